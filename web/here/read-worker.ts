// The worker that reads: opens the reader once, reads one text after the other and hands back what their pages show. A text that is put in here
// goes nowhere but back to the page.
import { FetchError } from './fetch-reader-files.ts'
import { openReader, type OpenReader } from './open-reader.ts'
import { readPaste } from './read-paste.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

let opening: Promise<OpenReader> | null = null

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data))

async function answer(asked: ToWorker): Promise<void> {
  try {
    const reader = await (opening ??= openReader(tellBytes()))
    if (asked.ask === 'open') return
    tell({ say: 'reading', share: 0 })
    tell({ say: 'read', shown: await readPaste(asked.typed, reader.toolsFor((share) => tell({ say: 'reading', share })), reader.rules) })
  } catch (error) {
    // The page ends a worker that has failed.
    tell({ say: 'failed', at: error instanceof FetchError ? 'fetch' : 'run', why: error instanceof Error ? error.message : String(error) })
  }
}

function tell(said: FromWorker): void {
  postMessage(said)
}

/** Portions are small and many: a hundred tellings are enough. */
function tellBytes(): (done: number, of: number | null) => void {
  let told = -1
  return (done, of) => {
    const step = of === null ? 0 : Math.floor(done / of * 100)
    if (step === told) return
    told = step
    tell({ say: 'opening', done, of })
  }
}
