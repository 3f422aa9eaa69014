// How far a reading run is: texts done against texts expected, which is one for each pointer, the lines of NDJSON files, and whatever
// else comes out of a feed. An estimate for showing progress; exact at the end.
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { isLineRecords } from '../intake/sniff-type.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import type { ReadEvent } from './read-into-ledger.ts'

export interface TextCount {
  count(event: ReadEvent): void
  sum(): { readonly done: number; readonly of: number }
}

/** Counts the lines of the NDJSON files among them first. */
export async function countTexts(pointers: readonly (Pointer | Skipped)[]): Promise<TextCount> {
  let done = 0
  let ended = 0
  let linesLeft = 0
  const lineFiles = new Set<string>()
  for (const pointer of pointers) {
    if (pointer.type === 'skipped' || pointer.from.kind !== 'file' || !isLineRecords(extname(pointer.from.path))) continue
    lineFiles.add(pointer.label)
    linesLeft += await countLines(pointer.from.path)
  }
  return {
    count(event) {
      if (event.type === 'pointers') {
        ended += event.ended
        return
      }
      done += 1
      const hash = event.label.lastIndexOf('#')
      if (hash > 0 && lineFiles.has(event.label.slice(0, hash))) linesLeft = Math.max(0, linesLeft - 1)
    },
    sum: () => ({ done, of: done + Math.max(0, pointers.length - lineFiles.size - ended) + (ended >= pointers.length ? 0 : linesLeft) }),
  }
}

async function countLines(path: string): Promise<number> {
  let lines = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  } catch {
    // Only the estimate needs it; intake will say what is wrong with the file.
    return lines
  }
  return lines
}
