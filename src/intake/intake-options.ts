// What a caller may set on intake: the clock, the address rule and the limits. Every limit has a default that real articles
// stay well under and that keeps one hostile input from holding up a run.

export interface IntakeLimits {
  /** Bytes of one file or of standard input; NDJSON files are streamed and exempt. */
  readonly fileBytes: number
  /** Bytes of one NDJSON line or one record of a JSON array. */
  readonly recordBytes: number
  /** UTF-16 units of one text. */
  readonly textLength: number
  /** UTF-16 units of one page's markup before its text is taken out. */
  readonly markupLength: number
  /** Bytes of one response, counted after decompression. */
  readonly responseBytes: number
  /** Milliseconds for one address, redirects and body included. */
  readonly fetchTime: number
  readonly redirects: number
  /** Bytes of all parts of a DOCX archive, counted while they are inflated. */
  readonly archiveBytes: number
  readonly archiveEntries: number
  readonly pdfPages: number
  /** Milliseconds for one PDF, checked between pages. */
  readonly pdfTime: number
}

export const defaultLimits: IntakeLimits = {
  fileBytes: 64 * 2 ** 20,
  recordBytes: 8 * 2 ** 20,
  textLength: 2_000_000,
  markupLength: 16 * 2 ** 20,
  responseBytes: 25 * 2 ** 20,
  fetchTime: 30_000,
  redirects: 5,
  archiveBytes: 128 * 2 ** 20,
  archiveEntries: 5_000,
  pdfPages: 3_000,
  pdfTime: 30_000,
}

export interface IntakeOptions {
  /** The clock: ISO 8601 UTC. */
  readonly now: () => string
  /** Lets addresses resolve to loopback, private and other non-public networks; false where left out. */
  readonly allowPrivate?: boolean
  readonly limits?: Partial<IntakeLimits>
  /** Called as bytes of a streamed file are read; `of` is null where the size is not known. */
  readonly onProgress?: (done: number, of: number | null) => void
}

/** The defaults with the caller's limits laid over them. */
export function limitsOf(options: Pick<IntakeOptions, 'limits'>): IntakeLimits {
  return { ...defaultLimits, ...options.limits }
}

/** A number of bytes as a person reads it: `64 MB`, `1.5 MB`, `12 KB`. */
export function inMegabytes(bytes: number): string {
  if (bytes < 2 ** 20) return `${Math.ceil(bytes / 1024)} KB`
  return `${Number((bytes / 2 ** 20).toFixed(1))} MB`
}
