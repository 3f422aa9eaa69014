// An http(s) address → its bytes, within limits on size, time and redirects, from public addresses only. Counts bytes after
// decompression, follows redirects itself so that each hop is checked, sends no cookies and no credentials. Decides nothing about
// the content.
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { SaysoError } from '../sayso-error.ts'
import { version } from '../version.ts'
import type { IntakeOptions } from './intake-options.ts'
import { inMegabytes, limitsOf } from './intake-options.ts'
import { forbiddenAddress, isLiteralAddress, isPublicAddress, publicLookup } from './public-address.ts'

export interface Fetched {
  /** The address after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly charset: string | null
}

/** Fetches one address; throws `address-forbidden`, `too-large`, `too-slow` or `fetch-failed` with what to do next. */
export async function fetchUrl(url: string, options: IntakeOptions): Promise<Fetched> {
  const limits = limitsOf(options)
  const { Agent, request } = await import('undici')
  const allowPrivate = options.allowPrivate === true
  const agent = new Agent({ connect: allowPrivate ? { timeout: limits.fetchTime } : { timeout: limits.fetchTime, lookup: publicLookup }, pipelining: 0 })
  const signal = AbortSignal.timeout(limits.fetchTime)
  try {
    let at = webAddress(url, allowPrivate)
    for (let hops = 0; ; hops += 1) {
      const response = await request(at.href, {
        dispatcher: agent, signal,
        headers: {
          'user-agent': `sayso/${version}`,
          'accept': 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, */*;q=0.8',
          'accept-encoding': 'gzip, deflate, br',
        },
      })
      const { statusCode, headers, body } = response
      const location = oneHeader(headers['location'])
      if (statusCode >= 300 && statusCode < 400 && location !== null) {
        body.on('error', ignored).destroy()
        if (hops >= limits.redirects) {
          throw new SaysoError('fetch-failed', `${url} redirects more than ${limits.redirects} times. Open it in a browser and use the address it ends at.`)
        }
        at = followed(location, at.href, allowPrivate)
        continue
      }
      if (statusCode !== 200) {
        body.on('error', ignored).destroy()
        throw new SaysoError('fetch-failed', `${at.href} answered with status ${statusCode}. ${adviceFor(statusCode)}`, { status: statusCode })
      }
      const bytes = await readBody(body, oneHeader(headers['content-encoding']), limits.responseBytes, at.href)
      const mediaType = oneHeader(headers['content-type'])
      return { url: at.href, bytes, mediaType, charset: /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType ?? '')?.[1] ?? null }
    }
  } catch (error) {
    throw refusalOf(error, url, signal, limits.fetchTime)
  } finally {
    await agent.destroy()
  }
}

/** An address that may be fetched, as far as that shows before its host is looked up; throws `bad-input` or `address-forbidden`. */
export function webAddress(url: string, allowPrivate: boolean): URL {
  if (!URL.canParse(url)) throw new SaysoError('bad-input', `"${url}" is not a web address. Check its spelling.`)
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new SaysoError('address-forbidden', `${url} is not an http or https address, the only kinds that are fetched. Save it to a file and read that.`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    const shown = `${parsed.protocol}//${parsed.host}${parsed.pathname}`
    throw new SaysoError('address-forbidden', `the address of ${shown} holds a user name or password, which the ledger would keep for good. Save the page to a file and read that.`)
  }
  // A literal address is never looked up, so it is checked here.
  if (!allowPrivate && isLiteralAddress(parsed.hostname) && !isPublicAddress(parsed.hostname)) throw forbiddenAddress(parsed.hostname, parsed.hostname)
  return parsed
}

/** Where a redirect leads, checked like the first address; throws `address-forbidden` or `bad-input`. */
export function followed(location: string, from: string, allowPrivate: boolean): URL {
  return webAddress(URL.canParse(location, from) ? new URL(location, from).href : location, allowPrivate)
}

async function readBody(body: Readable, encoding: string | null, limit: number, url: string): Promise<Uint8Array> {
  const encodings = (encoding ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity')
  if (encodings.length > 2) throw new SaysoError('fetch-failed', `${url} is compressed ${encodings.length} times over. Open it in a browser and save the page.`)
  let stream = body
  for (const name of encodings.toReversed()) stream = pipeline(stream, decoderOf(name, url), ignored)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) {
      stream.destroy()
      body.destroy()
      throw new SaysoError('too-large', `${url} is larger than ${inMegabytes(limit)}. Save the part you need to a file and read that.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decoderOf(encoding: string, url: string): Transform {
  switch (encoding) {
    case 'gzip': case 'x-gzip': return createGunzip()
    case 'deflate': return createInflate()
    case 'br': return createBrotliDecompress()
    default: throw new SaysoError('fetch-failed', `${url} is compressed as "${encoding}", which was not asked for. Open it in a browser and save the page.`)
  }
}

/** A stream cut off on purpose reports that as an error; whoever cut it already says why. */
function ignored(): void {}

function oneHeader(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}

function adviceFor(status: number): string {
  if (status === 401 || status === 402 || status === 403) return 'It may want a login or turn programs away: open it in a browser, save the page and read that file.'
  if (status === 404 || status === 410) return 'The page is not there; check the address, or look for a copy in a web archive.'
  if (status === 429) return 'The site asks for fewer requests; wait a while and try again.'
  return status >= 500 ? 'The site has a fault of its own; try again later.' : 'Open it in a browser, save the page and read that file.'
}

function refusalOf(error: unknown, url: string, signal: AbortSignal, fetchTime: number): SaysoError {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof SaysoError) return at
    const inner: unknown = at instanceof AggregateError ? at.errors.find((one) => one instanceof SaysoError) : undefined
    if (inner instanceof SaysoError) return inner
  }
  if (signal.aborted) {
    return new SaysoError('too-slow', `${url} took longer than ${fetchTime / 1000} seconds. Try again later, or save the page from a browser and read that file.`, {}, error)
  }
  const code = (error as { readonly code?: unknown } | null)?.code
  const reason = code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'no such host could be found' : error instanceof Error ? error.message || String(code) : 'unknown failure'
  return new SaysoError('fetch-failed', `${url} could not be fetched: ${reason}. Check the address and the network, then try again.`, {}, error)
}
