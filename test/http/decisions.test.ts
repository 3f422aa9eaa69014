// Decisions over the API: what is decided shows everywhere at once and is as before when it is taken back; nothing is recorded by halves, no
// private person is named, and others may write at the same time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import SqliteFile from 'better-sqlite3'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EntryItem } from '../../src/http/api.ts'
import type { ClaimPage, ClaimSheetItem, DecisionHistory, DecisionItem, DecisionList, DecisionRequest, PredictionSheet } from '../../src/http/woven-api.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { events } from './job-server.ts'
import { serve, type Served } from './served.ts'
import { answerTo, serveWoven, statementWith } from './woven-texts.ts'

let served: Served
beforeAll(async () => {
  served = await serveWoven()
})
afterAll(() => served.close())
afterEach(async () => {
  for (const { number } of (await served.json<DecisionList>('/decisions')).items.toReversed()) await undo(number)
})

const send = (to: Served, body: unknown): Promise<LightMyRequestResponse> =>
  to.app.inject({ method: 'POST', url: '/api/v1/decisions', headers: { 'x-sayso-token': to.session.token, 'content-type': 'application/json' }, body: JSON.stringify(body) })
async function decide(request: DecisionRequest): Promise<DecisionItem> {
  const response = await send(served, request)
  if (response.statusCode !== 201) throw new Error(`${JSON.stringify(request)}: ${response.statusCode} ${response.body}`)
  return response.json<DecisionItem>()
}
async function refused(body: unknown, to = served): Promise<unknown> {
  const response = await send(to, body)
  if (response.statusCode === 201) throw new Error(`${JSON.stringify(body)} was decided`)
  return response.json()
}
const take = (number: number | string, query = ''): Promise<LightMyRequestResponse> => served.app.inject({ method: 'DELETE', url: `/api/v1/decisions/${number}${query}`, headers: { 'x-sayso-token': served.session.token } })
async function undo(number: number): Promise<DecisionItem> {
  const response = await take(number)
  if (response.statusCode !== 200) throw new Error(`${number}: ${response.statusCode} ${response.body}`)
  return response.json<DecisionItem>()
}
const listed = async (): Promise<readonly DecisionItem[]> => (await served.json<DecisionList>('/decisions')).items
const entries = async (): Promise<readonly EntryItem[]> => (await served.json<{ readonly items: readonly EntryItem[] }>('/entries?limit=500')).items
/** Everything that lists show. */
const shown = async (): Promise<readonly string[]> => {
  const bodies = []
  for (const path of ['/speakers', '/statements?limit=500', '/claims?documents=1&limit=200', '/disputes', '/figures?documents=1', '/drift', '/predictions?on=2026-06-20&limit=200', '/decisions']) bodies.push((await served.get(path)).body)
  for (const { id } of (await served.json<ClaimPage>('/claims?documents=1&limit=200')).items) bodies.push((await served.get(`/claims/${id}`)).body)
  return bodies
}
async function claimOf(words: string): Promise<ClaimSheetItem> {
  const statement = await statementWith(served, words)
  for (const { id } of (await served.json<ClaimPage>('/claims?documents=1&limit=200')).items) {
    const sheet = await served.json<ClaimSheetItem>(`/claims/${id}`)
    if (sheet.members.some((member) => member.statement.id === statement)) return sheet
  }
  throw new Error(`no claim holds ${statement}`)
}

describe('what is decided shows at once, and is as before when it is taken back', () => {
  test('a merge of actors, with who and why in the history', async () => {
    const before = await shown()
    const decided = await decide({ decision: 'merge-actors', names: ['Ana Perrin'], into: 'Anna Perrin', who: 'Reviewer', why: 'as her ministry spells it' })
    expect(decided).toMatchObject({ who: 'Reviewer', why: 'as her ministry spells it', decision: 'merge-actors', says: '“Ana Perrin” → “Anna Perrin”', placed: true })
    expect(await listed()).toEqual([decided])
    expect((await served.get('/actors/Anna%20Perrin')).statusCode).toBe(200)
    expect((await served.get('/actors/Ana%20Perrin')).statusCode).toBe(404)
    const taken = await take(decided.number, '?who=Reviewer&why=it+does+not')
    expect([taken.statusCode, taken.json()]).toEqual([200, decided])
    expect(await shown()).toEqual(before)
    expect((await entries()).slice(-2)).toMatchObject([{ type: 'decided', number: decided.number, who: 'Reviewer', why: 'as her ministry spells it' }, { type: 'decision-undone', who: 'Reviewer', why: 'it does not' }])
  })

  test('each of them', async () => {
    const id = (words: string): Promise<string> => statementWith(served, words)
    const [gauge, ferry, twelve, four] = [await id('the gauge at the old mill'), await id('the ferry to Duvra had reopened'), await id('killed 12 civilians'), await id('killed 4 civilians')]
    const { document } = (await claimOf('killed 12 civilians')).members[0]!.statement
    const requests: readonly DecisionRequest[] = [
      { decision: 'split-actor', name: 'Odo Vance', document, as: 'Odo Vance the Younger' },
      { decision: 'class-actor', name: 'Odo Vance', privacy: 'expert', why: 'speaks as an engineer' },
      { decision: 'class-actor', statement: gauge, privacy: 'expert', why: 'speaks as an engineer' },
      { decision: 'kind-actor', name: 'Kelmar’s army', kind: 'armed-group' },
      { decision: 'correct-actor', statement: gauge, name: 'Ana Perrin' },
      { decision: 'correct-actor', statement: gauge, name: null },
      { decision: 'merge-claims', statements: [gauge, ferry] },
      { decision: 'move-statement', statement: gauge, to: ferry },
      { decision: 'move-statement', statement: four, to: null },
      { decision: 'rename-claim', statement: gauge, title: 'The gauge at the mill' },
      { decision: 'judge-link', from: four, to: twelve, link: 'contradicts', holds: true },
      { decision: 'settle-prediction', statement: await id('will very likely reopen'), outcome: 'came-true', by: ferry },
    ]
    const before = await shown()
    for (const request of requests) {
      const decided = await decide(request)
      expect(decided).toMatchObject({ decision: request.decision, placed: true })
      expect(await listed()).toEqual([decided])
      if (request.decision !== 'split-actor') expect([request, await shown()]).not.toEqual([request, before])
      await undo(decided.number)
      expect([request, await shown()]).toEqual([request, before])
    }
  })

  test('claims: merged, one answers under both ids; a title is theirs who gave it', async () => {
    const [gauge, ferry] = [await claimOf('the gauge at the old mill'), await claimOf('the ferry to Duvra had reopened')]
    await decide({ decision: 'merge-claims', statements: [await statementWith(served, 'the gauge at the old mill'), await statementWith(served, 'the ferry to Duvra had reopened')] })
    await decide({ decision: 'rename-claim', statement: await statementWith(served, 'the gauge at the old mill'), title: 'Water and ferries' })
    const merged = await claimOf('the gauge at the old mill')
    expect(merged.claim).toMatchObject({ title: 'Water and ferries', titleStatement: null, statements: gauge.claim.statements + ferry.claim.statements })
    expect(await served.json(`/claims/${gauge.claim.id}`)).toEqual(merged)
    expect(await served.json(`/claims/${ferry.claim.id}`)).toEqual(merged)
  })

  test('a link that a person made is among the ties of its claim, and gone when it does not hold', async () => {
    const [twelve, four] = [await statementWith(served, 'killed 12 civilians'), await statementWith(served, 'killed 4 civilians')]
    await decide({ decision: 'judge-link', from: four, to: twelve, link: 'contradicts', holds: true })
    const ties = async () => (await claimOf('killed 12 civilians')).ties.filter(({ link, from, to }) => link === 'contradicts' && from === four && to === twelve)
    expect(await ties()).toMatchObject([{ accepted: true }])
    await decide({ decision: 'judge-link', from: four, to: twelve, link: 'contradicts', holds: false })
    expect(await ties()).toEqual([])
  })

  test('a prediction is what a person says, with the decision that says so', async () => {
    const [statement, by] = [await statementWith(served, 'will very likely reopen'), await statementWith(served, 'the ferry to Duvra had reopened')]
    const { number, says } = await decide({ decision: 'settle-prediction', statement, outcome: 'came-true', by })
    expect((await served.json<PredictionSheet>(`/predictions/${statement}`)).prediction).toMatchObject({ status: 'came-true', decided: number })
    expect(says).toMatch(/^“that the ferry to Duvra will very likely reopen by 1 July 20…” \(file:ferry-will\.txt\): came true, by “that the ferry/)
    await undo(number)
    expect((await served.json<PredictionSheet>(`/predictions/${statement}`)).prediction).toMatchObject({ status: 'due', decided: null })
  })
})

/** Decisions that name somebody. */
const asked = (name: string): readonly DecisionRequest[] => [
  { decision: 'merge-actors', names: [name], into: 'Ana Perrin' }, { decision: 'merge-actors', names: ['Ana Perrin', name], into: 'Anna Perrin' },
  { decision: 'split-actor', name, document: 'd2', as: 'Ana Perrin' }, { decision: 'kind-actor', name, kind: 'person' }, { decision: 'correct-actor', statement: 's1', name },
]

describe('the history of decisions', () => {
  const history = (query = ''): Promise<DecisionHistory> => served.json<DecisionHistory>(`/decisions/history${query}`)

  test('has all, newest first, those taken back with when, by whom and why', async () => {
    const first = await decide({ decision: 'kind-actor', name: 'Kelmar’s army', kind: 'armed-group', who: 'Reviewer', why: 'as all sides call it' })
    const second = await decide({ decision: 'kind-actor', name: 'Ana Perrin', kind: 'person' })
    await take(first.number, '?who=Second+Reviewer&why=no+need')
    const { total, items } = await history('?limit=2')
    expect(items).toMatchObject([{ ...second, undone: null }, { ...first, who: 'Reviewer', undone: { who: 'Second Reviewer', why: 'no need' } }])
    expect(await listed()).toEqual([second])
    const decided = (await entries()).filter(({ type }) => type === 'decided')
    expect(total).toBe(decided.length)
    const paged = []
    for (let before: number | null | undefined; before !== null;) {
      const stretch: DecisionHistory = await history(`?limit=7${before === undefined ? '' : `&before=${before}`}`)
      paged.push(...stretch.items.map(({ number }) => number))
      before = stretch.next
    }
    expect(paged).toEqual(decided.map(({ number }) => number).toReversed())
  })

  test('each line is that of the list, and its words lead to statements, claims, documents and actors', async () => {
    const [will, was, gauge] = [await statementWith(served, 'will very likely reopen'), await statementWith(served, 'the ferry to Duvra had reopened'), await statementWith(served, 'the gauge at the old mill')]
    const claim = (await claimOf('the gauge at the old mill')).claim.id
    const lead = async (request: DecisionRequest) => {
      const { number, says } = await decide(request)
      const [item] = (await history('?limit=1')).items
      expect([item?.number, item?.says, item?.parts.map(({ text }) => text).join(''), item?.placed]).toEqual([number, says, says, true])
      return item?.parts.flatMap(({ to }) => (to === null ? [] : [to]))
    }
    expect(await lead({ decision: 'settle-prediction', statement: will, outcome: 'came-true', by: was })).toMatchObject([
      { kind: 'statement', id: will }, { kind: 'document', title: 'Ferry to sail again' }, { kind: 'statement', id: was }, { kind: 'document', title: 'Ferry sails' },
    ])
    expect(await lead({ decision: 'rename-claim', statement: gauge, title: 'The gauge' })).toMatchObject([{ kind: 'claim', id: claim }, { kind: 'statement', id: gauge }, { kind: 'document' }])
    expect(await lead({ decision: 'correct-actor', statement: gauge, name: 'Ana Perrin' })).toMatchObject([{ kind: 'statement', id: gauge }, { kind: 'document' }, { kind: 'actor', name: 'Ana Perrin' }])
    // A name that nobody goes by any more has no page to lead to.
    expect(await lead({ decision: 'merge-actors', names: ['Odo Vance'], into: 'Odo Vance the Elder' })).toEqual([{ kind: 'actor', name: 'Odo Vance the Elder' }])
  })

  test('names no private person, in force or taken back, and tells nobody’s name in the same words', async () => {
    const said = async (name: string): Promise<readonly unknown[]> => {
      const items = []
      for (const request of asked(name)) {
        const { number } = await decide(request)
        items.push((await history('?limit=1')).items[0])
        await undo(number)
        items.push((await history('?limit=1')).items[0])
      }
      expect(JSON.stringify(items)).not.toContain(name)
      return items.map((item) => [item?.says, item?.parts, item?.placed])
    }
    expect(await said('Maro Lind')).toEqual(await said('Nobody Atall'))
  })

  test('a stretch below the first is empty, and an odd one is refused', async () => {
    expect(await history('?before=1')).toMatchObject({ items: [], next: null })
    for (const odd of ['?before=0', '?before=x', '?limit=0', '?limit=201', '?q=x']) expect(await served.problem(`/decisions/history${odd}`)).toMatchObject({ code: 'bad-usage' })
  })
})

describe('a private person', () => {
  test('is in no line of a decision, in its answer, the list or its undoing; nobody’s name is told in the same words', async () => {
    const said = async (name: string): Promise<readonly string[]> => {
      const lines = []
      for (const request of asked(name)) {
        const decided = await decide(request)
        const [line] = await listed()
        const undone = await undo(decided.number)
        expect([decided.says, line?.says, undone.says].map((one) => one?.includes(name))).toEqual([false, false, false])
        lines.push(decided.says, line?.says ?? '', undone.says)
      }
      return lines
    }
    expect(await said('Maro Lind')).toEqual(await said('Nobody Atall'))
  })

  test('is refused a class by name as nobody is, to the byte', async () => {
    const nobody = await refused({ decision: 'class-actor', name: 'Nobody Atall', privacy: 'expert', why: 'x' })
    expect(nobody).toMatchObject({ code: 'not-found' })
    for (const name of ['Maro Lind', 'maro lind', 'Lind', 'a private person']) expect(await refused({ decision: 'class-actor', name, privacy: 'expert', why: 'x' })).toEqual(nobody)
  })

  test('merged into somebody who may be named is still found by neither name', async () => {
    const before = (await served.get('/actors/Ana%20Perrin')).body
    await decide({ decision: 'merge-actors', names: ['Maro Lind'], into: 'Ana Perrin' })
    expect((await served.get('/actors/Ana%20Perrin')).body).toBe(before)
    expect(await answerTo(served, '/actors/Maro%20Lind')).toEqual(await answerTo(served, '/actors/Nobody%20Atall'))
  })

  test('gets a higher class by a statement and with a reason only', async () => {
    const statement = await statementWith(served, 'My brother was on the dyke')
    for (const request of [{ decision: 'class-actor', statement, privacy: 'expert' }, { decision: 'class-actor', statement, privacy: 'expert', why: '  ' }, { decision: 'correct-actor', statement, name: 'Maro Lind', privacy: 'office-holder' }]) {
      expect(await refused(request)).toMatchObject({ code: 'bad-usage', detail: expect.stringContaining('reason') })
    }
    const { says } = await decide({ decision: 'class-actor', statement, privacy: 'expert', why: 'speaks for the bakers’ guild' })
    expect(says).toMatch(/^a holder in file:dyke-(?:one|two)\.txt counts as expert$/)
  })
})

describe('what is refused records nothing', () => {
  test.each<readonly [string, unknown, string]>([
    ['no body', null, 'bad-usage'], ['no decision', { names: ['a'], into: 'b' }, 'bad-usage'], ['an unknown one', { decision: 'delete-document', document: 'd1' }, 'bad-usage'],
    ['one with a field too many', { decision: 'kind-actor', name: 'Ana Perrin', kind: 'person', privacy: 'expert' }, 'bad-usage'], ['an unknown kind', { decision: 'kind-actor', name: 'Ana Perrin', kind: 'villain' }, 'bad-usage'],
    ['an empty name', { decision: 'merge-actors', names: [' '], into: 'b' }, 'bad-usage'], ['a merge into itself', { decision: 'merge-actors', names: ['B'], into: 'b' }, 'bad-usage'],
    ['a name with NUL', { decision: 'merge-actors', names: ['a\0'], into: 'b' }, 'bad-usage'], ['half a surrogate pair in the reason', { decision: 'kind-actor', name: 'Ana Perrin', kind: 'person', why: '\ud800' }, 'bad-usage'],
    ['a class of nobody said', { decision: 'class-actor', privacy: 'expert', why: 'x' }, 'bad-usage'], ['a class of two said', { decision: 'class-actor', name: 'Ana Perrin', statement: 's1', privacy: 'expert', why: 'x' }, 'bad-usage'],
    ['a statement that is not there', { decision: 'correct-actor', statement: 's99999', name: null }, 'not-found'], ['a document that is not there', { decision: 'split-actor', name: 'Ana Perrin', document: 'd999', as: 'Ana' }, 'not-found'],
    ['a statement of another kind of id', { decision: 'rename-claim', statement: 'c1', title: 'x' }, 'not-found'], ['a settling statement that is not there', { decision: 'settle-prediction', statement: 's1', outcome: 'unclear', by: 's99999' }, 'not-found'],
  ])('%s', async (_, body, code) => {
    const before = await entries()
    expect(await refused(body)).toMatchObject({ code, detail: expect.stringMatching(/.{20}/) })
    expect(await entries()).toEqual(before)
  })

  test('a number of no decision in force', async () => {
    const { number } = await decide({ decision: 'kind-actor', name: 'Kelmar’s army', kind: 'armed-group' })
    await undo(number)
    for (const none of [number, number + 1000, 1]) expect((await take(none)).json()).toMatchObject({ code: 'not-found', detail: expect.stringContaining('GET /api/v1/decisions') })
    for (const odd of ['0', '-1', 'x', '1.5', '99999999999']) expect((await take(odd)).json()).toMatchObject({ code: 'bad-usage' })
    expect((await take(number, '?force=yes')).json()).toMatchObject({ code: 'bad-usage' })
  })

  test('a write without the token, or from another site', async () => {
    const before = await entries()
    const request = { decision: 'kind-actor', name: 'Kelmar’s army', kind: 'armed-group' }
    const { token } = served.session
    for (const headers of [{}, { 'x-sayso-token': 'guess' }, { 'x-sayso-token': token, 'sec-fetch-site': 'cross-site' }, { 'x-sayso-token': token, origin: 'https://evil.example' }] as Readonly<Record<string, string>>[]) {
      expect((await served.app.inject({ method: 'POST', url: '/api/v1/decisions', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(request) })).statusCode).toBe(403)
      expect((await served.app.inject({ method: 'DELETE', url: '/api/v1/decisions/1', headers })).statusCode).toBe(403)
    }
    expect(await entries()).toEqual(before)
  })

  test('anything where the ledger is open for reading only', async () => {
    const reader = await serve({ readOnly: true })
    try {
      expect(await refused({ decision: 'kind-actor', name: 'Ana Perrin', kind: 'person' }, reader)).toMatchObject({ code: 'ledger-read-only', status: 409 })
      expect((await reader.app.inject({ method: 'DELETE', url: '/api/v1/decisions/1', headers: { 'x-sayso-token': reader.session.token } })).json()).toMatchObject({ code: 'ledger-read-only' })
      expect(await reader.json<DecisionList>('/decisions')).toEqual({ items: [] })
    } finally {
      await reader.close()
    }
  })
})

describe('others', () => {
  test('who listen hear that the ledger has changed, after a decision and after its undoing', async () => {
    const address = await served.app.listen({ host: '127.0.0.1', port: 0 })
    const stop = new AbortController()
    const heard: string[] = []
    for await (const { event } of events(`${address}/api/v1`, stop.signal)) {
      heard.push(event)
      if (heard.length === 1) await decide({ decision: 'kind-actor', name: 'Kelmar’s army', kind: 'armed-group' })
      if (heard.length === 2) await undo((await listed())[0]?.number ?? 0)
      if (heard.length === 3) stop.abort()
    }
    expect(heard).toEqual(['hello', 'ledger', 'ledger'])
  })

  test('who write while one is waited for make it ledger-busy once patience ends, and nothing is recorded', async () => {
    const hurried = await serve({ patience: 300 })
    const other = new SqliteFile(hurried.where)
    try {
      other.exec('begin immediate')
      expect(await refused({ decision: 'kind-actor', name: 'Ana Perrin', kind: 'person' }, hurried)).toMatchObject({ code: 'ledger-busy', status: 503 })
      expect((await hurried.get('/totals')).statusCode).toBe(200)
      other.exec('rollback')
      expect(await hurried.json<DecisionList>('/decisions')).toEqual({ items: [] })
      expect((await send(hurried, { decision: 'kind-actor', name: 'Ana Perrin', kind: 'person' })).statusCode).toBe(201)
    } finally {
      other.close()
      await hurried.close()
    }
  })

  test('in another process may decide at the same time: each decision is there once, and the chain holds', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('serving-process.ts', import.meta.url)), served.where], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [line] = await once(child.stdout, 'data') as [Buffer]
      const { port, token } = JSON.parse(line.toString()) as { readonly port: number; readonly token: string }
      const titles = Array.from({ length: 8 }, (_, number) => `Ministry number ${number}`)
      const there = (name: string) => fetch(`http://127.0.0.1:${port}/api/v1/decisions`, { method: 'POST', headers: { 'x-sayso-token': token, 'content-type': 'application/json' }, body: JSON.stringify({ decision: 'kind-actor', name, kind: 'government' }) })
      const answers = await Promise.all(titles.map(async (name, number) => (number % 2 === 0 ? (await there(name)).status : (await send(served, { decision: 'kind-actor', name, kind: 'government' })).statusCode)))
      expect(answers).toEqual(titles.map(() => 201))
      const recorded = (await entries()).slice(-titles.length).map(({ type, what }) => [type, (what as { readonly name: string }).name])
      expect(new Set(recorded.map((one) => one.join(' ')))).toEqual(new Set(titles.map((name) => `decided ${name}`)))
      expect(await (await fetch(`http://127.0.0.1:${port}/api/v1/decisions`)).json()).toEqual({ items: await listed() })
      const ledger = await openLedger(served.where, { readOnly: true })
      expect((await ledger.verify()).faults).toEqual([])
      await ledger.close()
    } finally {
      child.kill()
      await once(child, 'exit')
    }
  })
})
