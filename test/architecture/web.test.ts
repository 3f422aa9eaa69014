// Holds the web app to its place: it knows the API and pure core functions, nothing of the server; its words stand in one file; nothing in it can
// turn a text into markup or ask anybody but its own server.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../web')
const files = globSync('**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => file !== 'vite.config.ts').toSorted()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const code = (file: string): string => read(file).replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

/** What may come into the pages from src: pure, of the core, without a package. */
const fromCore = ['document/span.ts', 'views/say-claim.ts', 'views/visible.ts']
/** The files of the worker that reads a text in the browser, and what they may take: what reads, nothing of the server and nothing that sends. */
const workerFiles = ['here/fetch-reader-files.ts', 'here/open-reader.ts', 'here/read-paste.ts', 'here/read-worker.ts']
const fromReading = [
  'engine/choose-reader.ts', 'intake/canonical-address.ts', 'intake/identify-language.ts', 'intake/normal-text.ts', 'intake/stated-in-text.ts', 'ledger/read.ts',
  'model/onnx-model.ts', 'model/wink-tagger.ts', 'statements/trained-reader.ts', 'statements/word-pieces.ts', 'views/document-reading.ts', 'views/house-rule.ts', 'views/unstored-rows.ts',
]

describe('what web/ imports from src/', () => {
  const imports = files.flatMap((file) => [...read(file).matchAll(/import (type )?[^'";]*? from '(?:\.\.\/)+src\/([^']+)'/g)].map(([, type, target]) => ({ file, type: type !== undefined, target: target ?? '' })))

  const inPages = imports.filter(({ file }) => !workerFiles.includes(file))

  test('at run time only pure functions of the core', () => {
    expect(inPages.length).toBeGreaterThan(20)
    expect(inPages.filter(({ type, target }) => !type && !fromCore.includes(target))).toEqual([])
  })

  test('types only of the API and of spans', () => {
    expect(inPages.filter(({ type, target }) => type && !['http/api.ts', 'http/woven-api.ts'].includes(target) && !fromCore.includes(target))).toEqual([])
  })

  test('into the worker only what reads a text', () => {
    const inWorker = imports.filter(({ file }) => workerFiles.includes(file))
    expect(inWorker.filter(({ type, target }) => !type && !fromReading.includes(target))).toEqual([])
    expect(fromReading.filter((target) => !inWorker.some((one) => one.target === target))).toEqual([])
  })

  test('no page takes anything of the worker’s but its name', () => {
    const taken = files.filter((file) => !workerFiles.includes(file)).flatMap((file) => [...read(file).matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, target]) => join(file, '..', target ?? '').replaceAll('\\', '/')))
    expect(taken.filter((target) => workerFiles.includes(target))).toEqual([])
  })
})

test('a text that is read in the browser only is kept in memory only, and the worker asks for nothing but the reader’s files and the house rules', () => {
  const here = files.filter((file) => file.startsWith('here/'))
  expect(here.filter((file) => /\b(?:local|session)Storage\b|indexedDB|\bcaches\b|document\.cookie|history\.(?:push|replace)State|serviceWorker/.test(code(file)))).toEqual([])
  expect(workerFiles.filter((file) => /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bapi\//.test(code(file)))).toEqual(['here/fetch-reader-files.ts'])
  expect([...code('here/fetch-reader-files.ts').matchAll(/\bfetch\([^)]*\)/g)].map(([call]) => call)).toEqual(["fetch(address, { credentials: 'same-origin' })"])
  expect([...code('here/fetch-reader-files.ts').matchAll(/'(\/[^']+)'/g)].map(([, address]) => address)).toEqual([
    ...['reader.json', 'vocab.txt', 'encoder.onnx', 'cues.onnx', 'speaker.onnx'].map((name) => `/models/reader-en/${name}`), '/api/v1/house-rules',
  ])
  expect(code('here/fetch-reader-files.ts')).toContain('async function ask(address: (typeof addresses)[number])')
})

test('no text becomes markup or code', () => {
  expect(files.filter((file) => /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcDoc/.test(code(file)))).toEqual([])
})

test('no address but its own server’s', () => {
  const addresses = files.flatMap((file) => [...code(file).matchAll(/['"`](?:https?:)?\/\/[a-z0-9]+[^'"`]*/gi)].map(([address]) => `${file}: ${address}`))
  expect(addresses).toEqual([])
})

test('no words but in words.ts', () => {
  // Text between tags, and the attributes that are read out or shown.
  const spoken = /(?:>|\})\s*[A-Za-z][a-z]+(?:\s[a-z]+)*[^<>{}=;()]*<\/|(?:aria-label|title|placeholder|alt|label)="(?!Sayso")[^"]*[A-Za-z][^"]*"/g
  const found = files.filter((file) => file.endsWith('.tsx')).flatMap((file) => [...code(file).matchAll(spoken)].map(([text]) => `${file}: ${text}`))
  expect(found.filter((one) => !/>Sayso<\//.test(one))).toEqual([])
})

test('each file begins with a header and none is over 400 lines', () => {
  expect(files.filter((file) => !/^\/\/ \S/.test(read(file)))).toEqual([])
  expect(files.filter((file) => read(file).split('\n').length - 1 > 400)).toEqual([])
})
