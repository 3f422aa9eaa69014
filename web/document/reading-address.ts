// What the address of a document's page says besides its id, changed in one place and kept in all others.
import type { ReadingSearch } from '../shell/search.ts'

export type AddressChange = { readonly [Name in keyof ReadingSearch]: ReadingSearch[Name] | null }

/** The search with the changes; null takes one out. */
export function changeAddress(search: ReadingSearch, change: AddressChange): ReadingSearch {
  return Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== null && value !== undefined)) as ReadingSearch
}
