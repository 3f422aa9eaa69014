// What intake gives: texts with their captures, one by one, and what it skipped with the reason. Decides nothing about language
// support or reading.
import type { ErrorCode } from '../sayso-error.ts'
import type { Block, Capture, Metadata } from '../document/document.ts'

/** One thing to open: a file, an address, or one stream of bytes. Cheap to list, opened later (perhaps on another thread). */
export interface Pointer {
  readonly type: 'pointer'
  /** What the user would recognise: the path or URL as given or found. */
  readonly label: string
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
    /** Words as a person pasted them; never taken for markup. */
    | { readonly kind: 'text'; readonly text: string }
  /** Set for what was handed over without a place of its own: where it lies meanwhile is not where it is from. */
  readonly handedIn?: HandedIn
  /** What the person who handed it over states about it; wins over what is found in it. */
  readonly stated?: Partial<Metadata>
}

/** How a text without a place of its own came in; `name` may have folders (`march/a.html`) and is no path. */
export type HandedIn = { readonly by: 'upload'; readonly name: string } | { readonly by: 'paste' }

/** One text taken out of a pointer. */
export interface Taken extends Metadata {
  readonly type: 'taken'
  /** Path or URL with `#part` for one item of many (feed items, NDJSON lines: their id, else their number from 1). */
  readonly label: string
  /**
   * Canonical URL for what came from the web; the absolute path for files, plus `#part`, which the engine makes relative to the ledger.
   * What was handed in has `upload:` or `paste:` and 16 hexadecimal digits of its capture's SHA-256: the same bytes are the same text, and
   * two articles that share a file's name are never versions of one another.
   */
  readonly address:
    | { readonly kind: 'file'; readonly path: string; readonly part: string | null }
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'handed-in'; readonly name: string; readonly part: string | null }
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
