// Where two texts have equal words in a row: the seeds of an alignment. Two kinds: runs of equal words, and stop words that stand in the
// same order with other words between (what is left of a text that was rewritten word by word). A run that repeats within a text is no
// seed, so that the work stays linear in both texts; their common beginning and end are found all the same.
import { isTellingGram, gramHashes, stopGramHashes, stopPlaces } from './reuse-keys.ts'
import { foldedWord, type Words } from './words.ts'

/** `length` equal words from word `one` of one text and word `other` of the other. */
export interface Match {
  readonly one: number
  readonly other: number
  readonly length: number
}

const seedWords = 4
/** Stop words; fewer than a key has, since two texts have so much less in common by chance than a thousand. */
const frameWords = 6
/** A seed that stands more often in one of the texts is left out. */
const mostRepeats = 4

/** A text made ready to be matched with others: where each of its grams stands. */
export interface Seeds {
  readonly words: Words
  readonly runs: GramTable
  readonly stops: Uint32Array
  readonly frames: GramTable
}

/** The seeds of a text; made once for all texts it is aligned with. */
export function seedsOf(words: Words): Seeds {
  const stops = stopPlaces(words)
  const frames = gramTable(stopGramHashes(words, stops, frameWords), (at) => isTellingGram(words, stops, at, frameWords))
  return { words, runs: gramTable(gramHashes(words.hashes, seedWords, 0)), stops, frames }
}

/** Runs of at least four equal words, and the common beginning and end, in no order; runs may overlap. */
export function equalRuns({ words: one, runs }: Seeds, other: Words): Match[] {
  const least = Math.min(one.count, other.count)
  let start = 0
  while (start < least && one.hashes[start] === other.hashes[start]) start++
  let end = 0
  while (end < least - start && one.hashes[one.count - 1 - end] === other.hashes[other.count - 1 - end]) end++
  const matches: Match[] = []
  if (start > 0) matches.push({ one: 0, other: 0, length: start })
  if (end > 0) matches.push({ one: one.count - end, other: other.count - end, length: end })
  const all = start === least ? matches : [...matches, ...extended(runs, one.hashes, gramHashes(other.hashes, seedWords, 0), other.hashes, seedWords)]
  return all.flatMap((match) => trulyEqual(one, other, match))
}

/** Stop words in the same order in both texts, at least six in a row: one match a word, row by row. */
export function sameFrames({ words: one, stops, frames }: Seeds, other: Words): Match[] {
  const places = stopPlaces(other)
  const grams = stopGramHashes(other, places, frameWords)
  if (!grams.some((gram) => frames.heads[frames.slotOf(gram)] !== 0)) return []
  const of = (words: Words, at: Uint32Array) => at.map((place) => words.hashes[place] as number)
  const word = (row: Match, k: number): Match => ({ one: stops[row.one + k] as number, other: places[row.other + k] as number, length: 1 })
  return extended(frames, of(one, stops), grams, of(other, places), frameWords).flatMap((row) => Array.from({ length: row.length }, (_, k) => word(row, k)))
}

/** Grams that both have, extended to both sides as far as the words are equal; once for each diagonal stretch. */
function extended(table: GramTable, ones: Uint32Array, grams: Uint32Array, others: Uint32Array, length: number): Match[] {
  const matches: Match[] = []
  /** Up to where the other text is done, by diagonal; and how often it had each gram so far. */
  let done: Int32Array | null = null
  const met = new Map<number, number>()
  for (let j = 0; j < grams.length; j++) {
    const slot = table.slotOf(grams[j] as number)
    if (table.heads[slot] === 0 || (table.counts[slot] as number) > mostRepeats) continue
    const times = met.get(slot) ?? 0
    if (times === mostRepeats) continue
    met.set(slot, times + 1)
    done ??= new Int32Array(ones.length + others.length)
    for (let at = table.heads[slot] as number; at !== 0; at = table.next[at - 1] as number) {
      const i = at - 1
      const diagonal = i - j + others.length
      const before = done[diagonal] as number
      if (j < before) continue
      let back = 0
      while (j - back > before && i - back > 0 && ones[i - back - 1] === others[j - back - 1]) back++
      let on = 0
      while (i + on < ones.length && j + on < others.length && ones[i + on] === others[j + on]) on++
      if (back + on < length) continue
      done[diagonal] = j + on
      matches.push({ one: i - back, other: j - back, length: back + on })
    }
  }
  return matches
}

interface GramTable {
  /** Last place of a slot's gram, counting from 1; 0 for none. */
  readonly heads: Uint32Array
  readonly counts: Uint32Array
  /** The place before it. */
  readonly next: Uint32Array
  readonly slotOf: (gram: number) => number
}

/** Places of grams by their number; without those that are no seeds. */
function gramTable(grams: Uint32Array, isSeed: (at: number) => boolean = () => true): GramTable {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(1, grams.length) * 2))
  const keys = new Uint32Array(slots)
  const heads = new Uint32Array(slots)
  const counts = new Uint32Array(slots)
  const next = new Uint32Array(grams.length)
  const slotOf = (gram: number) => {
    let slot = gram & (slots - 1)
    while (heads[slot] !== 0 && keys[slot] !== gram) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (let at = 0; at < grams.length; at++) {
    if (!isSeed(at)) continue
    const slot = slotOf(grams[at] as number)
    keys[slot] = grams[at] as number
    next[at] = heads[slot] as number
    heads[slot] = at + 1
    counts[slot]!++
  }
  return { heads, counts, next, slotOf }
}

/** The match without words whose numbers are equal by chance: what is shown as copied has to be the same words. */
function trulyEqual(one: Words, other: Words, match: Match): Match[] {
  const parts: Match[] = []
  let from = 0
  for (let k = 0; k <= match.length; k++) {
    if (k < match.length && sameWord(one, match.one + k, other, match.other + k)) continue
    if (k > from) parts.push({ one: match.one + from, other: match.other + from, length: k - from })
    from = k + 1
  }
  return parts
}

/** Whether two words are the same but for case, accents and apostrophes. */
export function sameWord(one: Words, i: number, other: Words, j: number): boolean {
  if (one.hashes[i] !== other.hashes[j]) return false
  const [a, b] = [one.starts[i] as number, other.starts[j] as number]
  const length = (one.ends[i] as number) - a
  if (length === (other.ends[j] as number) - b) {
    let k = 0
    while (k < length && one.text.charCodeAt(a + k) === other.text.charCodeAt(b + k)) k++
    if (k === length) return true
  }
  return foldedWord(one, i) === foldedWord(other, j)
}
