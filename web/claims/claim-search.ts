// The addresses of the pages of claims ↔ what they show: the API's own names for the list; a rule and a stance for one claim. What the address says
// that is none of these is left out.
import type { Search } from '../shell/search.ts'

export interface ClaimsSearch {
  readonly q?: string
  readonly disputed?: 'yes'
  readonly figures?: 'differ'
  /** Left out: those with most origins first, of disputes those with most denials. */
  readonly sort?: 'origins' | 'recent' | 'disputed'
}

export const claimKinds = ['all', 'disputed', 'figures'] as const
export type ClaimKind = typeof claimKinds[number]

export const rules = ['ucdp', 'most-conservative', 'majority'] as const
export type Rule = typeof rules[number]

export const stances = ['asserts', 'denies', 'doubts', 'reports'] as const
export type Stance = typeof stances[number]

export interface ClaimSearch {
  readonly rule?: Rule
  /** Only the statements with this stance. */
  readonly stance?: Stance
}

export function claimsSearch(search: Search): ClaimsSearch {
  const { q, sort } = search
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(search['disputed'] === 'yes' ? { disputed: 'yes' as const } : {}),
    ...(search['figures'] === 'differ' ? { figures: 'differ' as const } : {}),
    ...(sort === 'origins' || sort === 'recent' || sort === 'disputed' ? { sort } : {}),
  }
}

export function claimSearch({ rule, stance }: Search): ClaimSearch {
  const one = rules.find((known) => known === rule)
  const held = stances.find((known) => known === stance)
  return { ...(one === undefined || one === 'ucdp' ? {} : { rule: one }), ...(held === undefined ? {} : { stance: held }) }
}

export function kindOf({ disputed, figures }: ClaimsSearch): ClaimKind {
  return disputed === undefined ? (figures === undefined ? 'all' : 'figures') : 'disputed'
}

/** The search with another kind of claims, its words and order kept. */
export function ofKind({ q, sort }: ClaimsSearch, kind: ClaimKind): ClaimsSearch {
  return { ...(q === undefined ? {} : { q }), ...(sort === undefined ? {} : { sort }), ...(kind === 'disputed' ? { disputed: 'yes' as const } : kind === 'figures' ? { figures: 'differ' as const } : {}) }
}
