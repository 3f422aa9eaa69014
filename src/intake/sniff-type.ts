// Bytes, a name and a declared media type → what a thing is. The first bytes decide where they are unmistakable (as in WHATWG
// MIME Sniffing); extension and media type decide between kinds of text. Decides nothing about whether it can be read.

export type SourceType = 'text' | 'markdown' | 'html' | 'pdf' | 'zip' | 'json' | 'ndjson' | 'xml'

export interface Sniffed {
  /** null for a type that Sayso does not read. */
  readonly type: SourceType | null
  /** What it is in plain words, for messages. */
  readonly name: string
}

const signatures: readonly (readonly [hex: string, name: string])[] = [
  ['53514c69746520666f726d6174203300', 'an SQLite database'],
  ['d0cf11e0a1b11ae1', 'an old Office file (.doc, .xls or .ppt)'],
  ['7b5c727466', 'an RTF file'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['1f8b', 'a gzip archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['28b52ffd', 'a Zstandard archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['4f676753', 'an Ogg recording'],
  ['494433', 'an MP3 recording'],
  ['25215053', 'a PostScript file'],
]

const byExtension: Readonly<Record<string, SourceType>> = {
  '.txt': 'text', '.text': 'text', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.xhtml': 'html',
  '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.xml': 'xml', '.rss': 'xml', '.atom': 'xml', '.rdf': 'xml',
}

const names: Readonly<Record<SourceType, string>> = {
  text: 'plain text', markdown: 'Markdown', html: 'a web page', pdf: 'a PDF', zip: 'a zip archive', json: 'JSON', ndjson: 'NDJSON', xml: 'XML',
}

/** The extension decides NDJSON alone, before any byte is read, because such a file is streamed. */
export function isLineRecords(extension: string): boolean {
  return byExtension[extension.toLowerCase()] === 'ndjson'
}

/** What the bytes are; `extension` has its dot or is empty, `mediaType` may carry parameters. */
export function sniffType(bytes: Uint8Array, extension: string, mediaType: string | null): Sniffed {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  for (const [signature, name] of signatures) if (hex.startsWith(signature)) return { type: null, name }
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return of('zip')
  const head = headOf(bytes)
  // Acrobat accepts a PDF header anywhere in the first 1024 bytes; a text that only talks about PDFs has it later in a line.
  if (/^[\s\S]{0,1024}?(?:^|[\r\n\0])%PDF-\d/.test(head)) return of('pdf')
  if (hex.slice(8, 16) === '66747970') return { type: null, name: 'a film or sound recording' }
  if (head.startsWith('RIFF')) return { type: null, name: 'a film, sound or picture' }
  const declared = byExtension[extension.toLowerCase()] ?? fromMediaType(mediaType)
  const markup = fromMarkup(head)
  // An HTML or feed document under any text-like name is what it looks like; `<` alone in a .txt file is not.
  if (markup !== null) return of(markup)
  if (declared === 'xml' && /^\s*<(?:!--|[a-z])/i.test(head)) return of('xml')
  if (declared !== undefined) return of(declared)
  if (/^\s*\{[\s\S]*\}\s*\n\s*\{/.test(head)) return of('ndjson')
  if (/^\s*(?:\{\s*"|\[\s*\{)/.test(head)) return of('json')
  if (/^\s*<(?:body|head|div|article|p|h1|main|section)\b/i.test(head)) return of('html')
  return of('text')
}

function of(type: SourceType): Sniffed {
  return { type, name: names[type] }
}

function headOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 4096)
  if (sample[0] === 0xff && sample[1] === 0xfe) return new TextDecoder('utf-16le').decode(sample)
  if (sample[0] === 0xfe && sample[1] === 0xff) return new TextDecoder('utf-16be').decode(sample)
  return Buffer.from(sample).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

function fromMarkup(head: string): SourceType | null {
  const start = head.replace(/^(?:\s|<!--[\s\S]{0,2000}?-->)+/, '')
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(start)) return 'html'
  if (/^<(?:rss|feed|rdf:rdf)[\s>]/i.test(start)) return 'xml'
  if (!/^<\?xml\s/i.test(start)) return null
  return /<(?:!doctype\s+html|html[\s>])/i.test(start.slice(0, 1000)) ? 'html' : 'xml'
}

function fromMediaType(mediaType: string | null): SourceType | undefined {
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase()
  if (essence === undefined || essence === '') return undefined
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html'
  if (essence === 'text/markdown') return 'markdown'
  if (essence === 'application/x-ndjson' || essence === 'application/jsonl' || essence === 'application/json-lines') return 'ndjson'
  if (essence === 'application/json' || essence.endsWith('+json')) return 'json'
  if (essence === 'text/xml' || essence === 'application/xml' || essence.endsWith('+xml')) return 'xml'
  if (essence === 'text/plain') return undefined
  return undefined
}
