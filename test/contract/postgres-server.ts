// A PostgreSQL server for the tests: the one that SAYSO_TEST_POSTGRES names, else a throwaway cluster made with Debian's binaries in a
// temporary folder and removed afterwards. Gives the reason where neither can be had; the caller skips, and fails in CI.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PostgresServer {
  /** An address to which `?schema=` can be added. */
  readonly address: string
  stop(): void
}

/** The server's address, or why there is none. */
export async function startPostgres(): Promise<PostgresServer | { readonly missing: string }> {
  const given = process.env['SAYSO_TEST_POSTGRES']
  if (given) return { address: given, stop: () => undefined }
  const bin = globSync('/usr/lib/postgresql/*/bin').toSorted().findLast((folder) => existsSync(join(folder, 'initdb')))
  if (bin === undefined) return { missing: 'no PostgreSQL: set SAYSO_TEST_POSTGRES to a postgres:// address, or install the package "postgresql"' }

  const folder = mkdtempSync(join(tmpdir(), 'sayso-postgres-'))
  const asRoot = process.getuid?.() === 0
  // The server refuses to run as root; Debian's package makes the user.
  const run = (program: string, ...parts: string[]) => {
    const [command, ...rest] = [...(asRoot ? ['runuser', '-u', 'postgres', '--'] : []), join(bin, program), ...parts] as [string, ...string[]]
    return execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 })
  }
  if (asRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    run('initdb', '--pgdata', data, '--username', 'sayso', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync')
    const port = await freePort()
    run('pg_ctl', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off`, 'start')
    return {
      address: `postgres://sayso@127.0.0.1:${port}/postgres`,
      stop() {
        run('pg_ctl', '--pgdata', data, '--mode', 'immediate', '--wait', 'stop')
        remove()
      },
    }
  } catch (error) {
    remove()
    return { missing: `no PostgreSQL: the binaries in ${bin} do not start a server (${error instanceof Error ? error.message : 'unknown'})` }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
