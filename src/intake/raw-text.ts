// What each kind of source is made into before it is taken: one text with what the source states about it. Language and address
// are still as stated; open-pointer.ts settles them.
import type { Block, Metadata } from '../document/document.ts'
import type { IntakeLimits } from './intake-options.ts'

export interface RawText {
  readonly type: 'raw-text'
  readonly text: string
  readonly blocks: readonly Block[]
  readonly stated: Metadata
  /** One item of many: its id or number; null for a source that is one text. */
  readonly part: string | null
  /** The address the item of a feed states for itself; null for everything else. */
  readonly link: string | null
  /** The bytes this text was read from, and their media type. */
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Bytes on their way to becoming texts. */
export interface Source {
  readonly label: string
  readonly bytes: Uint8Array
  /** The character set the server declared, null for files. */
  readonly charset: string | null
  /** The address the bytes were fetched from, null for files. */
  readonly url: string | null
  readonly limits: IntakeLimits
}

export const noMetadata: Metadata = { title: null, url: null, publisher: null, author: null, published: null, language: null }
