// `npm run bench [-- polnear|pipeline|store|http|web|actors [options]]`: runs all benches or one, and writes their figures to bench/results/latest.json with
// date, commit and machine. Only figures go there: no text, no path. What did not run keeps its last figures and their date.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actorsCommand, type ActorsRun } from './actors.ts'
import { httpCommand, type HttpRun } from './http.ts'
import { pipelineCommand, type PipelineRun } from './pipeline.ts'
import { polnearCommand, type PolnearRun } from './polnear.ts'
import { storeCommand, type StoreRun } from './store.ts'
import { webCommand, type WebRun } from './web.ts'

interface Taken {
  /** ISO 8601 UTC. */
  readonly date: string
  /** Abbreviated hash; `+` when source files differed from it; null outside a git checkout. */
  readonly commit: string | null
  readonly machine: { readonly cores: number; readonly processor: string; readonly memoryGigabytes: number; readonly node: string; readonly platform: string }
}

interface Results {
  polnear?: Taken & PolnearRun
  pipeline?: Taken & PipelineRun
  store?: Taken & StoreRun
  http?: Taken & HttpRun
  web?: Taken & WebRun
  actors?: Taken & ActorsRun
}

const here = dirname(fileURLToPath(import.meta.url))
const file = join(here, 'results/latest.json')

const [which, ...rest] = process.argv.slice(2)
if (which !== undefined && which !== 'polnear' && which !== 'pipeline' && which !== 'store' && which !== 'http' && which !== 'web' && which !== 'actors') {
  console.error(`bench: there is no bench "${which}". Run "npm run bench" for all, or "npm run bench -- polnear", "pipeline", "store", "http", "web" or "actors" for one.`)
  process.exit(64)
}

const results: Results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {}
if (which === undefined || which === 'polnear') {
  const run = await polnearCommand(rest)
  // Scores of another split, of one publisher or of a trial reader are for looking, not for keeping.
  if (run !== null && rest.length === 0) results.polnear = { ...taken(), ...run }
}
if (which === undefined || which === 'pipeline') {
  if (which === undefined) console.log('')
  const run = await pipelineCommand(rest)
  if (rest.length === 0) results.pipeline = { ...taken(), ...run }
}
if (which === undefined || which === 'store') {
  if (which === undefined) console.log('')
  const run = await storeCommand(rest)
  if (run !== null && rest.length === 0) results.store = { ...taken(), ...run }
}
if (which === undefined || which === 'http') {
  if (which === undefined) console.log('')
  const run = await httpCommand(rest)
  if (rest.length === 0) results.http = { ...taken(), ...run }
}
if (which === undefined || which === 'web') {
  if (which === undefined) console.log('')
  const run = await webCommand(rest)
  if (run !== null && rest.length === 0) results.web = { ...taken(), ...run }
}
if (which === undefined || which === 'actors') {
  if (which === undefined) console.log('')
  const run = await actorsCommand(rest)
  if (run !== null && rest.length === 0) results.actors = { ...taken(), ...run }
}
if (rest.length === 0) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`)
  console.log('\nfigures written to bench/results/latest.json')
}

function taken(): Taken {
  return {
    date: new Date().toISOString(),
    commit: commitOf(),
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGigabytes: Math.round(totalmem() / 1e9),
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    },
  }
}

function commitOf(): string | null {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: here, encoding: 'utf8' })
  const head = git('rev-parse', '--short', 'HEAD')
  if (head.status !== 0) return null
  const changed = git('status', '--porcelain', '--', '../src', '../package-lock.json').stdout !== ''
  return `${head.stdout.trim()}${changed ? '+' : ''}`
}

/** Two decimals are more than the figures can bear. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 100) / 100 : value
}
