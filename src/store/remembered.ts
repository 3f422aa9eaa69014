// Answers that are costly to find, kept until the ledger changes. Every write ends with history entries in the same transaction, whichever
// process makes it, so the number of the last entry tells whether an answer still holds. Decides nothing about what is worth keeping.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Answers of one ledger, the longest unused forgotten first; each counts for as much as `weigh` says, together `room` at most. */
export class Remembered {
  readonly #room: number
  readonly #kept = new Map<string, { readonly answer: Promise<unknown>; weight: number }>()
  #lastEntry = -1

  constructor(room: number) {
    this.#room = room
  }

  /** The answer kept under this key, or the one that `find` gives; asked twice at once, it is found once. */
  async answer<Answer>(db: Kysely<Tables>, key: string, find: () => Promise<Answer>, weigh: (answer: Answer) => number): Promise<Answer> {
    // Looked up before the answer is found: what a write changes in between is asked for again next time.
    const last = await db.selectFrom('entry').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst()
    const lastEntry = last?.number ?? 0
    if (lastEntry !== this.#lastEntry) this.#kept.clear()
    this.#lastEntry = lastEntry
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known.answer as Promise<Answer>
    }
    const kept = { answer: find(), weight: 0 }
    this.#kept.set(key, kept)
    try {
      const answer = await kept.answer
      kept.weight = weigh(answer)
      this.#makeRoom()
      return answer
    } catch (error) {
      if (this.#kept.get(key) === kept) this.#kept.delete(key)
      throw error
    }
  }

  #makeRoom(): void {
    let weight = 0
    // From the newest on: what no longer fits goes, and so does all that is older.
    for (const [key, kept] of [...this.#kept].toReversed()) {
      weight += kept.weight
      if (weight > this.#room) this.#kept.delete(key)
    }
  }
}
