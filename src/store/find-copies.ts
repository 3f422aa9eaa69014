// Documents that share passages, what that makes of their origins, and quotations in several wordings, as they were woven.
import { sql, type Kysely } from 'kysely'
import type { Passage } from '../copies/align-texts.ts'
import type { DriftChange, DriftClass, Severity } from '../copies/drift-class.ts'
import type { Relation } from '../copies/relation.ts'
import type { Stretch } from './find-claims.ts'
import { statementsById, type FoundStatement } from './find-statements.ts'
import { idOf, numberOf } from './ids.ts'
import { inParts } from './in-parts.ts'
import { fold } from './search-words.ts'
import { isStorable } from './storable.ts'
import type { CopyTable, Tables } from './tables.ts'
import type { CopyRow, OriginRow } from './woven-rows.ts'

/** Copies of one document that are given at the most. */
const mostCopies = 200

/** What shares passages with the document, likest first. */
export async function copiesOf(db: Kysely<Tables>, document: string): Promise<readonly CopyRow[]> {
  const number = numberOf('d', document)
  if (number === null) return []
  const rows = await db.selectFrom('copy').selectAll().where((where) => where.or([where('one', '=', number), where('other', '=', number)])).orderBy('alike', 'desc').orderBy('one').orderBy('other').limit(mostCopies).execute()
  return rows.map(copyRowOf)
}

/** What two documents share; null where they share nothing that was kept. */
export async function findCopy(db: Kysely<Tables>, one: string, other: string): Promise<CopyRow | null> {
  const [a, b] = [numberOf('d', one), numberOf('d', other)]
  if (a === null || b === null) return null
  const row = await db.selectFrom('copy').selectAll().where('one', '=', Math.min(a, b)).where('other', '=', Math.max(a, b)).executeTakeFirst()
  return row ? copyRowOf(row) : null
}

/** Groups of documents with one origin, those of one document left out, largest first. */
export async function findOrigins(db: Kysely<Tables>, { offset, limit }: Stretch): Promise<{ readonly total: number; readonly rows: readonly OriginRow[] }> {
  const { rows } = await sql<{ origin: number; documents: number }>`select origin, count(*) as documents from origin group by origin having count(*) > 1 order by count(*) desc, origin`.execute(db)
  const shown = rows.slice(offset, offset + limit)
  const members = shown.length === 0 ? [] : await db.selectFrom('origin').innerJoin('document', 'document.id', 'origin.document').select(['origin.document', 'origin.origin'])
    .where('origin.origin', 'in', shown.map(({ origin }) => origin)).orderBy('document.day').orderBy('document.id').execute()
  const groups = Map.groupBy(members, ({ origin }) => origin)
  return { total: rows.length, rows: shown.map(({ origin }) => ({ document: idOf('d', origin), documents: (groups.get(origin) ?? []).map(({ document }) => idOf('d', document)) })) }
}

/** The origin's document by document. */
export async function originsOf(db: Kysely<Tables>, documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map(documents.map((id) => [id, id]))
  for (const part of inParts([...new Set(documents.flatMap((id) => numberOf('d', id) ?? []))], 500)) {
    for (const { document, origin } of await db.selectFrom('origin').selectAll().where('document', 'in', part).execute()) found.set(idOf('d', document), idOf('d', origin))
  }
  return found
}

export interface FoundDrift {
  readonly one: FoundStatement
  readonly other: FoundStatement
  readonly class: DriftClass
  readonly severity: Severity | null
  readonly likeness: number
  readonly changes: readonly DriftChange[]
}

/** Quotations in several wordings, the gravest changes first. */
export async function findDrifts(db: Kysely<Tables>, filter: { readonly document?: string; readonly actor?: string }, { offset, limit }: Stretch): Promise<{ readonly total: number; readonly rows: readonly FoundDrift[] }> {
  const document = filter.document === undefined ? null : numberOf('d', filter.document)
  if ((filter.document !== undefined && document === null) || !isStorable(filter.actor ?? '')) return { total: 0, rows: [] }
  const inDocument = document === null ? sql`1 = 1` : sql`(drift.one_reading in (select id from reading where document = ${document} and current = 1) or drift.other_reading in (select id from reading where document = ${document} and current = 1))`
  const byActor = filter.actor === undefined ? sql`1 = 1` : sql`exists (select 1 from listing join actor on actor.reading = listing.reading and actor.position = listing.actor
    where listing.statement in (drift.one, drift.other) and actor.shown_folded = ${fold(filter.actor)} and actor.shown_privacy <> 'private-person')`
  const where = sql`${inDocument} and ${byActor}`
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from drift where ${where}`.execute(db)
  const { rows } = await sql<{ one: number; other: number; class: string; severity: string | null; likeness: number; changes: string }>`
    select one, other, class, severity, likeness, changes from drift where ${where} order by gravity, one, other limit ${limit} offset ${offset}`.execute(db)
  const statements = new Map((await statementsById(db, [...new Set(rows.flatMap(({ one, other }) => [one, other]))])).map((found) => [found.id, found]))
  return {
    total: Number(counted[0]?.total ?? 0),
    rows: rows.flatMap((row) => {
      const [one, other] = [statements.get(row.one), statements.get(row.other)]
      return one && other ? [{ one, other, class: row.class as DriftClass, severity: row.severity as Severity | null, likeness: row.likeness, changes: JSON.parse(row.changes) as DriftChange[] }] : []
    }),
  }
}

function copyRowOf(row: CopyTable): CopyRow {
  return { one: idOf('d', row.one), other: idOf('d', row.other), relation: JSON.parse(row.details) as Relation, passages: JSON.parse(row.passages) as Passage[], oneOrigin: row.one_origin === 1 }
}
