// The register of predictions over the API: by when and how sure, as it stands on a day, what may settle one, and that no reason names a witness.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StatementPage } from '../../src/http/api.ts'
import type { PredictionItem, PredictionPage, PredictionSheet } from '../../src/http/woven-api.ts'
import { addTexts, type Served } from './served.ts'
import { answerTo, serveWoven, statementWith } from './woven-texts.ts'

let served: Served
beforeAll(async () => {
  served = await serveWoven()
})
afterAll(() => served.close())

const register = (query: string): Promise<PredictionPage> => served.json<PredictionPage>(`/predictions?${query}`)

test('a prediction has its words, its last day, its conditions and its likelihood in the directive’s band', async () => {
  const { on, items } = await register('on=2026-06-20')
  expect(on).toBe('2026-06-20')
  expect(items.find(({ what }) => what.includes('ferry to Duvra'))).toMatchObject({
    kind: 'prediction', statement: { who: 'Odo Vance' }, by: { to: '2026-07-01', words: '1 July 2026' }, likelihood: { band: 'very-likely', least: 80, most: 95, words: 'very likely' }, status: 'open', decided: null,
  })
  expect(items.find(({ what }) => what.includes('shell the port'))).toMatchObject({ kind: 'threat', conditions: ['if the ferry sails'], by: null })
  expect(items.find(({ what }) => what.includes('not rebuild'))).toMatchObject({ kind: 'commitment', negated: true })
})

test('it is due once its last day is past, and not before', async () => {
  const ferry = async (on: string): Promise<string | undefined> => (await register(`on=${on}`)).items.find(({ what }) => what.includes('ferry to Duvra'))?.status
  expect([await ferry('2026-06-30'), await ferry('2026-07-01'), await ferry('2026-07-02')]).toEqual(['open', 'open', 'due'])
  expect((await register('on=2026-07-02&status=due')).items.map(({ what }) => what)).toEqual([expect.stringContaining('ferry to Duvra')])
  const { on } = await register('')
  expect(Math.abs(Date.parse(on) - Date.now())).toBeLessThan(2 * 86_400_000)
})

test('its pages are the list, each once; filters narrow', async () => {
  const { items, next } = await register('on=2026-06-20&limit=200')
  expect(next).toBeNull()
  const paged: PredictionItem[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: PredictionPage = await register(`on=2026-06-20&limit=2&after=${after}`)
    paged.push(...page.items)
    after = page.next
  }
  expect(paged).toEqual(items)
  expect((await register('on=2026-06-20&kind=threat')).items).toEqual(items.filter(({ kind }) => kind === 'threat'))
  expect((await register('on=2026-06-20&actor=odo+vance')).items).toEqual(items.filter(({ statement }) => statement.who === 'Odo Vance'))
  expect((await register('on=2026-06-20&q=ferry&kind=prediction')).items).toMatchObject([{ statement: { matches: { content: [[expect.any(Number), expect.any(Number)]] } } }])
})

test('one has the later statements that may settle it, with reasons in words that name no private person', async () => {
  const [will, was] = [await statementWith(served, 'The mill at Sel will close'), await statementWith(served, 'The mill at Sel closed')]
  const { prediction, proposals } = await served.json<PredictionSheet>(`/predictions/${will}?on=2026-06-20`)
  expect(prediction).toEqual((await register('on=2026-06-20&limit=200')).items.find(({ statement }) => statement.id === will))
  expect(proposals).toMatchObject([{ statement: { id: was }, pointsTo: 'came-true' }])
  expect(proposals[0]?.reasons).toEqual(expect.arrayContaining([expect.stringMatching(/^the same words: .*closed/)]))
  expect(proposals[0]?.score).toBeGreaterThan(0)
  expect(JSON.stringify([prediction, proposals])).not.toMatch(/maro|lind\b/i)
})

test('a settled one has the statement that settles it, by role where a private person says it, and its words alone once no text has it', async () => {
  const own = await serveWoven()
  try {
    const decide = (body: unknown) => own.app.inject({ method: 'POST', url: '/api/v1/decisions', headers: { 'x-sayso-token': own.session.token, 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const [will, was, ferry] = [await statementWith(own, 'The mill at Sel will close'), await statementWith(own, 'The mill at Sel closed'), await statementWith(own, 'will very likely reopen')]
    const before = (await own.json<PredictionPage>('/predictions?on=2026-06-20&limit=200')).items
    expect(before.map(({ settled }) => settled)).toEqual(before.map(() => null))
    await decide({ decision: 'settle-prediction', statement: will, outcome: 'came-true', by: was, why: 'as the Courier has it' })
    await decide({ decision: 'settle-prediction', statement: ferry, outcome: 'unclear', by: null })
    const { prediction } = await own.json<PredictionSheet>(`/predictions/${will}?on=2026-06-20`)
    const { items } = await own.json<PredictionPage>('/predictions?on=2026-06-20&limit=200')
    expect(items.find(({ statement }) => statement.id === will)).toEqual(prediction)
    const listed = (await own.json<StatementPage>('/statements?limit=500')).items.find(({ id }) => id === was)
    expect(prediction).toMatchObject({ status: 'came-true', settled: { why: 'as the Courier has it', words: listed?.content.text } })
    expect(prediction.settled?.statement).toEqual(listed)
    expect(prediction.settled?.statement?.who).toMatch(/^a (?:baker|private person)/)
    expect(JSON.stringify(items)).not.toMatch(/maro|lind\b/i)
    expect(items.find(({ statement }) => statement.id === ferry)).toMatchObject({ status: 'unclear', settled: { why: null, words: null, statement: null } })
    await addTexts(own.where, [{ address: 'file:ferry-was.txt', title: 'Ferry sails', publisher: 'Duvra Courier', published: '2026-07-03', text: 'Governor Odo Vance said on Thursday that the ferry to Duvra had reopened.' }])
    expect((await own.json<PredictionSheet>(`/predictions/${will}`)).prediction.settled).toEqual({ why: 'as the Courier has it', words: listed?.content.text, statement: null })
  } finally {
    await own.close()
  }
})

test('a private person’s predictions stand under a role, and no name finds them', async () => {
  expect((await register('')).items.find(({ what }) => what.includes('The mill at Sel'))?.statement.who).toMatch(/^a (?:baker|private person)/)
  const nobody = await answerTo(served, '/predictions?on=2026-06-20&actor=Nobody+Atall')
  expect(nobody).toMatchObject({ statusCode: 200, body: '{"on":"2026-06-20","items":[],"next":null}' })
  for (const name of ['Maro Lind', 'maro lind', 'Lind', 'a private person', 'a baker in Sel']) {
    expect([name, await answerTo(served, `/predictions?on=2026-06-20&actor=${encodeURIComponent(name)}`)]).toEqual([name, nobody])
  }
})

test('what predicts nothing, or is not there, is a problem that says what to do next', async () => {
  for (const id of ['s1', 's99999', 'd1', 'x']) expect(await served.problem(`/predictions/${id}`)).toMatchObject({ code: 'not-found', status: 404, detail: expect.stringContaining('GET /api/v1/predictions') })
})

test.each(['/predictions?nonsense=1', '/predictions?on=2026-02-30', '/predictions?on=tomorrow', '/predictions?kind=hope', '/predictions?status=true', '/predictions?limit=201', '/predictions?after=d1', '/predictions/s1?on=2026-13-01', '/predictions/s1?q=x'])(
  '%s is refused as bad usage', async (path) => {
    expect(await served.problem(path)).toMatchObject({ code: 'bad-usage', status: 400 })
  })

test('one that another quotes is listed once, under who says it, with who hands it on; a witness who does has no name there', async () => {
  const own = await serveWoven()
  try {
    await addTexts(own.where, [
      { address: 'file:weir.txt', title: 'The weir', publisher: 'Duvra Courier', published: '2026-07-08', text: 'General Karo Tesk reported that Governor Odo Vance said the upper weir would reopen in autumn.' },
      { address: 'file:crane.txt', title: 'The crane', publisher: 'Duvra Courier', published: '2026-07-08', text: 'Maro Lind, a baker in Sel, said that Governor Odo Vance told her the harbour crane would fall down in autumn.' },
    ])
    const { items } = await own.json<PredictionPage>('/predictions?on=2026-07-08&limit=200')
    const weir = items.filter(({ what }) => what.includes('weir'))
    expect(weir.map(({ statement, quotedBy }) => [statement.who, quotedBy.map(({ who }) => who)])).toEqual([['Odo Vance', ['Karo Tesk']]])
    const outer = weir[0]!.quotedBy[0]!.statement
    expect((await own.json<PredictionSheet>(`/predictions/${outer}`)).prediction.statement.id).toBe(outer)
    expect((await own.json<PredictionPage>('/predictions?on=2026-07-08&actor=karo+tesk')).items).toEqual([])
    expect(items.filter(({ what }) => what.includes('crane')).map(({ statement, quotedBy }) => [statement.who, quotedBy.length])).toEqual([['Odo Vance', 1]])
    expect(JSON.stringify(items)).not.toMatch(/maro|lind\b/i)
  } finally {
    await own.close()
  }
})
