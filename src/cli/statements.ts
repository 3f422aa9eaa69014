// `sayso statements`: the ledger's statements, filtered, as a table for people or as records for programs. Streams page by page.
import { csvOf, jsonArrayOf, statementRows } from '../export/formats.ts'
import { pagesOf } from '../export/pages.ts'
import { tracing } from '../export/tracing.ts'
import { SaysoError } from '../sayso-error.ts'
import type { Act } from '../statements/attribution.ts'
import type { LedgerStore, StatementFilter, StatementRow } from '../store/ledger-store.ts'
import { statementRecord } from '../views/export-records.ts'
import { shownActor, shownSource } from '../views/shown-actor.ts'
import { authorities } from '../views/sourcing-sheet.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import type { Terminal } from './terminal.ts'
import { count, sayAuthority, thousands } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface StatementsOptions {
  readonly ledger: string
  readonly actor?: string
  readonly act: readonly string[]
  readonly authority: readonly string[]
  readonly document?: string
  readonly text?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: number
  readonly format: 'table' | 'json' | 'ndjson' | 'csv'
}

const acts = ['assert', 'deny', 'accuse', 'doubt', 'ask', 'predict', 'commit', 'urge', 'praise', 'criticise', 'believe'] as const satisfies readonly Act[]
const tableLimit = 50
/** Counting what is left out stops here: it would read the whole ledger for one number. */
const countLimit = 20_000

/** Prints the matching statements in the order they entered the ledger. */
export async function statements(options: StatementsOptions, { terminal }: Run): Promise<void> {
  const filter = filterOf(options)
  await withLedger(options.ledger, async (ledger) => {
    switch (options.format) {
      case 'table': return printTable(ledger, filter, options, terminal)
      case 'csv': return printCsv(ledger, filter, options.limit, terminal)
      case 'json':
      case 'ndjson': return printJson(ledger, filter, options.limit, options.format, terminal)
    }
  })
}

function filterOf({ actor, act, authority, document, text, since, until }: StatementsOptions): StatementFilter {
  refuseUnknown('act', act, acts)
  refuseUnknown('authority', authority, authorities)
  const from = since === undefined ? null : checkedDate('since', since)
  const to = until === undefined ? null : checkedDate('until', until)
  if (from !== null && to !== null && from > to) throw new SaysoError('bad-usage', `--since ${from} is after --until ${to}. Swap them.`)
  return {
    ...(actor === undefined ? {} : { actor }), ...(act.length === 0 ? {} : { act }), ...(authority.length === 0 ? {} : { authority }),
    ...(document === undefined ? {} : { document }), ...(text === undefined ? {} : { text }),
    ...(from === null ? {} : { since: from }), ...(to === null ? {} : { until: to }),
  }
}

function refuseUnknown(option: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((one) => !known.includes(one))
  if (unknown !== undefined) throw new SaysoError('bad-usage', `--${option} does not know "${unknown}". It takes ${known.join(', ')}.`)
}

function checkedDate(option: string, given: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given)
  const [, year, month = '01', day = '01'] = match ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (match === null || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) {
    throw new SaysoError('bad-usage', `--${option} "${given}" is not a date. Write it as 2026, 2026-03 or 2026-03-04.`)
  }
  return given
}

/** Matching rows page by page, at most `limit`. */
function rowsOf(ledger: LedgerStore, filter: StatementFilter, limit = Infinity): AsyncGenerator<readonly StatementRow[]> {
  return pagesOf((page) => ledger.statements(filter, page), { limit })
}

async function printTable(ledger: LedgerStore, filter: StatementFilter, options: StatementsOptions, terminal: Terminal): Promise<void> {
  const limit = options.limit ?? (terminal.outIsTerminal ? tableLimit : Infinity)
  const { paint, width } = terminal
  let shown = 0
  let document = ''
  const trace = tracing(ledger)
  for await (const rows of rowsOf(ledger, filter, limit)) {
    for (const row of rows) {
      if (row.document !== document) {
        document = row.document
        const { address } = await trace.document(document)
        await terminal.out(`${shown === 0 ? '' : '\n'}${documentLine(row, address, terminal)}\n`)
      }
      await terminal.out(statementLines(row, terminal))
      shown += 1
    }
  }
  if (shown === 0) {
    terminal.note(`No statement matches. ${Object.keys(filter).length > 0 ? 'Loosen the options, or see all with' : 'Read something into it with'} "sayso ${Object.keys(filter).length > 0 ? 'statements' : 'read PATH'}".`)
    return
  }
  const more = shown < limit ? 0 : await countAfter(ledger, filter, shown)
  const left = more === 0 ? '' : ` ${more >= countLimit ? `More than ${thousands(countLimit)}` : thousands(more)} more: --limit ${thousands(shown + more).replaceAll(',', '')}, or --format csv.`
  terminal.note(cut(paint('dim', `${count(shown, 'statement')}.${left}`), Math.max(width, 100)))
}

async function countAfter(ledger: LedgerStore, filter: StatementFilter, shown: number): Promise<number> {
  let seen = 0
  for await (const rows of rowsOf(ledger, filter, shown + countLimit)) seen += rows.length
  return Math.max(0, seen - shown)
}

function documentLine({ document, documentTitle, publisher, published }: StatementRow, address: string, { paint, width }: Terminal): string {
  const facts = [publisher, published?.slice(0, 10)].filter((fact) => fact !== null && fact !== undefined).map((fact) => visibleLine(fact))
  const tail = facts.length === 0 ? '' : `  ${cut(facts.join(' · '), 40)}`
  const title = cut(visibleLine(documentTitle ?? address), width - document.length - 2 - tail.length)
  return `${paint('dim', document)}  ${paint('bold', title)}${paint('dim', tail)}`
}

/** Two to four lines a statement: who does what on whose authority, then the words. */
function statementLines(row: StatementRow, { paint, width }: Terminal): string {
  const who = visibleLine(shownActor(row) ?? shownSource(row) ?? (row.authority === 'author' ? 'the author' : 'nobody named'))
  const facts = [sayAuthority(row.authority), ...(row.distance === 'neutral' ? [] : [row.distance]), row.form].join(' · ')
  const lead = `  ${pad(row.id, 7)} `
  const name = cut(who, Math.max(12, width - lead.length - row.act.length - facts.length - 6))
  const content = wrap(visibleLine(row.content.text), width - lead.length - 2)
  const kept = content.length > 3 ? [...content.slice(0, 2), cut(`${content[2]} …`, width - lead.length - 2)] : content
  const colour = row.act === 'deny' || row.act === 'accuse' ? 'red' : 'cyan'
  return [
    `${paint('dim', lead)}${paint('bold', name)} · ${paint(colour, row.act)} ${paint('dim', `· ${facts}`)}`,
    ...kept.map((line) => `${' '.repeat(lead.length)}${paint('dim', '│')} ${line}`),
    '',
  ].join('\n')
}

async function printCsv(ledger: LedgerStore, filter: StatementFilter, limit: number | undefined, terminal: Terminal): Promise<void> {
  const rows = statementRows(rowsOf(ledger, filter, limit), tracing(ledger))
  for await (const text of csvOf(rows, { bom: false, lineEnd: 'unix' })) await terminal.out(text)
}

async function printJson(ledger: LedgerStore, filter: StatementFilter, limit: number | undefined, format: 'json' | 'ndjson', terminal: Terminal): Promise<void> {
  const trace = tracing(ledger)
  if (format === 'json') {
    for await (const text of jsonArrayOf(statementRows(rowsOf(ledger, filter, limit), trace))) await terminal.out(text)
    await terminal.out('\n')
    return
  }
  for await (const rows of rowsOf(ledger, filter, limit)) {
    for (const row of rows) await terminal.out(`${visibleJson(JSON.stringify(statementRecord(row, await trace.text(row.document))))}\n`)
  }
}
