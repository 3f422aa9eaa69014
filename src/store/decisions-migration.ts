// Format step 3: what people decide about actors. Each actor gets the name, kind and class it is shown by, at first its own; a listing can
// point to another holder than the reading has; holders that only a decision knows are marked. Links say why. The readings' own columns stay.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The migration `0003-decisions`; released, it is never edited. */
export function decisionTables(database: Database): Migration {
  return {
    async up(db: Kysely<Tables>) {
      const { schema } = db
      for (const [column, own] of [['shown_name', 'name'], ['shown_folded', 'folded'], ['shown_kind', 'kind'], ['shown_privacy', 'privacy']] as const) {
        await schema.alterTable('actor').addColumn(column, 'text', (definition) => definition.notNull().defaultTo('')).execute()
        await sql`update actor set ${sql.ref(column)} = ${sql.ref(own)}`.execute(db)
      }
      await schema.alterTable('actor').addColumn('decided', 'integer', (definition) => definition.notNull().defaultTo(0)).execute()
      await schema.alterTable('listing').addColumn('decided', 'integer', (definition) => definition.notNull().defaultTo(0)).execute()
      await schema.alterTable('link').addColumn('why', 'text').execute()
      await sql`drop index actor_speaker`.execute(db)
      await database.indexSpeakers(db)
      await sql`create index entry_decided on entry (number) where type in ('decided', 'decision-undone')`.execute(db)
    },
  }
}
