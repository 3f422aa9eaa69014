// Times the whole pipeline on invented articles: the built `sayso` as a child process over 100, 1,000 and 10,000 documents, its cold
// start, and the rooms one by one in this process. Prints each figure beside its bar; figures count only as far as all documents
// came through, so a run that loses one fails. `node bench/pipeline.ts [--counts 100,1000] [--no-build] [--seed N] [--json FILE]`
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLedger } from '../src/store/index.ts'
import { inventedArticles, writeArticles } from './articles.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured, type MeasuredRun } from './measured-process.ts'
import { timeRooms, type RoomTimes } from './rooms.ts'
import { table, type Cell } from './table.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const command = join(root, 'dist/cli/sayso.js')
/** The issue's bars. */
export const bars = { documentsPerSecond: 20, articleMilliseconds: 120, encoderShare: 85, peakMegabytes: 600, coldStartSeconds: 5, firstResultSeconds: 1.5, linearity: 1.25 } as const
const roomArticles = 300
const coldRuns = 5
/** A minute and a tenth of the bar's speed: what is slower hangs. */
const limitSeconds = (documents: number) => 60 + documents / 10

export interface ReadRun {
  readonly documents: number
  readonly seconds: number
  readonly documentsPerSecond: number
  readonly peakMegabytes: number | null
  readonly statements: number
}

export interface PipelineRun {
  readonly seed: number
  readonly reads: readonly ReadRun[]
  /** See `linearityOf`. */
  readonly linearity: number | null
  /** Median seconds from process start to exit, files in the page cache; null where the corpus is missing. */
  readonly coldStart: { readonly corpus: number | null; readonly check: number }
  readonly rooms: RoomTimes
}

/** Runs all timings and prints them; throws when `sayso` fails or loses a document. */
export async function runPipeline({ counts, seed }: { readonly counts: readonly number[]; readonly seed: number }): Promise<PipelineRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  try {
    const reads: ReadRun[] = []
    for (const count of counts) {
      const run = await timeRead(temporary, count, seed)
      reads.push(run)
      console.log(`read ${count} documents: ${run.documentsPerSecond.toFixed(0)}/s, peak ${run.peakMegabytes?.toFixed(0) ?? '?'} MB`)
    }
    const coldStart = { corpus: await timeCorpus(temporary), check: await timeCheck(temporary, seed) }
    const run = { seed, reads, linearity: linearityOf(reads), coldStart, rooms: await timeRooms(temporary, roomArticles, seed) }
    console.log(`\n${pipelineReport(run)}`)
    return run
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

async function timeRead(temporary: string, count: number, seed: number): Promise<ReadRun> {
  const folder = join(temporary, `articles-${count}`)
  writeArticles(folder, count, seed)
  const ledger = join(temporary, `${count}.sayso`)
  const { seconds, peakMegabytes } = succeeded(await runMeasured([command, 'read', folder, '--ledger', ledger, '--no-compare'], limitSeconds(count)), `read ${count} documents`)
  const store = await openLedger(ledger, { readOnly: true })
  const { documents, statements } = await store.totals().finally(() => store.close())
  if (documents !== count) throw new Error(`pipeline: ${count} documents went in, the ledger has ${documents}. The timing says nothing; find the lost ones first.`)
  rmSync(folder, { recursive: true })
  return { documents, seconds, documentsPerSecond: documents / seconds, peakMegabytes, statements }
}

async function timeCorpus(temporary: string): Promise<number | null> {
  const corpus = join(root, 'examples/corpus')
  if (!existsSync(corpus) || readdirSync(corpus).length === 0) return null
  return median(coldRuns, (turn) => runMeasured([command, 'read', corpus, '--ledger', join(temporary, `corpus-${turn}.sayso`), '--no-compare'], limitSeconds(0)), 'read examples/corpus')
}

async function timeCheck(temporary: string, seed: number): Promise<number> {
  const file = join(temporary, 'one.txt')
  for (const { title, text } of inventedArticles(1, seed)) writeFileSync(file, `${title}\n\n${text}\n`)
  return median(coldRuns, () => runMeasured([command, 'check', file], limitSeconds(0)), 'check one file')
}

async function median(times: number, run: (turn: number) => Promise<MeasuredRun>, what: string): Promise<number> {
  const seconds: number[] = []
  for (let turn = 0; turn < times; turn++) seconds.push(succeeded(await run(turn), what).seconds)
  return seconds.toSorted((a, b) => a - b)[Math.floor(times / 2)]!
}

function succeeded(run: MeasuredRun, what: string): MeasuredRun {
  if (run.exit !== 0) throw new Error(`pipeline: sayso could not ${what} (exit ${run.exit ?? `none, killed after ${run.seconds.toFixed(0)} s`}). It ended with:\n${run.tail}`)
  return run
}

function pipelineReport({ reads, linearity, coldStart, rooms }: PipelineRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const barRows: Cell[][] = reads.flatMap((run): Cell[][] => {
    const what = `read ${run.documents.toLocaleString('en')}`
    return [
      // A hundred documents are over before the start-up is paid for; the bar is for four hundred and more.
      [`${what}, documents a second`, run.documentsPerSecond, `≥ ${bars.documentsPerSecond}`, run.documents < 400 ? '' : verdict(run.documentsPerSecond >= bars.documentsPerSecond)],
      [`${what}, peak MB`, run.peakMegabytes, `< ${bars.peakMegabytes}`, run.peakMegabytes === null ? '' : verdict(run.peakMegabytes < bars.peakMegabytes)],
    ]
  })
  if (linearity !== null) barRows.push(['time per further document, last step over first', linearity, `≤ ${bars.linearity}`, verdict(linearity <= bars.linearity)])
  if (coldStart.corpus !== null) barRows.push(['cold start, read examples/corpus, s', coldStart.corpus, `< ${bars.coldStartSeconds}`, verdict(coldStart.corpus < bars.coldStartSeconds)])
  barRows.push(['cold start, check one file, s', coldStart.check, `< ${bars.firstResultSeconds}`, verdict(coldStart.check < bars.firstResultSeconds)])
  const reading = rooms.total - rooms.milliseconds.intake - rooms.milliseconds.store
  barRows.push(
    ['one article on one thread, text to reading, ms', reading, `≤ ${bars.articleMilliseconds}`, verdict(reading <= bars.articleMilliseconds)],
    ['bare encoder, same pieces, % of text to stored statements', rooms.encoderShare, `≥ ${bars.encoderShare}`, verdict(rooms.encoderShare >= bars.encoderShare)],
    ['bare encoder, the article\'s own pieces, %', rooms.ownShare, '', ''],
  )
  const roomRows = Object.entries(rooms.milliseconds).map(([room, milliseconds]): Cell[] => [room, milliseconds, (100 * milliseconds) / rooms.total])
  return [
    table(['figure', 'measured', 'bar', ''], barRows),
    table(['room, one thread', 'ms a document', '% of all'], [...roomRows, ['all', rooms.total, 100]]),
    `bare encoder: ${rooms.encoder.toFixed(1)} ms for ${rooms.pieces.toFixed(0)} pieces a document (${((1000 * rooms.pieces) / rooms.encoder).toFixed(0)} a second)`,
    `plain tokenising by wink: ${rooms.winkTokenising.toFixed(2)} ms a document; reading and storing take ${(rooms.total / rooms.winkTokenising).toFixed(1)} times that`,
  ].join('\n\n')
}

/** Runs with command line arguments; builds first unless told not to. */
export async function pipelineCommand(args: readonly string[]): Promise<PipelineRun> {
  const { values } = parseArgs({
    args: [...args],
    options: { counts: { type: 'string', default: '100,400,1600' }, seed: { type: 'string', default: '1' }, 'no-build': { type: 'boolean' }, json: { type: 'string' } },
  })
  if (!values['no-build']) {
    const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
    if (built.status !== 0) throw new Error('pipeline: the build failed, see above. Mend it, or time the last build with --no-build.')
  }
  if (!existsSync(command)) throw new Error('pipeline: dist/cli/sayso.js is missing. Run "npm run build" first.')
  const run = await runPipeline({ counts: values.counts.split(',').map(Number), seed: Number(values.seed) })
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await pipelineCommand(process.argv.slice(2))
