import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotationWords } from '../../src/copies/quotation-words.ts'
import { prose, runs } from '../laws/prose.ts'

const wordsOf = (text: string) => quotationWords(text, [[0, text.length]])
const keys = (text: string) => wordsOf(text).map(({ key }) => key).join(' ')
const kinds = (text: string) => wordsOf(text).map(({ key, kind }) => `${key}:${kind}`).join(' ')

test('contractions are undone, number words are digits, thousands lose their commas', () => {
  expect(keys("We're sure they won't, can't and didn’t.")).toBe('we are sure they will not can not and did not')
  expect(keys('Twelve of 1,200 in their mid-twenties, 5% or five per cent')).toBe('12 of 1200 in their mid 20 s 5 percent or 5 per cent')
  expect(keys('The U.S. and the US told us, U.N. too')).toBe('the u.s and the u.s told us un too')
})

test('apostrophes are not quotation marks', () => {
  expect(keys("'Em and ‘so’ and the farmers' barns")).toBe('them and so and the farmers barns')
})

test('what kind of word it is', () => {
  expect(kinds('We may not send 12 guns to Ostria')).toBe('we:function may:modal not:negation send:content 12:figure guns:content to:function ostria:name')
  expect(kinds('No one of us counts')).toContain('1:function')
  expect(kinds('A million left. Kelmar burns. Sol Adan knows.')).toBe('a:function million:figure left:content kelmar:content burns:content sol:name adan:name knows:content')
})

test('in a headline every word has a capital, and none is a name for it', () => {
  expect(wordsOf('Can This Old Bridge Carry More Trucks Than Kelmar').filter(({ kind }) => kind === 'name')).toEqual([])
})

test('brackets, letters put in them, and brackets that never close', () => {
  const bracketed = (text: string) => wordsOf(text).filter((word) => word.bracketed).map(({ key }) => key)
  const patched = (text: string) => wordsOf(text).filter((word) => word.patched).map(({ key }) => key)
  expect(bracketed('We [the ministry] and (Darwish) agree')).toEqual(['the', 'ministry', 'darwish'])
  expect(bracketed('We [the ministry and Darwish agree')).toEqual([])
  expect(patched('[W]e place[d] the guns')).toEqual(['we', 'placed'])
})

describe('what stands before a word', () => {
  const before = (text: string) => wordsOf(text).filter((word) => word.before !== 'word').map((word) => `${word.before} ${word.key}`)
  test('sentences, dots, abbreviations', () => {
    expect(before('It rains. We go … to Kelmar . . . now! Dr. Sol left.')).toEqual(['sentence it', 'sentence we', 'gap to', 'gap now', 'sentence dr'])
  })
  test('a second piece', () => {
    const text = 'We will || go'
    expect(quotationWords(text, [[0, 8], [10, 13]]).map((word) => word.before)).toEqual(['sentence', 'word', 'gap'])
  })
})

describe('laws', () => {
  test('a word stands at its span, spans are in text order, and none is empty', () => {
    fc.assert(fc.property(prose, (text) => {
      let at = 0
      for (const { span: [start, end], key } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(key).not.toBe('')
        at = start
      }
    }), runs(500))
  })

  test.each(['a', '[', 'a_', 'a.', "a'", 'a*', '[a', '1,', '.', '(a)'])('time is linear for “%s” over and over', (unit) => {
    const time = (count: number) => {
      const text = unit.repeat(count)
      let least = Infinity
      for (let round = 0; round < 5; round++) {
        const started = performance.now()
        wordsOf(text)
        least = Math.min(least, performance.now() - started)
      }
      return least
    }
    time(5_000)
    // Eight times the text; quadratic would be 64 times, and what runs beside may double a figure.
    expect(time(80_000) / Math.max(time(10_000), 4)).toBeLessThan(30)
  })
})
