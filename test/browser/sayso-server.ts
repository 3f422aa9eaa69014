// A server as a person starts it: `sayso open` as built, a process of its own on a free port, that can be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds to the first answer, on a machine that is busy. */
const patience = 30_000

export interface SaysoServer {
  /** `http://localhost:` and the port. */
  readonly origin: string
  readonly ledger: string
  readonly pid: number
  /** What it printed since it was started last, both streams. */
  output(): string
  /** GET of the API, as JSON. */
  get<T>(path: string): Promise<T>
  /** SIGKILL: no chance to put anything in order. */
  kill(): Promise<void>
  /** Starts it again on the same port and ledger. */
  restart(): Promise<void>
  /** Asks it to end, as Ctrl-C does, and waits; throws when it does not end well. */
  stop(): Promise<void>
}

/** Starts it and waits until it answers; throws with what it printed when it does not. */
export async function startSayso(app: string, ledger: string, flags: readonly string[] = []): Promise<SaysoServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let child: ChildProcess
  let printed = ''
  const start = async (): Promise<void> => {
    const { SAYSO_LEDGER: _, ...env } = process.env
    printed = ''
    child = spawn(process.execPath, [join(app, 'dist/cli/sayso.js'), 'open', '--no-browser', '--port', String(port), '--ledger', ledger, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { printed += text })
    const deadline = performance.now() + patience
    while (!(await answers(origin))) {
      if (child.exitCode !== null || performance.now() > deadline) throw new Error(`sayso open does not answer (exit ${child.exitCode}):\n${printed}`)
      await delay(50)
    }
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  return {
    origin,
    ledger,
    get pid() { return child.pid ?? 0 },
    output: () => printed,
    async get<T>(path: string) {
      const response = await fetch(`${origin}/api/v1${path}`)
      if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
      return await response.json() as T
    },
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM')
      if (child.signalCode === null && child.exitCode !== 0) throw new Error(`sayso open ended with ${child.exitCode}:\n${printed}`)
    },
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/v1/session`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
