// In how many statements each term stands, and from that how much a shared term says (inverse document frequency, Spärck Jones 1972; the
// smoothing of Robertson & Zaragoza 2009). In memory; a database may keep the same counts and hand its own `Idf` to the functions beside this.
import { commonTerms } from './claim-common-terms.ts'
import type { ClaimTerm } from './claim-terms.ts'

/** How much it says that a term is shared: 0 and up, more for rarer terms. */
export interface Idf {
  (term: string): number
}

export interface Frequencies {
  /** Counts a statement's terms. */
  add(terms: readonly ClaimTerm[]): void
  /** Takes them out again; terms that were never counted are passed over. */
  remove(terms: readonly ClaimTerm[]): void
  /** Of the statements counted at the time of each call. */
  readonly idf: Idf
}

export function createFrequencies(): Frequencies {
  const counts = new Map<string, number>()
  let statements = 0
  return {
    add(terms) {
      statements++
      for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    },
    remove(terms) {
      statements = Math.max(0, statements - 1)
      for (const { term } of terms) {
        const count = counts.get(term)
        if (count === undefined) continue
        if (count === 1) counts.delete(term)
        else counts.set(term, count - 1)
      }
    },
    idf: (term) => idfOf(term, counts.get(term) ?? 0, statements),
  }
}

/** Contents of English news that every ledger begins with, unseen: in ten statements of its own nothing is rare and nothing common. */
const prior = 2000

/** How often a term is to be expected before anything is counted. */
export function priorOf(term: string): number {
  return ((commonTerms.get(term) ?? 0) * prior) / 10_000
}

/** The weight of a term that stands in `count` of a ledger's `statements`. */
export function idfOf(term: string, count: number, statements: number): number {
  return rarityOf(priorOf(term), count, statements)
}

/** The same of a term whose prior is `expected`. */
export function rarityOf(expected: number, count: number, statements: number): number {
  const all = statements + prior
  const those = Math.min(count, statements) + expected
  return Math.log(1 + (all - those + 0.5) / (those + 0.5))
}
