// Format step 4: what is made of readings by comparing them: claims with their statements, ties between documents, copies, origins and quotations
// in several wordings, and the keys under which they meet. All of it can be made anew; a ledger of step 3 is woven when it is next read into.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Column = readonly [name: string, type: 'integer' | 'text' | 'real', nullable?: 'null']

/** Tables whose rows are found by their primary key alone; the first columns are the key. */
const tables: Readonly<Record<string, { readonly key: readonly string[]; readonly columns: readonly Column[] }>> = {
  woven: { key: ['document'], columns: [['document', 'integer'], ['reading', 'integer']] },
  claim: {
    key: ['id'],
    columns: [
      ['id', 'integer'], ['title', 'text'], ['folded', 'text'], ['title_statement', 'integer', 'null'], ['named', 'integer'], ['merged_into', 'integer', 'null'], ['statements', 'integer'], ['documents', 'integer'], ['origins', 'integer'],
      ['asserts', 'integer'], ['denies', 'integer'], ['doubts', 'integer'], ['reports', 'integer'], ['first_day', 'text'], ['last_day', 'text'], ['disputed', 'integer'], ['figures_differ', 'integer'],
      ['norm', 'real'], ['centroid', 'text'],
    ],
  },
  member: {
    key: ['statement'],
    columns: [['statement', 'integer'], ['reading', 'integer'], ['claim', 'integer'], ['found_claim', 'integer'], ['keys', 'text'], ['stance', 'text'], ['confidence', 'real'], ['why', 'text'], ['decided', 'integer']],
  },
  claim_key: { key: ['key', 'claim'], columns: [['key', 'text'], ['claim', 'integer'], ['statements', 'integer']] },
  term: { key: ['term'], columns: [['term', 'text'], ['statements', 'integer']] },
  tie: {
    key: ['from_statement', 'to_statement', 'link'],
    columns: [['from_statement', 'integer'], ['to_statement', 'integer'], ['link', 'text'], ['from_reading', 'integer'], ['to_reading', 'integer'], ['confidence', 'real'], ['why', 'text'], ['judged', 'integer', 'null'], ['found', 'integer']],
  },
  text_size: { key: ['document'], columns: [['document', 'integer'], ['shingles', 'integer'], ['stop_grams', 'integer'], ['names', 'integer']] },
  text_key: { key: ['kind', 'key', 'document'], columns: [['kind', 'integer'], ['key', 'integer'], ['document', 'integer']] },
  copy: {
    key: ['one', 'other'],
    columns: [['one', 'integer'], ['other', 'integer'], ['relation', 'text'], ['one_origin', 'integer'], ['alike', 'real'], ['details', 'text'], ['passages', 'text']],
  },
  origin: { key: ['document'], columns: [['document', 'integer'], ['origin', 'integer']] },
  quote_key: { key: ['key', 'statement'], columns: [['key', 'integer'], ['statement', 'integer']] },
  drift: {
    key: ['one', 'other'],
    columns: [['one', 'integer'], ['other', 'integer'], ['one_reading', 'integer'], ['other_reading', 'integer'], ['class', 'text'], ['severity', 'text', 'null'], ['gravity', 'integer'], ['likeness', 'real'], ['changes', 'text']],
  },
}

const indexes: readonly (readonly [table: string, columns: string])[] = [
  ['member', 'claim'], ['member', 'reading'], ['claim_key', 'claim'], ['tie', 'to_statement'], ['tie', 'from_reading'], ['tie', 'to_reading'], ['text_key', 'document'], ['copy', 'other'],
  ['origin', 'origin'], ['quote_key', 'statement'], ['drift', 'other'], ['drift', 'one_reading'], ['drift', 'other_reading'], ['drift', 'gravity'], ['claim', 'origins'], ['claim', 'last_day'],
]

/** The migration `0004-weaving`; released, it is never edited. */
export function weavingTables(database: Database): Migration {
  const { real, keyTableEnd } = database.columnTypes
  return {
    async up(db: Kysely<Tables>) {
      await db.schema.alterTable('reading').addColumn('figures', 'text').execute()
      for (const [name, { key, columns }] of Object.entries(tables)) {
        let table = db.schema.createTable(name).modifyEnd(keyTableEnd)
        for (const [column, type, nullable] of columns) table = table.addColumn(column, type === 'real' ? real : type, (definition) => (nullable === undefined ? definition.notNull() : definition))
        await table.addPrimaryKeyConstraint(`${name}_pk`, [...key] as never).execute()
      }
      for (const [table, column] of indexes) await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute()
    },
  }
}
