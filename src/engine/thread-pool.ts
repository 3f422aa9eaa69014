// Reading threads (piscina) that survive their input: a task that takes too long at one item, or brings its thread down, is
// taken up again without that item. Takes tasks, gives their results in order; decides nothing about what is read or stored.
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { closeGate, createRunGate } from './run-gate.ts'
import type { ThreadTask } from './worker.ts'
import type { Avoided, FromThread, Resume, Result, Settings, Task, ToThread } from './task.ts'
import type { Asking, TaskRunner } from './task-runner.ts'

export interface ThreadOptions {
  readonly threads: number
  readonly settings: Settings
  /** Milliseconds without a sign of life from a thread that opens or reads an item. */
  readonly stepTime: number
  /** Milliseconds it may stay at one item, however busy: the longest texts take minutes on a slow machine. */
  readonly itemTime: number
  /** Megabytes of JavaScript heap a thread may use. */
  readonly heap: number
  readonly ask: Asking
}

/** Threads that start on demand and end with `close`. */
export function createThreadPool(options: ThreadOptions): TaskRunner {
  const pool = piscina(options, options.threads)
  const turns = takeTurns(options.threads)
  // Taking up a failed task must never wait behind tasks that in turn wait for it to be stored: it has a thread of its own.
  let second: Piscina | null = null
  const spareTurns = takeTurns(1)
  return {
    width: options.threads,
    run: (task) => resultsOf(task, new Run(pool, task, fresh, options, turns), (again, resume) => new Run(second ??= piscina(options, 1), again, resume, options, spareTurns)),
    close: async () => {
      // A destroyed piscina starts threads again for a task that comes after.
      const live = [...turns.close(), ...spareTurns.close()]
      await Promise.all(live.map((run) => run.halt()))
      await Promise.all([pool.destroy(), second?.destroy()])
      // Nor does it tell every task of its end: an open port or a timer would keep the process alive.
      for (const run of live) run.abandon()
    },
  }
}

interface Turns {
  /** Waits for the run's turn; gives what ends it. */
  next(run: Run): Promise<() => void>
  /** No turn comes any more and whoever waits is forgotten; gives the runs that have had a turn and not ended it. */
  close(): readonly Run[]
}

/**
 * Strictly first come, first served, which piscina's own queue is not: a thread with more results than fit waits until those of
 * earlier tasks are taken, so an earlier task that is not running yet would wait for ever.
 */
function takeTurns(places: number): Turns {
  let free = places
  let waiting: (() => void)[] = []
  let closed = false
  const live = new Set<Run>()
  return {
    async next(run) {
      if (free > 0 && !closed) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      live.add(run)
      return () => {
        live.delete(run)
        const next = waiting.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
    close() {
      closed = true
      waiting = []
      return [...live]
    },
  }
}

const fresh: Resume = { delivered: 0, avoidItems: [], avoidPointers: [] }

async function* resultsOf(task: Task, first: Run, startAgain: (task: Task, resume: Resume) => Run): AsyncGenerator<readonly Result[]> {
  let run = first
  let resume = fresh
  while (true) {
    let delivered = resume.delivered
    for await (const results of run.results()) {
      delivered += results.length
      yield results
    }
    if (run.failure === null) return
    resume = avoiding({ ...resume, delivered }, run, task)
    run = startAgain(task, resume)
  }
}

function avoiding(resume: Resume, run: Run, task: Task): Resume {
  const { pointer, item, itemsOfPointer, failure } = run
  const { code, what } = failure ?? { code: 'unreadable', what: 'stopped' }
  const pointerLabel = task.kind === 'open' ? task.pointers[pointer]?.label : undefined
  const next = 'The rest was read. Split the text or leave it out, and read again.'
  if (item !== null && item >= resume.delivered && !resume.avoidItems.some(({ index }) => index === item)) {
    const avoided: Avoided = { index: item, items: 0, code, message: `reading ${pointerLabel === undefined ? 'this text' : `"${pointerLabel}"`} ${what}. ${next}` }
    return { ...resume, avoidItems: [...resume.avoidItems, avoided] }
  }
  const avoided: Avoided = { index: pointer, items: itemsOfPointer, code, message: `opening "${pointerLabel ?? 'this text'}" ${what}. ${next}` }
  return { ...resume, avoidPointers: [...resume.avoidPointers.filter(({ index }) => index !== pointer), avoided] }
}

/** Milliseconds for one text where nobody says otherwise. */
export const longestItem = 600_000

/** One attempt at a task on a thread. */
class Run {
  pointer = 0
  item: number | null = null
  /** Items that came out of the pointer the thread is at. */
  itemsOfPointer = 0
  failure: { readonly code: 'too-slow' | 'unreadable'; readonly what: string } | null = null
  readonly #options: ThreadOptions
  readonly #queue: (readonly Result[])[] = []
  readonly #gate = createRunGate()
  #port: MessagePort | null = null
  #clock: NodeJS.Timeout | undefined
  #ended = false
  #fatal: unknown = null
  #wake: () => void = () => {}
  /** When the thread last said anything, and when it came to where it is; Infinity while it waits for this side. */
  #heard = Infinity
  #came = Infinity

  constructor(pool: Piscina, task: Task, resume: Resume, options: ThreadOptions, turns: Turns) {
    this.#options = options
    // Nothing is held before its turn comes: an open port or a timer would keep the process alive after the pool was closed.
    void turns.next(this).then((endTurn) => this.#start(pool, task, resume).finally(endTurn))
  }

  async #start(pool: Piscina, task: Task, resume: Resume): Promise<void> {
    const { stepTime, itemTime, heap } = this.#options
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.on('message', (message: FromThread) => {
      this.#onMessage(message).catch((error: unknown) => {
        this.#fatal = error
        this.#wake()
      })
    })
    const closed = once(port1, 'close')
    const stop = new AbortController()
    let limit = stepTime
    this.#clock = setInterval(() => {
      const now = performance.now()
      if (now - this.#came > itemTime) limit = itemTime
      else if (now - this.#heard <= stepTime) return
      void this.halt().then(() => stop.abort('too-slow'))
    }, Math.min(1000, stepTime / 4, itemTime / 4))
    const threadTask: ThreadTask = { task, resume, port: port2, gate: this.#gate }
    try {
      await pool.run(threadTask, { transferList: [port2], signal: stop.signal })
    } catch (error) {
      if (stop.signal.aborted) this.failure = { code: 'too-slow', what: `took longer than ${limit / 1000} s` }
      else if (isOutOfMemory(error)) this.failure = { code: 'unreadable', what: `needs more than ${heap} MB of memory` }
      else if (this.#heard !== Infinity) this.failure = { code: 'unreadable', what: `ended the reading thread (${messageOf(error)})` }
      else this.#fatal = error
    } finally {
      clearInterval(this.#clock)
      // What the thread said last may still be on its way: its end of the port closes behind it. A task that never got a
      // thread has no such end, hence the limit.
      await Promise.race([closed, delay(100)])
      this.#ended = true
      port1.close()
      this.#wake()
    }
  }

  /** Lets its thread begin no further run of the model; resolves when the thread may be ended. */
  halt(): Promise<void> {
    return closeGate(this.#gate)
  }

  /** Lets go of what keeps the process alive; for a pool that is closed before the task came to its end. */
  abandon(): void {
    this.#ended = true
    clearInterval(this.#clock)
    this.#port?.close()
  }

  /** What the thread delivers, until it ends or fails; then `failure` says which. Throws when no thread could be had at all. */
  async *results(): AsyncGenerator<readonly Result[]> {
    while (this.#fatal === null) {
      const results = this.#queue.shift()
      if (results !== undefined) {
        yield results
        this.#waits(false)
        this.#say({ say: 'more' })
      } else if (this.#ended) break
      else await new Promise<void>((resolve) => { this.#wake = resolve })
    }
    if (this.#fatal !== null) throw this.#fatal
  }

  async #onMessage(message: FromThread): Promise<void> {
    // A clock that ticks says nothing of a thread that waits for this side.
    if (message.say === 'alive') {
      if (this.#heard !== Infinity) this.#heard = performance.now()
      return
    }
    this.#waits(false)
    switch (message.say) {
      case 'at':
        if (message.pointer !== this.pointer) this.itemsOfPointer = 0
        if (message.item === null && this.item !== null) this.itemsOfPointer += 1
        this.pointer = message.pointer
        this.item = message.item
        return
      case 'ask':
        this.#waits(true)
        this.#say({ say: 'verdict', verdict: await this.#options.ask(message.asked) })
        this.#waits(false)
        return
      case 'results':
        this.#waits(true)
        this.#queue.push(message.results)
        this.#wake()
    }
  }

  /** Whether the thread waits for this side from now on; where it does not, its time begins anew. */
  #waits(waits: boolean): void {
    this.#heard = waits ? Infinity : performance.now()
    this.#came = this.#heard
  }

  #say(message: ToThread): void {
    if (!this.#ended) this.#port?.postMessage(message)
  }
}

function piscina({ settings, heap }: ThreadOptions, threads: number): Piscina {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  return new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // Flags of the parent (a test runner's loader, say) mean nothing to the reader.
    execArgv: [],
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 8 },
    recordTiming: false,
    // Waiting on an atomic blocks the thread's event loop between tasks, and with it the end of the last task's port.
    atomics: 'disabled',
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
