// The whole way through by keyboard alone: no mouse call stands in this file. From an empty ledger to a cited statement, in light and dark, with
// the focus never lost and never out of sight.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'

const { library, document: room } = words

/** Tab until the element with that role and name has the focus; throws when a round of the page does not meet it. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'searchbox' | 'checkbox' | 'menuitemradio' | 'menuitemcheckbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  await target.waitFor()
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect.poll(() => target.evaluate(isShown), { message: `the focus at ${String(name)} can be seen` }).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to the ${role} ${String(name)}`)
}

/** Whether it is on the screen, and drawn with a ring or a change of its own. */
function isShown(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && bottom > 0 && top < innerHeight && element.matches(':focus-visible')
}

const path = (page: Page): string => new URL(page.url()).pathname

test('from an empty ledger to a copied statement, by keys', async ({ open, start }) => {
  const server = await start('journey.sayso')
  const page = await open({ server, script: axe })
  await page.getByRole('heading', { level: 1, name: library.empty.title }).waitFor()
  expect(await violations(page, 'every look')).toEqual([])
  await tabTo(page, 'button', library.empty.example1)
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: library.list, exact: true }).getByRole('listitem')
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBeGreaterThan(10)

  // Library: search, order, rows, a document.
  await page.keyboard.press('/')
  await page.keyboard.type('fairy tale')
  await expect.poll(() => rows.count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => rows.count()).toBeGreaterThan(10)
  await tabTo(page, 'button', library.columns.denials)
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('denials')
  await expect.poll(() => rows.first().innerText()).toContain('Fairy Tale')
  await page.keyboard.press('/')
  await page.keyboard.type('use that valley')
  await expect.poll(() => rows.count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => path(page)).toMatch(/^\/documents\/d\d+$/)

  // Document: statements, a denial and back, the narrator, the sheet, a citation.
  await page.locator('[data-card="0"]').waitFor()
  const tied = page.locator('[data-s][data-linked]')
  for (let step = 0; step < 20 && await tied.count() === 0; step++) {
    await page.keyboard.press('j')
    await page.locator(`[data-standing][data-card="${step}"]`).waitFor()
  }
  const before = new URL(page.url()).searchParams.get('s')
  await page.keyboard.press('d')
  await expect.poll(() => new URL(page.url()).searchParams.get('s')).not.toBe(before)
  await page.keyboard.press('u')
  await expect.poll(() => new URL(page.url()).searchParams.get('s')).toBe(before)
  await page.keyboard.press('n')
  await page.keyboard.press('s')
  await page.getByRole('region', { name: room.sheet }).waitFor()
  await tabTo(page, 'button', room.statement(1))
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-active][data-s~="0"]').count()).toBeGreaterThan(0)
  await page.keyboard.press('s')
  await page.getByRole('region', { name: room.sheet }).waitFor({ state: 'detached' })
  await page.keyboard.press('c')
  await page.getByText(room.copied).or(page.getByText(room.notCopied)).first().waitFor()

  // Statements: a chord, a search, a filter, a row.
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect.poll(() => path(page)).toBe('/statements')
  await page.getByRole('searchbox', { name: words.statements.search }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('bridge')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('bridge')
  await tabTo(page, 'checkbox', /^denies/).catch(async () => {
    // The filters stand before the box: round the page the other way.
    for (let step = 0; step < 60; step++) await page.keyboard.press('Shift+Tab')
    await tabTo(page, 'checkbox', /^denies/)
  })
  await page.keyboard.press('Space')
  await expect.poll(() => new URL(page.url()).searchParams.getAll('act')).toEqual(['deny'])
  await tabTo(page, 'button', words.shell.clearFilters)
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect.poll(() => path(page)).toMatch(/^\/documents\/d\d+$/)

  // Adding, and the keys themselves.
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: words.add.title })
  await dialog.waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
  await tabTo(page, 'textbox', words.add.text)
  await page.keyboard.insertText('The lock-keeper said on Monday that the gate would stay shut until the water fell. The grain board denied it and asked for a boat.')
  await tabTo(page, 'button', words.add.addText)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => path(page)).toBe('/documents/d21')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect.poll(() => path(page)).toBe('/')
}, 120_000)

test('light, dark, the system’s and more contrast are chosen by keys, and kept', async ({ open }) => {
  const page = await open({ script: axe })
  const look = (): Promise<string> => page.evaluate(() => `${document.documentElement.dataset['mantineColorScheme']} ${document.documentElement.dataset['contrast']} ${getComputedStyle(document.documentElement).backgroundColor}`)
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string): Promise<void> => {
    await tabTo(page, 'button', words.shell.appearance)
    await page.keyboard.press('Enter')
    const item = page.getByRole(role, { name })
    await item.waitFor()
    for (let step = 0; step < 6 && !(await item.evaluate((element) => element === document.activeElement)); step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => item.getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('Escape')
    await item.waitFor({ state: 'hidden' })
  }
  await tabTo(page, 'button', words.shell.appearance)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: words.shell.dark }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  const light = await look()
  expect(light).toMatch(/^light usual/)
  await choose('menuitemradio', words.shell.dark)
  await expect.poll(look).toMatch(/^dark usual/)
  expect((await look()).replace('dark', 'light')).not.toBe(light)
  await choose('menuitemcheckbox', words.shell.contrast)
  await expect.poll(look).toMatch(/^dark more rgb\(0, 0, 0\)/)
  await page.reload()
  await page.getByRole('banner').waitFor()
  await expect.poll(look).toMatch(/^dark more/)
  await choose('menuitemradio', words.shell.system)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(look).toMatch(/^light more/)
})

test('the first Tab leads past the header, and a page that is not there says so', async ({ open }) => {
  const page = await open({ path: '/no/such/page', script: axe })
  await page.getByRole('heading', { level: 1, name: words.shell.notFound }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Tab')
  await tabTo(page, 'link', words.shell.skip)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await tabTo(page, 'link', words.shell.toLibrary)
  await page.keyboard.press('Enter')
  await expect.poll(() => path(page)).toBe('/')
})
