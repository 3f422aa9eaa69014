// What a list shows as a file to keep: documents, statements or links, with the filters and the order of the lists, as CSV, NDJSON or JSON.
// Written page by page as fast as it is taken; a client that goes away ends it.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { csvOf, documentRows, jsonOf, linkRows, ndjsonOf, statementRows, type Rows } from '../export/formats.ts'
import { pagesOf } from '../export/pages.ts'
import { tracing } from '../export/tracing.ts'
import { DocumentQuery, StatementQuery } from './api.ts'
import type { HttpContext } from './context.ts'
import { documentList, statementList } from './filters.ts'

/** Rows made into text at one go: what makes no other request wait for long. */
const size = 100

const format = z.object({ format: z.enum(['csv', 'ndjson', 'json']) })
type Format = z.output<typeof format>['format']

const types: Readonly<Record<Format, string>> = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson; charset=utf-8', json: 'application/json; charset=utf-8' }

const answer = {
  description: 'A file, as an attachment',
  content: { 'text/csv': { schema: z.string() }, 'application/x-ndjson': { schema: z.string() }, 'application/json': { schema: z.record(z.string(), z.unknown()) } },
}

/** `GET /export/documents`, `/export/statements` and `/export/links`. */
export function exportRoutes({ ledger, session }: HttpContext): FastifyPluginAsyncZod {
  const send = (reply: FastifyReply, rows: Rows, as: Format): FastifyReply => {
    const name = `${session.ledger.name.replace(/[^\w.-]+/g, '-').slice(0, 60) || 'ledger'}-${rows.kind}.${as}`
    return reply.type(types[as]).header('content-disposition', `attachment; filename="${name}"`).send(Readable.from(textOf(rows, as), { objectMode: false, highWaterMark: 64 * 1024 }))
  }
  return async (app) => {
    app.get('/export/documents', {
      schema: { summary: 'The documents that the filter lets through, as a file', querystring: DocumentQuery.extend(format.shape).strict(), response: { 200: answer } },
    }, async ({ query }, reply) => {
      const { filter, sorted } = documentList(query)
      return send(reply, documentRows(pagesOf((page) => ledger.findDocuments(filter, sorted, page), { size })), query.format)
    })

    app.get('/export/statements', {
      schema: { summary: 'The statements that the filter lets through, as a file; private persons by role', querystring: StatementQuery.extend(format.shape).strict(), response: { 200: answer } },
    }, async ({ query }, reply) => {
      const { filter, sorted } = statementList(query)
      return send(reply, statementRows(pagesOf((page) => ledger.findStatements(filter, sorted, page), { size }), tracing(ledger)), query.format)
    })

    app.get('/export/links', { schema: { summary: 'All links, as a file', querystring: format.strict(), response: { 200: answer } } }, async ({ query }, reply) =>
      send(reply, linkRows(pagesOf((page) => ledger.links(page), { size })), query.format))
  }
}

function textOf(rows: Rows, as: Format): AsyncGenerator<string> {
  switch (as) {
    case 'csv': return csvOf(rows, { bom: true, lineEnd: 'windows' })
    case 'ndjson': return ndjsonOf(rows)
    case 'json': return jsonOf([rows])
  }
}
