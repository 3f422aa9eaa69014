// The page of decisions: what was settled, newest first, with who and why, where its words lead; taken back by one press, and what that leaves.
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, inject } from 'vitest'
import type { DecisionHistory, DecisionRequest, DecisionItem } from '../../src/http/woven-api.ts'
import type { Session } from '../../src/http/api.ts'
import { decisionWords } from '../../web/decisions/words.ts'
import { predictionWords } from '../../web/predictions/words.ts'
import { axe, violations } from './accessible.ts'
import { test as plain } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const { history: said } = decisionWords
const lines = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const test = plain
  .extend('copied', async ({ folder, start }) => async (): Promise<SaysoServer> => {
    const ledger = `decisions-${Math.random().toString(36).slice(2)}.sayso`
    await copyFile(inject('exampleLedger'), join(folder, ledger))
    return start(ledger)
  })

async function decide(server: SaysoServer, request: DecisionRequest): Promise<DecisionItem> {
  const { token } = await server.get<Session>('/session')
  const response = await fetch(`${server.origin}/api/v1/decisions`, { method: 'POST', headers: { 'x-sayso-token': token, 'content-type': 'application/json' }, body: JSON.stringify(request) })
  if (response.status !== 201) throw new Error(await response.text())
  return await response.json() as DecisionItem
}

test('every decision stands there newest first, with who and why, and its words lead to what it is about', async ({ open, copied }) => {
  const server = await copied()
  await decide(server, { decision: 'kind-actor', name: 'Marn Front', kind: 'armed-group', who: 'Ana Bell', why: 'as all sides call it' })
  await decide(server, { decision: 'rename-claim', statement: 's45', title: 'The toll at Sarnet' })
  const { items } = await server.get<DecisionHistory>('/decisions/history')
  const page = await open({ server, script: axe })
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.waitForURL('**/decisions')
  const rows = page.locator('[data-decision]')
  await rows.nth(1).waitFor()
  expect(await rows.evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['decision'])))).toEqual(items.map(({ number }) => number))
  for (const part of [said.kinds['kind-actor'] ?? '?', '“Marn Front” is armed group', `${said.by} Ana Bell`, 'as all sides call it']) expect(lines(await rows.nth(1).innerText())).toContain(part)
  expect(await rows.nth(0).innerText()).not.toContain(said.by)
  expect(await violations(page, 'every look')).toEqual([])
  await page.keyboard.press('j')
  expect(await rows.nth(0).evaluate((row) => row === document.activeElement)).toBe(true)
  const claim = items[0]?.parts.find(({ to }) => to?.kind === 'claim')?.to
  await rows.nth(0).getByRole('link').first().click()
  await page.waitForURL(`**/claims/${claim?.kind === 'claim' ? claim.id : '?'}`)
  await page.goBack()
  await rows.nth(1).getByRole('link', { name: '“Marn Front”' }).click()
  await page.waitForURL('**/actors/Marn%20Front')
})

test('one press takes a decision back; it stays there as taken back, and has no more to press', async ({ open, copied }) => {
  const server = await copied()
  const { number } = await decide(server, { decision: 'kind-actor', name: 'Marn Front', kind: 'armed-group' })
  const page = await open({ server, path: '/decisions', script: axe })
  const row = page.locator(`[data-decision="${number}"]`)
  await row.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(async () => (await server.get<{ readonly items: readonly unknown[] }>('/decisions')).items).toEqual([])
  await row.getByText(/^taken back/).waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  await expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await violations(page, 'every look')).toEqual([])
})

test('the notice of a decision leads there, and what was decided leads to its decision', async ({ open, copied }) => {
  const server = await copied()
  const page = await open({ server, path: '/predictions' })
  await page.locator('[data-prediction]').first().getByRole('button', { name: /^Unclear/ }).click()
  await page.locator('[data-decided]').getByRole('link', { name: decisionWords.all }).click()
  await page.waitForURL('**/decisions')
  const row = page.locator('[data-decision]')
  await row.getByText(said.kinds['settle-prediction'] ?? '?').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: predictionWords.decided }).click()
  await page.waitForURL(`**/decisions#decision-${await row.getAttribute('data-decision')}`)
  await expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('where nothing was decided it says what can be; a ledger that can only be read offers no undo; a phone shows all of it', async ({ open, copied, examples, start }) => {
  const empty = await open({ path: '/decisions', server: examples, script: axe })
  await empty.getByRole('heading', { name: said.empty.title }).waitFor()
  expect(await violations(empty)).toEqual([])
  const server = await copied()
  await decide(server, { decision: 'merge-claims', statements: ['s69', 's61'], who: 'Ana Bell', why: 'the same report in two headings' })
  const phone = await open({ server, path: '/decisions', width: 390, height: 844, touch: true })
  await phone.locator('[data-decision]').first().waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const page = await open({ server: await start(basename(server.ledger), '--read-only'), path: '/decisions' })
  await page.locator('[data-decision]').first().waitFor()
  expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0)
})

test('any decision is found by its address, marked, among the newest or far back; where there is none it says so', async ({ open, copied }) => {
  const server = await copied()
  const made: number[] = []
  for (let step = 0; step < 60; step++) made.push((await decide(server, { decision: 'kind-actor', name: 'Marn Front', kind: step % 2 === 0 ? 'armed-group' : 'organisation' })).number)
  const [first, second, newest] = [made[0] ?? 0, made[1] ?? 0, made.at(-1) ?? 0]
  const page = await open({ server, path: `/decisions#decision-${second}`, script: axe })
  const at = (number: number) => page.locator(`[data-decision="${number}"][aria-current]`)
  await at(second).waitFor()
  await expect.poll(() => at(second).evaluate((row) => row === document.activeElement)).toBe(true)
  expect(await page.locator('[data-decision]').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['decision'])))).toEqual([second, first])
  await page.getByText(said.count(60)).waitFor()
  expect(await violations(page, 'every look')).toEqual([])
  await at(second).getByRole('button', { name: /^Undo/ }).click()
  await at(second).getByText(/^taken back/).waitFor()
  expect(await violations(page, 'every look')).toEqual([])
  await page.getByRole('link', { name: said.newest }).click()
  await page.locator(`[data-decision="${newest}"]`).waitFor()
  expect(await page.locator('[aria-current][data-decision]').count()).toBe(0)

  await page.goto(`/decisions#decision-${made[20]}`)
  await at(made[20] ?? 0).waitFor()
  await expect.poll(() => at(made[20] ?? 0).evaluate((row) => row.getBoundingClientRect().top > 0 && row.getBoundingClientRect().bottom < innerHeight)).toBe(true)
  for (const none of [newest + 1, 0, first - 1]) {
    await page.goto('/decisions')
    await page.goto(`/decisions#decision-${none}`)
    const missing = page.getByText(said.missing(none))
    await missing.waitFor()
    await expect.poll(() => missing.evaluate((line) => line.parentElement === document.activeElement)).toBe(true)
    await page.locator(`[data-decision="${newest}"]`).waitFor()
  }
  expect(await violations(page, 'every look')).toEqual([])
})
