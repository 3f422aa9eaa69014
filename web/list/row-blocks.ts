// Which blocks of a list are needed for which rows, and where a row stands after the list has grown: rows are found again by what stood
// in them, first where the outline says they should be. Decides nothing about how blocks are fetched.
import type { Outline } from '../../src/http/api.ts'

/** A block by its number in the outline and the `after` that fetches it. */
export interface Block {
  readonly number: number
  readonly after: string
}

/** The blocks that hold rows `first` to `end` (half-open), in order. */
export function blocksOf({ total, every, starts }: Outline, first: number, end: number): readonly Block[] {
  const from = Math.max(0, Math.floor(first / every))
  const to = Math.min(starts.length, Math.ceil(Math.min(end, total) / every))
  const blocks: Block[] = []
  for (let number = from; number < to; number++) blocks.push({ number, after: starts[number] ?? '' })
  return blocks
}

/** Where row `index` of the list before may be in the list as it is now, the likeliest first. */
export function likelyRows(before: Outline, now: Outline, index: number): readonly number[] {
  const block = Math.floor(index / before.every)
  const grown = index + now.total - before.total
  // What came in after this block left its start as it was.
  const guesses = before.starts[block] === now.starts[block] ? [index, grown] : [grown, index]
  return [...new Set(guesses.map((row) => Math.max(0, Math.min(row, now.total - 1))))]
}
