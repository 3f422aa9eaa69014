// What people decided about links, inside one document laid on what its reading has. A reading's own rows never change: the decision's word stands
// in `tie`, by the same two statements and the same kind of link, and whoever shows or counts links asks here which of them stand.
import { sql, type Kysely } from 'kysely'
import { inParts } from './in-parts.ts'
import type { Tables } from './tables.ts'

const rejection = sql`select 1 from tie where tie.from_statement = link.from_statement and tie.to_statement = link.to_statement and tie.link = link.link and tie.judged = 0`

/** Of a row of \`link\`: whether no person rejected it. */
export const linkStands = sql<boolean>`not exists (${rejection})`

/** The rejected links of these readings, by reading: the ids of each. Readings without any are left out. */
export async function rejectedLinks(db: Kysely<Tables>, readings: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const found: { readonly id: number; readonly reading: number }[] = []
  for (const part of inParts(readings, 400)) found.push(...await db.selectFrom('link').select(['id', 'reading']).where('reading', 'in', part).where(sql<boolean>`exists (${rejection})`).execute())
  return new Map([...Map.groupBy(found, ({ reading }) => reading)].map(([reading, those]) => [reading, new Set(those.map(({ id }) => id))]))
}

/** A link that a person said holds or does not, inside one text or between two. */
export interface JudgedLink {
  readonly from: number
  readonly to: number
  readonly link: string
  readonly holds: boolean
}

/** Those that start at the statements, by the statement. */
export async function judgedLinks(db: Kysely<Tables>, statements: readonly number[]): Promise<ReadonlyMap<number, readonly JudgedLink[]>> {
  const found: JudgedLink[] = []
  for (const part of inParts(statements, 400)) {
    const rows = await db.selectFrom('tie').select(['from_statement as from', 'to_statement as to', 'link', 'judged']).where('from_statement', 'in', part).where('judged', 'is not', null).orderBy('from_statement').orderBy('to_statement').execute()
    found.push(...rows.map(({ judged, ...link }) => ({ ...link, holds: judged === 1 })))
  }
  return Map.groupBy(found, ({ from }) => from)
}

/** A link that a person rejected, by id, with its ends and its document. */
export interface RejectedLink {
  readonly id: number
  readonly document: number
  readonly from: number
  readonly to: number
}

/** All rejected links of the ledger. */
export async function allRejectedLinks(db: Kysely<Tables>): Promise<readonly RejectedLink[]> {
  return db.selectFrom('tie')
    .innerJoin('link', (join) => join.onRef('link.reading', '=', 'tie.from_reading').onRef('link.from_statement', '=', 'tie.from_statement').onRef('link.to_statement', '=', 'tie.to_statement').onRef('link.link', '=', 'tie.link'))
    .innerJoin('reading', 'reading.id', 'link.reading').select(['link.id', 'reading.document', 'link.from_statement as from', 'link.to_statement as to'])
    .where('tie.judged', '=', 0).execute()
}
