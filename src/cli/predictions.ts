// `sayso predictions`: who said what will happen, by when and how sure, and what a person decided came of it. With a statement, what may settle it.
import { likelihoodBands } from '../claims/likelihood.ts'
import type { SettleReason } from '../claims/settle-proposals.ts'
import type { Prediction } from '../claims/prediction.ts'
import { predictionOf, predictionsOf, type RegisterEntry } from '../export/predictions-of.ts'
import { findDates } from '../model/chrono-dates.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { holderOf } from '../views/claim-sheet.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import type { Style, Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface PredictionsOptions {
  readonly ledger: string
  readonly limit: number
  readonly actor?: string
  readonly kind?: Prediction['kind']
  readonly status?: RegisterEntry['status']
  readonly on?: string
  readonly format: 'table' | 'json'
}

const statusStyle: Readonly<Record<RegisterEntry['status'], Style>> = { open: 'cyan', due: 'yellow', 'came-true': 'green', 'did-not': 'red', unclear: 'dim' }

/** Lists predictions; given a statement's id, that one and the later statements that may settle it. */
export async function predictions(words: string, options: PredictionsOptions, { terminal }: Run): Promise<void> {
  const today = options.on ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new SaysoError('bad-usage', `--on "${today}" is no day. Write it as 2026-03-04.`)
  await withLedger(options.ledger, async (ledger) => {
    if (/^s[1-9]\d*$/.test(words)) return showOne(ledger, words, today, options.format, terminal)
    const { entries, next } = await predictionsOf(ledger, {
      ...(words === '' ? {} : { words }), ...(options.actor === undefined ? {} : { actor: options.actor }), ...(options.kind === undefined ? {} : { kind: options.kind }), ...(options.status === undefined ? {} : { status: options.status }),
    }, today, findDates, { limit: options.limit })
    if (options.format === 'json') return terminal.out(`${visibleJson(JSON.stringify({ on: today, predictions: entries.map(record), next }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    if (entries.length === 0) return terminal.note('No statement here says plainly what will happen, or none passes these options.')
    for (const entry of entries) await terminal.out(entryLines(entry, terminal))
    terminal.note(terminal.paint('dim', `${count(entries.length, 'prediction')} as of ${today}${next === null ? '' : `; more with --limit ${options.limit * 4}`}. What may settle one: sayso predictions ${entries[0]!.statement.id}`))
  })
}

async function showOne(ledger: LedgerStore, id: string, today: string, format: 'table' | 'json', terminal: Terminal): Promise<void> {
  const found = await predictionOf(ledger, id, today, findDates)
  if (found === null) throw new SaysoError('not-found', `${id} is no statement of this ledger that says what will happen. "sayso predictions" lists those that do.`)
  const { entry, proposals } = found
  if (format === 'json') {
    const records = proposals.map(({ proposal: { reasons, ...proposal }, statement }) => ({ ...proposal, reasons: reasons.map(sayReason), who: holderOf(statement), content: statement.content.text, published: statement.published, document: statement.document }))
    return terminal.out(`${visibleJson(JSON.stringify({ on: today, ...record(entry), proposals: records }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
  }
  const { paint, width } = terminal
  await terminal.out(entryLines(entry, terminal))
  if (proposals.length === 0) return terminal.note('No later statement here speaks of the same deed. A person can settle it: sayso decide prediction --help')
  await terminal.out(`${paint('bold', 'Later statements that may settle it')}\n`)
  for (const { proposal, statement } of proposals) {
    const why = proposal.reasons.map(sayReason).join(' · ')
    await terminal.out(`  ${paint(statusStyle[proposal.pointsTo], pad(`points to ${proposal.pointsTo.replace('-', ' ')}`, 20))} ${paint('bold', cut(visibleLine(holderOf(statement)), width - 50))} ${paint('dim', `${statement.published?.slice(0, 10) ?? ''} ${statement.id}`)}\n`)
    await terminal.out(`${wrap(visibleLine(statement.content.text), width - 6).map((line) => `    ${line}\n`).join('')}${paint('dim', `    ${cut(visibleLine(why), width - 6)}`)}\n`)
  }
  terminal.note(paint('dim', `You decide: sayso decide prediction ${id} came-true --by ${proposals[0]!.statement.id}`))
}

function entryLines({ statement, prediction, status, because, quotedBy }: RegisterEntry, { paint, width }: Terminal): string {
  const { by, likelihood, confidence, kind, conditions, negated, marker } = prediction
  const band = likelihood === null ? undefined : likelihoodBands.find((row) => row.band === likelihood.band)
  const facts = [
    kind, ...(negated ? [statement.cue.text === marker.text ? `says that it will not (“${marker.text}”)` : 'says that it will not'] : []), ...(by === null ? [] : [by.from === by.to ? `on ${by.to}` : by.from === statement.published?.slice(0, 10) ? `by ${by.to}` : `${by.from} to ${by.to}`]),
    ...(band === undefined || likelihood === null ? [] : [`“${likelihood.words.text}”: ${band.band.replaceAll('-', ' ')}, ${band.least}–${band.most} %`]), ...(confidence === null ? [] : [`“${confidence.words.text}”`]), ...conditions.map(({ text }) => text),
  ]
  return [
    `${paint('dim', pad(statement.id, 6))} ${paint(statusStyle[status], pad(status.replace('-', ' '), 9))} ${paint('bold', cut(visibleLine(holderOf(statement)), width - 32))} ${paint('dim', statement.published?.slice(0, 10) ?? '')}`,
    ...wrap(visibleLine(statement.content.text), width - 19).slice(0, 4).map((line) => `${' '.repeat(17)}${line}`),
    ...wrap(visibleLine(facts.join(' · ')), width - 19).map((line) => `${' '.repeat(17)}${paint('dim', line)}`),
    ...(quotedBy.length === 0 ? [] : [`${' '.repeat(17)}${paint('dim', cut(visibleLine(`quoted by ${[...new Set(quotedBy.map(holderOf))].join(', ')}`), width - 19))}`]),
    ...(because === null ? [] : [`${' '.repeat(17)}${paint('green', cut(visibleLine(['decided by a person', because.why, because.by === null ? null : `“${because.by}”`].filter((one) => one !== null).join(' · ')), width - 19))}`]), '',
  ].join('\n')
}

function record({ statement, prediction, status, decided, because, quotedBy }: RegisterEntry): object {
  return { statement: statement.id, document: statement.document, who: holderOf(statement), published: statement.published, content: statement.content.text, status, decided, because, quotedBy: quotedBy.map((one) => ({ statement: one.id, who: holderOf(one) })), prediction }
}

/** Why a statement may settle it; who the two share is left out, since it may be somebody who is not named. */
function sayReason(reason: SettleReason): string {
  if (reason.why === 'words') return `the same words: ${reason.words.join(' ')}`
  if (reason.why === 'actors') return 'somebody in both'
  if ('words' in reason) return `${reason.why.replaceAll('-', ' ')}: ${reason.words}`
  return 'of' in reason ? `${reason.why.replaceAll('-', ' ')} (${reason.of})` : reason.why.replaceAll('-', ' ')
}
