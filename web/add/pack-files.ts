// Files on their way in → parcels of a size that one request carries well: small enough that little is sent twice after a failure, large enough
// that four hundred articles are not four hundred jobs. Order is kept.
import type { Session } from '../../src/http/api.ts'

export interface IncomingFile {
  /** Relative, with the folders it was dropped with: `march/a.html`. */
  readonly path: string
  readonly file: { readonly size: number }
}

/** What goes into one request at most. A single larger file goes alone. */
const most = { files: 20, bytes: 8 * 2 ** 20 }

/** Whether the server would refuse the file for its size alone; files of lines (NDJSON) are read as a stream, whatever they weigh. */
export function isTooLarge({ path, file }: IncomingFile, limits: Session['limits']): boolean {
  return file.size > limits.fileBytes && !/\.(?:ndjson|jsonl)$/i.test(path)
}

/** Groups of files, each for one request; no group is empty. */
export function packFiles<File extends IncomingFile>(files: readonly File[], filesAtOnce: number): readonly (readonly File[])[] {
  const parcels: File[][] = []
  let bytes = Infinity
  for (const file of files) {
    const last = parcels.at(-1)
    if (last === undefined || last.length >= Math.min(most.files, filesAtOnce) || bytes + file.file.size > most.bytes) {
      parcels.push([file])
      bytes = file.file.size
    } else {
      last.push(file)
      bytes += file.file.size
    }
  }
  return parcels
}
