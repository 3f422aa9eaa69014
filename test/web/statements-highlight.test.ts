import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/document/span.ts'
import { beginningFor, piecesOf, spansWithin } from '../../web/statements/highlight.ts'

const text = 'the ferry to Tolm was hit before dawn, the harbour master said, and the ferry sank within the hour'
const spanOf = (word: string, from = 0): Span => [text.indexOf(word, from), text.indexOf(word, from) + word.length]

describe('pieces', () => {
  it('are marked where the search words stand', () => {
    expect(piecesOf('the ferry sank', [[4, 9]])).toEqual([{ text: 'the ', marked: false }, { text: 'ferry', marked: true }, { text: ' sank', marked: false }])
    expect(piecesOf('ferry', [[0, 5]])).toEqual([{ text: 'ferry', marked: true }])
    expect(piecesOf('ferry', [])).toEqual([{ text: 'ferry', marked: false }])
    expect(piecesOf('', [[0, 5]])).toEqual([])
  })

  it('are the text from where it begins, whatever the spans', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: -5, max: 120 }))
    fc.assert(fc.property(fc.string({ maxLength: 100 }), fc.array(span, { maxLength: 8 }), fc.nat(100), (words, spans, at) => {
      const from = Math.min(at, words.length)
      expect(piecesOf(words, spans, from).map((piece) => piece.text).join('')).toBe(words.slice(from))
    }))
  })
})

describe('where to begin', () => {
  it('is the beginning when the first mark is seen from there', () => {
    expect(beginningFor(text, [], 20)).toBe(0)
    expect(beginningFor(text, [spanOf('ferry')], 20)).toBe(0)
  })

  it('is a word shortly before the first mark when it is not', () => {
    const at = beginningFor(text, [spanOf('sank'), spanOf('hour')], 20)
    expect(text.slice(at)).toBe('the ferry sank within the hour')
  })

  it('leaves out no more than has to be where the text ends soon', () => {
    expect(text.slice(beginningFor(text, [spanOf('hour')], 60))).toBe('the harbour master said, and the ferry sank within the hour')
  })

  it('is the mark itself where no word ends before it', () => {
    const long = `${'x'.repeat(300)}ferry`
    expect(beginningFor(long, [[300, 305]], 20)).toBe(300)
  })
})

describe('spans of a text in a part of it', () => {
  it('count from the part’s own start, and leave out what lies beside it', () => {
    const source = 'a spokesman for the Tolm harbour, Ilan Sorek'
    expect(spansWithin(source, 'Ilan Sorek', [[20, 24], [34, 38], [39, 44]])).toEqual([[0, 4], [5, 10]])
    expect(spansWithin(source, 'Ilan Sorek', [[20, 40]])).toEqual([])
    expect(spansWithin(source, 'Orla Venn', [[20, 24]])).toEqual([])
    expect(spansWithin('Tolm’s harbour', "Tolm's harbour", [[7, 14]])).toEqual([[7, 14]])
  })
})
