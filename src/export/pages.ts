// Any list of a ledger → its rows page by page, each fetched when it is asked for. Between two pages whatever else this process has to do
// gets its turn: the embedded database answers without ever letting go of the thread.
import { setImmediate as turn } from 'node:timers/promises'
import type { Page } from '../store/ledger-store.ts'

/** Pages with at least one row, at most `limit` rows in all. */
export async function* pagesOf<Row extends { readonly id: string }>(
  fetch: (page: Page) => Promise<readonly Row[]>, { limit = Infinity, size = 500 }: { readonly limit?: number; readonly size?: number } = {},
): AsyncGenerator<readonly Row[]> {
  let left = limit
  let after: string | undefined
  while (left > 0) {
    const asked = Math.min(size, left)
    const rows = await fetch({ limit: asked, ...(after === undefined ? {} : { after }) })
    if (rows.length > 0) yield rows
    if (rows.length < asked) return
    after = rows.at(-1)?.id
    left -= rows.length
    await turn()
  }
}
