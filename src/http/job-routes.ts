// The routes of work under way: what there is, one of it, an end to it, and a check of the whole ledger as a job of its own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { SaysoError } from '../sayso-error.ts'
import { Job, JobList } from './api.ts'
import type { HttpContext } from './context.ts'

const params = z.object({ id: z.string().max(40) })

/** `POST /verify`, `GET /jobs`, `GET /jobs/:id` and `DELETE /jobs/:id`. */
export function jobRoutes({ jobs }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.post('/verify', { schema: { summary: 'Check every hash of the ledger and its chain', response: { 202: Job } } }, async (_request, reply) => {
      const job = await jobs.verify()
      return reply.code(202).header('location', `/api/v1/jobs/${job.id}`).send(job)
    })

    app.get('/jobs', { schema: { summary: 'Work under way and the last that ended, oldest first', response: { 200: JobList } } }, () => ({ items: [...jobs.list()] }))

    app.get('/jobs/:id', { schema: { summary: 'One job', params, response: { 200: Job } } }, ({ params: { id } }) => known(jobs.get(id), id))

    app.delete('/jobs/:id', { schema: { summary: 'Cancel a job; what is stored stays', params, response: { 200: Job } } }, async ({ params: { id } }) => known(await jobs.cancel(id), id))
  }
}

function known(job: Job | null, id: string): Job {
  if (job !== null) return job
  throw new SaysoError('not-found', `there is no job ${id}. Jobs are forgotten when the server is started again, and old ones after a while; what they stored is in the ledger.`)
}
