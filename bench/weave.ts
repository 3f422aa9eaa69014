// `npm run bench -- weave`: how long comparing takes in a ledger file: copies, drift, claims, ties and events of invented documents with 25 statements
// and five figures each, and of one more document at the end. Says nothing of how right it is.
// Options: --statements 1000,10000,100000, --seed 1, --json FILE. Each size runs in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { IncomingDocument, Outcome } from '../src/store/ledger-store.ts'
import { openLedger } from '../src/store/open-ledger.ts'
import { inventedDocuments, statementsEach, withFigures } from './invented-ledger.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured } from './measured-process.ts'
import { oneMore, processorMillisecondsSince, type OneMore } from './one-more.ts'
import { table, type Cell } from './table.ts'

interface SizeRun extends OneMore {
  readonly statements: number
  readonly documents: number
  /** Adding the documents to the file, the peer in the same run. */
  readonly addSeconds: number
  readonly weaveSeconds: number
  /** Of the processor, which other work on the machine stretches less. */
  readonly processorSeconds: number
  readonly claims: number
  readonly copies: number
  readonly peakMegabytes: number | null
}

export interface WeaveRun {
  readonly sizes: readonly SizeRun[]
  readonly linearity: number | null
}

const bars = { seconds: 300, milliseconds: 300 }
const furtherDocuments = 20

async function runSize(statements: number, seed: number): Promise<Omit<SizeRun, 'peakMegabytes'>> {
  const documents = Math.ceil(statements / statementsEach)
  const folder = mkdtempSync(join(tmpdir(), 'sayso-weave-'))
  try {
    const where = join(folder, 'case.sayso')
    const all = [...inventedDocuments(documents + furtherDocuments, seed)].map(distinct).map(withFigures)
    const ledger = await openLedger(where)
    const begun = performance.now()
    for (let at = 0; at < documents; at += 50) await ledger.addAll(all.slice(at, Math.min(at + 50, documents)))
    const [added, processor] = [performance.now(), process.cpuUsage()]
    while ((await ledger.weave(40)).left > 0);
    const [done, processorSeconds] = [performance.now(), processorMillisecondsSince(processor) / 1000]
    const { total } = await ledger.claims({ documents: 1 }, 'origins', { offset: 0, limit: 1 })
    const copies = (await ledger.origins({ offset: 0, limit: 1 })).total
    await ledger.close()
    return {
      statements: documents * statementsEach, documents, addSeconds: (added - begun) / 1000, weaveSeconds: (done - added) / 1000, processorSeconds, claims: total, copies,
      ...await oneMore(where, all.slice(documents)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** New versions are no further documents here: each has an address of its own. */
function distinct([document, outcome]: readonly [IncomingDocument, Outcome], number: number): readonly [IncomingDocument, Outcome] {
  return [{ ...document, address: `https://invented.example/${number}` }, outcome]
}

function report({ sizes, linearity }: WeaveRun): string {
  const largest = sizes.at(-1)
  const verdict = (holds: boolean): string => (holds ? 'holds' : 'MISSED')
  const rows = sizes.map((run): Cell[] => [
    run.statements.toLocaleString('en'), run.documents.toLocaleString('en'), run.addSeconds, run.weaveSeconds, run.processorSeconds, (run.weaveSeconds / run.addSeconds).toFixed(1), run.claims.toLocaleString('en'), run.copies.toLocaleString('en'),
    run.peakMegabytes === null ? null : run.peakMegabytes.toFixed(0), run.oneMilliseconds, run.slowestMilliseconds, run.oneProcessorMilliseconds, run.slowestProcessorMilliseconds,
  ])
  return [
    table(['statements', 'documents', 'adding s', 'weaving s', 'of processor', 'weaving/adding', 'claims', 'origins shared', 'peak MB', 'one more ms', 'slowest ms', 'one more of processor', 'slowest of processor'], rows),
    `processor time per further document, last step over first: ${linearity === null ? '–' : linearity.toFixed(2)}`,
    largest === undefined ? '' : `bars: 100,000 statements < ${bars.seconds} s ${verdict(largest.weaveSeconds < bars.seconds)}, one more < ${bars.milliseconds} ms ${verdict(largest.slowestMilliseconds < bars.milliseconds)}`,
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function weaveCommand(args: readonly string[]): Promise<WeaveRun | null> {
  const { values } = parseArgs({ args: [...args], options: { statements: { type: 'string', default: '1000,10000,100000' }, seed: { type: 'string', default: '1' }, only: { type: 'boolean' }, json: { type: 'string' } } })
  if (values.only) {
    console.log(JSON.stringify(await runSize(Number(values.statements), Number(values.seed))))
    return null
  }
  const sizes: SizeRun[] = []
  for (const statements of values.statements.split(',')) {
    console.log(`weave: ${Number(statements).toLocaleString('en')} statements`)
    const { exit, tail, peakMegabytes } = await runMeasured([fileURLToPath(import.meta.url), '--only', '--statements', statements, '--seed', values.seed], 2400)
    if (exit !== 0) throw new Error(`weave: the run of ${statements} statements failed. It ended with:\n${tail}`)
    sizes.push({ ...(JSON.parse(tail.trim().split('\n').at(-1) ?? '') as Omit<SizeRun, 'peakMegabytes'>), peakMegabytes })
  }
  const run = { sizes, linearity: linearityOf(sizes.map(({ documents, processorSeconds }) => ({ documents, seconds: processorSeconds }))) }
  console.log(report(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await weaveCommand(process.argv.slice(2))
