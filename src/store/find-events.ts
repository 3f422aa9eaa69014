// Events in which figures are apart, as they were woven: rows with the statements that the figures stand in. Compares nothing anew.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from './database.ts'
import { statementsById, type FoundStatement } from './find-statements.ts'
import { idOf } from './ids.ts'
import { inParts } from './in-parts.ts'
import type { KeptFigure, KeptThings } from './refresh-events.ts'
import { isStorable } from './storable.ts'
import type { EventTable, Tables } from './tables.ts'
import type { EventFilter, EventRow } from './woven-rows.ts'

/** An event with the statements behind its figures yet to be made into rows. */
export interface FoundEvent extends Omit<EventRow, 'things'> {
  readonly things: KeptThings
}

/** Events that pass the filter, most documents first, at most so many; and the statements behind their figures. */
export async function findEvents(database: Database, { words = '', actor = '', since = '', until = '' }: EventFilter, limit: number): Promise<{ readonly events: readonly FoundEvent[]; readonly statements: readonly FoundStatement[] }> {
  if (![words, actor, since, until].every(isStorable)) return { events: [], statements: [] }
  const conditions: RawBuilder<SqlBool>[] = [sql`event.apart > 0`]
  if (since !== '') conditions.push(sql`event.last_day >= ${since}`)
  if (until !== '') conditions.push(sql`event.first_day <> '' and event.first_day <= ${`${until}~`}`)
  for (const word of words.toLowerCase().split(/\s+/)) if (word !== '') conditions.push(database.includes(sql`event.words`, sql`${word}`))
  if (actor.trim() !== '') conditions.push(database.includes(sql`event.holders`, sql`${`\n${actor.trim().toLowerCase()}\n`}`))
  const { rows } = await sql<Pick<EventTable, 'id' | 'title' | 'things'>>`select id, title, things from event where ${sql.join(conditions, sql` and `)} order by documents desc, first_day, id limit ${limit}`.execute(database.db)
  const documents = await documentsOf(database.db, rows.map(({ id }) => id))
  const events = rows.map(({ id, title, things }): FoundEvent => ({ title, documents: documents.get(id) ?? [], things: JSON.parse(things) as KeptThings }))
  const statements = new Set(events.flatMap(({ things }) => things.flatMap(({ figures }) => figures.flatMap(({ statement }: KeptFigure) => statement ?? []))))
  return { events, statements: await statementsById(database.db, [...statements]) }
}

/** Ids of the events' documents, oldest first. */
async function documentsOf(db: Kysely<Tables>, events: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>()
  for (const part of inParts(events, 400)) {
    const rows = await db.selectFrom('event_text').innerJoin('document', 'document.id', 'event_text.document').select(['event_text.event', 'document.id', 'document.published']).where('event_text.event', 'in', part).execute()
    const ordered = rows.map((row) => ({ ...row, day: row.published?.slice(0, 10) ?? '' })).toSorted((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1))
    for (const [event, those] of Map.groupBy(ordered, (row) => row.event)) found.set(event, those.map(({ id }) => idOf('d', id)))
  }
  return found
}
