// Two texts aligned by seeds and chains (as in minimap and MUMmer, over words): the passages they share, wherever those stand, with the
// equal words and the changed ones between. No two passages overlap on either side. Refuses to say what a passage means: that is
// relation.ts's part. Linear in both texts but for the gaps inside a passage, which are bounded.
import type { Span } from '../document/span.ts'
import { equalRuns, sameFrames, sameWord, seedsOf, type Match, type Seeds } from './find-matches.ts'
import { extendEdges, trimEdges } from './passage-edges.ts'
import { functionMark, stopMark, type Words } from './words.ts'

/** Words in a row that are equal on both sides. */
export interface EqualRun {
  readonly one: Span
  readonly other: Span
  /** How many. */
  readonly words: number
}

/** What stands between two equal runs; an empty span where the words were only put in or left out. */
export interface Change {
  readonly one: Span
  readonly other: Span
}

export interface Passage {
  readonly one: Span
  readonly other: Span
  /** Equal words over all, both sides taken together: 1 for the same words. */
  readonly similarity: number
  /** The same over words of content: near 0 where only the frame of the sentences is the same. */
  readonly content: number
  /** Equal words. */
  readonly words: number
  /** In text order on both sides. */
  readonly runs: readonly EqualRun[]
  readonly changes: readonly Change[]
}

/** More words than this between two matches, on either side, part two passages. */
const mostGap = 24
/** Fewer equal words than this are a phrase and no passage. */
const leastWords = 8
/** Where one run covers this much of the smaller text there is no frame to look for. */
const enoughCovered = 0.9
/** Chains are looked up by bands of 16 diagonals. */
const bandBits = 4

/** The shared passages in the order of `one`; [] where nothing but phrases is shared. */
export function alignTexts(one: Words, other: Words): readonly Passage[] {
  return alignWith(one)(other)
}

/** Aligns one text with several, one after another: what is made ready of it is made once. */
export function alignWith(one: Words): (other: Words) => readonly Passage[] {
  const seeds = seedsOf(one)
  return (other) => align(seeds, other)
}

function align(seeds: Seeds, other: Words): readonly Passage[] {
  const one = seeds.words
  const least = Math.min(one.count, other.count)
  if (least < leastWords) return []
  const runs = equalRuns(seeds, other)
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
  const matches = longest >= enoughCovered * least ? runs : [...runs, ...sameFrames(seeds, other)]
  const usedOne = new Uint8Array(one.count)
  const usedOther = new Uint8Array(other.count)
  const passages: Passage[] = []
  for (const chain of chainsOf(matches)) {
    const free = chain.flatMap((match) => freeParts(match, usedOne, usedOther))
    for (const found of splitAtGaps(free, usedOne, usedOther)) {
      if (weightOf(found) < leastWords) continue
      const part = extendEdges(one, other, trimEdges(one, other, found), usedOne, usedOther)
      const [first, last] = [part[0]!, part.at(-1)!]
      usedOne.fill(1, first.one, last.one + last.length)
      usedOther.fill(1, first.other, last.other + last.length)
      passages.push(passageOf(one, other, joined(filled(one, other, part))))
    }
  }
  return passages.toSorted((a, b) => a.one[0] - b.one[0])
}

const weightOf = (chain: readonly Match[]) => chain.reduce((sum, { length }) => sum + length, 0)

interface Chain {
  readonly matches: Match[]
  weight: number
  /** Where its last match ends. */
  one: number
  other: number
}

/** Matches put together that follow one another at about the same distance, where they come to a passage; the heaviest chain first. */
function chainsOf(matches: readonly Match[]): readonly Match[][] {
  const chains: Chain[] = []
  /** The last chain that ended on a band of diagonals. */
  const bands = new Map<number, Chain>()
  for (const match of matches.toSorted((a, b) => a.one - b.one || a.other - b.other)) {
    let best: Chain | null = null
    let bestCost = Infinity
    const band = (match.one - match.other) >> bandBits
    for (let near = band - 2; near <= band + 2; near++) {
      const chain = bands.get(near)
      if (chain === undefined) continue
      const [gapOne, gapOther] = [match.one - chain.one, match.other - chain.other]
      const overlap = Math.max(0, -gapOne, -gapOther)
      if (overlap >= match.length || gapOne > mostGap || gapOther > mostGap) continue
      const cost = Math.abs(gapOne - gapOther) + overlap
      if (cost < bestCost) [best, bestCost] = [chain, cost]
    }
    const skip = best === null ? 0 : Math.max(0, best.one - match.one, best.other - match.other)
    const kept = { one: match.one + skip, other: match.other + skip, length: match.length - skip }
    if (best === null) chains.push((best = { matches: [], weight: 0, one: 0, other: 0 }))
    best.matches.push(kept)
    best.weight += kept.length
    best.one = kept.one + kept.length
    best.other = kept.other + kept.length
    bands.set(band, best)
  }
  // What is lighter here is so too once words that other passages have are taken out of it.
  return chains.filter(({ weight }) => weight >= leastWords).toSorted((a, b) => b.weight - a.weight).map((chain) => chain.matches)
}

/** The stretches of a match whose words no passage has on either side. */
function freeParts(match: Match, usedOne: Uint8Array, usedOther: Uint8Array): Match[] {
  const parts: Match[] = []
  let from = 0
  for (let k = 0; k <= match.length; k++) {
    if (k < match.length && usedOne[match.one + k] === 0 && usedOther[match.other + k] === 0) continue
    if (k > from) parts.push({ one: match.one + from, other: match.other + from, length: k - from })
    from = k + 1
  }
  return parts
}

/** Parted where another passage lies between, or where what was taken out of it left too wide a gap. */
function splitAtGaps(matches: readonly Match[], usedOne: Uint8Array, usedOther: Uint8Array): readonly Match[][] {
  const parts: Match[][] = []
  const isFree = (used: Uint8Array, from: number, to: number) => to - from <= mostGap && !used.subarray(from, to).includes(1)
  const isNext = (last: Match, match: Match) =>
    isFree(usedOne, last.one + last.length, match.one) && isFree(usedOther, last.other + last.length, match.other)
  for (const match of matches) {
    const last = parts.at(-1)?.at(-1)
    if (last !== undefined && isNext(last, match)) parts.at(-1)!.push(match)
    else parts.push([match])
  }
  return parts
}

/** With the equal words inside the gaps: the longest common subsequence of each, gaps being short. */
function filled(one: Words, other: Words, matches: readonly Match[]): readonly Match[] {
  const all: Match[] = []
  for (const [k, match] of matches.entries()) {
    const last = matches[k - 1]
    if (last !== undefined) all.push(...commonWords(one, last.one + last.length, match.one, other, last.other + last.length, match.other))
    all.push(match)
  }
  return all
}

function commonWords(one: Words, oneFrom: number, oneTo: number, other: Words, otherFrom: number, otherTo: number): Match[] {
  const [height, width] = [oneTo - oneFrom, otherTo - otherFrom]
  if (height <= 0 || width <= 0) return []
  const row = width + 1
  const lengths = new Uint8Array((height + 1) * row)
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      lengths[i * row + j] = one.hashes[oneFrom + i] === other.hashes[otherFrom + j]
        ? (lengths[(i + 1) * row + j + 1] as number) + 1
        : Math.max(lengths[(i + 1) * row + j] as number, lengths[i * row + j + 1] as number)
    }
  }
  const found: Match[] = []
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (one.hashes[oneFrom + i] === other.hashes[otherFrom + j]) {
      if (sameWord(one, oneFrom + i, other, otherFrom + j)) found.push({ one: oneFrom + i, other: otherFrom + j, length: 1 })
      i++
      j++
    } else if ((lengths[(i + 1) * row + j] as number) >= (lengths[i * row + j + 1] as number)) i++
    else j++
  }
  return found
}

/** Touching matches as one. */
function joined(matches: readonly Match[]): readonly Match[] {
  const all: Match[] = []
  for (const match of matches) {
    const last = all.at(-1)
    const isTouching = last !== undefined && last.one + last.length === match.one && last.other + last.length === match.other
    if (isTouching) all[all.length - 1] = { ...last, length: last.length + match.length }
    else all.push(match)
  }
  return all
}

function passageOf(one: Words, other: Words, matches: readonly Match[]): Passage {
  const [first, last] = [matches[0]!, matches.at(-1)!]
  const span = ({ starts, ends }: Words, from: number, to: number): Span => [starts[from] as number, ends[to - 1] as number]
  const gap = (words: Words, from: number, to: number): Span =>
    to > from ? span(words, from, to) : [words.ends[from - 1] as number, words.ends[from - 1] as number]
  const oneEnd = last.one + last.length
  const otherEnd = last.other + last.length
  const words = weightOf(matches)
  const equalContent = matches.reduce((sum, { one: at, length }) => sum + contentWords(one, at, at + length), 0)
  const allContent = contentWords(one, first.one, oneEnd) + contentWords(other, first.other, otherEnd)
  return {
    one: span(one, first.one, oneEnd),
    other: span(other, first.other, otherEnd),
    similarity: (2 * words) / (oneEnd - first.one + otherEnd - first.other),
    content: allContent === 0 ? 1 : (2 * equalContent) / allContent,
    words,
    runs: matches.map(({ one: i, other: j, length }) => ({ one: span(one, i, i + length), other: span(other, j, j + length), words: length })),
    changes: matches.slice(1).map((match, k) => {
      const before = matches[k]!
      return { one: gap(one, before.one + before.length, match.one), other: gap(other, before.other + before.length, match.other) }
    }),
  }
}

function contentWords({ marks }: Words, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (((marks[i] as number) & (stopMark | functionMark)) === 0) count++
  return count
}
