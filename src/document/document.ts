// A document: one immutable text with where it came from. The text is never altered once stored; a changed page is a new
// document that names the one it follows. Decides nothing about what the text says.

/** What the publication states about itself; every field is `null` where it does not. */
export interface Metadata {
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** The byline as printed, without “By”. */
  readonly author: string | null
  /** ISO 8601 date or date-time as precise as stated (`2026-03-04`, `2026-03-04T10:00:00Z`). */
  readonly published: string | null
  /** BCP 47 primary language (`en`, `ps`), declared or identified from the text. */
  readonly language: string | null
}

/** The bytes a text was read from, and when they were taken. */
export interface Capture {
  readonly type: 'capture'
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** ISO 8601 UTC time of capture. */
  readonly capturedAt: string
}

/** Where in a text a stretch has another part to play than body prose. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** `headline` and `byline` only when they stand in the text itself; body prose needs no block. */
export type BlockKind = 'headline' | 'byline' | 'body' | 'list-item' | 'caption' | 'subheading' | 'quotation'

/** One text as the pure core reads it. Paragraphs are separated by line breaks; `blocks` is what the markup told, [] where there was none. */
export interface Document extends Metadata {
  readonly type: 'document'
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
}
