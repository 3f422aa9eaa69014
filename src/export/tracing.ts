// What a statement's spans are traced to: address, hash and text of its document. Statements come document by document, so the
// last few are kept.
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { codePointOffsets } from '../views/selectors.ts'
import type { Traced, TracedText } from '../views/export-records.ts'

export interface Tracing {
  document(id: string): Promise<Traced>
  text(id: string): Promise<TracedText>
}

const kept = 16

/** Looks documents up in a ledger; throws `ledger-damaged` for a statement whose document is not there. */
export function tracing(ledger: LedgerStore): Tracing {
  const documents = remembering(async (id): Promise<Traced> => {
    const row = await ledger.document(id)
    if (row === null) throw missing(id)
    return { address: row.address, textSha256: row.textSha256 }
  })
  const texts = remembering(async (id): Promise<TracedText> => {
    const [traced, found] = await Promise.all([documents(id), ledger.text(id)])
    if (found === null) throw missing(id)
    return { ...traced, text: found.text, offsets: codePointOffsets(found.text) }
  })
  const missing = (id: string): SaysoError =>
    new SaysoError('ledger-damaged', `statements of document ${id} are in ${ledger.where}, the document is not. Run "sayso verify" and go back to a copy that holds.`)
  return { document: documents, text: texts }
}

function remembering<T>(look: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const found = new Map<string, T>()
  return async (id) => {
    const before = found.get(id)
    if (before !== undefined) return before
    const value = await look(id)
    const oldest = found.keys().next()
    if (found.size >= kept && oldest.done !== true) found.delete(oldest.value)
    found.set(id, value)
    return value
  }
}
