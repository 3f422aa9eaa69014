// A server's port: the one asked for, or the first free one after it where any will do. What the system refuses is worded for a person.
import type { FastifyInstance } from 'fastify'
import { SaysoError } from '../sayso-error.ts'

/** Ports tried after the first. */
const more = 20

export interface Listening {
  /** `http://localhost:4600` */
  readonly address: string
  readonly port: number
}

/** Listens on the port, or with `orNext` on the first free one of the next twenty; throws `bad-usage` where that cannot be. */
export async function listen(app: FastifyInstance, host: string, port: number, orNext: boolean): Promise<Listening> {
  for (let at = port; ; at++) {
    try {
      await app.listen({ host, port: at })
      break
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'EADDRINUSE' && orNext && at < port + more && at < 65_535) continue
      throw refusalOf(code, host, at) ?? error
    }
  }
  const [first] = app.addresses()
  const bound = typeof first === 'object' ? first.port : port
  return { address: `http://${shownHost(host)}:${bound}`, port: bound }
}

/** The name to open in a browser on this machine. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function refusalOf(code: unknown, host: string, port: number): SaysoError | null {
  switch (code) {
    case 'EADDRINUSE': return new SaysoError('bad-usage', `port ${port} is taken by another program, perhaps another Sayso. Choose another with --port, or end that one.`)
    case 'EACCES': return new SaysoError('bad-usage', `the system does not let this user listen on port ${port}. Choose one above 1023 with --port.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': return new SaysoError('bad-usage', `"${host}" is no address of this machine. Leave --host out to serve this machine only.`)
    default: return null
  }
}
