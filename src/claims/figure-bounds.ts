// The words that bound a number: “at least”, “no more than”, “about”, “or so”. They turn the number's interval into the figure's.
import type { Atom } from './figure-atoms.ts'
import { conventions, type ConventionId } from './figure-conventions.ts'
import type { Bound } from './figure.ts'
import type { ParsedNumber } from './figure-number.ts'

type Word = Bound | 'nearly'

const phrases: readonly (readonly [Word, string])[] = [
  ['at-least', 'at least|at the very least|at a minimum|no fewer than|no less than|not fewer than|not less than|minimum of|minimum|upwards of|upward of|as few as|as little as'],
  ['more-than', 'more than|over|above|exceeding|exceeded|exceeds|excess of|greater than|topped|surpassed|better than|beyond'],
  ['at-most', 'up to|as many as|as much as|as high as|at most|no more than|not more than|maximum of|maximum|no greater than'],
  ['fewer-than', 'fewer than|less than|under|below|short of'],
  ['about', 'about|around|some|roughly|approximately|approx|estimated|circa|ca|region of|neighborhood of|neighbourhood of|order of|something like|~|≈'],
  ['nearly', 'nearly|almost|close to|shy of|nearing|approaching|virtually|practically'],
]
const byLastWord = new Map<string, { readonly bound: Word; readonly words: readonly string[] }[]>()
for (const [bound, row] of phrases) {
  for (const phrase of row.split('|')) {
    const words = phrase.split(' ')
    const last = words.at(-1) as string
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { bound, words }].toSorted((a, b) => b.words.length - a.words.length))
  }
}
/** Words that belong to a bound and change nothing: “just over”, “a minimum of”, “an estimated”. */
const before = new Set(['just', 'well', 'slightly', 'a', 'an', 'far', 'anywhere', 'somewhere', 'in', 'the', 'perhaps', 'maybe', 'possibly', 'only', 'little', 'bit', 'much', 'still'])

export interface FoundBound {
  readonly bound: Word
  /** Index of the first atom of the bound's words. */
  readonly first: number
}

/** The bound that ends right before atom `i`, not reaching before atom `floor`; null for none. Of two in a row (“at least about”) the outer. */
export function boundBefore(atoms: readonly Atom[], i: number, floor: number): FoundBound | null {
  let found: FoundBound | null = null
  let at = i
  for (let steps = 0; steps < 3; steps++) {
    const entry = byLastWord.get(atoms[at - 1]?.lower ?? '')?.find(({ words }) =>
      at - words.length >= floor && words.every((word, k) => atoms[at - words.length + k]?.lower === word))
    if (entry === undefined) break
    // “ran over two soldiers”: a verb and its particle.
    if (entry.words[0] === 'over' && /^(?:r[au]n|runs|running|knock|took|tak|hand|pass|flew|fly|fell|fall|climb|cross)/.test(atoms[at - 2]?.lower ?? '')) break
    at -= entry.words.length
    // “not about 12 men”, “the over 12s”: the words are read as they stand.
    found = { bound: entry.bound, first: at }
  }
  if (found === null) return null
  let { first } = found
  while (first > floor && first > found.first - 3 && before.has(atoms[first - 1]?.lower ?? '')) first--
  // “in the” and “the” open a phrase of their own unless the bound's words ask for them.
  while (first < found.first && /^(?:in|the|only|still)$/.test(atoms[first]?.lower ?? '') && !/^(?:excess|region|neighbou?rhood|order)$/.test(atoms[found.first]?.lower ?? '')) first++
  return { bound: found.bound, first }
}

/** The bound that begins at atom `i`, right after the number: “or more”, “or so”, “plus”, “-odd”; null for none. `last` is one past its words. */
export function boundAfter(atoms: readonly Atom[], i: number): { readonly bound: Word; readonly last: number } | null {
  const [one, two] = [atoms[i], atoms[i + 1]]
  if (one === undefined) return null
  if (one.text === '+' || one.text === 'plus') return one.text === '+' && one.apart ? null : { bound: 'at-least', last: i + 1 }
  if (one.lower === 'or' && two !== undefined) {
    if (two.lower === 'more') return { bound: 'at-least', last: i + 2 }
    if (two.lower === 'so') return { bound: 'about', last: i + 2 }
    if (two.lower === 'less' || two.lower === 'fewer') return { bound: 'at-most', last: i + 2 }
  }
  if (one.text === '-' && two?.lower === 'odd') return { bound: 'about', last: i + 2 }
  return one.lower === 'odd' && one.apart ? { bound: 'about', last: i + 1 } : null
}

export interface Interval {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly convention: ConventionId | null
}

/** The interval of a bounded number; `whole` for what is counted in whole numbers, so that “more than 50” begins at 51. */
export function bounded(number: Pick<ParsedNumber, 'value' | 'low' | 'high' | 'convention' | 'factor'>, bound: Word | null, whole: boolean): Interval {
  const { value, low, high, convention } = number
  const step = whole && Number.isInteger(value) && convention === null ? 1 : 0
  switch (bound) {
    case 'at-least': return { low, high: null, bound, convention }
    case 'more-than': return { low: value + step, high: null, bound, convention }
    // “up to several hundred”: its most is as open as the word, so all it says is that there may be none.
    case 'at-most': return { low: high === null ? 0 : null, high, bound, convention }
    case 'fewer-than': return { low: high === null ? 0 : null, high: convention === null ? value - step : high, bound, convention }
    case 'about': case 'nearly': {
      if (high === null || convention !== null) return { low: rounded(low * 0.9, whole, Math.floor), high: high === null ? null : rounded(high * 1.1, whole, Math.ceil), bound: 'about', convention: convention ?? 'about' }
      const { low: down, high: up } = conventions[bound]
      return { low: rounded(value * down, whole, Math.floor), high: rounded(value * (up as number), whole, Math.ceil), bound: 'about', convention: bound }
    }
    case null: case 'exact': case 'between':
      if (high === null) return { low, high, bound: 'at-least', convention }
      return { low, high, bound: low === high ? 'exact' : convention === 'fraction' ? 'about' : 'between', convention }
  }
}

/** Away from binary dust: 0.9 × 70 is 63, not 62.99…. */
function rounded(value: number, whole: boolean, towards: (value: number) => number): number {
  const clean = Math.round(value * 1e6) / 1e6
  return whole ? towards(clean) : clean
}
