// The learnt part of a stance: one weight a feature and class, a linear support vector machine trained on headlines towards claims (Emergent;
// bench/stance.ts). Names are kept as hashes, so that the table holds numbers and no text. With the trained reader's word states, pooled,
// it weighs those too; without them it falls back on words alone. What a class means for a statement, find-stance.ts decides.
import type { Span } from '../document/span.ts'
import { stanceFeatures, unsharedWords, type StanceFeature } from './stance-features.ts'
import { stemOf } from './stance-words.ts'

/** Emergent's classes: the text takes the claim for true, for untrue, or passes it on. */
export const stanceClasses = ['for', 'against', 'observing'] as const
export type StanceClass = (typeof stanceClasses)[number]

/** A trained reader's states of one text's words, `width` numbers a word. */
export interface WordStates {
  readonly words: readonly string[]
  readonly states: Float32Array
}

/** Weights of one way to look at a pair. */
export interface StanceTable {
  /** Hash of a feature's name → its place; weights of place p are at 3p … 3p + 2, in the order of the classes. */
  readonly places: ReadonlyMap<number, number>
  readonly words: Float32Array
  /** Of the pooled states, in the same layout; empty where words alone are weighed. */
  readonly states: Float32Array
  readonly bias: readonly [number, number, number]
  /** From scores to chances: softmax of scale × score, fitted on claims held out. */
  readonly scale: number
}

/** Both tables, as stance.json holds them decoded. */
export interface StanceModel {
  /** Names the weights, e.g. `stance-en-1`. */
  readonly version: string
  readonly wordsOnly: StanceTable
  readonly withStates: StanceTable
}

export interface StanceReading {
  readonly class: StanceClass
  /** Chances in the order of the classes. */
  readonly chances: readonly [number, number, number]
  /** Words of the text that speak most for the class, strongest first, at most three; [] where none does. */
  readonly words: readonly Span[]
}

/** The class of a text towards a claim. `states` are of the text and of the claim, null where no reader ran. */
export function readStance(model: StanceModel, claim: string, text: string, states: { readonly claim: WordStates; readonly text: WordStates } | null): StanceReading {
  const table = states === null ? model.wordsOnly : model.withStates
  const features = stanceFeatures(claim, text)
  const scores: [number, number, number] = [...table.bias]
  const bySpan = new Map<string, { readonly span: Span; readonly gains: [number, number, number] }>()
  for (const feature of features) {
    const place = table.places.get(hashOf(feature.name))
    if (place !== undefined) weigh(table.words, place, feature, scores, bySpan)
  }
  if (states !== null) {
    const pooled = pooledStates(states.claim, states.text)
    for (let i = 0; i < pooled.length; i++) {
      for (let c = 0; c < 3; c++) scores[c]! += pooled[i]! * table.states[3 * i + c]!
    }
  }
  const chances = softmax(scores.map((one) => one * table.scale))
  const best = chances.indexOf(Math.max(...chances))
  const words = [...bySpan.values()].map(({ span, gains }) => ({ span, gain: gains[best]! - (gains[0] + gains[1] + gains[2]) / 3 }))
    .filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain - a.gain || a.span[0] - b.span[0])
  return { class: stanceClasses[best]!, chances, words: words.slice(0, 3).map(({ span }) => span) }
}

function weigh(weights: Float32Array, place: number, { value, span }: StanceFeature, scores: number[], bySpan: Map<string, { readonly span: Span; readonly gains: [number, number, number] }>): void {
  const key = span?.join()
  const held = span === null || key === undefined ? null : bySpan.get(key) ?? { span, gains: [0, 0, 0] as [number, number, number] }
  if (held !== null && key !== undefined) bySpan.set(key, held)
  for (let c = 0; c < 3; c++) {
    const gain = value * weights[3 * place + c]!
    scores[c]! += gain
    if (held !== null) held.gains[c]! += gain
  }
}

/** Mean, maximum and minimum of the text's states; the same less the claim's; the same of the words that the claim lacks (of all where it lacks none). */
export function pooledStates(claim: WordStates, text: WordStates): Float32Array {
  const isNew = unsharedWords(text.words, claim.words, stemOf)
  const [ours, theirs] = [pool(text, () => true), pool(claim, () => true)]
  const added = isNew.includes(true) ? pool(text, (i) => isNew[i] === true) : ours
  const all = new Float32Array(3 * ours.length)
  all.set(ours)
  all.set(ours.map((value, i) => value - theirs[i]!), ours.length)
  all.set(added, 2 * ours.length)
  return all
}

function pool({ words, states }: WordStates, takes: (index: number) => boolean): Float32Array {
  const width = words.length === 0 ? 0 : states.length / words.length
  const pooled = new Float32Array(3 * width)
  let taken = 0
  for (let w = 0; w < words.length; w++) {
    if (!takes(w)) continue
    taken++
    for (let i = 0; i < width; i++) {
      const value = states[w * width + i]!
      pooled[i]! += value
      pooled[width + i] = taken === 1 ? value : Math.max(pooled[width + i]!, value)
      pooled[2 * width + i] = taken === 1 ? value : Math.min(pooled[2 * width + i]!, value)
    }
  }
  for (let i = 0; i < width; i++) pooled[i]! /= Math.max(1, taken)
  return pooled
}

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Chances that sum to 1. */
export function softmax(scores: readonly number[]): [number, number, number] {
  const top = Math.max(...scores)
  const [a = 0, b = 0, c = 0] = scores.map((one) => Math.exp(one - top))
  return [a / (a + b + c), b / (a + b + c), c / (a + b + c)]
}
