// What the learnt stance weighs of a claim and a text: which words the text adds to the claim and where (before, between, after what
// both share), how alike the two are, negation and hedging on either side, figures that differ. After Ferreira and Vlachos (NAACL 2016).
// Word by word, in linear time; no meaning is looked up.
import type { Span } from '../document/span.ts'
import { doubtingWords, hedgingWords, negatingWords, placesOf, refutingWords, stanceWords, type StanceWord } from './stance-words.ts'

/** One feature of a pair; `span` is where in the text it stands, null where it is of the whole. */
export interface StanceFeature {
  readonly name: string
  readonly value: number
  readonly span: Span | null
}

/** A longer text is read this far, in UTF-16 units: a stance stands in the first sentences or not at all. */
export const longestText = 1200
/** The same of a claim's title. */
export const longestClaim = 600

/** Features of a text towards a claim, each name once. */
export function stanceFeatures(claim: string, text: string): readonly StanceFeature[] {
  const title = claim.slice(0, longestClaim)
  const said = text.slice(0, longestText)
  const asked = stanceWords(title)
  const given = stanceWords(said)
  const shared = sharedStems(asked)
  const features = new Map<string, StanceFeature>()
  const add = (name: string, value: number, span: Span | null = null): void => {
    if (value !== 0 && Number.isFinite(value) && !features.has(name)) features.set(name, { name, value, span })
  }
  addWords(add, given, shared)
  addEdges(add, said, given)
  addLikeness(add, asked, given, shared)
  addPatterns(add, title, said)
  return [...features.values()]
}

interface Add {
  (name: string, value: number, span?: Span | null): void
}

/** Whether a word of the text stands in the claim: by its stem, or by five first letters (“Nicaragua”, “Nicaraguan”). */
function sharedStems(asked: readonly StanceWord[]): (word: StanceWord) => boolean {
  const stems = new Set(asked.filter(({ isEmpty }) => !isEmpty).map(({ stem }) => stem))
  const beginnings = new Set([...stems].filter(({ length }) => length >= 5).map((stem) => stem.slice(0, 5)))
  return ({ stem }) => stems.has(stem) || (stem.length >= 5 && beginnings.has(stem.slice(0, 5)))
}

function addWords(add: Add, given: readonly StanceWord[], isShared: (word: StanceWord) => boolean): void {
  const shared = given.map(isShared)
  const [first, last] = [shared.indexOf(true), shared.lastIndexOf(true)]
  let runs = 0
  for (const [i, { lower, stem, span }] of given.entries()) {
    if (shared[i] === true) {
      if (shared[i - 1] !== true) runs++
      continue
    }
    const kind = /^\p{N}/u.test(lower) ? '#' : lower
    add(`new ${stem}`, 1, span)
    if (first >= 0) add(`${i < first ? 'before' : i > last ? 'after' : 'between'} ${kind}`, 1, span)
  }
  if (first < 0) return
  add('=shared runs', runs / 3)
  add('=words before', Math.min(8, first) / 8)
  add('=words after', Math.min(8, given.length - 1 - last) / 8)
  add('=begins shared', Number(first === 0))
  add('=ends shared', Number(last === given.length - 1))
}

/** How the text begins and ends, and what stands before and after a colon: “Hoax: …”, “…: report”. */
function addEdges(add: Add, said: string, given: readonly StanceWord[]): void {
  const words = (some: readonly StanceWord[]): string => some.map(({ lower }) => lower).join(' ')
  add(`first ${words(given.slice(0, 1))}`, 1, given[0]?.span)
  add(`first ${words(given.slice(0, 2))}`, 1, given[0]?.span)
  add(`last ${words(given.slice(-1))}`, 1, given.at(-1)?.span)
  const colon = said.indexOf(':')
  if (colon < 0) return
  add('=colon', 1)
  const before = given.filter(({ span }) => span[1] <= colon)
  const after = given.filter(({ span }) => span[0] > said.lastIndexOf(':'))
  add(`lead ${words(before.slice(0, 3))}`, 1, before[0]?.span)
  add(`tail ${words(after.slice(0, 2))}`, 1, after[0]?.span)
}

function addLikeness(add: Add, asked: readonly StanceWord[], given: readonly StanceWord[], isShared: (word: StanceWord) => boolean): void {
  const inText = new Set(given.map(({ stem }) => stem))
  const claimStems = new Set(asked.filter(({ isEmpty }) => !isEmpty).map(({ stem }) => stem))
  const textWords = given.filter(({ isEmpty }) => !isEmpty)
  const textStems = new Set(textWords.map(({ stem }) => stem))
  const both = [...claimStems].filter((stem) => inText.has(stem)).length
  add('=claim covered', both / Math.max(1, claimStems.size))
  add('=text covered', textWords.filter(isShared).length / Math.max(1, textWords.length))
  add('=overlap', both / Math.max(1, claimStems.size + textStems.size - both))
  add('=text length', Math.min(given.length, 60) / 15)
  add('=claim length', Math.min(asked.length, 40) / 10)
  const pairs = (words: readonly StanceWord[]): Set<string> => new Set(words.slice(1).map(({ stem }, i) => `${words[i]?.stem} ${stem}`))
  const inTextPairs = pairs(given)
  const claimPairs = [...pairs(asked)]
  add('=pairs covered', claimPairs.filter((pair) => inTextPairs.has(pair)).length / Math.max(1, claimPairs.length))
  const numbers = (words: readonly StanceWord[]): string[] => words.flatMap(({ lower }) => lower.match(/\d+/g) ?? [])
  const [theirs, ours] = [numbers(asked), new Set(numbers(given))]
  add('=figures differ', Number(theirs.length > 0 && ours.size > 0 && !theirs.some((one) => ours.has(one))))
  add('=figure missing', Number(theirs.some((one) => !ours.has(one))))
}

function addPatterns(add: Add, title: string, said: string): void {
  for (const [name, pattern] of patterns) {
    const [inClaim, inText] = [placesOf(pattern, title), placesOf(pattern, said)]
    const first = inText[0]
    add(`=${name}`, Number(inText.length > 0), first)
    add(`=${name} times`, Math.min(3, inText.length), first)
    add(`=${name} in claim`, Number(inClaim.length > 0))
    add(`=${name} on one side`, Number(inClaim.length > 0 !== inText.length > 0), first)
    if (first !== undefined) add(`=${name} early`, 1 - first[0] / Math.max(1, said.length), first)
  }
  const asks = said.indexOf('?')
  add('=asks', Number(asks >= 0), asks < 0 ? null : [asks, asks + 1])
  add('=ends asking', Number(said.trimEnd().endsWith('?')))
  add('=quotes', Number(/["“‘]|(?:^|\s)'/.test(said)))
}

const patterns = [['refutes', refutingWords], ['negates', negatingWords], ['hedges', hedgingWords], ['doubts', doubtingWords]] as const
