// One document, set for reading, with what it attributes to whom.
import { words } from '../words.ts'

export function DocumentPage() {
  return <h1>{words.document.title}</h1>
}
