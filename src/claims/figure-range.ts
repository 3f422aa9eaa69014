// Two numbers that make one figure: “10–12”, “between 10 and 12”, “3 to 5 million”, “$3m to $5m”. Magnitude and unit may be said once.
// Scores, votes and “rose from 10 to 12” are told apart elsewhere or here by the words before them.
import type { Atom } from './figure-atoms.ts'
import type { FoundBound, Interval } from './figure-bounds.ts'
import { isHyphen, numberAt, type ParsedNumber } from './figure-number.ts'
import { currencyBefore, unitAfter, type FoundUnit } from './figure-units.ts'

export interface Range {
  readonly low: number
  readonly high: number | null
  readonly unit: FoundUnit | null
  readonly last: number
  readonly convention: ParsedNumber['convention']
}

export interface BeforeRange {
  /** Index of the last word of change before it, -1 for none. */
  readonly changed: number
  readonly money: { readonly unit: string; readonly first: number } | null
  readonly speaksOfMoney: boolean
}

/** “10–12”, “10 to 12”, “between 10 and 12”, “two or three”, “$3m to $5m”, “10 to 12 percent”; null where `first` begins none. */
export function rangeAt(atoms: readonly Atom[], first: ParsedNumber, unit: FoundUnit | null, { changed, money, speaksOfMoney }: BeforeRange): Range | null {
  const at = Math.max(first.last, unit !== null && unit.last > first.last ? unit.last : 0)
  const joint = atoms[at]
  if (joint === undefined) return null
  const lead = atoms[(money?.first ?? first.first) - 1]?.lower
  const isDash = (joint.text === '-' || joint.text === '–' || joint.text === '—' || joint.text === '‑') && !(joint.text === '—' && joint.apart)
  // “rose from 10 to 12” is two numbers, “from 10 to 12 men” is one range.
  const isChange = lead === 'from' && changed >= 0 && first.first - changed <= 8
  const isWord = (joint.lower === 'to' && !isChange) || joint.lower === 'or' || (joint.lower === 'and' && lead === 'between')
  if (!isDash && !isWord) return null
  const sign = atoms[at + 1] === undefined ? null : currencyBefore(atoms, at + 2)
  const second = numberAt(atoms, sign !== null && sign.first === at + 1 ? at + 2 : at + 1)
  if (second === null || (joint.lower === 'or' && (second.convention !== null || unit !== null))) return null
  if (second.isFraction !== first.isFraction) return null
  const secondUnit = sign !== null && money !== null ? { kind: 'money' as const, unit: money.unit, last: second.last, tied: false } : unitAfter(atoms, second.last, second, speaksOfMoney)
  if (unit !== null && unit.kind !== 'money' && secondUnit?.unit !== unit.unit) return null
  if (sign !== null && money === null) return null
  // “3 to 5 million”: the magnitude is shared where the first number is the smaller without it.
  const shares = first.factor === 1 && second.factor > 1 && first.value * second.factor <= second.value && first.value < 1000
  const low = shares ? first.low * second.factor : first.low
  const high = second.high
  if (high !== null && high <= low) return null
  if (/^(?:year|month|day|hour|week)$/.test(secondUnit?.unit ?? '') && isHyphen(atoms[secondUnit?.last ?? -1]) && atoms[(secondUnit?.last ?? 0) + 1]?.lower.startsWith('old')) return null
  return { low, high, unit: secondUnit ?? unit, last: Math.max(second.last, secondUnit?.last ?? 0), convention: first.convention ?? second.convention }
}

/** The interval of a range under a bound (“up to 10 or 12”). */
export function ranged({ low, high, convention }: Range, bound: FoundBound['bound'] | null): Interval {
  if (bound === 'at-most' || bound === 'fewer-than') return { low: high === null ? 0 : null, high, bound, convention }
  if (bound === 'at-least' || bound === 'more-than') return { low, high: null, bound, convention }
  return { low, high, bound: 'between', convention }
}
