// The routes by which texts come in: pasted text, an address or the examples as JSON, files as multipart/form-data in a stream, and an
// address fetched again. Each answers at once with the job that reads (202); what became of every text stands in the job's report.
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { validatorCompiler, type FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SaysoError } from '../sayso-error.ts'
import { AddRequest, Job } from './api.ts'
import type { HttpContext, UploadedFile } from './context.ts'
import { uploadLimits } from './spool.ts'

/** Bytes of a JSON request: the longest text that may be pasted, with every character escaped. */
const longestRequest = uploadLimits.pasteLength * 6 + 64 * 1024

const heldToSchema = validatorCompiler({ schema: AddRequest, method: 'POST', url: '/documents', httpPart: 'body' })

/** `POST /documents` and `POST /documents/:id/refresh`. */
export function addRoutes({ jobs }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(multipart, {
      // The folder a file was dropped with is part of its name.
      preservePath: true,
      throwFileSizeLimit: false,
      // Files, their bytes and their sum are counted where they are kept (spool.ts); no field besides files means anything here.
      limits: { fileSize: Infinity, files: Infinity, parts: Infinity, fields: 20, fieldSize: 1024, fieldNameSize: 100, headerPairs: 20 },
    })

    app.post('/documents', {
      bodyLimit: longestRequest,
      // A form has no body to hold to the schema; that there is none where there should be, the handler says.
      validatorCompiler: () => (body: unknown) => (body === undefined || body === null ? { value: body } : heldToSchema(body)),
      schema: {
        summary: 'Add documents: JSON for a paste, an address or the examples; multipart/form-data for files',
        consumes: ['application/json', 'multipart/form-data'],
        body: AddRequest,
        response: { 202: Job },
      },
    }, async (request, reply) => {
      const job = request.isMultipart() ? await jobs.upload(filesOf(request)) : await jobs.add(asked(request.body))
      return reply.code(202).header('location', `/api/v1/jobs/${job.id}`).send(job)
    })

    app.post('/documents/:id/refresh', {
      schema: { summary: 'Fetch a document’s address again', params: z.object({ id: z.string().max(40) }), response: { 202: Job } },
    }, async (request, reply) => {
      const job = await jobs.refresh(request.params.id)
      return reply.code(202).header('location', `/api/v1/jobs/${job.id}`).send(job)
    })
  }
}

function asked(body: AddRequest | null | undefined): AddRequest {
  if (body !== undefined && body !== null) return body
  throw new SaysoError('bad-usage', 'the request has no body. Send {"kind": "paste", "text": "…"}, {"kind": "url", "url": "…"}, {"kind": "example"}, or files as multipart/form-data.')
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  // Browsers write a quotation mark in a name so (WHATWG HTML, multipart/form-data); headlines that were saved as files have them.
  for await (const { file, filename } of request.files()) yield { path: filename.replaceAll('%22', '"'), stream: file }
}
