// `sayso export`: documents (every version), statements and links to files or to standard output. A file appears whole or not at
// all; one that is there is replaced only when asked.
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { csvOf, documentRows, jsonOf, linkRows, ndjsonOf, statementRows, type Rows } from '../export/formats.ts'
import { pagesOf } from '../export/pages.ts'
import { tracing } from '../export/tracing.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { count } from './words.ts'

export interface ExportOptions {
  readonly ledger: string
  readonly out?: string
  readonly force: boolean
  readonly bom: boolean
}

/** Writes the ledger out as `csv`, `json` or `ndjson`. */
export async function exportLedger(format: string, options: ExportOptions, run: Run): Promise<void> {
  await withLedger(options.ledger, async (ledger) => {
    switch (format) {
      case 'csv': return exportCsv(ledger, options, run)
      case 'json': return exportText(jsonOf(allOf(ledger)), options, run)
      case 'ndjson': return exportText(linesOf(ledger), options, run)
      default: throw new SaysoError('bad-usage', `export does not know the format "${format}". It takes csv, json or ndjson: "sayso export csv --out DIR".`)
    }
  })
}

async function exportCsv(ledger: LedgerStore, { out = './sayso-export', force, bom }: ExportOptions, { terminal }: Run): Promise<void> {
  const files = allOf(ledger).map((rows) => ({ name: `${rows.kind}.csv`, rows }))
  for (const { name } of files) refuseExisting(join(out, name), force)
  await writing(out, () => mkdir(out, { recursive: true }))
  const written: { readonly temporary: string; readonly path: string }[] = []
  const counts: number[] = []
  try {
    for (const { name, rows } of files) {
      const path = join(out, name)
      const temporary = besides(path)
      written.push({ temporary, path })
      let number = 0
      const csv = csvOf(rows, { bom, lineEnd: 'windows' }, (more) => { number += more })
      await writing(path, () => pipeline(csv, createWriteStream(temporary)))
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

/** Every version of every document, and the statements and links of the newest. */
function allOf(ledger: LedgerStore): readonly Rows[] {
  return [
    documentRows(pagesOf((page) => ledger.documents(page, { versions: true }))),
    statementRows(pagesOf((page) => ledger.statements({}, page)), tracing(ledger)),
    linkRows(pagesOf((page) => ledger.links(page))),
  ]
}

async function* linesOf(ledger: LedgerStore): AsyncGenerator<string> {
  for (const rows of allOf(ledger)) yield* ndjsonOf(rows)
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
