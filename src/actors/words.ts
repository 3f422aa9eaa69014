// All tokens of a document in one row, with the sentence and paragraph each stands in and whether it stands in quotation
// marks, so that spans can be looked up by offset. Decides nothing.
import { firstEndingAfter, type Span } from '../document/span.ts'
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
  /** Whether a sentence is set as headlines are, every long word with a capital, by sentence. */
  readonly titled: readonly boolean[]
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
  const titled: boolean[] = []
  for (let i = 0; i + 1 < sentenceStarts.length; i++) {
    // A paragraph begins with a headline run on; within it, names alone look like one.
    const begins = i === 0 || titled[i - 1] === true || paragraphOf[sentenceStarts[i] ?? 0] !== paragraphOf[(sentenceStarts[i] ?? 0) - 1]
    titled.push(begins && isTitled(tokens.slice(sentenceStarts[i], sentenceStarts[i + 1])))
  }
  return { tokens, sentence, paragraph: paragraphOf, quoted, sentenceStarts, titled, paragraphs }
}

// Only the small words of a title may do without a capital; in a sentence of names its verb does.
function isTitled(tokens: readonly Token[]): boolean {
  const words = tokens.slice(1).filter(({ text, lower }) => /^\p{L}{3,}/u.test(text) && !smallInTitles.has(lower))
  // “Sol and Governor Tan (G-U.” is a sentence cut short.
  const isCut = tokens.findLast(({ text }) => text === '(' || text === ')')?.text === '('
  return words.length >= 4 && !isCut && words.every(isCapital)
}

const smallInTitles = new Set('the and for but nor yet via off out per with from over after into than that amid upon onto between against'.split(' '))

/** Token range [first, last) that the span touches. */
export function tokenRange(words: Words, [start, end]: Span): readonly [first: number, last: number] {
  const first = firstEndingAfter(words.tokens, start, ({ end: tokenEnd }) => tokenEnd)
  let last = first
  while (last < words.tokens.length && (words.tokens[last] as Token).start < end) last++
  return [first, last]
}

/** Whether the token stands in a headline, where every word may have a capital. */
export function isInHeadline({ paragraphs, paragraph, sentence, titled }: Words, token: number): boolean {
  return paragraphs[paragraph[token] ?? -1]?.kind === 'headline' || titled[sentence[token] ?? -1] === true
}

/** Whether the word starts with a capital letter. */
export function isCapital({ text }: Token): boolean {
  const code = text.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 191 && text[0] !== text[0]?.toLowerCase())
}

/** The text of tokens [from, to) with the spaces it has in the document made single. */
export function phrase({ tokens }: Words, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (i > from && token.start > (tokens[i - 1] as Token).end) text += ' '
    text += token.text
  }
  return text
}

/** Two to six capitals, as in CNN, NATO or U.N. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text)
}

/** A title or word without its closing full stop. */
export function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}
