// How much a statement has in common with a claim: cosine of BM25-saturated, rarity-weighted terms (Salton; Robertson & Zaragoza 2009), mixed
// with the cosine of sentence vectors where both have them. Says how alike the words are, not whether the two agree.
import type { Idf } from './claim-frequencies.ts'
import type { ClaimTerm } from './claim-terms.ts'
import { scaleOf, weightOf, type Centroid, type ClaimStatement } from './cluster-centroid.ts'

export interface SimilarityOptions {
  /** Share of the vectors in the whole, 0..1. */
  readonly vectorShare: number
  /** Cosine of vectors that counts as 0: any two sentences have some. */
  readonly vectorFloor: number
}

export const similarityDefaults: SimilarityOptions = { vectorShare: 0.5, vectorFloor: 0 }

/** A statement's terms with their weights, ready to be compared with many claims. */
export interface Weighed {
  readonly statement: ClaimStatement
  readonly terms: readonly WeighedTerm[]
  /** Length of the weights. */
  readonly norm: number
  /** Sum of the shares of its words, names and numbers, each once: how much it says. */
  readonly mass: number
}

export interface WeighedTerm {
  readonly term: string
  readonly kind: ClaimTerm['kind']
  readonly weight: number
  readonly idf: number
  /** Square of its rarity over that of a term that was never seen, 0..1: three common words say less than one rare one. */
  readonly share: number
}

/** Weighs a statement's terms by rarity. */
export function weigh(statement: ClaimStatement, idf: Idf): Weighed {
  const scale = scaleOf(statement.terms)
  const unseen = idf('')
  let square = 0
  let mass = 0
  const terms = statement.terms.map((term): WeighedTerm => {
    const rarity = idf(term.term)
    const weight = weightOf(term) * scale * rarity
    square += weight * weight
    const share = unseen === 0 ? 0 : (rarity / unseen) ** 2
    if (term.kind !== 'pair') mass += share
    return { term: term.term, kind: term.kind, weight, idf: rarity, share }
  })
  return { statement, terms, norm: Math.sqrt(square), mass }
}

/** Length of a centroid's weights; linear in its terms, so a caller with many comparisons keeps it until the centroid changes. */
export function normOf(centroid: Centroid, idf: Idf): number {
  let square = 0
  for (const [term, { weight }] of centroid.terms) square += (weight * idf(term)) ** 2
  return Math.sqrt(square)
}

export interface Likeness {
  /** 0..1 */
  readonly similarity: number
  /** Words, names and numbers in common. */
  readonly shared: number
  /** Those of them that are words on both sides. */
  readonly words: number
  /** Sum of their `share`. */
  readonly mass: number
}

/** Compares a statement with a claim whose `normOf` is given; with `isOwn` the claim holds the statement, which is then left out of it. */
export function similarity(weighed: Weighed, centroid: Centroid, centroidNorm: number, isOwn = false, options: SimilarityOptions = similarityDefaults): Likeness {
  const { statement, terms, norm } = weighed
  const others = isOwn ? 1 : 0
  let dot = 0
  let shared = 0
  let mass = 0
  let plain = 0
  for (const { term, kind, weight, idf, share } of terms) {
    const sum = centroid.terms.get(term)
    if (sum === undefined || sum.statements <= others) continue
    dot += weight * (sum.weight * idf - others * weight)
    if (kind === 'pair') continue
    shared++
    if (kind === 'word' && sum.kind === 'word') plain++
    mass += share
  }
  // |c − s|² = |c|² − 2 (c − s)·s − |s|²
  const rest = isOwn ? Math.sqrt(Math.max(0, centroidNorm ** 2 - 2 * dot - norm ** 2)) : centroidNorm
  const words = norm === 0 || rest === 0 ? 0 : Math.min(1, Math.max(0, dot / (norm * rest)))
  if (statement.vector === null || centroid.vector === null) return { similarity: words, shared, words: plain, mass }
  const vectors = Math.max(0, (cosine(statement.vector, centroid.vector, others) - options.vectorFloor) / (1 - options.vectorFloor))
  return { similarity: (1 - options.vectorShare) * words + options.vectorShare * vectors, shared, words: plain, mass }
}

/** Of a vector and a sum, from which the vector is taken so many times. */
function cosine(one: Float32Array, sum: Float32Array, times: number): number {
  let dot = 0
  let [a, b] = [0, 0]
  for (let i = 0; i < one.length; i++) {
    const x = one[i] ?? 0
    const y = (sum[i] ?? 0) - times * x
    dot += x * y
    a += x * x
    b += y * y
  }
  return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b)
}

/** The heaviest terms of a statement, at most so many words and so many pairs: what a claim is looked up by. In order of weight, the heaviest first. */
export function keyTerms({ terms }: Weighed, words = 8, pairs = 4): readonly string[] {
  const heaviest = terms.toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  const of = (some: readonly WeighedTerm[], most: number): string[] => some.slice(0, most).map(({ term }) => term)
  return [...of(heaviest.filter(({ kind }) => kind !== 'pair'), words), ...of(heaviest.filter(({ kind }) => kind === 'pair'), pairs)]
}
