import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEvents, type EventText } from '../../src/claims/find-events.ts'

const text = (id: string, opening: string, day: string | null = null): EventText => ({ id, opening, day })
const ids = (events: readonly (readonly EventText[])[]) => events.map((those) => those.map(({ id }) => id))

const market = 'Shells hit the market of Old Sarnet in the Velmar valley on Monday morning, the Health Office of Velmar said. Rescuers searched the rubble.'
const again = 'The toll of the shelling of the Old Sarnet market rose, the Health Office of Velmar said. Rescuers still searched the Velmar valley.'
const ferry = 'A ferry sank off Brackwater harbour in a storm on Sunday night. Divers of the Tarrow coast guard looked for the crew of the ferry.'

test('reports of one thing in other words are one event, of another thing another', () => {
  expect(ids(findEvents([text('a', market), text('b', ferry), text('c', again)]))).toEqual([['a', 'c'], ['b']])
})

test('a month later it may have happened again', () => {
  expect(ids(findEvents([text('a', market, '2026-03-02'), text('c', again, '2026-03-20')]))).toEqual([['a', 'c']])
  expect(ids(findEvents([text('a', market, '2026-03-02'), text('c', again, '2026-09-20')]))).toEqual([['a'], ['c']])
})

test('what every text has ties none', () => {
  const openings = ['the ministry of Ostria said on Monday that the government would meet', 'on Monday the government of Ostria said that a road was closed', 'a ministry of Ostria said that apples were cheap on Monday']
  expect(findEvents(openings.map((opening, index) => text(String(index), opening)))).toHaveLength(3)
})

test('law: each text stands in one event, whatever the words', () => {
  const word = fc.constantFrom('Sarnet', 'market', 'shells', 'ferry', 'Velmar', 'toll', 'storm', 'said', '12', '')
  fc.assert(fc.property(fc.array(fc.tuple(fc.array(word, { maxLength: 12 }), fc.constantFrom(null, '2026-03-02', 'never'))), (rows) => {
    const texts = rows.map(([words, day], index) => text(String(index), words.join(' '), day))
    expect(ids(findEvents(texts)).flat().toSorted()).toEqual(texts.map(({ id }) => id).toSorted())
  }))
})
