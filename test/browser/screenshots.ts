// Pictures of every page into docs/images, at three widths, the main three in light and dark: `npm run screenshots`. Of the example ledger with
// the clock of its captures set, so that the same build gives the same pictures.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { words } from '../../web/words.ts'
import { test, type PageOptions } from './reading-room.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const desk = { width: 1440, height: 850 } as const
const tablet = { width: 820, height: 1000 } as const
const phone = { width: 375, height: 812, touch: true } as const

/** When every text of the pictures was captured; the only thing of theirs that another day would change. */
const captured = '2026-05-04T09:30:00.000Z'

async function setClock(page: Page): Promise<void> {
  await page.context().route('**/api/v1/documents**', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    if (!(response.headers()['content-type'] ?? '').includes('json')) return route.fulfill({ response })
    return route.fulfill({ response, body: (await response.text()).replaceAll(/"capturedAt":"[^"]+"/g, `"capturedAt":"${captured}"`) })
  })
}

const article = `Ferry held at Sellory

The harbour office said on Monday that the ferry would sail. “Nobody told us anything else,” Harbour Master Ilse Dorn told reporters.

The operator, Tolm Lines, denied that it was late and accused the harbour office of keeping the log to itself. Residents of the lower town described waiting at the quay until dusk.

According to the coastguard, two boats were sent out before midnight. Officials who asked not to be named said that a third had been refused.
`

type Picture = PageOptions & { readonly name: string; readonly ready: (page: Page) => Promise<void> }

const list = async (page: Page): Promise<void> => page.getByRole('main').getByRole('listitem').nth(5).waitFor()
const text = async (page: Page): Promise<void> => page.getByRole('main').getByRole('article').locator('[data-s]').first().waitFor()
/** Rows whose ties have their other end at hand. */
const tied = async (page: Page): Promise<void> => {
  await page.getByRole('main').locator('mark').first().waitFor()
  await page.locator('a[data-link]').filter({ hasText: ':' }).first().waitFor()
}
/** The board of the claim that most stands on. */
const board = async (page: Page): Promise<void> => {
  await page.locator('[data-claim]', { hasText: 'At least 14 people' }).first().click()
  await page.locator('[data-side]').first().waitFor()
}
const standing = async (page: Page): Promise<void> => page.locator('[data-s][data-active]').first().waitFor()

/** Each page as it is worked with: a filter set, a statement opened. */
const main: readonly Picture[] = [
  { name: 'library', path: '/', ready: list },
  { name: 'document', path: '/documents/d5?s=s69', ready: standing },
  { name: 'statements', path: '/statements?q=ministry', ready: tied },
  { name: 'actor', path: '/actors/Dessa%20Moravine', ready: list },
]

const pictures: readonly Picture[] = [
  ...main.flatMap((picture) => [
    { ...picture, ...desk },
    { ...picture, ...desk, name: `${picture.name}-dark`, scheme: 'dark' as const },
    { ...picture, ...tablet, name: `${picture.name}-820` },
    { ...picture, ...phone, name: `${picture.name}-375` },
  ]),
  {
    ...desk, name: 'add', path: '/', ready: async (page) => {
      await list(page)
      await page.keyboard.press('a')
      await page.getByRole('dialog', { name: words.add.title }).waitFor()
    },
  },
  ...[{ name: 'here', ...desk }, { name: 'here-375', ...phone }].map((size) => ({
    ...size, path: '/here', ready: async (page: Page) => {
      await page.getByRole('main').getByRole('textbox', { name: words.add.text }).fill(article)
      await page.keyboard.press('Control+Enter')
      await text(page)
    },
  })),
  { ...desk, name: 'claims', path: '/claims', ready: async (page) => page.locator('[data-claim]').nth(3).waitFor() },
  { ...desk, name: 'disputes', path: '/claims?disputed=yes', ready: async (page) => page.locator('[data-claim]').nth(3).waitFor() },
  { ...desk, name: 'figures', path: '/claims?figures=differ', ready: async (page) => page.locator('[data-figure]').nth(1).waitFor() },
  { ...desk, name: 'claim', path: '/claims', ready: board },
  { ...desk, name: 'claim-dark', path: '/claims', ready: board, scheme: 'dark' as const },
  { ...phone, name: 'claim-375', path: '/claims', ready: board },
  { ...desk, name: 'sheet', path: '/documents/d7?panel=sheet&voice=narrator', ready: async (page) => page.getByRole('region', { name: words.document.sheet }).getByRole('listitem').first().waitFor() },
  { width: 794, height: 1123, name: 'print', path: '/documents/d7', ready: async (page) => {
    await text(page)
    await page.emulateMedia({ media: 'print' })
  } },
]

async function take(page: Page, { name, ready }: Picture): Promise<void> {
  await setClock(page)
  await page.reload()
  await page.getByRole('banner').waitFor()
  await ready(page)
  await page.evaluate(async () => document.fonts.ready)
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  // What is asked for meanwhile is not waited for.
  await page.context().unrouteAll({ behavior: 'ignoreErrors' })
}

for (const picture of pictures) {
  test(picture.name, async ({ open }) => {
    await take(await open(picture), picture)
  })
}

test('empty', async ({ open, start }) => {
  const server = await start('case.sayso')
  for (const [name, size] of [['empty', desk], ['empty-375', phone]] as const) {
    const picture: Picture = { name, ...size, server, ready: async (page) => page.getByRole('heading', { level: 1, name: words.library.empty.title }).waitFor() }
    await take(await open(picture), picture)
  }
})

test('changes', async ({ open, versions }) => {
  const picture: Picture = { name: 'changes', ...desk, server: versions, path: '/documents/d2/changes?against=d1', ready: async (page) => page.locator('ins[data-change]').first().waitFor() }
  await take(await open(picture), picture)
})
