import { describe, expect, test } from 'vitest'
import { alignTexts, type Passage } from '../../src/copies/align-texts.ts'
import { wordsOf } from '../../src/copies/words.ts'
import { otherReport, rewritten, reworded, story, unrelated } from './story.ts'

const align = (one: string, other: string) => alignTexts(wordsOf(one), wordsOf(other))
/** Both sides with the changes in brackets, the second side's after a slash. */
const shown = (one: string, other: string, { runs, changes }: Passage) =>
  runs.map((run, i) => one.slice(...run.one) + (changes[i] === undefined ? '' : ` [${one.slice(...changes[i].one).trim()}/${other.slice(...changes[i].other).trim()}] `)).join('')

test('the same text is one passage', () => {
  const [passage, ...rest] = align(story, story.replaceAll('“', '"').replaceAll('”', '"').toUpperCase())
  expect(rest).toEqual([])
  expect(passage).toMatchObject({ one: [0, story.length - 1], other: [0, story.length - 1], similarity: 1, content: 1, changes: [] })
})

test('the changed words stand in their place on both sides', () => {
  const one = 'The river authority closed the old bridge at Selmouth on Monday after its engineers found deep cracks in two of the piers.'
  const other = 'In brief: The river authority shut the old bridge at Selmouth after its engineers found deep cracks in most of the stone piers.'
  const passages = align(one, other)
  expect(passages.map((passage) => shown(one, other, passage))).toEqual([
    'The river authority [closed/shut] the old bridge at Selmouth [on Monday/] after its engineers found deep cracks in [two/most] of the [/stone] piers',
  ])
  expect(passages[0]!.similarity).toBeCloseTo((2 * 18) / (22 + 21), 6)
})

test('sentences that were moved are passages of their own, in the order of the first text', () => {
  const paragraphs = story.split('\n\n')
  const moved = [paragraphs[4], paragraphs[0], paragraphs[2]].join('\n\n')
  const passages = align(story, moved)
  expect(passages.map(({ one }) => story.slice(...one))).toEqual([0, 2, 4].map((at) => paragraphs[at]!.replaceAll(/^“|[.]$/g, '')))
  expect(passages.map(({ other }) => moved.slice(...other))).toEqual([0, 2, 4].map((at) => paragraphs[at]!.replaceAll(/^“|[.]$/g, '')))
})

test('a reworded text keeps its content, a rewritten one only its frame', () => {
  const kept = align(story, reworded)
  const frames = align(story, rewritten)
  const words = (passages: readonly Passage[]) => passages.reduce((sum, passage) => sum + passage.words, 0)
  expect(words(kept)).toBeGreaterThan(100)
  for (const { content } of kept) expect(content).toBeGreaterThan(0.5)
  expect(words(frames)).toBeGreaterThan(60)
  for (const { content } of frames) expect(content).toBeLessThan(0.2)
})

test('another report of the same matter shares its quotation', () => {
  expect(align(story, otherReport).map(({ one }) => story.slice(...one))).toEqual(['We were promised a new bridge four years ago, and what we have been given is a fence,” Sarn said'])
})

test('unrelated texts, phrases and nothing share nothing', () => {
  expect(align(story, unrelated)).toEqual([])
  expect(align('He came at the end of the day.', 'She left at the end of the day, too.')).toEqual([])
  expect(align('', story)).toEqual([])
  expect(align(story, '… — “”')).toEqual([])
})

describe('texts made to be hard', () => {
  const numbers = (count: number, period: number) => Array.from({ length: count }, (_, i) => `w${i % period}`).join(' ')
  test.each([
    ['one word', 'bridge '.repeat(200_000), 'bridge '.repeat(150_000)],
    ['two words', 'a b '.repeat(200_000), 'b a '.repeat(200_001)],
    ['a word between many', `${'a '.repeat(200_000)}b ${'a '.repeat(1000)}`, `${'a '.repeat(100_000)}b ${'a '.repeat(100_000)}`],
    ['a block again and again', numbers(300_000, 1000), numbers(300_000, 999)],
    ['three blocks', numbers(300_000, 100_001), numbers(300_000, 100_003)],
    ['stop words', 'the of and a in to is was it for he '.repeat(20_000), 'the of and a in to is was it for she he '.repeat(20_000)],
    ['a seed and a run', 'x a a a '.repeat(50_000), `x ${'a '.repeat(200_000)}`],
  ])('%s: in time, and no two passages overlap', (_, one, other) => {
    const passages = align(one, other)
    for (const side of ['one', 'other'] as const) {
      const spans = passages.map((passage) => passage[side]).toSorted((a, b) => a[0] - b[0])
      expect(spans.every((span, i) => i === 0 || span[0] >= spans[i - 1]![1])).toBe(true)
    }
  }, 60_000)
})
