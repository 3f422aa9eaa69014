// Date expressions in English prose by chrono-node, relative to the day of publication, with what it misses found here: bare years,
// “since 2019”, “early 2022”, decades, weeks, seasons, halves and quarters. A weekday or month without a year is the last one before
// publication unless the words look ahead. Refuses 3/4/2014, whose order nobody states, and what names no day (“five years later”).
import { casual, type ParsedComponents, type ParsedResult } from 'chrono-node'
import type { DateFinder, DateGrain, FoundDate } from '../claims/figure.ts'

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)`
const year = '(?:1[5-9]\\d\\d|20\\d\\d)'
/** Four digits that are a year: not in a longer number, a name or an amount. */
const wholeYear = `${year}(?!\\d|[,.:/]\\d|[\\p{L}%/]|\\s?(?:%|percent|people|persons|men|women|children|soldiers|troops|civilians|dollars|euros|miles|feet|metres|meters|km|others|dead|votes|refugees)\\b)`
const alone = '(?<![\\d.,:/$£€#@\\p{L}–-])'
const bareYear = `${alone}${wholeYear}`

/** How much of a year or month its words leave: early, mid and late are its thirds. */
const thirds: Readonly<Record<string, readonly [number, number]>> = { early: [0, 1], mid: [1, 2], late: [2, 3] }
const seasons: Readonly<Record<string, readonly [number, number]>> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11] }

type Rule = (match: RegExpMatchArray, reference: Day | null) => Omit<FoundDate, 'start' | 'end' | 'minutes' | 'hasDay'> | null

/** Read before chrono-node takes the month alone. */
const monthParts: readonly (readonly [RegExp, Rule])[] = [
  [new RegExp(`\\b(early|mid|late)[\\s-](${month})\\.?(?:,?\\s+(?:of\\s+)?(${year}))?\\b`, 'giu'), ([, part, name, number], reference) => partOfMonth(part, name, number, reference)],
]

const rules: readonly (readonly [RegExp, Rule])[] = [
  // “between 2007 and 2015”, “from 2007 to 2015”, “2007–15”; “2008 and 2012” are two years.
  [new RegExp(`\\bbetween ${year} and ${year}\\b`, 'giu'), years],
  [new RegExp(`(?:\\bfrom )?${alone}${year}\\s+(?:to|until|through)\\s+${year}\\b(?!,\\d)`, 'giu'), years],
  [new RegExp(`${alone}${year}\\s?[–-]\\s?(?:1[5-9]|20)?\\d\\d(?![\\d,%–-]|\\.\\d)`, 'giu'), years],
  [new RegExp(`\\b(since|through|until)\\s+(?:(early|mid|late)[\\s-])?(${bareYear})`, 'giu'), ([, lead, part, number], reference) => {
    const [from, to] = partOfYear(Number(number), part)
    if (lead?.toLowerCase() !== 'since') return span(from, to, 'year')
    const now = reference === null || isBefore(reference, from) ? to : reference
    return span(from, now, 'year')
  }],
  [new RegExp(`\\b(first|second) half of (${year})`, 'giu'), ([, half, number]) => (half?.toLowerCase() === 'first' ? span(at(number, 1), endOf(Number(number), 6), 'season') : span(at(number, 7), endOf(Number(number), 12), 'season'))],
  [new RegExp(`\\b(first|second|third|fourth) quarter of (${year})`, 'giu'), ([, which, number]) => {
    const quarter = ['first', 'second', 'third', 'fourth'].indexOf(which?.toLowerCase() ?? '')
    return span(at(number, quarter * 3 + 1), endOf(Number(number), quarter * 3 + 3), 'season')
  }],
  [new RegExp(`\\b(spring|summer|autumn|fall)(?: of)? (${year})`, 'giu'), ([, season, number]) => {
    const [first, last] = seasons[season?.toLowerCase() ?? ''] ?? [1, 12]
    return span(at(number, first), endOf(Number(number), last), 'season')
  }],
  [new RegExp(`\\b(early|mid|late)(?:[\\s-]| in )(${wholeYear})`, 'giu'), ([, part, number]) => span(...partOfYear(Number(number), part), 'season')],
  [/\b(?:(early|mid|late|earlier|later)[\s-])?(?:in\s+)?(last|this past|this|past|next) (year|month|week|weekend)\b/gi, relative],
  [/\bthe()() (weekend)\b/gi, relative],
  [/\b(?:the )?(?:(early|mid|late)[\s-])?(1[6-9]|20)?(\d)0s\b/g, ([words, part, century, decade]) => {
    if (century === undefined && !/^the |early|mid|late/.test(words ?? '')) return null
    const first = Number(`${century ?? (Number(decade) < 3 ? '20' : '19')}${decade}0`)
    const [from, to] = part === undefined ? [0, 9] : part.toLowerCase() === 'early' ? [0, 3] : part.toLowerCase() === 'mid' ? [4, 6] : [7, 9]
    return span(at(first + from, 1), endOf(first + to, 12), 'decade')
  }],
  [new RegExp(`\\b(?:in|by|from|of|before|after|around|circa|to) (${bareYear})`, 'giu'), ([, number]) => span(...partOfYear(Number(number), undefined), 'year')],
  [new RegExp(bareYear, 'giu'), ([number]) => (Number(number) >= 1800 ? span(...partOfYear(Number(number), undefined), 'year') : null)],
]

/** What chrono-node is asked for; it takes three times as long as everything else, and most sentences name no day. */
const fullDate = new RegExp(`\\b${month}\\b[^]{0,12}\\b\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}`, 'i')
const dateWord = new RegExp(
  `\\b(?:${month}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|ago|today|tonight|yesterday|tomorrow|last|next|this|noon|midnight|past)\\b|\\d\\s?[ap]\\.?m\\b|\\d:\\d\\d|\\d[/.]\\d+[/.]\\d`,
  'i',
)

/** Finds date expressions with chrono-node and the rules above. */
export const findDates: DateFinder = (text, referenceDay) => {
  const reference = dayOf(referenceDay)
  const found: FoundDate[] = []
  // “the night of 3 March”: the hour of day adds nothing to the day, and chrono takes the day of publication for it.
  let rest = text.replaceAll(/\b(?:night|morning|evening|afternoon) of\b/gi, (words) => '·'.repeat(words.length))
  const take = (start: number, end: number) => {
    rest = rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end)
  }
  const apply = (those: typeof rules) => {
    for (const [pattern, rule] of those) {
      for (const match of rest.matchAll(pattern)) {
        if (isAmount(rest, match.index, match[0])) continue
        const read = rule(match, reference)
        if (read === null) continue
        // A preposition leads to the year and is no part of it, but “since” and “until” say how far it reaches.
        const lead = /^(?:in|by|from|of|before|after|around|circa|to) (?=\d{4}$)/i.exec(match[0])?.[0].length ?? 0
        found.push({ start: match.index + lead, end: match.index + match[0].length, ...read, minutes: null, hasDay: true })
        take(match.index, match.index + match[0].length)
      }
    }
  }
  apply(monthParts)
  // A year belongs to its day and month first: “3 March 2019”, “Sept. 11, 2001”.
  const isFull = ({ text: words, start }: ParsedResult) => /\b\d{4}\b/.test(words) && start.isCertain('year') && (start.isCertain('month') || start.isCertain('day'))
  const dated = fullDate.test(rest) ? chronoDates(rest, reference, isFull) : []
  for (const date of dated) {
    found.push(date)
    take(date.start, date.end)
  }
  apply(rules)
  if (dateWord.test(rest)) found.push(...chronoDates(rest, reference, () => true))
  return found.toSorted((a, b) => a.start - b.start).filter((date, i, all) => i === 0 || date.start >= (all[i - 1] as FoundDate).end)
}

/** “at least 2010 homes”: a number, not a year. */
function isAmount(text: string, start: number, words: string): boolean {
  return /^\d{4}$/.test(words) && /\b(?:at least|than|about|nearly|almost|some|Flight|Boeing|No\.|number)\s$/i.test(text.slice(Math.max(0, start - 12), start))
}

function chronoDates(text: string, reference: Day | null, wanted: (result: ParsedResult) => boolean): FoundDate[] {
  const instant = new Date(Date.UTC(reference?.year ?? 2000, (reference?.month ?? 1) - 1, reference?.day ?? 1, 12))
  const results = casual.parse(text, { instant, timezone: 0 }, { forwardDate: false })
  return results.flatMap((result) => (wanted(result) ? readResult(text, result, reference) : []))
}

function readResult(text: string, result: ParsedResult, reference: Day | null): FoundDate[] {
  const lead = /^(?:(?:on|at|in|from|the)\s+)+/i.exec(result.text)?.[0].length ?? 0
  const words = result.text.slice(lead).replace(/[\s,;–—-]+$/, '')
  const start = result.index + lead
  const { start: first, end: last } = result
  const place = { start, end: start + words.length }
  if (words === '' || isRefused(text, words, start)) return []
  const minutes = first.isCertain('hour') ? (first.get('hour') ?? 0) * 60 + (first.get('minute') ?? 0) : null
  const isDay = first.isCertain('day') || first.isCertain('weekday') || first.isCertain('month') || first.isCertain('year') || /\b(?:today|tonight|yesterday|tomorrow|morning|afternoon|evening|night)\b/i.test(words)
  if (!isDay) return minutes !== null && (last === null || last === undefined) && /[ap]\.?m|:|noon|midnight/i.test(words) ? [{ ...place, from: '', to: '', grain: 'time', minutes, hasDay: false }] : []
  if (reference === null && !/\d{4}/.test(words)) return []
  const isMonth = first.isCertain('month') && !first.isCertain('day') && !first.isCertain('weekday')
  const grain: DateGrain = minutes !== null && /[ap]\.?m|:/i.test(words) ? 'time' : isMonth ? 'month' : 'day'
  const isRelative = /\b(?:ago|today|yesterday|tomorrow|tonight|this|last|night|morning|afternoon|evening|next)\b/i.test(words)
  const from = past(dayFrom(first), first, text, start, reference, isRelative)
  if (/\b(?:years?|decades?) ago\b/i.test(words)) return [{ ...place, ...span(at(from.year, 1), endOf(from.year, 12), 'year'), minutes: null, hasDay: true }]
  if (/\bmonths? ago\b/i.test(words)) return [{ ...place, ...span({ ...from, day: 1 }, endOf(from.year, from.month), 'month'), minutes: null, hasDay: true }]
  const shift = from.year - dayFrom(first).year
  const end = last === null || last === undefined ? null : { ...dayFrom(last), year: dayFrom(last).year + (last.isCertain('year') ? 0 : shift) }
  const to = grain === 'month' ? endOf((end ?? from).year, (end ?? from).month) : end ?? from
  const begin = grain === 'month' ? { ...from, day: 1 } : from
  return isBefore(to, begin) ? [] : [{ ...place, ...span(begin, to, grain), minutes, hasDay: true }]
}

/** Stretches and points of time that hang on nothing named: “five years later”, “at night”, “for 48 hours”. */
const unanchored =
  /\b(?:later|after|within|before|from now|earlier|moment|now|minute)\b|^for\b|^last an?\b|^(?:at |the )?(?:night|morning|afternoon|evening|midday)$|^(?:an? )?(?:day|year|week|month)s?$/i
const monthName = new RegExp(month)
const beforeMonth = /\b(?:in|since|of|until|by|from|last|this|next|early|late|mid|during|through|before|after|and|to|between|every|each|on)\s(?:the\s)?$/i

// Lower-case “may”, “march”, “sat” and “second” are no dates; nor is a stretch of time without an end point.
function isRefused(text: string, words: string, start: number): boolean {
  if (unanchored.test(words) || (/^\d+\s+\w+$/.test(words) && !monthName.test(words))) return true
  if (/^(?:mar|may|march|sat|sun|mon|wed|jan|dec|second|august)\.?$/.test(words)) return true
  // “May said”, “Mar del Sol”: a name; a month alone needs a preposition or “last” before it.
  if (/^(?:Mar|May|March|April|June|August|Jan|Dec|Sat|Sun)\.?$/.test(words) && !beforeMonth.test(text.slice(Math.max(0, start - 10), start))) return true
  // “the last 50 years”, “a few years ago” end nowhere; “seventy-four years ago” was cut; “Russia Today” is a name.
  if (/^(?:the )?(?:last|past|next) (?:\d+|\p{L}+) \p{L}+s$/iu.test(words) || /^(?:the |this )?past |\b(?:few|several|many)\b/i.test(words) || text[start - 1] === '-') return true
  if (/^T(?:oday|ODAY)/.test(words) && /\p{Lu}[\p{L}]*\s$/u.test(text.slice(Math.max(0, start - 12), start))) return true
  const slash = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/.exec(words)
  if (slash !== null) return slash[3] === undefined || (Number(slash[1]) <= 12 && Number(slash[2]) <= 12 && slash[1] !== slash[2])
  return /^\d+$/.test(words) || /^\d{1,2}\.\d{1,2}/.test(words)
}

// “on Tuesday” and “in November” are the last ones before publication, unless “will”, “next” or the like look ahead.
function past(day: Day, said: ParsedComponents, text: string, start: number, reference: Day | null, isRelative: boolean): Day {
  if (reference === null || said.isCertain('year') || isRelative) return day
  const ahead = /\b(?:will|would|shall|next|coming|upcoming|scheduled|due|expected|planned|plans|until|deadline)\b/i.test(text.slice(Math.max(0, start - 60), start))
  if (said.isCertain('weekday') && !said.isCertain('day')) {
    const moved = isBefore(reference, day) && !ahead ? -7 : isBefore(day, reference) && ahead ? 7 : 0
    return addDays(day, moved)
  }
  if (!said.isCertain('month')) return day
  // A day without a year (“the Nov. 8 election”) is the nearest one, which chrono-node gives.
  if (said.isCertain('day')) return ahead && isBefore(day, reference) ? { ...day, year: day.year + 1 } : day
  const beginning = { ...day, day: 1 }
  if (isBefore(reference, beginning) && !ahead) return { ...day, year: day.year - 1 }
  return ahead && isBefore(endOf(day.year, day.month), reference) ? { ...day, year: day.year + 1 } : day
}

function years([words]: RegExpMatchArray): ReturnType<Rule> {
  const [first, last] = words?.match(/\d+/g) ?? []
  if (first === undefined || last === undefined) return null
  const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last)
  return to > Number(first) && to < 2100 ? span(at(first, 1), endOf(to, 12), 'year') : null
}

function relative([, part, which, unit]: RegExpMatchArray, reference: Day | null): ReturnType<Rule> {
  if (reference === null) return null
  const lead = which?.toLowerCase()
  const step = lead === 'last' ? -1 : lead === 'next' ? 1 : 0
  // “the past year” is a stretch of time, not a year.
  if ((lead === 'past' || lead === 'this past') && unit?.toLowerCase() !== 'weekend') return null
  switch (unit?.toLowerCase()) {
    case 'year': return span(...partOfYear(reference.year + step, part), part === undefined ? 'year' : 'season')
    case 'month': {
      const index = reference.year * 12 + reference.month - 1 + step
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
      return span({ year: y, month: m, day: 1 }, endOf(y, m), 'month')
    }
    default: {
      // Weeks begin on Monday (ISO 8601).
      const weekday = (new Date(Date.UTC(reference.year, reference.month - 1, reference.day)).getUTCDay() + 6) % 7
      const monday = addDays(reference, 7 * step - weekday)
      if (unit?.toLowerCase() !== 'weekend') return span(monday, addDays(monday, 6), 'week')
      // On a working day “the weekend” and “last weekend” are the one just gone, “this weekend” only on Monday and Tuesday.
      const gone = weekday < 5 && (lead === 'this' ? weekday < 2 : lead !== 'next')
      const saturday = addDays(reference, (gone ? -2 : 5) - weekday + (weekday >= 5 ? 7 * step : 0))
      return span(saturday, addDays(saturday, 1), 'day')
    }
  }
}

function partOfYear(number: number, part: string | undefined): [Day, Day] {
  const [first, last] = thirds[part?.toLowerCase() ?? ''] ?? [0, 3]
  return [at(number, first * 4 + 1), endOf(number, last * 4)]
}

function partOfMonth(part: string | undefined, name: string | undefined, number: string | undefined, reference: Day | null): ReturnType<Rule> {
  const index = monthNames.findIndex((one) => one.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1
  if (index === 0 || (number === undefined && reference === null)) return null
  const inYear = number === undefined ? (reference as Day).year - (isBefore(reference as Day, at((reference as Day).year, index)) ? 1 : 0) : Number(number)
  const [first, last] = thirds[part?.toLowerCase() ?? ''] ?? [0, 3]
  const end = endOf(inYear, index)
  return span({ year: inYear, month: index, day: first * 10 + 1 }, last === 3 ? end : { ...end, day: last * 10 }, 'month')
}

function at(number: string | number | undefined, m: number): Day {
  return { year: Number(number), month: m, day: 1 }
}

function endOf(number: number, m: number): Day {
  return { year: number, month: m, day: new Date(Date.UTC(number, m, 0)).getUTCDate() }
}

function dayFrom(said: ParsedComponents): Day {
  return { year: said.get('year') ?? 0, month: said.get('month') ?? 1, day: said.get('day') ?? 1 }
}

function dayOf(iso: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  return parts === null ? null : { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
}

function addDays({ year: y, month: m, day }: Day, count: number): Day {
  const date = new Date(Date.UTC(y, m - 1, day + count))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function isBefore(a: Day, b: Day): boolean {
  return a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day
}

function span(from: Day, to: Day, grain: DateGrain): { readonly from: string; readonly to: string; readonly grain: DateGrain } {
  return { from: written(from), to: written(to), grain }
}

function written({ year: y, month: m, day }: Day): string {
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
