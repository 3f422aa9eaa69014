// One actor over the API: what stands in the answer, in which order, and that nobody can learn of a private person by asking.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorItem, StatementPage } from '../../src/http/api.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { createTools } from '../../src/model/tools.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { serve, type Served } from './served.ts'

/** A witness is denied by an office-holder. */
const denied = '“The shells came from the army’s own camp,” said Maro Lind, a baker in Sel. Governor Lodo Faran denied that the shells came from the army’s own camp.'

let served: Served
beforeAll(async () => {
  served = await serve()
  const ledger = await openLedger(served.where)
  const bytes = new TextEncoder().encode(denied)
  const metadata = { address: 'file:camp.txt', title: 'Camp', url: null, publisher: 'Tern Wire', author: null, published: '2025-12-01', language: 'en', text: denied, blocks: [] }
  const reading = await readDocument({ ...metadata, type: 'document', id: 'x' }, createTools())
  await ledger.add({ ...metadata, capture: { type: 'capture', sha256: sha256(bytes), bytes, mediaType: 'text/plain', capturedAt: '2026-06-01T00:00:00.000Z' } }, { reading })
  await ledger.close()
})
afterAll(() => served.close())

const actorOf = (name: string): Promise<ActorItem> => served.json<ActorItem>(`/actors/${encodeURIComponent(name)}`)

test('an actor has name, kind, roles as stated with where, counts, and statements as the list gives them, oldest first', async () => {
  const perrin = await actorOf('Ana Perrin')
  const { items } = await served.json<StatementPage>('/statements?speaker=Ana+Perrin&sort=published&limit=500')
  expect(perrin).toMatchObject({ name: 'Ana Perrin', kind: 'person', class: 'office-holder', spellings: ['Ana Perrin'], documents: 31, total: 31, first: '2026-04-01', last: '2026-05-30' })
  expect(perrin.statements).toEqual(items)
  expect(perrin.statements.map(({ published }) => published ?? '')).toEqual(perrin.statements.map(({ published }) => published ?? '').toSorted())
  expect(Object.values(perrin.byAct).reduce((sum, of) => sum + of, 0)).toBe(31)
  expect(perrin.roles).toMatchObject([{ role: expect.stringMatching(/minister/i), document: 'd5', publisher: 'Lowport Gazette', published: '2026-04-01', documents: 1 }, { documents: 30 }])
  const list = await served.json<StatementPage>(perrin.all)
  expect(list.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
})

test('answers say who denies whom, and where; each end tells it from its side', async () => {
  const perrin = await actorOf('ana perrin')
  expect(perrin.answers).toHaveLength(30)
  for (const { link, direction, statement, who, document, other } of perrin.answers) {
    expect([link, direction, who]).toEqual(['denies', 'from', 'Kelmar’s army'])
    expect(perrin.statements.find(({ id }) => id === statement)).toMatchObject({ document, links: [{ direction, statement: other }] })
  }
  const army = await actorOf('Kelmar’s army')
  expect(army.answers.filter(({ who, direction }) => who === 'Ana Perrin' && direction === 'to')).toHaveLength(30)
})

test('a private person is answered for as somebody whom no text names, to the byte', async () => {
  const ask = async (name: string): Promise<unknown> => {
    const { statusCode, headers: { date: _date, 'x-ratelimit-remaining': _remaining, 'x-ratelimit-reset': _reset, ...headers }, body } = await served.get(`/actors/${encodeURIComponent(name)}`)
    return { statusCode, headers, body }
  }
  const nobody = await ask('Nobody Atall')
  expect(nobody).toMatchObject({ statusCode: 404, body: expect.stringContaining('"code":"not-found"') })
  for (const name of ['Maro Lind', 'maro lind', 'Lind', 'Maro', 'a private person', 'a baker in Sel', 'The minister of\u0000', '../Ana', 'x'.repeat(400)]) expect([name, await ask(name)]).toEqual([name, nobody])
})

test('a private person is at the far end of a link by role', async () => {
  const faran = await actorOf('Lodo Faran')
  expect(faran.statements[0]).toMatchObject({ publisher: 'Tern Wire', published: '2025-12-01', act: 'deny' })
  expect(faran.answers.find(({ document }) => document === faran.statements[0]?.document)).toMatchObject({ link: 'denies', direction: 'to', who: expect.stringMatching(/^a (?:baker|private person)/) })
  expect(JSON.stringify(faran)).not.toMatch(/Maro|Lind/)
})

test('a name with a dot has a page as any other', async () => {
  const web = await mkdtemp(join(tmpdir(), 'sayso-web-'))
  await writeFile(join(web, 'index.html'), '<html><head></head></html>')
  const other = await serve({ fill: false, web })
  const page = await other.app.inject({ url: '/actors/The%20U.S.%20Army' })
  const file = await other.app.inject({ url: '/statements.js' })
  await other.close()
  await rm(web, { recursive: true })
  expect([page.statusCode, page.headers['content-type'], file.statusCode]).toEqual([200, 'text/html; charset=utf-8', 404])
})
