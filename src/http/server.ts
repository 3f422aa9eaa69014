// The server of one ledger: the API, the web app's files and what protects both. Takes a ledger's place and gives an app that answers, or
// one that listens; closing it ends the work under way, then the connections, then the ledger. Loopback only unless told otherwise.
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { basename } from 'node:path'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { openHouseRules } from '../intake/open-house-rules.ts'
import { SaysoError } from '../sayso-error.ts'
import { version } from '../version.ts'
import { actorRoutes } from './actor-routes.ts'
import { addRoutes } from './add-routes.ts'
import type { Session } from './api.ts'
import { claimRoutes } from './claim-routes.ts'
import { copyRoutes } from './copy-routes.ts'
import { createDecisions, type DecidingContext } from './decide.ts'
import { decisionRoutes } from './decision-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { jobRoutes } from './job-routes.ts'
import { createJobs } from './jobs.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { openForServing } from './open-for-serving.ts'
import { describeRoutes } from './openapi.ts'
import { builtWeb, isPage, sendPage, servePageFiles } from './page-files.ts'
import { problemOf, sendProblem, type LogFault } from './problem.ts'
import { positionRoutes } from './position-routes.ts'
import { predictionRoutes } from './prediction-routes.ts'
import { serveReaderFiles } from './reader-files.ts'
import { hostsOf, refuseForeignHost, refuseForeignRead, refuseForeignWrite } from './request-guard.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { uploadLimits } from './spool.ts'
import { statementRoutes } from './statement-routes.ts'

export interface ServerOptions {
  /** A file or `postgres://…`, as `openLedger` takes it. */
  readonly ledger: string
  /** The folder that addresses of files are relative to; null for a server's ledger. */
  readonly folder: string | null
  /** Shows the ledger and takes nothing in; false where left out. */
  readonly readOnly?: boolean
  /** The address it will listen at; 127.0.0.1 where left out. */
  readonly host?: string
  /** Names besides those of loopback that it answers to. */
  readonly allowHosts?: readonly string[]
  /** Lets addresses that are added lead to this machine and to private networks. */
  readonly allowPrivate?: boolean
  /** Requests that one client may make in ten seconds; 2,000 where left out. */
  readonly requests?: number
  /** Milliseconds that a decision waits for another process that is writing; 10,000 where left out. */
  readonly patience?: number
  /** A file of house rules; those that come with Sayso where left out. */
  readonly rules?: string
  /** The folder of the built web app. */
  readonly web?: string
  /** Holds every answer to its schema before it is sent, at a cost: for tests. */
  readonly checkAnswers?: boolean
  /** Told the details of faults; standard error where left out. */
  readonly onFault?: LogFault
  /** Told every route as it is added. */
  readonly onRoute?: (method: string, url: string) => void
}

export interface Server {
  readonly app: FastifyInstance
  readonly session: Session
  /** Ends the work under way, the connections and the ledger, in that order. */
  close(): Promise<void>
}

/** Assembles the server without listening; throws what opening the ledger or the house rules throws. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { host = '127.0.0.1', web = builtWeb, onFault = toStandardError } = options
  const rules = await openHouseRules(options.rules)
  const served = await openForServing(options.ledger, options.readOnly ?? false)
  const { ledger, readOnly } = served
  const session: Session = {
    token: randomBytes(32).toString('base64url'), boot: randomBytes(9).toString('base64url'), version,
    ledger: { name: basename(ledger.where).replace(/\.sayso$/, ''), where: ledger.where, readOnly },
    limits: { fileBytes: uploadLimits.fileBytes, filesAtOnce: uploadLimits.filesAtOnce, pasteLength: uploadLimits.pasteLength },
  }
  const jobs = await createJobs({ where: options.ledger, folder: options.folder, readOnly, ledger, allowPrivate: options.allowPrivate ?? false, onFault }).catch(async (error: unknown) => {
    await served.close()
    throw error
  })
  const decisions = createDecisions({ where: options.ledger, readOnly, onChange: () => jobs.changed(), ...(options.patience === undefined ? {} : { patience: options.patience }) })
  const answerFault = (error: unknown, reply: FastifyReply): FastifyReply => sendProblem(reply, problemOf(error, onFault))
  const app = fastify({
    // Nobody has to wait for a page that keeps its connection open.
    forceCloseConnections: true,
    bodyLimit: 64 * 1024,
    // Names of actors are the longest; as they are written in an address.
    routerOptions: { maxParamLength: 5000 },
    frameworkErrors: (error, _request, reply) => void answerFault(error, reply),
    clientErrorHandler: refuseUnreadable,
  })
  try {
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(options.checkAnswers === true ? serializerCompiler : () => JSON.stringify)
    app.setErrorHandler((error, _request, reply) => answerFault(error, reply))
    await protect(app, hostsOf(host, options.allowHosts ?? []), session.token, options.requests ?? 2000)
    await app.register(compress, { encodings: ['gzip', 'identity'], threshold: 2048, globalDecompression: false })
    await describeRoutes(app)
    const methods = methodsByRoute(app)
    app.addHook('onRoute', ({ method, url }) => [method].flat().forEach((one) => options.onRoute?.(one, url)))
    await app.register(apiRoutes({ ledger, jobs, rules, session, decisions }), { prefix: '/api/v1' })
    await servePageFiles(app, web)
    serveReaderFiles(app)
    app.get('/', (request, reply) => sendPage(request, reply, web, session.token))
    app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
      if (isPage(request)) return sendPage(request, reply, web, session.token)
      const allowed = methods(request.url.split('?')[0] ?? '')
      if (allowed.length === 0) throw new SaysoError('not-found', 'there is nothing at this address. GET /api/v1/openapi.json lists what there is.')
      reply.header('allow', allowed.join(', '))
      throw new SaysoError('method-not-allowed', `this address does not take ${request.method}. It takes ${allowed.join(', ')}.`)
    })
    await app.ready()
  } catch (error) {
    await app.close()
    await jobs.close()
    await served.close()
    throw error
  }
  let closed: Promise<void> | null = null
  const close = async (): Promise<void> => {
    await jobs.close()
    await app.close()
    await decisions.close()
    await served.close()
  }
  return { app, session, close: () => closed ??= close() }
}

/** Whatever reaches a route has passed these. */
async function protect(app: FastifyInstance, hosts: ReadonlySet<string>, token: string, requests: number): Promise<void> {
  await setSecurityHeaders(app)
  app.addHook('onRequest', async (request) => refuseForeignHost(request, hosts))
  await app.register(rateLimit, {
    max: requests, timeWindow: 10_000,
    // The page is one client however many connections it has; anybody else is known by address.
    keyGenerator: (request: FastifyRequest) => (request.headers['x-sayso-token'] === token ? 'page' : request.ip),
    errorResponseBuilder: (_request, { after }) => new SaysoError('too-many', `more than ${requests} requests in ten seconds. Wait ${after} and try again.`),
  })
}

function apiRoutes(context: DecidingContext): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.removeContentTypeParser('text/plain')
    app.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (request.method === 'GET' || request.method === 'HEAD') refuseForeignRead(request)
      else refuseForeignWrite(request, context.session.token)
    })
    for (const routes of [ledgerRoutes, documentRoutes, statementRoutes, actorRoutes, claimRoutes, copyRoutes, predictionRoutes, positionRoutes, decisionRoutes, exportRoutes, addRoutes, jobRoutes, eventRoutes]) await app.register(routes(context))
    app.withTypeProvider<ZodTypeProvider>().get('/openapi.json', { schema: { summary: 'This description', response: { 200: z.record(z.string(), z.unknown()) } } }, () => ({ ...app.swagger() }))
  }
}

/** Gives the methods that an address takes under any of its routes; call before the routes are added. */
function methodsByRoute(app: FastifyInstance): (path: string) => readonly string[] {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (url.startsWith('/api/')) routes.push({ pattern: new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`), methods: [method].flat() })
  })
  return (path) => [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))]
}

/** What is no HTTP, or has headers beyond all measure, is answered before there is a request. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const given = problemOf(Object.assign(new Error('it is not HTTP'), { statusCode: tooLong ? 431 : 400 }), () => undefined)
  const body = JSON.stringify(given)
  socket.end(`HTTP/1.1 ${given.status} ${given.title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`)
}

function toStandardError(id: string, details: string): void {
  process.stderr.write(`internal (${id}): ${details}\n`)
}
