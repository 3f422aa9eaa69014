// The embedded engine over a real ledger: what the ledger cannot hold costs only itself, items of one file are items of their own,
// and no text makes the reader cut a character in two.
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readIntoLedger, type ReadEvent } from '../../src/engine/read-into-ledger.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { openLedger } from '../../src/store/open-ledger.ts'
import { article } from '../cli/articles.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'sayso-engine-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readRecords(name: string, records: readonly object[]): Promise<{ readonly events: readonly string[]; readonly documents: number; readonly faults: number }> {
  const ledger = await openLedger(join(folder, name))
  try {
    const events: string[] = []
    const onEvent = (event: ReadEvent): void => {
      if (event.type === 'skipped') events.push(`${event.label.slice(0, 12)} ${event.code}`)
      else if (event.type === 'stored') events.push(`${event.label.slice(0, 12)} ${event.added.result}`)
      else if (event.type === 'known') events.push(`${event.label.slice(0, 12)} ${event.result}`)
    }
    const bytes = Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'))
    await readIntoLedger({ pointers: [{ type: 'pointer', label: 'wire', from: { kind: 'bytes', bytes, name: 'wire.ndjson' } }], ledger, folder, workers: 0, onEvent })
    return { events, documents: (await ledger.totals()).documents, faults: (await ledger.verify()).faults.length }
  } finally {
    await ledger.close()
  }
}

test('an item that the ledger cannot hold is skipped in its place; all others of its transaction are stored', async () => {
  const bad = new Set([0, 5, 6, 23])
  const records = Array.from({ length: 24 }, (_, i) => ({ id: bad.has(i) ? `${i}-${'x'.repeat(2100)}` : `${i}`, text: article(i) }))
  const { events, documents, faults } = await readRecords('bad.sayso', records)
  expect(events).toEqual(records.map(({ id }, i) => `${`wire#${id}`.slice(0, 12)} ${bad.has(i) ? 'bad-input' : 'added'}`))
  expect([documents, faults]).toEqual([20, 0])
})

test('the same text twice in one file is two documents, and reading it again changes nothing', async () => {
  const records = [{ text: article(1) }, { text: article(1) }, { id: 'a', text: article(1) }]
  expect(await readRecords('twice.sayso', records)).toEqual({ events: ['wire#1 added', 'wire#2 added', 'wire#a added'], documents: 3, faults: 0 })
  expect(await readRecords('twice.sayso', records)).toEqual({ events: ['wire#1 unchanged', 'wire#2 unchanged', 'wire#a unchanged'], documents: 3, faults: 0 })
})

test('no span cuts a surrogate pair, wherever emoji stand', async () => {
  const tools = createTools()
  const emoji = ['😀', '🌊', '👩‍👩‍👧', '🇺🇳', '𝒜', '𠮷']
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...emoji), fc.boolean()), { minLength: 1, maxLength: 12 })
  await fc.assert(fc.asyncProperty(fc.nat(20), places, async (number, marks) => {
    // Beside a mark or instead of a character: ends of sources, cues and contents are where marks and spaces are.
    const characters = Array.from(article(number))
    for (const [at, mark, instead] of marks) characters.splice(at % characters.length, instead ? 1 : 0, mark)
    const text = characters.join('')
    const { statements, actors, narrator, notes } = await readDocument({ type: 'document', id: 'd', text, blocks: [], title: null, url: null, publisher: null, author: null, published: null, language: 'en' }, tools)
    const spans = [
      ...statements.flatMap(({ source, cue, content, evidence }) => [...(source?.spans ?? []), ...cue.spans, ...content.spans, ...evidence]),
      ...actors.flatMap(({ mentions }) => mentions), ...narrator, ...notes.flatMap(({ span }) => (span === null ? [] : [span])),
    ]
    for (const [start, end] of spans) expect(text.slice(start, end).isWellFormed(), JSON.stringify(text.slice(start, end))).toBe(true)
    for (const { name, role } of actors) expect(`${name}${role ?? ''}`.isWellFormed()).toBe(true)
  }), { numRuns: 400 })
})
