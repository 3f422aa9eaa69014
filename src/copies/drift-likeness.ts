// How alike two wordings are as printings of one quotation: what is matched against what was exchanged. Says null where they are rather two
// quotations. The thresholds were set on the tuning half of bench/drift-labels.jsonl.
import { exchangedIn, weightOf, weightOfWord, type Block } from './drift-blocks.ts'
import { auxiliaries } from './drift-words.ts'
import type { ComparedQuotation, MatchedWords } from './drift-match.ts'
import type { QuotedWord } from './quotation-words.ts'

/** Below so many words a quotation is matched only where one speaker is known to hold both. */
const shortest = 4
/** How much of what could answer one another must do so, and how much of the shorter. */
const leastLikeness = 0.6
const leastCoverage = 0.5
/** Words, and their part of the shorter, that are enough though but one of them is a word of content. */
const longPhrase = 5
const nearlyAll = 0.75
/** Enough where so many content words answer one another: two translations of one saying. */
const leastTranslated = 0.55
const translated = 7
/** Enough where a row of so many words stands in both and no name or figure was put for another. */
const leastBesideRow = 0.45
const verbatim = 9
/** Content words of a sentence that is enough though it is a small part of both. */
const wholeSentence = 3
/** Content words that a row of words has which is enough for two extracts that overlap. */
const longRow = 5
/** Content words of which a match needs as many, names aside one. */
const leastContent = 2

/** What a name or figure put for another weighs more than other words. */
const otherwise = 1
/** What more is asked where the two are known to be held by others, who may be one under two names. */
const strangers = 0.1
/** Two extracts that part in mid-sentence are rather of two sentences. */
const partedEdge = 0.8

/** How alike two wordings are as printings of one quotation; null where they are none. */
export function likenessOf(a: ComparedQuotation, b: ComparedQuotation, matches: readonly MatchedWords[], blocks: readonly Block[]): number | null {
  const sameSpeaker = a.speaker !== null && a.speaker === b.speaker
  if (Math.min(a.words.length, b.words.length) < shortest && !sameSpeaker) return null
  const shared = sharedBy(a.words, b.words, matches)
  const [short, long] = [Math.min(weightOf(a.words), weightOf(b.words)), Math.max(weightOf(a.words), weightOf(b.words))]
  const { matched } = shared
  const alike = (shared.count >= longPhrase || shared.telling >= leastContent) && shared.count >= nearlyAll * Math.max(a.words.length, b.words.length)
  if (shared.content === 0 && matched < 0.99 * long && !alike) return null
  // A few words that many say (“for the first time”) make no quotation, unless they are nearly all that one side prints.
  if (!sameSpeaker && matched < 0.99 * long) {
    const isLong = shared.count >= longPhrase && shared.count >= nearlyAll * Math.min(a.words.length, b.words.length)
    // Names alone are no saying; with a verb between them they are (“Darwish is the Heron”).
    const isClause = matched >= 0.99 * short && matches.some(({ a: [from] }) => auxiliaries.has((a.words[from] as QuotedWord).key))
    if (!alike && (shared.count < shortest || (shared.telling === 0 && !isLong && !isClause))) return null
    if (!alike && shared.content < leastContent && !isLong) return null
  }
  const isSentence = shared.content >= wholeSentence && (shared.telling >= leastContent || shared.content > wholeSentence)
  const core = isSentence ? Math.min(coreOf(a.words, matches, 'a'), coreOf(b.words, matches, 'b')) : short
  const isCovered = matched >= leastCoverage * Math.min(short, core)
  if (!isCovered && shared.row < longRow && shared.words < longPhrase + 2) return null
  let [lost, told] = [0, 0]
  for (const block of blocks) {
    const exchanged = exchangedIn(a.words, b.words, block)
    if (exchanged === null) continue
    const [inA, inB] = [a.words.slice(...exchanged.a), b.words.slice(...exchanged.b)]
    const [lostA, lostB] = [weightOf(inA), weightOf(inB)]
    // At an edge the longer side's words may stand before or after what the other took up.
    lost += exchanged.edge === null ? Math.max(lostA, lostB) : Math.min(lostA, lostB) + (isLastWord(inA, inB, block) ? 0 : partedEdge)
    // Another name and another figure: rather said of somebody else, in the same form of words.
    told += Math.min(inA.filter(isTold).length, inB.filter(isTold).length)
  }
  const likeness = matched / (matched + lost + told * otherwise)
  const more = a.speaker !== null && b.speaker !== null && !sameSpeaker ? strangers : 0
  const least = shared.words >= verbatim && shared.telling > leastContent && told === 0 ? leastBesideRow : shared.content >= translated ? leastTranslated : leastLikeness
  return likeness >= least + more ? likeness : null
}

// “is sinful”, “is forbidden”: both end with the word that was exchanged, so they do not part.
function isLastWord(a: readonly QuotedWord[], b: readonly QuotedWord[], block: Block): boolean {
  const most = Math.max(block.a[1] - block.a[0], block.b[1] - block.b[0])
  return most <= 2 && a.length === block.a[1] - block.a[0] && b.length === block.b[1] - block.b[0]
}

/** The weight of one side's sentences (or pieces) from that of the first match to that of the last. */
function coreOf(words: readonly QuotedWord[], matches: readonly MatchedWords[], side: 'a' | 'b'): number {
  let from = matches[0]?.[side][0] ?? 0
  let to = matches.at(-1)?.[side][1] ?? 0
  while (from > 0 && words[from]?.before === 'word') from--
  while (to < words.length && words[to]?.before === 'word') to++
  return weightOf(words.slice(from, to))
}

function isTold({ kind }: QuotedWord): boolean {
  return kind === 'name' || kind === 'figure'
}

/** What the matches share: the weight and number of words, those of content (`telling`: no names or figures), and the most of both in one row of `a`. */
function sharedBy(words: readonly QuotedWord[], others: readonly QuotedWord[], matches: readonly MatchedWords[]) {
  const shared = { matched: 0, count: 0, content: 0, telling: 0, row: 0, words: 0 }
  let [row, inRow, nextA, nextB] = [0, 0, -1, -1]
  for (const { a: [from, to], b } of matches) {
    if (from !== nextA || b[0] !== nextB) [row, inRow] = [0, 0]
    ;[nextA, nextB] = [to, b[1]]
    for (let i = from; i < to; i++) {
      const word = words[i] as QuotedWord
      const value = weightOfWord(word)
      shared.matched += value
      shared.count++
      inRow++
      if (value < 1) continue
      shared.content++
      row++
      // A name at a sentence's start may be known for one on the other side only.
      if (word.kind === 'content' && others[b[0]]?.kind === 'content') shared.telling++
    }
    shared.row = Math.max(shared.row, row)
    shared.words = Math.max(shared.words, inRow)
  }
  return shared
}
