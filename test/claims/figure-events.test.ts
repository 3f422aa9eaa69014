import { describe, expect, test } from 'vitest'
import type { StatedFigure } from '../../src/claims/compare-figures.ts'
import { eventFigures, eventRules, type EventRule } from '../../src/claims/event-figures.ts'
import { conventions } from '../../src/claims/figure-conventions.ts'
import { figuresOf } from './figure-shown.ts'

/** `holder origin day: sentence`, one a line; ids are the line numbers from 1, with the figure's number after a dot. */
function event(lines: string): StatedFigure[] {
  return lines.trim().split('\n').flatMap((line, i) => {
    const [, holder, origin, day, sentence] = /^\s*(\S+) (\S+) (\S+): (.*)$/.exec(line) ?? []
    if (holder === undefined || origin === undefined || day === undefined || sentence === undefined) throw new Error(`not “holder origin day: sentence”: ${line}`)
    return figuresOf(sentence).map((figure, k): StatedFigure => ({ id: `${i + 1}.${k + 1}`, figure, holder: holder === '-' ? null : holder, document: `d${i + 1}`, origin, day: day === '-' ? null : day }))
  })
}

const shown = (stated: readonly StatedFigure[], rule: EventRule) => eventFigures(stated, rule).map(({ like, low, stated: best, high }) =>
  `${like.counted?.group} ${like.counted?.outcome}: ${[low, best, high].map((number) => (number === null ? '–' : `${number.value} (${number.ids.join(', ')})`)).join(' | ')}`)

const sarnet = event(`
  governor wire 2026-03-04: At least 14 people were killed.
  governor wire 2026-03-09: Eleven people died.
  hospital post 2026-03-05: It counted 12 deaths.
  hospital gazette 2026-03-05: It counted 12 deaths.
  front radio 2026-03-05: The raid killed 23 people.
  army wire 2026-03-05: Up to 9 people were killed.
  army wire 2026-03-05: Dozens of people were wounded.
`)

describe('an event', () => {
  test('UCDP: lowest and highest of the latest, best the lowest stated', () => {
    expect(shown(sarnet, 'ucdp')).toEqual(['person killed: 11 (2.1) | 11 (2.1) | 23 (5.1)', 'person wounded: 24 (7.1) | 24 (7.1) | 24 (7.1)'])
  })

  test('most conservative: the least the words allow, one unit for a word', () => {
    expect(shown(sarnet, 'most-conservative')).toEqual(['person killed: 11 (2.1) | 11 (2.1) | 23 (5.1)', 'person wounded: 12 (7.1) | 12 (7.1) | 24 (7.1)'])
  })

  test('majority: by origins, with the sentences of all that carry it', () => {
    expect(shown(sarnet, 'majority')).toEqual(['person killed: 11 (2.1) | 12 (3.1, 4.1) | 23 (5.1)', 'person wounded: 24 (7.1) | 24 (7.1) | 24 (7.1)'])
  })

  test('counts origins, documents and holders, and names what was replaced', () => {
    const [killed] = eventFigures(sarnet, 'ucdp')
    expect(killed).toMatchObject({ origins: 4, documents: 5, holders: 4, replaced: ['1.1'], says: eventRules.ucdp })
  })
})

test.each<EventRule>(['ucdp', 'most-conservative', 'majority'])('the number that an open bound names is neither above nor below itself: %s', (rule) => {
  expect(shown(event('governor wire 2026-03-04: More than 200 people were killed.'), rule)).toEqual(['person killed: 200 (1.1) | 200 (1.1) | 200 (1.1)'])
})

test('ten reprints of one origin have one vote', () => {
  const reprints = event(`
    governor wire 2026-03-04: 14 people were killed.
    governor wire 2026-03-04: 14 people were killed.
    governor wire 2026-03-04: 14 people were killed.
    hospital post 2026-03-05: 12 people were killed.
    hospital gazette 2026-03-05: 12 people were killed.
  `)
  expect(shown(reprints, 'majority')).toEqual(['person killed: 12 (4.1, 5.1) | 12 (4.1, 5.1) | 14 (1.1, 2.1, 3.1)'])
})

test('a tie has no majority', () => {
  const tie = event(`
    governor wire 2026-03-04: 14 people were killed.
    hospital post 2026-03-05: 12 people were killed.
  `)
  expect(shown(tie, 'majority')).toEqual(['person killed: 12 (2.1) | – | 14 (1.1)'])
})

test('“at most” alone gives no low', () => {
  expect(shown(event('army wire 2026-03-04: Up to 9 people were killed.'), 'ucdp')).toEqual(['person killed: – | – | 9 (1.1)'])
})

test('“rose to 41 from 38” counts 41 alone', () => {
  const [killed] = eventFigures(event('ministry wire 2026-03-04: The toll rose to 41 from 38.'), 'ucdp')
  expect(killed).toMatchObject({ low: { value: 41, ids: ['1.1'] }, high: { value: 41 }, replaced: ['1.2'] })
})

test('kilometres and miles are one slot, in the unit of the first', () => {
  const [road] = eventFigures(event(`
    ministry wire 2026-03-04: The road is 10 km long.
    guild post 2026-03-04: The road is 5 miles long.
  `), 'ucdp')
  expect(road?.low?.value).toBeCloseTo(8.05, 2)
  expect(road?.high?.value).toBe(10)
})

test('dates and numbers of nothing named are left out, slots keep their order', () => {
  expect(shown(event(`
    ministry wire 2026-03-04: Hundreds marched on Tuesday.
    ministry wire 2026-03-04: Nine children were wounded and 12 soldiers died.
  `), 'ucdp')).toEqual(['child wounded: 9 (2.1) | 9 (2.1) | 9 (2.1)', 'soldier killed: 12 (2.2) | 12 (2.2) | 12 (2.2)'])
  expect(eventFigures([], 'majority')).toEqual([])
})

test('unnamed holders are told apart by origin, and replace nobody', () => {
  const [killed] = eventFigures(event(`
    - wire 2026-03-04: 14 people were killed.
    - wire 2026-03-09: 11 people were killed.
    - post 2026-03-09: 12 people were killed.
  `), 'ucdp')
  expect(killed).toMatchObject({ holders: 2, origins: 2, replaced: [] })
})

test('every rule and every convention can be printed', () => {
  for (const says of [...Object.values(eventRules), ...Object.values(conventions).map((convention) => convention.says)]) expect(says.length).toBeGreaterThan(10)
  for (const [id, convention] of Object.entries(conventions)) {
    expect(convention.id).toBe(id)
    expect(convention.conservative).toBeLessThanOrEqual(convention.low)
  }
})
