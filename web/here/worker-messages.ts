// What passes between the page and the worker that reads a text in the browser. Plain values only: everything here is structured-cloned.
import type { BreachList, DocumentReading, Sheet } from '../../src/http/api.ts'
import type { TypedPaste } from '../add/typed-paste.ts'

/** `open` only makes the reader ready; one text is read at a time. */
export type ToWorker = { readonly ask: 'open' } | { readonly ask: 'read'; readonly typed: TypedPaste }

export type FromWorker =
  /** Bytes of the reader's files; `of` is null where nobody knows. */
  | { readonly say: 'opening'; readonly done: number; readonly of: number | null }
  /** From 0 to 1. */
  | { readonly say: 'reading'; readonly share: number }
  | { readonly say: 'read'; readonly shown: ShownPaste }
  /** `fetch`: the server did not give the reader's files; `run`: this browser could not run them. */
  | { readonly say: 'failed'; readonly at: 'fetch' | 'run'; readonly why: string }

/** A text with its reading, as the API would give it for a document; no sheet where it was not read. */
export interface ShownPaste {
  readonly reading: DocumentReading
  readonly sheet: Sheet | null
  /** What the house rules ask about it. */
  readonly found: BreachList['items']
}
