// What the metric compares: attributions as bare spans, by a person or by a reader, over one text. Knows nothing of actors.
import type { Span } from '../../src/document/span.ts'
import type { Form } from '../../src/statements/attribution.ts'
import { formOf } from './form.ts'
import { rangesAt, type TokenGrid, type TokenRange } from './tokens.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** One attribution's spans by role; any role may be empty. */
export type Marked = { readonly [role in Role]: readonly Span[] }

/** One text with what was marked and what was predicted; every annotator's line of an article is an item of its own. */
export interface Item {
  readonly text: string
  readonly publisher: string
  readonly gold: readonly Marked[]
  readonly predicted: readonly Marked[]
  /** 0..1, parallel to `predicted`; left out where nobody gives any (people). */
  readonly confidences?: readonly number[]
}

/** An attribution in tokens, with the form its content has in the text. */
export type Gridded = { readonly [role in Role]: readonly TokenRange[] } & { readonly form: Form }

/** An attribution in tokens. The form is read off the text for gold and predicted alike, so that a reader's own label cannot flatter it. */
export function gridded(grid: TokenGrid, quoted: readonly boolean[], marked: Marked): Gridded {
  const content = rangesAt(grid, marked.content)
  return { source: rangesAt(grid, marked.source), cue: rangesAt(grid, marked.cue), content, form: formOf(grid, quoted, content) }
}

/** How many tokens the two lists of ranges share. */
export function sharedTokens(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0
  for (const one of a) for (const other of b) shared += Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
  return shared
}

/** Pairs of indices, one to one: the pair that shares most tokens first, ties in text order; pairs that share none are left out. */
export function pairUp(gold: number, predicted: number, shared: (gold: number, predicted: number) => number): readonly (readonly [gold: number, predicted: number])[] {
  const candidates: [number, number, number][] = []
  for (let g = 0; g < gold; g++) {
    for (let p = 0; p < predicted; p++) {
      const tokens = shared(g, p)
      if (tokens > 0) candidates.push([g, p, tokens])
    }
  }
  candidates.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1])
  const takenGold = new Set<number>()
  const takenPredicted = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  for (const [g, p] of candidates) {
    if (takenGold.has(g) || takenPredicted.has(p)) continue
    takenGold.add(g)
    takenPredicted.add(p)
    pairs.push([g, p])
  }
  return pairs
}
