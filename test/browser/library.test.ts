// The library as somebody works in it: every document with its figures, orders, filters and search in the address, by mouse, by keys and
// on a phone.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DocumentItem } from '../../src/http/api.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const { library } = words
const list = (page: Page): Locator => page.getByRole('list', { name: library.list, exact: true })
const rows = (page: Page): Locator => list(page).getByRole('listitem')
const titles = (page: Page): Promise<string[]> => rows(page).locator('a[href*="/documents/"]').allInnerTexts()
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams
/** Titles in the order that the API gives; the page asks for the last added first unless the query says otherwise. */
async function titlesAsked(server: SaysoServer, query = ''): Promise<string[]> {
  const asked = new URLSearchParams(query)
  if (!asked.has('sort')) asked.set('sort', 'added')
  if (!asked.has('order')) asked.set('order', ['title', 'publisher'].includes(asked.get('sort') ?? '') ? 'asc' : 'desc')
  const { items } = await server.get<{ items: readonly DocumentItem[] }>(`/documents?limit=500&${asked}`)
  return items.map(({ title }) => title ?? '')
}

test('every document stands there with publisher, date, title, the bar of its sourcing, counts and denials', async ({ open, examples }) => {
  const { items } = await examples.get<{ items: readonly DocumentItem[] }>('/documents?limit=500&sort=added&order=desc')
  const page = await open({ script: axe, height: 1400 })
  await expect.poll(() => rows(page).count()).toBe(items.length)
  const shown = await rows(page).evaluateAll((all) => (all as HTMLElement[]).map((row) => ({
    text: row.innerText, time: row.querySelector('time')?.dateTime ?? null, bar: row.querySelector('[role=img]')?.getAttribute('aria-label') ?? '', links: [...row.querySelectorAll('a')].map((link) => link.getAttribute('aria-label') ?? link.innerText),
  })))
  for (const [index, { title, publisher, published, statements, denials, sourcing }] of items.entries()) {
    const row = shown[index]
    for (const part of [title ?? '', publisher ?? words.shell.somewhereElse, String(statements)]) expect(row?.text).toContain(part)
    expect(row?.time).toBe(published)
    for (const part of ['named', 'role', 'collective', 'unsourced', 'author', 'narrator'] as const) if (sourcing[part] > 0) expect(row?.bar).toContain(`${words.sourcing[part]} ${sourcing[part]}`)
    expect(row?.links).toEqual([title, ...(denials === 0 ? [] : [library.denialsOf(denials, title ?? '')])])
  }
  const totals = await examples.get<{ documents: number; statements: number; denials: number; notRead: number }>('/totals')
  for (const part of library.totals(totals.documents, totals.statements, totals.denials, totals.notRead)) expect(await page.getByRole('main').innerText()).toContain(part)
  expect(await violations(page, 'every look')).toEqual([])
})

test('an order goes into the address, and Back and Forward go through orders', async ({ open, examples }) => {
  const ordered = (query: string): Promise<string[]> => titlesAsked(examples, query)
  const page = await open({ height: 1400 })
  const head = (name: string): Locator => page.getByRole('columnheader', { name })
  await head(library.columns.title).getByRole('button').click()
  await expect.poll(() => titles(page)).toEqual(await ordered('sort=title&order=asc'))
  expect(await head(library.columns.title).getAttribute('aria-sort')).toBe('ascending')
  await head(library.columns.title).getByRole('button').click()
  await expect.poll(() => titles(page)).toEqual(await ordered('sort=title&order=desc'))
  expect(await head(library.columns.title).getAttribute('aria-sort')).toBe('descending')
  for (const sort of ['published', 'publisher', 'statements', 'denials', 'unsourced'] as const) {
    await head(library.columns[sort]).getByRole('button').click()
    await expect.poll(() => search(page).get('sort')).toBe(sort)
    await expect.poll(() => titles(page)).toEqual(await ordered(`sort=${sort}`))
  }
  await page.goBack()
  await expect.poll(() => search(page).get('sort')).toBe('denials')
  for (let back = 0; back < 4; back++) await page.goBack()
  await expect.poll(() => titles(page)).toEqual(await ordered('sort=title&order=desc'))
  await page.goForward()
  await expect.poll(() => search(page).get('sort')).toBe('published')
})

test('search and filters go into the address, and the address alone brings the view back', async ({ open, examples }) => {
  const page = await open()
  await page.getByRole('searchbox', { name: library.search }).fill('sarnet')
  await expect.poll(() => search(page).get('q')).toBe('sarnet')
  const found = await titlesAsked(examples, 'q=sarnet')
  await expect.poll(() => titles(page)).toEqual(found)
  await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(library.shown(found.length, 20))

  await page.getByRole('search').getByRole('button', { name: library.publisher }).click()
  await page.getByRole('textbox', { name: library.findPublisher }).fill('cardell')
  await page.getByRole('checkbox', { name: /Cardell Examiner/ }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: library.withDenials }).click()
  await expect.poll(() => search(page).getAll('publisher')).toEqual(['The Cardell Examiner'])
  expect(search(page).get('denials')).toBe('yes')
  const narrow = await titlesAsked(examples, search(page).toString())
  expect(narrow.length).toBeLessThan(found.length)
  await expect.poll(() => titles(page)).toEqual(narrow)

  const shared = await open({ path: new URL(page.url()).pathname + new URL(page.url()).search })
  await expect.poll(() => titles(shared)).toEqual(narrow)
  expect(await shared.getByRole('searchbox', { name: library.search }).inputValue()).toBe('sarnet')

  await page.getByRole('button', { name: words.list.remove('“sarnet”') }).click()
  await expect.poll(() => search(page).has('q')).toBe(false)
  expect(await page.getByRole('searchbox', { name: library.search }).inputValue()).toBe('')
  await page.getByRole('list', { name: library.filters }).getByRole('button', { name: words.shell.clearFilters }).click()
  await expect.poll(() => [...search(page).keys()]).toEqual([])
  await expect.poll(() => rows(page).count()).toBeGreaterThan(narrow.length)
})

test('dates are taken as a year, a month or a day, and what is no day is refused in words', async ({ open, examples }) => {
  const page = await open()
  await page.getByRole('search').getByRole('button', { name: library.published }).click()
  await page.getByRole('textbox', { name: library.since, exact: true }).fill('2026-02-30')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').innerText()).toBe(library.noDay)
  await page.getByRole('textbox', { name: library.since, exact: true }).fill('2026-03-10')
  await page.getByRole('textbox', { name: library.until, exact: true }).fill('2026-03')
  await page.keyboard.press('Enter')
  await expect.poll(() => search(page).get('until')).toBe('2026-03')
  const found = await titlesAsked(examples, 'since=2026-03-10&until=2026-03')
  expect(found.length).toBeGreaterThan(2)
  await expect.poll(() => titles(page)).toEqual(found)
})

test('where nothing passes the page says so and offers the way back', async ({ open }) => {
  const page = await open({ path: '/?q=nowhere-at-all', script: axe })
  await page.getByRole('heading', { name: library.nothingPasses }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('main').getByRole('button', { name: words.shell.clearFilters }).last().click()
  await expect.poll(() => rows(page).count()).toBeGreaterThan(5)
})

test('keys alone: search, rows, open, and back to the row one was at', async ({ open }) => {
  const page = await open()
  await rows(page).first().waitFor()
  await page.keyboard.press('/')
  expect(await page.getByRole('searchbox', { name: library.search }).evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.type('sarnet')
  await page.keyboard.press('Enter')
  await expect.poll(() => search(page).get('q')).toBe('sarnet')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => search(page).has('q')).toBe(false)
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  const active = page.locator('li:focus')
  expect(await active.getAttribute('aria-posinset')).toBe('2')
  const href = await active.locator('a[href*="/documents/"]').getAttribute('href')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).pathname).toBe(href)
  await page.goBack()
  await expect.poll(() => page.locator('li:focus').getAttribute('aria-posinset')).toBe('2')
  await page.keyboard.press('End')
  await expect.poll(() => page.locator('li:focus').getAttribute('aria-posinset')).toBe('20')
})

test('the number of denials leads to those denials', async ({ open, examples }) => {
  const page = await open({ height: 1400 })
  const { items } = await examples.get<{ items: readonly { id: string; denials: number; title: string }[] }>('/documents?limit=100')
  const { denials, title } = items.find(({ id }) => id === 'd7')!
  const link = page.getByRole('link', { name: library.denialsOf(denials, title), exact: true })
  await link.click()
  await page.waitForURL('**/statements?**')
  expect(search(page).getAll('act')).toEqual(['deny'])
  expect(search(page).get('document')).toBe('d7')
})

test('what is shown is what is exported', async ({ open, examples }) => {
  const page = await open({ path: '/?denials=yes&sort=published&order=desc' })
  await page.getByRole('button', { name: library.more }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: library.exportNdjson }).click()])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as { title: string })
  expect(lines.map(({ title }) => title)).toEqual(await titlesAsked(examples, 'denials=yes&sort=published&order=desc'))
})

test('on a phone the documents are cards, nothing runs off the side, and the order can be chosen', async ({ open }) => {
  const page = await open({ width: 375, height: 740, touch: true, script: axe })
  await rows(page).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await page.getByLabel(library.sort).selectOption({ label: library.sorts.denials })
  await expect.poll(() => search(page).get('sort')).toBe('denials')
  // Rows that are about to be replaced are pale.
  await expect.poll(() => rows(page).first().getByRole('link').first().getAttribute('href')).toBe('/documents/d7')
  await expect.poll(() => list(page).getAttribute('aria-busy')).toBe('false')
  expect(await violations(page)).toEqual([])
  await rows(page).first().getByRole('link').first().tap()
  await page.waitForURL('**/documents/d7')
})
