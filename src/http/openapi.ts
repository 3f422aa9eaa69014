// The description of the API (OpenAPI 3.1), made from the schemas that the routes are held to, so that it cannot say anything else than
// what they do. What every operation has in common is added here: problems as answers, the token for writes, a name.
import swagger from '@fastify/swagger'
import { STATUS_CODES } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { version } from '../version.ts'
import { Problem } from './api.ts'
import { problemType } from './problem.ts'

const refusal = { description: 'Why it was refused, with what to do next (RFC 9457)', content: { [problemType]: { schema: Problem } } }
const fault = { description: 'A fault or a limit of the server, with what to do next (RFC 9457)', content: { [problemType]: { schema: Problem } } }

/** Collects the routes that are added after this; `app.swagger()` then gives the description. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.schema?.hide === true) return
    const { response, ...schema } = route.schema ?? {}
    route.schema = { ...schema, response: { ...(response as object | undefined), '4xx': refusal, '5xx': fault } }
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sayso', version,
        description: 'Who said what, on whose authority, and who disputes it. Spans are half-open [start, end) in UTF-16 units. Lists are paged by keyset: '
          + 'pass `next` as `after`. Served to this machine only unless told otherwise; writes need the token of `GET /api/v1/session`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'x-sayso-token', description: 'The token of this start of the server' } } },
    },
    transform: (route) => jsonSchemaTransform(route.url.startsWith('/api/') ? route : { ...route, schema: { ...route.schema, hide: true } }),
    transformObject: (document) => completed(jsonSchemaTransformObject(document)),
  })
}

interface Operation {
  operationId?: string
  security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: unknown }> }
  readonly responses?: Readonly<Record<string, { description?: string }>>
}

/** What a form carries; the schema of a route that takes JSON too says nothing of it. */
const files = { type: 'object', required: ['files'], properties: { files: { type: 'array', minItems: 1, items: { type: 'string', contentMediaType: 'application/octet-stream' } } } }

/** Names every operation, says which need the token and what each answer is; leaves out schemas that nothing names. */
function completed<Description>(description: Description): Description {
  const { paths, components } = description as { readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components?: { readonly schemas?: Record<string, unknown> } }
  const schemas = components?.schemas ?? {}
  const named = namedFrom(paths, schemas)
  for (const name of Object.keys(schemas)) if (!named.has(name)) Reflect.deleteProperty(schemas, name)
  for (const [path, operations] of Object.entries(paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.operationId = method + path.replace('/api/v1', '').replace(/[/{.-]+(\w)|\}/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')
      const content = operation.requestBody?.content
      if (content?.['multipart/form-data'] !== undefined) content['multipart/form-data'] = { schema: files }
      if (method !== 'get') operation.security = [{ token: [] }]
      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        if (answer.description === undefined || answer.description === 'Default Response') answer.description = STATUS_CODES[status] ?? 'The answer'
      }
    }
  }
  return description
}

/** The schemas that are referred to, directly or by others. */
function namedFrom(from: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      look(schemas[name])
    }
  }
  look(from)
  return found
}
