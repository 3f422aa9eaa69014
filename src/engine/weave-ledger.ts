// Weaves what was read into the ledger, some documents to a transaction, so that a stop loses little and nobody waits long to write. Goes on
// where an earlier run stopped.
import type { LedgerStore } from '../store/ledger-store.ts'

/** Documents to a transaction: about half a second's work. */
const atOnce = 40

/** Weaves until nothing is left or the signal says stop; tells how many documents are done of how many. Gives how many were woven. */
export async function weaveLedger(ledger: LedgerStore, onProgress: (done: number, of: number) => void = () => undefined, signal?: AbortSignal): Promise<number> {
  for (let done = 0; ;) {
    const { woven, left } = await ledger.weave(atOnce)
    done += woven
    if (woven > 0) onProgress(done, done + left)
    if (left === 0 || signal?.aborted === true) return done
  }
}
