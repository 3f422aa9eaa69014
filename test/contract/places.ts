// Places for ledgers and the ledgers opened in them, closed and removed after each test, the last first. To be called inside a `describe`.
import { afterEach } from 'vitest'
import type { OpenOptions } from '../../src/store/ledger-store.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import type { Place } from './ledger-store.contract.ts'
import { now } from './sample.ts'

export function usePlaces(makePlace: () => Promise<Place>) {
  const undo: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  })
  const newPlace = async () => {
    const place = await makePlace()
    undo.push(() => place.remove())
    return place
  }
  const open = async ({ where }: Place, options: OpenOptions = {}) => {
    const store = await openLedger(where, { now, who: 'tester', ...options })
    undo.push(() => store.close())
    return store
  }
  return { newPlace, open }
}
