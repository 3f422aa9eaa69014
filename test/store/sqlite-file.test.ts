// A ledger as a file: what is refused as no ledger, read-only places, full disks, damage, and that closing leaves one plain file.
import SqliteFile from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { openLedger, openOver } from '../../src/store/open-ledger.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { incoming, now, numbered } from '../contract/sample.ts'

let folder = ''
let where = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-file-'))
  where = join(folder, 'case.sayso')
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['random bytes', () => randomBytes(50_000)],
  ['a few bytes', () => Buffer.from('hello')],
  ['an HTML page', () => Buffer.from('<!doctype html>'.repeat(2000))],
])('%s are not a ledger and stay as they are', async (_, make) => {
  const bytes = make()
  writeFileSync(where, bytes)
  await expect(openLedger(where)).rejects.toMatchObject({ code: 'not-a-ledger' })
  await expect(openLedger(where, { readOnly: true })).rejects.toMatchObject({ code: 'not-a-ledger' })
  expect(readFileSync(where).equals(bytes)).toBe(true)
  expect(readdirSync(folder)).toEqual(['case.sayso'])
})

test('an empty file becomes a ledger, but is none to read', async () => {
  writeFileSync(where, '')
  await expect(openLedger(where, { readOnly: true })).rejects.toMatchObject({ code: 'not-a-ledger' })
  const store = await openLedger(where)
  expect(await store.entries({ limit: 5 })).toHaveLength(1)
  await store.close()
})

test('a folder, and a place whose folder is missing, are refused with what to do', async () => {
  await expect(openLedger(folder)).rejects.toMatchObject({ code: 'ledger-read-only', message: expect.stringContaining('Check the path') as string })
  await expect(openLedger(join(folder, 'none', 'case.sayso'))).rejects.toMatchObject({ code: 'not-found' })
})

test('closing leaves one plain file without a log, marked as a ledger', async () => {
  const store = await openLedger(where)
  await store.add(...numbered(1))
  await store.close()
  expect(readdirSync(folder)).toEqual(['case.sayso'])
  const header = readFileSync(where)
  expect(header.toString('latin1', 68, 72)).toBe('Says')
  // Bytes 18 and 19: 1 is the rollback journal, 2 the write-ahead log, which cannot be read where nothing can be written.
  expect([header[18], header[19]]).toEqual([1, 1])
  copyFileSync(where, join(folder, 'mailed.sayso'))
  const copy = await openLedger(join(folder, 'mailed.sayso'))
  expect(await copy.verify()).toMatchObject({ documents: 1, faults: [] })
  await copy.close()
})

test('a ledger of a newer version keeps every byte', async () => {
  const store = await openLedger(where)
  await store.add(...numbered(1))
  await store.close()
  const newer = new SqliteFile(where)
  newer.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2040-01-01T00:00:00.000Z')")
  newer.close()
  const bytes = readFileSync(where)
  await expect(openLedger(where)).rejects.toMatchObject({ code: 'ledger-newer' })
  await expect(openLedger(where, { readOnly: true })).rejects.toMatchObject({ code: 'ledger-newer' })
  expect(readFileSync(where).equals(bytes)).toBe(true)
  expect(readdirSync(folder)).toEqual(['case.sayso'])
})

test('a closed ledger in a place that cannot be written to can be read, and says why it cannot be added to', async () => {
  const store = await openLedger(where)
  await store.add(...numbered(1))
  await store.close()
  await withoutWriting(async () => {
    const reader = await openLedger(where, { readOnly: true })
    expect(await reader.totals()).toMatchObject({ documents: 1 })
    expect(await reader.statements({ text: 'ferry' }, { limit: 3 })).toHaveLength(3)
    expect((await reader.verify()).faults).toEqual([])
    await reader.close()
    await expect(openLedger(where)).rejects.toMatchObject({ code: 'ledger-read-only', message: expect.stringContaining('cannot be written to') as string })
    await expect(openLedger(join(folder, 'new.sayso'))).rejects.toMatchObject({ code: 'ledger-read-only' })
  })
})

test('a ledger left by a killed process in a place that cannot be written to says what to do', async () => {
  const elsewhere = join(folder, 'live.sayso')
  const store = await openLedger(elsewhere)
  await store.add(...numbered(1))
  copyFileSync(elsewhere, where)
  copyFileSync(`${elsewhere}-wal`, `${where}-wal`)
  await store.close()
  await withoutWriting(async () => {
    await expect(openLedger(where, { readOnly: true })).rejects.toMatchObject({ code: 'ledger-read-only', message: expect.stringContaining('-wal') as string })
  })
  const reader = await openLedger(where)
  expect(await reader.verify()).toMatchObject({ documents: 1, faults: [] })
  await reader.close()
})

test('a full disk is a refusal; what was finished is kept, and with room the run goes on', async () => {
  const small = await openOver(await openSqlite(where, { readOnly: false, patience: 1000, maxPages: 150 }), { now })
  let finished = 0
  const fill = async () => {
    for (; finished < 500; finished += 1) await small.add(...numbered(finished))
  }
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full' })
  expect(finished).toBeGreaterThan(3)
  expect(await small.verify()).toMatchObject({ documents: finished, faults: [] })
  await expect(small.add(...numbered(finished))).rejects.toMatchObject({ code: 'disk-full' })
  await small.close()
  const store = await openLedger(where)
  expect(await store.add(...numbered(finished))).toEqual({ result: 'added', document: `d${finished + 1}`, previous: null })
  expect(await store.verify()).toMatchObject({ documents: finished + 1, faults: [] })
  await store.close()
})

test('no room for a new ledger is a refusal', async () => {
  await expect(openSqlite(where, { readOnly: false, patience: 1000, maxPages: 5 }).then((database) => openOver(database, {}))).rejects.toMatchObject({ code: 'disk-full' })
})

test('a writer that does not finish is a refusal after the patience given; reading goes on meanwhile', async () => {
  const store = await openLedger(where, { patience: 200 })
  await store.add(...numbered(1))
  const other = new SqliteFile(where)
  other.exec('begin immediate')
  await expect(store.add(...numbered(2))).rejects.toMatchObject({ code: 'ledger-busy' })
  expect(await store.totals()).toMatchObject({ documents: 1 })
  other.exec('rollback')
  other.close()
  expect(await store.add(...numbered(2))).toMatchObject({ result: 'added', document: 'd2' })
  await store.close()
})

test('garbage in the middle of the file is found, whatever it hits', async () => {
  const store = await openLedger(where)
  await store.addAll(Array.from({ length: 20 }, (_, number) => numbered(number)))
  await store.close()
  const whole = readFileSync(where)
  const pages = whole.length / 4096
  for (let page = 1; page < pages; page += 7) {
    writeFileSync(where, whole)
    const file = openSync(where, 'r+')
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
    closeSync(file)
    const outcome = await openLedger(where, { readOnly: true }).then(async (reader) => {
      const { faults } = await reader.verify()
      await reader.close()
      return faults.length > 0 ? 'found' : 'overlooked'
    }, (error: unknown) => (error as { code: string }).code)
    expect(['found', 'ledger-damaged'], `page ${page + 1}: ${outcome}`).toContain(outcome)
  }
})

test('the log does not grow with a long run', async () => {
  const store = await openLedger(where)
  let most = 0
  for (let number = 0; number < 48; number += 1) {
    const bytes = randomBytes(1 << 20)
    const capture = { type: 'capture', sha256: sha256(bytes), bytes, mediaType: 'application/pdf', capturedAt: now() } as const
    await store.add(incoming(`file:${number}.pdf`, `Number ${number}.`, { capture }), { notRead: 'language xx' })
    most = Math.max(most, statSync(`${where}-wal`).size)
  }
  expect(most).toBeLessThan(40 << 20)
  await store.close()
  expect(existsSync(`${where}-wal`)).toBe(false)
  expect(statSync(where).size).toBeGreaterThan(48 << 20)
})

/** Runs `work` while neither the folder nor the file can be written to; as nobody where the tests run as root, whom permissions do not bind. */
async function withoutWriting(work: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true })
  chmodSync(where, 0o444)
  chmodSync(folder, 0o555)
  const root = process.getuid?.() === 0
  if (root) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (root) process.seteuid?.(0)
    chmodSync(folder, 0o755)
    chmodSync(where, 0o644)
  }
}
