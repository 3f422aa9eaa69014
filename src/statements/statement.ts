// A statement: an attribution as the ledger holds it, with who holds it and on what authority.
import type { Span } from '../document/span.ts'
import type { Attribution, Authority } from './attribution.ts'

export interface Statement extends Omit<Attribution, 'type' | 'authority'> {
  readonly type: 'statement'
  /** Index into the reading's actors; null where nobody nameable holds the content. Several holders: the first, the rest in `alsoActors`. */
  readonly actor: number | null
  readonly alsoActors: readonly number[]
  readonly authority: Authority
  /** The mentions the resolution hung on, e.g. the full name a surname or pronoun was joined to; [] when the source itself is the name. */
  readonly evidence: readonly Span[]
}
