// The reader's files as the server gives them to the page: these and no others, whole, and not sent again to whoever has them.
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fastify from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf, sendProblem } from '../../src/http/problem.ts'
import { serveReaderFiles } from '../../src/http/reader-files.ts'
import { serve, type Served } from './served.ts'

const model = join(import.meta.dirname, '../../models/reader-en')
const names = ['reader.json', 'vocab.txt', 'encoder.onnx', 'cues.onnx', 'speaker.onnx']
let served: Served
beforeAll(async () => { served = await serve({ fill: false }) })
afterAll(() => served.close())
const ask = (name: string, headers: Readonly<Record<string, string>> = {}) => served.app.inject({ url: `/models/reader-en/${name}`, headers: { ...headers } })

test.each(names)('%s is given as it lies there, and not twice', async (name) => {
  const first = await ask(name)
  expect(first.statusCode).toBe(200)
  expect(first.rawPayload.equals(await readFile(join(model, name)))).toBe(true)
  expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'etag': expect.stringMatching(/^"[\w-]{43}"$/), 'x-content-type-options': 'nosniff', 'content-length': String((await stat(join(model, name))).size) })
  const again = await ask(name, { 'if-none-match': String(first.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await ask(name, { 'if-none-match': '"another"' })).statusCode).toBe(200)
})

test('no file is compressed on its way: weights gain nothing by it, and the page is told how much is to come', async () => {
  for (const name of names) {
    const { headers } = await ask(name, { 'accept-encoding': 'gzip' })
    expect([name, headers['content-encoding'], headers['content-length']]).toEqual([name, undefined, String((await stat(join(model, name))).size)])
  }
})

test.each(['other.onnx', '..%2f..%2fpackage.json', '%2e%2e%2fREADME.md', 'encoder.onnx%00', 'constructor'])('there is nothing else in that folder: “%s”', async (name) => {
  const { statusCode, body } = await ask(name)
  expect([400, 404]).toContain(statusCode)
  expect(body).not.toContain('sayso-token')
})

test('the WebAssembly that runs it is sent as it is, so that this machine does not compress what it sends to itself; scripts are compressed', async () => {
  const web = await mkdtemp(join(tmpdir(), 'sayso-web-'))
  await mkdir(join(web, 'assets'))
  await writeFile(join(web, 'assets', 'run-abc123.wasm'), Buffer.alloc(5000))
  await writeFile(join(web, 'assets', 'run-abc123.js'), '// '.padEnd(5000, '-'))
  const server = await serve({ fill: false, web })
  try {
    const given = async (name: string) => (await server.app.inject({ url: `/assets/${name}`, headers: { 'accept-encoding': 'gzip' } })).headers
    expect(await given('run-abc123.wasm')).toMatchObject({ 'content-type': 'application/wasm', 'content-length': '5000' })
    expect(await given('run-abc123.wasm')).not.toHaveProperty('content-encoding')
    expect(await given('run-abc123.js')).toMatchObject({ 'content-encoding': 'gzip' })
  } finally {
    await server.close()
    await rm(web, { recursive: true, force: true })
  }
})

test('it is for reading: no other method, and no other site', async () => {
  expect((await served.app.inject({ method: 'POST', url: '/models/reader-en/reader.json' })).statusCode).toBeGreaterThanOrEqual(400)
  expect((await ask('reader.json', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

test('another model of the same size and date has another tag; a missing one is said to be missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-model-'))
  const app = fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemOf(error, () => undefined)))
  serveReaderFiles(app, pathToFileURL(`${folder}/`))
  try {
    const tagOf = async (words: string): Promise<unknown> => {
      await rm(join(folder, 'vocab.txt'), { force: true })
      await writeFile(join(folder, 'vocab.txt'), words)
      await utimes(join(folder, 'vocab.txt'), 499162500, 499162500)
      return (await app.inject('/models/reader-en/vocab.txt')).headers.etag
    }
    expect(await tagOf('one')).not.toBe(await tagOf('two'))
    const missing = await app.inject('/models/reader-en/encoder.onnx')
    expect([missing.statusCode, missing.json()]).toEqual([500, expect.objectContaining({ code: 'reader-missing' })])
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
})
