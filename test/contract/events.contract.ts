// Which documents tell of one event, and the figures told of it that are apart: the same whether documents come one by one or at once, gone without a
// trace when a document is read anew, found for a ledger that knew none. Part of the store's contract, over the same places.
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/claims/figure.ts'
import type { IncomingDocument, LedgerStore, Outcome } from '../../src/store/ledger-store.ts'
import type { Place } from './ledger-store.contract.ts'
import { usePlaces } from './places.ts'
import { actorOf, incoming, statementOf } from './sample.ts'

type Item = readonly [IncomingDocument, Outcome]

/** A report with a toll that somebody gives; no copy of another. */
function report(name: string, published: string, lead: string, { who, toll, at = 'at Old Sarnet', privacy = 'office-holder' }: { readonly who: string; readonly toll: number; readonly at?: string; readonly privacy?: 'office-holder' | 'private-person' }): Item {
  const content = `${toll} farmers were killed ${at}`
  const text = `${lead} ${who} said that ${content}.`
  const [start, sentence] = [text.indexOf(content), text.indexOf(`${who} said`)]
  const figure: Figure = {
    type: 'figure', kind: 'count', low: toll, high: toll, value: toll, bound: 'exact', unit: null, counted: { head: 'farmer', group: 'farmer', qualifiers: [], outcome: 'killed' },
    outOf: null, change: null, days: null, stated: String(toll), span: [start, start + String(toll).length], sentence: [sentence, text.length], convention: null,
  }
  return [incoming(`https://${name.toLowerCase()}.example/news`, text, { title: name, published, publisher: `The ${name}` }), {
    reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, who, { privacy })], statements: [statementOf(text, { source: who, cue: 'said', content }, { actor: 0 })], links: [], narrator: [], sentences: 2, notes: [], figures: [figure] },
  }]
}

const market = 'Shells hit the market of Old Sarnet in the Velmar valley on Monday morning, the Health Office of Velmar said, and rescuers searched the rubble.'
const again = 'The shelling of the Old Sarnet market was answered from across the Velmar valley, where the Health Office of Velmar had sent its ambulances and rescuers still searched the rubble.'
const third = 'Nobody in the Velmar valley had slept since shells hit Old Sarnet, and the Health Office of Velmar closed the market while rescuers went on through the rubble.'
const ferry = 'A ferry sank off Brackwater harbour in a storm on Sunday night. Divers of the Tarrow coast guard looked for the crew of the ferry below the breakwater.'
const items: readonly Item[] = [
  report('Gazette', '2031-05-02', market, { who: 'Mara Telk', toll: 12 }),
  report('Harbour', '2031-05-03', ferry, { who: 'Ulo Brand', toll: 12, at: 'off Brackwater' }),
  report('Courier', '2031-05-01', again, { who: 'Oro Vint', toll: 31 }),
  report('Monitor', '2031-05-04', third, { who: 'Sella Prane', toll: 14, privacy: 'private-person' }),
]
/** The same text as of another outlet: a reprint. */
const reprintOf = ([document, outcome]: Item, name: string): Item => [incoming(`https://${name.toLowerCase()}.example/news`, document.text, { title: document.title, published: '2031-05-05', publisher: `The ${name}` }), outcome]
const nothing = ([document]: Item): Item => {
  const text = 'Mara Telk said that nothing was known.'
  return [{ ...document, text }, { reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Mara Telk')], statements: [statementOf(text, { source: 'Mara Telk', cue: 'said', content: 'nothing was known' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [], figures: [] } }]
}

export function eventsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`events in ${name}`, () => {
    const { newPlace, open } = usePlaces(makePlace)
    const woven = async (given: readonly Item[] = items, place?: Place) => {
      const store = await open(place ?? await newPlace())
      await store.addAll(given)
      expect(await store.weave(100)).toEqual({ woven: given.length, left: 0 })
      return store
    }
    const shown = async (store: LedgerStore) => (await store.events({}, 10)).map(({ documents, things }) => [documents.join(' '), ...things.map(({ apart, figures }) => `${apart} ${figures.map(({ figure }) => figure.stated).join(' ')}`)])
    /** All that is kept of events, by whatever numbers. */
    const kept = async (place: Place) => {
      const texts = await place.run('select document, event, day, places, counted from event_text order by document')
      const terms = await place.run('select term, texts, document from event_term order by term')
      const keys = await place.run('select term, document from event_key order by term, document')
      const under = (term: unknown) => [...terms, ...keys].flatMap((row) => (row['term'] === term && row['document'] !== 0 ? [Number(row['document'])] : [])).toSorted((a, b) => a - b)
      return {
        events: [...Map.groupBy(texts, (row) => row['event']).values()].map((those) => those.map((row) => row['document'])), texts: texts.map(({ document, day, places, counted }) => ({ document, day, places, counted })),
        terms: terms.map((row) => [row['term'], row['texts'], under(row['term'])]), rows: await place.run('select documents, first_day, last_day, slots, apart, title, words, holders, things from event order by title, first_day'),
      }
    }

    test('the figures of one event stand side by side, whoever tells them; of another event none does', async () => {
      const store = await woven()
      const [event, ...others] = await store.events({}, 10)
      expect(others).toEqual([])
      expect(event).toMatchObject({ title: 'Courier', documents: ['d3', 'd1', 'd4'], things: [{ apart: 'differ', figures: [{ statement: { id: 's3' }, figure: { stated: '31' }, publisher: 'The Courier' }, { document: 'd1', day: '2031-05-02' }, { origin: 'd4' }] }] })
      const [figure] = event?.things[0]?.figures ?? []
      expect(figure?.sentence).toBe('Oro Vint said that 31 farmers were killed at Old Sarnet.')
      expect((await store.verify()).faults).toEqual([])
    })

    test('they are found by words, who tells, and days; never by a private person', async () => {
      const store = await woven()
      const found = async (filter: Parameters<LedgerStore['events']>[0]) => (await store.events(filter, 10)).length
      for (const filter of [{ words: 'courier FARMERS' }, { words: ' ' }, { actor: 'oro vint' }, { actor: 'Mara Telk ' }, { since: '2031-05-04' }, { until: '2031-05-01' }, { since: '2031-05-02', until: '2031-05-03', words: 'sarnet' }]) expect([filter, await found(filter)]).toEqual([filter, 1])
      for (const filter of [{ words: 'quinces' }, { words: 'ferry' }, { actor: 'Ulo Brand' }, { actor: 'Sella Prane' }, { actor: 'Vint' }, { actor: 'a\u0000b' }, { since: '2031-05-05' }, { until: '2031-04-30' }]) expect([filter, await found(filter)]).toEqual([filter, 0])
      await expect(store.events({}, 0)).rejects.toMatchObject({ code: 'bad-usage' })
    })

    test('one by one gives what all at once gives, also with the ledger opened anew each time', async () => {
      const [place, other] = [await newPlace(), await newPlace()]
      await woven([...items, reprintOf(items[0]!, 'Herald')], place)
      for (const item of [...items, reprintOf(items[0]!, 'Herald')]) {
        const store = await open(other)
        await store.add(...item)
        await store.weave(1)
        await store.close()
      }
      expect(await kept(other)).toEqual(await kept(place))
    })

    test('the order in which they come changes nothing that is shown', async () => {
      const all = (await shown(await woven()))[0]!
      for (const order of [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]]) {
        const [event, ...others] = await shown(await woven(order.map((index) => items[index]!)))
        expect(others).toEqual([])
        expect(event?.slice(1)).toEqual(all.slice(1))
      }
    })

    test.each([0, 2, 3])('a document read anew leaves no trace of what it was: %i', async (index) => {
      const [place, other] = [await newPlace(), await newPlace()]
      const store = await woven(items, place)
      await store.add(...nothing(items[index]!))
      expect(await store.weave(10)).toEqual({ woven: 1, left: 0 })
      await woven(items.map((item, at) => (at === index ? nothing(item) : item)), other)
      expect(await kept(place)).toEqual(await kept(other))
    })

    test('all are gone when all are read anew, and back when they are as they were', async () => {
      const place = await newPlace()
      const store = await woven(items, place)
      const before = await shown(store)
      await store.addAll(items.map(nothing))
      await store.weave(10)
      expect(await kept(place)).toEqual({ events: [], texts: [], terms: [], rows: [] })
      await store.addAll(items)
      await store.weave(10)
      expect((await shown(store)).map(([, ...things]) => things)).toEqual(before.map(([, ...things]) => things))
    })

    test('reprints are counted once, and the next one counts when the first is read anew', async () => {
      const [place, other] = [await newPlace(), await newPlace()]
      const reprint = reprintOf(items[0]!, 'Herald')
      const store = await woven([...items, reprint], place)
      expect((await kept(place)).texts.map(({ document, counted }) => [document, counted])).toEqual([[1, 1], [2, 1], [3, 1], [4, 1], [5, 0]])
      expect((await store.events({}, 1))[0]?.documents).toEqual(['d3', 'd1', 'd4', 'd5'])
      await store.add(...nothing(items[0]!))
      await store.weave(10)
      await woven([nothing(items[0]!), ...items.slice(1), reprint], other)
      expect((await kept(place)).texts).toEqual((await kept(other)).texts)
      expect((await kept(place)).terms).toEqual((await kept(other)).terms)
      expect((await store.events({}, 1))[0]?.documents).toEqual(['d3', 'd4', 'd5'])
    })

    test('what was of one event by one origin alone is of two when what made it one is read anew', async () => {
      const [place, other] = [await newPlace(), await newPlace()]
      const [valley, sea] = [`${market} ${again} ${third}`, `${ferry} The harbour master of Brackwater had closed the pier before the storm, and the crew of the ferry was told so by radio twice before noon, a pilot said afterwards.`]
      const two = [report('Gazette', '2031-05-02', valley, { who: 'Mara Telk', toll: 12 }), report('Harbour', '2031-05-03', sea, { who: 'Ulo Brand', toll: 13, at: 'off Brackwater' })] as const
      const both = report('Digest', '2031-05-01', `${two[0][0].text} ${two[1][0].text}`, { who: 'Sella Prane', toll: 14 })
      const store = await woven([...two, both], place)
      expect(new Set((await store.originsOf(['d1', 'd2', 'd3'])).values()).size).toBe(1)
      expect((await kept(place)).events).toHaveLength(1)
      await store.add(...nothing(both))
      await store.weave(10)
      await woven([...two, nothing(both)], other)
      expect((await kept(place)).events).toEqual([[1], [2]])
      expect(await kept(place)).toEqual(await kept(other))
    })

    test('a ledger that was woven when none were known gets them at the next weaving', async () => {
      const [place, other] = [await newPlace(), await newPlace()]
      const store = await woven(items, place)
      await store.close()
      for (const table of ['event', 'event_text', 'event_term', 'event_key']) await place.run(`delete from ${table}`)
      await place.run('update woven set events = 0')
      const reopened = await open(place)
      expect(await reopened.events({}, 10)).toEqual([])
      const claims = await reopened.claims({ documents: 1 }, 'origins', { offset: 0, limit: 10 })
      expect(await reopened.weave(3)).toEqual({ woven: 3, left: 1 })
      expect(await reopened.weave(3)).toEqual({ woven: 1, left: 0 })
      expect(await reopened.weave(3)).toEqual({ woven: 0, left: 0 })
      await woven(items, other)
      expect(await kept(place)).toEqual(await kept(other))
      expect(await reopened.claims({ documents: 1 }, 'origins', { offset: 0, limit: 10 })).toEqual(claims)
    })

    test('who tells is who people decided it is, at once, and again when it is taken back', async () => {
      const store = await woven()
      const by = async (actor: string) => (await store.events({ actor }, 10)).length
      const { number } = await store.decide({ decision: 'merge-actors', names: ['Oro Vint'], into: 'Governor Vint' })
      expect([await by('Oro Vint'), await by('Governor Vint')]).toEqual([0, 1])
      await store.undoDecision(number)
      expect([await by('Oro Vint'), await by('Governor Vint')]).toEqual([1, 0])
      const { number: hidden } = await store.decide({ decision: 'class-actor', name: 'Mara Telk', address: null, privacy: 'private-person' }, { why: 'a witness' })
      expect(await by('Mara Telk')).toBe(0)
      expect(JSON.stringify((await store.events({}, 10)).map(({ things }) => things.map(({ figures }) => figures.map(({ holder }) => holder))))).not.toContain('mara')
      await store.undoDecision(hidden)
      expect(await by('Mara Telk')).toBe(1)
    })
  })
}
