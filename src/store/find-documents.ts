// Lists of documents by filter and order, the versions of one, and their publishers. Takes filters as a person gives them; gives rows with the
// counts of their current readings, by keyset. Decides nothing about how they are shown.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from './database.ts'
import { documentRowOf, type CurrentReading } from './document-rows.ts'
import { idOf, numberOf, pageStart } from './ids.ts'
import { rejectedLinks } from './judged-links.ts'
import type { DocumentFilter, DocumentRow, DocumentSort, LanguageRow, Outline, Page, PublisherRow, Sorted } from './ledger-store.ts'
import { blockLength, keysetAfter, ordered, type SortKey } from './list-order.ts'
import { fold } from './search-words.ts'
import { isStorable } from './storable.ts'
import type { DocumentTable, Tables } from './tables.ts'

/** Parameters in one look-up. */
const atOnce = 500

/** Documents in id order; only newest versions unless `versions`. */
export async function listDocuments(database: Database, page: Page, versions: boolean): Promise<readonly DocumentRow[]> {
  const { after, limit } = pageStart('d', page)
  let query = documentsWithReading(database.db).where('document.id', '>', after).orderBy('document.id').limit(limit)
  if (!versions) query = query.where('document.newest', '=', 1)
  return withTallies(database, await query.execute())
}

/** One document in whichever version; null where the id is none of the ledger's. */
export async function findDocument(database: Database, id: string): Promise<DocumentRow | null> {
  const number = numberOf('d', id)
  if (number === null) return null
  const rows = await documentsWithReading(database.db).where('document.id', '=', number).execute()
  return (await withTallies(database, rows))[0] ?? null
}

/** Newest versions that pass the filter, in the order asked for. */
export async function findDocuments(database: Database, filter: DocumentFilter, sorted: Sorted<DocumentSort>, page: Page): Promise<readonly DocumentRow[]> {
  const { after, limit } = pageStart('d', page)
  const conditions = documentConditions(database, filter)
  if (conditions === null) return []
  const key = sortKeys[sorted.sort]
  const rows = await documentsWithReading(database.db)
    .where((where) => where.and(conditions))
    .where(await keysetAfter(database.db, documentsJoin, documentId, key, sorted.order, after))
    .orderBy(ordered(documentId, key, sorted.order))
    .limit(limit)
    .execute()
  return withTallies(database, rows)
}

/** How many pass the filter and where each block of `every` begins. */
export async function outlineDocuments(database: Database, filter: DocumentFilter, sorted: Sorted<DocumentSort>, every: number): Promise<Outline> {
  const length = blockLength(every)
  const conditions = documentConditions(database, filter)
  if (conditions === null) return { total: 0, starts: [''] }
  const { rows } = await sql<{ id: number }>`select document.id from ${documentsJoin} where ${sql.join(conditions, sql` and `)}
    order by ${ordered(documentId, sortKeys[sorted.sort], sorted.order)}`.execute(database.db)
  const starts = ['']
  for (let row = length; row < rows.length; row += length) starts.push(idOf('d', rows[row - 1]?.id ?? 0))
  return { total: rows.length, starts }
}

/** Every version of the text at the document's address, oldest first; [] where the id is none of the ledger's. */
export async function versionsOf(database: Database, id: string): Promise<readonly DocumentRow[]> {
  const number = numberOf('d', id)
  if (number === null) return []
  const rows = await documentsWithReading(database.db)
    .where('document.address', '=', (query) => query.selectFrom('document as asked').select('asked.address').where('asked.id', '=', number))
    .orderBy('document.version')
    .execute()
  return withTallies(database, rows)
}

/** Publishers of newest versions, those with most documents first, then by name. */
export async function listPublishers(database: Database): Promise<readonly PublisherRow[]> {
  const rows = await database.db.selectFrom('document').select('publisher').select(({ fn }) => fn.countAll<number>().as('documents'))
    .where('newest', '=', 1).where('publisher', 'is not', null).groupBy('publisher').execute()
  return rows.flatMap(({ publisher, documents }) => (publisher === null ? [] : [{ publisher, documents }]))
    .toSorted((a, b) => b.documents - a.documents || (a.publisher < b.publisher ? -1 : 1))
}

/** Languages of newest versions, those with most documents first, then by code. */
export async function listLanguages(database: Database): Promise<readonly LanguageRow[]> {
  const rows = await database.db.selectFrom('document').select('language').select(({ fn }) => fn.countAll<number>().as('documents'))
    .where('newest', '=', 1).where('language', 'is not', null).groupBy('language').execute()
  return rows.flatMap(({ language, documents }) => (language === null ? [] : [{ language, documents }]))
    .toSorted((a, b) => b.documents - a.documents || (a.language < b.language ? -1 : 1))
}

const documentId = sql`document.id`
const documentsJoin = sql`document left join reading on reading.document = document.id and reading.current = 1`

const sortKeys: Record<DocumentSort, SortKey | null> = {
  added: null,
  published: { value: sql`document.day`, optional: false },
  title: { value: sql`document.sort_title`, optional: true },
  publisher: { value: sql`document.sort_publisher`, optional: true },
  statements: { value: sql`coalesce(reading.statements, 0)`, optional: false },
  denials: { value: sql`coalesce(reading.denials, 0)`, optional: false },
  // Of no statement there is no share.
  unsourced: { value: sql`reading.unsourced * 1.0 / nullif(reading.statements, 0)`, optional: true },
}

/** The filter's conditions; null when nothing can pass it. */
function documentConditions(database: Database, filter: DocumentFilter): RawBuilder<SqlBool>[] | null {
  const { words = '', publisher, language, since = '', until = '', status, denials } = filter
  if (![words, since, until, ...(publisher ?? []), ...(language ?? [])].every(isStorable)) return null
  const conditions: RawBuilder<SqlBool>[] = [sql`document.newest = 1`]
  for (const word of fold(words).split(/\s+/u)) {
    if (word !== '') conditions.push(database.includes(sql`document.folded`, sql`${word}`))
  }
  for (const [column, values] of [['publisher', publisher], ['language', language]] as const) {
    if (values === undefined) continue
    if (values.length === 0) return null
    conditions.push(sql`${sql.ref(`document.${column}`)} in (${sql.join(values)})`)
  }
  conditions.push(...dayConditions(since, until))
  if (status === 'read') conditions.push(sql`reading.id is not null`)
  if (status === 'not-read') conditions.push(sql`reading.id is null`)
  if (denials) conditions.push(sql`reading.denials > 0`)
  return conditions
}

/** A date that states only a year or month (“2026-03”) is in every range that touches it. */
export function dayConditions(since: string, until: string): RawBuilder<SqlBool>[] {
  return [
    ...(since === '' ? [] : [sql<SqlBool>`document.day || '~' >= ${since.slice(0, 10)}`]),
    ...(until === '' ? [] : [sql<SqlBool>`document.day <= ${`${until.slice(0, 10)}~`}`]),
  ]
}

/** Characters of a text that stand for the title it does not state. */
const openingLength = 200

function documentsWithReading(db: Kysely<Tables>) {
  return db.selectFrom('document')
    .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
    .selectAll('document')
    .select(['reading.id as reading_id', 'reading.reader', 'reading.statements', 'reading.links', 'reading.sentences', 'reading.narrator_sentences', 'reading.denials'])
}

type FoundDocument = DocumentTable & { readonly reading_id: number | null } & { [Key in Exclude<keyof CurrentReading, 'byAuthority'>]: CurrentReading[Key] | null }

async function withTallies(database: Database, rows: readonly FoundDocument[]): Promise<readonly DocumentRow[]> {
  const tallies = new Map<number, Record<string, number>>()
  const readings = rows.flatMap(({ reading_id }) => reading_id ?? [])
  for (let from = 0; from < readings.length; from += atOnce) {
    // The statements of a reading lie side by side.
    const counts = await database.db.selectFrom('reading')
      .innerJoin('listing', (join) => join.on(database.ofReading('listing')))
      .innerJoin('label_set', 'label_set.id', 'listing.label_set')
      .select(['reading.id', 'label_set.authority']).select(({ fn }) => fn.countAll<number>().as('number'))
      .where('reading.id', 'in', readings.slice(from, from + atOnce)).groupBy(['reading.id', 'label_set.authority']).execute()
    for (const { id, authority, number } of counts) {
      const tally = tallies.get(id) ?? {}
      tally[authority] = number
      tallies.set(id, tally)
    }
  }
  const openings = await openingsOf(database, rows)
  const rejected = await rejectedLinks(database.db, readings)
  return rows.map((row) => {
    const { reading_id, reader, statements, links, sentences, narrator_sentences, denials } = row
    return documentRowOf(row, openings.get(row.id) ?? null, reading_id === null || reader === null ? null : {
      reader, statements: statements ?? 0, links: (links ?? 0) - (rejected.get(reading_id)?.size ?? 0), sentences: sentences ?? 0, narrator_sentences: narrator_sentences ?? 0, denials: denials ?? 0,
      byAuthority: tallies.get(reading_id) ?? {},
    })
  })
}

/** How the texts begin that state no title: what a person knows them by. */
async function openingsOf(database: Database, rows: readonly FoundDocument[]): Promise<ReadonlyMap<number, string>> {
  const openings = new Map<number, string>()
  const untitled = rows.flatMap(({ id, title }) => (title === null || title.trim() === '' ? [id] : []))
  for (let from = 0; from < untitled.length; from += atOnce) {
    const found = await database.db.selectFrom('body').select('document').select(sql<string>`substr(body.text, 1, ${openingLength})`.as('opening'))
      .where('document', 'in', untitled.slice(from, from + atOnce)).execute()
    for (const { document, opening } of found) openings.set(document, opening)
  }
  return openings
}
