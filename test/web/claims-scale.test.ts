// The scale on which a claim's figures stand: it holds all of them, and none lies on its edge.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from '../../web/claims/scale.ts'

test('holds every number within its ends, in their order, with marks at even steps', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 20 }), (values) => {
    const { from, to, marks, at } = scaleOf(values)
    expect(from).toBeLessThan(to)
    expect(from).toBeLessThanOrEqual(Math.min(...values))
    expect(to).toBeGreaterThan(Math.max(...values))
    const ordered = values.toSorted((a, b) => a - b).map(at)
    expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
    expect(marks[0]).toBe(from)
    expect(marks.at(-1)).toBe(to)
    expect(marks.length).toBeGreaterThan(1)
    expect(marks.length).toBeLessThan(12)
  }))
})

test('counts have whole marks, from nought where the numbers are near it, never below', () => {
  expect(scaleOf([4, 4, 6]).marks).toEqual([3, 4, 5, 6, 7])
  expect(scaleOf([1, 14]).from).toBe(0)
  expect(scaleOf([0]).marks.every((mark) => mark >= 0 && Number.isInteger(mark))).toBe(true)
  expect(scaleOf([0.12, 0.18]).marks.length).toBeGreaterThan(3)
})

test('what lies outside stands at the end', () => {
  const { at } = scaleOf([10, 20])
  expect(at(-5)).toBe(0)
  expect(at(500)).toBe(1)
})
