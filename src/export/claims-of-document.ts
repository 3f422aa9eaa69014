// What a document has in common with others, out of an open ledger: the claims that its statements share, and what ties them to statements elsewhere.
// Looks up rows as they were woven; a statement that no other says the like of has no claim here.
import type { LedgerStore, StatementRow } from '../store/ledger-store.ts'
import type { ClaimRow, TieRow } from '../store/woven-rows.ts'

export interface DocumentClaims {
  /** Of two statements and more, those with most origins first, each with the ids of the document's own. */
  readonly claims: readonly { readonly claim: ClaimRow; readonly statements: readonly string[] }[]
  /** With a statement of another document, or made by a person inside this one; in order of their ends. */
  readonly ties: readonly TieRow[]
  /** The statements at the far ends of the ties. */
  readonly others: readonly StatementRow[]
}

/** Claims of one document that are looked at. */
const mostClaims = 1000

/** All of them at once; `statements` are the ids of the document's current reading. */
export async function claimsOfDocument(ledger: LedgerStore, document: string, statements: readonly string[]): Promise<DocumentClaims> {
  if (statements.length === 0) return { claims: [], ties: [], others: [] }
  const [{ rows }, claimOf, ties] = await Promise.all([
    ledger.claims({ document, documents: 1, statements: 2 }, 'origins', { offset: 0, limit: mostClaims }), ledger.claimsOf(statements), ledger.tiesOf(statements),
  ])
  const own = new Set(statements)
  const byClaim = Map.groupBy(statements, (id) => claimOf.get(id))
  return {
    claims: rows.map((claim) => ({ claim, statements: byClaim.get(claim.id) ?? [] })),
    ties,
    others: await ledger.statementsWith([...new Set(ties.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id)))]),
  }
}
