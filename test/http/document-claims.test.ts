// What a document has in common with others over the API: in one answer the claims that its statements share and the ties to statements elsewhere,
// as a claim's own board has them; nothing of a statement that stands alone, and no private person by name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentItem, DocumentPage, DocumentReading, LinkItem, Sheet, StatementPage, Totals } from '../../src/http/api.ts'
import type { ClaimPage, ClaimSheetItem, DecisionItem, DocumentClaims } from '../../src/http/woven-api.ts'
import type { Served } from './served.ts'
import { serveWoven, statementWith } from './woven-texts.ts'

let served: Served
beforeAll(async () => {
  served = await serveWoven()
})
afterAll(() => served.close())

const titled = async (title: string): Promise<string> => ((await served.json<DocumentPage>(`/documents?limit=500&q=${encodeURIComponent(title)}`)).items[0] as DocumentItem).id
const claimsOf = (document: string): Promise<DocumentClaims> => served.json<DocumentClaims>(`/documents/${document}/claims`)
const statementsOf = async (document: string): Promise<DocumentReading['statements']> => (await served.json<DocumentReading>(`/documents/${document}/reading`)).statements
const judge = (from: string, to: string, holds: boolean, link = 'agrees') =>
  served.app.inject({ method: 'POST', url: '/api/v1/decisions', headers: { 'x-sayso-token': served.session.token, 'content-type': 'application/json' }, body: JSON.stringify({ decision: 'judge-link', from, to, link, holds }) })
const undo = (number: number) => served.app.inject({ method: 'DELETE', url: `/api/v1/decisions/${number}`, headers: { 'x-sayso-token': served.session.token } })

test('every claim of two statements and more that one of its statements stands in, as the list of claims has it', async () => {
  const all = (await served.json<ClaimPage>('/claims?documents=1&limit=200')).items
  for (const title of ['Talks, day 4', 'Shelling at Tavra', 'Ferry sails', 'Sel floods Lowport']) {
    const document = await titled(title)
    const own = new Set((await statementsOf(document)).map(({ id }) => id))
    const expected = new Map<string, readonly string[]>()
    for (const claim of all) {
      const { members } = await served.json<ClaimSheetItem>(`/claims/${claim.id}`)
      const here = members.flatMap(({ statement }) => (own.has(statement.id) ? [statement.id] : []))
      if (here.length > 0 && claim.statements > 1) expected.set(claim.id, here)
    }
    const { items } = await claimsOf(document)
    expect(new Map(items.map(({ claim, statements }) => [claim.id, statements]))).toEqual(expected)
    expect(items.map(({ claim }) => claim)).toEqual(items.map(({ claim }) => all.find(({ id }) => id === claim.id)))
    expect(items.map(({ claim }) => claim.origins)).toEqual(items.map(({ claim }) => claim.origins).toSorted((a, b) => b - a))
  }
  expect((await claimsOf(await titled('Talks, day 4'))).items.map(({ claim }) => claim)).toMatchObject([{ disputed: true, documents: 30 }])
})

test('ties to statements of other documents, with those statements as the list gives them', async () => {
  const document = await titled('Tavra: the count')
  const own = new Set((await statementsOf(document)).map(({ id }) => id))
  const { ties, others } = await claimsOf(document)
  expect(ties.length).toBeGreaterThan(0)
  const ends = new Set(ties.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id)))
  expect(new Set(others.map(({ id }) => id))).toEqual(ends)
  const { items } = await served.json<StatementPage>('/statements?limit=500')
  expect(others).toEqual(others.map((other) => items.find(({ id }) => id === other.id)))
})

test('a tie that a person made is there, and one that was judged not to hold is not', async () => {
  const [mill, ferry] = [await statementWith(served, 'the gauge at the old mill'), await statementWith(served, 'the ferry to Duvra had reopened')]
  const document = (await served.json<StatementPage>('/statements?limit=500')).items.find(({ id }) => id === ferry)?.document ?? ''
  const made = async () => (await claimsOf(document)).ties.filter(({ from, to, link }) => from === ferry && to === mill && link === 'agrees')
  const { number } = (await judge(ferry, mill, true)).json<DecisionItem>()
  expect(await made()).toMatchObject([{ accepted: true }])
  const later = (await judge(ferry, mill, false)).json<DecisionItem>()
  expect(await made()).toEqual([])
  for (const one of [later.number, number]) await undo(one)
})

test('a link inside the document that was judged not to hold is told of there with its decision, and stands in no list, sheet or export', async () => {
  const { items: [link] } = await served.json<{ items: readonly LinkItem[] }>('/links?limit=1')
  const { from, to, document, link: kind } = link as LinkItem
  const everywhere = async () => {
    const { statements, links } = await served.json<DocumentReading>(`/documents/${document}/reading`)
    const listed = (await served.json<StatementPage>('/statements?limit=500')).items
    const tied = [...statements, ...listed].filter(({ id, links: ties }) => id === from && ties.some((tie) => tie.link === kind && tie.statement === to)).length
    return {
      tied, links: links.length, listed: (await served.json<{ items: readonly LinkItem[] }>('/links?limit=500')).items.filter(({ id }) => id === link?.id).length, exported: (await served.get('/export/links?format=json')).json<{ links: unknown[] }>().links.length,
      totals: (await served.json<Totals>('/totals')).links[kind] ?? 0, row: (await served.json<DocumentItem>(`/documents/${document}`)).links,
      denied: (await served.json<Sheet>(`/documents/${document}/sheet`)).denials.flatMap(({ denies }) => denies).length,
    }
  }
  const before = await everywhere()
  expect(before).toMatchObject({ tied: 2, listed: 1 })
  const { number } = (await judge(from, to, false, kind)).json<DecisionItem>()
  expect((await claimsOf(document)).rejected).toEqual([{ link: kind, from, to, decision: number }])
  expect(await everywhere()).toEqual({
    tied: 0, links: before.links - 1, listed: 0, exported: before.exported - 1, totals: before.totals - 1, row: before.row - 1, denied: before.denied - (kind === 'denies' ? 1 : 0),
  })
  const later = (await judge(from, to, true, kind)).json<DecisionItem>()
  expect((await claimsOf(document)).rejected).toEqual([])
  for (const one of [later.number, number]) await undo(one)
  expect(await everywhere()).toEqual(before)
})

test('an older version and a text that was not read have nothing in common; one that is not there is a problem', async () => {
  for (const document of ['d1', 'd4']) expect(await claimsOf(document)).toEqual({ items: [], ties: [], others: [], rejected: [] })
  for (const id of ['d9999', 'x', 'c1']) expect(await served.problem(`/documents/${id}/claims`)).toMatchObject({ code: 'not-found', status: 404 })
})

test('a witness’s name is in no answer: the statements at the far ends are by role', async () => {
  const { number } = (await judge(await statementWith(served, 'My brother was on the dyke'), await statementWith(served, 'the gauge at the old mill'), true)).json<DecisionItem>()
  const { items } = await served.json<DocumentPage>('/documents?limit=500')
  let witnesses = 0
  for (const { id } of items) {
    const { others } = await claimsOf(id)
    for (const { who, source, actor } of others) expect(JSON.stringify([who, source?.text, actor?.name])).not.toMatch(/Maro|Lind/)
    witnesses += others.filter(({ actor }) => actor?.class === 'private-person').length
  }
  await undo(number)
  expect(witnesses).toBeGreaterThan(0)
})
