// All figures of a ledger that are apart: first by event, whoever tells them, then those of claims whose texts open too differently to be known for one
// event. A figure that stands in an event stands in no claim again.
import type { EventRule } from '../claims/event-figures.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { ClaimFilter, ClaimRow } from '../store/woven-rows.ts'
import { claimFigures, type ClaimFigure } from '../views/claim-sheet.ts'
import { eventSheet, type EventSheet } from '../views/event-sheet.ts'

export interface FiguredClaim {
  readonly claim: ClaimRow
  readonly figures: readonly ClaimFigure[]
}

export interface DifferingFigures {
  readonly events: readonly EventSheet[]
  readonly claims: readonly FiguredClaim[]
}

/** Claims looked at in one go. */
const pageLength = 100

/** At most `limit` events and `limit` claims; those with most documents or origins first. */
export async function differingFiguresOf(ledger: LedgerStore, filter: ClaimFilter, rule: EventRule, limit: number): Promise<DifferingFigures> {
  const events = (await ledger.events(filter, limit)).map((event) => eventSheet(event, rule))
  const shown = new Set(events.flatMap(({ things }) => things.flatMap(({ stated }) => stated.flatMap(({ statement }) => statement ?? []))))
  return { events, claims: await figuredClaims(ledger, { documents: 2, ...filter, figuresDiffer: true }, rule, limit, (figure) => figure.differ && figure.stated.some(({ statement }) => !shown.has(statement))) }
}

/** The claims that pass the filter with those of their figures that are to be shown, at most `limit` of them: one without is not counted. */
export async function figuredClaims(ledger: LedgerStore, filter: ClaimFilter, rule: EventRule, limit: number, isShown: (figure: ClaimFigure) => boolean): Promise<readonly FiguredClaim[]> {
  const claims: FiguredClaim[] = []
  for (let offset = 0; ; offset += pageLength) {
    const { total, rows } = await ledger.claims(filter, 'origins', { offset, limit: pageLength })
    for (const claim of rows) {
      const figures = claimFigures(await ledger.membersOf(claim.id), rule).filter(isShown)
      if (figures.length > 0) claims.push({ claim, figures })
      if (claims.length >= limit) return claims
    }
    if (offset + rows.length >= total || rows.length === 0) return claims
  }
}
