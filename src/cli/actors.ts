// `sayso actors` and `sayso actor NAME`: who speaks in a ledger, and one of them with what they said over time. Private persons are in
// neither, by whatever words they are asked for.
import { sheetOf } from '../export/sheet-of.ts'
import { tracing } from '../export/tracing.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore, SpeakerRow, StatementRow } from '../store/ledger-store.ts'
import type { ActorSheet, Answer } from '../views/actor-sheet.ts'
import { statementRecord } from '../views/export-records.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { listAlike } from './alike-actors.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import type { Terminal } from './terminal.ts'
import { answeredBy, count, sayAuthority, thousands } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface ActorsOptions {
  readonly ledger: string
  readonly limit: number
  readonly format: 'table' | 'json'
  /** Names that may be the same actor, instead of a list. */
  readonly alike?: boolean
}

/** Lists who speaks, those with most statements first; with words, those whose name has words that start so. */
export async function actors(words: string, { ledger: where, limit, format, alike = false }: ActorsOptions, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    if (alike) return listAlike(ledger, words, limit, format, terminal)
    const found = await ledger.speakers(words, limit)
    if (format === 'json') return terminal.out(`${visibleJson(JSON.stringify(found, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    if (found.length === 0) return terminal.note(words === '' ? 'Nobody who may be named speaks here.' : `Nobody who may be named goes by "${words}". "sayso actors" lists all.`)
    await terminal.out(found.map((one) => speakerLine(one, terminal)).join(''))
    terminal.note(terminal.paint('dim', `${count(found.length, 'actor')}${found.length === limit ? `; more with --limit ${limit * 4}` : ''}. One of them: sayso actor "${visibleLine(found[0]!.name)}"`))
  })
}

function speakerLine({ name, kind, statements }: SpeakerRow, { paint, width }: Terminal): string {
  const room = Math.max(20, Math.min(60, width - 34))
  return `${pad(thousands(statements), 7, 'right')}  ${paint('bold', pad(cut(visibleLine(name), room), room))}  ${paint('dim', sayAuthority(kind))}\n`
}

/** Shows one actor. Throws `not-found` where nobody who may be named has that name. */
export async function actor(name: string, { ledger: where, limit, format }: ActorsOptions, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const sheet = await sheetOf(ledger, await nameOf(ledger, name))
    if (sheet === null) throw nobody(name)
    await (format === 'json' ? printJson(ledger, sheet, terminal) : printSheet(sheet, limit, terminal))
  })
}

/** The one name that is meant: written whole, else the only one that its words begin. */
async function nameOf(ledger: LedgerStore, given: string): Promise<string> {
  const candidates = await ledger.speakers(given, 6)
  const whole = candidates.find(({ name }) => name.toLowerCase() === given.trim().toLowerCase())
  if (whole) return whole.name
  if (candidates.length > 1) {
    throw new SaysoError('not-found', `several actors go by "${given}": ${candidates.slice(0, 5).map((one) => `"${one.name}"`).join(', ')}${candidates.length > 5 ? ' …' : ''}. Give one of them whole.`)
  }
  const [only] = candidates
  if (only === undefined) throw nobody(given)
  return only.name
}

function nobody(name: string): SaysoError {
  return new SaysoError('not-found', `nobody who may be named goes by "${name}" in this ledger. "sayso actors" lists who does.`)
}

async function printJson(ledger: LedgerStore, { statements, ...sheet }: ActorSheet, terminal: Terminal): Promise<void> {
  const trace = tracing(ledger)
  const records = []
  for (const row of statements) records.push(statementRecord(row, await trace.text(row.document)))
  await terminal.out(`${visibleJson(JSON.stringify({ ...sheet, statements: records }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
}

async function printSheet(sheet: ActorSheet, limit: number, terminal: Terminal): Promise<void> {
  const { paint, width } = terminal
  const { name, kind, roles, spellings, statements, documents } = sheet
  const days = statements.flatMap(({ published }) => published?.slice(0, 10) ?? [])
  const when = days.length === 0 ? '' : days[0] === days.at(-1) ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`
  const lines = [
    `${paint('bold', visibleLine(name))}  ${paint('dim', sayAuthority(kind))}`,
    `${count(statements.length, 'statement')} in ${count(documents, 'document')}${when}`,
    ...(spellings.length < 2 ? [] : [`also written ${spellings.slice(1).map(visibleLine).join(', ')}`]),
    ...(roles.length === 0 ? [] : ['', paint('bold', 'Stated about them')]),
    ...roles.flatMap(({ role, document, publisher, published, documents: often }) => {
      const where = [published?.slice(0, 10), publisher, document, ...(often > 1 ? [`and ${count(often - 1, 'other document')}`] : [])].filter((one) => one !== null && one !== undefined)
      return [...wrap(visibleLine(role), width - 4).map((line) => `  ${line}`), paint('dim', `    ${cut(visibleLine(where.join(' · ')), width - 6)}`)]
    }),
    ...sheet.known.map(({ role, from, to, source }) => `  ${visibleLine(role)}${from === null && to === null ? '' : paint('dim', ` · ${from ?? ''} – ${to ?? ''}`)}${paint('dim', ` · ${visibleLine(source)}`)}`),
    '', paint('bold', 'What they said, oldest first'),
  ]
  await terminal.out(`${lines.join('\n')}\n`)
  const answers = Map.groupBy(sheet.answers, ({ statement }) => statement)
  for (const row of statements.slice(0, limit)) await terminal.out(statementLines(row, answers.get(row.id) ?? [], terminal))
  if (statements.length > limit) terminal.note(`${thousands(statements.length - limit)} more: --limit ${statements.length}`)
}

function statementLines(row: StatementRow, answers: readonly Answer[], { paint, width }: Terminal): string {
  const facts = [row.published?.slice(0, 10) ?? 'no date', row.publisher, row.id].filter((one) => one !== null).map(visibleLine)
  const colour = row.act === 'deny' || row.act === 'accuse' ? 'red' : 'cyan'
  return [
    `\n  ${paint('dim', cut(facts.join(' · '), width - 4))}`,
    `  “${visibleLine(row.cue.text)}” · ${paint(colour, row.act)}${row.distance === 'neutral' ? '' : paint('dim', ` · ${row.distance}`)}`,
    ...wrap(visibleLine(row.content.text), width - 6).map((line) => `  ${paint('dim', '│')} ${line}`),
    ...answers.map(({ link, direction, who, other }) => `  ${paint('yellow', direction === 'from' ? `${link} →` : `← ${answeredBy[link]}`)} ${cut(visibleLine(who), width - 30)} ${paint('dim', other)}`),
    '',
  ].join('\n')
}
