// PostgreSQL's SQLSTATE codes (appendix A of its manual) and the network's errors as the refusals a person can act on. Messages never carry the
// password; null means that the error is Sayso's own fault.
import { SaysoError, type ErrorCode } from '../sayso-error.ts'

/** The address as it may be shown: without password, even one with an @ or / that ought to be escaped. */
export function addressWithoutPassword(address: string): string {
  return address.replace(/(:\/\/[^/?#@:]*):.*@/, '$1@').replace(/([?&]password=)[^&#]*/g, '$1…')
}

/** The refusal that the error means, null for an error of another kind; a SaysoError is given back as it is. */
export function postgresRefusal(error: unknown, where: string): SaysoError | null {
  if (error instanceof SaysoError) return error
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const refuse = (name: ErrorCode, message: string) => new SaysoError(name, message, { where, postgres: code }, error)
  if (/^E[A-Z]+$/.test(code) || /timeout|terminated/i.test(error.message) && code === '') {
    return refuse('database-unreachable', `${where} does not answer (${code || error.message}). Check the address and that the server runs.`)
  }
  switch (code) {
    case '53100':
      return refuse('disk-full', `no room is left on the server at ${where}. Free some space and run the command again; nothing is half-written.`)
    case '55P03':
    case '40P01':
      return refuse('ledger-busy', `another process is writing to ${where} and does not finish. Wait for it or end it, then run the command again.`)
    case '25006':
      return refuse('ledger-read-only', `${where} takes no writes from here: the server or the user is read-only. Ask whoever runs the server.`)
    case '42501':
      return refuse('ledger-read-only', `the user may not read or write in ${where}. Ask whoever runs the server for rights on the schema.`)
    case 'XX001':
    case 'XX002':
      return refuse('ledger-damaged', `the server at ${where} reports damaged data. Go back to a copy.`)
    case '3D000':
      return refuse('database-unreachable', `${where} names a database that does not exist. Make it first with "createdb".`)
    default:
  }
  if (/^(08|28|53|57P)/.test(code)) return refuse('database-unreachable', `${where} refuses the connection (${error.message}). Check user, password and the server's limits.`)
  return null
}
