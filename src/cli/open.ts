// `sayso open`: serves a ledger's pages and its API on this machine and opens them in the browser, until Ctrl-C.
import { isIP } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { listen } from '../http/listen.ts'
import { createServer } from '../http/server.ts'
import { visibleLine } from '../views/visible.ts'
import { folderOf, shownLedger } from './ledger.ts'
import type { Run } from './program.ts'

export interface OpenOptions {
  readonly ledger: string
  /** Left out, 4600 or the first free one after it. */
  readonly port?: number
  readonly host: string
  readonly allowHost: readonly string[]
  readonly browser: boolean
  readonly readOnly: boolean
  readonly allowPrivateAddresses: boolean
  /** A file of house rules in place of those that come with Sayso. */
  readonly rules?: string
}

/** Where it serves unless told otherwise. */
const defaultPort = 4600

/** Serves until it is told to stop; leaves the ledger as one plain file. */
export async function open(options: OpenOptions, { terminal }: Run): Promise<void> {
  const { ledger, host, port } = options
  // As in read.ts, for the threads that jobs read on; and this one answers lists all day, which makes much and keeps nothing.
  setFlagsFromString('--semi-space-growth-factor=1')
  // Heard from here on: a Ctrl-C while it opens must leave one plain file too.
  const stopped = untilStopped()
  const server = await createServer({
    ledger, folder: folderOf(ledger), readOnly: options.readOnly, host, allowHosts: options.allowHost, allowPrivate: options.allowPrivateAddresses,
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  })
  try {
    const listening = await listen(server.app, host, port ?? defaultPort, port === undefined)
    const { paint, paintNote } = terminal
    await terminal.out(`${paint('bold', visibleLine(shownLedger(ledger)))} is open at ${paint(['bold', 'cyan'], listening.address)}${server.session.ledger.readOnly ? ' (read only)' : ''}\n`)
    if (port === undefined && listening.port !== defaultPort) terminal.note(`Port ${defaultPort} is taken, so this is ${listening.port}.`)
    if (!isLoopback(host)) terminal.note(paintNote('yellow', `Whoever reaches ${host} over the network can read this ledger and add to it.`))
    terminal.note(paintNote('dim', 'Ctrl-C ends it.'))
    if (options.browser) await openBrowser(listening.address)
    await stopped
  } finally {
    await server.close()
  }
}

/** Resolves at Ctrl-C, a request to end or a terminal that is closed. A second Ctrl-C does not wait. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0
    const onSignal = (): void => {
      // npm hands on the signal that the terminal sent already.
      if (first > 0 && performance.now() - first > 1000) process.exit(130)
      if (first === 0) first = performance.now()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}

/** Opens the address where there is a screen; that it did not work is no failure, since the address is printed. */
async function openBrowser(address: string): Promise<void> {
  const { env, platform } = process
  const screen = platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
  if (!screen || env['CI'] !== undefined) return
  try {
    const { default: openInBrowser } = await import('open')
    const child = await openInBrowser(address)
    child.once('error', () => undefined)
  } catch {
    return
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
