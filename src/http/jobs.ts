// Work that outlives the request that asked for it: a queue with one job at a time on a thread of its own, whose state is kept here.
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { Jobs } from './context.ts'

export interface JobsOptions {
  /** The ledger that jobs write to, as `openLedger` takes it; a thread of their own opens it while they work. */
  readonly where: string
  /** The folder that file addresses are relative to; null for a server's ledger. */
  readonly folder: string | null
  /** Refuses whatever would write. */
  readonly readOnly: boolean
  /** Where documents are looked up. */
  readonly ledger: LedgerStore
  /** Lets addresses be on loopback and private networks; false where left out. */
  readonly allowPrivate?: boolean
}

/** Nothing under way yet. */
export function createJobs(options: JobsOptions): Promise<Jobs> {
  return Promise.reject(new SaysoError('internal', `jobs for ${options.where} are not built yet.`))
}
