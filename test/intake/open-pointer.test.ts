import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/model/sha256.ts'
import { now, skipOne, takeOne } from './take.ts'

/** The packages that a fresh process loads to take one text. */
async function packagesFor(name: string, content: string): Promise<readonly string[]> {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = new Set()
    registerHooks({ resolve(specifier, context, next) {
      const found = next(specifier, context)
      const name = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url)?.[1]
      if (name) loaded.add(name)
      return found
    } })
    const { openPointer } = await import(${JSON.stringify(new URL('../../src/intake/open-pointer.ts', import.meta.url).href)})
    for await (const item of openPointer({ type: 'pointer', label: 'a', from: { kind: 'bytes', bytes: Buffer.from(${JSON.stringify(content)}), name: ${JSON.stringify(name)} } }, { now: () => '' })) {
      if (item.type !== 'taken') throw new Error(item.message)
    }
    console.log(JSON.stringify([...loaded].sort()))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  return JSON.parse(stdout) as readonly string[]
}

describe('openPointer', () => {
  it('keeps the bytes with their hash, type and time of capture', async () => {
    const { capture, address, language } = await takeOne('The mayor denied it on Tuesday, and the minister said so.', 'a.txt')
    expect(capture).toEqual({
      type: 'capture', sha256: sha256(Buffer.from(capture.bytes)), bytes: Buffer.from('The mayor denied it on Tuesday, and the minister said so.'), mediaType: 'text/plain', capturedAt: now(),
    })
    expect(address).toEqual({ kind: 'file', path: 'a.txt', part: capture.sha256.slice(0, 16) })
    expect(language).toBe('en')
  })

  it('loads no extractor for plain text, and only its own for each other kind', async () => {
    expect(await packagesFor('a.txt', 'The mayor denied it on Tuesday.')).toEqual(['chardet', 'eld'])
    expect(await packagesFor('a.ndjson', '{"text":"The mayor denied it on Tuesday."}')).toEqual(['chardet', 'eld'])
    expect(await packagesFor('a.md', 'The mayor denied it on Tuesday.')).not.toContain('@mozilla/readability')
  })

  it('goes by content before the name', async () => {
    expect((await takeOne('<!doctype html><html><body><p>The mayor denied it.</p></body></html>', 'a.txt')).capture.mediaType).toBe('text/html')
    expect((await takeOne('{"text":"The mayor denied it."}', 'a')).capture.mediaType).toBe('application/json')
    expect((await takeOne('<3 is how she signed it, he said.', 'a.txt')).text).toBe('<3 is how she signed it, he said.')
  })

  it('names what it does not read and says what next', async () => {
    expect(await skipOne(Buffer.from('89504e470d0a1a0a00', 'hex'), 'a.txt')).toMatchObject({ code: 'unknown-type', message: 'a.txt is a PNG image, which Sayso does not read. Convert it to .docx, PDF, HTML or plain text.' })
    expect(await skipOne('SQLite format 3\0', 'case.db')).toMatchObject({ code: 'unknown-type' })
  })

  it('refuses a text over the limit', async () => {
    expect(await skipOne('The mayor denied it.', 'a.txt', { limits: { textLength: 10 } })).toMatchObject({ code: 'too-large', message: expect.stringMatching(/20 characters, more than 10/) })
  })
})
