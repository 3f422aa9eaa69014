// What the house rules ask about a text, set for its page.
import { expect, test } from 'vitest'
import { askedOf, groupsOf, titlesByStatement, type Found } from '../../web/document/house-rules.ts'

const of = (rule: string, message: string, ...statements: readonly string[]): Found[number] =>
  ({ rule, title: `Title of ${rule}`, message, reference: 'A book', places: statements.map((statement) => ({ statement, spans: [[0, 1]] })) })
const found: Found = [of('some', 'How many?', 's3'), of('some', 'At least 3 people.', 's5'), of('some', 'How many?', 's9', 's3'), of('reply', 'How many?', 's5')]

test('what asks the same by one rule stands once, with its statements each once; another message stands apart', () => {
  expect(groupsOf(found).map(({ rule, message, statements }) => [rule, message, statements])).toEqual([
    ['some', 'How many?', ['s3', 's9']], ['some', 'At least 3 people.', ['s5']], ['reply', 'How many?', ['s5']],
  ])
  expect(groupsOf([])).toEqual([])
})

test('a statement has what is asked about it, whichever of a finding’s places it is', () => {
  expect(askedOf(found, 's5').map(({ rule }) => rule)).toEqual(['some', 'reply'])
  expect(askedOf(found, 's9')).toHaveLength(1)
  expect(askedOf(found, 's1')).toEqual([])
  expect([...titlesByStatement(found)].map(([id, titles]) => [id, [...titles]])).toEqual([['s3', ['Title of some']], ['s5', ['Title of some', 'Title of reply']], ['s9', ['Title of some']]])
})
