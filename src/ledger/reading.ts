// A reading: everything a reader version found in one document. Deterministic for that version, never edited; a person's
// decisions are laid on top of it, never in it.
import type { Actor } from '../actors/actor.ts'
import type { Figure } from '../claims/figure.ts'
import type { Link } from '../claims/link.ts'
import type { Span } from '../document/span.ts'
import type { Statement } from '../statements/statement.ts'

/** Something the reader wants a person to know about the text: what, and where it stands (null for the whole text). */
export interface Note {
  readonly code: NoteCode
  readonly message: string
  readonly span: Span | null
}

export type NoteCode = 'odd-quotation-mark' | 'missing-space' | 'mojibake' | 'language'

export interface Reading {
  readonly type: 'reading'
  /** The reader version, e.g. `en-1`. */
  readonly reader: string
  /** In text order of their first part. */
  readonly statements: readonly Statement[]
  readonly actors: readonly Actor[]
  readonly links: readonly Link[]
  /** Sentences the publication states in its own voice, in text order. */
  readonly narrator: readonly Span[]
  /** How many sentences the text has. */
  readonly sentences: number
  readonly notes: readonly Note[]
  /** Quantities that the text states, in text order, dates and times of day left out; not there in a reading of a reader that looked for none. */
  readonly figures?: readonly Figure[]
}
