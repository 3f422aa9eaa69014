import { describe, expect, it } from 'vitest'
import type { StatementQuery } from '../../src/http/api.ts'
import { parseSearch, statementSearch, stringifySearch } from '../../web/shell/search.ts'
import { activeFilters, filtersOf, inOrder, orderOf, orders, valuesOf, withoutFilters, withValue, withValues } from '../../web/statements/statement-search.ts'

const query: StatementQuery = { q: 'ferry', speaker: ['Ilan Sorek', 'Orla Venn'], act: ['deny'], since: '2031-03', sort: 'published', order: 'desc' }

describe('the filters that hold', () => {
  it('stand one by one, each value of a list by itself', () => {
    expect(activeFilters(query).map(({ name, value }) => `${name} ${value}`)).toEqual(['q ferry', 'speaker Ilan Sorek', 'speaker Orla Venn', 'since 2031-03', 'act deny'])
    expect(activeFilters({ sort: 'published' })).toEqual([])
  })

  it('leave the rest of the query when they are taken away', () => {
    const without = Object.fromEntries(activeFilters(query).map(({ value, without: rest }) => [value, rest]))
    expect(without['Ilan Sorek']).toEqual({ ...query, speaker: ['Orla Venn'] })
    expect(without['ferry']).not.toHaveProperty('q')
    expect(without['deny']).not.toHaveProperty('act')
    expect(without['deny']).toMatchObject({ q: 'ferry', sort: 'published', order: 'desc' })
  })

  it('can be taken away one after the other until none is left', () => {
    let left = query
    for (let steps = 0; steps < 5; steps++) left = activeFilters(left)[0]?.without ?? left
    expect(left).toEqual({ sort: 'published', order: 'desc' })
    expect(withoutFilters(query)).toEqual(left)
  })
})

describe('changing a filter', () => {
  it('names a value once, and leaves an empty list out', () => {
    expect(withValues({}, 'act', ['deny', 'accuse', 'deny'])).toEqual({ act: ['deny', 'accuse'] })
    expect(withValues({ act: ['deny'] }, 'act', [])).toEqual({})
    expect(valuesOf({ act: ['deny'] }, 'act')).toEqual(['deny'])
    expect(valuesOf({}, 'act')).toEqual([])
  })

  it('sets and unsets a single value', () => {
    expect(withValue({ q: 'ferry' }, 'until', '2031')).toEqual({ q: 'ferry', until: '2031' })
    expect(withValue({ q: 'ferry', document: 'd3' }, 'document', '')).toEqual({ q: 'ferry' })
  })
})

describe('the order', () => {
  it.each(orders)('%s survives the address', (order) => {
    const inAddress = statementSearch(parseSearch(stringifySearch(inOrder(query, order))))
    expect(orderOf(inAddress)).toBe(order)
    expect(filtersOf(inAddress)).toEqual(filtersOf(query))
  })

  it('of reading is not in the address', () => {
    expect(inOrder({ q: 'ferry', sort: 'published', order: 'asc' }, 'read')).toEqual({ q: 'ferry' })
  })
})
