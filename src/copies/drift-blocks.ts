// What stands between the matched words of two printings, and what of it was exchanged: not what one may leave out, which is what lies beyond
// a trimmed end, at an omission it marks, or whole sentences. Says what differs where, not how much that matters.
import type { MatchedWords } from './drift-match.ts'
import type { QuotedWord } from './quotation-words.ts'

/** What stands between two matches: index ranges on both sides, either may be empty. */
export interface Block {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
  readonly edge: 'first' | 'last' | null
}

/** The blocks before each match and after the last. */
export function blocksOf(a: readonly QuotedWord[], b: readonly QuotedWord[], matches: readonly MatchedWords[]): readonly Block[] {
  const blocks: Block[] = []
  let [atA, atB] = [0, 0]
  for (const [i, matched] of matches.entries()) {
    blocks.push({ a: [atA, matched.a[0]], b: [atB, matched.b[0]], edge: i === 0 ? 'first' : null })
    atA = matched.a[1]
    atB = matched.b[1]
  }
  blocks.push({ a: [atA, a.length], b: [atB, b.length], edge: 'last' })
  return blocks
}

// Whether one printing may leave out here what the other has: it marks an omission, or what is left out are whole sentences.
function mayOmit(words: readonly QuotedWord[], from: number, to: number, others: readonly QuotedWord[], at: number, edge: Block['edge']): boolean {
  const atStart = edge === 'first' ? at === 0 : false
  if (atStart || (edge === 'last' && at === others.length)) return true
  if (others[at]?.before === 'gap') return true
  const whole = (index: number) => index === words.length || words[index]?.before !== 'word'
  return whole(from) && whole(to) && (at === others.length || others[at]?.before !== 'word')
}

/** At an edge the side that prints more is asked for so many words beyond those of the other. */
const beyond = 1

/** The ranges of a block that were really exchanged for one another, after what may be left out; null where nothing was. */
export function exchangedIn(a: readonly QuotedWord[], b: readonly QuotedWord[], block: Block): Block | null {
  let [fromA, toA] = block.a
  let [fromB, toB] = block.b
  if (toA === fromA && toB === fromB) return null
  const { edge } = block
  if (toB === fromB) return mayOmit(a, fromA, toA, b, fromB, edge) ? null : block
  if (toA === fromA) return mayOmit(b, fromB, toB, a, fromA, edge) ? null : block
  // Both print words here. Before the first match and after the last, only what stands in the sentence of the match was exchanged.
  if (edge === 'first') {
    if (isFree(a, toA) || isFree(b, toB)) return null
    fromA = sentenceFrom(a, fromA, toA)
    fromB = sentenceFrom(b, fromB, toB)
    const most = Math.min(toA - fromA, toB - fromB) + beyond
    ;[fromA, fromB] = [Math.max(fromA, toA - most), Math.max(fromB, toB - most)]
  } else if (edge === 'last') {
    if (isFree(a, fromA) || isFree(b, fromB)) return null
    toA = sentenceTo(a, fromA, toA)
    toB = sentenceTo(b, fromB, toB)
    const most = Math.min(toA - fromA, toB - fromB) + beyond
    ;[toA, toB] = [Math.min(toA, fromA + most), Math.min(toB, fromB + most)]
  } else if (isWhole(a, fromA, toA) && isWhole(b, fromB, toB)) return null
  return { a: [fromA, toA], b: [fromB, toB], edge }
}

/** Whether an omission or a sentence begins at the word. */
function isFree(words: readonly QuotedWord[], at: number): boolean {
  return words[at]?.before !== 'word'
}

function isWhole(words: readonly QuotedWord[], from: number, to: number): boolean {
  return isFree(words, from) && isFree(words, to)
}

function sentenceFrom(words: readonly QuotedWord[], from: number, to: number): number {
  let at = to - 1
  while (at > from && words[at]?.before === 'word') at--
  return at
}

function sentenceTo(words: readonly QuotedWord[], from: number, to: number): number {
  let at = from + 1
  while (at < to && words[at]?.before === 'word') at++
  return at
}

/** The matches without a word at either end that both happen to have, parted from the rest by more than it weighs; and with the ends that are the same. */
export function settleMatches(a: readonly QuotedWord[], b: readonly QuotedWord[], matches: readonly MatchedWords[]): readonly MatchedWords[] {
  let [from, to] = [0, matches.length]
  for (let i = 0, weighs = 0; i + 1 < to; i++) {
    const [one, next] = [matches[i] as MatchedWords, matches[i + 1] as MatchedWords]
    weighs += weightOf(a.slice(...one.a))
    const parted = partedBy(a, b, one, next)
    if (parted === 0) continue
    // What both begin with is no accident.
    if (weighs >= parted || (matches[from]?.a[0] === 0 && matches[from]?.b[0] === 0)) break
    from = i + 1
    weighs = 0
  }
  for (let i = to - 1, weighs = 0; i > from; i--) {
    const [one, before] = [matches[i] as MatchedWords, matches[i - 1] as MatchedWords]
    weighs += weightOf(a.slice(...one.a))
    const parted = partedBy(a, b, before, one)
    if (parted === 0) continue
    if (weighs >= parted || (matches[to - 1]?.a[1] === a.length && matches[to - 1]?.b[1] === b.length)) break
    to = i
    weighs = 0
  }
  const kept = matches.slice(from, to)
  const [first, last] = [kept[0], kept.at(-1)]
  if (first === undefined || last === undefined) return kept
  // A function word alone is not worth aligning, but “The mill is”, “The old mill is” begin with the same.
  if (first.a[0] > 0 && first.b[0] > 0 && first.a[0] + first.b[0] <= nearEnd && a[0]?.key === b[0]?.key) {
    kept.unshift({ a: [0, 1], b: [0, 1], spelledAlike: a[0]?.written === b[0]?.written })
  }
  const [restA, restB] = [a.length - last.a[1], b.length - last.b[1]]
  if (restA > 0 && restB > 0 && restA + restB <= nearEnd && a.at(-1)?.key === b.at(-1)?.key) {
    kept.push({ a: [a.length - 1, a.length], b: [b.length - 1, b.length], spelledAlike: a.at(-1)?.written === b.at(-1)?.written })
  }
  return kept
}

/** Words of both together between an end and the first match, for the ends to be compared. */
const nearEnd = 14

/** The weight of what really was exchanged between two matches that follow one another. */
function partedBy(a: readonly QuotedWord[], b: readonly QuotedWord[], one: MatchedWords, next: MatchedWords): number {
  const exchanged = exchangedIn(a, b, { a: [one.a[1], next.a[0]], b: [one.b[1], next.b[0]], edge: null })
  return exchanged === null ? 0 : Math.max(weightOf(a.slice(...exchanged.a)), weightOf(b.slice(...exchanged.b)))
}

/** What a word weighs in a comparison: one for words of content, less for the rest. */
export function weightOfWord({ kind }: QuotedWord): number {
  return kind === 'content' || kind === 'name' || kind === 'figure' ? 1 : 0.4
}

/** The weight of the speaker's own words among these. */
export function weightOf(words: readonly QuotedWord[]): number {
  let sum = 0
  for (const word of words) if (isPlain(word)) sum += weightOfWord(word)
  return sum
}

/** Whether a word is the speaker's, with no editor's brackets in it or round it. */
export function isPlain({ bracketed, patched }: QuotedWord): boolean {
  return !bracketed && !patched
}
