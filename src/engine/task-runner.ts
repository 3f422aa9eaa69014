// What carries tasks out: reading threads, or this thread where there are none. Takes a task, gives its results in order.
import type { Tools } from '../ledger/read.ts'
import type { Asked, Result, Settings, Task, Verdict } from './task.ts'
import { doTask } from './work.ts'

/** Says whether the ledger has a text already. */
export interface Asking {
  (asked: Asked): Promise<Verdict>
}

export interface TaskRunner {
  /** How many tasks are worked on at once. */
  readonly width: number
  /** Starts the task at once; the results come in item order, in several portions where they are many. */
  run(task: Task): AsyncGenerator<readonly Result[]>
  /** Ends every thread, finished or not. */
  close(): Promise<void>
}

/** Does tasks on the calling thread, when their results are asked for: for tests, and for one short text. No time limit. */
export function createLocalRunner(settings: Settings, tools: Tools, ask: Asking): TaskRunner {
  return {
    width: 1,
    async *run(task) {
      const results: Result[] = []
      await doTask(task, { delivered: 0, avoidItems: [], avoidPointers: [] }, settings, tools, {
        at: () => {},
        ask,
        deliver: async (portion) => { results.push(...portion) },
      })
      yield results
    },
    close: async () => {},
  }
}
