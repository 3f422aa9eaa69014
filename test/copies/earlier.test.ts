import { expect, test } from 'vitest'
import { byDate, earlier } from '../../src/copies/earlier.ts'

test.each([
  ['2031-03-04', '2031-03-05', 'one'], ['2031-03-05', '2031-03-04', 'other'], ['2031-03-04', '2031-03-04', null], ['2031-03', '2031-03-04', null], ['2030', '2031-03-04', 'one'],
  [null, '2031-03-04', null], ['2031-03-04T10:00:00Z', '2031-03-04T11:00:00+02:00', 'other'], ['2031-03-04T10:00:00Z', '2031-03-04', null], ['2031-03-04T23:00:00', '2031-03-04T22:00:00', null],
  ['2031-03-05T00:30:00+02:00', '2031-03-04', null], ['2031-03-04Tgarbage+02:00', '2031-03-05', 'one'],
] as const)('of %s and %s: %s', (one, other, first) => {
  expect(earlier(one, other)).toBe(first)
  expect(earlier(other, one)).toBe(first === null ? null : first === 'one' ? 'other' : 'one')
  if (first !== null) expect(byDate(one, other)).toBe(first === 'one' ? -1 : 1)
})

test('dates in order, the less precise first, none last', () => {
  const dates = [null, '2031-03-04T10:00:00Z', '2031-03-04', '2031', '2031-03', '2031-03-04T11:00:00+02:00', null]
  expect(dates.toSorted(byDate)).toEqual(['2031', '2031-03', '2031-03-04', '2031-03-04T11:00:00+02:00', '2031-03-04T10:00:00Z', null, null])
})
