// The segments of a split's articles, a line of JSON each, as the reader itself cuts them: `node train/segments.mjs train|dev`. Called by
// articles.py. Goes to standard output only: it holds what the articles say, as numbers.
import { readFileSync } from 'node:fs'
import { dataFolder, documentOf, polnearLines } from '../bench/data.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import { segmentsOf } from '../src/statements/segment.ts'
import { createWordPieces } from '../src/statements/word-pieces.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'

const [split, vocabulary] = process.argv.slice(2)
const tagger = createWinkTagger()
const words = createWordPieces(readFileSync(vocabulary, 'utf8'))
const seen = new Set()
for (const line of polnearLines(dataFolder(), split)) {
  if (seen.has(line.id)) continue
  seen.add(line.id)
  const segments = segmentsOf(findParagraphs(documentOf(line), tagger).paragraphs, words)
  console.log(JSON.stringify({ id: line.id, segments: segments.map(({ starts, ends, quotes, pieces, features }) => ({ starts, ends, quotes, pieces, features })) }))
}
