import { describe, expect, test } from 'vitest'
import { chooseCandidates } from '../../src/copies/choose-candidates.ts'
import { createReuseIndex } from '../../src/copies/reuse-postings.ts'
import { keySizes, reuseKeys, type ReuseKeys } from '../../src/copies/reuse-keys.ts'
import { otherReport, rewritten, reworded, story, unrelated } from './story.ts'

const keysOf = (...shingles: number[]): ReuseKeys => ({ shingles: Uint32Array.from(shingles).toSorted(), stopGrams: new Uint32Array(0), names: new Uint32Array(0) })
const found = (texts: Readonly<Record<string, string>>, asked: string) => {
  const index = createReuseIndex<string>()
  for (const [name, text] of Object.entries(texts)) index.add(name, reuseKeys(text))
  return chooseCandidates(index.hitsOf(reuseKeys(asked))).map(({ document }) => document)
}

test('gives the number of shared keys of each text, in the order they were added', () => {
  const index = createReuseIndex<string>()
  index.add('b', keysOf(1, 2, 3, 0xffffffff))
  index.add('a', keysOf(3, 4))
  index.add('c', keysOf(9))
  const { hits, asked } = index.hitsOf(keysOf(2, 3, 5, 0xffffffff))
  expect(hits.map(({ document, shared, sizes }) => [document, shared.shingles, sizes.shingles])).toEqual([['b', 3, 4], ['a', 1, 2]])
  expect(asked.shingles).toBe(4)
  expect(index.size()).toBe(3)
})

test('asking leaves nothing behind', () => {
  const index = createReuseIndex<string>()
  index.add('a', reuseKeys(story))
  expect(index.hitsOf(reuseKeys(reworded))).toEqual(index.hitsOf(reuseKeys(reworded)))
})

test('is the same as counting, over many keys', () => {
  const index = createReuseIndex<number>(1e6)
  const texts = Array.from({ length: 300 }, (_, text) => new Set(Array.from({ length: 200 }, (_, k) => Math.imul((text * 7919 + k * k * 31) % 5000, 0x9e3779b1) >>> 0)))
  for (const [text, keys] of texts.entries()) index.add(text, keysOf(...keys))
  const asked = texts[17]!
  const counted = texts.map((keys, document) => [document, [...keys].filter((key) => asked.has(key)).length] as const).filter(([, count]) => count > 0)
  expect(index.hitsOf(keysOf(...asked)).hits.map(({ document, shared }) => [document, shared.shingles])).toEqual(counted)
})

describe('keys in more texts than the cap', () => {
  const index = createReuseIndex<number>(3)
  for (let text = 0; text < 10; text++) index.add(text, keysOf(1, 2, 100 + text))

  test('are left out where the text has enough others', () => {
    const { hits, asked } = index.hitsOf(keysOf(1, 105, 5000, 6000))
    expect(hits.map(({ document }) => document)).toEqual([5])
    expect(asked.shingles).toBe(3)
  })

  test('are looked up in the first texts where the text has hardly any others: a story that many carry', () => {
    const { hits, asked } = index.hitsOf(keysOf(1, 2, 5000))
    expect(hits.map(({ document, shared }) => [document, shared.shingles])).toEqual([[0, 2], [1, 2], [2, 2]])
    expect(asked.shingles).toBe(3)
  })
})

describe('candidates', () => {
  test('are the copies, likest first, then what shares a quotation, and nothing else', () => {
    expect(found({ unrelated, otherReport, reworded, story, rewritten }, `${story}\n\nAll rights reserved.`)).toEqual(['story', 'rewritten', 'reworded', 'otherReport'])
  })

  test('are found by a paragraph in a long text', () => expect(found({ long: `${unrelated}\n${story}\n${otherReport}` }, story.split('\n\n')[4]!)).toEqual(['long']))

  test('are no more than asked for', () => {
    const index = createReuseIndex<number>()
    for (let text = 0; text < 30; text++) index.add(text, reuseKeys(`${story} ${text}`))
    expect(chooseCandidates(index.hitsOf(reuseKeys(story)), 7)).toHaveLength(7)
  })

  test('need several keys: one in a text of two is none', () => {
    expect(chooseCandidates({ asked: keySizes(keysOf(1, 2)), hits: [{ document: 'a', shared: { shingles: 1, stopGrams: 0, names: 0 }, sizes: keySizes(keysOf(1)) }] })).toEqual([])
  })
})
