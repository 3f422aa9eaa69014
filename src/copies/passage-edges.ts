// The edges of a shared passage: carried on past a few changed words, and cut where a word or two reach into the next sentence by chance.
// Seeds of four words cannot see either. Takes the passage's matches in order; gives them with the edges put right.
import type { Match } from './find-matches.ts'
import { sameWord } from './find-matches.ts'
import type { Words } from './words.ts'

/** So many changed words may lie between a passage and the words that carry it on, which have to be as many and two at least. */
const mostChanged = 3
/** So many words beyond the end of a sentence belong to it by chance: most sentences begin with “The”. */
const strayWords = 2
const sentenceEnd = /[.!?][^\p{L}\p{N}]*$|[\n\r\u2028]/u

/** The matches with both edges carried on, over words that are free on both sides. */
export function extendEdges(one: Words, other: Words, matches: readonly Match[], usedOne: Uint8Array, usedOther: Uint8Array): readonly Match[] {
  const all = [...matches]
  const isEqual = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < one.count && j < other.count && usedOne[i] === 0 && usedOther[j] === 0 && sameWord(one, i, other, j)
  const isFree = (i: number, j: number) => i >= 0 && j >= 0 && i < one.count && j < other.count && usedOne[i] === 0 && usedOther[j] === 0
  for (const step of [1, -1] as const) {
    for (;;) {
      const edge = step === 1 ? all.at(-1)! : all[0]!
      const [i, j] = step === 1 ? [edge.one + edge.length, edge.other + edge.length] : [edge.one - 1, edge.other - 1]
      const found = nextRun(i, j, step, isEqual, isFree)
      if (found === null) break
      if (step === 1) all.push(found)
      else all.unshift(found)
    }
  }
  return all
}

/** The nearest run of equal words from here on, in the direction of `step`; null where none is near enough. */
function nextRun(i: number, j: number, step: 1 | -1, isEqual: (i: number, j: number) => boolean, isFree: (i: number, j: number) => boolean): Match | null {
  for (let changed = 1; changed <= mostChanged; changed++) {
    if (!isFree(i + step * (changed - 1), j + step * (changed - 1))) return null
    for (let less = changed; less >= 0; less--) {
      for (const [a, b] of less === changed ? [[changed, changed]] as const : [[changed, less], [less, changed]] as const) {
        let length = 0
        while (isEqual(i + step * (a + length), j + step * (b + length))) length++
        if (length < Math.max(2, changed)) continue
        const back = step === 1 ? 0 : length - 1
        return { one: i + step * a - back, other: j + step * b - back, length }
      }
    }
  }
  return null
}

/** The matches without one or two words at an edge that lie beyond the end of a sentence in either text. */
export function trimEdges(one: Words, other: Words, matches: readonly Match[]): readonly Match[] {
  const all = [...matches]
  const ends = (words: Words, at: number) => at > 0 && sentenceEnd.test(words.text.slice(words.ends[at - 1], words.starts[at]))
  const last = all.at(-1)
  // Where both texts end or begin together, nothing reaches too far.
  const isEnd = last !== undefined && last.one + last.length === one.count && last.other + last.length === other.count
  for (let stray = 1; last !== undefined && !isEnd && stray <= strayWords && stray < last.length; stray++) {
    const kept = last.length - stray
    if (!ends(one, last.one + kept) && !ends(other, last.other + kept)) continue
    all[all.length - 1] = { ...last, length: kept }
    break
  }
  const first = all[0]
  for (let stray = 1; first !== undefined && first.one + first.other > 0 && stray <= strayWords && stray < first.length; stray++) {
    if (!ends(one, first.one + stray) && !ends(other, first.other + stray)) continue
    all[0] = { one: first.one + stray, other: first.other + stray, length: first.length - stray }
    break
  }
  return all
}
