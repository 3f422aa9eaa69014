// Looks a claim up with everything its board shows: its statements, the links inside documents and between them, and who may be named.
import type { EventRule } from '../claims/event-figures.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import type { TieRow } from '../store/woven-rows.ts'
import { claimSheet, type ClaimSheet } from '../views/claim-sheet.ts'

/** Actors among whom the silent are looked for. */
const mostNames = 2000

/** The board of the claim; null where there is none with this id. */
export async function claimSheetOf(ledger: LedgerStore, id: string, rule: EventRule): Promise<ClaimSheet | null> {
  const claim = await ledger.claim(id)
  if (claim === null) return null
  const members = await ledger.membersOf(claim.id)
  const ids = members.map(({ statement }) => statement.id)
  const [ties, links, speakers] = await Promise.all([ledger.tiesOf(ids), ledger.linksOf(ids), ledger.speakers('', mostNames)])
  const inside = links.map(({ link, from, to, confidence, why }): TieRow => ({ link, from, to, confidence, why, accepted: null }))
  return claimSheet(claim, members, [...inside, ...ties], speakers.map(({ name }) => name), rule)
}
