// Documents made to do harm, opened on every page: all of it shows as text. No dialog, no element of theirs, no request, no breach of policy
// (each page is watched for those), no name that runs backwards.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DocumentItem, Job } from '../../src/http/api.ts'
import { words } from '../../web/words.ts'
import { hostile, readWithin, sizes, writeHostileDocuments } from './hostile-documents.ts'
import { test } from './reading-room.ts'

/** What a document could have put on the page, had it been taken for markup. */
async function intruders(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('script:not([src]), script[src]:not([src^="/assets/"]), iframe, object, embed, base, meta[http-equiv], img:not([role]), link[rel=canonical]')].map((element) => element.outerHTML.slice(0, 120)),
    ...[...document.querySelectorAll('a[href]')].filter((link) => !/^(?:\/|#|https?:)/.test(link.getAttribute('href') ?? '')).map((link) => link.outerHTML.slice(0, 120)),
    ...[...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => /^on/i.test(name))).map((element) => element.outerHTML.slice(0, 120)),
  ])
}

// Overrides and isolates of the text itself are kept in the article, where each paragraph is isolated; nowhere else.
const turning = /[\u202A-\u202E\u2066-\u2069]/

test('hostile documents show as text on every page and break nothing, and the longest can be gone through', async ({ open, start, folder }) => {
  await mkdir(join(folder, 'bad'))
  await writeHostileDocuments(join(folder, 'bad'))
  const server = await start('hostile.sayso')
  const page = await open({ server })
  await page.keyboard.press('a')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('dialog').getByRole('button', { name: words.add.chooseFolder }).click()])
  await chooser.setFiles(join(folder, 'bad'))
  const tray = page.getByRole('region', { name: words.add.tray })
  await tray.getByText(words.add.ended).waitFor({ timeout: readWithin })
  // A page of a million tags is refused with its reason; everything else is in.
  const jobs = (await server.get<{ items: readonly Job[] }>('/jobs')).items
  expect(jobs.flatMap(({ report }) => report?.skipped ?? []).map(({ label, code }) => [label, code])).toEqual([['bad/tags.html', 'too-large']])
  const { items } = await server.get<{ items: readonly DocumentItem[] }>('/documents')
  expect(items).toHaveLength(7)
  expect(items.filter(({ url }) => url !== null && !/^https?:/.test(url))).toEqual([])

  await page.getByText(hostile.scriptTitle).first().waitFor()
  expect(await page.getByText(hostile.imageTitle).count()).toBeGreaterThan(0)
  expect(await page.getByRole('main').innerText()).not.toMatch(turning)
  expect(await intruders(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)

  for (const { id, statements, length } of items) {
    await page.goto(`/documents/${id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // One of them has a hundred thousand words.
    await expect.poll(() => page.getByRole('main').getByRole('article').count(), { timeout: 60_000 }).toBe(1)
    expect(await page.title()).not.toMatch(turning)
    if (statements > 0 && length < 100_000) {
      await page.keyboard.press('j')
      await page.keyboard.press('s')
      await page.getByRole('region', { name: words.document.sheet }).waitFor()
      expect(await page.getByRole('region', { name: words.document.sheet }).innerText()).not.toMatch(turning)
      await page.keyboard.press('n')
    }
    expect(await intruders(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)
  }
  await page.goto('/statements?q=alert')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await intruders(page)).toEqual([])

  // A paragraph of a hundred thousand words can be gone through.
  const endless = items.find(({ length }) => length > 2 * sizes.words)
  await page.goto(`/documents/${endless?.id}`)
  await page.locator('[data-card="0"]').waitFor({ timeout: 60_000 })
  expect((await page.getByRole('main').getByRole('article').innerText()).split(/\s+/).length).toBeGreaterThan(sizes.words)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect.poll(() => page.locator('[data-active][data-s~="1"]').count(), { timeout: 30_000 }).toBeGreaterThan(0)
}, readWithin + 240_000)
