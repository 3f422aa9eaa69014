// Dates and times of day as figures. Dates come from the injected finder, relative to the day of publication; clock times are read here.
// A date's interval counts days since 1970-01-01 UTC, a time's minutes since midnight; what a date dates is the verb before it.
import type { Span } from '../document/span.ts'
import type { Token } from '../paragraphs/paragraph.ts'
import type { Atom } from './figure-atoms.ts'
import { months, units, weekdays } from './figure-words.ts'
import type { Counted, DateFinder, Figure } from './figure.ts'

const mayDate = new RegExp(
  `\\d|\\b(?:${[...months, ...weekdays].filter((word) => word !== 'may' && word !== 'sun').join('|')}|May|today|yesterday|tomorrow|tonight|weekend|week|month|year|ago|last|decade|spring|summer|autumn|noon|midnight)\\b`,
  'i',
)
/** A sentence longer than this is damage; the finder sees its beginning. */
const longest = 2000

/** The date figures of one sentence, in text order. `tokens` are the sentence's. */
export function dateFigures(words: string, sentence: Span, tokens: readonly Token[], find: DateFinder, published: string | null): readonly Figure[] {
  if (!mayDate.test(words)) return []
  const shown = words.slice(0, longest)
  const found: Figure[] = []
  let done = 0
  for (const { start, end, from, to, minutes, hasDay, grain } of find(shown, published)) {
    if (start < done || end > shown.length || end <= start || (grain === 'year' && isDesignation(shown, start, end))) continue
    done = end
    const span: Span = [sentence[0] + start, sentence[0] + end]
    const [low, high] = hasDay ? [dayNumber(from), dayNumber(to)] : [minutes, minutes]
    if (low === null || high === null || Number.isNaN(low) || Number.isNaN(high)) continue
    found.push({
      type: 'figure', kind: hasDay ? 'date' : 'time-of-day', low, high, value: low, bound: low === high ? 'exact' : 'between', unit: null, counted: datedBy(tokens, span), outOf: null, change: null,
      days: hasDay ? [from, to] : null, stated: words.slice(start, end), span, sentence, convention: null,
    })
  }
  return found
}

// “asteroid 2031 KB”, “known as 2031 KB4”: a name that begins with the year it was given in.
function isDesignation(words: string, start: number, end: number): boolean {
  const letters = /^ \p{Lu}{2}(\d*)(?![\p{L}\d])/u.exec(words.slice(end, end + 8))
  return letters !== null && (letters[1] !== '' || /(?:asteroids?|comets?|objects?|planetoids?|known as|dubbed|named|called|designated)[ "“'‘]*$/i.test(words.slice(0, start)))
}

/** Days since 1970-01-01 of an ISO 8601 day; NaN where it is none. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

// The nearest verb before it, else the nearest after: “was attacked on Tuesday” → attack.
function datedBy(tokens: readonly Token[], [start, end]: Span): Counted | null {
  let before: Token | undefined
  let after: Token | undefined
  for (const token of tokens) {
    if (token.end <= start && token.tag === 'VERB') before = token
    if (token.start >= end && token.tag === 'VERB') {
      after = token
      break
    }
  }
  const verb = before ?? after
  return verb === undefined ? null : { head: verb.lemma, group: verb.lemma, qualifiers: [], outcome: null }
}

/** A clock time that begins at atom `i`: “5:30 p.m.”, “17:00”, “5pm”, “six o'clock”; null for none. */
export function clockAt(text: string, atoms: readonly Atom[], i: number, sentence: Span): { readonly figure: Figure; readonly last: number } | null {
  const hour = atoms[i]
  if (hour?.kind === 'word' && units.has(hour.lower) && atoms[i + 1]?.lower === "o'clock") return spokenHour(text, atoms, i, sentence)
  if (hour?.kind !== 'digits' || !/^\d{1,2}(?:\.[0-5]\d)?$/.test(hour.text)) return null
  if (atoms[i - 1]?.kind === 'mark' && !hour.apart && /^[:$£€.\-/]$/.test(atoms[i - 1]?.text ?? '')) return null
  if (atoms[i - 1]?.kind === 'word' && !hour.apart) return null
  let [hours, minutes] = hour.text.split('.').map(Number) as [number, number | undefined]
  let last = i + 1
  const colon = atoms[last]?.text === ':' && !atoms[last]?.apart && /^[0-5]\d$/.test(atoms[last + 1]?.text ?? '') && !atoms[last + 1]?.apart
  if (colon) {
    minutes = atoms[last + 1]?.value
    last += 2
    if (atoms[last]?.text === ':' && !atoms[last]?.apart && atoms[last + 1]?.kind === 'digits') last += 2
  }
  const half = halfOfDay(atoms, last)
  if (half !== null) last = half.last
  const isDotted = !colon && minutes !== undefined && isClockHere(atoms, i, last)
  if (half === null && ((!colon && !isDotted) || minutes === undefined || hours > 23)) return null
  if (half !== null && hours > 12) return null
  if (half?.afternoon === true && hours < 12) hours += 12
  if (half?.afternoon === false && hours === 12) hours = 0
  const value = hours * 60 + (minutes ?? 0)
  const span: Span = [hour.start, (atoms[last - 1] as Atom).end]
  return { last, figure: timeFigure(text, span, sentence, value) }
}

/** Words of a price that is said with “at”. */
const priced = /^(?:pric|trad|cost|valu|shares?$|stocks?$|ind(?:ex|ices)$|sold$|sell|bought$|rat(?:e|ed|es)$|averag|score)/

// “left at 10.50 and”, “at about 10.50”: a time, where nothing is counted and nothing priced.
function isClockHere(atoms: readonly Atom[], i: number, last: number): boolean {
  let at = i - 1
  if (/^(?:about|around|exactly|approximately|roughly)$/.test(atoms[at]?.lower ?? '')) at--
  const next = atoms[last]
  const isFree = next === undefined || /^(?:ADP|CCONJ|SCONJ|PUNCT|DET|PRON|ADV)$/.test(next.tag) || weekdays.has(next.lower) || /^(?:local|gmt|utc)$/.test(next.lower)
  return atoms[at]?.lower === 'at' && isFree && next?.text !== '%' && !atoms.slice(Math.max(0, at - 8), at).some(({ lower }) => priced.test(lower))
}

function timeFigure(text: string, span: Span, sentence: Span, minutes: number): Figure {
  return {
    type: 'figure', kind: 'time-of-day', low: minutes, high: minutes, value: minutes, bound: 'exact', unit: null, counted: null, outOf: null, change: null, days: null,
    stated: text.slice(...span), span, sentence, convention: null,
  }
}

function spokenHour(text: string, atoms: readonly Atom[], i: number, sentence: Span): { readonly figure: Figure; readonly last: number } {
  const [first, last] = [atoms[i] as Atom, atoms[i + 1] as Atom]
  return { last: i + 2, figure: timeFigure(text, [first.start, last.end], sentence, (units.get(first.lower) as number) * 60) }
}

/** “pm”, “p.m.”, “o'clock” from atom `at` on. */
function halfOfDay(atoms: readonly Atom[], at: number): { readonly last: number; readonly afternoon: boolean | null } | null {
  const word = atoms[at]
  if (word?.lower === 'am' || word?.lower === 'pm') return { last: at + 1, afternoon: word.lower === 'pm' }
  if (word?.lower === "o'clock") return { last: at + 1, afternoon: null }
  if ((word?.lower !== 'a' && word?.lower !== 'p') || atoms[at + 1]?.text !== '.' || atoms[at + 2]?.lower !== 'm') return null
  return { last: atoms[at + 3]?.text === '.' && !atoms[at + 3]?.apart ? at + 4 : at + 3, afternoon: word.lower === 'p' }
}
