// Ids as people see and cite them (`d41`, `s1027`, `l12`) and the integers behind them.
import { SaysoError } from '../sayso-error.ts'

export type IdKind = 'd' | 's' | 'l' | 'c'

/** PostgreSQL's integer; a larger number is no id that either engine ever gave. */
const largest = 2_147_483_647

/** The id a person sees. */
export function idOf(kind: IdKind, number: number): string {
  return `${kind}${number}`
}

/** The integer behind an id; null when it is not an id of this kind. */
export function numberOf(kind: IdKind, id: string): number | null {
  if (!/^[a-z][1-9]\d{0,9}$/.test(id) || !id.startsWith(kind)) return null
  const number = Number(id.slice(1))
  return number <= largest ? number : null
}

/** Where a page starts and how long it is; throws bad-usage on a limit or `after` that cannot be. */
export function pageStart(kind: IdKind, page: { readonly after?: string; readonly limit: number }): { readonly after: number; readonly limit: number } {
  const after = page.after === undefined ? 0 : numberOf(kind, page.after)
  if (after === null) throw new SaysoError('bad-usage', `a page cannot start after "${page.after}". Give the id of the last row shown, such as ${kind}20.`)
  return { after, limit: pageLimit(page.limit) }
}

/** The limit when it is a whole number from 1 on; throws bad-usage otherwise. */
export function pageLimit(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new SaysoError('bad-usage', `a page of ${limit} rows. Give a whole number from 1 on.`)
  return Math.min(limit, largest)
}
