// What comparing documents makes of a ledger: claims, ties, copies, origins and drift. The same whether documents come one by one or at once, gone
// again when a document is read anew, and with what people decided laid on top. Part of the store's contract, over the same places.
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/ledger/decision.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import type { Figure } from '../../src/claims/figure.ts'
import type { IncomingDocument, LedgerStore, Outcome } from '../../src/store/ledger-store.ts'
import type { Place } from './ledger-store.contract.ts'
import { usePlaces } from './places.ts'
import { actorOf, incoming, statementOf } from './sample.ts'

type Item = readonly [IncomingDocument, Outcome]
interface Said {
  readonly who: string
  readonly cue: string
  readonly content: string
  readonly act?: 'assert' | 'deny' | 'doubt'
}

const kilned = 'shells had destroyed the pottery kilns at Old Sarvel and killed 12 potters'

/** A document of one statement, with as much of its own around it as it takes to be no copy. */
function article(name: string, published: string, { who, cue, content, act = 'assert' }: Said, rest = '', privacy: 'office-holder' | 'private-person' = 'office-holder'): Item {
  const text = `${who} ${cue} that ${content}. ${rest}`
  const figures = Array.from(text.matchAll(/\b(\d+) potters\b/g), (number): Figure => ({
    type: 'figure', kind: 'count', low: Number(number[1]), high: Number(number[1]), value: Number(number[1]), bound: 'exact', unit: null, counted: { head: 'potter', group: 'potter', qualifiers: [], outcome: 'killed' },
    outOf: null, change: null, days: null, stated: number[1] ?? '', span: [number.index, number.index + (number[1]?.length ?? 0)], sentence: [0, text.length], convention: null,
  }))
  const reading: Reading = {
    type: 'reading', reader: 'en-test-1', actors: [actorOf(text, who, { privacy })], statements: [statementOf(text, { source: who, cue, content }, { actor: 0, act })],
    links: [], narrator: [], sentences: 1, notes: [], figures,
  }
  return [incoming(`https://${name.toLowerCase()}.example/kilns`, text, { title: name, published, publisher: `The ${name}` }), { reading }]
}

const items: readonly Item[] = [
  article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: kilned }),
  article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'denied', content: kilned.replace('12', '12'), act: 'deny' }),
  article('Monitor', '2031-05-03', { who: 'Sella Prane', cue: 'said', content: kilned.replace('12', '31') }),
  article('Echo', '2031-05-04', { who: 'Mara Telk', cue: 'said', content: 'the harvest of quinces in the lower valley would be late' }),
]

export function weavingContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`weaving in ${name}`, () => {
    const { newPlace, open } = usePlaces(makePlace)
    const newStore = async () => {
      const store = await open(await newPlace())
      return store
    }
    const woven = async (given: readonly Item[] = items) => {
      const store = await newStore()
      await store.addAll(given)
      expect(await store.weave(100)).toEqual({ woven: given.length, left: 0 })
      return store
    }
    const seen = async (store: LedgerStore) => {
      const { rows } = await store.claims({ documents: 1 }, 'origins', { offset: 0, limit: 50 })
      return Promise.all(rows.map(async ({ id: _, titleStatement: __, ...claim }) => ({
        ...claim, members: (await store.membersOf(_)).map(({ statement, stance }) => `${statement.publisher ?? ''} ${statement.content.text} ${stance}`),
      })))
    }

    test('what several documents assert is one claim with its stances; another matter is another', async () => {
      const store = await woven()
      const { total, rows } = await store.claims({}, 'origins', { offset: 0, limit: 10 })
      expect(total).toBe(1)
      expect(rows).toMatchObject([{ statements: 3, documents: 3, origins: 3, byStance: { asserts: 2, denies: 1, doubts: 0, reports: 0 }, firstDay: '2031-05-01', lastDay: '2031-05-03', disputed: true, figuresDiffer: true }])
      const members = await store.membersOf(rows[0]!.id)
      expect(members.map(({ statement, stance }) => [statement.actor?.name, stance])).toEqual([['Mara Telk', 'asserts'], ['Oro Vint', 'denies'], ['Sella Prane', 'asserts']])
      expect(members[0]?.figures.map(({ stated }) => stated)).toEqual(['12'])
      expect(rows[0]?.title).toContain('pottery kilns')
      expect(await store.claims({ words: 'quinces' }, 'recent', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
      expect(await store.claims({ words: 'quinces', documents: 1 }, 'recent', { offset: 0, limit: 10 })).toMatchObject({ total: 1 })
      expect(await store.claims({ actor: 'oro vint' }, 'recent', { offset: 0, limit: 10 })).toMatchObject({ total: 1 })
      expect((await store.verify()).faults).toEqual([])
    })

    test('the claims of one document, and those of so many statements; statements by id in the order asked for', async () => {
      const store = await woven()
      const page = { offset: 0, limit: 10 }
      const { rows: [shared] } = await store.claims({}, 'origins', page)
      expect(await store.claims({ document: 'd2' }, 'origins', page)).toEqual({ total: 1, rows: [shared] })
      expect(await store.claims({ document: 'd4' }, 'origins', page)).toEqual({ total: 0, rows: [] })
      expect(await store.claims({ document: 'd4', documents: 1 }, 'origins', page)).toMatchObject({ total: 1, rows: [{ statements: 1 }] })
      expect(await store.claims({ document: 'd4', documents: 1, statements: 2 }, 'origins', page)).toEqual({ total: 0, rows: [] })
      for (const document of ['d99', 's1', 'x']) expect(await store.claims({ document, documents: 1 }, 'origins', page)).toEqual({ total: 0, rows: [] })
      expect((await store.statementsWith(['s3', 's1', 's99', 'd1', 's2'])).map(({ id }) => id)).toEqual(['s3', 's1', 's2'])
      expect(await store.statementsWith(['s1'])).toEqual(await store.statementsOf('d1'))
      expect(await store.statementsWith([])).toEqual([])
    })

    test('a denial is tied to what it denies and figures that differ to one another, with the words on both sides', async () => {
      const store = await woven()
      const ties = await store.tiesOf(['s1', 's2', 's3'])
      expect(ties.map(({ link, from, to }) => `${from} ${link} ${to}`)).toEqual(['s2 denies s1', 's2 denies s3', 's3 contradicts s1', 's3 contradicts s2'].filter((tie) => ties.some(({ link, from, to }) => tie === `${from} ${link} ${to}`)))
      expect(ties.map(({ link, from, to }) => `${from} ${link} ${to}`)).toEqual(expect.arrayContaining(['s2 denies s1', 's3 contradicts s1']))
      const figures = ties.find(({ link }) => link === 'contradicts')?.why[0]
      expect(figures?.kind).toBe('figures')
      const [monitor, gazette] = [await store.text('d3'), await store.text('d1')]
      expect([monitor?.text.slice(...figures!.from[0]!), gazette?.text.slice(...figures!.to[0]!)]).toEqual(['31', '12'])
    })

    test('who is freed in one claim and killed in another is tied across the two by name', async () => {
      const store = await woven([
        article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: 'raiders had killed the potter Ivo Renn in the hills behind Osk' }),
        article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'said', content: 'that Renn was freed yesterday after a ransom of quinces' }),
        article('Monitor', '2031-05-03', { who: 'Sella Prane', cue: 'said', content: 'Tola Renn was freed from her duties as keeper of the weir' }),
      ])
      const claims = await store.claimsOf(['s1', 's2'])
      expect(claims.get('s1')).not.toBe(claims.get('s2'))
      expect((await store.tiesOf(['s1', 's2', 's3'])).map(({ link, from, to }) => `${from} ${link} ${to}`)).toEqual(['s2 contradicts s1'])
    })

    test('two who say the same no are no dispute, whichever of them the reader took for a denial; who says it is so is', async () => {
      const no = 'no shells had hit the pottery kilns at Old Sarvel by the river road'
      const same = await woven([article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: no }), article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'stated', content: no, act: 'deny' })])
      expect((await same.claims({}, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ byStance: { asserts: 2, denies: 0 }, disputed: false }])
      expect(await same.tiesOf(['s1', 's2'])).toEqual([])
      const split = await woven([article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: no.replace('no shells', 'shells') }), article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'stated', content: no, act: 'deny' })])
      expect((await split.claims({}, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ byStance: { asserts: 1, denies: 1 }, disputed: true }])
      expect((await split.tiesOf(['s1', 's2'])).map(({ link, from, to }) => `${from} ${link} ${to}`)).toEqual(['s2 denies s1'])
    })

    test('the side of a statement changes when a later document speaks against it', async () => {
      const no = 'no shells had hit the pottery kilns at Old Sarvel by the river road'
      const store = await woven([article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'stated', content: no, act: 'deny' })])
      const stances = async () => (await store.membersOf((await store.claimsOf(['s1'])).get('s1')!)).map(({ stance }) => stance)
      expect(await stances()).toEqual(['asserts'])
      await store.addAll([article('Gazette', '2031-05-03', { who: 'Mara Telk', cue: 'said', content: no.replace('no shells', 'shells') })])
      await store.weave(10)
      expect(await stances()).toEqual(['denies', 'asserts'])
    })

    test('an outright denial is a dispute also where the ledger has nobody who said so', async () => {
      const store = await woven([article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'denied', content: kilned, act: 'deny' })])
      expect((await store.claims({ documents: 1, disputed: true }, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ byStance: { asserts: 0, denies: 1 } }])
    })

    test('a part and its whole are no difference where both documents count them', async () => {
      const counted = `${kilned}, 3 potters of them on the road`
      const store = await woven([article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: counted }), article('Monitor', '2031-05-03', { who: 'Sella Prane', cue: 'said', content: counted })])
      expect((await store.claims({}, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ documents: 2, figuresDiffer: false }])
      expect(await store.tiesOf(['s1', 's2'])).toEqual([])
    })

    test('a toll taken up later in other words revises the first where place and what is counted are the same', async () => {
      const recount = 'after a recount of the graves on the hill behind the ferry house the toll of the night in Old Sarvel stands at 9 potters'
      const drowned = 'a barge in the lower valley had turned over in the flood and drowned 9 potters'
      const store = await woven([items[0]!, article('Courier', '2031-05-20', { who: 'Mara Telk', cue: 'said', content: recount }), article('Echo', '2031-05-20', { who: 'Sella Prane', cue: 'said', content: drowned })])
      const claims = await store.claimsOf(['s1', 's2', 's3'])
      expect(new Set(claims.values()).size).toBe(3)
      expect((await store.tiesOf(['s1', 's2', 's3'])).map(({ link, from, to }) => `${from} ${link} ${to}`)).toEqual(['s2 corrects s1'])
      const late = await woven([items[0]!, article('Courier', '2032-05-20', { who: 'Mara Telk', cue: 'said', content: recount })])
      expect(await late.tiesOf(['s1', 's2'])).toEqual([])
    })

    test('one by one gives what all at once gives', async () => {
      const store = await newStore()
      for (const item of items) {
        await store.addAll([item])
        expect(await store.weave(10)).toEqual({ woven: 1, left: 0 })
      }
      expect(await seen(store)).toEqual(await seen(await woven()))
      expect(await store.weave(10)).toEqual({ woven: 0, left: 0 })
    })

    test('nobody disputes with himself', async () => {
      const store = await woven([items[0]!, article('Courier', '2031-05-02', { who: 'Mara Telk', cue: 'denied', content: kilned, act: 'deny' })])
      expect((await store.claims({}, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ documents: 2, byStance: { asserts: 1, denies: 1 }, disputed: false }])
    })

    test('a limit leaves the rest for the next time', async () => {
      const store = await newStore()
      await store.addAll(items)
      expect(await store.weave(1)).toEqual({ woven: 1, left: 3 })
      expect(await store.weave(10)).toEqual({ woven: 3, left: 0 })
      expect(await seen(store)).toEqual(await seen(await woven()))
    })

    test('a document read anew takes its statements out of their claims', async () => {
      const store = await woven()
      const [[document]] = [items[1]!]
      const text = 'Oro Vint said that nothing more was known.'
      await store.add({ ...document, text }, { reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Oro Vint')], statements: [statementOf(text, { source: 'Oro Vint', cue: 'said', content: 'nothing more was known' }, { actor: 0 })], links: [], narrator: [], sentences: 1, notes: [], figures: [] } })
      expect(await store.weave(10)).toEqual({ woven: 1, left: 0 })
      const { rows } = await store.claims({}, 'origins', { offset: 0, limit: 10 })
      expect(rows).toMatchObject([{ statements: 2, documents: 2, byStance: { denies: 0 }, disputed: false }])
      expect((await store.tiesOf(['s2']))).toEqual([])
      const fresh = await woven([items[0]!, items[2]!, items[3]!])
      expect((await seen(store)).map(({ title, statements }) => [title, statements])).toEqual((await seen(fresh)).map(({ title, statements }) => [title, statements]))
    })

    test('reprints are one origin, and count once', async () => {
      const body = 'The kilns stood on the river road since the old dam was built. Neighbours had swept the yard in the morning and covered the well with planks, and a clerk from the land office wrote down the numbers of the carts that came up the hill before noon. Nobody was at the gate when the second shell fell, the clerk told a visitor later, and the gate was never found again.'
      const reprint = article('Herald', '2031-05-06', { who: 'Mara Telk', cue: 'said', content: kilned }, body)
      const store = await woven([article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: kilned }, body), items[2]!, reprint])
      const { rows } = await store.claims({}, 'origins', { offset: 0, limit: 10 })
      expect(rows).toMatchObject([{ documents: 3, origins: 2 }])
      expect(await store.originsOf(['d1', 'd2', 'd3'])).toEqual(new Map([['d1', 'd1'], ['d2', 'd2'], ['d3', 'd1']]))
      expect(await store.origins({ offset: 0, limit: 10 })).toEqual({ total: 1, rows: [{ document: 'd1', documents: ['d1', 'd3'] }] })
      const [copy] = await store.copiesOf('d3')
      expect(copy).toMatchObject({ one: 'd1', other: 'd3', relation: { relation: 'same-text' }, oneOrigin: true })
      expect(await store.copy('d3', 'd1')).toEqual(copy)
      expect((await store.tiesOf(['s3'])).filter(({ link }) => link === 'repeats')).toEqual([])
      await store.add({ ...reprint[0], text: 'Nothing.' }, { reading: { type: 'reading', reader: 'en-test-1', actors: [], statements: [], links: [], narrator: [], sentences: 1, notes: [], figures: [] } })
      await store.weave(10)
      expect(await store.origins({ offset: 0, limit: 10 })).toEqual({ total: 0, rows: [] })
      expect((await store.claims({}, 'origins', { offset: 0, limit: 10 })).rows).toMatchObject([{ documents: 2, origins: 2 }])
    })

    test('a quotation in two wordings is found, the changed words on both sides', async () => {
      const quoted = (paper: string, quote: string): Item => {
        const text = `Mara Telk said: “${quote}”`
        return [incoming(`file:${paper}.txt`, text, { title: paper, publisher: paper }), { reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Mara Telk')], statements: [{ ...statementOf(text, { source: 'Mara Telk', cue: 'said', content: `“${quote}”` }, { actor: 0 }), form: 'direct' }], links: [], narrator: [], sentences: 1, notes: [], figures: [] } }]
      }
      const store = await woven([quoted('Gazette', 'We will not open the northern sluices before the council has met'), quoted('Courier', 'We will open the northern sluices before the council has met'), items[3]!])
      const { total, rows } = await store.drift({}, { offset: 0, limit: 10 })
      expect(total).toBe(1)
      expect(rows).toMatchObject([{ class: 'words-changed', severity: 'negation', one: { id: 's1' }, other: { id: 's2' } }])
      const text = (await store.text('d1'))!.text
      expect(rows[0]!.changes.map(({ a }) => text.slice(...a)).join(' ')).toContain('not')
      expect(await store.drift({ document: 'd3' }, { offset: 0, limit: 10 })).toEqual({ total: 0, rows: [] })
      expect(await store.drift({ actor: 'mara telk' }, { offset: 0, limit: 10 })).toMatchObject({ total: 1 })
    })

    test('a title names who may be named, in the words of the text, and nobody once his class says so', async () => {
      const text = 'Mara Telk refused to open the sluices at Old Sarvel. It rained. She wanted to keep the granaries of the upper valley shut.'
      const statements = [
        statementOf(text, { source: 'Mara Telk', cue: 'refused', content: 'to open the sluices at Old Sarvel' }, { actor: 0 }),
        statementOf(text, { source: 'She', cue: 'wanted', content: 'to keep the granaries of the upper valley shut' }, { actor: 0 }),
      ]
      const store = await woven([[incoming('https://gazette.example/sluices', text, { title: 'Gazette', published: '2031-05-01', publisher: 'The Gazette' }), {
        reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Mara Telk')], statements, links: [], narrator: [], sentences: 3, notes: [], figures: [] },
      }]])
      const titles = async () => (await seen(store)).map(({ title }) => title)
      const named = ['Mara Telk refused to open the sluices at Old Sarvel', '[Mara Telk] wanted to keep the granaries of the upper valley shut']
      expect(await titles()).toEqual(named)
      const { number } = await store.decide({ decision: 'class-actor', name: 'Mara Telk', address: null, privacy: 'private-person' }, { why: 'a witness' })
      expect(await titles()).toEqual(named.map((title) => title.replace(/^\[?Mara Telk\]?/, '[a private person]')))
      await store.undoDecision(number)
      expect(await titles()).toEqual(named)
      await store.decide({ decision: 'merge-actors', names: ['Mara Telk'], into: 'Mara Telk-Vint' })
      expect(await titles()).toEqual([named[0], named[1]!.replace('Telk', 'Telk-Vint')])
    })

    test('many wordings of one quotation each stand beside the first, and the title of a film is none', async () => {
      const quoted = (paper: string, content: string, form: 'direct' | 'mixed'): Item => {
        const text = `Mara Telk said ${content}. It was ${paper} that had it.`
        return [incoming(`file:${paper}.txt`, text, { title: paper, publisher: paper }), { reading: { type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Mara Telk')], statements: [{ ...statementOf(text, { source: 'Mara Telk', cue: 'said', content }, { actor: 0 }), form }], links: [], narrator: [], sentences: 1, notes: [], figures: [] } }]
      }
      const years = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen']
      const store = await woven(years.map((year, i) => quoted(`Paper${i}`, `“We will not open the northern sluices in ${year} years before the council has met”`, 'direct')))
      const { total, rows } = await store.drift({}, { offset: 0, limit: 50 })
      expect(total).toBe(years.length - 1)
      expect(rows.every(({ one }) => one.id === 's1')).toBe(true)
      const films = await woven(['Tides of Northern Sarvel', 'Tides of Southern Sarvel'].map((film, i) => quoted(`Reel${i}`, `that “${film}” had been cut`, 'mixed')))
      expect(await films.drift({}, { offset: 0, limit: 5 })).toEqual({ total: 0, rows: [] })
    })

    test('people move statements, merge and name claims and judge ties; each is taken back, and holds when a document is read anew', async () => {
      const store = await woven()
      const before = await seen(store)
      const refs = await Promise.all(['s1', 's3', 's4', 's2'].map(async (id) => (await store.statementRef(id))!))
      const [first, third, other, denial] = refs as [typeof refs[0], typeof refs[0], typeof refs[0], typeof refs[0]]
      const steps = [
        await store.decide({ decision: 'move-statement', statement: third, to: null }),
        await store.decide({ decision: 'rename-claim', statement: first, title: 'Shelling of the kilns' }),
        await store.decide({ decision: 'merge-claims', statements: [first, other] }),
        await store.decide({ decision: 'judge-link', from: denial, to: first, link: 'denies', holds: false }),
      ]
      const claim = (await store.claimsOf(['s1'])).get('s1')!
      expect(await store.claim(claim)).toMatchObject({ title: 'Shelling of the kilns', titleStatement: null, statements: 3 })
      expect((await store.membersOf(claim)).map(({ statement }) => statement.id)).toEqual(['s1', 's2', 's4'])
      expect((await store.membersOf((await store.claimsOf(['s3'])).get('s3')!))).toMatchObject([{ statement: { id: 's3' }, decided: true }])
      expect((await store.tiesOf(['s1'])).map(({ link, from, to }) => `${from} ${link} ${to}`)).not.toContain('s2 denies s1')
      const [[document, outcome]] = [items[2]!]
      const longer = { ...document, text: `${document.text} It rained.` }
      await store.add(longer, outcome)
      await store.weave(10)
      expect((await store.membersOf((await store.claimsOf(['s5'])).get('s5')!))).toMatchObject([{ statement: { id: 's5' }, decided: true }])
      for (const { number } of steps.toReversed()) await store.undoDecision(number)
      const after = await seen(store)
      expect(after.map(({ title, statements, disputed }) => [title, statements, disputed])).toEqual(before.map(({ title, statements, disputed }) => [title, statements, disputed]))
      expect((await store.tiesOf(['s1'])).map(({ link, from, to }) => `${from} ${link} ${to}`)).toContain('s2 denies s1')
      expect((await store.verify()).faults).toEqual([])
    })

    test('a denial in one text that a person rejected disputes nothing, whether it was woven before or after, and does again when that is taken back', async () => {
      const text = `Mara Telk said that ${kilned}. Oro Vint laughed at the accusations.`
      const statements = [statementOf(text, { source: 'Mara Telk', cue: 'said', content: kilned }, { actor: 0 }), statementOf(text, { source: 'Oro Vint', cue: 'laughed at', content: 'the accusations' }, { actor: 1 })]
      const answered: Item = [incoming('https://gazette.example/kilns', text, { title: 'Gazette', published: '2031-05-01', publisher: 'The Gazette' }), { reading: {
        type: 'reading', reader: 'en-test-1', actors: [actorOf(text, 'Mara Telk'), actorOf(text, 'Oro Vint')], statements, links: [{ type: 'link', link: 'contradicts', from: 1, to: 0, confidence: 0.9 }],
        narrator: [], sentences: 2, notes: [], figures: [],
      } }]
      const store = await woven([answered, items[3]!])
      const before = await seen(store)
      expect(before[0]).toMatchObject({ disputed: true, byStance: { asserts: 1, denies: 1 } })
      const reject = async (at: LedgerStore) => at.decide({ decision: 'judge-link', from: (await at.statementRef('s2'))!, to: (await at.statementRef('s1'))!, link: 'contradicts', holds: false })
      const { number } = await reject(store)
      const after = await seen(store)
      expect(after[0]).toMatchObject({ disputed: false, statements: 2, byStance: { asserts: 2, denies: 0 } })
      const later = await newStore()
      await later.addAll([answered, items[3]!])
      await reject(later)
      await later.weave(100)
      expect(await seen(later)).toEqual(after)
      await store.undoDecision(number)
      expect(await seen(store)).toEqual(before)
      expect((await store.verify()).faults).toEqual([])
    })

    describe('who is one', () => {
      const no = 'no shells had hit the pottery kilns at Old Sarvel by the river road'
      const sides: readonly Item[] = [
        article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: no.replace('no shells', 'shells') }),
        article('Courier', '2031-05-02', { who: 'Mira Telk', cue: 'stated', content: no, act: 'deny' }),
        article('Echo', '2031-05-04', { who: 'Mira Telk', cue: 'said', content: 'the harvest of quinces in the lower valley would be late' }),
      ]
      const one: Decision = { decision: 'merge-actors', names: ['Mira Telk'], into: 'Mara Telk' }
      const all = async (store: LedgerStore) => ({
        claims: await seen(store), disputes: (await store.claims({ documents: 1, disputed: true }, 'disputed', { offset: 0, limit: 10 })).total,
        ties: (await store.tiesOf(['s1', 's2', 's3'])).map(({ link, from, to }) => `${from} ${link} ${to}`),
      })
      /** What is seen where the decision was there before anything was woven. */
      const wovenAfter = async (decision: Decision, given: readonly Item[] = sides) => {
        const store = await newStore()
        await store.addAll(given)
        await store.decide(decision, { why: 'known' })
        await store.weave(100)
        return all(store)
      }

      test('two names that are one actor dispute nothing with themselves, at once, and do again when it is taken back', async () => {
        const store = await woven(sides)
        const before = await all(store)
        expect(before).toMatchObject({ disputes: 1, ties: ['s2 denies s1'], claims: [{ disputed: true, byStance: { asserts: 1, denies: 1 } }, {}] })
        const { number } = await store.decide(one)
        const after = await all(store)
        expect(after).toMatchObject({ disputes: 0, claims: [{ disputed: false, byStance: { asserts: 2, denies: 0 } }, {}] })
        expect(after.ties).not.toContain('s2 denies s1')
        expect(after).toEqual(await wovenAfter(one))
        const claim = (await store.claimsOf(['s1'])).get('s1')!
        expect((await store.membersOf(claim)).map(({ statement, stance }) => [statement.actor?.name, stance])).toEqual([['Mara Telk', 'asserts'], ['Mara Telk', 'asserts']])
        expect((await store.verify()).faults).toEqual([])
        await store.undoDecision(number)
        expect(await all(store)).toEqual(before)
        expect((await store.verify()).faults).toEqual([])
      })

      test('what is split off, corrected or hidden counts as somebody else at once', async () => {
        const same = sides.map(([document, outcome]): Item => [document, 'reading' in outcome ? { reading: { ...outcome.reading, actors: outcome.reading.actors.map((actor) => ({ ...actor, name: 'Mara Telk' })) } } : outcome])
        const store = await woven(same)
        const before = await all(store)
        expect(before.disputes).toBe(0)
        const decisions: readonly Decision[] = [
          { decision: 'split-actor', name: 'Mara Telk', address: 'https://courier.example/kilns', as: 'Mira Telk' },
          { decision: 'correct-actor', statement: (await store.statementRef('s2'))!, actor: { name: 'Oro Vint', kind: 'person', privacy: 'office-holder' } },
          { decision: 'class-actor', name: 'Mara Telk', address: null, privacy: 'private-person' },
        ]
        for (const decision of decisions) {
          const { number } = await store.decide(decision, { why: 'known' })
          const after = await all(store)
          expect(after).toMatchObject({ disputes: 1, ties: ['s2 denies s1'] })
          expect(after).toEqual(await wovenAfter(decision, same))
          expect((await store.verify()).faults).toEqual([])
          await store.undoDecision(number)
          expect(await all(store)).toEqual(before)
        }
      })

      test('what one actor says again is a tie, and one that a person judged stays', async () => {
        const again = [sides[0]!, article('Courier', '2031-05-02', { who: 'Mira Telk', cue: 'said', content: no.replace('no shells', 'the shells') })]
        const store = await woven(again)
        expect((await all(store)).ties).toEqual([])
        const { number } = await store.decide(one)
        expect(await all(store)).toEqual(await wovenAfter(one, again))
        expect((await all(store)).ties).toEqual(['s2 repeats s1'])
        const [from, to] = [(await store.statementRef('s2'))!, (await store.statementRef('s1'))!]
        await store.decide({ decision: 'judge-link', from, to, link: 'repeats', holds: true })
        await store.undoDecision(number)
        expect(await store.tiesOf(['s1'])).toMatchObject([{ link: 'repeats', accepted: true }])
      })
    })

    describe('a tie between texts that a person judged', () => {
      const no = 'no barges had run aground at the Osk locks below the weir'
      const yes = no.replace('no barges', 'barges')
      const sides: readonly Item[] = [
        article('Gazette', '2031-05-01', { who: 'Mara Telk', cue: 'said', content: yes }),
        article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'stated', content: no, act: 'deny' }),
      ]
      const another = article('Monitor', '2031-05-03', { who: 'Sella Prane', cue: 'said', content: yes })
      const all = async (store: LedgerStore) => ({
        claims: await seen(store), disputes: (await store.claims({ documents: 1, disputed: true }, 'disputed', { offset: 0, limit: 10 })).total,
        ties: (await store.tiesOf(['s1', 's2', 's3'])).map(({ link, from, to, accepted }) => `${from} ${link} ${to}${accepted ? ', accepted' : ''}`),
      })
      const judge = async (store: LedgerStore, from: string, link: 'denies' | 'contradicts', to: string, holds: boolean) =>
        (await store.decide({ decision: 'judge-link', from: (await store.statementRef(from))!, to: (await store.statementRef(to))!, link, holds })).number
      /** What is seen where it was judged before anything was woven. */
      const wovenAfter = async (given: readonly Item[], ...judged: Parameters<typeof judge> extends [unknown, ...infer Rest] ? Rest : never) => {
        const store = await newStore()
        await store.addAll(given)
        await judge(store, ...judged)
        await store.weave(100)
        return all(store)
      }

      test('who denied by that tie alone denies nothing at once, and does again when it is taken back', async () => {
        const store = await woven(sides)
        const before = await all(store)
        expect(before).toMatchObject({ disputes: 1, ties: ['s2 denies s1'], claims: [{ disputed: true, byStance: { asserts: 1, denies: 1 } }] })
        const number = await judge(store, 's2', 'denies', 's1', false)
        const after = await all(store)
        expect(after).toMatchObject({ disputes: 0, claims: [{ disputed: false, byStance: { asserts: 2, denies: 0 } }] })
        expect(after.ties).not.toContain('s2 denies s1')
        expect(after).toEqual(await wovenAfter(sides, 's2', 'denies', 's1', false))
        await store.undoDecision(number)
        expect(await all(store)).toEqual(before)
        expect((await store.verify()).faults).toEqual([])
      })

      test('who denies somebody else too, or in so many words, goes on to deny', async () => {
        const three = [...sides, another]
        const store = await woven(three)
        await judge(store, 's2', 'denies', 's1', false)
        const after = await all(store)
        expect(after).toMatchObject({ disputes: 1, ties: ['s2 denies s3'], claims: [{ disputed: true, byStance: { asserts: 2, denies: 1 } }] })
        expect(after).toEqual(await wovenAfter(three, 's2', 'denies', 's1', false))
        await judge(store, 's2', 'denies', 's3', false)
        expect(await all(store)).toMatchObject({ disputes: 0, claims: [{ disputed: false, byStance: { asserts: 3, denies: 0 } }] })
        const outright = await woven([sides[0]!, article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'denied', content: yes, act: 'deny' })])
        await judge(outright, 's2', 'denies', 's1', false)
        expect(await all(outright)).toMatchObject({ disputes: 1, ties: [], claims: [{ disputed: true, byStance: { asserts: 1, denies: 1 } }] })
      })

      test('who a person says denies stands on that side at once, and no longer when it is taken back', async () => {
        const doubtful = [sides[0]!, article('Courier', '2031-05-02', { who: 'Oro Vint', cue: 'said', content: `somebody would have seen it if ${yes}` })]
        const store = await woven(doubtful)
        const before = await all(store)
        expect(before).toMatchObject({ disputes: 0, claims: [{ byStance: { asserts: 2, denies: 0 } }] })
        const number = await judge(store, 's2', 'denies', 's1', true)
        const after = await all(store)
        expect(after).toMatchObject({ disputes: 1, claims: [{ disputed: true, byStance: { asserts: 1, denies: 1 } }] })
        expect(after.ties).toContain('s2 denies s1, accepted')
        expect(after).toEqual(await wovenAfter(doubtful, 's2', 'denies', 's1', true))
        await store.undoDecision(number)
        expect(await all(store)).toEqual(before)
      })

      test('figures that are said not to contradict do not differ, and do again when that is taken back', async () => {
        const counts = [items[0]!, items[2]!]
        const store = await woven(counts)
        const before = await all(store)
        const [tie] = before.ties.filter((one) => one.includes('contradicts'))
        expect(before.claims).toMatchObject([{ figuresDiffer: true }])
        expect(tie).toBe('s2 contradicts s1')
        const number = await judge(store, 's2', 'contradicts', 's1', false)
        expect((await all(store)).claims).toMatchObject([{ figuresDiffer: false }])
        await store.undoDecision(number)
        expect(await all(store)).toEqual(before)
      })
    })

    test('a private person is no way to a claim, a position or a quotation', async () => {
      const store = await woven([article('Gazette', '2031-05-01', { who: 'Maro Lind', cue: 'said', content: kilned }, '', 'private-person'), items[2]!])
      expect(await store.claims({ actor: 'Maro Lind', documents: 1 }, 'origins', { offset: 0, limit: 5 })).toEqual({ total: 0, rows: [] })
      expect((await store.coverage('Maro Lind')).every(({ speaking }) => speaking === 0)).toBe(true)
      expect(await store.drift({ actor: 'Maro Lind' }, { offset: 0, limit: 5 })).toEqual({ total: 0, rows: [] })
    })

    test('what is read is told by day: how many documents, and in how many the actor speaks', async () => {
      const store = await woven()
      expect(await store.coverage('mara telk')).toEqual([
        { day: '2031-05-01', documents: 1, speaking: 1 }, { day: '2031-05-02', documents: 1, speaking: 0 }, { day: '2031-05-03', documents: 1, speaking: 0 }, { day: '2031-05-04', documents: 1, speaking: 1 },
      ])
    })
  })
}
