// The segments of a split's articles, a line of JSON each, as the reader itself cuts them: `node train/segments.mjs train|dev|invented|news VOCABULARY`.
// Called by articles.py. Goes to standard output only: it holds what the articles say, as numbers. For the invented texts, which are ours, the text
// and its attributions too; for news, the lines {id, text} come on standard input.
import { readFileSync } from 'node:fs'
import { dataFolder, documentOf, polnearLines } from '../bench/data.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import { segmentsOf } from '../src/statements/segment.ts'
import { createWordPieces } from '../src/statements/word-pieces.ts'
import { mark } from '../test/mark.ts'

const [split, vocabulary] = process.argv.slice(2)
const tagger = createWinkTagger()
const words = createWordPieces(readFileSync(vocabulary, 'utf8'))

function segmentsIn(document) {
  return segmentsOf(findParagraphs(document, tagger).paragraphs, words).map(({ starts, ends, quotes, pieces, features }) => ({ starts, ends, quotes, pieces, features }))
}

function plain(id, text) {
  return { type: 'document', id, text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en' }
}

/** Lines of invented.txt: marked text, tab, `act authority distance` of each attribution by its number, with semicolons between. */
function* inventedLines() {
  const lines = readFileSync(new URL('invented.txt', import.meta.url), 'utf8').split('\n').filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries()) {
    const [notation, labels = ''] = line.split('\t')
    const { document, attributions, numbers } = mark(notation.replaceAll('\\n', '\n'))
    const byNumber = labels.split(';').map((one) => one.trim().split(' ')).filter(([act]) => act !== '')
    if (byNumber.length !== attributions.length) throw new Error(`invented.txt, line ${index + 1}: ${attributions.length} attributions, ${byNumber.length} labels`)
    yield {
      id: `invented-${index + 1}`, text: document.text, segments: segmentsIn(document),
      attributions: attributions.map(({ source, cue, content }) => ({ source: source?.spans ?? [], cue: cue.spans, content: content.spans })),
      labels: numbers.map((number) => byNumber[number]),
    }
  }
}

if (split === 'invented') for (const line of inventedLines()) console.log(JSON.stringify(line))
else if (split === 'news') {
  const lines = readFileSync(0, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
  for (const { id, text } of lines) console.log(JSON.stringify(segmentsIn(plain(id, text))))
} else {
  const seen = new Set()
  for (const line of polnearLines(dataFolder(), split)) {
    if (seen.has(line.id)) continue
    seen.add(line.id)
    console.log(JSON.stringify({ id: line.id, segments: segmentsIn(documentOf(line)) }))
  }
}
