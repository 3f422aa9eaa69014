// Looks up what a briefing is made of: disputes, claims whose figures differ and claims on several origins, each with its statements, quotations that
// changed, and where every document stands.
import { eventRules, type EventRule } from '../claims/event-figures.ts'
import type { LedgerStore, StatementRow } from '../store/ledger-store.ts'
import type { ClaimFilter } from '../store/woven-rows.ts'
import { briefingOf, type Briefing } from '../views/briefing.ts'
import type { ClaimSheet } from '../views/claim-sheet.ts'
import { claimSheetsOf } from './claim-sheet-of.ts'
import { differingFiguresOf } from './differing-figures-of.ts'
import { tracing } from './tracing.ts'

export interface BriefingOptions {
  readonly title: string
  readonly rule: EventRule
  /** Claims in each part at the most. */
  readonly limit: number
  readonly filter: ClaimFilter
}

/** Quotations looked through; the gravest come first. */
const mostDrift = 500
const grave: ReadonlySet<string | null> = new Set(['negation', 'figure', 'modal', 'name'])

/** Whether a statement has every word that is asked for and was published in the days that are. */
function isWithin({ content, published }: StatementRow, { words = '', since, until }: ClaimFilter): boolean {
  const text = content.text.toLowerCase()
  const day = published?.slice(0, 10) ?? ''
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word)) && (since === undefined || day >= since) && (until === undefined || (day !== '' && day <= `${until}~`))
}

/** The briefing over the claims that pass the filter. */
export async function briefing(ledger: LedgerStore, { title, rule, limit, filter }: BriefingOptions): Promise<Briefing> {
  const sheets = async (more: ClaimFilter, sort: 'disputed' | 'origins', except: ReadonlySet<string>): Promise<readonly ClaimSheet[]> => {
    const { rows } = await ledger.claims({ ...filter, ...more }, sort, { offset: 0, limit: limit + except.size })
    const found: ClaimSheet[] = []
    for await (const sheet of claimSheetsOf(ledger, rows.filter((row) => !except.has(row.id)).slice(0, limit), rule)) found.push(sheet)
    return found
  }
  const disputes = await sheets({ disputed: true, documents: 1 }, 'disputed', new Set())
  const shown = new Set(disputes.map(({ claim }) => claim.id))
  const { events, claims: apart } = await differingFiguresOf(ledger, { ...filter, documents: 1 }, rule, limit)
  const figures: ClaimSheet[] = []
  for await (const sheet of claimSheetsOf(ledger, apart.map(({ claim }) => claim).filter(({ id }) => !shown.has(id)), rule)) figures.push(sheet)
  for (const { claim } of figures) shown.add(claim.id)
  const corroborated = (await sheets({ documents: 2 }, 'origins', shown)).filter(({ claim }) => claim.origins > 1)
  const drift = (await ledger.drift({}, { offset: 0, limit: mostDrift })).rows.filter((row) => grave.has(row.severity) && [row.one, row.other].some((one) => isWithin(one, filter))).slice(0, limit)
  const trace = tracing(ledger)
  const documents = new Set([...disputes, ...figures, ...corroborated].flatMap(({ members }) => members.map(({ statement }) => statement.document)))
  for (const { one, other } of drift) documents.add(one.document).add(other.document)
  const tellings = events.flatMap(({ things }) => things.flatMap(({ stated }) => stated))
  for (const { document } of tellings) documents.add(document)
  const told = new Map<string, StatementRow>()
  for (const document of new Set(tellings.map((one) => one.document))) for (const row of await ledger.statementsOf(document)) told.set(row.id, row)
  const traced = new Map(await Promise.all([...documents].map(async (id) => {
    const [where, row] = await Promise.all([trace.document(id), ledger.document(id)])
    return [id, { ...where, title: row?.title ?? null, publisher: row?.publisher ?? null, published: row?.published ?? null }] as const
  })))
  const totals = await ledger.totals()
  const basis = `${totals.documents} documents with ${totals.statements} statements were read. Corroboration is counted in origins: reprints and rewrites of one report count once. Footnotes give document, statement, span (UTF-16 units) and the SHA-256 of the text.`
  return briefingOf({ title, basis, disputes, figures, corroborated, drift, events, told, rule: eventRules[rule], traced })
}
