import { expect, test } from 'vitest'
import { reuseKeys, type ReuseKeys } from '../../src/copies/reuse-keys.ts'
import { rewritten, reworded, story, unrelated } from './story.ts'

const shared = (one: Uint32Array, other: Uint32Array) => one.filter((key) => other.includes(key)).length
const sharedOf = (one: ReuseKeys, other: ReuseKeys) => [shared(one.shingles, other.shingles), shared(one.stopGrams, other.stopGrams), shared(one.names, other.names)]

test('each kind is ascending and distinct', () => {
  const keys = reuseKeys(`${story}\n\n${story}`)
  for (const kind of [keys.shingles, keys.stopGrams, keys.names]) {
    expect(kind.length).toBeGreaterThan(10)
    expect(kind.every((key, i) => i === 0 || key > (kind[i - 1] as number))).toBe(true)
  }
})

test('eight equal words in a row share a shingle wherever they stand', () => {
  const words = story.split(/\s+/)
  const keys = reuseKeys(story)
  for (let at = 0; at + 8 <= words.length; at += 3) {
    expect(shared(keys.shingles, reuseKeys(`Quite another beginning here: ${words.slice(at, at + 8).join(' ')} and so it ends`).shingles)).toBeGreaterThan(0)
  }
})

test('a story rewritten word by word shares stop words and nothing else', () => {
  const [shingles, stopGrams, names] = sharedOf(reuseKeys(story), reuseKeys(rewritten))
  expect(shingles).toBeLessThan(3)
  expect(stopGrams).toBeGreaterThan(15)
  expect(names).toBe(0)
})

test('a reworded one shares all three, an unrelated one none', () => {
  for (const count of sharedOf(reuseKeys(story), reuseKeys(reworded))) expect(count).toBeGreaterThan(5)
  expect(sharedOf(reuseKeys(story), reuseKeys(unrelated))).toEqual([0, 0, 0])
})

test('nothing but the commonest stop words is no key', () => expect(reuseKeys('of the cat and the dog in the house of the man in the moon to the end of a day').stopGrams).toHaveLength(0))

test('words left out are passed over', () => {
  const keys = reuseKeys('one two three FOOTER four five six seven', (word) => word === 3)
  expect(keys.shingles).toEqual(reuseKeys('one two three four five six seven').shingles)
})

// The limit is a hundred times what it takes: it tells linear from quadratic, not fast from slow.
test.each([
  ['one word', 'a'.repeat(1e7)], ['one word again and again', 'bridge '.repeat(1.4e6)], ['stop words', 'it was the one that he had '.repeat(3e5)], ['no words', '…“” '.repeat(2.5e6)],
  ['NUL', '\0'.repeat(1e7)], ['mojibake', 'â€œ Ã© \uFFFD '.repeat(1e6)], ['marks', '\u0301'.repeat(5e6)], ['apostrophes', "a'".repeat(3e6)], ['capitals', 'Aa. '.repeat(2e6)], ['nothing', ''],
])('ten megabytes of %s', (_, text) => {
  const keys = reuseKeys(text)
  expect(keys.shingles.length).toBeLessThan(50)
}, 120_000)
