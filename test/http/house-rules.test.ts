// What the house rules ask about over the API: the same as `sayso check` finds, at statements and spans of the stored text, by the newsroom's own
// file where one is named; and no word of the text, so that no private person is named by it. They and the sourcing sheet go by what people decided.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BreachList, DocumentReading, Sheet, StatementItem } from '../../src/http/api.ts'
import { createServer } from '../../src/http/server.ts'
import { openHouseRules } from '../../src/intake/open-house-rules.ts'
import type { NamedActor } from '../../src/ledger/decision.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { LedgerStore } from '../../src/store/ledger-store.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
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

describe('what people decided', () => {
  const text = 'Sources said that the lock at Sel was shut. Officials in Orvane said that the dam had cracked. Minister Ana Perrin said that the lock was open. Kelmar’s army accused Maro Lind of signalling to the barges. '
    + 'The Tarn Front accused Osmar Vey of cutting the cable. “I was asleep,” said Dana Holm, a nurse in Sel.'
  let room: Served
  let store: LedgerStore
  beforeAll(async () => {
    room = await serve({ fill: false })
    await addTexts(room.where, [{ address: 'file:lock.txt', title: 'Lock at Sel shut', text }])
    store = await openLedger(room.where)
  })
  afterAll(async () => {
    await store.close()
    await room.close()
  })
  afterEach(async () => {
    for (const { number } of (await store.decisions()).toReversed()) await store.undoDecision(number)
  })
  const putRight = async (source: string, actor: NamedActor) => store.decide({ decision: 'correct-actor', statement: (await store.statementRef((await statementFrom(source)).id))!, actor })
  const statementFrom = async (source: string): Promise<StatementItem> => {
    const found = (await room.json<DocumentReading>('/documents/d1/reading')).statements.find((statement) => statement.source?.text === source)
    if (found === undefined) throw new Error(`nothing has the source ${source}`)
    return found
  }
  const asked = async (rule: string) => (await room.json<BreachList>('/documents/d1/house-rules')).items.filter((item) => item.rule === rule).flatMap(({ places }) => places.map(({ statement }) => statement))
  const sheet = (): Promise<Sheet> => room.json<Sheet>('/documents/d1/sheet')
  const share = async (authority: string) => (await sheet()).shares.find((one) => one.authority === authority)?.statements
  const ministry: NamedActor = { name: 'Foreign Ministry of Orrin', kind: 'government', privacy: 'institution' }

  test('a source that a person resolved is no unnamed one any more, and unnamed again when that is taken back', async () => {
    const { id } = await statementFrom('Sources')
    const before = { named: await share('named-organisation'), asked: await asked('single-anonymous-source') }
    expect(before.asked).toContain(id)
    const { number } = await putRight('Sources', ministry)
    expect(await asked('single-anonymous-source')).toEqual(before.asked.filter((statement) => statement !== id))
    expect((await sheet()).speakers).toContainEqual({ name: ministry.name, authority: 'named-organisation', statements: [id] })
    expect(await share('named-organisation')).toBe(before.named! + 1)
    // The cards and the bar of the page say the same.
    const { document, statements } = await room.json<DocumentReading>('/documents/d1/reading')
    expect(statements.find((one) => one.id === id)).toMatchObject({ who: ministry.name, authority: 'named-organisation' })
    expect(document.sourcing.role).toBe(await share('role'))
    await store.undoDecision(number)
    expect(await asked('single-anonymous-source')).toEqual(before.asked)
    expect(await share('named-organisation')).toBe(before.named)
  })

  test('who is accused is heard once a person says that they speak, or that they go by a speaker’s name', async () => {
    const isAsked = async () => (await asked('accusation-without-reply')).length
    const before = await isAsked()
    await store.decide({ decision: 'merge-actors', names: ['Osmar Vey'], into: 'Ana Perrin' })
    expect(await isAsked()).toBe(before - 1)
    await putRight('Officials in Orvane', { name: 'Maro Lind', kind: 'person', privacy: 'private-person' })
    expect(await isAsked()).toBe(before - 2)
    const { speakers, accusedNotHeard } = await sheet()
    expect(accusedNotHeard).toEqual([])
    expect(JSON.stringify(speakers)).not.toContain('Maro')
  })

  test('two names that were merged are one speaker, under the name decided on', async () => {
    await store.decide({ decision: 'merge-actors', names: ['Kelmar’s army', 'Tarn Front'], into: 'Army of Kelmar' })
    const { speakers } = await sheet()
    expect(speakers.map(({ name }) => name)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Tarn|Kelmar’s/)]))
    expect(speakers.filter(({ name }) => name === 'Army of Kelmar')).toMatchObject([{ statements: [expect.any(String), expect.any(String)] }])
  })

  test('who was accused and is made a person of office is named, by the name decided on; a speaker who was made private is not', async () => {
    expect((await sheet()).accusedNotHeard.map(({ name }) => name)).toEqual(['a private person'])
    await store.decide({ decision: 'class-actor', name: 'Osmar Vey', address: null, privacy: 'office-holder' }, { why: 'harbour master since March' })
    await store.decide({ decision: 'merge-actors', names: ['Osmar Vey'], into: 'Osmar Veyde' })
    expect((await sheet()).accusedNotHeard.map(({ name }) => name)).toEqual(['a private person', 'Osmar Veyde'])
    expect((await sheet()).speakers.map(({ name }) => name)).toContain('Ana Perrin')
    await store.decide({ decision: 'class-actor', name: 'Ana Perrin', address: null, privacy: 'private-person' }, { why: 'a namesake' })
    const { body } = await room.get('/documents/d1/sheet')
    expect(body).not.toMatch(/Perrin|Maro|Lind|Holm/)
  })
})
