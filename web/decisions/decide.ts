// What a person decides goes to the server as one entry of the history, and can be taken back while the notice of it stands (or later, by its number).
// One notice at a time for the whole page, so that it outlives a change of page. What the server refuses is shown in its own words.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { DecisionItem, DecisionRequest } from '../../src/http/woven-api.ts'
import { send } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { decisionWords } from './words.ts'

export interface Notice {
  readonly says: string
  readonly isFault: boolean
  /** Of the decision that can be taken back; null where there is nothing to take back. */
  readonly number: number | null
  /** Address to go to once it is taken back: where what it was about was; null to stay. */
  readonly back: string | null
}

let notice: Notice | null = null
const heard = new Set<() => void>()

function show(next: Notice | null): void {
  notice = next
  for (const tell of heard) tell()
}

/** What stands in the notice; null for none. */
export function useDecided(): readonly [notice: Notice | null, close: () => void] {
  return [useSyncExternalStore(listen, () => notice), close]
}

const close = (): void => show(null)

/** Records decisions and takes them back; both say how it went and give whether it did. */
export function useDecide(): { readonly decide: (request: DecisionRequest, back?: string) => Promise<boolean>; readonly undo: (number: number) => Promise<boolean>; readonly canDecide: boolean } {
  const queries = useQueryClient()
  const { data: session } = useQuery(sessionQuery())
  const decide = useCallback((request: DecisionRequest, back: string | null = null) => settle(queries, async () => {
    const { number, placed } = await send<DecisionItem>('POST', '/decisions', request)
    return { says: placed ? decisionWords.said[request.decision] : decisionWords.notPlaced, isFault: !placed, number, back }
  }), [queries])
  const undo = useCallback((number: number) => settle(queries, async () => {
    await send('DELETE', `/decisions/${number}`)
    return { says: decisionWords.undone, isFault: false, number: null, back: null }
  }), [queries])
  return { decide, undo, canDecide: session?.ledger.readOnly === false }
}

async function settle(queries: QueryClient, ask: () => Promise<Notice>): Promise<boolean> {
  try {
    const done = await ask()
    await queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => path !== '/session' })
    show(done)
    return true
  } catch (error) {
    show({ says: error instanceof Error ? error.message : String(error), isFault: true, number: null, back: null })
    return false
  }
}

function listen(tell: () => void): () => void {
  heard.add(tell)
  return () => heard.delete(tell)
}
