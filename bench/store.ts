// Times what stands behind the reading room's lists: the store's queries over a ledger of 10,000 documents and 250,000 statements that
// invented-ledger.ts makes up. Prints p50 and p95 of each kind beside the bar and a bare look-up by id. Every call has a filter of its own, so that none is
// answered from memory. `node bench/store.ts [--documents N] [--seed N] [--ledger FILE|postgres://…] [--queries TEXT] [--json FILE]`
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLedger } from '../src/store/index.ts'
import type { DocumentFilter, DocumentSort, LedgerStore, StatementFilter, StatementSort } from '../src/store/ledger-store.ts'
import { inventedDocuments, landmarksOf, statementsEach } from './invented-ledger.ts'
import { runMeasured } from './measured-process.ts'
import { table, type Cell } from './table.ts'

/** Milliseconds, where the API has 300. */
export const bars = { p95: 150 } as const
const turns = 5
const batch = 50
const makeLimitSeconds = 1200

export interface QueryTimes {
  readonly kind: string
  readonly calls: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  /** Of this process's processor time: what a machine that does nothing else would take. On a server the work is done elsewhere. */
  readonly processorP95: number
  /** The query with the highest median of processor time. */
  readonly slowest: string
  readonly slowestP50: number
}

export interface StoreRun {
  readonly seed: number
  readonly documents: number
  readonly statements: number
  /** Null where the ledger was there. */
  readonly addedPerSecond: number | null
  /** Of the file, 10⁶ bytes; null on a server. */
  readonly megabytes: number | null
  /** Median milliseconds of one document's row, looked up by its id. */
  readonly bare: number
  readonly peakMegabytes: number
  readonly queries: readonly QueryTimes[]
}

type Query = () => Promise<unknown>
/** A query, or what is done before each call of it and is not timed. */
type Variant = Query | { readonly before: Query; readonly query: Query }
/** Kinds of query, each with the variants that are timed. */
type Kinds = Readonly<Record<string, Readonly<Record<string, Variant>>>>

/** Times all queries over a ledger that is there, or makes one first; throws when it cannot be made. */
export async function runStore({ documents, seed, ledger, only }: { readonly documents: number; readonly seed: number; readonly ledger: string; readonly only: string }): Promise<StoreRun> {
  const onServer = ledger.includes('://')
  const addedPerSecond = onServer || !existsSync(ledger) ? await makeLedger(ledger, documents, seed) : null
  const store = await openLedger(ledger, { readOnly: true })
  const writer = await openLedger(ledger)
  try {
    const { documents: kept, statements } = await store.totals()
    const bare = percentile((await timesOf(() => store.document(`d${1 + Math.floor(kept / 2)}`), 100)).map(({ wall }) => wall), 0.5)
    const queries: QueryTimes[] = []
    for (const [kind, variants] of Object.entries(kindsOf(store, writer, { documents: kept, seed }))) {
      if (kind.includes(only)) queries.push(await timeKind(kind, variants))
    }
    const megabytes = onServer ? null : statSync(ledger).size / 1e6
    return { seed, documents: kept, statements, addedPerSecond, megabytes, bare, peakMegabytes: process.resourceUsage().maxRSS / 1000, queries }
  } finally {
    await writer.close()
    await store.close()
  }
}

async function timeKind(kind: string, variants: Readonly<Record<string, Variant>>): Promise<QueryTimes> {
  const all: Times[] = []
  let slowest = ''
  let slowestP50 = 0
  for (const [name, variant] of Object.entries(variants)) {
    const times = await timesOf(variant, turns)
    all.push(...times)
    const p50 = percentile(times.map(({ processor }) => processor), 0.5)
    if (p50 <= slowestP50) continue
    slowest = name
    slowestP50 = p50
  }
  const wall = all.map((times) => times.wall)
  return { kind, calls: all.length, p50: percentile(wall, 0.5), p95: percentile(wall, 0.95), processorP95: percentile(all.map(({ processor }) => processor), 0.95), slowest, slowestP50 }
}

/** Milliseconds. */
interface Times {
  readonly wall: number
  readonly processor: number
}

async function timesOf(variant: Variant, count: number): Promise<readonly Times[]> {
  const { before: prepare, query } = typeof variant === 'function' ? { before: null, query: variant } : variant
  const times: Times[] = []
  for (let turn = 0; turn < count; turn++) {
    await prepare?.()
    const started = performance.now()
    const before = process.cpuUsage()
    await query()
    const { user, system } = process.cpuUsage(before)
    times.push({ wall: performance.now() - started, processor: (user + system) / 1000 })
  }
  return times
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
}

/** The nastiest of each kind: words that all or one have, labels that hardly any has, filters that nothing passes, deep pages, wide ranges. */
function kindsOf(store: LedgerStore, writer: LedgerStore, ledger: { readonly documents: number; readonly seed: number }): Kinds {
  const documentSorts: readonly DocumentSort[] = ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced']
  const statementSorts: readonly StatementSort[] = ['added', 'published']
  let calls = 0
  // Later than every document: passes all of them and is a filter of its own each time.
  const unique = () => ({ until: String(2100 + (calls++ % 7000)) })
  const across = <Filter, Sort>(filters: Readonly<Record<string, Filter>>, sorts: readonly Sort[], run: (filter: Filter, sorted: { sort: Sort; order: 'asc' | 'desc' }) => Promise<unknown>): Record<string, Query> =>
    Object.fromEntries(Object.entries(filters).flatMap(([name, filter]) => sorts.flatMap((sort) => (['asc', 'desc'] as const).map((order) =>
      [`${name}, by ${String(sort)} ${order}`, () => run({ ...unique(), ...filter }, { sort, order })] as const))))
  const filters = statementFilters(ledger.seed)
  const unsorted = (run: (filter: StatementFilter) => Promise<unknown>) => Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, () => run({ ...unique(), ...filter })]))
  const deep = { document: `d${Math.floor(0.8 * ledger.documents)}`, statement: `s${Math.floor(0.8 * ledger.documents * statementsEach)}` }
  const [late] = inventedDocuments(1, ledger.seed)
  const afterWrite = (query: Query): Variant => ({
    before: async () => late && writer.add({ ...late[0], address: `https://late.example/${process.pid}-${calls++}` }, { notRead: 'language xx' }),
    query,
  })
  return {
    'documents, page of 100': across(documentFilters(ledger.seed), documentSorts, (filter, sorted) => store.findDocuments(filter, sorted, { limit: 100 })),
    'documents, deep page': across(documentFilters(ledger.seed), documentSorts, (filter, sorted) => store.findDocuments(filter, sorted, { limit: 100, after: deep.document })),
    'documents, outline': across(documentFilters(ledger.seed), documentSorts, (filter, sorted) => store.outlineDocuments(filter, sorted, 200)),
    'statements, page of 100': across(filters, statementSorts, (filter, sorted) => store.findStatements(filter, sorted, { limit: 100 })),
    'statements, page of 500': across(filters, statementSorts, (filter, sorted) => store.findStatements(filter, sorted, { limit: 500 })),
    'statements, deep page': across(filters, statementSorts, (filter, sorted) => store.findStatements(filter, sorted, { limit: 100, after: deep.statement })),
    'statements, outline': across(filters, statementSorts, (filter, sorted) => store.outlineStatements(filter, sorted, 200)),
    'statements, facets': unsorted((filter) => store.facets(filter)),
    'statements, facets asked again': Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, () => store.facets(filter)])),
    'statements, page by part of a name': {
      'as the commands ask': () => store.findStatements({ ...unique(), actor: 'a' }, { sort: 'added', order: 'asc' }, { limit: 500 }),
    },
    'one document with links and versions': {
      'in the middle': async () => {
        const id = `d${1 + ((calls++ * 997) % ledger.documents)}`
        const rows = await store.statementsOf(id)
        return [await store.document(id), await store.linksOf(rows.map((row) => row.id)), await store.versionsOf(id)]
      },
    },
    'speakers': {
      'all': () => store.speakers('', 50 + (calls++ % 100)),
      'one letter': () => store.speakers('s', 50 + (calls++ % 100)),
      'start of two words': () => store.speakers('st ra', 50 + (calls++ % 100)),
      'nobody': () => store.speakers(`nowhereatall${calls++}`, 50),
    },
    'publishers': { all: () => store.publishers() },
    'all statements after a write': {
      'totals': afterWrite(() => store.totals()),
      'outline, by published desc': afterWrite(() => store.outlineStatements({}, { sort: 'published', order: 'desc' }, 200)),
      'facets': afterWrite(() => store.facets({})),
    },
  }
}

function statementFilters(seed: number): Readonly<Record<string, StatementFilter>> {
  const { everyWord, commonWord, rareWord, commonSpeaker, rareSpeaker, commonPublisher, rarePublisher } = landmarksOf(seed)
  return {
    'all': {},
    'common label': { act: ['assert'] },
    'rare label': { act: ['believe'] },
    'labels that hardly meet': { act: ['believe'], distance: ['rejecting'], form: ['mixed'], authority: ['collective'] },
    'word of all': { text: everyWord },
    'common word': { text: commonWord },
    'rare word': { text: rareWord },
    'no such word': { text: 'nowhereatall' },
    'phrase of all': { text: `"that ${everyWord}"` },
    'word of all, rare publisher': { text: everyWord, publisher: [rarePublisher] },
    'common word and labels': { text: commonWord, act: ['assert'], form: ['direct'] },
    'common speaker': { speaker: [commonSpeaker] },
    'common speaker, word of all': { speaker: [commonSpeaker], text: everyWord },
    'rare speaker': { speaker: [rareSpeaker] },
    'common publisher': { publisher: [commonPublisher] },
    'rare publisher, rare label': { publisher: [rarePublisher], act: ['believe'] },
    'no such publisher': { publisher: ['Nowhere Gazette'] },
    'from one day on': { since: '2029-05-05' },
    'part of titles': { document: 'harbour' },
  }
}

function documentFilters(seed: number): Readonly<Record<string, DocumentFilter>> {
  const { everyWord, commonWord, commonPublisher } = landmarksOf(seed)
  return {
    'all': {},
    'words': { words: `${everyWord} ${commonWord}` },
    'publisher': { publisher: [commonPublisher] },
    'from one day on': { since: '2029-05-05' },
    'not read': { status: 'not-read' },
    'denials': { denials: true },
    'nothing': { words: 'nowhereatall' },
  }
}

/** Fills a new ledger in a process of its own, so that its memory is not counted here; gives documents a second. */
export async function makeLedger(ledger: string, documents: number, seed: number): Promise<number> {
  console.log(`store: making a ledger of ${documents} documents`)
  const { exit, tail } = await runMeasured([fileURLToPath(import.meta.url), '--make', '--ledger', ledger, '--documents', String(documents), '--seed', String(seed)], makeLimitSeconds)
  if (exit !== 0) throw new Error(`store: the ledger could not be made. It ended with:\n${tail}`)
  return Number(tail.trim().split('\n').at(-1))
}

async function fillLedger(ledger: string, documents: number, seed: number): Promise<void> {
  const store = await openLedger(ledger)
  let milliseconds = 0
  let items: Parameters<LedgerStore['addAll']>[0][number][] = []
  const add = async () => {
    const started = performance.now()
    await store.addAll(items)
    milliseconds += performance.now() - started
    items = []
  }
  for (const item of inventedDocuments(documents, seed)) {
    items.push(item)
    if (items.length === batch) await add()
  }
  await add()
  await store.close()
  console.log(documents / (milliseconds / 1000))
}

function storeReport({ documents, statements, addedPerSecond, megabytes, bare, peakMegabytes, queries }: StoreRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const onServer = megabytes === null
  const rows = queries.map(({ kind, calls, p50, p95, processorP95, slowest, slowestP50 }): Cell[] => [kind, String(calls), p50, p95, processorP95, p50 / bare, verdict(Math.min(p95, onServer ? p95 : processorP95) < bars.p95), `${slowest}: ${slowestP50.toFixed(0)}`])
  return [
    `${documents.toLocaleString('en')} documents, ${statements.toLocaleString('en')} statements${onServer ? '' : `, ${megabytes.toFixed(0)} MB`}${addedPerSecond === null ? '' : `, ${addedPerSecond.toFixed(0)} documents added a second`}`,
    table(['query', 'calls', 'p50 ms', 'p95 ms', 'p95 processor', '× bare', `< ${bars.p95} ms`, 'slowest, p50 processor'], rows),
    `bare look-up of a document by its id: ${bare.toFixed(2)} ms. This process, which made the ledger too, held ${peakMegabytes.toFixed(0)} MB at the most; what a server holds, the http bench measures`,
  ].join('\n\n')
}

/** Runs with command line arguments; makes the ledger in a temporary folder unless one is named. */
export async function storeCommand(args: readonly string[]): Promise<StoreRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: '10250' }, seed: { type: 'string', default: '1' }, ledger: { type: 'string' }, queries: { type: 'string', default: '' }, make: { type: 'boolean' }, json: { type: 'string' } },
  })
  const [documents, seed] = [Number(values.documents), Number(values.seed)]
  if (values.make && values.ledger !== undefined) {
    await fillLedger(values.ledger, documents, seed)
    return null
  }
  const temporary = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  try {
    const run = await runStore({ documents, seed, ledger: values.ledger ?? join(temporary, 'case.sayso'), only: values.queries })
    console.log(storeReport(run))
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
    return run
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

if (import.meta.main) await storeCommand(process.argv.slice(2))
