// What a document has in common with others, out of an open ledger: the claims that its statements share, and what ties them to statements elsewhere.
// Looks up rows as they were woven; a statement that no other says the like of has no claim here.
import type { LinkType } from '../claims/link.ts'
import type { DocumentRow, LedgerStore, StatementRow } from '../store/ledger-store.ts'
import type { ClaimRow, TieRow } from '../store/woven-rows.ts'

export interface DocumentClaims {
  /** Of two statements and more, those with most origins first, each with the ids of the document's own. */
  readonly claims: readonly { readonly claim: ClaimRow; readonly statements: readonly string[] }[]
  /** With a statement of another document, or made by a person inside this one; in order of their ends. */
  readonly ties: readonly TieRow[]
  /** The statements at the far ends of the ties. */
  readonly others: readonly StatementRow[]
  /** Links inside the document that a person judged not to hold. */
  readonly rejected: readonly RejectedLink[]
}

export interface RejectedLink {
  readonly link: LinkType
  readonly from: string
  readonly to: string
  /** Number of the decision, by which it is taken back. */
  readonly decision: number
}

/** Claims of one document that are looked at. */
const mostClaims = 1000

/** All of them at once; `statements` are the ids of the document's current reading. */
export async function claimsOfDocument(ledger: LedgerStore, { id: document, address }: Pick<DocumentRow, 'id' | 'address'>, statements: readonly string[]): Promise<DocumentClaims> {
  if (statements.length === 0) return { claims: [], ties: [], others: [], rejected: [] }
  const [{ rows }, claimOf, ties] = await Promise.all([
    ledger.claims({ document, documents: 1, statements: 2 }, 'origins', { offset: 0, limit: mostClaims }), ledger.claimsOf(statements), ledger.tiesOf(statements),
  ])
  const own = new Set(statements)
  const byClaim = Map.groupBy(statements, (id) => claimOf.get(id))
  return {
    claims: rows.map((claim) => ({ claim, statements: byClaim.get(claim.id) ?? [] })),
    ties,
    others: await ledger.statementsWith([...new Set(ties.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id)))]),
    rejected: await rejectedIn(ledger, address, own),
  }
}

/** By the decisions in force: of several about one link the last counts. */
async function rejectedIn(ledger: LedgerStore, address: string, own: ReadonlySet<string>): Promise<readonly RejectedLink[]> {
  const judged = (await ledger.decisions()).flatMap(({ number, decision }) => (decision.decision === 'judge-link' && decision.from.address === address && decision.to.address === address ? [{ number, ...decision }] : []))
  if (judged.length === 0) return []
  const ends = await ledger.statementsMeant(judged.flatMap(({ from, to }) => [from, to]))
  const last = new Map<string, RejectedLink & { readonly holds: boolean }>()
  for (const [index, { link, holds, number }] of judged.entries()) {
    const [from, to] = [ends[2 * index], ends[2 * index + 1]]
    if (from && to && own.has(from) && own.has(to)) last.set(`${from} ${link} ${to}`, { link, from, to, decision: number, holds })
  }
  return [...last.values()].flatMap(({ holds, ...link }) => (holds ? [] : [link]))
}
