// SQLite's result codes (sqlite.org/rescode.html) as the refusals a person can act on. Takes the error as thrown; null means that it is not
// the file's or the disk's doing, so Sayso's own fault.
import SqliteFile from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { SaysoError } from '../sayso-error.ts'

/** What a log left beside the file means where it cannot be worked in: SQLite must write to read it. */
const notClosed = (path: string) =>
  `${path} was not closed cleanly and its folder cannot be written to. Copy it together with its "-wal" file to a folder you can write to, and open it there.`

/** The refusal that the error means, null for an error of another kind; a SaysoError is given back as it is. */
export function sqliteRefusal(error: unknown, path: string, readOnly: boolean): SaysoError | null {
  if (error instanceof SaysoError) return error
  const details = { where: path }
  if (error instanceof TypeError && error.message.includes('directory does not exist')) {
    return new SaysoError('not-found', `the folder of ${path} does not exist. Make it first, or name another place for the ledger.`, details, error)
  }
  if (!(error instanceof SqliteFile.SqliteError)) return null
  const refuse = (code: ConstructorParameters<typeof SaysoError>[0], message: string) => new SaysoError(code, message, { ...details, sqlite: error.code }, error)
  switch (error.code.split('_').slice(0, 2).join('_')) {
    case 'SQLITE_NOTADB':
      return refuse('not-a-ledger', `${path} is not a Sayso ledger. Name a ledger, or another file for a new one.`)
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return refuse('ledger-busy', `another process is writing to ${path} and does not finish. Wait for it or end it, then run the command again.`)
    case 'SQLITE_FULL':
      return refuse('disk-full', `no room is left for ${path}. Free some space and run the command again; what was finished is kept, and nothing is half-written.`)
    case 'SQLITE_READONLY':
      return readOnly
        ? refuse('ledger-read-only', notClosed(path))
        : refuse('ledger-read-only', `${path} or its folder cannot be written to. Change its permissions, or copy it to a folder you can write to.`)
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
      if (readOnly && existsSync(`${path}-wal`)) return refuse('ledger-read-only', notClosed(path))
      return readOnly
        ? refuse('not-found', `${path} cannot be opened: there is no such file, or it may not be read. Check the path and the permissions.`)
        : refuse('ledger-read-only', `${path} cannot be opened or made: it is a folder, or its folder may not be written to. Check the path and the permissions.`)
    case 'SQLITE_CORRUPT':
      return refuse('ledger-damaged', `the file ${path} is damaged. Keep it as it is, and go back to a copy.`)
    case 'SQLITE_IOERR':
      return refuse('ledger-damaged', `${path} could not be read or written (${error.code}). Check the disk, then run "sayso verify".`)
    case 'SQLITE_TOOBIG':
      return refuse('too-large', `a text or capture is larger than ${path} can hold. Split it.`)
    default:
      return null
  }
}
