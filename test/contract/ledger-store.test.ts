// Runs the store's contract over a SQLite file, always, and over a PostgreSQL server where one can be had.
import SqliteFile from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { decisionsContract } from './decisions.contract.ts'
import { eventsContract } from './events.contract.ts'
import { ledgerListsContract } from './ledger-lists.contract.ts'
import { ledgerStoreContract, type Place } from './ledger-store.contract.ts'
import { ledgerTamperingContract } from './ledger-tampering.contract.ts'
import { olderFormatContract } from './older-format.contract.ts'
import { weavingContract } from './weaving.contract.ts'
import { startPostgres } from './postgres-server.ts'

const sqlitePlace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-store-'))
  const where = join(folder, 'case.sayso')
  return Promise.resolve({
    where,
    run(statement, values = []) {
      const file = new SqliteFile(where)
      try {
        file.pragma('foreign_keys = OFF')
        const prepared = file.prepare(statement.replace(/\$\d+/g, '?'))
        if (prepared.reader) return Promise.resolve(prepared.all(...values) as Record<string, unknown>[])
        prepared.run(...values)
        return Promise.resolve([])
      } catch (error) {
        return Promise.reject(error as Error)
      } finally {
        file.close()
      }
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  } satisfies Place)
}
ledgerStoreContract('SQLite', sqlitePlace)
ledgerTamperingContract('SQLite', sqlitePlace)
ledgerListsContract('SQLite', sqlitePlace)
olderFormatContract('SQLite', sqlitePlace)
decisionsContract('SQLite', sqlitePlace)
weavingContract('SQLite', sqlitePlace)
eventsContract('SQLite', sqlitePlace)

const server = await startPostgres()
if ('missing' in server) {
  const skip = process.env['CI'] ? test : test.skip
  skip(`PostgreSQL: skipped, ${server.missing}`, () => {
    expect.fail(server.missing)
  })
  if (!process.env['CI']) process.stderr.write(`skipped: the contract over PostgreSQL: ${server.missing}\n`)
} else {
  afterAll(() => server.stop())
  let count = 0
  const postgresPlace = async () => {
    count += 1
    const schema = `contract_${process.pid}_${count}`
    const where = new URL(server.address)
    where.searchParams.set('schema', schema)
    const client = new pg.Client({ connectionString: server.address, options: `-c search_path=${schema}` })
    await client.connect()
    const rights = await client.query<{ super: string }>("select current_setting('is_superuser') as super")
    // Lets a row be changed past its foreign keys, as somebody with the server in hand could.
    if (rights.rows[0]?.super === 'on') await client.query("set session_replication_role = 'replica'")
    return {
      where: where.href,
      async run(statement, values = []) {
        if (statement.startsWith('create table')) await client.query(`create schema if not exists ${schema}`)
        return (await client.query<Record<string, unknown>>(statement, [...values])).rows
      },
      async remove() {
        await client.query(`drop schema if exists ${schema} cascade`)
        await client.end()
      },
    } satisfies Place
  }
  ledgerStoreContract('PostgreSQL', postgresPlace)
  ledgerTamperingContract('PostgreSQL', postgresPlace)
  ledgerListsContract('PostgreSQL', postgresPlace)
  olderFormatContract('PostgreSQL', postgresPlace)
  decisionsContract('PostgreSQL', postgresPlace)
  weavingContract('PostgreSQL', postgresPlace)
  eventsContract('PostgreSQL', postgresPlace)
}
