// Where the words searched for stand in the texts shown, as the store's search takes words: without case and accents, a phrase side by
// side. Takes the query as typed; gives spans into the text. Decides nothing about what matches: the store did.
import type { Span } from '../document/span.ts'
import { fold, searchPieces } from '../store/search-words.ts'

export interface FindMatches {
  /** In text order, not overlapping. */
  (text: string): [start: number, end: number][]
}

/** Looks for every piece of the query; finds nothing without one. */
export function matchesOf(query: string | undefined): FindMatches {
  const pieces = query === undefined ? [] : searchPieces(query)
  if (pieces.length === 0) return () => []
  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(({ 0: word, index }) => ({ folded: fold(word), start: index, end: index + word.length }))
    const found: Span[] = []
    for (const piece of pieces) {
      for (let first = 0; first + piece.length <= words.length; first++) {
        if (!piece.every((word, i) => words[first + i]?.folded === word)) continue
        found.push([words[first]?.start ?? 0, words[first + piece.length - 1]?.end ?? 0])
      }
    }
    return joined(found)
  }
}

function joined(spans: readonly Span[]): [number, number][] {
  const result: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
