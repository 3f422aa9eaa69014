// Texts → those that report one event, one text after the other as a ledger weaves them, in memory alone. The rules are find-event.ts's.
import { dayNumber } from '../../src/claims/day-number.ts'
import { EventShelf } from '../../src/claims/event-shelf.ts'
import { eventTerms } from '../../src/claims/event-text.ts'
import { countIn, findEvent } from '../../src/claims/find-event.ts'

export interface EventText {
  readonly id: string
  /** Title and beginning: what the text is about stands there. */
  readonly opening: string
  /** ISO 8601 day of publication; null where not known. */
  readonly day: string | null
  /** Where its reporting goes back to; reprints share it, and what only they have is had by one. */
  readonly origin: string
  /** Where what it counts happened (toll-places.ts); none where left out. */
  readonly places?: ReadonlySet<string>
}

/** The events with their texts in order of day, those of one text included; in the order of their first texts. */
export function findEvents(texts: readonly EventText[]): readonly (readonly EventText[])[] {
  const shelf = new EventShelf()
  /** The text of each origin that stands on the shelf. */
  const ofOrigin = new Map<string, number>()
  for (const [index, text] of texts.entries()) {
    if (ofOrigin.has(text.origin)) continue
    const id = index + 1
    const placed = { id, day: dayNumber(text.day), places: text.places ?? new Set<string>() }
    ofOrigin.set(text.origin, id)
    shelf.terms.set(id, eventTerms(text.opening))
    // All that is needed is here.
    resultOf(countIn(shelf, id))
    const { event, moved } = resultOf(findEvent(shelf, placed))
    shelf.openEvent(event ?? id)
    shelf.put({ ...placed, event: event ?? id })
    for (const other of moved) shelf.join(other, event ?? id)
  }
  const ordered = texts.toSorted((a, b) => compare(a.day ?? '', b.day ?? ''))
  return [...Map.groupBy(ordered, ({ origin }) => shelf.text(ofOrigin.get(origin) ?? 0)?.event).values()]
}

function resultOf<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
