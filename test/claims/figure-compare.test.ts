import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFigures, currentFigures, differingFigures, isSameSlot, replaces, type StatedFigure } from '../../src/claims/compare-figures.ts'
import { factorBetween } from '../../src/claims/figure-conversion.ts'
import { figuresOf } from './figure-shown.ts'

/** What a holder states in a sentence on a day: its figure number `index`. */
function stated(sentence: string, { holder = 'governor', day = '2026-03-04', index = 0, origin = 'wire' }: { holder?: string | null; day?: string | null; index?: number; origin?: string } = {}): StatedFigure {
  const figure = figuresOf(sentence)[index]
  if (figure === undefined) throw new Error(`no figure ${index} in: ${sentence}`)
  return { id: `${sentence} #${index}`, figure, holder, document: 'd1', origin, day }
}

const army = { holder: 'army' }

describe('one slot', () => {
  test.each([
    ['12 people were killed.', 'The raid killed 14 people.', 'differ'],
    ['12 people were killed.', 'The raid killed 12 villagers.', 'same'],
    ['At least 10 people were killed.', 'The raid killed 14 people.', 'compatible'],
    ['At least 20 people were killed.', 'The raid killed 14 people.', 'differ'],
    ['Up to 10 people were killed.', 'The raid killed 14 people.', 'differ'],
    ['About 15 people were killed.', 'The raid killed 14 people.', 'compatible'],
    ['10 to 12 people were killed.', 'The raid killed 12 people.', 'compatible'],
    ['Dozens of people were killed.', 'The raid killed 14 people.', 'differ'],
    ['Dozens of people were killed.', 'The raid killed 31 people.', 'compatible'],
    ['More than 12 people were killed.', 'The raid killed 12 people.', 'differ'],
    ['Fewer than 12 people were killed.', 'The raid killed 12 people.', 'differ'],
    ['Nine minors were killed.', 'Eight children died.', 'differ'],
    ['Eleven jetliners were captured.', 'Rebels captured 14 commercial airliners.', 'differ'],
    ['12 militants were killed.', 'The raid killed 20 al-Rass militants.', 'differ'],
    ['12 people were arrested.', 'Police detained 14 villagers.', 'differ'],
    ['12 people were held.', 'Police detained 14 villagers.', 'differ'],
    ['12 people went missing.', '14 people are unaccounted for.', 'differ'],
    ['12 teenage girls were abducted.', 'Rebels kidnapped 14 schoolgirls.', 'differ'],
    ['12 people were shot dead.', 'The raid killed 14 people.', 'differ'],
    ['The crater is 12 metres wide.', 'A crater 5 metres wide was found.', 'differ'],
    ['The toll is 12.', 'Fourteen people died.', 'differ'],
    ['It cost $3m.', 'It cost $5m.', null],
    ['A loan of $3m was paid.', 'A loan of US$5m was paid.', 'differ'],
    ['The road is 10 km long.', 'The road is 6.2 miles long.', 'compatible'],
    ['The road is 10 km long.', 'The road is 8 miles long.', 'differ'],
    ['Two-thirds of voters agreed.', '66 percent of voters agreed.', 'compatible'],
    ['The truce lasted nine days.', 'The truce lasted two weeks.', null],
    ['The 9-day truce held.', 'The two-week truce held.', 'differ'],
    ['The army attacked on Tuesday.', 'The army attacked on Wednesday.', 'differ'],
    ['The army attacked this week.', 'The army attacked on Tuesday.', 'compatible'],
  ] as const)('%s / %s', (one, other, expected) => {
    const [a, b] = [stated(one), stated(other, army)]
    expect(compareFigures(a, b)).toBe(expected)
    expect(compareFigures(b, a)).toBe(expected)
  })
})

describe('two slots are not compared', () => {
  test.each([
    ['12 civilians were killed.', '14 people were killed.', 'a part and its whole'],
    ['12 people were killed.', '14 people were wounded.', 'two outcomes'],
    ['12 people were killed.', '14 people came.', 'an outcome and none'],
    ['12 Afghan civilians were killed.', '14 civilians were killed.', 'narrowed and not'],
    ['12 female fighters were killed.', '14 fighters were killed.', 'a part that a word of whom makes'],
    ['12 cargo jets were captured.', '14 passenger jets were captured.', 'two kinds of one thing'],
    ['The crater is 12 metres wide.', 'The crater is 5 metres deep.', 'two sides'],
    ['12 percent of voters agreed.', '14 voters agreed.', 'two kinds'],
    ['A loan of 10 euros was paid.', 'A loan of £14 was paid.', 'two currencies'],
    ['The 10-day truce held.', 'The 3-year truce held.', 'days and years'],
  ])('%s / %s: %s', (one, other) => {
    expect(compareFigures(stated(one), stated(other, army))).toBeNull()
  })

  test('a number of nothing named has no slot, not even with itself', () => {
    const [one] = figuresOf('Hundreds marched.')
    expect(one !== undefined && isSameSlot(one, one)).toBe(false)
  })
})

describe('revisions', () => {
  const first = stated('At least 14 people were killed.', { day: '2026-03-04' })
  const second = stated('Eleven people died.', { day: '2026-03-09' })

  test('a later figure of the same holder replaces, and does not differ', () => {
    expect(compareFigures(first, second)).toBe('revision')
    expect(replaces(second, first)).toBe(true)
    expect(replaces(first, second)).toBe(false)
  })

  test('another holder’s later figure does not', () => {
    expect(compareFigures(first, { ...second, holder: 'army' })).toBe('differ')
  })

  test('nor do two figures of nobody nameable, or of one day, or of a day not known', () => {
    expect(compareFigures({ ...first, holder: null }, { ...second, holder: null })).toBe('differ')
    expect(compareFigures(first, { ...second, day: first.day })).toBe('differ')
    expect(compareFigures(first, { ...second, day: null })).toBe('differ')
  })

  test('the same figure said again is the same', () => {
    expect(compareFigures(second, { ...second, day: '2026-03-12' })).toBe('same')
  })

  test('“rose to 41 from 38” replaces in one sentence', () => {
    const [to, from] = [stated('The toll rose to 41 from 38.'), stated('The toll rose to 41 from 38.', { index: 1 })]
    expect(compareFigures(to, from)).toBe('revision')
    expect(replaces(to, from)).toBe(true)
    expect(replaces(from, to)).toBe(false)
  })
})

describe('of many', () => {
  const governor = [stated('At least 14 people were killed.', { day: '2026-03-04' }), stated('Eleven people died.', { day: '2026-03-09' })]
  const hospital = stated('It counted 12 deaths.', { holder: 'hospital', day: '2026-03-05' })
  const front = stated('The raid killed at least 10 people.', { holder: 'front', day: '2026-03-05' })

  test('those that hold now are the latest of each holder', () => {
    expect(currentFigures([...governor, hospital]).map(({ id }) => id)).toEqual(['Eleven people died. #0', 'It counted 12 deaths. #0'])
  })

  test('only those differ, and only where they cannot both be so', () => {
    expect(differingFigures([...governor, hospital, front]).map(([a, b]) => [a.holder, a.figure.value, b.holder, b.figure.value])).toEqual([['governor', 11, 'hospital', 12]])
  })

  test('a part that no word names is no figure of the whole', () => {
    const part = stated('Fourteen people died, six of whom had not reached twelve.', { holder: 'register', index: 1 })
    expect(part.figure.value).toBe(6)
    expect(differingFigures([hospital, part])).toEqual([])
  })
})

test('comparing is symmetric, and only one of two can replace the other', () => {
  const sentences = [
    '12 people were killed.', 'At least 14 people were killed.', 'Up to 10 people died.', 'About 15 people died.', 'Dozens of people were killed.', 'The toll fell to 9 from 12.', 'Nine children were wounded.',
    'Two-thirds of voters agreed.', '70 percent of voters agreed.', 'A loan of $3m was paid.', 'A loan of US$5m was paid.', 'The road is 10 km long.', 'The road is 6.2 miles long.', 'The army attacked on Tuesday.', 'The army attacked last week.', 'Hundreds marched.',
  ]
  const figures = sentences.flatMap((sentence) => figuresOf(sentence))
  const one = fc.record({
    id: fc.string(), figure: fc.constantFrom(...figures), holder: fc.constantFrom(null, 'a', 'b'), document: fc.constantFrom('d1', 'd2'), origin: fc.constantFrom('o1', 'o2'), day: fc.constantFrom(null, '2026-03-04', '2026-03-09'),
  })
  fc.assert(fc.property(one, one, (a, b) => {
    expect(compareFigures(a, b)).toBe(compareFigures(b, a))
    expect(replaces(a, b) && replaces(b, a)).toBe(false)
  }), { numRuns: 2000 })
})

test.each([['kilometre', 'mile', 1000 / 1609.344], ['week', 'day', 7], ['dollar', 'USD', 1], ['day', 'year', null], ['EUR', 'GBP', null], ['litre', null, null]])('%s in %s', (from, to, factor) => {
  expect(factorBetween(from, to)).toBe(factor)
})
