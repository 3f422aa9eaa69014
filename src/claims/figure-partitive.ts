// Parts of a whole: “nine of the ten” is nine, out of ten; “one in five voters” and “9 out of 10 voters” are per cent. Which of the two
// is meant is told by the words alone: “out of” a round number without an article is a proportion.
import type { Atom } from './figure-atoms.ts'
import { conventions } from './figure-conventions.ts'
import { nounPhraseAt } from './figure-counted.ts'
import { numberAt, type ParsedNumber } from './figure-number.ts'
import { measureUnits, timeUnits } from './figure-words.ts'
import type { Figure } from './figure.ts'

/** The whole of a partitive, of whose words atom `at` is the first: “of the ten”, “out of ten”, “of the bridge's 40 lamps”; null for none. */
export function wholeAt(atoms: readonly Atom[], at: number): ParsedNumber | null {
  let next = at
  if (atoms[next]?.lower === 'out') next++
  if (atoms[next]?.lower !== 'of') return null
  next++
  while (next < at + 5 && (/^(?:DET|PRON)$/.test(atoms[next]?.tag ?? '') || isPossessive(atoms[next]) || isPossessive(atoms[next + 1]))) next++
  const whole = numberAt(atoms, next)
  return whole === null || whole.isFraction || timeUnits.has(atoms[whole.last]?.lower ?? '') || measureUnits.has(atoms[whole.last]?.lower ?? '') ? null : whole
}

/** “one in five voters”, “9 out of 10 voters” as per cent of what follows; null where the count stays a count. */
export function inPercent(text: string, figure: Figure, atoms: readonly Atom[], own: ParsedNumber, last: number): Figure | null {
  const loosely = figure.convention === 'about' || figure.convention === 'nearly' ? conventions[figure.convention] : null
  if (figure.kind !== 'count' || (figure.bound !== 'exact' && loosely === null)) return null
  const out = atoms[last]?.lower === 'out' && atoms[last + 1]?.lower === 'of' ? 2 : 0
  const step = atoms[last]?.lower === 'in' ? 1 : out
  if (step === 0) return null
  const whole = numberAt(atoms, last + step)
  if (whole === null || whole.value <= own.value || own.value > 9) return null
  // “9 out of 12 hostages” are nine hostages; “one in 2014” is no proportion.
  const isRound = out > 0 ? [3, 4, 5, 10, 100].includes(whole.value) : whole.value <= 1e6 && !/^\d{4}$/.test(atoms[whole.first]?.text ?? '')
  if (!isRound) return null
  const phrase = nounPhraseAt(atoms, whole.last)
  if (phrase.head === null || timeUnits.has(atoms[whole.last]?.lower ?? '')) return null
  const value = Math.round((own.value / whole.value) * 10_000) / 100
  const end = (atoms[whole.last - 1] as Atom).end
  return {
    ...figure, kind: 'percentage', unit: 'percent', value, low: Math.floor(value * (loosely?.low ?? 1)), high: Math.ceil(value * (loosely?.high ?? 1)), bound: 'about', convention: loosely?.id ?? 'fraction', outOf: null,
    counted: { head: phrase.head, group: phrase.group, qualifiers: phrase.qualifiers, outcome: null }, span: [figure.span[0], end],
    stated: text.slice(figure.span[0], end),
  }
}

function isPossessive(atom: Atom | undefined): boolean {
  return atom?.lower.endsWith("'s") ?? false
}
