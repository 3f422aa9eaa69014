// The one error Sayso throws on purpose. Takes a code from a closed list, a message that says what, where and what
// next, and plain details. The table below gives each code its HTTP status (RFC 9457 problem details) and exit code.

/** Every way Sayso can refuse, with the HTTP status and the process exit code it maps to (sysexits.h where one fits). */
export const errorCodes = {
  'bad-usage': { status: 400, exit: 64 },
  'bad-input': { status: 422, exit: 65 },
  'forbidden': { status: 403, exit: 77 },
  'not-found': { status: 404, exit: 66 },
  'method-not-allowed': { status: 405, exit: 64 },
  'unknown-type': { status: 415, exit: 65 },
  'unreadable': { status: 422, exit: 65 },
  'encrypted': { status: 422, exit: 65 },
  'no-text': { status: 422, exit: 65 },
  'too-large': { status: 413, exit: 65 },
  'too-slow': { status: 504, exit: 75 },
  'too-many': { status: 429, exit: 75 },
  'address-forbidden': { status: 403, exit: 77 },
  'fetch-failed': { status: 502, exit: 69 },
  'not-a-ledger': { status: 422, exit: 65 },
  'ledger-newer': { status: 409, exit: 65 },
  'ledger-read-only': { status: 409, exit: 73 },
  'ledger-busy': { status: 503, exit: 75 },
  'ledger-damaged': { status: 500, exit: 65 },
  'disk-full': { status: 507, exit: 74 },
  'database-unreachable': { status: 503, exit: 69 },
  'reader-missing': { status: 500, exit: 69 },
  'internal': { status: 500, exit: 70 },
} as const satisfies Record<string, { readonly status: number; readonly exit: number }>

export type ErrorCode = keyof typeof errorCodes

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/** A refusal with a code; `message` says what, where and what next, ready to be shown to a person. */
export class SaysoError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SaysoError'
    this.code = code
    this.details = details
  }
}

/** The error's code when it is a SaysoError, `internal` for anything else. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof SaysoError ? error.code : 'internal'
}
