// Adding as people do it: files and folders dropped or chosen, a text pasted, an address; what became of each, with the reasons of what was
// skipped; one job seen from two tabs; an end to it.
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Job } from '../../src/http/api.ts'
import { words } from '../../web/words.ts'
import { article, writeArticles } from '../cli/articles.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const { add } = words
const tray = (page: Page): Locator => page.getByRole('region', { name: add.tray })
const work = (page: Page, label: string): Locator => tray(page).getByRole('article', { name: label })
const panel = (page: Page): Locator => page.getByRole('dialog', { name: add.title })
const documents = async (server: SaysoServer): Promise<number> => (await server.get<{ documents: number }>('/totals')).documents

/** Drops files or folders of the disk onto the middle of the page, as the system does; `meanwhile` happens before they are let go. */
async function drop(page: Page, paths: readonly string[], meanwhile?: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = { x: 600, y: 400, data: { items: [], files: [...paths], dragOperationsMask: 1 } }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  await page.getByText(add.dropAnywhere).waitFor()
  await meanwhile?.()
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
  await session.detach()
}

test('files chosen in the panel are read, and each one skipped says why', async ({ open, start, folder }) => {
  const server = await start('chosen.sayso')
  await writeArticles(join(folder, 'chosen'), 3)
  await writeFile(join(folder, 'chosen/picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await writeFile(join(folder, 'chosen/empty.txt'), '')
  const page = await open({ server, script: axe })
  await page.getByRole('banner').getByRole('button', { name: words.shell.add }).click()
  await panel(page).waitFor()
  expect(await violations(page)).toEqual([])
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), panel(page).getByRole('button', { name: add.chooseFiles }).click()])
  await chooser.setFiles(['a000.txt', 'a001.txt', 'a002.txt', 'picture.png', 'empty.txt'].map((name) => join(folder, 'chosen', name)))
  await panel(page).waitFor({ state: 'hidden' })
  const card = work(page, add.files(5))
  await card.getByText(add.results.added(3), { exact: true }).waitFor()
  const list = card.getByRole('list', { name: add.skipped(2) })
  // Few reasons stand open at once.
  if (!(await list.isVisible())) await card.getByText(add.skipped(2), { exact: true }).click()
  await list.waitFor()
  const reasons = await list.getByRole('listitem').allInnerTexts()
  const jobs = (await server.get<{ items: readonly Job[] }>('/jobs')).items
  const told = jobs.flatMap(({ report }) => report?.skipped ?? [])
  expect(told).toHaveLength(2)
  for (const { label, message } of told) expect(reasons.join('\n').replaceAll(/\s+/g, ' ')).toContain(`${label} ${message}`)
  expect(await violations(page)).toEqual([])
  await card.getByRole('link', { name: add.showAdded }).click()
  await expect.poll(() => page.getByRole('list', { name: words.library.list, exact: true }).getByRole('listitem').count()).toBe(3)
  await card.getByRole('button', { name: add.dismiss(add.files(5)) }).click()
  await tray(page).waitFor({ state: 'detached' })
})

test('files and whole folders dropped on any page are taken with their paths; the same again changes nothing', async ({ open, start, folder }) => {
  const server = await start('dropped.sayso')
  await writeArticles(join(folder, 'march/north'), 2)
  await mkdir(join(folder, 'march/south'))
  await writeFile(join(folder, 'march/south/a000.txt'), article(7))
  await writeFile(join(folder, 'march/.hidden.txt'), article(8))
  await writeFile(join(folder, 'single.txt'), article(9))
  const page = await open({ server, path: '/statements' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await drop(page, [join(folder, 'march'), join(folder, 'single.txt')])
  await work(page, add.files(4)).getByText(add.results.added(4), { exact: true }).waitFor()
  const { items } = await server.get<{ items: readonly { readonly address: string }[] }>('/documents')
  expect(items.map(({ address }) => address.replace(/^upload:[0-9a-f]{16}\//, '')).toSorted()).toEqual(['march/north/a000.txt', 'march/north/a001.txt', 'march/south/a000.txt', 'single.txt'])
  await page.goto('/')
  await page.getByRole('banner').waitFor()
  await drop(page, [join(folder, 'march')])
  await tray(page).getByText(add.results.unchanged(3), { exact: true }).waitFor()
  expect(await documents(server)).toBe(4)
})

test('a drop is taken although the page changes beneath it', async ({ open, start, folder }) => {
  const server = await start('changing.sayso')
  await writeFile(join(folder, 'single.txt'), article(9))
  const page = await open({ server })
  await page.getByRole('banner').waitFor()
  await drop(page, [join(folder, 'single.txt')], () => page.evaluate(() => {
    const late = document.createElement('div')
    late.style.cssText = 'position: fixed; inset: 0; z-index: 10000'
    document.body.append(late)
  }))
  await work(page, 'single.txt').getByText(add.results.added(1), { exact: true }).waitFor()
})

test('a folder can be chosen where there is no dragging', async ({ open, start, folder }) => {
  const server = await start('folder.sayso')
  await writeArticles(join(folder, 'april'), 2)
  const page = await open({ server })
  await page.keyboard.press('a')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), panel(page).getByRole('button', { name: add.chooseFolder }).click()])
  await chooser.setFiles(join(folder, 'april'))
  await work(page, add.files(2)).getByText(add.results.added(2), { exact: true }).waitFor()
})

test('a pasted text opens as a document once it is read, with what was said of it', async ({ open, start }) => {
  const server = await start('pasted.sayso')
  const page = await open({ server })
  await page.keyboard.press('a')
  const form = panel(page)
  await form.getByRole('textbox', { name: add.text }).fill(article(11))
  await form.getByText(add.about).click()
  await form.getByRole('textbox', { name: add.articleTitle }).fill('A dispute about boats')
  await form.getByRole('textbox', { name: add.publisher }).fill('The Sellory Post')
  await form.getByRole('textbox', { name: add.date }).fill('tomorrow')
  await form.getByRole('button', { name: add.addText }).click()
  await form.getByText(add.noDay).waitFor()
  await form.getByRole('textbox', { name: add.date }).fill('2026-03-04')
  await form.getByRole('button', { name: add.addText }).click()
  await page.waitForURL('**/documents/d1')
  // The headline is the one that stands in the text; what was said of it is what the ledger calls it.
  await page.getByRole('heading', { level: 1, name: 'disputes report number 11' }).waitFor()
  expect(await page.title()).toContain('A dispute about boats')
  expect(await page.getByRole('main').innerText()).toContain('The Sellory Post')
  const stored = await server.get<{ title: string; publisher: string; published: string }>('/documents/d1')
  expect(stored).toMatchObject({ title: 'A dispute about boats', publisher: 'The Sellory Post', published: '2026-03-04' })
})

test('text pasted beside every field opens the panel with it', async ({ open, start }) => {
  const page = await open({ server: await start('clip.sayso') })
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'The lock-keeper said that the gate was shut.')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  expect(await panel(page).getByRole('textbox', { name: add.text }).inputValue()).toBe('The lock-keeper said that the gate was shut.')
})

test('an address on a private network is refused, with the reason', async ({ open, start }) => {
  let asked = 0
  const site = createServer((_request, response) => {
    asked++
    response.end(article(3))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/story.html`
  const server = await start('refused.sayso')
  try {
    const page = await open({ server, expects: /status of 403/ })
    await page.keyboard.press('a')
    await panel(page).getByRole('textbox', { name: add.addressLabel }).fill(url)
    await panel(page).getByRole('button', { name: add.addAddress }).click()
    await panel(page).getByRole('alert').filter({ hasText: /private/ }).waitFor()
    expect(await panel(page).getByRole('textbox', { name: add.addressLabel }).inputValue()).toBe(url)
    expect(asked).toBe(0)
    expect(await documents(server)).toBe(0)
  } finally {
    site.close()
  }
})

test('an address is fetched and read; a changed text becomes a new version', async ({ open, start }) => {
  let text = article(5)
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><head><title>Boats turned back</title></head><body><article><h1>Boats turned back</h1>${text.trim().split('\n\n').map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/story.html`
  const server = await start('fetched.sayso', '--allow-private-addresses')
  try {
    const page = await open({ server })
    await page.keyboard.press('a')
    await panel(page).getByRole('textbox', { name: add.addressLabel }).fill(url)
    await page.keyboard.press('Enter')
    await work(page, url).getByText(add.results.added(1), { exact: true }).waitFor()
    text = text.replace('on Monday', 'on Tuesday')
    await page.keyboard.press('a')
    await panel(page).getByRole('textbox', { name: add.addressLabel }).fill(url)
    await page.keyboard.press('Enter')
    await tray(page).getByText(add.results.newVersions(1), { exact: true }).waitFor()
    expect(await server.get('/documents/d2')).toMatchObject({ version: 2, previous: 'd1', title: 'Boats turned back' })
  } finally {
    site.close()
  }
})

test('two tabs see one job; cancelling it in one ends it in both, and what is stored stays', async ({ open, start, folder }) => {
  const server = await start('cancelled.sayso')
  const lines = Array.from({ length: 3000 }, (_, number) => JSON.stringify({ id: `a${number}`, title: `Report ${number}`, language: 'en', text: article(number) }))
  await writeFile(join(folder, 'wire.ndjson'), lines.join('\n'))
  const page = await open({ server })
  const other = await page.context().newPage()
  await other.goto('/statements')
  await page.keyboard.press('a')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), panel(page).getByRole('button', { name: add.chooseFiles }).click()])
  await chooser.setFiles(join(folder, 'wire.ndjson'))
  await work(other, 'wire.ndjson').waitFor()
  // Reading has begun once something is stored; three thousand articles leave time to press a button.
  await expect.poll(() => documents(server), { timeout: 30_000 }).toBeGreaterThan(0)
  await work(other, 'wire.ndjson').getByRole('button', { name: add.cancel('wire.ndjson') }).click()
  await work(other, 'wire.ndjson').getByText(add.cancelledWork).waitFor()
  await work(page, 'wire.ndjson').getByRole('button', { name: add.dismiss('wire.ndjson') }).waitFor()
  const stored = await documents(server)
  expect(stored).toBeGreaterThan(0)
  expect(stored).toBeLessThan(3000)
  const { items } = await server.get<{ items: readonly Job[] }>('/jobs')
  expect(items.map(({ state }) => state)).toEqual(['cancelled'])
  expect(items[0]?.report?.added).toBe(stored)
})

test('the ledger is verified from the library, and the page says that it holds', async ({ open, examples }) => {
  const page = await open()
  await page.getByRole('button', { name: words.library.more }).click()
  await page.getByRole('menuitem', { name: words.library.verify }).click()
  await work(page, add.verify).getByText(/hold\.$/).waitFor()
  const { items } = await examples.get<{ items: readonly Job[] }>('/jobs')
  expect(items.at(-1)?.verification?.faults).toEqual([])
  expect(await work(page, add.verify).innerText()).toContain(add.holds(items.at(-1)?.verification?.entries ?? 0, 20))
})
