// What changed between two versions of a text: every word of both is in the parts, and no pair of texts holds the server up.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../src/http/changes.ts'

const words = (count: number, from: number): string => Array.from({ length: count }, (_, i) => `word${(i * 7919 + from) % 5003}${i % 12 === 11 ? '.\n' : ''}`).join(' ')

test('the parts make both texts again', () => {
  const text = fc.array(fc.constantFrom('the ', 'bridge ', 'fell', ' ', '\n', 'today.', '«é»', '🙂'), { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(fc.property(text, text, (before, after) => {
    const { parts } = changesBetween(before, after)
    expect(parts?.filter(({ change }) => change !== 'added').map((part) => part.text).join('')).toBe(before)
    expect(parts?.filter(({ change }) => change !== 'removed').map((part) => part.text).join('')).toBe(after)
  }))
})

test('neighbouring parts differ, and the words are counted', () => {
  const { parts, wordsAdded, wordsRemoved } = changesBetween('One line.\nThe toll is nine.\nThe end.\n', 'One line.\nThe toll is at least ten.\nThe end.\n')
  expect(parts).toEqual([
    { change: 'same', text: 'One line.\nThe toll is ' }, { change: 'removed', text: 'nine' }, { change: 'added', text: 'at least ten' }, { change: 'same', text: '.\nThe end.\n' },
  ])
  expect([wordsAdded, wordsRemoved]).toEqual([3, 1])
})

test('a long text with a change here and there is compared by words', () => {
  const before = words(30_000, 1)
  const after = before.replace('word800', 'changed').replace('word4001', 'moved')
  const { parts, wordsAdded } = changesBetween(before, after)
  expect(parts?.length).toBeGreaterThan(2)
  expect(wordsAdded).toBeLessThan(5)
})

test.each([
  ['rewritten from end to end', words(40_000, 1), words(40_000, 3)],
  ['one endless line against another', 'a b c d e f g '.repeat(100_000), 'b a d c f e h '.repeat(100_000)],
  ['nothing but line breaks', '\n'.repeat(300_000), '\n '.repeat(200_000)],
  ['one endless word', 'x'.repeat(2_000_000), 'y'.repeat(2_000_000)],
])('two texts that have little in common take no longer than a server can spare: %s', (_, before, after) => {
  const begun = performance.now()
  const { parts, wordsRemoved } = changesBetween(before, after)
  expect(performance.now() - begun).toBeLessThan(2_000)
  if (parts === null) expect(wordsRemoved).toBe(before.match(/\S+/g)?.length ?? 0)
  else expect(parts.filter(({ change }) => change !== 'added').reduce((sum, { text }) => sum + text.length, 0)).toBe(before.length)
})
