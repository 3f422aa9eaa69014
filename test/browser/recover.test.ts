// A server that dies in the middle of an upload: the page says what happened, waits, takes up again what was not finished, and every file ends
// in the ledger once. Killed for real (SIGKILL), started again on the same port.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject } from 'vitest'
import { words } from '../../web/words.ts'
import { writeArticles } from '../cli/articles.ts'
import { test } from './reading-room.ts'

const { add, shell } = words
const count = 90

test('a server killed in mid-upload loses nothing that was stored, and the page sends the rest by itself', async ({ open, start, folder }) => {
  const server = await start('killed.sayso')
  await writeArticles(join(folder, 'articles'), count)
  // A page whose server is gone complains of it on the console, and of a token that the new start does not know; that is the point.
  const page = await open({ server, expects: /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|403 \(Forbidden\)/ })
  // Slow enough to be met in the middle.
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 12_000 })
  await page.keyboard.press('a')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('dialog').getByRole('button', { name: add.chooseFolder }).click()])
  await chooser.setFiles(join(folder, 'articles'))
  const tray = page.getByRole('region', { name: add.tray })
  await expect.poll(async () => (await server.get<{ documents: number }>('/totals')).documents, { timeout: 30_000 }).toBeGreaterThan(0)
  await tray.getByText(/^Sending/).waitFor()
  const before = (await server.get<{ documents: number }>('/totals')).documents
  await server.kill()
  expect(before).toBeLessThan(count)

  await page.getByRole('status').getByText(shell.lost).waitFor({ timeout: 30_000 })
  await tray.getByText(add.waitingForServer).waitFor()
  await server.restart()
  await page.getByRole('status').getByText(shell.restarted).waitFor({ timeout: 30_000 })
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })
  await tray.getByText(/^The server was started again: \d+ files? sent again/).waitFor({ timeout: 60_000 })
  await tray.getByRole('button', { name: add.dismiss(add.files(count)) }).waitFor({ timeout: 60_000 })

  // Every file once: as many documents as files, each the first version of its own address.
  const { items } = await server.get<{ items: readonly { address: string; version: number }[] }>('/documents?limit=500')
  expect(items.map(({ address }) => address.replace(/^upload:[0-9a-f]+\/articles\//, '')).toSorted()).toEqual(Array.from({ length: count }, (_, i) => `a${String(i).padStart(3, '0')}.txt`))
  expect(items.filter(({ version }) => version !== 1)).toEqual([])
  await expect.poll(() => page.getByRole('status').allInnerTexts().then((texts) => texts.join(' '))).toContain(words.library.totals(count, 0, 0, 0)[0])
  await server.stop()
  const { stdout } = await promisify(execFile)(process.execPath, [join(inject('app'), 'dist/cli/sayso.js'), 'verify', '--ledger', server.ledger, '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({ faults: [] })
}, 180_000)

test('a page left open finds a server that was started again, and what it shows is fresh', async ({ open, start, folder }) => {
  const server = await start('restarted.sayso')
  await writeArticles(join(folder, 'few'), 1)
  const page = await open({ server, expects: /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/ })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await server.kill()
  await page.getByRole('status').getByText(shell.lost).waitFor({ timeout: 30_000 })
  await server.restart()
  await page.getByRole('status').getByText(shell.restarted).waitFor({ timeout: 30_000 })
  // The token is another now: a write goes through without a reload.
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('textbox', { name: add.text }).fill('The lock-keeper said on Monday that the gate would stay shut until the water fell. The grain board denied it and asked for a boat.')
  await page.getByRole('dialog').getByRole('button', { name: add.addText }).click()
  await page.waitForURL('**/documents/d1')
}, 120_000)
