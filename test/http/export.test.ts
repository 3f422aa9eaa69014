// Exports over HTTP: what the list shows, in each format, streamed as fast as it is taken and no further.
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StatementPage } from '../../src/http/api.ts'
import { pagesOf } from '../../src/export/pages.ts'
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

test('a client that goes away ends it, and what is not taken is not made', async () => {
  let made = 0
  const ledger = Object.create(null) as { rows: number }
  ledger.rows = 0
  const pages = pagesOf(async ({ after, limit }) => {
    made += 1
    const from = after === undefined ? 0 : Number(after.slice(1))
    return Array.from({ length: limit }, (_, i) => ({ id: `l${from + i + 1}` }))
  }, { size: 100 })
  const first = await pages.next()
  expect(first.value).toHaveLength(100)
  await delay(20)
  expect(made).toBe(1)
  await pages.return(undefined)
  expect(await pages.next()).toEqual({ done: true, value: undefined })
})
