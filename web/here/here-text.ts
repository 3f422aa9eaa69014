// The text that this tab reads by itself, with its effects: the worker that reads it, and how far it is. Kept in the memory of the page and
// nowhere else: no storage, no address, no request has any of it, and closing or reloading the page forgets it.
import { useSyncExternalStore } from 'react'
import { nothingTyped, type TypedPaste } from '../add/typed-paste.ts'
import type { FromWorker, ShownPaste, ToWorker } from './worker-messages.ts'

/** `typed` is what was pasted, in every state, so that it can be changed or added. */
export type HereText = { readonly typed: TypedPaste } & (
  /** `form` is another number for every text that is put into the form; `fault` says why one was not. */
  | { readonly state: 'typing'; readonly form: number; readonly fault: string | null }
  /** Shares from 0 to 1; null where nobody can tell. */
  | { readonly state: 'opening' | 'reading'; readonly share: number | null }
  | { readonly state: 'read'; readonly shown: ShownPaste }
  | { readonly state: 'failed'; readonly at: 'fetch' | 'run'; readonly why: string }
)

let here: HereText = { typed: nothingTyped, state: 'typing', form: 0, fault: null }
let worker: Worker | null = null
let isShown = false
let forms = 0
const listeners = new Set<() => void>()

/** The text, for showing it. */
export function useHereText(): HereText {
  return useSyncExternalStore(hear, () => here)
}

/** Begins to read it; what was here before is forgotten. */
export function readHere(typed: TypedPaste): void {
  if (isUnderWay()) endWorker()
  set({ typed, state: 'opening', share: null })
  ask({ ask: 'read', typed })
}

/** Puts what is here back into the form, or another text or none in its place. */
export function typeHere(typed: TypedPaste = nothingTyped, fault: string | null = null): void {
  if (isUnderWay()) endWorker()
  set({ typed, state: 'typing', form: ++forms, fault })
}

/** Makes the reader ready while the page is on the screen; gives what to call when it goes. A text under way is read to its end all the same. */
export function showHere(): () => void {
  isShown = true
  if (here.state === 'typing') ask({ ask: 'open' })
  return () => {
    isShown = false
    if (!isUnderWay()) endWorker()
  }
}

function ask(asked: ToWorker): void {
  worker ??= startWorker()
  worker.postMessage(asked)
}

function startWorker(): Worker {
  const started = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'sayso-reader' })
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => take(data))
  // Its script was not given, or threw before it could say so itself.
  started.addEventListener('error', ({ message }) => take({ say: 'failed', at: message === undefined ? 'fetch' : 'run', why: message ?? '' }))
  return started
}

function take(said: FromWorker): void {
  if (said.say === 'failed') endWorker()
  // What was only made ready has nobody waiting; a failure shows again when somebody does.
  if (!isUnderWay()) return
  const { typed } = here
  switch (said.say) {
    case 'opening': return set({ typed, state: 'opening', share: said.of === null ? null : said.done / said.of })
    case 'reading': return set({ typed, state: 'reading', share: said.share })
    case 'failed': return set({ typed, state: 'failed', at: said.at, why: said.why })
    case 'read':
      set({ typed, state: 'read', shown: said.shown })
      if (!isShown) endWorker()
  }
}

function isUnderWay(): boolean {
  return here.state === 'opening' || here.state === 'reading'
}

/** Its model takes some 250 MB, which a page that reads nothing need not hold. */
function endWorker(): void {
  worker?.terminate()
  worker = null
}

function set(next: HereText): void {
  here = next
  for (const heard of listeners) heard()
}

function hear(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
