// `sayso export`: documents (every version), statements and links to files or to standard output. A file appears whole or not at
// all; one that is there is replaced only when asked.
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore, Page } from '../store/ledger-store.ts'
import { columns, documentCells, documentRecord, linkCells, linkRecord, statementCells, statementRecord } from '../views/export-records.ts'
import { visibleJson } from '../views/visible.ts'
import { version } from '../version.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { tracing } from './tracing.ts'
import { count } from './words.ts'

export interface ExportOptions {
  readonly ledger: string
  readonly out?: string
  readonly force: boolean
  readonly bom: boolean
}

const pageSize = 500

/** Writes the ledger out as `csv`, `json` or `ndjson`. */
export async function exportLedger(format: string, options: ExportOptions, run: Run): Promise<void> {
  await withLedger(options.ledger, async (ledger) => {
    switch (format) {
      case 'csv': return exportCsv(ledger, options, run)
      case 'json': return exportText(jsonOf(ledger), options, run)
      case 'ndjson': return exportText(ndjsonOf(ledger), options, run)
      default: throw new SaysoError('bad-usage', `export does not know the format "${format}". It takes csv, json or ndjson: "sayso export csv --out DIR".`)
    }
  })
}

async function exportCsv(ledger: LedgerStore, { out = './sayso-export', force, bom }: ExportOptions, { terminal }: Run): Promise<void> {
  const trace = tracing(ledger)
  const files = [
    { name: 'documents.csv', columns: columns.documents, rows: mapped(documentsOf(ledger), async (row) => documentCells(row)) },
    { name: 'statements.csv', columns: columns.statements, rows: mapped(statementsOf(ledger), async (row) => statementCells(row, await trace.document(row.document))) },
    { name: 'links.csv', columns: columns.links, rows: mapped(linksOf(ledger), async (row) => linkCells(row)) },
  ]
  for (const { name } of files) refuseExisting(join(out, name), force)
  await writing(out, () => mkdir(out, { recursive: true }))
  const written: { readonly temporary: string; readonly path: string }[] = []
  const counts: number[] = []
  try {
    for (const { name, columns: heading, rows } of files) {
      const path = join(out, name)
      const temporary = besides(path)
      written.push({ temporary, path })
      let number = 0
      const counted = mapped(rows, async (row) => { number += 1; return row })
      // RFC 4180 line ends and, unless refused, a byte order mark: without it Excel takes UTF-8 for a local code page.
      const csv = stringify({ header: true, columns: [...heading], escape_formulas: true, record_delimiter: 'windows', bom })
      await writing(path, () => pipeline(counted, csv, createWriteStream(temporary)))
      await synced(temporary)
      counts.push(number)
    }
    for (const { temporary, path } of written) await writing(path, () => rename(temporary, path))
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true })
  }
  const [documents = 0, statements = 0, links = 0] = counts
  terminal.note(`Wrote ${count(documents, 'document')}, ${count(statements, 'statement')} and ${count(links, 'link')} to ${out}/: ${files.map(({ name }) => name).join(', ')}.`)
}

async function exportText(text: AsyncIterable<string>, { out, force }: ExportOptions, { terminal }: Run): Promise<void> {
  if (out === undefined) {
    for await (const piece of text) await terminal.out(piece)
    return
  }
  refuseExisting(out, force)
  const temporary = besides(out)
  try {
    await writing(out, () => pipeline(text, createWriteStream(temporary)))
    await synced(temporary)
    await writing(out, () => rename(temporary, out))
  } finally {
    await rm(temporary, { force: true })
  }
  terminal.note(`Wrote ${out}.`)
}

async function* jsonOf(ledger: LedgerStore): AsyncGenerator<string> {
  yield `{"sayso": ${JSON.stringify(version)}, "offsets": "spans: UTF-16 code units; selectors: Unicode code points; both half-open",\n"documents": [`
  yield* separated(mapped(documentsOf(ledger), async (row) => documentRecord(row)))
  yield '],\n"statements": ['
  const trace = tracing(ledger)
  yield* separated(mapped(statementsOf(ledger), async (row) => statementRecord(row, await trace.text(row.document))))
  yield '],\n"links": ['
  yield* separated(mapped(linksOf(ledger), async (row) => linkRecord(row)))
  yield ']}\n'
}

async function* separated(records: AsyncIterable<unknown>): AsyncGenerator<string> {
  let first = true
  for await (const record of records) {
    yield `${first ? '' : ','}\n${visibleJson(JSON.stringify(record))}`
    first = false
  }
}

async function* ndjsonOf(ledger: LedgerStore): AsyncGenerator<string> {
  const line = (type: string, record: object): string => `${visibleJson(JSON.stringify({ type, ...record }))}\n`
  const trace = tracing(ledger)
  for await (const row of documentsOf(ledger)) yield line('document', documentRecord(row) as object)
  for await (const row of statementsOf(ledger)) yield line('statement', statementRecord(row, await trace.text(row.document)) as object)
  for await (const row of linksOf(ledger)) yield line('link', linkRecord(row) as object)
}

const documentsOf = (ledger: LedgerStore) => paged((page) => ledger.documents(page, { versions: true }))
const statementsOf = (ledger: LedgerStore) => paged((page) => ledger.statements({}, page))
const linksOf = (ledger: LedgerStore) => paged((page) => ledger.links(page))

async function* paged<T extends { readonly id: string }>(fetch: (page: Page) => Promise<readonly T[]>): AsyncGenerator<T> {
  let after: string | undefined
  while (true) {
    const rows = await fetch({ limit: pageSize, ...(after === undefined ? {} : { after }) })
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < pageSize) return
  }
}

async function* mapped<A, B>(items: AsyncIterable<A>, change: (item: A) => Promise<B>): AsyncGenerator<B> {
  for await (const item of items) yield await change(item)
}

function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path)) throw new SaysoError('bad-usage', `"${path}" is there already. Choose another place with --out, or replace it with --force.`, { path })
}

/** A hidden name beside the file, so that the rename stays on one disk. */
function besides(path: string): string {
  return join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`)
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

/** Turns what the file system refuses into a message. */
async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new SaysoError('disk-full', `there is no room left for "${path}". Make room or choose another place with --out; nothing was written.`, { path }, error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR' || code === 'ENOENT') {
      throw new SaysoError('ledger-read-only', `"${path}" cannot be written (${code}). Check the folder and its permissions, or choose another place with --out.`, { path }, error)
    }
    throw error
  }
}
