// Which claims a statement is compared with: those that stand under its key terms, the most rarity in common first, under two caps so that
// no term that everybody uses makes one statement cost a ledger. Finds who may meet; whether they do is `assign`'s.

/** A key term of a statement, and the claims that have a statement under the same one. */
export interface Posting {
  /** Asked for more than once. */
  readonly claims: () => Iterable<number>
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
  const among = few.length > 0 ? few : fewest(postings)
  const least = Math.min(leastTerms, among.length)
  const terms = termsByClaim(among, least)
  const scores = new Map<number, number>()
  for (const { claims, idf } of among) {
    for (const claim of claims()) if ((terms.get(claim) ?? 0) >= least) scores.set(claim, (scores.get(claim) ?? 0) + idf)
  }
  return [...scores].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, candidates).map(([claim]) => claim)
}

/** Under how many of the terms each claim stands. Where more than one is asked for, claims that stand under the most crowded term alone are left out: they are the most. */
function termsByClaim(postings: readonly Posting[], least: number): ReadonlyMap<number, number> {
  const terms = new Map<number, number>()
  const crowded = least > 1 ? postings.reduce((most, one) => (one.size > most.size ? one : most)) : null
  for (const posting of postings) if (posting !== crowded) for (const claim of posting.claims()) terms.set(claim, (terms.get(claim) ?? 0) + 1)
  for (const claim of crowded?.claims() ?? []) {
    const others = terms.get(claim)
    if (others !== undefined) terms.set(claim, others + 1)
  }
  return terms
}

function fewest(postings: readonly Posting[]): readonly Posting[] {
  const [first, ...rest] = postings
  return first === undefined ? [] : [rest.reduce((best, one) => (one.size < best.size ? one : best), first)]
}
