// The ledger in one SQLite file (better-sqlite3): opened in WAL mode with a full sync at every commit, and closed as one plain file
// without a log, so that it can be copied, mailed, archived and read from a read-only medium. Decides nothing about what the rows mean.
import SqliteFile from 'better-sqlite3'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { SaysoError } from '../sayso-error.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** “Says” in ASCII, at offset 68 of the file: what tells a ledger from any other SQLite file. */
const applicationId = 0x53617973

export interface SqliteOptions {
  readonly readOnly: boolean
  /** Milliseconds to wait for another writer. */
  readonly patience: number
  /** The most pages of 4 KiB that the file may grow to; no limit unless told. */
  readonly maxPages?: number
}

/** Opens the file, makes it where it is missing and may be written; throws SaysoError for what is not a ledger or cannot be opened. */
export async function openSqlite(path: string, options: SqliteOptions): Promise<Database> {
  const { readOnly } = options
  let file: SqliteFile.Database | undefined
  try {
    // Short, because it blocks the event loop; the waits between tries in `patiently` do not.
    file = new SqliteFile(path, { readonly: readOnly, fileMustExist: readOnly, timeout: Math.min(options.patience, 500) })
    const opened = file
    await patiently(options.patience, () => refuseForeign(opened, path))
    return databaseOver(file, path, options)
  } catch (error) {
    file?.close()
    throw sqliteRefusal(error, path, readOnly) ?? error
  }
}

function refuseForeign(file: SqliteFile.Database, path: string): void {
  const id = file.pragma('application_id', { simple: true })
  const tables = file.prepare('select count(*) from sqlite_master').pluck().get()
  if (id === applicationId) return
  if (id === 0 && tables === 0) {
    if (!file.readonly) return
    throw new SaysoError('not-a-ledger', `${path} is empty. Read something into it first with "sayso read".`, { where: path })
  }
  throw new SaysoError('not-a-ledger', `${path} is a SQLite file, but not a Sayso ledger. Name a ledger, or another file for a new one.`, { where: path })
}

async function prepareForWriting(file: SqliteFile.Database, options: SqliteOptions): Promise<void> {
  await patiently(options.patience, () => file.pragma('journal_mode = WAL'))
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  // 16 MiB between checkpoints: fewer of them in a long run, and the log is cut back to this after one.
  file.pragma('wal_autocheckpoint = 4096')
  file.pragma(`journal_size_limit = ${16 << 20}`)
  if (options.maxPages !== undefined) file.pragma(`max_page_count = ${options.maxPages}`)
}

function databaseOver(file: SqliteFile.Database, path: string, options: SqliteOptions): Database {
  const prepare = keepingStatements(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { close: () => file.close(), prepare } }) })
  const { readOnly } = options
  let prepared = false
  return {
    where: path,
    readOnly,
    db,
    columnTypes: { bytes: sql`blob`, real: sql`real`, ordered: sql`text`, tableEnd: sql`strict`, keyTableEnd: sql`strict, without rowid` },
    async prepare() {
      if (readOnly) return
      await prepareForWriting(file, options)
      prepared = true
    },
    keepMore() {
      // 64 MiB in place of 16: with 100,000 statements weaving then spends a third less system time.
      file.pragma('cache_size = -65536')
    },
    async createSearch(connection) {
      await sql`create virtual table statement_search using fts5(searchable_source, cue_text, content_text,
        content = 'statement', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')`.execute(connection)
      await sql.raw(`pragma application_id = ${applicationId}`).execute(connection)
    },
    async indexStatements(connection, first) {
      await sql`insert into statement_search (rowid, searchable_source, cue_text, content_text)
        select id, searchable_source, cue_text, content_text from statement where id >= ${first}`.execute(connection)
    },
    matches(pieces) {
      const query = pieces.map((words) => `"${words.join(' ')}"`).join(' AND ')
      return sql`select rowid as statement from statement_search where statement_search match ${query}`
    },
    async indexLists(connection) {
      // Holds all that adding up looks at, in the order of the names and their spellings.
      await sql`create index actor_speaker on actor (folded, name, kind, reading, position, statements) where privacy <> 'private-person'`.execute(connection)
    },
    async indexSpeakers(connection) {
      // Holds all that adding up looks at, in the order of the names and their spellings.
      await sql`create index actor_speaker on actor (shown_folded, shown_name, shown_kind, reading, position, statements) where shown_privacy <> 'private-person'`.execute(connection)
      await sql`create index actor_folded on actor (folded)`.execute(connection)
    },
    async changeSearchableSource(connection, statement, words) {
      // An index over another table's words forgets only what it is told word for word.
      await sql`insert into statement_search (statement_search, rowid, searchable_source, cue_text, content_text)
        select 'delete', id, searchable_source, cue_text, content_text from statement where id = ${statement}`.execute(connection)
      await connection.updateTable('statement').set({ searchable_source: words }).where('id', '=', statement).execute()
      await sql`insert into statement_search (rowid, searchable_source, cue_text, content_text)
        select id, searchable_source, cue_text, content_text from statement where id = ${statement}`.execute(connection)
    },
    // Statements of a reading have consecutive ids: no index is needed.
    ofReading: (listing) => sql`${sql.ref(`${listing}.statement`)} >= reading.first_statement and ${sql.ref(`${listing}.statement`)} < reading.first_statement + reading.statements`,
    notByIndex: (column) => sql`+${sql.ref(column)}`,
    includes: (text, part) => sql`instr(${text}, ${part}) > 0`,
    write: (work) => db.connection().execute(async (connection) => {
      await patiently(options.patience, () => file.exec('begin immediate'))
      try {
        const result = await work(connection)
        file.exec('commit')
        return result
      } catch (error) {
        // A full disk has already rolled it back.
        if (file.inTransaction) file.exec('rollback')
        throw error
      }
    }),
    async snapshot(work) {
      // On a connection of its own: the ledger's others go on while a long look lasts.
      const view = new SqliteFile(path, { readonly: true, fileMustExist: true, timeout: 500 })
      const viewDb = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { close: () => view.close(), prepare: keepingStatements(view) } }) })
      try {
        view.exec('begin')
        return await work(viewDb)
      } finally {
        view.close()
      }
    },
    insert(_connection, table, rows, ignoreExisting = false) {
      insertEach(prepare, table, rows, ignoreExisting ? ' on conflict do nothing' : '')
      return Promise.resolve()
    },
    put(_connection, table, key, rows) {
      const changed = Object.keys(rows[0] ?? {}).filter((column) => !(key as readonly string[]).includes(column))
      insertEach(prepare, table, rows, ` on conflict (${named(key)}) do update set ${changed.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`)
      return Promise.resolve()
    },
    change(_connection, table, rows) {
      const columns = (Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[]).filter((name) => name !== 'id')
      if (columns.length === 0) return Promise.resolve()
      const update = prepare(`update "${table}" set ${columns.map((name) => `"${name}" = ?`).join(', ')} where id = ?`)
      for (const row of rows) update.run(...columns.map((name) => row[name]), row.id)
      return Promise.resolve()
    },
    tableNames: () => Promise.resolve(file.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]),
    damage() {
      const lines = (file.pragma('integrity_check(20)') as { integrity_check: string }[]).map((row) => row.integrity_check)
      const faults = lines.filter((line) => line !== 'ok')
      if (readOnly) return Promise.resolve(faults)
      try {
        file.exec("insert into statement_search (statement_search, rank) values ('integrity-check', 1)")
      } catch (error) {
        if (!codeStartsWith(error, 'SQLITE_CORRUPT')) throw error
        faults.push('the search index does not agree with the statements')
      }
      return Promise.resolve(faults)
    },
    refusalOf: (error) => sqliteRefusal(error, path, readOnly),
    async close() {
      if (!file.open) return
      if (prepared) leaveOneFile(file)
      file.close()
      await db.destroy()
    },
  }
}

/** One prepared row at a time: three times as fast here as one statement for many rows. */
function insertEach<Row extends object>(prepare: (query: string) => SqliteFile.Statement, table: string, rows: readonly Row[], onConflict: string): void {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first) as (keyof Row & string)[]
  const insert = prepare(`insert into "${table}" (${named(columns)}) values (${columns.map(() => '?').join(', ')})${onConflict}`)
  for (const row of rows) insert.run(columns.map((name) => row[name]))
}

function named(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ')
}

/** Kysely prepares every query anew; most are the same few. */
function keepingStatements(file: SqliteFile.Database): (query: string) => SqliteFile.Statement {
  const kept = new Map<string, SqliteFile.Statement>()
  return (query) => {
    const known = kept.get(query)
    if (known) return known
    const statement = file.prepare(query)
    if (kept.size >= 100) kept.clear()
    kept.set(query, statement)
    return statement
  }
}

/** Folds the log into the file and leaves WAL mode; where another process has the ledger open, that one will on closing. */
function leaveOneFile(file: SqliteFile.Database): void {
  try {
    file.pragma('busy_timeout = 0')
    file.pragma('wal_checkpoint(TRUNCATE)')
    file.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!codeStartsWith(error, 'SQLITE_BUSY')) throw error
  }
}

async function patiently(patience: number, work: () => unknown): Promise<void> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      work()
      return
    } catch (error) {
      if (!codeStartsWith(error, 'SQLITE_BUSY') || performance.now() >= deadline) throw error
    }
    // Uneven, so that two writers do not keep meeting.
    await sleep(5 + Math.random() * 20)
  }
}

function codeStartsWith(error: unknown, prefix: string): boolean {
  return error instanceof SqliteFile.SqliteError && error.code.startsWith(prefix)
}
