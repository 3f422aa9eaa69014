// Spans → W3C Web Annotation selectors (Recommendation 2017, §4.2). TextPositionSelector counts Unicode code points, Sayso counts
// UTF-16 units: the text is needed to turn one into the other.
import type { Part, Span } from '../document/span.ts'

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  /** Unicode code points, half-open. */
  readonly start: number
  readonly end: number
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
}

export type Selector = TextPositionSelector | TextQuoteSelector

/** Turns UTF-16 offsets of one text into code point offsets; a lone surrogate counts as one. */
export function codePointOffsets(text: string): (offset: number) => number {
  // Low halves of pairs, each of which makes the code point count fall one behind.
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1)
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

/** Position and quote of every span, in order. With `quote` false only positions: the words must not be told. */
export function selectorsOf(spans: readonly Span[], text: string, offsets: (offset: number) => number, quote: boolean): Selector[] {
  return spans.flatMap(([start, end]) => {
    const position: TextPositionSelector = { type: 'TextPositionSelector', start: offsets(start), end: offsets(end) }
    return quote ? [position, { type: 'TextQuoteSelector' as const, exact: text.slice(start, end) }] : [position]
  })
}

/** `[12,40) [55,60)`: UTF-16 units, half-open. Written so that no spreadsheet takes it for a date (`1-12`) or a time (`12:40`). */
export function spansInCell(part: Part | null): string {
  return part === null ? '' : part.spans.map(([start, end]) => `[${start},${end})`).join(' ')
}
