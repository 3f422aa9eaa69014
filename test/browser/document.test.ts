// A document as somebody reads it: every mark on the words it stands for, its card beside it, keys from statement to statement, a denial and
// what it denies, what others say of the same, the narrator's voice, the sheet, print, right to left, and on a phone.
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { BreachList, DocumentReading, Session, Sheet, StatementItem } from '../../src/http/api.ts'
import type { DocumentClaims } from '../../src/http/woven-api.ts'
import { claimWords } from '../../web/claims/words.ts'
import { decisionWords } from '../../web/decisions/words.ts'
import { words } from '../../web/words.ts'
import { axe, violations } from './accessible.ts'
import { readInto, test } from './reading-room.ts'

const { document: room } = words
/** A ministry disputes a former minister's version of what it knew, in the same text. */
const answered = '/documents/d5'
/** The denial of a massacre. */
const denial = '/documents/d7'
/** A toll that another government denies. */
const shelling = '/documents/d4'
/** Sources who are not named. */
const unnamed = '/documents/d6'
const marks = (page: Page, index: number): Locator => page.locator(`[data-s~="${index}"]`)
const card = (page: Page, index: number): Locator => page.locator(`[data-card="${index}"]`)
const standsAt = (page: Page): string | null => new URL(page.url()).searchParams.get('s')
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

test('every source, cue and content is marked on its very words, and has its card', async ({ open, examples }) => {
  const { text, statements } = await examples.get<DocumentReading>(`${denial}/reading`)
  const page = await open({ path: denial, height: 3000, script: axe })
  await card(page, 0).waitFor()
  const marked = await page.evaluate((count) => Array.from({ length: count }, (_, index) => {
    const joined = (attribute: string): string => [...document.querySelectorAll(`[data-s~="${index}"]${attribute}`)].map((run) => run.textContent).join(' ')
    return { source: joined('[data-source]'), cue: joined('[data-cue]'), content: joined('[data-content]') }
  }), statements.length)
  for (const [index, { source, cue, content, who, act, authority }] of statements.entries()) {
    for (const [role, part] of [['source', source], ['cue', cue], ['content', content]] as const) {
      // A run may belong to several statements, and a part to several runs; the text keeps names that the API does not show.
      for (const word of (part?.spans ?? []).flatMap(([from, to]) => plain(text.slice(from, to)).split(' '))) expect([index, role, plain(marked[index]?.[role] ?? '')]).toEqual([index, role, expect.stringContaining(word)])
    }
    const said = await card(page, index).innerText()
    expect(said).toContain(words.act[act])
    expect(said).toContain(words.authority[authority])
    if (who !== null && authority !== 'author') expect(said).toContain(who)
  }
  expect(await page.getByRole('complementary', { name: room.statementsOfText }).getByRole('listitem').count()).toBe(statements.length)
  expect(await violations(page, 'every look')).toEqual([])
})

test('pointer or focus joins the three parts of a statement and its card', async ({ open }) => {
  const page = await open({ path: denial })
  const lit = page.locator('[data-s][data-lit]')
  await marks(page, 3).filter({ has: page.locator(':scope[data-content]') }).or(page.locator('[data-s~="3"][data-content]')).first().hover()
  await expect.poll(() => lit.count()).toBe(await marks(page, 3).count())
  expect(await card(page, 3).getAttribute('data-lit')).not.toBeNull()
  await page.mouse.move(2, 2)
  await expect.poll(() => lit.count()).toBe(0)
  await card(page, 4).getByRole('button').first().focus()
  await expect.poll(() => lit.count()).toBe(await marks(page, 4).count())
})

test('j and k go through the statements, each at a third of the screen with its card pinned to its line', async ({ open, examples }) => {
  const { statements } = await examples.get<DocumentReading>(`${denial}/reading`)
  const page = await open({ path: denial })
  await card(page, 0).waitFor()
  for (let step = 0; step < 6; step++) await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect.poll(() => standsAt(page)).toBe(statements[4]?.id)
  expect(await page.getByRole('group', { name: room.tools }).innerText()).toContain(room.position(5, statements.length))
  const at = async (locator: Locator): Promise<number> => (await locator.first().boundingBox())?.y ?? 0
  await expect.poll(async () => Math.abs(await at(card(page, 4)) - await at(page.locator('[data-s~="4"]')))).toBeLessThan(24)
  expect(Math.abs(await at(page.locator('[data-s~="4"]')) - 300)).toBeLessThan(120)
  // The address alone brings one there.
  const shared = await open({ path: `${denial}?s=${statements[10]?.id}` })
  await expect.poll(() => shared.locator('[data-active][data-s~="10"]').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => standsAt(page)).toBeNull()
})

test('a denial leads to what it denies and back', async ({ open, examples }) => {
  const { statements } = await examples.get<DocumentReading>(`${answered}/reading`)
  const denying = statements.find(({ links }) => links.some(({ link, direction }) => link === 'denies' && direction === 'to'))
  const denied = denying?.links.find(({ direction }) => direction === 'to')?.statement
  const page = await open({ path: `${answered}?s=${denying?.id}` })
  const index = statements.findIndex(({ id }) => id === denying?.id)
  await card(page, index).locator('button[data-link="denies"]').last().click()
  await expect.poll(() => standsAt(page)).toBe(denied)
  await page.keyboard.press('u')
  await expect.poll(() => standsAt(page)).toBe(denying?.id)
  await page.keyboard.press('d')
  await expect.poll(() => standsAt(page)).toBe(denied)
  await page.goBack()
  await expect.poll(() => standsAt(page)).toBe(denying?.id)
  const to = statements.findIndex(({ id }) => id === denied)
  expect(await marks(page, to).first().getAttribute('data-linked')).not.toBeNull()
})

test('a link that a person rejected is quietly said to be, on both cards, and one press gives it back', async ({ open, start, folder }) => {
  await copyFile(inject('exampleLedger'), join(folder, 'rejected.sayso'))
  const server = await start('rejected.sayso')
  const { statements } = await server.get<DocumentReading>(`${answered}/reading`)
  const denying = statements.find(({ links }) => links.some(({ link, direction }) => link === 'denies' && direction === 'to')) as StatementItem
  const denied = statements.find(({ id }) => denying.links.some(({ statement, direction }) => direction === 'to' && statement === id)) as StatementItem
  const { token } = await server.get<Session>('/session')
  const decided = await fetch(`${server.origin}/api/v1/decisions`, {
    method: 'POST', headers: { 'x-sayso-token': token, 'content-type': 'application/json' }, body: JSON.stringify({ decision: 'judge-link', from: denying.id, to: denied.id, link: 'denies', holds: false }),
  })
  expect(decided.status).toBe(201)
  const page = await open({ server, path: `${answered}?s=${denying.id}`, script: axe })
  const [from, to] = [card(page, denying.index), card(page, denied.index)]
  const rejected = from.locator('[data-rejected]')
  await rejected.getByText(room.rejected).waitFor()
  const leads = from.locator('button[data-link="denies"]')
  expect(await leads.count()).toBe(1)
  expect(plain(await rejected.innerText())).toContain(words.link.denies.to)
  expect(await violations(page, 'every look')).toEqual([])
  await leads.click()
  await expect.poll(() => standsAt(page)).toBe(denied.id)
  expect(plain(await to.locator('[data-rejected]').innerText())).toContain(words.link.denies.from)
  await to.getByRole('button', { name: room.undoRejectedHelp(words.link.denies.from) }).click()
  await to.locator('[data-rejected]').waitFor({ state: 'detached' })
  // The links come with the reading, what was rejected with the claims: the one may be there before the other.
  await expect.poll(() => to.locator('button[data-link="denies"]').count()).toBe(denied.links.filter(({ link }) => link === 'denies').length)
  expect((await server.get<DocumentReading>(`${answered}/reading`)).statements[denying.index]?.links).toEqual(denying.links)
})

test('a link inside a text is judged on the card of either end by keyboard, and so is a tie to another text; each is taken back', async ({ open, start, folder }) => {
  await copyFile(inject('exampleLedger'), join(folder, 'judged.sayso'))
  const server = await start('judged.sayso')
  const { statements } = await server.get<DocumentReading>(`${answered}/reading`)
  const denying = statements.find(({ links }) => links.some(({ link, direction }) => link === 'denies' && direction === 'to')) as StatementItem
  const denied = statements.find(({ id }) => denying.links.some(({ statement, direction }) => direction === 'to' && statement === id)) as StatementItem
  const { reject, accept, rejectOf, acceptOf, accepted } = decisionWords.tie
  const page = await open({ server, path: `${answered}?s=${denying.id}`, script: axe })
  const near = card(page, denying.index).locator(`[data-near="${denied.id}"]`)
  await near.getByRole('button', { name: rejectOf(words.link.denies.to) }).focus()
  expect(await violations(page, 'every look')).toEqual([])
  // The reading is there before what was rejected, and the card for a moment without either.
  await page.route(`**/api/v1${answered}/claims`, async (route) => {
    await near.waitFor({ state: 'detached' })
    await route.continue()
  }, { times: 1 })
  await page.keyboard.press('Enter')
  const rejected = card(page, denying.index).locator('[data-rejected]')
  await rejected.waitFor()
  expect(await near.count()).toBe(0)
  await expect.poll(() => rejected.evaluate((one) => one.closest('[tabindex="-1"]') === document.activeElement)).toBe(true)
  expect((await server.get<DocumentReading>(`${answered}/reading`)).statements[denying.index]?.links).not.toEqual(denying.links)
  await page.keyboard.press('z')
  await rejected.waitFor({ state: 'detached' })
  await near.getByText(reject, { exact: true }).waitFor()
  await near.getByRole('button').first().click()
  await expect.poll(() => standsAt(page)).toBe(denied.id)
  const back = card(page, denied.index).locator(`[data-near="${denying.id}"]`)
  await back.getByRole('button', { name: acceptOf(words.link.denies.from) }).click()
  await back.getByText(accepted).waitFor()
  expect(await back.getByText(accept, { exact: true }).count()).toBe(0)
  expect(await violations(page, 'every look')).toEqual([])

  const { ties, others } = await server.get<DocumentClaims>(`${denial}/claims`)
  const tie = ties.find(({ link, to }) => link === 'denies' && others.some(({ id }) => id === to))
  const own = (await server.get<DocumentReading>(`${denial}/reading`)).statements.find(({ id }) => id === tie?.from) as StatementItem
  await page.goto(`${denial}?s=${own.id}`)
  const far = card(page, own.index).locator('li', { has: page.locator(`[data-far="${tie?.to}"]`) })
  await far.getByRole('button', { name: rejectOf(words.link.denies.to) }).click()
  await far.waitFor({ state: 'detached' })
  await expect.poll(() => card(page, own.index).evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('z')
  await far.waitFor()
})

test('a link cannot be judged where the ledger can only be read', async ({ open, start, folder }) => {
  await copyFile(inject('exampleLedger'), join(folder, 'unjudged.sayso'))
  const server = await start('unjudged.sayso', '--read-only')
  const { statements } = await server.get<DocumentReading>(`${answered}/reading`)
  const denying = statements.find(({ links }) => links.some(({ link }) => link === 'denies')) as StatementItem
  const page = await open({ server, path: `${answered}?s=${denying.id}` })
  await card(page, denying.index).locator('[data-near]').first().waitFor()
  expect(await page.getByText(decisionWords.tie.reject, { exact: true }).count()).toBe(0)
})

test('a card has the claim that its statement shares with others and its ties to other documents, asked for once', async ({ open, examples }) => {
  const { statements } = await examples.get<DocumentReading>(`${denial}/reading`)
  const { items, ties, others } = await examples.get<DocumentClaims>(`${denial}/claims`)
  const tied = statements.find(({ id }) => ties.some(({ from }) => from === id)) as StatementItem
  const { claim } = items.find((item) => item.statements.includes(tied.id)) as DocumentClaims['items'][number]
  const alone = statements.find(({ id }) => !items.some((item) => item.statements.includes(id))) as StatementItem
  const page = await open({ path: '/decisions', script: axe })
  let asked = 0
  page.on('request', (request) => { if (request.url().endsWith('/claims')) asked++ })
  await page.goto(denial)
  await card(page, tied.index).getByRole('button').first().click()
  const shared = card(page, tied.index).locator('[data-shared-claim]')
  const said = plain(await shared.innerText())
  for (const part of [plain(claim.title).slice(0, 60), claimWords.origins(claim.origins), claimWords.statements(claim.statements), claimWords.disputed]) expect(said).toContain(part)
  const far = card(page, tied.index).locator('[data-far]')
  await card(page, tied.index).getByText(room.moreTies(2)).click()
  expect((await far.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['far'] ?? ''))).toSorted()).toEqual(ties.filter(({ from }) => from === tied.id).map(({ to }) => to).toSorted())
  expect(await violations(page, 'every look')).toEqual([])
  const first = others.find(({ id }) => id === ties.find(({ from }) => from === tied.id)?.to)
  expect(await far.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toContain(`/documents/${first?.document}?s=${first?.id}`)
  await card(page, alone.index).getByRole('button').first().click()
  await card(page, alone.index).getByRole('button', { name: room.exactWords }).waitFor()
  expect(await card(page, alone.index).locator('[data-shared-claim]').count()).toBe(0)
  expect(asked).toBe(1)
  await card(page, tied.index).getByRole('button').first().click()
  await shared.click()
  await page.waitForURL(`**/claims/${claim.id}`)
})

test('a closed card says that the claim it shares is disputed, unless it is the one that disputes it', async ({ open, examples }) => {
  const { statements } = await examples.get<DocumentReading>(`${shelling}/reading`)
  const { items } = await examples.get<DocumentClaims>(`${shelling}/claims`)
  const disputed = items.filter(({ claim }) => claim.disputed).flatMap((item) => item.statements)
  expect(disputed.length).toBeGreaterThan(0)
  const page = await open({ path: shelling, height: 3000, script: axe })
  await page.getByText(claimWords.disputed).first().waitFor()
  const said = await page.locator('[data-card]', { hasText: claimWords.disputed }).evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['card'])))
  expect(said).toEqual(statements.flatMap(({ id, act }, index) => (disputed.includes(id) && act !== 'deny' ? [index] : [])))
  expect(await violations(page)).toEqual([])
})

test('the narrator’s voice is shown, and its share is said', async ({ open, examples }) => {
  const { document, narrator } = await examples.get<DocumentReading>(`${denial}/reading`)
  const page = await open({ path: denial, script: axe })
  const button = page.getByRole('button', { name: room.narrator })
  expect(await button.innerText()).toContain(room.narratorShare(document.sourcing.narrator / document.sentences))
  const tint = (): Promise<string> => page.locator('[data-narrator]').first().evaluate((run) => getComputedStyle(run).backgroundColor + getComputedStyle(run).boxShadow + getComputedStyle(run).borderInlineStart)
  const before = await tint()
  await page.keyboard.press('n')
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  expect(new URL(page.url()).searchParams.get('voice')).toBe('narrator')
  expect(narrator.length).toBeGreaterThan(0)
  expect(await tint()).not.toBe(before)
  expect(await violations(page)).toEqual([])
})

test('the sourcing sheet counts what the API counts, leads to its statements, and gives the focus back', async ({ open, examples }) => {
  const sheet = await examples.get<Sheet>(`${denial}/sheet`)
  const page = await open({ path: denial, script: axe })
  const button = page.getByRole('button', { name: room.sheet })
  await button.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: room.sheet })
  const text = plain(await panel.innerText())
  for (const { authority, statements, share } of sheet.shares) expect(text).toContain(plain(`${words.authority[authority]} ${room.share(statements, share)}`))
  for (const { name } of sheet.speakers) expect(text).toContain(name)
  for (const { name } of sheet.accusedNotHeard) expect(text).toContain(name)
  expect(text).toContain(room.narratorLong(sheet.narrator.sentences, sheet.narrator.of, sheet.narrator.share))
  expect(await violations(page)).toEqual([])
  await panel.getByRole('button', { name: room.statement(2), exact: true }).first().click()
  await expect.poll(() => page.locator('[data-active][data-s~="1"]').count()).toBeGreaterThan(0)
  await panel.getByRole('button', { name: room.close }).click()
  await panel.waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.has('panel')).toBe(false)
})

test('house rules: a count opens the list of what they ask, each at its words; a sign beside the line leads to its card', async ({ open, examples }) => {
  const { items } = await examples.get<BreachList>(`${unnamed}/house-rules`)
  const { statements } = await examples.get<DocumentReading>(`${unnamed}/reading`)
  const asked = [...new Set(items.flatMap(({ places }) => places.map(({ statement }) => statements.findIndex(({ id }) => id === statement))))].toSorted((a, b) => a - b)
  const page = await open({ path: unnamed, script: axe })
  const button = page.getByRole('button', { name: room.rules })
  expect(plain(await button.innerText())).toBe(`${room.rules} ${items.length}`)
  expect(await page.locator('[data-house-rule]').count()).toBe(0)
  await page.keyboard.press('r')
  const panel = page.getByRole('region', { name: room.rules })
  const text = plain(await panel.innerText())
  for (const { title, message, reference } of items) for (const part of [title, message, reference]) expect(text).toContain(plain(part))
  expect(await page.evaluate(() => [...new Set([...document.querySelectorAll<HTMLElement>('article [data-s][data-asked]:not([data-rule-mark])')].flatMap((run) => (run.dataset['s'] ?? '').split(' ').map(Number)))].toSorted((a, b) => a - b)))
    .toEqual(expect.arrayContaining(asked))
  expect(await violations(page, 'every look')).toEqual([])
  await panel.locator('section').last().getByRole('button').first().click()
  await expect.poll(() => items.filter(({ rule }) => rule === items.at(-1)?.rule).flatMap(({ places }) => places.map(({ statement }) => statement)).at(0)).toBe(standsAt(page))
  await panel.getByRole('button', { name: room.close }).click()
  await page.keyboard.press('Escape')
  const sign = page.locator('[data-rule-mark]').first()
  const index = Number(await sign.getAttribute('data-rule-mark'))
  await sign.click()
  const remark = card(page, index).locator('[data-house-rule]').first()
  await remark.locator('summary').click()
  const first = items.find(({ places }) => places.some(({ statement }) => statement === statements[index]?.id))
  for (const part of [first?.title, first?.message, first?.reference]) expect(plain(await remark.innerText())).toContain(plain(part ?? '?'))
  expect(await violations(page)).toEqual([])
})

test('where the house rules ask nothing, nothing says so', async ({ open, examples }) => {
  expect((await examples.get<BreachList>(`${denial}/house-rules`)).items).toEqual([])
  const page = await open({ path: `${denial}?panel=rules` })
  await card(page, 0).waitFor()
  await page.keyboard.press('r')
  expect(await page.getByText(room.rules).count()).toBe(0)
  expect(await page.locator('[data-rule-mark], [data-side-panel]').count()).toBe(0)
})

test('? shows the keys, Escape puts them away', async ({ open }) => {
  const page = await open({ path: denial, script: axe })
  await card(page, 0).waitFor()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: words.keys.title })
  expect(await dialog.innerText()).toContain(words.keys.nextStatement)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('j')
  expect(standsAt(page)).toBeNull()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('it prints the text with numbered marks, the statements as notes and the sheet, without the app around it', async ({ open }) => {
  const page = await open({ path: denial })
  await card(page, 0).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('group', { name: room.tools }).isVisible()).toBe(false)
  expect(await page.getByRole('heading', { name: room.printedNotes }).isVisible()).toBe(true)
  // The sheet comes in a request of its own, and is on the second page.
  await page.getByRole('heading', { name: room.sheet }).waitFor()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
})

test('on paper stands what the house rules ask, with the statements and the published rule, in black; where they ask nothing, nothing', async ({ open, examples }) => {
  const { items } = await examples.get<BreachList>(`${unnamed}/house-rules`)
  const { statements } = await examples.get<DocumentReading>(`${unnamed}/reading`)
  const page = await open({ path: unnamed, scheme: 'dark' })
  await page.locator('[data-rule-mark]').first().waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const printed = page.locator('section', { has: page.getByRole('heading', { name: room.rules, exact: true }) })
  const text = plain(await printed.innerText())
  for (const { title, message, reference } of items) for (const part of [title, message, reference]) expect(text).toContain(plain(part))
  const notes = page.locator('section', { has: page.getByRole('heading', { name: room.printedNotes, exact: true }) }).getByRole('listitem')
  for (const { title, places } of items) {
    for (const { statement } of places) {
      const index = statements.findIndex(({ id }) => id === statement)
      expect(plain(await notes.nth(index).innerText())).toContain(plain(title))
      expect(text).toContain(`${index + 1}`)
    }
  }
  expect(await printed.evaluate((section) => [...new Set([...section.querySelectorAll('h3, p, li, b')].map((element) => getComputedStyle(element).color))])).toEqual(['rgb(0, 0, 0)'])
  const quiet = await open({ path: denial })
  await card(quiet, 0).waitFor()
  await quiet.emulateMedia({ media: 'print' })
  await quiet.getByRole('heading', { name: room.sheet }).waitFor()
  expect(await quiet.getByText(room.rules).count()).toBe(0)
})

test('versions: the older one says so, and what changed is set word by word', async ({ open, versions }) => {
  const page = await open({ server: versions, path: '/documents/d1', script: axe })
  await page.getByText(room.newer(1)).waitFor()
  await page.getByRole('link', { name: room.toNewest }).click()
  await page.waitForURL('**/documents/d2')
  await card(page, 0).waitFor()
  await page.keyboard.press('v')
  await page.getByRole('region', { name: room.versions }).getByRole('link', { name: room.compare(1) }).click()
  await page.getByRole('heading', { level: 1, name: words.changes.title }).waitFor()
  await page.locator('ins[data-change]').first().waitFor()
  expect((await page.locator('ins[data-change]').allInnerTexts()).join(' ')).toContain('Tuesday')
  expect((await page.locator('del[data-change]').allInnerTexts()).join(' ')).toContain('Monday')
  await page.keyboard.press('n')
  expect(await page.getByRole('group', { name: words.changes.title }).innerText()).toMatch(/change 1 of/)
  expect(await violations(page)).toEqual([])
})

test('a text that runs from right to left is set so, in one that runs the other way', async ({ open, start, folder }) => {
  const file = join(folder, 'rtl.txt')
  await writeFile(file, `وزارت د پل د بندېدو خبر رد کړ\n\n${'د کابل ښاروالۍ وویل چې پل خلاص دی او هیڅ زیان نه دی رسېدلی. وزارت دا خبره رد کړه. '.repeat(6)}\n`)
  await readInto(join(folder, 'rtl.sayso'), file)
  const page = await open({ server: await start('rtl.sayso'), path: '/documents/d1', script: axe })
  const paragraph = page.locator('article p[dir="auto"], article h1').last()
  await expect.poll(() => paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  expect(await page.getByRole('banner').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
  expect(await page.getByRole('main').innerText()).toContain('kept, not read')
  expect(await violations(page)).toEqual([])
})

test('on a phone a pressed mark opens its card at the bottom, and the text stays where it was', async ({ open }) => {
  const page = await open({ path: denial, width: 375, height: 740, touch: true, script: axe })
  const mark = page.locator('[data-s~="3"][data-content]').first()
  await mark.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await mark.tap()
  await page.getByRole('complementary', { name: room.statement(4) }).waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  expect(await violations(page)).toEqual([])
  await page.getByRole('complementary', { name: room.statement(4) }).getByRole('button', { name: room.close }).tap()
  await page.getByRole('complementary', { name: room.statement(4) }).waitFor({ state: 'detached' })
})
