import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spellsAhead } from '../../src/claims/prediction-spells.ts'

const shown = (words: string, day = '2026-03-03') => spellsAhead(`The mill will close ${words}`, day).map(({ start, end, from, to }) => `${`The mill will close ${words}`.slice(start, end)}: ${from} ${to}`)

describe('what reaches ahead', () => {
  test.each([
    ['within 48 hours', 'within 48 hours: 2026-03-03 2026-03-05'],
    ['in two weeks', 'in two weeks: 2026-03-17 2026-03-17'],
    ['over the next couple of days', 'over the next couple of days: 2026-03-03 2026-03-05'],
    ['in three years', 'in three years: 2029-03-03 2029-03-03'],
    ['in the coming weeks', 'the coming weeks: 2026-03-03 2026-04-28'],
    ['this fall', 'this fall: 2026-09-01 2026-11-30'],
    ['next spring', 'next spring: 2027-03-01 2027-05-31'],
    ['by the end of the year', 'the end of the year: 2026-12-31 2026-12-31'],
    ['by the end of next month', 'the end of next month: 2026-04-30 2026-04-30'],
    ['by year’s end', 'year’s end: 2026-12-31 2026-12-31'],
    ['this weekend', 'this weekend: 2026-03-07 2026-03-08'],
  ])('%s', (words, expected) => expect(shown(words)).toEqual([expected]))

  test('a season that has begun goes on; winter goes over the year', () => {
    expect(shown('this spring', '2026-04-10')).toEqual(['this spring: 2026-04-10 2026-05-31'])
    expect(shown('this winter', '2026-01-10')).toEqual(['this winter: 2026-01-10 2026-02-28'])
    expect(shown('this winter', '2026-10-10')).toEqual(['this winter: 2026-12-01 2027-02-28'])
  })
  test('a month later than the 31st is the last of a shorter one', () => {
    expect(shown('within a month', '2026-01-31')).toEqual(['within a month: 2026-01-31 2026-02-28'])
  })
})

test.each(['after two weeks of rain', 'two weeks ago', 'for three years', 'in the coming years', 'in the spring of 2027', 'since last summer', 'in 30 days of rain', 'in two weeks old hay'])('none in “%s”', (words) => {
  expect(shown(words)).toEqual([])
})

test('spells lie apart, in order, and never end before they begin or before the day', () => {
  const word = fc.constantFrom('in', 'within', 'the next', 'two', '9999', 'weeks', 'year', 'this', 'fall', 'winter', 'the end of', 'the coming', 'months', ' ', 'over', 'a couple of', 'weekend')
  const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => new Date(offset * 86_400_000).toISOString().slice(0, 10))
  fc.assert(fc.property(fc.array(word).map((all) => all.join(' ')), day, (text, today) => {
    const spells = spellsAhead(text, today)
    for (const [i, { start, end, from, to }] of spells.entries()) {
      expect(start).toBeGreaterThanOrEqual(spells[i - 1]?.end ?? 0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(today <= from && from <= to).toBe(true)
    }
  }))
})
