// The first reader: rules over cues, quotation marks and clauses. Takes a document and its paragraphs, gives attributions in text
// order. Small on purpose: a trained model takes its place behind the same interface.
import type { Document } from '../document/document.ts'
import { firstEndingAfter, partOf, type Span } from '../document/span.ts'
import type { Paragraph, Quotation } from '../paragraphs/paragraph.ts'
import { actOf } from './act-of.ts'
import type { Attribution, Reader } from './attribution.ts'
import { evidenceConfidence, mostlySourceless, withoutSource, type Draft } from './draft.ts'
import { findInUnit } from './find-in-unit.ts'
import { findTurns } from './find-turns.ts'
import { formOf } from './form-of.ts'
import { findUnits, isAllQuoted, spanOf, type Unit } from './unit.ts'

/** The English rules reader. */
export const rulesReader: Reader = {
  version: 'en-rules-1',
  languages: ['en'],
  attributions: (document, paragraphs) => Promise.resolve(findAttributions(document, paragraphs)),
}

/** What is gathered of one attribution while the text goes on: spans may still be added to its content. */
interface Gathered {
  readonly draft: Draft | null
  readonly source: Span | null
  readonly cue: Span
  readonly content: Span[]
  readonly confidence: number
  /** Printed as said: a turn of an interview is direct without quotation marks. */
  readonly verbatim: boolean
  within: Gathered | null
}

function findAttributions(document: Document, paragraphs: readonly Paragraph[]): Attribution[] {
  const turns = findTurns(document.text, paragraphs)
  const gathered: Gathered[] = []
  /** Who may go on speaking: the last attribution whose content may take the quotation that follows. */
  let speaking: Gathered | null = null
  /** An attribution that ended in a colon and waits for its content. */
  let waiting: Gathered | null = null
  for (const [number, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'byline') continue
    const turn = turns.get(number)
    if (turn === null) continue
    if (turn !== undefined) {
      const spoken: Gathered = { draft: null, source: turn.source, cue: turn.cue, content: [...turn.content], confidence: 0.9, verbatim: turn.verbatim, within: null }
      gathered.push(spoken)
      speaking = null
      waiting = null
      continue
    }
    if (paragraph.kind === 'subheading') continue
    const units = findUnits(paragraph)
    if (waiting !== null) {
      const listed = paragraph.kind === 'list-item'
      const quoted = units[0] !== undefined && isAllQuoted(units[0])
      if (listed || quoted) {
        waiting.content.push(...(listed ? [listedSpan(document.text, paragraph)] : quotedSpans(units)))
        speaking = listed ? null : waiting
        if (!listed) waiting = null
        if (listed || units.every(isAllQuoted)) continue
      } else waiting = null
    }
    let first = true
    for (const unit of units) {
      const drafts = findInUnit(unit)
      if (drafts.length === 0) {
        const goesOn = isAllQuoted(unit) && (!first || paragraph.quotations[0]?.continues === true || (speaking !== null && units.every(isAllQuoted)))
        const span = spanOf(unit, 0, unit.tokens.length)
        if (goesOn && speaking !== null && span !== null) speaking.content.push(trimmed(document.text, unit, span))
        else if (!isAllQuoted(unit)) speaking = null
        first = false
        continue
      }
      const byDraft = new Map<Draft, Gathered>()
      for (const draft of drafts) {
        const found = gather(draft)
        if (found === null) continue
        byDraft.set(draft, found)
        gathered.push(found)
      }
      for (const [draft, found] of byDraft) found.within = draft.within === null ? null : (byDraft.get(draft.within) ?? null)
      const outer = [...byDraft.values()].filter((found) => found.within === null)
      const last = outer.at(-1) ?? null
      waiting = unit === units.at(-1) && unit.tokens.at(-1)?.text === ':' ? last : null
      speaking = outer.findLast(({ content }) => content.some((span) => paragraph.quotations.some((quotation) => quotation.span[0] < span[1] && span[0] < quotation.span[1]))) ?? null
      if (waiting !== null) speaking = null
      first = false
    }
  }
  const kept = gathered.filter(({ content }) => content.length > 0)
  return inTextOrder(document, paragraphs, kept)
}

function gather(draft: Draft): Gathered | null {
  const { unit } = draft
  const cue = spanOf(unit, draft.cue[0], draft.cue[1])
  if (cue === null) return null
  const source = draft.source === null ? null : spanOf(unit, draft.source[0], trimRange(unit, draft.source))
  const content: Span[] = []
  for (const [first, last] of draft.contents) {
    const from = skipMarks(unit, first, last)
    const span = spanOf(unit, from, trimEnd(unit, from, last))
    if (span !== null) content.push(span)
  }
  const confidence = evidenceConfidence[draft.evidence] - (source === null && !mostlySourceless.has(draft.evidence) ? withoutSource : 0)
  return { draft, source, cue, content, confidence, verbatim: false, within: null }
}

// Commas, colons and dashes between the parts belong to none of them; quotation marks belong to the content.
function skipMarks(unit: Unit, first: number, last: number): number {
  let from = first
  while (from < last && unit.quoted[from] === -1 && /^[.,;:—–-]+$/.test(unit.tokens[from]?.text ?? '')) from++
  return from
}

function trimEnd(unit: Unit, first: number, last: number): number {
  let to = last
  while (to > first && unit.quoted[to - 1] === -1 && /^[.,;:!?—–-]+$/.test(unit.tokens[to - 1]?.text ?? '')) to--
  return to
}

function trimRange(unit: Unit, [first, last]: readonly [number, number]): number {
  return trimEnd(unit, first, last)
}

function trimmed(text: string, unit: Unit, [start, end]: Span): Span {
  const last = unit.tokens.length
  return unit.quoted[last - 1] === -1 && /[.,;]$/.test(text.slice(start, end)) ? [start, end - 1] : [start, end]
}

function quotedSpans(units: readonly Unit[]): Span[] {
  const spans: Span[] = []
  for (const unit of units) {
    if (!isAllQuoted(unit)) break
    const span = spanOf(unit, 0, unit.tokens.length)
    if (span !== null) spans.push(span)
  }
  const first = spans[0]
  const last = spans.at(-1)
  return first && last ? [[first[0], last[1]]] : []
}

// The item's words without its mark: “- Online radicalization;” is content from “Online” to before the semicolon.
function listedSpan(text: string, paragraph: Paragraph): Span {
  const [start, end] = paragraph.span
  const own = text.slice(start, end)
  const mark = /^(?:[-–—•*·▪◦]\s+|\(?\w{1,2}[.)]\s+)/.exec(own)?.[0].length ?? 0
  const tail = /[;,.]$/.test(own) ? 1 : 0
  return [start + mark, end - tail]
}

// The quotations, given in text order, that share a unit with the span.
function quotationsIn(quotations: readonly Quotation[], [start, end]: Span): Quotation[] {
  const found: Quotation[] = []
  for (let i = firstEndingAfter(quotations, start, ({ span }) => span[1]); i < quotations.length && (quotations[i] as Quotation).span[0] < end; i++) found.push(quotations[i] as Quotation)
  return found
}

function inTextOrder(document: Document, paragraphs: readonly Paragraph[], gathered: readonly Gathered[]): Attribution[] {
  const begin = ({ source, cue, content }: Gathered) => Math.min(cue[0], source?.[0] ?? Infinity, ...content.map(([start]) => start))
  const ordered = gathered.toSorted((a, b) => begin(a) - begin(b) || a.cue[0] - b.cue[0])
  const index = new Map(ordered.map((found, i) => [found, i]))
  const quotations = paragraphs.flatMap((paragraph) => paragraph.quotations)
  return ordered.map((found): Attribution => {
    const content = partOf(document.text, found.content)
    const cue = partOf(document.text, [found.cue])
    const near = content.spans.flatMap((span) => quotationsIn(quotations, span))
    const spoken = found.draft === null
      ? { act: /\?["”'’]*$/.test(content.text) ? 'ask' as const : 'assert' as const, distance: 'neutral' as const }
      : actOf(found.draft.entry, found.draft.lemma, cue.text, content.text)
    return {
      type: 'attribution',
      source: found.source === null ? null : partOf(document.text, [found.source]),
      cue,
      content,
      form: found.verbatim ? 'direct' : formOf(document.text, content.spans, near),
      ...spoken,
      confidence: Math.round(Math.max(0.05, found.confidence) * 100) / 100,
      within: found.within === null ? null : (index.get(found.within) ?? null),
    }
  })
}
