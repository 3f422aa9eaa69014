// Adding in words and fields: what the tray says of a delivery or a job, and what a form makes of what was typed.
import { describe, expect, test } from 'vitest'
import { AddRequest, type Job, type ReadReport } from '../../src/http/api.ts'
import { tallyOf } from '../../web/add/delivery-tally.ts'
import { addressTyped, faultsOf, isWebAddress, nothingTyped, pasteOf } from '../../web/add/typed-paste.ts'
import { newParcel, type Delivery, type Parcel } from '../../web/add/upload-queue.ts'
import { workOfDelivery, workOfJob } from '../../web/add/work.ts'

const nothing: ReadReport = { added: 0, newVersions: 0, readAgain: 0, unchanged: 0, duplicates: 0, notRead: {}, statements: 0, skipped: [], skippedMore: 0, stored: [] }
const delivery: Delivery = { id: 'D', kind: 'files', label: '30 files', isCancelled: false, skipped: [] }
const parcel = (id: string, changes: Partial<Parcel>): Parcel => ({ ...newParcel(id, 'D', 10, 1000), ...changes })
const workOf = (of: Delivery, ...parcels: Parcel[]) => workOfDelivery(of, tallyOf(of, parcels), null)
const job: Job = {
  id: 'j', kind: 'read', label: 'march.html', state: 'running', done: 0, of: null, queuedAt: '2026-03-04T10:00:00Z', endedAt: null, report: null, verification: null, problem: null,
}

describe('a delivery in the tray', () => {
  test('sends, then reads, then says what came of it', () => {
    expect(workOf(delivery, parcel('a', { state: 'reading', job: 'a' }), parcel('b', { state: 'sending', sent: 500 }), parcel('c', {}))).toMatchObject({
      isRunning: true, doing: 'Sending 10 of 30 files', sent: 0.5, read: 0, results: [], leadsTo: null,
    })
    expect(workOf(delivery, parcel('a', { state: 'done', report: { ...nothing, added: 10, statements: 70 } }), parcel('b', { state: 'reading', job: 'b', done: 5, of: 10 }))).toMatchObject({
      doing: 'Reading 15 of 20', sent: 1, read: 0.75, results: ['10 added', '70 statements'],
    })
    const report = { ...nothing, added: 7, newVersions: 1, unchanged: 2, duplicates: 1, notRead: { 'language ps': 2, 'language und': 1 } }
    expect(workOf(delivery, parcel('a', { state: 'done', report }))).toMatchObject({
      isRunning: false, doing: null, leadsTo: 'library',
      results: ['7 added', '1 new version', '2 unchanged', '1 duplicate of what is here', '2 kept but not read: Pashto', '1 kept but not read: language not recognised'],
    })
  })

  test('says what was sent again after a restart, and how much of it had been stored', () => {
    const [note] = workOf(delivery, parcel('a', { state: 'done', again: 1, items: 12, report: { ...nothing, added: 4, unchanged: 8 } })).notes
    expect(note).toBe('The server was started again: 12 files sent again, 8 of them already stored.')
  })

  test('one text leads to its document; nothing stored leads nowhere and says so', () => {
    const stored = [{ label: 'a', document: 'd7', result: 'unchanged' as const }]
    expect(workOf({ ...delivery, kind: 'paste' }, parcel('a', { items: 1, state: 'done', report: { ...nothing, unchanged: 1, stored } })).leadsTo).toEqual({ document: 'd7' })
    const skipped = [{ label: 'x.bin', code: 'unknown-type', message: 'not a type that Sayso reads' }]
    expect(workOf(delivery, parcel('a', { state: 'done', report: { ...nothing, skipped, skippedMore: 4 } }))).toMatchObject({ leadsTo: null, results: ['Nothing was added'], skipped, skippedMore: 4 })
  })

  test('what was cancelled, lost by a reload or refused is counted apart', () => {
    const problem = { type: 'urn:sayso:problem:disk-full', title: 'disk full', status: 507, detail: 'no room left on the disk.', code: 'disk-full' }
    const work = workOf(delivery, parcel('a', { state: 'cancelled' }), parcel('b', { state: 'lost' }), parcel('c', { state: 'refused', problem }))
    expect(work.notes.map((note) => note.slice(0, 30))).toEqual(['The page was loaded anew befor', 'Cancelled: 10 files not read. '])
    expect(work).toMatchObject({ problems: ['10 files not taken', 'no room left on the disk.'], canSendAgain: true })
  })
})

describe('another job in the tray', () => {
  test('a check of the ledger says that all holds, or what does not', () => {
    const done: Job = { ...job, kind: 'verify', state: 'done', verification: { entries: 412, documents: 20, faults: [] } }
    expect(workOfJob(done).results).toEqual(['All 412 entries and 20 documents hold.'])
    const faults = [{ what: 'the hash differs', entry: 3, document: 'd2' }]
    expect(workOfJob({ ...done, verification: { entries: 412, documents: 20, faults } })).toMatchObject({ results: ['1 fault found'], faults })
  })

  test('tells how far it is, and why it failed', () => {
    expect(workOfJob({ ...job, done: 4, of: 8 })).toMatchObject({ isRunning: true, doing: 'Reading 4 of 8', read: 0.5 })
    expect(workOfJob({ ...job, state: 'queued' }).doing).toBe('Waiting for its turn')
    expect(workOfJob({ ...job, state: 'failed', problem: { type: 't', title: 't', status: 503, detail: 'the ledger is held by another process.', code: 'ledger-busy' } })).toMatchObject({
      isRunning: false, problems: ['the ledger is held by another process.'],
    })
  })
})

describe('a text that was typed', () => {
  const typed = { ...nothingTyped, text: 'The mayor said no.', title: ' Talks stall ', published: '2026-03-04', url: 'https://tern.example/talks' }

  test('becomes a request that the API takes, without the fields that are empty', () => {
    expect(pasteOf(typed)).toEqual({ kind: 'paste', text: 'The mayor said no.', title: 'Talks stall', published: '2026-03-04', url: 'https://tern.example/talks' })
    expect(AddRequest.safeParse(pasteOf(typed)).success).toBe(true)
    expect(pasteOf({ ...nothingTyped, text: 'x' })).toEqual({ kind: 'paste', text: 'x' })
  })

  test('names the fields that are wrong', () => {
    expect(faultsOf(typed, 1000)).toEqual({})
    expect(faultsOf({ ...typed, published: '2026-02-30', url: 'javascript:alert(1)' }, 5)).toEqual({ text: 'too-long', published: 'no-day', url: 'no-address' })
  })
})

test.each([
  ['https://tern.example/talks?id=3', 'https://tern.example/talks?id=3'], [' tern.example/talks ', 'https://tern.example/talks'], ['tern.example', 'https://tern.example'],
  ['javascript:alert(1)', null], ['the mayor said no', null], ['file:///etc/hosts', null], ['', null], ['someone@tern.example', null],
])('%j typed as an address is %j', (text, address) => {
  expect(addressTyped(text)).toBe(address)
})

test('what is pasted is an address only when it is one and nothing else', () => {
  expect(isWebAddress('https://tern.example/a')).toBe(true)
  expect(isWebAddress('https://tern.example/a and more')).toBe(false)
  expect(isWebAddress('data:text/html,x')).toBe(false)
})
