// The ledger's schema, as numbered migrations that run on both engines, and the check that a file or schema is a ledger of a format this
// version knows. A released migration is never edited; a change to the tables is a new one.
import { type Kysely, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { SaysoError } from '../sayso-error.ts'
import type { Database } from './database.ts'
import { weavingTables } from './weaving-migration.ts'
import { eventTables } from './events-migration.ts'
import { decisionTables } from './decisions-migration.ts'
import { listTables } from './lists-migration.ts'
import type { Tables } from './tables.ts'

const migrationTable = 'kysely_migration'

/** Names of all the migrations that this version knows, in order; their count is the ledger's format number. */
export const migrationNames = ['0001-ledger', '0002-lists', '0003-decisions', '0004-weaving', '0005-events'] as const

/** What stands at the place: nothing yet, a ledger in today's format, or one that an earlier version left. Throws where it is something else or newer. */
export async function stateOf(database: Database): Promise<'empty' | 'current' | 'older'> {
  const { where } = database
  const tables = await database.tableNames()
  if (tables.length === 0) return 'empty'
  const notALedger = () => new SaysoError('not-a-ledger', `${where} is a database, but not a Sayso ledger. Name a ledger, or another place for a new one.`, { where })
  if (!tables.includes(migrationTable)) throw notALedger()
  const run = await (database.db as unknown as Kysely<{ [migrationTable]: { name: string } }>).selectFrom(migrationTable).select('name').execute()
  const names = new Set(run.map(({ name }) => name))
  if (names.size > 0 && !names.has(migrationNames[0])) throw notALedger()
  const unknown = [...names].find((name) => !(migrationNames as readonly string[]).includes(name))
  if (unknown !== undefined) {
    throw new SaysoError('ledger-newer', `${where} was written by a newer Sayso (it has the format step "${unknown}"). Update Sayso to open it; nothing was changed.`, { where, step: unknown })
  }
  if (names.size < migrationNames.length) return 'older'
  if (!tables.includes('entry')) throw notALedger()
  return 'current'
}

/** Runs the migrations that are still missing, up to one where it is named, on a connection that stands in a write transaction. */
export async function migrate(connection: Kysely<Tables>, database: Database, schema?: string, upTo?: (typeof migrationNames)[number]): Promise<void> {
  const migrations: Record<(typeof migrationNames)[number], Migration> = { '0001-ledger': ledgerTables(database), '0002-lists': listTables(database), '0003-decisions': decisionTables(database), '0004-weaving': weavingTables(database), '0005-events': eventTables(database) }
  const migrator = new Migrator({
    db: connection,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    disableTransactions: true,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
}

function ledgerTables(database: Database): Migration {
  const { bytes, real, ordered, tableEnd } = database.columnTypes
  return {
    async up(db: Kysely<Tables>) {
      const { schema } = db
      await schema.createTable('entry').modifyEnd(tableEnd)
        .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('document', 'text')
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('why', 'text')
        .addColumn('previous', 'text', (column) => column.notNull().unique())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .execute()
      await schema.createTable('capture').modifyEnd(tableEnd)
        .addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
        .addColumn('encoding', 'text', (column) => column.notNull())
        .addColumn('size', 'integer', (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .execute()
      await schema.createTable('document').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('entry', 'integer', (column) => column.notNull().unique().references('entry.number'))
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('previous', 'integer', (column) => column.references('document.id'))
        .addColumn('newest', 'integer', (column) => column.notNull())
        .addColumn('text_sha256', 'text', (column) => column.notNull())
        .addColumn('capture_sha256', 'text', (column) => column.notNull().references('capture.sha256'))
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('captured_at', 'text', (column) => column.notNull())
        .addColumn('title', 'text')
        .addColumn('url', 'text')
        .addColumn('publisher', 'text')
        .addColumn('author', 'text')
        .addColumn('published', 'text')
        .addColumn('language', 'text')
        .addColumn('not_read', 'text')
        .addColumn('length', 'integer', (column) => column.notNull())
        .addColumn('day', ordered, (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull())
        .addUniqueConstraint('document_address_version', ['address', 'version'])
        .execute()
      await sql`create unique index document_newest on document (address) where newest = 1`.execute(db)
      await sql`create index document_text on document (text_sha256)`.execute(db)
      await sql`create index document_capture on document (capture_sha256)`.execute(db)
      await schema.createTable('body').modifyEnd(tableEnd)
        .addColumn('document', 'integer', (column) => column.primaryKey().notNull().references('document.id'))
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('blocks', 'text', (column) => column.notNull())
        .execute()
      await schema.createTable('reading').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('entry', 'integer', (column) => column.notNull().unique().references('entry.number'))
        .addColumn('document', 'integer', (column) => column.notNull().references('document.id'))
        .addColumn('current', 'integer', (column) => column.notNull())
        .addColumn('reader', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('first_statement', 'integer', (column) => column.notNull())
        .addColumn('statements', 'integer', (column) => column.notNull())
        .addColumn('first_link', 'integer', (column) => column.notNull())
        .addColumn('links', 'integer', (column) => column.notNull())
        .addColumn('sentences', 'integer', (column) => column.notNull())
        .addColumn('narrator', 'text', (column) => column.notNull())
        .addColumn('narrator_sentences', 'integer', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .execute()
      await sql`create unique index reading_current on reading (document) where current = 1`.execute(db)
      await sql`create index reading_document on reading (document)`.execute(db)
      await schema.createTable('actor').modifyEnd(tableEnd)
        .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('privacy', 'text', (column) => column.notNull())
        .addColumn('role', 'text')
        .addColumn('mentions', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('actor_key', ['reading', 'position'])
        .execute()
      await schema.createTable('statement').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
        .addColumn('source_spans', 'text')
        .addColumn('source_text', 'text')
        .addColumn('searchable_source', 'text', (column) => column.notNull())
        .addColumn('cue_spans', 'text', (column) => column.notNull())
        .addColumn('cue_text', 'text', (column) => column.notNull())
        .addColumn('content_spans', 'text', (column) => column.notNull())
        .addColumn('content_text', 'text', (column) => column.notNull())
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('distance', 'text', (column) => column.notNull())
        .addColumn('authority', 'text', (column) => column.notNull())
        .addColumn('confidence', real, (column) => column.notNull())
        .addColumn('within', 'integer')
        .addColumn('actor', 'integer')
        .addColumn('also_actors', 'text', (column) => column.notNull())
        .addColumn('evidence', 'text', (column) => column.notNull())
        .execute()
      await sql`create index entry_document on entry (document)`.execute(db)
      await sql`create index statement_reading on statement (reading)`.execute(db)
      // Holds all that the label filters and the totals look at, so that neither pages through the words.
      await sql`create index statement_labels on statement (act, authority, form, reading)`.execute(db)
      await schema.createTable('link').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
        .addColumn('link', 'text', (column) => column.notNull())
        .addColumn('from_statement', 'integer', (column) => column.notNull())
        .addColumn('to_statement', 'integer', (column) => column.notNull())
        .addColumn('confidence', real, (column) => column.notNull())
        .execute()
      await sql`create index link_reading on link (reading)`.execute(db)
      await database.createSearch(db)
    },
  }
}
