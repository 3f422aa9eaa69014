// The events of a ledger in which figures are apart, out of all its documents: those that tell of one event are found by how they open, their figures
// by what they count, in statements and in the outlets' own words. Reads every text once, so it takes time in the ledger's length.
import { findingEvents, type EventText } from '../claims/find-events.ts'
import type { EventRule } from '../claims/event-figures.ts'
import { contextOf } from '../claims/event-words.ts'
import { claimTerms } from '../claims/claim-terms.ts'
import { holdFigures } from '../claims/figure-holders.ts'
import { figuresOfEvent } from '../claims/figures-of-event.ts'
import { slotsOf } from '../claims/compare-figures.ts'
import { tollPlaces } from '../claims/toll-places.ts'
import type { FiguredRow, LedgerStore, StatementRow } from '../store/ledger-store.ts'
import { holderKey, holderOf } from '../views/claim-sheet.ts'
import { eventSheet, type EventSheet, type SourcedFigure } from '../views/event-sheet.ts'

export interface EventFilter {
  /** Words that its texts have in their titles or beside the figures, all of them. */
  readonly words?: string
  /** Whole name of an actor who tells one of the figures; never matches a private person. */
  readonly actor?: string
  /** ISO 8601 days, both included: an event with a document published in between. */
  readonly since?: string
  readonly until?: string
}

const pageLength = 500
/** UTF-16 units of a text that tell what it is about. */
const openingLength = 1500
/** UTF-16 units that say where it happened. */
const leadLength = 400
const shownLength = 120

/** A document as far as it is kept for all the ledger: texts are let go. */
interface Kept extends EventText, Omit<FiguredRow, 'text'> {
  readonly shown: string
  /** By the start of its sentence, the words around each figure. */
  readonly sentences: ReadonlyMap<number, string>
}

/** Steps between which others have their turn: some 20 ms. */
const stepsAtOnce = 40

/** Events with things whose figures are apart, most documents first, at most so many. `breathe` is waited for now and then: a server has others to answer meanwhile. */
export async function eventsOf(ledger: LedgerStore, filter: EventFilter, rule: EventRule, limit: number, breathe: () => Promise<unknown> = () => Promise.resolve()): Promise<readonly EventSheet[]> {
  const kept: Kept[] = []
  for (let after: string | undefined; ;) {
    const rows = await ledger.figured({ ...(after === undefined ? {} : { after }), limit: pageLength })
    for (const [index, row] of rows.entries()) {
      const one = keptOf(row)
      // What counts nothing has nothing to differ in.
      if (one.sentences.size > 0) kept.push(one)
      if (index % stepsAtOnce === 0) await breathe()
    }
    after = rows.at(-1)?.id
    if (rows.length < pageLength || after === undefined) break
  }
  const byId = new Map(kept.map((one) => [one.id, one]))
  const steps = findingEvents(kept)
  let step = steps.next()
  for (let taken = 0; step.done !== true; taken++) {
    if (taken % stepsAtOnce === 0) await breathe()
    step = steps.next()
  }
  const events = step.value.map((texts) => texts.flatMap(({ id }) => byId.get(id) ?? [])).filter((documents) => isAsked(documents, filter) && mayDiffer(documents))
  const sheets: EventSheet[] = []
  for (const documents of events.toSorted((a, b) => b.length - a.length)) {
    if (sheets.length >= limit) break
    const sheet = await sheetOf(ledger, documents, rule)
    if (sheet.things.length > 0 && (filter.actor === undefined || sheet.things.some(({ stated }) => stated.some(({ named, holder }) => named && holder.toLowerCase() === filter.actor?.trim().toLowerCase())))) sheets.push(sheet)
  }
  return sheets
}

function keptOf({ text, ...row }: FiguredRow): Kept {
  const figures = row.figures.filter(({ kind, counted }) => kind !== 'date' && kind !== 'time-of-day' && counted !== null)
  const tolls = figures.filter(({ counted }) => counted?.outcome != null).map(({ sentence }) => text.slice(...sentence))
  return {
    ...row, ...(tolls.length === 0 ? {} : { places: tollPlaces([row.title ?? '', text.slice(0, leadLength), ...tolls]) }), day: row.published?.slice(0, 10) ?? null, opening: `${row.title ?? ''}\n${text.slice(0, openingLength)}`, shown: text.slice(0, shownLength).trim(),
    sentences: new Map(figures.map(({ sentence }) => [sentence[0], text.slice(...sentence)])),
  }
}

function isAsked(documents: readonly Kept[], { words = '', since = '', until = '' }: EventFilter): boolean {
  const days = documents.flatMap(({ day }) => day ?? [])
  if ((since !== '' && !days.some((day) => day >= since)) || (until !== '' && !days.some((day) => day <= until))) return false
  const asked = words.toLowerCase().split(/\s+/).filter((word) => word !== '')
  if (asked.length === 0) return true
  const said = documents.flatMap(({ title, shown, sentences }) => [title ?? shown, ...sentences.values()]).join('\n').toLowerCase()
  return asked.every((word) => said.includes(word))
}

/** Whether some slot has figures in two places, before anybody is asked who holds them. */
function mayDiffer(documents: readonly Kept[]): boolean {
  const stated = documents.flatMap(({ id, origin, figures }) => figures.filter(({ kind, counted }) => kind !== 'date' && kind !== 'time-of-day' && counted !== null).map((figure) => ({ id, figure, holder: null, document: id, origin, day: null })))
  return slotsOf(stated).some((slot) => slot.length > 1 && new Set(slot.map(({ figure: { low, high } }) => `${low} ${high}`)).size > 1)
}

async function sheetOf(ledger: LedgerStore, documents: readonly Kept[], rule: EventRule): Promise<EventSheet> {
  const told: SourcedFigure[] = []
  for (const document of documents) {
    const statements = await ledger.statementsOf(document.id)
    for (const [index, { figure, statement, day }] of holdFigures({ published: document.published }, statements, document.figures).entries()) {
      const sentence = document.sentences.get(figure.sentence[0])
      if (sentence === undefined) continue
      const held = statement === null ? null : statements[statement] ?? null
      const holder = held === null ? (document.publisher === null ? null : `publication ${document.publisher.toLowerCase()}`) : spokenBy(held)
      told.push({
        id: held?.id ?? `${document.id}#${index}`, figure, holder, document: document.id, origin: document.origin, day: day?.slice(0, 10) ?? null,
        context: contextOf(sentence, held?.source?.text ?? ''), isSaid: held !== null, sentence, statement: held, publisher: document.publisher,
      })
    }
  }
  const slots = figuresOfEvent(told, coreOf(documents))
  return eventSheet(documents.map(({ id, title, publisher, shown }) => ({ id, title, publisher, opening: shown })), slots, rule)
}

/** What tells who holds a statement from others; where nobody is resolved, the words of the source in this document. null for nobody. */
function spokenBy(held: StatementRow): string | null {
  if (held.actor !== null) return holderKey(held)
  return held.source === null || held.authority === 'unsourced' ? null : `${held.document} ${holderOf(held).toLowerCase()}`
}

/** Terms that most of the texts open with; of one text alone, those it opens with. */
function coreOf(documents: readonly Kept[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { opening } of documents) for (const { term } of claimTerms(opening)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Set([...counts].flatMap(([term, count]) => (count * 2 > documents.length || documents.length === 1 ? [term] : [])))
}
