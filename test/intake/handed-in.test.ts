// What has no place of its own: a file that was uploaded under a name, a text that was pasted. Its bytes tell it apart, a page's own word
// on its address is metadata and no more, and what the person states wins over what is found.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPointer } from '../../src/intake/open-pointer.ts'
import type { Pointer, Skipped, Taken } from '../../src/intake/taken.ts'
import { sha256 } from '../../src/model/sha256.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'sayso-handed-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

async function take(pointer: Omit<Pointer, 'type'>): Promise<(Taken | Skipped)[]> {
  const all: (Taken | Skipped)[] = []
  for await (const item of openPointer({ type: 'pointer', ...pointer }, { now: () => '2026-11-21T20:00:00Z' })) all.push(item)
  return all
}

async function upload(name: string, content: string, spooled: string): Promise<(Taken | Skipped)[]> {
  const path = join(folder, spooled)
  await writeFile(path, content)
  return take({ label: name, from: { kind: 'file', path }, handedIn: { by: 'upload', name } })
}

const page = (said: string): string => `<!doctype html><html lang="en"><head><title>Lock shut</title><link rel="canonical" href="https://quay-post.example/lock?utm_source=x"></head><body><article>${`<p>The harbour master said on Monday that ${said}. Boats waited outside the bar all day.</p>`.repeat(5)}</article></body></html>`

describe('an uploaded file', () => {
  it('has its bytes and its name for an address, wherever it lies meanwhile', async () => {
    const [first] = await upload('march/article.html', page('the lock was shut'), '1.html')
    const [second] = await upload('march/article.html', page('the lock was open'), '2.html')
    expect(first).toMatchObject({ type: 'taken', label: 'march/article.html', address: { kind: 'handed-in', name: `upload:${sha256(Buffer.from(page('the lock was shut'))).slice(0, 16)}/march/article.html`, part: null } })
    expect(second).toMatchObject({ address: { name: `upload:${sha256(Buffer.from(page('the lock was open'))).slice(0, 16)}/march/article.html` } })
  })

  it('keeps the address a page states as metadata only', async () => {
    expect(await upload('a.html', page('it rained'), '3.html')).toMatchObject([{ url: 'https://quay-post.example/lock', address: { kind: 'handed-in' } }])
  })

  it('gives each record of a file a part, and lets no name pass for one', async () => {
    const records = ['w1', 'w2'].map((id) => JSON.stringify({ id, text: `The warden said that gate ${id} was open.` }))
    const taken = await upload('wire#9.ndjson', records.join('\n'), '4.ndjson')
    expect(taken.map((item) => (item.type === 'taken' ? item.address : null))).toEqual(['w1', 'w2'].map((part, at) => ({
      kind: 'handed-in', name: `upload:${sha256(Buffer.from(records[at] ?? '')).slice(0, 16)}/wire%239.ndjson`, part,
    })))
  })
})

describe('a pasted text', () => {
  const paste = (text: string, stated: Pointer['stated'] = {}): Promise<(Taken | Skipped)[]> => take({ label: 'pasted text', from: { kind: 'text', text }, handedIn: { by: 'paste' }, stated })
  const text = 'Lock shut\r\n\r\nThe harbour master said on Monday that the lock was shut.\0'

  it('has line ends and NULs mended as in a file, and its words’ hash for an address', async () => {
    const mended = 'Lock shut\n\nThe harbour master said on Monday that the lock was shut.\ufffd'
    expect(await paste(text)).toMatchObject([{
      text: mended, title: 'Lock shut', language: 'en', capture: { mediaType: 'text/plain', sha256: sha256(Buffer.from(mended)) },
      address: { kind: 'handed-in', name: `paste:${sha256(Buffer.from(mended)).slice(0, 16)}`, part: null },
    }])
  })

  it('has what the person states, over what is found', async () => {
    expect(await paste(text, { title: 'Lock “closed”', publisher: 'Quay Post', published: '2026-03-04', url: 'https://quay-post.example/lock?fbclid=1#top' })).toMatchObject([{
      title: 'Lock “closed”', publisher: 'Quay Post', published: '2026-03-04', url: 'https://quay-post.example/lock', author: null,
    }])
  })

  it('is words, never markup, a PDF or records', async () => {
    for (const words of ['<!doctype html><p>The warden said that it rained.</p>', '%PDF-1.7\nThe warden said that it rained.', '{"text": "The warden said that it rained."}', 'ID3 was what the warden said.']) {
      expect(await paste(words)).toMatchObject([{ text: words, capture: { mediaType: 'text/plain' } }])
    }
  })

  it('is held to the limits of any text', async () => {
    expect(await paste(' \n ')).toMatchObject([{ type: 'skipped', code: 'no-text' }])
    expect(await paste('a'.repeat(2_000_001))).toMatchObject([{ type: 'skipped', code: 'too-large' }])
  })
})
