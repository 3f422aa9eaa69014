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
  const text = 'Maro Lind, a resident of Khelm, said the well was dry.'
  const row = (actor: ActorRow): StatementRow => ({
    id: 's1', document: 'd1', index: 0, within: null, authority: 'named-person', act: 'assert', distance: 'neutral', form: 'indirect', confidence: 1,
    source: { spans: [[0, 9]], text: 'Maro Lind' }, cue: { spans: [[32, 36]], text: 'said' }, content: { spans: [[37, 53]], text: 'the well was dry' },
    actor, documentTitle: null, publisher: null, published: null, url: null,
  })
  const actor: ActorRow = { name: 'Maro Lind', kind: 'person', privacy: 'private-person', role: 'a resident of Khelm' }
  const traced = { address: 'file:a.txt', textSha256: 'f'.repeat(64), text, offsets: codePointOffsets(text) }

  test.each([actor, { ...actor, role: null }])('is exported by role, with offsets and without the name', (who) => {
    const shown = who.role ?? 'a private person'
    expect(statementCells(row(who), traced)).toMatchObject({ actor: shown, source: shown, source_spans: '[0,9)' })
    for (const exported of [statementCells(row(who), traced), statementRecord(row(who), traced), statementRecord(row(who), null)]) {
      expect(JSON.stringify(exported)).not.toContain('Lind')
    }
  })

  test('anybody else is exported by name', () => {
    expect(statementCells(row({ ...actor, privacy: 'office-holder' }), traced)).toMatchObject({ actor: 'Maro Lind', source: 'Maro Lind' })
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
