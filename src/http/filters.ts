// Queries of the API → filters and orders of the store. Takes what the schemas let through; refuses days that no calendar has and
// ranges that end before they begin, which would give an empty list without a word.
import type { z } from 'zod'
import { SaysoError } from '../sayso-error.ts'
import type { DocumentFilter, DocumentSort, Page, Sorted, StatementFilter, StatementSort } from '../store/ledger-store.ts'
import type { DocumentQuery, StatementQuery } from './api.ts'

/** The filter and the order of a list of documents; by default in the order in which they came in. */
export function documentList(query: z.output<typeof DocumentQuery>): { readonly filter: DocumentFilter; readonly sorted: Sorted<DocumentSort> } {
  const { q, publisher, language, since, until, status, denials, sort = 'added', order = 'asc' } = query
  refuseOddRange(since, until)
  const filter = given({ words: q, publisher, language, since, until, status, denials: denials === undefined ? undefined : true })
  return { filter, sorted: { sort, order } }
}

/** The filter and the order of a list of statements; by default in the order in which they came in. */
export function statementList(query: z.output<typeof StatementQuery>): { readonly filter: StatementFilter; readonly sorted: Sorted<StatementSort> } {
  const { q, speaker, authority, act, distance, form, publisher, document, since, until, sort = 'added', order = 'asc' } = query
  refuseOddRange(since, until)
  return { filter: given({ text: q, speaker, authority, act, distance, form, publisher, document, since, until }), sorted: { sort, order } }
}

/** The page of the store that `after` and `limit` ask for; an empty `after` is the beginning. */
export function pageOf({ after, limit }: { readonly after?: string | undefined; readonly limit: number }): Page {
  return after === undefined || after === '' ? { limit } : { after, limit }
}

/** The items as a page: full ones have a next. */
export function paged<Item extends { readonly id: string }>(items: Item[], limit: number): { items: Item[]; next: string | null } {
  return { items, next: items.length < limit ? null : items.at(-1)?.id ?? null }
}

/** The offset to go on at; null at the end. */
export function nextOffset(offset: number, shown: number, total: number): number | null {
  return shown === 0 || offset + shown >= total ? null : offset + shown
}

type Given<T> = { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & { readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> }

/** Without the fields that are undefined. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>
}

/** Throws bad-usage on a day that no calendar has and on a range that ends before it begins. */
export function refuseOddRange(since: string | undefined, until: string | undefined): void {
  for (const [name, day] of [['since', since], ['until', until]] as const) {
    if (day !== undefined && !isCalendarDay(day)) throw new SaysoError('bad-usage', `"${name}" is ${day}, a day that no calendar has. Write it as 2026, 2026-03 or 2026-03-04.`)
  }
  if (since !== undefined && until !== undefined && since > until && !since.startsWith(until)) throw new SaysoError('bad-usage', `"since" (${since}) is after "until" (${until}). Swap them.`)
}

/** Whether a year, month or day written so far exists. */
export function isCalendarDay(day: string): boolean {
  const [year, month = '01', date = '01'] = day.split('-')
  const time = new Date(`${year}-${month}-${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(date)
}
