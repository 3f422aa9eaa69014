// What passes between the main thread and a reading thread. Plain values only: everything here is structured-cloned.
import type { IntakeLimits } from '../intake/intake-options.ts'
import type { Pointer, Skipped, Taken } from '../intake/taken.ts'
import type { IncomingDocument, Outcome } from '../store/ledger-store.ts'

/** One unit of work: pointers to open and read, texts taken already, or lines of the filter. */
export type Task =
  | { readonly kind: 'open'; readonly pointers: readonly Pointer[] }
  | { readonly kind: 'read'; readonly taken: readonly Taken[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }

/** One line of the filter; `null` stands for a line that was too long to keep. */
export type Line = string | null

/** What a task is told besides: how far it got before, and what brought a thread down. */
export interface Resume {
  /** How many results were delivered; so many items are passed over. */
  readonly delivered: number
  /** Item numbers (over the whole task, from 0) that are not to be read. */
  readonly avoidItems: readonly Avoided[]
  /** Pointers (by index) that did not come to an end; `number` is how many items came out of it before. */
  readonly avoidPointers: readonly Avoided[]
}

export interface Avoided {
  readonly index: number
  readonly items: number
  readonly code: 'too-slow' | 'unreadable'
  readonly message: string
}

/** What became of one item. */
export type Result =
  | { readonly type: 'read'; readonly label: string; readonly document: IncomingDocument; readonly outcome: Outcome }
  | { readonly type: 'known'; readonly label: string; readonly result: 'unchanged' | 'duplicate'; readonly document: string; readonly notRead: string | null }
  | { readonly type: 'line'; readonly line: string }
  | Skipped

/** A text that a thread is about to read: whether the ledger has it is asked first. */
export interface Asked {
  readonly address: string
  /** Whether it is a file or was handed in, and so may be a copy of another; two addresses on the web are two publications. */
  readonly file: boolean
  readonly captureSha256: string
  readonly textSha256: string
  /** What would read it: a reader version, or null when nothing would. */
  readonly reader: string | null
}

export type Verdict =
  | { readonly verdict: 'read' }
  | { readonly verdict: 'unchanged' | 'duplicate'; readonly document: string; readonly notRead: string | null }

/** What every thread needs to know once; travels as worker data. */
export interface Settings {
  /** The folder that file addresses are relative to; null for absolute `file:///` addresses. */
  readonly folder: string | null
  readonly allowPrivate: boolean
  readonly limits: Partial<IntakeLimits>
}

/** How work talks to whoever ordered it; the same on a thread and in-process. */
export interface Talk {
  /** Pointer or item the work is at, so that a thread that hangs or dies can be charged to it; item null while opening. */
  at(pointer: number, item: number | null): void
  ask(asked: Asked): Promise<Verdict>
  /** Hands results over; resolves when there is room for more. */
  deliver(results: readonly Result[]): Promise<void>
}

/** Messages of a thread to the main thread, and back, over the port that comes with each task. */
export type FromThread =
  | { readonly say: 'at'; readonly pointer: number; readonly item: number | null }
  /** That it still gets on: said by the clock, and so not by a thread that stands still. */
  | { readonly say: 'alive' }
  | { readonly say: 'ask'; readonly asked: Asked }
  | { readonly say: 'results'; readonly results: readonly Result[] }

export type ToThread = { readonly say: 'verdict'; readonly verdict: Verdict } | { readonly say: 'more' }
