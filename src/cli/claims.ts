// `sayso claims`, `sayso disputes` and `sayso claim ID`: what several statements assert in common, who disputes it, and the figures side by side.
// Corroboration is counted in origins.
import type { EventRule } from '../claims/event-figures.ts'
import { claimSheetOf, claimSheetsOf } from '../export/claim-sheet-of.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { ClaimFilter, ClaimRow, ClaimSort, MemberRow, Stance } from '../store/woven-rows.ts'
import { holderOf, type ClaimFigure, type ClaimSheet } from '../views/claim-sheet.ts'
import { statementRecord } from '../views/export-records.ts'
import { quarrelsOf } from '../views/quarrels.ts'
import { tracing } from '../export/tracing.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import { figureLines } from './show-figures.ts'
import type { Style, Terminal } from './terminal.ts'
import { answeredBy, count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface ClaimsOptions {
  readonly ledger: string
  readonly limit: number
  readonly actor?: string
  readonly since?: string
  readonly until?: string
  readonly sort?: ClaimSort
  /** Claims of one document too. */
  readonly all?: boolean
  readonly rule: EventRule
  readonly format: 'table' | 'json'
}

const stanceStyle: Readonly<Record<Stance, Style>> = { asserts: 'cyan', denies: 'red', doubts: 'yellow', reports: 'dim' }

/** Lists claims; `only` leaves those that are disputed or whose figures differ. */
export async function claims(words: string, only: 'disputed' | null, options: ClaimsOptions, { terminal }: Run): Promise<void> {
  await withLedger(options.ledger, async (ledger) => {
    const sort = options.sort ?? (only === 'disputed' ? 'disputed' : 'origins')
    const { total, rows } = await ledger.claims(filterOf(words, only, options), sort, { offset: 0, limit: options.limit })
    if (options.format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ total, claims: rows }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    if (rows.length === 0) return terminal.note(noClaims(words, only))
    if (only === 'disputed') await quarrels(ledger, rows, options, terminal)
    else for (const row of rows) await terminal.out(claimLines(row, terminal))
    terminal.note(terminal.paint('dim', `${count(total, only === 'disputed' ? 'dispute' : 'claim')}${total > rows.length ? `, ${rows.length} shown; more with --limit ${options.limit * 4}` : ''}. One of them: sayso claim ${rows[0]!.id}`))
  })
}

/** The disputes, those between the same parties under the first of them. */
async function quarrels(ledger: LedgerStore, rows: readonly ClaimRow[], { rule }: ClaimsOptions, terminal: Terminal): Promise<void> {
  const sheets = []
  for await (const sheet of claimSheetsOf(ledger, rows, rule)) sheets.push(sheet)
  for (const [first, ...others] of quarrelsOf(sheets)) {
    await terminal.out(`${claimLines(first.claim, terminal)}${sideLines(first, terminal)}${others.length === 0 ? '' : `        ${terminal.paint('dim', 'also between them')}\n`}`)
    for (const { claim: { id, title } } of others) await terminal.out(`        ${terminal.paint('dim', pad(id, 6))}  ${cut(visibleLine(title), terminal.width - 20)}\n`)
    await terminal.out('\n')
  }
}

function noClaims(words: string, only: 'disputed' | null): string {
  if (words !== '') return `No ${only === 'disputed' ? 'dispute' : 'claim'} has "${words}". "sayso ${only === 'disputed' ? 'disputes' : 'claims'}" lists all.`
  return only === 'disputed' ? 'Nobody here denies or doubts what somebody else asserts.' : 'No two documents here assert the same. With --all, claims of one document too.'
}

/** The claims that the options ask for. */
export function filterOf(words: string, only: 'disputed' | null, { actor, since, until, all }: ClaimsOptions): ClaimFilter {
  return {
    ...(words === '' ? {} : { words }), ...(only === null ? {} : { disputed: true }), ...(actor === undefined ? {} : { actor }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }),
    documents: all === true || only === 'disputed' ? 1 : 2,
  }
}

/** Lines of a title, about; the rest is cut. */
const titleLines = 3

/** A claim in a few lines: title, and on how many origins, when, and whether it is disputed. */
export function claimLines(row: ClaimRow, { paint, width }: Terminal): string {
  const marks = [...(row.disputed ? [paint('red', 'disputed')] : []), ...(row.figuresDiffer ? [paint('yellow', 'figures differ')] : [])]
  const facts = [count(row.origins, 'origin'), ...(row.documents > row.origins ? [count(row.documents, 'document')] : []), row.firstDay === row.lastDay ? row.firstDay || 'no date' : `${row.firstDay} to ${row.lastDay}`].join(' · ')
  return [
    ...wrap(cut(visibleLine(row.title), titleLines * (width - 10)), width - 8).map((line, i) => `${paint('dim', pad(i === 0 ? row.id : '', 6))}  ${paint('bold', line)}`),
    `        ${paint('dim', facts)}${marks.length === 0 ? '' : ` · ${marks.join(' · ')}`}`,
    '',
  ].join('\n')
}

/** The sides of a dispute, a line each, with who and on how many origins. */
function sideLines({ sides, silent, figures }: ClaimSheet, { paint, width }: Terminal): string {
  const lines = sides.map(({ stance, holders, origins }) => {
    const names = holders.map(({ name, origins: many }) => `${visibleLine(name)}${many > 1 ? ` (${count(many, 'origin')})` : ''}`)
    return `        ${paint(stanceStyle[stance], pad(stance, 8))} ${cut(names.join(', '), width - 34)} ${paint('dim', `· ${count(origins, 'origin')}`)}`
  })
  const quiet = silent.length === 0 ? [] : [`        ${paint('dim', pad('silent', 8))} ${cut(silent.map(visibleLine).join(', '), width - 20)}`]
  const differing = figures.filter(({ differ }) => differ).map((figure) => `        ${paint('yellow', pad('figures', 8))} ${cut(visibleLine(`${figure.what}: ${rangeOf(figure)}`), width - 20)}`)
  return [...lines, ...quiet, ...differing, ''].join('\n')
}

function rangeOf({ stated }: ClaimFigure): string {
  return [...new Set(stated.filter(({ replaced }) => !replaced).map(({ words }) => words))].join(' / ')
}

/** Shows one claim: sides, figures, every statement with its stance, and what ties them. Throws not-found. */
export async function claim(id: string, { ledger: where, rule, format }: Pick<ClaimsOptions, 'ledger' | 'rule' | 'format'>, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const sheet = await claimSheetOf(ledger, id, rule)
    if (sheet === null) throw new SaysoError('not-found', `there is no claim ${visibleLine(id.slice(0, 40))} in this ledger. "sayso claims --all" lists them.`)
    if (format === 'json') return printJson(ledger, sheet, terminal)
    const { paint } = terminal
    await terminal.out(`${claimLines(sheet.claim, terminal)}${sideLines(sheet, terminal)}`)
    for (const figure of sheet.figures) await terminal.out(figureLines(figure, terminal))
    await terminal.out(`\n${paint('bold', 'Statements, oldest first')}\n`)
    for (const member of sheet.members) await terminal.out(memberLines(member, sheet, terminal))
  })
}

function memberLines({ statement, stance, origin, decided }: MemberRow, { ties: inside, elsewhere }: ClaimSheet, { paint, width }: Terminal): string {
  const facts = [statement.published?.slice(0, 10) ?? 'no date', statement.publisher, statement.id, ...(origin === statement.document ? [] : [`copied from ${origin}`]), ...(decided ? ['put here by a person'] : [])].filter((one) => one !== null).map(visibleLine)
  const ties = [...inside, ...elsewhere]
  const links = [
    ...ties.filter(({ from }) => from === statement.id).map(({ link, to, why }) => `${link} → ${to}${why[0] ? ` (${why[0].kind})` : ''}`),
    ...ties.filter(({ to }) => to === statement.id).map(({ link, from }) => `← ${answeredBy[link]} ${from}`),
  ]
  return [
    `\n  ${paint(stanceStyle[stance], pad(stance, 8))} ${paint('bold', cut(visibleLine(holderOf(statement)), width - 14))}`,
    ...wrap(visibleLine(statement.content.text), width - 15).map((line) => `  ${' '.repeat(8)} ${paint('dim', '│')} ${line}`),
    `  ${' '.repeat(8)} ${paint('dim', cut(facts.join(' · '), width - 12))}`,
    ...(links.length === 0 ? [] : [`  ${' '.repeat(8)} ${paint('yellow', cut(links.join(' · '), width - 12))}`]),
    '',
  ].join('\n')
}

async function printJson(ledger: LedgerStore, { members, ...sheet }: ClaimSheet, terminal: Terminal): Promise<void> {
  const trace = tracing(ledger)
  const records = []
  for (const { statement, figures: _, ...member } of members) records.push({ ...member, statement: statementRecord(statement, await trace.text(statement.document)) })
  await terminal.out(`${visibleJson(JSON.stringify({ ...sheet, members: records }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
}
