// One prediction that several statements of a text hold, since one quotes the other (“the Courier reported that Sol said the dam would break”): those
// statements, in → whose it is and who hands it on, out. It goes by the words that point ahead; what two texts say apart stays apart.
import { findPrediction } from '../claims/find-prediction.ts'
import type { DateFinder, Prediction } from '../claims/prediction.ts'
import { hull, overlaps, type Part, type Span } from '../document/span.ts'
import type { StatementRow } from '../store/ledger-store.ts'

export interface Told {
  /** The innermost speaker's, or the innermost where none has a speaker. */
  readonly own: StatementRow
  /** Statements of other speakers around it, the nearest first. */
  readonly quotedBy: readonly StatementRow[]
}

/** Whose a row's prediction is; `statements` are all those of its document, on the day `day`. */
export function toldBy(row: StatementRow, prediction: Prediction, statements: readonly StatementRow[], day: string | null, findDates: DateFinder): Told {
  const { spans } = prediction.marker
  const others = statements.filter((one) => one.id !== row.id && meets([one.cue, one.content], spans) && meets(findPrediction(one, day, findDates)?.marker ?? [], spans))
  const all = [row, ...others].toSorted((a, b) => size(a) - size(b) || a.index - b.index)
  const own = all.find(({ source }) => source !== null) ?? all[0] ?? row
  return { own, quotedBy: all.filter((one) => one.source !== null && size(one) > size(own) && (one.actor === null || one.actor.name !== own.actor?.name)) }
}

function meets(parts: Part | readonly Part[], spans: readonly Span[]): boolean {
  return [parts].flat().some((part) => part.spans.some((one) => spans.some((other) => overlaps(one, other))))
}

function size({ content }: StatementRow): number {
  const span = hull(content.spans)
  return span === null ? 0 : span[1] - span[0]
}
