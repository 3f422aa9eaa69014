// What every store must do, whatever database it stands on. Takes a maker of empty places; the same cases run over SQLite and PostgreSQL.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/ledger/entry.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import type { LedgerStore, StatementFilter, StatementRow } from '../../src/store/ledger-store.ts'
import { usePlaces } from './places.ts'
import { actorOf, bridgeReading, bridgeText, incoming, itemArbitrary, now, numbered, statementOf, textArbitrary, words } from './sample.ts'

const bridge = [incoming('file:bridge.html', bridgeText, { title: 'Bridge closed' }), { reading: bridgeReading() }] as const

/** An empty place for one ledger, with a back door past the store for tampering. */
export interface Place {
  readonly where: string
  /** Runs a statement with `$1`-style parameters, foreign keys off. */
  run(statement: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  remove(): Promise<void>
}

export function ledgerStoreContract(name: string, makePlace: () => Promise<Place>): void {
  describe(name, () => {
    const { newPlace, open } = usePlaces(makePlace)
    const newStore = async () => open(await newPlace())
    const withBridge = async () => {
      const store = await newStore()
      await store.add(...bridge)
      return store
    }

    test('a new ledger begins with its own entry and holds', async () => {
      const store = await newStore()
      expect(await store.entries({ limit: 10 })).toMatchObject([{ number: 1, type: 'ledger-created', who: 'tester', at: now(), document: null }])
      expect(await store.verify()).toEqual({ entries: 1, documents: 0, faults: [] })
    })

    test('a document comes back with its text, blocks, capture and reading', async () => {
      const store = await newStore()
      const document = incoming('https://courier.example/bridge', bridgeText, { url: 'https://courier.example/bridge', author: 'Ana Brill', blocks: [{ kind: 'caption', start: 0, end: 4 }] })
      expect(await store.add(document, { reading: bridgeReading() })).toEqual({ result: 'added', document: 'd1', previous: null })
      expect(await store.document('d1')).toEqual({
        id: 'd1', address: document.address, version: 1, previous: null, title: document.title, url: document.url, publisher: document.publisher, author: 'Ana Brill',
        published: '2031-05-04', language: 'en', textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, captureSha256: document.capture.sha256, mediaType: 'text/html',
        capturedAt: '2031-05-05T10:00:00Z', reader: 'en-test-1', notRead: null, length: bridgeText.length, statements: 3, sentences: 3, narratorSentences: 1,
        opening: null, newest: true, byAuthority: { 'named-person': 1, 'named-organisation': 1, role: 1 }, denials: 1, links: 1,
      })
      expect(await store.text('d1')).toEqual({ text: bridgeText, blocks: document.blocks })
      const capture = await store.capture(document.capture.sha256)
      expect(capture && { ...capture, bytes: Buffer.from(capture.bytes) }).toEqual({ ...document.capture, bytes: Buffer.from(document.capture.bytes) })
      expect(await store.reading('d1')).toEqual(bridgeReading())
      expect(await store.known(document.address)).toMatchObject({ document: 'd1', version: 1, reader: 'en-test-1', notRead: null })
      expect((await store.entries({ limit: 10 })).map(({ type, document: of }) => [type, of])).toEqual([['ledger-created', null], ['document-added', 'd1'], ['document-read', 'd1']])
    })

    test('what is not there is null or an empty list', async () => {
      const store = await newStore()
      for (const id of ['d1', 'd0', 'd01', 's1', '', "d1' or 1=1", 'd99999999999']) {
        expect([await store.document(id), await store.text(id), await store.reading(id)]).toEqual([null, null, null])
      }
      expect(await store.capture('ff')).toBeNull()
      expect(await store.known('file:none')).toBeNull()
      expect(await store.sameBytes('a', 'b')).toBeNull()
      expect(await store.statements({}, { limit: 5 })).toEqual([])
      expect(await store.totals([])).toMatchObject({ documents: 0, statements: 0 })
      await expect(store.statements({}, { limit: 0 })).rejects.toMatchObject({ code: 'bad-usage' })
      await expect(store.documents({ after: 's1', limit: 5 })).rejects.toMatchObject({ code: 'bad-usage' })
    })

    test('the same again changes nothing', async () => {
      const store = await withBridge()
      const before = await store.entries({ limit: 100 })
      expect(await store.add(incoming('file:bridge.html', bridgeText, { title: 'Another title' }), { reading: bridgeReading() })).toEqual({ result: 'unchanged', document: 'd1', previous: null })
      expect(await store.add(incoming('file:bridge.html', bridgeText), { notRead: 'language ps' })).toMatchObject({ result: 'unchanged' })
      expect(await store.entries({ limit: 100 })).toEqual(before)
    })

    test('a changed text is a new version; the old one stays, out of the lists', async () => {
      const store = await withBridge()
      const changed = `${bridgeText} It reopened.`
      expect(await store.add(incoming('file:bridge.html', changed), { reading: bridgeReading('en-test-1', changed) })).toEqual({ result: 'new-version', document: 'd2', previous: 'd1' })
      expect((await store.documents({ limit: 10 })).map(({ id, version, previous }) => [id, version, previous])).toEqual([['d2', 2, 'd1']])
      expect((await store.documents({ limit: 10 }, { versions: true })).map(({ id }) => id)).toEqual(['d1', 'd2'])
      expect(await store.text('d1')).toMatchObject({ text: bridgeText })
      expect(await store.reading('d1')).toEqual(bridgeReading())
      expect((await store.statements({}, { limit: 10 })).map(({ id }) => id)).toEqual(['s4', 's5', 's6'])
      expect((await store.statements({ document: 'd1' }, { limit: 10 })).map(({ id }) => id)).toEqual(['s1', 's2', 's3'])
      expect((await store.links({ limit: 10 })).map(({ id, from, to }) => [id, from, to])).toEqual([['l2', 's5', 's4']])
      expect(await store.totals()).toMatchObject({ documents: 1, statements: 3, links: { denies: 1 } })
      // Back to the first text is a third version, not the first again.
      expect(await store.add(incoming('file:bridge.html', bridgeText), { reading: bridgeReading() })).toMatchObject({ result: 'new-version', document: 'd3', previous: 'd2' })
      expect((await store.verify()).faults).toEqual([])
    })

    test('another reader reads again; the earlier reading is kept and left out', async () => {
      const store = await withBridge()
      expect(await store.add(incoming('file:bridge.html', bridgeText), { reading: bridgeReading('en-test-2') })).toEqual({ result: 'read-again', document: 'd1', previous: null })
      expect(await store.reading('d1')).toEqual(bridgeReading('en-test-2'))
      expect((await store.statements({}, { limit: 10 })).map(({ id }) => id)).toEqual(['s4', 's5', 's6'])
      expect((await store.verify()).faults).toEqual([])
    })

    test('a text that was not read says why, until it is read', async () => {
      const store = await newStore()
      await store.add(incoming('file:ps.txt', bridgeText, { language: 'ps' }), { notRead: 'language ps' })
      expect(await store.document('d1')).toMatchObject({ reader: null, notRead: 'language ps', statements: 0 })
      expect(await store.known('file:ps.txt')).toMatchObject({ reader: null, notRead: 'language ps' })
      expect(await store.reading('d1')).toBeNull()
      expect(await store.totals()).toMatchObject({ documents: 1, notRead: 1, statements: 0 })
      expect(await store.add(incoming('file:ps.txt', bridgeText), { notRead: 'language ps' })).toMatchObject({ result: 'unchanged' })
      expect(await store.add(incoming('file:ps.txt', bridgeText), { reading: bridgeReading('ps-test-1') })).toMatchObject({ result: 'read-again' })
      expect(await store.document('d1')).toMatchObject({ reader: 'ps-test-1', notRead: null, statements: 3 })
      expect(await store.totals()).toMatchObject({ notRead: 0 })
      expect((await store.verify()).faults).toEqual([])
    })

    test('a copied file is a duplicate; two pages, or two parts of one file, with the same text are not', async () => {
      const store = await newStore()
      const reading = { reading: bridgeReading() }
      const results = await store.addAll([
        [incoming('file:a.html', bridgeText), reading],
        [incoming('file:copies/b.html', bridgeText), reading],
        [incoming('https://one.example/', bridgeText), reading],
        [incoming('https://two.example/', bridgeText), reading],
        [incoming('file:feed.ndjson#1', `${bridgeText} `), reading],
        [incoming('file:feed.ndjson#2', `${bridgeText} `), reading],
        [incoming('file:feed-copy.ndjson#2', `${bridgeText} `), reading],
      ])
      expect(results.map(({ result, document }) => [result, document])).toEqual([
        ['added', 'd1'], ['duplicate', 'd1'], ['added', 'd2'], ['added', 'd3'], ['added', 'd4'], ['added', 'd5'], ['duplicate', 'd5'],
      ])
      expect(await store.add(incoming('file:copies/c.html', bridgeText), reading)).toMatchObject({ result: 'duplicate', document: 'd1' })
      const document = await store.document('d1')
      expect(await store.sameBytes(document?.captureSha256 ?? '', document?.textSha256 ?? '')).toBe('d1')
      const sameAs = (address: string) => store.sameBytes(document?.captureSha256 ?? '', document?.textSha256 ?? '', address)
      expect([await sameAs('file:copies/d.html'), await sameAs('file:a.html#2'), await sameAs('https://three.example/')]).toEqual(['d1', null, null])
      expect((await store.verify()).faults).toEqual([])
    })

    test('one batch may hold several states of one address', async () => {
      const store = await newStore()
      const later = `${bridgeText} Later.`
      const results = await store.addAll([
        [incoming('file:x', bridgeText), { notRead: 'language xx' }],
        [incoming('file:x', bridgeText), { reading: bridgeReading('en-test-1') }],
        [incoming('file:x', bridgeText), { reading: bridgeReading('en-test-2') }],
        [incoming('file:x', bridgeText), { reading: bridgeReading('en-test-2') }],
        [incoming('file:x', later), { reading: bridgeReading('en-test-2', later) }],
      ])
      expect(results.map(({ result }) => result)).toEqual(['added', 'read-again', 'read-again', 'unchanged', 'new-version'])
      expect(await store.document('d1')).toMatchObject({ reader: 'en-test-2' })
      expect((await store.documents({ limit: 9 })).map(({ id }) => id)).toEqual(['d2'])
      expect((await store.verify()).faults).toEqual([])
    })

    test('a batch is added whole or not at all, and leaves no gap in the ids', async () => {
      const store = await newStore()
      const broken = incoming('file:broken', 'half a pair \ud800 here')
      await expect(store.addAll([numbered(1), [broken, { notRead: 'x' }], numbered(2)])).rejects.toMatchObject({ code: 'bad-input' })
      expect(await store.documents({ limit: 9 })).toEqual([])
      expect(await store.add(...numbered(3))).toMatchObject({ document: 'd1' })
      expect((await store.statements({}, { limit: 1 }))[0]?.id).toBe('s1')
    })

    test.each([
      ['half a surrogate pair in the text', incoming('file:x', 'a \udc00'), null],
      ['a NUL in the text', incoming('file:x', 'a \0 b'), null],
      ['a NUL in the title', incoming('file:x', 'a', { title: 'a\0' }), null],
      ['an address too long to index', incoming(`file:${'x'.repeat(3000)}`, 'a'), null],
      ['bytes that do not have their hash', incoming('file:x', 'a', { capture: { ...incoming('', 'a').capture, bytes: Buffer.from('other') } }), null],
      ['a block outside the text', incoming('file:x', 'a', { blocks: [{ kind: 'caption', start: 0, end: 2 }] }), null],
      ['words that are not at their spans', incoming('file:x', `x${bridgeText}`), bridgeReading()],
      ['a span that cuts a pair', incoming('file:x', '😀'), { ...bridgeReading(), actors: [], links: [], narrator: [], notes: [], statements: [{ ...bridgeReading().statements[0]!, actor: null, source: null, content: { spans: [[0, 1]], text: '\ud83d' }, cue: { spans: [], text: '' } }] }],
      ['a link to no statement', incoming('file:x', bridgeText), { ...bridgeReading(), links: [{ type: 'link', link: 'denies', from: 0, to: 9, confidence: 1 }] }],
      ['a confidence that is no number', incoming('file:x', bridgeText), { ...bridgeReading(), links: [{ type: 'link', link: 'denies', from: 0, to: 1, confidence: NaN }] }],
    ] as const)('refuses %s', async (_, document, reading) => {
      const store = await newStore()
      await expect(store.add(document, reading ? { reading } : { notRead: 'x' })).rejects.toMatchObject({ code: 'bad-input' })
      expect((await store.verify()).faults).toEqual([])
    })

    describe('one ledger, not written to', () => {
      let place: Place
      let store: LedgerStore
      beforeAll(async () => {
        place = await makePlace()
        store = await openLedger(place.where, { now })
        await store.add(...bridge)
      })
      afterAll(async () => {
        await store.close()
        await place.remove()
      })

      test.each<readonly [StatementFilter, readonly string[]]>([
        [{}, ['s1', 's2', 's3']],
        [{ act: ['deny'] }, ['s2']],
        [{ act: ['deny', 'assert'], authority: ['role'] }, ['s3']],
        [{ act: [] }, []],
        [{ actor: 'mara' }, ['s1', 's2']],
        [{ actor: 'BOARD' }, ['s2']],
        [{ actor: 'resident' }, []],
        [{ actor: 'Ostrel' }, []],
        [{ actor: '%' }, []],
        [{ document: 'd1' }, ['s1', 's2', 's3']],
        [{ document: 'd2' }, []],
        [{ document: 'vardan COUR' }, ['s1', 's2', 's3']],
        [{ document: 'bridge.html' }, ['s1', 's2', 's3']],
        [{ document: 'tunnel' }, []],
        [{ text: 'bridge' }, ['s1']],
        [{ text: 'UNSAFE telk' }, ['s1']],
        [{ text: '"bridge was unsafe"' }, ['s1']],
        [{ text: '"unsafe bridge"' }, []],
        [{ text: 'cafe ruin' }, ['s3']],
        [{ text: 'harbour' }, ['s2']],
        [{ text: '"mara telk"' }, ['s1']],
        [{ text: '"telk said"' }, []],
        [{ text: '"said the bridge"' }, []],
        [{ text: 'resident' }, []],
        [{ text: 'ostrel ruin' }, []],
        [{ text: 'bridge ruin' }, []],
        [{ text: '!!!' }, []],
        [{ text: '  ' }, ['s1', 's2', 's3']],
        [{ since: '2031-05-04', until: '2031-05-04' }, ['s1', 's2', 's3']],
        [{ since: '2031-05-05' }, []],
        [{ until: '2031-05' }, ['s1', 's2', 's3']],
        [{ until: '2031-05-03' }, []],
      ])('statements that pass %j', async (filter, ids) => {
        expect((await store.statements(filter, { limit: 10 })).map(({ id }) => id)).toEqual(ids)
      })
    })

    test.each<readonly [holders: string, actor: number | null, alsoActors: readonly number[], found: boolean, named: boolean]>([
      ['nobody nameable', null, [], true, false],
      ['an office-holder', 0, [], true, false],
      ['an office-holder and a body', 0, [1], true, false],
      ['a private person', 2, [], false, false],
      ['a private person and an office-holder', 2, [0], false, false],
      ['an office-holder, a body and a private person', 0, [1, 2], false, false],
      ['a private person beside nobody nameable', null, [2], false, false],
      ['nobody nameable, with a private person named in it', null, [], false, true],
      ['an office-holder, with a private person named in it', 0, [], false, true],
    ])('the words of a source are searched by its holders: %s', async (_, actor, alsoActors, found, named) => {
      const text = 'Ilse Varn and Tomas Reck told neighbours that the mill had closed.'
      const parts = { source: 'Ilse Varn and Tomas Reck', cue: 'told', content: 'that the mill had closed' }
      const actors = [actorOf(text, 'Ilse Varn'), actorOf(text, 'Tomas Reck', { kind: 'organisation', privacy: 'institution' }), actorOf(text, 'Tomas Reck', { privacy: 'private-person', ...(named ? {} : { mentions: [] }) })]
      const reading = { ...bridgeReading('en-test-1'), actors, statements: [statementOf(text, parts, { actor, alsoActors })], links: [], narrator: [] }
      const store = await newStore()
      await store.add(incoming('file:mill.txt', text), { reading })
      const count = async (query: string) => (await store.statements({ text: query }, { limit: 5 })).length
      for (const query of ['ilse', 'Reck', '"tomas reck"', 'reck mill']) expect(await count(query), query).toBe(found ? 1 : 0)
      expect([await count('told mill'), await count('"the mill had"')]).toEqual([1, 1])
      expect((await store.verify()).faults).toEqual([])
    })

    test('a statement row tells where it is from', async () => {
      const store = await withBridge()
      const [, denial] = await store.statements({}, { limit: 10 })
      const { type: _type, actor: _actor, alsoActors: _also, evidence: _evidence, ...statement } = bridgeReading().statements[1]!
      expect(denial).toEqual({
        ...statement, id: 's2', document: 'd1', index: 1, within: 's1', actor: { name: 'Harbour Board', kind: 'organisation', privacy: 'institution', role: null },
        alsoActors: [{ name: 'Mara Telk', kind: 'person', privacy: 'office-holder', role: null }],
        evidence: [], privatePersons: [{ name: 'A resident of Ostrel', mentions: words(bridgeText, 'A resident of Ostrel').spans }],
        documentTitle: 'Bridge closed', publisher: 'Vardan Courier', published: '2031-05-04', url: null,
      } satisfies StatementRow)
      expect(await store.links({ limit: 5 })).toEqual([{ id: 'l1', link: 'denies', from: 's2', to: 's1', document: 'd1', confidence: 0.75, why: [] }])
    })

    test('a date that states only a month is in every range that touches it; none means the capture', async () => {
      const store = await newStore()
      await store.add(incoming('file:month', bridgeText, { published: '2031-03' }), { reading: bridgeReading() })
      await store.add(incoming('file:none', `${bridgeText} `, { published: null }), { reading: bridgeReading() })
      const found = async (filter: StatementFilter) => [...new Set((await store.statements(filter, { limit: 20 })).map(({ document }) => document))]
      expect(await found({ since: '2031-03-15', until: '2031-03-20' })).toEqual(['d1'])
      expect(await found({ since: '2031-04-01' })).toEqual(['d2'])
      expect(await found({ since: '2031-05-05', until: '2031-05-05' })).toEqual(['d2'])
    })

    test('pages join to the whole list', async () => {
      const store = await newStore()
      await store.addAll(Array.from({ length: 7 }, (_, index) => numbered(index, 5)))
      const whole = await store.statements({ act: ['deny'] }, { limit: 100 })
      const pages: StatementRow[] = []
      for (let after: string | undefined; ;) {
        const page = await store.statements({ act: ['deny'] }, { limit: 3, ...(after === undefined ? {} : { after }) })
        if (page.length === 0) break
        pages.push(...page)
        after = page.at(-1)?.id
      }
      expect(pages).toEqual(whole)
      expect(whole).toHaveLength(7)
      expect((await store.documents({ limit: 3, after: 'd3' })).map(({ id }) => id)).toEqual(['d4', 'd5', 'd6'])
      expect((await store.entries({ after: 13, limit: 5 })).map(({ number }) => number)).toEqual([14, 15])
      expect(await store.totals(['d1', 'd2', 'nonsense'])).toMatchObject({ documents: 2, statements: 10, denials: 2, byAct: { deny: 2, assert: 8 }, links: { denies: 2 } })
    })

    test('law: nothing typed into a filter is query syntax', async () => {
      const store = await withBridge()
      const hostile = fc.oneof(fc.string(), textArbitrary, fc.constantFrom('"', 'NEAR(', 'a AND', 'cue_text:x', "'", '*', '-x', '^a', '(', "');drop table entry;--", 'a:*b & !', '\0', '\ud800', '\\'))
      await fc.assert(fc.asyncProperty(hostile, hostile, async (one, two) => {
        for (const filter of [{ text: `${one}${two}` }, { text: `"${one}" ${two}` }, { actor: one }, { document: one }, { act: [one] }, { since: one, until: two }]) {
          expect(await store.statements(filter, { limit: 5 })).toBeInstanceOf(Array)
        }
      }), { numRuns: 60 })
    })

    test('law: any document and reading comes back as it went in, and the ledger holds', async () => {
      const store = await newStore()
      await fc.assert(fc.asyncProperty(fc.array(itemArbitrary, { minLength: 1, maxLength: 4 }), async (items) => {
        const results = await store.addAll(items)
        for (const [index, [document, { reading }]] of items.entries()) {
          const added = results[index]
          const replaced = results.slice(index + 1).some((later) => later.document === added?.document)
          if (!added || added.result === 'unchanged' || replaced) continue
          expect(await store.reading(added.document)).toEqual(reading)
          if (added.result === 'read-again') continue
          expect(await store.text(added.document)).toEqual({ text: document.text, blocks: document.blocks })
          expect(await store.document(added.document)).toMatchObject({ title: document.title, author: document.author, published: document.published, statements: reading.statements.length })
        }
      }), { numRuns: 40 })
      expect((await store.verify()).faults).toEqual([])
    })

    test('law: replaying the history gives the same ledger, and appending changes no earlier entry', async () => {
      const store = await newStore()
      let before: readonly Entry[] = await store.entries({ limit: 10_000 })
      await fc.assert(fc.asyncProperty(itemArbitrary, fc.boolean(), async ([document, outcome], read) => {
        await store.add(document, read ? outcome : { notRead: 'language xx' })
        const entries = await store.entries({ limit: 10_000 })
        expect(entries.slice(0, before.length)).toEqual(before)
        before = entries
        const documents = await store.documents({ limit: 10_000 }, { versions: true })
        expect(replay(entries)).toEqual(documents.map(({ id, address, version, reader, notRead, statements }) => ({ id, address, version, reader, notRead, statements })))
      }), { numRuns: 60 })
    })

    test('two writers at once lose nothing, add nothing twice and keep one chain', async () => {
      const place = await newPlace()
      const [one, two] = [await open(place), await open(place)]
      const add = async (store: LedgerStore, first: number) => {
        for (let number = first; number < first + 20; number += 1) await store.add(...numbered(number, 3))
      }
      await Promise.all([add(one, 0), add(two, 0), add(one, 10), add(two, 100)])
      expect(await one.totals()).toMatchObject({ documents: 50, statements: 150 })
      expect(await two.verify()).toMatchObject({ entries: 101, documents: 50, faults: [] })
    })

    test('opening twice at once makes one ledger', async () => {
      const place = await newPlace()
      const stores = await Promise.all([open(place), open(place), open(place)])
      expect(await stores[0].entries({ limit: 5 })).toHaveLength(1)
    })

    test('read only: queries work, writes are refused', async () => {
      const place = await newPlace()
      await expect(openLedger(place.where, { readOnly: true })).rejects.toMatchObject({ code: 'not-found' })
      const writer = await open(place)
      await writer.add(...numbered(1))
      const reader = await open(place, { readOnly: true })
      expect(await reader.totals()).toMatchObject({ documents: 1 })
      expect((await reader.verify()).faults).toEqual([])
      await expect(reader.add(...numbered(2))).rejects.toMatchObject({ code: 'ledger-read-only' })
      await writer.add(...numbered(3))
      expect(await reader.totals()).toMatchObject({ documents: 2 })
    })

    test('a ledger of a newer version is refused and left alone', async () => {
      const place = await newPlace()
      await (await openLedger(place.where)).close()
      await place.run("insert into kysely_migration (name, timestamp) values ('9999-later', '2040-01-01T00:00:00.000Z')")
      await expect(openLedger(place.where)).rejects.toMatchObject({ code: 'ledger-newer' })
      await expect(openLedger(place.where, { readOnly: true })).rejects.toMatchObject({ code: 'ledger-newer' })
    })

    test('a database of somebody else is refused and left alone', async () => {
      const place = await newPlace()
      await place.run('create table recipes (name text)')
      await expect(openLedger(place.where)).rejects.toMatchObject({ code: 'not-a-ledger' })
      await expect(openLedger(place.where, { readOnly: true })).rejects.toMatchObject({ code: 'not-a-ledger' })
      expect(await place.run('select * from recipes')).toEqual([])
    })

    test('a closed ledger says so', async () => {
      const store = await newStore()
      await store.close()
      await store.close()
      await expect(store.totals()).rejects.toMatchObject({ code: 'bad-usage' })
    })
  })
}

interface Replayed {
  readonly id: string
  readonly address: string
  readonly version: number
  reader: string | null
  notRead: string | null
  statements: number
}

/** The ledger's documents as the history alone tells them. */
function replay(entries: readonly Entry[]): readonly Replayed[] {
  const documents = new Map<string, Replayed>()
  for (const { type, document, what } of entries) {
    const told = what as { readonly address: string; readonly version: number; readonly reader: string; readonly statements: number; readonly reason: string }
    if (type === 'document-added') {
      documents.set(document ?? '', { id: document ?? '', address: told.address, version: told.version, reader: null, notRead: null, statements: 0 })
    }
    const known = documents.get(document ?? '')
    if (known && type === 'document-read') Object.assign(known, { reader: told.reader, notRead: null, statements: told.statements })
    if (known && type === 'document-not-read') known.notRead = told.reason
  }
  return [...documents.values()]
}
