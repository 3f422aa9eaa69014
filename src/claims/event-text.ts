// What is known of a text when it is asked which event it tells of: the terms it opens with, its day, and where what it counts happened. Takes a text
// with its figures; a text that counts nothing has nothing to differ in and is of no event. Which event it is of is find-event.ts's.
import { priorOf } from './claim-frequencies.ts'
import { claimTerms } from './claim-terms.ts'
import { dayNumber } from './day-number.ts'
import type { Figure } from './figure.ts'
import { tollPlaces } from './toll-places.ts'

/** Terms of an opening in one order, each as a number. */
export interface EventTerms {
  /** FNV-1a (32 bits) of the term, never 0: one pair in 2³² shares one. */
  readonly keys: Int32Array
  /** What each weighs here before how rare it is. */
  readonly shares: Float32Array
  /** `priorOf` the term. */
  readonly priors: Float32Array
}

export interface EventText {
  /** Days since 1970; null where not known. */
  readonly day: number | null
  /** In lower case. */
  readonly places: ReadonlySet<string>
  readonly terms: EventTerms
}

/** UTF-16 units of a text that tell what it is about, after its title. */
export const openingLength = 1500
/** UTF-16 units that say where it happened. */
const leadLength = 400

/** Whether it counts something that others may count: a day, an hour and a bare number are no such thing. */
export function countsSomething({ kind, counted }: Figure): boolean {
  return kind !== 'date' && kind !== 'time-of-day' && counted !== null
}

/** Title and beginning: what the text is about stands there. */
export function openingOf(title: string | null, text: string): string {
  return `${title ?? ''}\n${text.slice(0, openingLength)}`
}

/** null where the text counts nothing. `published`: ISO 8601. */
export function eventTextOf(document: { readonly title: string | null; readonly text: string; readonly published: string | null; readonly figures: readonly Figure[] }): EventText | null {
  const { title, text, published } = document
  const figures = document.figures.filter(countsSomething)
  if (figures.length === 0) return null
  const tolls = figures.filter(({ counted }) => counted?.outcome != null).map(({ sentence }) => text.slice(...sentence))
  return {
    day: dayNumber(published), places: tolls.length === 0 ? new Set() : tollPlaces([title ?? '', text.slice(0, leadLength), ...tolls]),
    terms: eventTerms(openingOf(title, text)),
  }
}

/** The terms of an opening, in order of first appearance. Numbers are what reports of one event differ in. */
export function eventTerms(opening: string): EventTerms {
  const terms = claimTerms(opening).filter(({ kind }) => kind !== 'number')
  return {
    keys: Int32Array.from(terms, ({ term }) => keyOf(term)),
    shares: Float32Array.from(terms, ({ kind, count }) => (kind === 'name' ? 1.5 : 1) * (1 + Math.log(count))),
    priors: Float32Array.from(terms, ({ term }) => priorOf(term)),
  }
}

function keyOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash | 0 || 1
}
