// `npm run bench -- events`: how long it takes to find the events of a ledger file that is woven but for them, to weave one more report, and to ask for
// the figures that are apart. Says nothing of how right it is. Options: --documents 1000,10000,100000, --whole (claims, ties and copies are woven as
// well), --seed 1, --json FILE. Each size runs in a process of its own.
import SqliteFile from 'better-sqlite3'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { differingFiguresOf } from '../src/export/differing-figures-of.ts'
import { openLedger } from '../src/store/open-ledger.ts'
import type { ClaimFilter } from '../src/store/woven-rows.ts'
import { inventedReports } from './invented-events.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured } from './measured-process.ts'
import { oneMore, processorMillisecondsSince, type OneMore } from './one-more.ts'
import { table, type Cell } from './table.ts'

interface SizeRun extends OneMore {
  readonly documents: number
  /** Adding the documents to the file. */
  readonly addSeconds: number
  readonly weaveSeconds: number
  /** Of the processor, which other work on the machine stretches less. */
  readonly processorSeconds: number
  /** Bytes of the file for each document, before and after. */
  readonly bytesBefore: number
  readonly bytes: number
  readonly peakMegabytes: number | null
  /** Milliseconds to ask for the first page, by a word that one event has, and by somebody who tells of one. */
  readonly pageMilliseconds: number
  readonly wordMilliseconds: number
  readonly actorMilliseconds: number
}

export interface EventsRun {
  readonly sizes: readonly SizeRun[]
  readonly linearity: number | null
}

const bars = { page: 1000, one: 300 }
const [furtherDocuments, pageLength] = [20, 30]

async function runSize(documents: number, seed: number, isWhole: boolean): Promise<Omit<SizeRun, 'peakMegabytes'>> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-events-'))
  try {
    const where = join(folder, 'case.sayso')
    const reports = inventedReports(documents + furtherDocuments, seed)
    const ledger = await openLedger(where)
    const begun = performance.now()
    for (let at = 0; at < documents; at += 200) await ledger.addAll(Array.from({ length: Math.min(200, documents - at) }, () => reports.next().value!))
    const addSeconds = (performance.now() - begun) / 1000
    await ledger.close()
    if (!isWhole) sayWoven(where)
    const bytesBefore = statSync(where).size / documents
    const filled = await openLedger(where)
    const [added, processor] = [performance.now(), process.cpuUsage()]
    while ((await filled.weave(40)).left > 0);
    const [weaveSeconds, processorSeconds] = [(performance.now() - added) / 1000, processorMillisecondsSince(processor) / 1000]
    await filled.close()
    const bytes = statSync(where).size / documents
    const asked = await askedOf(where)
    return { documents, addSeconds, weaveSeconds, processorSeconds, bytesBefore, bytes, ...asked, ...await oneMore(where, reports) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As a version that knew no events left it, so that they alone are woven. */
function sayWoven(where: string): void {
  const file = new SqliteFile(where)
  file.exec('insert into woven (document, reading, events) select document, id, 0 from reading where current = 1')
  file.close()
}

async function askedOf(where: string): Promise<Pick<SizeRun, 'pageMilliseconds' | 'wordMilliseconds' | 'actorMilliseconds'>> {
  const ledger = await openLedger(where, { readOnly: true })
  const ask = async (filter: ClaimFilter) => {
    const from = performance.now()
    const { events } = await differingFiguresOf(ledger, filter, 'ucdp', pageLength)
    return { milliseconds: performance.now() - from, events }
  }
  const page = await ask({})
  const thing = page.events.at(-1)?.things[0]
  const word = await ask({ words: thing?.stated[0]?.sentence.text.split(' ').at(-1)?.replace('.', '') ?? '' })
  const actor = await ask({ actor: thing?.stated.find(({ named }) => named)?.holder ?? '' })
  await ledger.close()
  return { pageMilliseconds: page.milliseconds, wordMilliseconds: word.milliseconds, actorMilliseconds: actor.milliseconds }
}

function report({ sizes, linearity }: EventsRun): string {
  const largest = sizes.at(-1)
  const verdict = (holds: boolean): string => (holds ? 'holds' : 'MISSED')
  const rows = sizes.map((run): Cell[] => [
    run.documents.toLocaleString('en'), run.addSeconds, run.weaveSeconds, run.processorSeconds, (1000 * run.processorSeconds) / run.documents, run.bytesBefore.toFixed(0), run.bytes.toFixed(0), run.peakMegabytes === null ? null : run.peakMegabytes.toFixed(0),
    run.oneMilliseconds, run.slowestMilliseconds, run.oneProcessorMilliseconds, run.pageMilliseconds, run.wordMilliseconds, run.actorMilliseconds,
  ])
  return [
    table(['documents', 'adding s', 'weaving s', 'of processor', 'ms a document', 'bytes a document', 'with events', 'peak MB', 'one more ms', 'slowest ms', 'of processor', 'page ms', 'by word', 'by actor'], rows),
    `processor time per further document, last step over first: ${linearity === null ? '–' : linearity.toFixed(2)}`,
    largest === undefined ? '' : `bars: first page < ${bars.page} ms ${verdict(largest.pageMilliseconds < bars.page)}, one more < ${bars.one} ms ${verdict(largest.oneMilliseconds < bars.one)}`,
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function eventsCommand(args: readonly string[]): Promise<EventsRun | null> {
  const { values } = parseArgs({ args: [...args], options: { documents: { type: 'string', default: '1000,10000,100000' }, whole: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, only: { type: 'boolean' }, json: { type: 'string' } } })
  if (values.only) {
    console.log(JSON.stringify(await runSize(Number(values.documents), Number(values.seed), values.whole)))
    return null
  }
  const sizes: SizeRun[] = []
  for (const documents of values.documents.split(',')) {
    console.log(`events: ${Number(documents).toLocaleString('en')} documents`)
    const { exit, tail, peakMegabytes } = await runMeasured([fileURLToPath(import.meta.url), '--only', '--documents', documents, '--seed', values.seed, ...(values.whole ? ['--whole'] : [])], 3600)
    if (exit !== 0) throw new Error(`events: the run of ${documents} documents failed. It ended with:\n${tail}`)
    sizes.push({ ...(JSON.parse(tail.trim().split('\n').at(-1) ?? '') as Omit<SizeRun, 'peakMegabytes'>), peakMegabytes })
  }
  const run = { sizes, linearity: linearityOf(sizes.map(({ documents, processorSeconds }) => ({ documents, seconds: processorSeconds }))) }
  console.log(report(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await eventsCommand(process.argv.slice(2))
