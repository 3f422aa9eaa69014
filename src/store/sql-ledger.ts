// The ledger over either database: checks what comes in, runs the work, and turns the engine's errors into refusals. The work itself is in
// add-documents.ts, find-statements.ts and verify-ledger.ts.
import type { Block, Capture } from '../document/document.ts'
import type { Kysely } from 'kysely'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Decided, Decision, Made, StatementRef } from '../ledger/decision.ts'
import type { Entry, EntryType, Json } from '../ledger/entry.ts'
import type { Reading } from '../ledger/reading.ts'
import { SaysoError } from '../sayso-error.ts'
import { addDocuments, type AddContext, type PreparedItem } from './add-documents.ts'
import { decodeBytes, encodeBytes, type EncodedBytes } from './capture-bytes.ts'
import type { Database } from './database.ts'
import { claimsRecounted, decideAll, decisionsOf, eventsRecounted, pageOfDecisions, statementsMeant, undoDecision, unplacedDecisions } from './decide.ts'
import { totalsOf, totalsOfAll } from './count-totals.ts'
import { findDocument, findDocuments, listDocuments, listLanguages, listPublishers, outlineDocuments, versionsOf } from './find-documents.ts'
import { findEvents } from './find-events.ts'
import { linksOf, listLinks } from './find-links.ts'
import { decidedReadingOfRows, overlayOf, standingRows } from './find-reading.ts'
import { findSpeakers } from './find-speakers.ts'
import { findStatements, privatePersonsOf, statementRowOf, statementsById, statementsOf, type FoundStatement } from './find-statements.ts'
import { facetsOf, foundStatements, outlineOfFound, type FoundStatements } from './found-statements.ts'
import { idOf, numberOf, pageLimit } from './ids.ts'
import type { Added, DecidedBy, DocumentFilter, DocumentRow, DocumentSort, Facets, IncomingDocument, Known, LanguageRow, LedgerStore, LinkRow, Outcome, Outline, Page, PublisherRow, Sorted, SpeakerRow, StatementFilter, StatementRow, StatementSort, Totals, Verification } from './ledger-store.ts'
import { knownAt, sameBytes } from './known-documents.ts'
import { readingOfRows } from './reading-rows.ts'
import { Remembered } from './remembered.ts'
import { findClaim, findClaims, findMembers, claimsOf, coverageOf, tiesOf, type Stretch } from './find-claims.ts'
import { copiesOf, findCopy, findDrifts, findOrigins, originsOf } from './find-copies.ts'
import { isStorable, refuseUnstorable } from './storable.ts'
import type { Tables } from './tables.ts'
import { Weaver } from './weave.ts'
import type { ClaimFilter, ClaimRow, ClaimSort, CopyRow, DriftRow, EventFilter, EventRow, MemberRow, OriginRow, TieRow } from './woven-rows.ts'
import { verifyLedger } from './verify-ledger.ts'

/** Eight bytes a statement found: what was found by the last five broad filters in a ledger of 250,000. */
const rememberedBytes = 10_000_000

export class SqlLedger implements LedgerStore {
  readonly where: string
  readonly #database: Database
  readonly #context: AddContext
  readonly #weaver: Weaver
  readonly #remembered = new Remembered(rememberedBytes)
  #closed = false

  constructor(database: Database, context: AddContext) {
    this.where = database.where
    this.#database = database
    this.#context = context
    this.#weaver = new Weaver(database)
  }

  known(address: string): Promise<Known | null> {
    return this.#guard(({ db }) => knownAt(db, address))
  }

  sameBytes(captureSha256: string, textSha256: string, address?: string): Promise<string | null> {
    return this.#guard(({ db }) => sameBytes(db, captureSha256, textSha256, address))
  }

  async add(document: IncomingDocument, outcome: Outcome): Promise<Added> {
    const [added] = await this.addAll([[document, outcome]])
    if (!added) throw new SaysoError('internal', 'a document was added and nothing came back. Please report this.')
    return added
  }

  addAll(items: readonly (readonly [IncomingDocument, Outcome])[]): Promise<readonly Added[]> {
    return this.#guard(async (database) => {
      if (items.length === 0) return []
      if (database.readOnly) throw new SaysoError('ledger-read-only', `${this.where} was opened to be read only.`, { where: this.where })
      const prepared = items.map(([document, outcome]): PreparedItem => {
        refuseUnstorable(document, outcome)
        return { document, outcome, textSha256: this.#context.hash(document.text) }
      })
      const captures = await this.#encodeNew(items.map(([{ capture }]) => capture))
      return database.write((db) => addDocuments(db, database, prepared, captures, this.#context))
    })
  }

  documents(page: Page, options: { readonly versions?: boolean } = {}): Promise<readonly DocumentRow[]> {
    return this.#guard((database) => listDocuments(database, page, options.versions ?? false))
  }

  document(id: string): Promise<DocumentRow | null> {
    return this.#guard((database) => findDocument(database, id))
  }

  text(id: string): Promise<{ readonly text: string; readonly blocks: readonly Block[] } | null> {
    return this.#guard(async ({ db }) => {
      const number = numberOf('d', id)
      const body = number === null ? undefined : await db.selectFrom('body').selectAll().where('document', '=', number).executeTakeFirst()
      return body ? { text: body.text, blocks: this.#rebuilt(`the blocks of ${id}`, () => JSON.parse(body.blocks) as Block[]) } : null
    })
  }

  capture(sha256: string): Promise<Capture | null> {
    return this.#guard(async ({ db }) => {
      if (!isStorable(sha256)) return null
      const row = await db.selectFrom('capture').innerJoin('document', 'document.capture_sha256', 'capture.sha256')
        .select(['capture.sha256', 'capture.encoding', 'capture.size', 'capture.bytes', 'document.media_type', 'document.captured_at'])
        .where('capture.sha256', '=', sha256).orderBy('document.id').limit(1).executeTakeFirst()
      if (!row) return null
      const bytes = this.#rebuilt(`the bytes ${sha256}`, () => decodeBytes(row))
      return { type: 'capture', sha256, bytes, mediaType: row.media_type, capturedAt: row.captured_at }
    })
  }

  reading(document: string): Promise<Reading | null> {
    return this.#guard(async ({ db }) => {
      const rows = await standingRows(db, document)
      return rows && this.#rebuilt(`the reading of ${document}`, () => readingOfRows(rows))
    })
  }

  readingAsDecided(document: string): Promise<DecidedReading | null> {
    return this.#guard(async ({ db }) => {
      const rows = await standingRows(db, document)
      const overlay = rows && await overlayOf(db, rows)
      return overlay && this.#rebuilt(`the reading of ${document}`, () => decidedReadingOfRows(rows, overlay))
    })
  }

  statements(filter: StatementFilter, page: Page): Promise<readonly StatementRow[]> {
    return this.findStatements(filter, { sort: 'added', order: 'asc' }, page)
  }

  findStatements(filter: StatementFilter, sorted: Sorted<StatementSort>, page: Page): Promise<readonly StatementRow[]> {
    return this.#guard(async (database) => this.#statementRows(await findStatements(database, filter, sorted, page)))
  }

  outlineStatements(filter: StatementFilter, sorted: Sorted<StatementSort>, every: number): Promise<Outline> {
    return this.#guard((database) => {
      const find = async () => outlineOfFound(database, filter, await this.#found(database, filter), sorted, every)
      return this.#remembered.answer(database.db, JSON.stringify(['outline', filter, sorted, every]), find, ({ starts }) => 20 * starts.length)
    })
  }

  facets(filter: StatementFilter): Promise<Facets> {
    return this.#guard(async (database) => facetsOf(database, await this.#found(database, filter)))
  }

  statementsOf(document: string): Promise<readonly StatementRow[]> {
    return this.#guard(async (database) => this.#statementRows(await statementsOf(database, document)))
  }

  statementsWith(ids: readonly string[]): Promise<readonly StatementRow[]> {
    return this.#guard(async ({ db }) => this.#statementRows(await statementsById(db, ids.flatMap((id) => numberOf('s', id) ?? []))))
  }

  findDocuments(filter: DocumentFilter, sorted: Sorted<DocumentSort>, page: Page): Promise<readonly DocumentRow[]> {
    return this.#guard((database) => findDocuments(database, filter, sorted, page))
  }

  outlineDocuments(filter: DocumentFilter, sorted: Sorted<DocumentSort>, every: number): Promise<Outline> {
    return this.#guard((database) => outlineDocuments(database, filter, sorted, every))
  }

  versionsOf(document: string): Promise<readonly DocumentRow[]> {
    return this.#guard((database) => versionsOf(database, document))
  }

  linksOf(statements: readonly string[]): Promise<readonly LinkRow[]> {
    return this.#guard((database) => linksOf(database, statements))
  }

  speakers(words: string, limit: number): Promise<readonly SpeakerRow[]> {
    return this.#guard((database) => this.#remembered.answer(database.db, JSON.stringify(['speakers', words, limit]), () => findSpeakers(database, words, limit), (rows) => 200 * rows.length))
  }

  publishers(): Promise<readonly PublisherRow[]> {
    return this.#guard((database) => listPublishers(database))
  }

  languages(): Promise<readonly LanguageRow[]> {
    return this.#guard((database) => listLanguages(database))
  }

  links(page: Page): Promise<readonly LinkRow[]> {
    return this.#guard((database) => listLinks(database, page))
  }

  entries(page: { readonly after?: number; readonly limit: number }): Promise<readonly Entry[]> {
    return this.#guard(async ({ db }) => {
      const rows = await db.selectFrom('entry').selectAll().where('number', '>', page.after ?? 0).orderBy('number').limit(pageLimit(page.limit)).execute()
      return rows.map((row) => ({ ...row, type: row.type as EntryType, what: this.#rebuilt(`entry ${row.number}`, () => JSON.parse(row.what) as Json) }))
    })
  }

  totals(documents?: readonly string[]): Promise<Totals> {
    return this.#guard(async (database) => {
      if (documents !== undefined) return totalsOf(database, documents)
      const find = async () => totalsOfAll(database, await facetsOf(database, await this.#found(database, {})))
      return this.#remembered.answer(database.db, 'totals', find, () => 2000)
    })
  }

  verify(onProgress: (done: number, of: number) => void = () => undefined): Promise<Verification> {
    return this.#guard((database) => verifyLedger(database, this.#context.hash, onProgress))
  }

  weave(limit: number): Promise<{ readonly woven: number; readonly left: number }> {
    return this.#write((db) => this.#weaver.weave(db, pageLimit(limit)))
  }

  claims(filter: ClaimFilter, sort: ClaimSort, page: Stretch): Promise<{ readonly total: number; readonly rows: readonly ClaimRow[] }> {
    return this.#guard((database) => findClaims(database, filter, sort, page))
  }

  claim(id: string): Promise<ClaimRow | null> {
    return this.#guard(({ db }) => findClaim(db, id))
  }

  membersOf(claim: string): Promise<readonly MemberRow[]> {
    return this.#guard(async ({ db }) => {
      const found = await findMembers(db, claim)
      const rows = this.#statementRows(found.map((member) => member.found))
      return found.flatMap(({ claim: id, stance, confidence, why, origin, figures, decided }, index) => (rows[index] ? [{ claim: id, stance, confidence, why, origin, figures, decided, statement: rows[index] }] : []))
    })
  }

  claimsOf(statements: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#guard(({ db }) => claimsOf(db, statements))
  }

  tiesOf(statements: readonly string[]): Promise<readonly TieRow[]> {
    return this.#guard(({ db }) => tiesOf(db, statements))
  }

  copiesOf(document: string): Promise<readonly CopyRow[]> {
    return this.#guard(({ db }) => copiesOf(db, document))
  }

  copy(one: string, other: string): Promise<CopyRow | null> {
    return this.#guard(({ db }) => findCopy(db, one, other))
  }

  origins(page: Stretch): Promise<{ readonly total: number; readonly rows: readonly OriginRow[] }> {
    return this.#guard(({ db }) => findOrigins(db, page))
  }

  originsOf(documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#guard(({ db }) => originsOf(db, documents))
  }

  drift(filter: { readonly document?: string; readonly actor?: string }, page: Stretch): Promise<{ readonly total: number; readonly rows: readonly DriftRow[] }> {
    return this.#guard(async ({ db }) => {
      const { total, rows } = await findDrifts(db, filter, page)
      const statements = this.#statementRows(rows.flatMap(({ one, other }) => [one, other]))
      return { total, rows: rows.flatMap((row, index) => {
        const [one, other] = [statements[2 * index], statements[2 * index + 1]]
        return one && other ? [{ ...row, one, other }] : []
      }) }
    })
  }

  events(filter: EventFilter, limit: number): Promise<readonly EventRow[]> {
    return this.#guard(async (database) => {
      const { events, statements } = await findEvents(database, filter, pageLimit(limit))
      const rows = new Map(this.#statementRows(statements).map((row) => [row.id, row]))
      const rowOf = (statement: number | null): StatementRow | null => (statement === null ? null : rows.get(idOf('s', statement)) ?? null)
      return events.map((event) => ({ ...event, things: event.things.map(({ apart, figures }) => ({ apart, figures: figures.map((figure) => ({ ...figure, statement: rowOf(figure.statement) })) })) }))
    })
  }

  coverage(actor: string): Promise<readonly { readonly day: string; readonly documents: number; readonly speaking: number }[]> {
    return this.#guard((database) => coverageOf(database, actor))
  }

  decide(decision: Decision, by: DecidedBy = {}): Promise<Decided> {
    return this.decideAll([decision], by).then(([decided]) => decided as Decided)
  }

  decideAll(decisions: readonly Decision[], by: DecidedBy = {}): Promise<readonly Decided[]> {
    return this.#write(async (db, database) => {
      const decided = await decideAll(db, database, decisions, by.why ?? null, { ...this.#context, who: by.who ?? this.#context.who })
      await this.#redecide(db, decided)
      return decided
    })
  }

  undoDecision(number: number, by: DecidedBy = {}): Promise<Decided> {
    return this.#write(async (db, database) => {
      const undone = await undoDecision(db, database, number, by.why ?? null, { ...this.#context, who: by.who ?? this.#context.who })
      await this.#redecide(db, [undone])
      return undone
    })
  }

  decisions(): Promise<readonly Decided[]> {
    return this.#guard(({ db }) => decisionsOf(db))
  }

  unplacedDecisions(): Promise<readonly Decided[]> {
    return this.#guard(({ db }) => unplacedDecisions(db))
  }

  decisionsMade({ before, limit }: { readonly before?: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly Made[] }> {
    return this.#guard(({ db }) => pageOfDecisions(db, before, pageLimit(limit)))
  }

  statementsMeant(refs: readonly StatementRef[]): Promise<readonly (string | null)[]> {
    return this.#guard(async ({ db }) => (await statementsMeant(db, refs)).map((number) => (number === null ? null : idOf('s', number))))
  }

  statementRef(id: string): Promise<StatementRef | null> {
    return this.#guard(async ({ db }) => {
      const number = numberOf('s', id)
      const row = number === null ? undefined : await db.selectFrom('statement').innerJoin('reading', 'reading.id', 'statement.reading').innerJoin('document', 'document.id', 'reading.document')
        .select(['document.address', 'statement.content_text', 'statement.content_spans']).where('statement.id', '=', number).executeTakeFirst()
      if (!row) return null
      const [first] = this.#rebuilt(id, () => JSON.parse(row.content_spans) as [number, number][])
      return { address: row.address, quote: row.content_text, start: first?.[0] ?? 0 }
    })
  }

  documentOfStatement(id: string): Promise<string | null> {
    return this.#guard(async ({ db }) => {
      const number = numberOf('s', id)
      const row = number === null ? undefined : await db.selectFrom('statement').innerJoin('reading', 'reading.id', 'statement.reading').select('reading.document').where('statement.id', '=', number).executeTakeFirst()
      return row ? idOf('d', row.document) : null
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#database.close()
  }

  /** Encodes each capture that the ledger does not have, once, and holds it to its hash; outside the write lock, since captures are only ever added. */
  async #encodeNew(captures: readonly Capture[]): Promise<ReadonlyMap<string, EncodedBytes>> {
    const distinct = new Map(captures.map((capture) => [capture.sha256, capture]))
    const hashes = [...distinct.keys()]
    for (let start = 0; start < hashes.length; start += 500) {
      const known = await this.#database.db.selectFrom('capture').select('sha256').where('sha256', 'in', hashes.slice(start, start + 500)).execute()
      for (const { sha256 } of known) distinct.delete(sha256)
    }
    return new Map([...distinct].map(([sha256, { bytes }]) => {
      if (this.#context.hash(bytes) !== sha256) throw new SaysoError('bad-input', `captured bytes do not have the hash ${sha256} that came with them. Nothing of them was stored.`, { sha256 })
      return [sha256, encodeBytes(bytes)] as const
    }))
  }

  /** Brings claims to what decisions that were made or taken back leave of them. */
  async #redecide(db: Kysely<Tables>, changed: readonly Decided[]): Promise<void> {
    const decisions = changed.map(({ decision }) => decision)
    if (decisions.some(concernsClaims)) await this.#weaver.redecide(db)
    await this.#weaver.recount(db, await claimsRecounted(db, decisions), await eventsRecounted(db, decisions))
  }

  #found(database: Database, filter: StatementFilter): Promise<FoundStatements> {
    return this.#remembered.answer(database.db, JSON.stringify(['found', filter]), () => foundStatements(database, filter), ({ ids }) => 8 * ids.length)
  }

  #statementRows(rows: readonly FoundStatement[]): readonly StatementRow[] {
    const privatePersons = new Map<number, StatementRow['privatePersons']>()
    return rows.map((row) => this.#rebuilt(idOf('s', row.id), () => {
      const persons = privatePersons.get(row.reading) ?? privatePersonsOf(row.actors)
      privatePersons.set(row.reading, persons)
      return statementRowOf(row, persons)
    }))
  }

  #rebuilt<T>(what: string, make: () => T): T {
    try {
      return make()
    } catch (error) {
      throw new SaysoError('ledger-damaged', `${what} in ${this.where} cannot be read. Run "sayso verify" to see what was changed, and go back to a copy.`, { where: this.where }, error)
    }
  }

  #write<T>(work: (db: Kysely<Tables>, database: Database) => Promise<T>): Promise<T> {
    return this.#guard(async (database) => {
      if (database.readOnly) throw new SaysoError('ledger-read-only', `${this.where} was opened to be read only.`, { where: this.where })
      return database.write((db) => work(db, database))
    })
  }

  async #guard<T>(work: (database: Database) => Promise<T>): Promise<T> {
    if (this.#closed) throw new SaysoError('bad-usage', `the ledger ${this.where} is closed. Open it again.`, { where: this.where })
    try {
      return await work(this.#database)
    } catch (error) {
      throw this.#database.refusalOf(error) ?? error
    }
  }
}

function concernsClaims({ decision }: Decision): boolean {
  return decision === 'merge-claims' || decision === 'move-statement' || decision === 'rename-claim' || decision === 'judge-link'
}
