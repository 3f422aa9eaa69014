// Positions over the API: periods without a gap, none through silence, every stance with its statements; a private person has none, as actor and as
// whom a position is towards.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimPage, PositionItem, PositionPage } from '../../src/http/woven-api.ts'
import type { Served } from './served.ts'
import { answerTo, serveWoven } from './woven-texts.ts'

let served: Served
beforeAll(async () => {
  served = await serveWoven()
})
afterAll(() => served.close())

const positions = (name: string, towards?: string): Promise<PositionPage> => served.json<PositionPage>(`/actors/${encodeURIComponent(name)}/positions${towards === undefined ? '' : `?towards=${encodeURIComponent(towards)}`}`)
const day = 86_400_000

test('an actor stands towards claims, period after period, each stance with its statements', async () => {
  const { actor, items } = await positions('ana perrin')
  expect(actor).toBe('Ana Perrin')
  const talks = items.find(({ towards }) => towards.title.includes('talks')) as PositionItem
  expect(talks).toMatchObject({ towards: { kind: 'claim', id: expect.stringMatching(/^c\d+$/) }, undated: [] })
  expect(talks.statements).toHaveLength(30)
  expect(talks.statements.map(({ who }) => who)).toEqual(Array.from({ length: 30 }, () => 'Ana Perrin'))
  for (const [index, { from, to }] of talks.periods.entries()) {
    expect(Date.parse(to)).toBeGreaterThanOrEqual(Date.parse(from))
    if (index > 0) expect(Date.parse(from)).toBe(Date.parse(talks.periods[index - 1]?.to ?? '') + day)
  }
  expect(talks.periods.flatMap(({ statements }) => statements).toSorted()).toEqual(talks.statements.map(({ id }) => id).toSorted())
  for (const { state, stance, statements } of talks.periods) expect([state, stance === null, statements.length === 0]).toEqual(state === 'stated' ? ['stated', false, false] : [state, true, true])
  expect(new Set(talks.periods.map(({ state }) => state)).size).toBeGreaterThan(1)
})

test('towards one claim there is that position alone', async () => {
  const talks = (await positions('Kelmar’s army')).items.find(({ towards }) => towards.title.includes('talks')) as PositionItem
  expect(talks.periods.flatMap(({ stance }) => stance ?? [])).toEqual(expect.arrayContaining(['against']))
  expect((await positions('Kelmar’s army', talks.towards.id ?? '')).items).toEqual([talks])
  const other = (await served.json<ClaimPage>('/claims?documents=1&q=SUM')).items[0]?.id ?? ''
  expect(other).toMatch(/^c\d+$/)
  expect(await positions('Kelmar’s army', other)).toEqual({ actor: 'Kelmar’s army', items: [] })
})

test('towards an actor who may be named it is what is said of them', async () => {
  const { items } = await positions('Kelmar’s army', 'Odo Vance')
  expect(items).toMatchObject([{ towards: { kind: 'actor', id: null, title: 'Odo Vance' }, statements: [{ act: 'accuse' }] }])
  expect(items[0]?.periods.filter(({ state }) => state === 'stated')).toMatchObject([{ stance: 'against' }])
})

test('towards a private person there is nothing, as towards nobody', async () => {
  // The accusation is there, so that a name would find it.
  expect(JSON.stringify((await positions('Kelmar’s army')).items.map(({ towards }) => towards.title))).toContain('Maro Lind of signalling')
  const nobody = await answerTo(served, `/actors/${encodeURIComponent('Kelmar’s army')}/positions?towards=Nobody+Atall`)
  expect(JSON.parse(nobody.body)).toEqual({ actor: 'Kelmar’s army', items: [] })
  for (const name of ['Maro Lind', 'maro lind', 'Lind', 'Maro']) expect([name, await answerTo(served, `/actors/${encodeURIComponent('Kelmar’s army')}/positions?towards=${encodeURIComponent(name)}`)]).toEqual([name, nobody])
})

test('a private person is answered for as somebody whom no text names, to the byte, whatever is asked', async () => {
  for (const query of ['', '?towards=Odo+Vance', '?towards=c1', '?towards=c9999']) {
    const nobody = await answerTo(served, `/actors/Nobody%20Atall/positions${query}`)
    expect(nobody).toMatchObject({ statusCode: 404, body: expect.stringContaining('"code":"not-found"') })
    for (const name of ['Maro Lind', 'maro lind', 'Lind', 'a private person', 'a baker in Sel', 'The minister of\u0000', '../Ana', 'x'.repeat(400)]) {
      expect([name, query, await answerTo(served, `/actors/${encodeURIComponent(name)}/positions${query}`)]).toEqual([name, query, nobody])
    }
  }
})

test('a claim that is not there is a problem, an unknown parameter bad usage', async () => {
  expect(await served.problem('/actors/Ana%20Perrin/positions?towards=c9999')).toMatchObject({ code: 'not-found', detail: expect.stringContaining('GET /api/v1/claims') })
  expect(await served.problem('/actors/Ana%20Perrin/positions?from=2026')).toMatchObject({ code: 'bad-usage' })
})
