import { expect, test } from 'vitest'
import { alignTexts } from '../../src/copies/align-texts.ts'
import { outletDistances, type VoicedText } from '../../src/copies/outlet-distance.ts'
import { wordsOf } from '../../src/copies/words.ts'
import type { Distance } from '../../src/statements/attribution.ts'
import { mark } from '../mark.ts'

/** The mini-notation; the narrator's sentences are those no mark lies in. */
function voiced(notation: string, distances: readonly Distance[] = []): VoicedText {
  const { text, attributions } = mark(notation)
  const marked = attributions.flatMap(({ source, cue, content }) => [...(source?.spans ?? []), ...cue.spans, ...content.spans])
  const narrator = [...text.matchAll(/[^.]+\./g)].map(({ 0: sentence, index }) => [index, index + sentence.length] as const).filter(([start, end]) => !marked.some((span) => span[0] < end && start < span[1]))
  return { words: wordsOf(text), narrator, statements: attributions.map(({ content, within }, i) => ({ content, within, distance: distances[i] ?? 'neutral' })) }
}
function shown(one: VoicedText, other: VoicedText): readonly string[] {
  return outletDistances(one, other, alignTexts(one.words, other.words)).map((both) =>
    `${both.one.voice}: ${one.words.text.slice(...both.one.span)} | ${both.other.voice}: ${other.words.text.slice(...both.other.span)}`)
}

const stated = voiced('Nine people were killed when the old bridge at Selmouth fell into the river. It had not been inspected for eleven years.')
const attributed = voiced('{source:The mayor} {cue:said} {content:nine people were killed when the old bridge at Selmouth fell into the river}. It had not been inspected for eleven years.')
const claimed = voiced('{source:The mayor} {cue:claimed} {content:that nine people were killed when the old bridge at Selmouth fell into the river}.', ['distancing'])

test('stated here, attributed there; the sentence that both state is given with the same voice', () => {
  expect(shown(stated, attributed)).toEqual([
    'stated: Nine people were killed when the old bridge at Selmouth fell into the river | attributed: nine people were killed when the old bridge at Selmouth fell into the river',
    'stated: It had not been inspected for eleven years | stated: It had not been inspected for eleven years',
  ])
})

test('stated here, claimed there, and the other way about', () => {
  expect(shown(stated, claimed)).toEqual(['stated: Nine people were killed when the old bridge at Selmouth fell into the river | distanced: nine people were killed when the old bridge at Selmouth fell into the river'])
  expect(shown(claimed, attributed).map((line) => line.replaceAll(/: [^|]*/g, ' '))).toEqual(['distanced | attributed '])
})

test('the index of the statement comes with it', () => {
  expect(outletDistances(stated, claimed, alignTexts(stated.words, claimed.words))).toMatchObject([{ one: { statement: null }, other: { statement: 0 }, words: 14 }])
})

test('what is said within a statement has the distance of the outer one', () => {
  const nested = voiced('{source:Sarn} {cue:claimed} {content:that {source2:the mayor} {cue2:had said} {content2:nine people were killed when the old bridge at Selmouth fell into the river}}.', ['distancing', 'neutral'])
  expect(shown(stated, nested).map((line) => line.replaceAll(/: [^|]*/g, ' '))).toEqual(['stated | distanced '])
})

test('a few words in common of two long sentences say nothing', () => {
  const long = voiced('{source:The mayor} {cue:said} {content:that the council had met three times about the road to the mills before anybody thought of asking why the old bridge at Selmouth fell into the river}.')
  const other = voiced('Traders who have lived for months without customers from the east walked on Monday to the place where the old bridge at Selmouth fell into the river.')
  expect(alignTexts(long.words, other.words)).toHaveLength(1)
  expect(shown(long, other)).toEqual([])
})
