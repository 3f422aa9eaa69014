// Claims, their boards and the figures on them → as the API gives them. Takes rows and views that are made already; a private person is by role in
// what comes in (claim-sheet.ts, statement-item.ts) and stays so. Adds nothing up that says who is right.
import type { StatementItem } from '../http/api.ts'
import type { ClaimFigureItem, ClaimItem, ClaimSheetItem, DisputeItem, EventFigureList, TieItem } from '../http/woven-api.ts'
import type { BackedNumber } from '../claims/event-figures.ts'
import type { ClaimRow, TieRow } from '../store/woven-rows.ts'
import type { ClaimFigure, ClaimSheet } from './claim-sheet.ts'
import type { EventSheet } from './event-sheet.ts'
import { quarrelsOf } from './quarrels.ts'
import { spansOf } from './statement-item.ts'

/** A row as the API gives it. */
export function claimItem({ id, title, titleStatement, statements, documents, origins, byStance, firstDay, lastDay, disputed, figuresDiffer }: ClaimRow): ClaimItem {
  return { id, title, titleStatement, statements, documents, origins, byStance: { ...byStance }, firstDay, lastDay, disputed, figuresDiffer }
}

/** One thing counted, with its numbers under the rule and every figure stated for it. */
export function claimFigureItem({ what, unit, differ, event, stated }: ClaimFigure): ClaimFigureItem {
  const { low, stated: best, high, rule, says, origins, documents } = event
  return { what, unit, differ, low: backed(low), stated: backed(best), high: backed(high), rule, says, origins, documents, figures: stated.map((figure) => ({ ...figure })) }
}

/** An event with the things whose figures are apart. */
export function eventItem({ title, documents, things }: EventSheet): EventFigureList['items'][number] {
  return {
    title, documents: [...documents],
    things: things.map(({ what, unit, apart, event: { low, stated: best, high, rule, says, origins, documents: count }, stated }) =>
      ({ what, unit, apart, low: backed(low), stated: backed(best), high: backed(high), rule, says, origins, documents: count, figures: stated.map(({ sentence: _words, ...figure }) => figure) })),
  }
}

/** A tie between two statements with the words it hangs on. */
export function tieItem({ link, from, to, confidence, why, accepted }: TieRow): TieItem {
  return { link, from, to, confidence, why: why.map((reason) => ({ kind: reason.kind, from: spansOf(reason.from), to: spansOf(reason.to) })), accepted: accepted === true }
}

/** Holders of a side that a list of disputes gives. */
const holdersListed = 8

/** The boards in short, in the order given, each with the first that is between the same parties. */
export function disputeItems(sheets: readonly ClaimSheet[]): DisputeItem[] {
  const under = new Map(quarrelsOf(sheets).flatMap(([first, ...others]) => others.map((other) => [other, first.claim.id] as const)))
  return sheets.map((sheet) => disputeItem(sheet, under.get(sheet) ?? null))
}

function disputeItem({ claim, sides, silent, figures }: ClaimSheet, under: string | null): DisputeItem {
  return {
    claim: claimItem(claim), under,
    sides: sides.map(({ holders, ...side }) => ({
      ...side, more: Math.max(0, holders.length - holdersListed), holders: holders.slice(0, holdersListed).map((holder) => ({ ...holder, statements: [...holder.statements] })),
    })),
    silent: [...silent],
    figures: figures.filter(({ differ }) => differ).map(claimFigureItem),
  }
}

/** The board; `statements` are those of its members, in their order. */
export function claimSheetItem({ claim, sides, silent, figures, members, ties, elsewhere }: ClaimSheet, statements: readonly StatementItem[]): ClaimSheetItem {
  return {
    claim: claimItem(claim),
    sides: sides.map(({ holders, ...side }) => ({ ...side, holders: holders.map((holder) => ({ ...holder, statements: [...holder.statements] })) })),
    silent: [...silent],
    figures: figures.map(claimFigureItem),
    members: members.flatMap(({ stance, confidence, why, origin, decided }, index) => {
      const statement = statements[index]
      return statement === undefined ? [] : [{ statement, stance, confidence, why: spansOf(why), origin, decided }]
    }),
    ties: ties.map(tieItem), elsewhere: elsewhere.map(tieItem),
  }
}

function backed(number: BackedNumber | null): { value: number; statements: string[] } | null {
  return number === null ? null : { value: number.value, statements: [...new Set(number.ids)] }
}
