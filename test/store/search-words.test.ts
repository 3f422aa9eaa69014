import { expect, test } from 'vitest'
import { fold, searchPieces } from '../../src/store/search-words.ts'

test.each([
  ['bridge unsafe', [['bridge'], ['unsafe']]],
  ['"bridge was unsafe" Telk', [['bridge', 'was', 'unsafe'], ['telk']]],
  ['“the ferry” toll', [['the', 'ferry'], ['toll']]],
  ['an "unclosed phrase', [['an'], ['unclosed'], ['phrase']]],
  ['Émile OR -x* NEAR(y)', [['emile'], ['or'], ['x'], ['near'], ['y']]],
  ['"" !!', []],
])('the pieces of %s', (query, pieces) => {
  expect(searchPieces(query)).toEqual(pieces)
})

test('folding drops case and accents', () => {
  expect(fold('Çağrı ÉLAN ﬁn')).toBe('cagrı elan fin')
})
