// Why the server did not do what it was asked to, in its own words.
import { ApiError } from '../api/client.ts'
import { words } from '../words.ts'

/** A sentence for whoever asked; where nobody answered, that what was typed is still there. */
export function sayRefusal(error: unknown): string {
  return error instanceof ApiError && !error.offline ? error.message : words.add.offline
}
