// Whatever is changed past the store shows: every column, removed and smuggled-in rows, forged entries. Part of the store's contract, over
// the same places.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, sealEntry, type Json } from '../../src/ledger/entry.ts'
import { sha256 } from '../../src/model/sha256.ts'
import type { LedgerStore } from '../../src/store/ledger-store.ts'
import type { Place } from './ledger-store.contract.ts'
import { usePlaces } from './places.ts'
import { bridgeReading, bridgeText, incoming, numbered } from './sample.ts'

export function ledgerTamperingContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`tampering with ${name}`, () => {
    const { newPlace, open } = usePlaces(makePlace)
    const withHistory = async () => {
      const place = await newPlace()
      const store = await open(place)
      const changed = `${bridgeText} It reopened.`
      await store.addAll([
        [incoming('file:bridge.html', bridgeText, { blocks: [{ kind: 'caption', start: 0, end: 4 }], url: 'https://courier.example/', author: 'Ana Brill' }), { reading: bridgeReading() }],
        [incoming('file:bridge.html', changed), { reading: bridgeReading('en-test-1', changed) }],
        [incoming('file:bridge.html', changed), { reading: bridgeReading('en-test-2', changed) }],
        [incoming('file:ps.txt', 'Some other text.', { language: 'ps' }), { notRead: 'language ps' }],
        numbered(1, 4),
      ])
      await decideAll(store)
      expect((await store.verify()).faults).toEqual([])
      return { place, store }
    }

    test.each(Object.entries(columnsOf))('a changed column of %s shows', async (table, { key, columns }) => {
      const { place, store } = await withHistory()
      const rows = await place.run(`select ${Object.keys(columns).map((column) => `"${column}"`).join(', ')} from "${table}"`)
      const [whole = {}] = await place.run(`select * from "${table}" limit 1`)
      // The server makes this one itself and lets nobody write to it.
      expect(Object.keys(columns).toSorted(), 'a new column belongs below').toEqual(Object.keys(whole).filter((column) => column !== 'search').toSorted())
      for (const [column, kind] of Object.entries(columns)) {
        await fc.assert(fc.asyncProperty(fc.nat(rows.length - 1), fc.nat(20), async (number, choice) => {
          const row = rows[number] ?? {}
          const values = otherValues[kind](row[column])
          const value = values[choice % values.length]
          const atKey = key.map((name, index) => `"${name}" = $${index + 2}`).join(' and ')
          try {
            await place.run(`update "${table}" set "${column}" = $1 where ${atKey}`, [value, ...key.map((name) => row[name])])
          } catch (error) {
            // Only the engine's own constraints may stand in the way.
            expect(String(error)).toMatch(/constraint|unique|too large|null value|datatype mismatch/i)
            return
          }
          const { faults } = await store.verify()
          expect(faults, `${table}.${column} became ${String(value)}`).not.toEqual([])
          await place.run(`update "${table}" set "${column}" = $1 where ${atKey}`, [row[column], ...key.map((name) => (name === column ? value : row[name]))])
        }), { numRuns: 4 })
      }
      expect((await store.verify()).faults).toEqual([])
    }, 120_000)

    test.each(Object.keys(columnsOf))('a removed row of %s shows', async (table) => {
      const { place, store } = await withHistory()
      const { key } = columnsOf[table] ?? { key: [] }
      const rows = await place.run(`select * from "${table}" order by ${key.join(', ')}`)
      const row = rows[1] ?? rows[0] ?? {}
      await place.run(`delete from "${table}" where ${key.map((name, index) => `"${name}" = $${index + 1}`).join(' and ')}`, key.map((name) => row[name]))
      expect((await store.verify()).faults).not.toEqual([])
    })

    test.each([
      ['a document', "insert into document select 77, entry, 'file:new', version, previous, newest, text_sha256, capture_sha256, media_type, captured_at, title, url, publisher, author, published, language, not_read, length, day, folded, sort_title, sort_publisher from document where id = 4"],
      ['a statement', "insert into statement (id, reading, searchable_source, cue_spans, cue_text, content_spans, content_text, form, act, distance, authority, confidence, also_actors, evidence) values (990, 3, '', '[]', '', '[]', '', 'direct', 'assert', 'neutral', 'role', 1, '[]', '[]')"],
      ['a link', "insert into link values (990, 3, 'denies', 7, 8, 1, null)"],
      ['an actor', "insert into actor values (3, 990, 'Mara', 'mara', 'person', 'expert', null, '[]', 0, 'Mara', 'mara', 'person', 'expert', 0)"],
      ['an actor of no reading', "insert into actor values (990, 0, 'Mara', 'mara', 'person', 'expert', null, '[]', 0, 'Mara', 'mara', 'person', 'expert', 0)"],
      ['a listing', 'insert into listing values (990, 3, 1, null, 0, 0)'],
      ['a combination of labels', "insert into label_set values (990, 'assert', 'role', 'neutral', 'other')"],
      ['an entry', "insert into entry values (990, 'document-read', '2031', 'x', 'd1', '{}', null, 'a', 'b')"],
    ])('%s smuggled in shows', async (_, statement) => {
      const { place, store } = await withHistory()
      try {
        await place.run(statement)
      } catch (error) {
        // Only the engine's own constraints may stand in the way.
        expect(String(error)).toMatch(/unique|constraint/i)
        return
      }
      expect((await store.verify()).faults).not.toEqual([])
    })

    test('the first entry that does not hold is named', async () => {
      const { place, store } = await withHistory()
      await place.run("update entry set what = '{\"broken' where number = 4")
      const { faults } = await store.verify()
      expect(faults[0]).toMatchObject({ entry: 4, document: 'd2' })
    })

    test.each<readonly [number, Json]>([
      [9, {}], [9, null], [9, { reading: 'abc' }], [9, { reading: 1e12 }], [9, { reading: -1 }], [8, { captureSha256: 'a\0' }], [8, { captureSha256: 7, address: [], metadata: null }],
      [8, 'text'], [7, { reason: 4 }], [7, []],
    ])('entry %i forged to tell %j, and the chain sealed anew, shows', async (number, what) => {
      const { place, store } = await withHistory()
      let previous = ''
      for (const entry of await store.entries({ after: number - 1, limit: 100 })) {
        const forged = sealEntry({ ...entry, what: entry.number === number ? what : entry.what, previous: previous || entry.previous }, sha256)
        previous = forged.hash
        await place.run('update entry set what = $1, previous = $2, hash = $3 where number = $4', [canonicalJson(forged.what), forged.previous, forged.hash, forged.number])
      }
      const { faults } = await store.verify()
      expect(faults.map(({ entry }) => entry)).toContain(number)
    })

    test('reading what was broken is a refusal, not a crash', async () => {
      const { place, store } = await withHistory()
      await place.run("update statement set cue_spans = '[['")
      await place.run("update body set blocks = '{'")
      await expect(store.reading('d1')).rejects.toMatchObject({ code: 'ledger-damaged' })
      await expect(store.text('d1')).rejects.toMatchObject({ code: 'ledger-damaged' })
      await expect(store.statements({}, { limit: 5 })).rejects.toMatchObject({ code: 'ledger-damaged' })
    })
  })
}

/** One decision of each kind that changes rows. */
async function decideAll(store: LedgerStore): Promise<void> {
  await store.decide({ decision: 'merge-actors', names: ['Harbour Board'], into: 'Port Authority' })
  await store.decide({ decision: 'class-actor', name: 'Mara Telk', address: 'file:bridge.html', privacy: 'private-person' }, { why: 'asked to be left out' })
  const statement = await store.statementRef('s2')
  if (statement) await store.decide({ decision: 'correct-actor', statement, actor: { name: 'Dock Union', kind: 'organisation', privacy: 'institution' } })
}

type ColumnKind = 'text' | 'json' | 'integer' | 'flag' | 'real' | 'bytes'

const otherValues: Record<ColumnKind, (value: unknown) => readonly unknown[]> = {
  text: (value) => (typeof value === 'string' ? [`${value}0`, '', value.toUpperCase(), null].filter((other) => other !== value) : ['', 'language ps', 'other']),
  json: (value) => (typeof value === 'string' ? [`${value} `, '{', '', '[[0,1]]', '[0]', '['.repeat(20_000), '{"__proto__":1}', null].filter((other) => other !== value) : ['[[0,1]]']),
  integer: (value) => (typeof value === 'number' ? [value + 1, value + 100_000, -1, 0, null].filter((other) => other !== value) : [0, 1, 2]),
  flag: (value) => [1 - Number(value), 7],
  real: (value) => [Number(value) / 2 + 0.01],
  bytes: (value) => {
    const bytes = Buffer.from(value as Uint8Array)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 0x10
    return [Buffer.of(), flipped, bytes.subarray(1), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)])]
  },
}

const columnsOf: Record<string, { readonly key: readonly string[]; readonly columns: Readonly<Record<string, ColumnKind>> }> = {
  entry: { key: ['number'], columns: { number: 'integer', type: 'text', at: 'text', who: 'text', document: 'text', what: 'json', why: 'text', previous: 'text', hash: 'text' } },
  capture: { key: ['sha256'], columns: { sha256: 'text', encoding: 'text', size: 'integer', bytes: 'bytes' } },
  document: {
    key: ['id'],
    columns: {
      id: 'integer', entry: 'integer', address: 'text', version: 'integer', previous: 'integer', newest: 'flag', text_sha256: 'text', capture_sha256: 'text', media_type: 'text', captured_at: 'text',
      title: 'text', url: 'text', publisher: 'text', author: 'text', published: 'text', language: 'text', not_read: 'text', length: 'integer', day: 'text', folded: 'text', sort_title: 'text', sort_publisher: 'text',
    },
  },
  body: { key: ['document'], columns: { document: 'integer', text: 'text', blocks: 'json' } },
  reading: {
    key: ['id'],
    columns: {
      id: 'integer', entry: 'integer', document: 'integer', current: 'flag', reader: 'text', sha256: 'text', first_statement: 'integer', statements: 'integer', first_link: 'integer', links: 'integer',
      sentences: 'integer', narrator: 'json', narrator_sentences: 'integer', notes: 'json', denials: 'integer', unsourced: 'integer', figures: 'json',
    },
  },
  actor: { key: ['reading', 'position'], columns: { reading: 'integer', position: 'integer', name: 'text', folded: 'text', kind: 'text', privacy: 'text', role: 'text', mentions: 'json', statements: 'integer', shown_name: 'text', shown_folded: 'text', shown_kind: 'text', shown_privacy: 'text', decided: 'flag' } },
  statement: {
    key: ['id'],
    columns: {
      id: 'integer', reading: 'integer', source_spans: 'json', source_text: 'text', searchable_source: 'text', cue_spans: 'json', cue_text: 'text', content_spans: 'json', content_text: 'text', form: 'text', act: 'text',
      distance: 'text', authority: 'text', confidence: 'real', within: 'integer', actor: 'integer', also_actors: 'json', evidence: 'json',
    },
  },
  listing: { key: ['statement'], columns: { statement: 'integer', reading: 'integer', label_set: 'integer', actor: 'integer', more: 'flag', decided: 'flag' } },
  label_set: { key: ['id'], columns: { id: 'integer', act: 'text', authority: 'text', distance: 'text', form: 'text' } },
  link: { key: ['id'], columns: { id: 'integer', reading: 'integer', link: 'text', from_statement: 'integer', to_statement: 'integer', confidence: 'real', why: 'json' } },
}
