// Holds the description of the API to the API: it is a valid OpenAPI document, has every route and no other, and every answer of a run
// over all of them is what it says.
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Served } from './served.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: AnySchema }>> }>>
}
interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, AnySchema>> }
}

let served: Served
let description: Description
const routes: string[] = []
beforeAll(async () => {
  served = await serve({ onRoute: (method, url) => void routes.push(`${method} ${url}`) })
  description = await served.json<Description>('/openapi.json')
})
afterAll(() => served.close())

const operations = () => Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })))

test('it is a valid OpenAPI 3.1 document', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description) as never)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(description.openapi).toBe('3.1.0')
})

test('every route is in it, and nothing that is no route', () => {
  const registered = routes.filter((route) => route.includes(' /api/') && !route.startsWith('HEAD ')).map((route) => route.replace(/:(\w+)/g, '{$1}')).toSorted()
  expect(registered.length).toBeGreaterThan(25)
  expect(operations().map(({ name }) => name).toSorted()).toEqual(registered)
})

test('every operation has a name of its own, a summary, its parameters and its refusals; writes need the token', () => {
  const names = operations().map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, operation } of operations()) {
    expect(operation.summary, name).toMatch(/^[A-Z].{5,}/)
    expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining([expect.stringMatching(/^20[012]$/), '4XX', '5XX']))
    expect(operation.security, name).toEqual(name.startsWith('GET ') ? undefined : [{ token: [] }])
    const placed = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
    expect((operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name), name).toEqual(placed)
    for (const answer of Object.values(operation.responses)) expect(answer.description, name).not.toBe('')
  }
})

test('no schema of it is left over', () => {
  const text = JSON.stringify(description)
  expect(Object.keys(description.components.schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`))).toEqual([])
})

test('every answer is what it says: status, type and every field', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ $id: 'api', components: description.components })
  const refer = (schema: AnySchema): AnySchema => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) as AnySchema
  const statements = await served.json<{ items: { id: string }[] }>('/statements?limit=1')
  expect(statements.items).toHaveLength(1)
  const asked: Readonly<Record<string, readonly string[]>> = {
    '/api/v1/documents': ['?limit=500', '?sort=denials&order=desc'], '/api/v1/documents/outline': ['?every=20'], '/api/v1/statements': ['?limit=500', '?q=talks', '?act=nonsense'],
    '/api/v1/statements/facets': ['?act=deny'], '/api/v1/entries': ['?limit=500'], '/api/v1/documents/{id}/changes': ['', '?against=d1'],
    '/api/v1/export/documents': ['?format=csv', '?format=ndjson', '?format=json', ''], '/api/v1/export/statements': ['?format=csv', '?format=ndjson&act=deny', '?format=json'],
    '/api/v1/export/links': ['?format=csv', '?format=ndjson', '?format=json'],
    '/api/v1/claims': ['', '?documents=1&limit=200', '?disputed=yes', '?sort=nonsense'], '/api/v1/claims/{id}': ['', '?rule=majority'], '/api/v1/drift': ['', '?document=d2', '?document=d99'],
    '/api/v1/predictions': ['', '?status=due'], '/api/v1/actors/{name}/positions': ['', '?towards=c1', '?towards=c9999'],
  }
  const { items: [claim] } = await served.json<{ items: { id: string }[] }>('/claims')
  const examples: Readonly<Record<string, readonly string[]>> = {
    '{id}': ['d2', 'd3', 'd4', 'd99', claim?.id ?? ''], '{name}': ['Ana%20Perrin', 'Maro%20Lind'], '{one}/{other}': ['d6/d7', 'd2/d3', 'd2/d99'], '{statement}': [statements.items[0]?.id ?? '', 's99999'], '{number}': ['1', 'x'],
  }
  const headers = { 'x-sayso-token': served.session.token }
  let held = 0
  for (const { name, operation } of operations()) {
    const [method = '', path = ''] = name.split(' ')
    if (path.endsWith('/events')) continue
    const [part, ids] = Object.entries(examples).find(([parameter]) => path.includes(parameter)) ?? ['', ['']]
    for (const id of ids) {
      for (const query of asked[path] ?? ['']) {
        const response = await served.app.inject({ method: method as 'GET', url: path.replace(part, id) + query, headers })
        const answer = operation.responses[response.statusCode] ?? operation.responses[`${String(response.statusCode)[0]}XX`]
        const [type = ''] = String(response.headers['content-type']).split(';')
        const schema = answer?.content?.[type]?.schema
        expect({ name, id, query, status: response.statusCode, type, described: schema !== undefined }).toEqual({ name, id, query, status: response.statusCode, type, described: true })
        const value: unknown = type.endsWith('json') && !type.includes('ndjson') ? response.json() : response.body
        const validate = ajv.compile(refer(schema ?? false))
        void validate(value)
        expect({ name, id, query, errors: validate.errors }).toEqual({ name, id, query, errors: null })
        held += 1
      }
    }
  }
  expect(held).toBeGreaterThan(50)
})
