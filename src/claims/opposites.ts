// Whether two contents say opposite things of one event without a negation in either: freed and killed, a son and a daughter, suicide and murder.
// Closed classes of words; who it happened to, or all else that is said, has to be the same in both. Words in, the words that stand against each other out.
import type { Span } from '../document/span.ts'
import { claimTerms, stem } from './claim-terms.ts'
import { placesOf, refutingWords } from './stance-words.ts'

/** What a content says that has an opposite; made once for many comparisons. */
export interface Opposable {
  readonly fates: readonly Fate[]
  readonly kinds: readonly Kind[]
  /** Terms but for those words, names told apart. */
  readonly terms: ReadonlyMap<string, string>
}

/** What became of somebody. */
interface Fate {
  readonly side: Side
  /** Names and nouns of whom it happened to, as stems. */
  readonly names: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly span: Span
}

type Side = 'dead' | 'alive' | 'free'

/** A word that a content with its opposite would have in its place. */
interface Kind {
  readonly pair: number
  readonly side: 0 | 1
  readonly span: Span
}

const fateWords: readonly (readonly [Side, RegExp])[] = [
  ['dead', /^(?:killed|dead|died|slain|murdered|executed|beheaded)$/i],
  ['alive', /^(?:alive|survived|unharmed|unhurt)$/i],
  ['free', /^(?:freed|released|liberated|rescued)$/i],
]
/** Those that have their sufferer behind them where no form of “be” goes before. */
const transitive = /^(?:killed|murdered|executed|beheaded|freed|released|liberated|rescued)$/i
const being = /^(?:is|are|was|were|be|been|being|got|gets|[\w]*['’](?:s|re))$/i
/** What has not happened, or is not said to have. */
const open = /^(?:would|will|could|can|may|might|should|must|if|unless|whether|until|feared|presumed|not|never|no|nobody|none|without|neither|nor|cannot|\w+n['’]t|sure|ensure|try|trying|threaten\w*|hop\w+|demand\w*|want\w*|order\w*|plan\w*|almost|nearly)$/i
const counting = /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|several|some|many|others?|most|all|both|more)$/i
const stops = /^(?:in|at|on|by|after|before|during|when|while|from|near|with|for|to|as|and|but|or|of|that)$/i

/** Pairs where one word stands in the place of the other. “Real” and “fake” are opposites of whatever was shown. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:son|boy)$/i, /^(?:daughter|girl)$/i],
  [/^suicide$/i, /^(?:murder(?:ed)?|homicide|accident(?:al(?:ly)?)?)$/i],
  [/^accident(?:al(?:ly)?)?$/i, /^(?:murder(?:ed)?|homicide|sabotage|deliberate(?:ly)?|attack)$/i],
  [/^(?:won|wins?|winning)$/i, /^(?:lost|loses?|losing)$/i],
  [/^(?:innocent|acquitted)$/i, /^(?:guilty|convicted)$/i],
  [/^(?:rose|risen|rising|rises|increased?|grew|grown)$/i, /^(?:fell|fallen|falling|falls|decreased?|dropped|shrank|shrunk)$/i],
  [/^(?:accept(?:s|ed)|agreed|approved)$/i, /^(?:reject(?:s|ed)|refused|turned)$/i],
  [/^(?:real|genuine|authentic)$/i, /^(?:fake|faked|hoax|staged|doctored|forged|bogus|fabricated|photoshopped)$/i],
  [/^(?:resigned|quit)$/i, /^(?:fired|sacked|dismissed)$/i],
]

/** Shared beside the two words before one is said to stand in the other's place: so many terms, a name and a word among them, and so much of the shorter. */
const [leastShared, leastShare] = [3, 0.5]
/** Words before a fate, and after it, that say whose it was. */
const [wordsBefore, wordsAfter] = [8, 5]

const anyWord = new RegExp(`\\b(?:${[...fateWords.map(([, { source }]) => source), ...pairs.flat().map(({ source }) => source)].map((source) => source.slice(1, -1)).join('|')})\\b`, 'i')
const nothing: Opposable = { fates: [], kinds: [], terms: new Map() }

/** What of a content may have an opposite. */
export function opposable(content: string): Opposable {
  if (!anyWord.test(content)) return nothing
  const words = Array.from(content.matchAll(/[\p{L}\p{N}'’-]+|[.!?;,:“”"–—]/gu), ({ 0: text, index }) => ({ text, span: [index, index + text.length] as const }))
  const isRefuted = placesOf(refutingWords, content).length > 0
  const fates: Fate[] = []
  const kinds: Kind[] = []
  for (const [at, { text, span }] of words.entries()) {
    pairs.forEach(([one, other], pair) => {
      if (isOpenAt(words, at)) return
      if (one.test(text)) kinds.push({ pair, side: 0, span })
      if (other.test(text)) kinds.push({ pair, side: 1, span })
    })
    const side = fateWords.find(([, pattern]) => pattern.test(text))?.[0]
    const whose = side === undefined || isOpenAt(words, at) ? null : whoseFate(words, at)
    // “the ‘Orr is dead’ hoax” says that Orr lives.
    if (side !== undefined && !isRefuted && whose !== null) fates.push({ side, ...whose, span })
  }
  const kindStems = new Set(kinds.map(({ span }) => stem(content.slice(...span).toLowerCase())))
  return { fates, kinds, terms: kinds.length === 0 ? new Map() : new Map(claimTerms(content).flatMap(({ term, kind }) => (kind === 'pair' || kindStems.has(term) ? [] : [[term, kind] as const]))) }
}

/** As far as “if, by then, the miller had been” reaches. */
const openReach = 10

type Words = readonly { readonly text: string; readonly span: Span }[]

/** Negated, hedged or yet to come: within the words before, as far as a mark. “Was to have been killed” is told as done. */
function isOpenAt(words: Words, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - openReach); i--) {
    const { text } = words[i]!
    if (/^[.!?;]$/.test(text)) return false
    if (open.test(text) || (/^to$/i.test(text) && !/^have$/i.test(words[i + 1]?.text ?? ''))) return true
  }
  return false
}

function whoseFate(words: Words, at: number): { readonly names: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } | null {
  const before = words.slice(Math.max(0, at - wordsBefore), at)
  const clause = before.slice(before.findLastIndex(({ text }) => /^[.!?;:“”"]$/.test(text)) + 1)
  const isPassive = clause.slice(-3).some(({ text }) => being.test(text))
  const after = words.slice(at + 1, at + 1 + wordsAfter)
  const end = after.findIndex(({ text }) => stops.test(text) || /^[.!?;,:“”"–—]$/.test(text))
  const object = end < 0 ? after : after.slice(0, end)
  const isActive = transitive.test(words[at]!.text) && !isPassive && object.length > 0
  const whose = isActive ? object : clause
  // Of several, some may be dead and others free.
  if (whose.some(({ text }) => counting.test(text))) return null
  const told = whose.filter(({ text }) => !/^[“”"]$/.test(text))
  const isWord = (text: string): boolean => /^\p{L}{2}/u.test(text) && !being.test(text) && !empty.test(text)
  // “Velmari hostage”, “the Dorn Front's leader”: a name before a noun is not who it was.
  const isHead = (i: number): boolean => !/^\p{Ll}/u.test(told[i + 1]?.text ?? '') || !isWord(told[i + 1]!.text)
  const stems = (isNamed: boolean): ReadonlySet<string> => new Set(told.flatMap(({ text }, i) => (isWord(text) && /^\p{Lu}/u.test(text) === isNamed && (!isNamed || (isHead(i) && !/['’]s?$/.test(text))) ? [stem(text.toLowerCase())] : [])))
  return { names: stems(true), nouns: stems(false) }
}

const empty = /^(?:the|an?|that|this|these|those|who|which|he|she|it|they|him|her|them|his|their|has|have|had|found|shot|declared|pronounced|still|already|been|also|now|says?|said|and|or|but|of|in|on|at|by|from|for|to|with)$/i

/** The words by which the two say opposite things of the same; null where they do not. */
export function contrary(a: Opposable, b: Opposable): { readonly from: Span; readonly to: Span } | null {
  return oppositeFate(a, b) ?? oppositeKind(a, b)
}

function oppositeFate(a: Opposable, b: Opposable): { readonly from: Span; readonly to: Span } | null {
  for (const one of a.fates) {
    for (const other of b.fates) {
      const isOpposite = one.side !== other.side && (one.side === 'dead' || other.side === 'dead')
      // Who tells of both tells of several people, or of one after the other.
      if (!isOpposite || a.fates.some(({ side }) => side === other.side) || b.fates.some(({ side }) => side === one.side)) continue
      const named = Math.min(2, one.names.size, other.names.size)
      if ((named > 0 && shares(one.names, other.names) >= named) || shares(one.nouns, other.nouns) >= 2) return { from: one.span, to: other.span }
    }
  }
  return null
}

function oppositeKind(a: Opposable, b: Opposable): { readonly from: Span; readonly to: Span } | null {
  for (const one of a.kinds) {
    const other = b.kinds.find(({ pair, side }) => pair === one.pair && side !== one.side)
    const isBoth = (those: Opposable): boolean => new Set(those.kinds.flatMap(({ pair, side }) => (pair === one.pair ? [side] : []))).size > 1
    if (other === undefined || isBoth(a) || isBoth(b)) continue
    let [all, names, words] = [0, 0, 0]
    for (const [term, kind] of a.terms) {
      const theirs = b.terms.get(term)
      if (theirs === undefined) continue
      all += 1
      if (kind === 'name' || theirs === 'name') names += 1
      else if (kind === 'word') words += 1
    }
    if (all >= leastShared && names > 0 && words > 0 && all >= leastShare * Math.min(a.terms.size, b.terms.size)) return { from: one.span, to: other.span }
  }
  return null
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length
}
