// The shipped model behind its reader: the same result whatever else is read, in whatever order, by whatever runtime.
import { describe, expect, it } from 'vitest'
import { openReaderParts } from '../../src/model/open-reader.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { ReaderModel } from '../../src/statements/reader-model.ts'
import { createTrainedReader } from '../../src/statements/trained-reader.ts'
import { inventedArticles } from '../../bench/articles.ts'
import { documentOf } from '../mark.ts'

const tagger = createWinkTagger()
const parts = openReaderParts()
const texts = [...inventedArticles(3, 41)].map(({ text }) => text)

async function readWith(model: ReaderModel, text: string) {
  const document = documentOf(text)
  return createTrainedReader(model, parts.settings, parts.words).attributions(document, findParagraphs(document, tagger).paragraphs)
}

describe('the shipped reader', () => {
  it('gives the same attributions alone, again, after others and beside them', async () => {
    const alone = []
    for (const text of texts) alone.push(await readWith(parts.model, text))
    expect(alone.every((found) => found.length > 5)).toBe(true)
    const beside = await Promise.all([...texts, ...texts.toReversed()].map((text) => readWith(parts.model, text)))
    expect(beside).toEqual([...alone, ...alone.toReversed()])
    const other = openReaderParts()
    expect(await readWith(other.model, texts[1]!)).toEqual(alone[1])
  }, 60_000)

  it('gives the same to the last bit from run to run', async () => {
    const runs = []
    for (let run = 0; run < 2; run++) runs.push(await parts.model.encode([101, 2056, 2009, 2218, 102], [0, 0, 0, 0, 0], [1, 2, 3]))
    expect(runs[1]).toEqual(runs[0])
  })

  it('reads nothing in a text without words', async () => {
    for (const text of ['', ' \n ', '…', '“”']) expect(await readWith(parts.model, text)).toEqual([])
  })

  it('keeps odd prose within its window: one endless word, one endless paragraph, only marks', async () => {
    for (const text of ['a-'.repeat(5000), 'he said it held and '.repeat(800), '"'.repeat(3000), 'x'.repeat(20_000)]) {
      const found = await readWith(parts.model, text)
      for (const { cue, content } of found) for (const [start, end] of [...cue.spans, ...content.spans]) expect(text.slice(start, end).trim()).not.toBe('')
    }
  }, 60_000)
})
