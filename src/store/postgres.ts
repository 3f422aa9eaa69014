// The ledger in one schema of a PostgreSQL server (15 or later) by pg: for a team, with the same tables as the file. Writers stand in
// line at an advisory lock, so that two processes never fork the history. Decides nothing about what the rows mean.
import pg from 'pg'
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely'
import { SaysoError } from '../sayso-error.ts'
import type { Database } from './database.ts'
import { inParts } from './in-parts.ts'
import { addressWithoutPassword, postgresRefusal } from './postgres-refusal.ts'
import type { SearchPiece } from './search-words.ts'
import type { Tables } from './tables.ts'

export interface PostgresOptions {
  readonly readOnly: boolean
  /** Milliseconds to wait for another writer or for a connection. */
  readonly patience: number
}

/** The schema that an address names by `?schema=`; `sayso` where it names none. */
const defaultSchema = 'sayso'

/** First of the two keys of the advisory lock; the second is the schema's. */
const lockClass = 0x53617973

/** PostgreSQL takes at most 65,535 parameters in a query. */
const parametersPerInsert = 20_000

/** Connects and looks the server over; throws SaysoError where it cannot be reached, is too old or not UTF-8. */
export async function openPostgres(address: string, options: PostgresOptions): Promise<Database & { readonly schema: string }> {
  const where = addressWithoutPassword(address)
  const { connectionString, schema } = partsOf(address, where)
  const { readOnly, patience } = options
  // Without just-in-time compilation: it costs more than these short queries take.
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: Math.max(1000, patience),
    application_name: 'sayso',
    options: `-c search_path=${schema} -c client_min_messages=error -c jit=off -c lock_timeout=${Math.max(1, patience)}${readOnly ? ' -c default_transaction_read_only=on' : ''}`,
    // Counts arrive as text by default, since they may exceed what a number holds; a ledger's do not.
    types: { getTypeParser: ((oid: number, format?: 'text' | 'binary') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser },
  })
  // A connection that breaks while idle is reported here, else it would end the process; the next query meets the failure itself.
  pool.on('error', () => undefined)
  try {
    const { rows } = await pool.query<{ version: number; encoding: string }>("select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding")
    const server = rows[0]
    if (!server || server.version < 150_000 || server.encoding !== 'UTF8') {
      throw new SaysoError('database-unreachable', `${where} is PostgreSQL ${Math.floor((server?.version ?? 0) / 10_000)} with the encoding ${server?.encoding}. Sayso needs version 15 or later and a UTF8 database.`, { where })
    }
    return databaseOver(pool, where, schema, readOnly)
  } catch (error) {
    await pool.end()
    throw postgresRefusal(error, where) ?? error
  }
}

function databaseOver(pool: pg.Pool, where: string, schema: string, readOnly: boolean): Database & { readonly schema: string } {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let wrote = false
  const transaction = <T>(begin: string, work: (db: Kysely<Tables>) => Promise<T>, lock = false) => db.connection().execute(async (connection) => {
    await sql.raw(begin).execute(connection)
    try {
      if (lock) await sql`select pg_advisory_xact_lock(${lockClass}, hashtext(${schema}))`.execute(connection)
      const result = await work(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      // On a broken connection there is nothing to roll back: the server does. The first error is the one that tells.
      await sql`rollback`.execute(connection).catch(() => undefined)
      throw error
    }
  })
  return {
    where,
    schema,
    readOnly,
    db,
    columnTypes: { bytes: sql`bytea`, real: sql`double precision`, ordered: sql`text collate "C"`, tableEnd: sql``, keyTableEnd: sql`` },
    prepare: () => Promise.resolve(),
    keepMore: () => undefined,
    async createSearch(connection) {
      // A generated column cannot be changed apart from the words it is made of. The weights keep the parts apart, so that no phrase runs from one into the next.
      const parts = [[sql`searchable_source`, sql.lit('A')], [sql`cue_text`, sql.lit('B')], [sql`content_text`, sql.lit('C')]] as const
      const vectors = parts.map(([column, weight]) => sql`setweight(${vectorOf(column)}, ${weight})`)
      await sql`alter table statement add column search tsvector generated always as (${sql.join(vectors, sql` || `)}) stored`.execute(connection)
      await sql`create index statement_search on statement using gin (search)`.execute(connection)
    },
    indexStatements: () => Promise.resolve(),
    matches(pieces) {
      // Pieces are letters and digits alone (search-words.ts): nothing typed reaches the query's syntax.
      const anyPart = (words: SearchPiece) => ['A', 'B', 'C'].map((weight) => words.map((word) => `${word}:${weight}`).join(' <-> ')).join(' | ')
      const query = sql.join(pieces.map((words) => sql`to_tsquery('simple', ${words[1] === undefined ? words[0] : anyPart(words)})`), sql` && `)
      return sql`select id as statement from statement where search @@ (${query})`
    },
    async indexLists(connection) {
      // By hash, because a name may be longer than an ordered index takes.
      await sql`create index actor_speaker on actor using hash (folded) where privacy <> 'private-person'`.execute(connection)
      await sql`create index listing_reading on listing (reading)`.execute(connection)
    },
    async indexSpeakers(connection) {
      // By hash, as above.
      await sql`create index actor_speaker on actor using hash (shown_folded) where shown_privacy <> 'private-person'`.execute(connection)
      await sql`create index actor_folded on actor using hash (folded)`.execute(connection)
    },
    async changeSearchableSource(connection, statement, words) {
      await connection.updateTable('statement').set({ searchable_source: words }).where('id', '=', statement).execute()
    },
    // Of a range the server expects a ninth of all rows, and plans accordingly; of what is equal it knows.
    ofReading: (listing) => sql`${sql.ref(`${listing}.reading`)} = reading.id`,
    // The server keeps figures of what is frequent and chooses by them.
    notByIndex: (column) => sql.ref(column),
    includes: (text, part) => sql`position(${part} in ${text}) > 0`,
    write(work) {
      wrote = true
      return transaction('begin isolation level read committed', work, true)
    },
    snapshot: (work) => transaction('begin isolation level repeatable read read only', work),
    async insert(connection, table, rows, ignoreExisting = false) {
      for (const part of inInserts(rows)) {
        const insert = connection.insertInto(table).values(part as never)
        await (ignoreExisting ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute()
      }
    },
    async put(connection, table, key, rows) {
      const changed = Object.keys(rows[0] ?? {}).filter((column) => !(key as readonly string[]).includes(column))
      const set = Object.fromEntries(changed.map((column) => [column, sql`excluded.${sql.ref(column)}`]))
      for (const part of inInserts(rows)) {
        await connection.insertInto(table).values(part as never).onConflict((conflict) => conflict.columns(key as never).doUpdateSet(set as never)).execute()
      }
    },
    async change(connection, table, rows) {
      for (const { id, ...columns } of rows) await connection.updateTable(table).set(columns).where('id', '=', id).execute()
    },
    async tableNames() {
      const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = ${schema}`.execute(db)
      return rows.map(({ name }) => name)
    },
    damage: () => Promise.resolve([]),
    refusalOf: (error) => postgresRefusal(error, where),
    async close() {
      if (pool.ended) return
      // The server gathers its figures by and by; until it has, a list after a large run takes twenty times as long. No harm where it fails.
      if (wrote) await pool.query('analyze document, reading, statement, listing, label_set, actor, link, entry, claim, member, claim_key, term, tie, text_key, copy, origin, quote_key, drift, event, event_text, event_term, event_key').catch(() => undefined)
      await pool.end()
    },
  }
}

function inInserts<Row extends object>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return inParts(rows, Math.floor(parametersPerInsert / Math.max(1, Object.keys(rows[0] ?? {}).length)))
}

/**
 * The words as SQLite's unicode61 with remove_diacritics has them: decomposed, marks dropped, punctuation a gap, so that the parser sees no addresses,
 * paths or hyphenated compounds. The three parts of a statement share what a tsvector holds; beyond 65,000 characters a part may not fit.
 */
function vectorOf(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_tsvector('simple', regexp_replace(regexp_replace(left(normalize(${column}, NFKD), 65000), '[\u0300-\u036F]', '', 'g'),
    '[!-/:-@\[-\`{-~\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u2000-\u206F\u2E00-\u2E7F\u3000-\u303F]', ' ', 'g'))`
}

function partsOf(address: string, where: string): { readonly connectionString: string; readonly schema: string } {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    // Without the cause, which has the password in it.
    throw new SaysoError('bad-usage', `"${where}" is not an address of a PostgreSQL server. It looks like postgres://user@host:5432/database?schema=sayso.`)
  }
  const schema = url.searchParams.get('schema') ?? defaultSchema
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) {
    throw new SaysoError('bad-usage', `"${schema}" cannot be a schema's name. Use lower-case letters, digits and _, beginning with a letter.`, { schema })
  }
  url.searchParams.delete('schema')
  return { connectionString: url.href, schema }
}
