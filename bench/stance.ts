// `npm run bench -- stance`: how often the stance of a headline towards its claim is found, over Emergent (Ferreira and Vlachos 2016), claims held
// out: the claims in the order of their ids, every fifth to one split. Trains the weights too: options --c 0.5, --words-only, --write FILE
// (weights over all pairs, for models/reader-en/stance.json), --errors (index and classes of each miss), --partitions 3, --json FILE.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { stanceFeatures } from '../src/claims/stance-features.ts'
import { hashOf, pooledStates, softmax, stanceClasses, type StanceClass, type StanceTable, type WordStates } from '../src/claims/stance-model.ts'
import { settingsOf } from '../src/claims/stance-settings.ts'
import { openReaderParts } from '../src/model/open-reader.ts'
import { stanceEncoder } from '../src/model/stance-model.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'
import { dataFolder } from './data.ts'
import { seededRandom } from './random.ts'
import { table, type Cell } from './table.ts'

/** Share of headlines right, in per cent: over all, and the mean and standard deviation over the splits. */
export interface StanceScore {
  readonly accuracy: number
  readonly mean: number
  readonly deviation: number
  readonly splits: readonly number[]
  /** Rows: the class given by people; columns: the class found. */
  readonly confusion: readonly (readonly number[])[]
}

export interface StanceRun {
  readonly pairs: number
  readonly claims: number
  /** With the reader's states. */
  readonly withStates: StanceScore
  /** By words alone, as without the reader. */
  readonly wordsOnly: StanceScore
  /** The first figure again over other ways to part the claims in five. */
  readonly otherPartitions: readonly number[]
}

interface Pair {
  readonly claimId: string
  readonly claim: string
  readonly headline: string
  readonly label: number
}

/** A pair as numbers: hashes and values of its features, pooled states. */
interface Example {
  readonly claimId: string
  readonly label: number
  readonly names: readonly number[]
  readonly values: readonly number[]
  readonly states: Float32Array
}

const bar = 78
const splits = 5
const version = 'stance-en-1'

/** Emergent's pairs in the file's order; null where the file is not there. */
export function emergentPairs(folder: string): readonly Pair[] {
  const [, ...lines] = csvRows(gunzipSync(readFileSync(`${folder}/claims/emergent.csv.gz`)).toString('utf8'))
  return lines.filter(({ length }) => length === 6).map((fields) => ({ claimId: fields[5]!.trim(), claim: fields[1]!, headline: fields[2]!, label: stanceClasses.indexOf(fields[3] as StanceClass) }))
}

/** RFC 4180 rows. */
function csvRows(text: string): readonly string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}

async function examplesOf(pairs: readonly Pair[], withStates: boolean): Promise<readonly Example[]> {
  const encode = withStates ? stanceEncoder(openReaderParts(), createWinkTagger()) : null
  const known = new Map<string, WordStates>()
  const statesOf = async (text: string): Promise<WordStates> => {
    const held = known.get(text) ?? await encode!(text)
    known.set(text, held)
    return held
  }
  const examples: Example[] = []
  for (const { claimId, claim, headline, label } of pairs) {
    const features = stanceFeatures(claim, headline)
    const states = encode === null ? new Float32Array(0) : pooledStates(await statesOf(claim), await statesOf(headline))
    examples.push({ claimId, label, names: features.map(({ name }) => hashOf(name)), values: features.map(({ value }) => value), states })
  }
  return examples
}

/** Learns the weights: a linear support vector machine for each two classes, by dual coordinate descent (Hsieh et al. 2008), their scores summed. */
function train(examples: readonly Example[], withStates: boolean, cost: number): StanceTable {
  const places = frequentNames(examples)
  const width = withStates ? examples[0]!.states.length : 0
  const { mean, spread } = momentsOf(examples, width)
  const rows = examples.map(({ names, values, states }) => {
    const kept = names.flatMap((name, i) => (places.has(name) ? [[places.get(name)!, values[i]!] as const] : []))
    const dense = Float64Array.from({ length: width }, (_, i) => (states[i]! - mean[i]!) / spread[i]!)
    return { at: Int32Array.from(kept, ([place]) => place), values: Float64Array.from(kept, ([, value]) => value), dense }
  })
  // Words and states weigh alike: each side's mean squared length is 1.
  const size = Math.sqrt(rows.reduce((sum, { values }) => sum + values.reduce((all, one) => all + one * one, 0), 0) / rows.length)
  for (const row of rows) for (let i = 0; i < row.values.length; i++) row.values[i]! /= size
  const words = new Float32Array(3 * places.size)
  const states = new Float32Array(3 * width)
  const bias: [number, number, number] = [0, 0, 0]
  for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
    const chosen = examples.flatMap(({ label }, i) => (label === a || label === b ? [i] : []))
    const one = separate(chosen.map((i) => rows[i]!), chosen.map((i) => (examples[i]!.label === a ? 1 : -1)), places.size, width, cost)
    for (const [c, sign] of [[a, 1], [b, -1]] as const) {
      for (let i = 0; i < places.size; i++) words[3 * i + c]! += (sign * one.words[i]!) / size
      for (let i = 0; i < width; i++) {
        states[3 * i + c]! += (sign * one.dense[i]!) / spread[i]!
        bias[c] -= (sign * one.dense[i]! * mean[i]!) / spread[i]!
      }
      bias[c] += sign * one.bias
    }
  }
  return { places, words, states, bias, scale: 1 }
}

/** Features that occur under at least two claims, so that no claim's own names are learnt. */
function frequentNames(examples: readonly Example[]): Map<number, number> {
  const claims = new Map<number, string | null>()
  for (const { claimId, names } of examples) {
    for (const name of names) {
      const before = claims.get(name)
      if (before === undefined) claims.set(name, claimId)
      else if (before !== claimId) claims.set(name, null)
    }
  }
  return new Map([...claims].filter(([, only]) => only === null).map(([name], place) => [name, place]))
}

function momentsOf(examples: readonly Example[], width: number): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const mean = new Float64Array(width)
  const spread = new Float64Array(width)
  for (const { states } of examples) for (let i = 0; i < width; i++) mean[i]! += states[i]! / examples.length
  for (const { states } of examples) for (let i = 0; i < width; i++) spread[i]! += (states[i]! - mean[i]!) ** 2 / examples.length
  return { mean, spread: spread.map((one) => Math.sqrt(width * Math.max(one, 1e-8))) }
}

interface Row {
  readonly at: Int32Array
  readonly values: Float64Array
  readonly dense: Float64Array
}

function separate(rows: readonly Row[], signs: readonly number[], names: number, width: number, cost: number) {
  const words = new Float64Array(names)
  const dense = new Float64Array(width)
  const alpha = new Float64Array(rows.length)
  const norms = rows.map(({ values, dense: states }) => 1 + values.reduce((sum, one) => sum + one * one, 0) + states.reduce((sum, one) => sum + one * one, 0))
  const order = rows.map((_, i) => i)
  const random = seededRandom(1)
  let bias = 0
  for (let pass = 0; pass < 60; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let moved = 0
    for (const i of order) {
      const { at, values, dense: states } = rows[i]!
      let score = bias
      for (let k = 0; k < at.length; k++) score += words[at[k]!]! * values[k]!
      for (let k = 0; k < width; k++) score += dense[k]! * states[k]!
      const next = Math.min(cost, Math.max(0, alpha[i]! - (signs[i]! * score - 1) / norms[i]!))
      const step = (next - alpha[i]!) * signs[i]!
      if (step === 0) continue
      moved = Math.max(moved, Math.abs(step))
      alpha[i] = next
      bias += step
      for (let k = 0; k < at.length; k++) words[at[k]!]! += step * values[k]!
      for (let k = 0; k < width; k++) dense[k]! += step * states[k]!
    }
    if (moved < 1e-3 * cost) break
  }
  return { words, dense, bias }
}

function scoresOf({ places, words, states, bias }: StanceTable, example: Example): [number, number, number] {
  const scores: [number, number, number] = [...bias]
  for (const [i, name] of example.names.entries()) {
    const place = places.get(name)
    if (place !== undefined) for (let c = 0; c < 3; c++) scores[c]! += example.values[i]! * words[3 * place + c]!
  }
  for (let i = 0; 3 * i < states.length; i++) for (let c = 0; c < 3; c++) scores[c]! += example.states[i]! * states[3 * i + c]!
  return scores
}

interface HeldOut {
  readonly score: StanceScore
  readonly scale: number
  readonly found: readonly number[]
}

function crossValidate(examples: readonly Example[], splitOf: ReadonlyMap<string, number>, withStates: boolean, cost: number): HeldOut {
  const scores: [number, number, number][] = examples.map(() => [0, 0, 0])
  for (let split = 0; split < splits; split++) {
    const weights = train(examples.filter(({ claimId }) => splitOf.get(claimId) !== split), withStates, cost)
    for (const [i, example] of examples.entries()) if (splitOf.get(example.claimId) === split) scores[i] = scoresOf(weights, example)
  }
  const found = scores.map((three) => three.indexOf(Math.max(...three)))
  const share = (some: readonly number[]): number => (100 * some.filter((i) => found[i] === examples[i]!.label).length) / some.length
  const bySplit = Array.from({ length: splits }, (_, split) => share(examples.flatMap(({ claimId }, i) => (splitOf.get(claimId) === split ? [i] : []))))
  const mean = bySplit.reduce((sum, one) => sum + one, 0) / splits
  const deviation = Math.sqrt(bySplit.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (splits - 1))
  const confusion = stanceClasses.map((_, row) => stanceClasses.map((__, column) => found.filter((one, i) => one === column && examples[i]!.label === row).length))
  const loss = (scale: number): number => -scores.reduce((sum, three, i) => sum + Math.log(softmax(three.map((one) => one * scale))[examples[i]!.label]!), 0)
  const scales = Array.from({ length: 60 }, (_, i) => 0.1 * (i + 1))
  return { score: { accuracy: share(examples.map((_, i) => i)), mean, deviation, splits: bySplit, confusion }, scale: scales.reduce((best, one) => (loss(one) < loss(best) ? one : best)), found }
}

/** Every fifth claim to one split, in the order of their ids or, with a seed, in an order drawn. */
function partition(examples: readonly Example[], seed: number | null): ReadonlyMap<string, number> {
  const ids = [...new Set(examples.map(({ claimId }) => claimId))].toSorted()
  const random = seededRandom(seed ?? 0)
  const order = seed === null ? ids : ids.map((id) => [random(), id] as const).toSorted(([a], [b]) => a - b).map(([, id]) => id)
  return new Map(order.map((id, i) => [id, i % splits]))
}

function stanceReport({ pairs, claims, withStates, wordsOnly, otherPartitions }: StanceRun): string {
  const row = (name: string, { accuracy, mean, deviation, splits: each }: StanceScore): Cell[] => [name, accuracy.toFixed(1), `${mean.toFixed(1)} ± ${deviation.toFixed(1)}`, each.map((one) => one.toFixed(1)).join(' ')]
  return [
    `stance: ${pairs} headlines towards ${claims} claims, claims held out`,
    table(['', 'right %', 'splits', 'each'], [row('with states', withStates), row('words alone', wordsOnly)]),
    table(['people \\ found', ...stanceClasses], withStates.confusion.map((counts, i): Cell[] => [stanceClasses[i]!, ...counts])),
    otherPartitions.length === 0 ? '' : `other partitions: ${otherPartitions.map((one) => one.toFixed(1)).join(' ')}`,
    `bar: ≥ ${bar} % ${withStates.accuracy >= bar ? 'holds' : 'MISSED'}`,
  ].filter((part) => part !== '').join('\n\n')
}

/** Runs with command line arguments; null where the data or a file asked for is all there is to say. */
export async function stanceCommand(args: readonly string[]): Promise<StanceRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { c: { type: 'string', default: '0.5' }, 'c-words': { type: 'string', default: '1' }, write: { type: 'string' }, errors: { type: 'boolean' }, partitions: { type: 'string', default: '1' }, json: { type: 'string' } },
  })
  const folder = dataFolder()
  if (folder === null) {
    console.log('stance: no data folder (SAYSO_DATA); nothing was measured')
    return null
  }
  const [cost, costOfWords] = [Number(values.c), Number(values['c-words'])]
  const pairs = emergentPairs(folder)
  const examples = await examplesOf(pairs, true)
  const first = partition(examples, null)
  const withStates = crossValidate(examples, first, true, cost)
  const wordsOnly = crossValidate(examples, first, false, costOfWords)
  const otherPartitions = Array.from({ length: Number(values.partitions) - 1 }, (_, seed) => crossValidate(examples, partition(examples, seed + 1), true, cost).score.accuracy)
  const run = { pairs: pairs.length, claims: new Set(first.keys()).size, withStates: withStates.score, wordsOnly: wordsOnly.score, otherPartitions }
  console.log(stanceReport(run))
  if (values.errors) for (const [i, found] of withStates.found.entries()) if (found !== pairs[i]!.label) console.log(`${i}\t${stanceClasses[pairs[i]!.label]}\t${stanceClasses[found]}`)
  if (values.write !== undefined) {
    const both = { version, wordsOnly: settingsOf({ ...train(examples, false, costOfWords), scale: wordsOnly.scale }), withStates: settingsOf({ ...train(examples, true, cost), scale: withStates.scale }) }
    writeFileSync(values.write, `${JSON.stringify(both)}\n`)
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await stanceCommand(process.argv.slice(2))
