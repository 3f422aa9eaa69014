// The order of a list and its keyset: rows by a key, those without one last, ties in id order; and how long its blocks may be.
// Decides nothing about what is listed.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { SaysoError } from '../sayso-error.ts'
import type { Tables } from './tables.ts'

/** What rows are ordered by. */
export interface SortKey {
  readonly value: RawBuilder<unknown>
  /** Whether rows may have none. */
  readonly optional: boolean
}

/** The terms of an `order by`; by id alone where there is no key. */
export function ordered(id: RawBuilder<unknown>, key: SortKey | null, order: 'asc' | 'desc'): RawBuilder<unknown> {
  const direction = sql.raw(order)
  if (key === null) return sql`${id} ${direction}`
  return sql`${key.value} ${direction} ${key.optional ? sql`nulls last` : sql``}, ${id}`
}

/**
 * The condition that a row comes after the one with this id, which may have left the list meanwhile; 0 is the start. `from` (and `fromId` there, where it is called
 * otherwise) is where the key of that row is looked up. Throws bad-usage where there never was such a row and its place cannot be known.
 */
export async function keysetAfter(db: Kysely<Tables>, from: RawBuilder<unknown>, id: RawBuilder<unknown>, key: SortKey | null, order: 'asc' | 'desc', after: number, fromId = id): Promise<RawBuilder<SqlBool>> {
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  if (after === 0) return sql`1 = 1`
  if (key === null) return sql`${id} ${beyond} ${after}`
  const { value, optional } = key
  const { rows } = await sql<{ key: string | number | null }>`select ${value} as key from ${from} where ${fromId} = ${after}`.execute(db)
  const last = rows[0]
  if (!last) throw new SaysoError('bad-usage', `a page cannot start after row ${after}, which is not in the ledger. Start from the first page.`)
  if (last.key === null) return sql`${value} is null and ${id} > ${after}`
  const missing = optional ? sql`or ${value} is null` : sql``
  // The first condition lets an engine start in the middle of an index.
  return sql`(${value} ${beyond}= ${last.key} ${missing}) and (${value} ${beyond} ${last.key} ${missing} or ${id} > ${after})`
}

/** The length of an outline's blocks; throws bad-usage where it cannot be one. */
export function blockLength(every: number): number {
  if (!Number.isSafeInteger(every) || every < 1) throw new SaysoError('bad-usage', `blocks of ${every} rows. Give a whole number from 1 on.`)
  return every
}
