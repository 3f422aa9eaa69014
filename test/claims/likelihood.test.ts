import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { bandOf, findConfidence, findLikelihoods, likelihoodBands } from '../../src/claims/likelihood.ts'

const bands = (text: string) => findLikelihoods(text).map(({ band, start, end }) => `${band}: ${text.slice(start, end)}`)

test('the table is the one of ICD 203: seven bands that meet at their bounds, from 1 to 99 per cent', () => {
  expect(likelihoodBands.map(({ least, most }) => [least, most])).toEqual([[1, 5], [5, 20], [20, 45], [45, 55], [55, 80], [80, 95], [95, 99]])
  expect(likelihoodBands.flatMap(({ terms }) => terms)).toEqual([
    'almost no chance', 'remote', 'very unlikely', 'highly improbable', 'unlikely', 'improbable (improbably)', 'roughly even chance', 'roughly even odds',
    'likely', 'probable (probably)', 'very likely', 'highly probable', 'almost certain(ly)', 'nearly certain',
  ])
})

test('every term of the table is found in its own band', () => {
  for (const { band, terms } of likelihoodBands) {
    for (const term of terms) {
      const words = term === 'remote' ? 'remote chance' : term.replace(/ ?\(.*\)/, '')
      expect(bands(`There is a ${words} that the dam holds`).concat(bands(`It is ${words} that the dam holds`))).toContain(`${band}: ${words}`)
    }
  }
})

describe('degrees and negations', () => {
  test.each([
    ['The dam is not likely to hold', ['unlikely: not likely']],
    ["The dam isn't very likely to hold", ['unlikely: n\'t very likely']],
    ['The dam will probably hold', ['likely: probably']],
    ['The dam is more likely than not to hold', ['likely: more likely than not']],
    ['It is extremely unlikely to hold', ['very-unlikely: extremely unlikely']],
    ['It will almost certainly hold', ['almost-certain: almost certainly']],
    ['There is virtually no chance of rain', ['almost-no-chance: virtually no chance']],
    ['The odds are fifty-fifty', ['roughly-even-chance: fifty-fifty']],
    ['There is a 70 percent chance of rain', ['likely: 70 percent chance']],
    ['There is a one-in-ten chance of rain', ['very-unlikely: one-in-ten chance']],
  ])('%s', (text, expected) => expect(bands(text)).toEqual(expected))
})

describe('what is in no band', () => {
  test.each([
    'The dam may hold', 'It could possibly hold', 'It will certainly hold', 'There is no chance of rain', 'They polled likely voters in Orvane',
    'Older houses are more likely to burn', 'The judge found probable cause', 'It is not unlikely to hold', 'A remote village in the hills', 'the improbable rise of Sol Trell',
  ])('%s', (text) => expect(bands(text)).toEqual([]))
})

test('a percentage goes to the band that holds it, on a bound to the one nearer to even', () => {
  expect([0, 1, 5, 20, 45, 50, 55, 80, 95, 99, 100].map(bandOf)).toEqual([
    null, 'almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'roughly-even-chance', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain', null,
  ])
  expect(bandOf(Number.NaN)).toBeNull()
})

test('confidence is a level of confidence, kept apart from likelihood', () => {
  const text = 'We judge with high confidence that the dam is likely to fail'
  const found = findConfidence(text)
  expect(found?.level).toBe('high')
  expect(text.slice(found?.start, found?.end)).toBe('high confidence')
  expect(bands(text)).toEqual(['likely: likely'])
  expect(findConfidence('moderate-to-high confidence')?.level).toBe('moderate')
  expect(findConfidence('She is confident that it will hold')).toBeNull()
})

test('spans are in order, apart, and inside any text', () => {
  const word = fc.constantFrom('very', 'not', 'un', 'likely', 'unlikely', 'probable', 'almost', 'certain', 'no', 'chance', '50', '%', 'percent', 'remote', 'odds', ' ', '\n', '’t')
  fc.assert(fc.property(fc.array(fc.oneof(word, fc.string())).map((words) => words.join(' ')), (text) => {
    const found = findLikelihoods(text)
    for (const [i, { start, end }] of found.entries()) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    }
  }))
})
