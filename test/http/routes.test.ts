// What the routes of documents, statements and the ledger answer, over a small ledger of invented texts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Changes, DocumentItem, DocumentPage, DocumentReading, EntryItem, Facets, Outline, Session, Sheet, StatementPage, Totals, VersionItem } from '../../src/http/api.ts'
import { listen } from '../../src/http/listen.ts'
import { serve, type Served } from './served.ts'

let served: Served
beforeAll(async () => { served = await serve() })
afterAll(() => served.close())

/** Every page of a list, asked for one after the other. */
async function all<Item>(path: string, limit: number): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: Item[]; next: string | null } = await served.json(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}&after=${after}`)
    items.push(...page.items)
    after = page.next
  }
  return items
}

describe('documents', () => {
  test('pages follow one another without gap or overlap, in every order', async () => {
    for (const sort of ['added', 'published', 'title', 'publisher', 'statements', 'denials', 'unsourced']) {
      for (const order of ['asc', 'desc']) {
        const whole = await served.json<DocumentPage>(`/documents?sort=${sort}&order=${order}&limit=500`)
        expect(whole.items).toHaveLength(34)
        expect((await all<DocumentItem>(`/documents?sort=${sort}&order=${order}`, 7)).map(({ id }) => id), `${sort} ${order}`).toEqual(whole.items.map(({ id }) => id))
      }
    }
  })

  test('an outline’s blocks are the list’s', async () => {
    const outline = await served.json<Outline>('/documents/outline?sort=published&every=20')
    expect(outline).toMatchObject({ total: 34, every: 20, starts: ['', expect.stringMatching(/^d\d+$/)] })
    const whole = await served.json<DocumentPage>('/documents?sort=published&limit=500')
    const block = await served.json<DocumentPage>(`/documents?sort=published&limit=20&after=${outline.starts[1]}`)
    expect(block.items.map(({ id }) => id)).toEqual(whole.items.slice(20).map(({ id }) => id))
  })

  test('filters narrow together; a repeated one takes any of its values', async () => {
    const ids = async (query: string) => (await served.json<DocumentPage>(`/documents?limit=500&${query}`)).items.length
    expect(await ids('q=talks')).toBe(30)
    expect(await ids('publisher=Tern+Wire')).toBe(16)
    expect(await ids('publisher=Tern+Wire&publisher=Duvra+Courier')).toBe(31)
    expect(await ids('publisher=Tern+Wire&since=2026-05-10&until=2026-05')).toBe(10)
    expect(await ids('status=not-read')).toBe(1)
    expect(await ids('language=ps')).toBe(1)
    expect(await ids('denials=yes')).toBe(31)
    expect(await ids('q=nowhere')).toBe(0)
  })

  test('one document counts its sourcing, its denials and its links', async () => {
    expect(await served.json('/documents/d2')).toMatchObject({
      id: 'd2', version: 2, previous: 'd1', newest: true, statements: 4, sentences: 5, denials: 1, links: 1, notRead: null,
      sourcing: { named: 4, role: 0, collective: 0, unsourced: 0, author: 0, narrator: 1 },
    })
    expect(await served.json('/documents/d1')).toMatchObject({ newest: false })
    expect(await served.json('/documents/d4')).toMatchObject({ reader: null, notRead: 'language ps', statements: 0 })
  })

  test('a reading has the text and everything in it, each at its place', async () => {
    const { document, text, paragraphs, statements, links, narrator, versions } = await served.json<DocumentReading>('/documents/d2/reading')
    expect(document.id).toBe('d2')
    expect(paragraphs).toEqual([{ kind: 'body', span: [0, text.length] }])
    expect(statements.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    for (const { cue, content } of statements) {
      for (const part of [cue, content]) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
    }
    const denial = statements.find(({ act }) => act === 'deny')
    const denied = statements.find(({ id }) => id === denial?.links[0]?.statement)
    expect(denial?.links).toEqual([{ id: links[0]?.id, link: 'denies', direction: 'to', statement: denied?.id, confidence: links[0]?.confidence }])
    expect(denied?.links).toEqual([{ id: links[0]?.id, link: 'denies', direction: 'from', statement: denial?.id, confidence: links[0]?.confidence }])
    expect(narrator.map(([start, end]) => text.slice(start, end))).toEqual(['The bridge at Sel fell on Monday night.'])
    expect(versions.map(({ id, version }) => [id, version])).toEqual([['d1', 1], ['d2', 2]])
  })

  test('a document that was not read has its text and nothing else', async () => {
    const { text, statements, narrator, links } = await served.json<DocumentReading>('/documents/d4/reading')
    expect(text).toMatch(/^د کابل/)
    expect([statements, narrator, links]).toEqual([[], [], []])
    expect(await served.problem('/documents/d4/sheet')).toMatchObject({ code: 'not-found', detail: expect.stringContaining('was not read (language ps)') })
  })

  test('the sourcing sheet names bodies and offices, and private persons by role', async () => {
    const sheet = await served.json<Sheet>('/documents/d2/sheet')
    expect(sheet).toMatchObject({ document: 'd2', statements: 4, narrator: { sentences: 1, of: 5 } })
    expect(sheet.speakers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Lodo Faran', 'Kelmar’s army', 'a private person']))
    expect(JSON.stringify(sheet)).not.toContain('Maro')
    expect(sheet.denials).toHaveLength(1)
    const { statements } = await served.json<DocumentReading>('/documents/d2/reading')
    expect(statements.find(({ id }) => id === sheet.denials[0]?.statement)?.act).toBe('deny')
  })

  test('versions, and what changed between them by words', async () => {
    expect((await served.json<{ items: VersionItem[] }>('/documents/d1/versions')).items.map(({ id }) => id)).toEqual(['d1', 'd2'])
    const changes = await served.json<Changes>('/documents/d2/changes')
    expect([changes.from.id, changes.to.id, changes.wordsAdded, changes.wordsRemoved]).toEqual(['d1', 'd2', 2, 1])
    expect(changes.parts?.filter(({ change }) => change !== 'same')).toEqual([{ change: 'added', text: ' night' }, { change: 'removed', text: 'three' }, { change: 'added', text: 'four' }])
    expect(await served.json('/documents/d1/changes?against=d2')).toMatchObject({ wordsAdded: 1, wordsRemoved: 2 })
    expect(await served.problem('/documents/d1/changes')).toMatchObject({ code: 'bad-usage' })
    expect(await served.problem('/documents/d2/changes?against=d3')).toMatchObject({ code: 'bad-usage', detail: expect.stringContaining('no version of the text') })
  })

  test('a capture has the bytes that were read', async () => {
    const { body } = await served.get('/documents/d1/capture')
    expect(body).toBe((await served.json<DocumentReading>('/documents/d1/reading')).text)
  })
})

describe('statements', () => {
  test('pages follow one another in both orders, and the outline agrees', async () => {
    for (const sort of ['added', 'published']) {
      for (const order of ['asc', 'desc']) {
        const whole = await served.json<StatementPage>(`/statements?sort=${sort}&order=${order}&limit=500`)
        expect((await all<{ id: string }>(`/statements?sort=${sort}&order=${order}`, 9)).map(({ id }) => id), `${sort} ${order}`).toEqual(whole.items.map(({ id }) => id))
        const { total, starts } = await served.json<Outline>(`/statements/outline?sort=${sort}&order=${order}&every=25`)
        expect(total).toBe(whole.items.length)
        expect(starts).toEqual(['', ...whole.items.flatMap(({ id }, i) => (i % 25 === 24 && i + 1 < whole.items.length ? [id] : []))])
      }
    }
  })

  test('words are found and shown where they stand, whatever their case', async () => {
    const { items } = await served.json<StatementPage>('/statements?q=KELMAR%E2%80%99S+talks')
    expect(items).toHaveLength(30)
    for (const { source, matches } of items) expect(matches.source.map(([start, end]) => source?.text.slice(start, end))).toEqual(['Kelmar', 's'])
    const phrase = await served.json<StatementPage>('/statements?q=%22SHELLS+had+hit%22')
    expect(phrase.items).toHaveLength(2)
    for (const { content, matches } of phrase.items) expect(matches.content.map(([start, end]) => content.text.slice(start, end))).toEqual(['shells had hit'])
    const { items: [army] } = await served.json<StatementPage>('/statements?q=kelmar&limit=1')
    expect(army?.matches.source.map(([start, end]) => army.source?.text.slice(start, end))).toEqual(['Kelmar'])
    expect(army?.matches.cue).toEqual([])
  })

  test('filters by speaker, label, publisher, document and day', async () => {
    const number = async (query: string) => (await served.json<Outline>(`/statements/outline?${query}`)).total
    const total = await number('')
    expect(await number('speaker=ana+perrin')).toBe(31)
    expect(await number('speaker=ana+perrin&speaker=lodo+faran')).toBe(32)
    expect(await number('act=deny')).toBe(31)
    expect(await number('act=deny&publisher=Duvra+Courier')).toBe(15)
    expect(await number('document=d2')).toBe(4)
    expect(await number('form=direct')).toBe(2)
    expect(await number('since=2026-05-30')).toBe(2 + await number('document=d3'))
    const facets = await served.json<Facets>('/statements/facets')
    expect(facets.total).toBe(total)
    for (const counts of [facets.authority, facets.act, facets.distance, facets.form]) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total)
    expect((await served.json<Facets>('/statements/facets?act=deny')).act).toEqual({ deny: 31 })
  })

  test('a private person is shown by role, found by no name and completed by none', async () => {
    const { items } = await served.json<StatementPage>('/statements?document=d2')
    const spoken = items.find(({ content }) => content.text.includes('four explosions'))
    expect(spoken).toMatchObject({ who: 'a private person', source: { text: 'a private person' }, actor: { name: 'a private person', class: 'private-person' } })
    expect(JSON.stringify(items)).not.toContain('Maro')
    expect((await served.json<Outline>('/statements/outline?speaker=Maro+Lind')).total).toBe(0)
    expect((await served.json<Outline>('/statements/outline?q=Maro')).total).toBe(0)
    expect((await served.json<{ items: unknown[] }>('/speakers?q=maro')).items).toEqual([])
    expect(JSON.stringify(await served.json('/speakers?limit=200'))).not.toContain('Lind')
  })
})

describe('the ledger', () => {
  test('totals, publishers, speakers and links', async () => {
    const totals = await served.json<Totals>('/totals')
    expect(totals).toMatchObject({ documents: 34, notRead: 1, denials: 31, links: { denies: 31 } })
    expect((await served.json<{ items: unknown[] }>('/publishers')).items.slice(0, 2)).toEqual([{ publisher: 'Tern Wire', documents: 16 }, { publisher: 'Duvra Courier', documents: 15 }])
    expect((await served.json<{ items: unknown[] }>('/speakers?q=per&limit=3')).items).toEqual([{ name: 'Ana Perrin', kind: 'person', statements: 31 }])
    expect(await all('/links', 10)).toHaveLength(31)
  })

  test('the history is chained from its first entry', async () => {
    const entries: EntryItem[] = []
    for (let after: number | null = 0; after !== null;) {
      const page: { items: EntryItem[]; next: number | null } = await served.json(`/entries?after=${after}&limit=30`)
      entries.push(...page.items)
      after = page.next
    }
    expect(entries[0]).toMatchObject({ number: 1, type: 'ledger-created' })
    for (const [i, entry] of entries.entries()) if (i > 0) expect(entry.previous).toBe(entries[i - 1]?.hash)
  })

  test('the session says what is served, and another token and boot after every start', async () => {
    const session = await served.json<Session>('/session')
    expect(session).toMatchObject({ ledger: { name: 'case', readOnly: false }, limits: { filesAtOnce: expect.any(Number) } })
    expect(session.token).toHaveLength(43)
    const other = await serve({ fill: false })
    const again = await other.json<Session>('/session')
    await other.close()
    expect([again.token === session.token, again.boot === session.boot]).toEqual([false, false])
  })

  test('an empty ledger has empty lists', async () => {
    const empty = await serve({ fill: false })
    try {
      for (const path of ['/documents', '/statements', '/links']) expect(await empty.json(path)).toEqual({ items: [], next: null })
      for (const path of ['/documents/outline', '/statements/outline']) expect(await empty.json(path)).toMatchObject({ total: 0 })
      expect(await empty.json('/statements/facets')).toEqual({ total: 0, authority: {}, act: {}, distance: {}, form: {} })
      expect(await empty.json('/totals')).toMatchObject({ documents: 0 })
      expect((await empty.get('/export/statements?format=json')).json()).toMatchObject({ statements: [] })
      expect((await empty.get('/export/statements?format=csv')).body.split('\r\n')).toHaveLength(2)
    } finally {
      await empty.close()
    }
  })
})

describe('refusals', () => {
  test.each([
    ['/statements?authority=god', 400, 'bad-usage', '"authority"'],
    ['/statements?speeker=x', 400, 'bad-usage', '"speeker" is no parameter'],
    ['/statements?limit=0', 400, 'bad-usage', '"limit"'],
    ['/statements?limit=many', 400, 'bad-usage', '"limit"'],
    ['/statements?since=yesterday', 400, 'bad-usage', '"since"'],
    ['/statements?since=2026-02-30', 400, 'bad-usage', 'no calendar has'],
    ['/statements?since=2027&until=2026', 400, 'bad-usage', 'Swap them'],
    ['/statements?after=x7', 400, 'bad-usage', 'x7'],
    ['/documents?sort=truth', 400, 'bad-usage', '"sort"'],
    ['/documents/outline?every=1', 400, 'bad-usage', '"every"'],
    ['/documents/d999', 404, 'not-found', 'd999'],
    ['/documents/d999/reading', 404, 'not-found', 'd999'],
    ['/documents/d999/versions', 404, 'not-found', 'd999'],
    ['/documents/d999/capture', 404, 'not-found', 'd999'],
    ['/documents/%00', 404, 'not-found', 'no document'],
    ['/jobs/j99', 404, 'not-found', 'j99'],
    ['/export/statements', 400, 'bad-usage', '"format"'],
    ['/export/links?format=xls', 400, 'bad-usage', '"format"'],
    ['/nothing', 404, 'not-found', 'openapi.json'],
  ] as const)('%s is refused with what is wrong', async (path, status, code, says) => {
    const response = await served.get(path)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json()).toEqual({ type: `urn:sayso:problem:${code}`, title: expect.any(String), status, code, detail: expect.stringContaining(says) })
    expect(response.statusCode).toBe(status)
  })

  test('another method is refused with those that are taken', async () => {
    const response = await served.app.inject({ method: 'POST', url: '/api/v1/documents/d1', headers: { 'x-sayso-token': served.session.token } })
    expect(response.json()).toMatchObject({ code: 'method-not-allowed', status: 405 })
    expect(response.headers['allow']).toBe('GET, HEAD')
  })

  test('what is no HTTP, and headers beyond measure, are refused in the same shape', async () => {
    const other = await serve({ fill: false })
    try {
      const { address } = await listen(other.app, '127.0.0.1', 0, false)
      const response = await fetch(`${address.replace('localhost', '127.0.0.1')}/api/v1/statements?q=${'x'.repeat(20_000)}`)
      expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
      expect(await response.json()).toMatchObject({ code: 'too-large' })
    } finally {
      await other.close()
    }
  })

  test('a ledger that cannot be written to is shown and takes nothing in', async () => {
    const reading = await serve()
    const where = reading.where
    const second = await serve({ ledger: where, fill: false, readOnly: true })
    try {
      expect(await second.json('/session')).toMatchObject({ ledger: { readOnly: true } })
      expect(await second.json('/totals')).toMatchObject({ documents: 34 })
      const refused = await second.app.inject({ method: 'POST', url: '/api/v1/documents', headers: { 'x-sayso-token': second.session.token, 'content-type': 'application/json' }, body: '{"kind":"paste","text":"The mayor said no."}' })
      expect(refused.json()).toMatchObject({ code: 'ledger-read-only', status: 409 })
    } finally {
      await second.close()
      await reading.close()
    }
  })
})
