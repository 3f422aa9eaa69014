// One number of a sentence, in digits or words, with the interval it means: “1,200”, “3.5 million”, “two hundred and six”, “half a
// million”, “dozens”, “several hundred”, “two thirds”. What stands around it (bounds, units, nouns) is read elsewhere.
import type { Atom } from './figure-atoms.ts'
import { conventions, type ConventionId } from './figure-conventions.ts'
import { fractions, magnitudes, shortMagnitudes, tens, units } from './figure-words.ts'

export interface ParsedNumber {
  /** Index of its first atom, and one past its last. */
  readonly first: number
  readonly last: number
  readonly value: number
  readonly low: number
  /** null is open. */
  readonly high: number | null
  readonly convention: ConventionId | null
  readonly inDigits: boolean
  /** A fraction of a whole: the value is per cent. */
  readonly isFraction: boolean
  /** “3m”: a million or metres. */
  readonly short: string | null
  /** The factor by which a magnitude word multiplied it; 1 for none. */
  readonly factor: number
}

const plurals: ReadonlyMap<string, ConventionId> = new Map(
  (['tens', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions'] as const).map((id) => [id, id]),
)
const vague: ReadonlyMap<string, ConventionId> = new Map([['couple', 'couple'], ['few', 'few'], ['several', 'several'], ['handful', 'handful']])
const vulgar: ReadonlyMap<string, number> = new Map([['½', 0.5], ['¼', 0.25], ['¾', 0.75], ['⅓', 1 / 3], ['⅔', 2 / 3]])
const most = 1e15

/** The number that begins at atom `i`; null where none does. */
export function numberAt(atoms: readonly Atom[], i: number): ParsedNumber | null {
  const atom = atoms[i]
  if (atom === undefined) return null
  const found = atom.kind === 'digits' ? digitsAt(atoms, i, atom) : atom.kind === 'word' ? wordsAt(atoms, i, atom) : vulgarAt(i, atom)
  return found !== null && found.value <= most && Number.isFinite(found.value) ? found : null
}

const plain = { convention: null, inDigits: false, isFraction: false, short: null, factor: 1 } as const

function exact(first: number, last: number, said: number, more: Partial<ParsedNumber> = {}): ParsedNumber {
  // 65.4 × 10⁹ is 65,400,000,000 and no hundred-thousandth more.
  const value = Number(said.toPrecision(12))
  return { ...plain, first, last, value, low: value, high: value, ...more }
}

function vulgarAt(i: number, { text }: Atom): ParsedNumber | null {
  const value = vulgar.get(text)
  return value === undefined ? null : exact(i, i + 1, value, { inDigits: true })
}

function digitsAt(atoms: readonly Atom[], i: number, atom: Atom): ParsedNumber | null {
  let last = i + 1
  let { value } = atom
  const next = atoms[last]
  const half = next === undefined ? undefined : vulgar.get(next.text)
  if (half !== undefined) {
    value += half
    last++
  } else if (next?.text === '/' && !next.apart && isPlainFraction(atom, atoms[last + 1])) {
    return exact(i, last + 2, value / (atoms[last + 1] as Atom).value, { inDigits: true })
  } else if (next?.kind === 'digits' && next.apart && atoms[last + 1]?.text === '/' && isPlainFraction(next, atoms[last + 2]) && Number.isInteger(value)) {
    // “2 1/2 hours”
    value += next.value / (atoms[last + 2] as Atom).value
    last += 3
  }
  const spelt = magnitudeFrom(atoms, last)
  if (spelt !== null) return exact(i, spelt.last, value * spelt.factor, { inDigits: true, factor: spelt.factor })
  const short = atoms[last]
  if (short?.kind === 'word' && !short.apart && shortMagnitudes.has(short.lower)) {
    const factor = shortMagnitudes.get(short.lower) as number
    return exact(i, last + 1, value * factor, { inDigits: true, short: short.lower, factor })
  }
  if (short?.kind === 'word' && short.apart && /^(?:bn|mn|tn)$/.test(short.lower)) {
    const factor = shortMagnitudes.get(short.lower) as number
    return exact(i, last + 1, value * factor, { inDigits: true, factor })
  }
  return exact(i, last, value, { inDigits: true })
}

function isPlainFraction(over: Atom, under: Atom | undefined): boolean {
  return under !== undefined && !under.apart && /^[1-3]$/.test(over.text) && /^[2348]$/.test(under.text) && over.value < under.value
}

/** “three hundreds”, “two millions”: after a number the plural is the magnitude. */
function sizeOf(word: string): number | undefined {
  return magnitudes.get(word) ?? (word.endsWith('s') ? magnitudes.get(word.slice(0, -1)) : undefined)
}

/** Magnitude words from atom `at` on, each after an optional hyphen: “million”, “-thousand”, “hundred thousand”. */
function magnitudeFrom(atoms: readonly Atom[], at: number): { readonly last: number; readonly factor: number } | null {
  let factor = 1
  let last = at
  while (last - at < 4) {
    const hyphen = isHyphen(atoms[last]) ? 1 : 0
    const word = atoms[last + hyphen]
    const size = word?.kind === 'word' ? sizeOf(word.lower) : undefined
    if (size === undefined) break
    factor *= size
    last += hyphen + 1
  }
  return last === at ? null : { last, factor }
}

function wordsAt(atoms: readonly Atom[], i: number, atom: Atom): ParsedNumber | null {
  const word = atom.lower
  if (word === 'a' || word === 'an') return afterArticle(atoms, i)
  if (word === 'half') return halfAt(atoms, i)
  if (word === 'third' || word === 'quarter') return null
  const id = plurals.get(word)
  if (id !== undefined) return pluralAt(atoms, i, id)
  const unclear = vague.get(word)
  if (unclear !== undefined) return vagueAt(atoms, i, i, unclear)
  // “the past dozen years”, “another hundred”
  if (magnitudes.has(word) && /^(?:past|last|next|first|another|other|some|the)$/.test(atoms[i - 1]?.lower ?? '')) {
    const spelt = magnitudeFrom(atoms, i)
    return spelt === null ? null : exact(i, spelt.last, spelt.factor, { factor: spelt.factor })
  }
  return cardinalAt(atoms, i)
}

// “a dozen”, “a million”, “a couple of hundred”, “a few”, “a third of”, “a quarter of a million”; “a third man” is none.
function afterArticle(atoms: readonly Atom[], i: number): ParsedNumber | null {
  const hyphen = isHyphen(atoms[i + 1]) ? 1 : 0
  const next = atoms[i + 1 + hyphen]
  if (next?.kind !== 'word') return null
  const unclear = next.lower === 'several' ? undefined : vague.get(next.lower)
  if (unclear !== undefined) return vagueAt(atoms, i, i + 1 + hyphen, unclear)
  if (next.lower === 'half') return halfAt(atoms, i + 1 + hyphen)
  if (next.lower === 'score' && atoms[i + 2]?.lower !== 'of') return null
  if (next.lower === 'score') return exact(i, i + 2, 20, { factor: 20 })
  const spelt = magnitudes.has(next.lower) ? magnitudeFrom(atoms, i + 1 + hyphen) : null
  if (spelt !== null) {
    // “a hundred and fifty”, but “a thousand and one” is an idiom all the same.
    const rest = atoms[spelt.last]?.lower === 'and' ? cardinalAt(atoms, spelt.last + 1) : null
    if (rest !== null && spelt.factor >= 100 && rest.value < spelt.factor && rest.value > 0) return exact(i, rest.last, spelt.factor + rest.value)
    return exact(i, spelt.last, spelt.factor, { factor: spelt.factor })
  }
  const part = fractions.get(next.lower)
  if (part === undefined || (next.lower !== 'third' && next.lower !== 'quarter' && next.lower !== 'fifth' && next.lower !== 'tenth')) return null
  if (next.lower === 'quarter') {
    const of = atoms[i + 2 + hyphen]?.lower === 'of' ? 1 : 0
    const article = /^(?:a|an)$/.test(atoms[i + 2 + hyphen + of]?.lower ?? '') ? 1 : 0
    const whole = magnitudeFrom(atoms, i + 2 + hyphen + of + article)
    if (whole !== null && whole.factor >= 1e6) return exact(i, whole.last, 0.25 * whole.factor, { factor: whole.factor })
  }
  return atoms[i + 2 + hyphen]?.lower === 'of' ? fractionOf(i, i + 2 + hyphen, part) : null
}

// “half a million”, “half a dozen”, “half of the”, “half the voters”, “half a mile”.
function halfAt(atoms: readonly Atom[], i: number): ParsedNumber | null {
  const step = isHyphen(atoms[i + 1]) ? 2 : 1
  const next = atoms[i + step]
  if (next === undefined) return null
  const article = next.lower === 'a' || next.lower === 'an' ? 1 : 0
  const noun = i + step + article + (article === 1 && isHyphen(atoms[i + step + 1]) ? 1 : 0)
  const whole = magnitudeFrom(atoms, noun)
  if (whole !== null) return exact(i, whole.last, 0.5 * whole.factor, { factor: whole.factor })
  if (article === 1) return exact(i, noun, 0.5)
  return /^(?:of|the|its|their|our|his|her|all|those|these)$/.test(next.lower) && step === 1 ? fractionOf(i, i + 1, 0.5) : null
}

function fractionOf(first: number, last: number, part: number): ParsedNumber {
  const value = Math.round(part * 10_000) / 100
  return { ...plain, first, last, value, low: Math.floor(value), high: Math.ceil(value), convention: 'fraction', isFraction: true }
}

// “dozens”, “hundreds of thousands”, “tens of thousands”, “hundreds, if not thousands” (the first alone).
function pluralAt(atoms: readonly Atom[], i: number, id: ConventionId): ParsedNumber | null {
  if (id === 'scores' && !/^(?:of|more|were|have|killed|wounded|injured|dead)$/.test(atoms[i + 1]?.lower ?? '')) return null
  const { low } = conventions[id]
  let factor = 1
  let last = i + 1
  for (let steps = 0; steps < 2 && atoms[last]?.lower === 'of'; steps++) {
    const whole = plurals.get(atoms[last + 1]?.lower ?? '')
    if (whole === undefined || whole === 'tens' || whole === 'scores') break
    factor *= conventions[whole].low / 2
    last += 2
  }
  if (id === 'tens' && last === i + 1 && atoms[last]?.lower !== 'of') return null
  return { ...plain, first: i, last, value: low * factor, low: low * factor, high: null, convention: id, factor }
}

// “several hundred”, “a few dozen”, “a couple of thousand”, “a handful of”.
function vagueAt(atoms: readonly Atom[], first: number, word: number, id: ConventionId): ParsedNumber | null {
  const bare = first === word
  if (bare && id !== 'several' && id !== 'few') return null
  const of = atoms[word + 1]?.lower === 'of' ? 1 : 0
  const whole = magnitudeFrom(atoms, word + 1 + of)
  // “few believe it” is no number; “the few”, “few people” say how small it is, not how many.
  if (bare && id === 'few' && !/^(?:past|last|next|first)$/.test(atoms[word - 1]?.lower ?? '') && whole === null) return null
  const { low, high } = conventions[id]
  const factor = whole?.factor ?? 1
  return { ...plain, first, last: whole?.last ?? word + 1, value: low * factor, low: low * factor, high: high === null ? null : high * factor, convention: id, factor }
}

/** “twenty-one”, “two hundred and six”, “three and a half million”, “two dozen”, “one-third”. */
function cardinalAt(atoms: readonly Atom[], i: number): ParsedNumber | null {
  let total = 0
  let current = 0
  let any = false
  let factor = 1
  let ceiling = Infinity
  let last = i
  for (let at = i; at < atoms.length && at - i < 24;) {
    const hyphen = any && isHyphen(atoms[at]) ? 1 : 0
    const and = any && atoms[at]?.lower === 'and' && (current >= 100 || (current === 0 && total >= 1000)) ? 1 : 0
    const step = Math.max(hyphen, and)
    const word = atoms[at + step]
    if (word?.kind !== 'word') break
    const unit = units.get(word.lower)
    const ten = tens.get(word.lower)
    const size = sizeOf(word.lower)
    if (unit !== undefined) {
      const below = current % 100
      if (any && (unit === 0 || (unit < 10 ? below !== 0 && (below % 10 !== 0 || below < 20) : below !== 0))) break
      current += unit
    } else if (ten !== undefined) {
      if (current % 100 !== 0) break
      current += ten
    } else if (size !== undefined && any) {
      if (size === 12) {
        current = (current || 1) * 12
      } else if (size === 100) {
        if (current === 0 || current >= 100) break
        current *= 100
      } else {
        if (size >= ceiling) break
        // “a hundred thousand” and “two million”: what has been counted so far is how many of them.
        total += (current || 1) * size
        current = 0
        ceiling = size
        factor = Math.max(factor, size)
      }
    } else if (any && fractions.has(word.lower) && current > 0 && current < 10 && total === 0 && word.lower !== 'half' && !(ordinalShape.test(word.lower) && hyphen === 0 && current !== 1)) {
      return fractionOf(i, at + step + 1, current * (fractions.get(word.lower) as number))
    } else {
      break
    }
    any = true
    at += step + 1
    last = at
  }
  if (!any) return null
  // “three and a half million”, “two-and-a-half years”
  const half = total === 0 ? andHalfEnd(atoms, last) : null
  if (half !== null) {
    const whole = magnitudeFrom(atoms, half)
    const value = (current + 0.5) * (whole?.factor ?? 1)
    return exact(i, whole?.last ?? half, value, { factor: whole?.factor ?? 1 })
  }
  return exact(i, last, total + current, { factor })
}

/** One past “and a half” from atom `at` on, with or without hyphens; null where it is not said. */
function andHalfEnd(atoms: readonly Atom[], at: number): number | null {
  let next = at
  for (const word of ['and', 'a', 'half']) {
    if (isHyphen(atoms[next])) next++
    if (atoms[next++]?.lower !== word) return null
  }
  return next
}

/** “two third parties”: an ordinal unless hyphenated or a plural. */
const ordinalShape = /^(?:third|fifth|sixth|seventh|eighth|tenth|quarter)$/

/** Whether the atom is a hyphen or dash that stands on the word before it. */
export function isHyphen(atom: Atom | undefined): boolean {
  return atom !== undefined && !atom.apart && (atom.text === '-' || atom.text === '‑' || atom.text === '–')
}
