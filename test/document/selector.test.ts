import { describe, expect, test } from 'vitest'
import { anchor, selectorOf } from '../../src/document/selector.ts'
import type { Span } from '../../src/document/span.ts'

const original = 'The mayor of Orrin said the bridge was safe. The engineers doubted it. A week later she said the bridge was safe again.'

function spanOf(text: string, words: string, nth = 0): Span {
  let at = text.indexOf(words)
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`"${words}" is not in the text`)
  return [at, at + words.length]
}

describe('selectorOf', () => {
  test('gives the words, 32 units around them and the position', () => {
    expect(selectorOf(original, spanOf(original, 'doubted'))).toEqual({
      quote: {
        type: 'TextQuoteSelector', exact: 'doubted',
        prefix: ' bridge was safe. The engineers ', suffix: ' it. A week later she said the b',
      },
      position: { type: 'TextPositionSelector', start: 59, end: 66 },
    })
  })

  test('has no context beyond the ends of the text', () => {
    const { quote } = selectorOf('Orrin', [0, 5])
    expect([quote.prefix, quote.suffix]).toEqual(['', ''])
  })

  test('does not cut an emoji in its context', () => {
    const text = `${'🌉'.repeat(20)}x bridge x${'🌉'.repeat(20)}`
    const { quote } = selectorOf(text, spanOf(text, 'bridge'))
    expect(quote.prefix.isWellFormed()).toBe(true)
    expect(quote.suffix.isWellFormed()).toBe(true)
  })

  test('cuts a span that reaches beyond the text', () => {
    expect(selectorOf('Orrin', [-4, 90]).quote.exact).toBe('Orrin')
  })
})

describe('anchor', () => {
  test('finds a quote at offset 0', () => {
    expect(anchor(original, selectorOf(original, [0, 3]))).toEqual([0, 3])
    expect(anchor(`${original} The end.`, selectorOf(original, [0, 3]))).toEqual([0, 3])
  })

  test('follows a quote that moved because text was put in before it', () => {
    const changed = `Corrected on Tuesday. ${original}`
    for (const nth of [0, 1]) {
      const span = spanOf(original, 'the bridge was safe', nth)
      expect(anchor(changed, selectorOf(original, span))).toEqual([span[0] + 22, span[1] + 22])
    }
  })

  test('takes the place whose surroundings are alike, not the nearest', () => {
    const changed = original.replace('The mayor of Orrin said the bridge was safe. ', '')
    const second = selectorOf(original, spanOf(original, 'the bridge was safe', 1))
    const doubled = `Nobody knows whether in truth the bridge was safe then. ${'The river rose. '.repeat(4)}${changed}`
    expect(anchor(doubled, second)).toEqual(spanOf(doubled, 'the bridge was safe', 1))
  })

  test('takes the nearest place where the surroundings are equally alike', () => {
    const rows = Array.from({ length: 9 }, () => 'Orrin rejects the charge made by the council of the river towns. ').join('')
    const span = spanOf(rows, 'rejects', 4)
    expect(anchor(`${rows}More.`, selectorOf(rows, span))).toEqual(span)
    expect(anchor(`A. ${rows}`, selectorOf(rows, span))).toEqual([span[0] + 3, span[1] + 3])
  })

  test('bears a change in the surroundings', () => {
    const changed = original.replace('A week later she said', 'A week later, Ms Arrel said')
    const span = spanOf(original, 'the bridge was safe', 1)
    expect(anchor(changed, selectorOf(original, span))).toEqual(spanOf(changed, 'the bridge was safe', 1))
  })

  test('finds words that were wrapped anew', () => {
    const span = spanOf(original, 'The engineers doubted it.')
    const wrapped = original.replaceAll(' ', '\n  ')
    const found = anchor(wrapped, selectorOf(original, span))
    expect(found && wrapped.slice(...found)).toBe('The\n  engineers\n  doubted\n  it.')
  })

  test('reads signs in the quote as themselves', () => {
    const text = 'It cost (about) $5.* [sic] in all. And more.'
    const found = anchor(text.replaceAll(' ', '  '), selectorOf(text, spanOf(text, '(about) $5.* [sic]')))
    expect(found).toEqual([10, 30])
  })

  test('gives null where the words are gone, and for an empty quote', () => {
    expect(anchor('The bridge fell.', selectorOf(original, spanOf(original, 'doubted')))).toBeNull()
    expect(anchor('', selectorOf(original, [0, 9]))).toBeNull()
    expect(anchor(original, selectorOf(original, [4, 4]))).toBeNull()
  })

  test('does not throw on a position from elsewhere', () => {
    for (const start of [-1, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { quote } = selectorOf(original, spanOf(original, 'doubted'))
      expect(anchor(original, { quote, position: { type: 'TextPositionSelector', start, end: start } })).toEqual([59, 66])
    }
  })

  test('stays fast where the quote stands in a hundred thousand places', () => {
    const text = 'ab '.repeat(100_000)
    const began = performance.now()
    expect(anchor(`x${text}`, selectorOf(text, [150_000, 150_001]))).toEqual([150_001, 150_002])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
