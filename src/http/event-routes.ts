// What happens, as server-sent events (WHATWG HTML): `hello` with the server's start, every job in full, then each change of a job or of
// the ledger. A slow page gets the latest state of each and not every step; a page that is gone is forgotten.
import { setTimeout as delay } from 'node:timers/promises'
import { fastifySSE } from '@fastify/sse'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { HttpContext, JobEvent, Jobs } from './context.ts'

/** Milliseconds between two portions of events to one page, and between comments that keep a quiet connection open. */
const pace = { events: 200, heartbeat: 15_000 }

const stream = { description: 'Events for as long as the client listens', content: { 'text/event-stream': { schema: z.string() } } }

/** `GET /events`. */
export function eventRoutes({ jobs, session }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(fastifySSE, { heartbeatInterval: pace.heartbeat })
    const open = new Set<FastifyReply>()
    // A server that closes waits for its connections; these would never end.
    app.addHook('preClose', async () => {
      for (const reply of open) reply.sse.close()
    })

    app.get('/events', { sse: 'only', schema: { summary: 'Changes of jobs and of the ledger, as server-sent events', response: { 200: stream } } }, async (_request, reply) => {
      reply.sse.keepAlive()
      open.add(reply)
      const feed = feedFrom(jobs, async (event) => reply.sse.send(event))
      reply.sse.onClose(() => {
        feed.stop()
        open.delete(reply)
      })
      await reply.sse.send({ event: 'hello', data: { boot: session.boot }, retry: 1000 })
      feed.start()
    })
  }
}

/** Tells what changed since it last told, in portions; the latest state of each job. */
function feedFrom(jobs: Jobs, send: (event: JobEvent) => Promise<void>): { start(): void; stop(): void } {
  const pending = new Map<string, JobEvent>()
  let told: 'not yet' | 'idle' | 'telling' | 'over' = 'not yet'
  const tell = async (): Promise<void> => {
    if (told !== 'idle') return
    told = 'telling'
    while (pending.size > 0 && !isOver()) {
      const events = [...pending.values()]
      pending.clear()
      for (const event of events) {
        if (isOver()) return
        await send(event)
      }
      await delay(pace.events, undefined, { ref: false })
    }
    if (!isOver()) told = 'idle'
  }
  // What the loop waits for may have ended it meanwhile, which the compiler does not see.
  const isOver = (): boolean => told === 'over'
  const hear = (event: JobEvent): void => {
    pending.set(event.event === 'job' ? event.data.id : '', event)
    // A page that has gone in the middle of a message is no failure.
    tell().catch(() => undefined)
  }
  const stopListening = jobs.listen(hear)
  return {
    start() {
      told = 'idle'
      for (const data of jobs.list()) if (!pending.has(data.id)) hear({ event: 'job', data })
    },
    stop() {
      told = 'over'
      pending.clear()
      stopListening()
    },
  }
}
