// All tokens of a document in one row, with the sentence and paragraph each stands in and whether it stands in quotation
// marks, so that spans can be looked up by offset. Decides nothing.
import type { Span } from '../document/span.ts'
import type { Paragraph, Token } from '../paragraphs/paragraph.ts'

export interface Words {
  readonly tokens: readonly Token[]
  /** Number of the sentence, counted through the document, by token. */
  readonly sentence: readonly number[]
  /** Index of the paragraph, by token. */
  readonly paragraph: readonly number[]
  /** Whether the token stands in quotation marks, by token. */
  readonly quoted: readonly boolean[]
  /** Index of the first token of each sentence, and one past the last. */
  readonly sentenceStarts: readonly number[]
  readonly paragraphs: readonly Paragraph[]
}

/** Lays the paragraphs' tokens out in text order. */
export function wordsOf(paragraphs: readonly Paragraph[]): Words {
  const tokens: Token[] = []
  const sentence: number[] = []
  const paragraphOf: number[] = []
  const quoted: boolean[] = []
  const sentenceStarts: number[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph
    let quotation = 0
    for (const { tokens: [first, last] } of paragraph.sentences) {
      sentenceStarts.push(tokens.length)
      for (let i = first; i < last; i++) {
        const token = paragraph.tokens[i] as Token
        while (quotation < paragraph.quotations.length && (paragraph.quotations[quotation]?.span[1] ?? 0) <= token.start) quotation++
        tokens.push(token)
        sentence.push(sentenceStarts.length - 1)
        paragraphOf.push(index)
        quoted.push((paragraph.quotations[quotation]?.span[0] ?? Infinity) <= token.start)
      }
    }
  }
  sentenceStarts.push(tokens.length)
  return { tokens, sentence, paragraph: paragraphOf, quoted, sentenceStarts, paragraphs }
}

/** Index of the first token that ends after `offset`; `tokens.length` where there is none. */
export function tokenAt({ tokens }: Words, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Token range [first, last) that the span touches. */
export function tokenRange(words: Words, [start, end]: Span): readonly [first: number, last: number] {
  const first = tokenAt(words, start)
  let last = first
  while (last < words.tokens.length && (words.tokens[last] as Token).start < end) last++
  return [first, last]
}
