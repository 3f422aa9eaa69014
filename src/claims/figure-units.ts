// The unit of a number: currency, per cent, measure or time, in signs and words, before it and after it. A number with none is a count.
import type { Atom } from './figure-atoms.ts'
import { boundAfter } from './figure-bounds.ts'
import { nounPhraseAt } from './figure-counted.ts'
import { isHyphen, numberAt, type ParsedNumber } from './figure-number.ts'
import { currencyCodes, currencyNouns, currencySigns, dollarPrefixes, measureUnits, sizeWords, timeUnits } from './figure-words.ts'
import type { FigureKind } from './figure.ts'

export interface FoundUnit {
  readonly kind: Extract<FigureKind, 'money' | 'percentage' | 'measure' | 'duration'>
  readonly unit: string
  /** One past the unit's last atom. */
  readonly last: number
  /** Whether a hyphen ties it to the number, as before a noun (“16-foot crater”). */
  readonly tied: boolean
}

/** The currency sign or code right before atom `i`: its unit and first atom; null for none. */
export function currencyBefore(atoms: readonly Atom[], i: number): { readonly unit: string; readonly first: number } | null {
  const before = atoms[i - 1]
  if (before === undefined) return null
  const sign = currencySigns.get(before.text)
  if (sign !== undefined) {
    const prefix = atoms[i - 2]
    const country = sign === 'dollar' && prefix?.kind === 'word' && !before.apart && prefix.text === prefix.text.toUpperCase() ? dollarPrefixes.get(prefix.lower) : undefined
    return country === undefined ? { unit: sign, first: i - 1 } : { unit: country, first: i - 2 }
  }
  const code = currencyCodes.get(before.text)
  if (code !== undefined) return { unit: code, first: i - 1 }
  const stop = before.text === '.' && !before.apart ? currencyCodes.get(atoms[i - 2]?.text ?? '') : undefined
  return stop === undefined ? null : { unit: stop, first: i - 2 }
}

/** Country words that stand between a number and its dollars. */
const countries: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'], ['american', 'USD'], ['canadian', 'CAD'], ['australian', 'AUD'], ['hong', 'HKD'], ['singapore', 'SGD'], ['pakistani', 'PKR'], ['indian', 'INR'], ['swiss', 'CHF'], ['mexican', 'MXN'], ['iraqi', 'IQD'], ['iranian', 'IRR'],
  ['saudi', 'SAR'], ['british', 'GBP'], ['egyptian', 'EGP'], ['turkish', 'TRY'], ['russian', 'RUB'],
])

/** The unit that begins at atom `i`, right after the number; null for none. */
export function unitAfter(atoms: readonly Atom[], i: number, number: ParsedNumber, speaksOfMoney: boolean): FoundUnit | null {
  const tied = isHyphen(atoms[i]) && atoms[i + 1]?.apart === false
  const at = tied ? i + 1 : i
  const atom = atoms[at]
  if (atom === undefined) return null
  const percent = percentAt(atoms, at)
  if (percent !== null) return { kind: 'percentage', ...percent, tied }
  if (atom.text === '°') {
    const scale = /^[cf]$/.test(atoms[at + 1]?.lower ?? '') && atoms[at + 1]?.apart === false ? 1 : 0
    return { kind: 'measure', unit: 'degree', last: at + 1 + scale, tied }
  }
  if (atom.kind !== 'word') return null
  const country = countries.get(atom.lower)
  const named = country === undefined ? undefined : currencyNouns.get(atoms[at + 1]?.lower ?? '')
  if (named !== undefined) return { kind: 'money', unit: country as string, last: at + 2, tied }
  // “$”-less “U.S. dollars”
  if (atom.text === 'U' && atoms[at + 1]?.text === '.' && atoms[at + 2]?.text === 'S' && currencyNouns.has(atoms[at + 4]?.lower ?? '')) return { kind: 'money', unit: 'USD', last: at + 5, tied }
  const currency = currencyNouns.get(atom.lower) ?? currencyCodes.get(atom.text)
  if (currency !== undefined && !(atom.lower === 'real' && atom.tag === 'ADJ')) return { kind: 'money', unit: currency, last: at + 1, tied }
  const spoken = atom.lower === 'pound' || atom.lower === 'pounds'
  if (spoken && speaksOfMoney && !tied && atoms[at + 1]?.lower !== 'of') return { kind: 'money', unit: 'GBP', last: at + 1 + (atoms[at + 1]?.lower === 'sterling' ? 1 : 0), tied }
  const shape = /^(?:square|cubic|sq|nautical|light|metric)$/.test(atom.lower) ? 1 : 0
  const word = atoms[at + shape + (shape === 1 && isHyphen(atoms[at + 1]) ? 1 : 0)]
  const measure = word === undefined ? undefined : measureUnits.get(word.lower)
  if (word !== undefined && measure !== undefined && isUnitHere(word, number)) {
    const last = atoms.indexOf(word, at) + 1
    const rate = atoms[last]?.lower === 'per' && timeUnits.has(atoms[last + 1]?.lower ?? '') ? ` per ${timeUnits.get((atoms[last + 1] as Atom).lower)}` : ''
    if (rate !== '') return { kind: 'measure', unit: `${measure}${rate}`, last: last + 2, tied }
    return { kind: 'measure', unit: shape === 1 ? `${atom.lower === 'sq' ? 'square' : atom.lower} ${measure}` : measure, last, tied }
  }
  const time = timeUnits.get(atom.lower)
  // “two second chances”: the ordinal.
  const isOrdinal = atom.lower === 'second' && number.value !== 1 && !tied
  if (time !== undefined && !isOrdinal) return { kind: 'duration', unit: time, last: at + 1, tied }
  return null
}

// “12 stone”, “5 mm”; “2 ha” of laughter and “3 GB” players are told by their case.
function isUnitHere({ text, lower }: Atom, { inDigits }: ParsedNumber): boolean {
  if (lower.length > 3) return true
  if (!inDigits) return lower === 'ton' || lower === 'kg' || lower === 'km'
  return (lower !== 'ha' && lower !== 'g') || text === lower
}

function percentAt(atoms: readonly Atom[], at: number): { readonly unit: string; readonly last: number } | null {
  const atom = atoms[at] as Atom
  let last: number
  if (atom.text === '%' || atom.lower === 'percent' || atom.lower === 'pct') last = at + 1
  else if (atom.lower === 'per' && (atoms[at + 1]?.lower === 'cent' || (isHyphen(atoms[at + 1]) && atoms[at + 2]?.lower === 'cent'))) last = at + (isHyphen(atoms[at + 1]) ? 3 : 2)
  else if (atom.lower === 'percentage') last = at + 1
  else return null
  const hyphen = isHyphen(atoms[last]) ? 1 : 0
  if (/^points?$/.test(atoms[last + hyphen]?.lower ?? '')) return { unit: 'percentage-point', last: last + hyphen + 1 }
  return atom.lower === 'percentage' ? null : { unit: 'percent', last }
}

/** The unit of a number without a currency sign, wherever its words put it; null for a count. */
export function unitOf(atoms: readonly Atom[], number: ParsedNumber, speaksOfMoney: boolean): FoundUnit | null {
  const found = unitAfter(atoms, number.last, number, speaksOfMoney)
  if (found !== null) return found
  // “thousands of dollars”, “a couple of hours”, “three or so hours”
  if (number.convention !== null && !number.isFraction && atoms[number.last]?.lower === 'of') return unitAfter(atoms, number.last + 1, number, speaksOfMoney)
  const loose = atoms[number.last]?.lower === 'or' ? boundAfter(atoms, number.last) : null
  if (loose !== null) return unitAfter(atoms, loose.last, number, speaksOfMoney)
  // “rose from 10 to 12 percent”: the unit said once.
  const second = atoms[number.last]?.lower === 'to' && atoms[number.first - 1]?.lower === 'from' ? numberAt(atoms, number.last + 1) : null
  const shared = second === null ? null : unitAfter(atoms, second.last, second, speaksOfMoney)
  if (shared !== null && shared.kind !== 'duration') return { ...shared, last: number.last, tied: false }
  // “magnitude 7.8”
  const before = atoms[number.first - 1]
  return before?.lower === 'magnitude' ? { kind: 'measure', unit: 'magnitude', last: number.last, tied: false } : null
}

/** “3k fans”, “5m people”: thousands and millions before a plural; “5m deep”: metres; null for “3b” and “4k” with no plural: a name. */
export function settleShort(atoms: readonly Atom[], number: ParsedNumber): { readonly number: ParsedNumber; readonly unit: FoundUnit | null } | null {
  const money = unitAfter(atoms, number.last, number, false)
  if (money?.kind === 'money') return { number, unit: money }
  const phrase = nounPhraseAt(atoms, number.last)
  const noun = atoms[phrase.last - 1]
  const plural = phrase.head !== null && noun !== undefined && (noun.lemma !== noun.lower || /s$|^people$/.test(noun.lower))
  const after = atoms[number.last]
  const size = after !== undefined && (sizeWords.has(after.lower) || /^(?:tall|run|race|sprint|final)$/.test(after.lower) || isHyphen(after))
  if (number.short === 'm' && (size || !plural)) {
    const value = number.value / 1e6
    return { number: { ...number, value, low: value, high: value, factor: 1 }, unit: { kind: 'measure', unit: 'metre', last: number.last, tied: isHyphen(after) } }
  }
  const found = unitAfter(atoms, number.last, number, false)
  if (found !== null) return { number, unit: found }
  return plural || /^(?:mn|bn|tn|mil)$/.test(number.short ?? '') ? { number, unit: null } : null
}
