// Fetches the rows of one reading, in the order that rebuilding it needs. Decides nothing about whether they hold.
import type { Kysely } from 'kysely'
import type { ReadingRows } from './reading-rows.ts'
import { statementColumns, type Tables } from './tables.ts'

/** The rows of the reading with this number, or of the document's current one; null when there is none. */
export async function fetchReading(db: Kysely<Tables>, which: { readonly reading: number } | { readonly document: number }): Promise<ReadingRows | null> {
  const readings = db.selectFrom('reading').selectAll()
  const reading = await ('reading' in which
    ? readings.where('id', '=', which.reading)
    : readings.where('document', '=', which.document).where('current', '=', 1)).executeTakeFirst()
  if (!reading) return null
  return {
    reading,
    actors: await db.selectFrom('actor').selectAll().where('reading', '=', reading.id).orderBy('position').execute(),
    statements: await db.selectFrom('statement').select(statementColumns).where('reading', '=', reading.id).orderBy('id').execute(),
    links: await db.selectFrom('link').selectAll().where('reading', '=', reading.id).orderBy('id').execute(),
    heldByDecision: await db.selectFrom('listing').select(['statement', 'actor'])
      .where('statement', '>=', reading.first_statement).where('statement', '<', reading.first_statement + reading.statements).where('decided', '=', 1)
      .orderBy('statement').execute(),
  }
}
