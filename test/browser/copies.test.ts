// The pages of copies: origins in several prints, two texts side by side with keys from passage to passage and change to change, and quotations in
// several wordings.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CopyView, DriftPage, OriginPage } from '../../src/http/woven-api.ts'
import { copyWords as said, driftWords } from '../../web/copies/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

async function firstPair(server: SaysoServer): Promise<CopyView> {
  const { items: [origin] } = await server.get<OriginPage>('/origins')
  const copy = origin?.documents.find(({ id }) => id !== origin.document)
  if (origin === undefined || copy === undefined) throw new Error('the example ledger holds no copy')
  return server.get<CopyView>(`/copies/${origin.document}/${copy.id}`)
}

const textOf = (page: Page, side: 'one' | 'other'): Promise<string> => page.locator(`[data-side="${side}"] [role="group"]`).evaluate((element) => element.textContent)

test('every origin in several prints stands in the list, and a reprint leads to the two side by side', async ({ open, examples }) => {
  const { items, total } = await examples.get<OriginPage>('/origins')
  expect(total).toBeGreaterThan(0)
  const page = await open({ path: '/copies', script: axe })
  await page.getByText(said.count(total)).waitFor()
  const shown = await page.getByRole('list', { name: said.list }).locator('> li').allInnerTexts()
  for (const [at, { documents }] of items.entries()) for (const { title } of documents) expect(shown[at]).toContain(title)
  expect(await violations(page, 'every look')).toEqual([])
  await page.getByRole('link', { name: said.compare }).first().click()
  await page.waitForURL('**/copies/*/*')
  await page.getByRole('heading', { level: 1, name: said.pair }).waitFor()
})

test('both texts stand whole, changed words are marked, n goes to the passage and j to the change on both sides', async ({ open, examples }) => {
  const view = await firstPair(examples)
  const page = await open({ path: `/copies/${view.copy.one}/${view.copy.other}`, script: axe })
  await page.getByRole('heading', { level: 1, name: said.pair }).waitFor()
  for (const side of ['one', 'other'] as const) {
    expect(await textOf(page, side)).toBe(view[side].pieces.map(({ text }) => text).join(''))
    const changed = view[side].pieces.filter(({ kind, text }) => kind === 'changed' && text.trim() !== '').map(({ text }) => text)
    expect(await page.locator(`[data-side="${side}"] [role="group"] mark`).evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual(changed)
  }
  await page.keyboard.press('n')
  await page.getByText(said.position(1, view.copy.passages)).waitFor()
  for (const side of ['one', 'other']) expect(await page.locator(`[data-side="${side}"] [data-current]`).first().evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
  await page.keyboard.press('j')
  await expect.poll(() => page.getByRole('status').filter({ hasText: /^change 1 of/ }).count()).toBe(1)
  expect(await violations(page, 'every look')).toEqual([])
})

test('on a phone one text stands at a time, and a button brings the other', async ({ open, examples }) => {
  const view = await firstPair(examples)
  const page = await open({ path: `/copies/${view.copy.one}/${view.copy.other}`, width: 390, height: 844, touch: true })
  await page.locator('[data-side="one"]').waitFor()
  expect(await page.locator('[data-side="other"]').isVisible()).toBe(false)
  await page.getByRole('group', { name: said.side }).getByRole('button').nth(1).tap()
  await page.locator('[data-side="other"]').waitFor()
  expect(await page.locator('[data-side="one"]').isVisible()).toBe(false)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('quotations in several wordings: both as printed, what differs marked, each sentence a way to where it stands', async ({ open, examples }) => {
  const { items, total } = await examples.get<DriftPage>('/drift')
  expect(total).toBeGreaterThan(0)
  const page = await open({ path: '/drift', script: axe })
  const rows = page.locator('[data-drift]')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(items.length)
  for (const [at, { one, other, class: kind, changes }] of items.entries()) {
    expect(await rows.nth(at).innerText()).toContain(driftWords.class[kind])
    expect(await rows.nth(at).locator('[data-sentence]').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([one, other].map(({ id, document }) => `/documents/${document}?s=${id}`))
    if (changes.length > 0) expect(await rows.nth(at).locator('mark').count()).toBeGreaterThan(0)
  }
  expect(await violations(page, 'every look')).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/documents/${items[0]?.one.document}?s=${items[0]?.one.id}`)
})

test('two texts that share nothing say so, and an empty ledger what to do', async ({ open, start }) => {
  const empty = await start('empty-copies.sayso')
  const copies = await open({ server: empty, path: '/copies', script: axe })
  await copies.getByRole('heading', { name: said.empty }).waitFor()
  expect(await violations(copies)).toEqual([])
  const drift = await open({ server: empty, path: '/drift', script: axe })
  await drift.getByRole('heading', { name: driftWords.empty }).waitFor()
  expect(await violations(drift)).toEqual([])
  const page = await open({ path: '/copies/d1/d2', expects: /404/ })
  await page.getByRole('heading', { level: 1, name: said.notFound }).waitFor()
})
