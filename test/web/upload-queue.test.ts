// The queue of what a page adds: sent in order, followed as jobs, and taken up again after the server died, a reload or a refusal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Job, Problem, ReadReport } from '../../src/http/api.ts'
import { tallyOf } from '../../web/add/delivery-tally.ts'
import { isTooLarge, packFiles } from '../../web/add/pack-files.ts'
import { afterReload, emptyQueue, hasEnded, holdsUnsent, mayBeSent, newParcel, nextToSend, reduce, type UploadEvent, type UploadQueue } from '../../web/add/upload-queue.ts'

const nothing: ReadReport = { added: 0, newVersions: 0, readAgain: 0, unchanged: 0, duplicates: 0, notRead: {}, statements: 0, skipped: [], skippedMore: 0, stored: [] }
const problem = (code: string): Problem => ({ type: `urn:sayso:problem:${code}`, title: code, status: 400, detail: `it says ${code}`, code })
const job = (id: string, state: Job['state'], report: Partial<ReadReport> = {}, done = 0, of: number | null = null): Job => ({
  id, kind: 'read', label: 'files', state, done, of, queuedAt: '2026-03-04T10:00:00Z', endedAt: null, report: { ...nothing, ...report }, verification: null, problem: state === 'failed' ? problem('ledger-busy') : null,
})

/** Parcels a, b, … of ten files of 100 bytes, in one delivery. */
function queueOf(...ids: string[]): UploadQueue {
  return reduce(emptyQueue, { type: 'added', delivery: { id: 'D', kind: 'files', label: 'march', isCancelled: false, skipped: [] }, parcels: ids.map((id) => newParcel(id, 'D', 10, 1000)) })
}
const after = (queue: UploadQueue, ...events: UploadEvent[]): UploadQueue => events.reduce(reduce, queue)
const accepted = (parcel: string): UploadEvent => ({ type: 'accepted', parcel, job: job(`job-${parcel}`, 'queued') })
const told = (of: Job, at = 0): UploadEvent => ({ type: 'job', job: of, at })
const states = ({ parcels }: UploadQueue): string => parcels.map(({ id, state }) => `${id} ${state}`).join(', ')
const tally = (queue: UploadQueue) => tallyOf(queue.deliveries[0] ?? expect.fail('no delivery'), queue.parcels)

describe('sending', () => {
  test('one parcel at a time, in order', () => {
    const queue = queueOf('a', 'b')
    expect(nextToSend(queue)?.id).toBe('a')
    const sending = after(queue, { type: 'sending', parcel: 'a' })
    expect(nextToSend(sending)).toBeNull()
    expect(nextToSend(after(sending, accepted('a')))?.id).toBe('b')
  })

  test('a server with enough waiting is left alone until there is room', () => {
    const full = after(queueOf('a'), { type: 'sending', parcel: 'a' }, { type: 'refused', parcel: 'a', problem: problem('too-many') })
    expect(states(full)).toBe('a waiting')
    expect(nextToSend(full)).toBeNull()
    expect(nextToSend(after(full, { type: 'room' }))?.id).toBe('a')
  })

  test('another refusal stands with its words until the person sends it again', () => {
    const refused = after(queueOf('a', 'b'), { type: 'sending', parcel: 'a' }, { type: 'refused', parcel: 'a', problem: problem('disk-full') })
    expect(states(refused)).toBe('a refused, b waiting')
    expect(tally(refused)).toMatchObject({ refused: 10, problems: ['it says disk-full'], canSendAgain: true })
    expect(states(after(refused, { type: 'send-again', delivery: 'D' }))).toBe('a waiting, b waiting')
  })

  test('without an answer it waits for the server; from a server that is there it takes three silences as a no', () => {
    const silent = after(queueOf('a'), { type: 'sending', parcel: 'a' }, { type: 'unanswered', parcel: 'a', isThere: false })
    expect([states(silent), silent.held]).toEqual(['a waiting', 'server'])
    const thrice = after(queueOf('a'), ...[1, 2, 3].flatMap((): UploadEvent[] => [{ type: 'sending', parcel: 'a' }, { type: 'unanswered', parcel: 'a', isThere: true }]))
    expect(states(thrice)).toBe('a refused')
  })

  test('files that cannot be read any more leave their parcel, with the reason', () => {
    const gone = (files: number): UploadEvent => ({ type: 'unreadable', parcel: 'a', bytes: files * 100, skipped: Array.from({ length: files }, (_, at) => ({ label: `${at}.html`, code: 'unreadable', message: 'moved' })) })
    const some = after(queueOf('a'), { type: 'sending', parcel: 'a' }, gone(2))
    expect(some.parcels[0]).toMatchObject({ state: 'sending', items: 8, bytes: 800 })
    expect(tally(some).report.skipped).toHaveLength(2)
    expect(states(after(some, gone(8)))).toBe('a done')
  })
})

describe('reading', () => {
  const reading = after(queueOf('a', 'b'), { type: 'sending', parcel: 'a' }, accepted('a'), { type: 'sending', parcel: 'b' }, accepted('b'))

  test('jobs tell how far it is, and what was stored, skipped and why', () => {
    const halfway = after(reading, told(job('job-a', 'done', { added: 9, skipped: [{ label: 'x.bin', code: 'unknown-type', message: 'no' }] }, 10, 10)), told(job('job-b', 'running', { added: 4 }, 5, 10)))
    expect(tally(halfway)).toMatchObject({ state: 'reading', items: 20, sentItems: 20, readItems: 15, readShare: 0.75, report: { added: 13 } })
    const done = after(halfway, told(job('job-b', 'done', { added: 8, unchanged: 2, notRead: { 'language ps': 1 } }, 10, 10)))
    expect(tally(done)).toMatchObject({ state: 'ended', report: { added: 17, unchanged: 2, notRead: { 'language ps': 1 } } })
    expect(tally(done).report.skipped.map(({ label }) => label)).toEqual(['x.bin'])
  })

  test('an event that comes late changes nothing that has ended', () => {
    const done = after(reading, told(job('job-a', 'done', { added: 10 })))
    expect(after(done, told(job('job-a', 'running', { added: 1 })))).toBe(done)
  })

  test('a job that failed says why', () => {
    expect(tally(after(reading, told(job('job-a', 'failed'))))).toMatchObject({ refused: 10, problems: ['it says ledger-busy'] })
  })

  test('cancelling stops what waits at once, and what is read when its job says so', () => {
    const cancelled = after(queueOf('a', 'b', 'c'), { type: 'sending', parcel: 'a' }, accepted('a'), { type: 'sending', parcel: 'b' }, { type: 'cancel', delivery: 'D' })
    expect(states(cancelled)).toBe('a reading, b cancelled, c cancelled')
    expect(nextToSend(cancelled)).toBeNull()
    expect(states(after(cancelled, told(job('job-a', 'cancelled', { added: 3 }))))).toBe('a cancelled, b cancelled, c cancelled')
  })
})

describe('a server that dies', () => {
  const sent = after(queueOf('a', 'b', 'c'), { type: 'sending', parcel: 'a' }, accepted('a'), told(job('job-a', 'done', { added: 10 })), { type: 'sending', parcel: 'b' }, accepted('b'), { type: 'sending', parcel: 'c' })
  const dead = after(sent, { type: 'unanswered', parcel: 'c', isThere: false }, { type: 'gone', at: 50_000 })

  test('nothing is sent while it is away', () => {
    expect(dead.held).toBe('server')
    expect(nextToSend(dead)).toBeNull()
    expect(holdsUnsent(dead)).toBe(true)
  })

  test('what never said done is sent again, what did is not, and the rest goes on', () => {
    const back = after(dead, { type: 'back', jobs: [], at: 60_000 })
    expect(states(back)).toBe('a done, b waiting, c waiting')
    const done = after(back, { type: 'sending', parcel: 'b' }, accepted('b'), told(job('job-b', 'done', { added: 2, unchanged: 7, duplicates: 1 })), { type: 'sending', parcel: 'c' }, accepted('c'), told(job('job-c', 'done', { added: 10 })))
    expect(tally(done)).toMatchObject({ state: 'ended', again: 10, alreadyStored: 8, report: { added: 22 } })
  })

  test('a connection that was lost while the server went on sends nothing twice', () => {
    const back = after(dead, { type: 'back', jobs: [job('job-a', 'done', { added: 10 }), job('job-b', 'done', { added: 10 })], at: 60_000 })
    expect(states(back)).toBe('a done, b done, c waiting')
    expect(tally(back).again).toBe(0)
  })

  test('jobs that its end cancelled are taken up again; those a person cancelled are not', () => {
    const ended = after(sent, told(job('job-b', 'cancelled', { added: 4 }), 49_000))
    expect(states(ended)).toContain('b cancelled')
    expect(ended.parcels.filter(mayBeSent).map(({ id }) => id)).toEqual(['b', 'c'])
    expect(states(after(ended, { type: 'gone', at: 50_000 }, { type: 'back', jobs: [], at: 60_000 }))).toContain('b waiting')
    expect(states(after(ended, { type: 'gone', at: 90_000 }, { type: 'back', jobs: [], at: 99_000 }))).toContain('b cancelled')
    const wished = after(sent, { type: 'cancel', delivery: 'D' }, told(job('job-b', 'cancelled'), 49_000), { type: 'gone', at: 50_000 }, { type: 'back', jobs: [], at: 60_000 })
    expect(states(wished)).toBe('a done, b cancelled, c cancelled')
    expect(wished.parcels.some(mayBeSent)).toBe(false)
  })
})

describe('a page that is loaded anew', () => {
  test('what the server has goes on, what was not sent is lost and said to be', () => {
    const reloaded = afterReload(after(queueOf('a', 'b', 'c'), { type: 'sending', parcel: 'a' }, accepted('a'), { type: 'sending', parcel: 'b' }))
    expect(states(reloaded)).toBe('a reading, b lost, c lost')
    const back = after(reloaded, { type: 'back', jobs: [job('job-a', 'done', { added: 10 })], at: 0 })
    expect(states(back)).toBe('a done, b lost, c lost')
    expect(tally(back)).toMatchObject({ state: 'ended', lost: 20 })
  })

  test('with another server than before, what it was reading is out of reach too', () => {
    const reloaded = afterReload(after(queueOf('a'), { type: 'sending', parcel: 'a' }, accepted('a')))
    expect(states(after(reloaded, { type: 'back', jobs: [], at: 0 }))).toBe('a lost')
  })
})

describe('packing', () => {
  const file = (path: string, size: number) => ({ path, file: { size } })

  test('keeps every file once, in order, within twenty files and eight megabytes unless one alone is larger', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 * 2 ** 20 }), { maxLength: 200 }), (sizes) => {
      const files = sizes.map((size, at) => file(`${at}.html`, size))
      const parcels = packFiles(files, 500)
      expect(parcels.flat()).toEqual(files)
      for (const parcel of parcels) {
        expect(parcel.length).toBeGreaterThan(0)
        expect(parcel.length).toBeLessThanOrEqual(20)
        if (parcel.length > 1) expect(parcel.reduce((sum, one) => sum + one.file.size, 0)).toBeLessThanOrEqual(8 * 2 ** 20)
      }
    }))
    expect(packFiles(Array.from({ length: 400 }, (_, at) => file(`${at}.html`, 9000)), 500)).toHaveLength(20)
    expect(packFiles([file('a', 1), file('b', 1)], 1)).toHaveLength(2)
  })

  test('a file over the limit is known before it is sent, but not one of lines', () => {
    const limits = { fileBytes: 1000, filesAtOnce: 10, pasteLength: 10 }
    expect(isTooLarge(file('a.pdf', 1001), limits)).toBe(true)
    expect(isTooLarge(file('a.pdf', 1000), limits)).toBe(false)
    expect(isTooLarge(file('dump.NDJSON', 9_000_000), limits)).toBe(false)
  })
})

test('whatever happens, no parcel is on its way twice and every delivery can come to an end', () => {
  const parcel = fc.constantFrom('a', 'b', 'c')
  const events: fc.Arbitrary<UploadEvent> = fc.oneof(
    parcel.map((id): UploadEvent => ({ type: 'refused', parcel: id, problem: problem('too-many') })),
    parcel.map((id): UploadEvent => ({ type: 'refused', parcel: id, problem: problem('disk-full') })),
    fc.record({ type: fc.constant('unanswered' as const), parcel, isThere: fc.boolean() }),
    parcel.map(accepted),
    fc.tuple(parcel, fc.constantFrom('running', 'done', 'failed', 'cancelled' as const), fc.nat(99_999)).map(([id, state, at]) => told(job(`job-${id}`, state as Job['state']), at)),
    fc.nat(99_999).map((at): UploadEvent => ({ type: 'gone', at })),
    fc.constant<UploadEvent>({ type: 'back', jobs: [], at: 0 }),
    fc.constant<UploadEvent>({ type: 'room' }),
    fc.constant<UploadEvent>({ type: 'cancel', delivery: 'D' }),
    fc.constant<UploadEvent>({ type: 'send-again', delivery: 'D' }),
  )
  fc.assert(fc.property(fc.array(events, { maxLength: 60 }), (happened) => {
    let queue = queueOf('a', 'b', 'c')
    for (const event of happened) {
      const next = nextToSend(queue)
      if (next !== null) queue = reduce(queue, { type: 'sending', parcel: next.id })
      // Only what is on its way gets an answer.
      const isAnswer = event.type === 'refused' || event.type === 'unanswered' || event.type === 'accepted'
      if (isAnswer && !queue.parcels.some(({ id, state }) => id === event.parcel && state === 'sending')) continue
      queue = reduce(queue, event)
      expect(queue.parcels.filter(({ state }) => state === 'sending').length).toBeLessThanOrEqual(1)
    }
    queue = after(queue, { type: 'back', jobs: [], at: 0 })
    for (let step = 0; step < 20 && !queue.parcels.every(hasEnded); step++) {
      const next = nextToSend(queue)
      if (next !== null) queue = after(queue, { type: 'sending', parcel: next.id })
      for (const { id, state } of queue.parcels) if (state === 'sending') queue = after(queue, accepted(id))
      for (const { id } of queue.parcels) queue = after(queue, told(job(`job-${id}`, 'done', { added: 10 })))
    }
    expect(queue.parcels.every(hasEnded)).toBe(true)
  }))
})
