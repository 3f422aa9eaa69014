// What of a reading is laid before the metric, and how the gold labels are.
import { expect, test } from 'vitest'
import { labelledSide, type PolnearLine } from '../../bench/data.ts'
import { predictionOf } from '../../bench/predict.ts'
import { polnearErrors } from '../../bench/polnear-errors.ts'
import { polnearReport } from '../../bench/polnear-report.ts'
import { agreementItems, polnearScores } from '../../bench/polnear-scores.ts'
import type { Actor } from '../../src/actors/actor.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { mark } from '../mark.ts'
import { itemOf, parse } from './item-of.ts'

const { attributions } = mark('{source:Orla Venn and Tam Roe} {cue:said} {content:that {source2:engineers} {cue2:feared} {content2:a leak}}. {content3:It will hold}. {source4:Roe} {cue4:agreed}: {content4:it leaks}.')
const actor = (name: string): Actor => ({ type: 'actor', name, kind: 'person', privacy: 'office-holder', role: null, mentions: [] })
const statement = (index: number, rest: Partial<Statement>): Statement => ({ ...attributions[index]!, type: 'statement', actor: null, alsoActors: [], authority: 'named-person', evidence: [], ...rest })
const reading: Reading = {
  type: 'reading',
  reader: 'en-invented-1',
  statements: [statement(0, { actor: 0, alsoActors: [1] }), statement(1, { authority: 'role' }), statement(2, { authority: 'author' }), statement(3, { actor: 1 })],
  actors: [actor('Orla Venn'), actor('Tam Roe')],
  links: [{ type: 'link', link: 'agrees', from: 3, to: 0, confidence: 1 }, { type: 'link', link: 'agrees', from: 3, to: 1, confidence: 1 }],
  narrator: [],
  sentences: 3,
  notes: [],
}

test('nested statements and the author’s own words without a cue are left out, links follow', () => {
  const { marked, side } = predictionOf(reading)
  expect(marked).toEqual([0, 3].map((index) => ({ source: attributions[index]!.source!.spans, cue: attributions[index]!.cue.spans, content: attributions[index]!.content.spans })))
  expect(side?.labels.map(({ actors }) => actors)).toEqual([['Orla Venn', 'Tam Roe'], ['Tam Roe']])
  expect(side?.links).toEqual([{ from: 1, to: 0, link: 'agrees' }])
})

test('the author with a cue stays, under the name gold uses', () => {
  const { side } = predictionOf({ ...reading, statements: [statement(0, { authority: 'author' })], links: [] })
  expect(side?.labels.map(({ actors }) => actors)).toEqual([['author']])
})

const { text, marked } = parse('{source:Venn} {cue:said} {content:it held}. {source2:Roe} {cue2:denied} {content2:that}.')
const line = (annotator: string, given = marked): PolnearLine => ({ id: 'dam', publisher: 'oskel-wire', published: '2031-01-01', title: 'Dam', annotator, text, attributions: given })

test('gold labels carry the spans they were given for, also when some are left out', () => {
  const label = { actor: 'Orla Venn & Tam Roe', authority: 'named-person', act: 'deny', distance: 'neutral' } as const
  const side = labelledSide(line('a'), { id: 'dam', labels: [{ i: 1, ...label }, { i: 0, ...label, actor: null }], links: [[1, 0, 'denies']] })
  expect(side.labels.map(({ actors }) => actors)).toEqual([['Orla Venn', 'Tam Roe'], []])
  expect(side.labels[0]?.marked).toBe(marked[1])
  expect(side.links).toEqual([{ from: 0, to: 1, link: 'denies' }])
})

test('people against each other: every line against every other line of its article', () => {
  const items = agreementItems([line('a'), line('b', marked.slice(0, 1)), { ...line('a'), id: 'alone' }])
  expect(items.map(({ gold, predicted }) => [gold.length, predicted.length])).toEqual([[2, 1], [1, 2]])
  expect(polnearScores(items, []).all.joined.exact.f1).toBeCloseTo(200 / 3)
})

test('figures hold no words of the text; the report shows them', () => {
  const item = { ...itemOf('{source:Venn} {cue:said} {content:it held}.', '{source:Venn} {cue:said} {content:it} held.'), publisher: 'oskel-wire' }
  const scores = polnearScores([item], [])
  expect(JSON.stringify(scores)).not.toMatch(/Venn|held/u)
  expect(polnearReport(scores)).toMatch(/^source +100\.0 +100\.0 +100\.0/mu)
  expect(polnearReport(scores)).toMatch(/^oskel-wire +100\.0 +100\.0 +0\.0 +0\.0 +100\.0 +1 +1$/mu)
  expect(polnearErrors([item], [], 5)).toContain('[source: Venn] [cue: said] [content: it held]')
})
