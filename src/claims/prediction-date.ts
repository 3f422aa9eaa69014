// By when: the date that a predicting sentence gives for what it says will be. Of the dates a finder gives, the one that is not past and belongs to the
// words ahead of the marker; “by Friday” reaches from the day of the text to Friday. Durations, open ends, conditions and what took place give none.
import type { Part, Span } from '../document/span.ts'
import type { ByWhen, DateFinder } from './prediction.ts'
import { spellsAhead } from './prediction-spells.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

const deadline = /\b(?:by|before|until|till|no later than|within|in|over|ahead of|through(?:out)?)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$/i
const deadlineWithin = /^(?:by|before|until|till|through|within)\b/i
// “In April” is April, not from today until then.
const reaching = /\b(?:by|before|until|till|no later than|within|ahead of|through(?:out)?)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$/i
const strictlyBefore = /\bbefore\s+(?:the\s+)?$/i
const openEnded = /\b(?:since|after|from|until after|as of)\s+(?:the\s+)?$/i
const openEndedWithin = /^(?:since|after)\b/i
// “Now” and “the day” are no dates to wait for.
const vague = /^(?:right now|now|today|the (?:same )?(?:day|week|month|year|time)|this time|an? (?:day|week|month|year)|day|night|morning|afternoon|evening)$/i
// “For 30 days” says how long, “every Saturday” how often.
const lasting = /\b(?:for\s+(?:at least\s+|another\s+|about\s+|up to\s+|more than\s+|nearly\s+)?|every\s+|each\s+|per\s+)$/i
// “Needs 15 days”; “in 15 days” does name a day.
const length = /^(?:at least\s+|about\s+)?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few)\s+(?:more\s+)?(?:second|minute|hour|day|week|month|year)s?$/i
// “… would vote for her, down from those who said so in April”: a date of what was.
const tookPlace = /\b(?:said|told|was|were|had|did|went|took|made)\b/i
const tookPlaceThen = /\b(?:was|were|did|had|won|lost|met|held|made|took|fell|\p{L}{2,}ed)\b[^,;.]*$/iu

const weekday = /^(?:this\s+|next\s+|coming\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i
const monthAlone = /^(?:(?:early|mid|late)[\s-])?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?![^]*\b\d{4}\b)/

// “Agenda 2030”, “the Harbours Act of 2027”: a year that is part of a name.
const timeNoun = '(?:Day|Eve|Christmas|Easter|Thanksgiving|Ramadan|spring|summer|autumn|fall|winter|quarter|half|term|season|year|end|start|beginning|close|middle|rest|course|remainder|Jan\\p{L}*|Feb\\p{L}*|March|Mar|April|Apr|May|June?|July?|Aug\\p{L}*|Sep\\p{L}*|Oct\\p{L}*|Nov\\p{L}*|Dec\\p{L}*)'
const named = new RegExp(`(?:(?<!\\b${timeNoun})\\s+of|(?<=^|\\s)["“'‘]?(?!${timeNoun}\\b|(?:In|By|Before|After|Until|During|Through|For|Early|Late|Mid|And|Or|The)\\b)\\p{Lu}[\\p{L}\\p{N}’'&-]*)\\s+$`, 'u')
const isYear = /^\d{4}$/

// “The men arrested on Monday”, “the bridge that fell in March”: a date of what was.
const ofWhatWas = /(?<ahead>[^\s,;]+)\s+(?<verb>\p{L}{2,}ed|lost|held|built|seen|found|shot|born|died|fell|broke|struck|hit|left|began|won|sent|taken|begun|stolen|sunk|put|set|came|went|written|made)(?:\s+(?:\p{L}+ly|here|there|down|up|out|off|away))?\s+(?:(?:on|in|at|during|late|early|since|over)\s+)?(?:the\s+)?$/iu
const stillToCome = /^(?:expected|scheduled|planned|slated|set|proposed|needed|projected|promised|anticipated)$/i
const leadsOn = /^(?:be|been|being|is|are|was|were|get|gets|got|have|has|had|having|not|never|and|or|then|also|\p{L}+ly|to|will|would|it|them|him|her|the|an?|his|its|their|our|my|your)$/iu

/** The day or days, null where the sentence names none. `marker` is where the marker stands in `words`; `part` makes a part of offsets. */
export function byWhen(
  words: string, [at, after]: Span, conditions: readonly Span[], documentDay: string, findDates: DateFinder, part: (start: number, end: number) => Part,
): ByWhen | null {
  const spells = spellsAhead(words, documentDay)
  const dated = findDates(words, documentDay).filter(({ start, end }) => !spells.some((spell) => spell.start < end && start < spell.end))
  const dates = [...spells, ...dated].map((date) => aheadOf(date, words, at, documentDay)).filter(({ start, end, to }) => {
    const ahead = words.slice(Math.max(0, start - 60), start)
    const own = words.slice(start, end)
    // A clock time without a day has no last day.
    if (!/^\d{4}-\d{2}-\d{2}/.test(to) || to < documentDay || vague.test(own) || openEnded.test(ahead) || openEndedWithin.test(own)) return false
    if ((lasting.test(ahead) && !planned.test(ahead)) || /^for\b/i.test(own) || (length.test(own) && !deadline.test(ahead) && !/^in\b/i.test(own))) return false
    if (isYear.test(own) && named.test(ahead)) return false
    if (start < at ? tookPlaceThen.test(ahead.slice(-40)) && !planned.test(ahead) : tookPlace.test(words.slice(after, start)) || wasThen(words.slice(Math.max(after, start - 80), start))) return false
    return !conditions.some((span) => span[0] < end && start < span[1])
  })
  const date = dates.toSorted((a, b) => Number(a.start < at) - Number(b.start < at) || Math.abs(a.start - at) - Math.abs(b.start - at))[0]
  if (date === undefined) return null
  const ahead = words.slice(Math.max(0, date.start - 60), date.start)
  const reaches = reaching.test(ahead) || deadlineWithin.test(words.slice(date.start))
  const to = strictlyBefore.test(ahead) && date.from > documentDay ? addDays(date.from, -1) : date.to
  const from = reaches || date.from < documentDay ? documentDay : date.from
  return { from, to, words: part(date.start, date.end) }
}

const planned = /\b(?:set|scheduled|due|planned|expected|slated)\s+(?:to\s+\p{L}+\s+|for\s+)?(?:on\s+|in\s+)?(?:the\s+)?$/iu

function wasThen(ahead: string): boolean {
  const { ahead: before = '', verb = '' } = ofWhatWas.exec(ahead)?.groups ?? {}
  return verb !== '' && !stillToCome.test(verb) && !leadsOn.test(before)
}

// A finder reads news, where “on Tuesday” is past; after “will” it is the next one, and “March” the next March.
function aheadOf(date: Found, words: string, at: number, documentDay: string): Found {
  const own = words.slice(date.start, date.end)
  const opens = /^\W*(?:on|in)?\W*$/i.test(words.slice(0, date.start)) || planned.test(words.slice(Math.max(0, date.start - 40), date.start))
  if (date.to === '' || date.to >= documentDay || (date.start < at && !opens)) return date
  const shifted = (shift: (day: string) => string): Found => {
    let { from, to } = date
    // A finder that is off by more than a few turns has read another date.
    for (let turn = 0; turn < 3 && to < documentDay; turn++) [from, to] = [shift(from), shift(to)]
    return { ...date, from, to }
  }
  if (weekday.test(own)) return shifted((day) => addDays(day, 7))
  return monthAlone.test(own) ? shifted((day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`) : date
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
