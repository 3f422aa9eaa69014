// Which claims a statement is compared with: those that stand under its key terms, the most rarity in common first, under two caps so that
// no term that everybody uses makes one statement cost a ledger. Finds who may meet; whether they do is `assign`'s.

/** A key term of a statement, and the claims that have a statement under the same one. */
export interface Posting {
  readonly claims: Iterable<number>
  /** How many claims, so that a term over the cap need not be fetched. */
  readonly size: number
  readonly idf: number
}

export interface CandidateCaps {
  /** Claims whose centroids a statement is compared with: those that share the most of its key terms. */
  readonly candidates: number
  /** A key term under which more claims stand is passed over; where all of a statement's are such, the one with the fewest is looked up. */
  readonly claimsATerm: number
  /** Key terms that a claim has to share with it, fewer where it has fewer; 1 unless told. More spares a database opening centroids. */
  readonly leastTerms?: number
}

/** The numbers of the claims to compare with, those with the most rarity in common first, then the older ones. */
export function candidateClaims(postings: readonly Posting[], { candidates, claimsATerm, leastTerms = 1 }: CandidateCaps): readonly number[] {
  const few = postings.filter(({ size }) => size <= claimsATerm)
  const scores = new Map<number, { score: number; terms: number }>()
  const among = few.length > 0 ? few : fewest(postings)
  for (const { claims, idf } of among) {
    for (const claim of claims) {
      const known = scores.get(claim)
      if (known === undefined) scores.set(claim, { score: idf, terms: 1 })
      else {
        known.score += idf
        known.terms += 1
      }
    }
  }
  const least = Math.min(leastTerms, among.length)
  return [...scores].filter(([, { terms }]) => terms >= least).toSorted(([a, x], [b, y]) => y.score - x.score || a - b).slice(0, candidates).map(([claim]) => claim)
}

function fewest(postings: readonly Posting[]): readonly Posting[] {
  const [first, ...rest] = postings
  return first === undefined ? [] : [rest.reduce((best, one) => (one.size < best.size ? one : best), first)]
}
