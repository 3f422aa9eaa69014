// Whether two printed quotations are one quotation, by the alignment of their words: Needleman and Wunsch's, with runs rewarded and both
// ends free, so that extracts of one utterance meet. Long quotations are cut at three-word stretches that stand once in each; what lies
// between two such stretches is aligned by itself. Says which words answer which; what their differences amount to is drift-class's.
import { isSpelling } from './drift-spelling.ts'
import type { QuotedWord } from './quotation-words.ts'

/** A stretch of words in each, half-open index ranges: the same words (`written` tells whether in the same letters). */
export interface MatchedWords {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  readonly spelledAlike: boolean
}

/** One quotation as it is compared: its words and who says it, null where that is not known. */
export interface ComparedQuotation {
  readonly words: readonly QuotedWord[]
  /** Anything that is equal for one speaker, an actor's id for instance. */
  readonly speaker: string | null
}

/** More cells than this are not aligned at once: 512 words against 512. */
const mostCells = 1 << 18

/** The words of `a` and `b` that answer one another, in text order; [] for none. Linear in the words but for a bounded factor. */
export function alignWords(a: readonly QuotedWord[], b: readonly QuotedWord[]): readonly MatchedWords[] {
  const found: MatchedWords[] = []
  let [fromA, fromB] = [0, 0]
  const anchors = a.length * b.length > mostCells ? sharedStretches(a, b) : []
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    if ((atA - fromA) * (atB - fromB) <= mostCells) alignBlock(a, b, [fromA, atA], [fromB, atB], found)
    if (atA < a.length && atB < b.length) found.push({ a: [atA, atA + 1], b: [atB, atB + 1], spelledAlike: isAlike(a[atA] as QuotedWord, b[atB] as QuotedWord) })
    fromA = atA + 1
    fromB = atB + 1
  }
  return found
}

/** An order of wordings: whether `a` comes after `b`; false both ways only where they differ in nothing that is compared. */
export function isAfter(a: readonly QuotedWord[], b: readonly QuotedWord[]): boolean {
  if (a.length !== b.length) return a.length > b.length
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] as QuotedWord, b[i] as QuotedWord]
    if (one.written !== other.written) return one.written > other.written
    if (one.key !== other.key) return one.key > other.key
    if (one.kind !== other.kind) return one.kind > other.kind
    if (one.before !== other.before) return one.before > other.before
    if (one.glued !== other.glued) return one.glued
    if (one.bracketed !== other.bracketed) return one.bracketed
    if (one.patched !== other.patched) return one.patched
  }
  return false
}

function isAlike(one: QuotedWord, other: QuotedWord): boolean {
  return one.written === other.written && one.glued === other.glued
}

/** Places of words that begin a three-word stretch which each side has once, rising on both sides (the longest such row). */
function sharedStretches(a: readonly QuotedWord[], b: readonly QuotedWord[]): readonly (readonly [number, number])[] {
  const [inA, inB] = [stretchesOf(a), stretchesOf(b)]
  const row: { readonly a: number; readonly b: number; readonly before: number }[] = []
  /** Index into `row` of the lowest end of a rising row of each length. */
  const ends: number[] = []
  for (const [stretch, atA] of inA) {
    const atB = inB.get(stretch)
    if (atA < 0 || atB === undefined || atB < 0) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((row[ends[middle] as number] as { b: number }).b < atB) low = middle + 1
      else high = middle
    }
    row.push({ a: atA, b: atB, before: low > 0 ? (ends[low - 1] as number) : -1 })
    ends[low] = row.length - 1
  }
  const rising: (readonly [number, number])[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = (row[i] as { before: number }).before) rising.push([(row[i] as { a: number }).a, (row[i] as { b: number }).b])
  return rising.reverse()
}

/** Where each three-word stretch begins, in text order; -1 where there are several. */
function stretchesOf(words: readonly QuotedWord[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let i = 0; i + 2 < words.length; i++) {
    const stretch = `${words[i]?.spelling} ${words[i + 1]?.spelling} ${words[i + 2]?.spelling}`
    places.set(stretch, places.has(stretch) ? -1 : i)
  }
  return places
}

// In tenths. Leaving a run and coming back costs more than a lone function word brings, and less than a word of content does.
const leaving = 4
const returning = 4
const running = 5

/** What a match of this word is worth, in tenths. */
function worth({ kind }: QuotedWord): number {
  return kind === 'function' ? 7 : kind === 'content' || kind === 'name' || kind === 'figure' ? 20 : 10
}

const never = -1_000_000

/** How a run goes on at a cell: a word against a word, two against one, or past an editor's words on either side or both. */
const one = 1
const joinedA = 2
const joinedB = 3
const pastA = 4
const pastB = 5
const pastBoth = 6
/** Set where the match before this one was matched too. */
const run = 8

function alignBlock(a: readonly QuotedWord[], b: readonly QuotedWord[], [fromA, toA]: readonly [number, number], [fromB, toB]: readonly [number, number], found: MatchedWords[]): void {
  const [n, m] = [toA - fromA, toB - fromB]
  if (n === 0 || m === 0) return
  const width = m + 1
  const size = (n + 1) * width
  /** Best score of the first i and j words that ends in a match there, and that ends in none. */
  const ending = new Int32Array(size).fill(never)
  const apart = new Int32Array(size)
  /** Which match ends here, and whether the one before it was matched too. */
  const step = new Uint8Array(size)
  for (let i = 1; i <= n; i++) {
    const word = a[fromA + i - 1] as QuotedWord
    const previous = i > 1 ? (a[fromA + i - 2] as QuotedWord) : null
    for (let j = 1; j <= m; j++) {
      const other = b[fromB + j - 1] as QuotedWord
      const at = i * width + j
      const up = at - width
      apart[at] = Math.max(apart[up] as number, apart[at - 1] as number, (ending[up] as number) - leaving, (ending[at - 1] as number) - leaving)
      let kind = 0
      let value = 0
      let from = 0
      if (word.key === other.key || isSpelling(word, other)) {
        kind = one
        value = Math.min(worth(word), worth(other))
        from = up - 1
      } else if (previous !== null && isJoined(previous, word, other)) {
        kind = joinedA
        value = worth(other)
        from = up - 1 - width
      } else if (j > 1 && isJoined(b[fromB + j - 2] as QuotedWord, other, word)) {
        kind = joinedB
        value = worth(word)
        from = up - 2
      }
      if (kind !== 0) {
        const onward = (ending[from] as number) + running
        const anew = (apart[from] as number) - returning
        step[at] = onward >= anew ? kind | run : kind
        ending[at] = Math.max(onward, anew) + value
      }
      // “We [the council] have”: what an editor put in breaks no run, nor does the word it stands for.
      if (!word.bracketed && !other.bracketed) continue
      const ways = [
        [pastA, word.bracketed ? (ending[up] as number) : never],
        [pastB, other.bracketed ? (ending[at - 1] as number) : never],
        [pastBoth, word.bracketed === other.bracketed ? never : (ending[up - 1] as number)],
      ] as const
      for (const [way, score] of ways) {
        if (score <= (ending[at] as number)) continue
        ending[at] = score
        step[at] = way
      }
    }
  }
  trace(a, b, { fromA, fromB, n, m, ending, apart, step }, found)
}

interface Table {
  readonly fromA: number
  readonly fromB: number
  readonly n: number
  readonly m: number
  readonly ending: Int32Array
  readonly apart: Int32Array
  readonly step: Uint8Array
}

function trace(a: readonly QuotedWord[], b: readonly QuotedWord[], { fromA, fromB, n, m, ending, apart, step }: Table, found: MatchedWords[]): void {
  const width = m + 1
  const back: MatchedWords[] = []
  let [i, j] = [n, m]
  let matching = (ending[n * width + m] as number) - leaving >= (apart[n * width + m] as number)
  while (i > 0 && j > 0) {
    const at = i * width + j
    if (matching) {
      const kind = (step[at] as number) & 7
      if (kind >= pastA) {
        if (kind !== pastB) i--
        if (kind !== pastA) j--
        continue
      }
      const [lengthA, lengthB] = [kind === joinedA ? 2 : 1, kind === joinedB ? 2 : 1]
      const [atA, atB] = [fromA + i - lengthA, fromB + j - lengthB]
      const spelledAlike = kind === one && isAlike(a[atA] as QuotedWord, b[atB] as QuotedWord)
      back.push({ a: [atA, atA + lengthA], b: [atB, atB + lengthB], spelledAlike })
      matching = ((step[at] as number) & run) !== 0
      i -= lengthA
      j -= lengthB
      continue
    }
    const here = apart[at] as number
    if (apart[at - width] === here) i--
    else if (apart[at - 1] === here) j--
    else {
      matching = true
      if ((ending[at - width] as number) - leaving === here) i--
      else j--
    }
  }
  for (const matched of back.reverse()) found.push(matched)
}

// “flare ups” and “flareups”: two words of content written as one.
function isJoined(first: QuotedWord, second: QuotedWord, whole: QuotedWord): boolean {
  const { key } = whole
  return key.length === first.key.length + second.key.length && key.length > 3 && key.startsWith(first.key) && key.endsWith(second.key)
}
