// `sayso decide …`, `sayso decisions` and `sayso undo N`: what a person settles about who is who, which statements assert the same and what came
// of a prediction. Each is one entry of the history; readings stay as they are.
import { decisionOf, type AskedDecision } from '../engine/decision-of.ts'
import type { Decided, StatementRef } from '../ledger/decision.ts'
import { SaysoError } from '../sayso-error.ts'
import { visibleJson, visibleLine } from '../views/visible.ts'
import { withLedger, withOpened } from './ledger.ts'
import type { Run } from './program.ts'
import { count } from './words.ts'
import { cut } from './wrap.ts'

export interface DecideOptions {
  readonly ledger: string
  readonly who?: string
  readonly why?: string
}

/** Records the decision and says how to take it back. */
export async function decide(asked: AskedDecision, { ledger: where, who, why }: DecideOptions, { terminal }: Run): Promise<void> {
  // A ledger is never made by deciding about it.
  await withLedger(where, async () => undefined)
  await withOpened(where, {}, async (ledger) => {
    const decided = await ledger.decide(await decisionOf(ledger, asked), { ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) })
    await terminal.out(`${terminal.paint('green', 'decided')}  ${sayDecision(decided, terminal.width - 9)}\n`)
    if (asked.decision === 'correct-actor' && asked.name !== null && decided.decision.decision === 'correct-actor' && decided.decision.actor?.privacy === 'private-person') {
      terminal.note('Nobody here who may be named has that name, so it counts as a private person’s. With a reason: --class office-holder --why "…"')
    }
    terminal.note(terminal.paint('dim', `Taken back with: sayso undo ${decided.number}`))
  })
}

/** Takes a decision back. */
export async function undo(number: string, { ledger: where, who, why }: DecideOptions, { terminal }: Run): Promise<void> {
  if (!/^[1-9]\d{0,9}$/.test(number)) throw new SaysoError('bad-usage', `"${number}" is no number of a decision. "sayso decisions" lists them.`)
  await withLedger(where, async () => undefined)
  await withOpened(where, {}, async (ledger) => {
    const undone = await ledger.undoDecision(Number(number), { ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) })
    await terminal.out(`${terminal.paint('yellow', 'taken back')}  ${sayDecision(undone, terminal.width - 12)}\n`)
  })
}

/** Lists the decisions in force and those whose statement is no longer found. */
export async function decisions({ ledger: where, format }: { readonly ledger: string; readonly format: 'table' | 'json' }, { terminal }: Run): Promise<void> {
  await withLedger(where, async (ledger) => {
    const all = await ledger.decisions()
    const unplaced = new Set((await ledger.unplacedDecisions()).map(({ number }) => number))
    if (format === 'json') {
      const records = all.map((decided) => ({ ...decided, placed: !unplaced.has(decided.number) }))
      return terminal.out(`${visibleJson(JSON.stringify(records, null, terminal.outIsTerminal ? 2 : 0))}\n`)
    }
    if (all.length === 0) return terminal.note('Nothing has been decided in this ledger. "sayso decide --help" says what can be.')
    const { paint, width } = terminal
    for (const decided of all) {
      const { number, at, who, why } = decided
      await terminal.out(`${paint('bold', String(number).padStart(5))}  ${sayDecision(decided, width - 8)}\n${paint('dim', `       ${at.slice(0, 10)} · ${visibleLine(who)}${why === null ? '' : ` · ${visibleLine(why)}`}`)}\n`)
      if (unplaced.has(number)) await terminal.out(paint('yellow', '       its statement is no longer in the text that is read at this address\n'))
    }
    terminal.note(paint('dim', `${count(all.length, 'decision')}. One is taken back with: sayso undo ${all.at(-1)?.number ?? 0}`))
  })
}

/** One line for a decision. A private person's name stands in the history alone. */
function sayDecision({ decision }: Decided, width: number): string {
  const quote = ({ quote: words, address }: StatementRef): string => `“${cut(words, 48)}” (${address})`
  const line = ((): string => {
    switch (decision.decision) {
      case 'merge-actors': return `${decision.names.map((name) => `“${name}”`).join(', ')} → “${decision.into}”`
      case 'split-actor': return `“${decision.name}” in ${decision.address} is “${decision.as}”`
      case 'class-actor': return `${decision.address === null ? `“${decision.name}”` : `a holder in ${decision.address}`} counts as ${decision.privacy.replace('-', ' ')}`
      case 'kind-actor': return `“${decision.name}” is ${decision.kind.replace('-', ' ')}`
      case 'correct-actor': return `${quote(decision.statement)} is held by ${decision.actor === null ? 'nobody named' : decision.actor.privacy === 'private-person' ? 'a private person' : `“${decision.actor.name}”`}`
      case 'merge-claims': return `one claim: ${decision.statements.map(quote).join(' and ')}`
      case 'move-statement': return `${quote(decision.statement)} belongs with ${decision.to === null ? 'no other' : quote(decision.to)}`
      case 'rename-claim': return `the claim of ${quote(decision.statement)} is called “${decision.title}”`
      case 'judge-link': return `${quote(decision.from)} ${decision.holds ? '' : 'does not link: '}${decision.link} ${quote(decision.to)}`
      case 'settle-prediction': return `${quote(decision.statement)}: ${decision.outcome.replace('-', ' ')}${decision.by === null ? '' : `, by ${quote(decision.by)}`}`
    }
  })()
  return cut(visibleLine(line), Math.max(40, width))
}
