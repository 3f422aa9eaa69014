// What the model, which reads each paragraph's attributions by themselves, cannot see: turns of an interview, items that a colon
// introduces, and quotations that go on over paragraphs. In: what was found, in any order; out: the same with contents
// lengthened and turns added. Adds no cue of its own but a label's colon.
import type { Document } from '../document/document.ts'
import { overlaps, type Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { findTurns, type Turn } from './find-turns.ts'
import type { Found } from './settle-attributions.ts'

/** Joins over paragraphs. */
export function joinAcrossParagraphs(document: Document, paragraphs: readonly Paragraph[], found: readonly Found[]): Found[] {
  const byParagraph = new Map<number, Found[]>()
  for (const one of found) {
    byParagraph.set(one.paragraph, [...(byParagraph.get(one.paragraph) ?? []), one])
  }
  const turns = findTurns(document.text, paragraphs)
  const all: Found[] = []
  const added: Added = new Map()
  let state: State = nothingOpen
  for (const [number, paragraph] of paragraphs.entries()) {
    const own = byParagraph.get(number) ?? []
    const turn = turns.get(number)
    if (turn !== undefined) {
      const said = own.filter(({ source, cue, content }) => turn === null || ![...source, cue, ...content].some((span) => touchesLabel(span, turn)))
      if (turn !== null && (turn.verbatim || own.length === 0)) all.push(spokenIn(document.text, number, turn))
      all.push(...(turn?.verbatim === false ? own : said))
      state = nothingOpen
      continue
    }
    if (!isProse(paragraph)) {
      all.push(...own)
      continue
    }
    state = takeParagraph(document.text, paragraph, own, state, added)
    all.push(...own)
  }
  return all.map((one) => (added.has(one) ? { ...one, content: [...one.content, ...added.get(one)!] } : one))
}

/** Contents that later paragraphs add. */
type Added = Map<Found, readonly Span[]>

/** What the paragraphs before left open. */
interface State {
  /** Ended in a colon and waits for items or a quotation. */
  readonly waiting: Found | null
  /** Holds the quotation before, and may hold the next. */
  readonly speaking: Found | null
  /** Paragraphs that only quote, with nobody yet to hold them: who follows their last one does. */
  readonly unheld: readonly Span[]
}

const nothingOpen: State = { waiting: null, speaking: null, unheld: [] }

function takeParagraph(text: string, paragraph: Paragraph, own: readonly Found[], { waiting, speaking, unheld }: State, added: Added): State {
  const lengthen = (one: Found, span: Span): void => void added.set(one, [...(added.get(one) ?? []), span])
  const quoted = allQuoted(text, paragraph)
  const continues = paragraph.quotations[0]?.continues === true
  if (own.length === 0) {
    if (waiting !== null && paragraph.kind === 'list-item') {
      lengthen(waiting, listedSpan(text, paragraph))
      return { waiting, speaking: null, unheld: [] }
    }
    const held = waiting ?? speaking
    const goesOn = quoted ?? (continues ? paragraph.quotations[0]!.span : null)
    if (goesOn === null) return nothingOpen
    if (held === null) return { waiting: null, speaking: null, unheld: [...(continues ? unheld : []), goesOn] }
    lengthen(held, goesOn)
    return { waiting: null, speaking: quoted === null ? null : held, unheld: [] }
  }
  const inText = own.toSorted((a, b) => a.cue[0] - b.cue[0])
  const holds = (one: Found, quotation: Span): boolean => one.content.some((span) => overlaps(span, quotation))
  const first = paragraph.quotations[0]
  if (continues && first !== undefined) {
    const holder = inText.find((one) => holds(one, first.span))
    if (holder === undefined && speaking !== null) lengthen(speaking, first.span)
    if (holder !== undefined) for (const span of unheld) lengthen(holder, span)
  }
  for (const { span } of paragraph.quotations) {
    const earlier = inText.filter((one) => one.cue[0] < span[0] && one.content.some(([start]) => start < span[0]))
    const at = earlier.findLastIndex((one) => paragraph.quotations.some((other) => other.span[0] < span[0] && holds(one, other.span)))
    const before = earlier[at]
    // “…,” Sol said, repeating an old complaint. “…”: what stands between is the same speaker's.
    if (before !== undefined && earlier.slice(at + 1).every((one) => sharesSource(one, before)) && isSentence(text, paragraph, span) && !inText.some((one) => touches(one, span))) lengthen(before, span)
  }
  const lastOne = inText.at(-1)!
  const ends = text.slice(paragraph.span[0], paragraph.span[1]).trimEnd().endsWith(':')
  const last = paragraph.quotations.at(-1)
  return {
    waiting: ends ? lastOne : null,
    speaking: ends || last === undefined ? null : (inText.findLast((one) => holds(one, last.span) || added.get(one)?.includes(last.span) === true) ?? null),
    unheld: [],
  }
}

/** Whether a quotation begins where a sentence does: “…,” he said. “The cattle died first.” */
function isSentence(text: string, { span: [begin] }: Paragraph, [start]: Span): boolean {
  return /(?:^|[.!?…]["”’']?)\s*$/.test(text.slice(Math.max(begin, start - 6), start))
}

function sharesSource(one: Found, other: Found): boolean {
  return one.source.length === 0 || one.source.some((span) => other.source.some((its) => overlaps(span, its)))
}

function touches({ source, cue, content }: Found, span: Span): boolean {
  return [...source, cue, ...content].some((part) => overlaps(part, span))
}

function isProse({ kind }: Paragraph): boolean {
  return kind === 'body' || kind === 'list-item'
}

/** The hull of its quotations where nothing but they stand in the paragraph, else null. */
function allQuoted(text: string, { span, quotations }: Paragraph): Span | null {
  const [first, last] = [quotations[0], quotations.at(-1)]
  if (first === undefined || last === undefined) return null
  let at = span[0]
  for (const quotation of quotations) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, quotation.span[0]))) return null
    at = quotation.span[1]
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, span[1])) ? null : [first.span[0], last.span[1]]
}

// The item's words without its mark: “- Online radicalization;” is content from “Online” to before the semicolon.
function listedSpan(text: string, { span: [start, end] }: Paragraph): Span {
  const own = text.slice(start, end)
  const mark = /^(?:[-–—•*·▪◦]\s+|\(?\w{1,2}[.)]\s+)/.exec(own)?.[0].length ?? 0
  const tail = /[;,.]$/.test(own) ? 1 : 0
  return [start + mark, end - tail]
}

function touchesLabel(span: Span, turn: Turn): boolean {
  return overlaps(span, [turn.source[0], turn.cue[1]])
}

function spokenIn(text: string, paragraph: number, turn: Turn): Found {
  const asks = /\?["”'’]*\s*$/.test(text.slice(...(turn.content.at(-1) ?? turn.cue)))
  return { paragraph, source: [turn.source], cue: turn.cue, content: turn.content, confidence: 0.9, authority: null, act: asks ? 'ask' : 'assert', distance: 'neutral', verbatim: turn.verbatim }
}
