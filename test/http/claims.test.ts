// Claims and figures over the API: what a list and a board hold, that every number leads to statements, and that nobody learns of a private person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimItem, ClaimPage, ClaimSheetItem, DisputePage, EventFigureList, FigurePage } from '../../src/http/woven-api.ts'
import type { StatementPage } from '../../src/http/api.ts'
import type { Served } from './served.ts'
import { answerTo, serveWoven, statementWith } from './woven-texts.ts'

let served: Served
beforeAll(async () => {
  served = await serveWoven()
})
afterAll(() => served.close())

const claims = (query: string): Promise<ClaimPage> => served.json<ClaimPage>(`/claims?limit=200&${query}`)
/** The claim that holds the statement. */
async function claimWith(words: string): Promise<ClaimSheetItem> {
  const statement = await statementWith(served, words)
  for (const { id } of (await claims('documents=1')).items) {
    const sheet = await served.json<ClaimSheetItem>(`/claims/${id}`)
    if (sheet.members.some((member) => member.statement.id === statement)) return sheet
  }
  throw new Error(`no claim holds ${statement}`)
}

test('a list has claims of two documents and more, most origins first; those of one document when asked', async () => {
  const [two, one] = [await claims(''), await claims('documents=1')]
  expect(two.total).toBe(two.items.length)
  expect(two.items.length).toBeGreaterThan(2)
  expect(two.items.filter(({ documents }) => documents < 2)).toEqual([])
  expect(two.items.map(({ origins }) => origins)).toEqual(two.items.map(({ origins }) => origins).toSorted((a, b) => b - a))
  expect(one.total).toBeGreaterThan(two.total)
  expect(one.items.map(({ id }) => id)).toEqual(expect.arrayContaining(two.items.map(({ id }) => id)))
})

test('its pages are the list, each once', async () => {
  const { items, total } = await claims('documents=1&sort=recent')
  const paged: ClaimItem[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const page: ClaimPage = await served.json<ClaimPage>(`/claims?documents=1&sort=recent&limit=4&offset=${offset}`)
    expect(page.total).toBe(total)
    paged.push(...page.items)
    offset = page.next
  }
  expect(paged).toEqual(items)
})

test('filters narrow: disputed, differing figures, words, an actor, days', async () => {
  const all = (await claims('documents=1')).items
  const ids = (items: readonly ClaimItem[]): string[] => items.map(({ id }) => id).toSorted()
  expect(ids((await claims('disputed=yes')).items)).toEqual(ids(all.filter(({ disputed }) => disputed)))
  expect(ids((await claims('figures=differ&documents=1')).items)).toEqual(ids(all.filter(({ figuresDiffer }) => figuresDiffer)))
  expect(ids((await claims('documents=1&since=2026-06&until=2026-06')).items)).toEqual(ids(all.filter(({ firstDay, lastDay }) => lastDay >= '2026-06' && firstDay < '2026-07')))
  expect((await claims('documents=1&q=talks')).items.map(({ title }) => title)).toEqual([expect.stringContaining('talks')])
  const held = new Set<string>()
  for (const { id } of all) {
    const { members } = await served.json<ClaimSheetItem>(`/claims/${id}`)
    if (members.some(({ statement }) => statement.who === 'Odo Vance')) held.add(id)
  }
  expect(held.size).toBeGreaterThan(2)
  expect(ids((await claims('documents=1&actor=odo+vance')).items)).toEqual([...held].toSorted())
})

test('a board has sides with holders, and members as the list of statements gives them; prints of one story are one origin', async () => {
  const sheet = await claimWith('troops from Kelmar had left the talks')
  expect(sheet.claim).toMatchObject({ disputed: true, documents: 30, origins: 1 })
  const [asserts, denies] = [sheet.sides.find(({ stance }) => stance === 'asserts'), sheet.sides.find(({ stance }) => stance === 'denies')]
  expect(asserts?.holders).toMatchObject([{ name: 'Ana Perrin', named: true, origins: 1 }])
  expect(denies?.holders).toMatchObject([{ name: 'Kelmar’s army', named: true, origins: 1 }])
  expect(sheet.sides.flatMap(({ holders }) => holders.flatMap(({ statements }) => statements)).toSorted()).toEqual(sheet.members.map(({ statement }) => statement.id).toSorted())
  const { items } = await served.json<StatementPage>('/statements?limit=500')
  expect(sheet.members.map(({ statement }) => statement)).toEqual(sheet.members.map(({ statement }) => items.find(({ id }) => id === statement.id)))
  const days = sheet.members.map(({ statement }) => statement.published ?? '')
  expect(days).toEqual(days.toSorted())
})

test('disputes are those of the list, each with the sides, the silent and the differing figures of its board', async () => {
  const { total, items } = await served.json<DisputePage>('/disputes')
  expect(items.map(({ claim }) => claim)).toEqual((await claims('disputed=yes')).items)
  expect(total).toBe(items.length)
  for (const { claim, sides, silent, figures } of items) {
    const board = await served.json<ClaimSheetItem>(`/claims/${claim.id}`)
    expect(sides.map(({ more: _more, holders, ...side }) => ({ ...side, holders }))).toEqual(board.sides.map(({ holders, ...side }) => ({ ...side, holders: holders.slice(0, 8) })))
    expect(sides.map(({ more, holders }) => more + holders.length)).toEqual(board.sides.map(({ holders }) => holders.length))
    expect(silent).toEqual(board.silent)
    expect(figures).toEqual(board.figures.filter(({ differ }) => differ))
  }
  // Each stands under one before it that stands under none.
  for (const [at, { under }] of items.entries()) expect(under === null || items.slice(0, at).some((other) => other.under === null && other.claim.id === under)).toBe(true)
  const first = await served.json<DisputePage>('/disputes?limit=1')
  expect([first.items.length, first.next]).toEqual([1, total > 1 ? 1 : null])
  expect((await served.json<DisputePage>('/disputes?q=nothinglikethis')).items).toEqual([])
})

test('figures that differ stand side by side, each number with its statements, under the rule that is asked for', async () => {
  const [twelve, four] = [await statementWith(served, 'killed 12 civilians'), await statementWith(served, 'killed 4 civilians')]
  const { total, items } = await served.json<FigurePage>('/figures')
  expect([total, items.length]).toEqual([1, 1])
  expect(items[0]?.claim).toMatchObject({ figuresDiffer: true })
  expect(items[0]?.figures).toMatchObject([{
    differ: true, rule: 'ucdp', low: { value: 4, statements: [four] }, high: { value: 12, statements: [twelve] }, origins: 2,
    figures: [{ statement: four, words: '4', holder: 'Kelmar’s army', replaced: false }, { statement: twelve, words: '12', holder: expect.stringContaining('ministry') }],
  }])
  const majority = await served.json<FigurePage>('/figures?rule=majority')
  expect(majority.items[0]?.figures).toMatchObject([{ rule: 'majority', stated: null }])
  expect(majority.items[0]?.figures[0]?.says).not.toBe(items[0]?.figures[0]?.says)
  expect(await served.json<ClaimSheetItem>(`/claims/${items[0]?.claim.id}?rule=majority`)).toMatchObject({ figures: expect.arrayContaining(majority.items[0]?.figures ?? []) })
})

test('figures of one event give each number with its document, and with its statement where it is said', async () => {
  const { items } = await served.json<EventFigureList>('/figures/events?q=civilians')
  expect(items).toMatchObject([{ things: [{ apart: 'differ', what: 'civilians killed', figures: [{ words: '4', holder: 'Kelmar’s army', statement: await statementWith(served, 'killed 4 civilians'), convention: null }, { words: '12' }] }] }])
  expect((await served.json<EventFigureList>('/figures/events?q=quinces')).items).toEqual([])
  for (const name of ['Nobody', 'a private person', 'a baker in Sel', 'Maro Lind']) expect((await served.json<EventFigureList>(`/figures/events?actor=${encodeURIComponent(name)}`)).items).toEqual([])
})

test('a private person holds by role, is no filter and stays among nobody’s silent', async () => {
  const sheet = await claimWith('My brother was on the dyke')
  expect(sheet.sides.flatMap(({ holders }) => holders)).toMatchObject([{ named: false, name: expect.stringMatching(/^a (?:baker|private person)/) }])
  for (const path of ['/claims?documents=1', '/claims?disputed=yes', '/disputes?limit=25', '/figures?documents=1']) {
    const nobody = await answerTo(served, `${path}&actor=Nobody+Atall`)
    expect(nobody).toMatchObject({ statusCode: 200, body: '{"total":0,"items":[],"next":null}' })
    for (const name of ['Maro Lind', 'maro lind', 'Lind', 'a private person', 'a baker in Sel']) expect([path, name, await answerTo(served, `${path}&actor=${encodeURIComponent(name)}`)]).toEqual([path, name, nobody])
  }
  for (const { id } of (await claims('documents=1')).items) {
    const { sides, silent, figures } = await served.json<ClaimSheetItem>(`/claims/${id}`)
    expect(JSON.stringify([sides, silent, figures])).not.toMatch(/Maro|Lind/)
  }
})

test('what is not there is a problem that says what to do next', async () => {
  for (const id of ['c9999', 'c0', 'd1', 'x', 'c1%20']) expect(await served.problem(`/claims/${id}`)).toMatchObject({ code: 'not-found', status: 404, detail: expect.stringContaining('GET /api/v1/claims') })
})

test.each([
  '/claims?nonsense=1', '/claims?limit=0', '/claims?limit=201', '/claims?offset=-1', '/claims?sort=best', '/claims?disputed=no', '/claims?since=2026-02-30', '/claims?since=2026-05&until=2026-04',
  '/claims?actor=a&actor=b', '/claims/c1?rule=mine', '/claims/c1?q=x', '/disputes?rule=mine', '/disputes?documents=1', '/figures?rule=mine', '/figures?disputed=yes', '/figures?limit=101',
])('%s is refused as bad usage', async (path) => {
  expect(await served.problem(path)).toMatchObject({ code: 'bad-usage', status: 400 })
})
