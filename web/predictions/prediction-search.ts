// The address of the register ↔ what it shows, in the API's own names. What the address says that is none of these is left out.
import type { Search } from '../shell/search.ts'

export const statuses = ['open', 'due', 'came-true', 'did-not', 'unclear'] as const
export const kinds = ['prediction', 'commitment', 'threat'] as const

export interface PredictionsSearch {
  readonly q?: string
  readonly status?: typeof statuses[number]
  readonly kind?: typeof kinds[number]
}

export function predictionsSearch(search: Search): PredictionsSearch {
  const { q } = search
  const status = statuses.find((one) => one === search['status'])
  const kind = kinds.find((one) => one === search['kind'])
  return { ...(typeof q === 'string' && q !== '' ? { q } : {}), ...(status === undefined ? {} : { status }), ...(kind === undefined ? {} : { kind }) }
}
