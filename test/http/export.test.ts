// Exports over HTTP: what the list shows, in each format, streamed as fast as it is taken and no further.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import fastify from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementPage } from '../../src/http/api.ts'
import type { HttpContext } from '../../src/http/context.ts'
import { exportRoutes } from '../../src/http/export-routes.ts'
import type { LedgerStore, LinkRow, Page } from '../../src/store/ledger-store.ts'
import { serve, type Served } from './served.ts'

let served: Served
beforeAll(async () => { served = await serve() })
afterAll(() => served.close())

test.each(['', '&act=deny', '&publisher=Tern+Wire&sort=published&order=desc', '&q=talks&since=2026-05-20'])('statements%s: the rows of the list in its order, in every format', async (query) => {
  const { items } = await served.json<StatementPage>(`/statements?limit=500${query}`)
  const ids = items.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(5)
  const csv = (await served.get(`/export/statements?format=csv${query}`)).body
  expect(csv.startsWith('\uFEFFstatement,document,')).toBe(true)
  expect([...csv.matchAll(/^(s\d+),/gm)].map(([, id]) => id)).toEqual(ids)
  const ndjson = (await served.get(`/export/statements?format=ndjson${query}`)).body.trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string; id: string })
  expect(ndjson.map(({ type, id }) => `${type} ${id}`)).toEqual(ids.map((id) => `statement ${id}`))
  const json = (await served.get(`/export/statements?format=json${query}`)).json<{ statements: { id: string; content: { selectors: unknown[] } }[] }>()
  expect(json.statements.map(({ id }) => id)).toEqual(ids)
  expect(json.statements[0]?.content.selectors).toEqual([expect.objectContaining({ type: 'TextPositionSelector' }), expect.objectContaining({ type: 'TextQuoteSelector' })])
})

test('documents and links', async () => {
  const documents = (await served.get('/export/documents?format=ndjson&denials=yes')).body.trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string; id: string })
  expect(documents).toHaveLength(31)
  expect((await served.get('/export/links?format=json')).json<{ links: unknown[] }>().links).toHaveLength(31)
})

test('a private person is in no export by name', async () => {
  for (const format of ['csv', 'ndjson', 'json']) {
    const { body } = await served.get(`/export/statements?format=${format}&document=d2`)
    expect(body).toContain('a private person')
    expect(body).not.toContain('Maro')
  }
})

describe('a list without end', () => {
  /** Links for ever, and how many pages of them were asked for. */
  function endless() {
    const asked = { pages: 0 }
    const links = async ({ after = 'l0', limit }: Page): Promise<LinkRow[]> => {
      asked.pages += 1
      const from = Number(after.slice(1))
      return Array.from({ length: limit }, (_, i) => ({ id: `l${from + i + 1}`, link: 'denies' as const, from: 's1', to: 's2', document: 'd1', confidence: 0.5, why: [] }))
    }
    return { asked, links }
  }

  async function serving(links: LedgerStore['links'], use: (base: string) => Promise<void>): Promise<void> {
    const app = fastify({ forceCloseConnections: true })
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(() => JSON.stringify)
    await app.register(exportRoutes({ ledger: { links } as LedgerStore, jobs: {} as HttpContext['jobs'], rules: [], session: { ledger: { name: 'endless' } } as HttpContext['session'] }))
    app.get('/other', () => 'here')
    const base = await app.listen({ host: '127.0.0.1', port: 0 })
    try {
      await use(base)
    } finally {
      await app.close()
    }
  }

  test('is made no faster than it is taken, and no further once the client is gone', async () => {
    const { asked, links } = endless()
    await serving(links, async (base) => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => get(`${base}/export/links?format=csv`, resolve).once('error', reject))
      answer.on('error', () => undefined)
      await once(answer, 'readable')
      await settled(() => asked.pages)
      // Only what fits into the buffers of a connection was made.
      expect(asked.pages * 100 * 40).toBeLessThan(20_000_000)
      answer.destroy()
      await delay(50)
      const then = asked.pages
      await delay(200)
      expect(asked.pages).toBe(then)
    })
  })

  test('leaves the server to others while it is taken', async () => {
    const { asked, links } = endless()
    await serving(links, async (base) => {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => get(`${base}/export/links?format=ndjson`, resolve).once('error', reject))
      answer.on('error', () => undefined).resume()
      await once(answer, 'data')
      const waits: number[] = []
      for (let i = 0; i < 20; i++) {
        const begun = performance.now()
        expect(await (await fetch(`${base}/other`)).text()).toBe('here')
        waits.push(performance.now() - begun)
      }
      expect(asked.pages).toBeGreaterThan(20)
      expect(waits.toSorted((a, b) => a - b)[10]).toBeLessThan(200)
      answer.destroy()
    })
  })
})

/** Resolves once the number has stood still for a while. */
async function settled(number: () => number): Promise<void> {
  for (let before = -1; before !== number();) {
    before = number()
    await delay(150)
  }
}
