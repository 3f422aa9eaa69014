// What this page is adding, as a pure state machine: a delivery is what one person handed over at once, its parcels are what goes to the server
// in one request and becomes one job there. Events in, the next state out; nothing here sends, waits or knows a file's contents. A parcel whose
// job never said `done` goes to the server again once that is back: what it had stored already comes back as unchanged.
import type { Job, Problem, ReadReport } from '../../src/http/api.ts'

export type ParcelState =
  /** To be sent, for the first time or again. */
  | 'waiting'
  | 'sending'
  /** The server has it as a job. */
  | 'reading'
  | 'done'
  | 'cancelled'
  /** The server did not take it, or gave it up. */
  | 'refused'
  /** The page was loaded anew before it was read, and its files are out of reach. */
  | 'lost'

export interface Parcel {
  readonly id: string
  readonly delivery: string
  /** Files, or 1 for a text or an address. */
  readonly items: number
  readonly bytes: number
  /** Whether the page still has what is in it, and can send it again. */
  readonly inHand: boolean
  readonly state: ParcelState
  /** Bytes sent so far of the sending under way. */
  readonly sent: number
  readonly job: string | null
  /** How often it has been taken up again after the server was started again. */
  readonly again: number
  /** Answers that did not come although the server was there. */
  readonly unanswered: number
  /** Of its job: texts done, of so many. */
  readonly done: number
  readonly of: number | null
  readonly report: ReadReport | null
  readonly problem: Problem | null
  /** When the server cancelled it without being asked to by this page, in milliseconds; null otherwise. */
  readonly stoppedAt: number | null
}

export interface Delivery {
  readonly id: string
  readonly kind: 'files' | 'paste' | 'url' | 'example'
  readonly label: string
  readonly isCancelled: boolean
  /** What the page itself could not take in, with the reason. */
  readonly skipped: ReadReport['skipped']
}

export interface UploadQueue {
  /** Oldest first. */
  readonly deliveries: readonly Delivery[]
  readonly parcels: readonly Parcel[]
  /** Why nothing is sent at the moment: the server is not there, or has enough waiting. */
  readonly held: 'server' | 'full' | null
}

export type UploadEvent =
  | { readonly type: 'added'; readonly delivery: Delivery; readonly parcels: readonly Parcel[] }
  | { readonly type: 'sending'; readonly parcel: string }
  | { readonly type: 'progress'; readonly parcel: string; readonly sent: number }
  | { readonly type: 'accepted'; readonly parcel: string; readonly job: Job }
  | { readonly type: 'refused'; readonly parcel: string; readonly problem: Problem }
  /** No answer; `isThere`: though the server answers otherwise. */
  | { readonly type: 'unanswered'; readonly parcel: string; readonly isThere: boolean }
  /** Files that can no longer be read leave their parcel. */
  | { readonly type: 'unreadable'; readonly parcel: string; readonly skipped: ReadReport['skipped']; readonly bytes: number }
  | { readonly type: 'job'; readonly job: Job; readonly at: number }
  | { readonly type: 'gone'; readonly at: number }
  /** The server is there again and has these jobs. */
  | { readonly type: 'back'; readonly jobs: readonly Job[]; readonly at: number }
  | { readonly type: 'room' }
  | { readonly type: 'cancel'; readonly delivery: string }
  | { readonly type: 'send-again'; readonly delivery: string }
  | { readonly type: 'dismissed'; readonly delivery: string }

export const emptyQueue: UploadQueue = { deliveries: [], parcels: [], held: null }

/** How often a parcel is sent to a server that is there and does not answer it. */
const patience = 3
/** Milliseconds before the server went away in which its end may have cancelled a job. */
const ending = 10_000

/** A parcel that waits to be sent. */
export function newParcel(id: string, delivery: string, items: number, bytes: number): Parcel {
  return { id, delivery, items, bytes, inHand: true, state: 'waiting', sent: 0, job: null, again: 0, unanswered: 0, done: 0, of: null, report: null, problem: null, stoppedAt: null }
}

/** The state after the event. */
export function reduce(queue: UploadQueue, event: UploadEvent): UploadQueue {
  switch (event.type) {
    case 'added': return { ...queue, deliveries: [...queue.deliveries, event.delivery], parcels: [...queue.parcels, ...event.parcels] }
    case 'sending': return change(queue, event.parcel, (parcel) => ({ ...parcel, state: 'sending', sent: 0, problem: null }))
    case 'progress': return change(queue, event.parcel, (parcel) => (parcel.state === 'sending' ? { ...parcel, sent: event.sent } : parcel))
    case 'accepted': return change(queue, event.parcel, (parcel) => ({ ...parcel, state: 'reading', sent: parcel.bytes, job: event.job.id, done: 0, of: null, report: null, unanswered: 0, stoppedAt: null }))
    case 'refused': return refused(queue, event.parcel, event.problem)
    case 'unanswered': return unanswered(queue, event.parcel, event.isThere)
    case 'unreadable': return withoutFiles(queue, event)
    case 'job': return withJob(queue, event.job, event.at)
    case 'gone': return {
      ...queue, held: 'server',
      // A server that is ended cancels its jobs first: nobody asked for that.
      parcels: queue.parcels.map((parcel) => (parcel.stoppedAt !== null && event.at - parcel.stoppedAt < ending ? { ...parcel, state: 'reading', stoppedAt: null } : parcel)),
    }
    case 'back': return back(queue, event.jobs, event.at)
    case 'room': return queue.held === 'full' ? { ...queue, held: null } : queue
    case 'cancel': return {
      ...queue,
      deliveries: queue.deliveries.map((delivery) => (delivery.id === event.delivery ? { ...delivery, isCancelled: true } : delivery)),
      parcels: queue.parcels.map((parcel) => (parcel.delivery === event.delivery && (parcel.state === 'waiting' || parcel.state === 'sending') ? { ...parcel, state: 'cancelled' } : parcel)),
    }
    case 'send-again': return {
      ...queue,
      parcels: queue.parcels.map((parcel) => (parcel.delivery === event.delivery && parcel.state === 'refused' && parcel.inHand ? { ...parcel, state: 'waiting', unanswered: 0, problem: null } : parcel)),
    }
    case 'dismissed': return {
      ...queue,
      deliveries: queue.deliveries.filter(({ id }) => id !== event.delivery), parcels: queue.parcels.filter(({ delivery }) => delivery !== event.delivery),
    }
  }
}

/** The parcel to be sent now; null while one is on its way, while nothing may be sent, and when all is sent. */
export function nextToSend({ parcels, held }: UploadQueue): Parcel | null {
  if (held !== null || parcels.some(({ state }) => state === 'sending')) return null
  return parcels.find(({ state }) => state === 'waiting') ?? null
}

/** Whether anything is lost if the page is left now. */
export function holdsUnsent({ parcels }: UploadQueue): boolean {
  return parcels.some(({ state }) => state === 'waiting' || state === 'sending')
}

/** Whether nothing more will come of the parcel by itself. */
export function hasEnded({ state }: Parcel): boolean {
  return state !== 'waiting' && state !== 'sending' && state !== 'reading'
}

/** Whether the parcel may yet have to be sent, so that what is in it has to be kept. */
export function mayBeSent(parcel: Parcel): boolean {
  return !hasEnded(parcel) || parcel.state === 'refused' || parcel.stoppedAt !== null
}

/** The queue as it is after the page was loaded anew: what was not sent is lost, what the server has goes on. */
export function afterReload(queue: UploadQueue): UploadQueue {
  return {
    ...queue, held: 'server',
    parcels: queue.parcels.map((parcel) => {
      const isUnsent = parcel.state === 'waiting' || parcel.state === 'sending'
      return { ...parcel, inHand: false, state: isUnsent ? 'lost' : parcel.state }
    }),
  }
}

function change(queue: UploadQueue, id: string, to: (parcel: Parcel) => Parcel): UploadQueue {
  return { ...queue, parcels: queue.parcels.map((parcel) => (parcel.id === id ? to(parcel) : parcel)) }
}

function refused(queue: UploadQueue, id: string, problem: Problem): UploadQueue {
  const isFull = problem.code === 'too-many'
  const next = change(queue, id, (parcel) => (parcel.state === 'cancelled' ? parcel : { ...parcel, state: isFull ? 'waiting' : 'refused', sent: 0, problem: isFull ? null : problem }))
  return isFull ? { ...next, held: next.held ?? 'full' } : next
}

function unanswered(queue: UploadQueue, id: string, isThere: boolean): UploadQueue {
  const next = change(queue, id, (parcel) => {
    if (parcel.state === 'cancelled') return parcel
    const times = parcel.unanswered + Number(isThere)
    return { ...parcel, state: times >= patience ? 'refused' : 'waiting', sent: 0, unanswered: times }
  })
  return isThere ? next : { ...next, held: 'server' }
}

function withoutFiles(queue: UploadQueue, { parcel: id, skipped, bytes }: Extract<UploadEvent, { type: 'unreadable' }>): UploadQueue {
  const delivery = queue.parcels.find((parcel) => parcel.id === id)?.delivery
  const next = change(queue, id, (parcel) => {
    const items = parcel.items - skipped.length
    return { ...parcel, items, bytes: parcel.bytes - bytes, state: items === 0 ? 'done' : parcel.state }
  })
  return { ...next, deliveries: next.deliveries.map((one) => (one.id === delivery ? { ...one, skipped: [...one.skipped, ...skipped] } : one)) }
}

function withJob(queue: UploadQueue, job: Job, at: number): UploadQueue {
  if (!queue.parcels.some((parcel) => parcel.job === job.id && parcel.state === 'reading')) return queue
  return {
    ...queue,
    parcels: queue.parcels.map((parcel) => {
      if (parcel.job !== job.id || parcel.state !== 'reading') return parcel
      const now = { ...parcel, done: job.done, of: job.of, report: job.report, problem: job.problem }
      switch (job.state) {
        case 'queued':
        case 'running': return now
        case 'done': return { ...now, state: 'done' }
        case 'failed': return { ...now, state: 'refused' }
        case 'cancelled': {
          const isWished = queue.deliveries.some(({ id, isCancelled }) => id === parcel.delivery && isCancelled)
          return { ...now, state: 'cancelled', stoppedAt: isWished ? null : at }
        }
      }
    }),
  }
}

function back(queue: UploadQueue, jobs: readonly Job[], at: number): UploadQueue {
  const known = new Set(jobs.map(({ id }) => id))
  const next: UploadQueue = {
    ...queue, held: null,
    parcels: queue.parcels.map((parcel) => {
      if (parcel.state !== 'reading' || parcel.job === null || known.has(parcel.job)) return parcel
      const isCancelled = queue.deliveries.some(({ id, isCancelled: wished }) => id === parcel.delivery && wished)
      return { ...parcel, state: isCancelled ? 'cancelled' : parcel.inHand ? 'waiting' : 'lost', sent: 0, job: null, done: 0, of: null, report: null, again: parcel.again + 1 }
    }),
  }
  return jobs.reduce((so, job) => withJob(so, job, at), next)
}
