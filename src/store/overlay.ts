// What people decided about the actors of one reading: what each is shown as, and who holds the statements that were corrected. Takes a reading
// and the decisions that concern its address; the reading itself stays as it is.
import type { Decided, NamedActor, StatementRef } from '../ledger/decision.ts'
import { identitiesOf } from '../ledger/identify.ts'
import { placeStatement } from '../ledger/place-statement.ts'
import type { Reading } from '../ledger/reading.ts'
import { fold } from './search-words.ts'

/** The decisions about actors that concern one address. */
export interface Overlay {
  readonly shownAs: (actor: NamedActor) => NamedActor
  /** In the order they were made. */
  readonly corrections: readonly { readonly statement: StatementRef; readonly actor: NamedActor | null }[]
}

export const noOverlay: Overlay = { shownAs: (actor) => actor, corrections: [] }

export interface Overlaid {
  /** What each actor is shown as, those that only a decision knows after the reading's own. */
  readonly shown: readonly NamedActor[]
  /** By index of the statement: the position of the holder decided on, null for nobody. */
  readonly holders: ReadonlyMap<number, number | null>
}

/** The decisions in force, by address. */
export interface Overlays {
  at(address: string): Overlay
  /** Whether any of these names, or anything at this address, is spoken of: else the overlay changes nothing. */
  concerns(address: string, actors: readonly NamedActor[]): boolean
}

/** Everything that decisions say of actors. */
export function overlaysOf(decided: readonly Decided[]): Overlays {
  const identities = identitiesOf(decided, fold)
  const corrections = Map.groupBy(decided.flatMap(({ decision }) => (decision.decision === 'correct-actor' ? [decision] : [])), ({ statement }) => statement.address)
  return {
    at: (address) => ({ shownAs: (actor) => identities.at(address, actor), corrections: corrections.get(address) ?? [] }),
    concerns: (address, actors) => corrections.has(address) || (identities.concerned.size > 0 && actors.some(({ name }) => identities.concerned.has(fold(name)))),
  }
}

/** The overlay on a reading. A correction whose statement is not found again changes nothing. */
export function overlaid({ actors, statements }: Reading, { shownAs, corrections }: Overlay): Overlaid {
  const shown = actors.map(({ name, kind, privacy }) => shownAs({ name, kind, privacy }))
  const holders = new Map<number, number | null>()
  for (const { statement, actor } of corrections) {
    const index = placeStatement(statement, statements)
    if (index === null) continue
    if (actor === null) {
      holders.set(index, null)
      continue
    }
    const meant = shownAs(actor)
    // Somebody of the name whom this text keeps private is not made public by it: the decision's own holder stands beside.
    const known = shown.findIndex(({ name, privacy }) => fold(name) === fold(meant.name) && (privacy === meant.privacy || privacy !== 'private-person'))
    holders.set(index, known < 0 ? shown.push(meant) - 1 : known)
  }
  return { shown, holders }
}
