// What people decided about claims and ties, laid on what was found: statements moved, claims merged and named, ties accepted, rejected or made.
// Statements are found again by their words; a decision whose statement is gone changes nothing and is listed as unplaced.
import type { Kysely } from 'kysely'
import type { Decided, Decision, StatementRef } from '../ledger/decision.ts'
import { placeStatement } from '../ledger/place-statement.ts'
import { fold } from './search-words.ts'
import type { Tables } from './tables.ts'

/** Applies the decisions that speak of the address, all where it is null; adds the claims that change to `touched`. */
export async function applyClaimDecisions(db: Kysely<Tables>, address: string | null, decided: readonly Decided[], touched: Set<number>): Promise<void> {
  const concerns = (...refs: readonly (StatementRef | null)[]): boolean => address === null || refs.some((ref) => ref?.address === address)
  for (const { decision } of decided) {
    switch (decision.decision) {
      case 'merge-claims': {
        if (!concerns(...decision.statements)) break
        const [into, from] = [await claimOf(db, decision.statements[0]), await claimOf(db, decision.statements[1])]
        if (into === null || from === null || into.claim === from.claim) break
        await db.updateTable('member').set({ claim: into.claim }).where('claim', '=', from.claim).execute()
        await db.updateTable('claim').set({ merged_into: into.claim }).where('id', '=', from.claim).execute()
        touched.add(into.claim).add(from.claim)
        break
      }
      case 'move-statement': {
        if (!concerns(decision.statement, decision.to)) break
        const moved = await claimOf(db, decision.statement)
        const to = decision.to === null ? null : await claimOf(db, decision.to)
        if (moved === null || (decision.to !== null && to === null) || moved.claim === to?.claim) break
        const claim = to?.claim ?? await ownClaim(db, moved.statement)
        await db.updateTable('member').set({ claim, decided: 1 }).where('statement', '=', moved.statement).execute()
        touched.add(moved.claim).add(claim)
        break
      }
      case 'rename-claim': {
        if (!concerns(decision.statement)) break
        const named = await claimOf(db, decision.statement)
        if (named === null) break
        await db.updateTable('claim').set({ title: decision.title, folded: fold(decision.title), title_statement: null, named: 1 }).where('id', '=', named.claim).execute()
        touched.add(named.claim)
        break
      }
      case 'judge-link': {
        if (concerns(decision.from, decision.to)) await judgeLink(db, decision)
        break
      }
      default:
    }
  }
}

/** Lays what was judged inside texts at these addresses on readings that were just added: they are shown before they are woven. */
export async function judgeLinks(db: Kysely<Tables>, addresses: ReadonlySet<string>, decided: readonly Decided[]): Promise<void> {
  for (const { decision } of decided) {
    if (decision.decision === 'judge-link' && decision.from.address === decision.to.address && addresses.has(decision.from.address)) await judgeLink(db, decision)
  }
}

async function judgeLink(db: Kysely<Tables>, decision: Extract<Decision, { readonly decision: 'judge-link' }>): Promise<void> {
  const [from, to] = [await statementAt(db, decision.from), await statementAt(db, decision.to)]
  if (from === null || to === null) return
  const judged = decision.holds ? 1 : 0
  const known = await db.updateTable('tie').set({ judged }).where('from_statement', '=', from.id).where('to_statement', '=', to.id).where('link', '=', decision.link).executeTakeFirst()
  if (Number(known.numUpdatedRows) > 0) return
  await db.insertInto('tie').values({ from_statement: from.id, to_statement: to.id, link: decision.link, from_reading: from.reading, to_reading: to.reading, confidence: 1, why: '[]', judged, found: 0 }).execute()
}

/** A claim for one statement alone: the one that it was put into before by itself, or a new one without keys, that nothing else will join. */
async function ownClaim(db: Kysely<Tables>, statement: number): Promise<number> {
  const last = await db.selectFrom('claim').select(({ fn }) => fn.max('id').as('id')).executeTakeFirst()
  const id = (last?.id ?? 0) + 1
  await db.insertInto('claim').values({
    id, title: '', folded: '', title_statement: statement, named: 0, merged_into: null, statements: 0, documents: 0, origins: 0, asserts: 0, denies: 0, doubts: 0, reports: 0, first_day: '', last_day: '', disputed: 0,
    figures_differ: 0, norm: 0, centroid: JSON.stringify({ statements: 0, terms: [], days: [], context: [] }),
  }).execute()
  return id
}

async function claimOf(db: Kysely<Tables>, ref: StatementRef): Promise<{ readonly statement: number; readonly claim: number } | null> {
  const statement = await statementAt(db, ref)
  return statement === null ? null : await db.selectFrom('member').select(['statement', 'claim']).where('statement', '=', statement.id).executeTakeFirst() ?? null
}

/** The statement that the reference means in the current reading at its address. */
async function statementAt(db: Kysely<Tables>, ref: StatementRef): Promise<{ readonly id: number; readonly reading: number } | null> {
  const rows = await db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).innerJoin('statement', 'statement.reading', 'reading.id')
    .select(['statement.id', 'statement.reading', 'statement.content_text', 'statement.content_spans']).where('document.newest', '=', 1).where('document.address', '=', ref.address).orderBy('statement.id').execute()
  const index = placeStatement(ref, rows.map(({ content_text, content_spans }) => ({ content: { text: content_text, spans: JSON.parse(content_spans) as [number, number][] } })))
  const row = index === null ? undefined : rows[index]
  return row ? { id: row.id, reading: row.reading } : null
}
