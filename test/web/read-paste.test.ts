// A text that the browser reads by itself: shown as the server shows it once it is in the ledger, private persons by role, other languages not read.
import { expect, test } from 'vitest'
import type { BreachList, DocumentReading, Job, Sheet } from '../../src/http/api.ts'
import { openHouseRules } from '../../src/intake/open-house-rules.ts'
import { createTools } from '../../src/model/tools.ts'
import { nothingTyped, pasteOf, type TypedPaste } from '../../web/add/typed-paste.ts'
import { readPaste } from '../../web/here/read-paste.ts'
import { article } from '../cli/articles.ts'
import { serve, type Served } from '../http/served.ts'

const tools = createTools()
const rules = await openHouseRules()
const text = `Ferry shelled off Ostrel

By Anselm Roake

Orvane’s governor Lodo Faran said that three shells had hit the ferry. Kelmar’s army denied that its guns had fired.

“We heard three explosions,” said Maro Lind, a baker in Ostrel. A lawyer for Maro Lind accused Kelmar of shelling the town.\r\n`
const unnamed = 'Officials said that the lock at Sel was shut. “They knew about the crack,” said an aide to the governor. Kelmar’s army accused Maro Lind of signalling to the barges.'
const pashto = 'د کابل ښاروالۍ وویل چې پل خلاص دی او هیڅ زیان نه دی رسېدلی. وزارت دا خبره رد کړه. '.repeat(4)

async function stored(server: Served, typed: TypedPaste): Promise<{ readonly reading: DocumentReading; readonly sheet: Sheet | null; readonly found: BreachList['items'] }> {
  const posted = await server.app.inject({ method: 'POST', url: '/api/v1/documents', headers: { 'content-type': 'application/json', 'x-sayso-token': server.session.token }, body: JSON.stringify(pasteOf(typed)) })
  const { id } = posted.json<Job>()
  await expect.poll(() => server.json<Job>(`/jobs/${id}`), { timeout: 20_000, interval: 50 }).toMatchObject({ state: 'done' })
  const document = (await server.json<Job>(`/jobs/${id}`)).report?.stored[0]?.document ?? ''
  const reading = await server.json<DocumentReading>(`/documents/${document}/reading`)
  const { items: found } = await server.json<BreachList>(`/documents/${document}/house-rules`)
  return { reading, sheet: reading.document.reader === null ? null : await server.json<Sheet>(`/documents/${document}/sheet`), found }
}

/** Without the names that a ledger gives, which count on from text to text, and what only a ledger has. */
function compared(shown: object): unknown {
  const own = { id: '', document: '', statement: '', within: '', from: '', to: '', address: '', capturedAt: '', textSha256: '', captureSha256: '' }
  return JSON.parse(JSON.stringify(shown), (name, value: unknown) => (name in own && typeof value === 'string' ? '' : /^[sl]\d+$/.test(String(value)) ? '' : value))
}

test('it is what the ledger’s page shows of the same paste', async () => {
  const server = await serve({ fill: false })
  try {
    for (const typed of [
      { ...nothingTyped, text },
      { ...nothingTyped, text: article(3), title: ' A dispute\nabout boats ', publisher: 'The Sellory Post', published: '2026-03-04', url: 'https://post.example/boats?utm_source=x#top' },
      { ...nothingTyped, text: 'The lock-keeper said that the gate was shut.' },
      { ...nothingTyped, text: unnamed },
      { ...nothingTyped, text: pashto },
    ]) {
      const here = await readPaste(typed, tools, rules)
      expect(compared(here)).toEqual(compared(await stored(server, typed)))
      expect(here.reading.statements.map(({ id }) => id)).toEqual(here.reading.statements.map((_, index) => `s${index + 1}`))
    }
  } finally {
    await server.close()
  }
})

test('a private person is shown by role, in cards and sheet', async () => {
  const { reading, sheet } = await readPaste({ ...nothingTyped, text }, tools, rules)
  const shown = JSON.stringify([reading.statements.map(({ who, actor, source }) => [who, actor, source?.text]), sheet])
  expect(shown).not.toContain('Lind')
  expect(reading.statements.length).toBeGreaterThan(2)
})

test('the house rules ask what they ask in the ledger, by the rules that they are given', async () => {
  const asked = async (by: typeof rules) => (await readPaste({ ...nothingTyped, text: unnamed }, tools, by)).found.map(({ rule, places }) => [rule, ...places.map(({ statement }) => statement)])
  expect(await asked(rules)).toEqual(expect.arrayContaining([['single-anonymous-source', 's1'], ['accusation-without-reply', 's3'], ['no-reason-for-anonymity', 's2']]))
  expect(await asked(rules.filter(({ id }) => id === 'single-anonymous-source'))).toEqual([['single-anonymous-source', 's1']])
  expect(await asked([])).toEqual([])
})

test('a text in another language is not read, and says so', async () => {
  const { reading, sheet, found } = await readPaste({ ...nothingTyped, text: pashto }, tools, rules)
  expect(reading).toMatchObject({ document: { reader: null, notRead: 'language ps', statements: 0 }, statements: [], links: [] })
  expect([sheet, found]).toEqual([null, []])
})
