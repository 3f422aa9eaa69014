// The files of the reader's model and the house rules in force, from this page's own server, with how far they have come. The browser keeps them and only asks whether they
// have changed.

export interface ReaderFiles {
  readonly settings: string
  readonly vocabulary: string
  readonly encoder: Uint8Array
  readonly cues: Uint8Array
  readonly speaker: Uint8Array
  /** As the API gives them. */
  readonly rules: string
}

/** The server did not give a file; the message says which and why. */
export class FetchError extends Error {}

/** All that is ever asked for, the same for every text. */
const addresses = [
  '/models/reader-en/reader.json', '/models/reader-en/vocab.txt', '/models/reader-en/encoder.onnx', '/models/reader-en/cues.onnx', '/models/reader-en/speaker.onnx',
  '/api/v1/house-rules',
] as const

/** Rejects with a FetchError. `onBytes` is told of every portion; `of` is null where the server states no sizes. */
export async function fetchReaderFiles(onBytes: (done: number, of: number | null) => void): Promise<ReaderFiles> {
  let done = 0
  const responses = await Promise.all(addresses.map(ask))
  const of = responses.reduce((sum, response) => sum + sizeOf(response), 0)
  const bodies = await Promise.all(responses.map((response) => bytesOf(response, (bytes) => onBytes(done += bytes, of === 0 ? null : of))))
  const [settings, vocabulary, encoder, cues, speaker, rules] = bodies as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  return { settings: text(settings), vocabulary: text(vocabulary), encoder, cues, speaker, rules: text(rules) }
}

async function ask(address: (typeof addresses)[number]): Promise<Response> {
  const name = address.slice(address.lastIndexOf('/') + 1)
  const response = await fetch(address, { credentials: 'same-origin' }).catch((error: unknown) => {
    throw new FetchError(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (!response.ok) throw new FetchError(`${name}: ${response.status} ${response.statusText}`)
  return response
}

/** What is small enough to be sent compressed says nothing of its size, and does not count. */
function sizeOf({ headers }: Response): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0)
}

async function bytesOf(response: Response, onBytes: (bytes: number) => void): Promise<Uint8Array> {
  const size = sizeOf(response)
  if (response.body === null || size === 0) return new Uint8Array(await response.arrayBuffer())
  const bytes = new Uint8Array(size)
  const portions = response.body.getReader()
  let at = 0
  try {
    for (let portion = await portions.read(); !portion.done; portion = await portions.read()) {
      bytes.set(portion.value, at)
      at += portion.value.length
      onBytes(portion.value.length)
    }
  } catch (error) {
    throw new FetchError(error instanceof Error ? error.message : String(error))
  }
  if (at !== size) throw new FetchError(`${new URL(response.url).pathname}: ${at} of ${size} bytes`)
  return bytes
}
