// Pointers → a ledger: the embedded engine. Texts are opened and read on threads, and stored here in the order given, many to a
// transaction, so that ids are the same on every run and killing the process loses no document that was reported as stored.
// Decides nothing about what a text says, nor about what the ledger counts as the same.
import { setTimeout as delay } from 'node:timers/promises'
import type { IntakeLimits } from '../intake/intake-options.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { checkReader } from '../model/open-reader.ts'
import { createTools } from '../model/tools.ts'
import { SaysoError } from '../sayso-error.ts'
import type { Added, IncomingDocument, LedgerStore, Outcome } from '../store/ledger-store.ts'
import { inOrder } from './in-order.ts'
import { planTasks, type Planned } from './plan-tasks.ts'
import { createReport, type ReadReport } from './read-report.ts'
import { createLocalRunner, type Asking, type TaskRunner } from './task-runner.ts'
import type { Result, Settings } from './task.ts'
import { createThreadPool, longestItem } from './thread-pool.ts'

export type ReadEvent =
  | { readonly type: 'stored'; readonly label: string; readonly document: IncomingDocument; readonly outcome: Outcome; readonly added: Added }
  | { readonly type: 'known'; readonly label: string; readonly result: 'unchanged' | 'duplicate'; readonly document: string; readonly notRead: string | null }
  | Skipped
  /** That many pointers have come to their end. */
  | { readonly type: 'pointers'; readonly ended: number }

export interface ReadJob {
  readonly pointers: AsyncIterable<Pointer | Skipped> | Iterable<Pointer | Skipped>
  readonly ledger: LedgerStore
  /** The folder file addresses are relative to (the SQLite file's); null for a server's ledger. */
  readonly folder: string | null
  /** Reading threads; 0 reads on the calling thread, without time and memory limits. */
  readonly workers: number
  readonly allowPrivate?: boolean
  readonly limits?: Partial<IntakeLimits>
  /** Milliseconds without a sign of life from what opens or reads a text; 60 000 where left out. */
  readonly stepTime?: number
  /** Megabytes of heap a thread may use; 512 where left out. */
  readonly heap?: number
  /** Reads in the place of threads of its own, and stays open when all was read; for runs that follow one another. It has to ask this ledger. */
  readonly runner?: TaskRunner
  /** How many skipped and changed texts the report names; all where left out. */
  readonly keep?: number
  readonly onEvent?: (event: ReadEvent) => void
  /** Stops after the transaction under way. */
  readonly signal?: AbortSignal
}

/** A transaction holds at most so many documents, or units of text and bytes, and waits at most so long for more. */
const transaction = { documents: 64, units: 4_000_000, wait: 300 }

/** Reads everything and reports what became of it. Throws only what the ledger throws (full disk, lost server, damage). */
export async function readIntoLedger(job: ReadJob): Promise<ReadReport> {
  const settings: Settings = { folder: job.folder, allowPrivate: job.allowPrivate ?? false, limits: job.limits ?? {} }
  const runner = job.runner ?? createRunner(job, settings, askLedger(job.ledger))
  const report = createReport(job.keep)
  const emit = (event: ReadEvent): void => {
    report.count(event)
    job.onEvent?.(event)
  }
  const storing = new Storing(job.ledger, emit)
  const portions = inOrder(planTasks(job.pointers, settings), (planned) => beginning(planned, runner), runner.width * 3)
  let whole = false
  try {
    const stopped = await storeAll(portions, storing, emit, job.signal)
    whole = !stopped
    return report.finish(stopped)
  } finally {
    // What is still being read for a run that was stopped would go on, and wait for somebody to take it.
    if (job.runner === undefined || !whole) await runner.close()
  }
}

/** The threads of a run, or what reads on the calling thread where `workers` is 0. */
export function createRunner({ workers, stepTime, heap }: Pick<ReadJob, 'workers' | 'stepTime' | 'heap'>, settings: Settings, ask: Asking): TaskRunner {
  if (workers === 0) return createLocalRunner(settings, createTools(), ask)
  // Before the threads start: each of them would fail by itself.
  checkReader()
  return createThreadPool({ threads: workers, settings, ask, stepTime: stepTime ?? 60_000, itemTime: longestItem, heap: heap ?? 512 })
}

type Portion = { readonly results: readonly Result[]; readonly ended: number }

function beginning({ task, skipped, pointers }: Planned, runner: TaskRunner): AsyncIterator<Portion> {
  // Begun here, not at the first `next`: threads work ahead of what is stored.
  const results = task === null ? null : runner.run(task)
  return (async function* () {
    if (skipped.length > 0) yield { results: skipped, ended: 0 }
    if (results !== null) for await (const portion of results) yield { results: portion, ended: 0 }
    yield { results: [], ended: pointers }
  })()
}

/** Whether it was stopped before the end. */
async function storeAll(portions: AsyncGenerator<Portion>, storing: Storing, emit: (event: ReadEvent) => void, signal?: AbortSignal): Promise<boolean> {
  let next = portions.next()
  // Whoever stops waiting for it (a stop, a fault of the ledger) must not leave a rejection behind.
  next.catch(() => undefined)
  while (true) {
    const got = await firstOf(next, storing.empty ? null : transaction.wait, signal)
    if (got === 'waited') {
      await storing.flush()
      continue
    }
    if (got === 'stop') {
      await storing.flush()
      return true
    }
    if (got.done === true) break
    for (const result of got.value.results) {
      if (result.type === 'read') await storing.push(result)
      else if (result.type !== 'line') storing.afterPending(() => emit(result))
    }
    const { ended } = got.value
    if (ended > 0) storing.afterPending(() => emit({ type: 'pointers', ended }))
    next = portions.next()
    next.catch(() => undefined)
  }
  await storing.flush()
  return false
}

/** The next portion, or that it was waited for long enough, or that all is to stop. A race against one promise that outlives it would keep every portion it ever gave. */
function firstOf<T>(next: Promise<T>, wait: number | null, signal: AbortSignal | undefined): Promise<T | 'waited' | 'stop'> {
  if (signal?.aborted === true) return Promise.resolve('stop')
  return new Promise((resolve, reject) => {
    const onAbort = (): void => resolve('stop')
    const timer = wait === null ? null : setTimeout(() => resolve('waited'), wait).unref()
    signal?.addEventListener('abort', onAbort, { once: true })
    next.then(resolve, reject).finally(() => {
      if (timer !== null) clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    })
  })
}

type Read = Extract<Result, { type: 'read' }>

/** Results on their way into the ledger, stored many to a transaction; what happens in between is told in order. */
class Storing {
  readonly #ledger: LedgerStore
  readonly #emit: (event: ReadEvent) => void
  #pending: Read[] = []
  #after: { readonly position: number; readonly tell: () => void }[] = []
  #units = 0

  constructor(ledger: LedgerStore, emit: (event: ReadEvent) => void) {
    this.#ledger = ledger
    this.#emit = emit
  }

  get empty(): boolean {
    return this.#pending.length === 0
  }

  async push(read: Read): Promise<void> {
    this.#pending.push(read)
    this.#units += read.document.text.length + read.document.capture.bytes.length
    if (this.#pending.length >= transaction.documents || this.#units >= transaction.units) await this.flush()
  }

  /** Tells at once, or when what was pushed before is stored. */
  afterPending(tell: () => void): void {
    if (this.empty) tell()
    else this.#after.push({ position: this.#pending.length, tell })
  }

  async flush(): Promise<void> {
    const pending = this.#pending
    const after = this.#after
    this.#pending = []
    this.#after = []
    this.#units = 0
    if (pending.length === 0) return
    const results = await this.#store(pending)
    let told = 0
    for (const [i, { label, document, outcome }] of pending.entries()) {
      while (after[told] !== undefined && (after[told]?.position ?? 0) <= i) after[told++]?.tell()
      const result = results[i]
      if (result === undefined) continue
      if ('type' in result) this.#emit(result)
      else this.#emit({ type: 'stored', label, document, outcome, added: result })
    }
    for (const { tell } of after.slice(told)) tell()
  }

  /** In order: what the ledger says of each, or why it was refused. */
  async #store(items: readonly Read[]): Promise<readonly (Added | Skipped)[]> {
    try {
      return await patiently(() => this.#ledger.addAll(items.map(({ document, outcome }) => [document, outcome] as const)))
    } catch (error) {
      // One item that the ledger cannot hold takes its whole transaction with it; by halves it is found in few of them.
      if (!(error instanceof SaysoError) || error.code !== 'bad-input') throw error
      const [first] = items
      if (first === undefined) throw error
      if (items.length === 1) return [{ type: 'skipped', label: first.label, code: error.code, message: error.message }]
      const half = items.length >> 1
      return [...await this.#store(items.slice(0, half)), ...await this.#store(items.slice(half))]
    }
  }
}

/** Another process may hold the ledger for a while: tries again for about half a minute before it gives up. */
async function patiently<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof SaysoError) || error.code !== 'ledger-busy' || attempt >= 6) throw error
      await delay(250 * 2 ** attempt)
    }
  }
}

/** Spares the reading of what the ledger has: the same text at the address by the same reader, or the same bytes from another file. */
export function askLedger(ledger: LedgerStore): Asking {
  return async ({ address, file, captureSha256, textSha256, reader }) => {
    const known = await ledger.known(address)
    if (known !== null) {
      const same = known.textSha256 === textSha256 && known.reader === reader
      return same ? { verdict: 'unchanged', document: known.document, notRead: known.notRead } : { verdict: 'read' }
    }
    const twin = file ? await ledger.sameBytes(captureSha256, textSha256, address) : null
    return twin === null ? { verdict: 'read' } : { verdict: 'duplicate', document: twin, notRead: null }
  }
}
