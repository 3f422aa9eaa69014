import { expect, test } from 'vitest'
import { whatOf } from '../../src/views/figure-label.ts'
import { figuresOf } from '../claims/figure-shown.ts'

test.each([
  ['The raid killed twelve gunmen.', 'gunmen killed'],
  ['He has two wives.', 'wives'],
  ['Some 40 species were counted.', 'species'],
  ['Nine Germans left.', 'germans'],
  ['Rebels hold 11 aircraft.', 'aircraft'],
  ['Two-thirds of voters agreed.', 'percent of voters'],
  ['A loan of $3m was paid.', 'loans, in dollars'],
  ['A crater 12 metres wide was found.', 'wide craters, in metres'],
  ['The truce held for a mile of 12 km.', 'miles, in kilometres'],
  ['Nine women were wounded.', 'women wounded'],
])('%s: %s', (sentence, what) => {
  expect(whatOf(figuresOf(sentence)[0]!)).toBe(what)
})
