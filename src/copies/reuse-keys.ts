// The keys under which a text meets others that share words with it: 5-word shingles thinned by winnowing (Schleimer, Wilkerson and
// Aiken, SIGMOD 2003), 8-grams of stop words (Stamatatos, JASIST 2011), which outlive a rewriting word by word, and pairs of successive
// names and numbers. A key says where to look; whether anything was copied is for align-texts.ts to say.
import { commonestMark, mixed, nameMark, numberMark, stopMark, wordsOf, type Words } from './words.ts'

/** Unsigned 32-bit keys of the three kinds, each kind ascending and distinct; the kinds never share a key but by chance. */
export interface ReuseKeys {
  readonly shingles: Uint32Array
  readonly stopGrams: Uint32Array
  readonly names: Uint32Array
}

export type KeyKind = keyof ReuseKeys
export const keyKinds: readonly KeyKind[] = ['shingles', 'stopGrams', 'names']

const shingleWords = 5
/** Of so many shingles in a row the least is kept, so that eight equal words in a row always share a key. */
const window = 4
const stopGramWords = 8
/** Names further apart than this many words are not taken together. */
const nameReach = 40

const factor = 0x9e3779b1
const salts = { shingles: 0x5bd1e995, stopGrams: 0x27d4eb2f, names: 0x165667b1 } as const

/**
 * A text's keys, a function of its words (and for `names` of their capitals); the same text always has the same. Words for which
 * `isLeftOut` holds (the page's furniture) are passed over as if they did not stand there.
 */
export function reuseKeys(text: string | Words, isLeftOut?: (word: number) => boolean): ReuseKeys {
  const all = typeof text === 'string' ? wordsOf(text) : text
  const words = isLeftOut === undefined ? all : withoutWords(all, isLeftOut)
  return { shingles: winnowed(gramHashes(words.hashes, shingleWords, salts.shingles)), stopGrams: stopGramKeys(words), names: nameKeys(words) }
}

function withoutWords(words: Words, isLeftOut: (word: number) => boolean): Words {
  const kept = (_: number, at: number) => !isLeftOut(at)
  const hashes = words.hashes.filter(kept)
  return { text: words.text, count: hashes.length, hashes, starts: words.starts.filter(kept), ends: words.ends.filter(kept), marks: words.marks.filter(kept) }
}

/** How many keys of each kind. */
export type KeySizes = Readonly<Record<KeyKind, number>>

/** The number of keys of each kind. */
export function keySizes(keys: ReuseKeys): KeySizes {
  return { shingles: keys.shingles.length, stopGrams: keys.stopGrams.length, names: keys.names.length }
}

/** A number for every `length` hashes in a row, in order; empty where there are fewer. */
export function gramHashes(hashes: Uint32Array, length: number, salt: number): Uint32Array {
  const grams = new Uint32Array(Math.max(0, hashes.length - length + 1))
  for (let at = 0; at < grams.length; at++) {
    let hash = salt
    for (let i = at; i < at + length; i++) hash = Math.imul(hash, factor) + (hashes[i] as number) | 0
    grams[at] = mixed(hash)
  }
  return grams
}

/** Places of the stop words among all words. */
export function stopPlaces({ count, marks }: Words): Uint32Array {
  const places = new Uint32Array(count)
  let found = 0
  for (let i = 0; i < count; i++) if (((marks[i] as number) & stopMark) !== 0) places[found++] = i
  return places.slice(0, found)
}

/** Whether so many stop words from here on say more than “of the … in the …”: all but two may be of the commonest, all but three of them in a row. */
export function isTellingGram({ marks }: Words, places: Uint32Array, at: number, length = stopGramWords): boolean {
  let common = 0
  let inRow = 0
  for (let i = at; i < at + length; i++) {
    if (((marks[places[i] as number] as number) & commonestMark) === 0) inRow = 0
    else {
      common++
      if (++inRow > length - 3) return false
    }
  }
  return common < length - 1
}

/** A number for each run of so many stop words, in order. */
export function stopGramHashes(words: Words, places: Uint32Array, length = stopGramWords): Uint32Array {
  const hashes = new Uint32Array(places.length)
  for (let i = 0; i < places.length; i++) hashes[i] = words.hashes[places[i] as number] as number
  return gramHashes(hashes, length, salts.stopGrams)
}

function stopGramKeys(words: Words): Uint32Array {
  const places = stopPlaces(words)
  const grams = stopGramHashes(words, places)
  return distinct(grams.filter((_, at) => isTellingGram(words, places, at)))
}

function nameKeys({ count, hashes, marks }: Words): Uint32Array {
  const keys: number[] = []
  let last = -1
  for (let i = 0; i < count; i++) {
    if (((marks[i] as number) & (nameMark | numberMark)) === 0) continue
    const hash = hashes[i] as number
    if (last >= 0 && i - last <= nameReach && hashes[last] !== hash) {
      const first = (Math.imul(salts.names, factor) + (hashes[last] as number)) | 0
      keys.push(mixed((Math.imul(first, factor) + hash) | 0))
    }
    last = i
  }
  return distinct(Uint32Array.from(keys))
}

/** The least of every window, ascending and distinct; all where there are fewer than one window. */
function winnowed(grams: Uint32Array): Uint32Array {
  if (grams.length <= window) return distinct(grams.length === 0 ? grams : Uint32Array.of(Math.min(...grams)))
  const kept = new Uint32Array(grams.length)
  let found = 0
  let least = -1
  for (let end = window - 1; end < grams.length; end++) {
    const start = end - window + 1
    if (least >= start) {
      if ((grams[end] as number) > (grams[least] as number)) continue
      least = end
    } else {
      least = start
      for (let i = start + 1; i <= end; i++) if ((grams[i] as number) <= (grams[least] as number)) least = i
    }
    kept[found++] = grams[least] as number
  }
  return distinct(kept.slice(0, found))
}

function distinct(keys: Uint32Array): Uint32Array {
  const sorted = keys.toSorted()
  let found = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[found++] = sorted[i] as number
  return sorted.slice(0, found)
}
