// Work under way, through the HTTP door: pastes, addresses under the rules of `sayso read`, versions by fetching again, the queue and its
// bounds, cancelling, checking the ledger, and what a page hears of all that. The server goes on answering meanwhile.
import SqliteFile from 'better-sqlite3'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Job, Problem } from '../../src/http/api.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { article } from '../cli/articles.ts'
import { counts, done, ended, events, form, getJob, send, startJobServer, withServer, type JobServer, type ServerEvent } from './job-server.ts'

let server: JobServer
beforeAll(async () => { server = await startJobServer() })
afterAll(() => server.close())

const many = (count: number): FormData => form(Array.from({ length: count }, (_, i) => [`a${i}.txt`, article(i)] as const))

describe('a paste', () => {
  const text = 'Lock shut\r\n\r\nThe harbour master of Sellory said on Monday that the lock was shut. The fishing union denied that anybody had been told.'

  test('is read with what the person states, and once', async () => {
    const paste = { kind: 'paste', text, title: ' Lock  “closed” ', publisher: 'Quay Post', author: 'Ada Tarn', published: '2026-03-04', url: 'https://quay-post.example/lock?utm_source=mail' } as const
    const job = await done(server.base, paste)
    expect([job.state, job.label, counts(job), job.report?.statements]).toEqual(['done', 'Lock “closed”', { added: 1 }, 2])
    const row = await server.ledger.document(job.report?.stored[0]?.document ?? '')
    expect(row).toMatchObject({ title: 'Lock “closed”', publisher: 'Quay Post', author: 'Ada Tarn', published: '2026-03-04', url: 'https://quay-post.example/lock', language: 'en', version: 1 })
    expect(row?.address).toBe(`paste:${sha256(Buffer.from(text.replaceAll('\r\n', '\n'))).slice(0, 16)}`)
    expect(counts(await done(server.base, { kind: 'paste', text }))).toEqual({ unchanged: 1 })
    expect(counts(await done(server.base, form({ 'the-same.txt': text.replaceAll('\r\n', '\n') })))).toEqual({ duplicates: 1 })
  })

  test('in a language that nothing reads is kept and not read', async () => {
    const job = await done(server.base, { kind: 'paste', text: 'Der Hafenmeister sagte am Montag, die Schleuse sei geschlossen. Die Gewerkschaft der Fischer bestritt, dass ihr jemand etwas gesagt habe.' })
    expect([counts(job), job.report?.notRead, job.label]).toEqual([{ added: 1 }, { 'language de': 1 }, 'Der Hafenmeister sagte am Montag, die Schleuse sei …'])
  })

  test.each([
    ['nothing', { text: '' }, 400, 'bad-usage', /text/],
    ['a date in words', { text: 'A town said so.', published: 'last Tuesday' }, 422, 'bad-input', /not a date\. Write it as 2026-03-04/],
    ['a date that never was', { text: 'A town said so.', published: '2026-02-31' }, 422, 'bad-input', /not a date/],
    ['a script', { text: 'A town said so.', url: 'javascript:alert(1)' }, 422, 'bad-input', /not an address on the web/],
    ['half an address', { text: 'A town said so.', url: 'quay-post.example' }, 422, 'bad-input', /https:\/\/ in front/],
    ['a book', { text: 'é'.repeat(2_000_001) }, 413, 'too-large', /2000001 characters/],
    ['a title without end', { text: 'A town said so.', title: 't'.repeat(501) }, 400, 'bad-usage', /title/],
  ])('that cannot be kept as stated is refused: %s', async (_, stated, status, code, words) => {
    expect(await send<Problem>(server.base, { kind: 'paste', ...stated })).toMatchObject({ status, code, detail: expect.stringMatching(words) })
  })

  test('without words is skipped, and says so', async () => {
    expect((await done(server.base, { kind: 'paste', text: '\0\0 \u202e' })).report?.skipped).toMatchObject([{ code: 'no-text' }])
  })

  test('nothing at all is a bad request', async () => {
    expect(await send<Problem>(server.base, null)).toMatchObject({ status: 400, code: 'bad-usage', detail: expect.stringContaining('"kind": "paste"') })
  })
})

describe('an address', () => {
  const page = (said: string): string => `<!doctype html><html lang="en"><head><title>Quay shut</title></head><body><article>${`<p>The harbour master said on Monday that ${said}. Boats waited outside the bar all day.</p>`.repeat(5)}</article></body></html>`
  let web: Server
  let site = ''
  let asked: (string | undefined)[] = []
  let said = 'the quay was unsafe'
  beforeAll(async () => {
    web = createServer((request, response) => {
      asked.push(request.url)
      switch (request.url) {
        case '/story': response.setHeader('content-type', 'text/html').end(page(said)); return
        case '/moved': response.writeHead(301, { location: '/story' }).end(); return
        case '/to-file': response.writeHead(302, { location: 'file:///etc/hostname' }).end(); return
        case '/feed.xml': response.setHeader('content-type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>Quay Post</title>${['one', 'two', 'three'].map((name) =>
          `<item><title>Item ${name}</title><link>${site}/${name}</link><description>The warden said that gate ${name} was open.</description></item>`).join('')}</channel></rss>`); return
        case '/silent': return
        default: response.writeHead(404).end()
      }
    })
    await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
    site = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  })
  afterAll(() => {
    web.closeAllConnections()
    web.close()
  })

  test('of a page, a redirect to it and a feed; fetched again, a changed text is a new version', () => withServer(async ({ base, ledger }) => {
    const first = await done(base, { kind: 'url', url: ` ${site}/story ` })
    expect([first.label, counts(first)]).toEqual([`${site}/story`, { added: 1 }])
    const document = first.report?.stored[0]?.document ?? ''
    expect(await ledger.document(document)).toMatchObject({ address: `${site}/story`, url: `${site}/story`, version: 1 })
    expect(counts(await done(base, { kind: 'url', url: `${site}/moved` }))).toEqual({ unchanged: 1 })
    expect(counts(await done(base, { kind: 'url', url: `${site}/feed.xml` }))).toEqual({ added: 3 })
    expect(counts(await done(base, null, `/documents/${document}/refresh`))).toEqual({ unchanged: 1 })
    said = 'the quay was perfectly safe'
    const again = await done(base, null, `/documents/${document}/refresh`)
    expect(counts(again)).toEqual({ newVersions: 1 })
    expect(await ledger.document(again.report?.stored[0]?.document ?? '')).toMatchObject({ version: 2, previous: document })
    expect((await done(base, { kind: 'url', url: `${site}/gone` })).report?.skipped).toMatchObject([{ code: 'fetch-failed', message: expect.stringContaining('status 404') }])
    expect((await done(base, { kind: 'url', url: `${site}/to-file` })).report?.skipped).toMatchObject([{ code: 'address-forbidden' }])
  }, { allowPrivate: true }))

  test('that does not answer can be given up', () => withServer(async ({ base }) => {
    const job = await send(base, { kind: 'url', url: `${site}/silent` })
    while (!asked.includes('/silent')) await delay(20)
    const before = performance.now()
    const answer = await fetch(`${base}/jobs/${job.id}`, { method: 'DELETE' })
    expect([answer.status, (await answer.json() as Job).state]).toEqual([200, 'cancelled'])
    expect(performance.now() - before).toBeLessThan(5000)
  }, { allowPrivate: true }))

  test('on this machine, in a private network or of another kind is never asked', async () => {
    asked = []
    const port = new URL(site).port
    for (const url of [`${site}/story`, `http://[::1]:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`, `http://0x7f.1:${port}/`, `http://0:${port}/`, 'http://169.254.169.254/latest', 'http://10.0.0.1/', 'file:///etc/hostname', 'ftp://quay-post.example/', 'https://ada:secret@quay-post.example/']) {
      const problem = await send<Problem>(server.base, { kind: 'url', url })
      expect([url, problem.status, problem.code]).toEqual([url, 403, 'address-forbidden'])
      expect(problem.detail).not.toContain('secret')
    }
    for (const url of ['quay post', 'story.html']) expect(await send<Problem>(server.base, { kind: 'url', url })).toMatchObject({ status: 422, code: 'bad-input' })
    // A name says nothing before it is looked up, which is when it is refused.
    expect((await done(server.base, { kind: 'url', url: `http://localhost:${port}/story` })).report?.skipped).toMatchObject([{ code: 'address-forbidden' }])
    expect(asked).toEqual([])
  })

  test('is what can be fetched again, and nothing else', async () => {
    const { report } = await done(server.base, form({ 'b.txt': article(77) }))
    expect(await send<Problem>(server.base, null, `/documents/${report?.stored[0]?.document}/refresh`)).toMatchObject({ status: 400, code: 'bad-usage', detail: expect.stringContaining('cannot be fetched again') })
    expect(await send<Problem>(server.base, null, '/documents/d999999/refresh')).toMatchObject({ status: 404, code: 'not-found' })
    expect(await send<Problem>(server.base, null, `/documents/${'d'.repeat(41)}/refresh`)).toMatchObject({ status: 400 })
  })
})

test('the examples are read whole, and again change nothing', () => withServer(async ({ base }) => {
  const job = await done(base, { kind: 'example' })
  expect([job.state, job.report?.added, job.report?.skipped]).toEqual(['done', 20, []])
  expect(job.report?.stored.map(({ label }) => label).filter((label) => label.startsWith('/'))).toEqual([])
  expect(counts(await done(base, { kind: 'example' }))).toEqual({ unchanged: 20 })
}))

describe('the queue', () => {
  test('does one job at a time; one that waits can be cancelled and is never begun', () => withServer(async ({ base, ledger }) => {
    const first = await send(base, many(120))
    const [second, third] = [await send(base, form({ 'second.txt': article(500) })), await send(base, { kind: 'paste', text: article(501) })]
    expect((await (await fetch(`${base}/jobs/${second.id}`, { method: 'DELETE' })).json() as Job)).toMatchObject({ state: 'cancelled', report: null })
    const last = await ended(base, third.id)
    expect([last.state, counts(last)]).toEqual(['done', { added: 1 }])
    const all = (await (await fetch(`${base}/jobs`)).json() as { items: Job[] }).items
    expect(all.map(({ id, state }) => [id, state])).toEqual([[first.id, 'done'], [second.id, 'cancelled'], [third.id, 'done']])
    expect(all.map(({ queuedAt, endedAt }) => endedAt !== null && endedAt >= queuedAt)).toEqual([true, true, true])
    expect((await ledger.totals()).documents).toBe(121)
  }))

  test('a job cancelled while it runs stores whole documents or none, and the ledger verifies', () => withServer(async ({ base, ledger }) => {
    const { id } = await send(base, many(400))
    while (((await getJob(base, id)).report?.added ?? 0) === 0) await delay(20)
    const cancelled = await (await fetch(`${base}/jobs/${id}`, { method: 'DELETE' })).json() as Job
    expect(cancelled.state).toBe('cancelled')
    expect(cancelled.report?.added).toBeGreaterThan(0)
    expect(cancelled.report?.added).toBeLessThan(400)
    expect((await ledger.totals()).documents).toBe(cancelled.report?.added)
    const { verification } = await done(base, null, '/verify')
    expect(verification).toMatchObject({ documents: cancelled.report?.added, faults: [] })
    const rest = await done(base, many(400))
    expect(rest.report).toMatchObject({ unchanged: cancelled.report?.added, added: 400 - (cancelled.report?.added ?? 0) })
    // A job that has ended stays as it is.
    expect(await (await fetch(`${base}/jobs/${id}`, { method: 'DELETE' })).json()).toEqual(cancelled)
  }), 120_000)

  test('holds fifty jobs and no more, and forgets the oldest that have ended', () => withServer(async ({ base, jobs }) => {
    const blocking = await send(base, many(60))
    while ((await getJob(base, blocking.id)).state === 'queued') await delay(10)
    const waiting = await Promise.all(Array.from({ length: 50 }, () => jobs.verify()))
    expect(await send<Problem>(base, null, '/verify')).toMatchObject({ status: 429, code: 'too-many' })
    expect(await send<Problem>(base, { kind: 'paste', text: article(1) })).toMatchObject({ status: 429, code: 'too-many' })
    expect(await send<Problem>(base, form({ 'a.txt': article(1) }))).toMatchObject({ status: 429, code: 'too-many' })
    for (const { id } of waiting) await jobs.cancel(id)
    await ended(base, (await send(base, null, '/verify')).id)
    expect(jobs.list().length).toBeLessThanOrEqual(51)
    expect(jobs.get(waiting[0]?.id ?? '')).toBeNull()
  }))

  test('is ended by a server that closes, which keeps what is stored', async () => {
    const closing = await startJobServer()
    const { id } = await send(closing.base, many(400))
    const waits = await send(closing.base, { kind: 'paste', text: article(1) })
    while (((await getJob(closing.base, id)).report?.added ?? 0) === 0) await delay(20)
    await closing.close()
    expect([closing.jobs.get(id)?.state, closing.jobs.get(waits.id)?.state]).toEqual(['cancelled', 'cancelled'])
    await expect(closing.jobs.verify()).rejects.toMatchObject({ code: 'bad-usage' })
  })

  test('a job that nobody knows is not found', async () => {
    for (const method of ['GET', 'DELETE']) {
      const answer = await fetch(`${server.base}/jobs/j1`, { method })
      expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'not-found', detail: expect.stringContaining('forgotten when the server is started again') })])
    }
  })
})

test('checking the ledger tells what does not hold, and of a file that has become something else says so', () => withServer(async ({ base, where }) => {
  await done(base, many(3))
  expect(await done(base, null, '/verify')).toMatchObject({ kind: 'verify', state: 'done', verification: { documents: 3, faults: [] }, problem: null, report: null })
  const file = new SqliteFile(where)
  file.prepare("update body set text = replace(text, 'boats', 'ships') where document = 2").run()
  file.close()
  expect((await done(base, null, '/verify')).verification?.faults).toMatchObject([{ document: 'd2' }])
  const other = new SqliteFile(where)
  other.pragma('application_id = 7')
  other.close()
  const broken = await done(base, null, '/verify')
  expect([broken.state, broken.problem]).toEqual(['failed', expect.objectContaining({ status: 422, code: 'not-a-ledger' })])
}))

describe('what a page hears', () => {
  async function hear(base: string, until: (heard: readonly ServerEvent[]) => boolean): Promise<{ readonly heard: readonly ServerEvent[]; readonly at: readonly number[] }> {
    const stop = new AbortController()
    const heard: ServerEvent[] = []
    const at: number[] = []
    for await (const event of events(base, stop.signal)) {
      heard.push(event)
      at.push(performance.now())
      if (until(heard)) stop.abort()
    }
    return { heard, at }
  }

  test('hello, every job in full, then each change at a bearable pace, the last one in any case; and of the ledger', () => withServer(async ({ base, listeners }) => {
    const before = await done(base, { kind: 'paste', text: article(900) })
    const hearing = hear(base, (all) => all.some(({ event, data }) => event === 'job' && 'kind' in data && data.id !== before.id && data.endedAt !== null) && all.some(({ event, data }) => event === 'ledger' && 'documents' in data && data.documents === 201))
    while (listeners() === 0) await delay(10)
    const { id } = await send(base, many(200))
    const { heard, at } = await hearing
    expect(heard[0]).toEqual({ event: 'hello', data: { boot: 'b1' } })
    expect(heard[1]).toEqual({ event: 'job', data: before })
    const told = heard.flatMap((event, index) => (event.event === 'job' && event.data.id === id ? [{ ...event.data, at: at[index] ?? 0 }] : []))
    expect(told[0]).toMatchObject({ state: expect.stringMatching(/queued|running/) })
    expect(told.at(-1)).toMatchObject({ state: 'done', done: 200, of: 200 })
    expect(told.length).toBeGreaterThan(2)
    expect(told.every(({ done: so_far }, index) => so_far >= (told[index - 1]?.done ?? 0))).toBe(true)
    const seconds = ((told.at(-1)?.at ?? 0) - (told[0]?.at ?? 0)) / 1000
    expect(told.length).toBeLessThanOrEqual(seconds * 5 + 2)
    const ledger = heard.flatMap((event) => (event.event === 'ledger' ? [event.data.documents] : []))
    expect(ledger.at(-1)).toBe(201)
    expect(ledger).toEqual(ledger.toSorted((a, b) => a - b))
  }), 120_000)

  test('a page that has gone is forgotten', async () => {
    const stops = Array.from({ length: 5 }, () => new AbortController())
    const open = stops.map(async ({ signal }) => { for await (const _ of events(server.base, signal)) if (signal.aborted) return })
    while (server.listeners() < 5) await delay(10)
    for (const stop of stops) stop.abort()
    await Promise.all(open)
    while (server.listeners() > 0) await delay(10)
    expect((await done(server.base, { kind: 'paste', text: article(901) })).state).toBe('done')
  })

  test('nothing but events at that address', async () => {
    const answer = await fetch(`${server.base}/events`, { headers: { accept: 'application/json' } })
    expect(answer.status).toBe(406)
  })
})

test('the server answers at once while it reads four hundred articles', () => withServer(async ({ base }) => {
  const { id } = await send(base, many(400))
  while ((await getJob(base, id)).state === 'queued') await delay(10)
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const answers: number[] = []
  while ((await getJob(base, id)).endedAt === null) {
    const before = performance.now()
    await getJob(base, id)
    answers.push(performance.now() - before)
    await delay(10)
  }
  loop.disable()
  // Measured with a load of six on two cores: 9 ms at the 99th percentile, 30 ms at most, built; 20 and 84 ms from source. Other tests run beside this one.
  expect(loop.percentile(99) / 1e6).toBeLessThan(100)
  expect(answers.toSorted((a, b) => a - b)[Math.floor(answers.length * 0.95)]).toBeLessThan(150)
}), 120_000)
