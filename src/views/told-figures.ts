// The figures told in a document, each with who tells it and the words around it, as the figures of an event are compared (figures-of-event.ts):
// statement by statement, and the rest in the publication's own voice. Takes rows; names nobody.
import { countsSomething } from '../claims/event-text.ts'
import { contextOf } from '../claims/event-words.ts'
import { claimTerms } from '../claims/claim-terms.ts'
import { holdFigures } from '../claims/figure-holders.ts'
import type { ToldFigure } from '../claims/figures-of-event.ts'
import type { Figure } from '../claims/figure.ts'
import type { StatementRow } from '../store/ledger-store.ts'
import type { EventFigureRow } from '../store/woven-rows.ts'
import { holderKey, holderOf } from './claim-sheet.ts'

/** A document of an event. */
export interface TellingDocument {
  readonly id: string
  readonly publisher: string | null
  /** ISO 8601; null where it does not say. */
  readonly published: string | null
  readonly origin: string
  readonly text: string
  /** In text order. */
  readonly figures: readonly Figure[]
}

/** The figures that count something, and those that stand in one sentence with them; statements in text order. */
export function toldFigures({ id, publisher, published, origin, text, figures }: TellingDocument, statements: readonly StatementRow[]): readonly (ToldFigure & EventFigureRow)[] {
  const sentences = new Set(figures.filter(countsSomething).map(({ sentence: [start] }) => start))
  return holdFigures({ published }, statements, figures).flatMap(({ figure, statement, day }, index) => {
    if (!sentences.has(figure.sentence[0])) return []
    const held = statement === null ? null : statements[statement] ?? null
    const holder = held === null ? (publisher === null ? null : `publication ${publisher.toLowerCase()}`) : spokenBy(held)
    const sentence = text.slice(...figure.sentence)
    return [{ id: held?.id ?? `${id}#${index}`, figure, holder, document: id, origin, day: day?.slice(0, 10) ?? null, context: contextOf(sentence, held?.source?.text ?? ''), isSaid: held !== null, sentence, statement: held, publisher }]
  })
}

/** Terms that most of the texts open with; of one text alone, those it opens with. */
export function coreOf(openings: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const opening of openings) for (const { term } of claimTerms(opening)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return new Set([...counts].flatMap(([term, count]) => (count * 2 > openings.length || openings.length === 1 ? [term] : [])))
}

/** What tells who holds a statement from others; where nobody is resolved, the words of the source in this document. null for nobody. */
function spokenBy(held: StatementRow): string | null {
  if (held.actor !== null) return holderKey(held)
  return held.source === null || held.authority === 'unsourced' ? null : `${held.document} ${holderOf(held).toLowerCase()}`
}
