import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followed } from '../../src/intake/fetch-url.ts'
import { isPublicAddress } from '../../src/intake/public-address.ts'
import { version } from '../../src/version.ts'
import { takeUrl } from './take.ts'

const page = (head = ''): string => `<!doctype html><html lang="en"><head><title>Bridge unsafe</title>${head}</head><body><article>${'<p>The bridge at Hillport is unsafe, the minister said on Tuesday, citing a report by engineers.</p>'.repeat(5)}</article></body></html>`

let server: Server
let base = ''
let asked: IncomingMessage[] = []

const routes: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/a': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page('<link rel="canonical" href="/bridge?utm_source=x">')),
  '/foreign': (response) => response.setHeader('content-type', 'text/html').end(page('<link rel="canonical" href="https://other.example/bridge">')),
  '/plain': (response) => response.setHeader('content-type', 'text/plain; charset=windows-1252').end(Buffer.from('She said \x93no\x94.', 'latin1')),
  '/feed.php': (response) => response.setHeader('content-type', 'application/rss+xml').end(`<rss version="2.0"><channel><title>Valley</title><item><guid>1</guid><link>${base}/one</link><description>She denied it.</description></item><item><guid isPermaLink="false">2</guid><link>https://other.example/two</link><description>He denied it.</description></item></channel></rss>`),
  '/hop': (response) => response.writeHead(302, { location: '/a?fbclid=1' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inward': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/gone': (response) => response.writeHead(404).end('no'),
  '/zipped': (response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(page())),
  '/bomb': (response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 2 ** 20, 'x'))),
  '/slow': (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<html>'),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const route = routes[new URL(request.url ?? '/', 'http://x').pathname]
    if (route === undefined) response.writeHead(500).end()
    else route(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const trusting = { allowPrivate: true }

describe('fetching an address', () => {
  it('takes the page under its canonical address and says who asks', async () => {
    asked = []
    const [taken] = await takeUrl(`${base}/a`, trusting)
    expect(taken).toMatchObject({ type: 'taken', title: 'Bridge unsafe', language: 'en', url: `${base}/bridge`, address: { kind: 'url', url: `${base}/bridge` } })
    expect(asked[0]?.headers['user-agent']).toBe(`sayso/${version}`)
  })

  it('does not believe a canonical address on another host', async () => {
    expect(await takeUrl(`${base}/foreign?utm_campaign=c`, trusting)).toMatchObject([{ address: { url: `${base}/foreign` }, url: `${base}/foreign` }])
  })

  it('follows redirects, and not for ever', async () => {
    expect(await takeUrl(`${base}/hop`, trusting)).toMatchObject([{ type: 'taken', address: { url: `${base}/bridge` } }])
    expect(await takeUrl(`${base}/loop`, trusting)).toMatchObject([{ code: 'fetch-failed', message: expect.stringMatching(/redirects more than 5 times/) }])
    expect(await takeUrl(`${base}/file`, trusting)).toMatchObject([{ code: 'address-forbidden' }])
  })

  it('decodes by the declared character set', async () => {
    expect(await takeUrl(`${base}/plain`, trusting)).toMatchObject([{ text: 'She said “no”.' }])
  })

  it('takes the items of a feed under their own addresses on the feed’s site, under the feed’s for others', async () => {
    expect(await takeUrl(`${base}/feed.php`, trusting)).toMatchObject([
      { address: { kind: 'url', url: `${base}/one` } }, { address: { kind: 'url', url: `${base}/feed.php#2` }, url: 'https://other.example/two' },
    ])
  })

  it('counts bytes after decompression', async () => {
    expect(await takeUrl(`${base}/zipped`, trusting)).toMatchObject([{ type: 'taken', title: 'Bridge unsafe' }])
    expect(await takeUrl(`${base}/bomb`, trusting)).toMatchObject([{ code: 'too-large', message: expect.stringMatching(/25 MB/) }])
  })

  it('reports status, silence and dead hosts with what to do next', async () => {
    expect(await takeUrl(`${base}/gone`, trusting)).toMatchObject([{ code: 'fetch-failed', message: expect.stringMatching(/status 404.*archive/) }])
    expect(await takeUrl(`${base}/slow`, { ...trusting, limits: { fetchTime: 300 } })).toMatchObject([{ code: 'too-slow' }])
    expect(await takeUrl('http://127.0.0.1:1/', trusting)).toMatchObject([{ code: 'fetch-failed' }])
  })
})

describe('private addresses', () => {
  it('are refused as literals in every spelling, without a connection', async () => {
    asked = []
    const port = new URL(base).port
    for (const host of ['127.0.0.1', '127.1', '0x7f000001', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '10.0.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '[fc00::1]', '[fe80::1]']) {
      expect(await takeUrl(`http://${host}:${port}/a`), host).toMatchObject([{ type: 'skipped', code: 'address-forbidden', message: expect.stringMatching(/not a public/) }])
    }
    expect(asked).toHaveLength(0)
  })

  it('are refused behind a name that resolves to them', async () => {
    asked = []
    expect(await takeUrl(base.replace('127.0.0.1', 'localhost'))).toMatchObject([{ code: 'address-forbidden', message: expect.stringMatching(/localhost \((?:127\.0\.0\.1|::1)\)/) }])
    expect(asked).toHaveLength(0)
  })

  it('are refused behind a redirect', () => {
    expect(() => followed('http://169.254.169.254/latest', 'https://valleypost.example/a', false)).toThrow(/not a public/)
    expect(followed('/b', 'https://valleypost.example/a', false).href).toBe('https://valleypost.example/b')
  })

  it('other schemes and credentials are refused', async () => {
    expect(await takeUrl('ftp://valleypost.example/a')).toMatchObject([{ code: 'address-forbidden' }])
    const [refused] = await takeUrl('https://jane:secret@valleypost.example/a')
    expect(refused).toMatchObject({ code: 'address-forbidden' })
    expect(refused?.type === 'skipped' && refused.message).not.toMatch(/secret/)
  })

  it('are told from public ones by the registries', () => {
    expect(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'].map(isPublicAddress)).toEqual([true, true])
    expect(['192.0.2.1', '198.18.0.1', '255.255.255.255', '::', '64:ff9b::7f00:1', '2002:7f00:1::', 'fec0::1', 'fe80::1%eth0', 'not an address'].map(isPublicAddress)).toEqual(Array(9).fill(false))
  })
})
