import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { featureCount, largestSegment, quoteStates, segmentsOf } from '../../src/statements/segment.ts'
import { tileSegments } from '../../src/statements/tile-segments.ts'
import { createWordPieces } from '../../src/statements/word-pieces.ts'
import { documentOf } from '../mark.ts'

const tagger = createWinkTagger()
const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '"', '.', ',', ...'abcdefghijklmnopqrstuvwxyz'.split(''), ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `##${letter}`)]
const words = createWordPieces(vocabulary.join('\n'))
const segmentsIn = (text: string) => segmentsOf(findParagraphs(documentOf(text), tagger).paragraphs, words)
const spelled = (text: string) => segmentsIn(text).map(({ starts, ends }) => starts.map((start, i) => text.slice(start, ends[i])))

describe('segmentsOf', () => {
  it('cuts words as the bench does', () => {
    expect(spelled('The well-known mayor’s 1,200 men didn\'t stop.')).toEqual([['The', 'well-known', 'mayor', '’s', '1,200', 'men', 'didn', '\'t', 'stop', '.']])
  })

  it('tells opening, inside, closing and outside by the quotations, whatever their marks', () => {
    const { outside, inside, opens, closes } = quoteStates
    for (const [open, close] of [['“', '”'], ['"', '"'], ["''", "''"], ['«', '»'], ['‘', '’']]) {
      const [segment] = segmentsIn(`He said ${open}it held${close} then.`)
      expect(segment?.quotes, `${open}${close}`).toEqual([outside, outside, opens, inside, inside, closes, outside, outside])
    }
  })

  it('leads back to the stored text where words run together or marks are mangled', () => {
    expect(spelled('The dam held.Nobody fled,he said.')[0]).toEqual(['The', 'dam', 'held', '.', 'Nobody', 'fled', ',', 'he', 'said', '.'])
    const mangled = 'He called it â€œa grave mistakeâ€\u009d on Monday.'
    const [segment] = segmentsIn(mangled)
    expect(segment?.quotes.slice(3, 8)).toEqual([quoteStates.opens, quoteStates.inside, quoteStates.inside, quoteStates.inside, quoteStates.closes])
    expect(mangled.slice(segment!.starts[3], segment!.ends[3])).toBe('â€œ')
  })

  it('cuts a long paragraph after a sentence', () => {
    const sentence = `${Array.from({ length: 30 }, () => 'abc').join(' ')}. `
    const segments = segmentsIn(sentence.repeat(6).trim())
    expect(segments.length).toBe(3)
    for (const { size } of segments) expect(size).toBe(182)
  })

  it('covers every word once, in order, in segments that fit, for any text', () => {
    const word = fc.oneof(fc.string({ maxLength: 12, unit: 'grapheme' }), fc.constantFrom('.', '“', '”', '"', '\n', '\n\n', "''", '‘', '-'.repeat(30), 'x-'.repeat(40), 'A'.repeat(450)))
    fc.assert(fc.property(fc.array(word, { maxLength: 120 }).map((parts) => parts.join(' ')), (text) => {
      const { paragraphs } = findParagraphs(documentOf(text), tagger)
      const segments = segmentsOf(paragraphs, words)
      let at = 0
      for (const { starts, ends, quotes, features, pieces, size, paragraph } of segments) {
        expect([ends, quotes, features, pieces].map(({ length }) => length)).toEqual(Array(4).fill(starts.length))
        expect(size).toBe(pieces.reduce((sum, ids) => sum + ids.length, 0))
        expect(size).toBeLessThanOrEqual(largestSegment)
        expect(features.every((feature) => feature >= 0 && feature < featureCount)).toBe(true)
        for (const [i, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(ends[i]).toBeGreaterThanOrEqual(start)
          expect(text.slice(at, start).trim()).toBe('')
          at = ends[i]!
        }
        expect(at).toBeLessThanOrEqual(paragraphs[paragraph]!.span[1])
      }
      expect(text.slice(at).trim()).toBe('')
    }), { seed: 5, numRuns: 150 })
  })
})

describe('tileSegments', () => {
  it('tiles the segments within the room, in the fewest windows that a reader from left to right needs', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: largestSegment }), { maxLength: 60 }), (sizes) => {
      const segments = sizes.map((size) => ({ paragraph: 0, starts: [], ends: [], quotes: [], pieces: [], features: [], size, isLeadIn: false }))
      const tiles = tileSegments(segments, 255)
      let at = 0
      for (const { first, end } of tiles) {
        expect(first).toBe(at)
        expect(end).toBeGreaterThan(first)
        expect(sizes.slice(first, end).reduce((sum, size) => sum + size + 1, 0)).toBeLessThanOrEqual(255)
        at = end
      }
      expect(at).toBe(sizes.length)
    }), { seed: 7 })
  })

  it('makes windows of like size', () => {
    const segments = Array.from({ length: 30 }, () => ({ paragraph: 0, starts: [], ends: [], quotes: [], pieces: [], features: [], size: 9, isLeadIn: false }))
    expect(tileSegments(segments, 255).map(({ first, end }) => end - first)).toEqual([15, 15])
  })
})
