// The document that an address names, or a refusal that says where to look: for every route that speaks of one.
import { SaysoError } from '../sayso-error.ts'
import type { DocumentRow, LedgerStore } from '../store/ledger-store.ts'

/** Throws not-found where there is none with this id. */
export async function knownDocument(ledger: LedgerStore, id: string): Promise<DocumentRow> {
  const row = await ledger.document(id)
  if (row !== null) return row
  throw new SaysoError('not-found', `there is no document "${id}" in this ledger. GET /api/v1/documents lists what there is.`)
}
