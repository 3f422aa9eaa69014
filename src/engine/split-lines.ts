// Bytes → lines, in portions as they arrive, for streams of any length. UTF-8 without a byte order mark; LF or CRLF; a line
// over the limit comes out as null and is never held in memory. Blank lines are left out.
import { StringDecoder } from 'node:string_decoder'
import type { Line } from './task.ts'

/** One portion of lines for each chunk of bytes that ends any; `longest` is in UTF-16 units. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<readonly Line[]> {
  const decoder = new StringDecoder('utf8')
  let pieces: string[] = []
  let length = 0
  let first = true
  const take = (piece: string): void => {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }
  const finish = (): Line => {
    const line = length > longest ? null : pieces.join('').replace(/\r$/, '')
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    if (first && text.length > 0) {
      text = text.replace(/^\uFEFF/, '')
      first = false
    }
    const lines: Line[] = []
    let from = 0
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      take(text.slice(from, to))
      lines.push(finish())
      from = to + 1
    }
    take(text.slice(from))
    const kept = lines.filter((line) => line === null || line.trim() !== '')
    if (kept.length > 0) yield kept
  }
  take(decoder.end())
  const last = finish()
  if (last === null || last.trim() !== '') yield [last]
}
