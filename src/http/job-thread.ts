// The thread that jobs run on, seen from the server: started for the first job, ended when it has had none for a while. What it does may
// block it or bring it down and never the server. One job at a time; the caller keeps the order.
import { Worker } from 'node:worker_threads'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError, type ErrorCode } from '../sayso-error.ts'
import type { ReadReport, VerifyReport } from './api.ts'

/** What the thread is asked to do; plain values, since they are cloned. */
export type JobTask =
  | {
    readonly kind: 'read'
    readonly where: string
    readonly folder: string | null
    readonly pointers: readonly (Pointer | Skipped)[]
    readonly workers: number
    readonly allowPrivate: boolean
  }
  | { readonly kind: 'verify'; readonly where: string }

/** How far a job is. `written`: documents it has added to the ledger or changed in it. */
export interface JobProgress {
  readonly done: number
  readonly of: number | null
  readonly written: number
  readonly report: ReadReport | null
}

/** How it came to its end; `stopped` where it was told to before that. */
export interface JobOutcome extends JobProgress {
  readonly stopped: boolean
  readonly verification: VerifyReport | null
}

export type ToJobThread = { readonly say: 'begin'; readonly task: JobTask } | { readonly say: 'stop' }
export type FromJobThread =
  | { readonly say: 'progress'; readonly progress: JobProgress }
  | { readonly say: 'ended'; readonly outcome: JobOutcome }
  /** `code` null for what was no SaysoError. */
  | { readonly say: 'failed'; readonly code: ErrorCode | null; readonly message: string }

export interface JobThread {
  /** Does the task; rejects with what the ledger refused, or a fault. Null where it was stopped and had to be ended by force. */
  run(task: JobTask, onProgress: (progress: JobProgress) => void, signal: AbortSignal): Promise<JobOutcome | null>
  close(): Promise<void>
}

/** Milliseconds: how long a thread without work stays, and how long one that was told to stop has for the transaction under way. */
const patience = { idle: 20_000, stop: 10_000 }
/** Megabytes of heap; what is read has threads and limits of its own. */
const heap = 512

export function createJobThread(): JobThread {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  const end = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  return {
    async run(task, onProgress, signal) {
      clearTimeout(idle)
      worker ??= startWorker((ended) => {
        if (worker === ended) worker = null
      })
      try {
        return await doTask(worker, task, onProgress, signal, end)
      } finally {
        idle = setTimeout(() => void end(), patience.idle).unref()
      }
    },
    close: end,
  }
}

/** `onEnd` is called when it has ended, for whatever reason. */
function startWorker(onEnd: (worker: Worker) => void): Worker {
  const file = import.meta.url.endsWith('.ts') ? './job-worker.ts' : './job-worker.js'
  // Flags of the parent (a test runner's loader, say) mean nothing to the thread.
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heap } })
  worker.unref()
  // What brings it down is told to whoever waits for its work; with nobody waiting it must not bring the server down too.
  worker.on('error', () => undefined).once('exit', () => onEnd(worker))
  return worker
}

function doTask(worker: Worker, task: JobTask, onProgress: (progress: JobProgress) => void, signal: AbortSignal, end: () => Promise<void>): Promise<JobOutcome | null> {
  const say = (message: ToJobThread): void => worker.postMessage(message)
  return new Promise((resolve, reject) => {
    let force: NodeJS.Timeout | undefined
    const settle = (how: () => void): void => {
      clearTimeout(force)
      signal.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      how()
    }
    const onMessage = (message: FromJobThread): void => {
      switch (message.say) {
        case 'progress':
          onProgress(message.progress)
          return
        case 'ended':
          settle(() => resolve(message.outcome))
          return
        case 'failed':
          settle(() => reject(message.code === null ? new Error(message.message) : new SaysoError(message.code, message.message)))
      }
    }
    // A thread that has failed is of no further use.
    const onError = (error: unknown): void => settle(() => void end().finally(() => reject(error)))
    const onExit = (code: number): void => settle(() => void end().finally(() => (signal.aborted ? resolve(null) : reject(new Error(`the thread of the job ended with ${code}`)))))
    const onAbort = (): void => {
      // A check of the ledger never waits for anything, so it would not hear; it writes nothing either.
      if (task.kind === 'verify') void end()
      else {
        say({ say: 'stop' })
        force = setTimeout(() => void end(), patience.stop)
      }
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    say({ say: 'begin', task })
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
}
