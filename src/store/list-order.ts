// The order of a list and its keyset: rows by a key, those without one last, ties in id order; and where the blocks of the whole begin.
// Decides nothing about what is listed.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { SaysoError } from '../sayso-error.ts'
import { idOf, type IdKind } from './ids.ts'
import type { Outline } from './ledger-store.ts'
import type { Tables } from './tables.ts'

/** What rows are ordered by; null for their ids alone. */
export type SortKey = RawBuilder<unknown>

/** The terms of an `order by`. */
export function ordered(id: string, key: SortKey | null, order: 'asc' | 'desc'): RawBuilder<unknown> {
  const direction = sql.raw(order)
  return key === null ? sql`${sql.ref(id)} ${direction}` : sql`${key} ${direction} nulls last, ${sql.ref(id)}`
}

/** The condition that a row comes after the one with this id, which may have left the list meanwhile; 0 is the start. Throws bad-usage where there never was one. */
export async function keysetAfter(db: Kysely<Tables>, from: RawBuilder<unknown>, id: string, key: SortKey | null, order: 'asc' | 'desc', after: number): Promise<RawBuilder<SqlBool>> {
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const column = sql.ref(id)
  if (after === 0) return sql`${column} > 0`
  if (key === null) return sql`${column} ${beyond} ${after}`
  const { rows } = await sql<{ key: string | number | null }>`select ${key} as key from ${from} where ${column} = ${after}`.execute(db)
  const last = rows[0]
  if (!last) throw new SaysoError('bad-usage', `a page cannot start after row ${after}, which is not in the ledger. Start from the first page.`)
  if (last.key === null) return sql`(${key} is null and ${column} > ${after})`
  return sql`(${key} ${beyond} ${last.key} or ${key} is null or (${key} = ${last.key} and ${column} > ${after}))`
}

/** Counts the rows of a `from … where …` and gives the id before each block of `every`. */
export async function outlineOf(db: Kysely<Tables>, kind: IdKind, id: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>, every: number): Promise<Outline> {
  if (!Number.isSafeInteger(every) || every < 1) throw new SaysoError('bad-usage', `blocks of ${every} rows. Give a whole number from 1 on.`)
  const { rows } = await sql<{ id: number }>`select ${id} as id from ${from} order by ${order}`.execute(db)
  const starts = ['']
  for (let row = every; row < rows.length; row += every) starts.push(idOf(kind, rows[row - 1]?.id ?? 0))
  return { total: rows.length, starts }
}
