// Finds a statement again by its words in a later reading: what a decision was made about may have moved, been cut or been read a little longer.
// Takes the reference and the statements that now stand at its address; decides nothing where two are as likely.
import type { StatementRef } from './decision.ts'

export interface PlacedStatement {
  readonly content: { readonly text: string; readonly spans: readonly (readonly [number, number])[] }
}

/** Words of the two contents in common, over the words of the longer. */
const leastShared = 0.6

/** Index of the statement that the reference means; null where none has enough of its words. */
export function placeStatement(ref: StatementRef, statements: readonly PlacedStatement[]): number | null {
  let best: { readonly index: number; readonly shared: number; readonly away: number } | null = null
  for (const [index, { content }] of statements.entries()) {
    const shared = content.text === ref.quote ? 2 : sharedWords(ref.quote, content.text)
    if (shared < leastShared) continue
    const away = Math.abs((content.spans[0]?.[0] ?? 0) - ref.start)
    if (best === null || shared > best.shared || (shared === best.shared && away < best.away)) best = { index, shared, away }
  }
  return best?.index ?? null
}

function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const rest = new Map<string, number>()
  for (const word of a) rest.set(word, (rest.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = rest.get(word) ?? 0
    if (left === 0) continue
    rest.set(word, left - 1)
    shared += 1
  }
  return shared / Math.max(1, a.length, b.length)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
