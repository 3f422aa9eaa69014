// What every store's lists must do: each order and filter agrees with sorting and filtering by hand what the store has, pages join to the
// whole list, outlines begin where pages do, and nobody private is found by name. Part of the store's contract, over the same places.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/actors/actor.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import type { DocumentFilter, DocumentRow, DocumentSort, LedgerStore, StatementFilter, StatementRow } from '../../src/store/ledger-store.ts'
import type { Place } from './ledger-store.contract.ts'
import { bridgeReading, bridgeText, incoming, now, numbered, textArbitrary } from './sample.ts'

const documentSorts: readonly DocumentSort[] = ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced']
const orders = ['asc', 'desc'] as const
const publishers = ['Vardan Courier', 'ilva Post', 'Élan Gazette', 'Zorn Radio', null]
const titles = ['“Zebra” at the quay', 'bridge', 'Bridge', 'Árbol', null, 'Ferry toll']
const days = ['2031-05-04', '2031-05-04', '2031-03', '2030-12-31T23:00:00+03:00', null, 'last week']
const acts = ['assert', 'deny', 'accuse'] as const
const authorities = ['named-person', 'unsourced', 'role', 'collective'] as const
const distances = ['neutral', 'distancing'] as const
const forms = ['direct', 'indirect', 'mixed'] as const
const all = { limit: 1000 }

/** Every label, date, title and publisher in turn; a private person in each second document, several holders in some statements. */
function varied(number: number): Parameters<LedgerStore['addAll']>[0][number] {
  const [document, { reading }] = numbered(number, 3 + (number % 4))
  const actors = reading.actors.map((actor, position): Actor => ({
    ...actor,
    // The same people speak in many documents, in two spellings; whoever is private here is so in no other document.
    name: position === 0 ? ['Mara Telk', 'MARA TELK'][number % 2]! : number % 2 === 0 ? `Orla Venn-Nr${number}` : 'Tomas Réck',
    privacy: position > 0 && number % 2 === 0 ? 'private-person' : 'office-holder',
  }))
  const statements = reading.statements.map((statement, index) => {
    const turn = number * 5 + index
    return {
      ...statement,
      act: acts[turn % 3]!, authority: authorities[turn % 4]!, distance: distances[turn % 5 === 0 ? 1 : 0]!, form: forms[turn % 3]!,
      actor: turn % 7 === 0 ? null : statement.actor,
      alsoActors: turn % 3 === 0 && actors.length > 1 ? [statement.actor === 0 ? 1 : 0] : [],
    }
  })
  const fields = { title: titles[number % titles.length]!, publisher: publishers[number % publishers.length]!, published: days[number % days.length]!, language: ['en', 'de'][number % 2]! }
  return [{ ...document, ...fields }, { reading: { ...reading, actors, statements } }]
}

export function ledgerListsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`lists of ${name}`, () => {
    let place: Place
    let store: LedgerStore
    let documents: readonly DocumentRow[] = []
    let statements: readonly StatementRow[] = []
    beforeAll(async () => {
      place = await makePlace()
      store = await openLedger(place.where, { now, who: 'tester' })
      await store.addAll(Array.from({ length: 14 }, (_, number) => varied(number)))
      const [newer, again] = [varied(103), varied(4)]
      await store.addAll([
        [{ ...newer[0], address: 'file:many/3.txt' }, newer[1]],
        [again[0], 'reading' in again[1] ? { reading: { ...again[1].reading, reader: 'en-test-2' } } : again[1]],
        [incoming('file:ps.txt', 'Not read.', { title: 'Unread', language: 'ps' }), { notRead: 'language ps' }],
        [incoming('file:empty.txt', 'Nobody says anything. '.repeat(20), { title: null }), { reading: { ...bridgeReading(), actors: [], statements: [], links: [], narrator: [] } }],
      ])
      documents = await store.documents(all)
      statements = await store.statements({}, all)
    })
    afterAll(async () => {
      await store.close()
      await place.remove()
    })

    test('a text that states no title tells how it begins', async () => {
      expect(documents.some(({ title, length }) => title === null && length > 200)).toBe(true)
      for (const { id, title, opening } of documents) expect(opening).toBe(title === null ? (await store.text(id))?.text.slice(0, 200) : null)
    })

    test('rows tell their tallies', async () => {
      expect(documents.map(({ id }) => id)).not.toContain('d4')
      for (const row of await store.documents(all, { versions: true })) {
        const of = await store.statementsOf(row.id)
        expect(row.byAuthority).toEqual(countsOf(of, ({ authority }) => authority))
        expect(row.denials).toBe(of.filter(({ act }) => act === 'deny').length)
        expect(row.newest).toBe(row.id !== 'd4')
        expect(row.links).toBe((await store.links(all)).filter(({ document }) => document === row.id).length + (row.newest ? 0 : 1))
      }
    })

    test.each(documentSorts.flatMap((sort) => orders.map((order) => [sort, order] as const)))('documents by %s %s, page by page', async (sort, order) => {
      const keys: Record<DocumentSort, (row: DocumentRow) => string | number | null> = {
        added: ({ id }) => Number(id.slice(1)), published: dayOf, title: ({ title }) => sortable(title), publisher: ({ publisher }) => sortable(publisher),
        statements: (row) => row.statements, denials: (row) => row.denials,
        unsourced: (row) => (row.statements === 0 ? null : ((row.byAuthority.unsourced ?? 0) + (row.byAuthority.collective ?? 0)) / row.statements),
      }
      const expected = sortedBy(documents, keys[sort], order).map(({ id }) => id)
      expect((await store.findDocuments({}, { sort, order }, all)).map(({ id }) => id)).toEqual(expected)
      for (const every of [1, 2, 5, expected.length, 50]) {
        const outline = await store.outlineDocuments({}, { sort, order }, every)
        const starts = await pagesFrom(every, (page) => store.findDocuments({}, { sort, order }, page), expected)
        expect(outline).toEqual({ total: expected.length, starts })
      }
    })

    test.each((['added', 'published'] as const).flatMap((sort) => orders.map((order) => [sort, order] as const)))('statements by %s %s, page by page', async (sort, order) => {
      const day = new Map(documents.map((row) => [row.id, dayOf(row)]))
      const expected = sortedBy(statements, sort === 'added' ? ({ id }) => Number(id.slice(1)) : ({ document }) => day.get(document) ?? null, order).map(({ id }) => id)
      for (const filter of [{}, { act: ['deny', 'assert'] }, { text: 'ferry', form: ['mixed', 'direct'] }, { speaker: ['mara telk'] }]) {
        const passing = new Set((await store.statements(filter, all)).map(({ id }) => id))
        const ids = expected.filter((id) => passing.has(id))
        expect((await store.findStatements(filter, { sort, order }, all)).map(({ id }) => id)).toEqual(ids)
        for (const every of [2, 7, ids.length]) {
          const starts = await pagesFrom(every, (page) => store.findStatements(filter, { sort, order }, page), ids)
          expect(await store.outlineStatements(filter, { sort, order }, every)).toEqual({ total: ids.length, starts })
        }
      }
    })

    test('law: a filter gives the statements that pass each of its parts', async () => {
      const byId = new Map(documents.map((row) => [row.id, row]))
      const some = <Value>(...values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: undefined })
      const filters = fc.record({
        act: some(...acts, 'nothing'), authority: some(...authorities), distance: some(...distances), form: some(...forms),
        speaker: some('mara TELK', 'tomas reck', 'Orla Venn-Nr2', 'Mara'), publisher: some('Vardan Courier', 'ilva Post', 'vardan courier', 'Nobody'),
        actor: fc.constantFrom(undefined, 'telk', 'orla', 'réck'), document: fc.constantFrom(undefined, undefined, 'd2', 'd4', 'd99', 'zebra', 'many/1'),
        text: fc.constantFrom(undefined, 'ferry', '"district 31"', 'nowhere'), since: fc.constantFrom(undefined, '2031', '2031-03-15'), until: fc.constantFrom(undefined, '2031-03-20', '2031-05-04'),
      })
      await fc.assert(fc.asyncProperty(filters, async (parts) => {
        const filter = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as StatementFilter
        // A document named by its id is looked through in whichever version it is.
        const from = filter.document === 'd4' ? await store.statementsOf('d4') : statements
        const expected = from.filter((row) => passes(row, byId.get(row.document) ?? null, filter))
        const found = await store.statements(filter, all)
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        const counts = { authority: countsOf(expected, (row) => row.authority), act: countsOf(expected, (row) => row.act), distance: countsOf(expected, (row) => row.distance), form: countsOf(expected, (row) => row.form) }
        expect(await store.facets(filter)).toEqual({ total: expected.length, ...counts })
        expect((await store.outlineStatements(filter, { sort: 'published', order: 'desc' }, 5)).total).toBe(expected.length)
      }), { numRuns: 150 })
    })

    test.each<readonly [DocumentFilter, (row: DocumentRow) => boolean]>([
      [{ words: 'BRIDGE' }, ({ title }) => title?.toLowerCase() === 'bridge'],
      [{ words: 'zebra vardan' }, (row) => row.title?.includes('Zebra') === true && row.publisher === 'Vardan Courier'],
      [{ words: 'elan arbol' }, (row) => row.title === 'Árbol' && row.publisher === 'Élan Gazette'],
      [{ words: '%' }, () => false],
      [{ publisher: ['ilva Post', 'Zorn Radio'] }, ({ publisher }) => publisher === 'ilva Post' || publisher === 'Zorn Radio'],
      [{ publisher: [] }, () => false],
      [{ language: ['ps', 'de'] }, ({ language }) => language !== 'en'],
      [{ status: 'not-read' }, ({ reader }) => reader === null],
      [{ status: 'read' }, ({ reader }) => reader !== null],
      [{ denials: true }, ({ denials }) => denials > 0],
      [{ denials: false }, () => true],
      [{ since: '2031-03-10', until: '2031-03-12' }, ({ published }) => published === '2031-03'],
      [{ until: '2030' }, ({ published }) => published?.startsWith('2030') === true],
      [{ publisher: ['Vardan Courier'], denials: true, status: 'read', since: '2031', words: 'toll' }, (row) => row.publisher === 'Vardan Courier' && row.denials > 0 && dayOf(row) >= '2031' && row.title === 'Ferry toll'],
    ])('documents that pass %j', async (filter, passing) => {
      const expected = documents.filter(passing).map(({ id }) => id)
      expect((await store.findDocuments(filter, { sort: 'added', order: 'asc' }, all)).map(({ id }) => id)).toEqual(expected)
      expect((await store.outlineDocuments(filter, { sort: 'title', order: 'desc' }, 10)).total).toBe(expected.length)
    })

    test('speakers are added up over spellings, most first, by the starts of their words, and nobody private is among them', async () => {
      const held = (name: string) => statements.filter((row) => [row.actor, ...row.alsoActors].some((holder) => holder && sortable(holder.name) === name && holder.privacy !== 'private-person')).length
      const both = [{ name: expect.stringMatching(/^mara telk$/i) as string, kind: 'person', statements: held('mara telk') }, { name: 'Tomas Réck', kind: 'person', statements: held('tomas reck') }]
      expect(await store.speakers('', 10)).toEqual(both)
      expect(await store.speakers(' ', 1)).toEqual(both.slice(0, 1))
      expect(await store.speakers('te MAR', 10)).toEqual(both.slice(0, 1))
      for (const nobody of ['elk', 'orla', 'venn', 'nr2', 'Orla Venn-Nr2', '%', '_', '!', '\0', '\ud800']) expect(await store.speakers(nobody, 10), nobody).toEqual([])
      expect(await store.statements({ speaker: ['Orla Venn-Nr2'] }, all)).toEqual([])
      await expect(store.speakers('', 0)).rejects.toMatchObject({ code: 'bad-usage' })
    })

    test('publishers and languages of newest versions, most documents first', async () => {
      const counted = (values: readonly (string | null)[]) => Object.entries(countsOf(values.flatMap((value) => value ?? []), (value) => value)).toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
      expect((await store.publishers()).map((row) => [row.publisher, row.documents])).toEqual(counted(documents.map(({ publisher }) => publisher)))
      expect((await store.languages()).map((row) => [row.language, row.documents])).toEqual(counted(documents.map(({ language }) => language)))
    })

    test('the statements, links and versions of one document, whichever version', async () => {
      expect((await store.versionsOf('d15')).map(({ id, version, newest }) => [id, version, newest])).toEqual([['d4', 1, false], ['d15', 2, true]])
      expect(await store.versionsOf('d4')).toEqual(await store.versionsOf('d15'))
      expect((await store.statementsOf('d4')).map(({ document }) => document)).toEqual(Array(6).fill('d4'))
      // Read again: only the later reading counts.
      expect((await store.statementsOf('d5')).map(({ id }) => id)).toEqual(statements.filter(({ document }) => document === 'd5').map(({ id }) => id))
      const links = await store.links(all)
      expect(await store.linksOf(statements.map(({ id }) => id))).toEqual(links)
      expect(await store.linksOf([links[1]!.to])).toEqual([links[1]])
      expect(await store.linksOf([links[1]!.from, links[1]!.to, links[1]!.to, 's99999', 'nonsense'])).toEqual([links[1]])
      for (const id of ['d99', 'd0', 's1', '', "d1' or 1=1"]) expect([await store.versionsOf(id), await store.statementsOf(id), await store.linksOf([id.replace('s1', 's0')])]).toEqual([[], [], []])
    })

    test('a page after what never was, or of no rows, is refused', async () => {
      for (const sort of ['published', 'title', 'denials'] as const) {
        await expect(store.findDocuments({}, { sort, order: 'asc' }, { after: 'd999', limit: 5 })).rejects.toMatchObject({ code: 'bad-usage' })
      }
      await expect(store.findStatements({}, { sort: 'published', order: 'desc' }, { after: 's9999', limit: 5 })).rejects.toMatchObject({ code: 'bad-usage' })
      await expect(store.findStatements({}, { sort: 'added', order: 'desc' }, { after: 'd1', limit: 5 })).rejects.toMatchObject({ code: 'bad-usage' })
      await expect(store.outlineStatements({}, { sort: 'added', order: 'asc' }, 0)).rejects.toMatchObject({ code: 'bad-usage' })
      await expect(store.outlineDocuments({}, { sort: 'added', order: 'asc' }, 1.5)).rejects.toMatchObject({ code: 'bad-usage' })
      expect(await store.findStatements({}, { sort: 'added', order: 'asc' }, { after: 's9999', limit: 5 })).toEqual([])
      // What is superseded has left the list; a page after it goes on where it stood.
      expect((await store.findDocuments({}, { sort: 'added', order: 'asc' }, { after: 'd4', limit: 1 })).map(({ id }) => id)).toEqual(['d5'])
    })

    test('law: nothing typed into a list is query syntax', async () => {
      const hostile = fc.oneof(fc.string(), textArbitrary, fc.constantFrom('%', '_', "'", '"', '\\', '\0', '\ud800', "');drop table entry;--", '$1', '?', '*', '[', '__proto__', '~'))
      await fc.assert(fc.asyncProperty(hostile, async (typed) => {
        const statementFilters: readonly StatementFilter[] = [{ speaker: [typed] }, { distance: [typed] }, { form: [typed, 'direct'] }, { publisher: [typed] }, { text: typed }, { actor: typed }, { document: typed }]
        for (const filter of statementFilters) {
          const rows = await store.findStatements(filter, { sort: 'published', order: 'desc' }, all)
          expect((await store.facets(filter)).total).toBe(rows.length)
          expect((await store.outlineStatements(filter, { sort: 'added', order: 'desc' }, 10)).total).toBe(rows.length)
        }
        const documentFilters: readonly DocumentFilter[] = [{ words: typed }, { publisher: [typed] }, { language: [typed, 'en'] }, { since: typed }, { until: typed }]
        for (const filter of documentFilters) {
          const rows = await store.findDocuments(filter, { sort: 'unsourced', order: 'desc' }, all)
          expect((await store.outlineDocuments(filter, { sort: 'added', order: 'asc' }, 10)).total).toBe(rows.length)
        }
        expect(await store.speakers(typed, 5)).toBeInstanceOf(Array)
      }), { numRuns: 40 })
    })

    test('what is remembered is forgotten at every write, also of another process', async () => {
      const own = await makePlace()
      const [one, other] = [await openLedger(own.where, { now }), await openLedger(own.where, { now })]
      const look = async () => [(await one.totals()).statements, (await one.facets({})).total, (await one.outlineStatements({}, { sort: 'added', order: 'desc' }, 2)).total, (await one.speakers('', 50)).length]
      try {
        expect(await look()).toEqual([0, 0, 0, 0])
        await other.add(...numbered(1, 6))
        expect(await look()).toEqual([6, 6, 6, 2])
        await one.add(...numbered(2, 3))
        expect(await look()).toEqual([9, 9, 9, 3])
        await other.add(incoming('file:many/1.txt', bridgeText), { notRead: 'language xx' })
        expect(await look()).toEqual([3, 3, 3, 1])
      } finally {
        await one.close()
        await other.close()
        await own.remove()
      }
    })
  })
}

/** The ids that pages of this length begin after; each page holds the next of the ids, and the last page's successor nothing. */
async function pagesFrom(limit: number, page: (page: { readonly after?: string; readonly limit: number }) => Promise<readonly { readonly id: string }[]>, ids: readonly string[]): Promise<readonly string[]> {
  const starts = ['']
  for (let at = 0; ; at += limit) {
    const after = starts.at(-1) ?? ''
    const rows = (await page({ limit, ...(after === '' ? {} : { after }) })).map(({ id }) => id)
    expect(rows).toEqual(ids.slice(at, at + limit))
    if (at + limit >= ids.length) break
    starts.push(rows.at(-1) ?? '')
  }
  expect(await page({ limit, ...(ids.length === 0 ? {} : { after: ids.at(-1)! }) })).toEqual([])
  return starts
}

function sortedBy<Row extends { readonly id: string }>(rows: readonly Row[], key: (row: Row) => string | number | null, order: 'asc' | 'desc'): readonly Row[] {
  const number = ({ id }: Row) => Number(id.slice(1))
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === b) return number(one) - number(other)
    if (a === null || b === null) return a === null ? 1 : -1
    return (a < b ? -1 : 1) * (order === 'asc' ? 1 : -1)
  })
}

function countsOf<Row>(rows: readonly Row[], label: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[label(row)] = (counts[label(row)] ?? 0) + 1
  return counts
}

function dayOf({ published, capturedAt }: DocumentRow): string {
  return (/^\d{4}/.test(published ?? '') ? published! : capturedAt).slice(0, 10)
}

/** Lower case without accents and leading marks, as a person would file it. */
function sortable(text: string | null): string | null {
  return text === null ? null : text.normalize('NFD').replace(/\p{M}|[“”]/gu, '').toLowerCase()
}

function passes(row: StatementRow, document: DocumentRow | null, filter: StatementFilter): boolean {
  const holders = [row.actor, ...row.alsoActors].flatMap((holder) => (holder && holder.privacy !== 'private-person' ? [sortable(holder.name) ?? ''] : []))
  const among = (values: readonly string[] | undefined, value: string | null) => values === undefined || (value !== null && values.includes(value))
  const day = document === null ? null : dayOf(document)
  const title = document === null ? '' : `${sortable(document.title) ?? ''} ${document.address}`
  return among(filter.act, row.act) && among(filter.authority, row.authority) && among(filter.distance, row.distance) && among(filter.form, row.form)
    && among(filter.publisher, row.publisher)
    && (filter.speaker === undefined || filter.speaker.some((name) => holders.includes(sortable(name) ?? '')))
    && (filter.actor === undefined || holders.some((name) => name.includes(sortable(filter.actor ?? '') ?? '')))
    && (filter.document === undefined || filter.document === row.document || title.includes(filter.document))
    && (filter.text === undefined || (filter.text === 'ferry' ? row.content.text.includes('ferry') : /district 31\b/.test(row.content.text) && filter.text !== 'nowhere'))
    // A month alone is in every range that touches it; d4 is the one document here that is not in the list.
    && (filter.since === undefined || `${day ?? '2030-12-31'}~` >= filter.since)
    && (filter.until === undefined || (day ?? '2030-12-31') <= `${filter.until}~`)
}
