// `npm run bench -- claims`: how well contents are grouped into claims on Emergent, thresholds set on other claims than those scored, beside two
// peers; and how long it takes over invented statements. Options: --statements 1000,10000,100000, --seed 1, --json FILE. Each size runs in a process of its own.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createFrequencies } from '../src/claims/claim-frequencies.ts'
import { createClaimIndex } from '../src/claims/claim-index.ts'
import { claimTerms } from '../src/claims/claim-terms.ts'
import { headlineOptions, statementOptions } from '../src/claims/cluster-assign.ts'
import { dataFolder } from './data.ts'
import { emergentHeadlines, halvesOf, type Headline } from './emergent.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured } from './measured-process.ts'
import { bCubed, type BCubed } from './metric/b-cubed.ts'
import { seededRandom } from './random.ts'
import { table, type Cell } from './table.ts'

interface Quality {
  readonly name: string
  /** Means over the splits, in per cent. */
  readonly precision: number
  readonly recall: number
  readonly f: number
  /** As set on each split's training half. */
  readonly thresholds: readonly number[]
}

interface SizeRun {
  readonly statements: number
  readonly claims: number
  /** From the texts in memory to their claims: terms, counting, adding, one settling. */
  readonly seconds: number
  /** Of the processor, which other work on the machine does not stretch. */
  readonly processorSeconds: number
  readonly peakMegabytes: number | null
  /** B-cubed F against the claims the statements were invented from, in per cent. */
  readonly f: number
  /** Milliseconds to add the 20 statements of one article to an index of all others: the median and the slowest of 20. */
  readonly addedMilliseconds: number
  readonly slowestMilliseconds: number
}

export interface ClaimsRun {
  /** Empty where the data folder is not there. */
  readonly emergent: readonly Quality[]
  readonly sizes: readonly SizeRun[]
  /** Seconds of the processor for each further statement at the last step over the first; 1 is linear. */
  readonly linearity: number | null
}

const bars = { f: 86, seconds: 300, milliseconds: 300 }
const splits = 5
const articles = 20
const statementsEach = 20

/** Groups headlines: a cluster's number for each, at a threshold. */
interface Clustering {
  (headlines: readonly Headline[], threshold: number): readonly number[]
}

/** As a ledger does: frequencies known, one after the other, looked at again as often as given. */
function claimIndex(settlings: number): Clustering {
  return (headlines, threshold) => {
    const terms = headlines.map(({ text }) => claimTerms(text))
    const frequencies = createFrequencies()
    for (const some of terms) frequencies.add(some)
    const index = createClaimIndex({ ...headlineOptions, threshold }, frequencies)
    for (const [i, some] of terms.entries()) index.add(String(i), { terms: some, vector: null, day: null, context: [] })
    for (let i = 0; i < settlings; i++) index.settle()
    return headlines.map((_, i) => index.claimOf(String(i)) as number)
  }
}

/** TF-IDF as scikit-learn has it by default (words of two letters and more, smoothed idf, length 1). */
function plainVectors(headlines: readonly Headline[]): readonly ReadonlyMap<string, number>[] {
  const words = headlines.map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [])
  const frequency = new Map<string, number>()
  for (const some of words) for (const word of new Set(some)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return words.map((some) => {
    const vector = new Map<string, number>()
    for (const word of some) vector.set(word, (vector.get(word) ?? 0) + Math.log((1 + headlines.length) / (1 + (frequency.get(word) as number))) + 1)
    const length = Math.sqrt([...vector.values()].reduce((sum, x) => sum + x * x, 0))
    return new Map([...vector].map(([word, x]) => [word, x / length]))
  })
}

function dot(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, x] of one) sum += x * (other.get(word) ?? 0)
  return sum
}

const plainLeaders: Clustering = (headlines, threshold) => {
  const leaders: { readonly sum: Map<string, number>; square: number }[] = []
  return plainVectors(headlines).map((vector) => {
    let [best, most] = [-1, threshold]
    for (const [i, { sum, square }] of leaders.entries()) {
      const alike = dot(vector, sum) / Math.sqrt(square)
      if (alike >= most) [best, most] = [i, alike]
    }
    if (best < 0) best = leaders.push({ sum: new Map(), square: 0 }) - 1
    const leader = leaders[best] as (typeof leaders)[number]
    for (const [word, x] of vector) leader.sum.set(word, (leader.sum.get(word) ?? 0) + x)
    leader.square = dot(leader.sum, leader.sum)
    return best
  })
}

const components: Clustering = (headlines, threshold) => {
  const vectors = plainVectors(headlines)
  const parents = headlines.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) root = parents[root] as number
    parents[i] = root
    return root
  }
  for (const [i, vector] of vectors.entries()) for (let j = 0; j < i; j++) if (dot(vector, vectors[j] as ReadonlyMap<string, number>) >= threshold) parents[rootOf(i)] = rootOf(j)
  return headlines.map((_, i) => rootOf(i))
}

/** Each split: the best threshold on one half of the claims, scored on the other. */
function qualityOf(name: string, cluster: Clustering, headlines: readonly Headline[], thresholds: readonly number[]): Quality {
  const scoreOf = (some: readonly Headline[], threshold: number): BCubed => bCubed(some.map(({ claimId }) => claimId), cluster(some, threshold))
  const runs = Array.from({ length: splits }, (_, seed) => {
    const { training, test } = halvesOf(headlines, seed + 1)
    const tried = thresholds.map((threshold) => ({ threshold, f: scoreOf(training, threshold).f }))
    const { threshold } = tried.reduce((best, one) => (one.f > best.f ? one : best))
    return { threshold, ...scoreOf(test, threshold) }
  })
  const mean = (of: (run: BCubed) => number): number => (100 * runs.reduce((sum, run) => sum + of(run), 0)) / runs.length
  return { name, precision: mean(({ precision }) => precision), recall: mean(({ recall }) => recall), f: mean(({ f }) => f), thresholds: runs.map(({ threshold }) => threshold) }
}

function emergentRun(headlines: readonly Headline[]): readonly Quality[] {
  const from = (first: number, count: number, step: number): number[] => Array.from({ length: count }, (_, i) => Number((first + i * step).toFixed(2)))
  return [
    qualityOf('claims, one by one', claimIndex(0), headlines, from(0.16, 8, 0.02)),
    qualityOf('claims, settled twice', claimIndex(2), headlines, from(0.16, 8, 0.02)),
    qualityOf('plain TF-IDF, leaders', plainLeaders, headlines, from(0.14, 6, 0.02)),
    qualityOf('plain TF-IDF, components', components, headlines, from(0.3, 7, 0.05)),
  ]
}

interface Invented {
  readonly text: string
  readonly claim: number
}

/** Statements about claims: the first are made often, most once (1 over rank); each has most of its claim's words, of which two are names, and some of everybody's. */
function inventedStatements(count: number, seed: number): readonly Invented[] {
  const random = seededRandom(seed)
  const words = Array.from({ length: 40_000 }, () => inventedWord(random))
  const word = (): string => words[Math.floor(words.length ** random())] as string
  const cores = Array.from({ length: Math.ceil(count / 3) }, () => Array.from({ length: 6 + Math.floor(random() * 6) }, (_, i) => (i < 2 ? capitalised(words[Math.floor(random() * words.length)] as string) : word())))
  return Array.from({ length: count }, (_, i) => {
    const claim = i < cores.length ? i : Math.floor(cores.length ** random())
    const core = (cores[claim] as string[]).filter(() => random() < 0.85)
    return { text: ['that', ...core, ...Array.from({ length: 1 + Math.floor(random() * 4) }, word)].join(' '), claim }
  })
}

function capitalised(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

function inventedWord(random: () => number): string {
  const pick = (some: readonly string[]): string => some[Math.floor(random() * some.length)] as string
  const syllable = (): string => pick(['b', 'br', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'tr', 'v', 'z', 'sh', 'qu']) + pick(['a', 'e', 'i', 'o', 'u', 'ou', 'ei'])
  return Array.from({ length: 2 + Math.floor(random() * 2) }, syllable).join('') + pick(['n', 'r', 'd', 'l', 'm', 'k', 't'])
}

/** Runs one size in this process; without the peak, which is measured from outside. */
function runSize(count: number, seed: number): Omit<SizeRun, 'peakMegabytes'> {
  const all = inventedStatements(count + articles * statementsEach, seed)
  const [before, news] = [all.slice(0, count), all.slice(count)]
  const [started, processor] = [performance.now(), process.cpuUsage()]
  const terms = before.map(({ text }) => claimTerms(text))
  const frequencies = createFrequencies()
  for (const some of terms) frequencies.add(some)
  const index = createClaimIndex(statementOptions, frequencies)
  for (const [i, some] of terms.entries()) index.add(String(i), { terms: some, vector: null, day: null, context: [] })
  index.settle()
  const seconds = (performance.now() - started) / 1000
  const used = process.cpuUsage(processor)
  const { f } = bCubed(before.map(({ claim }) => claim), before.map((_, i) => index.claimOf(String(i)) as number))
  const times = Array.from({ length: articles }, (_, article) => {
    const begun = performance.now()
    for (const [i, { text }] of news.slice(article * statementsEach, (article + 1) * statementsEach).entries()) {
      const some = claimTerms(text)
      frequencies.add(some)
      index.add(`${article} ${i}`, { terms: some, vector: null, day: null, context: [] })
    }
    return performance.now() - begun
  }).toSorted((a, b) => a - b)
  return {
    statements: count, claims: index.claims().length, seconds, processorSeconds: (used.user + used.system) / 1e6, f: 100 * f,
    addedMilliseconds: times[Math.floor(times.length / 2)] ?? 0, slowestMilliseconds: times.at(-1) ?? 0,
  }
}

function claimsReport({ emergent, sizes, linearity }: ClaimsRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const largest = sizes.at(-1)
  const ours = Math.max(...emergent.filter(({ name }) => name.startsWith('claims')).map(({ f }) => f))
  const rows = sizes.map((run): Cell[] => [
    run.statements.toLocaleString('en'), run.claims.toLocaleString('en'), run.seconds, run.processorSeconds, run.peakMegabytes === null ? null : run.peakMegabytes.toFixed(0), run.f,
    run.addedMilliseconds, run.slowestMilliseconds,
  ])
  return [
    emergent.length === 0 ? 'Emergent: no data folder' : table(['Emergent, B³', 'precision', 'recall', 'F', 'thresholds'], emergent.map((one): Cell[] => [one.name, one.precision, one.recall, one.f, one.thresholds.join(' ')])),
    table(['statements', 'claims', 'seconds', 'of processor', 'peak MB', 'F %', '20 added ms', 'slowest ms'], rows),
    `processor time per further statement, last step over first: ${linearity === null ? '–' : linearity.toFixed(2)}`,
    [
      ...(emergent.length === 0 ? [] : [`F ≥ ${bars.f} ${verdict(ours >= bars.f)}`]),
      ...(largest === undefined ? [] : [`< ${bars.seconds} s ${verdict(largest.seconds < bars.seconds)}, one article < ${bars.milliseconds} ms ${verdict(largest.slowestMilliseconds < bars.milliseconds)}`]),
    ].join(', ').replace(/^/, 'bars: '),
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function claimsCommand(args: readonly string[]): Promise<ClaimsRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { statements: { type: 'string', default: '1000,10000,100000' }, seed: { type: 'string', default: '1' }, only: { type: 'boolean' }, json: { type: 'string' } },
  })
  if (values.only) {
    console.log(JSON.stringify(runSize(Number(values.statements), Number(values.seed))))
    return null
  }
  const folder = dataFolder()
  const headlines = folder === null ? null : emergentHeadlines(folder)
  const sizes: SizeRun[] = []
  for (const statements of values.statements.split(',').filter((size) => size !== '')) {
    console.log(`claims: ${Number(statements).toLocaleString('en')} statements`)
    const { exit, tail, peakMegabytes } = await runMeasured([fileURLToPath(import.meta.url), '--only', '--statements', statements, '--seed', values.seed], 1800)
    if (exit !== 0) throw new Error(`claims: the run of ${statements} statements failed. It ended with:\n${tail}`)
    sizes.push({ ...(JSON.parse(tail.trim().split('\n').at(-1) ?? '') as Omit<SizeRun, 'peakMegabytes'>), peakMegabytes })
  }
  const run: ClaimsRun = {
    emergent: headlines === null ? [] : emergentRun(headlines), sizes,
    linearity: linearityOf(sizes.map(({ statements, processorSeconds }) => ({ documents: statements, seconds: processorSeconds }))),
  }
  console.log(claimsReport(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await claimsCommand(process.argv.slice(2))
