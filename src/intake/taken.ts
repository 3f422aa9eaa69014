// What intake gives: texts with their captures, one by one, and what it skipped with the reason. Decides nothing about language
// support or reading.
import type { ErrorCode } from '../sayso-error.ts'
import type { Block, Capture, Metadata } from '../document/document.ts'

/** One thing to open: a file, an address, or one stream of bytes. Cheap to list, opened later (perhaps on another thread). */
export interface Pointer {
  readonly type: 'pointer'
  /** What the user would recognise: the path or URL as given or found. */
  readonly label: string
  readonly from: { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
}

/** One text taken out of a pointer. */
export interface Taken extends Metadata {
  readonly type: 'taken'
  /** Path or URL with `#part` for one item of many (feed items, NDJSON lines: their id, else their number from 1). */
  readonly label: string
  /** Canonical URL for what came from the web; the absolute path for files, plus `#part`. The engine makes it relative to the ledger. */
  readonly address: { readonly kind: 'file'; readonly path: string; readonly part: string | null } | { readonly kind: 'url'; readonly url: string }
  readonly text: string
  readonly blocks: readonly Block[]
  readonly capture: Capture
}

/** Something that could not be taken; the rest goes on. */
export interface Skipped {
  readonly type: 'skipped'
  readonly label: string
  readonly code: ErrorCode
  /** What, where and what next. */
  readonly message: string
}
