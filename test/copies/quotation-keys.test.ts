import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationKeys } from '../../src/copies/quotation-keys.ts'
import { quotationWords } from '../../src/copies/quotation-words.ts'

const quoted = (text: string, speaker: string | null = null) => ({ words: quotationWords(text, [[0, text.length]]), speaker })
const shared = (a: string, b: string, speakers: readonly [string | null, string | null] = [null, null]) => {
  const keys = new Set(quotationKeys(quoted(a, speakers[0])))
  return quotationKeys(quoted(b, speakers[1])).filter((key) => keys.has(key)).length
}

test('wordings of one quotation meet: trimmed, spelled otherwise, with brackets, with words changed', () => {
  const said = 'The neighbours of Kovane recognised the commander before the harvest.'
  expect(shared(said, 'recognised the commander before')).toBeGreaterThan(1)
  expect(shared(said, 'the neighbors of Kovani recognized')).toBeGreaterThan(1)
  expect(shared(said, 'The neighbours [of the dead] of Kovane recognised [sic] the commander')).toBeGreaterThan(1)
  expect(shared(said, 'The people of Kovane knew the commander before that harvest')).toBeGreaterThan(0)
})

test('function words alone are no key, nor are an editor’s words', () => {
  expect(quotationKeys(quoted('it was not that we have been there'))).toEqual([])
  expect(quotationKeys(quoted('[the ministry] we [council of Duvra]'))).toEqual([])
})

test('a word alone meets the same speaker’s', () => {
  expect(shared('unfounded', 'these claims are unfounded')).toBe(0)
  expect(shared('unfounded', 'these claims are unfounded', ['a1', 'a2'])).toBe(0)
  expect(shared('unfounded', 'these claims are unfounded', ['a1', 'a1'])).toBe(1)
})

test('keys are 32-bit numbers, ascending, none twice, at most five for each word; one changed word leaves most', () => {
  const word = fc.constantFrom(...'grain water bridge harvest valley farmers Kelmar Ostria reopen soldiers 12 the of not'.split(' '))
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(39), (words, at) => {
    const keys = quotationKeys(quoted(words.join(' '), 'a1'))
    expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => a - b))
    expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 32)).toBe(true)
    expect(keys.length).toBeLessThanOrEqual(5 * words.length)
    if (words.length >= 12 && new Set(words).size > 5) expect(shared(words.join(' '), words.with(at % words.length, 'mill').join(' '))).toBeGreaterThan(0)
  }))
})
