// Every quotation that stands in several wordings, the gravest changes first: quotations meet under their keys, one of each wording is
// judged against one of each other. For as many quotations as memory holds; a store does the same with postings. Ranks what was changed,
// not who changed it.
import { driftClasses, driftOf, severities, type Drift } from './drift-class.ts'
import type { ComparedQuotation } from './drift-match.ts'
import { quotationKeys } from './quotation-keys.ts'
import type { QuotedWord } from './quotation-words.ts'

/** Two wordings of one quotation; all who print the one, and all who print the other, in the order given. */
export interface DriftingQuotation<Item extends ComparedQuotation> {
  readonly one: readonly Item[]
  readonly other: readonly Item[]
  /** Between the first of each. */
  readonly drift: Drift
}

/** A key that more wordings than this share is a phrase of the trade. */
const mostUnderKey = 48

/** Quotations with more keys than `fewKeys` must share so many to be compared. */
const leastShared = 2
const fewKeys = 6

/** All pairs of wordings that are one quotation and differ, `byGravity`; those of class `same` are one wording and no pair. */
export function findDrift<Item extends ComparedQuotation>(items: Iterable<Item>, mostShared = mostUnderKey): readonly DriftingQuotation<Item>[] {
  const wordings = [...Map.groupBy(items, wordingOf).values()]
  const postings = new Map<number, number[]>()
  const counts: number[] = []
  const found: DriftingQuotation<Item>[] = []
  for (const [number, [first]] of wordings.entries()) {
    const keys = quotationKeys(first as Item)
    counts.push(keys.length)
    for (const key of keys) {
      const under = postings.get(key)
      if (under === undefined) postings.set(key, [number])
      else under.push(number)
    }
  }
  const met: Map<number, number>[] = wordings.map(() => new Map())
  for (const under of postings.values()) {
    if (under.length > mostShared) continue
    for (const [i, later] of under.entries()) {
      const earlier = met[later] as Map<number, number>
      for (const before of under.slice(0, i)) earlier.set(before, (earlier.get(before) ?? 0) + 1)
    }
  }
  for (const [later, earlier] of met.entries()) {
    for (const [before, shared] of earlier) {
      if (shared < leastShared && Math.min(counts[before] as number, counts[later] as number) > fewKeys) continue
      const [one, other] = [wordings[before] as Item[], wordings[later] as Item[]]
      const drift = driftOf(one[0] as Item, other[0] as Item)
      if (drift !== null && drift.class !== 'same') found.push({ one, other, drift })
    }
  }
  return found.toSorted(byGravity)
}

/** Order of a list of drift: words changed by their severity, then brackets, spelling, trims; among equals, what most print. */
export function byGravity(a: DriftingQuotation<ComparedQuotation>, b: DriftingQuotation<ComparedQuotation>): number {
  const graver = driftClasses.toReversed()
  const rank = ({ drift }: typeof a) => (drift.severity === null ? severities.length + graver.indexOf(drift.class) : severities.indexOf(drift.severity))
  return rank(a) - rank(b) || b.one.length + b.other.length - (a.one.length + a.other.length)
}

/** Equal for printings that differ in nothing that driftOf tells. */
function wordingOf({ words, speaker }: ComparedQuotation): string {
  const alone = words.length < 4 ? `${speaker ?? ''}\n` : ''
  const signs = ({ before, bracketed, patched, glued }: QuotedWord) => `${before === 'word' ? '' : before}${bracketed ? '[' : ''}${patched ? '+' : ''}${glued ? '' : ' '}`
  return alone + words.map((word) => signs(word) + word.written).join('')
}
