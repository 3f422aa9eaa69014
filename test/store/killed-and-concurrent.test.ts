// What a SQLite ledger must withstand from outside its process: being killed at any moment, and a second process at work on the same file.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openLedger } from '../../src/store/open-ledger.ts'
import { now } from '../contract/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'sayso-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a run killed twenty times and then finished gives the ledger of an undisturbed run', async () => {
  const seed = Number(process.env['SAYSO_TEST_SEED'] ?? Date.now() % 1_000_000)
  process.stderr.write(`kills: SAYSO_TEST_SEED=${seed}\n`)
  const random = mulberry32(seed)
  const [undisturbed, killed] = [join(folder, 'undisturbed.sayso'), join(folder, 'killed.sayso')]
  const count = 400
  await finished(adding(undisturbed, 0, count))

  let midway = 0
  let before = 0
  let next = adding(killed, 0, count)
  for (let kill = 0; kill < 20; kill += 1) {
    const { child, ready } = next
    await ready
    child.send('begin')
    await sleep(random() * 100)
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    // Loads while this one's ledger is looked over, and touches nothing before it is told to.
    next = adding(killed, 0, count)
    const store = await openLedger(killed, { now, who: 'tester' })
    const { entries, documents, faults } = await store.verify()
    if (child.signalCode === 'SIGKILL' && before < count) midway += 1
    before = documents
    expect(faults, `after kill ${kill + 1}`).toEqual([])
    // Whole batches or nothing: two documents, each added and read.
    expect(entries).toBe(1 + 2 * documents)
    expect(documents % 2).toBe(0)
    await store.close()
  }
  expect(midway).toBeGreaterThanOrEqual(10)

  await finished(next)
  const [one, two] = [await openLedger(undisturbed, { readOnly: true }), await openLedger(killed, { readOnly: true })]
  const page = { limit: 100_000 }
  expect(await two.documents(page)).toEqual(await one.documents(page))
  expect(await two.statements({}, page)).toEqual(await one.statements({}, page))
  // The clock stands still in these runs, so that even the chains agree.
  expect(await two.entries(page)).toEqual(await one.entries(page))
  expect(await two.documents(page)).toHaveLength(count)
  await Promise.all([one.close(), two.close()])
}, 180_000)

test('two processes add at once: nothing lost, nothing twice, one chain, one file at the end', async () => {
  const where = join(folder, 'shared', '..', 'shared.sayso')
  await Promise.all([finished(adding(where, 0, 60)), finished(adding(where, 0, 60)), finished(adding(where, 40, 60))])
  const store = await openLedger(where)
  expect(await store.verify()).toMatchObject({ entries: 201, documents: 100, faults: [] })
  expect(new Set((await store.documents({ limit: 1000 })).map(({ address }) => address)).size).toBe(100)
  await store.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('shared'))).toEqual(['shared.sayso'])
}, 60_000)

interface Adding {
  readonly child: ChildProcess
  /** Its program is loaded, and it waits to be told to begin. */
  readonly ready: Promise<unknown>
}

function adding(where: string, first: number, count: number): Adding {
  const child = fork(join(import.meta.dirname, 'adding-process.ts'), [where, String(first), String(count)], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  return { child, ready: once(child, 'message') }
}

async function finished({ child, ready }: Adding): Promise<void> {
  await ready
  child.send('begin')
  const [code] = await once(child, 'exit') as [number | null]
  expect(code).toBe(0)
}

/** A small seeded generator (Mulberry32), so that a failing run can be had again. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
