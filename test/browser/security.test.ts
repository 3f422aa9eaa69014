// The rules by which the server is safe by default, tried from where an attacker stands: another site open in the same browser, a name that
// was rebound to this machine, a captured page full of script.
import { createServer, type Server } from 'node:http'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { test } from './reading-room.ts'

let elsewhere: Server
let foreign = ''
beforeAll(async () => {
  elsewhere = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title><body></body>'))
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const address = elsewhere.address()
  foreign = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => { elsewhere.close() })

test('another site can neither read the ledger nor write to it', async ({ browser, examples }) => {
  const before = await examples.get<object>('/totals')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(foreign)
  const outcomes = await page.evaluate(async (origin) => {
    const tried = async (path: string, init?: RequestInit): Promise<string> => {
      try {
        const response = await fetch(`${origin}/api/v1${path}`, init)
        return `${response.type} ${response.status} ${(await response.text()).length}`
      } catch {
        return 'refused'
      }
    }
    const body = JSON.stringify({ kind: 'paste', text: 'The harbour office denied that the ferry was late.' })
    return {
      read: await tried('/documents'),
      readBlindly: await tried('/documents', { mode: 'no-cors' }),
      token: await tried('/session'),
      write: await tried('/documents', { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-sayso-token': 'guess' } }),
      writeBlindly: await tried('/documents', { method: 'POST', body, mode: 'no-cors' }),
      events: await new Promise((resolve) => {
        const source = new EventSource(`${origin}/api/v1/events`)
        source.onmessage = source.onopen = () => resolve('open')
        source.onerror = () => resolve('refused')
      }),
    }
  }, examples.origin)
  // A blind request is sent and cannot be read: what counts is that it changed nothing, below.
  expect(outcomes).toEqual({ read: 'refused', readBlindly: expect.stringMatching(/refused|opaque 0 0/), token: 'refused', write: 'refused', writeBlindly: expect.stringMatching(/refused|opaque 0 0/), events: 'refused' })

  const posted = page.waitForResponse(`${examples.origin}/api/v1/documents`)
  await page.evaluate((origin) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: `${origin}/api/v1/documents` })
    form.append(Object.assign(document.createElement('input'), { name: 'files', value: 'x' }))
    document.body.append(form)
    form.submit()
  }, examples.origin)
  expect((await posted).status()).toBe(403)
  expect(await examples.get('/totals')).toEqual(before)
  expect((await examples.get<{ items: unknown[] }>('/jobs')).items).toEqual([])
  await context.close()
})

test('another site can neither frame the pages, nor load them as a script or image, nor keep a hold of their window', async ({ browser, examples }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(foreign)
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((origin) => { (globalThis as { opened?: unknown }).opened = open(`${origin}/`) }, examples.origin),
  ])
  await opened.getByRole('banner').waitFor()
  expect(await opened.evaluate(() => opener === null)).toBe(true)
  expect(await page.evaluate(() => (globalThis as unknown as { opened: Window }).opened.closed)).toBe(true)

  const framed = page.waitForResponse((response) => response.url() === `${examples.origin}/`)
  const loaded = await page.evaluate(async (origin) => {
    const load = (element: HTMLScriptElement | HTMLImageElement | HTMLIFrameElement, src: string) => new Promise<string>((resolve) => {
      element.onload = () => resolve('loaded')
      element.onerror = () => resolve('refused')
      element.src = src
      document.body.append(element)
    })
    void load(document.createElement('iframe'), `${origin}/`)
    return [await load(document.createElement('script'), `${origin}/api/v1/documents`), await load(document.createElement('img'), `${origin}/favicon.svg`)]
  }, examples.origin)
  expect(loaded).toEqual(['refused', 'refused'])
  expect((await framed).status()).toBe(403)
  await context.close()
})

test('a name that was rebound to this machine is not answered to', async ({ examples }) => {
  const rebound = await chromium.launch({ executablePath: chromiumPath() ?? '', chromiumSandbox: process.getuid?.() !== 0, args: ['--host-resolver-rules=MAP rebound.example 127.0.0.1'] })
  try {
    const page = await rebound.newPage()
    for (const path of ['/', '/api/v1/documents', '/api/v1/session']) {
      const response = await page.goto(examples.origin.replace('localhost', 'rebound.example') + path)
      expect([path, response?.status()]).toEqual([path, 403])
      expect(await response?.text()).toContain('forbidden')
    }
  } finally {
    await rebound.close()
  }
})

test('a captured page is downloaded, never shown', async ({ open, examples }) => {
  const { items } = await examples.get<{ items: readonly { readonly id: string; readonly mediaType: string }[] }>('/documents')
  const id = items.find(({ mediaType }) => mediaType === 'text/html')?.id
  const page = await open()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((address) => { location.href = address }, `/api/v1/documents/${id}/capture`),
  ])
  expect([id, await download.failure()]).toEqual([expect.stringMatching(/^d\d+$/), null])
  expect(new URL(page.url()).pathname).toBe('/')
})

test('an address that no page has answers in words and puts nothing of it on the page as markup', async ({ open, examples }) => {
  const hostile = '/documents/%3Cimg%20src=x%20onerror=alert(1)%3E'
  const page = await open({ path: hostile, expects: /status of 40[04]/ })
  await page.getByRole('alert').or(page.getByRole('heading', { level: 1 })).first().waitFor()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  const raw = await fetch(`${examples.origin}${hostile}`)
  expect(await raw.text()).not.toContain('onerror')
})
