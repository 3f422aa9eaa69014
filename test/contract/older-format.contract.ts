// A ledger of format 1 is brought up to date without losing or changing anything. Makes one by running that migration alone and filling it with
// the rows that it had; part of the store's contract, over the same places.
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { migrate, migrationNames, stateOf } from '../../src/store/migrations.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import type { LedgerStore } from '../../src/store/ledger-store.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Tables } from '../../src/store/tables.ts'
import type { Place } from './ledger-store.contract.ts'
import { usePlaces } from './places.ts'
import { bridgeReading, bridgeText, incoming, numbered } from './sample.ts'

/** Tables of format 1, each after those it refers to, with the columns that came later or that the engine fills itself. */
const formatOne: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ['entry', []], ['capture', []], ['document', ['sort_title', 'sort_publisher']], ['body', []], ['reading', ['denials', 'unsourced', 'figures']], ['actor', ['statements', 'shown_name', 'shown_folded', 'shown_kind', 'shown_privacy', 'decided']], ['statement', ['search']], ['link', ['why']],
]

export function olderFormatContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`an older format of ${name}`, () => {
    const { newPlace, open } = usePlaces(makePlace)
    /** A ledger of today and one of format 1 with the same rows. */
    const twoFormats = async () => {
      const [today, older] = [await newPlace(), await newPlace()]
      const store = await open(today)
      const changed = `${bridgeText} It reopened.`
      await store.addAll([
        [incoming('file:bridge.html', bridgeText), { reading: bridgeReading() }],
        [incoming('file:bridge.html', changed, { title: '“Ébro” bridge' }), { reading: bridgeReading('en-test-1', changed) }],
        [incoming('file:bridge.html', changed), { reading: bridgeReading('en-test-2', changed) }],
        [incoming('file:ps.txt', 'Some other text.', { language: 'ps', publisher: null, title: null }), { notRead: 'language ps' }],
        ...Array.from({ length: 20 }, (_, number) => numbered(number, 2 + (number % 7))),
      ])
      const [from, to] = [await databaseAt(today.where), await databaseAt(older.where)]
      await to.prepare()
      await to.write(async (db) => {
        await migrate(db, to, to.schema, migrationNames[0])
        for (const [table, later] of formatOne) {
          const rows = await from.db.selectFrom(table).selectAll().execute() as unknown as Record<string, unknown>[]
          await to.insert(db, table, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !later.includes(column)))) as never)
        }
        await to.indexStatements(db, 1)
      })
      expect(await stateOf(to)).toBe('older')
      await from.close()
      await to.close()
      return { store, older }
    }

    test('is refused where it may not be written to, and stays as it is', async () => {
      const { older } = await twoFormats()
      await expect(openLedger(older.where, { readOnly: true })).rejects.toMatchObject({ code: 'ledger-read-only', message: expect.stringContaining('earlier Sayso') as string })
      expect(await older.run('select name from kysely_migration')).toEqual([{ name: '0001-ledger' }])
    })

    test('is brought up to date: every list and count is that of a ledger made today, and it holds', async () => {
      const { store, older } = await twoFormats()
      const upgraded = await open(older)
      expect(await upgraded.verify()).toEqual(await store.verify())
      expect((await upgraded.verify()).faults).toEqual([])
      expect(await seen(upgraded)).toEqual(await seen(store))
      expect((await older.run('select name from kysely_migration order by name')).map((row) => row['name'])).toEqual(migrationNames)

      await upgraded.add(...numbered(99, 4))
      await store.add(...numbered(99, 4))
      expect(await seen(upgraded)).toEqual(await seen(store))
      expect((await upgraded.verify()).faults).toEqual([])
    })

    test('opened twice at once is brought up to date once', async () => {
      const { older } = await twoFormats()
      const stores = await Promise.all([open(older), open(older), open(older)])
      expect((await stores[2].verify()).faults).toEqual([])
      expect(await older.run('select name from kysely_migration')).toHaveLength(migrationNames.length)
    })
  })
}

async function databaseAt(where: string): Promise<Database & { readonly schema?: string }> {
  const options = { readOnly: false, patience: 5000 }
  return where.startsWith('postgres') ? openPostgres(where, options) : openSqlite(where, options)
}

/** What the lists show of a ledger. */
async function seen(store: LedgerStore): Promise<readonly unknown[]> {
  const all = { limit: 1000 }
  return [
    await store.entries(all), await store.documents(all, { versions: true }), await store.statements({}, all), await store.statements({ text: 'ferry', speaker: ['envoy nr3x0'] }, all),
    await store.findDocuments({}, { sort: 'title', order: 'desc' }, all), await store.findDocuments({ denials: true }, { sort: 'unsourced', order: 'asc' }, all),
    await store.outlineStatements({ act: ['deny'] }, { sort: 'published', order: 'desc' }, 2), await store.facets({}), await store.totals(), await store.totals(['d1', 'd9']), await store.speakers('', 50), await store.publishers(),
  ]
}
