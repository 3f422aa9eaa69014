// `npm run bench -- actors`: how long it takes to propose which names are one actor, over mentions of invented actors, and how often that is right.
// Options: --mentions 10000,100000,1000000, --actors 50000, --seed 1, --json FILE. Each size runs in a process of its own.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createAlikeIndex, proposeAlike } from '../src/actors/propose-alike.ts'
import { inventedMentions, type Mention } from './invented-actors.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured } from './measured-process.ts'
import { table, type Cell } from './table.ts'

interface SizeRun {
  readonly mentions: number
  readonly actors: number
  readonly names: number
  readonly proposals: number
  /** From the mentions in memory to the proposals, without inventing them. */
  readonly seconds: number
  readonly peakMegabytes: number | null
  /** Of the proposals at 80 % and more, in per cent. */
  readonly precision: number
  /** Actors whose names hang together by proposals at 80 % and more, over all pairs of one actor's names, in per cent. */
  readonly recall: number
  /** Milliseconds to add the 20 names of one document to an index of all others: the median and the slowest of 50. */
  readonly addedMilliseconds: number
  readonly slowestMilliseconds: number
}

export interface ActorsRun {
  readonly sizes: readonly SizeRun[]
  /** Seconds for each further name at the last step over the first; 1 is linear. */
  readonly linearity: number | null
}

const bars = { seconds: 600, megabytes: 2000, milliseconds: 100 }
const sure = 0.8
const documents = 50
const namesEach = 20

/** Runs one size in this process and prints its figures as JSON, without the peak. */
function runSize(mentions: number, actors: number, seed: number): Omit<SizeRun, 'peakMegabytes'> {
  const all = [...inventedMentions(mentions, Math.min(actors, Math.ceil(mentions / 2)), seed)]
  const started = performance.now()
  const names = new Map<string, Mention>()
  for (const mention of all) {
    const key = `${mention.kind} ${mention.name.toLowerCase()}`
    if (!names.has(key)) names.set(key, mention)
  }
  const pairs = proposeAlike(names.values())
  const seconds = (performance.now() - started) / 1000
  const proposed = pairs.filter(({ confidence }) => confidence >= sure)
  const right = proposed.filter(({ one, other }) => one.actor === other.actor)
  const distinct = [...names.values()]
  const found = new Set(right.map(({ one, other }) => `${one.name}\n${other.name}`))
  let pairsOfOne = 0
  for (const those of Map.groupBy(distinct, ({ actor }) => actor).values()) pairsOfOne += (those.length * (those.length - 1)) / 2
  const times = addDocuments(distinct)
  return {
    mentions, actors: new Set(distinct.map(({ actor }) => actor)).size, names: names.size, proposals: pairs.length, seconds,
    precision: (100 * right.length) / proposed.length, recall: (100 * found.size) / pairsOfOne, addedMilliseconds: times[Math.floor(times.length / 2)] ?? 0, slowestMilliseconds: times.at(-1) ?? 0,
  }
}

/** Milliseconds for each of the last documents' names, ascending. */
function addDocuments(names: readonly Mention[]): readonly number[] {
  const index = createAlikeIndex<Mention>()
  const from = names.length - documents * namesEach
  for (const one of names.slice(0, from)) index.add(one)
  return Array.from({ length: documents }, (_, number) => {
    const started = performance.now()
    for (const one of names.slice(from + number * namesEach, from + (number + 1) * namesEach)) index.add(one)
    return performance.now() - started
  }).toSorted((a, b) => a - b)
}

function actorsReport({ sizes, linearity }: ActorsRun): string {
  const largest = sizes.at(-1)
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const rows = sizes.map((run): Cell[] => [
    run.mentions.toLocaleString('en'), run.actors.toLocaleString('en'), run.names.toLocaleString('en'), run.proposals.toLocaleString('en'), run.seconds,
    run.peakMegabytes === null ? null : run.peakMegabytes.toFixed(0), run.precision, run.recall, run.addedMilliseconds, run.slowestMilliseconds,
  ])
  return [
    table(['mentions', 'actors', 'names', 'proposals', 'seconds', 'peak MB', 'precision %', 'recall %', '20 names ms', 'slowest ms'], rows),
    `time per further name, last step over first: ${linearity === null ? '–' : linearity.toFixed(2)}`,
    largest === undefined ? '' : `bars: < ${bars.seconds} s ${verdict(largest.seconds < bars.seconds)}, < ${bars.megabytes} MB ${verdict((largest.peakMegabytes ?? 0) < bars.megabytes)}, one document < ${bars.milliseconds} ms ${verdict(largest.slowestMilliseconds < bars.milliseconds)}`,
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function actorsCommand(args: readonly string[]): Promise<ActorsRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { mentions: { type: 'string', default: '10000,100000,1000000' }, actors: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' }, only: { type: 'boolean' }, json: { type: 'string' } },
  })
  const [actors, seed] = [Number(values.actors), Number(values.seed)]
  if (values.only) {
    console.log(JSON.stringify(runSize(Number(values.mentions), actors, seed)))
    return null
  }
  const sizes: SizeRun[] = []
  for (const mentions of values.mentions.split(',')) {
    console.log(`actors: ${Number(mentions).toLocaleString('en')} mentions`)
    const { exit, tail, peakMegabytes } = await runMeasured([fileURLToPath(import.meta.url), '--only', '--mentions', mentions, '--actors', values.actors, '--seed', values.seed], 1200)
    if (exit !== 0) throw new Error(`actors: the run of ${mentions} mentions failed. It ended with:\n${tail}`)
    sizes.push({ ...(JSON.parse(tail.trim().split('\n').at(-1) ?? '') as Omit<SizeRun, 'peakMegabytes'>), peakMegabytes })
  }
  const run = { sizes, linearity: linearityOf(sizes.map(({ names, seconds }) => ({ documents: names, seconds }))) }
  console.log(actorsReport(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await actorsCommand(process.argv.slice(2))
