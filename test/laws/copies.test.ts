// What holds for keys, alignments and origins over all texts and orders.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignTexts } from '../../src/copies/align-texts.ts'
import { comparedText } from '../../src/copies/compared-text.ts'
import { createOrigins, type OriginTie } from '../../src/copies/origins.ts'
import { relate, type Relation } from '../../src/copies/relation.ts'
import { createReuseIndex } from '../../src/copies/reuse-postings.ts'
import { reuseKeys } from '../../src/copies/reuse-keys.ts'
import { foldedWord, wordsOf } from '../../src/copies/words.ts'
import { prose, runs } from './prose.ts'

const said = (text: string) => {
  const words = wordsOf(text)
  return Array.from({ length: words.count }, (_, i) => foldedWord(words, i))
}

/** Sentences out of a few words, so that texts have much in common and repeat themselves. */
const sentence = fc.array(
  fc.constantFrom('the', 'of', 'and', 'it', 'was', 'that', 'he', 'in', 'to', 'mayor', 'bridge', 'Selmouth', 'closed', 'river', '4,200', 'engineers', 'said', 'mills', 'Orrin', 'piers'),
  { minLength: 3, maxLength: 14 },
).map((words) => `${words.join(' ')}.`)
const article = fc.array(sentence, { maxLength: 12 }).map((sentences) => sentences.join(' '))
/** Two texts, the second made of the first's sentences and some of its own, in any order. */
const copied = fc.array(sentence, { minLength: 1, maxLength: 10 }).chain((sentences) =>
  fc.tuple(fc.constant(sentences.join(' ')), fc.array(fc.oneof(fc.constantFrom(...sentences), sentence), { maxLength: 14 }).map((others) => others.join(' '))))
const anyPair = fc.oneof(copied, fc.tuple(article, article), fc.tuple(prose, prose), prose.map((text) => [text, `${text} ${text}`] as const))

test('the words’ spans are in order, apart from one another and never empty', () => {
  fc.assert(fc.property(prose, (text) => {
    const { count, starts, ends, hashes, marks } = wordsOf(text)
    expect([starts.length, ends.length, hashes.length, marks.length]).toEqual([count, count, count, count])
    for (let i = 0; i < count; i++) {
      expect(ends[i]).toBeGreaterThan(starts[i] as number)
      if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1] as number)
    }
  }), runs(500))
})

test('words are equal where their numbers are', () => {
  fc.assert(fc.property(prose, (text) => {
    const words = wordsOf(text)
    const seen = new Map<string, number>()
    for (let i = 0; i < words.count; i++) {
      const word = foldedWord(words, i)
      expect(word).not.toBe('')
      expect(words.hashes[i]).toBe(seen.get(word) ?? words.hashes[i])
      seen.set(word, words.hashes[i] as number)
    }
    expect(new Set(seen.values()).size).toBe(seen.size)
  }), runs(500))
})

test('case changes neither the words nor the keys but those of names', () => {
  fc.assert(fc.property(fc.oneof(prose, article), (text) => {
    for (const changed of [text.toUpperCase(), text.toLowerCase()]) {
      // Some letters have no one case that leads back (İ); their words are others.
      fc.pre(said(text).join(' ') === said(changed).join(' '))
      const [one, other] = [reuseKeys(text), reuseKeys(changed)]
      expect(other.shingles).toEqual(one.shingles)
      expect(other.stopGrams).toEqual(one.stopGrams)
    }
  }), runs(500))
})

test('spacing and the style of quotation marks change no key', () => {
  fc.assert(fc.property(fc.oneof(prose, article), fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\u00A0', '\u2009'), (text, space) => {
    const keys = reuseKeys(text)
    expect(reuseKeys(text.replaceAll(/\p{White_Space}/gu, (blank) => blank + space))).toEqual(keys)
    expect(reuseKeys(text.replaceAll(/[“”«»„]/g, '"').replaceAll(/[‘’]/g, "'"))).toEqual(keys)
  }), runs(500))
})

test('an equal run has equal words on both sides; runs and changes tile the passage on both', () => {
  fc.assert(fc.property(anyPair, ([one, other]) => {
    for (const passage of alignTexts(wordsOf(one), wordsOf(other))) {
      let words = 0
      for (const run of passage.runs) {
        const own = said(one.slice(...run.one))
        expect(said(other.slice(...run.other))).toEqual(own)
        expect(own).toHaveLength(run.words)
        words += run.words
      }
      expect(passage.words).toBe(words)
      for (const [side, text] of [['one', one], ['other', other]] as const) {
        expect(passage.runs[0]![side][0]).toBe(passage[side][0])
        expect(passage.runs.at(-1)![side][1]).toBe(passage[side][1])
        const between = passage.runs.slice(1).flatMap((run, i) => said(text.slice(passage.runs[i]![side][1], run[side][0])))
        expect(passage.changes.flatMap((change) => said(text.slice(...change[side])))).toEqual(between)
      }
      expect(passage.changes).toHaveLength(passage.runs.length - 1)
      expect(passage.similarity).toBeGreaterThan(0)
      expect(passage.similarity).toBeLessThanOrEqual(1)
      expect(passage.words).toBeGreaterThanOrEqual(6)
    }
  }), runs(1000))
})

test('no two passages overlap on either side, and those of the first text are in order', () => {
  fc.assert(fc.property(anyPair, ([one, other]) => {
    const passages = alignTexts(wordsOf(one), wordsOf(other))
    expect(passages).toEqual(passages.toSorted((a, b) => a.one[0] - b.one[0]))
    for (const side of ['one', 'other'] as const) {
      const spans = passages.map((passage) => passage[side]).toSorted((a, b) => a[0] - b[0])
      for (const [i, span] of spans.entries()) if (i > 0) expect(span[0]).toBeGreaterThanOrEqual(spans[i - 1]![1])
    }
  }), runs(1000))
})

test('a text with enough words is one passage with itself', () => {
  fc.assert(fc.property(fc.oneof(article, prose), (text) => {
    const words = wordsOf(text)
    fc.pre(words.count >= 8)
    expect(alignTexts(words, wordsOf(text.toUpperCase())).length).toBeLessThanOrEqual(words.count)
    expect(alignTexts(words, wordsOf(text))).toMatchObject([{ similarity: 1, words: words.count, changes: [] }])
  }), runs(500))
})

test('shares lie between 0 and 1, and what is verbatim or reworded is shared', () => {
  fc.assert(fc.property(anyPair, ([one, other]) => {
    const [a, b] = [one, other].map((text) => comparedText({ text, publisher: null, published: null }))
    const relation = relate(a!, b!, alignTexts(a!.words, b!.words))
    for (const shares of relation === null ? [] : [relation.one, relation.other]) {
      expect(shares.any).toBeLessThanOrEqual(1)
      expect(shares.verbatim).toBeLessThanOrEqual(shares.any)
      expect(shares.reworded).toBeLessThanOrEqual(shares.any)
      expect(Math.min(shares.verbatim, shares.reworded)).toBeGreaterThanOrEqual(0)
    }
  }), runs(500))
})

test('an index answers as many shared keys as there are', () => {
  fc.assert(fc.property(fc.array(fc.oneof(article, prose), { maxLength: 12 }), article, (texts, asked) => {
    const index = createReuseIndex<number>()
    for (const [number, text] of texts.entries()) index.add(number, reuseKeys(text))
    const keys = reuseKeys(asked)
    const { hits } = index.hitsOf(keys)
    for (const kind of ['shingles', 'stopGrams', 'names'] as const) {
      const counted = texts.map((text) => reuseKeys(text)[kind].filter((key) => keys[kind].includes(key)).length)
      expect(texts.map((_, number) => hits.find(({ document }) => document === number)?.shared[kind] ?? 0)).toEqual(counted)
    }
  }), runs(200))
})

const relationOf = fc.record({
  relation: fc.constantFrom('same-text', 'excerpt', 'wire-copy', 'reworded', 'possible-rewrite'), one: fc.double({ min: 0, max: 1, noNaN: true }), other: fc.double({ min: 0, max: 1, noNaN: true }),
  first: fc.constantFrom('one', 'other', null), credited: fc.boolean(), named: fc.constantFrom('one', 'other', null),
}).map(({ one, other, named, ...rest }): Relation => ({
  type: 'relation', ...rest, part: null, one: { verbatim: one, reworded: one, any: one }, other: { verbatim: other, reworded: other, any: other },
  why: named === null ? [] : [{ type: 'names-publisher', side: named, span: [0, 1] }],
}))

/** Documents with dates and versions, and ties among them; an order to add them in. */
const ledger = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const id = fc.nat(count - 1).map((number) => `d${number}`)
  return fc.record({
    documents: fc.tuple(...Array.from({ length: count }, (_, number) => fc.record({
      id: fc.constant(`d${number}`), published: fc.constantFrom(null, '2031', '2031-02', '2031-02-03', '2031-02-03T08:00:00Z', '2031-02-04'), versionOf: fc.option(id, { freq: 4 }),
    }))),
    ties: fc.uniqueArray(fc.tuple(id, id, relationOf).filter(([one, other]) => one < other), { selector: ([one, other]) => `${one} ${other}`, maxLength: 14 }),
    order: fc.shuffledSubarray(Array.from({ length: count }, (_, number) => number), { minLength: count }),
  })
})

test('documents give the same origins in whatever order they are added', () => {
  fc.assert(fc.property(ledger, ({ documents, ties, order }) => {
    const all: OriginTie[] = ties.map(([one, other, relation]) => ({ one, other, relation }))
    const groups = (indices: readonly number[]) => {
      const origins = createOrigins()
      const added = new Set<string>()
      for (const index of indices) {
        const one = documents[index]!
        added.add(one.id)
        origins.add(one, all.filter((tie) => (tie.one === one.id && added.has(tie.other)) || (tie.other === one.id && added.has(tie.one))))
        // Asking in between changes nothing.
        origins.groups()
      }
      return origins.groups()
    }
    expect(groups(order)).toEqual(groups(documents.map((_, index) => index)))
  }), runs(500))
})

test('groups have every document once, and a document brings together only groups there were', () => {
  fc.assert(fc.property(ledger, ({ documents, ties, order }) => {
    const origins = createOrigins()
    const added = new Set<string>()
    for (const index of order) {
      const before = origins.groups()
      const one = documents[index]!
      const merged = origins.add(one, ties.filter(([a, b]) => (a === one.id && added.has(b)) || (b === one.id && added.has(a))).map(([a, b, relation]) => ({ one: a, other: b, relation })))
      added.add(one.id)
      const after = origins.groups()
      expect(before.map(({ document }) => document)).toEqual(expect.arrayContaining([...merged]))
      expect(after).toHaveLength(before.length + 1 - merged.length)
      expect(after.flatMap((group) => group.documents).toSorted()).toEqual([...added].toSorted())
      // What the new document does not meet stays as it was.
      const untouched = before.filter(({ document }) => !merged.includes(document))
      expect(after).toEqual(expect.arrayContaining(untouched))
    }
  }), runs(300))
})
