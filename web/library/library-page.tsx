// The library: every document of the ledger.
import { words } from '../words.ts'

export function LibraryPage() {
  return <h1>{words.library.title}</h1>
}
