// A text that is read in the tab only: its statements stand beside it as in any document, and nothing of it is in any request, on the server or in what
// the browser keeps; until somebody adds it.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'
import { tapOf, type Tap } from './tap.ts'

const { here, add, document: room } = words
const ruleFile = JSON.parse(await readFile(join(import.meta.dirname, '../../rules/house-rules.json'), 'utf8')) as { readonly rules: readonly { readonly id: string; readonly title: string; readonly message: string; readonly reference: string }[] }
/** Every word that is nobody else's is looked for in what was sent. */
const own = ['Quillamar', 'Ostrel', 'Dravec', 'Tessaly', 'Vorn', 'Tolmar', 'gunboats', 'wreckage']
const text = `Quillamar denies shelling of the Ostrel ferry

The government of Quillamar on Thursday denied that its gunboats had shelled a ferry near Ostrel.

“No vessel of ours left the harbour that night,” Foreign Minister Ilena Dravec told reporters. She accused Tolmar Shipping of hiding the wreckage. Officials said that the log was lost.

“We heard three blasts,” said Tessaly Vorn, a baker in Ostrel. According to the coastguard, 31 wounded were taken to two hospitals.
`
const other = 'The harbour office of Brackwater said on Monday that 12 barges had been turned back. The boatmen’s union denied that it had been warned.'

/** The server behind a tap that keeps what is sent to it. */
async function tapped(server: SaysoServer): Promise<{ readonly tap: Tap; readonly server: SaysoServer }> {
  const tap = await tapOf(server.origin)
  onTestFinished(() => tap.close())
  return { tap, server: { ...server, pid: server.pid, origin: tap.origin } }
}

/** Nothing but questions, and none with a word of the texts in it. */
function expectNothingSent({ sent }: Tap): void {
  expect(sent.filter((one) => /^GET \/(?:models\/reader-en\/encoder\.onnx|assets\/worker\/read-worker-)/.test(one)).length, 'what the worker asks for is seen as well').toBeGreaterThan(0)
  expect(sent.filter((one) => !/^GET .*\n/.test(one) || !one.endsWith('\n\n')).map((one) => one.slice(0, 200))).toEqual([])
  for (const word of [...own, 'Brackwater', 'barges', 'boatmen']) expect(sent.filter((one) => decoded(one).toLowerCase().includes(word.toLowerCase()))).toEqual([])
}

function decoded(request: string): string {
  return request.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

const cards = (page: Page) => page.getByRole('complementary', { name: room.statementsOfText }).getByRole('listitem')
const notice = (page: Page) => page.getByRole('complementary', { name: here.pageTitle })
const field = (page: Page) => page.getByRole('main').getByRole('textbox', { name: add.text })
const isRead = async (page: Page): Promise<void> => page.locator('[data-s]').first().waitFor({ timeout: 45_000 })
const documents = async (server: SaysoServer): Promise<number> => (await server.get<{ documents: number }>('/totals')).documents

test('a pasted text is read in the tab and shown as a document, twice over, and no request has a word of it', async ({ open, start }) => {
  const { tap, server } = await tapped(await start('here.sayso'))
  const page = await open({ server, script: axe, height: 2000 })
  await page.keyboard.press('a')
  const panel = page.getByRole('dialog', { name: add.title })
  await panel.getByRole('textbox', { name: add.text }).fill(text)
  await panel.getByRole('button', { name: here.read }).click()
  await isRead(page)
  expect(new URL(page.url()).pathname).toBe('/here')
  await notice(page).getByText(here.notice).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Quillamar')
  expect(await cards(page).count()).toBeGreaterThan(2)
  expect(await page.getByRole('group', { name: room.tools }).innerText()).toContain(here.title)
  // Private persons by role, here as anywhere; nothing leads to what only a ledger has.
  expect((await cards(page).allInnerTexts()).join(' ')).not.toContain('Vorn')
  await cards(page).first().getByRole('button').first().click()
  expect(await page.getByRole('main').getByRole('link').count()).toBe(0)
  await page.keyboard.press('s')
  const sheet = page.getByRole('region', { name: room.sheet })
  await sheet.waitFor()
  expect(await sheet.innerText()).not.toContain('Vorn')
  expect(await violations(page, 'every look')).toEqual([])
  await page.keyboard.press('Escape')
  // What the house rules ask, as on any document's page: in the panel, on the card, on paper.
  await page.keyboard.press('r')
  const asked = page.getByRole('region', { name: room.rules })
  const [rule] = ruleFile.rules.filter(({ id }) => id === 'accusation-without-reply')
  for (const part of [rule!.title, rule!.message, rule!.reference]) expect(await asked.innerText()).toContain(part)
  expect(await violations(page, 'every look')).toEqual([])
  await asked.getByRole('button', { name: /hiding the wreckage/ }).click()
  const remark = page.locator(`[data-house-rule="${rule!.id}"]`)
  await remark.locator('summary').click()
  expect(await remark.innerText()).toContain(rule!.reference)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('section', { has: page.getByRole('heading', { name: room.rules, exact: true }) }).innerText()).toContain(rule!.message)
  await page.emulateMedia({ media: null })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await notice(page).getByRole('button', { name: here.another }).click()
  await field(page).fill(other)
  await page.getByRole('main').getByRole('button', { name: here.read }).click()
  await isRead(page)
  expect(await page.getByRole('article').innerText()).toContain('12 barges')
  expect(await page.getByRole('article').innerText()).not.toContain('Quillamar')

  expectNothingSent(tap)
  expect(await documents(server)).toBe(0)
  // What browsers keep: the title and address of the page, and its stores.
  const kept = await page.evaluate(async () => JSON.stringify([document.title, location.href, Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, await indexedDB.databases(), await caches.keys()]))
  for (const word of [...own, 'Brackwater']) expect(kept).not.toContain(word)
  await page.reload()
  await field(page).waitFor()
  expect(await field(page).inputValue()).toBe('')
})

test('the newsroom’s own rules ask here too', async ({ open, start, folder }) => {
  const file = join(folder, 'rules.json')
  await writeFile(file, JSON.stringify({ rules: [{ ...ruleFile.rules.find(({ id }) => id === 'accusation-without-reply'), title: 'Ours', reference: 'Our own book', replies: [] }] }))
  const page = await open({ server: await start('own-rules.sayso', '--rules', file), path: '/here' })
  await field(page).fill(text)
  await page.keyboard.press('Control+Enter')
  await isRead(page)
  await page.keyboard.press('r')
  expect(await page.getByRole('region', { name: room.rules }).innerText()).toMatch(/Ours[^]*Our own book/)
  await page.keyboard.press('Escape')
  await notice(page).getByRole('button', { name: here.another }).click()
  await field(page).fill('The harbour office of Brackwater said on Monday that 12 barges had been turned back.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article').getByText('Brackwater').first().waitFor({ timeout: 45_000 })
  expect(await page.getByText(room.rules).count()).toBe(0)
})

test('once the reader is there it reads without any server', async ({ open, start }) => {
  const page = await open({ server: await start('offline.sayso'), path: '/here', expects: /ERR_INTERNET_DISCONNECTED/ })
  await field(page).fill(other)
  await page.keyboard.press('Control+Enter')
  await isRead(page)
  await page.context().setOffline(true)
  await notice(page).getByRole('button', { name: here.another }).click()
  await field(page).fill(text)
  await page.keyboard.press('Control+Enter')
  await isRead(page)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Quillamar')
  await page.context().setOffline(false)
})

test('by keys: to the page, through the statements, and on; the focus is never lost', async ({ open, start }) => {
  const page = await open({ server: await start('keys.sayso') })
  const focus = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await field(page).waitFor()
  await expect.poll(focus).toBe('TEXTAREA')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
  await isRead(page)
  await expect.poll(focus).toBe('P')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(here.add)
  await page.keyboard.press('j')
  await page.locator('[data-standing][data-card="0"]').waitFor()
  expect(new URL(page.url()).search).toBe('?s=s1')
  await page.keyboard.press('n')
  await expect.poll(() => page.getByRole('button', { name: room.narrator }).getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('v')
  await page.keyboard.press('c')
  await page.getByText(room.copied).or(page.getByText(room.notCopied)).first().waitFor()
  expect(await page.getByRole('region', { name: room.versions }).count()).toBe(0)
})

test('added to the ledger it becomes the document that pasting would have made, and is forgotten here', async ({ open, start }) => {
  const { tap, server } = await tapped(await start('added.sayso'))
  const page = await open({ server, path: '/here' })
  await field(page).fill(text)
  await page.getByRole('main').getByText(add.about).click()
  await page.getByRole('textbox', { name: add.publisher }).fill('The Sellory Post')
  await page.keyboard.press('Enter')
  await isRead(page)
  expect(await page.getByRole('article').innerText()).toContain('The Sellory Post')
  expect(await documents(server)).toBe(0)
  expectNothingSent(tap)
  await notice(page).getByRole('button', { name: here.add }).click()
  await page.waitForURL('**/documents/d1')
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Quillamar' }).waitFor()
  expect(tap.sent.filter((one) => one.includes('gunboats')).map((one) => one.slice(0, one.indexOf('\n')))).toEqual(['POST /api/v1/documents'])
  expect(await server.get('/documents/d1')).toMatchObject({ publisher: 'The Sellory Post', statements: expect.any(Number) })
  await page.goBack()
  await field(page).waitFor()
  expect(await field(page).inputValue()).toBe('')
})

test('a ledger that can only be read leads there', async ({ open, start }) => {
  await (await start('closed.sayso')).stop()
  const server = await start('closed.sayso', '--read-only')
  const page = await open({ server, script: axe })
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('link', { name: here.instead }).click()
  await field(page).fill(text)
  expect(await violations(page, 'every look')).toEqual([])
  await page.getByRole('main').getByRole('button', { name: here.read }).click()
  await isRead(page)
  expect(await notice(page).getByRole('button', { name: here.add }).count()).toBe(0)
})

test('what is dropped or pasted on the page stays on it', async ({ open, start, folder }) => {
  const { tap, server } = await tapped(await start('dropped-here.sayso'))
  const page = await open({ server, path: '/here' })
  await writeFile(join(folder, 'note.txt'), text)
  await writeFile(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  const drop = async (name: string): Promise<void> => {
    const session = await page.context().newCDPSession(page)
    const at = { x: 600, y: 700, data: { items: [], files: [join(folder, name)], dragOperationsMask: 1 } }
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
    await page.getByText(here.drop).waitFor()
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
    await session.detach()
  }
  await drop('picture.png')
  await page.getByRole('alert').getByText(here.noPlainText('picture.png')).waitFor()
  await drop('note.txt')
  await expect.poll(() => field(page).inputValue()).toBe(text)
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, other)
  await expect.poll(() => field(page).inputValue()).toBe(other)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expectNothingSent(tap)
  expect(await documents(server)).toBe(0)
})

test('where the reader cannot be had, the page says so and keeps the text; a reading can be stopped', async ({ open, start }) => {
  const { tap, server } = await tapped(await start('missing.sayso'))
  tap.refuse(/^\/models\//)
  const page = await open({ server, path: '/here', script: axe, width: 375, height: 740, touch: true, expects: /status of 503/ })
  await field(page).fill(text)
  await page.getByRole('main').getByRole('button', { name: here.read }).click()
  await page.getByRole('alert').getByText(here.failedAt.fetch).waitFor()
  expect(await violations(page)).toEqual([])
  tap.refuse(null)
  await page.getByRole('button', { name: words.shell.tryAgain }).click()
  await isRead(page)
  expect(await violations(page)).toEqual([])
  await notice(page).getByRole('button', { name: here.another }).click()
  // Long enough to be stopped on the way.
  const long = `${text}\n`.repeat(200)
  await field(page).fill(long)
  await page.getByRole('main').getByRole('button', { name: here.read }).click()
  await page.getByRole('progressbar', { name: here.reading }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: here.cancel }).click()
  expect(await field(page).inputValue()).toBe(long)
  expectNothingSent(tap)
})
