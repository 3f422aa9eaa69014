// Bytes → text. The order follows the WHATWG Encoding and HTML standards (byte order mark, then what was declared), with one
// departure: bytes that are valid multi-byte UTF-8 are UTF-8 whatever was declared, because servers mis-declare it far more often
// than other sets happen to form valid UTF-8. Decides nothing about what kind of text it is.
import chardet from 'chardet'

/** Decodes by byte order mark, else UTF-8 where the bytes are that, else the declared set, else the likeliest one; never throws. */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const marked = byMark(bytes)
  if (marked !== null) return decode(bytes, marked)
  const sample = bytes.subarray(0, 1 << 16)
  const wide = wideSet(sample)
  if (wide !== null) return decode(bytes, wide)
  const label = declared === null ? null : labelOf(declared)
  // ISO-2022-JP and UTF-7-like sets are plain ASCII bytes, so validity as UTF-8 says nothing about them.
  if (label === 'iso-2022-jp') return decode(bytes, label)
  const utf8 = decode(bytes, 'utf-8')
  if (!utf8.includes('\ufffd') || isMostlyUtf8(utf8)) return utf8
  if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16')) return decode(bytes, label)
  return decode(bytes, likeliestSet(sample))
}

/** The character set a page or an XML document names in its first 2048 bytes; null where it names none. */
export function declaredInMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString('latin1')
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)
  const meta = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  return meta?.[1] ?? xml?.[1] ?? null
}

/** Whether the bytes are text in some character set rather than an image, a program or noise. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1 << 14)
  if (sample.length === 0 || byMark(sample) !== null || wideSet(sample) !== null) return true
  let controls = 0
  for (const byte of sample) if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127) controls += 1
  // Uniform noise has 11 % of these bytes; damaged articles with stray NULs stay under 1 %.
  return controls <= sample.length * 0.04
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows as zero bytes in every second place. */
function wideSet(sample: Uint8Array): string | null {
  if (sample.length < 8) return null
  const zeros: [even: number, odd: number] = [0, 0]
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  const half = sample.length / 2
  if (zeros[1] > half * 0.5 && zeros[0] < half * 0.05) return 'utf-16le'
  if (zeros[0] > half * 0.5 && zeros[1] < half * 0.05) return 'utf-16be'
  return null
}

/** A few broken sequences in a text whose other non-ASCII characters are sound: a cut or damaged UTF-8 file, not another set. */
function isMostlyUtf8(decoded: string): boolean {
  let broken = 0
  let sound = 0
  for (let index = 0; index < decoded.length; index += 1) {
    const unit = decoded.charCodeAt(index)
    if (unit === 0xfffd) broken += 1
    else if (unit > 0x7f) sound += 1
  }
  return broken * 10 <= sound
}

function likeliestSet(sample: Uint8Array): string {
  for (const { name } of chardet.analyse(sample)) {
    const label = labelOf(name)
    if (label !== null && label !== 'utf-8' && !label.startsWith('utf-16')) return label
  }
  return 'windows-1252'
}

function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding
  } catch {
    // An unknown label is as good as none: the bytes are looked at instead.
    return null
  }
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes)
}
