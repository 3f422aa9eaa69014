// Claims by filter, one with its statements, and the ties between documents. Gives rows as they were woven; decides nothing about how they are shown.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Reason, LinkType } from '../claims/link.ts'
import type { Figure } from '../claims/figure.ts'
import type { Span } from '../document/span.ts'
import type { Database } from './database.ts'
import { correctedAmong, figuresOf } from './claim-members.ts'
import { statementsById, type FoundStatement } from './find-statements.ts'
import { idOf, numberOf } from './ids.ts'
import { inParts } from './in-parts.ts'
import { fold, searchPieces } from './search-words.ts'
import { isStorable } from './storable.ts'
import type { ClaimTable, Tables } from './tables.ts'
import type { ClaimFilter, ClaimRow, ClaimSort, Stance, TieRow } from './woven-rows.ts'

/** Members of one claim that are given at the most. */
const mostMembers = 1000

/** Where a list starts and how long it is. */
export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** Claims that pass the filter, and how many there are. */
export async function findClaims(database: Database, filter: ClaimFilter, sort: ClaimSort, { offset, limit }: Stretch): Promise<{ readonly total: number; readonly rows: readonly ClaimRow[] }> {
  const { words = '', actor = '', since = '', until = '', documents = 2 } = filter
  if (![words, actor, since, until].every(isStorable)) return { total: 0, rows: [] }
  const conditions: RawBuilder<SqlBool>[] = [sql`claim.statements >= ${Math.max(1, filter.statements ?? 1)}`, sql`claim.documents >= ${documents}`]
  if (filter.document !== undefined) conditions.push(sql`claim.id in (select member.claim from reading join member on member.reading = reading.id where reading.document = ${numberOf('d', filter.document) ?? 0} and reading.current = 1)`)
  if (filter.disputed === true) conditions.push(sql`claim.disputed = 1`)
  if (filter.figuresDiffer === true) conditions.push(sql`claim.figures_differ = 1`)
  if (since !== '') conditions.push(sql`claim.last_day >= ${since}`)
  if (until !== '') conditions.push(sql`claim.first_day <> '' and claim.first_day <= ${`${until}~`}`)
  if (words.trim() !== '') {
    const pieces = searchPieces(words)
    if (pieces.length === 0) return { total: 0, rows: [] }
    conditions.push(sql`(${database.includes(sql`claim.folded`, sql`${fold(words.trim())}`)} or claim.id in (select member.claim from member where member.statement in (${database.matches(pieces)})))`)
  }
  if (actor.trim() !== '') {
    conditions.push(sql`claim.id in (select member.claim from actor cross join listing cross join member where actor.shown_folded = ${fold(actor.trim())} and actor.shown_privacy <> 'private-person'
      and listing.reading = actor.reading and listing.actor = actor.position and member.statement = listing.statement)`)
  }
  const where = sql.join(conditions, sql` and `)
  const order = { origins: sql`claim.origins desc, claim.documents desc`, recent: sql`claim.last_day desc`, disputed: sql`claim.denies + claim.doubts desc, claim.origins desc` }[sort]
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from claim where ${where}`.execute(database.db)
  const { rows } = await sql<ClaimTable>`select * from claim where ${where} order by ${order}, claim.id limit ${limit} offset ${offset}`.execute(database.db)
  return { total: Number(counted[0]?.total ?? 0), rows: rows.map(claimRowOf) }
}

/** One claim, what it was merged into where it was; null where there is none. */
export async function findClaim(db: Kysely<Tables>, id: string): Promise<ClaimRow | null> {
  let number = numberOf('c', id)
  // A ring of merges ends after as many steps as there can be.
  for (let steps = 0; number !== null && steps < 100; steps++) {
    const row: ClaimTable | undefined = await db.selectFrom('claim').selectAll().where('id', '=', number).executeTakeFirst()
    if (!row) return null
    if (row.merged_into === null) return row.statements === 0 ? null : claimRowOf(row)
    number = row.merged_into
  }
  return null
}

export interface FoundMember {
  readonly found: FoundStatement
  readonly claim: string
  readonly stance: Stance
  readonly confidence: number
  readonly why: readonly Span[]
  readonly origin: string
  readonly figures: readonly Figure[]
  readonly decided: boolean
}

/** The statements of a claim, oldest document first. */
export async function findMembers(db: Kysely<Tables>, claim: string): Promise<readonly FoundMember[]> {
  const number = numberOf('c', claim)
  if (number === null) return []
  const rows = await db.selectFrom('member').innerJoin('reading', 'reading.id', 'member.reading').innerJoin('document', 'document.id', 'reading.document').leftJoin('origin', 'origin.document', 'document.id')
    .select(['member.statement', 'member.stance', 'member.confidence', 'member.why', 'member.decided', 'origin.origin', 'document.id as document', 'reading.figures'])
    .where('member.claim', '=', number).orderBy('document.day').orderBy('member.statement').limit(mostMembers).execute()
  const corrected = await correctedAmong(db, rows.map(({ statement }) => statement))
  const statements = new Map((await statementsById(db, rows.map(({ statement }) => statement))).map((found) => [found.id, found]))
  return rows.flatMap((row) => {
    const found = statements.get(row.statement)
    if (!found) return []
    const spans = JSON.parse(found.content_spans) as Span[]
    return [{
      found, claim, stance: row.stance as Stance, confidence: row.confidence, why: JSON.parse(row.why) as Span[], origin: idOf('d', row.origin ?? row.document),
      figures: figuresOf(row.figures, spans, corrected.has(row.statement)), decided: row.decided === 1,
    }]
  })
}

/** The claims that statements stand in. */
export async function claimsOf(db: Kysely<Tables>, statements: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const part of inParts([...new Set(statements.flatMap((id) => numberOf('s', id) ?? []))], 500)) {
    const rows = await db.selectFrom('member').innerJoin('claim', 'claim.id', 'member.claim').select(['member.statement', 'member.claim']).where('member.statement', 'in', part).execute()
    for (const { statement, claim } of rows) found.set(idOf('s', statement), idOf('c', claim))
  }
  return found
}

/** Ties that start or end at one of the statements, rejected ones left out, in order of their ends. */
export async function tiesOf(db: Kysely<Tables>, statements: readonly string[]): Promise<readonly TieRow[]> {
  const found = new Map<string, TieRow>()
  for (const part of inParts([...new Set(statements.flatMap((id) => numberOf('s', id) ?? []))], 500)) {
    const rows = await db.selectFrom('tie').selectAll().where((where) => where.or([where('from_statement', 'in', part), where('to_statement', 'in', part)])).execute()
    for (const row of rows) {
      if (row.judged === 0) continue
      found.set(`${row.from_statement} ${row.to_statement} ${row.link}`, {
        link: row.link as LinkType, from: idOf('s', row.from_statement), to: idOf('s', row.to_statement), confidence: row.confidence, why: JSON.parse(row.why) as Reason[], accepted: row.judged === 1 ? true : null,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => Number(a.from.slice(1)) - Number(b.from.slice(1)) || Number(a.to.slice(1)) - Number(b.to.slice(1)))
}

/** Days on which dated newest versions were published and in how many of them the actor holds a statement. */
export async function coverageOf(database: Database, actor: string): Promise<readonly { readonly day: string; readonly documents: number; readonly speaking: number }[]> {
  if (!isStorable(actor)) return []
  const { rows } = await sql<{ day: string; documents: number; speaking: number }>`select substr(document.day, 1, 10) as day, count(*) as documents,
    sum(case when exists (select 1 from actor where actor.reading = reading.id and actor.shown_folded = ${fold(actor)} and actor.shown_privacy <> 'private-person' and actor.statements > 0) then 1 else 0 end) as speaking
    from document join reading on reading.document = document.id and reading.current = 1 where document.newest = 1 and document.published is not null group by substr(document.day, 1, 10) order by 1`.execute(database.db)
  return rows.map(({ day, documents, speaking }) => ({ day, documents: Number(documents), speaking: Number(speaking) }))
}

function claimRowOf(row: ClaimTable): ClaimRow {
  return {
    id: idOf('c', row.id), title: row.title, titleStatement: row.title_statement === null ? null : idOf('s', row.title_statement), statements: row.statements, documents: row.documents, origins: row.origins,
    byStance: { asserts: row.asserts, denies: row.denies, doubts: row.doubts, reports: row.reports }, firstDay: row.first_day, lastDay: row.last_day, disputed: row.disputed === 1, figuresDiffer: row.figures_differ === 1,
  }
}
