// Statement rows of the store → the API's statements, each with its ties and with where the search words stand.
import type { LedgerStore, StatementRow } from '../store/ledger-store.ts'
import { tied } from '../views/statement-item.ts'
import type { StatementItem } from './api.ts'
import { matchesOf } from './search-matches.ts'

/** The rows with their links, looked up for all of them at once; `query` is what was searched for. */
export async function statementItems(ledger: LedgerStore, rows: readonly StatementRow[], query?: string): Promise<StatementItem[]> {
  if (rows.length === 0) return []
  return tied(rows, await ledger.linksOf(rows.map(({ id }) => id)), matchesOf(query))
}
