// Before all browser tests: reads the example corpus once, with the command as built, into a ledger that each server gets a copy of.
// SAYSO_APP names another built package than this checkout (an unpacked npm tarball, say).
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the package under test, built. */
    app: string
    /** Holds the example corpus; not to be opened by a server itself. */
    exampleLedger: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const app = process.env['SAYSO_APP'] ?? join(import.meta.dirname, '../..')
  for (const built of ['dist/cli/sayso.js', 'dist/web/index.html']) {
    if (!existsSync(join(app, built))) throw new Error(`${join(app, built)} is not there: the browser tests run what is built. Run "npm run build" first.`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'sayso-browser-'))
  const ledger = join(folder, 'examples.sayso')
  await promisify(execFile)(process.execPath, [join(app, 'dist/cli/sayso.js'), 'read', join(app, 'examples/corpus'), '--ledger', ledger])
  project.provide('app', app)
  project.provide('exampleLedger', ledger)
  return () => rm(folder, { recursive: true, force: true })
}
