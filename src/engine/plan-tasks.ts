// Pointers → tasks for the reading threads. Small files go several to a task, NDJSON is taken apart here and goes out in batches
// of texts so that every thread gets some; the order is the order given.
import { extname } from 'node:path'
import type { Pointer, Skipped, Taken } from '../intake/taken.ts'
import type { Settings, Task } from './task.ts'
import { takeFrom } from './work.ts'

/** A task, or something that needs no work. `pointers` counts those that end with it. */
export interface Planned {
  readonly task: Task | null
  readonly skipped: readonly Skipped[]
  readonly pointers: number
}

/** Sizes that keep the cost of a message under a tenth of the reading (measured on two cores: 5–10 ms an article). */
const batch = { files: 8, texts: 16, units: 256_000 }

const smallFiles: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml'])
const lineFiles: ReadonlySet<string> = new Set(['.ndjson', '.jsonl'])

/** Tasks in the order of the pointers. */
export async function* planTasks(pointers: AsyncIterable<Pointer | Skipped> | Iterable<Pointer | Skipped>, settings: Settings): AsyncGenerator<Planned> {
  let group: Pointer[] = []
  const grouped = function* (): Generator<Planned> {
    if (group.length > 0) yield { task: { kind: 'open', pointers: group }, skipped: [], pointers: group.length }
    group = []
  }
  for await (const pointer of pointers) {
    if (pointer.type === 'pointer' && pointer.from.kind === 'file' && smallFiles.has(extension(pointer.from.path))) {
      group.push(pointer)
      if (group.length >= batch.files) yield* grouped()
      continue
    }
    yield* grouped()
    if (pointer.type === 'skipped') yield { task: null, skipped: [pointer], pointers: 1 }
    else if (pointer.from.kind === 'file' && lineFiles.has(extension(pointer.from.path))) {
      yield* planLines(pointer, settings)
      yield { task: null, skipped: [], pointers: 1 }
    } else yield { task: { kind: 'open', pointers: [pointer] }, skipped: [], pointers: 1 }
  }
  yield* grouped()
}

async function* planLines(pointer: Pointer, settings: Settings): AsyncGenerator<Planned> {
  let taken: Taken[] = []
  let units = 0
  const collected = function* (): Generator<Planned> {
    if (taken.length > 0) yield { task: { kind: 'read', taken }, skipped: [], pointers: 0 }
    taken = []
    units = 0
  }
  for await (const item of takeFrom(pointer, settings)) {
    if (item.type === 'skipped') {
      yield* collected()
      yield { task: null, skipped: [item], pointers: 0 }
      continue
    }
    // A view on the file's buffer would be cloned with the whole of it.
    taken.push({ ...item, capture: { ...item.capture, bytes: new Uint8Array(item.capture.bytes) } })
    units += item.text.length
    if (taken.length >= batch.texts || units >= batch.units) yield* collected()
  }
  yield* collected()
}

function extension(path: string): string {
  return extname(path).toLowerCase()
}
