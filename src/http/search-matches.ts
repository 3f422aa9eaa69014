// Where the words searched for stand in the texts shown, as the store's search takes words: without case and accents, a phrase side by
// side. Takes the query as typed; gives spans into the text. Decides nothing about what matches: the store did.
import type { Span } from '../document/span.ts'
import { fold, searchPieces } from '../store/search-words.ts'
import type { FindMatches } from '../views/statement-item.ts'

/** Looks for every piece of the query; finds nothing without one. */
export function matchesOf(query: string | undefined): FindMatches {
  const pieces = query === undefined ? [] : searchPieces(query)
  if (pieces.length === 0) return () => []
  const byFirst = Map.groupBy(pieces, ([first]) => first)
  return (text) => {
    const words = wordsIn(text)
    const found: Span[] = []
    for (const [at, { folded, start }] of words.entries()) {
      for (const piece of byFirst.get(folded) ?? []) {
        const last = words[at + piece.length - 1]
        if (last !== undefined && piece.every((word, i) => words[at + i]?.folded === word)) found.push([start, last.end])
      }
    }
    return joined(found)
  }
}

interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

function wordsIn(text: string): Word[] {
  // Folding word by word costs five times as much as all the rest; most texts have nothing to fold but case.
  // oxlint-disable-next-line no-control-regex -- ASCII begins with the control characters
  const lower = /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : null
  const pattern = lower === null ? /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu : /[a-z0-9]+/g
  return [...(lower ?? text).matchAll(pattern)].map(({ 0: word, index }) => ({ folded: lower === null ? fold(word) : word, start: index, end: index + word.length }))
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
