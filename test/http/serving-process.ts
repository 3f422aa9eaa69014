// A server as a process of its own, to be killed: `node serving-process.ts LEDGER` prints its port and the start it is, as one JSON line.
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { createServer } from '../../src/http/server.ts'

const ledger = process.argv[2] ?? ''
const { app, session } = await createServer({ ledger, folder: dirname(ledger) })
await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ port: (app.server.address() as AddressInfo).port, token: session.token, boot: session.boot })}\n`)
