// Lists over the ledger's rows: statements by filter, links, documents, and the counts of a whole. Takes filters as a person gives them;
// gives rows of current readings of newest versions, in id order, by keyset. Decides nothing about how they are shown.
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Span } from '../document/span.ts'
import type { Database } from './database.ts'
import { dayConditions } from './find-documents.ts'
import { idOf, numberOf, pageLimit, pageStart } from './ids.ts'
import type { ActorRow, Facets, LinkRow, Outline, Page, Sorted, SpeakerRow, StatementFilter, StatementRow, StatementSort, Totals } from './ledger-store.ts'
import { keysetAfter, ordered, outlineOf, type SortKey } from './list-order.ts'
import { attributionOfRow } from './reading-rows.ts'
import { fold, searchPieces, wordsOf } from './search-words.ts'
import { isStorable } from './storable.ts'
import { statementColumns, type ActorTable, type LinkTable, type StatementTable, type Tables } from './tables.ts'

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
export async function findStatements(database: Database, filter: StatementFilter, sorted: Sorted<StatementSort>, page: Page): Promise<readonly FoundStatement[]> {
  const { after, limit } = pageStart('s', page)
  const conditions = await conditionsOf(database, filter, sorted.sort === 'added' && sorted.order === 'asc' ? after : 0)
  if (conditions === null) return []
  const key = sortKeys[sorted.sort]
  const rows: readonly StatementJoin[] = await statementsWithDocument(database.db)
    .where(await keysetAfter(database.db, statementsJoin, 'statement.id', key, sorted.order, after))
    .where((where) => where.and(conditions))
    .orderBy(ordered('statement.id', key, sorted.order))
    .limit(limit)
    .execute()
  return withActors(database, rows)
}

/** How many pass the filter and where each block of `every` begins. */
export async function outlineStatements(database: Database, filter: StatementFilter, sorted: Sorted<StatementSort>, every: number): Promise<Outline> {
  const conditions = await conditionsOf(database, filter, 0)
  if (conditions === null) return { total: 0, starts: [''] }
  const from = sql`${statementsJoin} where ${sql.join(conditions, sql` and `)}`
  return outlineOf(database.db, 's', sql`statement.id`, from, ordered('statement.id', sortKeys[sorted.sort], sorted.order), every)
}

/** How many pass the filter, by label. */
export async function countFacets(database: Database, filter: StatementFilter): Promise<Facets> {
  const facets = { total: 0, authority: {} as Record<string, number>, act: {} as Record<string, number>, distance: {} as Record<string, number>, form: {} as Record<string, number> }
  const conditions = await conditionsOf(database, filter, 0)
  if (conditions === null) return facets
  const { rows } = await sql<{ authority: string; act: string; distance: string; form: string; number: number }>`
    select statement.authority, statement.act, statement.distance, statement.form, count(*) as number from ${statementsJoin}
    where ${sql.join(conditions, sql` and `)} group by statement.authority, statement.act, statement.distance, statement.form`.execute(database.db)
  for (const { number, ...labels } of rows) {
    facets.total += number
    for (const facet of ['authority', 'act', 'distance', 'form'] as const) facets[facet][labels[facet]] = (facets[facet][labels[facet]] ?? 0) + number
  }
  return facets
}

/** Statements of the document's current reading, in text order; [] where it has none or the id is none of the ledger's. */
export async function statementsOf(database: Database, document: string): Promise<readonly FoundStatement[]> {
  const number = numberOf('d', document)
  if (number === null) return []
  const rows: readonly StatementJoin[] = await statementsWithDocument(database.db)
    .where('document.id', '=', number).where('reading.current', '=', 1).orderBy('statement.id').execute()
  return withActors(database, rows)
}

/** Actors of newest versions with as many statements as they hold, by what their names' words start with; never a private person. */
export async function findSpeakers(database: Database, words: string, limit: number): Promise<readonly SpeakerRow[]> {
  const atMost = pageLimit(limit)
  if (!isStorable(words)) return []
  const starts = wordsOf(words)
  if (starts.length === 0 && words.trim() !== '') return []
  const { rows } = await sql<{ name: string; folded: string; kind: SpeakerRow['kind']; number: number }>`
    select actor.name, actor.folded, actor.kind, count(*) as number
    from actor join statement on statement.reading = actor.reading and ${holds(database)}
      join reading on reading.id = actor.reading join document on document.id = reading.document
    where reading.current = 1 and document.newest = 1 and actor.privacy <> 'private-person'
      and ${sql.join([sql`1 = 1`, ...starts.map((word) => database.includes(sql`actor.folded`, sql`${word}`))], sql` and `)}
    group by actor.name, actor.folded, actor.kind`.execute(database.db)
  const speakers = new Map<string, { name: string; kind: SpeakerRow['kind']; most: number; statements: number }>()
  for (const { name, folded, kind, number } of rows) {
    const has = wordsOf(name)
    if (!starts.every((start) => has.some((word) => word.startsWith(start)))) continue
    const speaker = speakers.get(folded) ?? { name, kind, most: 0, statements: 0 }
    speaker.statements += number
    if (number > speaker.most) Object.assign(speaker, { name, kind, most: number })
    speakers.set(folded, speaker)
  }
  return [...speakers.values()].toSorted((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1)).slice(0, atMost)
    .map(({ name, kind, statements }) => ({ name, kind, statements }))
}

const statementsJoin = sql`statement join reading on reading.id = statement.reading join document on document.id = reading.document`

const sortKeys: Record<StatementSort, SortKey | null> = { added: null, published: sql`document.day` }

function statementsWithDocument(db: Kysely<Tables>) {
  return db.selectFrom('statement')
    .innerJoin('reading', 'reading.id', 'statement.reading')
    .innerJoin('document', 'document.id', 'reading.document')
    .select(statementColumns)
    .select(['reading.first_statement', 'document.id as document_id', 'document.title', 'document.publisher', 'document.published', 'document.url'])
}

async function withActors(database: Database, rows: readonly StatementJoin[]): Promise<readonly FoundStatement[]> {
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
  const { act, authority, distance, form, publisher, speaker, since = '', until = '' } = filter
  const document = filter.document?.trim() ?? ''
  const actor = filter.actor?.trim() ?? ''
  if (![actor, document, since, until, ...[act, authority, distance, form, publisher, speaker].flatMap((values) => values ?? [])].every(isStorable)) return null

  const conditions: RawBuilder<SqlBool>[] = [sql`reading.current = 1`]
  const documentId = numberOf('d', document)
  // A document asked for by its id is shown in whichever version that is.
  conditions.push(documentId === null ? sql`document.newest = 1` : sql`document.id = ${documentId}`)
  if (documentId === null && document !== '') conditions.push(database.includes(sql`document.folded`, sql`${fold(document)}`))
  if (actor !== '') {
    const found = sql<SqlBool>`actor.privacy <> 'private-person' and ${database.includes(sql`actor.folded`, sql`${fold(actor)}`)}`
    conditions.push(sql`exists (select 1 from actor where actor.reading = statement.reading and ${found} and ${holds(database)})`)
    if (await isRare(database, 'actor', found)) conditions.push(sql`statement.reading in (select actor.reading from actor where ${found})`)
  }
  if (speaker) {
    if (speaker.length === 0) return null
    const found = sql<SqlBool>`actor.privacy <> 'private-person' and actor.folded in (${sql.join(speaker.map(fold))})`
    conditions.push(sql`exists (select 1 from actor where actor.reading = statement.reading and ${found} and ${holds(database)})`)
    if (await isRare(database, 'actor', found)) conditions.push(sql`statement.reading in (select actor.reading from actor where ${found})`)
  }
  if (publisher) {
    if (publisher.length === 0) return null
    conditions.push(sql`document.publisher in (${sql.join(publisher)})`)
  }
  for (const [column, values] of [['act', act], ['authority', authority], ['distance', distance], ['form', form]] as const) {
    if (values === undefined) continue
    if (values.length === 0) return null
    const among = sql`in (${sql.join(values)})`
    const rare = await isRare(database, 'statement', sql`${sql.ref(column)} ${among}`)
    conditions.push(sql`${rare ? sql.ref(`statement.${column}`) : database.notByIndex(`statement.${column}`)} ${among}`)
  }
  conditions.push(...dayConditions(since, until))
  if (filter.text?.trim()) {
    const pieces = searchPieces(filter.text)
    if (pieces.length === 0) return null
    conditions.push(database.matches(pieces, after))
  }
  return conditions
}

/** The condition that the row of `actor` is a holder of the row of `statement`, in the same reading. */
function holds(database: Database): RawBuilder<SqlBool> {
  const alsoActors = sql`replace(replace(statement.also_actors, '[', ','), ']', ',')`
  return sql`(actor.position = statement.actor or ${database.includes(alsoActors, sql`',' || actor.position || ','`)})`
}

/** Whether so few rows fit that gathering them all is cheaper than walking until a page is full: of 250,000 statements, 5,000 are gathered in 30 ms. */
async function isRare(database: Database, table: 'actor' | 'statement', condition: RawBuilder<SqlBool>): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`select count(*) as number from (select 1 from ${sql.table(table)} where ${condition} limit 5000) as fitting`.execute(database.db)
  return (rows[0]?.number ?? 0) < 5000
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
  return rows.map(linkRowOf)
}

function linkRowOf(row: LinkTable & { readonly document: number }): LinkRow {
  return {
    id: idOf('l', row.id),
    link: row.link as LinkRow['link'],
    from: idOf('s', row.from_statement),
    to: idOf('s', row.to_statement),
    document: idOf('d', row.document),
    confidence: row.confidence,
  }
}

/** Links of current readings that start or end at one of the statements, in id order. */
export async function linksOf(database: Database, statements: readonly string[]): Promise<readonly LinkRow[]> {
  const numbers = [...new Set(statements.flatMap((id) => numberOf('s', id) ?? []))]
  const found = new Map<number, LinkRow>()
  for (let from = 0; from < numbers.length; from += 500) {
    const part = numbers.slice(from, from + 500)
    const rows = await database.db.selectFrom('link').innerJoin('reading', 'reading.id', 'link.reading')
      .selectAll('link').select('reading.document')
      .where('reading.current', '=', 1)
      .where('link.reading', 'in', (query) => query.selectFrom('statement').select('statement.reading').where('statement.id', 'in', part))
      .where((where) => where.or([where('link.from_statement', 'in', part), where('link.to_statement', 'in', part)]))
      .execute()
    for (const row of rows) found.set(row.id, linkRowOf(row))
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, row]) => row)
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

/** The documents asked for in parts that fit a query; null for all of them. */
function partsOf(documents: readonly string[] | undefined): readonly (readonly number[] | null)[] {
  if (documents === undefined) return [null]
  const numbers = [...new Set(documents.flatMap((id) => numberOf('d', id) ?? []))]
  return Array.from({ length: Math.ceil(numbers.length / 1000) }, (_, index) => numbers.slice(index * 1000, (index + 1) * 1000))
}
