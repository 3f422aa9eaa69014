// What holds for the figures of every text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '../../src/claims/figure.ts'
import { findFigures } from '../../src/claims/find-figures.ts'
import { findDates } from '../../src/model/chrono-dates.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { prose, runs } from './prose.ts'

const tagger = createWinkTagger()
const published = '2026-03-18'

const pieces = fc.constantFrom(
  'at least', 'up to', 'more than', 'between', 'from', 'to', 'and', 'or', 'about', 'a', 'of', 'the', 'one', 'twelve', 'twenty', 'hundred', 'thousand', 'million', 'dozens', 'several', 'half', 'third', 'couple', '12', '1,200', '1 200', '3.5', '0', '9007199254740993',
  '2019', '$', '€', '%', 'percent', 'per cent', 'euros', 'km', 'feet', '-year-old', 'years', 'days', 'm', 'k', 'bn', 'people', 'Afghan', 'civilians', 'soldiers', 'children', 'were', 'killed', 'wounded', 'killing', 'toll', 'rose', 'others', 'them', 'including', 'among',
  'in', 'since', 'early', 'March', 'Tuesday', 'last', 'week', 'ago', '5:30', 'p.m.', 'Article', 'No.', ',', '.', '-', '–', '(', ')', '/', ':', '"', '+', '½', '1/2', '½½', '10-12-14', '1.2.3', '1e9', '٣', '²',
)
const figured = fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 40 }).map((all) => all.flat().join(''))
const text = fc.oneof(figured, prose, fc.tuple(prose, figured).map(([a, b]) => `${a} ${b}`))

function figuresOf(words: string): readonly Figure[] {
  const { paragraphs } = findParagraphs({ text: words, title: null, blocks: [] }, tagger)
  return findFigures(words, paragraphs, { dates: findDates, published })
}

test('finding never throws, and each figure’s span holds its stated words', () => {
  fc.assert(fc.property(text, (words) => {
    for (const { span, stated, sentence } of figuresOf(words)) {
      expect(words.slice(...span)).toBe(stated)
      expect(stated.length).toBeGreaterThan(0)
      expect(span[0]).toBeGreaterThanOrEqual(sentence[0])
      expect(span[1]).toBeLessThanOrEqual(sentence[1])
    }
  }), runs(600))
})

test('figures are in text order and disjoint', () => {
  fc.assert(fc.property(text, (words) => {
    let done = 0
    for (const { span } of figuresOf(words)) {
      expect(span[0]).toBeGreaterThanOrEqual(done)
      done = span[1]
    }
  }), runs(600))
})

test('intervals are finite, not empty, and hold the number as named unless the words exclude it', () => {
  fc.assert(fc.property(text, (words) => {
    for (const { low, high, value, bound, kind } of figuresOf(words)) {
      expect(low === null && high === null).toBe(false)
      expect([low, high, value].every((number) => number === null || Number.isFinite(number))).toBe(true)
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
      if (bound === 'more-than' || bound === 'fewer-than' || kind === 'percentage') continue
      if (low !== null && bound !== 'between') expect(value).toBeGreaterThanOrEqual(low)
      if (high !== null && bound !== 'between') expect(value).toBeLessThanOrEqual(high)
    }
  }), runs(600))
})

test('the same text gives the same figures', () => {
  fc.assert(fc.property(text, (words) => {
    expect(figuresOf(words)).toEqual(figuresOf(words))
  }), runs(100))
})

test.each([
  ['digits', '1,234,567,890 '], ['one long number', '9'], ['numbers and commas', '12, '], ['words', 'two hundred and '], ['bounds', 'at least about nearly '], ['ranges', '10-12 to '], ['nouns', '12 big red '], ['auxiliaries', '12 people were been have '],
  ['asides', '12 people, including 3 of them, '], ['marks', '12 ("-–'], ['hyphens', 'twenty-'], ['plurals', 'tens of thousands of '], ['currencies', '$12 US$'], ['money talk', '500 pounds paid '], ['fractions', '1/2 '], ['ages', 'aged 9 or '],
])('time is linear in hostile text: %s', (_, piece) => {
  const [small, large] = [20_000, 160_000].map((length) => {
    const words = piece.repeat(Math.ceil(length / piece.length))
    const { paragraphs } = findParagraphs({ text: words, title: null, blocks: [] }, tagger)
    return () => {
      const started = performance.now()
      findFigures(words, paragraphs, { dates: findDates, published })
      return performance.now() - started
    }
  })
  // Of several turns the best: other work on the machine slows one and not the next.
  const ratios = Array.from({ length: 4 }, () => large!() / Math.max(small!(), 4))
  // Eight times the text: far from the 64 times of a quadratic, with room for a busy machine.
  expect(Math.min(...ratios)).toBeLessThan(24)
})
