// Records decisions and takes them back: one entry of the history each, and in the same transaction what lists and searches go by. A reading's
// own columns never change. Decides nothing itself: who may decide, and why, the caller says.
import { sql, type Kysely, type SqlBool } from 'kysely'
import { canonicalJson, firstPrevious, sealEntry, type Entry, type EntryType, type Json } from '../ledger/entry.ts'
import { checkedDecision, decisionJson, decisionsInForce, decisionsMade, refsIn, type Decided, type Decision, type Made, type StatementRef } from '../ledger/decision.ts'
import { placeStatement } from '../ledger/place-statement.ts'
import { SaysoError } from '../sayso-error.ts'
import type { AddContext } from './add-documents.ts'
import type { Database } from './database.ts'
import { fetchReading } from './fetch-reading.ts'
import { inParts } from './in-parts.ts'
import { overlaysOf, type Overlays } from './overlay.ts'
import { readingOfRows, rowsOfReading } from './reading-rows.ts'
import { fold } from './search-words.ts'
import { isStorable } from './storable.ts'
import type { Tables } from './tables.ts'

type Context = Pick<AddContext, 'hash' | 'now' | 'who'>

/** The decisions in force, in the order they were made. */
export async function decisionsOf(db: Kysely<Tables>): Promise<readonly Decided[]> {
  // In so many words, as the index over them says it: with parameters SQLite goes through the whole history.
  const rows = await db.selectFrom('entry').selectAll().where(sql<boolean>`type in ('decided', 'decision-undone')`).orderBy('number').execute()
  return decisionsInForce(rows.map(entryOf))
}

/** A stretch of all decisions ever made, newest first: those with a number below `before`; and how many there are in all. */
export async function pageOfDecisions(db: Kysely<Tables>, before: number | undefined, limit: number): Promise<{ readonly total: number; readonly rows: readonly Made[] }> {
  const { total } = await db.selectFrom('entry').select(({ fn }) => fn.countAll().as('total')).where('type', '=', 'decided').executeTakeFirstOrThrow()
  const all = db.selectFrom('entry').selectAll().where('type', '=', 'decided')
  const decided = await (before === undefined ? all : all.where('number', '<', before)).orderBy('number', 'desc').limit(limit).execute()
  const undone = await db.selectFrom('entry').selectAll().where('type', '=', 'decision-undone').where('number', '>', decided.at(-1)?.number ?? 0).execute()
  return { total: Number(total), rows: decisionsMade([...decided, ...undone].map(entryOf)) }
}

function entryOf<Row extends { readonly type: string; readonly what: string }>(row: Row) {
  return { ...row, type: row.type as EntryType, what: JSON.parse(row.what) as Json }
}

/** Appends the decisions and applies them; on a connection in a write transaction. Throws bad-usage where one is none or needs a reason. */
export async function decideAll(db: Kysely<Tables>, database: Database, given: readonly Decision[], why: string | null, context: Context): Promise<readonly Decided[]> {
  const reason = why?.trim() ?? ''
  const decisions = given.map(checkedDecision)
  refuseUnstorableWords(reason, context.who)
  if (reason === '' && decisions.some((one) => one.decision === 'class-actor')) throw new SaysoError('bad-usage', 'a change of privacy class needs a reason; it stays in the history. Nothing was recorded.')
  const decided: Decided[] = []
  for (const decision of decisions) {
    const { number, at, who, why: because } = await append(db, database, 'decided', decisionJson(decision), reason === '' ? null : reason, context)
    decided.push({ number, at, who, why: because, decision })
  }
  await applyTo(db, database, decisions, context)
  return decided
}

function refuseUnstorableWords(...words: readonly string[]): void {
  if (!words.every(isStorable)) throw new SaysoError('bad-usage', 'who decides, or why, has characters that cannot be stored: a NUL or half of one. Nothing was recorded.')
}

/** Takes the decision with this entry's number back; throws not-found where none such is in force. */
export async function undoDecision(db: Kysely<Tables>, database: Database, number: number, why: string | null, context: Context): Promise<Decided> {
  const decided = (await decisionsOf(db)).find((one) => one.number === number)
  if (!decided) throw new SaysoError('not-found', `there is no decision ${number} to take back. "sayso decisions" lists those in force.`)
  refuseUnstorableWords(why ?? '', context.who)
  await append(db, database, 'decision-undone', { decided: number }, why?.trim() || null, context)
  await applyTo(db, database, [decided.decision], context)
  return decided
}

/** Decisions in force whose statement is no longer found at its address. */
export async function unplacedDecisions(db: Kysely<Tables>): Promise<readonly Decided[]> {
  const decided = await decisionsOf(db)
  const placed = await statementsMeant(db, decided.flatMap(({ decision }) => refsIn(decision)))
  let at = 0
  return decided.filter(({ decision }) => placed.slice(at, at += refsIn(decision).length).includes(null))
}

/** The number of the statement of a current reading that each reference means; null where none has enough of its words. */
export async function statementsMeant(db: Kysely<Tables>, refs: readonly StatementRef[]): Promise<readonly (number | null)[]> {
  const contents = new Map<string, Awaited<ReturnType<typeof contentsAt>>>()
  for (const { address } of refs) if (!contents.has(address)) contents.set(address, await contentsAt(db, address))
  return refs.map((ref) => {
    const there = contents.get(ref.address) ?? []
    const index = placeStatement(ref, there)
    return index === null ? null : there[index]?.id ?? null
  })
}

async function contentsAt(db: Kysely<Tables>, address: string) {
  const rows = await currentReadings(db).innerJoin('statement', 'statement.reading', 'reading.id')
    .select(['statement.id', 'statement.content_text', 'statement.content_spans']).where('document.address', '=', address).orderBy('statement.id').execute()
  return rows.map(({ id, content_text, content_spans }) => ({ id, content: { text: content_text, spans: JSON.parse(content_spans) as [number, number][] } }))
}

function currentReadings(db: Kysely<Tables>) {
  return db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).where('document.newest', '=', 1)
}

async function append(db: Kysely<Tables>, database: Database, type: EntryType, what: Json, why: string | null, { hash, now, who }: Context): Promise<Entry> {
  const last = await db.selectFrom('entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  const entry = sealEntry({ number: (last?.number ?? 0) + 1, type, at: now(), who, document: null, what, why, previous: last?.hash ?? firstPrevious }, hash)
  await database.insert(db, 'entry', [{ ...entry, what: canonicalJson(entry.what) }])
  return entry
}

/** Brings the rows that the decisions speak of to what all decisions in force say. */
async function applyTo(db: Kysely<Tables>, database: Database, decisions: readonly Decision[], context: Context): Promise<void> {
  const decided = await decisionsOf(db)
  const overlays = overlaysOf(decided)
  const { merged, changed, addresses } = actorsIn(decisions)
  const byAddress = decided.some(({ decision }) => decision.decision === 'split-actor' || (decision.decision === 'class-actor' && decision.address !== null) || decision.decision === 'correct-actor')
  // Where nothing depends on the address one statement does for all documents.
  if (merged.length > 0 && !byAddress) await renewNames(db, namesLeadingTo(merged, decided), overlays)
  const names = namesLeadingTo(byAddress ? [...merged, ...changed] : changed, decided)
  for (const part of inParts(names, 400)) await renewReadings(db, database, part, overlays, context)
  for (const address of addresses) await renewAddress(db, database, address, overlays, context)
}

/** The claims that these decisions, which were made or taken back, may count otherwise, or be called otherwise: one of several statements in which one may have another holder, one whose title names its holder, and one with a statement whose link was judged. */
export async function claimsRecounted(db: Kysely<Tables>, decisions: readonly Decision[]): Promise<readonly number[]> {
  const { merged, changed, addresses } = actorsIn(decisions)
  const found = new Set<number>()
  // A claim of one statement counts the same whoever holds it; only a title that says more than the content may name its holder.
  const members = db.selectFrom('member').innerJoin('claim', 'claim.id', 'member.claim').innerJoin('statement', 'statement.id', 'member.statement').select('member.claim').distinct()
    .where(sql<SqlBool>`(claim.statements > 1 or replace(statement.content_text, claim.title, '') = statement.content_text)`)
  for (const part of inParts(merged.length + changed.length === 0 ? [] : namesLeadingTo([...merged, ...changed], await decisionsOf(db)), 400)) {
    const rows = await members.innerJoin('listing', 'listing.statement', 'member.statement').innerJoin('actor', (join) => join.onRef('actor.reading', '=', 'member.reading').onRef('actor.position', '=', 'listing.actor'))
      .where('actor.folded', 'in', part).execute()
    for (const { claim } of rows) found.add(claim)
  }
  for (const address of addresses) {
    const rows = await members.innerJoin('reading', 'reading.id', 'member.reading').innerJoin('document', 'document.id', 'reading.document').where('document.address', '=', address).execute()
    for (const { claim } of rows) found.add(claim)
  }
  const judged = await statementsMeant(db, decisions.flatMap((decision) => (decision.decision === 'judge-link' ? refsIn(decision) : [])))
  for (const part of inParts(judged.filter((id) => id !== null), 400)) {
    for (const { claim } of await db.selectFrom('member').select('claim').where('statement', 'in', part).execute()) found.add(claim)
  }
  return [...found]
}

/** The events whose figures these decisions may set apart otherwise: those with several numbers of one thing, in which somebody may have become another. */
export async function eventsRecounted(db: Kysely<Tables>, decisions: readonly Decision[]): Promise<readonly number[]> {
  const { merged, changed, addresses } = actorsIn(decisions)
  const events = db.selectFrom('event').innerJoin('event_text', 'event_text.event', 'event.id').select('event.id').distinct().where('event.slots', '>', 0)
  const found = new Set<number>()
  for (const part of inParts(merged.length + changed.length === 0 ? [] : namesLeadingTo([...merged, ...changed], await decisionsOf(db)), 400)) {
    const rows = await events.innerJoin('reading', 'reading.document', 'event_text.document').innerJoin('actor', 'actor.reading', 'reading.id').where('actor.folded', 'in', part).execute()
    for (const { id } of rows) found.add(id)
  }
  for (const part of inParts([...addresses], 400)) {
    for (const { id } of await events.innerJoin('document', 'document.id', 'event_text.document').where('document.address', 'in', part).execute()) found.add(id)
  }
  return [...found]
}

/** Whom decisions speak of: names that are merged, names that are otherwise changed, and the addresses of statements whose holder is corrected. */
function actorsIn(decisions: readonly Decision[]): { readonly merged: readonly string[]; readonly changed: readonly string[]; readonly addresses: ReadonlySet<string> } {
  const merged: string[] = []
  const changed: string[] = []
  const addresses = new Set<string>()
  for (const decision of decisions) {
    switch (decision.decision) {
      case 'correct-actor':
        addresses.add(decision.statement.address)
        break
      case 'merge-actors':
        merged.push(...decision.names)
        break
      case 'split-actor': case 'class-actor': case 'kind-actor':
        changed.push(decision.name)
        break
      default:
    }
  }
  return { merged, changed, addresses }
}

/** The names as documents have them that any merge leads to one of these. */
function namesLeadingTo(names: readonly string[], decided: readonly Decided[]): readonly string[] {
  const found = new Set(names.map(fold))
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { decision } of decided) {
      if (decision.decision === 'merge-actors' && found.has(fold(decision.into))) for (const name of decision.names) found.add(fold(name))
      if (decision.decision === 'split-actor' && found.has(fold(decision.as))) found.add(fold(decision.name))
    }
  }
  return [...found]
}

async function renewNames(db: Kysely<Tables>, names: readonly string[], overlays: Overlays): Promise<void> {
  const spelt = []
  for (const part of inParts(names, 400)) spelt.push(...await db.selectFrom('actor').select(['name', 'kind', 'privacy']).distinct().where('folded', 'in', part).execute())
  for (const { name, kind, privacy } of spelt) {
    const shown = overlays.at('').shownAs({ name, kind, privacy } as Parameters<ReturnType<Overlays['at']>['shownAs']>[0])
    await db.updateTable('actor').set({ shown_name: shown.name, shown_folded: fold(shown.name) }).where('name', '=', name).where('folded', '=', fold(name)).execute()
  }
}

async function renewReadings(db: Kysely<Tables>, database: Database, names: readonly string[], overlays: Overlays, context: Context): Promise<void> {
  const readings = await db.selectFrom('actor').innerJoin('reading', 'reading.id', 'actor.reading').innerJoin('document', 'document.id', 'reading.document')
    .select(['actor.reading', 'document.address']).distinct().where('actor.folded', 'in', names).execute()
  for (const { reading, address } of readings) await renewReading(db, database, reading, address, overlays, context)
}

async function renewAddress(db: Kysely<Tables>, database: Database, address: string, overlays: Overlays, context: Context): Promise<void> {
  const readings = await db.selectFrom('document').innerJoin('reading', 'reading.document', 'document.id').select('reading.id').where('document.address', '=', address).execute()
  for (const { id } of readings) await renewReading(db, database, id, address, overlays, context)
}

async function renewReading(db: Kysely<Tables>, database: Database, id: number, address: string, overlays: Overlays, { hash }: Pick<Context, 'hash'>): Promise<void> {
  const rows = await fetchReading(db, { reading: id })
  if (!rows) return
  const { reading } = rows
  const place = { id, entry: reading.entry, document: reading.document, current: reading.current, firstStatement: reading.first_statement, firstLink: reading.first_link }
  const renewed = rowsOfReading(readingOfRows(rows), place, hash, overlays.at(address))
  await db.deleteFrom('actor').where('reading', '=', id).where('decided', '=', 1).execute()
  for (const [position, actor] of renewed.actors.entries()) {
    if (actor.decided === 1) await database.insert(db, 'actor', [actor])
    else if (canonicalJson(actor as unknown as Json) !== canonicalJson(rows.actors[position] as unknown as Json)) {
      await db.updateTable('actor').set(actor).where('reading', '=', id).where('position', '=', position).execute()
    }
  }
  const decided = new Map(renewed.heldByDecision.map(({ statement, actor }) => [statement, actor]))
  const before = new Map(rows.heldByDecision.map(({ statement, actor }) => [statement, actor]))
  for (const [index, statement] of renewed.statements.entries()) {
    if (statement.searchable_source !== rows.statements[index]?.searchable_source) await database.changeSearchableSource(db, statement.id, statement.searchable_source)
    const isDecided = decided.has(statement.id)
    if (isDecided === before.has(statement.id) && decided.get(statement.id) === before.get(statement.id)) continue
    const own = { actor: statement.actor, more: statement.also_actors === '[]' ? 0 : 1, decided: 0 }
    await db.updateTable('listing').set(isDecided ? { actor: decided.get(statement.id) ?? null, more: 0, decided: 1 } : own).where('statement', '=', statement.id).execute()
  }
}
