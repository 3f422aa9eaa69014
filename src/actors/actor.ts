// An actor: who a source resolves to inside one document. Carries the privacy class of DESIGN.md; unknown is private.
import type { Span } from '../document/span.ts'

export type ActorKind = 'person' | 'organisation' | 'government' | 'armed-group' | 'media-outlet' | 'document' | 'collective'

/** Unknown defaults to `private-person`: shown by role only, no page, no search by name, no row in an export. */
export type PrivacyClass = 'institution' | 'office-holder' | 'expert' | 'private-person'

export interface Actor {
  readonly type: 'actor'
  /** The fullest form the document uses (“Hillary Clinton”, not “she”). */
  readonly name: string
  readonly kind: ActorKind
  readonly privacy: PrivacyClass
  /** The role as the text states it (“a former deputy interior minister”), null where it states none. */
  readonly role: string | null
  /** Where the document names or points to this actor, in text order. */
  readonly mentions: readonly Span[]
}
