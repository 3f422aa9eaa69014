import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonTerms } from '../../src/claims/claim-common-terms.ts'
import { createFrequencies, idfOf } from '../../src/claims/claim-frequencies.ts'
import { claimTerms, stem } from '../../src/claims/claim-terms.ts'

const words = (text: string): string[] => claimTerms(text).filter(({ kind }) => kind !== 'pair').map(({ term }) => term)
const kindOf = (text: string, term: string): string | undefined => claimTerms(text).find((one) => one.term === term)?.kind

describe('terms of a content', () => {
  test('case, accents, possessives and grammar are no difference', () => {
    expect(words('The Kellám’s bridges were CLOSED.')).toEqual(words('that kellam bridge is closed'))
  })

  test('the forms of a word have one stem', () => {
    for (const forms of [['kill', 'kills', 'killed', 'killing'], ['deny', 'denies', 'denied'], ['attack', 'attacks', 'attacked'], ['fire', 'fires', 'fired', 'firing'], ['stop', 'stopped', 'stopping'], ['investigate', 'investigation', 'investigating']]) {
      expect(new Set(forms.map(stem)).size, forms.join(' ')).toBe(1)
    }
  })

  test('words that only begin alike keep apart', () => {
    for (const [one, other] of [['station', 'state'], ['nation', 'nat'], ['threat', 'three'], ['family', 'fame'], ['bus', 'bu'], ['king', 'k']] as const) expect(stem(one)).not.toBe(stem(other))
  })

  test('figures are one however they are written', () => {
    for (const figure of ['19M', '19 million', '19,000,000', '19 Million']) expect(words(`${figure} coats`), figure).toEqual(['#19000000', 'coat'])
    expect(words('nine coats')).toEqual(words('9 coats'))
    expect(words('9.5 coats')).not.toEqual(words('95 coats'))
  })

  test('a name is a capital that no sentence begins with', () => {
    expect(kindOf('soldiers in Tarvo shot first', 'tarvo')).toBe('name')
    expect(kindOf('at Tarvo', 'tarvo')).toBe('name')
    expect(kindOf('Tarvo shot first', 'tarvo')).toBe('word')
    expect(kindOf('They left. Tarvo shot first', 'tarvo')).toBe('word')
    expect(kindOf('Soldiers In Tarvo Shot First Last Night', 'tarvo')).toBe('word')
  })

  test('pairs stay within a sentence', () => {
    const pairs = claimTerms('the bridge collapsed. Tarvo burned').filter(({ kind }) => kind === 'pair').map(({ term }) => term)
    expect(pairs).toEqual(['bridg collaps', 'tarvo burn'])
  })

  test('a text of nothing but grammar has no terms', () => {
    expect(claimTerms('that it was not')).toEqual([])
    expect(claimTerms('')).toEqual([])
  })

  test('any text: each term once, counts of 1 and more, the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const terms = claimTerms(text)
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length)
        expect(terms.every(({ count }) => count >= 1)).toBe(true)
        expect(claimTerms(text)).toEqual(terms)
      }),
    )
  })

  test('hostile texts take no longer than their length', () => {
    for (const text of ['a'.repeat(2e6), "a'".repeat(1e6), '1,'.repeat(1e6), '1.1'.repeat(7e5), '“'.repeat(2e6), '. '.repeat(1e6), '́'.repeat(2e6), 'ed'.repeat(1e6)]) {
      const started = performance.now()
      claimTerms(text)
      expect(performance.now() - started, text.slice(0, 6)).toBeLessThan(3000)
    }
  })
})

describe('how much a shared term says', () => {
  test('rarer says more, and in an empty ledger an ordinary word is not rare', () => {
    expect(idfOf('tarvo', 1, 10_000)).toBeGreaterThan(idfOf('tarvo', 50, 10_000))
    expect(commonTerms.get('attack')).toBeGreaterThan(100)
    expect(idfOf('attack', 2, 10)).toBeLessThan(idfOf('tarvo', 2, 10))
  })

  test('never below nothing, whatever the counts', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), fc.constantFrom('tarvo', 'stat', 'peopl', ''), (count, statements, term) => idfOf(term, count, statements) >= 0))
  })

  test('what is taken out again was never counted', () => {
    const one = createFrequencies()
    const [a, b] = [claimTerms('Tarvo burned the bridge'), claimTerms('the bridge stands')]
    one.add(b)
    const before = one.idf('bridg')
    one.add(a)
    expect(one.idf('bridg')).not.toBe(before)
    one.remove(a)
    expect(one.idf('bridg')).toBe(before)
    expect(one.idf('tarvo')).toBe(one.idf('neverseen'))
  })
})
