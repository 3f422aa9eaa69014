// What this tab is adding, kept over a reload in the tab's own storage: states and reports, never a file or a text. Also which jobs the person
// has seen and sent away.
import { afterReload, emptyQueue, type UploadQueue } from './upload-queue.ts'

const keys = { queue: 'sayso-adding', dismissed: 'sayso-dismissed' } as const

/** Keeps the queue without what can be long: of each report the first text stored and the first reasons for skipping. */
export function rememberQueue(queue: UploadQueue): void {
  write(keys.queue, queue.deliveries.length === 0 ? null : {
    ...queue,
    parcels: queue.parcels.map((parcel) => (parcel.report === null ? parcel : { ...parcel, report: { ...parcel.report, stored: parcel.report.stored.slice(0, 1), skipped: parcel.report.skipped.slice(0, 20) } })),
  })
}

/** As it goes on after a reload. */
export function recallQueue(): UploadQueue {
  const queue = read<UploadQueue>(keys.queue)
  return queue === null ? emptyQueue : afterReload(queue)
}

/** Jobs that are no longer to be shown; null in a tab that has shown none yet. */
export function recallDismissed(): readonly string[] | null {
  return read<readonly string[]>(keys.dismissed)
}

/** The newest are kept: the server forgets its jobs as well. */
export function rememberDismissed(jobs: readonly string[]): void {
  write(keys.dismissed, jobs.slice(-200))
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing, or nothing more: a reload then shows what the server still knows.
  }
}

function read<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? null : JSON.parse(text) as T
  } catch {
    return null
  }
}
