// What people decide about actors: it lies on top of the readings, shows in every list, is taken back, and outlives reading again. Part of the
// store's contract, over the same places.
import { describe, expect, test } from 'vitest'
import type { LedgerStore } from '../../src/store/ledger-store.ts'
import type { Place } from './ledger-store.contract.ts'
import { usePlaces } from './places.ts'
import { actorOf, bridgeReading, bridgeText, incoming, now, statementOf } from './sample.ts'

export function decisionsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`decisions in ${name}`, () => {
    const { newPlace, open } = usePlaces(makePlace)
    const twoDocuments = async () => {
      const store = await open(await newPlace())
      const text = 'The Harbor Board said the pier was safe.'
      await store.addAll([
        [incoming('file:bridge.html', bridgeText), { reading: bridgeReading() }],
        [incoming('file:pier.html', text), {
          reading: {
            ...bridgeReading(), actors: [actorOf(text, 'Harbor Board', { kind: 'organisation', privacy: 'institution' })],
            statements: [statementOf(text, { source: 'The Harbor Board', cue: 'said', content: 'the pier was safe' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [],
          },
        }],
      ])
      return store
    }
    const speakers = async (store: LedgerStore) => (await store.speakers('', 10)).map(({ name: speaker, statements }) => `${speaker} ${statements}`)
    const holders = async (store: LedgerStore) => (await store.statements({}, { limit: 10 })).map(({ id, actor }) => `${id} ${actor?.name ?? '–'}`)

    test('two names become one actor, everywhere, and two again when it is taken back', async () => {
      const store = await twoDocuments()
      const before = await speakers(store)
      const readings = [await store.reading('d1'), await store.reading('d2')]
      const { number } = await store.decide({ decision: 'merge-actors', names: ['Harbor Board'], into: 'Harbour Board' }, { who: 'Ana', why: 'American spelling' })
      expect(await speakers(store)).toEqual(['Harbour Board 2', 'Mara Telk 2'])
      expect((await store.statements({ speaker: ['harbour board'] }, { limit: 10 })).map(({ id }) => id)).toEqual(['s2', 's4'])
      expect((await store.statementsOf('d2'))[0]?.actor).toMatchObject({ name: 'Harbour Board', written: 'Harbor Board' })
      expect(await store.statements({ actor: 'harbor' }, { limit: 10 })).toEqual([])
      expect((await store.entries({ after: number - 1, limit: 1 }))[0]).toMatchObject({ type: 'decided', who: 'Ana', why: 'American spelling', what: { decision: 'merge-actors' } })
      expect([await store.reading('d1'), await store.reading('d2')]).toEqual(readings)
      expect((await store.verify()).faults).toEqual([])
      await store.undoDecision(number)
      expect(await speakers(store)).toEqual(before)
      expect(await store.decisions()).toEqual([])
      expect((await store.verify()).faults).toEqual([])
      await expect(store.undoDecision(number)).rejects.toMatchObject({ code: 'not-found' })
    })

    test('all that were ever made can be gone through, newest first, with those taken back; references lead to statements', async () => {
      const store = await twoDocuments()
      const made = []
      for (const name of ['Mara Telk', 'Harbor Board', 'Harbour Board']) made.push(await store.decide({ decision: 'kind-actor', name, kind: 'organisation' }, { who: 'Ana' }))
      await store.undoDecision(made[1]!.number, { who: 'Bo', why: 'a person' })
      const undone = { at: now(), who: 'Bo', why: 'a person' }
      expect(await store.decisionsMade({ limit: 2 })).toEqual({ total: 3, rows: [{ ...made[2], undone: null }, { ...made[1], undone }] })
      expect(await store.decisionsMade({ limit: 2, before: made[1]!.number })).toEqual({ total: 3, rows: [{ ...made[0], undone: null }] })
      expect(await store.decisionsMade({ limit: 5, before: 1 })).toEqual({ total: 3, rows: [] })
      const refs = [await store.statementRef('s4'), await store.statementRef('s1'), { address: 'file:pier.html', quote: 'nothing of the kind', start: 0 }, { address: 'file:gone.html', quote: 'the pier was safe', start: 22 }]
      expect(await store.statementsMeant(refs.flatMap((ref) => ref ?? []))).toEqual(['s4', 's1', null, null])
    })

    test('a link inside a text that a person rejected is in no list and no count, also when the text is read again, and is back when that is taken back', async () => {
      const store = await twoDocuments()
      const seen = async () => ({
        listed: (await store.links({ limit: 10 })).map(({ from, link, to }) => `${from} ${link} ${to}`), of: (await store.linksOf((await store.statementsOf('d1')).map(({ id }) => id))).length,
        read: (await store.reading('d1'))?.links.length, counted: (await store.totals()).links, countedOf: (await store.totals(['d1'])).links, row: (await store.document('d1'))?.links, found: (await store.findDocuments({}, { sort: 'added', order: 'asc' }, { limit: 10 })).map(({ links }) => links),
      })
      const before = await seen()
      expect(before).toEqual({ listed: ['s2 denies s1'], of: 1, read: 1, counted: { denies: 1 }, countedOf: { denies: 1 }, row: 1, found: [1, 0] })
      const judge = async (link: 'denies' | 'agrees', holds: boolean) => store.decide({ decision: 'judge-link', from: (await store.statementRef('s2'))!, to: (await store.statementRef('s1'))!, link, holds }, { who: 'Ana' })
      // Another kind of link between the two is another link.
      await judge('agrees', false)
      expect(await seen()).toEqual(before)
      const { number } = await judge('denies', false)
      const none = { listed: [], of: 0, read: 0, counted: {}, countedOf: {}, row: 0, found: [0, 0] }
      expect(await seen()).toEqual(none)
      expect((await store.verify()).faults).toEqual([])
      await store.weave(10)
      expect(await seen()).toEqual(none)
      expect(await store.add(incoming('file:bridge.html', bridgeText), { reading: bridgeReading('en-test-2') })).toMatchObject({ result: 'read-again' })
      expect(await seen()).toEqual(none)
      await store.weave(10)
      expect(await seen()).toEqual(none)
      expect((await store.verify()).faults).toEqual([])
      const { number: held } = await judge('denies', true)
      expect(await seen()).toEqual({ ...before, listed: ['s6 denies s5'] })
      await store.undoDecision(held)
      expect(await seen()).toEqual(none)
      await store.undoDecision(number)
      expect(await seen()).toEqual({ ...before, listed: ['s6 denies s5'] })
      expect((await store.verify()).faults).toEqual([])
    })

    test('the reading as decided holds what statements are listed under, and is the reading again when that is taken back', async () => {
      const store = await twoDocuments()
      const readings = [await store.reading('d1'), await store.reading('d2')]
      const decided = async () => [await store.readingAsDecided('d1'), await store.readingAsDecided('d2')]
      const plain = ({ shownAs: _shownAs, ...rest }: Exclude<Awaited<ReturnType<LedgerStore['readingAsDecided']>>, null>) => rest
      expect((await decided()).map((one) => one && plain(one))).toEqual(readings)
      expect([await store.readingAsDecided('d9'), await store.readingAsDecided('x')]).toEqual([null, null])
      await store.decide({ decision: 'merge-actors', names: ['Mara Telk', 'Harbor Board'], into: 'Harbour Board' })
      await store.decide({ decision: 'class-actor', name: 'Dock Union', address: 'file:pier.html', privacy: 'private-person' }, { why: 'a band of five' })
      await store.decide({ decision: 'correct-actor', statement: (await store.statementRef('s3'))!, actor: { name: 'Harbor Board', kind: 'organisation', privacy: 'institution' } })
      await store.decide({ decision: 'correct-actor', statement: (await store.statementRef('s4'))!, actor: { name: 'Dock Union', kind: 'organisation', privacy: 'institution' } })
      await store.decide({ decision: 'judge-link', from: (await store.statementRef('s2'))!, to: (await store.statementRef('s1'))!, link: 'denies', holds: false })
      for (const [document, reading] of [['d1', await store.readingAsDecided('d1')], ['d2', await store.readingAsDecided('d2')]] as const) {
        const listed = await store.statementsOf(document)
        const seen = (actor: number | null | undefined) => (actor === null || actor === undefined ? null : [reading!.actors[actor]?.name, reading!.actors[actor]?.privacy === 'private-person'])
        expect(reading!.statements.map(({ actor, actorDecided }) => [seen(actor), actorDecided])).toEqual(listed.map(({ actor, actorDecided }) => [actor && [actor.name, actor.privacy === 'private-person'], actorDecided]))
      }
      const [bridge, pier] = await decided()
      expect(bridge?.actors.map(({ name: shown, written }) => [shown, written])).toEqual([['Harbour Board', 'Mara Telk'], ['Harbour Board', undefined], ['A resident of Ostrel', undefined]])
      expect(bridge?.statements.map(({ actor, alsoActors, authority }) => [actor, alsoActors, authority])).toEqual([[0, [], 'named-person'], [0, [], 'named-organisation'], [0, [], 'named-person']])
      expect(bridge?.links).toEqual([])
      expect(pier?.shownAs?.({ name: 'Dock Union', kind: 'organisation', privacy: 'institution' })).toMatchObject({ privacy: 'private-person' })
      expect(bridge?.shownAs?.({ name: 'Dock Union', kind: 'organisation', privacy: 'institution' })).toMatchObject({ privacy: 'institution' })
      expect((await store.reading('d1'))?.statements).toEqual(readings[0]?.statements)
      for (const { number } of (await store.decisions()).toReversed()) await store.undoDecision(number)
      expect((await decided()).map((one) => one && plain(one))).toEqual(readings)
    })

    test('an alias that no document has yet holds for the documents that come', async () => {
      const store = await twoDocuments()
      await store.decide({ decision: 'merge-actors', names: ['Port Board', 'Harbor Board'], into: 'Harbour Board' })
      const text = 'The Port Board said nothing.'
      await store.add(incoming('file:port.html', text), {
        reading: { ...bridgeReading(), actors: [actorOf(text, 'Port Board', { kind: 'organisation', privacy: 'institution' })], statements: [statementOf(text, { source: 'The Port Board', cue: 'said', content: 'nothing' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [] },
      })
      expect(await speakers(store)).toEqual(['Harbour Board 3', 'Mara Telk 2'])
      expect((await store.verify()).faults).toEqual([])
    })

    test('a merge of merges holds, and one name at one address can be split off', async () => {
      const store = await twoDocuments()
      await store.decide({ decision: 'merge-actors', names: ['Harbor Board'], into: 'Harbour Board' })
      await store.decide({ decision: 'merge-actors', names: ['Harbour Board'], into: 'Port Authority' })
      expect(await speakers(store)).toEqual(['Mara Telk 2', 'Port Authority 2'])
      await store.decide({ decision: 'split-actor', name: 'Port Authority', address: 'file:pier.html', as: 'Pier Board' })
      expect(await holders(store)).toEqual(['s1 Mara Telk', 's2 Port Authority', 's3 A resident of Ostrel', 's4 Pier Board'])
      expect((await store.verify()).faults).toEqual([])
    })

    test('who holds a statement is put right, and stays so when its document is read again with other words around it', async () => {
      const store = await twoDocuments()
      const statement = await store.statementRef('s4')
      expect(statement).toEqual({ address: 'file:pier.html', quote: 'the pier was safe', start: 22 })
      await store.decide({ decision: 'correct-actor', statement: statement!, actor: { name: 'Dock Union', kind: 'organisation', privacy: 'institution' } })
      expect(await holders(store)).toContain('s4 Dock Union')
      expect((await store.statementsOf('d2'))[0]).toMatchObject({ actor: { name: 'Dock Union' }, alsoActors: [], actorDecided: true })
      expect((await store.speakers('dock', 5))[0]).toEqual({ name: 'Dock Union', kind: 'organisation', statements: 1 })
      expect((await store.verify()).faults).toEqual([])
      const text = 'On Monday the Harbor Board said that the old pier was safe.'
      await store.add(incoming('file:pier.html', text), {
        reading: {
          ...bridgeReading('en-test-2'), actors: [actorOf(text, 'Harbor Board', { kind: 'organisation', privacy: 'institution' })],
          statements: [statementOf(text, { source: 'the Harbor Board', cue: 'said', content: 'the old pier was safe' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [],
        },
      })
      expect(await holders(store)).toContain('s5 Dock Union')
      expect(await store.unplacedDecisions()).toEqual([])
      expect((await store.verify()).faults).toEqual([])
      await store.add(incoming('file:pier.html', 'It closed.'), { reading: { ...bridgeReading('en-test-2'), actors: [], statements: [], links: [], narrator: [], sentences: 1, notes: [] } })
      expect(await store.unplacedDecisions()).toMatchObject([{ decision: { decision: 'correct-actor' } }])
    })

    test('a raised class needs a reason, and a lowered one hides the name from every list and search', async () => {
      const store = await twoDocuments()
      const lower = { decision: 'class-actor', name: 'Mara Telk', address: null, privacy: 'private-person' } as const
      await expect(store.decide(lower)).rejects.toMatchObject({ code: 'bad-usage' })
      expect((await store.entries({ limit: 100 })).filter(({ type }) => type === 'decided')).toEqual([])
      expect((await store.statements({ text: 'mara' }, { limit: 10 })).map(({ id }) => id)).toEqual(['s1'])
      const { number } = await store.decide(lower, { why: 'a witness' })
      expect(await speakers(store)).toEqual(['Harbor Board 1', 'Harbour Board 1'])
      for (const filter of [{ text: 'mara' }, { actor: 'telk' }, { speaker: ['mara telk'] }]) expect(await store.statements(filter, { limit: 10 })).toEqual([])
      expect((await store.statementsOf('d1'))[0]?.privatePersons.map((person) => person.name)).toContain('Mara Telk')
      expect((await store.verify()).faults).toEqual([])
      await store.undoDecision(number)
      expect((await store.statements({ text: 'mara' }, { limit: 10 })).map(({ id }) => id)).toEqual(['s1'])
      await store.decide({ decision: 'class-actor', name: 'A resident of Ostrel', address: 'file:bridge.html', privacy: 'expert' }, { why: 'spoke as head of the survey' })
      expect(await speakers(store)).toContain('A resident of Ostrel 1')
      expect((await store.verify()).faults).toEqual([])
    })

    test('a body that is called after a private person is listed nowhere, until that person may be named', async () => {
      const store = await twoDocuments()
      const text = 'The Friends of Maro Lind said that Maro Lind was well.'
      await store.add(incoming('file:friends.html', text), {
        reading: {
          ...bridgeReading(), actors: [actorOf(text, 'Friends of Maro Lind', { kind: 'organisation', privacy: 'institution' }), actorOf(text, 'Maro Lind', { privacy: 'private-person' })],
          statements: [statementOf(text, { source: 'The Friends of Maro Lind', cue: 'said', content: 'Maro Lind was well' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [],
        },
      })
      for (const asked of ['', 'friends', 'lind']) expect((await store.speakers(asked, 10)).map((row) => row.name)).not.toContain('Friends of Maro Lind')
      expect(await store.speakers('', 10)).toHaveLength(3)
      await store.decide({ decision: 'class-actor', name: 'Maro Lind', address: null, privacy: 'expert' }, { why: 'heads the survey' })
      expect((await store.speakers('friends', 10)).map((row) => row.name)).toEqual(['Friends of Maro Lind'])
    })

    test('what is no decision is refused and leaves no entry', async () => {
      const store = await twoDocuments()
      const entries = await store.entries({ limit: 100 })
      for (const wrong of [null, {}, { decision: 'merge-actors', names: [], into: 'x' }, { decision: 'merge-actors', names: ['a'], into: ' ' }, { decision: 'kind-actor', name: 'a', kind: 'god' }, { decision: 'split-actor', name: 'a\0', address: 'x', as: 'b' }]) {
        await expect(store.decide(wrong as never)).rejects.toMatchObject({ code: 'bad-usage' })
      }
      expect(await store.entries({ limit: 100 })).toEqual(entries)
    })
  })
}
