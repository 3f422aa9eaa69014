import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { openPointer } from '../../src/intake/open-pointer.ts'
import { now, skipOne, take, takeOne } from './take.ts'

const record = { id: 'w1', text: 'The mayor denied it.', title: 'A title', url: 'https://valleypost.example/a?utm_source=x', publisher: 'The Valley Post', author: 'By Jane Doe', published: '2026-03-04', language: 'en-GB' }

describe('takeLines', () => {
  it('takes each line with its metadata, its id as part and its own bytes as capture', async () => {
    const line = JSON.stringify(record)
    const taken = await takeOne(`${line}\r\n`, 'wire.ndjson')
    expect(taken).toMatchObject({
      label: 'wire.ndjson#w1', text: record.text, title: 'A title', url: 'https://valleypost.example/a', publisher: 'The Valley Post', author: 'Jane Doe', published: '2026-03-04', language: 'en',
      address: { kind: 'file', path: 'wire.ndjson', part: 'w1' },
      capture: { sha256: sha256(line), mediaType: 'application/x-ndjson', capturedAt: now() },
    })
    expect(Buffer.from(taken.capture.bytes).toString()).toBe(line)
  })

  it('skips a bad line with its number and goes on', async () => {
    const items = await take('{"text":"One is here."}\n{"text":\n\n{"title":"no text"}\n42\n{"text":"Five is here."}', 'wire.jsonl')
    expect(items.map((item) => `${item.label} ${item.type === 'taken' ? item.text : item.code}`)).toEqual([
      'wire.jsonl#1 One is here.', 'wire.jsonl#2 bad-input', 'wire.jsonl#4 bad-input', 'wire.jsonl#5 bad-input', 'wire.jsonl#6 Five is here.',
    ])
    expect(items[1]).toMatchObject({ message: expect.stringContaining('line 2, is not valid JSON') })
  })

  it('skips a line over the limit without keeping it', async () => {
    const items = await take(`{"text":"${'x'.repeat(500)}"}\n{"text":"Short enough."}`, 'wire.ndjson', { limits: { recordBytes: 100 } })
    expect(items).toMatchObject([{ type: 'skipped', code: 'too-large', message: expect.stringContaining('line 1') }, { type: 'taken', text: 'Short enough.' }])
  })

  it('replaces lone surrogates and NUL, each by one unit', async () => {
    expect((await takeOne('{"text":"a\\ud800b\\u0000c"}', 'wire.ndjson')).text).toBe('a\ufffdb\ufffdc')
  })

  it('streams a file larger than the file limit, never further ahead than a chunk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-lines-'))
    const path = join(folder, 'big.ndjson')
    try {
      const lines = Array.from({ length: 4000 }, (_, index) => `{"id":${index},"text":"${'The mayor denied it, and said so. '.repeat(15)}"}\n`)
      await writeFile(path, lines.join(''))
      const limits = { fileBytes: 100_000 }
      let read = 0
      let given = 0
      let furthest = 0
      for await (const item of openPointer({ type: 'pointer', label: path, from: { kind: 'file', path } }, { now, limits, onProgress: (done) => { read = done } })) {
        expect(item.label).toBe(`${path}#${given}`)
        furthest = Math.max(furthest, read - lines.slice(0, 1).join('').length * given)
        given += 1
      }
      expect(given).toBe(4000)
      expect(read).toBe(lines.join('').length)
      expect(furthest).toBeLessThan(600_000)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('says so when there are no records', async () => {
    expect(await skipOne('\n\n', 'wire.ndjson')).toMatchObject({ code: 'no-text' })
  })
})

describe('takeJson', () => {
  it('takes one record or an array of them, each with its own bytes', async () => {
    expect(await takeOne(JSON.stringify(record, null, 2), 'a.json')).toMatchObject({ text: record.text, address: { part: 'w1' } })
    const items = await take('[\n {"text": "One, [two] and \\"three\\"."} , {"text": 5}, {"id": "x", "text": "Four here."}\n]', 'a.json')
    expect(items.map((item) => `${item.label} ${item.type === 'taken' ? `${item.text} ${Buffer.from(item.capture.bytes).toString().trim()}` : item.code}`)).toEqual([
      'a.json#1 One, [two] and "three". {"text": "One, [two] and \\"three\\"."}', 'a.json#2 bad-input', 'a.json#x Four here. {"id": "x", "text": "Four here."}',
    ])
  })

  it('takes the whole elements of an array that was cut off', async () => {
    expect(await take('[{"text":"One is here."},{"text":"Tw', 'a.json')).toMatchObject([{ type: 'taken', text: 'One is here.' }, { type: 'skipped', code: 'bad-input' }])
  })

  it('refuses what is no record', async () => {
    expect(await skipOne('{"headline":"x"}', 'a.json')).toMatchObject({ code: 'bad-input', message: expect.stringContaining('"text"') })
    expect(await skipOne('[]', 'a.json')).toMatchObject({ code: 'no-text' })
  })
})
