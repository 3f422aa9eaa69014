// Where searched words stand in a text: as the store's search takes words, at offsets of the text as it is.
import { expect, test } from 'vitest'
import { matchesOf } from '../../src/http/search-matches.ts'

const found = (query: string | undefined, text: string): string[] => matchesOf(query)(text).map(([start, end]) => text.slice(start, end))

test.each([
  ['bridge', 'The Bridge at Sel; bridges fell, bridge-head.', ['Bridge', 'bridge']],
  ['"at sel"', 'At Sel, at the mill, at  SEL', ['At Sel', 'at  SEL']],
  ['cafe', 'In the café, the cafe\u0301 and the CAFÉ.', ['café', 'cafe\u0301', 'CAFÉ']],
  ['sel "at sel"', 'at Sel', ['at Sel']],
  ['غونډه', 'یوه غونډه وشوه', ['غونډه']],
  ['x', '🙂 x 🙂', ['x']],
  ['" * OR NEAR(', 'or near', ['or', 'near']],
  ['', 'anything', []],
  [undefined, 'anything', []],
])('%s in “%s”', (query, text, words) => {
  expect(found(query, text)).toEqual(words)
})

test('it takes no longer than the text is long', () => {
  const begun = performance.now()
  expect(matchesOf('"a a a a b"')('a '.repeat(200_000))).toEqual([])
  expect(performance.now() - begun).toBeLessThan(3_000)
})
