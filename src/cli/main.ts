// The command line from arguments to exit code. Refusals become one or two lines on standard error and the exit code that
// sayso-error.ts gives them; a fault that nobody foresaw shows an id, never a stack trace unless SAYSO_DEBUG asks for it.
import { createHash } from 'node:crypto'
import { CommanderError } from 'commander'
import { errorCodes, SaysoError } from '../sayso-error.ts'
import { visible } from '../views/visible.ts'
import { createProgram } from './program.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs one command; the exit code is left in `process.exitCode`. Never rejects. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = processTerminal()
  const fail = (error: unknown): void => {
    process.exitCode = report(error, terminal)
  }
  process.once('uncaughtException', (error) => {
    fail(error)
    process.exit()
  })
  try {
    await createProgram(terminal, (code) => { process.exitCode = code }).parseAsync(args, { from: 'user' })
  } catch (error) {
    fail(error)
  }
}

/** Says what went wrong and gives the exit code. */
function report(error: unknown, terminal: Terminal): number {
  const name = (code: string): string => terminal.paintNote(['bold', 'red'], code)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (error.code !== 'commander.help') terminal.note(`${name('bad-usage')}: ${visible(error.message.replace(/^error: /, ''))}`)
    if (error.code === 'commander.unknownCommand') terminal.note('"sayso --help" lists the commands.')
    return errorCodes['bad-usage'].exit
  }
  if (error instanceof SaysoError) {
    const message = error.message.startsWith(`${error.code}: `) ? error.message.slice(error.code.length + 2) : error.message
    terminal.note(`${name(error.code)}: ${visible(message)}`)
    if (process.env['SAYSO_DEBUG']) terminal.note(detailsOf(error))
    return errorCodes[error.code].exit
  }
  const details = detailsOf(error)
  // The same fault gives the same id, so that reports of it can be told to be one.
  const id = createHash('sha256').update(details.replace(/[^\s(]*[\\/]/g, '')).digest('hex').slice(0, 8)
  terminal.note(`${name('internal')}: Sayso met a fault it did not expect (${id}). What was stored before stays stored.`)
  terminal.note('Run the same with SAYSO_DEBUG=1 in the environment to see the details, and please report them with that id.')
  if (process.env['SAYSO_DEBUG']) terminal.note(details)
  return errorCodes['internal'].exit
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${detailsOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
