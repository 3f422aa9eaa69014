// Opens a ledger by where it is: `postgres://…` a server's schema, anything else a file. Makes it where there is none, brings one that an
// earlier version left up to date, and refuses what is no ledger or from a newer version before anything is written.
import { existsSync } from 'node:fs'
import { canonicalJson, firstPrevious, sealEntry } from '../ledger/entry.ts'
import { sha256 } from '../model/sha256.ts'
import { SaysoError } from '../sayso-error.ts'
import { version } from '../version.ts'
import type { Database } from './database.ts'
import { LabelSets } from './label-sets.ts'
import type { LedgerStore, OpenOptions } from './ledger-store.ts'
import { migrate, migrationNames, stateOf } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { addressWithoutPassword } from './postgres-refusal.ts'
import { SqlLedger } from './sql-ledger.ts'
import { openSqlite } from './sqlite.ts'

const defaultPatience = 30_000

/** The ledger at a path or a `postgres://` address; throws SaysoError with what to do when it cannot be opened. */
export async function openLedger(where: string, options: OpenOptions = {}): Promise<LedgerStore> {
  const { readOnly = false, patience = defaultPatience } = options
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) {
    if (!/^postgres(?:ql)?:/i.test(where)) {
      throw new SaysoError('bad-usage', `"${addressWithoutPassword(where)}" is no address of a ledger. Name a file, or a server as postgres://user@host:5432/database.`)
    }
    const database = await openPostgres(where, { readOnly, patience })
    return openOver(database, options, database.schema)
  }
  if (readOnly && !existsSync(where)) {
    throw new SaysoError('not-found', `there is no ledger at ${where}. Make one with "sayso read", or name another with --ledger.`, { where })
  }
  return openOver(await openSqlite(where, { readOnly, patience }), options)
}

/** The ledger in an opened database, brought up to date first unless it is read only; closes the database when it refuses. */
export async function openOver(database: Database, options: OpenOptions, schema?: string): Promise<LedgerStore> {
  const { now = () => new Date().toISOString(), who = `sayso ${version}`, readOnly = false } = options
  try {
    const state = await stateOf(database)
    await database.prepare()
    if (state !== 'current') {
      if (readOnly && state === 'empty') throw new SaysoError('not-found', `there is no ledger at ${database.where}. Make one with "sayso read".`, { where: database.where })
      if (readOnly) throw new SaysoError('ledger-read-only', `${database.where} is from an earlier Sayso and must be brought up to date first. Open it once where it can be written to.`, { where: database.where })
      await bringUpToDate(database, now, who, schema)
    }
    return new SqlLedger(database, { hash: sha256, now, who, labelSets: new LabelSets() })
  } catch (error) {
    await database.close()
    throw database.refusalOf(error) ?? error
  }
}

/** One transaction: a kill leaves the place as it was. Two processes may meet here; the second finds nothing to do. */
async function bringUpToDate(database: Database, now: () => string, who: string, schema: string | undefined): Promise<void> {
  await database.write(async (db) => {
    await migrate(db, database, schema)
    const first = await db.selectFrom('entry').select('number').limit(1).executeTakeFirst()
    if (first) return
    const what = { format: migrationNames.length, sayso: version }
    const entry = sealEntry({ number: 1, type: 'ledger-created', at: now(), who, document: null, what, why: null, previous: firstPrevious }, sha256)
    await database.insert(db, 'entry', [{ ...entry, what: canonicalJson(what) }])
  })
}
