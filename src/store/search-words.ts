// Words for looking things up: folding for "part of a name" and the pieces of a full-text query. Takes what a person typed;
// gives plain words only, so that nothing typed can become query syntax. Decides nothing about relevance.

/** Words that must stand side by side, in order; one word is a piece of one. */
export type SearchPiece = readonly string[]

/** Without case and accents (Unicode NFKD, marks dropped, lower case). */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What a list sorts a title or a name by: folded, from its first letter or digit on; null where it has none. */
export function sortForm(text: string | null): string | null {
  const folded = fold(text ?? '').replace(/^[^\p{L}\p{N}]+/u, '')
  return folded === '' ? null : folded
}

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Splits a query: every word a piece, what stands in quotation marks one piece. [] where there is no word in it. */
export function searchPieces(query: string): readonly SearchPiece[] {
  const parts = query.split(/["“”„«»]/)
  // An odd number of marks leaves the last one unclosed: what follows it is plain words.
  return parts.flatMap((part, index) => {
    const words = wordsOf(part)
    const quoted = index % 2 === 1 && index < parts.length - 1
    return quoted ? (words.length > 0 ? [words] : []) : words.map((word) => [word])
  })
}
