// The library's query: orders, filters one by one, days as people type them.
import { describe, expect, test } from 'vitest'
import type { DocumentQuery } from '../../src/http/api.ts'
import { activeFilters, askedOf, clicked, dayTyped, inOrder, orderOf, unsourcedShare, withoutFilters, withValue, withValues } from '../../web/library/document-list.ts'

describe('order', () => {
  test('what was added last stands first, and the address does not say so', () => {
    expect(orderOf({})).toEqual({ sort: 'added', order: 'desc' })
    expect(askedOf({ q: 'bridge' })).toEqual({ q: 'bridge', sort: 'added', order: 'desc' })
    expect(inOrder({ sort: 'title' }, 'added')).toEqual({})
  })

  test('a column begins with its usual direction and turns with each click', () => {
    const once = clicked({}, 'title')
    expect(once).toEqual({ sort: 'title' })
    expect(orderOf(once)).toEqual({ sort: 'title', order: 'asc' })
    const twice = clicked(once, 'title')
    expect(twice).toEqual({ sort: 'title', order: 'desc' })
    expect(clicked(twice, 'title')).toEqual(once)
    expect(clicked(twice, 'denials')).toEqual({ sort: 'denials' })
  })

  test('the usual order turned is said in full', () => {
    const turned = clicked({ q: 'x' }, 'added')
    expect(turned).toEqual({ q: 'x', sort: 'added', order: 'asc' })
    expect(clicked(turned, 'added')).toEqual({ q: 'x' })
  })
})

describe('filters', () => {
  const query: DocumentQuery = { q: 'mill', publisher: ['Tern Wire', 'Signal Nine'], since: '2026-03', denials: 'yes', sort: 'title', order: 'desc' }

  test('each value is a filter of its own, with the query that is left without it', () => {
    expect(activeFilters(query).map(({ name, value }) => [name, value])).toEqual([
      ['q', 'mill'], ['publisher', 'Tern Wire'], ['publisher', 'Signal Nine'], ['since', '2026-03'], ['denials', 'yes'],
    ])
    const [search, wire] = activeFilters(query)
    expect(search?.without).toEqual({ publisher: ['Tern Wire', 'Signal Nine'], since: '2026-03', denials: 'yes', sort: 'title', order: 'desc' })
    expect(wire?.without.publisher).toEqual(['Signal Nine'])
    expect(activeFilters({ publisher: ['Tern Wire'] })[0]?.without).toEqual({})
  })

  test('cleared filters keep the order', () => {
    expect(withoutFilters(query)).toEqual({ sort: 'title', order: 'desc' })
    expect(activeFilters(withoutFilters(query))).toEqual([])
  })

  test('a filter with nothing in it is none', () => {
    expect(withValues(query, 'publisher', [])).not.toHaveProperty('publisher')
    expect(withValue(query, 'since', '')).not.toHaveProperty('since')
    expect(withValue(query, 'until', '2026-04-01').until).toBe('2026-04-01')
  })
})

test('the unsourced share counts nobody and “many”, and is none without statements', () => {
  const sourcing = { named: 5, role: 1, collective: 1, unsourced: 2, author: 1, narrator: 40 }
  expect(unsourcedShare({ sourcing, statements: 10 })).toBeCloseTo(0.3)
  expect(unsourcedShare({ sourcing: { ...sourcing, named: 0 }, statements: 0 })).toBeNull()
})

test.each([
  ['', ''], ['  ', ''], ['2026', '2026'], ['2026-3', '2026-03'], ['2026-03-04', '2026-03-04'], ['2026/3/4', '2026-03-04'],
  ['2026-02-30', null], ['2026-13', null], ['4 March', null], ['04.03.2026', null], ['2024-02-29', '2024-02-29'], ['2026-02-29', null],
])('%j typed as a day is %j', (typed, day) => {
  expect(dayTyped(typed)).toBe(day)
})
