// What changed between two versions of a text.
import { words } from '../words.ts'

export function ChangesPage() {
  return <h1>{words.document.title}</h1>
}
