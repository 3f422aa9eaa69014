// A filter over statements as conditions of a query: which words, labels and holders, in which documents. Takes filters as a person gives
// them; gives conditions over `listing`, so that the engine goes through narrow rows alone. Decides nothing about order or pages.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from './database.ts'
import { dayConditions } from './find-documents.ts'
import { numberOf } from './ids.ts'
import type { StatementFilter } from './ledger-store.ts'
import { fold, searchPieces } from './search-words.ts'
import { isStorable } from './storable.ts'

/** Conditions that a statement has to pass, each over the tables it names. */
export interface StatementSearch {
  /** Over `document`, joined to its current `reading`. */
  readonly documents: readonly RawBuilder<SqlBool>[]
  /** Over `listing`. */
  readonly listings: readonly RawBuilder<SqlBool>[]
  /** Queries for `statement`s, each of which has to give it; the first finds the fewest. */
  readonly among: readonly RawBuilder<unknown>[]
}

const labelColumns = ['act', 'authority', 'distance', 'form'] as const

/** The filter's conditions; null when nothing can pass it. */
export function statementSearch(database: Database, filter: StatementFilter): StatementSearch | null {
  const { publisher, speaker, since = '', until = '' } = filter
  const document = filter.document?.trim() ?? ''
  const actor = filter.actor?.trim() ?? ''
  const lists = [...labelColumns.map((column) => filter[column]), publisher, speaker].flatMap((values) => (values === undefined ? [] : [values]))
  if (lists.some((values) => values.length === 0) || ![actor, document, since, until, ...lists.flat()].every(isStorable)) return null

  const documents: RawBuilder<SqlBool>[] = dayConditions(since, until)
  const documentId = numberOf('d', document)
  // A document asked for by its id is shown in whichever version that is.
  documents.push(documentId === null ? sql`document.newest = 1` : sql`document.id = ${documentId}`)
  if (documentId === null && document !== '') documents.push(database.includes(sql`document.folded`, sql`${fold(document)}`))
  if (publisher) documents.push(sql`document.publisher in (${sql.join(publisher)})`)

  const listings: RawBuilder<SqlBool>[] = []
  const labels = labelColumns.flatMap((column) => {
    const values = filter[column]
    return values ? [sql<SqlBool>`${sql.ref(column)} in (${sql.join(values)})`] : []
  })
  if (labels.length > 0) listings.push(sql`listing.label_set in (select id from label_set where ${sql.join(labels, sql` and `)})`)
  if (actor !== '') listings.push(isHeldBy(database, database.includes(sql`actor.shown_folded`, sql`${fold(actor)}`)))
  if (documentId !== null) {
    const edge = (last: RawBuilder<unknown>) => sql`(select first_statement + ${last} from reading where document = ${documentId} and current = 1)`
    listings.push(sql`listing.statement >= ${edge(sql`0`)} and listing.statement < ${edge(sql`statements`)}`)
  }

  const among: RawBuilder<unknown>[] = []
  if (speaker) among.push(heldBy(database, sql`actor.shown_folded in (${sql.join(speaker.map(fold))})`))
  if (filter.text?.trim()) {
    const pieces = searchPieces(filter.text)
    if (pieces.length === 0) return null
    among.push(database.matches(pieces))
  }
  return { documents, listings, among }
}

/** The current readings of the documents that pass. */
export function currentReadings({ documents }: StatementSearch): RawBuilder<unknown> {
  return sql`document cross join reading where reading.document = document.id and reading.current = 1 and ${sql.join(documents, sql` and `)}`
}

/** `from … where …` over `listing`, driven by the narrowest of what the statement is to be among, else in id order. */
export function listingsFound(search: StatementSearch): { readonly from: RawBuilder<unknown>; readonly id: RawBuilder<unknown> } {
  const [first, ...others] = search.among
  const conditions = [
    ...search.listings,
    ...others.map((query) => sql<SqlBool>`listing.statement in (${query})`),
    sql<SqlBool>`listing.reading in (select reading.id from ${currentReadings(search)})`,
  ]
  const where = sql.join(conditions, sql` and `)
  if (first === undefined) return { from: sql`listing where ${where}`, id: sql`listing.statement` }
  return { from: sql`(${first}) as found cross join listing where listing.statement = found.statement and ${where}`, id: sql`found.statement` }
}

/** The statements that an actor with a name of this kind holds, alone or with others; for names that hardly any actor has. Never a private person. */
function heldBy(database: Database, named: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`select distinct held.statement from actor cross join reading cross join listing as held
    where reading.id = actor.reading and ${database.ofReading('held')}
      and actor.shown_privacy <> 'private-person' and ${named}
      and (held.actor = actor.position or (held.more = 1 and ${isFurtherHolder(database, sql`held.statement`)}))`
}

/** The condition that the same holds of a row of `listing`; for names that many actors may have. */
function isHeldBy(database: Database, named: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  const actors = sql`from actor where actor.shown_privacy <> 'private-person' and ${named}`
  return sql`((listing.reading, listing.actor) in (select actor.reading, actor.position ${actors})
    or (listing.more = 1 and exists (select 1 ${actors} and actor.reading = listing.reading and ${isFurtherHolder(database, sql`listing.statement`)})))`
}

function isFurtherHolder(database: Database, statement: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const positions = sql`(select replace(replace(statement.also_actors, '[', ','), ']', ',') from statement where statement.id = ${statement})`
  return database.includes(positions, sql`',' || actor.position || ','`)
}
