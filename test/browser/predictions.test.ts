// The register of predictions over two invented articles: a forecast in words of likelihood with a date, and a later report that settles it; the filters,
// a decision with the statement behind it, and its undo.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PredictionPage, PredictionSheet } from '../../src/http/woven-api.ts'
import { decisionWords } from '../../web/decisions/words.ts'
import { predictionWords as said } from '../../web/predictions/words.ts'
import { axe, violations } from './accessible.ts'
import { readInto, test as plain } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const forecast = `Dam at Sellory will fail, engineer warns

Orvane's water minister Talla Brenick said on Monday that the Sellory dam would probably fail by the end of March 2026 if the sluices stay shut.

The harbour office vowed to reopen the ferry by June 2026.
`
const report = `Sellory dam gives way

Orvane's water minister Talla Brenick said on Saturday that the Sellory dam failed overnight after the sluices had stayed shut for weeks.
`

const page = (title: string, published: string, text: string): string => `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${text.split('\n\n').slice(1).map((paragraph) => `<p>${paragraph.trim()}</p>`).join('')}<p>Residents of the lower town waited at the quay until dusk, and the lamps were lit before anybody came back from the upper valley.</p></article></body></html>`

const test = plain
  .extend('dam', async ({ folder, start }): Promise<SaysoServer> => {
    const name = `dam-${Math.random().toString(36).slice(2)}`
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'forecast.html'), page('Dam at Sellory will fail, engineer warns', '2026-03-02T08:00:00Z', forecast))
    await writeFile(join(folder, name, 'report.html'), page('Sellory dam gives way', '2026-03-28T08:00:00Z', report))
    await readInto(join(folder, `${name}.sayso`), join(folder, name))
    return start(`${name}.sayso`)
  })

test('each prediction has who, the words, by when, and how sure on ICD 203’s bands', async ({ open, dam }) => {
  const { items } = await dam.get<PredictionPage>('/predictions')
  const sure = items.find(({ likelihood }) => likelihood !== null)
  expect(sure?.by).not.toBeNull()
  const shown = await open({ server: dam, path: '/predictions', script: axe })
  const row = shown.locator(`[data-prediction="${sure?.statement.id}"]`)
  const text = await row.innerText()
  for (const part of [sure?.statement.who ?? '', sure?.by?.words ?? '', said.bands[sure?.likelihood?.band ?? ''] ?? '', said.range(sure?.likelihood?.least ?? 0, sure?.likelihood?.most ?? 0), ...(sure?.conditions ?? [])]) {
    expect(part).not.toBe('')
    expect(text).toContain(part)
  }
  expect(await shown.locator('[data-prediction]').count()).toBe(items.length)
  expect(await violations(shown, 'every look')).toEqual([])
})

test('a person says what came of it, by the statement that settles it, and takes that back', async ({ open, dam }) => {
  const { items } = await dam.get<PredictionPage>('/predictions')
  const sure = items.find(({ likelihood }) => likelihood !== null)
  const { proposals: [proposed] } = await dam.get<PredictionSheet>(`/predictions/${sure?.statement.id}`)
  expect(proposed?.statement.content.text).toContain('failed overnight')
  const shown = await open({ server: dam, path: '/predictions', script: axe })
  const row = shown.locator(`[data-prediction="${sure?.statement.id}"]`)
  await row.getByRole('button', { name: said.settles }).click()
  const settling = row.locator('li', { has: shown.locator(`[data-sentence="${proposed?.statement.id}"]`) })
  await settling.waitFor()
  expect(await violations(shown)).toEqual([])
  await settling.getByRole('button', { name: new RegExp(`^${said.outcomes['came-true']}`) }).click()
  await expect.poll(async () => (await dam.get<PredictionPage>('/predictions?status=came-true')).items.map(({ statement }) => statement.id)).toEqual([sure?.statement.id])
  await row.getByText(said.decided).waitFor()
  // What settled it stands there now, with the way to its words.
  const rests = row.locator(`[data-settled="${proposed?.statement.id}"]`)
  expect(await rests.innerText()).toContain(said.settledBy)
  const link = rests.locator(`[data-sentence="${proposed?.statement.id}"]`)
  expect(await link.innerText()).toContain('failed overnight')
  expect(await link.getAttribute('href')).toBe(`/documents/${proposed?.statement.document}?s=${proposed?.statement.id}`)
  expect(await violations(shown, 'every look')).toEqual([])
  await shown.locator('[data-decided]').getByRole('button', { name: decisionWords.undo }).click()
  await expect.poll(async () => (await dam.get<PredictionPage>('/predictions?status=came-true')).items).toEqual([])
  await row.getByText(said.decided).waitFor({ state: 'detached' })
  expect(await rests.count()).toBe(0)
})

test('the status and the kind filter, by the address', async ({ open, dam }) => {
  const shown = await open({ server: dam, path: '/predictions' })
  await shown.locator('[data-prediction]').first().waitFor()
  await shown.getByLabel(said.kind, { exact: true }).selectOption('commitment')
  await shown.waitForURL('**?kind=commitment')
  const { items } = await dam.get<PredictionPage>('/predictions?kind=commitment')
  expect(items.length).toBeGreaterThan(0)
  await expect.poll(() => shown.locator('[data-prediction]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['prediction']))).toEqual(items.map(({ statement }) => statement.id))
  await shown.getByRole('link', { name: said.filter['did-not'], exact: true }).click()
  await shown.getByRole('heading', { name: said.empty.filtered }).waitFor()
  await shown.getByRole('link', { name: said.empty.clear }).click()
  await shown.locator('[data-prediction]').first().waitFor()
})

test('an empty ledger says what to do; on a phone nothing is wider than the screen', async ({ open, start }) => {
  const empty = await open({ server: await start('empty-predictions.sayso'), path: '/predictions', script: axe })
  await empty.getByRole('heading', { name: said.empty.title }).waitFor()
  expect(await violations(empty)).toEqual([])
  const phone = await open({ path: '/predictions', width: 390, height: 844, touch: true })
  await phone.locator('[data-prediction]').first().waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
