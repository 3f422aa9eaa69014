// Format step 5: events, the texts of each and the terms by which texts meet, and the figures of each event that are apart. All of it can be made
// anew; a ledger of step 4 gets its events when it is next woven.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The migration `0005-events`; released, it is never edited. */
export function eventTables(database: Database): Migration {
  const { ordered, tableEnd, keyTableEnd } = database.columnTypes
  return {
    async up(db: Kysely<Tables>) {
      const { schema } = db
      await schema.alterTable('woven').addColumn('events', 'integer', (column) => column.notNull().defaultTo(0)).execute()
      await schema.createTable('event').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('documents', 'integer', (column) => column.notNull())
        .addColumn('first_day', ordered, (column) => column.notNull())
        .addColumn('last_day', ordered, (column) => column.notNull())
        .addColumn('slots', 'integer', (column) => column.notNull())
        .addColumn('apart', 'integer', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('holders', 'text', (column) => column.notNull())
        .addColumn('things', 'text', (column) => column.notNull())
        .execute()
      await sql`create index event_apart on event (documents desc, first_day, id) where apart > 0`.execute(db)
      await schema.createTable('event_text').modifyEnd(keyTableEnd)
        .addColumn('document', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('event', 'integer', (column) => column.notNull())
        .addColumn('day', 'integer')
        .addColumn('places', 'text', (column) => column.notNull())
        .addColumn('counted', 'integer', (column) => column.notNull())
        .execute()
      await sql`create index event_text_by_event on event_text (event)`.execute(db)
      await schema.createTable('event_term').modifyEnd(keyTableEnd)
        .addColumn('term', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('texts', 'integer', (column) => column.notNull())
        .addColumn('document', 'integer', (column) => column.notNull())
        .execute()
      await schema.createTable('event_key').modifyEnd(keyTableEnd)
        .addColumn('term', 'integer', (column) => column.notNull())
        .addColumn('document', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('event_key_pk', ['term', 'document'])
        .execute()
      // What stands beside the events: few of very many claims.
      await sql`create index claim_figures_differ on claim (origins desc, documents desc, id) where figures_differ = 1`.execute(db)
    },
  }
}
