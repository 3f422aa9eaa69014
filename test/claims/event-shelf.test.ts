// The shelf counts texts in and out under their terms: whatever the order, and whether what stands under a term was brought or not, it is as if those
// that are left had been counted alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventShelf, everyText } from '../../src/claims/event-shelf.ts'

interface Row {
  texts: number
  first: number
}

/** A table of terms and one of further texts, as a ledger keeps them. */
class Tables {
  readonly terms = new Map<number, Row>()
  readonly keys = new Set<string>()

  bring(shelf: EventShelf, keys: readonly number[]): void {
    for (const key of [everyText, ...keys]) {
      const { texts, first } = this.terms.get(key) ?? { texts: 0, first: 0 }
      if (!shelf.has(key)) shelf.bringCount(key, texts, first)
    }
    for (const key of shelf.closed(keys)) shelf.bringRest(key, this.restOf(key))
  }

  keep(shelf: EventShelf): void {
    const { counts, posted, withdrawn } = shelf.takeChanges()
    for (const [key, texts, first] of counts) {
      this.terms.set(key, { texts, first })
      if (texts === 0) this.terms.delete(key)
    }
    for (const [key, text] of withdrawn) this.keys.delete(`${key} ${text}`)
    for (const [key, text] of posted) this.keys.add(`${key} ${text}`)
  }

  restOf(key: number): readonly number[] {
    return [...this.keys].flatMap((row) => (row.startsWith(`${key} `) ? [Number(row.split(' ')[1])] : [])).toSorted((a, b) => a - b)
  }

  all(): unknown {
    return new Map([...this.terms].map(([key, { texts, first }]) => [key, { texts, under: key === everyText ? [] : [first, ...this.restOf(key)].toSorted((a, b) => a - b) }]))
  }
}

test('law: counted in and out again, texts leave no trace', () => {
  const terms = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
  fc.assert(fc.property(fc.array(terms, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(), { maxLength: 20 }), fc.nat({ max: 3 }), (texts, turns, every) => {
    const tables = new Tables()
    let shelf = new EventShelf()
    const counted = new Set<number>()
    for (const [step, turn] of turns.entries()) {
      const id = 1 + (turn % texts.length)
      const keys = texts[id - 1] ?? []
      tables.bring(shelf, keys)
      if (counted.delete(id)) shelf.countOut(id, keys)
      else {
        counted.add(id)
        shelf.countIn(id, keys)
      }
      // As when another process has the ledger next.
      if (step % (every + 1) === 0) {
        tables.keep(shelf)
        shelf = new EventShelf()
      }
    }
    tables.keep(shelf)
    const alone = new Tables()
    const fresh = new EventShelf()
    for (const id of counted) fresh.countIn(id, texts[id - 1] ?? [])
    alone.keep(fresh)
    expect(tables.all()).toEqual(alone.all())
  }))
})

test('a term of very many texts says who has it of the first only, and still how many', () => {
  const shelf = new EventShelf()
  for (let id = 1; id <= 100; id++) shelf.countIn(id, [7])
  expect(shelf.count(7)).toBe(100)
  expect(shelf.under(7)).toHaveLength(60)
})
