// Paragraphs, sentences, tokens and quotations of one text, all by offset. What goes in is the stored text, untouched; what
// comes out covers it: sentences and the gaps between them tile every paragraph.
import type { Span } from '../document/span.ts'
import type { RepairedText } from './repair-text.ts'

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT'
  | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE'

export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  readonly tag: Tag
  /** Dictionary form of a verb, noun or adjective; equals `lower` for the rest. */
  readonly lemma: string
}

export interface Sentence {
  readonly type: 'sentence'
  readonly span: Span
  /** Index range [first, last) into the paragraph's tokens. */
  readonly tokens: readonly [first: number, last: number]
}

/** A stretch in quotation marks inside one paragraph; the marks belong to `span`, not to `inner`. */
export interface Quotation {
  readonly type: 'quotation'
  readonly span: Span
  readonly inner: Span
  /** False where the opening or closing mark is missing and was inferred (a quotation running over paragraphs, damaged text). */
  readonly opened: boolean
  readonly closed: boolean
  /** True when this paragraph goes on with the quotation of the paragraph before it. */
  readonly continues: boolean
}

export type ParagraphKind = 'headline' | 'byline' | 'subheading' | 'body' | 'list-item' | 'caption'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly kind: ParagraphKind
  readonly span: Span
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  /** Its text as the tagger and the trained reader see it, with the way back to offsets from the paragraph's start. */
  readonly view: RepairedText
}

/** Splits one paragraph's text into tagged tokens and sentences; offsets are relative to the given text. Deterministic. */
export interface Tagger {
  (text: string): { readonly tokens: readonly Token[]; readonly sentences: readonly (readonly [first: number, last: number])[] }
}
