// Spans of a document found again in the words of a statement's part: several pieces, cut at their ends, and none where the words shown are not the text's.
import { expect, test } from 'vitest'
import { spansInPart, wordsOf } from '../../web/claims/part-spans.ts'

const text = 'The envoy of Sellory denied on Monday that the ferry had sailed.'
const partOf = (...words: readonly string[]) => {
  const spans = words.map((word): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length])
  return { spans, text: words.join(' ') }
}

test('a span in the second piece is counted behind the space that joins them', () => {
  const part = partOf('denied', 'that the ferry had sailed')
  const [from, to] = partOf('ferry').spans[0] as [number, number]
  const [found] = spansInPart(part, [[from, to]])
  expect(part.text.slice(...found as [number, number])).toBe('ferry')
})

test('a span over what lies between the pieces is cut at their ends', () => {
  const part = partOf('denied', 'that the ferry had sailed')
  const start = text.indexOf('denied')
  expect(spansInPart(part, [[start, text.indexOf('that the') + 4]]).map(([from, to]) => part.text.slice(from, to))).toEqual(['denied', 'that'])
})

test('there are none where a private person’s name was taken out of the words', () => {
  const part = partOf('The envoy of Sellory')
  expect(spansInPart({ ...part, text: 'The envoy of a private person' }, [[0, 9]])).toEqual([])
})

test('the words of a statement at spans, each once, in the order of its parts', () => {
  const statement = { source: partOf('The envoy of Sellory'), cue: partOf('denied'), content: partOf('that the ferry had sailed') }
  const at = (word: string) => partOf(word).spans[0] as [number, number]
  expect(wordsOf(statement, [at('ferry'), at('denied'), at('denied')])).toBe('denied … ferry')
  expect(wordsOf(statement, [at('Monday')])).toBe('')
})
