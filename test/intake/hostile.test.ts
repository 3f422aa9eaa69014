// Input made to crash, hang or exhaust the reader: each case gives a text or a refusal with the right code, in bounded time.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPointer } from '../../src/intake/open-pointer.ts'
import { errorCodes } from '../../src/sayso-error.ts'
import { makeDocx } from './make-zip.ts'
import { makePdf, setLines } from './make-pdf.ts'
import { skipOne, take, takeOne } from './take.ts'

const sentence = 'The minister said that the bridge was unsafe and must be closed at once. '
const page = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>`
const kinds = ['.txt', '.md', '.html', '.xhtml', '.pdf', '.docx', '.json', '.ndjson', '.jsonl', '.xml', '.rss', '.atom', '']
const seed = 20260305

describe('hostile markup', () => {
  it('nested deeper than any page is refused', async () => {
    expect(await skipOne(page('<div>'.repeat(90_000) + sentence + '</div>'.repeat(90_000)), 'deep.html')).toMatchObject({ code: 'too-large', message: expect.stringMatching(/deep/) })
  })

  it('nested deeper than the extractors can bear is taken whole', async () => {
    expect((await takeOne(page('<div>'.repeat(1_900) + `<p>${sentence}</p>` + '</div>'.repeat(1_900)), 'deep.html')).text).toBe(sentence.trim())
  })

  it('of more tags, references or attributes than any page is refused', async () => {
    for (const body of ['<b>x</b>'.repeat(500_000), '&amp;'.repeat(300_000), `<p ${'a=1 '.repeat(100_000)}>x</p>`, `<p ${'a '.repeat(9_000)}>`.repeat(50), '<a '.repeat(100_000)]) {
      expect(await skipOne(page(body), 'many.html')).toMatchObject({ code: 'too-large' })
    }
  })

  it('of many comments, tables or links is taken in time', async () => {
    for (const body of ['<!-- x -->'.repeat(60_000), '<table>'.repeat(300), '<a href=x>link text</a> '.repeat(9_000)]) {
      expect((await takeOne(page(`<p>${sentence}</p>${body}`), 'odd.html')).text).toContain(sentence.trim())
    }
  }, 30_000)

  it('of 50 MB on one line is refused, as text, markup and records', async () => {
    const line = sentence.repeat(700_000)
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.ndjson', 'a.xml']) expect(await skipOne(line, name), name).toMatchObject({ code: 'too-large' })
  }, 60_000)

  it('in Markdown of nothing but marks is read as it stands', async () => {
    for (const marks of ['_a', '> a', '[a](', '**a*']) {
      const text = marks.repeat(100_000)
      expect((await takeOne(text, 'a.md')).text).toBe(text)
    }
  })
})

describe('hostile files', () => {
  it('that hold nothing say so', async () => {
    for (const name of kinds) {
      for (const content of ['', '\ufeff', ' \n\t ']) expect((await skipOne(content, `a${name}`)).code, `${name} ${JSON.stringify(content)}`).toMatch(/no-text|unreadable|bad-input|unknown-type/)
    }
  })

  it('that are deeply nested JSON or XML are refused or taken, never crash', async () => {
    expect(await take('['.repeat(500_000), 'a.json')).toMatchObject([{ type: 'skipped', code: 'bad-input' }])
    expect(await takeOne(`{"text":"Fine here.","x":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 'a.json')).toMatchObject({ text: 'Fine here.' })
    expect((await skipOne(`<rss><channel><item>${'<a>'.repeat(50_000)}</item></channel></rss>`, 'a.rss')).code).toBe('unreadable')
    expect((await skipOne(makeDocx([[null, '<w:r>'.repeat(20_000)]]), 'a.docx')).code).toBe('unreadable')
  })

  it('over the file limit are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-large-'))
    try {
      const path = join(folder, 'a.txt')
      await writeFile(path, 'x')
      await truncate(path, 65 * 2 ** 20)
      for await (const item of openPointer({ type: 'pointer', label: 'a.txt', from: { kind: 'file', path } }, { now: () => '' })) {
        expect(item).toMatchObject({ type: 'skipped', code: 'too-large', message: expect.stringMatching(/65 MB, more than 64 MB/) })
      }
      for await (const item of openPointer({ type: 'pointer', label: 'gone.txt', from: { kind: 'file', path: join(folder, 'gone.txt') } }, { now: () => '' })) {
        expect(item).toMatchObject({ type: 'skipped', code: 'not-found' })
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('any bytes', () => {
  const sound = ({ type, ...item }: Awaited<ReturnType<typeof take>>[number]): void => {
    if (type === 'skipped') {
      expect(Object.keys(errorCodes)).toContain((item as { code: string }).code)
      expect((item as { code: string }).code).not.toBe('internal')
      return
    }
    const { text, blocks } = item as Awaited<ReturnType<typeof takeOne>>
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\0\r]/)
    let at = 0
    for (const block of blocks) {
      expect(block.start).toBeGreaterThanOrEqual(at)
      expect(block.end).toBeGreaterThan(block.start)
      expect(text.slice(block.start, block.end)).not.toMatch(/\n|^\s|\s$/)
      at = block.end
    }
    expect(at).toBeLessThanOrEqual(text.length)
  }

  it.each(kinds)('under the name a%s give sound texts or refusals', async (extension) => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      for (const item of await take(bytes, `a${extension}`)) sound(item)
    }), { seed, numRuns: 15 })
  })

  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['a.html', Buffer.from(page(`<article><h1>Bridge</h1><p>${sentence.repeat(3)}</p><ul><li>${sentence}</ul></article>`))],
    ['a.pdf', makePdf([setLines([sentence, sentence], 700)])],
    ['a.docx', makeDocx([['Title', 'Bridge'], [null, sentence]])],
    ['a.rss', Buffer.from(`<rss version="2.0"><channel><title>V</title><item><guid>1</guid><description>&lt;p&gt;${sentence}</description></item></channel></rss>`)],
    ['a.json', Buffer.from(JSON.stringify([{ id: 'x', text: sentence, published: '2026-03-04' }, { text: sentence }]))],
    ['a.md', Buffer.from(`---\ntitle: x\n---\n# Bridge\n\n> ${sentence}\n\n- ${sentence}\n`)],
  ]

  it.each(seeds)('of a damaged %s give sound texts or refusals', async (name, whole) => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 })
    await fc.assert(fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      for (const item of await take(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes, name)) sound(item)
    }), { seed, numRuns: 25 })
  })
})
