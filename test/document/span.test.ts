import { describe, expect, test } from 'vitest'
import { contains, hull, overlaps, partOf, wordsAt } from '../../src/document/span.ts'

const text = 'Orrin denies the raid.'

describe('partOf', () => {
  test('puts spans in order, joins touching ones and drops empty ones', () => {
    expect(partOf(text, [[13, 16], [9, 9], [0, 5], [5, 12]])).toEqual({ spans: [[0, 12], [13, 16]], text: 'Orrin denies the' })
  })

  test('joins a span that lies inside another', () => {
    expect(partOf(text, [[0, 12], [6, 9]]).spans).toEqual([[0, 12]])
  })

  test('leaves the spans it was given as they were', () => {
    const spans: [number, number][] = [[0, 5], [3, 12]]
    partOf(text, spans)
    expect(spans).toEqual([[0, 5], [3, 12]])
  })

  test('is empty for no spans', () => {
    expect(partOf(text, [])).toEqual({ spans: [], text: '' })
  })
})

test('wordsAt joins by a single space', () => {
  expect(wordsAt(text, [[0, 5], [17, 21]])).toBe('Orrin raid')
})

test('spans that touch do not overlap', () => {
  expect(overlaps([0, 5], [5, 9])).toBe(false)
  expect(overlaps([0, 6], [5, 9])).toBe(true)
})

test('a span contains itself and what shares its ends', () => {
  expect(contains([0, 5], [0, 5])).toBe(true)
  expect(contains([0, 5], [4, 6])).toBe(false)
})

test('the hull of spans in any order, and of a great many', () => {
  expect(hull([[7, 9], [0, 2]])).toEqual([0, 9])
  expect(hull([])).toBeNull()
  expect(hull(Array.from({ length: 300_000 }, (_, i) => [i, i + 1] as const))).toEqual([0, 300_000])
})
