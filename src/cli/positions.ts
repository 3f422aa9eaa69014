// `sayso positions ACTOR`: where one actor stands towards claims, or towards another actor, over time, beside what was read in each period. No
// trend is drawn through silence.
import type { PositionPeriod, Positions } from '../claims/position.ts'
import { positionsOfActor, type ActorPosition } from '../export/positions-of-actor.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger } from './ledger.ts'
import type { Run } from './program.ts'
import type { Style, Terminal } from './terminal.ts'
import { count } from './words.ts'
import { cut, pad, wrap } from './wrap.ts'

export interface PositionsOptions {
  readonly ledger: string
  readonly towards?: string
  readonly limit: number
  readonly format: 'table' | 'json'
}

const style: Readonly<Record<string, Style>> = { for: 'green', against: 'red', mixed: 'yellow', neither: 'dim' }

/** Shows the positions, those that changed first. Throws not-found where nobody who may be named has the name. */
export async function positions(name: string, { ledger: where, towards, limit, format }: PositionsOptions, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const actor = await nameOf(ledger, name)
    const found = actor === null ? null : await positionsOfActor(ledger, actor, towards ?? null)
    if (actor === null || found === null) throw new SaysoError('not-found', `nobody who may be named goes by "${visibleLine(name)}" in this ledger. "sayso actors" lists who does.`)
    if (format === 'json') {
      const records = found.map(({ statements, ...position }) => ({ ...position, statements: [...statements.values()].map(({ id, document, published, cue, content }) => ({ id, document, published, cue: cue.text, content: content.text })) }))
      return terminal.out(`${visibleJson(JSON.stringify({ actor, positions: records }, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    }
    if (found.length === 0) return terminal.note(`${visibleLine(actor)} takes no position ${towards === undefined ? 'on any claim here' : `towards ${visibleLine(towards)} here`}.`)
    await terminal.out(`${terminal.paint('bold', visibleLine(actor))}\n\n`)
    for (const position of found.slice(0, limit)) await terminal.out(positionLines(position, terminal))
    if (found.length > limit) terminal.note(`${found.length - limit} more: --limit ${found.length}`)
  })
}

async function nameOf(ledger: LedgerStore, given: string): Promise<string | null> {
  const candidates = await ledger.speakers(given, 6)
  return candidates.find(({ name }) => name.toLowerCase() === given.trim().toLowerCase())?.name ?? (candidates.length === 1 ? candidates[0]!.name : null)
}

function positionLines({ towards, positions: found, statements }: ActorPosition, { paint, width }: Terminal): string {
  const title = towards.kind === 'claim' ? `${towards.claim.id}  ${towards.claim.title}` : `towards ${towards.name}`
  return [
    ...wrap(visibleLine(title), width - 2).slice(0, 2).map((line) => paint('bold', line)),
    ...periodLines(found, paint, width),
    ...changeLines(found, paint, width, (id) => statements.get(id)?.content.text ?? ''),
    ...(found.undated.length === 0 ? [] : [paint('dim', `  ${count(found.undated.length, 'statement')} in documents without a date: ${found.undated.join(' ')}`)]), '', '',
  ].join('\n')
}

/** Periods without a statement that follow one another in the same state are one line. */
function periodLines({ periods }: Positions, paint: Terminal['paint'], width: number): string[] {
  const runs: { readonly first: PositionPeriod; last: PositionPeriod; read: number; speaking: number }[] = []
  for (const period of periods) {
    const before = runs.at(-1)
    if (before && period.state !== 'stated' && before.first.state === period.state) Object.assign(before, { last: period, read: before.read + period.documentsRead, speaking: before.speaking + period.documentsSpeaking })
    else runs.push({ first: period, last: period, read: period.documentsRead, speaking: period.documentsSpeaking })
  }
  const says = { stated: '', silent: 'speaks, not of this', unheard: 'not heard in what was read', unread: 'nothing read' } as const
  return runs.map(({ first, last, read, speaking }) => {
    const when = first.from === last.to ? first.from : `${first.from} – ${last.to}`
    const coverage = paint('dim', `${count(read, 'document')} read, ${speaking} with them`)
    if (first.state !== 'stated') return `  ${paint('dim', pad(when, 24))} ${paint('dim', pad(says[first.state], 28))} ${coverage}`
    const stance = first.stance ?? 'neither'
    return `  ${pad(when, 24)} ${paint(style[stance] ?? 'dim', pad(stance, 8))} ${pad(cut(first.statements.join(' '), 19), 19)} ${cut(coverage, width)}${first.comparable ? '' : paint('dim', ' · too little to compare')}`
  })
}

function changeLines({ changes, periods }: Positions, paint: Terminal['paint'], width: number, contentOf: (id: string) => string): string[] {
  return changes.flatMap((change) => {
    if (change.type === 'stated-change') return [`  ${paint('yellow', `${change.link} ${change.to} in ${change.from}`)} ${cut(visibleLine(contentOf(change.from)), width - 30)}`]
    const { before, after, from, to, evidenceBefore, evidenceAfter } = change
    return [`  ${paint('yellow', 'changed')} ${before} (${periods[from]?.from ?? ''}: ${evidenceBefore.join(' ')}) → ${after} (${periods[to]?.from ?? ''}: ${evidenceAfter.join(' ')})`]
  })
}
