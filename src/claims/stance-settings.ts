// The learnt stance as stance.json holds it: plain numbers, words by hash alone. In: the parsed file; out: the tables that stance-model.ts
// weighs with, and back. Refuses a file whose lists do not fit one another.
import type { StanceModel, StanceTable } from './stance-model.ts'

export interface StanceTableSettings {
  /** Hashes of the features' names, ascending. */
  readonly names: readonly number[]
  /** Three whole numbers a name, in the order of the classes; times `step` they are weights. */
  readonly words: readonly number[]
  readonly step: number
  /** Three weights for each pooled state, or none. */
  readonly states: readonly number[]
  readonly bias: readonly [number, number, number]
  readonly scale: number
}

export interface StanceSettings {
  readonly version: string
  readonly wordsOnly: StanceTableSettings
  readonly withStates: StanceTableSettings
}

/** The tables of a file. Throws a RangeError where its lists do not fit one another. */
export function stanceModelOf({ version, wordsOnly, withStates }: StanceSettings): StanceModel {
  return { version, wordsOnly: tableOf(wordsOnly), withStates: tableOf(withStates) }
}

function tableOf({ names, words, step, states, bias, scale }: StanceTableSettings): StanceTable {
  if (words.length !== 3 * names.length || states.length % 3 !== 0) throw new RangeError(`stance weights: ${words.length} numbers for ${names.length} names, ${states.length} for states`)
  return { places: new Map(names.map((name, place) => [name, place])), words: Float32Array.from(words, (one) => one * step), states: Float32Array.from(states), bias, scale }
}

/** A table for the file: words' weights as whole numbers up to 127, states' to four digits. */
export function settingsOf({ places, words, states, bias, scale }: StanceTable): StanceTableSettings {
  const step = Math.max(1e-9, words.reduce((most, one) => Math.max(most, Math.abs(one)), 0)) / 127
  const digits = (value: number): number => Number(value.toPrecision(4))
  const kept = [...places].toSorted(([a], [b]) => a - b)
    .map(([name, place]) => ({ name, three: [0, 1, 2].map((c) => Math.round(words[3 * place + c]! / step)) }))
    .filter(({ three }) => three.some((one) => one !== 0))
  return { names: kept.map(({ name }) => name), words: kept.flatMap(({ three }) => three), step: digits(step), states: Array.from(states, digits), bias: [digits(bias[0]), digits(bias[1]), digits(bias[2])], scale: digits(scale) }
}
