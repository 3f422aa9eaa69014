// Weaves what was read since the last time into the ledger: which documents share passages, which quotations stand in several wordings, which
// statements assert the same, and what ties them. Goes document by document in the order of their ids and touches only what each one meets, so
// that one new article costs the same in a large ledger. Everything it writes can be made anew; it decides nothing about who is right.
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { membersOfClaims } from './claim-members.ts'
import { decisionsOf } from './decide.ts'
import { inParts } from './in-parts.ts'
import { refreshClaims } from './refresh-claims.ts'
import type { Tables } from './tables.ts'
import { ClaimWeaver } from './weave-claims.ts'
import { CopyWeaver } from './weave-copies.ts'
import { unweaveDrift, weaveDrift } from './weave-drift.ts'
import { reweaveTies } from './weave-ties.ts'
import { openDocuments } from './woven-documents.ts'

/** Weaves for one open ledger; keeps what it looked up as long as nobody else writes. */
export class Weaver {
  readonly #database: Database
  readonly #copies = new CopyWeaver()
  readonly #claims = new ClaimWeaver()
  /** Woven documents when it last looked: another number means that another process wove. */
  #woven = -1

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
      const waiting = await waitingDocuments(db)
      const ids = waiting.slice(0, limit)
      const documents = await openDocuments(db, ids)
      const decided = await decisionsOf(db)
      for (const document of documents) {
        await this.#copies.weave(db, this.#database, document)
        await weaveDrift(db, this.#database, document)
        await this.#claims.weave(db, this.#database, document)
        await this.#database.insert(db, 'woven', [{ document: document.id, reading: document.reading }])
      }
      await this.#claims.flush(db, this.#database, decided)
      this.#woven = await countWoven(db)
      return { woven: ids.length, left: waiting.length - ids.length }
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

  /** Counts the claims anew after a decision, or its undoing, gave statements in them another holder or judged their links. Neither moves a statement to another claim. */
  async recount(db: Kysely<Tables>, claims: readonly number[]): Promise<void> {
    for (const part of inParts(claims, 100)) {
      const members = await membersOfClaims(db, part, Number.MAX_SAFE_INTEGER)
      await reweaveTies(db, this.#database, members)
      await refreshClaims(db, this.#database, part, members)
    }
  }

  async #unweave(db: Kysely<Tables>, document: number, reading: number): Promise<void> {
    await this.#claims.unweave(db, reading)
    await unweaveDrift(db, reading)
    await this.#copies.unweave(db, document)
    await db.deleteFrom('woven').where('document', '=', document).execute()
  }

  #forget(): void {
    this.#woven = -1
    this.#claims.forget()
    this.#copies.forget()
  }
}

async function countWoven(db: Kysely<Tables>): Promise<number> {
  const { number } = await db.selectFrom('woven').select(({ fn }) => fn.max('reading').as('number')).executeTakeFirstOrThrow()
  return Number(number ?? 0)
}

/** Woven documents that have been read again or have a newer version since. */
async function staleWoven(db: Kysely<Tables>): Promise<readonly { readonly document: number; readonly reading: number }[]> {
  return db.selectFrom('woven').innerJoin('reading', 'reading.id', 'woven.reading').innerJoin('document', 'document.id', 'woven.document')
    .select(['woven.document', 'woven.reading'])
    .where((where) => where.or([where('reading.current', '=', 0), where('document.newest', '=', 0)]))
    .orderBy('woven.document').execute()
}

async function waitingDocuments(db: Kysely<Tables>): Promise<readonly number[]> {
  const rows = await db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
    .leftJoin('woven', 'woven.document', 'document.id').select('document.id')
    .where('document.newest', '=', 1).where('woven.document', 'is', null).orderBy('document.id').execute()
  return rows.map(({ id }) => id)
}
