// The end of a reading run for a person: documents, statements by form and authority, denials, links, what was skipped and why,
// beside what the ledger holds now, and the command to try next.
import Table from 'cli-table3'
import type { ReadReport } from '../engine/read-report.ts'
import type { Skipped } from '../intake/taken.ts'
import type { Totals } from '../store/ledger-store.ts'
import { authorities } from '../views/sourcing-sheet.ts'
import { visibleLine } from '../views/visible.ts'
import { ledgerFlag } from './ledger.ts'
import type { Paint } from './terminal.ts'
import { count, duration, sayAuthority, thousands } from './words.ts'
import { cut, wrap } from './wrap.ts'

export interface Shown {
  readonly report: ReadReport
  readonly totals: Totals
  /** As given with --ledger, for the commands shown. */
  readonly where: string
  readonly shownWhere: string
  readonly seconds: number
  readonly changes: readonly string[]
  readonly verbose: boolean
  /** False leaves the suggestion of a next command out; true where left out. */
  readonly next?: boolean
}

/** The whole report, ending in a line break. */
export function showReport(shown: Shown, paint: Paint, width: number): string {
  const { report, totals, where, changes } = shown
  return [
    headline(shown, paint),
    '',
    totalsTable(report, totals, paint),
    ...(changes.length === 0 ? [] : ['', paint('bold', 'Changed texts'), ...changes.map((change) => change.trimEnd())]),
    ...(report.skipped.length === 0 ? [] : ['', ...showSkipped(report.skipped, shown.verbose, paint, width)]),
    ...(shown.next === false ? [] : ['', nextStep(totals, where, paint)]),
    '',
  ].join('\n')
}

/** The first line of the report: how much was stored, where and how fast. */
export function headline({ report, shownWhere, seconds }: Pick<Shown, 'report' | 'shownWhere' | 'seconds'>, paint: Paint): string {
  const { added, newVersions, readAgain, unchanged, duplicates, stopped } = report
  const stored = added + newVersions + readAgain
  const all = stored + unchanged + duplicates
  const took = `in ${duration(seconds)}${stored > 1 && seconds > 0 ? ` (${(stored / seconds).toFixed(stored / seconds < 10 ? 1 : 0)} a second)` : ''}`
  if (stopped) return `${paint(['bold', 'yellow'], 'Stopped.')} ${count(stored, 'document')} stored whole in ${shownWhere}; run the same again to go on.`
  if (all === 0) return `${paint(['bold', 'yellow'], 'Nothing could be read.')} ${shownWhere} is as it was.`
  if (stored === 0) {
    const known = unchanged === 0 ? `${count(duplicates, 'text')} already there under another name` : `all ${count(all, 'text')} ${all === 1 ? 'was' : 'were'} there already`
    return `${paint(['bold', 'green'], 'Nothing changed')} in ${shownWhere}: ${known.replace('all 1 text', 'the text')} (${duration(seconds)}).`
  }
  return `${paint(['bold', 'green'], `Read ${count(stored, 'document')}`)} into ${shownWhere} ${took}.`
}

type Row = readonly [label: string, now: number | null, total: number | null, strong: boolean]

function totalsTable(report: ReadReport, totals: Totals, paint: Paint): string {
  const { tally } = report
  const sub = (label: string, now: number | null, total: number | null = null): Row[] => ((now ?? 0) > 0 || (total ?? 0) > 0 ? [[`  ${label}`, now, total, false]] : [])
  const notRead = Object.entries(report.notRead).flatMap(([why, number]) => sub(`not read: ${why}`, number))
  const forms = ['direct', 'indirect', 'mixed'].flatMap((form) => sub(form, tally.byForm[form] ?? 0, totals.byForm[form] ?? 0))
  const links = [...new Set(['denies', ...Object.keys(totals.links)])].flatMap((link) => sub(link, tally.links[link] ?? 0, totals.links[link] ?? 0))
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
  const rows: Row[] = [
    ['documents', report.added + report.newVersions + report.readAgain, totals.documents, true],
    ...sub('new', report.added), ...sub('new version of a changed text', report.newVersions), ...sub('read again by a newer reader', report.readAgain),
    ...sub('unchanged', report.unchanged), ...sub('duplicate of another file', report.duplicates),
    ...notRead, ...(notRead.length === 0 ? sub('not read (language)', null, totals.notRead) : []),
    ['statements', tally.statements, totals.statements, true], ...forms,
    ['on whose authority', null, null, true],
    ...authorities.flatMap((authority) => sub(sayAuthority(authority), tally.byAuthority[authority] ?? 0, totals.byAuthority[authority] ?? 0)),
    ['denials', tally.denials, totals.denials, true],
    ['links', sum(tally.links), sum(totals.links), true], ...links,
  ]
  const table = new Table({
    head: ['', 'this run', 'ledger'].map((text) => paint('dim', text)),
    colAligns: ['left', 'right', 'right'], chars: plain, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 3, compact: true },
  })
  for (const [label, now, total, strong] of rows) {
    const cells = [label, now === null ? '' : thousands(now), total === null ? '' : thousands(total)]
    table.push(strong ? cells.map((cell) => (cell === '' ? '' : paint('bold', cell))) : cells)
  }
  return table.toString().replace(/ +$/gm, '')
}

const plain = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '',
}

/** What was skipped by reason, a few of each by name; with `verbose` all, each with its message. */
export function showSkipped(skipped: readonly Skipped[], verbose: boolean, paint: Paint, width: number): string[] {
  const lines = [paint(['bold', 'yellow'], `Skipped ${count(skipped.length, 'text')}`)]
  for (const [code, those] of Map.groupBy(skipped, (one) => one.code)) {
    if (verbose || those.length <= 3) {
      for (const { message } of those) lines.push(...hanging(`${code}: `, visibleLine(message), width))
      continue
    }
    const first = those[0]
    lines.push(cut(`  ${code}: ${count(those.length, 'text')}, such as ${those.slice(0, 3).map(({ label }) => visibleLine(label)).join(', ')}`, width))
    if (first !== undefined) lines.push(...wrap(visibleLine(first.message), width - 4).map((line) => paint('dim', `    ${line}`)))
  }
  if (!verbose && skipped.length > 3) lines.push(paint('dim', '  --verbose lists every one with its reason.'))
  return lines
}

function hanging(label: string, text: string, width: number): string[] {
  return wrap(label + text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`)
}

function nextStep({ statements, denials }: Totals, where: string, paint: Paint): string {
  const flag = ledgerFlag(where)
  if (statements === 0) return `Next: ${paint('cyan', `sayso verify${flag}`)}`
  return `Next: ${paint('cyan', `sayso statements${denials > 0 ? ' --act deny' : ''}${flag}`)}`
}
