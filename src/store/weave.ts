// Weaves what was read since the last time into the ledger: which documents share passages, which quotations stand in several wordings, which
// statements assert the same, what ties them, and which documents tell of one event. Goes document by document in the order of their ids and touches only what each one meets, so
// that one new article costs the same in a large ledger. Everything it writes can be made anew; it decides nothing about who is right.
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { membersOfClaims } from './claim-members.ts'
import { decisionsOf } from './decide.ts'
import { inParts } from './in-parts.ts'
import { refreshClaims } from './refresh-claims.ts'
import { refreshEvents } from './refresh-events.ts'
import type { Tables } from './tables.ts'
import { ClaimWeaver } from './weave-claims.ts'
import { CopyWeaver } from './weave-copies.ts'
import { unweaveDrift, weaveDrift } from './weave-drift.ts'
import { EventWeaver } from './weave-events.ts'
import { reweaveTies } from './weave-ties.ts'
import { openDocuments, type WovenDocument } from './woven-documents.ts'

/** Weaves for one open ledger; keeps what it looked up as long as nobody else writes. */
export class Weaver {
  readonly #database: Database
  readonly #copies = new CopyWeaver()
  readonly #claims = new ClaimWeaver()
  readonly #events = new EventWeaver()
  /** What was woven when it last looked: anything else means that another process wove. */
  #woven = ''

  constructor(database: Database) {
    this.#database = database
  }

  /** At most `limit` documents, on a connection in a write transaction. */
  async weave(db: Kysely<Tables>, limit: number): Promise<{ readonly woven: number; readonly left: number }> {
    this.#database.keepMore()
    const before = await countWoven(db)
    if (before !== this.#woven) this.#forget()
    try {
      for (const { document, reading } of await staleWoven(db)) await this.#unweave(db, document, reading)
      const { waiting, left } = await waitingDocuments(db, limit)
      const ids = waiting.map(({ id }) => id)
      const documents = await openDocuments(db, ids)
      // By a version that knew no events.
      const earlier = new Set(waiting.flatMap(({ id, woven }) => (woven === null ? [] : [id])))
      const decided = await decisionsOf(db)
      for (const document of documents) {
        if (!earlier.has(document.id)) await this.#weaveOne(db, document)
        await this.#events.weave(db, this.#database, document)
        await this.#database.put(db, 'woven', ['document'], [{ document: document.id, reading: document.reading, events: 1 }])
      }
      await this.#claims.flush(db, this.#database, decided)
      await this.#events.flush(db, this.#database)
      this.#woven = await countWoven(db)
      return { woven: ids.length, left }
    } catch (error) {
      // What it holds may be ahead of what the transaction leaves.
      this.#forget()
      throw error
    }
  }

  /** Applies what people decided about claims and ties, after a decision or its undoing. */
  async redecide(db: Kysely<Tables>): Promise<void> {
    this.#forget()
    const decided = await decisionsOf(db)
    await this.#claims.redecide(db, decided)
    await this.#claims.flush(db, this.#database, decided)
    this.#woven = await countWoven(db)
  }

  /** Counts claims and events anew after a decision, or its undoing, gave statements in them another holder or judged their links. Neither moves a statement to another claim, nor a document to another event. */
  async recount(db: Kysely<Tables>, claims: readonly number[], events: readonly number[]): Promise<void> {
    for (const part of inParts(claims, 100)) {
      const members = await membersOfClaims(db, part, Number.MAX_SAFE_INTEGER)
      await reweaveTies(db, this.#database, members)
      await refreshClaims(db, this.#database, part, members)
    }
    await refreshEvents(db, this.#database, events)
  }

  async #weaveOne(db: Kysely<Tables>, document: WovenDocument): Promise<void> {
    await this.#copies.weave(db, this.#database, document)
    await weaveDrift(db, this.#database, document)
    await this.#claims.weave(db, this.#database, document)
  }

  async #unweave(db: Kysely<Tables>, document: number, reading: number): Promise<void> {
    await this.#claims.unweave(db, reading)
    await unweaveDrift(db, reading)
    const mates = await this.#copies.unweave(db, document)
    await this.#events.unweave(db, this.#database, document, mates)
    await db.deleteFrom('woven').where('document', '=', document).execute()
  }

  #forget(): void {
    this.#woven = ''
    this.#claims.forget()
    this.#events.forget()
    this.#copies.forget()
  }
}

async function countWoven(db: Kysely<Tables>): Promise<string> {
  const { readings, events } = await db.selectFrom('woven').select(({ fn }) => [fn.max('reading').as('readings'), fn.sum('events').as('events')]).executeTakeFirstOrThrow()
  return `${readings ?? 0} ${events ?? 0}`
}

/** Woven documents that have been read again or have a newer version since. */
async function staleWoven(db: Kysely<Tables>): Promise<readonly { readonly document: number; readonly reading: number }[]> {
  return db.selectFrom('woven').innerJoin('reading', 'reading.id', 'woven.reading').innerJoin('document', 'document.id', 'woven.document')
    .select(['woven.document', 'woven.reading'])
    .where((where) => where.or([where('reading.current', '=', 0), where('document.newest', '=', 0)]))
    .orderBy('woven.document').execute()
}

/** Read documents that were not woven, or by a version that knew no events: the first so many, and how many are left after them. */
async function waitingDocuments(db: Kysely<Tables>, limit: number): Promise<{ readonly waiting: readonly { readonly id: number; readonly woven: number | null }[]; readonly left: number }> {
  const documents = db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).leftJoin('woven', 'woven.document', 'document.id')
    .where('document.newest', '=', 1).where((where) => where.or([where('woven.document', 'is', null), where('woven.events', '=', 0)]))
  const waiting = await documents.select(['document.id', 'woven.document as woven']).orderBy('document.id').limit(limit).execute()
  if (waiting.length < limit) return { waiting, left: 0 }
  const { number } = await documents.select(({ fn }) => fn.countAll().as('number')).executeTakeFirstOrThrow()
  return { waiting, left: Number(number) - waiting.length }
}
