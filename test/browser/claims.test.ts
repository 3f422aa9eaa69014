// The pages of claims: the list with its switch, the board with its sides, figures and statements, what a person decides about a claim and takes back,
// and that every number opens to its sentences.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { ClaimPage, ClaimSheetItem, DecisionList, DisputePage, EventFigureList } from '../../src/http/woven-api.ts'
import { claimWords as said } from '../../web/claims/words.ts'
import { decisionWords } from '../../web/decisions/words.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { test as plain } from './reading-room.ts'
import type { SaysoServer } from './sayso-server.ts'

const test = plain
  /** A server with the examples that a test may decide in. */
  .extend('own', async ({ folder, start }): Promise<SaysoServer> => {
    const ledger = `own-${Math.random().toString(36).slice(2)}.sayso`
    await copyFile(inject('exampleLedger'), join(folder, ledger))
    return start(ledger)
  })

const links = (page: Page, selector: string): Promise<string[]> => page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
const addressOf = ({ statement: { id, document } }: ClaimSheetItem['members'][number]): string => `/documents/${document}?s=${id}`

/** The disputed claim that stands in most documents, with its board. */
async function disputed(server: SaysoServer): Promise<ClaimSheetItem> {
  const { items } = await server.get<ClaimPage>('/claims?disputed=yes')
  const [first] = items.toSorted((a, b) => b.documents - a.documents || b.statements - a.statements)
  if (first === undefined) throw new Error('the example ledger holds no dispute')
  return server.get<ClaimSheetItem>(`/claims/${first.id}`)
}

async function openClaim(page: Page, { claim }: ClaimSheetItem): Promise<void> {
  await page.goto(`/claims/${claim.id}`)
  await page.getByRole('heading', { level: 2, name: said.sides }).waitFor()
}

test('the list has the API’s claims in their order, origins before documents, and a switch to the disputed', async ({ open, examples }) => {
  const page = await open({ path: '/claims', script: axe })
  const rows = page.getByRole('list', { name: said.list }).locator('> li')
  await rows.first().waitFor()
  const all = await examples.get<ClaimPage>('/claims')
  expect(all.total).toBeGreaterThan(5)
  expect(await links(page, 'a[data-claim]')).toEqual(all.items.map(({ id }) => `/claims/${id}`))
  for (const [at, text] of (await rows.allInnerTexts()).entries()) {
    const claim = all.items[at]
    expect(text.indexOf(said.origins(claim?.origins ?? -1))).toBeGreaterThan(-1)
    expect(text.indexOf(said.origins(claim?.origins ?? -1))).toBeLessThan(text.indexOf(said.documents(claim?.documents ?? -1)))
  }
  expect(await violations(page, 'every look')).toEqual([])

  await page.getByRole('link', { name: said.whichOf.disputed, exact: true }).click()
  await page.waitForURL('**/claims?disputed=yes')
  const some = await examples.get<ClaimPage>('/claims?disputed=yes')
  await expect.poll(() => links(page, 'a[data-claim]')).toEqual(some.items.map(({ id }) => `/claims/${id}`))
  expect(some.total).toBeLessThan(all.total)
})

test('the disputes have every side with who holds it, and a side’s number leads to its statements', async ({ open, examples }) => {
  const { items } = await examples.get<DisputePage>('/disputes')
  expect(items.length).toBeGreaterThan(3)
  expect(items.some(({ silent }) => silent.length > 0)).toBe(true)
  const page = await open({ path: '/claims?disputed=yes', script: axe })
  const rows = page.getByRole('list', { name: said.list }).locator('> li')
  const firsts = items.filter(({ under }) => under === null)
  await expect.poll(() => rows.count()).toBe(firsts.length)
  for (const [at, { claim, sides, silent }] of firsts.entries()) {
    const row = rows.nth(at)
    // What the same parties dispute besides stands below, and leads to its board.
    expect(await row.getByRole('region', { name: said.alsoBetween }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(items.filter(({ under }) => under === claim.id).map((other) => `/claims/${other.claim.id}`))
    for (const { stance, holders, origins } of sides) {
      const side = await row.locator(`[data-stance="${stance}"]`).innerText()
      for (const { name } of holders) expect(side).toContain(name)
      expect(side).toContain(said.origins(origins))
    }
    expect(await row.locator('[data-stance="silent"] a').allInnerTexts()).toEqual(silent)
  }
  expect(await violations(page, 'every look')).toEqual([])
  const named = items.flatMap(({ sides }) => sides.flatMap(({ holders }) => holders)).find(({ named: has }) => has)
  await rows.getByRole('link', { name: named?.name ?? '', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: named?.name ?? '' }).waitFor()
})

test('figures that differ stand event by event, each thing on one scale; its numbers and, opened, all its figures lead to their sentences', async ({ open, examples }) => {
  const { items, claims } = await examples.get<EventFigureList>('/figures/events')
  const things = items.flatMap((event) => event.things)
  const inClaims = claims.flatMap(({ figures }) => figures)
  // The shelling of the example corpus, which five sources count five ways.
  expect(things.find(({ what }) => what === 'people killed')).toMatchObject({ apart: 'differ', low: { value: 11 }, high: { value: 23 } })
  const page = await open({ path: '/claims?figures=differ', script: axe })
  const shown = page.locator('[data-figure]')
  await expect.poll(() => shown.count()).toBe(things.length + inClaims.length)
  for (const [at, { what, low, high, figures }] of things.entries()) {
    const one = shown.nth(at)
    expect(await one.getByRole('img').getAttribute('aria-label')).toContain(what)
    for (const number of [low, high]) {
      const [behind] = number?.statements ?? []
      const document = figures.find(({ statement }) => statement === behind)?.document ?? behind?.split('#')[0]
      expect(await one.getByRole('link', { name: said.number(number?.value ?? -1) }).evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('?')[0]))).toContain(`/documents/${document}`)
    }
    await one.getByText(said.everyFigure(figures.length)).click()
    const rows = await one.getByRole('table').locator('tbody tr').allInnerTexts()
    expect(rows).toHaveLength(figures.length)
    for (const [row, { words: stated, holder }] of figures.entries()) {
      expect(rows[row]).toContain(stated)
      expect(rows[row]).toContain(holder)
    }
  }
  expect(await violations(page, 'every look')).toEqual([])
})

test('a number of the list leads to the very statements it counts', async ({ open, examples }) => {
  const { claim, members } = await disputed(examples)
  const page = await open({ path: '/claims?disputed=yes' })
  await page.locator(`a[href="/claims/${claim.id}?stance=denies#said"]`).click()
  await page.getByText(said.saidOnly(said.stance.denies)).waitFor()
  const denying = members.filter(({ stance }) => stance === 'denies')
  expect(denying).toHaveLength(claim.byStance.denies)
  expect(await links(page, '[data-member] [data-sentence]')).toEqual(denying.map(addressOf))
  await page.getByRole('button', { name: said.showAll }).click()
  await expect.poll(() => links(page, '[data-member] [data-sentence]')).toEqual(members.map(addressOf))
})

test('the board has every side with its origins; a holder opens to sentences, a sentence to where it stands', async ({ open, examples }) => {
  const sheet = await disputed(examples)
  const page = await open({ path: `/claims/${sheet.claim.id}`, script: axe })
  const opened = new Map<string, number>()
  for (const { stance, holders, origins } of sheet.sides) {
    const name = stance === 'asserts' || stance === 'denies' ? said.side[stance] : said.side.other
    const side = page.getByRole('region', { name, exact: true })
    await side.getByText(said.origins(origins)).first().waitFor()
    for (const { name: who, statements } of holders) {
      const at = opened.get(name) ?? 0
      opened.set(name, at + 1)
      const holder = side.locator('details').nth(at)
      expect(await holder.innerText()).toContain(who)
      await holder.locator('summary').click()
      expect(await holder.locator('[data-sentence]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['sentence']))).toEqual(statements)
    }
  }
  expect(await violations(page, 'every look')).toEqual([])
  const denying = sheet.members.find(({ stance }) => stance === 'denies')
  await page.locator(`[data-sentence="${denying?.statement.id}"]`).first().click()
  await page.waitForURL(`**/documents/${denying?.statement.document}?s=${denying?.statement.id}`)
  await page.locator('[data-s][data-active]').first().waitFor()
})

test('a statement has the words marked that its stance hangs on', async ({ open, examples }) => {
  const { claim, members } = await disputed(examples)
  const denying = members.find(({ stance, why }) => stance === 'denies' && why.length > 0)
  const page = await open({ path: `/claims/${claim.id}` })
  const marks = page.locator(`[data-member="${denying?.statement.id}"] mark`)
  await marks.first().waitFor()
  const marked = await marks.allInnerTexts()
  expect(marked.length).toBeGreaterThan(0)
  const { text } = await examples.get<{ readonly text: string }>(`/documents/${denying?.statement.document}/reading`)
  expect(denying?.why.map(([from, to]) => text.slice(from, to)).join(' ')).toContain(marked[0])
})

test('figures stand on one scale and in a table; low, stated and high open to their sentences; the rule is printed', async ({ open, examples }) => {
  const { items } = await examples.get<ClaimPage>('/claims')
  const sheets = await Promise.all(items.map(({ id }) => examples.get<ClaimSheetItem>(`/claims/${id}`)))
  // The most figures there are, one of them replaced by its holder's next.
  const { claim: first, figures } = sheets.toSorted((a, b) => b.figures.length - a.figures.length).find((sheet) => sheet.figures.some((one) => one.figures.some(({ replaced }) => replaced)))!
  const page = await open({ path: `/claims/${first.id}`, script: axe })
  const shown = page.locator('[data-figure]')
  await shown.first().waitFor()
  expect(await shown.count()).toBe(figures.length)
  for (const [at, figure] of figures.entries()) {
    const one = shown.nth(at)
    const rows = await one.getByRole('table').locator('tbody tr').allInnerTexts()
    expect(rows).toHaveLength(figure.figures.length)
    for (const [row, { words: stated, holder }] of figure.figures.entries()) {
      expect(rows[row]).toContain(stated)
      expect(rows[row]).toContain(holder)
    }
    expect(await one.getByRole('img').getAttribute('aria-label')).toContain(figure.what)
    for (const [name, number] of [['low', figure.low], ['high', figure.high]] as const) {
      if (number === null) continue
      const opened = one.locator('details', { hasText: said[name] }).first()
      await opened.locator('summary').click()
      expect(await opened.locator('[data-sentence]').evaluateAll((all) => all.map((link) => (link as HTMLElement).dataset['sentence']))).toEqual(number.statements)
    }
  }
  expect(await violations(page, 'every look')).toEqual([])
  await page.getByLabel(said.rule).selectOption('majority')
  await page.waitForURL('**?rule=majority')
  const { figures: [other] } = await examples.get<ClaimSheetItem>(`/claims/${first.id}?rule=majority`)
  await page.getByText(other?.says ?? '').waitFor()
})

test('a claim is called otherwise, and called as before when that is taken back', async ({ open, own }) => {
  const sheet = await disputed(own)
  const page = await open({ server: own, path: `/claims/${sheet.claim.id}`, script: axe })
  const title = 'How many died at Sarnet'
  await page.getByRole('button', { name: said.rename }).click()
  const dialog = page.getByRole('dialog', { name: said.renameTitle })
  await dialog.getByLabel(said.newTitle).fill(title)
  await dialog.getByLabel(decisionWords.why).fill('shorter')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: decisionWords.save }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const { items } = await own.get<DecisionList>('/decisions')
  expect(items.map(({ decision, why }) => [decision, why])).toEqual([['rename-claim', 'shorter']])
  expect(await violations(page)).toEqual([])
  await page.locator('[data-decided]').getByRole('button', { name: decisionWords.undo }).click()
  await page.getByRole('heading', { level: 1, name: sheet.claim.title.slice(0, 30) }).waitFor()
  expect((await own.get<DecisionList>('/decisions')).items).toEqual([])
})

test('a statement moves to a claim of its own and, by the key z, back', async ({ open, own }) => {
  const sheet = await disputed(own)
  const page = await open({ server: own })
  await openClaim(page, sheet)
  const moved = sheet.members.find(({ stance }) => stance === 'denies')?.statement.id ?? ''
  await page.locator(`[data-member="${moved}"]`).getByRole('button', { name: new RegExp(`^${said.move}: `) }).click()
  await page.getByRole('dialog', { name: said.moveTitle }).getByRole('button', { name: said.ownClaim }).click()
  await expect.poll(() => page.locator('[data-member]').count()).toBe(sheet.members.length - 1)
  await page.keyboard.press('z')
  await page.locator(`[data-member="${moved}"]`).waitFor()
  expect((await own.get<ClaimSheetItem>(`/claims/${sheet.claim.id}`)).members.map(({ statement }) => statement.id)).toEqual(sheet.members.map(({ statement }) => statement.id))
})

test('a claim is joined with another that is found by its words', async ({ open, own }) => {
  const { items } = await own.get<ClaimPage>('/claims')
  const [one, other] = items.slice(-2)
  if (one === undefined || other === undefined) throw new Error('too few claims')
  const page = await open({ server: own, path: `/claims/${one.id}` })
  await page.getByRole('button', { name: said.merge }).click()
  const dialog = page.getByRole('dialog', { name: said.mergeTitle })
  const title = /[\p{L}\d ]{8,}/u.exec(other.title)?.[0].trim() ?? ''
  await dialog.getByLabel(said.find).fill(title)
  await dialog.getByRole('button', { name: new RegExp(title) }).first().click()
  await expect.poll(() => page.locator('[data-member]').count()).toBe(one.statements + other.statements)
  // The address of the claim that went into it leads to it.
  await page.goto(`/claims/${other.id}`)
  await page.waitForURL(`**/claims/${one.id}`)
})

test('a tie that does not hold is rejected, and comes back with the undo', async ({ open, own }) => {
  const sheet = await disputed(own)
  const tie = sheet.ties.find(({ link }) => link === 'denies')
  if (tie === undefined) throw new Error('the dispute has no denial')
  const page = await open({ server: own })
  await openClaim(page, sheet)
  const at = page.locator(`[data-member="${tie.from}"]`)
  const before = await at.locator('[data-link="denies"]').count()
  await at.getByRole('button', { name: new RegExp(`^${decisionWords.tie.rejectOf(words.link.denies.to)}`) }).first().click()
  await expect.poll(() => at.locator('[data-link="denies"]').count()).toBe(before - 1)
  await expect.poll(() => at.evaluate((member) => member.contains(document.activeElement))).toBe(true)
  await page.locator('[data-decided]').getByRole('button', { name: decisionWords.undo }).click()
  await expect.poll(() => at.locator('[data-link="denies"]').count()).toBe(before)
})

test('what is not there says so, and what to do: an empty ledger, words that no claim has, an address of no claim', async ({ open, start }) => {
  const empty = await start('empty-claims.sayso')
  for (const [path, title] of [['/claims', said.empty.all], ['/claims?disputed=yes', said.empty.disputed], ['/claims?figures=differ', said.empty.figures]] as const) {
    const page = await open({ server: empty, path, script: axe })
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByRole('main').getByRole('button', { name: said.empty.add }).waitFor()
    expect(await violations(page)).toEqual([])
  }
  const searched = await open({ path: '/claims?q=zyzzyva' })
  await searched.getByRole('heading', { name: said.empty.words }).waitFor()
  const nowhere = await open({ path: '/claims/c99999', expects: /404/ })
  await nowhere.getByRole('heading', { level: 1, name: said.notFound }).waitFor()
})

test('on a phone nothing is wider than the screen', async ({ open, examples }) => {
  const { claim } = await disputed(examples)
  for (const path of ['/claims', `/claims/${claim.id}`]) {
    const page = await open({ path, width: 390, height: 844, touch: true })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
})

test('keys: g c leads to the claims, j and Enter into the first', async ({ open, examples }) => {
  const { items: [first] } = await examples.get<ClaimPage>('/claims')
  const page = await open()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.locator('a[data-claim]').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/claims/${first?.id}`)
})
