// Runs the command from source as a child process, as a user's shell would, in a folder of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../src/cli/sayso.ts', import.meta.url))

export interface Ended {
  readonly out: string
  readonly err: string
  /** null when a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Called once it runs, to send signals. */
  readonly during?: (child: ChildProcess) => void
}

/** Runs `sayso` with the arguments to its end. */
export function runSayso(args: readonly string[], { cwd, input, env = {}, during }: RunOptions): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, SAYSO_LEDGER: ___, ...inherited } = process.env
  const child = spawn(process.execPath, [entry, ...args], { cwd, env: { ...inherited, ...env }, stdio: 'pipe' })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
  // A command that refuses its arguments ends without reading its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  during?.(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ out, err, code, signal }))
  })
}

export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** An empty temporary folder, for tests that share one. */
export async function emptyFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'sayso-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Makes an empty folder, hands it over and removes it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await emptyFolder()
  try {
    return await use(folder.path)
  } finally {
    await folder.remove()
  }
}
