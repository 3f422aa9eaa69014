// `npm run bench -- stance`: how often the stance of a headline towards its claim is found, over Emergent (Ferreira and Vlachos 2016), claims held
// out: the claims in the order of their ids, every fifth to one split; and the same over other partitions of the claims. Trains the weights
// too: options --cost 1.5, --partitions 4, --write FILE (over all pairs, for models/reader-en/stance.json), --errors, --json FILE.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { stanceOf } from '../src/claims/find-stance.ts'
import { stanceFeatures } from '../src/claims/stance-features.ts'
import { chancesOf, hashOf, readStance, stanceClasses, stanceSettingsOf, type StanceClass, type StanceModel } from '../src/claims/stance-model.ts'
import { dataFolder } from './data.ts'
import { seededRandom } from './random.ts'
import { table, type Cell } from './table.ts'

export interface StanceRun {
  readonly pairs: number
  readonly claims: number
  /** Headlines right, in per cent: of all, of each split, and the splits' standard deviation. */
  readonly accuracy: number
  readonly splits: readonly number[]
  readonly deviation: number
  /** Mean F1 of the three classes, in per cent. */
  readonly macroF1: number
  /** Rows: the class given by people; columns: the class found. */
  readonly confusion: readonly (readonly number[])[]
  /** The first figure over other ways to part the claims in five. */
  readonly otherPartitions: readonly number[]
  /** The same by word lists alone, as where the weights are missing. */
  readonly byLists: number
  /** Microseconds to weigh one pair. */
  readonly microseconds: number
}

interface Pair {
  readonly claimId: string
  readonly claim: string
  readonly headline: string
  readonly label: number
}

/** A pair as hashes and values of its features. */
interface Example {
  readonly claimId: string
  readonly label: number
  readonly names: readonly number[]
  readonly values: readonly number[]
}

const bar = 78
const splits = 5
const version = 'stance-en-1'

/** Emergent's pairs in the file's order. */
function emergentPairs(folder: string): readonly Pair[] {
  const [, ...rows] = csvRows(gunzipSync(readFileSync(`${folder}/claims/emergent.csv.gz`)).toString('utf8'))
  return rows.filter(({ length }) => length === 6).map((fields) => ({ claimId: fields[5]!.trim(), claim: fields[1]!, headline: fields[2]!, label: stanceClasses.indexOf(fields[3] as StanceClass) }))
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

function exampleOf({ claimId, claim, headline, label }: Pair): Example {
  const features = stanceFeatures(claim, headline)
  return { claimId, label, names: features.map(({ name }) => hashOf(name)), values: features.map(({ value }) => value) }
}

/** Learns the weights: a linear support vector machine for each two classes, their scores summed. */
function train(examples: readonly Example[], cost: number): StanceModel {
  const places = frequentNames(examples)
  const rows = examples.map(({ names, values }): Row => {
    const kept = names.flatMap((name, i) => (places.has(name) ? [[places.get(name)!, values[i]!] as const] : []))
    return { at: kept.map(([place]) => place), values: kept.map(([, value]) => value) }
  })
  // A row's mean squared length is 1, so that the cost means the same whatever is counted.
  const size = Math.sqrt(rows.reduce((sum, { values }) => sum + values.reduce((all, one) => all + one * one, 0), 0) / rows.length)
  const scaled = rows.map(({ at, values }) => ({ at, values: values.map((one) => one / size) }))
  const weights = new Float32Array(3 * places.size)
  const bias: [number, number, number] = [0, 0, 0]
  for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
    const chosen = examples.flatMap(({ label }, i) => (label === a || label === b ? [i] : []))
    const between = separate(chosen.map((i) => scaled[i]!), chosen.map((i) => (examples[i]!.label === a ? 1 : -1)), places.size, cost)
    for (const [c, sign] of [[a, 1], [b, -1]] as const) {
      for (let i = 0; i < places.size; i++) weights[3 * i + c]! += (sign * between.weights[i]!) / size
      bias[c] += sign * between.bias
    }
  }
  return { version, places, weights, bias, scale: 1 }
}

/** Features that occur under at least two claims, so that no claim's own names are learnt. */
function frequentNames(examples: readonly Example[]): Map<number, number> {
  const onlyClaim = new Map<number, string | null>()
  for (const { claimId, names } of examples) {
    for (const name of names) {
      const before = onlyClaim.get(name)
      if (before === undefined) onlyClaim.set(name, claimId)
      else if (before !== claimId) onlyClaim.set(name, null)
    }
  }
  return new Map([...onlyClaim].filter(([, only]) => only === null).map(([name], place) => [name, place]))
}

interface Row {
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** Dual coordinate descent for the hinge loss (Hsieh et al. 2008), the bias as a feature of value 1. */
function separate(rows: readonly Row[], signs: readonly number[], width: number, cost: number): { readonly weights: Float64Array; readonly bias: number } {
  const weights = new Float64Array(width)
  const alpha = new Float64Array(rows.length)
  const norms = rows.map(({ values }) => 1 + values.reduce((sum, one) => sum + one * one, 0))
  const order = rows.map((_, i) => i)
  const random = seededRandom(1)
  let bias = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let moved = 0
    for (const i of order) {
      const { at, values } = rows[i]!
      let score = bias
      for (let k = 0; k < at.length; k++) score += weights[at[k]!]! * values[k]!
      const next = Math.min(cost, Math.max(0, alpha[i]! - (signs[i]! * score - 1) / norms[i]!))
      const step = (next - alpha[i]!) * signs[i]!
      if (step === 0) continue
      moved = Math.max(moved, Math.abs(step))
      alpha[i] = next
      bias += step
      for (let k = 0; k < at.length; k++) weights[at[k]!]! += step * values[k]!
    }
    if (moved < 1e-3 * cost) break
  }
  return { weights, bias }
}

const mostPasses = 60

function scoresOf({ places, weights, bias }: StanceModel, { names, values }: Example): [number, number, number] {
  const scores: [number, number, number] = [...bias]
  for (const [i, name] of names.entries()) {
    const place = places.get(name)
    if (place !== undefined) for (let c = 0; c < 3; c++) scores[c]! += values[i]! * weights[3 * place + c]!
  }
  return scores
}

/** Scores of every example by weights that never saw its claim. */
function heldOutScores(examples: readonly Example[], splitOf: ReadonlyMap<string, number>, cost: number): readonly (readonly [number, number, number])[] {
  const scores: [number, number, number][] = examples.map(() => [0, 0, 0])
  for (let split = 0; split < splits; split++) {
    const model = train(examples.filter(({ claimId }) => splitOf.get(claimId) !== split), cost)
    for (const [i, example] of examples.entries()) if (splitOf.get(example.claimId) === split) scores[i] = scoresOf(model, example)
  }
  return scores
}

function foundOf(scores: readonly (readonly [number, number, number])[]): readonly number[] {
  return scores.map((three) => three.indexOf(Math.max(...three)))
}

function shareRight(examples: readonly Example[], found: readonly number[], takes: (example: Example) => boolean = () => true): number {
  const taken = examples.flatMap((example, i) => (takes(example) ? [found[i] === example.label] : []))
  return (100 * taken.filter((right) => right).length) / taken.length
}

/** Every fifth claim to one split, in the order of their ids or, with a seed, in an order drawn. */
function partition(examples: readonly Example[], seed: number | null): ReadonlyMap<string, number> {
  const ids = [...new Set(examples.map(({ claimId }) => claimId))].toSorted()
  const random = seededRandom(seed ?? 0)
  const order = seed === null ? ids : ids.map((id) => [random(), id] as const).toSorted(([a], [b]) => a - b).map(([, id]) => id)
  return new Map(order.map((id, i) => [id, i % splits]))
}

/** The scale at which held-out chances lose least (log loss). */
function fittedScale(examples: readonly Example[], scores: readonly (readonly [number, number, number])[]): number {
  const loss = (scale: number): number => -scores.reduce((sum, three, i) => sum + Math.log(chancesOf(three, scale)[examples[i]!.label]!), 0)
  return Array.from({ length: 60 }, (_, i) => 0.05 * (i + 1)).reduce((best, one) => (loss(one) < loss(best) ? one : best))
}

function measure(pairs: readonly Pair[], examples: readonly Example[], scores: readonly (readonly [number, number, number])[], splitOf: ReadonlyMap<string, number>): Omit<StanceRun, 'otherPartitions' | 'byLists' | 'microseconds'> {
  const found = foundOf(scores)
  const each = Array.from({ length: splits }, (_, split) => shareRight(examples, found, ({ claimId }) => splitOf.get(claimId) === split))
  const mean = each.reduce((sum, one) => sum + one, 0) / splits
  const confusion = stanceClasses.map((_, row) => stanceClasses.map((__, column) => found.filter((one, i) => one === column && examples[i]!.label === row).length))
  const f1 = stanceClasses.map((_, c) => (200 * confusion[c]![c]!) / (confusion[c]!.reduce((sum, one) => sum + one, 0) + confusion.reduce((sum, row) => sum + row[c]!, 0)))
  return {
    pairs: pairs.length, claims: splitOf.size, accuracy: shareRight(examples, found), splits: each, deviation: Math.sqrt(each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (splits - 1)),
    macroF1: f1.reduce((sum, one) => sum + one, 0) / 3, confusion,
  }
}

function stanceReport({ pairs, claims, accuracy, splits: each, deviation, macroF1, confusion, otherPartitions, byLists, microseconds }: StanceRun): string {
  return [
    `stance: ${pairs.toLocaleString('en')} headlines towards ${claims} claims, claims held out; ${microseconds.toFixed(0)} µs a pair`,
    `right: ${accuracy.toFixed(1)} % (splits ${each.map((one) => one.toFixed(1)).join(' ')}, standard deviation ${deviation.toFixed(1)}), macro F1 ${macroF1.toFixed(1)}; other partitions: ${otherPartitions.map((one) => one.toFixed(1)).join(' ')}; by word lists alone ${byLists.toFixed(1)}`,
    table(['people \\ found', ...stanceClasses], confusion.map((counts, i): Cell[] => [stanceClasses[i]!, ...counts.map(String)])),
    `bar: ≥ ${bar} % ${accuracy >= bar ? 'holds' : 'MISSED'}`,
  ].join('\n\n')
}

/** Runs with command line arguments; null where the data is not there. */
export async function stanceCommand(args: readonly string[]): Promise<StanceRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { cost: { type: 'string', default: '1.5' }, partitions: { type: 'string', default: '4' }, write: { type: 'string' }, errors: { type: 'boolean' }, json: { type: 'string' } },
  })
  const folder = dataFolder()
  if (folder === null) {
    console.log('stance: no data folder (SAYSO_DATA); nothing was measured')
    return null
  }
  const cost = Number(values.cost)
  const pairs = emergentPairs(folder)
  const examples = pairs.map(exampleOf)
  const splitOf = partition(examples, null)
  const scores = heldOutScores(examples, splitOf, cost)
  const otherPartitions = Array.from({ length: Number(values.partitions) - 1 }, (_, i) => shareRight(examples, foundOf(heldOutScores(examples, partition(examples, i + 1), cost))))
  const model = { ...train(examples, cost), scale: fittedScale(examples, scores) }
  const run = { ...measure(pairs, examples, scores, splitOf), otherPartitions, byLists: shareRight(examples, pairs.map(classByLists)), microseconds: microsecondsAPair(pairs, model) }
  console.log(stanceReport(run))
  // By place in the file: the headlines are their publishers'.
  if (values.errors) for (const [i, found] of foundOf(scores).entries()) if (found !== examples[i]!.label) console.log(`${i}\t${stanceClasses[examples[i]!.label]}\t${stanceClasses[found]}`)
  if (values.write !== undefined) writeFileSync(values.write, `${JSON.stringify(stanceSettingsOf(model))}\n`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

/** The class that the word lists give a headline, by its stance. */
function classByLists({ claim, headline }: Pair): number {
  const { stance } = stanceOf({ cue: '', content: headline, act: 'assert', distance: 'neutral', authority: 'author' }, claim)
  return stanceClasses.indexOf(stance === 'asserts' ? 'for' : stance === 'denies' ? 'against' : 'observing')
}

function microsecondsAPair(pairs: readonly Pair[], model: StanceModel): number {
  const started = performance.now()
  for (const { claim, headline } of pairs) readStance(model, claim, headline)
  return (1000 * (performance.now() - started)) / pairs.length
}

if (import.meta.main) await stanceCommand(process.argv.slice(2))
