// Uploaded files on their way in: streams → numbered files in a folder of their own, within limits on number, size and sum and with
// room left on the disk. Names are never used as paths.
import { defaultLimits } from '../intake/intake-options.ts'

/** What one upload, one file of it and one paste may weigh. */
export const uploadLimits = {
  /** Bytes of one file; NDJSON, which is read as a stream, may take up the whole sum. */
  fileBytes: defaultLimits.fileBytes,
  filesAtOnce: 500,
  /** Bytes of all files of one upload. */
  totalBytes: 2 * 2 ** 30,
  /** UTF-16 units of a pasted text. */
  pasteLength: defaultLimits.textLength,
} as const
