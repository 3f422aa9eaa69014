// The server's events on one connection for the whole page: work under way, and that the ledger has changed. Says whether the server is
// there, and tries again until it is.
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Job } from '../../src/http/api.ts'

export interface Live {
  /** `lost` while the server does not answer. */
  readonly connection: 'connecting' | 'open' | 'lost'
  /** Another one after each start of the server; null before the first answer. */
  readonly boot: string | null
  /** Counts the starts of the server that this page has lived through. */
  readonly restarts: number
  /** Oldest first. */
  readonly jobs: readonly Job[]
}

let live: Live = { connection: 'connecting', boot: null, restarts: 0, jobs: [] }
const listeners = new Set<() => void>()

function set(next: Partial<Live>): void {
  live = { ...live, ...next }
  for (const heard of listeners) heard()
}

/** Milliseconds after which a hidden page lets go of its connection: browsers allow about six to one server, over all tabs. */
const hiddenFor = 10_000
/** Milliseconds before a connection that the browser has given up is tried again. */
const again = 2000

/** Listens while the page can be seen or `isNeeded`; lists are asked for anew when the ledger changes or the server comes back. */
export function listenToServer(queries: QueryClient, isNeeded: () => boolean): void {
  let source: EventSource | null = null
  const refresh = (): void => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/session' })
  const open = (): void => {
    source ??= connect(queries, refresh, () => {
      source = null
      setTimeout(open, again)
    })
  }
  const rest = (): void => {
    if (document.visibilityState === 'visible' || source === null) return
    if (isNeeded()) {
      setTimeout(rest, hiddenFor)
      return
    }
    source.close()
    source = null
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') setTimeout(rest, hiddenFor)
    else if (source === null) {
      open()
      refresh()
    }
  })
  open()
}

function connect(queries: QueryClient, refresh: () => void, onGivenUp: () => void): EventSource {
  const source = new EventSource('/api/v1/events')
  source.addEventListener('hello', (event) => {
    const { boot } = JSON.parse(event.data as string) as { readonly boot: string }
    const wasLost = live.connection === 'lost'
    const restarted = live.boot !== null && live.boot !== boot
    // What the server before knew of its work is gone with it; it sends what this one does.
    set({ connection: 'open', boot, restarts: live.restarts + (restarted ? 1 : 0), ...(restarted ? { jobs: [] } : {}) })
    if (restarted) void queries.invalidateQueries()
    else if (wasLost) refresh()
  })
  source.addEventListener('job', (event) => {
    const job = JSON.parse(event.data as string) as Job
    const others = live.jobs.filter(({ id }) => id !== job.id)
    const at = live.jobs.findIndex(({ id }) => id === job.id)
    set({ jobs: at < 0 ? [...live.jobs, job] : others.toSpliced(at, 0, job) })
  })
  source.addEventListener('ledger', refresh)
  source.addEventListener('error', () => {
    if (live.connection !== 'lost') set({ connection: 'lost' })
    // It tries again by itself where nobody answered, not where the answer was a refusal.
    if (source.readyState === EventSource.CLOSED) onGivenUp()
  })
  return source
}

/** The server's state as the page knows it. */
export function useLive(): Live {
  return useSyncExternalStore(listen, () => live)
}

/** The same outside of components. */
export function liveNow(): Live {
  return live
}

export function listen(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
