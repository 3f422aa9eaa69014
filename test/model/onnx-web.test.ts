// The reader under onnxruntime-web's WebAssembly, as browsers run it, against the native runtime of the server. Both compute in 8 bits, and sums whose
// last digits differ may round to another step; so what is read is the same but for what hangs in the balance.
import { readFile } from 'node:fs/promises'
import * as native from 'onnxruntime-node'
import * as web from 'onnxruntime-web'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/ledger/read.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import { openOnnxModel, type OnnxRuntime } from '../../src/model/onnx-model.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import type { Reader } from '../../src/statements/attribution.ts'
import type { ReaderSettings } from '../../src/statements/reader-model.ts'
import { createTrainedReader } from '../../src/statements/trained-reader.ts'
import { createWordPieces } from '../../src/statements/word-pieces.ts'
import { article } from '../cli/articles.ts'
import { documentOf } from '../mark.ts'

const folder = new URL('../../models/reader-en/', import.meta.url)
const bytes = (name: string): Promise<Uint8Array> => readFile(new URL(name, folder))
const text = async (name: string): Promise<string> => new TextDecoder().decode(await bytes(name))

async function readerUnder(runtime: unknown, provider: 'cpu' | 'wasm'): Promise<Reader> {
  const graphs = { encoder: await bytes('encoder.onnx'), cues: await bytes('cues.onnx'), speaker: await bytes('speaker.onnx') }
  const model = await openOnnxModel(runtime as OnnxRuntime, graphs, provider)
  return createTrainedReader(model, JSON.parse(await text('reader.json')) as ReaderSettings, createWordPieces(await text('vocab.txt')))
}

/** The parts of every statement, by offset. */
const parts = ({ statements }: Reading): string[] => statements.map(({ source, cue, content }) => JSON.stringify([source?.spans, cue.spans, content.spans]))

test('what the browser reads is what the server reads', async () => {
  web.env.wasm.numThreads = 1
  const [here, there] = [await readerUnder(web, 'wasm'), await readerUnder(native, 'cpu')]
  const tagger = createWinkTagger()
  let same = 0
  let all = 0
  for (const words of ['The lock-keeper said that the gate was shut. The grain board denied that it had been open.', ...Array.from({ length: 8 }, (_, number) => article(number))]) {
    const document = documentOf(words)
    const [one, other] = [parts(await readDocument(document, { tagger, reader: here })), parts(await readDocument(document, { tagger, reader: there }))]
    if (all === 0) expect(one).toEqual(other)
    same += one.filter((part) => other.includes(part)).length
    all += Math.max(one.length, other.length)
  }
  console.log(`${same} of ${all} statements have the same words under both runtimes`)
  expect(all).toBeGreaterThan(20)
  expect(same / all).toBeGreaterThan(0.9)
})
