// The library's query ↔ what the page says about it: its order when none is asked for, what a click on a column asks for next, and the filters
// that hold, one by one, each with the query that is left without it. Pure: no page, no words.
import type { DocumentItem, DocumentQuery } from '../../src/http/api.ts'

export type DocumentSort = NonNullable<DocumentQuery['sort']>
export type Order = 'asc' | 'desc'

/** What was added last stands first unless the address says otherwise. */
const usual = { sort: 'added', order: 'desc' } as const

/** Every order there is, as a choice lists them. */
export const documentSorts = ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced'] as const satisfies readonly DocumentSort[]

/** Which end of each order is wanted first: names from A, numbers and days from the greatest. */
const firstOrder: Readonly<Record<DocumentSort, Order>> = {
  added: 'desc', published: 'desc', title: 'asc', publisher: 'asc', statements: 'desc', denials: 'desc', unsourced: 'desc',
}

/** The order that holds under the query. */
export function orderOf({ sort, order }: DocumentQuery): { readonly sort: DocumentSort; readonly order: Order } {
  const by = sort ?? usual.sort
  return { sort: by, order: order ?? firstOrder[by] }
}

/** The query with its order written out, as the API is asked. */
export function askedOf(query: DocumentQuery): DocumentQuery {
  return { ...query, ...orderOf(query) }
}

/** The query in this order; the usual order is left out, so that an address says only what is unusual. */
export function inOrder(query: DocumentQuery, sort: DocumentSort, order: Order = firstOrder[sort]): DocumentQuery {
  const { sort: _sort, order: _order, ...rest } = query
  return {
    ...rest,
    ...(sort === usual.sort && order === usual.order ? {} : { sort }),
    ...(order === firstOrder[sort] ? {} : { order }),
  }
}

/** A click on a column: its usual direction first, turned round by the next click. */
export function clicked(query: DocumentQuery, sort: DocumentSort): DocumentQuery {
  const now = orderOf(query)
  if (now.sort !== sort) return inOrder(query, sort)
  return inOrder(query, sort, now.order === 'asc' ? 'desc' : 'asc')
}

export type FilterName = 'q' | 'publisher' | 'language' | 'since' | 'until' | 'status' | 'denials'

/** A filter that holds, and the query without it. */
export interface ActiveFilter {
  readonly name: FilterName
  readonly value: string
  readonly without: DocumentQuery
}

const names: readonly FilterName[] = ['q', 'publisher', 'language', 'since', 'until', 'status', 'denials']

/** The values of a filter that takes many. */
export function valuesOf(query: DocumentQuery, name: 'publisher' | 'language'): readonly string[] {
  const values = query[name]
  return Array.isArray(values) ? values as readonly string[] : []
}

/** The filters that hold, in the order of the toolbar; a list gives one for each of its values. */
export function activeFilters(query: DocumentQuery): readonly ActiveFilter[] {
  return names.flatMap((name): ActiveFilter[] => {
    if (name === 'publisher' || name === 'language') {
      const values = valuesOf(query, name)
      return values.map((value) => ({ name, value, without: withValues(query, name, values.filter((other) => other !== value)) }))
    }
    const value = query[name]
    return value === undefined ? [] : [{ name, value, without: dropped(query, name) }]
  })
}

/** The query in the same order with no filter. */
export function withoutFilters({ sort, order }: DocumentQuery): DocumentQuery {
  return { ...(sort === undefined ? {} : { sort }), ...(order === undefined ? {} : { order }) }
}

/** The query with these values of a filter; without it where there are none. */
export function withValues(query: DocumentQuery, name: FilterName, values: readonly string[]): DocumentQuery {
  return values.length === 0 ? dropped(query, name) : { ...query, [name]: [...values] }
}

/** The query with this value of a filter; without it where it is ''. */
export function withValue(query: DocumentQuery, name: FilterName, value: string): DocumentQuery {
  return value === '' ? dropped(query, name) : { ...query, [name]: value } as DocumentQuery
}

/** The share of statements that rest on nobody or on “many”, 0 to 1; null where there are no statements. */
export function unsourcedShare({ sourcing, statements }: Pick<DocumentItem, 'sourcing' | 'statements'>): number | null {
  return statements === 0 ? null : (sourcing.unsourced + sourcing.collective) / statements
}

/** A day as the API takes it (`2026`, `2026-03`, `2026-03-04`); '' for nothing, null for what is none. One-digit months and days are filled up. */
export function dayTyped(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(trimmed)
  if (match === null) return null
  const [, year = '', month, day] = match
  const written = [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-')
  const time = new Date(`${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}T00:00:00Z`)
  return Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(day ?? 1) ? null : written
}

function dropped(query: DocumentQuery, name: FilterName): DocumentQuery {
  const { [name]: _dropped, ...rest } = query
  return rest as DocumentQuery
}
