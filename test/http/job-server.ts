// A server with the routes of jobs alone, over a ledger and a spool in a temporary folder of its own; and the requests that its tests make.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { addRoutes } from '../../src/http/add-routes.ts'
import type { AddRequest, Job, Problem } from '../../src/http/api.ts'
import type { HttpContext, JobEvent, Jobs } from '../../src/http/context.ts'
import { eventRoutes } from '../../src/http/event-routes.ts'
import { jobRoutes } from '../../src/http/job-routes.ts'
import { createJobs, type JobsOptions } from '../../src/http/jobs.ts'
import { problemOf, sendProblem } from '../../src/http/problem.ts'
import type { LedgerStore } from '../../src/store/ledger-store.ts'
import { openLedger } from '../../src/store/open-ledger.ts'

export interface JobServer {
  readonly base: string
  readonly jobs: Jobs
  /** Opened read only, as the routes have it. */
  readonly ledger: LedgerStore
  readonly where: string
  /** Where its spool is. */
  readonly temporary: string
  /** How many listen to its jobs. */
  readonly listeners: () => number
  close(): Promise<void>
}

export type JobServerOptions = Partial<Pick<JobsOptions, 'allowPrivate' | 'limits' | 'readOnly'>>

/** Listens on a free port of the loopback; faults of the server fail the test that meets them. */
export async function startJobServer(options: JobServerOptions = {}): Promise<JobServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-jobs-'))
  const where = join(folder, 'case.sayso')
  const writer = await openLedger(where)
  const ledger = await openLedger(where, { readOnly: true })
  const faults: string[] = []
  const onFault = (id: string, details: string): void => void faults.push(`${id}: ${details}`)
  const jobs = await createJobs({ where, folder, ledger, readOnly: false, temporary: folder, onFault, ...options })
  let listeners = 0
  const counted: Jobs = { ...jobs, listen: (hear) => {
    listeners += 1
    const stop = jobs.listen(hear)
    return () => {
      listeners -= 1
      stop()
    }
  } }
  const session: HttpContext['session'] = { token: 't', boot: 'b1', version: '0', ledger: { name: 'case', where, readOnly: false }, limits: { fileBytes: 1, filesAtOnce: 1, pasteLength: 1 } }
  const app = fastify({ forceCloseConnections: true })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemOf(error, onFault)))
  for (const routes of [addRoutes, jobRoutes, eventRoutes]) await app.register(routes({ ledger, jobs: counted, rules: [], session }), { prefix: '/api/v1' })
  const base = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/v1`
  return {
    base, jobs, ledger, where, temporary: folder,
    listeners: () => listeners,
    async close() {
      await jobs.close()
      await app.close()
      await ledger.close()
      await writer.close()
      await rm(folder, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`the server met faults:\n${faults.join('\n')}`)
    },
  }
}

/** Uses a server and closes it. */
export async function withServer(use: (server: JobServer) => Promise<void>, options: JobServerOptions = {}): Promise<void> {
  const server = await startJobServer(options)
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

/** An upload of files by name, in this order. */
export function form(files: Readonly<Record<string, string | Uint8Array>> | readonly (readonly [string, string | Uint8Array])[]): FormData {
  const body = new FormData()
  for (const [name, content] of Array.isArray(files) ? files : Object.entries(files)) body.append('files', new Blob([content as string]), name as string)
  return body
}

/** Sends what is to be added; the job, or the problem it was refused with. */
export async function send<T = Job>(base: string, what: AddRequest | FormData | null, path = '/documents'): Promise<T> {
  const init: RequestInit = what instanceof FormData ? { body: what } : what === null ? {} : { body: JSON.stringify(what), headers: { 'content-type': 'application/json' } }
  const response = await fetch(base + path, { method: 'POST', ...init })
  return await response.json() as T
}

/** Sends it and waits for the job's end. */
export async function done(base: string, what: AddRequest | FormData | null, path?: string): Promise<Job> {
  const job = await send<Job | Problem>(base, what, path)
  if ('detail' in job) throw new Error(`${job.code}: ${job.detail}`)
  return ended(base, job.id)
}

export async function ended(base: string, id: string): Promise<Job> {
  for (;;) {
    const job = await getJob(base, id)
    if (job.endedAt !== null) return job
    await delay(30)
  }
}

export async function getJob(base: string, id: string): Promise<Job> {
  return await (await fetch(`${base}/jobs/${id}`)).json() as Job
}

/** The counts of a report that are not zero. */
export function counts({ report }: Job): Record<string, number> {
  const { added = 0, newVersions = 0, readAgain = 0, unchanged = 0, duplicates = 0, skipped = [] } = report ?? {}
  return Object.fromEntries(Object.entries({ added, newVersions, readAgain, unchanged, duplicates, skipped: skipped.length }).filter(([, count]) => count > 0))
}

export type ServerEvent = JobEvent | { readonly event: 'hello'; readonly data: { readonly boot: string } }

/** The events of a connection, until it is aborted. */
export async function* events(base: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  let rest = ''
  try {
    const response = await fetch(`${base}/events`, { headers: { accept: 'text/event-stream' }, signal })
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (rest + chunk).split('\n\n')
      rest = messages.pop() ?? ''
      for (const message of messages) {
        const fields = new Map(message.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
        if (fields.has('event')) yield { event: fields.get('event'), data: JSON.parse(fields.get('data') ?? 'null') } as ServerEvent
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
