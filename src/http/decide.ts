// What people decide, written: each decision and each taking back on a connection of its own that is open no longer than it takes, one after
// another. Takes a request of the API; refuses what lacks a part before anything is opened. What a decision may say is the ledger's to check.
import { decisionOf, type AskedDecision } from '../engine/decision-of.ts'
import { sayDecisions } from '../export/may-be-named.ts'
import type { Decided } from '../ledger/decision.ts'
import { SaysoError } from '../sayso-error.ts'
import type { DecidedBy, LedgerStore } from '../store/ledger-store.ts'
import { openLedger } from '../store/open-ledger.ts'
import { isStorable } from '../store/storable.ts'
import type { HttpContext } from './context.ts'
import type { DecisionItem, DecisionRequest } from './woven-api.ts'

/** Milliseconds to wait for another process that writes: a page is waiting too. */
const defaultPatience = 10_000

export interface DecisionsOptions {
  /** As `openLedger` takes it. */
  readonly where: string
  readonly readOnly: boolean
  readonly patience?: number
  /** Told after each change. */
  readonly onChange: () => void
}

export interface Decisions {
  /** Throws `ledger-read-only`, `ledger-busy`, `bad-usage` and `not-found`; nothing is recorded then. */
  decide(request: DecisionRequest): Promise<DecisionItem>
  /** Takes back the decision with this entry's number; throws not-found where none such is in force. */
  undo(number: number, by: DecidedBy): Promise<DecisionItem>
  /** Waits for what is being written. */
  close(): Promise<void>
}

/** What routes that decide are handed. */
export interface DecidingContext extends HttpContext {
  readonly decisions: Decisions
}

/** Ready to write decisions to the ledger. */
export function createDecisions({ where, readOnly, patience = defaultPatience, onChange }: DecisionsOptions): Decisions {
  let last: Promise<unknown> = Promise.resolve()
  const write = (work: (ledger: LedgerStore) => Promise<DecisionItem>): Promise<DecisionItem> => {
    if (readOnly) throw new SaysoError('ledger-read-only', 'this ledger is open for reading only, so nothing can be decided. Start Sayso without --read-only, where the file may be written.')
    // Two connections of one process that wait for one another would hold up every answer.
    const next = last.then(async () => {
      const ledger = await openLedger(where, { patience })
      try {
        return await work(ledger)
      } finally {
        await ledger.close()
      }
    })
    last = next.catch(() => undefined)
    return next.then((item) => {
      onChange()
      return item
    })
  }
  return {
    async decide(request) {
      const { who, why, ...asked } = request
      const by = checkedBy({ ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) })
      refuseIncomplete(asked, by)
      return write(async (ledger) => {
        const decided = await ledger.decide(await decisionOf(ledger, asked), by)
        return itemOf(ledger, decided)
      })
    },
    async undo(number, given) {
      const by = checkedBy(given)
      return write(async (ledger) => {
        const decided = (await ledger.decisions()).find((one) => one.number === number)
        if (decided === undefined) throw noDecision(number)
        // Said before it is taken back: afterwards a merged name is nobody's.
        const item = await itemOf(ledger, decided)
        await ledger.undoDecision(number, by)
        return item
      })
    },
    async close() {
      await last
    },
  }
}

/** The decisions in force, in the order they were made, each in a line that names nobody who may not be named. */
export async function decisionItems(ledger: LedgerStore): Promise<DecisionItem[]> {
  const decided = await ledger.decisions()
  const [unplaced, says] = [new Set((await ledger.unplacedDecisions()).map(({ number }) => number)), await sayDecisions(ledger, decided)]
  return decided.map((one, index) => decisionItem(one, says[index] ?? '', !unplaced.has(one.number)))
}

async function itemOf(ledger: LedgerStore, decided: Decided): Promise<DecisionItem> {
  const [says = ''] = await sayDecisions(ledger, [decided])
  return decisionItem(decided, says, !(await ledger.unplacedDecisions()).some(({ number }) => number === decided.number))
}

function decisionItem({ number, at, who, why, decision }: Decided, says: string, placed: boolean): DecisionItem {
  return { number, at, who, why, decision: decision.decision, says, placed }
}

function noDecision(number: number): SaysoError {
  return new SaysoError('not-found', `there is no decision ${number} in force to take back. GET /api/v1/decisions lists those there are.`)
}

/** Words that both databases give back as they are; empty ones are none. */
function checkedBy({ who, why }: DecidedBy): DecidedBy {
  for (const [name, value] of [['who', who], ['why', why]] as const) {
    if (value !== undefined && !isStorable(value)) throw new SaysoError('bad-usage', `"${name}" has a character that cannot be stored. Write it in plain text. Nothing was recorded.`)
  }
  const given = (words: string | undefined): words is string => words !== undefined && words.trim() !== ''
  return { ...(given(who) ? { who: who.trim() } : {}), ...(given(why) ? { why: why.trim() } : {}) }
}

/** What the schema cannot say; asked before anything is looked up, so that the answer tells nothing about who stands in the texts. */
function refuseIncomplete(asked: AskedDecision, { why }: DecidedBy): void {
  if (asked.decision === 'class-actor' && (asked.name === undefined) === (asked.statement === undefined)) {
    throw new SaysoError('bad-usage', 'whose class it is, is said by "name" or by "statement": give one of them. Nothing was recorded.')
  }
  if (asked.decision === 'correct-actor' && asked.privacy !== undefined && asked.privacy !== 'private-person' && why === undefined) {
    throw new SaysoError('bad-usage', 'a privacy class is given with a reason ("why"); it stays in the history. Nothing was recorded.')
  }
}
