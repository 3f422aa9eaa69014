// Who a statement is shown to be from. Holds the line on privacy (DESIGN.md): a private person appears by role, never by name;
// the offsets stay, so that whoever holds the source text can still check every word.
import type { ActorRow, StatementRow } from '../store/ledger-store.ts'

/** The actor's name; for a private person the role, or “a private person” where the text states none; null without an actor. */
export function shownActor(actor: ActorRow | null): string | null {
  if (actor === null) return null
  return actor.privacy === 'private-person' ? actor.role ?? 'a private person' : actor.name
}

/** The words of the source; a private person's are replaced by what `shownActor` gives. null without a source. */
export function shownSource({ source, actor }: Pick<StatementRow, 'source' | 'actor'>): string | null {
  if (source === null) return null
  return isPrivate(actor) ? shownActor(actor) : source.text
}

/** Whether it may be shown by role only. */
export function isPrivate(actor: ActorRow | null): boolean {
  return actor?.privacy === 'private-person'
}
