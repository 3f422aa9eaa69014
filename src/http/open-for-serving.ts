// The ledger that a server serves: one connection that only reads, for the routes, and one that holds the file ready for writing while the
// server runs, so that closing it last leaves one plain file. Where it cannot be written, the server shows it and takes nothing in.
import { codeOf } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { openLedger } from '../store/open-ledger.ts'

export interface Served {
  readonly ledger: LedgerStore
  readonly readOnly: boolean
  close(): Promise<void>
}

/** Opens the ledger, made where there is none; throws what `openLedger` throws where it can be neither written nor read. */
export async function openForServing(where: string, readOnly: boolean): Promise<Served> {
  const writer = readOnly ? null : await writable(where)
  try {
    const ledger = await openLedger(where, { readOnly: true })
    return {
      ledger,
      readOnly: writer === null,
      async close() {
        await ledger.close()
        await writer?.close()
      },
    }
  } catch (error) {
    await writer?.close()
    throw error
  }
}

/** Null where the ledger is there and only cannot be written. */
async function writable(where: string): Promise<LedgerStore | null> {
  try {
    return await openLedger(where)
  } catch (error) {
    if (codeOf(error) === 'ledger-read-only') return null
    throw error
  }
}
