// The pure views: what is shown of a private person, where an offset stands, what a terminal may see, and the sourcing sheet.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { ActorRow, StatementRow } from '../../src/store/ledger-store.ts'
import { statementCells, statementRecord } from '../../src/views/export-records.ts'
import { placesIn } from '../../src/views/place.ts'
import { codePointOffsets } from '../../src/views/selectors.ts'
import { sourcingSheet } from '../../src/views/sourcing-sheet.ts'
import { visible, visibleLine } from '../../src/views/visible.ts'

const tools = createTools()

async function sheetOf(text: string) {
  const document: Document = { type: 'document', id: 'd1', text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en' }
  const reading = await readDocument(document, tools)
  return { reading, sheet: sourcingSheet(reading, findParagraphs(document, tools.tagger).paragraphs) }
}

describe('sourcing sheet', () => {
  test('names who is accused and not heard, and not who answers', async () => {
    const { sheet } = await sheetOf([
      'The Pellan government alleged that Ostrava shelled the market on Monday.',
      'Ministers in Pella also accused Dorvane of hiding the guns. Dorvane denied the accusation on Tuesday.',
    ].join('\n\n'))
    expect(sheet.accusedNotHeard.map(({ name }) => name)).toEqual(['Ostrava'])
  })

  test('shares add up to one, the narrator to the rest, denials point at what they deny', async () => {
    const { reading, sheet } = await sheetOf([
      'The union accused the grain board of hiding losses. The board rejected these accusations as "made of fog".',
      'The silo was closed on Friday.',
    ].join('\n\n'))
    expect(sheet.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(sheet.shares.reduce((sum, { statements }) => sum + statements, 0)).toBe(reading.statements.length)
    expect(sheet.narrator).toMatchObject({ sentences: 1, of: 3 })
    expect(sheet.denials.map(({ denies }) => denies.length)).toEqual([1])
  })

  test('an empty text has an empty sheet', async () => {
    const { sheet } = await sheetOf('')
    expect(sheet).toMatchObject({ statements: 0, speakers: [], accusedNotHeard: [], denials: [], narrator: { of: 0, share: 0 } })
  })
})

describe('a private person', () => {
  const text = 'Maro Lind, a resident of Khelm, and Ana Perrin said the well was dry. A lawyer for Lind said so too.'
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
  const row = (source: string, actor: ActorRow | null, alsoActors: readonly ActorRow[] = []): StatementRow => ({
    id: 's1', document: 'd1', index: 0, within: null, authority: 'named-person', act: 'assert', distance: 'neutral', form: 'indirect', confidence: 1,
    source: { spans: [at(source)], text: source }, cue: { spans: [at('said')], text: 'said' }, content: { spans: [at('the well was dry')], text: 'the well was dry' },
    actor, alsoActors, evidence: [], privatePersons: [{ name: 'Maro Lind', mentions: [at('Maro Lind'), [text.lastIndexOf('Lind'), text.lastIndexOf('Lind') + 4]] }],
    documentTitle: null, publisher: null, published: null, url: null,
  })
  const lind: ActorRow = { name: 'Maro Lind', kind: 'person', privacy: 'private-person', role: 'a resident of Khelm' }
  const perrin: ActorRow = { name: 'Ana Perrin', kind: 'person', privacy: 'office-holder', role: 'mayor' }
  const traced = { address: 'file:a.txt', textSha256: 'f'.repeat(64), text, offsets: codePointOffsets(text) }

  test.each([
    ['by role', row('Maro Lind', lind), 'a resident of Khelm', 'a resident of Khelm'],
    ['without a role', row('Maro Lind', { ...lind, role: null }), 'a private person', 'a private person'],
    ['by a role without the names in it', row('Maro Lind', { ...lind, role: "Lind's son" }), "a private person's son", "a private person's son"],
    ['as the second of two holders', row('Maro Lind, a resident of Khelm, and Ana Perrin', perrin, [lind]), 'Ana Perrin', 'Ana Perrin and a resident of Khelm'],
    ['in the words of another source', row('A lawyer for Lind', null), '', 'A lawyer for a private person'],
    ['in the name of a family', row('A lawyer for Lind', { name: 'The family of Maro Lind', kind: 'collective', privacy: 'institution', role: null }), 'The family of a private person', 'A lawyer for a private person'],
  ])('is exported %s, with offsets and without the name', (_, statement, actor, source) => {
    expect(statementCells(statement, traced)).toMatchObject({ actor, source, source_spans: `[${statement.source?.spans[0]?.join(',')})` })
    for (const exported of [statementCells(statement, traced), statementRecord(statement, traced), statementRecord(statement, null)]) {
      expect(JSON.stringify(exported)).not.toContain('Lind')
    }
  })

  test('anybody else is exported by name, word for word', () => {
    expect(statementCells(row('Ana Perrin', perrin), traced)).toMatchObject({ actor: 'Ana Perrin', source: 'Ana Perrin' })
    expect(JSON.stringify(statementRecord(row('Ana Perrin', perrin), traced))).toContain('"exact":"Ana Perrin"')
  })
})

describe('offsets', () => {
  test('code points: the slice of the array of code points equals the slice of the string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const points = Array.from(text)
      const bounds = points.reduce<number[]>((sums, point) => [...sums, (sums.at(-1) ?? 0) + point.length], [0])
      const [start, end] = [bounds[a % bounds.length] ?? 0, bounds[b % bounds.length] ?? 0].toSorted((x, y) => x - y) as [number, number]
      const offsets = codePointOffsets(text)
      expect(points.slice(offsets(start), offsets(end)).join('')).toBe(text.slice(start, end))
    }))
  })

  test('line and paragraph of an offset', () => {
    const place = placesIn('one\n\ntwo\nlines', [{ span: [0, 3] }, { span: [5, 14] }])
    expect([0, 3, 5, 9].map(place)).toEqual([{ paragraph: 1, line: 1 }, { paragraph: 1, line: 1 }, { paragraph: 2, line: 3 }, { paragraph: 2, line: 4 }])
  })
})

describe('visible text', () => {
  test('has no control, bidirectional or invisible character but line feeds, whatever goes in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
      expect(visibleLine(text)).not.toMatch(/\n/)
    }))
    expect(visible('a\u001b[31m \u202e')).toBe('a\\u{1b}[31m \\u{202e}')
    expect(visible('نص عربي 🌊')).toBe('نص عربي 🌊')
  })
})
