// An entry: one immutable line of the ledger's history, chained to the one before it by hash, so that a change to any past
// line shows. Takes the hash function as an argument; decides nothing about who may write.

/** Plain JSON; what entry payloads are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type EntryType =
  /** The ledger was made: its format and the Sayso version. Always number 1. */
  | 'ledger-created'
  /** A document (or a new version of one) came in: its id, hashes of text and bytes, address, metadata. */
  | 'document-added'
  /** A reader read a document: reader version, counts, hash of the reading. */
  | 'document-read'
  /** A document was kept but not read, and why. */
  | 'document-not-read'
  /** A person decided something that lies on top of the readings; `what` is the decision. */
  | 'decided'
  /** A decision was taken back; `what` names its entry. */
  | 'decision-undone'

export interface Entry {
  /** 1, 2, 3 … without gaps. */
  readonly number: number
  readonly type: EntryType
  /** ISO 8601 UTC. */
  readonly at: string
  /** Who: a person's name or a program and version (`sayso 0.1.0`). */
  readonly who: string
  /** The document it is about, null for the ledger itself. */
  readonly document: string | null
  readonly what: Json
  /** The reason given, null where none was asked. */
  readonly why: string | null
  /** Hash of the entry before it; 64 zeros for the first. */
  readonly previous: string
  /** Hash over all the fields above. */
  readonly hash: string
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes or of bytes. */
export interface Hash {
  (input: string | Uint8Array): string
}

export const firstPrevious = '0'.repeat(64)

/** JSON with object keys sorted and no white space (after RFC 8785), so that equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`
  const record = value as { readonly [key: string]: Json }
  const fields = Object.keys(record).toSorted().map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key] ?? null)}`)
  return `{${fields.join(',')}}`
}

/** Closes an entry: adds the hash over its fields. */
export function sealEntry(open: Omit<Entry, 'hash'>, hash: Hash): Entry {
  return { ...open, hash: hash(canonicalJson(hashed(open))) }
}

/** Why the entry does not hold after `previous` (null for the first), or null when it holds. */
export function faultOf(entry: Entry, previous: Entry | null, hash: Hash): string | null {
  const number = previous === null ? 1 : previous.number + 1
  if (entry.number !== number) return `entry ${number} is missing`
  if (entry.previous !== (previous?.hash ?? firstPrevious)) return `entry ${entry.number} does not follow entry ${entry.number - 1}`
  if (sealEntry(entry, hash).hash !== entry.hash) return `entry ${entry.number} was changed after it was written`
  return null
}

function hashed(entry: Omit<Entry, 'hash'>): Json {
  const { number, type, at, who, document, what, why, previous } = entry
  return { number, type, at, who, document, what, why, previous }
}
