// A column of numbers gathered into one row a group: where a group has hundreds, making a row of each takes several times as long as finding them.
import { sql, type RawBuilder } from 'kysely'

/** The column's numbers over the rows of a group, in no order, as `numbersOf` reads them. */
export function gathered(column: string): RawBuilder<string> {
  return sql<string>`string_agg(cast(${sql.ref(column)} as text), ',')`
}

export function numbersOf(text: string): number[] {
  return text.split(',').map(Number)
}
