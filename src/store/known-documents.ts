// What the ledger has already, at an address or under a capture's hash, so that a caller can spare itself the reading. Gives ids; adds nothing.
import type { Kysely } from 'kysely'
import { isCopyOf } from './add-documents.ts'
import { idOf } from './ids.ts'
import type { Known } from './ledger-store.ts'
import { isStorable } from './storable.ts'
import type { Tables } from './tables.ts'

/** The newest version at the address; null where there is none. */
export async function knownAt(db: Kysely<Tables>, address: string): Promise<Known | null> {
  if (!isStorable(address)) return null
  const row = await db.selectFrom('document')
    .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
    .select(['document.id', 'document.version', 'document.text_sha256', 'document.capture_sha256', 'document.not_read', 'reading.reader'])
    .where('document.address', '=', address).where('document.newest', '=', 1).executeTakeFirst()
  if (!row) return null
  const { id, version, text_sha256, capture_sha256, reader, not_read } = row
  return { document: idOf('d', id), version, textSha256: text_sha256, captureSha256: capture_sha256, reader, notRead: reader === null ? not_read : null }
}

/** A document with these hashes, with an address only one that is a copy of what stands there; null where there is none. */
export async function sameBytes(db: Kysely<Tables>, captureSha256: string, textSha256: string, address?: string): Promise<string | null> {
  if (!isStorable(captureSha256 + textSha256)) return null
  const rows = await db.selectFrom('document').select(['id', 'address'])
    .where('text_sha256', '=', textSha256).where('capture_sha256', '=', captureSha256).orderBy('id').execute()
  const row = address === undefined ? rows[0] : rows.find((other) => isCopyOf(address, other.address))
  return row ? idOf('d', row.id) : null
}
