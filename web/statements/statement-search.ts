// The query of the page of statements ↔ what the page says about it: the filters that hold, one by one, each with the query that is left
// without it; its order; what goes into an export. Pure: no page, no words.
import type { StatementQuery } from '../../src/http/api.ts'

/** Filters that take several values, chosen from what the ledger has. */
export type ManyName = 'speaker' | 'publisher' | 'authority' | 'act' | 'distance' | 'form'
export type FilterName = ManyName | 'q' | 'document' | 'since' | 'until'

/** A filter that holds, one value of it, and the query without that value. */
export interface ActiveFilter {
  readonly name: FilterName
  readonly value: string
  readonly without: StatementQuery
}

const names: readonly FilterName[] = ['q', 'document', 'speaker', 'publisher', 'since', 'until', 'authority', 'act', 'distance', 'form']
const manyNames: ReadonlySet<string> = new Set<ManyName>(['speaker', 'publisher', 'authority', 'act', 'distance', 'form'])

/** The values of a filter that takes several; [] when it does not hold. */
export function valuesOf(query: StatementQuery, name: ManyName): readonly string[] {
  const values: unknown = query[name]
  return Array.isArray(values) ? values as readonly string[] : []
}

/** The filters that hold, in the order of the page; a list gives one for each of its values. */
export function activeFilters(query: StatementQuery): readonly ActiveFilter[] {
  return names.flatMap((name): readonly ActiveFilter[] => {
    if (isMany(name)) {
      const values = valuesOf(query, name)
      return values.map((value) => ({ name, value, without: withValues(query, name, values.filter((other) => other !== value)) }))
    }
    const value = query[name]
    return value === undefined ? [] : [{ name, value, without: withValue(query, name, '') }]
  })
}

/** The query with these values of a filter; without it where there are none. */
export function withValues(query: StatementQuery, name: ManyName, values: readonly string[]): StatementQuery {
  const { [name]: _before, ...rest } = query
  return (values.length === 0 ? rest : { ...rest, [name]: [...new Set(values)] }) as StatementQuery
}

/** The query with this value of a filter; without it where it is ''. */
export function withValue(query: StatementQuery, name: Exclude<FilterName, ManyName>, value: string): StatementQuery {
  const { [name]: _before, ...rest } = query
  return (value === '' ? rest : { ...rest, [name]: value }) as StatementQuery
}

/** The query in the same order with no filter. */
export function withoutFilters({ sort, order }: StatementQuery): StatementQuery {
  return { ...(sort === undefined ? {} : { sort }), ...(order === undefined ? {} : { order }) }
}

/** The query with its filters only: what counts depend on. */
export function filtersOf({ sort: _sort, order: _order, ...filters }: StatementQuery): StatementQuery {
  return filters
}

/** The orders of the list, as a person chooses them. */
export const orders = ['read', 'newest', 'oldest'] as const
export type Order = typeof orders[number]

export function orderOf({ sort, order }: StatementQuery): Order {
  if (sort !== 'published') return 'read'
  return order === 'desc' ? 'newest' : 'oldest'
}

/** The query in this order; the order of reading is left out of the address. */
export function inOrder(query: StatementQuery, order: Order): StatementQuery {
  const filters = filtersOf(query)
  return order === 'read' ? filters : { ...filters, sort: 'published', order: order === 'newest' ? 'desc' : 'asc' }
}

function isMany(name: FilterName): name is ManyName {
  return manyNames.has(name)
}
