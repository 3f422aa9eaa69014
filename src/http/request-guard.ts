// Who may ask: requests under a name that is the server's own (against DNS rebinding), reads that no other site started (Fetch Metadata,
// W3C), writes with the token that only the server's own page knows. Decides nothing about what is asked.
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { SaysoError } from '../sayso-error.ts'

const loopbackNames = ['localhost', '127.0.0.1', '::1'] as const

/** Throws `forbidden` unless the Host header is a name of this machine's loopback, an allowed one, or the very address that was connected to. */
export function refuseForeignHost(request: Pick<FastifyRequest, 'headers' | 'socket'>, allowed: ReadonlySet<string>): void {
  const name = hostName(request.headers.host)
  if (name !== null && (allowed.has(name) || isAddressOf(name, request.socket.localAddress))) return
  throw new SaysoError('forbidden', `this server does not answer to the name "${(request.headers.host ?? '').slice(0, 100)}". Use the address that "sayso open" prints, or start it with --allow-host and that name.`)
}

/** The names a server answers to: those of loopback, and what it was told. */
export function hostsOf(bound: string, told: readonly string[]): ReadonlySet<string> {
  const all = [...loopbackNames, bound, ...told].map((name) => name.toLowerCase().replace(/^\[(.*)\]$/, '$1'))
  // “Any address” is not a name that anybody asks for.
  return new Set(all.filter((name) => name !== '0.0.0.0' && name !== '::'))
}

/** Throws `forbidden` where a browser says that another site asks for the API. */
export function refuseForeignRead({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const site = headers['sec-fetch-site']
  // `none` is a person who typed the address. A page on another port of this machine is `same-site`, and as foreign as any.
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || !isOwnOrigin(headers)) throw new SaysoError('forbidden', 'another site asked for this in your browser. Only the page of this server may; open it at its own address.')
}

/** Throws `forbidden` unless the request bears the token and comes from the server's own page or from no page at all. */
export function refuseForeignWrite({ headers }: Pick<FastifyRequest, 'headers'>, token: string): void {
  const site = headers['sec-fetch-site']
  if ((site !== undefined && site !== 'same-origin') || !isOwnOrigin(headers)) throw new SaysoError('forbidden', 'another site tried to change this ledger from your browser. Nothing was changed.')
  const given = headers['x-sayso-token']
  if (typeof given === 'string' && isSame(given, token)) return
  throw new SaysoError('forbidden', 'a write needs the header x-sayso-token with the token of this start of the server, which GET /api/v1/session gives. Load the page anew.')
}

/** Throws `forbidden` where another site asks for the page in any way but by a link that a person follows. */
export function refuseForeignEmbedding({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return
  if (headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document') return
  throw new SaysoError('forbidden', 'this page cannot be part of another site. Open it at its own address.')
}

/** An Origin header, where there is one, must name the server that is asked. */
function isOwnOrigin({ origin, host }: FastifyRequest['headers']): boolean {
  return origin === undefined || origin.toLowerCase() === `http://${host ?? ''}`.toLowerCase() || origin.toLowerCase() === `https://${host ?? ''}`.toLowerCase()
}

/** The name of a Host header without its port, in lower case; null where it is none. */
function hostName(host: string | undefined): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host ?? '')
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null
}

/** Whether it is the address that the connection came in at: a page cannot make a browser send another server's address. */
function isAddressOf(name: string, local: string | undefined): boolean {
  return isIP(name) !== 0 && local !== undefined && name === local.toLowerCase().replace(/^::ffff:/, '')
}

function isSame(given: string, token: string): boolean {
  // Hashes are of one length, as the comparison asks.
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(token))
}
