// The route of one actor's positions over time. Nobody and a private person are answered alike, to the byte, as the actor and as whom the
// position is towards.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nameableActor } from '../export/may-be-named.ts'
import { positionsOfActor } from '../export/positions-of-actor.ts'
import { SaysoError } from '../sayso-error.ts'
import { positionItem } from '../views/position-item.ts'
import type { HttpContext } from './context.ts'
import { statementItems } from './statement-items.ts'
import { PositionPage, PositionQuery } from './woven-api.ts'

/** `GET /actors/:name/positions`. */
export function positionRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/actors/:name/positions', {
      schema: {
        summary: 'Where an actor stands over time towards claims, or towards one claim or actor, with what was read; never a private person',
        params: z.object({ name: z.string().max(500) }), querystring: PositionQuery, response: { 200: PositionPage },
      },
    }, async ({ params, query: { towards } }) => {
      const actor = await nameableActor(ledger, params.name)
      if (actor === null) throw new SaysoError('not-found', 'nobody who may be named has this name in this ledger. GET /api/v1/speakers lists who does.')
      const target = await targetOf(towards)
      const found = target === undefined ? [] : await positionsOfActor(ledger, actor, target) ?? []
      const items = []
      for (const { towards: to, positions, statements } of found) items.push(positionItem(to, positions, await statementItems(ledger, [...statements.values()])))
      return { actor, items }
    })
  }

  /** null for all claims; undefined where nobody who may be named has the name: towards them nothing is told. */
  async function targetOf(towards: string | undefined): Promise<string | null | undefined> {
    if (towards === undefined || towards === '') return null
    if (!/^c[1-9]\d*$/.test(towards)) return await nameableActor(ledger, towards) ?? undefined
    if (await ledger.claim(towards) === null) throw new SaysoError('not-found', `there is no claim "${towards}" in this ledger. GET /api/v1/claims?documents=1 lists what there is.`)
    return towards
  }
}
