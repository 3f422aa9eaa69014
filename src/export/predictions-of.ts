// The register of predictions and commitments: who said what will happen, in which words, by when and how sure, open or due on a day, or what a
// person decided came of it; and, for one, the later statements that may settle it. Looks rows up; whether it came true a person says.
import { findPrediction } from '../claims/find-prediction.ts'
import type { DateFinder, MachineStatus, Outcome, Prediction } from '../claims/prediction.ts'
import { statusOn } from '../claims/prediction.ts'
import { settleProposals, type SettleProposal, type SettleStatement } from '../claims/settle-proposals.ts'
import type { LedgerStore, StatementFilter, StatementRow } from '../store/ledger-store.ts'
import { toldBy } from './same-prediction.ts'

export interface RegisterEntry {
  readonly statement: StatementRow
  readonly prediction: Prediction
  readonly status: MachineStatus | Outcome
  /** Number of the decision that says so; null while nobody decided. */
  readonly decided: number | null
  /** Why it was so decided, and the statement that settles it, in its words and by id; `statement` is null where no text has it any more. */
  readonly because: { readonly why: string | null; readonly by: string | null; readonly statement: string | null } | null
  /** Statements of other speakers that hand it on, the nearest first. */
  readonly quotedBy: readonly StatementRow[]
}

export interface RegisterFilter {
  readonly words?: string
  readonly actor?: string
  readonly kind?: Prediction['kind']
  readonly status?: RegisterEntry['status']
}

/** Statements looked through at once, and at the most for one answer. */
const atOnce = 200
const mostLookedThrough = 200_000
const mostCandidates = 300

/**
 * Predictions in the order they entered the ledger, each once however many quote it, at most `limit` from after a statement on; `next` is where to go on, null at the end. `goOn` is asked
 * every few statements; where it says no, what was found so far is given and `next` is where it stands.
 */
export async function predictionsOf(ledger: LedgerStore, filter: RegisterFilter, today: string, findDates: DateFinder, page: { readonly after?: string; readonly limit: number; readonly goOn?: () => Promise<boolean> }): Promise<{ readonly entries: readonly RegisterEntry[]; readonly next: string | null }> {
  const settled = await settledBy(ledger)
  const statements: StatementFilter = { ...(filter.words === undefined || filter.words === '' ? {} : { text: filter.words }), ...(filter.actor === undefined ? {} : { speaker: [filter.actor] }) }
  const entries: RegisterEntry[] = []
  const statementsOf = documentsIn(ledger)
  let after = page.after
  for (let looked = 0; looked < mostLookedThrough; looked += atOnce) {
    const rows = await ledger.statements(statements, { limit: atOnce, ...(after === undefined ? {} : { after }) })
    for (const row of rows) {
      after = row.id
      const entry = await entryOf(row, today, findDates, settled, statementsOf)
      if (entry?.own !== row.id || (filter.kind !== undefined && entry.prediction.kind !== filter.kind) || (filter.status !== undefined && entry.status !== filter.status)) continue
      entries.push(entry)
      if (entries.length === page.limit) return { entries, next: row.id }
    }
    if (rows.length < atOnce) return { entries, next: null }
    if (page.goOn !== undefined && !await page.goOn()) break
  }
  return { entries, next: after ?? null }
}

/** One statement's prediction with what may settle it; null where it predicts nothing or is not there. */
export async function predictionOf(ledger: LedgerStore, id: string, today: string, findDates: DateFinder): Promise<{ readonly entry: RegisterEntry; readonly proposals: readonly { readonly proposal: SettleProposal; readonly statement: StatementRow }[] } | null> {
  const document = await ledger.documentOfStatement(id)
  const row = document === null ? undefined : (await ledger.statementsOf(document)).find((one) => one.id === id)
  if (row === undefined) return null
  const entry = await entryOf(row, today, findDates, await settledBy(ledger), documentsIn(ledger))
  if (entry === null) return null
  const { prediction } = entry
  const day = dayOf(row)
  if (prediction.deed === null || day === null) return { entry, proposals: [] }
  const later = new Map<string, StatementRow>()
  // Whoever reports the deed uses its word or one of the names it is about.
  for (const word of [prediction.deed, ...names(prediction.what.text)].slice(0, 4)) {
    for (const one of await ledger.findStatements({ text: word, since: day }, { sort: 'published', order: 'asc' }, { limit: mostCandidates })) later.set(one.id, one)
  }
  const proposals = settleProposals({ ...settleStatement(row, prediction.what.text), deed: prediction.deed, negated: prediction.negated, by: prediction.by }, [...later.values()].map((one) => settleStatement(one, one.content.text)))
  return { entry, proposals: proposals.flatMap((proposal) => {
    const statement = later.get(proposal.statement)
    return statement ? [{ proposal, statement }] : []
  }) }
}

type Settled = ReadonlyMap<string, { readonly number: number; readonly outcome: Outcome | 'open' } & NonNullable<RegisterEntry['because']>>

type StatementsOf = (document: string) => Promise<readonly StatementRow[]>

/** A document's statements, kept while its rows are looked at: they come one after another. */
function documentsIn(ledger: LedgerStore): StatementsOf {
  let last: { readonly document: string; readonly statements: Promise<readonly StatementRow[]> } | null = null
  return (document) => {
    if (last?.document !== document) last = { document, statements: ledger.statementsOf(document) }
    return last.statements
  }
}

/** `own` is the statement that the prediction is listed under. */
async function entryOf(row: StatementRow, today: string, findDates: DateFinder, settled: Settled, statementsOf: StatementsOf): Promise<RegisterEntry & { readonly own: string } | null> {
  const prediction = findPrediction(row, dayOf(row), findDates)
  if (prediction === null) return null
  const { own, quotedBy } = toldBy(row, prediction, await statementsOf(row.document), dayOf(row), findDates)
  const decision = settled.get(row.id) ?? quotedBy.flatMap(({ id }) => settled.get(id) ?? [])[0]
  const outcome = decision === undefined || decision.outcome === 'open' ? null : decision.outcome
  return {
    statement: row, prediction, status: statusOn(today, prediction.by, outcome), decided: decision?.number ?? null,
    because: decision === undefined ? null : { why: decision.why, by: decision.by, statement: decision.statement },
    quotedBy: quotedBy.filter(({ id }) => id !== row.id), own: own.id,
  }
}

/** The last decision on each prediction, by the statement that makes it: found again by its words, as is the one that settles it. */
async function settledBy(ledger: LedgerStore): Promise<Settled> {
  const decided = (await ledger.decisions()).flatMap(({ number, why, decision }) => (decision.decision === 'settle-prediction' ? [{ number, why, ...decision }] : []))
  const settled = await ledger.statementsMeant(decided.map(({ statement }) => statement))
  const settling = await ledger.statementsMeant(decided.flatMap(({ by }) => by ?? []))
  let at = 0
  return new Map(decided.flatMap(({ number, why, outcome, by }, index) => {
    const statement = by === null ? null : settling[at++] ?? null
    const id = settled[index] ?? null
    return id === null ? [] : [[id, { number, why, outcome, by: by?.quote ?? null, statement }] as const]
  }))
}

function settleStatement(row: StatementRow, content: string): SettleStatement {
  const actors = new Set([...(row.actor === null ? [] : [row.actor.name.toLowerCase()]), ...names(content).map((name) => name.toLowerCase())])
  return { id: row.id, document: row.document, day: dayOf(row) ?? '', cue: row.cue.text, content, actors, figures: [] }
}

/** Words with a capital that begin no sentence. */
function names(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/(?<=[\p{Ll},;]\s)\p{Lu}[\p{L}’'-]{2,}/gu)].map(([name]) => name))]
}

function dayOf({ published }: StatementRow): string | null {
  return published === null || published.length < 10 ? null : published.slice(0, 10)
}
