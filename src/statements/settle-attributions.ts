// Found parts → attributions: in text order, with the words at their spans, the form by the quotation marks, and which attribution's
// content holds which.
import type { Document } from '../document/document.ts'
import { contains, firstEndingAfter, partOf, type Span } from '../document/span.ts'
import type { Paragraph, Quotation } from '../paragraphs/paragraph.ts'
import type { Act, Attribution, Authority, Distance, Form } from './attribution.ts'
import { formOf } from './form-of.ts'

/** One attribution as found, before it is settled among the others. */
export interface Found {
  /** Index of the paragraph its cue stands in. */
  readonly paragraph: number
  readonly source: readonly Span[]
  readonly cue: Span
  readonly content: readonly Span[]
  readonly confidence: number
  readonly authority: Authority | null
  readonly act: Act
  readonly distance: Distance
  readonly denial?: number
  /** Printed as said: a turn of an interview is direct without quotation marks. */
  readonly verbatim?: boolean
}

/** Attributions in text order of their first part; `within` is the narrowest other whose content holds cue and content. */
export function settleAttributions(document: Document, paragraphs: readonly Paragraph[], found: readonly Found[]): Attribution[] {
  const begin = ({ source, cue, content }: Found) => [cue, ...source, ...content].reduce((least, [start]) => Math.min(least, start), Infinity)
  const ordered = found.map((one) => ({ one, at: begin(one) })).toSorted((a, b) => a.at - b.at || a.one.cue[0] - b.one.cue[0]).map(({ one }) => one)
  const quotations = paragraphs.flatMap((paragraph) => paragraph.quotations)
  const holders = holdersOf(ordered)
  return ordered.map(({ source, cue, content, confidence, authority, act, distance, denial, verbatim }, i): Attribution => {
    const words = partOf(document.text, content)
    return {
      type: 'attribution',
      source: source.length === 0 ? null : partOf(document.text, source),
      cue: partOf(document.text, [cue]),
      content: words,
      form: verbatim === true ? 'direct' : holders[i] != null && isQuotedWhole(quotations, words.spans) ? formWithin(words.text) : formOf(document.text, words.spans, words.spans.flatMap((span) => quotationsIn(quotations, span))),
      act,
      distance,
      ...(denial === undefined ? {} : { denial: Math.round(denial * 100) / 100 }),
      authority,
      confidence: Math.round(confidence * 100) / 100,
      within: holders[i] ?? null,
    }
  })
}

/** Whether one quotation holds all spans and more: the words are the outer speaker's. */
function isQuotedWhole(quotations: readonly Quotation[], spans: readonly Span[]): boolean {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return false
  return quotationsIn(quotations, first).some(({ inner }) => inner[0] < first[0] && last[1] <= inner[1])
}

/** The form by the marks inside a quotation: ‘…’ in “…”. */
function formWithin(words: string): Form {
  if (!/[‘“"']\p{L}.*[’”"']/u.test(words)) return 'indirect'
  return /^(?:that )?[‘“"'].*[’”"'][.,]?$/.test(words) ? 'direct' : 'mixed'
}

/** The quotations, given in text order, that share a unit with the span. */
function quotationsIn(quotations: readonly Quotation[], [start, end]: Span): Quotation[] {
  const found: Quotation[] = []
  for (let i = firstEndingAfter(quotations, start, ({ span }) => span[1]); i < quotations.length && quotations[i]!.span[0] < end; i++) found.push(quotations[i]!)
  return found
}

/** For each the index of the narrowest content span that holds its cue and its first content, null at the top. */
function holdersOf(ordered: readonly Found[]): (number | null)[] {
  const spans = ordered.flatMap(({ content }, index) => content.map((span) => ({ span, index }))).toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const holders: (number | null)[] = ordered.map(() => null)
  const byCue = ordered.map((one, index) => ({ one, index })).toSorted((a, b) => a.one.cue[0] - b.one.cue[0])
  /** Content spans that began before the cue at hand and have not ended, outermost first. */
  let open: typeof spans = []
  let next = 0
  for (const { one, index } of byCue) {
    while (next < spans.length && spans[next]!.span[0] <= one.cue[0]) open.push(spans[next++]!)
    open = open.filter(({ span }) => span[1] > one.cue[0])
    const holder = open.findLast((held) => held.index !== index && contains(held.span, one.cue) && one.content[0] !== undefined && contains(held.span, one.content[0]))
    if (holder !== undefined && !isWithin(holders, holder.index, index)) holders[index] = holder.index
  }
  return holders
}

/** Whether `inner` already lies in `outer`: two that hold one another would never end. */
function isWithin(holders: readonly (number | null)[], inner: number, outer: number): boolean {
  for (let at: number | null = inner; at !== null; at = holders[at] ?? null) if (at === outer) return true
  return false
}
