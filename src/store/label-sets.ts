// The combinations of labels that statements have, and the narrow rows that point to them. Takes statements on their way in; gives their
// listing and the combinations that the ledger does not have yet.
import type { Kysely } from 'kysely'
import type { LabelSetTable, ListingTable, StatementTable, Tables } from './tables.ts'

type Labels = Pick<LabelSetTable, 'act' | 'authority' | 'distance' | 'form'>

/** The combinations of one ledger as far as they were read from it: they are never changed or removed. */
export class LabelSets {
  readonly #ids = new Map<string, number>()
  #last = 0

  /** Rows for `listing` and for `label_set`, holders as decided where they were; on a connection in a write transaction, whose new combinations count only once a later one reads them back. */
  async listed(db: Kysely<Tables>, statements: readonly StatementTable[], decided: ReadonlyMap<number, number | null>): Promise<{ readonly listings: readonly ListingTable[]; readonly labelSets: readonly LabelSetTable[] }> {
    for (const { id, ...labels } of await db.selectFrom('label_set').selectAll().where('id', '>', this.#last).orderBy('id').execute()) {
      this.#ids.set(keyOf(labels), id)
      this.#last = id
    }
    const added = new Map<string, LabelSetTable>()
    const idOfLabels = ({ act, authority, distance, form }: Labels): number => {
      const labels = { act, authority, distance, form }
      const key = keyOf(labels)
      const known = this.#ids.get(key) ?? added.get(key)?.id
      if (known !== undefined) return known
      const id = this.#last + added.size + 1
      added.set(key, { id, ...labels })
      return id
    }
    const listings = statements.map((statement): ListingTable => ({
      statement: statement.id,
      reading: statement.reading,
      label_set: idOfLabels(statement),
      actor: decided.has(statement.id) ? decided.get(statement.id) ?? null : statement.actor,
      more: decided.has(statement.id) || statement.also_actors === '[]' ? 0 : 1,
      decided: decided.has(statement.id) ? 1 : 0,
    }))
    return { listings, labelSets: [...added.values()] }
  }
}

function keyOf({ act, authority, distance, form }: Labels): string {
  // No label that can be stored has a NUL in it.
  return `${act}\0${authority}\0${distance}\0${form}`
}
