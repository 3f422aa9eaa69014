// One pointer → its texts, one by one, or the reason there are none. Settles what every kind of source shares: capture and hash,
// length, language, address. Never throws on content; loads the library for a type only when the type turns up, so that a run over
// plain text imports none of them. Decides nothing about reading.
import { open } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import type { Metadata } from '../document/document.ts'
import { sha256 } from '../model/sha256.ts'
import { SaysoError } from '../sayso-error.ts'
import { canonicalAddress, cleanAddress, sameSite } from './canonical-address.ts'
import { decodeText, looksLikeText } from './decode-text.ts'
import { identifyLanguage } from './identify-language.ts'
import type { IntakeLimits, IntakeOptions } from './intake-options.ts'
import { inMegabytes, limitsOf } from './intake-options.ts'
import { normalText, soundText } from './normal-text.ts'
import type { RawText, Source } from './raw-text.ts'
import { statedInText } from './stated-in-text.ts'
import { isLineRecords, sniffType } from './sniff-type.ts'
import type { Pointer, Skipped, Taken } from './taken.ts'

/** The texts of one pointer in order, with a Skipped for each that cannot be taken; NDJSON files stream in bounded memory. */
export async function* openPointer(pointer: Pointer, options: IntakeOptions): AsyncGenerator<Taken | Skipped> {
  const limits = limitsOf(options)
  let taken = 0
  try {
    for await (const item of readPointer(pointer, options, limits)) {
      taken += 1
      yield item.type === 'skipped' ? item : await settle(item, pointer, limits)
    }
  } catch (error) {
    const skipped = skippedFor(error, pointer.label)
    yield taken === 0 ? skipped : { ...skipped, message: `after ${taken} texts: ${skipped.message}` }
  }
}

interface Opened extends RawText {
  readonly capturedAt: string
  /** The address after redirects, null for files. */
  readonly url: string | null
}

async function* readPointer(pointer: Pointer, options: IntakeOptions, limits: IntakeLimits): AsyncGenerator<Opened | Skipped> {
  const { from, label } = pointer
  const capturedAt = options.now()
  if (from.kind === 'file' && isLineRecords(extname(from.path))) {
    const { takeLines } = await import('./take-records.ts')
    for await (const item of takeLines(await streamFile(from.path, label, options), label, limits)) {
      yield item.type === 'skipped' ? item : { ...item, capturedAt, url: null }
    }
    return
  }
  if (from.kind === 'text') {
    const text = normalText(from.text)
    yield { type: 'raw-text', text, blocks: [], stated: statedInText(text), part: null, link: null, bytes: Buffer.from(text), mediaType: 'text/plain', capturedAt, url: null }
    return
  }
  const opened = await openSource(from, label, options, limits)
  for await (const item of textsOf(opened.source, opened.extension, opened.mediaType)) {
    yield item.type === 'skipped' ? item : { ...item, capturedAt, url: opened.source.url }
  }
}

async function openSource(from: Exclude<Pointer['from'], { kind: 'text' }>, label: string, options: IntakeOptions, limits: IntakeLimits): Promise<{
  readonly source: Source
  readonly extension: string
  readonly mediaType: string | null
}> {
  switch (from.kind) {
    case 'file':
      return { source: { label, bytes: await readWhole(from.path, label, limits.fileBytes), charset: null, url: null, limits }, extension: extname(from.path), mediaType: null }
    case 'bytes':
      return { source: { label, bytes: from.bytes, charset: null, url: null, limits }, extension: extname(from.name), mediaType: null }
    case 'url': {
      const { fetchUrl } = await import('./fetch-url.ts')
      const { bytes, url, mediaType, charset } = await fetchUrl(from.url, options)
      return { source: { label, bytes, charset, url, limits }, extension: extname(new URL(url).pathname), mediaType }
    }
  }
}

async function* textsOf(source: Source, extension: string, mediaType: string | null): AsyncGenerator<RawText | Skipped> {
  const { label, bytes } = source
  if (bytes.length === 0) throw new SaysoError('no-text', `${label} is empty. Check that it was saved or downloaded whole.`)
  // An address ends in “.com” or “.php” as often as in a file's extension; where a type is declared, that is what counts.
  const sniffed = sniffType(bytes, source.url !== null && mediaType !== null && !/^(?:text\/plain|application\/octet-stream)/i.test(mediaType) ? '' : extension, mediaType)
  if (sniffed.type === null) throw unknownType(label, sniffed.name, bytes)
  if (sniffed.type !== 'pdf' && sniffed.type !== 'zip' && !looksLikeText(bytes)) {
    const claimed = /\.(?:pdf|docx)$/i.test(extension)
    throw claimed ? new SaysoError('unreadable', `${label} is not the ${extension.slice(1).toUpperCase()} its name says; it is damaged or something else. Get the file again.`)
      : new SaysoError('unknown-type', `${label} is not text in any known character set. If it is a document, convert it to PDF, HTML or plain text.`)
  }
  switch (sniffed.type) {
    case 'pdf': yield await (await import('./take-pdf.ts')).takePdf(source); return
    case 'zip': yield await (await import('./take-docx.ts')).takeDocx(source); return
    case 'html': yield await (await import('./take-html.ts')).takeHtml(source); return
    case 'markdown': yield await (await import('./take-markdown.ts')).takeMarkdown(source); return
    case 'xml': yield* (await import('./take-feed.ts')).takeFeed(source, 'application/xml'); return
    case 'json': {
      const { isJsonFeed, takeFeed } = await import('./take-feed.ts')
      if (isJsonFeed(decodeText(bytes.subarray(0, 1 << 17), source.charset))) yield* takeFeed(source, 'application/feed+json')
      else yield* (await import('./take-records.ts')).takeJson(source)
      return
    }
    case 'ndjson': yield* (await import('./take-records.ts')).takeLines(once(bytes), label, source.limits); return
    case 'text': {
      const claimed = /\.(?:pdf|docx)$/i.test(extension)
      if (claimed) throw new SaysoError('unreadable', `${label} is not the ${extension.slice(1).toUpperCase()} its name says; it is damaged or something else. Get the file again.`)
      const text = normalText(decodeText(bytes, source.charset))
      yield { type: 'raw-text', text, blocks: [], stated: statedInText(text), part: null, link: null, bytes, mediaType: 'text/plain' }
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function unknownType(label: string, name: string, bytes: Uint8Array): SaysoError {
  // A password-protected .docx is an old-style Office file with the document inside, encrypted; names in it are UTF-16.
  if (name.startsWith('an old Office file') && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new SaysoError('encrypted', `${label} is protected by a password. Open it, save it without the password and read that.`)
  }
  return new SaysoError('unknown-type', `${label} is ${name}, which Sayso does not read. Convert it to .docx, PDF, HTML or plain text.`)
}

async function readWhole(path: string, label: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => { throw cannotOpen(error, label) })
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) throw new SaysoError('bad-input', `${label} is a folder. Name the files in it.`)
    if (stats.size > limit) throw tooLargeFile(label, stats.size, limit)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      // A pipe has no size beforehand, and a file may grow while it is read.
      if (size > limit) throw tooLargeFile(label, size, limit)
      chunks.push(chunk)
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  } finally {
    await file.close()
  }
}

async function streamFile(path: string, label: string, options: IntakeOptions): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(path, 'r').catch((error: unknown) => { throw cannotOpen(error, label) })
  const stats = await file.stat()
  await file.close()
  return counted(createReadStream(path, { highWaterMark: 1 << 18 }), stats.isFile() ? stats.size : null, options)
}

async function* counted(chunks: AsyncIterable<Uint8Array>, of: number | null, { onProgress }: IntakeOptions): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const chunk of chunks) {
    yield chunk
    done += chunk.length
    onProgress?.(done, of)
  }
}

function tooLargeFile(label: string, size: number, limit: number): SaysoError {
  return new SaysoError('too-large', `${label} has ${inMegabytes(size)}, more than ${inMegabytes(limit)}. Split it, or give its records as .ndjson, which is read as a stream.`)
}

function cannotOpen(error: unknown, label: string): SaysoError {
  const code = (error as { readonly code?: unknown }).code
  if (code === 'ENOENT') return new SaysoError('not-found', `${label} does not exist. Check the path; it may have been moved since it was listed.`, {}, error)
  if (code === 'EACCES' || code === 'EPERM') return new SaysoError('unreadable', `${label} may not be opened by this user. Change its permissions.`, {}, error)
  return new SaysoError('unreadable', `${label} cannot be opened (${String(code)}). Check the disk and the path.`, {}, error)
}

async function settle(opened: Opened, pointer: Pointer, limits: IntakeLimits): Promise<Taken | Skipped> {
  const item = soundItem({ ...opened, stated: { ...opened.stated, ...pointer.stated } })
  const label = item.part === null ? pointer.label : `${pointer.label}#${item.part}`
  if (item.text.length > limits.textLength) {
    const message = `${label} has ${item.text.length} characters, more than ${limits.textLength}. Split it into several texts.`
    return { type: 'skipped', label, code: 'too-large', message }
  }
  if (!/[\p{L}\p{N}]/u.test(item.text)) {
    return { type: 'skipped', label, code: 'no-text', message: `${label} holds no words. Check that it was saved or downloaded whole.` }
  }
  const url = item.stated.url === null ? null : cleanAddress(item.stated.url, item.url ?? undefined)
  const address = addressOf(item, pointer)
  const stated: Metadata = {
    ...item.stated,
    url: address.kind === 'url' && item.part === null ? address.url : url,
    language: await identifyLanguage(item.text, item.stated.language),
  }
  return {
    type: 'taken', label, address, ...stated, text: item.text, blocks: item.blocks,
    capture: { type: 'capture', sha256: sha256(item.bytes), bytes: item.bytes, mediaType: item.mediaType, capturedAt: item.capturedAt },
  }
}

/** Escapes (\ud800 in JSON-LD, &#0; in a feed) put into any field what a file's bytes cannot hold. */
function soundItem(item: Opened): Opened {
  const { title, url, publisher, author, published, language } = item.stated
  const sound = (value: string | null): string | null => (value === null ? null : soundText(value))
  return {
    ...item, text: soundText(item.text), part: sound(item.part), link: sound(item.link),
    stated: { title: sound(title), url: sound(url), publisher: sound(publisher), author: sound(author), published: sound(published), language: sound(language) },
  }
}

/** A feed's word on its items' addresses is taken only for its own site, or a feed could add versions to strangers' articles. */
function addressOf(item: Opened, pointer: Pointer): Taken['address'] {
  const { from, handedIn } = pointer
  if (handedIn !== undefined) {
    const digits = sha256(item.bytes).slice(0, 16)
    // The part begins at the last “#” of an address, so a name may have none.
    const name = handedIn.by === 'paste' ? `paste:${digits}` : `upload:${digits}/${handedIn.name.replaceAll('#', '%23')}`
    return { kind: 'handed-in', name, part: item.part }
  }
  if (item.url === null) {
    if (from.kind === 'file') return { kind: 'file', path: from.path, part: item.part }
    // What came in by a pipe has no place of its own: its bytes tell one text from another.
    return { kind: 'file', path: pointer.label, part: item.part ?? sha256(item.bytes).slice(0, 16) }
  }
  const link = item.link === null ? null : cleanAddress(item.link, item.url)
  if (link !== null && sameSite(item.url, link)) return { kind: 'url', url: link }
  if (item.part !== null) return { kind: 'url', url: `${cleanAddress(item.url) ?? item.url}#${encodeURIComponent(item.part)}` }
  return { kind: 'url', url: canonicalAddress(item.url, item.stated.url) }
}

function skippedFor(error: unknown, label: string): Skipped {
  if (error instanceof SaysoError) return { type: 'skipped', label, code: error.code, message: error.message }
  // Parsers recurse into what is nested; running out of stack is the content's fault and harms nothing else.
  if (error instanceof RangeError) {
    return { type: 'skipped', label, code: 'unreadable', message: `${label} is nested too deeply or has too long a part to be parsed. Convert it to plain text and read that.` }
  }
  const reason = error instanceof Error ? error.message.slice(0, 200) : String(error)
  return { type: 'skipped', label, code: 'internal', message: `${label} could not be read because of a fault in Sayso (${reason}). Please report it with the file.` }
}
