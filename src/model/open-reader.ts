// The shipped reader: the model's files from models/reader-en, run by onnxruntime-node, or by onnxruntime-web's WebAssembly where that has
// no build for the machine. Opens on the first text, so that commands that read nothing do not wait for it.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { SaysoError } from '../sayso-error.ts'
import type { Reader } from '../statements/attribution.ts'
import type { ReaderModel, ReaderSettings } from '../statements/reader-model.ts'
import { createTrainedReader } from '../statements/trained-reader.ts'
import { createWordPieces, type WordPieces } from '../statements/word-pieces.ts'
import { openOnnxModel, type OnnxRuntime } from './onnx-model.ts'

const folder = new URL('../../models/reader-en/', import.meta.url)

/** What a trained reader is made of. */
export interface ReaderParts {
  readonly model: ReaderModel
  readonly settings: ReaderSettings
  readonly words: WordPieces
}

/** The English reader. Throws `reader-missing` where the model's files are missing. */
export function openReader(): Reader {
  const { model, settings, words } = openReaderParts()
  return createTrainedReader(model, settings, words)
}

/** The parts of the English reader. The first call of the model opens it (about 0.2 s), and rejects with `reader-missing` where that fails. */
export function openReaderParts(): ReaderParts {
  const settings = JSON.parse(textOf('reader.json')) as ReaderSettings
  let opening: Promise<ReaderModel> | null = null
  const model = (): Promise<ReaderModel> => (opening ??= openModel())
  return {
    model: {
      encode: async (...given) => (await model()).encode(...given),
      readCues: async (...given) => (await model()).readCues(...given),
      labelCues: async (...given) => (await model()).labelCues(...given),
    },
    settings,
    words: createWordPieces(textOf('vocab.txt')),
  }
}

/** Throws `reader-missing` where the model's files are not there. */
export function checkReader(): void {
  textOf('reader.json')
}

function textOf(name: string): string {
  try {
    return readFileSync(new URL(name, folder), 'utf8')
  } catch (cause) {
    throw missing(`its files are not in ${folder.pathname}`, cause)
  }
}

async function openModel(): Promise<ReaderModel> {
  const bytes = (name: string): Promise<Uint8Array> => readFile(new URL(`${name}.onnx`, folder))
  try {
    const graphs = { encoder: await bytes('encoder'), cues: await bytes('cues'), speaker: await bytes('speaker') }
    const native = await import('onnxruntime-node').catch(() => null)
    if (native !== null) return await openOnnxModel(native as unknown as OnnxRuntime, graphs, 'cpu')
    return await openOnnxModel(await openWeb(), graphs, 'wasm')
  } catch (cause) {
    throw missing(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

/** Thirteen times slower than the native build, but it runs wherever Node does. */
async function openWeb(): Promise<OnnxRuntime> {
  const web = await import('onnxruntime-web')
  web.env.wasm.numThreads = 1
  return web as unknown as OnnxRuntime
}

function missing(why: string, cause: unknown): SaysoError {
  return new SaysoError('reader-missing', `the reader's model could not be opened: ${why}. Install Sayso again ("npm ci" in a clone); it brings the model and a runtime for it.`, {}, cause)
}
