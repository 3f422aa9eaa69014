// Uploaded files on their way in: streams → numbered files in a folder of their own, within limits on number, size and sum and with
// room left on the disk. Names are never used as paths. A folder lives as long as its job; what a killed server left is removed by the
// next one on this machine.
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import { defaultLimits, inMegabytes } from '../intake/intake-options.ts'
import { isLineRecords } from '../intake/sniff-type.ts'
import type { Pointer, Skipped } from '../intake/taken.ts'
import { SaysoError } from '../sayso-error.ts'
import type { UploadedFile } from './context.ts'
import { cleanName, safeExtension } from './upload-name.ts'

/** What one upload, one file of it and one paste may weigh. */
export interface UploadLimits {
  /** Bytes of one file; NDJSON, which is read as a stream, may take up the whole sum. */
  readonly fileBytes: number
  readonly filesAtOnce: number
  /** Bytes of all files of one upload. */
  readonly totalBytes: number
  /** UTF-16 units of a pasted text. */
  readonly pasteLength: number
  /** Bytes that have to stay free on the disk. */
  readonly diskReserve: number
}

/** What holds where nothing else is asked for. */
export const uploadLimits: UploadLimits = {
  fileBytes: defaultLimits.fileBytes,
  filesAtOnce: 500,
  totalBytes: 2 * 2 ** 30,
  pasteLength: defaultLimits.textLength,
  diskReserve: 256 * 2 ** 20,
}

export interface Spooled {
  readonly pointers: readonly (Pointer | Skipped)[]
  /** Takes the files away. */
  remove(): Promise<void>
}

export interface Spool {
  /** Keeps every file, in order; one that is too large is a Skipped. Throws SaysoError where the upload as a whole cannot be kept, and keeps nothing. */
  take(files: AsyncIterable<UploadedFile>, signal: AbortSignal): Promise<Spooled>
  /** Removes everything. */
  close(): Promise<void>
}

/** Bytes between two looks at the room left on the disk. */
const lookEvery = 32 * 2 ** 20

/** Folders of this process: one that bears its number and is not among them is from an earlier process with the same one. */
const own = new Set<string>()

/** A spool in the folder for temporary files; first removes those of servers that are no longer there. */
export async function openSpool(limits: UploadLimits = uploadLimits, temporary: string = tmpdir()): Promise<Spool> {
  const prefix = `sayso-spool-${hostname().replaceAll(/[^\w.]/g, '_')}-`
  await removeStale(temporary, prefix)
  // mkdtemp makes it for this user alone (0700).
  const root = await mkdtemp(join(temporary, `${prefix}${process.pid}-`))
  own.add(root)
  let uploads = 0
  return {
    async take(files, signal) {
      const folder = join(root, String(++uploads))
      const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
      try {
        await mkdir(folder)
        return { pointers: await keepAll(files, folder, limits, signal), remove }
      } catch (error) {
        await remove()
        // What fails because the server is closing is no fault of the disk.
        signal.throwIfAborted()
        throw refusalOf(error)
      }
    },
    async close() {
      await rm(root, { recursive: true, force: true })
      own.delete(root)
    },
  }
}

async function removeStale(temporary: string, prefix: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    if (!name.startsWith(prefix)) continue
    const path = join(temporary, name)
    const owner = Number(/^(\d+)-/.exec(name.slice(prefix.length))?.[1] ?? Number.NaN)
    if (Number.isNaN(owner) || own.has(path) || (owner !== process.pid && isAlive(owner))) continue
    const found = await lstat(path).catch(() => null)
    if (found?.isDirectory() !== true || (process.getuid !== undefined && found.uid !== process.getuid())) continue
    await rm(path, { recursive: true, force: true })
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, and is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

async function keepAll(files: AsyncIterable<UploadedFile>, folder: string, limits: UploadLimits, signal: AbortSignal): Promise<readonly (Pointer | Skipped)[]> {
  const pointers: (Pointer | Skipped)[] = []
  let total = 0
  let looked = 0
  await refuseFullDisk(folder, limits)
  // Room is looked for as bytes come in: a request may be as long as it likes and say nothing of it.
  const count = async (bytes: number): Promise<void> => {
    total += bytes
    if (total > limits.totalBytes) throw new SaysoError('too-large', `the upload has more than ${inMegabytes(limits.totalBytes)}. Nothing of it was kept; send it in parts.`)
    if (total - looked < lookEvery) return
    looked = total
    await refuseFullDisk(folder, limits)
  }
  for await (const { path, stream } of asSent(files, signal)) {
    if (pointers.length >= limits.filesAtOnce) {
      throw new SaysoError('too-large', `the upload has more than ${limits.filesAtOnce} files. Nothing of it was kept; send at most ${limits.filesAtOnce} at once.`)
    }
    const name = cleanName(path)
    const file = join(folder, `${pointers.length + 1}${safeExtension(name)}`)
    const limit = isLineRecords(extname(file)) ? limits.totalBytes : limits.fileBytes
    if (await keep(asSent(addAbortSignal(signal, stream), signal), file, limit, count)) {
      pointers.push({ type: 'pointer', label: name, from: { kind: 'file', path: file }, handedIn: { by: 'upload', name } })
      continue
    }
    // The others are worth having: four hundred articles are not sent again for one film among them.
    await rm(file, { force: true })
    const message = `${name} is larger than ${inMegabytes(limit)}. Split it, or send its records as .ndjson, which is read as a stream.`
    pointers.push({ type: 'skipped', label: name, code: 'too-large', message })
  }
  if (pointers.length === 0) throw new SaysoError('bad-usage', 'the upload has no files. Send each as a part with a file name, as multipart/form-data.')
  return pointers
}

/** Whether the file was kept whole; one over the limit is read to its end all the same, since what follows it comes in the same stream. */
async function keep(chunks: AsyncIterable<Uint8Array>, path: string, limit: number, count: (bytes: number) => Promise<void>): Promise<boolean> {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  const written = finished(out)
  written.catch(() => undefined)
  let size = 0
  try {
    for await (const chunk of chunks) {
      await count(chunk.length)
      size += chunk.length
      if (size <= limit && !out.write(chunk)) await Promise.race([once(out, 'drain'), written])
    }
    out.end()
    await written
    return size <= limit
  } finally {
    out.destroy()
  }
}

/** The same, where whatever is wrong with it is the sender's doing: a request that broke off, or was no form. */
async function* asSent<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    signal.throwIfAborted()
    throw new SaysoError('bad-usage', 'the upload broke off or is not multipart/form-data. Nothing of it was kept; send the files again.', {}, error)
  }
}

async function refuseFullDisk(folder: string, { diskReserve }: UploadLimits): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < diskReserve) throw new SaysoError('disk-full', `the disk has less than ${inMegabytes(diskReserve)} left for uploads. Nothing of this one was kept; make room and send it again.`)
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return new SaysoError('disk-full', 'the disk is full. Nothing of the upload was kept; make room and send it again.', {}, error)
  return error
}
