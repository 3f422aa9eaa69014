// What the trained reader is shown of a text: segments (a paragraph each, long ones in parts) of words with their word pieces and
// a feature. Training reads the same segments (train/segments.mjs), so that the model never meets another view of a text than
// the one it learnt. Quotation marks of every style look alike here; the stored text and its offsets stay as they are.
import { firstEndingAfter } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { storedEnd, storedStart } from '../paragraphs/repair-text.ts'
import { shapes, type WordPieces } from './word-pieces.ts'

/** Words of one paragraph or a part of it; the arrays run in parallel, one entry a word. */
export interface Segment {
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Stored offsets, half-open. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** `quoteStates`: outside, inside, opening mark, closing mark. */
  readonly quotes: readonly number[]
  readonly pieces: readonly (readonly number[])[]
  /** Quotation state × word shape, below `featureCount`. */
  readonly features: readonly number[]
  /** Pieces of all its words. */
  readonly size: number
  /** Whether it ends its paragraph in a colon. */
  readonly isLeadIn: boolean
}

export const quoteStates = { outside: 0, inside: 1, opens: 2, closes: 3 } as const
export const featureCount = 4 * shapes

/** A paragraph with more pieces is cut, after a sentence where one ends: 99 % of PolNeAR's have fewer than 150. */
export const largestSegment = 220

// As the bench cuts words (bench/metric/tokens.ts), so that no span is off by a tokeniser: two apostrophes or backticks, numbers with
// their inner marks, words with inner hyphens, an apostrophe with the letters after it, else single characters.
const word = /''|``|\p{N}+(?:[.,]\p{N}+)*|(?<=[\p{L}\p{M}\p{N}])['’][\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*|\S/gu

/** Segments of the paragraphs in text order; a paragraph without a word has none. */
export function segmentsOf(paragraphs: readonly Paragraph[], words: WordPieces): Segment[] {
  return paragraphs.flatMap((paragraph, index) => segmentsIn(paragraph, index, words))
}

function segmentsIn(paragraph: Paragraph, index: number, words: WordPieces): Segment[] {
  const { view, span: [offset] } = paragraph
  const starts: number[] = []
  const ends: number[] = []
  const quotes: number[] = []
  const pieces: (readonly number[])[] = []
  const features: number[] = []
  for (const match of view.text.matchAll(word)) {
    const start = offset + storedStart(view, match.index)
    const end = offset + storedEnd(view, match.index + match[0].length)
    const quote = quoteStateAt(paragraph, start, end)
    const spelled = words.of(match[0])
    starts.push(start)
    ends.push(end)
    quotes.push(quote)
    pieces.push(spelled.ids)
    features.push(quote * shapes + spelled.shape)
  }
  const segments: Segment[] = []
  const leadsIn = /:\s*$/.test(view.text.slice(-8))
  for (const [first, last, size] of cuts(paragraph, starts, pieces)) {
    const part = <Item>(items: readonly Item[]): readonly Item[] => (last - first === items.length ? items : items.slice(first, last))
    segments.push({ paragraph: index, starts: part(starts), ends: part(ends), quotes: part(quotes), pieces: part(pieces), features: part(features), size, isLeadIn: leadsIn && last === starts.length })
  }
  return segments
}

function quoteStateAt({ quotations }: Paragraph, start: number, end: number): number {
  const quotation = quotations[firstEndingAfter(quotations, start, ({ span }) => span[1])]
  if (quotation === undefined || quotation.span[0] >= end) return quoteStates.outside
  if (start < quotation.inner[0]) return quoteStates.opens
  return start < quotation.inner[1] ? quoteStates.inside : quoteStates.closes
}

/** Word ranges with their pieces that tile the paragraph, none with more than `largestSegment` pieces unless a word has. */
function cuts({ sentences }: Paragraph, starts: readonly number[], pieces: readonly (readonly number[])[]): [first: number, last: number, size: number][] {
  const found: [number, number, number][] = []
  let first = 0
  let size = 0
  /** The last word at which a sentence begins, and the pieces before it. */
  let sentence = 0
  let before = 0
  let next = 1
  for (let i = 0; i < pieces.length; i++) {
    const here = (pieces[i] as readonly number[]).length
    if ((starts[i] as number) >= (sentences[next]?.span[0] ?? Infinity)) {
      while ((starts[i] as number) >= (sentences[next]?.span[0] ?? Infinity)) next++
      sentence = i
      before = size
    }
    if (size + here > largestSegment && i > first) {
      const [cut, held] = sentence > first ? [sentence, before] : [i, size]
      found.push([first, cut, held])
      first = cut
      size -= held
    }
    size += here
  }
  if (first < pieces.length) found.push([first, pieces.length, size])
  return found
}
