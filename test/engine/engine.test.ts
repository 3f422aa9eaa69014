// The engine's parts: order, lines, addresses, the choice of a reader, and threads that outlive what they read.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../src/engine/address.ts'
import { whyNotRead } from '../../src/engine/choose-reader.ts'
import { inOrder } from '../../src/engine/in-order.ts'
import { splitLines } from '../../src/engine/split-lines.ts'
import type { Result, Task } from '../../src/engine/task.ts'
import { createThreadPool, type ThreadOptions } from '../../src/engine/thread-pool.ts'
import type { Pointer } from '../../src/intake/taken.ts'
import { article } from '../cli/articles.ts'

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('inOrder', () => {
  test('gives portions in job order however long each job takes, with a bounded number begun', async () => {
    let going = 0
    let most = 0
    const begin = (job: number): AsyncIterator<string> => {
      going += 1
      most = Math.max(most, going)
      const work = delay((7 * job) % 11)
      return (async function* () {
        await work
        yield `${job}a`
        yield `${job}b`
        going -= 1
      })()
    }
    const jobs = Array.from({ length: 20 }, (_, i) => i)
    expect(await all(inOrder(each(jobs), begin, 4))).toEqual(jobs.flatMap((job) => [`${job}a`, `${job}b`]))
    expect(most).toBeLessThanOrEqual(4)
  })

  test('a failing source is told after the results of what came before', async () => {
    const got: number[] = []
    const jobs = (async function* () {
      yield 1
      throw new RangeError('the source failed')
    })()
    await expect((async () => {
      for await (const one of inOrder(jobs, (job) => each([job]), 3)) got.push(one)
    })()).rejects.toThrow('the source failed')
    expect(got).toEqual([1])
  })
})

test('splitLines gives the same lines however the bytes are cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n]/g, ' '))), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
    const bytes = Buffer.from(lines.join('\n'))
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
    const expected = lines.filter((line) => line.trim() !== '').map((line, i) => (i === 0 && line === lines[0] ? line.replace(/^\uFEFF/, '') : line))
    expect((await all(splitLines(each(chunks), 1000))).flat()).toEqual(expected)
  }))
  expect((await all(splitLines(each([Buffer.from('12345\r\n1234567\n12')]), 6))).flat()).toEqual(['12345', null, '12'])
})

test('addresses are relative to the ledger, absolute for a server, and URLs as they are', () => {
  expect(addressOf({ kind: 'file', path: '/case/articles/a.txt', part: null }, '/case')).toBe('file:articles/a.txt')
  expect(addressOf({ kind: 'file', path: '/other/b.ndjson', part: 'x1' }, '/case')).toBe('file:../other/b.ndjson#x1')
  expect(addressOf({ kind: 'file', path: '/case/a b.txt', part: null }, null)).toBe('file:///case/a%20b.txt')
  expect(addressOf({ kind: 'url', url: 'https://harbour.example/a' }, '/case')).toBe('https://harbour.example/a')
})

test('a text is read by its language, or by its script where nobody knows the language', () => {
  expect(whyNotRead('The well is dry.', 'en-GB', ['en'])).toBeNull()
  expect(whyNotRead('Le puits est sec.', 'fr', ['en'])).toBe('language fr')
  expect(whyNotRead('Dry.', null, ['en'])).toBeNull()
  expect(whyNotRead('څاه وچه ده', null, ['en'])).toBe('language und')
  expect(whyNotRead('څاه وچه ده', 'en', ['en'])).toBe('language und')
})

describe('threads', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sayso-threads-'))
    for (let i = 0; i < 6; i++) await writeFile(join(folder, `${i}.txt`), article(i))
    // Long enough that no thread can read it within the limits below, and small enough to write.
    await writeFile(join(folder, 'heavy.txt'), Array.from({ length: 6_000 }, (_, i) => article(i).slice(0, 300)).join('\n\n'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const pointer = (name: string): Pointer => ({ type: 'pointer', label: name, from: { kind: 'file', path: join(folder, name) } })
  const options = (some: Partial<ThreadOptions>): ThreadOptions => ({
    threads: 2, settings: { folder, allowPrivate: false, limits: {} }, stepTime: 30_000, itemTime: 60_000, heap: 512, ask: async () => ({ verdict: 'read' }), ...some,
  })
  async function results(tasks: readonly Task[], some: Partial<ThreadOptions>): Promise<string[]> {
    const pool = createThreadPool(options(some))
    try {
      const portions = await all(inOrder(each(tasks), (task) => pool.run(task), 6))
      return portions.flat().map((result: Result) => (result.type === 'skipped' ? `${result.label} ${result.code}` : result.type === 'line' ? 'line' : `${result.label} ${result.type}`))
    } finally {
      await pool.close()
    }
  }

  test('more tasks than threads end in order', async () => {
    const tasks = Array.from({ length: 12 }, (_, i): Task => ({ kind: 'open', pointers: [pointer(`${i % 6}.txt`)] }))
    expect(await results(tasks, {})).toEqual(Array.from({ length: 12 }, (_, i) => `${i % 6}.txt read`))
  })

  test.each([
    ['too slow', { itemTime: 1_500 }, 'too-slow'],
    ['too big for its memory', { heap: 90 }, 'unreadable'],
  ] as const)('a text %s is skipped, what stands before and after it is read', async (_, limits, code) => {
    const tasks: Task[] = [
      { kind: 'open', pointers: [pointer('0.txt'), pointer('heavy.txt'), pointer('1.txt')] },
      { kind: 'open', pointers: [pointer('2.txt')] },
    ]
    // The first text a thread opens also loads what opening needs, within the same limit.
    const warm: Task = { kind: 'open', pointers: [pointer('3.txt')] }
    const found = await results([warm, warm, ...tasks], limits)
    expect(found.slice(-4)).toEqual(['0.txt read', `heavy.txt ${code}`, '1.txt read', '2.txt read'])
  }, 120_000)

  test('what the ledger knows is not read', async () => {
    const ask: ThreadOptions['ask'] = async ({ address }) => (address === 'file:1.txt' ? { verdict: 'unchanged', document: 'd1', notRead: null } : { verdict: 'read' })
    expect(await results([{ kind: 'open', pointers: [pointer('0.txt'), pointer('1.txt')] }], { ask })).toEqual(['0.txt read', '1.txt known'])
  })

  test('a ledger that fails fails the run', async () => {
    const ask: ThreadOptions['ask'] = async () => { throw new RangeError('the disk is gone') }
    await expect(results([{ kind: 'open', pointers: [pointer('0.txt')] }], { ask })).rejects.toThrow('the disk is gone')
  })
})
