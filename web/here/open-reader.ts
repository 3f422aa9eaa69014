// The trained reader in the browser: the server's own model under onnxruntime-web's WebAssembly, on one thread, with every byte from this page's
// server. The same core as on the server, so the same text gives the same statements.
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import type { Tools } from '../../src/ledger/read.ts'
import { openOnnxModel, type OnnxRuntime } from '../../src/model/onnx-model.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { parseHouseRules, type HouseRule } from '../../src/views/house-rule.ts'
import type { ReaderModel, ReaderSettings } from '../../src/statements/reader-model.ts'
import { createTrainedReader } from '../../src/statements/trained-reader.ts'
import { createWordPieces, type WordPieces } from '../../src/statements/word-pieces.ts'
import { fetchReaderFiles } from './fetch-reader-files.ts'

export interface OpenReader {
  readonly rules: readonly HouseRule[]
  /** Tools for one text, whose reading tells how far it is, from 0 to 1. */
  toolsFor(onShare: (share: number) => void): Tools
}

/** Rejects with a FetchError where a file is missing, and with the runtime's own error where it cannot be run. */
export async function openReader(onBytes: (done: number, of: number | null) => void): Promise<OpenReader> {
  env.wasm.numThreads = 1
  env.wasm.wasmPaths = { wasm }
  const files = fetchReaderFiles(onBytes)
  // While they are on their way.
  const tagger = createWinkTagger()
  const { settings, vocabulary, rules, ...graphs } = await files
  const model = await openOnnxModel({ InferenceSession, Tensor } as unknown as OnnxRuntime, graphs, 'wasm')
  const known = JSON.parse(settings) as ReaderSettings
  const words = createWordPieces(vocabulary)
  return {
    rules: parseHouseRules(JSON.parse(rules), 'what this server gave'),
    toolsFor(onShare) {
      const counted = countPieces(model, words, onShare)
      return { tagger, reader: createTrainedReader(counted.model, known, counted.words) }
    },
  }
}

/** Every word of a text is spelled before the first is encoded: the pieces encoded, of those spelled, are how far it is. */
function countPieces(model: ReaderModel, words: WordPieces, onShare: (share: number) => void): { readonly model: ReaderModel; readonly words: WordPieces } {
  let spelled = 0
  let encoded = 0
  return {
    model: {
      ...model,
      async encode(pieces, features, first) {
        const states = await model.encode(pieces, features, first)
        encoded += pieces.length
        // What contents report in turn is encoded once more, and takes it over the whole.
        onShare(Math.min(1, encoded / Math.max(1, spelled)))
        return states
      },
    },
    words: {
      ...words,
      of(word) {
        const found = words.of(word)
        spelled += found.ids.length
        return found
      },
    },
  }
}
