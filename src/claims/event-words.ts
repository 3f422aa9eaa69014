// What the words around two figures tell of whether they are of one event: what both sentences name besides the number, names that only one of them
// has, years that exclude each other. Words that every report of deaths has, and days of the week, tell nothing.
import { contentWords, type ContentWords } from './common-words.ts'
import { stem } from './claim-terms.ts'
import type { Figure } from './figure.ts'

const calendar = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' ').map(stem))
const outcomes = new Set('kill killed dead die died death toll wound wounded injured hurt people person man men woman women life lives lost body bodies victim'.split(' ').map(stem))

/** Whether the term is of any event: a day, a month, dying. */
export function isOfAnyEvent(term: string): boolean {
  return calendar.has(term) || outcomes.has(term)
}

/** The stems of what a figure counts. */
export function countedTerms({ counted }: Figure): readonly string[] {
  return counted === null ? [] : [counted.head, counted.group].flatMap((word) => (word === null ? [] : [stem(word)]))
}

/** A sentence with a figure, as it is set beside another. */
export interface FigureContext {
  readonly words: ContentWords
  /** Terms of whoever the sentence says it of: who speaks is nobody's place. */
  readonly speaker: ReadonlySet<string>
  /** Years and stretches of time that the sentence names: what it counts may be of all of them. */
  readonly years: ReadonlySet<string>
}

const years = /(?<![\d$£€.,])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)/g
const stretches = /\b(?:this|last|each|every|per|a) year\b(?! ago)|\b(?:annually|in recent (?:years|months|weeks)|(?:over|in|during|for) the (?:past|last) \w+(?: \w+)?|a year ago|last year|since the start)\b/gi


/** `speaker`: the words of its source; empty for none. */
export function contextOf(sentence: string, speaker: string): FigureContext {
  return {
    words: contentWords(sentence), speaker: new Set(speaker === '' ? [] : contentWords(speaker).terms.keys()),
    years: new Set([...sentence.match(years) ?? [], ...sentence.match(stretches)?.map((words) => words.toLowerCase()) ?? []]),
  }
}

/** Numbers of things so many times apart are hardly of one thing; further apart one is the sum of many events, also of the dead. */
const [farApart, tooFar] = [10, 40]

/**
 * Whether figures in the two sentences may be of one thing in an event whose texts have the terms `core` in common: they share words besides what is
 * counted, and do not each name somebody or some place that neither the other nor the event knows. `place`: together in one text, far from each other in it, or in two texts.
 */
export function isOneTelling(a: FigureContext, b: FigureContext, [one, other]: readonly [Figure, Figure], core: ReadonlySet<string>, place: 'near' | 'far' | 'other'): boolean {
  if (a.years.size !== b.years.size || [...a.years].some((year) => !b.years.has(year))) return false
  const counted = new Set([...countedTerms(one), ...countedTerms(other)])
  const tells = (term: string): boolean => !counted.has(term) && !isOfAnyEvent(term)
  const shared = [...a.words.terms].filter(([term, kind]) => kind !== 'number' && tells(term) && b.words.terms.has(term)).length
  const own = ({ words, speaker }: FigureContext, beside: FigureContext): boolean => [...words.terms].some(([term, kind]) => kind === 'name' && tells(term) && !core.has(term) && !speaker.has(term) && !beside.words.terms.has(term))
  const strange = Number(own(a, b)) + Number(own(b, a))
  const isToll = one.counted?.outcome != null
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
  if (high > tooFar * low) return false
  const wide = isToll || high <= farApart * low ? 0 : place === 'other' ? 2 : Infinity
  // Who gives two voices side by side sets them against each other; further apart they are of two things that happened.
  if (place !== 'other') return place === 'near' && shared >= 1 + wide
  if (isToll && strange === 0) return true
  // A name that only one has may be of another place.
  return shared >= 1 + (!isToll && strange === 2 ? 1 : 0) + strange + wide
}
