// What the house rules ask about over the API: the same as `sayso check` finds, at statements and spans of the stored text, by the newsroom's own
// file where one is named; and no word of the text, so that no private person is named by it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BreachList, DocumentReading } from '../../src/http/api.ts'
import { createServer } from '../../src/http/server.ts'
import { openHouseRules } from '../../src/intake/open-house-rules.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { findBreaches } from '../../src/views/find-breaches.ts'
import { addTexts, serve, type Served } from './served.ts'

const lock = 'Officials said that the lock at Sel was shut. “They knew about the crack,” said an aide to the governor. Minister Ana Perrin said that the lock was open. '
  + 'Kelmar’s army accused Maro Lind of signalling to the barges. A nurse said that officials had lied to her.'

let served: Served
beforeAll(async () => {
  served = await serve({ fill: false })
  await addTexts(served.where, [
    { address: 'file:lock.txt', title: 'Lock at Sel shut', text: lock }, { address: 'file:quiet.txt', title: 'Lock open', text: 'Minister Ana Perrin said that the lock at Sel was open again.' },
    { address: 'file:pashto.txt', title: null, language: 'ps', text: 'د کابل په ښار کې نن سهار یوه غونډه وشوه.' },
  ])
})
afterAll(() => served.close())

const asked = (document: string): Promise<BreachList> => served.json<BreachList>(`/documents/${document}/house-rules`)

test('it is what the command finds, each at the words that it shows', async () => {
  const tools = createTools()
  const document = { type: 'document' as const, id: 'x', text: lock, blocks: [], title: 'Lock at Sel shut', url: null, publisher: null, author: null, published: null, language: 'en' }
  const reading = await readDocument(document, tools)
  const breaches = findBreaches(reading, findParagraphs(document, tools.tagger).paragraphs, await openHouseRules())
  const { statements } = await served.json<DocumentReading>('/documents/d1/reading')
  const { items } = await asked('d1')
  expect(items.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['single-anonymous-source', 'accusation-without-reply', 'no-reason-for-anonymity']))
  expect(items).toEqual(breaches.map(({ rule, title, message, reference, statements: indices, words }) => ({
    rule, title, message, reference, places: indices.map((index, at) => ({ statement: statements[index]?.id, spans: words[at]?.spans })),
  })))
  const anonymous = items.find(({ rule }) => rule === 'single-anonymous-source')
  expect(anonymous?.places.map(({ spans }) => spans.map(([from, to]) => lock.slice(from, to)).join(' '))).toEqual(['Officials said that the lock at Sel was shut'])
})

test('a text in which there is nothing to ask, and one that was not read, have none; one that is not there is a problem', async () => {
  for (const document of ['d2', 'd3']) expect(await asked(document)).toEqual({ document, items: [] })
  expect(await served.problem('/documents/d99/house-rules')).toMatchObject({ code: 'not-found', status: 404 })
})

test('no word of the text is in the answer, and so no private person’s name', async () => {
  const { body } = await served.get('/documents/d1/house-rules')
  expect(JSON.parse(body)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ rule: 'accusation-without-reply' })]) })
  expect(body).not.toMatch(/Maro|Lind|nurse|Perrin|barges/)
})

test('the newsroom’s own file stands in place of those that come with Sayso; a file with a mistake ends the start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-rules-'))
  const [own, broken] = [join(folder, 'own.json'), join(folder, 'broken.json')]
  await writeFile(own, JSON.stringify({ rules: [{ id: 'lied', kind: 'anonymous-opinion', on: true, title: 'Ours', message: 'Ask the desk.', reference: 'Our own book', acts: ['assert', 'accuse', 'deny'], authorities: ['role', 'collective'], except: [] }] }))
  await writeFile(broken, '{"rules": [{"id": "x"}]}')
  const server = await createServer({ ledger: served.where, folder, readOnly: true, rules: own })
  const { items } = (await server.app.inject('/api/v1/documents/d1/house-rules')).json<BreachList>()
  await server.close()
  expect(items.length).toBeGreaterThan(0)
  expect(new Set(items.map(({ rule, title, message, reference }) => [rule, title, message, reference].join('|')))).toEqual(new Set(['lied|Ours|Ask the desk.|Our own book']))
  await expect(createServer({ ledger: served.where, folder, rules: broken })).rejects.toMatchObject({ code: 'bad-input' })
  await rm(folder, { recursive: true })
})
