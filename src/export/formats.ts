// Rows page by page → text page by page, in the formats that ledgers are handed on in: CSV (RFC 4180), NDJSON, JSON. Formulas are
// defused for spreadsheets, what cannot be seen is written out. Private persons appear by role (views/export-records.ts).
import { stringify } from 'csv-stringify/sync'
import type { DocumentRow, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { version } from '../version.ts'
import { columns, documentCells, documentRecord, linkCells, linkRecord, statementCells, statementRecord, type Cells } from '../views/export-records.ts'
import { visibleJson } from '../views/visible.ts'
import type { Tracing } from './tracing.ts'

/** What can be exported; also the name of its list in JSON. */
export type Kind = 'documents' | 'statements' | 'links'

/** Rows on their way out, to be written once, one way or the other. */
export interface Rows {
  readonly kind: Kind
  cells(): AsyncIterable<readonly Cells[]>
  records(): AsyncIterable<readonly object[]>
}

export interface CsvStyle {
  /** A byte order mark in front: without it Excel takes UTF-8 for a local code page. */
  readonly bom: boolean
  /** `windows` is RFC 4180's. */
  readonly lineEnd: 'windows' | 'unix'
}

/** Documents to write. */
export function documentRows(pages: AsyncIterable<readonly DocumentRow[]>): Rows {
  return { kind: 'documents', cells: () => mapped(pages, documentCells), records: () => mapped(pages, (row) => documentRecord(row) as object) }
}

/** Statements to write, each traced to its document's address, text and hash. */
export function statementRows(pages: AsyncIterable<readonly StatementRow[]>, trace: Tracing): Rows {
  return {
    kind: 'statements',
    cells: () => mapped(pages, async (row) => statementCells(row, await trace.document(row.document))),
    records: () => mapped(pages, async (row) => statementRecord(row, await trace.text(row.document)) as object),
  }
}

/** Links to write. */
export function linkRows(pages: AsyncIterable<readonly LinkRow[]>): Rows {
  return { kind: 'links', cells: () => mapped(pages, linkCells), records: () => mapped(pages, (row) => linkRecord(row) as object) }
}

async function* mapped<Row, Made>(pages: AsyncIterable<readonly Row[]>, make: (row: Row) => Made | Promise<Made>): AsyncGenerator<readonly Made[]> {
  for await (const page of pages) {
    const made: Made[] = []
    for (const row of page) made.push(await make(row))
    yield made
  }
}

/** A heading and a line for each row; `onPage` hears how many rows each piece of text has. */
export async function* csvOf(rows: Rows, { bom, lineEnd }: CsvStyle, onPage: (rows: number) => void = () => undefined): AsyncGenerator<string> {
  const style = { columns: [...columns[rows.kind]], escape_formulas: true, record_delimiter: lineEnd }
  yield stringify([], { ...style, header: true, bom })
  for await (const page of rows.cells()) {
    yield stringify([...page], style)
    onPage(page.length)
  }
}

/** One record a line, each with its `type` first. */
export async function* ndjsonOf(rows: Rows): AsyncGenerator<string> {
  const type = rows.kind.slice(0, -1)
  for await (const page of rows.records()) yield page.map((record) => `${visibleJson(JSON.stringify({ type, ...record }))}\n`).join('')
}

/** One JSON object with a list for each of the kinds, and what its offsets count. */
export async function* jsonOf(all: readonly Rows[]): AsyncGenerator<string> {
  yield `{"sayso": ${JSON.stringify(version)}, "offsets": "spans: UTF-16 code units; selectors: Unicode code points; both half-open"`
  for (const rows of all) {
    yield `,\n"${rows.kind}": `
    yield* jsonArrayOf(rows)
  }
  yield '}\n'
}

/** A JSON array, a record a line. */
export async function* jsonArrayOf(rows: Rows): AsyncGenerator<string> {
  let first = true
  for await (const page of rows.records()) {
    yield (first ? '[\n' : ',\n') + page.map((record) => visibleJson(JSON.stringify(record))).join(',\n')
    first = false
  }
  yield first ? '[]' : '\n]'
}
