// Lists over the ledger's rows: statements by filter, links, documents, and the counts of a whole. Takes filters as a person gives them;
// gives rows of current readings of newest versions, in id order, by keyset. Decides nothing about how they are shown.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Span } from '../document/span.ts'
import type { Database } from './database.ts'
import { documentRowOf, type CurrentReading } from './document-rows.ts'
import { idOf, numberOf, pageStart } from './ids.ts'
import type { ActorRow, DocumentRow, LinkRow, Page, StatementFilter, StatementRow, Totals } from './ledger-store.ts'
import { attributionOfRow } from './reading-rows.ts'
import { fold, searchPieces } from './search-words.ts'
import { isStorable } from './storable.ts'
import { statementColumns, type ActorTable, type DocumentTable, type StatementTable, type Tables } from './tables.ts'

/** A statement's row with what its document adds to it. */
export interface StatementJoin extends StatementTable {
  readonly first_statement: number
  readonly document_id: number
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

/** A statement's row with the actors of its reading in order of position: one array for all statements of a reading. */
export interface FoundStatement extends StatementJoin {
  readonly actors: readonly ActorTable[]
}

/** Statements that pass every part of the filter. */
export async function findStatements(database: Database, filter: StatementFilter, page: Page): Promise<readonly FoundStatement[]> {
  const { after, limit } = pageStart('s', page)
  const conditions = await conditionsOf(database, filter, after)
  if (conditions === null) return []
  const rows: readonly StatementJoin[] = await database.db.selectFrom('statement')
    .innerJoin('reading', 'reading.id', 'statement.reading')
    .innerJoin('document', 'document.id', 'reading.document')
    .select(statementColumns)
    .select(['reading.first_statement', 'document.id as document_id', 'document.title', 'document.publisher', 'document.published', 'document.url'])
    .where('statement.id', '>', after)
    .where('reading.current', '=', 1)
    .where((where) => where.and(conditions))
    .orderBy('statement.id')
    .limit(limit)
    .execute()
  const actors = await actorsOf(database, rows)
  return rows.map((row) => ({ ...row, actors: actors.get(row.reading) ?? [] }))
}

/** The actors of the statements' readings, by reading, in order of position. */
async function actorsOf(database: Database, rows: readonly StatementJoin[]): Promise<ReadonlyMap<number, readonly ActorTable[]>> {
  const readings = [...new Set(rows.map(({ reading }) => reading))]
  const found: ActorTable[] = []
  for (let from = 0; from < readings.length; from += 500) {
    found.push(...await database.db.selectFrom('actor').selectAll().where('reading', 'in', readings.slice(from, from + 500)).orderBy('reading').orderBy('position').execute())
  }
  return Map.groupBy(found, ({ reading }) => reading)
}

/** The statement as other rooms see it; throws on a column that is not the JSON it should be. */
export function statementRowOf(row: FoundStatement, privatePersons: StatementRow['privatePersons']): StatementRow {
  const holders = (JSON.parse(row.also_actors) as number[]).flatMap((position) => row.actors[position] ?? [])
  const first = row.actor === null ? undefined : row.actors[row.actor]
  return {
    id: idOf('s', row.id),
    document: idOf('d', row.document_id),
    index: row.id - row.first_statement,
    within: row.within === null ? null : idOf('s', row.first_statement + row.within),
    ...attributionOfRow(row),
    authority: row.authority as StatementRow['authority'],
    actor: first === undefined ? null : actorRowOf(first),
    alsoActors: holders.map(actorRowOf),
    privatePersons,
    documentTitle: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
  }
}

/** The private persons among a reading's actors; throws on a column that is not the JSON it should be. */
export function privatePersonsOf(actors: readonly ActorTable[]): StatementRow['privatePersons'] {
  return actors.filter(({ privacy }) => privacy === 'private-person').map(({ name, mentions }) => ({ name, mentions: JSON.parse(mentions) as Span[] }))
}

function actorRowOf({ name, kind, privacy, role }: ActorTable): ActorRow {
  return { name, kind: kind as ActorRow['kind'], privacy: privacy as ActorRow['privacy'], role }
}

/** The filter's conditions; null when nothing can pass it. */
async function conditionsOf(database: Database, filter: StatementFilter, after: number): Promise<RawBuilder<SqlBool>[] | null> {
  const { act, authority, since = '', until = '' } = filter
  const document = filter.document?.trim() ?? ''
  const actor = filter.actor?.trim() ?? ''
  if (![actor, document, since, until, ...(act ?? []), ...(authority ?? [])].every(isStorable)) return null

  const conditions: RawBuilder<SqlBool>[] = []
  const documentId = numberOf('d', document)
  // A document asked for by its id is shown in whichever version that is.
  conditions.push(documentId === null ? sql`document.newest = 1` : sql`document.id = ${documentId}`)
  if (documentId === null && document !== '') conditions.push(database.includes(sql`document.folded`, sql`${fold(document)}`))
  if (actor !== '') {
    const found = sql<SqlBool>`actor.privacy <> 'private-person' and ${database.includes(sql`actor.folded`, sql`${fold(actor)}`)}`
    const alsoActors = sql`replace(replace(statement.also_actors, '[', ','), ']', ',')`
    conditions.push(sql`exists (select 1 from actor where actor.reading = statement.reading and ${found}
      and (actor.position = statement.actor or ${database.includes(alsoActors, sql`',' || actor.position || ','`)}))`)
    if (await isRare(database, 'actor', found)) conditions.push(sql`statement.reading in (select actor.reading from actor where ${found})`)
  }
  for (const [column, values] of [['act', act], ['authority', authority]] as const) {
    if (values === undefined) continue
    if (values.length === 0) return null
    const among = sql`in (${sql.join(values)})`
    const rare = await isRare(database, 'statement', sql`${sql.ref(column)} ${among}`)
    conditions.push(sql`${rare ? sql.ref(`statement.${column}`) : database.notByIndex(`statement.${column}`)} ${among}`)
  }
  // A date that states only a year or month (“2026-03”) is in every range that touches it.
  if (since) conditions.push(sql`document.day || '~' >= ${since.slice(0, 10)}`)
  if (until) conditions.push(sql`document.day <= ${`${until.slice(0, 10)}~`}`)
  if (filter.text?.trim()) {
    const pieces = searchPieces(filter.text)
    if (pieces.length === 0) return null
    conditions.push(database.matches(pieces, after))
  }
  return conditions
}

/** Whether so few rows fit that gathering them all is cheaper than walking until a page is full: of 250,000 statements, 5,000 are gathered in 30 ms. */
async function isRare(database: Database, table: 'actor' | 'statement', condition: RawBuilder<SqlBool>): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`select count(*) as number from (select 1 from ${sql.table(table)} where ${condition} limit 5000) as fitting`.execute(database.db)
  return (rows[0]?.number ?? 0) < 5000
}

/** Documents with the counts of their current readings; only newest versions unless `versions`. */
export async function listDocuments(database: Database, page: Page, versions: boolean): Promise<readonly DocumentRow[]> {
  const { after, limit } = pageStart('d', page)
  let query = documentsWithReading(database.db).where('document.id', '>', after).orderBy('document.id').limit(limit)
  if (!versions) query = query.where('document.newest', '=', 1)
  return (await query.execute()).map(documentRow)
}

/** One document in whichever version; null where the id is none of the ledger's. */
export async function findDocument(database: Database, id: string): Promise<DocumentRow | null> {
  const number = numberOf('d', id)
  if (number === null) return null
  const row = await documentsWithReading(database.db).where('document.id', '=', number).executeTakeFirst()
  return row ? documentRow(row) : null
}

/** Links between statements of current readings of newest versions. */
export async function listLinks(database: Database, page: Page): Promise<readonly LinkRow[]> {
  const { after, limit } = pageStart('l', page)
  const rows = await database.db.selectFrom('link')
    .innerJoin('reading', 'reading.id', 'link.reading')
    .innerJoin('document', 'document.id', 'reading.document')
    .selectAll('link').select('reading.document')
    .where('link.id', '>', after).where('reading.current', '=', 1).where('document.newest', '=', 1)
    .orderBy('link.id').limit(limit)
    .execute()
  return rows.map((row) => ({
    id: idOf('l', row.id),
    link: row.link as LinkRow['link'],
    from: idOf('s', row.from_statement),
    to: idOf('s', row.to_statement),
    document: idOf('d', row.document),
    confidence: row.confidence,
  }))
}

/** Counts over newest versions, or over exactly the documents named. */
export async function countTotals(database: Database, documents?: readonly string[]): Promise<Totals> {
  const counts = { documents: 0, notRead: 0, statements: 0, denials: 0 }
  const byForm: Record<string, number> = {}
  const byAuthority: Record<string, number> = {}
  const byAct: Record<string, number> = {}
  const links: Record<string, number> = {}
  const tally = (table: Record<string, number>, key: string, number: number) => {
    table[key] = (table[key] ?? 0) + number
  }
  for (const only of partsOf(documents)) {
    const which = only === null ? sql<SqlBool>`document.newest = 1` : sql<SqlBool>`document.id in (${sql.join(only)})`
    const kept = await database.db.selectFrom('document')
      .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
      .select(({ fn }) => [fn.countAll<number>().as('documents'), fn.count<number>('reading.id').as('read')])
      .where(which).executeTakeFirstOrThrow()
    counts.documents += kept.documents
    counts.notRead += kept.documents - kept.read
    const labels = await database.db.selectFrom('statement')
      .innerJoin('reading', 'reading.id', 'statement.reading').innerJoin('document', 'document.id', 'reading.document')
      .select(['statement.form', 'statement.authority', 'statement.act']).select(({ fn }) => fn.countAll<number>().as('number'))
      .where('reading.current', '=', 1).where(which)
      .groupBy(['statement.form', 'statement.authority', 'statement.act']).execute()
    for (const { form, authority, act, number } of labels) {
      counts.statements += number
      tally(byForm, form, number)
      tally(byAuthority, authority, number)
      tally(byAct, act, number)
    }
    const ties = await database.db.selectFrom('link')
      .innerJoin('reading', 'reading.id', 'link.reading').innerJoin('document', 'document.id', 'reading.document')
      .select('link.link').select(({ fn }) => fn.countAll<number>().as('number'))
      .where('reading.current', '=', 1).where(which)
      .groupBy('link.link').execute()
    for (const { link, number } of ties) tally(links, link, number)
  }
  return { ...counts, denials: byAct['deny'] ?? 0, byForm, byAuthority, byAct, links }
}

function documentsWithReading(db: Kysely<Tables>) {
  return db.selectFrom('document')
    .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
    .selectAll('document')
    .select(['reading.reader', 'reading.statements', 'reading.sentences', 'reading.narrator_sentences'])
}

function documentRow(row: DocumentTable & { [Key in keyof CurrentReading]: CurrentReading[Key] | null }): DocumentRow {
  const { reader, statements, sentences, narrator_sentences } = row
  return documentRowOf(row, reader === null ? null : { reader, statements: statements ?? 0, sentences: sentences ?? 0, narrator_sentences: narrator_sentences ?? 0 })
}

/** The documents asked for in parts that fit a query; null for all of them. */
function partsOf(documents: readonly string[] | undefined): readonly (readonly number[] | null)[] {
  if (documents === undefined) return [null]
  const numbers = [...new Set(documents.flatMap((id) => numberOf('d', id) ?? []))]
  return Array.from({ length: Math.ceil(numbers.length / 1000) }, (_, index) => numbers.slice(index * 1000, (index + 1) * 1000))
}
