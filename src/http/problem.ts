// Whatever went wrong → RFC 9457 problem details, in one shape for the whole API. A refusal keeps its code and words; what the framework
// refused is worded here; a fault that nobody foresaw shows only an id, and its details go to the server's log.
import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { errorCodes, SaysoError, type ErrorCode } from '../sayso-error.ts'
import { visible } from '../views/visible.ts'
import type { Problem } from './api.ts'

export const problemType = 'application/problem+json'

/** Told the details of a fault with the id that its answer shows. */
export interface LogFault {
  (id: string, details: string): void
}

/** The problem to answer with; `log` hears of faults only. */
export function problemOf(error: unknown, log: LogFault): Problem {
  const refusal = error instanceof SaysoError ? error : refusalOf(error)
  if (refusal !== null && refusal.code !== 'internal') return problem(refusal.code, withoutCode(refusal))
  const id = randomUUID().slice(0, 8)
  log(id, detailsOf(error))
  return { ...problem('internal', `Sayso met a fault it did not expect (${id}). What was stored before stays stored; the details are in the log of the server.`), id }
}

/** The same for any reply: sets status, type and what keeps it out of caches. */
export function sendProblem(reply: FastifyReply, given: Problem): FastifyReply {
  return reply.code(given.status).type(problemType).header('cache-control', 'no-store').send(JSON.stringify(given))
}

function problem(code: ErrorCode, detail: string): Problem {
  const title = code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')
  return { type: `urn:sayso:problem:${code}`, title, status: errorCodes[code].status, detail: visible(detail), code }
}

function withoutCode({ code, message }: SaysoError): string {
  return message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message
}

/** What the framework's own errors mean; null for what is a fault. */
function refusalOf(error: unknown): SaysoError | null {
  if (hasZodFastifySchemaValidationErrors(error)) return new SaysoError('bad-usage', validationMessage(error))
  if (!(error instanceof Error)) return null
  const { statusCode } = error as { readonly statusCode?: unknown }
  switch (statusCode) {
    case 400: return new SaysoError('bad-usage', `the request cannot be read: ${error.message}. See /api/v1/openapi.json for what it takes.`)
    // A folder of the page's files.
    case 403:
    case 404: return new SaysoError('not-found', 'there is nothing at this address.')
    case 406: return new SaysoError('bad-usage', 'this address answers with server-sent events only. Ask for it with "accept: text/event-stream".')
    case 413: return new SaysoError('too-large', 'the request is larger than this address takes. Send less at once.')
    case 415: return new SaysoError('unknown-type', 'the request is of a type that this address does not take. Send application/json, or multipart/form-data where files are taken.')
    case 431: return new SaysoError('too-large', 'the address or the headers of the request are too long. Ask with fewer filters at once.')
    default: return null
  }
}

interface Invalid {
  readonly validationContext?: string | undefined
  readonly validation: readonly { readonly instancePath: string; readonly message?: string | undefined; readonly keyword: string; readonly params: Readonly<Record<string, unknown>> }[]
}

/** Names each parameter and what is wrong with it, the first few of them. */
function validationMessage({ validation, validationContext }: Invalid): string {
  const where = ({ querystring: 'the query', params: 'the address', body: 'the body', headers: 'the headers' } as Readonly<Record<string, string>>)[validationContext ?? ''] ?? 'the request'
  const faults = validation.slice(0, 4).map(({ instancePath, message, keyword, params }) => {
    if (keyword === 'unrecognized_keys' && Array.isArray(params['keys'])) return `"${params['keys'].slice(0, 4).join('", "').slice(0, 200)}" is no parameter of it`
    const name = instancePath.split('/').filter((part) => part !== '' && !/^\d+$/.test(part)).join('.')
    return name === '' ? `${message ?? 'it is not what is asked for'}` : `"${name}": ${message ?? 'not what is asked for'}`
  })
  return `${where} of the request is not what this address takes: ${faults.join('; ')}. See /api/v1/openapi.json.`
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${detailsOf(error.cause)}`}`
}
