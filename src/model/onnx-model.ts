// The trained model's three graphs under ONNX Runtime. Takes a runtime (onnxruntime-node here, onnxruntime-web in the browser) and the
// graphs, as paths or bytes; gives what the core's `ReaderModel` wants. One thread a session: a run's result is the same to the last bit whatever
// else runs, and two threads of the engine are faster than one session with two.
import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-common'
import type { CuePlace, ReaderModel } from '../statements/reader-model.ts'
import { stateWidth } from '../statements/reader-model.ts'

/** What both packages have in common. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(model: Uint8Array | string, options: InferenceSession.SessionOptions): Promise<InferenceSession> }
  readonly Tensor: TensorConstructor
}

export interface Graphs<Part> {
  readonly encoder: Part
  readonly cues: Part
  readonly speaker: Part
}

const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
}

/** Opens the graphs. Rejects with the runtime's own error where one cannot be opened. */
export async function openOnnxModel({ InferenceSession, Tensor }: OnnxRuntime, graphs: Graphs<Uint8Array | string>, provider: 'cpu' | 'wasm'): Promise<ReaderModel> {
  const open = (graph: Uint8Array | string): Promise<InferenceSession> => InferenceSession.create(graph, { ...options, executionProviders: [provider] })
  const encoder = await open(graphs.encoder)
  const cues = await open(graphs.cues)
  const speaker = await open(graphs.speaker)
  const whole = (values: ArrayLike<number>, dimensions: readonly number[]): Tensor => new Tensor('int32', Int32Array.from(values), dimensions)
  const statesOf = (states: Float32Array): Tensor => new Tensor('float32', states, [1, states.length / stateWidth, stateWidth])
  return {
    async encode(pieces, features, first) {
      const run = await encoder.run({
        ids: whole(pieces, [1, pieces.length]), features: whole(features, [1, features.length]), first: whole(first, [1, first.length]),
      })
      return { states: floats(run, 'states'), cues: floats(run, 'cue') }
    },
    async readCues(states, quotes, places) {
      const run = await cues.run({ words: statesOf(states), quotes: whole(quotes, [1, quotes.length]), cues: whole(rowsOf(places), [places.length, 4]) })
      const roles = floats(run, 'evidence')
      return { roles, longest: roles.length / (9 * places.length), verdicts: floats(run, 'verdict') }
    },
    async labelCues(states, places, roles, longest) {
      const run = await speaker.run({ words: statesOf(states), cues: whole(rowsOf(places), [places.length, 4]), roles: whole(roles, [places.length, longest]) })
      return { authority: floats(run, 'authority'), act: floats(run, 'act'), distance: floats(run, 'distance') }
    },
  }
}

function rowsOf(places: readonly CuePlace[]): number[] {
  return places.flatMap(({ segment, cue }) => [...segment, ...cue])
}

function floats(run: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = (run[name] as Tensor | undefined)?.data
  if (data instanceof Float32Array) return data
  throw new TypeError(`the model gave no "${name}"`)
}
