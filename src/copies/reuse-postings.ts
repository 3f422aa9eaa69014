// An index in memory from keys to the texts that have them, for asking which known texts share keys with a new one. What a store keeps
// in tables must answer the same question the same way: `ReusePostings`. Counts only; what to compare is for choose-candidates.ts.
import { keyKinds, keySizes, type KeySizes, type ReuseKeys } from './reuse-keys.ts'

/** How many of the keys asked for one known text has. */
export interface ReuseHits<Id> {
  readonly document: Id
  readonly shared: KeySizes
  /** How many distinct keys of each kind the known text has, in all. */
  readonly sizes: KeySizes
}

export interface ReuseAnswer<Id> {
  /** One for each text that shares a key, in the order the texts were added. */
  readonly hits: readonly ReuseHits<Id>[]
  /** How many keys of each kind were looked up: those left out are in more texts than the cap. */
  readonly asked: KeySizes
}

/**
 * Where keys are looked up. A key that more texts have than the cap is left out, since it tells of a phrase and not of a copy; but where
 * this leaves fewer than half of a kind's keys, the text itself is one that many have (a wire story), and up to `crowdedKeys` of the others
 * are looked up in the first texts, as many as the cap, that had them.
 */
export interface ReusePostings<Id> {
  readonly hitsOf: (keys: ReuseKeys) => ReuseAnswer<Id> | Promise<ReuseAnswer<Id>>
}

export interface ReuseIndex<Id> extends ReusePostings<Id> {
  /** Adds a text; it is found from then on. A text is added once. */
  readonly add: (document: Id, keys: ReuseKeys) => void
  readonly hitsOf: (keys: ReuseKeys) => ReuseAnswer<Id>
  /** Number of texts. */
  readonly size: () => number
}

/** In how many texts a key may be before it is left out. */
export const documentCap = 200
export const crowdedKeys = 32

const shardBits = 8
/** Set on a slot's value where it is the one text itself and not the first of a chain. */
const single = 0x80000000
const chunkBits = 20
const chunkSize = 1 << chunkBits

/** One part of an open-addressing table; a value of 0 is an empty slot. */
interface Shard {
  keys: Uint32Array
  values: Uint32Array
  counts: Uint16Array
  used: number
}

/** An empty index; it holds about eight bytes for a posting and sixteen for a key, whatever the texts' length. */
export function createReuseIndex<Id>(cap = documentCap): ReuseIndex<Id> {
  const ids: Id[] = []
  const sizes: KeySizes[] = []
  const shards = Array.from({ length: 1 << shardBits }, () => emptyShard(64))
  /** Chains of postings: the text's number, and where the chain goes on (0 for its end). */
  const chunks: { readonly texts: Uint32Array; readonly next: Uint32Array }[] = []
  let postings = 0
  let shared = keyKinds.map(() => new Uint16Array(1024))

  const push = (text: number, next: number): number => {
    if (postings >> chunkBits === chunks.length) chunks.push({ texts: new Uint32Array(chunkSize), next: new Uint32Array(chunkSize) })
    const chunk = chunks[postings >> chunkBits]!
    const at = postings & (chunkSize - 1)
    chunk.texts[at] = text
    chunk.next[at] = next
    return ++postings
  }

  const addKey = (key: number, text: number) => {
    const shard = shards[key >>> (32 - shardBits)]!
    if (shard.used * 10 > shard.keys.length * 7) grow(shard)
    const slot = slotOf(shard, key)
    const value = shard.values[slot] as number
    const count = shard.counts[slot] as number
    if (value === 0) {
      shard.keys[slot] = key
      shard.values[slot] = (single | text) >>> 0
      shard.counts[slot] = 1
      shard.used++
      return
    }
    if (count <= cap) shard.counts[slot] = count + 1
    // The first texts stay known, so that the next copy of a story that many carry still meets it.
    if (count >= cap) return
    const rest = value >= single ? push(value - single, 0) : value
    shard.values[slot] = push(text, rest)
  }

  const count = (value: number, into: Uint16Array, touched: (text: number) => void) => {
    const see = (text: number) => {
      touched(text)
      into[text]!++
    }
    if (value >= single) {
      see(value - single)
      return
    }
    for (let at = value; at !== 0; ) {
      const chunk = chunks[(at - 1) >> chunkBits]!
      const place = (at - 1) & (chunkSize - 1)
      see(chunk.texts[place] as number)
      at = chunk.next[place] as number
    }
  }

  return {
    size: () => ids.length,
    add: (document, keys) => {
      const text = ids.length
      ids.push(document)
      sizes.push(keySizes(keys))
      for (const kind of keyKinds) for (const key of keys[kind]) addKey(key, text)
    },
    hitsOf: (keys) => {
      if (shared[0]!.length < ids.length) shared = keyKinds.map(() => new Uint16Array(ids.length * 2))
      const touched: number[] = []
      const touch = (text: number) => {
        if (shared.every((counts) => counts[text] === 0)) touched.push(text)
      }
      const asked: Record<string, number> = {}
      for (const [k, kind] of keyKinds.entries()) {
        const crowded: number[] = []
        let rare = 0
        for (const key of keys[kind]) {
          const shard = shards[key >>> (32 - shardBits)]!
          const slot = slotOf(shard, key)
          const value = shard.values[slot] as number
          if ((shard.counts[slot] as number) > cap) {
            crowded.push(value)
            continue
          }
          rare++
          if (value !== 0) count(value, shared[k]!, touch)
        }
        asked[kind] = rare
        if (crowded.length <= rare) continue
        // Keys are hashes in ascending order, so the first of them are as good a sample as any.
        for (const value of crowded.slice(0, crowdedKeys)) count(value, shared[k]!, touch)
        asked[kind] = rare + Math.min(crowded.length, crowdedKeys)
      }
      const hits = touched.toSorted((a, b) => a - b).map((text): ReuseHits<Id> => {
        const [shingles = 0, stopGrams = 0, names = 0] = shared.map((counts) => counts[text] as number)
        for (const counts of shared) counts[text] = 0
        return { document: ids[text] as Id, shared: { shingles, stopGrams, names }, sizes: sizes[text]! }
      })
      return { hits, asked: asked as unknown as KeySizes }
    },
  }
}

function emptyShard(slots: number): Shard {
  return { keys: new Uint32Array(slots), values: new Uint32Array(slots), counts: new Uint16Array(slots), used: 0 }
}

/** The slot that has the key, or the empty one where it belongs. */
function slotOf({ keys, values }: Shard, key: number): number {
  const last = keys.length - 1
  let slot = key & last
  while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last
  return slot
}

function grow(shard: Shard): void {
  const larger = emptyShard(shard.keys.length * 2)
  for (let at = 0; at < shard.keys.length; at++) {
    if (shard.values[at] === 0) continue
    const slot = slotOf(larger, shard.keys[at] as number)
    larger.keys[slot] = shard.keys[at] as number
    larger.values[slot] = shard.values[at] as number
    larger.counts[slot] = shard.counts[at] as number
  }
  Object.assign(shard, { keys: larger.keys, values: larger.values, counts: larger.counts })
}
