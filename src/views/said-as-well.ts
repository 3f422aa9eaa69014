// Whether another source of the article says much the same as a statement: by the words that the two share. Not proof that it is so, and no tie
// between the two: only that the article does carry it a second time.
import { claimTerms } from '../claims/claim-terms.ts'
import type { Statement } from '../statements/statement.ts'

/** How much of the shorter content's words another has to have; below, two statements speak of one topic. Set by eye on sixty news bodies. */
const leastShare = 0.6
const leastShared = 3
/** Statements on either side that are looked at: an article of thousands must not cost their square. */
const reach = 60

/** For a statement's index; `isOther` tells whether the first's source is another than the second's. */
export function saidAsWell(statements: readonly Statement[], isOther: (other: Statement, one: Statement) => boolean): (index: number) => boolean {
  const terms = new Map<number, ReadonlySet<string>>()
  const termsOf = (index: number): ReadonlySet<string> => {
    const known = terms.get(index) ?? new Set(claimTerms(statements[index]?.content.text ?? '').filter(({ kind }) => kind !== 'pair').map(({ term }) => term))
    terms.set(index, known)
    return known
  }
  return (index) => {
    const one = statements[index]
    if (one === undefined) return false
    const own = termsOf(index)
    for (let at = Math.max(0, index - reach); at <= Math.min(statements.length - 1, index + reach); at++) {
      const other = statements[at]
      // What quotes it is the same telling.
      if (other === undefined || at === index || other.within !== null || other.act === 'deny' || !isOther(other, one)) continue
      const shared = [...termsOf(at)].filter((term) => own.has(term)).length
      if (shared >= leastShared && shared >= leastShare * Math.min(own.size, termsOf(at).size)) return true
    }
    return false
  }
}
