// The sourcing sheet as it may be shown: who is accused and who speaks by name only where the text says that they are no private person.
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { shownSheet } from '../../src/views/shown-sheet.ts'
import { sourcingSheet } from '../../src/views/sourcing-sheet.ts'

const tools = createTools()

async function sheetsOf(text: string) {
  const document: Document = { type: 'document', id: 'd1', text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en' }
  const reading = await readDocument(document, tools)
  const { paragraphs } = findParagraphs(document, tools.tagger)
  return { raw: sourcingSheet(reading, paragraphs), shown: shownSheet(reading, paragraphs) }
}

describe('the accused', () => {
  test.each([
    ['Police accused Maro Lind of setting fire to the mill.', 'Maro Lind', 'a private person'],
    ['Police accused Maro Lind of setting fire to the mill. Maro Lind, a baker from Sel, was arrested.', 'Maro Lind', 'a private person'],
    ['The minister accused Lind of theft. Dana Lind, a nurse, has worked in Sel for years.', 'Lind', 'a nurse'],
    ['Prosecutors accused former mayor Ana Perrin of taking bribes.', 'Ana Perrin', 'Ana Perrin'],
    ['The opposition accused Prime Minister Sela Orm of lying to parliament.', 'Prime Minister Sela Orm', 'Prime Minister Sela Orm'],
    ['Governor Lodo Faran accused the Tarn Liberation Front of shelling the town.', 'Tarn Liberation Front', 'Tarn Liberation Front'],
    ['Governor Lodo Faran accused Kelmar’s army of shelling the town. He was speaking in Kelmar.', 'Kelmar', 'Kelmar'],
  ])('%s', async (text, name, shown) => {
    const sheets = await sheetsOf(text)
    expect(sheets.raw.accusedNotHeard.map((one) => one.name)).toEqual([name])
    expect(sheets.shown.accusedNotHeard.map((one) => one.name)).toEqual([shown])
  })

  test('several private persons are not told apart', async () => {
    const { shown } = await sheetsOf('Police accused Maro Lind of setting fire to the mill. Police accused Orla Venn of hiding the can.')
    expect(shown.accusedNotHeard).toEqual([{ name: 'a private person', accusedIn: [0, 1] }])
  })
})

test('speakers who are private are shown by role, the others by name; everything else is as it was counted', async () => {
  const { raw, shown } = await sheetsOf('Minister Ana Perrin said that the well was dry. “It was not,” said Maro Lind, a baker in Sel.')
  expect(raw.speakers.map(({ name }) => name)).toEqual(['Ana Perrin', 'Maro Lind'])
  expect(shown.speakers.map(({ name }) => name)).toEqual(['Ana Perrin', expect.stringMatching(/baker|private person/)])
  expect({ ...shown, speakers: [] }).toEqual({ ...raw, speakers: [] })
})

test('a text that accuses without end costs no more than its length', async () => {
  const text = Array.from({ length: 1500 }, (_, i) => `The mayor accused Osmark${String.fromCharCode(97 + i % 26)} of theft. Minister Ana Perrin said that it rained.`).join(' ')
  const document: Document = { type: 'document', id: 'd1', text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en' }
  const reading = await readDocument(document, tools)
  const { paragraphs } = findParagraphs(document, tools.tagger)
  expect(reading.statements.length).toBeGreaterThan(2000)
  const begun = performance.now()
  expect(shownSheet(reading, paragraphs).statements).toBe(reading.statements.length)
  expect(performance.now() - begun).toBeLessThan(3_000)
}, 60_000)
