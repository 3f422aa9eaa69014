// Times the reading room's API as a page meets it: the built server in a process of its own over a ledger of 10,000 documents and 250,000
// statements, asked over HTTP. Prints p50 and p95 of each kind beside the bar and beside GET /session of the same run, and the server's memory.
// `node bench/http.ts [--documents N] [--seed N] [--ledger FILE] [--queries TEXT] [--json FILE]`
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSayso, type SaysoServer } from '../test/browser/sayso-server.ts'
import { landmarksOf, statementsEach } from './invented-ledger.ts'
import { processorMilliseconds, residentBytes } from './measured-process.ts'
import { makeLedger } from './store.ts'
import { table, type Cell } from './table.ts'

/** Milliseconds an answer, megabytes of the server. */
export const httpBars = { p95: 300, megabytes: 400 } as const
const turns = 5
/** Rows that a page asks for at once (web/api/queries.ts). */
const block = 200

export interface RequestTimes {
  readonly kind: string
  readonly calls: number
  /** Milliseconds from asking to the last byte. */
  readonly p50: number
  readonly p95: number
  /** Of the server's processor time; null where /proc is absent. */
  readonly processorP95: number | null
  /** Kilobytes of the largest answer. */
  readonly largest: number
  readonly slowest: string
}

export interface HttpRun {
  readonly seed: number
  readonly documents: number
  readonly statements: number
  /** Median milliseconds of GET /session. */
  readonly session: number
  /** Resident, 10⁶ bytes: after the start, and at its peak; null where /proc is absent. */
  readonly megabytesAtStart: number | null
  readonly megabytesAtPeak: number | null
  readonly requests: readonly RequestTimes[]
}

type Paths = Readonly<Record<string, () => string>>

/** Serves the ledger, made first where it is not there, and times every kind of request. */
export async function runHttp({ documents, seed, ledger, only }: { readonly documents: number; readonly seed: number; readonly ledger: string; readonly only: string }): Promise<HttpRun> {
  if (!existsSync(ledger)) await makeLedger(ledger, documents, seed)
  const server = await startSayso(process.env['SAYSO_APP'] ?? join(import.meta.dirname, '..'), ledger, ['--read-only'])
  try {
    const totals = await server.get<{ documents: number; statements: number }>('/totals')
    const { items } = await server.get<{ items: readonly { readonly id: string }[] }>(`/documents?status=read&sort=title&limit=${block}`)
    const megabytesAtStart = megabytesOf(server)
    const requests: RequestTimes[] = []
    const session: number[] = []
    let peak = 0
    for (const [kind, paths] of Object.entries(kindsOf(totals.documents, items.map(({ id }) => id), seed))) {
      if (!kind.includes(only)) continue
      requests.push(await timeKind(server, kind, paths))
      // Taken between the kinds, so that it has the same neighbours as they.
      for (let turn = 0; turn < 20; turn++) session.push((await ask(server, '/session')).wall)
      peak = Math.max(peak, megabytesOf(server) ?? 0)
    }
    return { seed, ...totals, session: percentile(session, 0.5), megabytesAtStart, megabytesAtPeak: peak === 0 ? null : peak, requests }
  } finally {
    await server.stop()
  }
}

async function timeKind(server: SaysoServer, kind: string, paths: Paths): Promise<RequestTimes> {
  const all: Answer[] = []
  let slowest = { name: '', wall: 0 }
  for (const [name, path] of Object.entries(paths)) {
    for (let turn = 0; turn < turns; turn++) {
      const answer = await ask(server, path())
      all.push(answer)
      if (answer.wall > slowest.wall) slowest = { name, wall: answer.wall }
    }
  }
  const walls = all.map(({ wall }) => wall)
  const worked = all.flatMap(({ processor }) => processor ?? [])
  return {
    kind, calls: all.length, p50: percentile(walls, 0.5), p95: percentile(walls, 0.95), processorP95: worked.length === 0 ? null : percentile(worked, 0.95),
    largest: Math.max(...all.map(({ bytes }) => bytes)) / 1000, slowest: `${slowest.name}: ${slowest.wall.toFixed(0)}`,
  }
}

interface Answer {
  readonly wall: number
  readonly processor: number | null
  readonly bytes: number
}

async function ask(server: SaysoServer, path: string): Promise<Answer> {
  const before = processorMilliseconds(server.pid)
  const started = performance.now()
  const response = await fetch(`${server.origin}/api/v1${path}`)
  const bytes = (await response.arrayBuffer()).byteLength
  const wall = performance.now() - started
  if (!response.ok) throw new Error(`http: GET ${path} answers ${response.status}`)
  const after = processorMilliseconds(server.pid)
  return { wall, processor: before === null || after === null ? null : after - before, bytes }
}

/** What the pages ask for, with the nastiest filters; each with a year of its own that passes everything, so that no answer is remembered. */
function kindsOf(documents: number, read: readonly string[], seed: number): Readonly<Record<string, Paths>> {
  const { everyWord, commonWord, rareWord, commonSpeaker, rareSpeaker, commonPublisher, rarePublisher } = landmarksOf(seed)
  let calls = 0
  const fresh = (parameters: string) => `${parameters}${parameters === '' ? '' : '&'}until=${2100 + (calls++ % 7000)}`
  const of = (parameters: Readonly<Record<string, string>>) => new URLSearchParams(parameters).toString()
  const documentFilters = { 'all': {}, 'words': { q: commonWord }, 'publisher': { publisher: commonPublisher }, 'from a day on': { since: '2029-05-05' }, 'with denials': { denials: 'yes' }, 'nothing': { q: 'nowhereatall' } }
  const statementFilters = {
    'all': {}, 'common label': { act: 'assert' }, 'rare label': { act: 'believe' }, 'labels that hardly meet': { act: 'believe', distance: 'rejecting', form: 'mixed' },
    'word of all': { q: everyWord }, 'common word': { q: commonWord }, 'rare word': { q: rareWord }, 'no such word': { q: 'nowhereatall' }, 'phrase of all': { q: `"that ${everyWord}"` },
    'common word and labels': { q: commonWord, act: 'assert', form: 'direct' }, 'common speaker': { speaker: commonSpeaker }, 'rare speaker': { speaker: rareSpeaker },
    'common publisher': { publisher: commonPublisher }, 'rare publisher, rare label': { publisher: rarePublisher, act: 'believe' }, 'from a day on': { since: '2029-05-05' },
  }
  const across = (path: string, filters: Readonly<Record<string, Readonly<Record<string, string>>>>, sorts: readonly string[], rest: string): Paths =>
    Object.fromEntries(Object.entries(filters).flatMap(([name, filter]) => sorts.map((sort) => [`${name}, ${sort}`, () => `${path}?${fresh(of(filter))}${sort === '' ? '' : `&sort=${sort}&order=desc`}${rest}`] as const)))
  const documentSorts = ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced']
  const one = () => read[(calls++ * 37) % read.length] ?? ''
  return {
    'documents, list': across('/documents', documentFilters, documentSorts, `&limit=${block}`),
    'documents, outline': across('/documents/outline', documentFilters, documentSorts, `&every=${block}`),
    'statements, list': across('/statements', statementFilters, ['added', 'published'], `&limit=${block}`),
    'statements, deep': across('/statements', statementFilters, ['added', 'published'], `&limit=${block}&after=s${Math.floor(0.8 * documents * statementsEach)}`),
    'statements, outline': across('/statements/outline', statementFilters, ['added', 'published'], `&every=${block}`),
    'facets': across('/statements/facets', statementFilters, [''], ''),
    'speakers': { 'all': () => `/speakers?q=&limit=${20 + (calls++ % 50)}`, 'one letter': () => `/speakers?q=s&limit=${20 + (calls++ % 50)}`, 'two words': () => `/speakers?q=st+ra&limit=${20 + (calls++ % 50)}` },
    'publishers, languages, totals': { publishers: () => '/publishers', languages: () => '/languages', totals: () => '/totals' },
    'a document to read': { any: () => `/documents/${one()}/reading`, another: () => `/documents/${one()}/reading`, third: () => `/documents/${one()}/reading` },
    'its sourcing sheet': { any: () => `/documents/${one()}/sheet`, another: () => `/documents/${one()}/sheet` },
  }
}

function megabytesOf({ pid }: SaysoServer): number | null {
  const bytes = residentBytes(pid)
  return bytes === 0 ? null : bytes / 1e6
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
}

function httpReport({ documents, statements, session, megabytesAtStart, megabytesAtPeak, requests }: HttpRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const rows = requests.map(({ kind, calls, p50, p95, processorP95, largest, slowest }): Cell[] =>
    [kind, String(calls), p50, p95, processorP95, p50 / session, largest, verdict(Math.min(p95, processorP95 ?? p95) < httpBars.p95), slowest])
  return [
    `${documents.toLocaleString('en')} documents, ${statements.toLocaleString('en')} statements`,
    table(['request', 'calls', 'p50 ms', 'p95 ms', 'p95 processor', '× session', 'largest kB', `< ${httpBars.p95} ms`, 'slowest'], rows),
    `GET /session: ${session.toFixed(2)} ms. Server memory ${megabytesAtStart?.toFixed(0) ?? '–'} MB at the start, ${megabytesAtPeak?.toFixed(0) ?? '–'} MB at the most${megabytesAtPeak === null ? '' : ` (< ${httpBars.megabytes}: ${verdict(megabytesAtPeak < httpBars.megabytes)})`}`,
  ].join('\n\n')
}

/** Runs with command line arguments; makes the ledger in a temporary folder unless one is named. */
export async function httpCommand(args: readonly string[]): Promise<HttpRun> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: '10250' }, seed: { type: 'string', default: '1' }, ledger: { type: 'string' }, queries: { type: 'string', default: '' }, json: { type: 'string' } },
  })
  const temporary = mkdtempSync(join(tmpdir(), 'sayso-bench-'))
  try {
    const run = await runHttp({ documents: Number(values.documents), seed: Number(values.seed), ledger: values.ledger ?? join(temporary, 'case.sayso'), only: values.queries })
    console.log(httpReport(run))
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
    return run
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

if (import.meta.main) await httpCommand(process.argv.slice(2))
