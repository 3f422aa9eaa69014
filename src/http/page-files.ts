// The web app's files as vite built them. Files with a hash in their name may be kept for good; every other address that is no file is a
// page, which is the one index.html with the token of this start of the server and a nonce for its styles in it.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SaysoError } from '../sayso-error.ts'
import { refuseForeignEmbedding } from './request-guard.ts'
import { pagePolicy, workerPolicy } from './security-headers.ts'

/** Where the build leaves the app, seen from src/http and from dist/http alike. */
export const builtWeb = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Serves the files of a folder; without the folder there are none. */
export async function servePageFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const hashed = `${join(folder, 'assets')}${sep}`
  const worker = `${join(folder, 'assets', 'worker')}${sep}`
  await app.register(fastifyStatic, {
    root: folder, index: false, dotfiles: 'ignore', cacheControl: false, list: false,
    // The page is made for each request, below.
    allowedPath: (path) => path !== '/index.html' && path !== 'index.html',
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      // A worker takes its policy from the answer that brings its script.
      // 14 MB are sent to this machine in the twentieth part of the time that compressing them takes; the header is what @fastify/compress leaves alone.
      if (path.endsWith('.wasm')) reply.request.headers['x-no-compression'] = '1'
      if (path.startsWith(worker) && path.endsWith('.js')) void reply.header('content-security-policy', workerPolicy)
    },
  })
}

/** Whether the address may be one of the app's pages: those have no dot in their last part, unless it is somebody's name. */
export function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  return (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/') && path !== '/api' && (path.startsWith('/actors/') || !(path.split('/').at(-1) ?? '').includes('.'))
}

/** Answers with the page; `not-found` where the app was not built. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, folder: string, token: string): Promise<FastifyReply> {
  refuseForeignEmbedding(request)
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch((error: unknown) => {
    throw new SaysoError('not-found', 'the web pages are not built, only the API answers. In a clone, "npm run build" makes them.', {}, error)
  })
  const nonce = randomBytes(16).toString('base64url')
  const metas = `<meta name="sayso-token" content="${token}" />\n    <meta name="sayso-style-nonce" content="${nonce}" />`
  return reply.type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store')
    .send(html.replace(/<head\b[^>]*>/, (head) => `${head}\n    ${metas}`))
}
