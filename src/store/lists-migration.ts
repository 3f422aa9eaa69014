// Format step 2: what the lists of the reading room sort, filter and count by. Takes a ledger of step 1, fills everything in from its rows, and
// adds nothing that they do not say: `verify` holds each new column to them.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './database.ts'
import { sortForm } from './search-words.ts'
import type { Tables } from './tables.ts'

const documentsAtOnce = 500

/** The migration `0002-lists`; released, it is never edited. */
export function listTables(database: Database): Migration {
  const { ordered, tableEnd } = database.columnTypes
  return {
    async up(db: Kysely<Tables>) {
      const { schema } = db
      const tally = (table: 'reading' | 'actor', column: string) =>
        schema.alterTable(table).addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0)).execute()
      await schema.alterTable('document').addColumn('sort_title', ordered).execute()
      await schema.alterTable('document').addColumn('sort_publisher', ordered).execute()
      await fillSortForms(db)
      await sql`create index document_day on document (day) where newest = 1`.execute(db)

      await tally('reading', 'denials')
      await tally('reading', 'unsourced')
      await sql`update reading set
        denials = (select count(*) from statement where statement.reading = reading.id and act = 'deny'),
        unsourced = (select count(*) from statement where statement.reading = reading.id and authority in ('unsourced', 'collective'))`.execute(db)

      await schema.createTable('label_set').modifyEnd(tableEnd)
        .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('authority', 'text', (column) => column.notNull())
        .addColumn('distance', 'text', (column) => column.notNull())
        .addColumn('form', 'text', (column) => column.notNull())
        .addUniqueConstraint('label_set_labels', ['act', 'authority', 'distance', 'form'])
        .execute()
      await sql`insert into label_set (id, act, authority, distance, form)
        select row_number() over (order by min(id)), act, authority, distance, form from statement group by act, authority, distance, form`.execute(db)
      await schema.createTable('listing').modifyEnd(tableEnd)
        .addColumn('statement', 'integer', (column) => column.primaryKey().notNull().references('statement.id'))
        .addColumn('reading', 'integer', (column) => column.notNull())
        .addColumn('label_set', 'integer', (column) => column.notNull().references('label_set.id'))
        .addColumn('actor', 'integer')
        .addColumn('more', 'integer', (column) => column.notNull())
        .execute()
      await sql`insert into listing (statement, reading, label_set, actor, more)
        select statement.id, statement.reading, label_set.id, statement.actor, case when statement.also_actors = '[]' then 0 else 1 end
        from statement join label_set on label_set.act = statement.act and label_set.authority = statement.authority
          and label_set.distance = statement.distance and label_set.form = statement.form
        order by statement.id`.execute(db)

      await tally('actor', 'statements')
      await database.indexLists(db)
      const alsoActors = sql`(select replace(replace(statement.also_actors, '[', ','), ']', ',') from statement where statement.id = listing.statement)`
      await sql`update actor set statements = (select count(*) from reading cross join listing where reading.id = actor.reading
        and ${database.ofReading('listing')}
        and (listing.actor = actor.position or (listing.more = 1 and ${database.includes(alsoActors, sql`',' || actor.position || ','`)})))`.execute(db)
      // The listing does its work in a third of the space.
      await schema.dropIndex('statement_labels').execute()
    },
  }
}

async function fillSortForms(db: Kysely<Tables>): Promise<void> {
  for (let after = 0; ;) {
    const rows = await db.selectFrom('document').select(['id', 'title', 'publisher']).where('id', '>', after).orderBy('id').limit(documentsAtOnce).execute()
    for (const { id, title, publisher } of rows) {
      await db.updateTable('document').set({ sort_title: sortForm(title), sort_publisher: sortForm(publisher) }).where('id', '=', id).execute()
      after = id
    }
    if (rows.length < documentsAtOnce) return
  }
}
