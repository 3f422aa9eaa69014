// The address of a page ↔ what it shows: plain parameters, lists repeated, the same names as the API's. What the address says that no page
// knows is left out; whether a value makes sense, the API decides.
import type { DocumentQuery, StatementQuery } from '../../src/http/api.ts'

export type Search = Record<string, string | readonly string[] | undefined>

/** Parameters as one value or, repeated, as a list. */
export function parseSearch(text: string): Search {
  const search: Search = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name]
    search[name] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
  }
  return search
}

/** With its leading question mark, '' where there is nothing to say. */
export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === '' || value === null) continue
    if (Array.isArray(value)) for (const one of value) query.append(name, String(one))
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') query.append(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

const one = (search: Search, name: string): string | undefined => {
  const value = search[name]
  const first = typeof value === 'string' || value === undefined ? value : value[0]
  return first === '' ? undefined : first
}

const many = (search: Search, name: string): string[] | undefined => {
  const value = search[name]
  const list = typeof value === 'string' ? [value] : [...(value ?? [])]
  return list.length === 0 ? undefined : list
}

/** Leaves out what is not there, so that two addresses that mean the same are the same. */
function present<T extends object>(query: T): T {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as T
}

export function documentSearch(search: Search): DocumentQuery {
  return present({
    q: one(search, 'q'), publisher: many(search, 'publisher'), language: many(search, 'language'), since: one(search, 'since'), until: one(search, 'until'),
    status: one(search, 'status'), denials: one(search, 'denials'), sort: one(search, 'sort'), order: one(search, 'order'),
  }) as DocumentQuery
}

export function statementSearch(search: Search): StatementQuery {
  return present({
    q: one(search, 'q'), speaker: many(search, 'speaker'), authority: many(search, 'authority'), act: many(search, 'act'), distance: many(search, 'distance'),
    form: many(search, 'form'), publisher: many(search, 'publisher'), document: one(search, 'document'), since: one(search, 'since'), until: one(search, 'until'),
    sort: one(search, 'sort'), order: one(search, 'order'),
  }) as StatementQuery
}

/** What the page of a document shows besides its text: a statement to stand at, a panel, the narrator's voice. */
export interface ReadingSearch {
  readonly s?: string
  readonly panel?: 'sheet' | 'rules' | 'versions'
  readonly voice?: 'narrator'
}

export function readingSearch(search: Search): ReadingSearch {
  const panel = one(search, 'panel')
  const s = one(search, 's')
  return {
    ...(s !== undefined && /^s\d{1,15}$/.test(s) ? { s } : {}),
    ...(panel === 'sheet' || panel === 'rules' || panel === 'versions' ? { panel } : {}),
    ...(one(search, 'voice') === 'narrator' ? { voice: 'narrator' as const } : {}),
  }
}

/** `against`: the version to compare with. */
export function changesSearch(search: Search): { readonly against?: string } {
  const against = one(search, 'against')
  return against !== undefined && /^d\d{1,15}$/.test(against) ? { against } : {}
}
