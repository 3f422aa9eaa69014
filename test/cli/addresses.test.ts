// `sayso read` of web addresses, from a server on this machine: pages, feeds, redirects, what is not there, what changed; and the
// refusal of all that without the flag.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inFolder, runSayso } from './run-sayso.ts'

const page = (said: string): string => `<!doctype html><html lang="en"><head><title>Quay shut</title></head><body><nav><a href="/">Home</a></nav><article><h1>Quay shut</h1>`
  + `<p>The harbour master said on Monday that ${said}. The fishing union denied that anybody had been told.</p>${'<p>The lock was closed for repairs until Thursday, and boats waited outside the bar.</p>'.repeat(4)}</article></body></html>`

let server: Server
let base = ''
let asked: string[] = []
let said = 'the quay was unsafe'

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    switch (request.url) {
      case '/story': response.setHeader('content-type', 'text/html; charset=utf-8').end(page(said)); return
      case '/moved': response.writeHead(301, { location: '/story' }).end(); return
      case '/feed.xml': response.setHeader('content-type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>Quay Post</title>${['one', 'two'].map((name) =>
        `<item><title>Item ${name}</title><link>${base}/${name}</link><description>The warden said that gate ${name} was open.</description></item>`).join('')}</channel></rss>`); return
      default: response.writeHead(404).end('no')
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

interface Exported { readonly type: string; readonly address: string; readonly url: string | null; readonly title: string | null; readonly publisher: string | null; readonly version: number; readonly follows: string | null }
async function documentsIn(cwd: string): Promise<readonly Exported[]> {
  const { out } = await runSayso(['export', 'ndjson'], { cwd })
  return out.trimEnd().split('\n').map((line) => JSON.parse(line) as Exported).filter(({ type }) => type === 'document')
}

test('a page, a feed, a redirect to the page, and a page that is not there', () => inFolder(async (cwd) => {
  const { out, code } = await runSayso(['read', `${base}/story`, `${base}/feed.xml`, `${base}/moved`, `${base}/gone`, '--allow-private-addresses', '--verbose'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^Read 3 documents/)
  expect(out.replace(/\s+/g, ' ')).toMatch(/Skipped 1 text fetch-failed: .*\/gone answered with status 404\. The page is not there; check the address/)
  // The address is where the redirect ends: one document, not two.
  expect(await documentsIn(cwd)).toMatchObject([
    { address: `${base}/story`, url: `${base}/story`, title: 'Quay shut', version: 1 },
    { address: `${base}/one`, title: 'Item one', publisher: 'Quay Post' }, { address: `${base}/two`, title: 'Item two', publisher: 'Quay Post' },
  ])
}))

test('a page that changed is a new version, and the difference is shown; one that did not changes nothing', () => inFolder(async (cwd) => {
  said = 'the quay was unsafe'
  const arguments_ = ['read', `${base}/story`, '--allow-private-addresses']
  expect((await runSayso(arguments_, { cwd })).out).toMatch(/^Read 1 document/)
  expect((await runSayso(arguments_, { cwd })).out).toMatch(/^Nothing changed/)
  said = 'the quay was perfectly safe'
  const { out } = await runSayso(arguments_, { cwd })
  expect(out).toContain('version 2: d2 follows d1')
  expect(out).toMatch(/− .*unsafe/)
  expect(out).toMatch(/\+ .*perfectly safe/)
  expect(await documentsIn(cwd)).toMatchObject([{ version: 1, follows: null }, { version: 2, follows: 'd1' }])
  expect((await runSayso(['verify'], { cwd })).out).toMatch(/^holds/)
}))

test('without the flag nothing on this machine is asked, and the refusal says what to do', () => inFolder(async (cwd) => {
  asked = []
  for (const command of [['read', `${base}/story`, '--verbose'], ['check', `${base}/story`]]) {
    const { out, err, code } = await runSayso(command, { cwd })
    expect((out + err).replace(/\s+/g, ' ')).toMatch(/address-forbidden: .*127\.0\.0\.1.*--allow-private-addresses/)
    expect(code).toBe(command[0] === 'read' ? 2 : 77)
  }
  expect(asked).toEqual([])
}))
