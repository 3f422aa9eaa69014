// What the pages ask for, as TanStack Query options: one function a resource, its key made of the path and what was asked. A `ledger`
// event makes all of them stale (events.ts).
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ActorItem, Changes, DocumentItem, DocumentPage, DocumentQuery, DocumentReading, Facets, LanguageItem, Outline, PublisherItem, Session, Sheet, SpeakerItem, StatementItem, StatementPage,
  StatementQuery, Totals,
} from '../../src/http/api.ts'
import { get, type Parameters } from './client.ts'

/** Rows fetched at once; the outline's blocks are as large. */
const blockSize = 200

const of = <T>(path: string, parameters: Parameters = {}) => queryOptions({
  queryKey: [path, parameters],
  queryFn: ({ signal }) => get<T>(path, parameters, signal),
})

export const sessionQuery = () => queryOptions({ ...of<Session>('/session'), staleTime: Infinity })
export const totalsQuery = () => of<Totals>('/totals')
export const readingQuery = (id: string) => of<DocumentReading>(`/documents/${id}/reading`)
export const sheetQuery = (id: string) => of<Sheet>(`/documents/${id}/sheet`)
export const changesQuery = (id: string, against: string) => of<Changes>(`/documents/${id}/changes`, { against })
export const documentQuery = (id: string) => of<DocumentItem>(`/documents/${id}`)
export const actorQuery = (name: string) => of<ActorItem>(`/actors/${encodeURIComponent(name)}`)
export const publishersQuery = () => of<{ readonly items: readonly PublisherItem[] }>('/publishers')
export const languagesQuery = () => of<{ readonly items: readonly LanguageItem[] }>('/languages')
export const speakersQuery = (q: string) => queryOptions({ ...of<{ readonly items: readonly SpeakerItem[] }>('/speakers', { q, limit: 20 }), placeholderData: keepPreviousData })
export const facetsQuery = (query: StatementQuery) => queryOptions({ ...of<Facets>('/statements/facets', parametersOf(query)), placeholderData: keepPreviousData })

/** A list that virtual-list.tsx can show: how long it is, and any block of it. */
export interface Listing<Item> {
  readonly outline: ReturnType<typeof of<Outline>>
  readonly block: (after: string) => ReturnType<typeof of<{ readonly items: Item[]; readonly next: string | null }>>
}

export const documentsListing = (query: DocumentQuery): Listing<DocumentItem> => ({
  outline: of<Outline>('/documents/outline', { ...parametersOf(query), every: blockSize }),
  block: (after) => of<DocumentPage>('/documents', { ...parametersOf(query), after, limit: blockSize }),
})

export const statementsListing = (query: StatementQuery): Listing<StatementItem> => ({
  outline: of<Outline>('/statements/outline', { ...parametersOf(query), every: blockSize }),
  block: (after) => of<StatementPage>('/statements', { ...parametersOf(query), after, limit: blockSize }),
})

/** The query as it stands in the address: the same names, lists repeated. */
export function parametersOf(query: DocumentQuery | StatementQuery): Parameters {
  return query as Parameters
}
