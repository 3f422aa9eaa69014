// A ledger's claims in memory, made of exactly the functions a database uses: postings of key terms, candidates under a cap, the nearest
// centroid, and a second look at what a new statement may have moved. Incremental: a statement touches only the claims it meets.
import { createFrequencies, type Frequencies } from './claim-frequencies.ts'
import { byCentrality } from './claim-title.ts'
import { assign, isSpecific, statementOptions, type AssignOptions, type Candidate } from './cluster-assign.ts'
import { candidateClaims, type CandidateCaps, type Posting } from './cluster-candidates.ts'
import { addToCentroid, createCentroid, removeFromCentroid, type Centroid, type ClaimStatement } from './cluster-centroid.ts'
import { keyTerms, normOf, weigh, type Weighed } from './cluster-similarity.ts'

export interface ClaimIndexOptions extends AssignOptions, CandidateCaps {
  /** Statements of the claims it met that a new one has looked at again. */
  readonly lookedAtAgain: number
}

const indexDefaults: ClaimIndexOptions = { ...statementOptions, candidates: 40, claimsATerm: 400, lookedAtAgain: 12 }

/** Statements above which a claim's own are not looked at again for one that is added. */
const settledFrom = 3

export interface ClaimIndex {
  /** Adds a statement under an id of the caller's; gives the number of its claim. Throws a RangeError where the id stands already. */
  add(id: string, statement: ClaimStatement): number
  /** Takes a statement out; false where there is none of that id. */
  remove(id: string): boolean
  /** Looks at every statement once more, in the order they came; gives how many moved. */
  settle(): number
  /** The number of a statement's claim, null where there is none of that id. */
  claimOf(id: string): number | null
  /** The ids of a claim's statements, the most central first; [] for none. */
  statementsOf(claim: number): readonly string[]
  /** The numbers of the claims that hold a statement. */
  claims(): readonly number[]
}

interface Held {
  readonly id: string
  readonly statement: ClaimStatement
  /** As of when it was added, so that what was posted is what is taken back. */
  readonly keys: readonly string[]
  claim: number
  /** As of when it was added or last settled. */
  weighed: Weighed
}

interface Claim {
  readonly centroid: Centroid
  readonly members: Set<Held>
  /** null since the centroid changed. */
  norm: number | null
}

/** An empty index. With `frequencies` given (a ledger's, or counted beforehand) it weighs by them and counts nothing itself. */
export function createClaimIndex(options: Partial<ClaimIndexOptions> = {}, frequencies: Frequencies | null = null): ClaimIndex {
  const settings = { ...indexDefaults, ...options }
  const counted = frequencies ?? createFrequencies()
  const { idf } = counted
  const held = new Map<string, Held>()
  const claims = new Map<number, Claim>()
  const postings = new Map<string, Map<number, number>>()
  let made = 0

  const norm = (claim: Claim): number => (claim.norm ??= normOf(claim.centroid, idf))

  const put = (one: Held, number: number): void => {
    let claim = claims.get(number)
    if (claim === undefined) claims.set(number, (claim = { centroid: createCentroid(), members: new Set(), norm: null }))
    addToCentroid(claim.centroid, one.statement)
    claim.members.add(one)
    claim.norm = null
    one.claim = number
    for (const key of one.keys) {
      const posted = postings.get(key) ?? new Map<number, number>()
      postings.set(key, posted.set(number, (posted.get(number) ?? 0) + 1))
    }
  }

  const take = (one: Held): void => {
    const claim = claims.get(one.claim) as Claim
    removeFromCentroid(claim.centroid, one.statement)
    claim.members.delete(one)
    claim.norm = null
    if (claim.members.size === 0) claims.delete(one.claim)
    for (const key of one.keys) {
      const posted = postings.get(key) as Map<number, number>
      const count = posted.get(one.claim) as number
      if (count > 1) posted.set(one.claim, count - 1)
      else posted.delete(one.claim)
      if (posted.size === 0) postings.delete(key)
    }
  }

  const met = (keys: readonly string[]): readonly number[] => {
    const posted = keys.flatMap((key): Posting[] => {
      const claimsUnder = postings.get(key)
      return claimsUnder === undefined ? [] : [{ claims: () => claimsUnder.keys(), size: claimsUnder.size, idf: idf(key) }]
    })
    return candidateClaims(posted, settings)
  }

  /** The claim among these that a statement joins, or stays in where it is its own; null for none. */
  const find = (one: Held, numbers: readonly number[]): number | null => {
    const candidates = numbers.map((number): Candidate => {
      const claim = claims.get(number) as Claim
      return { centroid: claim.centroid, norm: norm(claim), isOwn: number === one.claim }
    })
    const found = assign(one.weighed, candidates, settings)
    return found === null ? null : (numbers[found.claim] as number)
  }

  /** Places a statement anew among these claims and its own; whether it moved. */
  const lookAgain = (one: Held, among: readonly number[]): boolean => {
    const isAlone = claims.get(one.claim)?.centroid.statements === 1
    const found = find(one, isAlone || among.includes(one.claim) ? among : [...among, one.claim])
    const to = found ?? (isAlone ? one.claim : made++)
    if (to === one.claim) return false
    take(one)
    put(one, to)
    return true
  }

  return {
    add(id, statement) {
      if (held.has(id)) throw new RangeError(`the statement "${id}" stands in the index already`)
      if (frequencies === null) counted.add(statement.terms)
      const weighed = weigh(statement, idf)
      const one: Held = { id, statement, weighed, keys: isSpecific(weighed, settings) ? keyTerms(weighed) : [], claim: -1 }
      held.set(id, one)
      const numbers = met(one.keys)
      put(one, find(one, numbers) ?? made++)
      // What opened a claim too early stands alone or nearly; only the claim just changed may draw it.
      let left = settings.lookedAtAgain
      for (const number of numbers) {
        const members = claims.get(number)?.members
        if (members === undefined || members.size > settledFrom || number === one.claim) continue
        for (const member of members) if (left-- > 0) lookAgain(member, [one.claim])
        if (left <= 0) break
      }
      return one.claim
    },
    remove(id) {
      const one = held.get(id)
      if (one === undefined) return false
      take(one)
      held.delete(id)
      if (frequencies === null) counted.remove(one.statement.terms)
      return true
    },
    settle() {
      for (const claim of claims.values()) claim.norm = null
      let moved = 0
      for (const one of held.values()) one.weighed = weigh(one.statement, idf)
      for (const one of held.values()) if (one.keys.length > 0 && lookAgain(one, met(one.keys))) moved++
      return moved
    },
    claimOf: (id) => held.get(id)?.claim ?? null,
    statementsOf(number) {
      const claim = claims.get(number)
      if (claim === undefined) return []
      const members = [...claim.members]
      return byCentrality(members.map(({ weighed }) => weighed), claim.centroid, norm(claim), settings).map((i) => (members[i] as Held).id)
    },
    claims: () => [...claims.keys()],
  }
}
