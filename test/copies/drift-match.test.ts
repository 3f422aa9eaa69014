import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords } from '../../src/copies/drift-match.ts'
import { quotationWords } from '../../src/copies/quotation-words.ts'

const words = (text: string) => quotationWords(text, [[0, text.length]])
const aligned = (a: string, b: string) => {
  const [one, other] = [words(a), words(b)]
  return alignWords(one, other).map(({ a: inA, b: inB }) => [one.slice(...inA), other.slice(...inB)].map((side) => side.map(({ key }) => key).join(' ')).join('=')).join(' ')
}

test('extracts of one utterance meet where they overlap', () => {
  expect(aligned('the wells are dry and we must leave the valley', 'we must leave the valley before the snow')).toBe('we=we must=must leave=leave the=the valley=valley')
})

test('a run is kept whole though a word of it stands elsewhere too', () => {
  expect(aligned('the dam broke in the night', 'the council knew that the dam broke')).toBe('the=the dam=dam broke=broke')
})

test('a lone function word is not worth leaving a run for', () => {
  expect(aligned('soldiers burnt the mill of Kelmar', 'of all soldiers burnt')).toBe('soldiers=soldiers burnt=burnt')
})

test('two words written as one, spellings, and words past an editor’s brackets', () => {
  expect(aligned('the flare ups in the theatre', 'the flareups in the theater')).toBe('the=the flare ups=flareups in=in the=the theatre=theater')
  expect(aligned('We have no report', 'We [the ministry] have no report')).toBe('we=we have=have no=no report=report')
})

test('matches rise on both sides, never overlap, and answer words that can answer', () => {
  const word = fc.constantFrom(...'grain water bridge [sic] the of not valley colour color flare ups flareups Kelmar'.split(' '))
  const text = fc.array(word, { maxLength: 30 }).map((all) => all.join(' '))
  fc.assert(fc.property(text, text, (a, b) => {
    let [atA, atB] = [0, 0]
    for (const { a: inA, b: inB } of alignWords(words(a), words(b))) {
      expect(inA[0]).toBeGreaterThanOrEqual(atA)
      expect(inB[0]).toBeGreaterThanOrEqual(atB)
      expect(inA[1] - inA[0] + inB[1] - inB[0]).toBeLessThanOrEqual(3)
      ;[atA, atB] = [inA[1], inB[1]]
    }
  }))
})

test('every word of a text answers itself', () => {
  const word = fc.constantFrom(...'grain water bridge the of not valley Kelmar'.split(' '))
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (all) => {
    // One function word by itself is not aligned.
    if (all.length < 3) return
    expect(alignWords(words(all.join(' ')), words(all.join(' '))).map(({ a }) => a[0])).toEqual(all.map((_, at) => at))
  }))
})
