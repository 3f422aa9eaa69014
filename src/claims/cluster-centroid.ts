// The centroid of a claim: the sum of what its statements say, term by term, and of their sentence vectors. Statements go in and come out again
// in any order with the same result, so that a document read anew takes its statements along. Holds no rarity: that is weighed in comparing.
import type { ClaimTerm } from './claim-terms.ts'

/** What clustering knows of a statement. */
export interface ClaimStatement {
  readonly terms: readonly ClaimTerm[]
  /** A sentence vector of length 1; null where there is no model. All of one ledger come from the same one. */
  readonly vector: Float32Array | null
  /** When it was published, in days since 1970; null where nothing says. */
  readonly day: number | null
  /** Names under which it stands: its holders', and those its document is about; folded, each once. [] where nothing is known. */
  readonly context: readonly string[]
}

/** Changed in place by `addToCentroid` and `removeFromCentroid`, by nothing else. */
export interface Centroid {
  statements: number
  /** Summed weights by term; never 0. */
  readonly terms: Map<string, TermSum>
  /** Sum of the vectors; null while no statement had one. */
  vector: Float32Array | null
  /** Statements by day. */
  readonly days: Map<number, number>
  /** Statements by name in their context. */
  readonly context: Map<string, number>
}

export interface TermSum {
  weight: number
  /** In how many of the statements. */
  statements: number
  readonly kind: ClaimTerm['kind']
}

export function createCentroid(): Centroid {
  return { statements: 0, terms: new Map(), vector: null, days: new Map(), context: new Map() }
}

/** Adds a statement. */
export function addToCentroid(centroid: Centroid, statement: ClaimStatement): void {
  centroid.statements++
  const scale = scaleOf(statement.terms)
  for (const term of statement.terms) {
    const sum = centroid.terms.get(term.term)
    const weight = weightOf(term) * scale
    if (sum === undefined) centroid.terms.set(term.term, { weight, statements: 1, kind: term.kind })
    else {
      sum.weight += weight
      sum.statements++
    }
  }
  if (statement.vector !== null) addVector(centroid, statement.vector, 1)
  if (statement.day !== null) countMore(centroid.days, statement.day)
  for (const name of statement.context) countMore(centroid.context, name)
}

/** Takes out a statement that was added before, with the same terms; what is left of rounding goes with a term's last statement. */
export function removeFromCentroid(centroid: Centroid, statement: ClaimStatement): void {
  centroid.statements--
  const scale = scaleOf(statement.terms)
  for (const term of statement.terms) {
    const sum = centroid.terms.get(term.term)
    if (sum === undefined) continue
    sum.weight -= weightOf(term) * scale
    sum.statements--
    if (sum.statements <= 0) centroid.terms.delete(term.term)
  }
  if (statement.vector !== null) addVector(centroid, statement.vector, -1)
  if (centroid.statements === 0) centroid.vector = null
  if (statement.day !== null) countLess(centroid.days, statement.day)
  for (const name of statement.context) countLess(centroid.context, name)
}

function countMore<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function countLess<Key>(counts: Map<Key, number>, key: Key): void {
  const count = counts.get(key) ?? 0
  if (count > 1) counts.set(key, count - 1)
  else counts.delete(key)
}

/** How heavily a term counts before its rarity: BM25's saturation (k1 = 1.2), pairs less, since their words count already. */
export function weightOf({ count, kind }: ClaimTerm): number {
  return ((count * 2.2) / (count + 1.2)) * (kind === 'pair' ? pairWeight : 1)
}

/** Set on Emergent's training claims: 0.3 and 0.5 alike, 0 loses 0.7 points of F, 0.7 a point. */
const pairWeight = 0.3

/** A long statement weighs in a centroid as much as a short one. */
export function scaleOf(terms: readonly ClaimTerm[]): number {
  let square = 0
  for (const term of terms) square += weightOf(term) ** 2
  return square === 0 ? 0 : 1 / Math.sqrt(square)
}

function addVector(centroid: Centroid, vector: Float32Array, sign: 1 | -1): void {
  const sum = (centroid.vector ??= new Float32Array(vector.length))
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + sign * (vector[i] ?? 0)
}
