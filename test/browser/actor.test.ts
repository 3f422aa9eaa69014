// The page of one actor: roles as stated and statements in their order, the ways to the texts and to whom they answer, keys, and that a private
// person has no page.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { ActorItem } from '../../src/http/api.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test } from './reading-room.ts'

const { actor: said } = words
const name = 'Lodo Faran'
const address = `/actors/${encodeURIComponent(name)}`
const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))

test('a name on the page of statements leads to its bearer: roles with where they are stated, statements oldest first', async ({ open, examples }) => {
  const page = await open({ path: `/statements?speaker=${encodeURIComponent(name)}`, script: axe })
  await page.getByRole('list', { name: words.statements.list }).getByRole('link', { name, exact: true }).first().click()
  await page.waitForURL(`**${address}`)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  const actor = await examples.get<ActorItem>(address)
  expect(actor.roles.length).toBeGreaterThan(1)
  const roles = page.getByRole('region', { name: said.roles }).getByRole('listitem')
  const shown = await roles.allInnerTexts()
  for (const [at, { role, publisher }] of actor.roles.entries()) {
    expect(shown[at]).toContain(role)
    expect(shown[at]).toContain(publisher ?? words.shell.somewhereElse)
  }
  expect(await texts(page, 'a[data-said]')).toEqual(actor.statements.map(({ id, document }) => `/documents/${document}?s=${id}`))
  // Those without a date come last.
  const days = actor.statements.map(({ published }) => published ?? '\uffff')
  expect(days).toEqual(days.toSorted())
  expect(await page.title()).toBe(`${name} – Sayso`)
  expect(await violations(page, 'every look')).toEqual([])
})

test('what they said leads to the text; j and k go through', async ({ open, examples }) => {
  const { statements } = await examples.get<ActorItem>(address)
  const page = await open({ path: address })
  await page.getByRole('heading', { level: 1, name }).waitFor()
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/documents/${statements[1]?.document}?s=${statements[1]?.id}`)
  await page.locator('[data-s][data-active]').first().waitFor()
})

test('each end of a denial says so and leads to the other', async ({ open, examples }) => {
  for (const [direction, who, other] of [['from', 'Joren Halvik', name], ['to', name, 'Joren Halvik']] as const) {
    const { answers } = await examples.get<ActorItem>(`/actors/${encodeURIComponent(who)}`)
    const denial = answers.find((answer) => answer.link === 'denies' && answer.direction === direction && answer.who === other)
    expect(denial).toBeDefined()
    const page = await open({ path: `/actors/${encodeURIComponent(who)}` })
    await page.getByRole('link', { name: new RegExp(`^${words.link.denies[direction]} ${other}: `) }).first().click()
    await page.waitForURL(`**/documents/${denial?.document}?s=${denial?.other}`)
    await page.locator('[data-s][data-active]').first().waitFor()
  }
})

test('a card in the margin leads to the actor', async ({ open, examples }) => {
  const { statements: [first] } = await examples.get<ActorItem>(address)
  const page = await open({ path: `/documents/${first?.document}?s=${first?.id}` })
  await page.getByRole('link', { name: words.document.everywhere(name) }).first().click()
  await page.waitForURL(`**${address}`)
})

test('a private person’s name gives the page that nobody’s gives', async ({ open }) => {
  const hidden = 'Renna Coldbrook'
  const folder = join(inject('app'), 'examples/corpus')
  const corpus = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')))
  expect(corpus.join('\n')).toContain(hidden)
  const mains: string[] = []
  for (const asked of [hidden, 'Nobody At. All']) {
    const page = await open({ path: `/actors/${encodeURIComponent(asked)}`, script: axe, expects: /404/ })
    await page.getByRole('heading', { level: 1, name: said.notFound }).waitFor()
    mains.push(await page.getByRole('main').innerHTML())
    expect(await violations(page)).toEqual([])
  }
  expect(mains[0]).toBe(mains[1])
})
