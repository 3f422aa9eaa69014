// What the pages ask for, as TanStack Query options: one function a resource, its key made of the path and what was asked. A `ledger`
// event makes all of them stale (events.ts).
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ActorItem, BreachList, Changes, DocumentItem, DocumentPage, DocumentQuery, DocumentReading, Facets, LanguageItem, Outline, PublisherItem, Session, Sheet, SpeakerItem, StatementItem, StatementPage,
  StatementQuery, Totals,
} from '../../src/http/api.ts'
import type { ClaimPage, ClaimSheetItem, CopyView, DecisionHistory, DisputePage, DocumentClaims, DriftPage, EventFigureList, OriginPage, PositionPage, PredictionPage, PredictionSheet } from '../../src/http/woven-api.ts'
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
export const breachesQuery = (id: string) => of<BreachList>(`/documents/${id}/house-rules`)
export const documentClaimsQuery = (id: string) => of<DocumentClaims>(`/documents/${id}/claims`)
export const sheetQuery = (id: string) => of<Sheet>(`/documents/${id}/sheet`)
export const changesQuery = (id: string, against: string) => of<Changes>(`/documents/${id}/changes`, { against })
export const documentQuery = (id: string) => of<DocumentItem>(`/documents/${id}`)
export const actorQuery = (name: string) => of<ActorItem>(`/actors/${encodeURIComponent(name)}`)
export const publishersQuery = () => of<{ readonly items: readonly PublisherItem[] }>('/publishers')
export const languagesQuery = () => of<{ readonly items: readonly LanguageItem[] }>('/languages')
export const speakersQuery = (q: string) => queryOptions({ ...of<{ readonly items: readonly SpeakerItem[] }>('/speakers', { q, limit: 20 }), placeholderData: keepPreviousData })
export const facetsQuery = (query: StatementQuery) => queryOptions({ ...of<Facets>('/statements/facets', parametersOf(query)), placeholderData: keepPreviousData })

/** Items of a list that grows by a button: fetched at once. */
const stretch = 50

interface Stretch {
  readonly next: number | string | null
}

/** A list fetched stretch by stretch; `goOn` names the parameter that says where the next begins, `start` is where the first does. */
const stretches = <T extends Stretch>(path: string, parameters: Parameters, goOn: 'offset' | 'after' | 'before' = 'offset', start: number | null = null) => infiniteQueryOptions({
  queryKey: [path, parameters, 'stretches', start],
  queryFn: ({ signal, pageParam }) => get<T>(path, { ...parameters, limit: stretch, ...(pageParam === null ? {} : { [goOn]: pageParam }) }, signal),
  initialPageParam: start as number | string | null,
  getNextPageParam: ({ next }: T) => next ?? undefined,
  placeholderData: keepPreviousData,
})

export const disputesListing = (query: Parameters) => stretches<DisputePage>('/disputes', query)
/** All there are at once: the list has no next stretch. */
export const eventsListing = (query: Parameters) => stretches<EventFigureList & { readonly next: null }>('/figures/events', query)
export const claimsListing = (query: Parameters) => stretches<ClaimPage>('/claims', query)
export const claimsFound = (q: string) => queryOptions({ ...of<ClaimPage>('/claims', { q, documents: 1, limit: 8 }), placeholderData: keepPreviousData })
export const claimQuery = (id: string, rule: string) => queryOptions({ ...of<ClaimSheetItem>(`/claims/${id}`, { rule }), placeholderData: keepPreviousData })
export const originsListing = () => stretches<OriginPage>('/origins', {})
export const copyViewQuery = (one: string, other: string) => of<CopyView>(`/copies/${one}/${other}`)
export const driftListing = (query: Parameters) => stretches<DriftPage>('/drift', query)
export const predictionsListing = (query: Parameters) => stretches<PredictionPage>('/predictions', query, 'after')
export const predictionQuery = (statement: string) => of<PredictionSheet>(`/predictions/${statement}`)
/** From the newest on, or from the one with this number. */
export const decisionsListing = (from: number | null = null) => stretches<DecisionHistory>('/decisions/history', {}, 'before', from === null ? null : from + 1)
export const positionsQuery = (actor: string) => of<PositionPage>(`/actors/${encodeURIComponent(actor)}/positions`)

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
