// What a person settles about actors: from an actor's page (merge, rename, another name) and from a card in the reading room (why this holder, and the
// right one), each taken back; and that a ledger which can only be read offers none of it. An actor's positions stand on the same page.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import type { ActorItem, DocumentReading, StatementItem } from '../../src/http/api.ts'
import type { DecisionList, PositionPage } from '../../src/http/woven-api.ts'
import { decisionWords } from '../../web/decisions/words.ts'
import { positionWords } from '../../web/positions/words.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test as plain } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const { actor: gestures, holder } = decisionWords
const name = 'Lodo Faran'
const address = (who: string): string => `/actors/${encodeURIComponent(who)}`

const test = plain
  .extend('copied', async ({ folder, start }) => async (...flags: readonly string[]): Promise<SaysoServer> => {
    const ledger = `decided-${Math.random().toString(36).slice(2)}.sayso`
    await copyFile(inject('exampleLedger'), join(folder, ledger))
    return start(ledger, ...flags)
  })

test('an actor goes by another name, whose page it then is, until that is taken back', async ({ open, copied }) => {
  const server = await copied()
  const before = await server.get<ActorItem>(address(name))
  const page = await open({ server, path: address(name), script: axe, expects: /404/ })
  await page.getByRole('button', { name: gestures.rename, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: gestures.renameTitle(name) })
  await dialog.getByLabel(gestures.name).fill('Lodo Faran of Sarnet')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: decisionWords.save }).click()
  await page.waitForURL(`**${address('Lodo Faran of Sarnet')}`)
  await page.getByRole('heading', { level: 1, name: 'Lodo Faran of Sarnet' }).waitFor()
  expect((await server.get<ActorItem>(address('Lodo Faran of Sarnet'))).total).toBe(before.total)
  await page.locator('[data-decided]').getByRole('button', { name: decisionWords.undo }).click()
  await page.waitForURL(`**${address(name)}`)
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  expect((await server.get<DecisionList>('/decisions')).items).toEqual([])
})

test('two actors become one under the name chosen', async ({ open, copied }) => {
  const server = await copied()
  const [one, other] = [await server.get<ActorItem>(address(name)), await server.get<ActorItem>(address('Joren Halvik'))]
  const page = await open({ server, path: address(name), expects: /404/ })
  await page.getByRole('button', { name: gestures.merge, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: gestures.mergeTitle(name) })
  await dialog.getByLabel(gestures.name).fill('Joren Halvik')
  await dialog.getByRole('button', { name: decisionWords.save }).click()
  await page.waitForURL(`**${address('Joren Halvik')}`)
  await expect.poll(async () => (await server.get<ActorItem>(address('Joren Halvik'))).total).toBe(one.total + other.total)
})

test('“why?” marks the words a name was worked out from', async ({ open, examples }) => {
  const { statements } = await examples.get<ActorItem>(address(name))
  const resolved = statements.find(({ actor }) => (actor?.evidence.length ?? 0) > 0) as StatementItem
  const { text } = await examples.get<DocumentReading>(`/documents/${resolved.document}/reading`)
  const page = await open({ path: `/documents/${resolved.document}?s=${resolved.id}`, script: axe })
  await page.getByRole('button', { name: holder.whyHelp(name) }).click()
  await page.getByText(holder.shown(resolved.actor?.evidence.length ?? 0)).waitFor()
  const marked = await page.evaluate(() => [...CSS.highlights.get('sayso-evidence') ?? []].map(String))
  expect(marked.toSorted()).toEqual((resolved.actor?.evidence ?? []).map(([from, to]) => text.slice(from, to)).toSorted())
  expect(await violations(page)).toEqual([])
})

test('the holder of a statement is put right from its card, and as it was when that is taken back', async ({ open, copied }) => {
  const right = 'Lantern Society'
  const server = await copied()
  const { statements: [first] } = await server.get<ActorItem>(address(name))
  const page = await open({ server, path: `/documents/${first?.document}?s=${first?.id}`, script: axe })
  await page.getByRole('button', { name: holder.notRight }).click()
  const dialog = page.getByRole('dialog', { name: holder.title })
  await dialog.getByLabel(holder.name).fill(right)
  await dialog.getByRole('button', { name: decisionWords.save }).click()
  const card = page.locator(`[data-card="${first?.index}"]`)
  await card.getByText(holder.byPerson).waitFor()
  expect(await card.innerText()).toContain(right)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('z')
  await card.getByText(holder.byPerson).waitFor({ state: 'detached' })
  expect(await card.innerText()).toContain(name)
})

test('a new name is taken for a private person’s unless a reason is given to show it', async ({ open, copied }) => {
  const server = await copied()
  const { statements: [first] } = await server.get<ActorItem>(address(name))
  const page = await open({ server, path: `/documents/${first?.document}?s=${first?.id}` })
  await page.getByRole('button', { name: holder.notRight }).click()
  const dialog = page.getByRole('dialog', { name: holder.title })
  await dialog.getByLabel(holder.name).fill('Pell Unheardof')
  await dialog.getByLabel(holder.newName).selectOption('office-holder')
  await dialog.getByText(holder.reasonNeeded).waitFor()
  expect(await dialog.getByRole('button', { name: decisionWords.save }).isDisabled()).toBe(true)
  await dialog.getByLabel(decisionWords.why).fill('spoke as mayor')
  await dialog.getByRole('button', { name: decisionWords.save }).click()
  await expect.poll(() => page.locator(`[data-card="${first?.index}"]`).innerText()).toContain('Pell Unheardof')
})

test('positions: each claim with its periods, a stance opens its statements, and none stands where nothing was said', async ({ open, examples }) => {
  const { items } = await examples.get<PositionPage>(`${address(name)}/positions`)
  expect(items.length).toBeGreaterThan(0)
  const page = await open({ path: address(name), script: axe })
  const shown = page.locator('[data-position]')
  await shown.first().waitFor()
  for (const [at, { periods }] of items.slice(0, await shown.count()).entries()) {
    const states = await shown.nth(at).locator('[data-state]').evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset['state'], one.querySelector('button') !== null]))
    expect(states).toEqual(periods.map(({ state, stance }) => [state, stance !== null]))
  }
  const at = items.findIndex(({ periods }) => periods.some(({ stance }) => stance !== null))
  const stated = items[at]?.periods.find(({ stance }) => stance !== null)
  await shown.nth(at).locator('[data-state="stated"] button').first().click()
  expect(await shown.nth(at).getByRole('list', { name: /^Statements, / }).locator('[data-sentence]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['sentence']))).toEqual(stated?.statements)
  await page.getByRole('heading', { name: positionWords.title }).waitFor()
  expect(await violations(page, 'every look')).toEqual([])
})

test('a ledger that can only be read offers no decision', async ({ open, copied }) => {
  const server = await copied('--read-only')
  const actor = await open({ server, path: address(name) })
  await actor.getByRole('heading', { level: 2, name: words.actor.said }).waitFor()
  expect(await actor.getByRole('button', { name: gestures.rename, exact: true }).count()).toBe(0)
  const claims = await open({ server, path: '/predictions' })
  await claims.locator('[data-prediction]').first().waitFor()
  expect(await claims.getByRole('group', { name: /What came of it/ }).count()).toBe(0)
})
