// The bench's own tokeniser. What goes in is a text; what comes out is its tokens by offset, each in its paragraph. It belongs to
// no reader, so that every reader is measured in the same units. A token is: two apostrophes or two backticks in a row (a
// quotation mark as some papers set it); a number with inner points and commas; a word with inner hyphens; an apostrophe and the
// letters after it when it follows a letter (“’s”); or any other single character that is not white space. Case plays no part.
import type { Span } from '../../src/document/span.ts'

const pattern = /''|``|\p{N}+(?:[.,]\p{N}+)*|(?<=[\p{L}\p{M}\p{N}])['’][\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|\S/gu
const quotation = /^(?:''|``|["“”„‟«»‘’'`])$/u
const closing = /^[.,;:!?…]$/u

export type TokenClass = 'quotation-mark' | 'closing-punctuation' | 'other'

/** Tokens of one text in order; the arrays run in parallel. A paragraph ends at a line break. */
export interface TokenGrid {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly paragraphs: readonly number[]
  readonly classes: readonly TokenClass[]
}

/** Half-open range of token indices. */
export type TokenRange = readonly [first: number, end: number]

/** Tokens of a text. */
export function tokenGrid(text: string): TokenGrid {
  const starts: number[] = []
  const ends: number[] = []
  const paragraphs: number[] = []
  const classes: TokenClass[] = []
  let paragraph = 0
  let last = 0
  for (const match of text.matchAll(pattern)) {
    if (/[\n\r]/u.test(text.slice(last, match.index))) paragraph++
    last = match.index + match[0].length
    starts.push(match.index)
    ends.push(last)
    paragraphs.push(paragraph)
    classes.push(quotation.test(match[0]) ? 'quotation-mark' : closing.test(match[0]) ? 'closing-punctuation' : 'other')
  }
  return { text, starts, ends, paragraphs, classes }
}

/** The tokens a span touches, also where it cuts one in two; null when it touches none. */
function rangeAt(grid: TokenGrid, span: Span): TokenRange | null {
  const first = firstAfter(grid.ends, span[0])
  let end = first
  while (end < grid.starts.length && grid.starts[end]! < span[1]) end++
  return end > first ? [first, end] : null
}

/** One role's spans as token ranges: cut where a paragraph ends, joined where no token stands between, in text order. */
export function rangesAt(grid: TokenGrid, spans: readonly Span[]): readonly TokenRange[] {
  const found = spans.map((span) => rangeAt(grid, span)).filter((range) => range !== null).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const joined: [number, number][] = []
  for (const [first, end] of found) {
    const last = joined.at(-1)
    if (last && first <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([first, end])
  }
  return joined.flatMap((range) => cutAtParagraphs(grid, range))
}

function cutAtParagraphs(grid: TokenGrid, [first, end]: TokenRange): TokenRange[] {
  const cut: TokenRange[] = []
  let start = first
  for (let index = first + 1; index <= end; index++) {
    if (index < end && grid.paragraphs[index] === grid.paragraphs[start]) continue
    cut.push([start, index])
    start = index
  }
  return cut
}

/** Index of the first value greater than `bound` in an ascending list. */
function firstAfter(values: readonly number[], bound: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! > bound) high = middle
    else low = middle + 1
  }
  return low
}
