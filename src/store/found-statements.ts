// All statements that pass a filter, as two rows of numbers: their ids and their labels. Counts by label and the outline of a list in either order
// come from one pass over them. Decides nothing about pages.
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { idOf } from './ids.ts'
import type { Facets, Outline, Sorted, StatementFilter, StatementSort } from './ledger-store.ts'
import { blockLength } from './list-order.ts'
import { currentReadings, listingsFound, statementSearch } from './statement-search.ts'
import type { LabelSetTable } from './tables.ts'

export interface FoundStatements {
  /** Ascending. */
  readonly ids: Uint32Array
  /** Ids in `label_set`, one for each statement. */
  readonly labelSets: Uint32Array
}

const none: FoundStatements = { ids: new Uint32Array(0), labelSets: new Uint32Array(0) }

/** Statements of current readings that pass the filter. */
export async function foundStatements(database: Database, filter: StatementFilter): Promise<FoundStatements> {
  const search = statementSearch(database, filter)
  if (search === null) return none
  const { from, id } = listingsFound(search)
  // Two texts in place of a row for each statement: of 250,000, making the rows took four times as long as finding them.
  const { rows } = await sql<{ number: number; ids: string | null; label_sets: string | null }>`select count(*) as number,
    string_agg(cast(${id} as text), ',') as ids, string_agg(cast(listing.label_set as text), ',') as label_sets from ${from}`.execute(database.db)
  const [found] = rows
  return found ? inOrder(numbersOf(found.ids ?? '', found.number), numbersOf(found.label_sets ?? '', found.number)) : none
}

/** How many there are, by label. */
export async function facetsOf(database: Database, { ids, labelSets }: FoundStatements): Promise<Facets> {
  const numbers = new Map<number, number>()
  for (const labelSet of labelSets) numbers.set(labelSet, (numbers.get(labelSet) ?? 0) + 1)
  const facets = { authority: {}, act: {}, distance: {}, form: {} } satisfies Partial<Facets> as Record<'authority' | 'act' | 'distance' | 'form', Record<string, number>>
  if (numbers.size > 0) {
    for (const labels of await database.db.selectFrom('label_set').selectAll().execute()) addTo(facets, labels, numbers.get(labels.id) ?? 0)
  }
  return { total: ids.length, ...facets }
}

/** Adds a number to the count of each of the labels. */
export function addTo(facets: Omit<Facets, 'total'>, labels: Omit<LabelSetTable, 'id'>, number: number): void {
  if (number === 0) return
  for (const facet of ['authority', 'act', 'distance', 'form'] as const) {
    const counts = facets[facet] as Record<string, number>
    counts[labels[facet]] = (counts[labels[facet]] ?? 0) + number
  }
}

/** How many there are and where each block of `every` begins in that order. */
export async function outlineOfFound(database: Database, filter: StatementFilter, { ids }: FoundStatements, { sort, order }: Sorted<StatementSort>, every: number): Promise<Outline> {
  const length = blockLength(every)
  const total = ids.length
  const starts = ['']
  const search = statementSearch(database, filter)
  if (sort === 'added' || search === null) {
    for (let row = length; row < total; row += length) starts.push(idOf('s', ids[order === 'asc' ? row - 1 : total - row] ?? 0))
    return { total, starts }
  }
  const { rows } = await sql<{ first: number; statements: number }>`select reading.first_statement as first, reading.statements
    from ${currentReadings(search)} order by document.day ${sql.raw(order)}, reading.first_statement`.execute(database.db)
  let before = 0
  for (const { first, statements } of rows) {
    const from = firstAtLeast(ids, first)
    const end = firstAtLeast(ids, first + statements)
    // The last row of each block that ends in this document, unless nothing follows it.
    for (let row = before + length - (before % length); row <= before + end - from && row < total; row += length) starts.push(idOf('s', ids[from + row - before - 1] ?? 0))
    before += end - from
  }
  return { total, starts }
}

/** The index of the first id that is not smaller. */
function firstAtLeast(ids: Uint32Array, id: number): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The whole numbers in a text of them, parted by commas. */
function numbersOf(list: string, length: number): Uint32Array {
  const numbers = new Uint32Array(length)
  let at = 0
  let number = 0
  for (let index = 0; index < list.length; index++) {
    const digit = list.charCodeAt(index) - 48
    if (digit >= 0) number = number * 10 + digit
    else {
      numbers[at++] = number
      number = 0
    }
  }
  if (length > 0) numbers[at] = number
  return numbers
}

/** Whatever way the engine went through the rows, by id. */
function inOrder(ids: Uint32Array, labelSets: Uint32Array): FoundStatements {
  if (ids.every((id, index) => index === 0 || ids[index - 1]! < id)) return { ids, labelSets }
  // Fewer than 2²⁰ combinations of labels: both fit a number exactly.
  const pairs = Float64Array.from(ids, (id, index) => id * 2 ** 20 + labelSets[index]!).sort()
  return { ids: Uint32Array.from(pairs, (pair) => Math.floor(pair / 2 ** 20)), labelSets: Uint32Array.from(pairs, (pair) => pair % 2 ** 20) }
}
