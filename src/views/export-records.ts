// Ledger rows → records for the outside: flat ones for spreadsheets, nested ones with W3C selectors for programs. Every span can be
// traced: document, address, hash of its text, offsets, exact words. Private persons appear by role (shown-actor.ts).
import type { Part } from '../document/span.ts'
import type { Json } from '../ledger/entry.ts'
import type { DocumentRow, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { selectorsOf, spansInCell } from './selectors.ts'
import { maySourceBeQuoted, shownActor, shownSource } from './shown-actor.ts'
import { visible } from './visible.ts'

export type Cells = Readonly<Record<string, string | number>>

/** A document as one spreadsheet row. */
export function documentCells(row: DocumentRow): Cells {
  return shown({
    document: row.id, address: row.address, version: row.version, follows: row.previous ?? '', title: row.title ?? '', url: row.url ?? '',
    publisher: row.publisher ?? '', author: row.author ?? '', published: row.published ?? '', language: row.language ?? '',
    captured: row.capturedAt, media_type: row.mediaType, text_sha256: row.textSha256, capture_sha256: row.captureSha256,
    length: row.length, reader: row.reader ?? '', not_read: row.notRead ?? '',
    statements: row.statements, sentences: row.sentences, narrator_sentences: row.narratorSentences,
  })
}

/** What a statement row needs to know of its document. */
export type Traced = Pick<DocumentRow, 'address' | 'textSha256'>

/** A statement as one spreadsheet row; offsets are UTF-16 units into the document's text. */
export function statementCells(row: StatementRow, document: Traced): Cells {
  return shown({
    statement: row.id, document: row.document, index: row.index, within: row.within ?? '',
    actor: shownActor(row) ?? '', actor_kind: row.actor?.kind ?? '', actor_class: row.actor?.privacy ?? '',
    authority: row.authority, act: row.act, distance: row.distance, form: row.form, confidence: row.confidence,
    source: shownSource(row) ?? '', source_spans: spansInCell(row.source),
    cue: row.cue.text, cue_spans: spansInCell(row.cue),
    content: row.content.text, content_spans: spansInCell(row.content),
    title: row.documentTitle ?? '', publisher: row.publisher ?? '', published: row.published ?? '',
    address: document.address, url: row.url ?? '', text_sha256: document.textSha256,
  })
}

/** A spreadsheet has no escapes of its own, and what cannot be seen must neither drive a terminal nor turn words round. */
function shown(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]))
}

/** A link as one spreadsheet row. */
export function linkCells(row: LinkRow): Cells {
  return { id: row.id, link: row.link, from: row.from, to: row.to, document: row.document, confidence: row.confidence }
}

/** Column names, so that a file without rows still has its heading. */
export const columns = {
  documents: ['document', 'address', 'version', 'follows', 'title', 'url', 'publisher', 'author', 'published', 'language', 'captured',
    'media_type', 'text_sha256', 'capture_sha256', 'length', 'reader', 'not_read', 'statements', 'sentences', 'narrator_sentences'],
  statements: ['statement', 'document', 'index', 'within', 'actor', 'actor_kind', 'actor_class', 'authority', 'act', 'distance', 'form',
    'confidence', 'source', 'source_spans', 'cue', 'cue_spans', 'content', 'content_spans', 'title', 'publisher', 'published', 'address',
    'url', 'text_sha256'],
  links: ['id', 'link', 'from', 'to', 'document', 'confidence'],
} as const

/** A document for programs; its text stays in the ledger. */
export function documentRecord(row: DocumentRow): Json {
  const { id, address, version, previous, title, url, publisher, author, published, language, capturedAt, mediaType, textSha256, captureSha256, length, reader, notRead } = row
  return { id, address, version, follows: previous, title, url, publisher, author, published, language, capturedAt, mediaType, textSha256, captureSha256, length, reader, notRead }
}

/** The text a statement was read from, with its hash and how its offsets become code points: what selectors are made of. */
export interface TracedText extends Traced {
  readonly text: string
  readonly offsets: (offset: number) => number
}

/** A statement for programs: spans in UTF-16 units; with `traced`, also address, hash and W3C selectors in code points. */
export function statementRecord(row: StatementRow, traced: TracedText | null): Json {
  const part = (of: Part, shown: string, quote: boolean): Json => ({
    spans: of.spans, text: shown,
    ...(traced === null ? {} : { selectors: selectorsOf(of.spans, traced.text, traced.offsets, quote).map((selector) => ({ ...selector })) }),
  })
  return {
    id: row.id, document: row.document, index: row.index, within: row.within,
    actor: row.actor === null ? null : { name: shownActor(row) ?? '', kind: row.actor.kind, class: row.actor.privacy },
    authority: row.authority, act: row.act, distance: row.distance, form: row.form, confidence: row.confidence,
    source: row.source === null ? null : part(row.source, shownSource(row) ?? '', maySourceBeQuoted(row)),
    cue: part(row.cue, row.cue.text, true),
    content: part(row.content, row.content.text, true),
    title: row.documentTitle, publisher: row.publisher, published: row.published, url: row.url,
    ...(traced === null ? {} : { address: traced.address, textSha256: traced.textSha256 }),
  }
}

/** A link for programs. */
export function linkRecord({ id, link, from, to, document, confidence }: LinkRow): Json {
  return { id, link, from, to, document, confidence }
}
