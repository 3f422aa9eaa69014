// The thread of jobs brought down in the middle of its work: whoever waits hears of it, the server does not fall, and the next job has a new one.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJobThread, type JobTask } from '../../src/http/job-thread.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { article } from '../cli/articles.ts'

test('a thread that falls is replaced', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-thread-'))
  const where = join(folder, 'case.sayso')
  await (await openLedger(where)).close()
  const thread = createJobThread()
  const run = (task: JobTask): ReturnType<typeof thread.run> => thread.run(task, () => undefined, new AbortController().signal)
  try {
    const task: JobTask = { kind: 'read', where, folder, workers: 1, allowPrivate: false, pointers: [{ type: 'pointer', label: 'a', from: { kind: 'text', text: article(1) }, handedIn: { by: 'paste' } }] }
    // No task of any kind: the thread throws where nothing catches it.
    await expect(run({ kind: 'nonsense' } as unknown as JobTask)).rejects.toThrow(/undefined/)
    expect((await run(task))?.report?.added).toBe(1)
    // What the ledger refuses leaves the thread as it is.
    await expect(run({ ...task, where: folder })).rejects.toMatchObject({ name: 'SaysoError' })
    expect((await run({ kind: 'verify', where }))?.verification).toMatchObject({ documents: 1, faults: [] })
  } finally {
    await thread.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a check of the ledger, which never pauses, is ended by force', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-thread-'))
  const where = join(folder, 'case.sayso')
  await (await openLedger(where)).close()
  const thread = createJobThread()
  const stop = new AbortController()
  try {
    const checking = thread.run({ kind: 'verify', where }, () => undefined, stop.signal)
    stop.abort()
    expect(await checking).toBeNull()
    const again = await thread.run({ kind: 'verify', where }, () => undefined, new AbortController().signal)
    expect(again?.verification?.documents).toBe(0)
  } finally {
    await thread.close()
    await rm(folder, { recursive: true, force: true })
  }
})
