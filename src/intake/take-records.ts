// JSON and NDJSON records → one text each: {"id"?, "text", "title"?, "url"?, "publisher"?, "author"?, "published"?, "language"?}.
// Each record's capture is its own bytes; a bad record is skipped with its place and the rest goes on. Text is taken as it stands,
// down to lone surrogates and NUL, which become U+FFFD. Unknown fields are ignored.
import { SaysoError } from '../sayso-error.ts'
import { decodeText } from './decode-text.ts'
import { normalText } from './normal-text.ts'
import type { RawText, Source } from './raw-text.ts'
import { inMegabytes } from './intake-options.ts'
import type { IntakeLimits } from './intake-options.ts'
import { statedAuthor } from './stated-author.ts'
import { statedDate } from './stated-date.ts'
import type { Skipped } from './taken.ts'

/** The records of a JSON file: one object, or an array of them. */
export async function* takeJson(source: Source): AsyncGenerator<RawText | Skipped> {
  const json = decodeText(source.bytes, source.charset).replace(/^\ufeff/, '')
  const spans = elementSpans(json)
  if (spans === null) {
    yield await takeRecord(json, source.bytes, source.label, null, 'application/json', source.limits)
    return
  }
  let number = 0
  for (const [start, end] of spans) {
    number += 1
    const record = json.slice(start, end)
    yield await takeRecord(record, Buffer.from(record, 'utf8'), `${source.label}#${number}`, number, 'application/json', source.limits)
  }
  if (number === 0) throw new SaysoError('no-text', `${source.label} is an empty array. Each element should be an object with a "text".`)
}

/** The records of a stream of bytes, a line each, in bounded memory. */
export async function* takeLines(chunks: AsyncIterable<Uint8Array>, label: string, limits: IntakeLimits): AsyncGenerator<RawText | Skipped> {
  let number = 0
  let records = 0
  for await (const line of linesOf(chunks, limits.recordBytes)) {
    number += 1
    if (line === null) {
      const message = `line ${number} of ${label} is longer than ${inMegabytes(limits.recordBytes)}. Split its text into several records.`
      yield { type: 'skipped', label: `${label}#${number}`, code: 'too-large', message }
      records += 1
      continue
    }
    const json = decodeText(line, null).replace(/^\ufeff/, '')
    if (json.trim() === '') continue
    records += 1
    yield await takeRecord(json, line, `${label}#${number}`, number, 'application/x-ndjson', limits)
  }
  if (records === 0) throw new SaysoError('no-text', `${label} holds no records. Each line should be an object with a "text".`)
}

async function takeRecord(
  json: string, bytes: Uint8Array, label: string, number: number | null, mediaType: string, limits: IntakeLimits,
): Promise<RawText | Skipped> {
  const place = number === null ? label : label.replace(/#(\d+)$/, mediaType === 'application/json' ? ', element $1' : ', line $1')
  if (bytes.length > limits.recordBytes && number !== null) {
    return { type: 'skipped', label, code: 'too-large', message: `${place}, is larger than ${inMegabytes(limits.recordBytes)}. Split its text into several records.` }
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 120)
    return { type: 'skipped', label, code: 'bad-input', message: `${place}, is not valid JSON (${reason}). Mend it and read the file again.` }
  }
  const record = value as { readonly [key: string]: unknown } | null
  if (record === null || typeof record !== 'object' || typeof record['text'] !== 'string') {
    return { type: 'skipped', label, code: 'bad-input', message: `${place}, has no "text" that is a string. Give each record the article's text under "text".` }
  }
  const id = record['id']
  const part = typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : number === null ? null : String(number)
  return {
    type: 'raw-text', text: normalText(record['text']), blocks: [], part, link: null, bytes, mediaType,
    stated: {
      title: textOf(record['title']), url: textOf(record['url']), publisher: textOf(record['publisher']),
      author: statedAuthor(textOf(record['author'])), published: await statedDate(textOf(record['published'])), language: textOf(record['language']),
    },
  } satisfies RawText
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? normalText(value).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

/** Where each element of a top-level array stands, so that each can be parsed and kept by itself; null when it is no array. */
function elementSpans(json: string): readonly (readonly [start: number, end: number])[] | null {
  const open = /^\s*\[/.exec(json)
  if (open === null) return null
  const spans: [number, number][] = []
  let depth = 0
  let start = open[0].length
  const close = (end: number): void => {
    if (json.slice(start, end).trim() !== '') spans.push([start, end])
    start = end + 1
  }
  for (let at = start; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '"') at = closingQuote(json, at)
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === ',' && depth === 0) close(at)
    else if (sign === ']' && depth === 0) {
      close(at)
      return spans
    } else if (sign === '}' || sign === ']') depth -= 1
  }
  // A cut-off array still gives its whole elements; the last, broken one is reported as such.
  close(json.length)
  return spans
}

function closingQuote(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}

/** The lines of a stream without their line ends; null stands for one longer than the limit. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = []
  let size = 0
  let over = false
  const add = (piece: Uint8Array): void => {
    size += piece.length
    if (size > limit) {
      over = true
      pieces = []
    } else if (piece.length > 0) pieces.push(piece)
  }
  const take = (): Uint8Array | null => {
    const line = over ? null : withoutReturn(Buffer.concat(pieces))
    pieces = []
    size = 0
    over = false
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(10, from); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at))
      from = at + 1
      yield take()
    }
    add(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line
}
