// When and by whom something was decided, in words.
import { expect, test } from 'vitest'
import { byDay, sayTime, whoDecided } from '../../web/decisions/say-decided.ts'

test('decisions stand under the day they were made on, in their order; what is no moment stands under its own words', () => {
  const items = ['2026-03-05T12:30:00.000Z', '2026-03-05T12:00:00.000Z', '2026-03-04T12:00:00.000Z', 'long ago'].map((at) => ({ at }))
  expect(byDay(items).map(([day, made]) => [day, made.length])).toEqual([['5 March 2026', 2], ['4 March 2026', 1], ['long ago', 1]])
  expect(sayTime('2026-03-05T12:30:00.000Z')).toMatch(/^\d\d:\d\d$/)
  expect(sayTime('long ago')).toBe('long ago')
})

test('a program is nobody', () => {
  expect(['Ana Bell', 'sayso 0.1.0', 'sayso', 'Sayso 2 reviewers'].map(whoDecided)).toEqual(['Ana Bell', null, 'sayso', 'Sayso 2 reviewers'])
})
