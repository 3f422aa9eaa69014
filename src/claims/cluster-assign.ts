// assign(statement, candidates) → the claim a statement joins, or null for a claim of its own: leader-centroid clustering (Hartigan 1975; as in
// topic detection, Allan et al. 1998), never by chains of neighbours. Likeness of words decides; what is asserted of them is for stance and links.
import type { ClaimTerm } from './claim-terms.ts'
import type { Centroid, ClaimStatement } from './cluster-centroid.ts'
import { similarity, similarityDefaults, type Likeness, type SimilarityOptions, type Weighed } from './cluster-similarity.ts'

export interface AssignOptions extends SimilarityOptions {
  /** A claim is joined from this similarity. */
  readonly threshold: number
  /** Words, names and numbers that have to be shared. */
  readonly shared: number
  /** As many of them have to be words: names alone are a topic, whatever is said of it. */
  readonly words: number
  /** What the shared ones' `share` has to come to: what everybody says is no claim. */
  readonly sharedMass: number
  /** Added to the threshold where the nearest statement was published more days away than `days`. */
  readonly far: { readonly days: number; readonly raise: number }
  /** Added to the threshold where both name places, people or figures, and none in common. */
  readonly disjoint: number
  /** Added to the threshold where they share no name and no figure, neither in their words nor in what they stand under: “it is investigating the breach” may be any breach. */
  readonly unanchored: number
}

/** For headlines, which say one thing each: the middle of what the training halves of Emergent give (0.18 to 0.28). */
export const headlineOptions: AssignOptions = { ...similarityDefaults, threshold: 0.22, shared: 1, words: 0, sharedMass: 0, far: { days: 60, raise: 0.05 }, disjoint: 0, unanchored: 0 }

/**
 * For contents of statements, which wander: read by eye over 16,862 contents of 1,683 news bodies. By similarity alone a third to a half of the pairs between
 * 0.30 and 0.42 shared only a topic; with the other conditions 28 of 30 claims over several documents, drawn by chance, hold one claim.
 */
export const statementOptions: AssignOptions = { ...similarityDefaults, threshold: 0.34, shared: 3, words: 1, sharedMass: 1.2, far: { days: 60, raise: 0.06 }, disjoint: 0.08, unanchored: 0.2 }

/** A claim to compare with, its `normOf` kept beside it. */
export interface Candidate {
  readonly centroid: Centroid
  readonly norm: number
  /** Whether it holds the statement, which is then compared with the others in it. */
  readonly isOwn: boolean
}

export interface Assigned {
  /** Index into the candidates. */
  readonly claim: number
  readonly similarity: number
}

/** The most alike of the candidates that the statement may join or stay in, the first of equals; null where it stands for a claim of its own. */
export function assign(statement: Weighed, candidates: readonly Candidate[], options: AssignOptions = statementOptions): Assigned | null {
  let best: Assigned | null = null
  for (const [claim, candidate] of candidates.entries()) {
    const { centroid, norm, isOwn } = candidate
    if (centroid.statements <= (isOwn ? 1 : 0)) continue
    const likeness = similarity(statement, centroid, norm, isOwn, options)
    if ((best === null || likeness.similarity > best.similarity) && isJoined(statement, candidate, likeness, options)) best = { claim, similarity: likeness.similarity }
  }
  return best
}

/** Whether a likeness is enough for the statement to join the claim. */
function isJoined({ statement, terms }: Weighed, candidate: Candidate, { similarity: alike, shared, words, mass }: Likeness, options: AssignOptions): boolean {
  if (alike < options.threshold || shared < options.shared || words < options.words || mass < options.sharedMass) return false
  const raised = options.threshold + (isFar(statement.day, candidate, options.far.days) ? options.far.raise : 0)
  if (alike < raised) return false
  if (alike < raised + options.disjoint && isDisjoint(terms, candidate)) return false
  return alike >= raised + options.unanchored || isAnchored(statement, candidate)
}

function isFar(day: number | null, { centroid: { days }, isOwn }: Candidate, most: number): boolean {
  if (day === null) return false
  let isDated = false
  for (const [other, statements] of days) {
    if (isOwn && other === day && statements === 1) continue
    isDated = true
    if (Math.abs(other - day) <= most) return false
  }
  return isDated
}

function isAnchored({ terms, context }: ClaimStatement, { centroid, isOwn }: Candidate): boolean {
  const others = isOwn ? 1 : 0
  return (
    context.some((name) => (centroid.context.get(name) ?? 0) > others) ||
    terms.some(({ term, kind }) => {
      const sum = centroid.terms.get(term)
      // A name that begins a sentence on one side is known for one by the other.
      return sum !== undefined && sum.statements > others && (isName(kind) || isName(sum.kind))
    })
  )
}

function isDisjoint(terms: Weighed['terms'], { centroid, isOwn }: Candidate): boolean {
  const others = isOwn ? 1 : 0
  const named = terms.filter(({ kind }) => isName(kind))
  if (named.length === 0 || named.some(({ term }) => (centroid.terms.get(term)?.statements ?? 0) > others)) return false
  for (const { kind, statements } of centroid.terms.values()) if (isName(kind) && statements > others) return true
  return false
}

function isName(kind: ClaimTerm['kind']): boolean {
  return kind === 'name' || kind === 'number'
}

/** Whether a statement says enough to stand in a claim with those of other documents: “it was true” does not. */
export function isSpecific({ terms, mass }: Weighed, options: AssignOptions = statementOptions): boolean {
  return mass >= options.sharedMass && terms.filter(({ kind }) => kind !== 'pair').length >= options.shared
}
