// A folder made to crash, hang, flood or deceive, read by `sayso read` as a user would: every sound text is in the ledger, everything
// else is refused with a reason, the ledger verifies, nothing that reaches a terminal drives it, and a second run changes nothing.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorCodes } from '../../src/sayso-error.ts'
import { makePdf, setLines } from '../intake/make-pdf.ts'
import { makeDocx } from '../intake/make-zip.ts'
import { article } from './articles.ts'
import { emptyFolder, runSayso, type Folder } from './run-sayso.ts'

const megabyte = 2 ** 20
const sentence = 'The harbour master said that the quay was unsafe and must be closed at once. '
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const driving = '\u001b]0;owned\u0007\u001b[31mQuay\u009b2J shut\u202e tuhs\u2066'

/** Every file with what must become of it: a number of documents, or the code of its refusal. */
const files: Readonly<Record<string, readonly [content: string | Uint8Array, expected: number | string]>> = {
  'good.txt': [article(1), 1],
  'good.html': [page(`<article><h1>Quay shut</h1><p>${sentence.repeat(4)}</p></article>`), 1],
  'good.pdf': [makePdf([setLines([sentence.trim(), 'The union denied it.'], 700)]), 1],
  'good.docx': [makeDocx([['Title', 'Quay shut'], [null, sentence]]), 1],
  'line.txt': [sentence.repeat(50 * megabyte / sentence.length), 'too-large'],
  'deep.html': [page('<div>'.repeat(100_000) + sentence + '</div>'.repeat(100_000)), 'too-large'],
  'tags.html': [page('<b>x</b>'.repeat(1_000_000)), 'too-large'],
  'bomb.docx': [makeDocx([[null, sentence]], '', [{ name: 'word/media/zeros.xml', content: new Uint8Array(150 * megabyte) }]), 'too-large'],
  'cut.docx': [makeDocx([[null, sentence]]).subarray(0, 700), 'unreadable'],
  'cut.pdf': [makePdf([setLines([sentence], 700)]).subarray(0, 250), 'unreadable'],
  'locked.pdf': [makePdf([setLines([sentence], 700)], { encrypted: true }), 'encrypted'],
  'laughs.xml': [`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`
    + '<rss version="2.0"><channel><title>x</title><item><description>&l20;</description></item></channel></rss>', 'bad-input'],
  'references.rss': [`<rss version="2.0"><channel><title>V&#xD800;&#0;</title><item><guid>g&#xDC00;1</guid><title>T&#xD83D;</title><description>${sentence}&#xD800;</description></item></channel></rss>`, 1],
  'escapes.json': [JSON.stringify({ id: 'a\0b', text: `${sentence}\0`, title: 'N\0L' }), 1],
  'halves.html': [page(`<article><h1>Quay</h1><p>${sentence.repeat(4)}</p></article>`, '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Half \\ud83d a wave","author":{"name":"Ana \\udc00 Perrin"}}</script>'), 1],
  'broken-utf16.txt': [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence.replace('quay', '\ud83dquay\udc00'), 'utf16le'), Buffer.from([0x3d])]), 1],
  'nul.txt': [article(2).replaceAll('boats', 'bo\0ats'), 1],
  'bidi.txt': [`\u202eThe warden said the gate was open.\u202c\n\n\u2067${sentence}\u2069\n\nقال الحارس إن البوابة مفتوحة.\n`, 1],
  'emoji.txt': [`“Closed 🌊👩‍👩‍👧,” said Corin Vale 🇺🇳. The union denied it 😀!\n\n😀 ${sentence}😀`, 1],
  'escape.txt': [`${driving}\n\n${sentence}${driving} said Corin Vale.\n`, 1],
  'escape.html': [page(`<article><p>${sentence.repeat(4)}</p></article>`, `<title>${driving}</title><meta name="author" content="${driving}">`), 1],
  [`${driving}.txt`]: [article(3), 1],
  [`${driving}.pdf`]: ['no PDF at all', 'unreadable'],
  'pashto.txt': ['د سیند غاړې ښوونځی بند شو. چارواکو وویل چې پل خطرناک دی او باید ژر تر ژره جوړ شي. خلکو دا خبره رد کړه او ویې ویل چې دوی هېڅ نه دي پټ کړي.\n', 1],
  'empty.txt': ['', 'no-text'],
  'wire.ndjson': [[
    JSON.stringify({ id: 'first', text: article(4) }),
    `{"id":"over","text":"${'x'.repeat(50 * megabyte)}"}`,
    '{"id":"surrogate","title":"Half \\ud800","publisher":"\\udc00 Post","author":"By A\\u0000na","url":"https://\\ud800.example/","text":"The warden\\ud83d said the gate was open."}',
    `{"id":"${'i'.repeat(3000)}","text":"The warden said the gate was open."}`,
    '{"id":"broken","text":',
    '['.repeat(200_000),
    JSON.stringify({ id: 'driving', title: driving, publisher: driving, text: `${driving} The warden said the gate was open ${driving}.` }),
    JSON.stringify({ text: article(5) }),
    JSON.stringify({ text: article(5) }),
    JSON.stringify({ id: 'last', text: article(6) }),
  ].join('\n'), 6],
}
const wireSkipped = ['too-large', 'bad-input', 'bad-input', 'bad-input']

/** Bytes by a fixed generator (mulberry32), so that a failure can be had again. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) & 0xff
  })
}
const extensions = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'pdf', 'docx', 'json', 'ndjson', 'jsonl', 'xml', 'rss', 'atom']

// oxlint-disable-next-line no-control-regex -- finding them is what this is for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

interface Skipped { readonly label: string; readonly code: string; readonly message: string }
interface Report { readonly added: number; readonly unchanged: number; readonly duplicates: number; readonly newVersions: number; readonly skipped: readonly Skipped[] }
interface Exported { readonly type: string; readonly address: string; readonly notRead: string | null }

let folder: Folder
let first: Report
let firstSeconds = 0

beforeAll(async () => {
  folder = await emptyFolder()
  const where = join(folder.path, 'hostile')
  await mkdir(where)
  for (const [name, [content]] of Object.entries(files)) await writeFile(join(where, name), content)
  for (const [i, extension] of extensions.entries()) await writeFile(join(where, `noise.${extension}`), noise(20260305 + i, 20_000))
  const begun = performance.now()
  const { out, err, code } = await runSayso(['read', 'hostile', '--format', 'json'], { cwd: folder.path })
  firstSeconds = (performance.now() - begun) / 1000
  expect([err, code]).toEqual(['', 0])
  expect(out).not.toMatch(controls)
  first = JSON.parse(out) as Report
}, 120_000)
afterAll(() => folder.remove())

const fileOf = (label: string): string => label.replace(/^hostile\//, '').replace(/#[^]*$/, '')

test('ends in time, with every sound text in the ledger', async () => {
  expect(firstSeconds).toBeLessThan(60)
  const { out } = await runSayso(['export', 'ndjson'], { cwd: folder.path })
  const documents = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Exported).filter(({ type }) => type === 'document')
  const counted = Map.groupBy(documents, ({ address }) => fileOf(address.replace(/^file:/, '')))
  const found = Object.fromEntries(Object.entries(files).filter(([, [, expected]]) => typeof expected === 'number').map(([name]) => [name, counted.get(name)?.length ?? 0]))
  expect(found).toEqual(Object.fromEntries(Object.entries(files).flatMap(([name, [, expected]]) => (typeof expected === 'number' ? [[name, expected]] : []))))
  expect(documents.find(({ address }) => address.endsWith('pashto.txt'))?.notRead).toBe('language ps')
})

test('refuses the rest with reasons from the closed list', () => {
  const codes = Map.groupBy(first.skipped, ({ label }) => fileOf(label))
  for (const [name, [, expected]] of Object.entries(files)) {
    const found = codes.get(name)?.map(({ code }) => code) ?? []
    expect(found, name).toEqual(name === 'wire.ndjson' ? wireSkipped : typeof expected === 'string' ? [expected] : [])
  }
  for (const { code, message, label } of first.skipped) {
    expect(Object.keys(errorCodes)).toContain(code)
    expect(code, `${label}: ${message}`).not.toBe('internal')
    expect(message.length).toBeGreaterThan(20)
  }
  for (const extension of extensions) expect(codes.get(`noise.${extension}`)?.length, extension).toBeGreaterThan(0)
})

test('leaves a ledger that verifies and that a second run does not change', async () => {
  const cwd = folder.path
  const before = await runSayso(['export', 'ndjson'], { cwd })
  const again = await runSayso(['read', 'hostile', '--format', 'json'], { cwd })
  const second = JSON.parse(again.out) as Report
  expect(second).toMatchObject({ added: 0, newVersions: 0, duplicates: 0, unchanged: first.added })
  expect(second.skipped.map(({ label, code }) => [label, code])).toEqual(first.skipped.map(({ label, code }) => [label, code]))
  expect((await runSayso(['export', 'ndjson'], { cwd })).out).toBe(before.out)
  expect((await runSayso(['verify'], { cwd })).out).toMatch(/^holds/)
}, 120_000)

test.each([
  'read hostile/escape.txt hostile/escape.html hostile/cut.pdf --verbose', 'statements', 'statements --format json', 'statements --format ndjson', 'statements --format csv',
  'export json', 'export ndjson', 'verify', 'check hostile/escape.txt', 'check hostile/escape.html', 'check hostile/escape.txt --format json',
])('prints no control character: %s', async (command) => {
  const { out, err } = await runSayso(command.split(' '), { cwd: folder.path })
  expect(out.length).toBeGreaterThan(0)
  expect(out + err).not.toMatch(controls)
})
