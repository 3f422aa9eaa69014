// A document made ready for comparing: its words, and for each word whether it counts: not in page furniture, and in quotation marks or
// not. With the credits it gives. Made once a document and used for every text it is compared with.
import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { findQuotations } from '../paragraphs/find-quotations.ts'
import type { Quotation } from '../paragraphs/paragraph.ts'
import { findCredits, type Credit } from './find-credits.ts'
import { findFurniture } from './find-furniture.ts'
import { reuseKeys, type ReuseKeys } from './reuse-keys.ts'
import { wordsOf, type Words } from './words.ts'

export interface ComparedText {
  readonly document: Pick<Document, 'publisher' | 'published'>
  readonly words: Words
  /** Per word: 1 in quotation marks, 2 in furniture. */
  readonly parts: Uint8Array
  /** Words outside furniture, and those of them outside quotation marks. */
  readonly counted: number
  readonly unquoted: number
  readonly credits: readonly Credit[]
}

export const quotedPart = 1
export const furniturePart = 2

/** The document's words and their parts; `common` are lines that all pages of its publisher have (`commonLines`). */
export function comparedText(document: Pick<Document, 'text' | 'publisher' | 'published'>, common?: ReadonlySet<number>): ComparedText {
  const words = wordsOf(document.text)
  const parts = new Uint8Array(words.count)
  for (const span of quotationSpans(document.text)) markWords(words, span, parts, quotedPart)
  for (const span of findFurniture(document.text, common)) markWords(words, span, parts, furniturePart)
  let [counted, unquoted] = [0, 0]
  for (const part of parts) {
    if ((part & furniturePart) === 0) counted++
    if (part === 0) unquoted++
  }
  return { counted, unquoted, document: { publisher: document.publisher, published: document.published }, words, parts, credits: findCredits(document.text) }
}

/** The keys of a text without its furniture: what pages of one publisher share brings no two stories together. */
export function comparedKeys({ words, parts }: ComparedText): ReuseKeys {
  const isFurniture = (word: number) => ((parts[word] as number) & furniturePart) !== 0
  return reuseKeys(words, parts.some((_, word) => isFurniture(word)) ? isFurniture : undefined)
}

/** Where the quotations of a whole text stand. */
export function quotationSpans(text: string): readonly Span[] {
  return quotationsOf(text).map(({ span }) => span)
}

/** Quotations of a whole text, paragraph by paragraph. */
export function quotationsOf(text: string): readonly Quotation[] {
  const paragraphs = [...text.matchAll(/[^\n\r]+/gu)]
  const found: Quotation[] = []
  let continued = false
  for (const [i, { 0: paragraph, index }] of paragraphs.entries()) {
    const scan = findQuotations(paragraph, continued, paragraphs[i + 1]?.[0] ?? '')
    const moved = ([start, end]: Span): Span => [start + index, end + index]
    for (const quotation of scan.quotations) found.push({ ...quotation, span: moved(quotation.span), inner: moved(quotation.inner) })
    continued = scan.open
  }
  return found
}

/** Index of the first word that ends after an offset. */
export function wordAfter({ ends, count }: Words, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function markWords(words: Words, [start, end]: Span, parts: Uint8Array, part: number): void {
  for (let i = wordAfter(words, start); i < words.count && (words.starts[i] as number) < end; i++) parts[i]! |= part
}
