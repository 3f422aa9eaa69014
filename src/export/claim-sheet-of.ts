// Looks claims up with everything their boards show: their statements, the links inside documents and between them, and who may be named.
import type { EventRule } from '../claims/event-figures.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { ClaimRow, TieRow } from '../store/woven-rows.ts'
import { claimSheet, type ClaimSheet } from '../views/claim-sheet.ts'

/** Actors among whom the silent are looked for. */
const mostNames = 2000

/** The board of the claim; null where there is none with this id. */
export async function claimSheetOf(ledger: LedgerStore, id: string, rule: EventRule): Promise<ClaimSheet | null> {
  const claim = await ledger.claim(id)
  if (claim === null) return null
  for await (const sheet of claimSheetsOf(ledger, [claim], rule)) return sheet
  return null
}

/** The board of each row, in their order, one at a time: a board may hold a thousand statements. */
export async function* claimSheetsOf(ledger: LedgerStore, claims: readonly ClaimRow[], rule: EventRule): AsyncGenerator<ClaimSheet, void> {
  if (claims.length === 0) return
  const names = (await ledger.speakers('', mostNames)).map(({ name }) => name)
  for (const claim of claims) {
    const members = await ledger.membersOf(claim.id)
    const ids = members.map(({ statement }) => statement.id)
    const [ties, links] = await Promise.all([ledger.tiesOf(ids), ledger.linksOf(ids)])
    const inside = links.map(({ link, from, to, confidence, why }): TieRow => ({ link, from, to, confidence, why, accepted: null }))
    yield claimSheet(claim, members, [...inside, ...ties], names, rule)
  }
}
