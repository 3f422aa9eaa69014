// The figures told of one event, thing counted by thing counted, whichever claim they stand in and also in outlets' own words: low, stated and high
// under a rule, who tells each, when, by which convention its words are a number, and whether its source has said another since. Takes what
// figures-of-event.ts set apart; names nobody who may not be named.
import type { Span } from '../document/span.ts'
import { eventFigures, type EventFigure, type EventRule } from '../claims/event-figures.ts'
import type { EventSlot } from '../claims/figures-of-event.ts'
import type { EventRow } from '../store/woven-rows.ts'
import { conventionOf, holderOf } from './claim-sheet.ts'
import { whatOf } from './figure-label.ts'
import { mayBeNamed } from './shown-actor.ts'

/** One figure as somebody told it. */
export interface EventTelling {
  /** null where it stands in the outlet's own words. */
  readonly statement: string | null
  /** The sentence with the figure: UTF-16 units into the document's text, and its words. */
  readonly sentence: { readonly span: Span; readonly text: string }
  readonly document: string
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly value: number
  readonly holder: string
  /** Whether the name leads to an actor's page. */
  readonly named: boolean
  readonly day: string | null
  readonly origin: string
  /** Whether its source has said another since. */
  readonly replaced: boolean
  readonly convention: string | null
}

/** One thing counted. */
export interface EventThing {
  readonly what: string
  readonly unit: string | null
  readonly apart: EventSlot['apart']
  readonly event: EventFigure
  /** Lowest first. */
  readonly stated: readonly EventTelling[]
}

export interface EventSheet {
  /** Title or beginning of its first document. */
  readonly title: string
  /** Ids, oldest first. */
  readonly documents: readonly string[]
  readonly things: readonly EventThing[]
}

/** The sheet of an event with the things whose figures are apart, those that differ first. */
export function eventSheet({ title, documents, things: slots }: EventRow, rule: EventRule): EventSheet {
  const things = slots.flatMap(({ apart, figures }): EventThing[] => {
    const [event] = eventFigures(figures, rule)
    if (event === undefined) return []
    const replaced = new Set(event.replaced)
    const stated = figures.map((one): EventTelling => ({
      statement: one.statement?.id ?? null, sentence: { span: one.figure.sentence, text: one.sentence }, document: one.document, words: one.figure.stated, low: one.figure.low, high: one.figure.high, value: one.figure.value,
      holder: one.statement === null ? `${one.publisher ?? one.document}, in its own words` : holderOf(one.statement),
      named: one.statement !== null && one.statement.actor !== null && mayBeNamed(one.statement.actor, one.statement), day: one.day, origin: one.origin, replaced: replaced.has(one.id), convention: conventionOf(one.figure),
    }))
    // What narrows only some of them is not what all count.
    const like = figures.map(({ figure }) => figure).reduce((widest, figure) => ((figure.counted?.qualifiers.length ?? 0) < (widest.counted?.qualifiers.length ?? 0) ? figure : widest))
    return [{ what: whatOf(like), unit: event.like.unit, apart, event, stated: stated.toSorted((a, b) => a.value - b.value) }]
  })
  return { title, documents, things: [...things.filter(({ apart }) => apart === 'differ'), ...things.filter(({ apart }) => apart !== 'differ')] }
}
