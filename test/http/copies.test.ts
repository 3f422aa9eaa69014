// Copies, origins and drift over the API: both texts are there whole, spans lead to the words, and a private person's quotations are found by no name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentPage, DocumentReading } from '../../src/http/api.ts'
import type { CopyPage, CopyView, DriftPage, OriginPage } from '../../src/http/woven-api.ts'
import type { Served } from './served.ts'
import { answerTo, serveWoven } from './woven-texts.ts'

let served: Served
const ids = new Map<string, string>()
const idOf = (title: string): string => ids.get(title) ?? ''
beforeAll(async () => {
  served = await serveWoven()
  for (const { id, title } of (await served.json<DocumentPage>('/documents?limit=500')).items) if (title !== null) ids.set(title, id)
})
afterAll(() => served.close())

test('a document has what shares passages with it, and where its reporting goes back to', async () => {
  const [first, reprint] = [idOf('Sel floods Lowport'), idOf('Lowport under water')]
  const copies = await served.json<CopyPage>(`/documents/${reprint}/copies`)
  expect(copies).toMatchObject({ document: reprint, origin: first, items: [{ one: first, other: reprint, relation: 'wire-copy', first, credited: true, oneOrigin: true, passages: 1 }] })
  expect(copies.items[0]?.shareOfOne.any).toBe(1)
  expect(copies.items[0]?.shareOfOther.any).toBeLessThan(1)
  expect(await served.json<CopyPage>(`/documents/${first}/copies`)).toEqual({ ...copies, document: first })
  expect(await served.json<CopyPage>('/documents/d3/copies')).toEqual({ document: 'd3', origin: 'd3', items: [] })
})

test('groups of one origin, largest first, each document with its line', async () => {
  const { total, items, next } = await served.json<OriginPage>('/origins')
  expect([total, next]).toEqual([items.length, null])
  expect(items.map(({ documents }) => documents.length)).toEqual(items.map(({ documents }) => documents.length).toSorted((a, b) => b - a))
  expect(items.find(({ document }) => document === idOf('Sel floods Lowport'))?.documents).toEqual([
    { id: idOf('Sel floods Lowport'), title: 'Sel floods Lowport', publisher: 'Tern Wire', published: '2026-06-02' },
    { id: idOf('Lowport under water'), title: 'Lowport under water', publisher: 'Duvra Courier', published: '2026-06-03' },
  ])
  const second = await served.json<OriginPage>('/origins?offset=1&limit=1')
  expect(second).toEqual({ total, items: items.slice(1, 2), next: 2 })
})

test('two texts stand side by side, each whole, asked for in either order', async () => {
  const [one, other] = [idOf('Grain store falls'), idOf('Council on the grain store')]
  const view = await served.json<CopyView>(`/copies/${one}/${other}`)
  expect(await served.json<CopyView>(`/copies/${other}/${one}`)).toEqual(view)
  for (const { document, pieces } of [view.one, view.other]) {
    const { text } = await served.json<DocumentReading>(`/documents/${document.id}/reading`)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map(({ span }) => text.slice(...span))).toEqual(pieces.map((piece) => piece.text))
  }
  const words = (side: CopyView['one']): string[] => side.pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text.toLowerCase())
  expect(words(view.one).length).toBeGreaterThan(0)
  expect(words(view.one)).toEqual(words(view.other))
  expect(new Set(view.other.pieces.map(({ kind }) => kind))).toEqual(new Set(['own', 'same']))
})

test('what one states and the other attributes with distance is told, with the words on both sides; what both state is not', async () => {
  const [one, other] = [idOf('Grain store falls'), idOf('Council on the grain store')]
  const { voices } = await served.json<CopyView>(`/copies/${one}/${other}`)
  const text = async (id: string): Promise<string> => (await served.json<DocumentReading>(`/documents/${id}/reading`)).text
  const [ours, theirs] = [await text(one), await text(other)]
  expect(voices.map((both) => [both.one.voice, ours.slice(...both.one.span), both.other.voice, theirs.slice(...both.other.span)])).toEqual([[
    'stated', expect.stringMatching(/^The collapse of the grain store .* before dawn$/), 'distanced', expect.stringMatching(/^(?:that )?the collapse of the grain store .* before dawn$/),
  ]])
})

test('a quotation in two wordings has its changes in the words of both, the gravest first', async () => {
  const { total, items } = await served.json<DriftPage>('/drift')
  expect(total).toBe(items.length)
  expect(items[0]).toMatchObject({ class: 'words-changed', severity: 'negation', one: { who: 'Odo Vance' }, other: { who: 'Odo Vance' }, changes: [{ kind: 'words', oneWords: 'not', otherWords: '' }] })
  for (const { one, other, changes } of items) {
    const [ours, theirs] = [await served.json<DocumentReading>(`/documents/${one.document}/reading`), await served.json<DocumentReading>(`/documents/${other.document}/reading`)]
    expect(changes.map((change) => [ours.text.slice(...change.one), theirs.text.slice(...change.other)])).toEqual(changes.map(({ oneWords, otherWords }) => [oneWords, otherWords]))
  }
  const dyke = idOf('Vance on the dyke')
  const printed = await served.json<DriftPage>(`/drift?document=${dyke}`)
  expect(printed.items).toEqual(items.filter(({ one, other }) => one.document === dyke || other.document === dyke))
  expect(printed.total).toBe(printed.items.length)
  expect((await served.json<DriftPage>('/drift?actor=odo+vance')).items).toEqual(items.filter(({ one }) => one.who === 'Odo Vance'))
})

test('a witness’s quotation drifts under a role, and is found by no name', async () => {
  const { items } = await served.json<DriftPage>('/drift')
  const witness = items.filter(({ one }) => one.content.text.includes('My brother'))
  expect(witness).toHaveLength(1)
  expect([witness[0]?.one.who, witness[0]?.other.who].join()).not.toMatch(/Maro|Lind/)
  const nobody = await answerTo(served, '/drift?actor=Nobody+Atall')
  expect(nobody).toMatchObject({ statusCode: 200, body: '{"total":0,"items":[],"next":null}' })
  for (const name of ['Maro Lind', 'MARO LIND', 'Lind', 'a private person', 'a baker in Sel']) expect([name, await answerTo(served, `/drift?actor=${encodeURIComponent(name)}`)]).toEqual([name, nobody])
})

test('what is not there is a problem that says what to do next', async () => {
  for (const path of ['/documents/d999/copies', '/documents/x/copies', '/copies/d1/d999', '/copies/d999/d1', '/copies/s1/c1', '/drift?document=d999']) {
    expect([path, await served.problem(path)]).toMatchObject([path, { code: 'not-found', status: 404, detail: expect.stringContaining('GET /api/v1/documents') }])
  }
  expect(await served.problem('/copies/d3/d5')).toMatchObject({ code: 'not-found', detail: expect.stringContaining('share no passage') })
  expect(await served.problem('/copies/d3/d3')).toMatchObject({ code: 'not-found' })
})

test.each(['/documents/d3/copies?limit=1', '/origins?after=d1', '/origins?limit=0', '/copies/d1/d2?rule=ucdp', '/drift?speaker=x', '/drift?offset=x'])('%s is refused as bad usage', async (path) => {
  expect(await served.problem(path)).toMatchObject({ code: 'bad-usage', status: 400 })
})
