// The shipped reader: the model's files from models/reader-en, run by onnxruntime-node, or by onnxruntime-web's WebAssembly where that has
// no build for the machine. Opens on the first text, so that commands that read nothing do not wait for it.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { SaysoError } from '../sayso-error.ts'
import type { Reader } from '../statements/attribution.ts'
import type { ReaderModel, ReaderSettings } from '../statements/reader-model.ts'
import { createTrainedReader } from '../statements/trained-reader.ts'
import { createWordPieces, type WordPieces } from '../statements/word-pieces.ts'
import { openOnnxModel, type OnnxRuntime } from './onnx-model.ts'

const folder = new URL('../../models/reader-en/', import.meta.url)

/** Stands around everything the native runtime does, one call at a time. */
export type Guard = <Value>(call: () => Promise<Value>) => Promise<Value>

/** What a trained reader is made of. */
export interface ReaderParts {
  readonly model: ReaderModel
  readonly settings: ReaderSettings
  readonly words: WordPieces
}

/**
 * What runs the model. `native` takes what the processor has and rounds as it does, so that what stands near the bar may be read on one machine and not on another; `wasm` gives the
 * same on every machine, and takes thirteen times as long. Of 216 statements of 25 news bodies 208 are the same to the letter under both (29 November 2026, AVX2).
 */
export type Runtime = 'native' | 'wasm'

/** The English reader. Throws `reader-missing` where the model's files are missing. */
export function openReader(guard?: Guard, runtime?: Runtime): Reader {
  const { model, settings, words } = openReaderParts(guard, runtime)
  return createTrainedReader(model, settings, words)
}

/** The parts of the English reader. The first call of the model opens it (about 0.2 s), and rejects with `reader-missing` where that fails. */
export function openReaderParts(guard: Guard = (call) => call(), runtime: Runtime = 'native'): ReaderParts {
  const settings = JSON.parse(textOf('reader.json')) as ReaderSettings
  let opening: Promise<ReaderModel> | null = null
  const model = (): Promise<ReaderModel> => (opening ??= guard(() => openModel(runtime)))
  return {
    model: {
      encode: async (...given) => {
        const opened = await model()
        return guard(() => opened.encode(...given))
      },
      readCues: async (...given) => {
        const opened = await model()
        return guard(() => opened.readCues(...given))
      },
      labelCues: async (...given) => {
        const opened = await model()
        return guard(() => opened.labelCues(...given))
      },
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

async function openModel(runtime: Runtime): Promise<ReaderModel> {
  const path = (name: string): string => fileURLToPath(new URL(`${name}.onnx`, folder))
  const graphs = { encoder: path('encoder'), cues: path('cues'), speaker: path('speaker') }
  try {
    const native = runtime === 'wasm' ? null : await import('onnxruntime-node').catch(() => null)
    if (native !== null) return await openOnnxModel(native as unknown as OnnxRuntime, graphs, 'cpu')
    const bytes = { encoder: await readFile(graphs.encoder), cues: await readFile(graphs.cues), speaker: await readFile(graphs.speaker) }
    return await openOnnxModel(await openWeb(), bytes, 'wasm')
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
