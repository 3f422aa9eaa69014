// The reader under onnxruntime-web's WebAssembly, as browsers run it, against the native runtime of the server. Both compute in 8 bits, and sums whose
// last digits differ may round to another step; so what is read is the same but for what hangs in the balance.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as native from 'onnxruntime-node'
import * as web from 'onnxruntime-web'
import { expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { findPointers } from '../../src/intake/find-pointers.ts'
import { openPointer } from '../../src/intake/open-pointer.ts'
import { readDocument } from '../../src/ledger/read.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import { openOnnxModel, type OnnxRuntime } from '../../src/model/onnx-model.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import type { Reader } from '../../src/statements/attribution.ts'
import type { ReaderSettings } from '../../src/statements/reader-model.ts'
import { createTrainedReader } from '../../src/statements/trained-reader.ts'
import { createWordPieces } from '../../src/statements/word-pieces.ts'
import { documentOf } from '../mark.ts'

const folder = new URL('../../models/reader-en/', import.meta.url)
const bytes = (name: string): Promise<Uint8Array> => readFile(new URL(name, folder))
const text = async (name: string): Promise<string> => new TextDecoder().decode(await bytes(name))

async function readerUnder(runtime: unknown, provider: 'cpu' | 'wasm'): Promise<Reader> {
  const graphs = { encoder: await bytes('encoder.onnx'), cues: await bytes('cues.onnx'), speaker: await bytes('speaker.onnx') }
  const model = await openOnnxModel(runtime as OnnxRuntime, graphs, provider)
  return createTrainedReader(model, JSON.parse(await text('reader.json')) as ReaderSettings, createWordPieces(await text('vocab.txt')))
}

/** The parts of every statement, by offset, and what it does. */
const parts = ({ statements }: Reading): string[] => statements.map(({ source, cue, content, act, distance }) => JSON.stringify([source?.spans, cue.spans, content.spans, act, distance]))

/** Some of the example articles: about invented places, and written as news is. */
async function examples(): Promise<readonly Document[]> {
  const documents: Document[] = []
  for await (const pointer of findPointers(['.'], { cwd: join(import.meta.dirname, '../../examples/corpus') })) {
    if (pointer.type === 'skipped') continue
    for await (const taken of openPointer(pointer, { now: () => '2026-11-28T00:00:00Z' })) {
      if (documents.length === 10) return documents
      if (taken.type === 'taken' && taken.language === 'en') documents.push(documentOf(taken.text, { blocks: taken.blocks, title: taken.title }))
    }
  }
  return documents
}

test('what the browser reads is what the server reads', async () => {
  web.env.wasm.numThreads = 1
  const [here, there] = [await readerUnder(web, 'wasm'), await readerUnder(native, 'cpu')]
  const tagger = createWinkTagger()
  let same = 0
  let all = 0
  for (const document of [documentOf('The lock-keeper said that the gate was shut. The grain board denied that it had been open.'), ...await examples()]) {
    const [one, other] = [parts(await readDocument(document, { tagger, reader: here })), parts(await readDocument(document, { tagger, reader: there }))]
    if (all === 0) expect(one).toEqual(other)
    same += one.filter((part) => other.includes(part)).length
    all += Math.max(one.length, other.length)
  }
  console.log(`${same} of ${all} statements are the same under both runtimes`)
  expect(all).toBeGreaterThan(50)
  expect(same / all).toBeGreaterThan(0.95)
})
