// Whether two names of a ledger may be one actor under two spellings: a confidence and the reason, or nothing. A surname alone never
// suffices; other first names, generations or numbers forbid it. A proposal for a person to look at: joins nothing.
import { firstNames } from './first-names.ts'
import { isSameCountry, partsOf, type NamedActor, type NameParts, type NameWord } from './name-parts.ts'
import { isDemonymPair, likenessOf } from './spelling.ts'

export interface Judgement {
  /** From 0 to 1, about as often as such pairs are right among the labelled pairs of test/actors/alike-names.test.ts. */
  readonly confidence: number
  /** One clause for a person to read. */
  readonly why: string
  /** Which of the two is written with initials only, so that another name may fit it as well; null for neither. */
  readonly short: 'one' | 'other' | null
}

/** Judges two names that differ; null where nothing speaks for one actor, or something speaks against it. */
export function judge(one: NamedActor, other: NamedActor): Judgement | null {
  return judgeParts(partsOf(one), partsOf(other))
}

/** `judge` for names that are taken apart already. */
export function judgeParts(one: NameParts, other: NameParts): Judgement | null {
  if (one.family !== other.family) return null
  return one.family === 'person' ? judgePersons(one, other) : judgeBodies(one, other)
}

function judgePersons(one: NameParts, other: NameParts): Judgement | null {
  if (one.generation !== other.generation) return null
  if (one.words.length > other.words.length) return turned(judgePersons(other, one))
  const [short, long] = [one.words, other.words]
  if (short.length < 2) return null
  if (short.length === long.length) {
    const alike = alignedIn(short, long)
    if (alike !== null) return personJudgement(alike, short, long, short.length > 2 ? 0.97 : 0.95)
  }
  // Across words every vowel counts, or “Jan Orr” were “Jen Orr”.
  const joined = likeness(one.joined, other.joined)
  if (joined >= 0.98 && !short.some(({ initial }) => initial) && !long.some(({ initial }) => initial)) return { confidence: 0.93 * joined, why: 'the same name, divided into words otherwise', short: null }
  if (short.length === long.length) return reordered(short, long)
  if (long.length - short.length > 2) return null
  return shortened(short, long)
}

/** The least likeness of words that stand at the same places; null where two differ. An initial is like any word it begins. */
function alignedIn(one: readonly NameWord[], other: readonly NameWord[]): number | null {
  let least = 1
  for (let i = 0; i < one.length; i++) {
    const alike = personWordLikeness(one[i] as NameWord, other[i] as NameWord)
    if (alike === 0) return null
    least = Math.min(least, alike)
  }
  return least
}

function personWordLikeness(one: NameWord, other: NameWord): number {
  if (one.initial || other.initial) return one.text[0] === other.text[0] ? 1 : 0
  const [gender, otherGender] = [firstNames.get(one.text), firstNames.get(other.text)]
  return gender !== undefined && otherGender !== undefined && gender !== otherGender ? 0 : likeness(one, other)
}

function personJudgement(alike: number, one: readonly NameWord[], other: readonly NameWord[], base: number): Judgement | null {
  const initials = one.filter((word, i) => word.initial !== other[i]?.initial).length
  if (initials === 0 && one.some(({ initial }) => !initial)) return { confidence: base * alike, why: spelledWhy(one, other), short: null }
  // Of two words in common, one may be an initial where a third stands beside them.
  const whole = one.filter((word, i) => !word.initial && other[i]?.initial === false).length
  if (whole === 0) return null
  const [oneShort, otherShort] = [one.some((word, i) => word.initial && other[i]?.initial === false), other.some((word, i) => word.initial && one[i]?.initial === false)]
  const short = oneShort === otherShort ? null : oneShort ? 'one' : 'other'
  return { confidence: alike * (whole > 1 ? 0.93 : one.length > 2 ? 0.82 : 0.6), why: 'the initials fit, the other words are the same', short }
}

// “Hassan Ali”, “Ali Hassan”: two people as often as one; with a third word in common a family name was put first.
function reordered(one: readonly NameWord[], other: readonly NameWord[]): Judgement | null {
  const pairs = matched(one, other, (a, b) => (a.initial || b.initial ? 0 : personWordLikeness(a, b)))
  return pairs === null ? null : { confidence: (one.length > 2 ? 0.7 : 0.5) * Math.min(...pairs.map(({ alike }) => alike)), why: 'the same words in another order', short: null }
}

// The first words must be the same; “Karim Wali” is the father of “Ahmed Karim Wali” as often as himself.
function shortened(short: readonly NameWord[], long: readonly NameWord[]): Judgement | null {
  let least = 1
  let at = 0
  const left: NameWord[] = []
  const paired: NameWord[] = []
  for (const word of short) {
    while (at < long.length && personWordLikeness(word, long[at] as NameWord) === 0) left.push(long[at++] as NameWord)
    if (at === long.length) return null
    const found = long[at++] as NameWord
    if (paired.length === 0 && left.length > 0) return null
    least = Math.min(least, personWordLikeness(word, found))
    paired.push(found)
  }
  const ends = at === long.length
  left.push(...long.slice(at))
  const initials = short.filter((word, i) => word.initial !== paired[i]?.initial).length
  const whole = short.filter((word, i) => !word.initial && paired[i]?.initial === false).length
  if (whole === 0 || (!ends && initials > 0)) return null
  if (initials > 0) return whole === 1 ? { confidence: 0.5 * least, why: 'the initial and the last name fit', short: 'one' } : { confidence: 0.75 * least, why: 'the initials fit, the other words are the same', short: 'one' }
  if (!ends) return { confidence: (short.length > 2 ? 0.7 : 0.5) * least, why: `${written(left)} is not in both`, short: null }
  if (left.every(({ initial }) => initial)) return { confidence: 0.9 * least, why: 'the same but for a middle initial', short: null }
  return { confidence: (left.length > 1 ? 0.5 : short.length > 2 ? 0.85 : 0.72) * least, why: `the same first and last name; ${written(left)} is not in both`, short: null }
}

const written = (words: readonly NameWord[]) => `“${words.map(({ text }) => text).join(' ')}”`

function judgeBodies(one: NameParts, other: NameParts): Judgement | null {
  // An institution is read as an organisation here and as a government there; an army seldom as either.
  const kinds = one.kind === other.kind ? 1 : one.kind === 'armed-group' || other.kind === 'armed-group' || one.kind === 'collective' || other.kind === 'collective' ? 0.93 : 0.97
  const lone = one.initials.length === 0 && one.acronym !== null
  if (lone !== (other.initials.length === 0 && other.acronym !== null)) return lone ? acronymOf(one, other, kinds) : turned(acronymOf(other, one, kinds))
  if (one.acronym !== null && other.acronym !== null && one.acronym !== other.acronym) return null
  if (lone) return { confidence: 0.97 * kinds, why: 'the same letters', short: null }
  const spelled = sameBody(one, other)
  return spelled && { ...spelled, confidence: spelled.confidence * kinds }
}

function acronymOf(short: NameParts, long: NameParts, kinds: number): Judgement | null {
  const letters = short.acronym as string
  if (long.acronym !== null) return long.acronym === letters ? { confidence: 0.95 * kinds, why: `${letters.toUpperCase()} stands in brackets after the name`, short: null } : null
  if (!long.initials.includes(letters)) return null
  return { confidence: (letters.length > 3 ? 0.88 : letters.length === 3 ? 0.78 : 0.4) * kinds, why: `${letters.toUpperCase()} are the first letters of the name`, short: 'one' }
}

function sameBody(one: NameParts, other: NameParts): Judgement | null {
  if (one.words.length === 0 || other.words.length === 0) return null
  const ofState = one.kind === 'government' && other.kind === 'government'
  const pairs = matched(one.words, other.words, (a, b) => bodyWordLikeness(a, b, ofState))
  if (pairs === null) {
    const joined = one.words.length === other.words.length ? 0 : likeness(one.joined, other.joined)
    return joined < 0.98 ? null : { confidence: 0.92 * joined, why: 'the same name, divided into words otherwise', short: null }
  }
  const alike = Math.min(...pairs.map((pair) => pair.alike))
  const sameOrder = pairs.every(({ at }, i) => at === i)
  // “The Orvane embassy in Tarrow”, “Tarrow's embassy in Orvane”.
  const names = pairs.filter(({ word }) => !word.fixed).map(({ at }) => at)
  if (!sameOrder && names.some((at, i) => i > 0 && at < (names[i - 1] as number))) return { confidence: 0.45 * alike, why: 'the same words, but two names in another order', short: null }
  // One short word is written like many others.
  const long = one.words.length > 1 || one.joined.sound.consonants.length > 3
  const base = alike === 1 ? 0.97 : long ? 0.95 : 0.7
  const place = pairs.find((pair) => pair.alike <= 0.93)
  const why = place ? `the same words, and ${place.word.text} and ${place.other.text} may be one place` : sameOrder ? spelledWhy(one.words, other.words) : 'the same words in another order'
  return { confidence: base * alike * (sameOrder ? 1 : 0.97), why, short: null }
}

function bodyWordLikeness(one: NameWord, other: NameWord, ofState: boolean): number {
  if (one.text === other.text) return 1
  if (one.country !== null && other.country !== null) return isSameCountry(one, other, ofState) ? 0.93 : 0
  if (one.fixed || other.fixed) return 0
  const alike = likeness(one, other)
  return alike > 0 ? alike : one.country === null && other.country === null && isDemonymPair(one.text, other.text) ? 0.9 : 0
}

interface Pair {
  readonly word: NameWord
  readonly other: NameWord
  /** Index in the other name. */
  readonly at: number
  readonly alike: number
}

/** Each word of one name with its likest in the other, none used twice; null where the names differ in length or a word is left. */
function matched(one: readonly NameWord[], other: readonly NameWord[], like: (a: NameWord, b: NameWord) => number): readonly Pair[] | null {
  if (one.length !== other.length) return null
  const used = new Set<number>()
  const pairs: Pair[] = []
  for (const word of one) {
    let best = -1
    let most = 0
    for (let at = 0; at < other.length; at++) {
      const alike = used.has(at) ? 0 : like(word, other[at] as NameWord)
      if (alike > most) [best, most] = [at, alike]
    }
    if (best < 0) return null
    used.add(best)
    pairs.push({ word, other: other[best] as NameWord, at: best, alike: most })
  }
  return pairs
}

function likeness(one: NameWord, other: NameWord): number {
  return likenessOf(one.text, one.sound, other.text, other.sound)
}

function spelledWhy(one: readonly NameWord[], other: readonly NameWord[]): string {
  const different = one.flatMap((word, i) => (word.text === other[i]?.text ? [] : [`${word.text} and ${other[i]?.text}`]))
  return different.length === 0 ? 'the same but for small words, titles and marks' : `${different.join(', ')} may be one spelling and another`
}

function turned(judgement: Judgement | null): Judgement | null {
  return judgement && { ...judgement, short: judgement.short === null ? null : judgement.short === 'one' ? 'other' : 'one' }
}
