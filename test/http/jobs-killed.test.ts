// The server killed in mid-upload and in mid-read: every document that was told as stored is there after it, the ledger verifies, the page
// can see that it is another start, and sending the same files again does what was left to do and no more.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/http/api.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { article } from '../cli/articles.ts'
import { form } from './job-server.ts'

interface Serving {
  readonly base: string
  readonly boot: string
  readonly port: number
  readonly token: string
  kill(): Promise<void>
}

let folder = ''
let children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-killed-'))
  await mkdir(join(folder, 'tmp'))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children = []
  await rm(folder, { recursive: true, force: true })
})

async function serve(): Promise<Serving> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('serving-process.ts', import.meta.url)), join(folder, 'case.sayso')], {
    env: { ...process.env, TMPDIR: join(folder, 'tmp'), TEMP: join(folder, 'tmp') }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data') as [Buffer]
  const { port, token, boot } = JSON.parse(line.toString()) as { port: number; token: string; boot: string }
  return {
    base: `http://127.0.0.1:${port}/api/v1`, boot, port, token,
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function upload({ base, token }: Serving, from: number, to: number): Promise<Job> {
  const files = Array.from({ length: to - from }, (_, i) => [`a${from + i}.txt`, article(from + i)] as const)
  return await (await fetch(`${base}/documents`, { method: 'POST', headers: { 'x-sayso-token': token }, body: form(files) })).json() as Job
}

async function job({ base }: Serving, id: string): Promise<Job> {
  return await (await fetch(`${base}/jobs/${id}`)).json() as Job
}

async function ended(server: Serving, id: string): Promise<Job> {
  for (;;) {
    const now = await job(server, id)
    if (now.endedAt !== null) return now
    await delay(50)
  }
}

/** How many documents a ledger holds that verifies. */
async function documents(): Promise<number> {
  const ledger = await openLedger(join(folder, 'case.sayso'), { readOnly: true })
  const { faults, documents: found } = await ledger.verify()
  await ledger.close()
  expect(faults).toEqual([])
  return found
}

test('in mid-upload: what was finished before stays, nothing of the upload is left over', async () => {
  const first = await serve()
  expect((await ended(first, (await upload(first, 0, 30)).id)).report?.added).toBe(30)
  const sending = request({ port: first.port, host: '127.0.0.1', path: '/api/v1/documents', method: 'POST', headers: { 'x-sayso-token': first.token, 'content-type': 'multipart/form-data; boundary=b' } })
  sending.on('error', () => undefined)
  sending.write(Array.from({ length: 40 }, (_, i) => `--b\r\nContent-Disposition: form-data; name="files"; filename="a${30 + i}.txt"\r\n\r\n${article(30 + i)}\r\n`).join(''))
  const spool = async (): Promise<number> => (await readdir(join(folder, 'tmp'), { recursive: true })).filter((name) => name.endsWith('.txt')).length
  while (await spool() < 20) await delay(20)
  await first.kill()
  expect(await spool()).toBeGreaterThan(0)
  const second = await serve()
  expect(second.boot).not.toBe(first.boot)
  expect(await spool()).toBe(0)
  const again = await ended(second, (await upload(second, 0, 70)).id)
  expect(again.report).toMatchObject({ unchanged: 30, added: 40, skipped: [] })
  expect(await documents()).toBe(70)
}, 120_000)

test('in mid-read, again and again: no finished document is lost', async () => {
  let known = 0
  for (let kills = 0; kills < 3; kills++) {
    const server = await serve()
    const { id } = await upload(server, 0, 400)
    const began = Date.now()
    let told = 0
    // Somewhere after the first transaction that is new, or soon after there is none.
    while (told <= known && (await job(server, id)).endedAt === null && Date.now() - began < 20_000) {
      const { report } = await job(server, id)
      told = (report?.added ?? 0) + (report?.unchanged ?? 0)
      await delay(20 * kills)
    }
    await server.kill()
    const next = await serve()
    expect((await fetch(`${next.base}/jobs/${id}`)).status).toBe(404)
    await next.kill()
    const found = await documents()
    expect(found).toBeGreaterThanOrEqual(Math.max(told, known))
    known = found
  }
  expect(known).toBeGreaterThan(0)
  const last = await serve()
  const rest = await ended(last, (await upload(last, 0, 400)).id)
  expect(rest.report).toMatchObject({ unchanged: known, added: 400 - known, skipped: [] })
  expect(await documents()).toBe(400)
}, 240_000)
