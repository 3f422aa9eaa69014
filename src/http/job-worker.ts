// The entry of the thread that jobs run on: opens the ledger for one job, reads into it or verifies it, and tells how far it is. Runs as
// .ts from src and as .js from dist. What it tells stays small whatever is read.
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { askLedger, createRunner, readIntoLedger, type ReadEvent } from '../engine/read-into-ledger.ts'
import { createReport } from '../engine/read-report.ts'
import type { TaskRunner } from '../engine/task-runner.ts'
import { weaveLedger } from '../engine/weave-ledger.ts'
import { countTexts } from '../engine/text-count.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { openLedger } from '../store/open-ledger.ts'
import { visibleLine } from '../views/visible.ts'
import type { ReadReport } from './api.ts'
import type { FromJobThread, JobOutcome, JobProgress, JobTask, ToJobThread } from './job-thread.ts'

/** Names that a report keeps: skipped and stored texts, reasons for not reading. */
const kept = { skipped: 500, stored: 200, reasons: 40 }
/** UTF-16 units; the id of a record may be as long as the record. */
const longest = { label: 300, message: 800 }
/** Milliseconds between two tellings, and between two that name more than a hundred texts. */
const pace = { short: 200, long: 1000 }

// Reading makes much and keeps little: nurseries that never grow save a fifth of the memory (measured in cli/read.ts).
setFlagsFromString('--semi-space-growth-factor=1')

const port = parentPort
if (port === null) throw new TypeError('job-worker runs on a thread only')
let stop = new AbortController()

port.on('message', (message: ToJobThread) => {
  if (message.say === 'stop') {
    stop.abort()
    return
  }
  stop = new AbortController()
  perform(message.task, stop.signal).then((outcome) => say({ say: 'ended', outcome }), (error: unknown) => {
    if (error instanceof SaysoError) say({ say: 'failed', code: error.code, message: error.message })
    else say({ say: 'failed', code: null, message: error instanceof Error ? error.stack ?? error.message : String(error) })
  })
})

function say(message: FromJobThread): void {
  port?.postMessage(message)
}

function perform(task: JobTask, signal: AbortSignal): Promise<JobOutcome> {
  switch (task.kind) {
    case 'read': return read(task, signal)
    case 'verify': return verify(task.where)
  }
}

type ReadTask = Extract<JobTask, { kind: 'read' }>

interface Threads {
  readonly for: string
  readonly runner: TaskRunner
  /** Asked what it has already. */
  ledger: LedgerStore
}

/** The reading threads of the last job, for the next one: starting them, and loading what takes HTML apart, costs a job a second. */
let threads: Threads | null = null

async function threadsFor({ folder, allowPrivate, workers }: ReadTask, ledger: LedgerStore): Promise<TaskRunner> {
  const made = JSON.stringify([folder, allowPrivate, workers])
  if (threads?.for !== made) await threads?.runner.close()
  else {
    threads.ledger = ledger
    return threads.runner
  }
  const fresh: Threads = { for: made, ledger, runner: createRunner({ workers }, { folder, allowPrivate, limits: {} }, (asked) => askLedger(fresh.ledger)(asked)) }
  threads = fresh
  return fresh.runner
}

async function read(task: ReadTask, signal: AbortSignal): Promise<JobOutcome> {
  const { where, folder, pointers, workers, allowPrivate } = task
  const ledger = await openLedger(where)
  let whole = false
  try {
    const follow = await following(pointers)
    const runner = await threadsFor(task, ledger)
    const run = readIntoLedger({ pointers, ledger, folder, workers, allowPrivate, keep: 0, runner, signal, onEvent: (event) => follow.hear(event) })
    const { stopped } = await run.finally(() => follow.tell())
    if (!stopped) await weaveLedger(ledger, undefined, signal)
    whole = !stopped
    return { ...follow.progress(), stopped, verification: null }
  } finally {
    // The run has ended those that it left in the middle of something.
    if (!whole) threads = null
    await ledger.close()
  }
}

interface Following {
  hear(event: ReadEvent): void
  progress(): JobProgress
  /** Tells what has not been told yet. */
  tell(): void
}

/** Tells of the run as it goes on, and of what came last without waiting for more. */
async function following(pointers: readonly (Pointer | Skipped)[]): Promise<Following> {
  const texts = await countTexts(pointers)
  const report = createReport(kept.skipped)
  let stored: ReadReport['stored'] = []
  let written = 0
  let names = 0
  let told = 0
  let telling: NodeJS.Timeout | null = null
  const tell = (): void => {
    if (telling === null) return
    clearTimeout(telling)
    telling = null
    told = performance.now()
    say({ say: 'progress', progress: progress() })
  }
  const progress = (): JobProgress => {
    const { skipped, skippedMore, notRead, tally, changed: _, stopped: __, ...counts } = report.finish(false)
    return {
      ...texts.sum(), written,
      report: {
        ...counts, notRead: commonest(notRead), statements: tally.statements, skippedMore, stored,
        skipped: skipped.map(({ label, code, message }) => ({ label: cut(label, longest.label), code, message: cut(message, longest.message) })),
      },
    }
  }
  return {
    progress,
    tell,
    hear(event) {
      texts.count(event)
      report.count(event)
      if (event.type === 'stored' || event.type === 'known') {
        const { result, document } = event.type === 'stored' ? event.added : event
        if (result === 'added' || result === 'new-version' || result === 'read-again') written += 1
        stored = [...stored.slice(1 - kept.stored), { label: cut(event.label, longest.label), document, result }]
      }
      names += event.type === 'pointers' ? 0 : 1
      telling ??= setTimeout(tell, Math.max(0, told + (names > 100 ? pace.long : pace.short) - performance.now()))
    },
  }
}

/** Records may claim to be in any language: the reasons that most texts share, the others together. */
function commonest(reasons: Readonly<Record<string, number>>): Record<string, number> {
  const all = Object.entries(reasons).toSorted(([, a], [, b]) => b - a)
  const rest = all.slice(kept.reasons).reduce((sum, [, count]) => sum + count, 0)
  return Object.fromEntries([...all.slice(0, kept.reasons), ...(rest === 0 ? [] : [['other languages', rest] as const])])
}

/** On one line, with nothing in it that hides or turns around what is shown. */
function cut(text: string, length: number): string {
  return visibleLine(text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`)
}

async function verify(where: string): Promise<JobOutcome> {
  const ledger = await openLedger(where, { readOnly: true })
  try {
    let told = performance.now()
    let last: JobProgress = { done: 0, of: null, written: 0, report: null }
    const { entries, documents, faults } = await ledger.verify((done, of) => {
      last = { ...last, done, of }
      if (performance.now() - told < pace.short) return
      told = performance.now()
      say({ say: 'progress', progress: last })
    })
    return { ...last, stopped: false, verification: { entries, documents, faults: [...faults] } }
  } finally {
    await ledger.close()
  }
}
