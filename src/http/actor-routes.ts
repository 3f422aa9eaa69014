// The route of one actor by the whole name. Nobody and a private person are answered alike, to the byte: what the answer is says nothing about
// who stands in the texts.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sheetOf } from '../export/sheet-of.ts'
import { SaysoError } from '../sayso-error.ts'
import { actorItem } from '../views/actor-item.ts'
import { ActorItem } from './api.ts'
import type { HttpContext } from './context.ts'
import { statementItems } from './statement-items.ts'

/** Statements in one answer; the list of statements has the rest. */
const most = 500

/** `GET /actors/:name`. */
export function actorRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/actors/:name', {
      schema: {
        summary: 'One actor by the whole name: roles as stated, who answers whom, statements oldest first; never a private person',
        params: z.object({ name: z.string().max(500) }), response: { 200: ActorItem },
      },
    }, async ({ params: { name } }) => {
      const sheet = await sheetOf(ledger, name, most)
      if (sheet === null) throw new SaysoError('not-found', 'nobody who may be named has this name in this ledger. GET /api/v1/speakers lists who does.')
      return actorItem(sheet, await statementItems(ledger, sheet.statements.slice(0, most)))
    })
  }
}
