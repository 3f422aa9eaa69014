// What most programs do to find copies, for comparison in the same run: sets of 5-word shingles compared pair by pair, and MinHash (Broder
// 1997) with 128 permutations over them. Plain on purpose, on the same words as Sayso's own.
import type { Words } from '../src/copies/words.ts'
import { mixed } from '../src/copies/words.ts'

const shingleWords = 5
const permutations = 128

/** All runs of five words. */
export function shingleSet({ hashes, count }: Words): ReadonlySet<number> {
  const set = new Set<number>()
  for (let at = 0; at + shingleWords <= count; at++) {
    let hash = 7
    for (let i = at; i < at + shingleWords; i++) hash = (Math.imul(hash, 31) + (hashes[i] as number)) | 0
    set.add(mixed(hash))
  }
  return set
}

/** The least of every permutation. */
export function minHashes(set: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(permutations).fill(0xffffffff)
  for (const shingle of set) {
    for (let k = 0; k < permutations; k++) {
      const value = mixed(shingle ^ Math.imul(k + 1, 0x9e3779b1))
      if (value < (least[k] as number)) least[k] = value
    }
  }
  return least
}

/** Share of permutations with the same least. */
export function sameHashes(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let k = 0; k < permutations; k++) if (one[k] === other[k]) same++
  return same / permutations
}

function sharedOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared
}

/** Shared over the smaller. */
export function containmentOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return sharedOf(one, other) / Math.max(1, Math.min(one.size, other.size))
}

/** Shared over all. */
export function jaccardOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const shared = sharedOf(one, other)
  return shared / Math.max(1, one.size + other.size - shared)
}
