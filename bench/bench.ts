// `npm run bench [-- NAME [options]]`: runs all benches or one (the names stand below), and writes their figures to bench/results/latest.json with
// date, commit and machine. Only figures go there: no text, no path. What did not run keeps its last figures and their date.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actorsCommand } from './actors.ts'
import { claimsCommand } from './claims.ts'
import { driftCommand } from './drift.ts'
import { eventsCommand } from './events.ts'
import { figuresCommand } from './figures.ts'
import { httpCommand } from './http.ts'
import { pipelineCommand } from './pipeline.ts'
import { polnearCommand } from './polnear.ts'
import { predictionsCommand } from './predictions.ts'
import { reuseCommand } from './reuse.ts'
import { stanceCommand } from './stance.ts'
import { storeCommand } from './store.ts'
import { weaveCommand } from './weave.ts'
import { webCommand } from './web.ts'

interface Taken {
  /** ISO 8601 UTC. */
  readonly date: string
  /** Abbreviated hash; `+` when source files differed from it; null outside a git checkout. */
  readonly commit: string | null
  readonly machine: { readonly cores: number; readonly processor: string; readonly memoryGigabytes: number; readonly node: string; readonly platform: string }
}

/** Each bench by its name; it runs with the options given and gives its figures, or null where there is nothing to keep. */
const benches = {
  polnear: polnearCommand, pipeline: pipelineCommand, store: storeCommand, http: httpCommand, web: webCommand, actors: actorsCommand,
  figures: figuresCommand, predictions: predictionsCommand, reuse: reuseCommand, drift: driftCommand, claims: claimsCommand, stance: stanceCommand, weave: weaveCommand, events: eventsCommand,
} satisfies Record<string, (args: readonly string[]) => object | null | Promise<object | null>>

type Name = keyof typeof benches
type Results = { [Bench in Name]?: Taken & NonNullable<Awaited<ReturnType<(typeof benches)[Bench]>>> }

const here = dirname(fileURLToPath(import.meta.url))
const file = join(here, 'results/latest.json')
const names = Object.keys(benches) as Name[]

const [which, ...rest] = process.argv.slice(2)
if (which !== undefined && !names.includes(which as Name)) {
  console.error(`bench: there is no bench "${which}". Run "npm run bench" for all, or "npm run bench -- NAME" for one of ${names.join(', ')}.`)
  process.exit(64)
}

const results: Record<string, unknown> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) as Record<string, unknown> : {}
for (const name of names) {
  if (which !== undefined && which !== name) continue
  if (which === undefined && name !== names[0]) console.log('')
  const run = await benches[name](rest)
  // Figures under other options are for looking, not for keeping.
  if (run !== null && rest.length === 0) results[name] = { ...taken(), ...run }
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
