// `sayso filter`: NDJSON bytes in, one answer a line out, in the same order. Lines are read on several threads; what has been
// read goes out at once, so that a program may send one line and wait for its answer.
import { filterFailure, longestLine } from './filter-line.ts'
import { inOrder } from './in-order.ts'
import { splitLines } from './split-lines.ts'
import type { TaskRunner } from './task-runner.ts'
import type { Line, Task } from './task.ts'

/** Lines of one task: enough to make a message worth its while, few enough to spread a chunk over threads. */
const taskLines = 8

/** Answers without line breaks, in portions, in the order of the lines. Bounded memory: reads on only as answers are taken. */
export async function* filterStream(chunks: AsyncIterable<Uint8Array>, runner: TaskRunner): AsyncGenerator<readonly string[]> {
  for await (const results of inOrder(tasksOf(chunks), (task) => runner.run(task), runner.width * 4)) {
    yield results.map((result) => {
      switch (result.type) {
        case 'line': return result.line
        case 'skipped': return filterFailure(null, result.code, result.message)
        case 'read':
        case 'known': throw new TypeError(`a line came back as ${result.type}`)
      }
    })
  }
}

async function* tasksOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Task> {
  for await (const lines of splitLines(chunks, longestLine)) {
    for (let from = 0; from < lines.length; from += taskLines) {
      yield { kind: 'lines', lines: lines.slice(from, from + taskLines) satisfies readonly Line[] }
    }
  }
}
