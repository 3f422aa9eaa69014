// A document as rows: the row that a `document-added` entry demands, built from the entry alone, so that adding and verifying cannot
// disagree; and the row as other rooms see it.
import type { Metadata } from '../document/document.ts'
import type { Json } from '../ledger/entry.ts'
import { idOf } from './ids.ts'
import type { DocumentRow } from './ledger-store.ts'
import { fold, sortForm } from './search-words.ts'
import type { DocumentTable, ReadingTable } from './tables.ts'

/** What a `document-added` entry says of its document. */
export interface DocumentAdded {
  readonly address: string
  readonly version: number
  readonly previous: string | null
  readonly textSha256: string
  /** UTF-16 units. */
  readonly length: number
  /** Of the canonical JSON of the blocks. */
  readonly blocksSha256: string
  readonly captureSha256: string
  readonly capturedAt: string
  readonly mediaType: string
  readonly metadata: Metadata
}

/** What a `document-read` entry says of the reading. */
export interface DocumentRead {
  readonly reading: number
  readonly reader: string
  readonly readingSha256: string
  readonly statements: number
  readonly firstStatement: string
  readonly links: number
  readonly firstLink: string
  readonly actors: number
  readonly narrator: number
  readonly sentences: number
  readonly notes: number
}

/** Exactly the metadata fields, whatever else the value carries. */
export function metadataOf(value: Metadata): Metadata {
  const { title, url, publisher, author, published, language } = value
  return { title, url, publisher, author, published, language }
}

/** The columns that the entry settles: all but those that later entries do. */
export function documentColumns(added: DocumentAdded): Omit<DocumentTable, 'id' | 'entry' | 'newest' | 'not_read' | 'previous'> {
  const { metadata } = added
  return {
    address: added.address,
    version: added.version,
    text_sha256: added.textSha256,
    capture_sha256: added.captureSha256,
    media_type: added.mediaType,
    captured_at: added.capturedAt,
    ...metadataOf(metadata),
    length: added.length,
    day: dayOf(metadata.published, added.capturedAt),
    folded: fold([metadata.title ?? '', added.address, metadata.publisher ?? ''].join('\n')),
    sort_title: sortForm(metadata.title),
    sort_publisher: sortForm(metadata.publisher),
  }
}

/** Counts and place of a reading, as its history entry tells them. */
export function documentRead(reading: ReadingTable, actors: number, notes: number): DocumentRead & { readonly [key: string]: Json } {
  return {
    reading: reading.id,
    reader: reading.reader,
    readingSha256: reading.sha256,
    statements: reading.statements,
    firstStatement: idOf('s', reading.first_statement),
    links: reading.links,
    firstLink: idOf('l', reading.first_link),
    actors,
    narrator: reading.narrator_sentences,
    sentences: reading.sentences,
    notes,
  }
}

export interface CurrentReading extends Pick<ReadingTable, 'reader' | 'statements' | 'links' | 'sentences' | 'narrator_sentences' | 'denials'> {
  readonly byAuthority: DocumentRow['byAuthority']
}

/** The document with its current reading's counts, as other rooms see it. */
export function documentRowOf(row: DocumentTable, opening: string | null, reading: CurrentReading | null): DocumentRow {
  return {
    id: idOf('d', row.id),
    address: row.address,
    version: row.version,
    previous: row.previous === null ? null : idOf('d', row.previous),
    ...metadataOf(row),
    opening,
    textSha256: row.text_sha256,
    captureSha256: row.capture_sha256,
    mediaType: row.media_type,
    capturedAt: row.captured_at,
    reader: reading?.reader ?? null,
    notRead: reading ? null : row.not_read,
    length: row.length,
    statements: reading?.statements ?? 0,
    sentences: reading?.sentences ?? 0,
    narratorSentences: reading?.narrator_sentences ?? 0,
    newest: row.newest === 1,
    byAuthority: reading?.byAuthority ?? {},
    denials: reading?.denials ?? 0,
    links: reading?.links ?? 0,
  }
}

/** A stated date that does not begin with a year cannot be compared; the day of capture stands in for it. */
function dayOf(published: string | null, capturedAt: string): string {
  return published !== null && /^\d{4}(-|$)/.test(published) ? published.slice(0, 10) : capturedAt.slice(0, 10)
}
