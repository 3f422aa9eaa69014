import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEvents, type EventText } from './events-of-texts.ts'

const text = (id: string, opening: string, day: string | null = null): EventText => ({ id, opening, day, origin: id })
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

test('reports of the dead of one place meet in little else, and reprints of one report take no word from the others', () => {
  const counted = 'Eleven people died at Old Sarnet, four of them children, said the governor in a letter that took back his first figure. A charity had registered 12 in its hospital, one of them a farmer hurt elsewhere in the hills. Snow has closed the upper road since Friday, so that nobody counted again.'
  const first = 'Shells fell on Old Sarnet late on Tuesday. At least 14 farmers were killed in their beds, the governor of Velmar told reporters by telephone.'
  const of = (places: readonly string[]) => [text('a', first), { ...text('b', first), origin: 'a' }, { ...text('c', counted), places: new Set(places) }, text('d', ferry)].map((one) => (one.id < 'c' ? { ...one, places: new Set(['old sarnet']) } : one))
  expect(ids(findEvents(of(['old sarnet'])))).toEqual([['a', 'b', 'c'], ['d']])
  expect(ids(findEvents(of([])))).toEqual([['a', 'b'], ['c'], ['d']])
})

test('whoever comes late is between those of its time, before them or after', () => {
  expect(ids(findEvents([text('c', again, '2026-03-20'), text('a', market, '2026-03-02')]))).toEqual([['a', 'c']])
  const [early, late] = [text('a', market, '2026-03-02'), text('c', again, '2026-05-20')]
  expect(ids(findEvents([early, late]))).toEqual([['a'], ['c']])
  const between = text('b', market.replace('Monday', 'Tuesday'), '2026-04-11')
  for (const order of [[early, late, between], [late, early, between], [between, late, early], [late, between, early]]) expect(ids(findEvents(order))).toEqual([['a', 'b', 'c']])
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
