// Every statement of the ledger, found by its words and its labels.
import { words } from '../words.ts'

export function StatementsPage() {
  return <h1>{words.statements.title}</h1>
}
