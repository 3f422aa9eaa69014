import { describe, expect, test } from 'vitest'
import { repairText, storedEnd, storedStart } from '../../src/paragraphs/repair-text.ts'

describe('repairText', () => {
  test('is the identity where nothing is wrong', () => {
    const view = repairText('The bridge held.')
    expect([view.text, storedStart(view, 4), storedEnd(view, 10), view.missingSpaces]).toEqual(['The bridge held.', 4, 10, []])
  })

  test.each([
    ['casualties.Both', 'casualties. Both'], ['However,they', 'However, they'], ['“It fell.”Nobody', '“It fell.” Nobody'], ['"Go,"he said', '"Go," he said'],
    ["''Go''", '"Go"'], ['``Go\'\'', '"Go"'], ['a\u00A0b\u3000c', 'a b c'], ['â€œGoâ€\u009D, donâ€™t', '“Go”, don’t'], ['â€œGoâ€ he said', '“Go” he said'], ['end.Then “he fell.Now', 'end. Then “he fell. Now'],
  ])('%j is read as %j', (original, repaired) => {
    expect(repairText(original).text).toBe(repaired)
  })

  test.each([['p.m.Today'], ['3.5'], ['1,200'], ['www.orrin.Example'], ['ana.perrin.Sel@orrin.example'], ['https://orrin.example/river.The']])('%j is left alone', (text) => {
    expect(repairText(text).text).toBe(text)
  })

  test('leads every unit back to where it stood', () => {
    const original = "''He fell.Then''she was\u00A0sad.Now"
    const view = repairText(original)
    const { text } = view
    const start = (i: number): number => storedStart(view, i)
    const end = (i: number): number => storedEnd(view, i)
    expect(text).toBe('"He fell. Then"she was sad. Now')
    for (const word of ['He', 'fell', 'Then', 'she', 'was', 'sad', 'Now']) {
      const at = text.indexOf(word)
      expect(original.slice(start(at), end(at + word.length))).toBe(word)
    }
    expect(original.slice(start(0), end(1))).toBe("''")
    expect(start(text.length)).toBe(original.length)
    expect(end(text.length)).toBe(original.length)
  })

  test('breaks a stretch of a thousand letters, not between the halves of an emoji', () => {
    const { text, missingSpaces } = repairText('🌉'.repeat(1000))
    expect(text.split(' ').map((part) => part.length)).toEqual([800, 800, 400])
    expect(text.isWellFormed()).toBe(true)
    expect(missingSpaces).toEqual([])
  })
})
