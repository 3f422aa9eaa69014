// The rules that keep a ledger safe in a browser, each proved by name: who may ask, what a browser may do with an answer, what stays text.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { builtWeb } from '../../src/http/page-files.ts'
import { problemOf } from '../../src/http/problem.ts'
import { hostile, serve, type Served } from './served.ts'

/** A page as the build leaves it, so that the rules are held to where the app was not built. */
const index = '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n    <script type="module" src="/assets/index-abc123.js"></script>\n  </head>\n  <body></body>\n</html>\n'

let web = ''
let served: Served
let port = 0
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'sayso-web-'))
  await mkdir(join(web, 'site', 'assets'), { recursive: true })
  await writeFile(join(web, 'secret.txt'), 'secret')
  await writeFile(join(web, 'site', 'index.html'), index)
  await writeFile(join(web, 'site', '.env'), 'secret')
  await writeFile(join(web, 'site', 'assets', 'index-abc123.js'), 'export {}')
  await mkdir(join(web, 'site', 'assets', 'worker'))
  await writeFile(join(web, 'site', 'assets', 'worker', 'read-abc123.js'), 'export {}')
  served = await serve({ web: join(web, 'site') })
  port = (await listen(served.app, '127.0.0.1', 0, false)).port
})
afterAll(async () => {
  await served.close()
  await rm(web, { recursive: true, force: true })
})

const write = (headers: Readonly<Record<string, string>>) =>
  served.app.inject({ method: 'POST', url: '/api/v1/documents', headers: { 'content-type': 'application/json', ...headers }, body: '{"kind":"paste","text":"x"}' })

describe('who may ask', () => {
  test('it listens on the loopback only, unless told otherwise', async () => {
    const local = await serve({ fill: false })
    try {
      const { port } = await listen(local.app, '127.0.0.1', 0, false)
      expect(local.app.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1' })])
      const others = Object.values(networkInterfaces()).flat().filter((one) => one !== undefined && !one.internal && one.family === 'IPv4').map((one) => one?.address ?? '')
      for (const host of others) await expect(reach(host, port), host).resolves.toBe(false)
      await expect(reach('127.0.0.1', port)).resolves.toBe(true)
    } finally {
      await local.close()
    }
  })

  test.each(['evil.example', 'evil.example:4600', 'localhost.evil.example', 'localhost@evil.example', '127.0.0.1.nip.example', '[::2]:4600', '10.0.0.1', 'localhost:4600/x', '0.0.0.0:4600', 'localhost.'])(
    'a request under the name “%s” is refused (DNS rebinding)', async (host) => {
      for (const url of ['/', '/api/v1/totals', '/api/v1/session', '/favicon.svg', '/nothing']) {
        const response = await served.app.inject({ url, headers: { host } })
        expect([url, response.statusCode]).toEqual([url, 403])
        expect(response.body).not.toContain(served.session.token)
      }
    })

  test.each(['localhost', 'localhost:4600', 'LOCALHOST:9', '127.0.0.1:4600', '[::1]:4600', '[::1]'])('a request under the name “%s” is answered', async (host) => {
    expect((await served.app.inject({ url: '/api/v1/totals', headers: { host } })).statusCode).toBe(200)
  })

  test('other names are answered where they were allowed, and an address where the connection came in at it', async () => {
    const open = await serve({ fill: false, host: '0.0.0.0', allowHosts: ['ledger.newsroom.example'] })
    try {
      const status = async (host: string) => (await open.app.inject({ url: '/api/v1/totals', headers: { host } })).statusCode
      expect(await status('ledger.newsroom.example:4600')).toBe(200)
      expect(await status('other.newsroom.example')).toBe(403)
      expect(await status('192.0.2.7:4600')).toBe(403)
      const { port } = await listen(open.app, '0.0.0.0', 0, false)
      expect(await statusAt(port, `127.0.0.1:${port}`)).toBe(200)
      expect(await statusAt(port, `127.0.0.2:${port}`)).toBe(403)
    } finally {
      await open.close()
    }
  })

  test.each([['cross-site'], ['same-site'], ['nonsense']])('a read of the API that a %s page starts is refused', async (site) => {
    for (const path of ['/session', '/totals', '/documents/d3/capture', '/export/statements?format=csv', '/openapi.json', '/events']) {
      const response = await served.get(path, { 'sec-fetch-site': site })
      expect([path, response.statusCode]).toEqual([path, 403])
    }
  })

  test('a read with the Origin of another site is refused where a browser sends no Sec-Fetch-Site', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:9999']) expect((await served.get('/totals', { origin, host: 'localhost:4600' })).statusCode).toBe(403)
    expect((await served.get('/totals', { 'origin': 'http://localhost:4600', 'host': 'localhost:4600', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    expect((await served.get('/totals', { 'sec-fetch-site': 'none' })).statusCode).toBe(200)
  })

  test('a write without the token is refused, whatever it asks', async () => {
    expect((await write({})).json()).toMatchObject({ code: 'forbidden', status: 403 })
    expect((await write({ 'x-sayso-token': 'guess' })).statusCode).toBe(403)
    expect((await write({ 'x-sayso-token': served.session.token.slice(0, -1) })).statusCode).toBe(403)
    for (const [method, url] of [['POST', '/api/v1/verify'], ['POST', '/api/v1/documents/d1/refresh'], ['DELETE', '/api/v1/jobs/j1']] as const) {
      expect((await served.app.inject({ method, url })).statusCode).toBe(403)
    }
    expect((await served.json<{ items: unknown[] }>('/jobs')).items).toEqual([])
  })

  test('a write from another site is refused, even with the token', async () => {
    const { token } = served.session
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Readonly<Record<string, string>>[]) {
      expect((await write({ 'x-sayso-token': token, ...headers })).statusCode).toBe(403)
    }
    expect((await served.json<{ items: unknown[] }>('/jobs')).items).toEqual([])
  })

  test('no answer has a CORS header, and a preflight gets none', async () => {
    const preflight = await served.app.inject({ method: 'OPTIONS', url: '/api/v1/documents', headers: { 'origin': 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-sayso-token' } })
    expect(preflight.statusCode).toBeGreaterThanOrEqual(400)
    for (const response of [preflight, await served.get('/totals'), await served.get('/session', { origin: 'http://localhost:80', host: 'localhost:80' })]) {
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  test('the page is refused to a site that would embed or fetch it, and given to a person who follows a link', async () => {
    const ask = (headers: Readonly<Record<string, string>>) => served.app.inject({ url: '/documents/d1', headers: { ...headers } })
    expect((await ask({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).statusCode).toBe(403)
    expect((await ask({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).statusCode).toBe(403)
    expect((await ask({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).statusCode).toBe(200)
  })

  test('too many requests are refused for a while, with how long', async () => {
    const busy = await serve({ fill: false, requests: 5 })
    try {
      const statuses = []
      for (let i = 0; i < 7; i++) statuses.push((await busy.get('/totals')).statusCode)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
      const refused = await busy.get('/totals')
      expect(refused.json()).toMatchObject({ code: 'too-many', status: 429 })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      // Addresses that are not there are no way round it.
      expect((await busy.app.inject('/nothing.js')).statusCode).toBe(429)
    } finally {
      await busy.close()
    }
  })

  test('a body beyond the limit of its route is refused before it is read', async () => {
    const headers = { 'content-type': 'application/json', 'x-sayso-token': served.session.token }
    const long = await served.app.inject({ method: 'POST', url: '/api/v1/verify', headers, body: JSON.stringify({ x: 'x'.repeat(100_000) }) })
    expect(long.json()).toMatchObject({ code: 'too-large', status: 413 })
    const typed = await served.app.inject({ method: 'POST', url: '/api/v1/documents', headers: { ...headers, 'content-type': 'text/plain' }, body: '{"kind":"paste","text":"x"}' })
    expect(typed.json()).toMatchObject({ code: 'unknown-type', status: 415 })
  })
})

describe('what a browser may do with an answer', () => {
  test('the page runs its own scripts only, none of them inline, and sends nothing elsewhere', async () => {
    const page = await served.app.inject('/documents/d1')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    const nonce = /<meta name="sayso-style-nonce" content="([\w-]+)" \/>/.exec(page.body)?.[1] ?? ''
    expect(nonce).toHaveLength(22)
    expect(page.headers['content-security-policy']).toBe(`default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`)
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i)
    expect(page.body).toContain(`<meta name="sayso-token" content="${served.session.token}" />`)
  })

  test('WebAssembly runs in the worker that reads a text in the browser and nowhere else, and no script there is made of a text', async () => {
    const worker = await served.app.inject('/assets/worker/read-abc123.js')
    expect(worker.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    for (const url of ['/', '/here', '/assets/index-abc123.js', '/api/v1/totals', '/models/reader-en/reader.json']) expect((await served.app.inject(url)).headers['content-security-policy'], url).not.toContain('unsafe')
  })

  test('the nonce of the styles is another one in every answer', async () => {
    const policies = new Set<unknown>()
    for (let i = 0; i < 20; i++) policies.add((await served.app.inject('/')).headers['content-security-policy'])
    expect(policies.size).toBe(20)
  })

  test('every answer keeps its type, its origin and its address to itself', async () => {
    for (const url of ['/', '/assets/index-abc123.js', '/models/reader-en/vocab.txt', '/api/v1/totals', '/api/v1/nothing', '/api/v1/documents/d3/capture', '/api/v1/export/links?format=csv']) {
      const { headers } = await served.app.inject(url)
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY', 'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      if (url !== '/') expect(headers['content-security-policy'], url).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox")
    }
  })

  test('the page and the API are kept in no cache; files with a hash in their name for good', async () => {
    for (const url of ['/', '/documents/d1', '/api/v1/session', '/api/v1/totals', '/api/v1/nothing', '/api/v1/documents/d3/capture']) expect((await served.app.inject(url)).headers['cache-control'], url).toBe('no-store')
    expect((await served.app.inject('/assets/index-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a capture is a file to keep, never a page', async () => {
    const response = await served.get('/documents/d3/capture')
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain('<script>alert("capture")</script>')
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream', 'content-disposition': expect.stringMatching(/^attachment; filename="d3-[0-9a-f]{12}\.html"$/), 'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  test('an export is a file to keep, with formulas defused', async () => {
    const response = await served.get('/export/documents?format=csv')
    expect(response.headers).toMatchObject({ 'content-disposition': 'attachment; filename="case-documents.csv"', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') })
    expect(response.body).toContain(`"'=HYPERLINK(""https://bad.example"")"`)
    expect(response.body).not.toContain('\u202E')
  })
})

describe('what stays text', () => {
  test('script in a title or a publisher is data of a JSON answer and in no page', async () => {
    const document = await served.get('/documents/d3')
    expect(document.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(document.json()).toMatchObject({ title: hostile.title, publisher: hostile.publisher })
    expect((await served.app.inject('/documents/d3')).body).not.toContain('alert(')
  })

  test('an address that is not http or https is no link', async () => {
    expect(await served.json('/documents/d3')).toMatchObject({ url: null })
    expect(await served.json('/documents/d1')).toMatchObject({ url: 'https://tern.example/bridge' })
  })

  test('nothing of a request comes back in a page', async () => {
    const probe = '%22%3E%3Cscript%3Ealert(7)%3C/script%3E'
    const page = await served.app.inject(`/documents/${probe}?q=${probe}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('alert(7)')
    const refused = await served.get(`/documents/${probe}`)
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(refused.headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    '/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/assets/..%252f..%252fsecret.txt',
    '//secret.txt', '/.env', '/assets/%00', '/assets/', '/assets', '/%ff',
  ])('no path leads out of the folder of the page: %s', async (path) => {
    const { status, body } = await raw(port, path)
    expect(body).not.toContain('secret')
    expect([200, 400, 403, 404]).toContain(status)
    if (status === 200) expect(body).toContain('sayso-token')
  })

  test('a fault shows an id and nothing of its cause', () => {
    const logged: string[] = []
    const problem = problemOf(new TypeError('secret detail', { cause: new Error('secret cause') }), (id, details) => void logged.push(`${id} ${details}`))
    expect(problem).toMatchObject({ code: 'internal', status: 500, id: expect.stringMatching(/^[0-9a-f]{8}$/) })
    expect(JSON.stringify(problem)).not.toMatch(/\.ts|node_modules|secret|TypeError/)
    expect(logged).toEqual([expect.stringMatching(new RegExp(`^${problem.id} TypeError: secret detail[^]*caused by Error: secret cause`))])
  })
})

test.runIf(existsSync(join(builtWeb, 'index.html')))('no file of the built page names another site as a place to load from', () => {
  const files = globSync('**/*.{html,css,js}', { cwd: builtWeb })
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) {
    const text = readFileSync(join(builtWeb, file), 'utf8')
    expect([...text.matchAll(/(?:src|href)=["'](?:https?:)?\/\/[^"']+|@import\s+["'(]|url\(\s*["']?(?:https?:)?\/\/[^)]+|(?:fetch|import|importScripts|EventSource|WebSocket|sendBeacon)\(\s*["'`](?:(?:https?|wss?):)?\/\/[^"'`]+/g)].map(([found]) => `${file}: ${found}`)).toEqual([])
  }
  const html = readFileSync(join(builtWeb, 'index.html'), 'utf8')
  expect(html).toMatch(/<head\b[^>]*>/)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=/i)
})

/** Whether something listens there. */
function reach(host: string, at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: at, timeout: 2000 })
    const end = (reached: boolean) => () => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })
}

function statusAt(at: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: at, path: '/api/v1/totals', headers: { host }, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).once('error', reject).end()
  })
}

/** Asks for a path as it stands, which an HTTP client would tidy up first. */
function raw(at: number, path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ host: '127.0.0.1', port: at }, () => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`))
    socket.setEncoding('utf8').on('data', (more: string) => { text += more }).once('error', reject)
      .once('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), body: text }))
  })
}
