// `sayso filter`: standard input to standard output through reading threads. The contract is in filter-line.ts.
import { createLocalRunner } from '../engine/task-runner.ts'
import { filterStream } from '../engine/filter-stream.ts'
import type { Settings } from '../engine/task.ts'
import { createThreadPool, longestItem } from '../engine/thread-pool.ts'
import { createTools } from '../model/tools.ts'
import { visibleJson } from '../views/visible.ts'
import type { Run } from './program.ts'

const settings: Settings = { folder: null, allowPrivate: false, limits: {} }

/** Answers every line of standard input until it ends. */
export async function filter({ workers }: { readonly workers: number }, { terminal }: Run): Promise<void> {
  const ask = async (): Promise<never> => { throw new TypeError('a filter asks no ledger') }
  const runner = workers === 0
    ? createLocalRunner(settings, createTools(), ask)
    : createThreadPool({ threads: workers, settings, ask, stepTime: 60_000, itemTime: longestItem, heap: 768 })
  try {
    for await (const lines of filterStream(process.stdin as AsyncIterable<Uint8Array>, runner)) {
      await terminal.out(lines.map((line) => `${visibleJson(line)}\n`).join(''))
    }
  } finally {
    await runner.close()
  }
}
