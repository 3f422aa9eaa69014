// The statements as somebody searches them: words lit up, every filter with its count, what is shown in the address and in the export.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Facets, StatementItem } from '../../src/http/api.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const { statements } = words
const rows = (page: Page): Locator => page.getByRole('list', { name: statements.list }).locator('li[data-index]')
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams
const counted = (page: Page): Promise<string> => page.getByRole('main').getByRole('status').first().innerText()
const found = async (server: SaysoServer, query: string): Promise<readonly StatementItem[]> => (await server.get<{ items: readonly StatementItem[] }>(`/statements?limit=500&${query}`)).items
/** Where the rows lead, in their order: document and statement. */
const shown = (page: Page): Promise<string[]> => rows(page).evaluateAll((all) => all.map((row) => row.querySelector('a[href*="?s="]')?.getAttribute('href') ?? ''))
const leadTo = (items: readonly StatementItem[]): string[] => items.map(({ id, document }) => `/documents/${document}?s=${id}`)

test('words are searched as they are typed, and lit up where they stand', async ({ open, examples }) => {
  const page = await open({ path: '/statements', script: axe, height: 1400 })
  await page.getByRole('searchbox', { name: statements.search }).pressSequentially('camp')
  await expect.poll(() => search(page).get('q')).toBe('camp')
  const items = await found(examples, 'q=camp')
  expect(items.length).toBeGreaterThan(3)
  await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(leadTo(items).slice(0, 5))
  expect(await counted(page)).toContain(statements.count(items.length))
  const lit = await rows(page).locator('mark').allInnerTexts()
  expect(lit.length).toBeGreaterThan(0)
  expect(lit.filter((word) => !/^camps?$/i.test(word))).toEqual([])
  expect(await violations(page, 'every look')).toEqual([])

  await page.getByRole('searchbox', { name: statements.search }).fill('"armed camp"')
  const phrase = await found(examples, `q=${encodeURIComponent('"armed camp"')}`)
  await expect.poll(() => shown(page)).toEqual(leadTo(phrase))
  expect(phrase.length).toBeLessThan(items.length)
  await page.getByRole('searchbox', { name: statements.search }).fill('dravec')
  await expect.poll(() => search(page).get('q')).toBe('dravec')
  await expect.poll(async () => (await rows(page).locator('mark').allInnerTexts()).join(' ')).toContain('Dravec')
})

test('each label filters, its count is the number found, and filters add up', async ({ open, examples }) => {
  const page = await open({ path: '/statements' })
  const facets = await examples.get<Facets>('/statements/facets')
  const kinds = [['authority', statements.authority, 'collective', words.authority['collective']], ['act', statements.act, 'deny', words.act.deny], ['distance', statements.distance, 'distancing', words.distance.distancing], ['form', statements.form, 'direct', words.form.direct]] as const
  for (const [name, group, label, word] of kinds) {
    const box = page.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${word}\\b`) })
    await box.waitFor()
    await expect.poll(() => box.locator('..').innerText()).toContain(String(facets[name][label]))
    await box.click()
    await expect.poll(() => search(page).getAll(name)).toEqual([label])
    await expect.poll(() => counted(page)).toContain(statements.count(facets[name][label] ?? 0))
    await page.getByRole('button', { name: words.list.remove(word) }).click()
    await expect.poll(() => search(page).has(name)).toBe(false)
  }
  await page.getByRole('group', { name: statements.act }).getByRole('checkbox', { name: /^denies/ }).click()
  await page.getByRole('group', { name: statements.form }).getByRole('checkbox', { name: /^direct/ }).click()
  await expect.poll(() => search(page).toString()).toBe('act=deny&form=direct')
  await expect.poll(() => shown(page)).toEqual(leadTo(await found(examples, 'act=deny&form=direct')))
  await page.goBack()
  await expect.poll(() => search(page).toString()).toBe('act=deny')
})

test('speakers and publishers are found by typing; a private person is not among them', async ({ open, examples }) => {
  const page = await open({ path: '/statements' })
  await page.getByRole('combobox', { name: statements.speaker }).or(page.getByRole('textbox', { name: statements.speaker })).fill('dravec')
  await page.getByRole('option', { name: /Ilena Dravec/ }).click()
  await expect.poll(() => search(page).getAll('speaker')).toEqual(['Ilena Dravec'])
  await expect.poll(() => shown(page)).toEqual(leadTo(await found(examples, 'speaker=Ilena+Dravec')))
  const everybody = await found(examples, '')
  const hidden = everybody.find(({ actor }) => actor?.class === 'private-person')?.who ?? ''
  expect(hidden).not.toBe('')
  const { items } = await examples.get<{ items: readonly { name: string }[] }>('/speakers?limit=100')
  expect(items.map(({ name }) => name)).not.toContain(hidden)
})

test('dates and the order go into the address', async ({ open, examples }) => {
  const page = await open({ path: '/statements' })
  await page.getByRole('textbox', { name: statements.since, exact: true }).fill('2026-03-10')
  await page.getByRole('textbox', { name: statements.until, exact: true }).fill('2026-03')
  await page.getByRole('combobox', { name: statements.sort }).selectOption({ label: statements.orders.newest })
  await expect.poll(() => [search(page).get('since'), search(page).get('until'), search(page).get('sort')]).toEqual(['2026-03-10', '2026-03', 'published'])
  const items = await found(examples, search(page).toString())
  await expect.poll(async () => (await shown(page)).slice(0, 5)).toEqual(leadTo(items).slice(0, 5))
  expect(items.every(({ published }) => published?.startsWith('2026-03') === true)).toBe(true)
})

test('a row opens its document at the statement, and Back returns to the row', async ({ open }) => {
  const page = await open({ path: '/statements?act=deny' })
  await rows(page).first().waitFor()
  for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
  const href = (await shown(page))[2] ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
  await page.locator('[data-s][data-active]').first().waitFor()
  await page.goBack()
  await expect.poll(() => page.locator('li:focus').getAttribute('aria-posinset')).toBe('3')
})

test('what is shown is what is exported, in each format', async ({ open, examples }) => {
  const query = 'q=sarnet&authority=named-person&authority=role&sort=published&order=desc'
  const page = await open({ path: `/statements?${query}` })
  const items = await found(examples, query)
  await expect.poll(() => counted(page)).toContain(statements.count(items.length))
  for (const format of ['csv', 'ndjson', 'json'] as const) {
    await page.getByRole('button', { name: statements.export }).click()
    await page.getByText(statements.exportThese(items.length)).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: new RegExp(`^${statements.formats[format]}`) }).click()])
    const text = await readFile(await download.path(), 'utf8')
    const ids = format === 'csv' ? text.split('\r\n').slice(1, -1).flatMap((line) => /(?:^|,)(s\d+)(?:,|$)/.exec(line)?.[1] ?? [])
      : format === 'ndjson' ? text.trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)
        : (JSON.parse(text) as { statements: readonly { id: string }[] }).statements.map(({ id }) => id)
    expect([format, ids]).toEqual([format, items.map(({ id }) => id)])
  }
})

test('where nothing passes the page says which filter to take away', async ({ open }) => {
  const page = await open({ path: '/statements?q=camp&act=praise', script: axe })
  await page.getByRole('heading', { name: statements.nothingFound }).waitFor()
  await page.getByRole('button', { name: statements.without(statements.active.q('camp')) }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: statements.without(words.act.praise) }).click()
  await expect.poll(() => rows(page).count()).toBeGreaterThan(2)
})

test('on a phone the filters are in a drawer that gives the focus back', async ({ open }) => {
  const page = await open({ path: '/statements', width: 375, height: 740, touch: true, script: axe })
  await rows(page).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  const filters = page.getByRole('button', { name: statements.filtersOn(0) })
  await filters.tap()
  await page.getByRole('dialog').getByRole('checkbox', { name: /^denies/ }).tap()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => search(page).getAll('act')).toEqual(['deny'])
  await expect.poll(() => page.getByRole('button', { name: statements.filtersOn(1) }).evaluate((button) => button === document.activeElement)).toBe(true)
})
