// A server over a small ledger about invented places, with texts that a hostile page might hold, for tests of the routes. Every answer is
// held to its schema; faults of the server fail the test that meets them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { createServer, type Server, type ServerOptions } from '../../src/http/server.ts'
import type { Problem } from '../../src/http/api.ts'
import { readDocument } from '../../src/ledger/read.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { createTools } from '../../src/model/tools.ts'
import type { IncomingDocument, Outcome } from '../../src/store/ledger-store.ts'
import { openLedger } from '../../src/store/open-ledger.ts'

export const hostile = {
  title: '<script>alert("title")</script>\u202Egnp.exe',
  publisher: '"><img src=x onerror=alert(1)>',
}

const bridge = 'The bridge at Sel fell on Monday. Orvane’s governor Lodo Faran said that shells had hit it. Kelmar’s army denied that its shells had hit the bridge. '
  + '“We heard three explosions,” said Maro Lind, a baker in Sel. Osmar accused Kelmar of shelling the bridge.'

/** Texts in the order of their ids: d1 … ; d2 is a new version of d1. */
const texts: readonly ServedText[] = [
  { address: 'https://tern.example/bridge', text: bridge, title: 'Bridge at Sel falls', publisher: 'Tern Wire', published: '2026-03-04', url: 'https://tern.example/bridge' },
  {
    address: 'https://tern.example/bridge', text: bridge.replace('three explosions', 'four explosions').replace('on Monday', 'on Monday night'),
    title: 'Bridge at Sel falls', publisher: 'Tern Wire', published: '2026-03-05', url: 'https://tern.example/bridge',
  },
  { address: 'file:page.html', text: 'The ministry said that the dam had held.', title: hostile.title, publisher: hostile.publisher, url: 'javascript:alert(1)', html: '<script>alert("capture")</script><p>The ministry said that the dam had held.</p>' },
  { address: 'file:pashto.txt', text: 'د کابل په ښار کې نن سهار یوه غونډه وشوه.', title: null, language: 'ps' },
  { address: 'file:sum.txt', text: '“=SUM(A1) is what they pay,” said Finance Minister Ana Perrin.', title: '=HYPERLINK("https://bad.example")', publisher: 'Lowport Gazette', published: '2026-04-01' },
  ...Array.from({ length: 30 }, (_, i) => ({
    address: `file:wire-${i}.txt`, title: `Talks, day ${i + 1}`, publisher: i % 2 === 0 ? 'Tern Wire' : 'Duvra Courier', published: `2026-05-${String(i + 1).padStart(2, '0')}`,
    text: `Minister Ana Perrin claimed on day ${i + 1} that troops from Kelmar had left the talks. Kelmar’s army denied that it had left the talks.`,
  })),
]

export interface Served extends Server {
  readonly where: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  /** The JSON of an answer that has to be 200. */
  json<T>(path: string): Promise<T>
  /** The problem of an answer that must not be 200. */
  problem(path: string): Promise<Problem>
}

/** Makes the ledger and the server over it. */
export async function serve(options: Partial<ServerOptions> & { readonly fill?: boolean } = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-http-'))
  const where = join(folder, 'case.sayso')
  if (options.fill !== false) await fill(where)
  const faults: string[] = []
  const server = await createServer({ ledger: where, folder, checkAnswers: true, onFault: (id, details) => void faults.push(`${id}: ${details}`), ...options })
  const get: Served['get'] = (path, headers = {}) => server.app.inject({ url: path.startsWith('/api') || !path.startsWith('/') ? path : `/api/v1${path}`, headers: { ...headers } })
  return {
    ...server, where, get,
    async json<T>(path: string) {
      const response = await get(path)
      if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${response.body}`)
      return response.json<T>()
    },
    async problem(path) {
      const response = await get(path)
      if (response.statusCode === 200) throw new Error(`${path} answers with 200`)
      return response.json<Problem>()
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`the server met faults:\n${faults.join('\n')}`)
    },
  }
}

/** Makes the ledger of the texts above, woven. */
function fill(where: string): Promise<void> {
  return addTexts(where, texts)
}

/** A text with what is known of it; all in English, without a title or a date, unless told. */
export type ServedText = Partial<IncomingDocument> & { readonly text: string; readonly html?: string }

/** Reads texts into the ledger and weaves it. */
export async function addTexts(where: string, added: readonly ServedText[]): Promise<void> {
  const tools = createTools()
  const ledger = await openLedger(where, { now: () => '2026-06-01T00:00:00.000Z' })
  for (const { text, html = text, ...given } of added) {
    const metadata = { address: 'file:x', title: null, url: null, publisher: null, author: null, published: null, language: 'en', ...given }
    const bytes = new TextEncoder().encode(html)
    const document: IncomingDocument = {
      ...metadata, text, blocks: [], capture: { type: 'capture', sha256: sha256(bytes), bytes, mediaType: html === text ? 'text/plain' : 'text/html', capturedAt: '2026-06-01T00:00:00.000Z' },
    }
    const outcome: Outcome = metadata.language === 'en' ? { reading: await readDocument({ ...metadata, type: 'document', id: 'x', text, blocks: [] }, tools) } : { notRead: `language ${metadata.language}` }
    await ledger.add(document, outcome)
  }
  await ledger.weave(100)
  await ledger.close()
}
