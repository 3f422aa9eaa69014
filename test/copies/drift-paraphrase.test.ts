import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findParaphrases, type QuotedSpeaker } from '../../src/copies/drift-paraphrase.ts'
import { prose, runs } from '../laws/prose.ts'

const unknown: QuotedSpeaker = { name: null, pronoun: null }
const shown = (text: string, speaker: QuotedSpeaker = unknown) => findParaphrases(text, [[0, text.length]], speaker).map(({ cue, reason }) => `${reason}: ${text.slice(...cue)}`)

describe('a pronoun for the speaker', () => {
  test.each([
    ['He stated that the road would reopen.', 'third-person: He stated'],
    ['She also stressed that the talks were over.', 'third-person: She also stressed that'],
    ['He said on Tuesday that the wells were dry.', 'third-person: He said on Tuesday that'],
    ['However, he further noted that nobody had come.', 'third-person: However, he further noted that'],
    ['The wells are dry. He added that the harvest was lost.', 'third-person: He added that'],
  ])('%s', (text, expected) => expect(shown(text)).toEqual([expected]))

  test.each([
    'I said that the road would reopen.',
    'He said that our road would reopen.',
    'He told me that the road was closed.',
    'She said, “Thank you for the bread.”',
    'He said the road would reopen.',
    'She maintained a low profile.',
    'Darwish and the general met. Later Olveth came, and Mira wept. He said that it was over.',
    'They said that the wells were dry.',
  ])('not flagged: %s', (text) => expect(shown(text)).toEqual([]))

  test('one that cannot be the speaker’s is none', () => {
    expect(shown('He stated that the road would reopen.', { name: null, pronoun: 'she' })).toEqual([])
    expect(shown('They stated that the road would reopen.', { name: 'the council', pronoun: 'they' })).toEqual(['third-person: They stated'])
  })
})

describe('the speaker’s own name', () => {
  const speaker: QuotedSpeaker = { name: 'Minister Tarn Olveth', pronoun: 'he' }
  test.each([
    ['Olveth rejected the accusation.', 'names-speaker: Olveth rejected'],
    ['Mr. Olveth has also warned that the dam may break.', 'names-speaker: Mr. Olveth has also warned that'],
    ['Tarn Olveth said the wells were dry.', 'names-speaker: Tarn Olveth said'],
  ])('%s', (text, expected) => expect(shown(text, speaker)).toEqual([expected]))
  test('another’s name, a longer name, and a body that speaks of itself are none', () => {
    expect(shown('Darwish rejected the accusation.', speaker)).toEqual([])
    expect(shown('Olvethian officers rejected the accusation.', speaker)).toEqual([])
    expect(shown('Ostria rejected the accusation.', { name: 'Ostria', pronoun: null })).toEqual([])
  })
})

test('the span is the sentence, the country US is no “us”', () => {
  const text = 'The US has left. He stated that the base was empty. It was cold.'
  expect(findParaphrases(text, [[0, text.length]], unknown).map(({ span }) => text.slice(...span))).toEqual(['He stated that the base was empty.'])
})

test('odd prose never throws, and what is found lies in a piece', () => {
  fc.assert(fc.property(prose, prose, (a, b) => {
    const text = `${a} He stated that ${b}`
    for (const { span, cue } of findParaphrases(text, [[0, a.length], [a.length + 1, text.length]], unknown)) {
      expect(span[0]).toBeLessThanOrEqual(cue[0])
      expect(cue[1]).toBeLessThanOrEqual(span[1])
      expect(span[1]).toBeLessThanOrEqual(text.length)
    }
  }), runs(300))
})
