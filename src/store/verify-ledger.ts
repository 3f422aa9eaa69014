// Checks a whole ledger against its history: the chain, every document's text and bytes, every reading rebuilt from its rows, and that rows and
// entries answer to one another both ways. Goes entry by entry, one document in memory at a time; tampered data are faults, never errors.
// What it cannot see: a history cut off at the end together with all its rows, unless the last hash was noted elsewhere.
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { canonicalJson, faultOf, type Entry, type EntryType, type Hash, type Json } from '../ledger/entry.ts'
import { decodeBytes } from './capture-bytes.ts'
import type { Database } from './database.ts'
import { documentColumns, documentRead, type DocumentAdded, type DocumentRead } from './document-rows.ts'
import { fetchReading } from './fetch-reading.ts'
import { idOf, numberOf } from './ids.ts'
import type { Verification } from './ledger-store.ts'
import { decisionsOf } from './decide.ts'
import { overlaysOf, type Overlays } from './overlay.ts'
import { readingOfRows, rowsOfReading } from './reading-rows.ts'
import type { EntryTable, Tables } from './tables.ts'

type Fault = Verification['faults'][number]

/** Entries fetched at once. */
const atOnce = 200

/** A ledger with more is broken all over; the list must not grow with it. */
const mostFaults = 1000

/** Recomputes everything; throws only where the database cannot be reached. */
export async function verifyLedger(database: Database, hash: Hash, onProgress: (done: number, of: number) => void): Promise<Verification> {
  const faults: Fault[] = []
  const counts = { entries: 0, documents: 0 }
  await notingDamage(database, faults, async () => {
    for (const what of await database.damage()) faults.push({ what, entry: null, document: null })
  })
  await notingDamage(database, faults, () => database.snapshot(async (db) => {
    const total = counts.entries = await count(db, 'entry')
    counts.documents = await count(db, 'document')
    const check: Check = { db, hash, capture: null, overlays: await overlaysIn(db) }
    let previous: Entry | null = null
    let done = 0
    for (let after = -1; faults.length < mostFaults;) {
      const rows: EntryTable[] = await db.selectFrom('entry').selectAll().where('number', '>', after).orderBy('number').limit(atOnce).execute()
      for (const row of rows) {
        const { entry, fault } = openEntry(row, previous, hash)
        if (fault !== null) faults.push({ what: fault, entry: row.number, document: row.document })
        for (const what of await faultsOfRows(check, entry, database)) faults.push({ what, entry: row.number, document: row.document })
        previous = entry
        done += 1
        after = row.number
      }
      onProgress(done, total)
      if (rows.length < atOnce) break
    }
    if (done === 0) faults.push({ what: 'the history is empty', entry: null, document: null })
    if (done < total && faults.length < mostFaults) faults.push({ what: `${total - done} entries have numbers that cannot be`, entry: null, document: null })
    faults.push(...await strayRows(db))
  }))
  return { ...counts, faults: faults.slice(0, mostFaults) }
}

/** Runs a part of the check; where broken pages end it, that is a fault of the ledger and not of the check. */
async function notingDamage(database: Database, faults: Fault[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const refusal = database.refusalOf(error)
    if (refusal?.code !== 'ledger-damaged') throw error
    faults.push({ what: refusal.message, entry: null, document: null })
  }
}

/** What the decisions in force say; nothing where the history does not hold them as it should: its entries then are the fault. */
async function overlaysIn(db: Kysely<Tables>): Promise<Overlays> {
  try {
    return overlaysOf(await decisionsOf(db))
  } catch {
    return overlaysOf([])
  }
}

interface Check {
  readonly db: Kysely<Tables>
  readonly hash: Hash
  /** The last capture that held: documents out of one file share it and follow one another. */
  capture: string | null
  /** What people decided about actors. */
  readonly overlays: Overlays
}

/** The entry of a row, and why it does not hold where it stands. */
function openEntry(row: EntryTable, previous: Entry | null, hash: Hash): { readonly entry: Entry; readonly fault: string | null } {
  let what: Json = null
  let changed = false
  try {
    what = JSON.parse(row.what) as Json
    changed = canonicalJson(what) !== row.what
  } catch {
    changed = true
  }
  const { number, type, at, who, document, why } = row
  const entry: Entry = { number, type: type as EntryType, at, who, document, what, why, previous: row.previous, hash: row.hash }
  if ((type === 'ledger-created') !== (number === 1)) return { entry, fault: `entry ${number} cannot be of type ${type}` }
  return { entry, fault: faultOf(entry, previous, hash) ?? (changed ? `entry ${number} was changed after it was written` : null) }
}

/** What does not hold of the rows that an entry tells of. */
async function faultsOfRows(check: Check, entry: Entry, database: Database): Promise<readonly string[]> {
  try {
    switch (entry.type) {
      case 'document-added':
        return await faultsOfDocument(check, entry, entry.what as unknown as DocumentAdded)
      case 'document-read':
        return await faultsOfReading(check, entry, entry.what as unknown as DocumentRead)
      case 'document-not-read': {
        const { reason } = entry.what as { readonly reason: Json }
        const row = await check.db.selectFrom('document').select('not_read').where('id', '=', documentOf(entry)).executeTakeFirst()
        return row?.not_read === reason ? [] : [`document ${entry.document} does not state the reason why it was not read`]
      }
      default:
        return []
    }
  } catch (error) {
    const refusal = database.refusalOf(error)
    if (refusal && refusal.code !== 'ledger-damaged') throw error
    return [`what entry ${entry.number} tells of cannot be rebuilt (${error instanceof Error ? error.message : 'unknown'})`]
  }
}

async function faultsOfDocument(check: Check, entry: Entry, added: DocumentAdded): Promise<readonly string[]> {
  const { db, hash } = check
  const id = documentOf(entry)
  if (!/^[0-9a-f]{64}$/.test(added.captureSha256)) throw new RangeError(`entry ${entry.number} names no capture`)
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return [`document ${entry.document} is missing`]
  const previous = added.previous === null ? null : numberOf('d', added.previous)
  const expected = { id, entry: entry.number, ...documentColumns(added), previous, newest: row.newest, not_read: row.not_read }
  const faults = differing(row, expected).map((column) => `document ${entry.document}: its ${column} differs from the history's`)

  const body = await db.selectFrom('body').selectAll().where('document', '=', id).executeTakeFirst()
  if (!body) faults.push(`document ${entry.document}: its text is missing`)
  else {
    if (hash(body.text) !== added.textSha256) faults.push(`document ${entry.document}: its text was changed`)
    if (hash(body.blocks) !== added.blocksSha256) faults.push(`document ${entry.document}: its blocks were changed`)
  }
  if (check.capture !== added.captureSha256) {
    const capture = await db.selectFrom('capture').selectAll().where('sha256', '=', added.captureSha256).executeTakeFirst()
    if (!capture) faults.push(`document ${entry.document}: the bytes it was read from are missing`)
    else if (hashOfBytes(capture, hash) !== added.captureSha256) faults.push(`document ${entry.document}: the bytes it was read from were changed`)
    else check.capture = added.captureSha256
  }
  return faults
}

async function faultsOfReading(check: Check, entry: Entry, read: DocumentRead): Promise<readonly string[]> {
  // Whoever forges an entry can also seal it: what goes into a query must be of its type, or PostgreSQL ends the whole transaction.
  if (!Number.isInteger(read.reading) || Math.abs(read.reading) > 2 ** 31 - 1) throw new RangeError(`entry ${entry.number} names no reading`)
  const rows = await fetchReading(check.db, { reading: read.reading })
  if (!rows) return [`the reading of document ${entry.document} is missing`]
  const { current } = rows.reading
  const place = {
    id: read.reading,
    entry: entry.number,
    document: documentOf(entry),
    current,
    firstStatement: numberOf('s', read.firstStatement) ?? 0,
    firstLink: numberOf('l', read.firstLink) ?? 0,
  }
  const reading = readingOfRows(rows)
  const { address } = await check.db.selectFrom('document').select('address').where('id', '=', rows.reading.document).executeTakeFirstOrThrow()
  // Rows made again from what the rows say: a column that only looks different, or a word folded for search, shows too.
  const again = rowsOfReading(reading, place, check.hash, check.overlays.at(address))
  const holds = canonicalJson(again as unknown as Json) === canonicalJson(rows as unknown as Json)
    && canonicalJson(documentRead(again.reading, reading.actors.length, reading.notes.length)) === canonicalJson(entry.what)
  return holds ? [] : [`the reading of document ${entry.document} was changed`]
}

/** Rows that no entry tells of, and marks of what is newest and current that the versions and readings do not bear out. */
async function strayRows(db: Kysely<Tables>): Promise<readonly Fault[]> {
  const checks: readonly (readonly [query: RawBuilder<{ key: number | string }>, what: (key: number | string) => string, document: boolean])[] = [
    [sql`select id as key from document where not exists (select 1 from entry where number = document.entry and type = 'document-added' and entry.document = 'd' || document.id)`,
      (key) => `document ${idOf('d', Number(key))} is not in the history`, true],
    [sql`select document as key from reading where not exists (select 1 from entry where number = reading.entry and type = 'document-read' and entry.document = 'd' || reading.document)`,
      (key) => `a reading of document ${idOf('d', Number(key))} is not in the history`, true],
    [sql`select id as key from document where not_read is not null and not exists (select 1 from entry where entry.document = 'd' || document.id and type = 'document-not-read')`,
      (key) => `document ${idOf('d', Number(key))} is marked as not read, and the history does not tell so`, true],
    [sql`select id as key from document where newest <> case when exists (select 1 from document as later where later.address = document.address and later.version > document.version) then 0 else 1 end`,
      (key) => `document ${idOf('d', Number(key))} is wrongly marked as newest or superseded`, true],
    [sql`select document as key from reading where current <> case when exists (select 1 from reading as later where later.document = reading.document and later.id > reading.id) then 0 else 1 end`,
      (key) => `a reading of document ${idOf('d', Number(key))} is wrongly marked as current or superseded`, true],
    [sql`select document as key from body where document not in (select id from document)`, (key) => `a text of no document (${key})`, false],
    [sql`select sha256 as key from capture where not exists (select 1 from document where capture_sha256 = capture.sha256)`, (key) => `captured bytes of no document (${key})`, false],
    [sql`select distinct reading as key from actor where reading not in (select id from reading)`, (key) => `actors of no reading (${key})`, false],
    [sql`select distinct reading as key from statement where reading not in (select id from reading)`, (key) => `statements of no reading (${key})`, false],
    [sql`select statement.id as key from statement left join listing on listing.statement = statement.id left join label_set on label_set.id = listing.label_set
      where label_set.id is null or listing.reading <> statement.reading
        or (listing.decided = 0 and (listing.actor is distinct from statement.actor or listing.more <> case when statement.also_actors = '[]' then 0 else 1 end))
        or listing.decided not in (0, 1) or (listing.decided = 1 and listing.more <> 0)
        or label_set.act <> statement.act or label_set.authority <> statement.authority or label_set.distance <> statement.distance or label_set.form <> statement.form`,
      (key) => `statement ${idOf('s', Number(key))} is listed otherwise than it reads`, false],
    [sql`select statement as key from listing where statement not in (select id from statement)`, (key) => `a listing of no statement (${key})`, false],
    [sql`select id as key from label_set where id not in (select label_set from listing)`, (key) => `labels of no statement (${key})`, false],
    [sql`select distinct reading as key from link where reading not in (select id from reading)`, (key) => `links of no reading (${key})`, false],
  ]
  const faults: Fault[] = []
  for (const [query, what, document] of checks) {
    const { rows } = await sql<{ key: number | string }>`${query} limit ${mostFaults}`.execute(db)
    for (const { key } of rows) faults.push({ what: what(key), entry: null, document: document ? idOf('d', Number(key)) : null })
  }
  return faults
}

function documentOf(entry: Entry): number {
  const number = entry.document === null ? null : numberOf('d', entry.document)
  if (number === null) throw new RangeError(`"${entry.document}" is no document's id`)
  return number
}

function hashOfBytes(capture: Tables['capture'], hash: Hash): string | null {
  try {
    return hash(decodeBytes(capture))
  } catch {
    return null
  }
}

function differing<Row extends object>(row: Row, expected: Row): readonly string[] {
  return (Object.keys(row) as (keyof Row & string)[]).filter((column) => row[column] !== expected[column])
}

async function count(db: Kysely<Tables>, table: 'entry' | 'document'): Promise<number> {
  const { number } = await db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('number')).executeTakeFirstOrThrow()
  return number
}
