import { describe, expect, it } from 'vitest'
import { createWordPieces } from '../../src/statements/word-pieces.ts'

const pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', '##safe', 'safe', 'cafe', '"', "'", 's', '-', 'dam', '##s', 'a', '##a']
const words = createWordPieces(`${pieces.join('\n')}\n`)
const spelled = (word: string): readonly string[] => words.of(word).ids.map((id) => pieces[id]!)

describe('word pieces', () => {
  it.each([
    ['unsafe', ['un', '##safe']],
    ['DAMS', ['dam', '##s']],
    ['café', ['cafe']],
    ['cafe\u0301', ['cafe']],
    ['’s', ["'", 's']],
    ['un-safe', ['un', '-', 'safe']],
    ['bridge', ['[UNK]']],
    ['damx', ['[UNK]']],
    ['\u200b', ['[UNK]']],
    ['x'.repeat(101), ['[UNK]']],
  ])('spells %s', (word, wanted) => expect(spelled(word)).toEqual(wanted))

  it.each(["''", '``', '“', '”', '„', '«', '»', '"'])('takes %s for the plain quotation mark', (mark) => expect(spelled(mark)).toEqual(['"']))

  it('looks at no more of a chain of hyphens than a window holds', () => {
    expect(words.of('a-'.repeat(300)).ids.length).toBeLessThanOrEqual(16)
  })

  it.each([['dam', 0], ['Dam', 1], ['DAM', 2], ['D', 1], ['McDam', 3], ['1,200', 4], ['’S', 1]])('knows the shape of %s', (word, shape) => {
    expect(words.of(word).shape).toBe(shape)
  })

  it('refuses a vocabulary without the special pieces', () => {
    expect(() => createWordPieces('dam\nsafe')).toThrow(/\[UNK\]|\[CLS\]/)
  })
})
