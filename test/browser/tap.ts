// Stands between the browser and a server and keeps every request as it was sent, headers and bodies, whoever on the page sent it: the page, its
// worker, the browser itself. Can refuse what is asked for, as a server that is in trouble would.
import { createServer, request } from 'node:http'

export interface Tap {
  /** `http://localhost:` and the port: asked in the server's place. */
  readonly origin: string
  /** Method, address, headers and body of each request, in the order in which they ended. */
  readonly sent: readonly string[]
  /** From now on every address that fits is answered with 503; null refuses nothing. */
  refuse(addresses: RegExp | null): void
  close(): Promise<void>
}

export async function tapOf(origin: string): Promise<Tap> {
  const { port } = new URL(origin)
  const sent: string[] = []
  let refused: RegExp | null = null
  const server = createServer((asked, answer) => {
    const { method = '', url = '', headers, rawHeaders } = asked
    const body: Buffer[] = []
    asked.on('data', (portion: Buffer) => body.push(portion))
    asked.on('end', () => sent.push(`${method} ${url}\n${rawHeaders.join('\n')}\n\n${Buffer.concat(body).toString('utf8')}`))
    if (refused?.test(url) === true) {
      asked.resume()
      answer.writeHead(503).end()
      return
    }
    const onwards = request({ host: '127.0.0.1', port, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
      given.pipe(answer)
    })
    onwards.on('error', () => answer.destroy())
    answer.on('close', () => onwards.destroy())
    asked.pipe(onwards)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://localhost:${typeof address === 'object' ? address?.port : ''}`,
    sent,
    refuse(addresses) { refused = addresses },
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
