// Stretches of time ahead of a text's day, as predictions name them: “within 48 hours”, “in two weeks”, “the coming months”, “this fall”, “the end of next
// year”. Text and day in, dates out. Conventions: coming days are 14, weeks 8 of them, months 12, and coming years have no end; seasons are the northern
// hemisphere's by whole months. It says what the words can span at most, not when anything will be.
import { periodOf } from './position-periods.ts'

/** Offsets into the text, first and last day inclusive. */
export interface Spell {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'

const numbers = 'a an one two three four five six seven eight nine ten eleven twelve'.split(' ')
const number = `(\\d{1,3}|${numbers.join('|')}|couple of|a couple of)`
const unit = '(hour|day|week|month|year)s?'
const countedPattern = new RegExp(`\\b(in|within|over|during)?\\s?(the next|the coming|next|the following)?\\s?\\b${number}\\s+${unit}(?:['’] time)?\\b(?!\\s+(?:ago|old|later|after|of\\s+\\p{Ll}))`, 'giu')
const comingPattern = /\b(?:the (?:coming|next few|next several|next couple(?: of)?|days|weeks|months)|(?<=\b(?:in|over|within|during) )coming) (days|weeks|months|ahead)\b/gi
const seasonPattern = /\b(this|next|the coming|in the|by|by the|this coming) (spring|summer|fall|autumn|winter)\b(?! of\b| \d{4})/gi
const endPattern = /\b(?:(?:the )?end of (the|this|next) (week|month|year)|(year)(?:['’]s end|[- ]end))\b/gi
const weekendPattern = /\b(this|the coming|next) weekend\b/gi
const firstMonth: Readonly<Record<string, number>> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 }
const longestComing = { days: 14, weeks: 56, months: 365 }

/** The spells in text order; the longer wins where two overlap. */
export function spellsAhead(text: string, day: string): readonly Spell[] {
  const found: Spell[] = []
  const add = (start: number, size: number, from: string, to: string) => found.push({ start, end: start + size, from, to })
  for (const match of text.matchAll(countedPattern)) {
    const [, lead = '', next = '', count = '', name = ''] = match
    // “Needs two weeks” names no day.
    if (lead === '' && next === '') continue
    const last = later(day, numberOf(count), name.toLowerCase() as Unit)
    const indent = match[0].length - match[0].trimStart().length
    if (last !== null) add(match.index + indent, match[0].length - indent, /^in$/i.test(lead) && next === '' ? last : day, last)
  }
  for (const match of text.matchAll(comingPattern)) {
    const name = /days/i.test(match[0]) ? 'days' : /weeks/i.test(match[0]) ? 'weeks' : 'months'
    add(match.index, match[0].length, day, plusDays(day, longestComing[name]))
  }
  for (const match of text.matchAll(seasonPattern)) {
    const [from, to] = seasonAfter(day, (match[2] ?? '').toLowerCase(), /^next/i.test(match[1] ?? ''))
    add(match.index, match[0].length, from < day ? day : from, to)
  }
  for (const match of text.matchAll(endPattern)) {
    const of = (match[2] ?? match[3] ?? 'year').toLowerCase() as 'week' | 'month' | 'year'
    const within = /^next$/i.test(match[1] ?? '') ? (later(day, 1, of) ?? day) : day
    const to = of === 'year' ? `${within.slice(0, 4)}-12-31` : periodOf(within, of).to
    add(match.index, match[0].length, to, to)
  }
  for (const match of text.matchAll(weekendPattern)) {
    const sunday = plusDays(periodOf(day, 'week').to, /^next/i.test(match[1] ?? '') ? 7 : 0)
    const saturday = plusDays(sunday, -1)
    add(match.index, match[0].length, saturday < day ? day : saturday, sunday)
  }
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return byLength.filter((one, i) => !byLength.slice(0, i).some((other) => other.start < one.end && one.start < other.end)).toSorted((a, b) => a.start - b.start)
}

function numberOf(count: string): number {
  const word = count.toLowerCase()
  if (word.endsWith('couple of')) return 2
  const place = numbers.indexOf(word)
  return place < 0 ? Number(word) : Math.max(1, place - 1)
}

/** The day so many units later, the last of a shorter month; null beyond the calendar. */
function later(day: string, count: number, of: Unit): string | null {
  if (of === 'hour') return plusDays(day, Math.ceil(count / 24))
  if (of === 'day' || of === 'week') return plusDays(day, count * (of === 'day' ? 1 : 7))
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = month - 1 + count * (of === 'year' ? 12 : 1)
  if (year + months / 12 > 9999) return null
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

function seasonAfter(day: string, season: string, isNext: boolean): readonly [from: string, to: string] {
  const first = firstMonth[season] ?? 1
  const year = Number(day.slice(0, 4))
  const of = (number: number): readonly [string, string] => [isoDay(number, first - 1, 1), isoDay(number, first + 2, 0)]
  const upcoming = [year - 1, year, year + 1, year + 2].map(of).filter(([, to]) => to >= day)
  // “Next spring” in spring is the one after.
  const [now = of(year), then = of(year + 1)] = upcoming
  return isNext && now[0] <= day ? then : now
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function isoDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
}
