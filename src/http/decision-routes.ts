// The routes of what people decide: what is in force, what ever was, a decision, and taking one back. Each is an entry of the history; readings stay as they are.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decisionItems, type DecidingContext } from './decide.ts'
import { decisionHistory } from './decision-history.ts'
import { DecisionHistory, DecisionItem, DecisionList, DecisionRequest, HistoryQuery } from './woven-api.ts'

/** `GET /decisions`, `/decisions/history`, `POST /decisions` and `DELETE /decisions/:number`. */
export function decisionRoutes({ ledger, decisions }: DecidingContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/decisions', {
      schema: { summary: 'The decisions in force, in the order they were made; no private person by name', querystring: z.strictObject({}), response: { 200: DecisionList } },
    }, async () => ({ items: await decisionItems(ledger) }))

    app.get('/decisions/history', {
      schema: { summary: 'All decisions ever made, newest first, with those taken back; each with links to what it is about, and no private person by name', querystring: HistoryQuery, response: { 200: DecisionHistory } },
    }, async ({ query: { before, limit } }) => decisionHistory(ledger, { limit, ...(before === undefined ? {} : { before }) }))

    app.post('/decisions', {
      schema: { summary: 'Decide about actors, claims, links or predictions: an entry of the history, never a change to a reading', body: DecisionRequest, response: { 201: DecisionItem } },
    }, async (request, reply) => {
      const decided = await decisions.decide(request.body)
      return reply.code(201).header('location', '/api/v1/decisions').send(decided)
    })

    app.delete('/decisions/:number', {
      schema: {
        summary: 'Take a decision back, by its number; that stays in the history too',
        params: z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) }), querystring: z.strictObject({ who: z.string().max(200).optional(), why: z.string().max(2000).optional() }),
        response: { 200: DecisionItem },
      },
    }, async ({ params: { number }, query: { who, why } }) => decisions.undo(number, { ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }) }))
  }
}
