// A figure: one quantity that a text states, as an interval with the exact words, what is counted and what happened to it. What goes
// in are words; what comes out is what they say under a printed convention. Whether the number is true, and which of two is, is not
// decided here. Spans are half-open UTF-16 offsets into the stored text.
import type { Span } from '../document/span.ts'
import type { ConventionId } from './figure-conventions.ts'

export type FigureKind = 'count' | 'money' | 'percentage' | 'measure' | 'duration' | 'date' | 'time-of-day'

/** What the words around the number do to it: “at least 10”, “up to 10”, “about 10”, “10 to 12”, “more than 10”, “fewer than 10”. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'about' | 'between' | 'more-than' | 'fewer-than'

/** What happened to those counted, as far as the words say it. */
export type Outcome =
  | 'killed' | 'wounded' | 'casualty' | 'missing' | 'arrested' | 'abducted' | 'displaced' | 'evacuated' | 'rescued' | 'released' | 'hospitalised'
  | 'infected' | 'shot' | 'captured' | 'charged' | 'convicted' | 'destroyed' | 'damaged'

export interface Counted {
  /** Lemma of the noun that is counted or measured (“civilian”, “crater”); for a date, of the verb it dates; null where only an outcome is said (“killed 12”). */
  readonly head: string | null
  /** What compares under one name: “child” for minors, boys and infants; “person” for people, victims and the dead; else the head. */
  readonly group: string | null
  /** What narrows the head, lower case, ascending: “afghan”, “police”. Words that narrow nothing (“innocent”, “local”) are left out. */
  readonly qualifiers: readonly string[]
  readonly outcome: Outcome | null
}

export interface Figure {
  readonly type: 'figure'
  readonly kind: FigureKind
  /** Least and greatest value the words allow, both included; null is open. Dates count days since 1970-01-01 UTC, times minutes since midnight. */
  readonly low: number | null
  readonly high: number | null
  /** The number as named (10 of “at least 10”), the lower end of a range, the least of a word like “dozens”. */
  readonly value: number
  readonly bound: Bound
  /** ISO 4217 code or currency noun, “percent”, “percentage-point”, singular unit of measure or time; null for counts, dates and times of day. */
  readonly unit: string | null
  readonly counted: Counted | null
  /** The whole of a partitive: 10 of “nine of the ten”. */
  readonly outOf: number | null
  /** “rose to 41 from 38”, “an earlier toll of 38”: `to` for the number that holds now, `from` for one that no longer does. */
  readonly change: 'to' | 'from' | null
  /** First and last day of a date, ISO 8601, as precise as said (`2026-03-01`, `2026-03-31`); null for other kinds. */
  readonly days: readonly [first: string, last: string] | null
  /** The exact words: bound, number and unit. */
  readonly stated: string
  readonly span: Span
  /** The sentence it stands in. */
  readonly sentence: Span
  /** Which convention turned words into numbers; null where the words say the number. */
  readonly convention: ConventionId | null
}

/** How precisely a date is said. */
export type DateGrain = 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade'

/** A date expression in a text: its span there, and its first and last day, both included (`2026-03-01`). */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  readonly grain: DateGrain
  /** Minutes since midnight where a clock time is said; null otherwise. Without a day of its own the expression is a time of day. */
  readonly minutes: number | null
  readonly hasDay: boolean
}

/** Finds date expressions, relative to the day of publication (ISO 8601), without one only those that name their year; in text order, disjoint. Never throws. */
export interface DateFinder {
  (text: string, referenceDay: string | null): readonly FoundDate[]
}
