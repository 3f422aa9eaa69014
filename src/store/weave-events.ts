// Which event each new document tells of (find-event.ts), by postings of the terms it opens with, and which events change with it. Keeps what it met
// in memory between documents; `flush` writes it back, in the transaction that read it. What a document brought goes with it.
import { sql, type Kysely } from 'kysely'
import type { Figure } from '../claims/figure.ts'
import { EventShelf, type ShelvedText } from '../claims/event-shelf.ts'
import { eventTerms, eventTextOf, openingLength, openingOf } from '../claims/event-text.ts'
import { countIn, countOut, findEvent, type EventNeed } from '../claims/find-event.ts'
import type { Database } from './database.ts'
import { gathered, numbersOf } from './gathered.ts'
import { inParts } from './in-parts.ts'
import { refreshEvents } from './refresh-events.ts'
import type { EventTextTable, Tables } from './tables.ts'
import type { WovenDocument } from './woven-documents.ts'

/** Counts of terms and openings of texts that are held in memory, before half of them are let go; and texts, before all is. */
const [mostCounts, mostOpenings, mostTexts] = [1_000_000, 20_000, 500_000]

export class EventWeaver {
  #shelf = new EventShelf()
  readonly #touched = new Set<number>()
  #last = -1

  forget(): void {
    this.#shelf = new EventShelf()
    this.#touched.clear()
    this.#last = -1
  }

  /** After its copies, which tell of what origin it is. */
  async weave(db: Kysely<Tables>, database: Database, document: WovenDocument): Promise<void> {
    const { id, figures } = document
    const text = figures === null ? null : eventTextOf({ ...document, figures: JSON.parse(figures) as Figure[] })
    const mates = await sameOrigin(db, id)
    if (text === null) return this.#settle(db, mates)
    const { day, places, terms } = text
    this.#shelf.terms.set(id, terms)
    const placed = { id, day, places }
    const row = { document: id, day, places: JSON.stringify([...places]), counted: 0 }
    const [first] = mates
    if (first !== undefined) {
      await database.insert(db, 'event_text', [{ ...row, event: first.event }])
      this.#touched.add(first.event)
      return this.#settle(db, [...mates, { ...row, event: first.event }])
    }
    await this.#run(db, countIn(this.#shelf, id))
    const { event: found, moved } = await this.#run(db, findEvent(this.#shelf, placed))
    const event = found ?? await this.#newEvent(db, database)
    await database.insert(db, 'event_text', [{ ...row, event, counted: 1 }])
    this.#shelf.put({ ...placed, event })
    this.#touched.add(event)
    for (const other of moved) await this.#join(db, other, event)
  }

  /** Takes the document out of its event, once it is taken out of its origin; `mates` are those that were of one origin with it. */
  async unweave(db: Kysely<Tables>, database: Database, document: number, mates: readonly number[]): Promise<void> {
    const row = await db.selectFrom('event_text').selectAll().where('document', '=', document).executeTakeFirst()
    if (row !== undefined) {
      if (row.counted === 1) await this.#count(db, row, 0)
      await db.deleteFrom('event_text').where('document', '=', document).execute()
      this.#shelf.terms.delete(document)
      this.#touched.add(row.event)
    }
    const left = new Set(mates)
    for (const mate of mates) {
      if (!left.has(mate)) continue
      const those = await sameOrigin(db, mate)
      for (const one of those) left.delete(one.document)
      await this.#settle(db, those)
      // What was of this event by its origin alone may be of another.
      if (those.length > 0 && those.length < mates.length) await this.#placeAnew(db, database, those)
    }
  }

  /** Writes what changed, and makes the rows of the events that were touched anew. */
  async flush(db: Kysely<Tables>, database: Database): Promise<void> {
    const { counts, posted, withdrawn } = this.#shelf.takeChanges()
    // In the order of the tables' keys, so that neighbours are written together.
    const rows = counts.map(([term, texts, document]) => ({ term, texts, document })).toSorted((a, b) => a.term - b.term)
    await database.put(db, 'event_term', ['term'], rows.filter(({ texts }) => texts > 0))
    for (const part of inParts(rows.flatMap(({ term, texts }) => (texts === 0 ? [term] : [])), 400)) await db.deleteFrom('event_term').where('term', 'in', part).execute()
    for (const [document, terms] of Map.groupBy(withdrawn, ([, text]) => text)) {
      for (const part of inParts(terms.map(([term]) => term), 400)) await db.deleteFrom('event_key').where('document', '=', document).where('term', 'in', part).execute()
    }
    await database.insert(db, 'event_key', posted.map(([term, document]) => ({ term, document })).toSorted((a, b) => a.term - b.term || a.document - b.document), true)
    await refreshEvents(db, database, [...this.#touched])
    this.#touched.clear()
    this.#shelf.letGo(mostCounts, mostOpenings)
    if (this.#shelf.size > mostTexts) this.forget()
  }

  /** Texts of one origin: the first of them is counted, and all are of its event. */
  async #settle(db: Kysely<Tables>, texts: readonly EventTextTable[]): Promise<void> {
    const [first, ...others] = texts.toSorted((a, b) => a.document - b.document)
    if (first === undefined) return
    // Whoever was counted came earlier: it keeps its place, however the others are numbered.
    const { event } = texts.find(({ counted }) => counted === 1) ?? first
    for (const text of others) {
      if (text.counted === 1) await this.#count(db, text, 0)
      if (text.event !== event) await this.#move(db, text, event)
    }
    if (first.event !== event) await this.#move(db, first, event)
    if (first.counted === 0) await this.#count(db, { ...first, event }, 1)
  }

  async #placeAnew(db: Kysely<Tables>, database: Database, texts: readonly EventTextTable[]): Promise<void> {
    const first = texts.reduce((one, other) => (other.document < one.document ? other : one))
    const { event: found, moved } = await this.#run(db, findEvent(this.#shelf, shelved(first)))
    const event = found ?? await this.#newEvent(db, database)
    for (const text of texts) await this.#move(db, text, event)
    for (const other of moved) await this.#join(db, other, event)
  }

  async #move(db: Kysely<Tables>, { document, event: from }: EventTextTable, event: number): Promise<void> {
    await db.updateTable('event_text').set({ event }).where('document', '=', document).execute()
    const text = this.#shelf.text(document)
    if (text !== null) this.#shelf.put({ ...text, event })
    this.#touched.add(from).add(event)
  }

  async #join(db: Kysely<Tables>, from: number, event: number): Promise<void> {
    await db.updateTable('event_text').set({ event }).where('event', '=', from).execute()
    this.#shelf.join(from, event)
    this.#touched.add(from).add(event)
  }

  async #count(db: Kysely<Tables>, row: EventTextTable, counted: 0 | 1): Promise<void> {
    await this.#run(db, (counted === 1 ? countIn : countOut)(this.#shelf, row.document))
    await db.updateTable('event_text').set({ counted }).where('document', '=', row.document).execute()
    this.#touched.add(row.event)
    if (counted === 1) this.#shelf.put(shelved(row))
    else this.#shelf.remove(row.document)
  }

  async #newEvent(db: Kysely<Tables>, database: Database): Promise<number> {
    if (this.#last < 0) this.#last = (await db.selectFrom('event').select(({ fn }) => fn.max('id').as('id')).executeTakeFirst())?.id ?? 0
    this.#last += 1
    await database.insert(db, 'event', [{ id: this.#last, documents: 0, first_day: '', last_day: '', slots: 0, apart: 0, title: '', words: '', holders: '', things: '[]' }])
    this.#shelf.openEvent(this.#last)
    return this.#last
  }

  async #run<Result>(db: Kysely<Tables>, steps: Generator<EventNeed, Result>): Promise<Result> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await this.#bring(db, step.value)
    }
  }

  async #bring(db: Kysely<Tables>, asked: EventNeed): Promise<void> {
    switch (asked.need) {
      case 'counts':
        return this.#bringCounts(db, asked.keys)
      case 'under':
        return this.#bringUnder(db, asked.keys)
      case 'events':
        return this.#bringEvents(db, asked.texts)
      case 'terms':
        return this.#bringTerms(db, asked.texts)
    }
  }

  async #bringCounts(db: Kysely<Tables>, keys: Iterable<number>): Promise<void> {
    const missing = new Set<number>()
    for (const key of keys) if (!this.#shelf.has(key)) missing.add(key)
    for (const part of inParts([...missing], 400)) {
      for (const key of part) this.#shelf.bringCount(key, 0, 0)
      for (const { term, texts, document } of await db.selectFrom('event_term').selectAll().where('term', 'in', part).execute()) this.#shelf.bringCount(term, texts, document)
    }
  }

  async #bringUnder(db: Kysely<Tables>, keys: Iterable<number>): Promise<void> {
    for (const part of inParts(this.#shelf.closed(keys), 200)) {
      const rows = await db.selectFrom('event_key').select(['term', gathered('document').as('documents')]).where('term', 'in', part).groupBy('term').execute()
      const found = new Map(rows.map(({ term, documents }) => [term, numbersOf(documents).toSorted((a, b) => a - b)]))
      for (const key of part) this.#shelf.bringRest(key, found.get(key) ?? [])
    }
  }

  async #bringEvents(db: Kysely<Tables>, texts: readonly number[]): Promise<void> {
    const isHere = (id: number): boolean => this.#shelf.textsOf(this.#shelf.text(id)?.event ?? 0) !== null
    for (const part of inParts(texts.filter((id) => !isHere(id)), 400)) {
      const rows = await db.selectFrom('event_text').selectAll().where('counted', '=', 1).where('event', 'in', db.selectFrom('event_text').select('event').where('document', 'in', part)).execute()
      for (const row of rows) {
        this.#shelf.openEvent(row.event)
        this.#shelf.put(shelved(row))
      }
    }
  }

  async #bringTerms(db: Kysely<Tables>, texts: readonly number[]): Promise<void> {
    for (const part of inParts(texts.filter((id) => !this.#shelf.terms.has(id)), 200)) {
      // Units are characters there and at the most two of those here.
      const rows = await db.selectFrom('document').innerJoin('body', 'body.document', 'document.id').select(['document.id', 'document.title', sql<string>`substr(body.text, 1, ${sql.lit(openingLength)})`.as('text')]).where('document.id', 'in', part).execute()
      for (const { id, title, text } of rows) this.#shelf.terms.set(id, eventTerms(openingOf(title, text)))
    }
  }
}

function shelved({ document, event, day, places }: EventTextTable): ShelvedText {
  return { id: document, event, day, places: new Set(JSON.parse(places) as string[]) }
}

/** Texts of events that are of one origin with the document, itself among them where it is one; in order. */
async function sameOrigin(db: Kysely<Tables>, document: number): Promise<readonly EventTextTable[]> {
  return db.selectFrom('origin as own').innerJoin('origin', 'origin.origin', 'own.origin').innerJoin('event_text', 'event_text.document', 'origin.document')
    .selectAll('event_text').where('own.document', '=', document).orderBy('event_text.document').execute()
}
