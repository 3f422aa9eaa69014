// Requests to the API of this very server: JSON in and out, problem+json as ApiError, the page's token with every write.
import type { Problem } from '../../src/http/api.ts'

const base = '/api/v1'

/** A refusal as the server words it, ready to be shown; `offline` when there was no answer at all. */
export class ApiError extends Error {
  readonly problem: Problem | null
  readonly offline: boolean

  constructor(problem: Problem | null, message: string) {
    super(message)
    this.name = 'ApiError'
    this.problem = problem
    this.offline = problem === null
  }
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** GET a resource; throws ApiError, also when `signal` did not stop it and nobody answers. */
export async function get<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(await ask(addressOf(path, parameters), signal === undefined ? {} : { signal }))
}

/** A write, with the token. A body that is FormData goes as it is, anything else as JSON. */
export async function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const used = token()
  const headers: Record<string, string> = { 'x-sayso-token': used }
  const init: RequestInit = { method, headers, ...(signal === undefined ? {} : { signal }) }
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  const response = await ask(`${base}${path}`, init)
  if (response.status === 403 && await renewToken(used)) {
    // The server was started again since this page was loaded: its token is another now.
    return answerOf<T>(await ask(`${base}${path}`, { ...init, headers: { ...headers, 'x-sayso-token': token() } }))
  }
  return answerOf<T>(response)
}

/** The address of a resource, for links that the browser follows itself (downloads). */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue
    if (typeof value === 'string' || typeof value === 'number') query.append(name, String(value))
    else for (const one of value) query.append(name, one)
  }
  const text = query.toString()
  return `${base}${path}${text === '' ? '' : `?${text}`}`
}

let known: string | null = null

/** What every write has to bear. */
export function token(): string {
  known ??= document.querySelector<HTMLMetaElement>('meta[name="sayso-token"]')?.content ?? ''
  return known
}

/** Asks for the token of the server's present start; whether it is another than the one that was used. */
export async function renewToken(used: string): Promise<boolean> {
  const session = await get<{ readonly token: string }>('/session')
  known = session.token
  return known !== used
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new ApiError(null, error instanceof Error ? error.message : String(error))
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.ok) return response.status === 204 ? undefined as T : await response.json() as T
  throw refusalOf(response.status, response.statusText, await response.json().catch(() => null))
}

/** The refusal in an answer's body; made up from the status where the body holds none. */
export function refusalOf(status: number, statusText: string, body: unknown): ApiError {
  const problem = isProblem(body) ? body : { type: 'about:blank', title: statusText, status, detail: `${status} ${statusText}`, code: 'internal' }
  return new ApiError(problem, problem.detail)
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && 'code' in body
}
