// Which of the server's jobs this tab shows: those that run, and those that ended since the tab was opened until the person puts them away.
import { useSyncExternalStore } from 'react'
import type { Job } from '../../src/http/api.ts'
import { recallDismissed, rememberDismissed } from './upload-memory.ts'

/** Null until it is known what had ended before the tab was opened. */
let dismissed: readonly string[] | null = recallDismissed()
const listeners = new Set<() => void>()

/** Takes what had ended before the tab was opened for seen; does nothing once that is settled. */
export function settleSeen(jobs: readonly Job[]): void {
  if (dismissed === null) set(jobs.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id))
}

/** Puts a job away. */
export function dismissJob(id: string): void {
  set([...(dismissed ?? []), id])
}

/** Whether a job is to be shown. */
export function useIsShown(): (job: Job) => boolean {
  const seen = useSyncExternalStore(hear, () => dismissed)
  return ({ id, endedAt }) => (seen === null ? endedAt === null : !seen.includes(id))
}

function set(next: readonly string[]): void {
  dismissed = next
  rememberDismissed(next)
  for (const heard of listeners) heard()
}

function hear(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
