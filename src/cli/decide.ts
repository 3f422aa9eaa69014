// `sayso decide …`, `sayso decisions` and `sayso undo N`: what a person settles about who is who, which statements assert the same and what came
// of a prediction. Each is one entry of the history; readings stay as they are.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { decisionOf, namedSpeaker, type AskedDecision } from '../engine/decision-of.ts'
import { sayDecisions } from '../export/may-be-named.ts'
import { takeBackground, type BackgroundActor } from '../intake/take-background.ts'
import type { Decision } from '../ledger/decision.ts'
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
    await terminal.out(`${terminal.paint('green', 'decided')}  ${lineOf((await sayDecisions(ledger, [decided]))[0], terminal.width - 9)}\n`)
    if (asked.decision === 'correct-actor' && asked.name !== null && decided.decision.decision === 'correct-actor' && decided.decision.actor?.privacy === 'private-person') {
      terminal.note('Nobody here who may be named has that name, so it counts as a private person’s. With a reason: --class office-holder --why "…"')
    }
    terminal.note(terminal.paint('dim', `Taken back with: sayso undo ${decided.number}`))
  })
}

/** Records what a file knows of actors: aliases, kinds, classes and roles, each a decision. */
export async function importBackground(file: string, { ledger: where, who, why }: DecideOptions, { terminal }: Run): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new SaysoError('not-found', `"${file}" cannot be read. Name a CSV or JSON file.`, { path: file }, error)
  }
  const source = basename(file)
  const actors = takeBackground(bytes, source)
  const decisionsOn = ({ name, aliases, kind, roles }: BackgroundActor, privacy: BackgroundActor['privacy']): Decision[] => [
    ...(aliases.length === 0 ? [] : [{ decision: 'merge-actors' as const, names: aliases, into: name }]),
    ...(kind === null ? [] : [{ decision: 'kind-actor' as const, name, kind }]),
    ...(privacy === null ? [] : [{ decision: 'class-actor' as const, name, address: null, privacy }]),
    ...(roles.length === 0 ? [] : [{ decision: 'describe-actor' as const, name, roles, source }]),
  ]
  await withLedger(where, async () => undefined)
  await withOpened(where, {}, async (ledger) => {
    // A list from elsewhere names nobody whom the texts keep private: a class is raised one by one, with a reason.
    const decisions: Decision[] = []
    let kept = 0
    for (const actor of actors) {
      const may = actor.privacy === null || actor.privacy === 'private-person' || await namedSpeaker(ledger, actor.name) !== null
      if (!may) kept += 1
      decisions.push(...decisionsOn(actor, may ? actor.privacy : null))
    }
    const made = await ledger.decideAll(decisions, { why: why ?? `background file ${source}`, ...(who === undefined ? {} : { who }) })
    await terminal.out(`${terminal.paint('green', 'recorded')}  ${count(actors.length, 'actor')} from ${source}: ${count(made.length, 'decision')}\n`)
    if (kept > 0) terminal.note(`The class of ${count(kept, 'name')} was left as it is: nobody who may be named has it here. One by one: sayso decide class STATEMENT CLASS --why "…"`)
  })
}

/** Takes a decision back. */
export async function undo(number: string, { ledger: where, who, why }: DecideOptions, { terminal }: Run): Promise<void> {
  if (!/^[1-9]\d{0,9}$/.test(number)) throw new SaysoError('bad-usage', `"${number}" is no number of a decision. "sayso decisions" lists them.`)
  await withLedger(where, async () => undefined)
  await withOpened(where, {}, async (ledger) => {
    // Said before it is taken back: afterwards a merged name is nobody's.
    const said = (await sayDecisions(ledger, (await ledger.decisions()).filter((one) => one.number === Number(number))))[0]
    await ledger.undoDecision(Number(number), { ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) })
    await terminal.out(`${terminal.paint('yellow', 'taken back')}  ${lineOf(said, terminal.width - 12)}\n`)
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
    const said = await sayDecisions(ledger, all)
    for (const [index, { number, at, who, why }] of all.entries()) {
      await terminal.out(`${paint('bold', String(number).padStart(5))}  ${lineOf(said[index], width - 8)}\n${paint('dim', `       ${at.slice(0, 10)} · ${visibleLine(who)}${why === null ? '' : ` · ${visibleLine(why)}`}`)}\n`)
      if (unplaced.has(number)) await terminal.out(paint('yellow', '       its statement is no longer in the text that is read at this address\n'))
    }
    terminal.note(paint('dim', `${count(all.length, 'decision')}. One is taken back with: sayso undo ${all.at(-1)?.number ?? 0}`))
  })
}

/** A private person's name stands in the history alone. */
function lineOf(said: string | undefined, width: number): string {
  return cut(visibleLine(said ?? ''), Math.max(40, width))
}
