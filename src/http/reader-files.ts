// The reader's own files, for the page to read a text without sending it here: the model as it came with Sayso, the same for everybody. Kept by
// browsers and asked about each time by the hash of its bytes: a package manager sets every file to one date, and a newer model may be as long.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SaysoError } from '../sayso-error.ts'
import { refuseForeignRead } from './request-guard.ts'

/** Where the model lies, seen from src/http and from dist/http alike. */
const readerFolder = new URL('../../models/reader-en/', import.meta.url)

const types = {
  'reader.json': 'application/json; charset=utf-8',
  'vocab.txt': 'text/plain; charset=utf-8',
  'encoder.onnx': 'application/octet-stream',
  'cues.onnx': 'application/octet-stream',
  'speaker.onnx': 'application/octet-stream',
} as const

type Name = keyof typeof types

const params = z.object({ name: z.string().max(40) })

/** `GET /models/reader-en/:name`, for these names only; `reader-missing` where the model is not there. */
export function serveReaderFiles(app: FastifyInstance, folder = readerFolder): void {
  const tags = new Map<string, Promise<string>>()
  // Int8 weights lose a seventh to gzip, at 0.7 s of a core; the words are few.
  app.withTypeProvider<ZodTypeProvider>().get('/models/reader-en/:name', { schema: { params }, compress: false }, async (request, reply) => {
    refuseForeignRead(request)
    const { name } = request.params
    if (!isName(name)) throw new SaysoError('not-found', `the reader has no file "${name}". It has ${Object.keys(types).join(', ')}.`)
    const path = fileURLToPath(new URL(name, folder))
    const { size, mtimeMs, ctimeMs } = await stat(path).catch((cause: unknown) => {
      throw new SaysoError('reader-missing', `the reader's file ${name} is not in ${folder.pathname}. Install Sayso again ("npm ci" in a clone); it brings the model.`, {}, cause)
    })
    const key = [name, size, mtimeMs, ctimeMs].join(' ')
    const hashing = tags.get(key) ?? hashOf(path)
    tags.set(key, hashing)
    const tag = `"${await hashing}"`
    reply.header('etag', tag).header('cache-control', 'no-cache')
    if (request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) === true) return reply.code(304).send()
    return reply.type(types[name]).header('content-length', size).send(createReadStream(path))
  })
}

function isName(name: string): name is Name {
  return Object.hasOwn(types, name)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64url')
}
