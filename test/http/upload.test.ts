// Files through the HTTP door: what they are known by, what is refused and what only skipped, that hostile names and broken-off requests
// leave nothing behind, and that the spools of killed servers go while those of living ones stay.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Job, Problem } from '../../src/http/api.ts'
import { openSpool } from '../../src/http/spool.ts'
import { cleanName } from '../../src/http/upload-name.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { article } from '../cli/articles.ts'
import { counts, done, ended, form, send, startJobServer, withServer, type JobServer } from './job-server.ts'

let server: JobServer
beforeAll(async () => { server = await startJobServer() })
afterAll(() => server.close())

const page = (said: string, head = ''): string => `<!doctype html><html lang="en"><head><title>Lock shut</title>${head}</head><body><article>${`<p>The harbour master said on Monday that ${said}. Boats waited outside the bar all day.</p>`.repeat(5)}</article></body></html>`

/** Whatever lies in the spool of the server, however deep. */
async function spooled({ temporary }: JobServer): Promise<readonly string[]> {
  const roots = (await readdir(temporary)).filter((name) => name.startsWith('sayso-spool-'))
  return (await Promise.all(roots.map((root) => readdir(join(temporary, root), { recursive: true })))).flat()
}

describe('what an uploaded file is known by', () => {
  test('two articles of one name are two documents, never versions; the same bytes again change nothing', async () => {
    const first = await done(server.base, form([['march/article.html', page('the lock was shut')], ['april/article.html', page('the lock was open')]]))
    expect([first.label, counts(first)]).toEqual(['2 files', { added: 2 }])
    const again = await done(server.base, form([['march/article.html', page('the lock was shut')]]))
    expect([again.label, counts(again)]).toEqual(['march/article.html', { unchanged: 1 }])
    expect(again.report?.stored).toEqual([{ ...first.report?.stored[0], result: 'unchanged' }])
    expect(counts(await done(server.base, form([['elsewhere/copy.html', page('the lock was shut')]])))).toEqual({ duplicates: 1 })
    expect(counts(await done(server.base, form([['march/article.html', page('the lock was gone')]])))).toEqual({ added: 1 })
    const rows = await server.ledger.documents({ limit: 10 }, { versions: true })
    expect(rows.map(({ address, version }) => [address, version])).toEqual([['shut', 'march'], ['open', 'april'], ['gone', 'march']].map(([said, folder]) => [
      `upload:${sha256(Buffer.from(page(`the lock was ${said}`))).slice(0, 16)}/${folder}/article.html`, 1,
    ]))
    expect((await server.ledger.verify()).faults).toEqual([])
  })

  test('twice in one upload is once in the ledger', async () => {
    expect(counts(await done(server.base, form([['twice.txt', article(70)], ['twice.txt', article(70)], ['other.txt', article(70)]])))).toEqual({ added: 1, unchanged: 1, duplicates: 1 })
  })

  test('an address that a page states is metadata: it cannot become a version of what was read from there', async () => {
    const { report } = await done(server.base, form({ 'saved.html': page('it rained', '<link rel="canonical" href="https://quay-post.example/lock">') }))
    const row = await server.ledger.document(report?.stored[0]?.document ?? '')
    expect(row).toMatchObject({ url: 'https://quay-post.example/lock', version: 1, previous: null })
    expect(row?.address).toMatch(/^upload:[0-9a-f]{16}\/saved\.html$/)
  })
})

describe('a hostile name', () => {
  /** Names as no browser would send them, in a body made by hand. */
  async function sendRaw(names: readonly string[]): Promise<Job> {
    const parts = names.map((name, at) => `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${article(100 + at)}\r\n`)
    const response = await fetch(`${server.base}/documents`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: Buffer.from(`${parts.join('')}--b--\r\n`) })
    const job = await response.json() as Job | Problem
    if ('detail' in job) throw new Error(job.detail)
    return ended(server.base, job.id)
  }

  test('leads nowhere, hides nothing and is cut to length', async () => {
    const names = ['../../../escaped.txt', '/etc/escaped.txt', 'C:\\Windows\\escaped.txt', 'in\u202egpj.txt', 'a\u0000b.txt', `${'x'.repeat(10_000)}.txt`, '..', 'ein Bericht – März.txt', 'تقرير.txt', '1.txt', '%2e%2e%2fa.txt', 'a#b.txt', 'Minister: %22No deal%22.txt']
    const { report } = await sendRaw(names)
    expect(report?.added).toBe(names.length)
    expect(report?.stored.map(({ label }) => label)).toEqual(['escaped.txt', 'etc/escaped.txt', 'Windows/escaped.txt', 'ingpj.txt', 'ab.txt', `…${'x'.repeat(195)}.txt`, 'unnamed', 'ein Bericht – März.txt', 'تقرير.txt', '1.txt', '%2e%2e%2fa.txt', 'a#b.txt', 'Minister: "No deal".txt'])
    expect(await spooled(server)).toEqual([])
    for (const path of ['/etc/escaped.txt', join(server.temporary, 'escaped.txt'), join(tmpdir(), 'escaped.txt')]) await expect(access(path)).rejects.toThrow()
    expect((await server.ledger.documents({ limit: 500 })).filter(({ address }) => /[\p{Cc}\u202e\\]|\.\.\//u.test(address) || address.length > 300)).toEqual([])
  })

  test('is cleaned the same way each time, and stays well-formed wherever it is cut', () => {
    expect(cleanName('März/ä.txt')).toBe(cleanName('Ma\u0308rz/a\u0308.txt'))
    for (let length = 190; length < 210; length++) {
      const name = cleanName(`${'😀'.repeat(length)}.html`)
      expect([name.isWellFormed(), name.length <= 200, name.endsWith('.html')]).toEqual([true, true, true])
    }
    expect(cleanName('\u202e\u0000')).toBe('unnamed')
    expect(cleanName('./a/./b/../c.txt')).toBe('a/b/c.txt')
  })
})

describe('what cannot be kept', () => {
  test('a film among the articles costs only itself; so does what is no text', () => withServer(async (limited) => {
    const job = await done(limited.base, form([['a.txt', article(1)], ['film.txt', Buffer.alloc(300_000, 'x')], ['b.txt', article(2)], ['.DS_Store', Buffer.from([0, 0, 0, 1, 66, 117, 100, 49, 0, 0, 0, 8])], ['empty.txt', ''], ['c.txt', article(3)]]))
    expect(counts(job)).toEqual({ added: 3, skipped: 3 })
    expect(job.report?.skipped.map(({ label, code }) => [label, code])).toEqual([['film.txt', 'too-large'], ['.DS_Store', 'unknown-type'], ['empty.txt', 'no-text']])
    expect(job.report?.skipped[0]?.message).toMatch(/film\.txt is larger than 98 KB\. Split it/)
    expect([job.state, job.done, job.of]).toEqual(['done', 6, 6])
  }, { limits: { fileBytes: 100_000 } }))

  test.each([
    ['too many files', { filesAtOnce: 3 }, ['a', 'b', 'c', 'd'], 'too-large', /more than 3 files/],
    ['too many bytes together', { totalBytes: 400_000, fileBytes: 300_000 }, ['a', 'b', 'c', 'd', 'e'], 'too-large', /more than 391 KB/],
    ['one endless file', { totalBytes: 400_000, fileBytes: 50_000 }, ['a'.repeat(6)], 'too-large', /more than 391 KB/],
    ['a full disk', { diskReserve: 2 ** 60 }, ['a'], 'disk-full', /make room and send it again/],
    ['no file', {}, [], 'bad-usage', /no files/],
  ])('%s: refused, and nothing is kept', (_, limits, names, code, words) => withServer(async (limited) => {
    const files = names.map((name) => [`${name}.txt`, Buffer.alloc(100_000 * name.length, 'A town said so. ')] as const)
    const body = form(files)
    if (files.length === 0) body.append('title', 'no file')
    expect(await send<Problem>(limited.base, body)).toMatchObject({ code, detail: expect.stringMatching(words) })
    expect([await spooled(limited), limited.jobs.list()]).toEqual([[], []])
    expect((await limited.ledger.totals()).documents).toBe(0)
  }, { limits }))

  test('a body that is no form, or breaks off, is a bad request', async () => {
    for (const [type, body] of [['multipart/form-data', 'x'], ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nA town said'], ['multipart/form-data; boundary=b', 'nothing of the kind']] as const) {
      const response = await fetch(`${server.base}/documents`, { method: 'POST', headers: { 'content-type': type }, body })
      expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'bad-usage' })])
    }
    expect(await spooled(server)).toEqual([])
  })

  test('an upload that the page gives up keeps nothing', async () => {
    const before = server.jobs.list().length
    const sending = request(`${server.base}/documents`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 1_000_000 } })
    sending.on('error', () => undefined)
    sending.write(`--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${article(1)}\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\n\r\nA town`)
    while ((await spooled(server)).length < 3) await delay(20)
    sending.destroy()
    while ((await spooled(server)).length > 0) await delay(20)
    expect(server.jobs.list().length).toBe(before)
  })

  test('a server that closes gives up the upload under way, as no fault of its own', async () => {
    const closing = await startJobServer()
    const sending = request(`${closing.base}/documents`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' } })
    sending.on('error', () => undefined)
    sending.write(`--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${article(1)}`)
    while ((await spooled(closing)).length < 2) await delay(20)
    await closing.close()
    await expect(access(closing.temporary)).rejects.toThrow()
  })

  test('a ledger that is open for reading only takes nothing', () => withServer(async (readOnly) => {
    expect(await send<Problem>(readOnly.base, form({ 'a.txt': article(1) }))).toMatchObject({ code: 'ledger-read-only', status: 409 })
    expect(await send<Problem>(readOnly.base, { kind: 'paste', text: article(1) })).toMatchObject({ code: 'ledger-read-only' })
  }, { readOnly: true }))

  test('records by the thousand: the report stays small and counts on', () => withServer(async (other) => {
    const records = Array.from({ length: 1500 }, (_, i) => (i % 2 === 0 ? `{"id": "${i}-${'é'.repeat(2000)}"` : JSON.stringify({ id: `r${i}`, text: `The warden of Sellory said that gate ${i} was open.` })))
    const job = await done(other.base, form({ 'wire.ndjson': records.join('\n') }))
    expect([job.state, job.done, job.of, job.report?.added, job.report?.skipped.length, job.report?.skippedMore]).toEqual(['done', 1500, 1500, 750, 500, 250])
    expect(job.report?.stored.length).toBe(200)
    expect(JSON.stringify(job).length).toBeLessThan(300_000)
    expect((await other.ledger.documents({ limit: 1 }))[0]?.address).toMatch(/^upload:[0-9a-f]{16}\/wire\.ndjson#r1$/)
  }))
})

describe('the spool', () => {
  test('is this user’s alone, and gone with the server', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'sayso-tmp-'))
    const spool = await openSpool(undefined, temporary)
    const [root = ''] = await readdir(temporary)
    const { mode } = await (await import('node:fs/promises')).stat(join(temporary, root))
    expect(mode & 0o777).toBe(0o700)
    await spool.close()
    expect(await readdir(temporary)).toEqual([])
    await rm(temporary, { recursive: true })
  })

  test('of a killed server is removed by the next; those of living ones, other machines and other things stay', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'sayso-tmp-'))
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'exit')
    const here = `sayso-spool-${hostname().replaceAll(/[^\w.]/g, '_')}-`
    const [stale, own, living, foreign, other, link] = [`${here}${dead.pid}-aaaaaa`, `${here}${process.pid}-bbbbbb`, `${here}${child.pid}-cccccc`, `sayso-spool-elsewhere-${dead.pid}-dddddd`, 'sayso-spool', `${here}${dead.pid}-eeeeee`]
    for (const name of [stale, own, living, foreign, other]) {
      await mkdir(join(temporary, name, '1'), { recursive: true })
      await writeFile(join(temporary, name, '1', '1.txt'), 'x')
    }
    await symlink(join(temporary, other), join(temporary, link))
    try {
      const spool = await openSpool(undefined, temporary)
      const second = await openSpool(undefined, temporary)
      const left = await readdir(temporary)
      // The two that are open now, of this very process, leave one another alone.
      expect(left.filter((name) => ![stale, own, living, foreign, other, link].includes(name)).length).toBe(2)
      expect(left.filter((name) => [stale, own, living, foreign, other, link].includes(name)).toSorted()).toEqual([living, foreign, other, link].toSorted())
      expect(await readdir(join(temporary, other))).toEqual(['1'])
      await second.close()
      await spool.close()
    } finally {
      child.kill()
      await rm(temporary, { recursive: true })
    }
  })
})
