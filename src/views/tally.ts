// Counts over readings: statements by form, authority and act, and links by type.
import type { Reading } from '../ledger/reading.ts'
import type { Totals } from '../store/ledger-store.ts'

/** What a ledger's totals count of its readings. */
export type Tally = Omit<Totals, 'documents' | 'notRead'>

export interface TallyMaker {
  add(reading: Reading): void
  sum(): Tally
}

/** An empty tally that readings are added to. */
export function tallyReading(): TallyMaker {
  let statements = 0
  const byForm: Record<string, number> = {}
  const byAuthority: Record<string, number> = {}
  const byAct: Record<string, number> = {}
  const links: Record<string, number> = {}
  const count = (counts: Record<string, number>, key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  return {
    add(reading) {
      for (const { form, authority, act } of reading.statements) {
        statements += 1
        count(byForm, form)
        count(byAuthority, authority)
        count(byAct, act)
      }
      for (const { link } of reading.links) count(links, link)
    },
    sum: () => ({ statements, byForm, byAuthority, byAct, denials: byAct['deny'] ?? 0, links }),
  }
}
