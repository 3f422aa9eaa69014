// The learnt part of a stance: one weight a feature and class, a linear support vector machine taught on headlines towards claims (Emergent;
// bench/stance.ts). Features are kept by the hash of their name, so that the table holds numbers and no text. What a class means for a
// statement, find-stance.ts decides.
import type { Span } from '../document/span.ts'
import { stanceFeatures } from './stance-features.ts'

/** Emergent's classes: the text takes the claim for true, for untrue, or passes it on. */
export const stanceClasses = ['for', 'against', 'observing'] as const
export type StanceClass = (typeof stanceClasses)[number]

/** One number for each of the classes, in their order. */
export type ByClass = readonly [number, number, number]

export interface StanceModel {
  /** Names the weights, e.g. `stance-en-1`. */
  readonly version: string
  /** Hash of a feature's name → its place; the weights of place p are at 3p … 3p + 2, in the order of the classes. */
  readonly places: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly bias: ByClass
  /** From scores to chances: softmax of scale × score, fitted on claims held out. */
  readonly scale: number
}

/** A model as stance.json holds it: plain numbers. */
export interface StanceSettings {
  readonly version: string
  /** Hashes of the features' names, ascending. */
  readonly names: readonly number[]
  /** Three whole numbers a name, in the order of the classes; times `step` they are the weights. */
  readonly weights: readonly number[]
  readonly step: number
  readonly bias: ByClass
  readonly scale: number
}

export interface StanceReading {
  readonly class: StanceClass
  readonly chances: ByClass
  /** Words of the text that speak most for the class, strongest first, at most three; [] where none does. */
  readonly words: readonly Span[]
}

/** The class of a text towards a claim. */
export function readStance(model: StanceModel, claim: string, text: string): StanceReading {
  const scores: [number, number, number] = [...model.bias]
  const gainsAt = new Map<string, { readonly span: Span; readonly gains: [number, number, number] }>()
  for (const { name, value, span } of stanceFeatures(claim, text)) {
    const place = model.places.get(hashOf(name))
    if (place === undefined) continue
    const held = span === null ? null : gainsAt.get(span.join()) ?? { span, gains: [0, 0, 0] as [number, number, number] }
    if (held !== null) gainsAt.set(held.span.join(), held)
    for (let c = 0; c < 3; c++) {
      const gain = value * model.weights[3 * place + c]!
      scores[c]! += gain
      if (held !== null) held.gains[c]! += gain
    }
  }
  const chances = chancesOf(scores, model.scale)
  const best = chances.indexOf(Math.max(...chances))
  const words = [...gainsAt.values()].map(({ span, gains }) => ({ span, gain: gains[best]! - (gains[0] + gains[1] + gains[2]) / 3 }))
    .filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain - a.gain || a.span[0] - b.span[0])
  return { class: stanceClasses[best]!, chances, words: words.slice(0, 3).map(({ span }) => span) }
}

/** The model of a file. Throws a RangeError where its lists do not fit one another. */
export function stanceModelOf({ version, names, weights, step, bias, scale }: StanceSettings): StanceModel {
  if (weights.length !== 3 * names.length) throw new RangeError(`stance weights: ${weights.length} numbers for ${names.length} names`)
  return { version, places: new Map(names.map((name, place) => [name, place])), weights: Float32Array.from(weights, (one) => one * step), bias, scale }
}

/** A model for the file: weights as whole numbers up to 127, features that come to nothing left out. */
export function stanceSettingsOf({ version, places, weights, bias, scale }: StanceModel): StanceSettings {
  const digits = (value: number): number => Number(value.toPrecision(5))
  const step = digits(weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6) / 127)
  const kept = [...places].toSorted(([a], [b]) => a - b)
    .map(([name, place]) => ({ name, three: [0, 1, 2].map((c) => Math.round(weights[3 * place + c]! / step)) }))
    .filter(({ three }) => three.some((one) => one !== 0))
  return { version, names: kept.map(({ name }) => name), weights: kept.flatMap(({ three }) => three), step, bias: [digits(bias[0]), digits(bias[1]), digits(bias[2])], scale: digits(scale) }
}

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Chances that sum to 1. */
export function chancesOf(scores: ByClass, scale: number): ByClass {
  const top = Math.max(...scores)
  const [a, b, c] = scores.map((one) => Math.exp(scale * (one - top))) as [number, number, number]
  return [a / (a + b + c), b / (a + b + c), c / (a + b + c)]
}
