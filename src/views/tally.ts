// Counts over readings: statements by form, authority and act, and links by type.
import type { Reading } from '../ledger/reading.ts'

export interface Tally {
  readonly statements: number
  readonly byForm: Readonly<Record<string, number>>
  readonly byAuthority: Readonly<Record<string, number>>
  readonly byAct: Readonly<Record<string, number>>
  /** Statements whose act is to deny, tied to what they deny or not. */
  readonly denials: number
  readonly links: Readonly<Record<string, number>>
}

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
