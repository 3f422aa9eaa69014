// The reading of every example document and feature case against its hand-made expected ledger. What the reader still gets wrong
// is written down, a line each, in known-misses/<case>.txt: a new difference fails, and so does a line that no longer holds, so
// that the list stays true. A mismatch writes actual/<case>.txt; to accept it, copy that one file over.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { openPointer } from '../../src/intake/open-pointer.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { createTools } from '../../src/model/tools.ts'
import { compareReading, comparisonLines, corpusCases, featureCases, type GoldenCase } from './golden.ts'

const corpus = fileURLToPath(new URL('../../examples/corpus/', import.meta.url))
// The native runtime rounds by the processor it finds; these lists must hold on every machine.
const tools = createTools(undefined, 'wasm')
const counts = { expected: 0, found: 0, extra: 0, links: 0, linksFound: 0 }

describe('the example corpus reads as expected', () => {
  it.each(corpusCases())('$name', async ({ name, expected }) => {
    await hold(name, expected, await take(expected.address))
  })
})

describe('each feature reads as expected', () => {
  it.each([...featureCases()])('$name', async ({ name, expected, text }) => {
    await hold(name, expected, { text, blocks: [], title: null, publisher: null, author: null, published: null })
  })
})

afterAll(() => {
  // The floor under the lists of known misses: they may name faults, never hide a reader that has stopped reading.
  expect(counts.found / counts.expected).toBeGreaterThan(0.9)
  expect(counts.extra / counts.found).toBeLessThan(0.08)
})

type Text = Pick<Document, 'text' | 'blocks' | 'title' | 'publisher' | 'author' | 'published'>

async function hold(name: string, expected: GoldenCase['expected'], taken: Text): Promise<void> {
  const { text, blocks, title, publisher, author, published } = taken
  const document: Document = { type: 'document', id: name, text, blocks, title, publisher, author, published, url: null, language: 'en' }
  const reading = await readDocument(document, tools)
  const comparison = compareReading(expected, reading, text)
  counts.expected += expected.statements.length
  counts.found += comparison.pairs.length
  counts.extra += comparison.extra.length
  const lines = comparisonLines(expected, reading, comparison).map((line) => `${line}\n`).join('')
  const known = fileURLToPath(new URL(`known-misses/${name}.txt`, import.meta.url))
  const actual = fileURLToPath(new URL(`actual/${name}.txt`, import.meta.url))
  const allowed = existsSync(known) ? readFileSync(known, 'utf8') : ''
  if (lines === allowed) return rmSync(actual, { force: true })
  mkdirSync(new URL('actual/', import.meta.url), { recursive: true })
  writeFileSync(actual, lines)
  expect(lines, `${name}: see test/golden/actual/${name}.txt`).toBe(allowed)
}

async function take(address: string): Promise<Text> {
  const [file, part] = address.split('#')
  const pointer = { type: 'pointer', label: file!, from: { kind: 'file', path: corpus + file } } as const
  for await (const item of openPointer(pointer, { now: () => '2026-05-01T00:00:00Z' })) {
    if (item.type === 'taken' && (part === undefined || item.label.endsWith(`#${part}`))) return item
  }
  throw new Error(`intake gave no ${address}`)
}
