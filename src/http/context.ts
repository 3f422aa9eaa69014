// What every route is handed: the ledger to look things up in, the work under way, and who the page is. The routes hold no state.
import type { Readable } from 'node:stream'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { HouseRule } from '../views/house-rule.ts'
import type { AddRequest, Job, Session } from './api.ts'

export interface HttpContext {
  /** A connection of its own, opened read only, so that a GET can change nothing and never waits for a write. */
  readonly ledger: LedgerStore
  readonly jobs: Jobs
  /** What the newsroom asks of its sourcing. */
  readonly rules: readonly HouseRule[]
  readonly session: Session
}

/** A file on its way in; `path` as the browser gives it (`march/a.html`). */
export interface UploadedFile {
  readonly path: string
  readonly stream: Readable
}

/** Work that outlives the request that asked for it: one job at a time, the others wait. */
export interface Jobs {
  /** Takes the request as a job; throws SaysoError where the ledger cannot be written to or too much waits. */
  add(request: AddRequest): Promise<Job>
  /** Takes every file to the spool first; the job begins when the last one is in. Throws `too-large` and `bad-usage`, keeping nothing. */
  upload(files: AsyncIterable<UploadedFile>): Promise<Job>
  /** Fetches the document's address again; a changed text becomes a new version. `not-found`; `bad-usage` where it has no web address. */
  refresh(document: string): Promise<Job>
  verify(): Promise<Job>
  list(): readonly Job[]
  get(id: string): Job | null
  /** Stops after the transaction under way; what is stored stays. Null where there is no such job. */
  cancel(id: string): Promise<Job | null>
  /** Tells whoever listens that the ledger was changed otherwise than by a job. */
  changed(): void
  /** Every change of a job and of the ledger from now on; gives what to call to hear no more. */
  listen(hear: (event: JobEvent) => void): () => void
  /** Cancels what runs and waits for it. */
  close(): Promise<void>
}

export type JobEvent =
  | { readonly event: 'job'; readonly data: Job }
  /** The ledger has changed: lists are to be asked for anew. `documents`: how many this server has added or changed since its start. */
  | { readonly event: 'ledger'; readonly data: { readonly documents: number } }
