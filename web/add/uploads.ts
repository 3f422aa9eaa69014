// What this page is adding, with its effects: sends parcels one after the other, follows their jobs, and takes up again what a server that died
// had not finished. The states are upload-queue.ts's; the files and texts themselves are kept here until they are read.
import { useSyncExternalStore } from 'react'
import type { AddRequest, Job, ReadReport, Session } from '../../src/http/api.ts'
import { ApiError, get, renewToken, send, token } from '../api/client.ts'
import { listen, liveNow } from '../api/events.ts'
import { uploadFiles } from '../api/upload.ts'
import { words } from '../words.ts'
import { isTooLarge, packFiles, type IncomingFile } from './pack-files.ts'
import { dismissJob, settleSeen } from './seen-jobs.ts'
import { emptyQueue, hasEnded, holdsUnsent, mayBeSent, newParcel, nextToSend, reduce, type Parcel, type UploadEvent, type UploadQueue } from './upload-queue.ts'
import { recallQueue, rememberQueue } from './upload-memory.ts'

export interface ChosenFile extends IncomingFile {
  readonly file: File
}

type Payload = { readonly files: readonly ChosenFile[] } | { readonly request: AddRequest }

let queue: UploadQueue = emptyQueue
const payloads = new Map<string, Payload>()
const listeners = new Set<() => void>()
let underway: { readonly parcel: string; readonly abort: AbortController } | null = null
/** Milliseconds before a server that had enough waiting is asked again, if no job ends before. */
const again = 3000

/** The queue, for showing it. */
export function useUploads(): UploadQueue {
  return useSyncExternalStore(hear, () => queue)
}

/** Begins to send files; what the page can tell will be refused is left out with its reason. */
export function addFiles(chosen: readonly ChosenFile[], limits: Session['limits'], unreadable: ReadReport['skipped'] = []): void {
  const delivery = crypto.randomUUID()
  const tooLarge = chosen.filter((one) => isTooLarge(one, limits))
  const parcels = packFiles(chosen.filter((one) => !tooLarge.includes(one)), limits.filesAtOnce).map((files, index) => {
    const parcel = newParcel(`${delivery}/${index}`, delivery, files.length, files.reduce((sum, { file }) => sum + file.size, 0))
    payloads.set(parcel.id, { files })
    return parcel
  })
  const [first] = chosen
  if (first === undefined && unreadable.length === 0) return
  const skipped = [...unreadable, ...tooLarge.map(({ path }) => ({ label: path, code: 'too-large', message: words.add.tooLarge(limits.fileBytes) }))]
  const label = chosen.length === 1 && first !== undefined ? first.path : words.add.files(chosen.length + unreadable.length)
  happen({ type: 'added', delivery: { id: delivery, kind: 'files', label, isCancelled: false, skipped }, parcels })
}

/** Sends a text, an address or the wish for the examples; gives the delivery's id. Throws ApiError where the server does not take it: then nothing is kept. */
export async function addRequest(request: AddRequest): Promise<string> {
  const job = await send<Job>('POST', '/documents', request)
  const delivery = crypto.randomUUID()
  const parcel = newParcel(`${delivery}/0`, delivery, 1, 0)
  payloads.set(parcel.id, { request })
  happen({ type: 'added', delivery: { id: delivery, kind: request.kind, label: job.label, isCancelled: false, skipped: [] }, parcels: [{ ...parcel, state: 'reading', job: job.id }] })
  followJobs(job.id)
  return delivery
}

/** Stops what is being sent or read; what is stored stays. */
export function cancelDelivery(delivery: string): void {
  const parcels = queue.parcels.filter((parcel) => parcel.delivery === delivery)
  happen({ type: 'cancel', delivery })
  if (underway !== null && parcels.some(({ id }) => id === underway?.parcel)) underway.abort.abort(new DOMException('cancelled', 'AbortError'))
  for (const { job, state } of parcels) if (job !== null && state === 'reading') void cancelJob(job)
}

/** Asks the server to stop a job. */
export async function cancelJob(job: string): Promise<void> {
  // It may have ended meanwhile, or the server with it; the events tell.
  await send<Job>('DELETE', `/jobs/${job}`).catch(() => undefined)
}

/** Sends once more what the server refused. */
export function sendAgain(delivery: string): void {
  happen({ type: 'send-again', delivery })
}

/** Takes a delivery that has ended off the page, and its jobs with it. */
export function dismissDelivery(delivery: string): void {
  for (const parcel of queue.parcels) if (parcel.delivery === delivery && parcel.job !== null) dismissJob(parcel.job)
  happen({ type: 'dismissed', delivery })
}

function happen(event: UploadEvent): void {
  const next = reduce(queue, event)
  if (next === queue) return
  queue = next
  for (const parcel of queue.parcels) if (!mayBeSent(parcel)) payloads.delete(parcel.id)
  if (event.type === 'dismissed') for (const id of payloads.keys()) if (id.startsWith(`${event.delivery}/`)) payloads.delete(id)
  // Progress comes many times a second and would be out of date at once.
  if (event.type !== 'progress') rememberQueue(queue)
  for (const heard of listeners) heard()
  void sendNext()
}

async function sendNext(): Promise<void> {
  const parcel = nextToSend(queue)
  if (parcel === null || underway !== null) return
  const payload = payloads.get(parcel.id)
  if (payload === undefined) return
  const abort = new AbortController()
  underway = { parcel: parcel.id, abort }
  happen({ type: 'sending', parcel: parcel.id })
  const event = await sent(parcel, payload, abort.signal)
  underway = null
  if (event !== null) happen(event)
  else void sendNext()
  if (event?.type === 'accepted') {
    if (isCancelled(parcel)) void cancelJob(event.job.id)
    followJobs(event.job.id)
  }
  if (queue.held === 'full') setTimeout(() => happen({ type: 'room' }), again)
}

/** What came of sending it; null where there is nothing to say. */
async function sent(parcel: Parcel, payload: Payload, signal: AbortSignal): Promise<UploadEvent | null> {
  try {
    if ('request' in payload) return { type: 'accepted', parcel: parcel.id, job: await send<Job>('POST', '/documents', payload.request, signal) }
    const files = await withoutUnreadable(parcel, payload.files)
    if (files.length === 0 || signal.aborted) return null
    const job = await uploadFiles({ files, signal, onProgress: (bytes) => happen({ type: 'progress', parcel: parcel.id, sent: bytes }) })
    return { type: 'accepted', parcel: parcel.id, job }
  } catch (error) {
    if (signal.aborted) return null
    if (error instanceof ApiError && error.problem !== null) return { type: 'refused', parcel: parcel.id, problem: error.problem }
    return { type: 'unanswered', parcel: parcel.id, isThere: await isServerThere() }
  }
}

/** A file that was changed or removed since it was chosen breaks off the whole request, as if the server were gone. */
async function withoutUnreadable(parcel: Parcel, files: readonly ChosenFile[]): Promise<readonly ChosenFile[]> {
  const readable = await Promise.all(files.map(({ file }) => file.slice(0, 1).arrayBuffer().then(() => true, () => false)))
  const missing = files.filter((_, index) => readable[index] === false)
  if (missing.length === 0) return files
  const left = files.filter((_, index) => readable[index] === true)
  payloads.set(parcel.id, { files: left })
  happen({
    type: 'unreadable', parcel: parcel.id, bytes: missing.reduce((sum, { file }) => sum + file.size, 0),
    skipped: missing.map(({ path }) => ({ label: path, code: 'unreadable', message: words.add.unreadable })),
  })
  return left
}

async function isServerThere(): Promise<boolean> {
  return get<Session>('/session').then(() => true, () => false)
}

function isCancelled({ delivery }: Parcel): boolean {
  return queue.deliveries.some(({ id, isCancelled: wished }) => id === delivery && wished)
}

let told: readonly Job[] = []

/** Tells the queue of every job that has changed, and of one whose answer has just come: its end may have been told before. */
function followJobs(answered?: string): void {
  const { jobs } = liveNow()
  const before = new Set(told)
  told = jobs
  const own = new Set(queue.parcels.flatMap(({ job }) => job ?? []))
  for (const job of jobs) if (own.has(job.id) && (!before.has(job) || job.id === answered)) happen({ type: 'job', job, at: Date.now() })
  if (queue.held === 'full' && jobs.some((job) => job.endedAt !== null && !before.has(job))) happen({ type: 'room' })
}

/** Follows the server from now on: call once, when the page begins. */
export function beginUploads(): void {
  queue = recallQueue()
  let { connection, boot } = liveNow()
  listen(() => {
    const now = liveNow()
    const isBack = now.connection === 'open' && (connection !== 'open' || now.boot !== boot)
    const isRestart = boot !== null && now.boot !== boot
    const isGone = now.connection === 'lost' && connection !== 'lost'
    connection = now.connection
    boot = now.boot
    if (isGone) happen({ type: 'gone', at: Date.now() })
    if (isBack) void takeUpAgain(isRestart)
    followJobs()
  })
  addEventListener('beforeunload', (event) => {
    if (holdsUnsent(queue)) event.preventDefault()
  })
}

async function takeUpAgain(isRestart: boolean): Promise<void> {
  try {
    // Another start of the server has another token.
    if (isRestart) await renewToken(token())
    const { items } = await get<{ readonly items: readonly Job[] }>('/jobs')
    settleSeen(items)
    happen({ type: 'back', jobs: items, at: Date.now() })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // Gone again: the events tell when it is back.
  }
}

/** Whether something this page adds has not come to its end. */
export function isDelivering(): boolean {
  return queue.parcels.some((parcel) => !hasEnded(parcel))
}

function hear(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

