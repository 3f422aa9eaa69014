// Events' rows made anew from their documents: how many, their days, and the things they count whose figures are apart (figures-of-event.ts), with
// what lists search by. An event that no document is left in goes.
import type { Kysely } from 'kysely'
import { slotsOf } from '../claims/compare-figures.ts'
import { countsSomething, openingOf } from '../claims/event-text.ts'
import type { Figure } from '../claims/figure.ts'
import { figuresOfEvent } from '../claims/figures-of-event.ts'
import { holderOf } from '../views/claim-sheet.ts'
import { mayBeNamed } from '../views/shown-actor.ts'
import { coreOf, toldFigures, type TellingDocument } from '../views/told-figures.ts'
import type { Database } from './database.ts'
import { privatePersonsOf, statementRowOf, statementsOfDocuments } from './find-statements.ts'
import { idOf, numberOf } from './ids.ts'
import { inParts } from './in-parts.ts'
import type { StatementRow } from './ledger-store.ts'
import type { EventTable, Tables } from './tables.ts'
import type { EventFigureRow, EventRow } from './woven-rows.ts'

/** Documents of one event whose figures are compared, the first where there are more: a thing that so many count is no longer one thing. */
const mostTelling = 100
/** UTF-16 units of the beginning of a text that states no title. */
const shownLength = 120

/** A figure as the event's row keeps it; who tells it is looked up again, since people decide about that. */
export type KeptFigure = Omit<EventFigureRow, 'statement'> & { readonly statement: number | null }
export type KeptThings = readonly (Pick<EventRow['things'][number], 'apart'> & { readonly figures: readonly KeptFigure[] })[]

/** Makes the rows anew. */
export async function refreshEvents(db: Kysely<Tables>, database: Database, events: readonly number[]): Promise<void> {
  for (const part of inParts(events, 100)) {
    const documents = await db.selectFrom('event_text').innerJoin('document', 'document.id', 'event_text.document').select(['event_text.event', 'document.id', 'document.published']).where('event_text.event', 'in', part).execute()
    const byEvent = Map.groupBy(documents.map((row) => ({ ...row, day: row.published?.slice(0, 10) ?? '' })).toSorted((a, b) => compare(a.day, b.day) || a.id - b.id), ({ event }) => event)
    const gone = part.filter((event) => !byEvent.has(event))
    if (gone.length > 0) await db.deleteFrom('event').where('id', 'in', gone).execute()
    const figured = await openFigures(db, [...byEvent.values()].flatMap((those) => those.slice(0, mostTelling).map(({ id }) => id)))
    const rows: EventTable[] = []
    for (const [id, those] of byEvent) {
      const days = those.flatMap(({ day }) => (day === '' ? [] : [day]))
      const telling = those.slice(0, mostTelling).flatMap((one) => figured.get(one.id) ?? [])
      const counted = differing(telling)
      rows.push({ id, documents: those.length, first_day: days[0] ?? '', last_day: days.at(-1) ?? '', slots: counted.size, apart: 0, title: '', words: '', holders: '', things: '[]', ...counted.size === 0 ? {} : await toldColumns(db, telling, counted) })
    }
    await database.put(db, 'event', ['id'], rows)
  }
}

interface Figured extends Omit<TellingDocument, 'text'> {
  readonly number: number
  readonly title: string | null
}

async function openFigures(db: Kysely<Tables>, documents: readonly number[]): Promise<ReadonlyMap<number, Figured>> {
  const found = new Map<number, Figured>()
  for (const part of inParts(documents, 400)) {
    const rows = await db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).leftJoin('origin', 'origin.document', 'document.id')
      .select(['document.id', 'document.title', 'document.publisher', 'document.published', 'origin.origin', 'reading.figures']).where('document.id', 'in', part).execute()
    for (const { id, origin, figures, ...row } of rows) found.set(id, { ...row, number: id, id: idOf('d', id), origin: idOf('d', origin ?? id), figures: figures === null ? [] : JSON.parse(figures) as Figure[] })
  }
  return found
}

/** Per slot of which several numbers are given, the documents that give them: the others need not be asked who tells what. */
function differing(documents: readonly Figured[]): ReadonlyMap<number, ReadonlySet<string>> {
  const stated = documents.flatMap(({ id, origin, figures }) => figures.filter(countsSomething).map((figure) => ({ id, figure, holder: null, document: id, origin, day: null })))
  return new Map(slotsOf(stated).flatMap((slot, index) => (new Set(slot.map(({ figure: { low, high } }) => `${low} ${high}`)).size > 1 ? [[index, new Set(slot.map(({ document }) => document))] as const] : [])))
}

async function toldColumns(db: Kysely<Tables>, documents: readonly Figured[], slots: ReadonlyMap<number, ReadonlySet<string>>): Promise<Partial<EventTable>> {
  const texts = await openTexts(db, documents.map(({ number }) => number))
  const textOf = ({ number }: Figured): string => texts.get(number) ?? ''
  const asked = new Set([...slots.values()].flatMap((those) => [...those]))
  const telling = documents.filter(({ id }) => asked.has(id))
  const statements = await openStatements(db, telling.map(({ number }) => number))
  const told = telling.flatMap((one) => toldFigures({ ...one, text: textOf(one) }, statements.get(one.id) ?? []))
  const things = figuresOfEvent(told, coreOf(documents.map((one) => openingOf(one.title, textOf(one)))))
  const [first] = documents
  if (things.length === 0 || first === undefined) return {}
  const shownTitle = (one: Figured): string => one.title ?? textOf(one).slice(0, shownLength).trim()
  const words = documents.flatMap((one) => [shownTitle(one), ...new Set(one.figures.filter(countsSomething).map(({ sentence }) => textOf(one).slice(...sentence)))])
  const named = things.flatMap(({ figures }) => figures.flatMap(({ statement }) => (statement !== null && statement.actor !== null && mayBeNamed(statement.actor, statement) ? [holderOf(statement).toLowerCase()] : [])))
  const kept: KeptThings = things.map(({ apart, figures }) => ({
    apart, figures: figures.map(({ id, figure, holder, document, origin, day, sentence, publisher, statement }) => ({ id, figure, holder, document, origin, day, sentence, publisher, statement: statement === null ? null : numberOf('s', statement.id) })),
  }))
  return { apart: things.length, title: shownTitle(first), words: words.join('\n').toLowerCase(), holders: ['', ...new Set(named), ''].join('\n'), things: JSON.stringify(kept) }
}

async function openTexts(db: Kysely<Tables>, documents: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('body').select(['document', 'text']).where('document', 'in', documents).execute()
  return new Map(rows.map(({ document, text }) => [document, text]))
}

async function openStatements(db: Kysely<Tables>, documents: readonly number[]): Promise<ReadonlyMap<string, readonly StatementRow[]>> {
  const persons = new Map<number, StatementRow['privatePersons']>()
  const rows = (await statementsOfDocuments(db, documents)).map((row) => {
    const those = persons.get(row.reading) ?? privatePersonsOf(row.actors)
    persons.set(row.reading, those)
    return statementRowOf(row, those)
  })
  return Map.groupBy(rows, ({ document }) => document)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
