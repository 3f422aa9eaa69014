// Work that outlives the request that asked for it: a queue with one job at a time, done on a thread of its own (job-thread.ts), whose state
// is kept here for whoever asks or listens. Decides what may come in and how much may wait; what a text says is the engine's to read.
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { Job } from './api.ts'
import { askedFor } from './asked-for.ts'
import type { JobEvent, Jobs } from './context.ts'
import { createJobThread, type JobProgress, type JobTask } from './job-thread.ts'
import { problemOf, type LogFault } from './problem.ts'
import { openSpool, uploadLimits, type UploadLimits } from './spool.ts'

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
  readonly limits?: Partial<UploadLimits>
  /** Where uploads are kept until they are read; the system's folder for temporary files where left out. */
  readonly temporary?: string
  /** Told the details of faults; standard error where left out. */
  readonly onFault?: LogFault
}

/** How much is kept and may wait. */
const most = { waiting: 50, ended: 50, pastedUnits: 20_000_000 }
/** Milliseconds between two tellings that the ledger has changed: every list is asked for anew after each. */
const ledgerPace = 1000

interface Work {
  job: Job
  /** Null once it has ended: what was pasted must not stay in memory as long as the report does. */
  task: JobTask | null
  /** Units of pasted text that the task holds. */
  units: number
  /** Takes away what was kept for it. */
  readonly remove: () => Promise<void>
  readonly stop: AbortController
  readonly ended: PromiseWithResolvers<void>
}

/** Ready for work; the spools of servers that were killed are removed first. */
export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const limits = { ...uploadLimits, ...options.limits }
  const { where, folder, ledger, allowPrivate = false, onFault = toStandardError } = options
  const spool = await openSpool(limits, options.temporary)
  const thread = createJobThread()
  const works = new Map<string, Work>()
  const waiting: Work[] = []
  let current: Work | null = null
  const uploads = new Set<AbortController>()
  const listeners = new Set<(event: JobEvent) => void>()
  const ledgerChange = telling((documents) => tell({ event: 'ledger', data: { documents } }))
  let closed = false

  const tell = (event: JobEvent): void => {
    for (const hear of listeners) hear(event)
  }
  const change = (work: Work, changes: Partial<Job>): void => {
    work.job = { ...work.job, ...changes }
    tell({ event: 'job', data: work.job })
  }

  /** Refuses before anything is kept. */
  const refuse = (writes: boolean): void => {
    if (closed) throw closing()
    if (writes && options.readOnly) throw new SaysoError('ledger-read-only', `${ledger.where} is open for reading only, so nothing can be added. Start Sayso without --read-only, where the file may be written.`)
    if (waiting.length + uploads.size >= most.waiting) throw new SaysoError('too-many', `${most.waiting} jobs are waiting already. Wait until some have ended, or cancel them.`)
  }

  const enqueue = (label: string, task: JobTask, units = 0, remove: Work['remove'] = async () => undefined): Job => {
    if (closed) throw closing()
    const job: Job = {
      id: randomBytes(9).toString('base64url'), kind: task.kind, label, state: 'queued', done: 0, of: null,
      queuedAt: new Date().toISOString(), endedAt: null, report: null, verification: null, problem: null,
    }
    const work: Work = { job, task, remove, units, stop: new AbortController(), ended: Promise.withResolvers() }
    works.set(job.id, work)
    waiting.push(work)
    tell({ event: 'job', data: job })
    // Not at once: whoever asked is to get the job as it was taken.
    setImmediate(beginNext)
    return job
  }

  const beginNext = (): void => {
    if (current !== null) return
    current = waiting.shift() ?? null
    if (current === null) return
    void perform(current).finally(() => {
      current = null
      beginNext()
    })
  }

  const perform = async (work: Work): Promise<void> => {
    const { task } = work
    if (task === null) return
    change(work, { state: 'running' })
    let before = 0
    const follow = ({ done, of, report, written }: JobProgress): Partial<Job> => {
      ledgerChange.add(written - before)
      before = written
      return { done, of, report }
    }
    try {
      const outcome = await thread.run(task, (progress) => change(work, follow(progress)), work.stop.signal)
      if (outcome === null) await end(work, { state: 'cancelled' })
      else await end(work, { ...follow(outcome), state: outcome.stopped ? 'cancelled' : 'done', verification: outcome.verification })
    } catch (error) {
      await end(work, { state: 'failed', problem: problemOf(error, onFault) })
    }
    ledgerChange.flush()
  }

  const end = async (work: Work, changes: Partial<Job>): Promise<void> => {
    await work.remove().catch((error: unknown) => onFault(work.job.id, `what was uploaded could not be removed: ${String(error)}`))
    work.task = null
    work.units = 0
    change(work, { ...changes, endedAt: new Date().toISOString() })
    work.ended.resolve()
    const over = [...works.values()].filter(({ job }) => job.endedAt !== null)
    for (const { job } of over.slice(0, Math.max(0, over.length - most.ended))) works.delete(job.id)
  }

  const cancel = async (work: Work): Promise<void> => {
    const at = waiting.indexOf(work)
    if (at >= 0) {
      waiting.splice(at, 1)
      await end(work, { state: 'cancelled' })
    } else if (work.job.endedAt === null) {
      work.stop.abort()
      await work.ended.promise
    }
  }

  const readTask = (pointers: readonly (Pointer | Skipped)[]): JobTask => ({ kind: 'read', where, folder, pointers, workers: readingThreads(), allowPrivate })

  return {
    async add(request) {
      refuse(true)
      const { label, pointers, units } = await askedFor(request, limits, allowPrivate)
      if (units > 0 && units + [...works.values()].reduce((sum, work) => sum + work.units, 0) > most.pastedUnits) {
        throw new SaysoError('too-many', 'too much pasted text is waiting to be read. Wait until some of it has been.')
      }
      return enqueue(label, readTask(pointers), units)
    },
    async upload(files) {
      refuse(true)
      const stop = new AbortController()
      uploads.add(stop)
      try {
        const spooled = await spool.take(files, stop.signal)
        const { pointers } = spooled
        return enqueue(pointers.length === 1 ? pointers[0]?.label ?? '' : `${pointers.length} files`, readTask(pointers), 0, () => spooled.remove())
      } finally {
        uploads.delete(stop)
      }
    },
    async refresh(id) {
      refuse(true)
      const document = await ledger.document(id)
      if (document === null) throw new SaysoError('not-found', `there is no document ${id.slice(0, 40)} in ${ledger.where}.`)
      const { address } = document
      if (!/^https?:\/\//i.test(address)) throw new SaysoError('bad-usage', `document ${document.id} was not read from an address on the web, so it cannot be fetched again. Add its newer text as a file or a paste.`)
      return enqueue(address, readTask([{ type: 'pointer', label: address, from: { kind: 'url', url: address } }]))
    },
    async verify() {
      refuse(false)
      return enqueue('the whole ledger', { kind: 'verify', where })
    },
    list: () => [...works.values()].map(({ job }) => job),
    get: (id) => works.get(id)?.job ?? null,
    async cancel(id) {
      const work = works.get(id)
      if (work === undefined) return null
      await cancel(work)
      return work.job
    },
    changed: () => ledgerChange.touch(),
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    async close() {
      closed = true
      for (const stop of uploads) stop.abort(closing())
      await Promise.all([...works.values()].map(cancel))
      ledgerChange.flush()
      await thread.close()
      await spool.close()
      listeners.clear()
    },
  }
}

function closing(): SaysoError {
  return new SaysoError('bad-usage', 'the server is closing and takes nothing more in. Nothing of this was kept; start it again and send this again.')
}

/** One core is left to the server where there are several. */
function readingThreads(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1))
}

interface Telling {
  /** So many documents more were added or changed. */
  add(documents: number): void
  /** Something else than a document was changed. */
  touch(): void
  /** Tells at once what has not been told. */
  flush(): void
}

/** Tells how many documents have been written since the server started, once a second at most. */
function telling(tell: (documents: number) => void): Telling {
  let documents = 0
  let untold = false
  let timer: NodeJS.Timeout | null = null
  const flush = (): void => {
    if (!untold) return
    untold = false
    tell(documents)
  }
  const touch = (): void => {
    untold = true
    if (timer !== null) return
    flush()
    timer = setTimeout(() => {
      timer = null
      flush()
    }, ledgerPace).unref()
  }
  return {
    add(more) {
      if (more === 0) return
      documents += more
      touch()
    },
    touch,
    flush,
  }
}

function toStandardError(id: string, details: string): void {
  process.stderr.write(`sayso: fault ${id}: ${details}\n`)
}
