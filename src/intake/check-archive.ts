// A zip archive → the parts asked for, after all of it was found to be within limits. Every part is inflated once and counted as
// it comes out, because the sizes an archive states are its author's word (zip bombs, overlapping parts). Writes nothing to disk.
import { SaysoError } from '../sayso-error.ts'
import type { IntakeLimits } from './intake-options.ts'
import { inMegabytes } from './intake-options.ts'

// Word's XML compresses about 20 to 1; bombs start at several hundred.
const suspiciousRatio = 200
const ratioFrom = 4 * 2 ** 20

/** The wanted parts by name and the names of all; throws `unreadable`, `encrypted` or `too-large`. */
export async function checkArchive(bytes: Uint8Array, label: string, wanted: readonly string[], limits: IntakeLimits): Promise<{
  readonly names: ReadonlySet<string>
  readonly parts: ReadonlyMap<string, Uint8Array>
}> {
  const yauzl = await import('yauzl')
  const names = new Set<string>()
  const parts = new Map<string, Uint8Array>()
  let total = 0
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    for await (const entry of archive.eachEntry()) {
      names.add(entry.fileName)
      if (names.size > limits.archiveEntries) {
        throw new SaysoError('too-large', `${label} has more than ${limits.archiveEntries} parts. Save the document again in a word processor and read that.`)
      }
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) {
        throw new SaysoError('encrypted', `${label} is protected by a password. Open it, save it without the password and read that.`)
      }
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const chunk of await archive.openReadStreamPromise(entry) as AsyncIterable<Uint8Array>) {
        size += chunk.length
        total += chunk.length
        if (total > limits.archiveBytes || (size > ratioFrom && size > entry.compressedSize * suspiciousRatio)) {
          throw new SaysoError('too-large', `${label} unpacks to more than ${inMegabytes(Math.min(total, limits.archiveBytes))}, far more than a document does. `
            + 'If you trust it, open it in a word processor and save it again.')
        }
        if (wanted.includes(entry.fileName)) chunks.push(chunk)
      }
      if (wanted.includes(entry.fileName)) parts.set(entry.fileName, Buffer.concat(chunks))
    }
  } catch (error) {
    if (error instanceof SaysoError) throw error
    throw new SaysoError('unreadable', `${label} is a truncated or damaged archive. Get the file again.`, {}, error)
  }
  return { names, parts }
}
