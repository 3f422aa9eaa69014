// Pages of statements by filter and order, and those of one document. Takes filters as a person gives them; gives rows of current readings of
// newest versions with their document and actors. Decides nothing about how they are shown.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Span } from '../document/span.ts'
import type { Database } from './database.ts'
import { idOf, numberOf, pageStart } from './ids.ts'
import { inParts } from './in-parts.ts'
import type { ActorRow, Page, Sorted, StatementFilter, StatementRow, StatementSort } from './ledger-store.ts'
import { keysetAfter, ordered } from './list-order.ts'
import { attributionOfRow } from './reading-rows.ts'
import { listingsFound, statementSearch, type StatementSearch } from './statement-search.ts'
import { statementColumns, type ActorTable, type StatementTable, type Tables } from './tables.ts'

/** A statement's row with what its document adds to it. */
export interface StatementJoin extends StatementTable {
  /** Who holds it once what people decided is applied; 1 where they decided that. */
  readonly held_by: number | null
  readonly held_by_decision: number
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

/** Parameters in one look-up. */
const atOnce = 500

/** Statements that pass every part of the filter, in the order asked for. */
export async function findStatements(database: Database, filter: StatementFilter, sorted: Sorted<StatementSort>, page: Page): Promise<readonly FoundStatement[]> {
  const { after, limit } = pageStart('s', page)
  const search = statementSearch(database, filter)
  if (search === null) return []
  const { rows } = await (sorted.sort === 'added' ? idsInOrderOfReading : idsByDay)(database, search, sorted.order, after, limit)
  const numbers = rows.map(({ statement }) => statement)
  const found = new Map<number, StatementJoin>()
  for (let from = 0; from < numbers.length; from += atOnce) {
    const part: readonly StatementJoin[] = await statementsWithDocument(database.db).where('statement.id', 'in', numbers.slice(from, from + atOnce)).execute()
    for (const row of part) found.set(row.id, row)
  }
  return withActors(database.db, numbers.flatMap((number) => found.get(number) ?? []))
}

/** The statements with these numbers, in that order; those that are not there are left out. */
export async function statementsById(db: Kysely<Tables>, numbers: readonly number[]): Promise<readonly FoundStatement[]> {
  const found = new Map<number, StatementJoin>()
  for (let from = 0; from < numbers.length; from += atOnce) {
    const part: readonly StatementJoin[] = await statementsWithDocument(db).where('statement.id', 'in', numbers.slice(from, from + atOnce)).execute()
    for (const row of part) found.set(row.id, row)
  }
  return withActors(db, numbers.flatMap((number) => found.get(number) ?? []))
}

/** Statements of the document's current reading, in text order; [] where it has none or the id is none of the ledger's. */
export async function statementsOf(database: Database, document: string): Promise<readonly FoundStatement[]> {
  const number = numberOf('d', document)
  if (number === null) return []
  const rows = await statementsWithDocument(database.db).where('document.id', '=', number).where('reading.current', '=', 1).orderBy('statement.id').execute()
  return withActors(database.db, rows)
}

/** The same of several documents, in id order. */
export async function statementsOfDocuments(db: Kysely<Tables>, documents: readonly number[]): Promise<readonly FoundStatement[]> {
  const rows: StatementJoin[] = []
  for (const part of inParts(documents, atOnce)) rows.push(...await statementsWithDocument(db).where('document.id', 'in', part).where('reading.current', '=', 1).orderBy('statement.id').execute())
  return withActors(db, rows)
}

type Ids = Promise<{ readonly rows: readonly { readonly statement: number }[] }>

async function idsInOrderOfReading({ db }: Database, search: StatementSearch, order: 'asc' | 'desc', after: number, limit: number): Ids {
  const { from, id } = listingsFound(search)
  const beyond = await keysetAfter(db, from, id, null, order, after)
  return sql<{ statement: number }>`select ${id} as statement from ${from} and ${beyond} order by ${ordered(id, null, order)} limit ${limit}`.execute(db)
}

/** Goes from document to document, so that the engine can stop when the page is full; the rest of the conditions are tested on the way. */
async function idsByDay(database: Database, search: StatementSearch, order: 'asc' | 'desc', after: number, limit: number): Ids {
  const { db } = database
  const id = sql`listing.statement`
  const day = { value: sql`document.day`, optional: false }
  const last = sql`statement as last join reading on reading.id = last.reading join document on document.id = reading.document`
  const conditions: readonly RawBuilder<SqlBool>[] = [
    ...search.documents,
    ...search.listings,
    ...search.among.map((query) => sql<SqlBool>`${database.notByIndex('listing.statement')} in (${query})`),
    await keysetAfter(db, last, id, day, order, after, sql`last.id`),
  ]
  return sql<{ statement: number }>`select ${id} as statement from document cross join reading cross join listing
    where reading.document = document.id and reading.current = 1
      and ${database.ofReading('listing')} and ${sql.join(conditions, sql` and `)}
    order by ${ordered(id, day, order)} limit ${limit}`.execute(db)
}

function statementsWithDocument(db: Kysely<Tables>) {
  return db.selectFrom('statement')
    .innerJoin('listing', 'listing.statement', 'statement.id')
    .innerJoin('reading', 'reading.id', 'statement.reading')
    .innerJoin('document', 'document.id', 'reading.document')
    .select(statementColumns)
    .select(['listing.actor as held_by', 'listing.decided as held_by_decision', 'reading.first_statement', 'document.id as document_id', 'document.title', 'document.publisher', 'document.published', 'document.url'])
}

/** The rows with the actors of their readings, in order of position. */
async function withActors(db: Kysely<Tables>, rows: readonly StatementJoin[]): Promise<readonly FoundStatement[]> {
  const readings = [...new Set(rows.map(({ reading }) => reading))]
  const found: ActorTable[] = []
  for (let from = 0; from < readings.length; from += atOnce) {
    found.push(...await db.selectFrom('actor').selectAll().where('reading', 'in', readings.slice(from, from + atOnce)).orderBy('reading').orderBy('position').execute())
  }
  const actors = Map.groupBy(found, ({ reading }) => reading)
  return rows.map((row) => ({ ...row, actors: actors.get(row.reading) ?? [] }))
}

/** The statement as other rooms see it; throws on a column that is not the JSON it should be. */
export function statementRowOf(row: FoundStatement, privatePersons: StatementRow['privatePersons']): StatementRow {
  const others = row.held_by_decision === 1 ? [] : (JSON.parse(row.also_actors) as number[])
  const holders = others.flatMap((position) => row.actors[position] ?? [])
  const first = row.held_by === null ? undefined : row.actors[row.held_by]
  return {
    id: idOf('s', row.id),
    document: idOf('d', row.document_id),
    index: row.id - row.first_statement,
    within: row.within === null ? null : idOf('s', row.first_statement + row.within),
    ...attributionOfRow(row),
    authority: row.authority as StatementRow['authority'],
    actor: first === undefined ? null : actorRowOf(first),
    alsoActors: holders.map(actorRowOf),
    evidence: row.held_by_decision === 1 ? [] : (JSON.parse(row.evidence) as Span[]),
    ...(row.held_by_decision === 1 ? { actorDecided: true as const } : {}),
    privatePersons,
    documentTitle: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
  }
}

/** The private persons among a reading's actors; throws on a column that is not the JSON it should be. */
export function privatePersonsOf(actors: readonly ActorTable[]): StatementRow['privatePersons'] {
  return actors.filter((actor) => actor.shown_privacy === 'private-person').map(({ name, mentions }) => ({ name, mentions: JSON.parse(mentions) as Span[] }))
}

function actorRowOf({ name, shown_name, shown_kind, shown_privacy, role }: ActorTable): ActorRow {
  return { name: shown_name, ...(shown_name === name ? {} : { written: name }), kind: shown_kind as ActorRow['kind'], privacy: shown_privacy as ActorRow['privacy'], role }
}
