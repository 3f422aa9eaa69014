// The routes of predictions: the register by filter, open or due on a day, and one with the later statements that may settle it. What came true a
// person decides (decision-routes.ts).
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { predictionOf, predictionsOf, type RegisterEntry } from '../export/predictions-of.ts'
import { findDates } from '../model/chrono-dates.ts'
import { SaysoError } from '../sayso-error.ts'
import type { LedgerStore } from '../store/ledger-store.ts'
import { predictionItem, proposalItem } from '../views/prediction-item.ts'
import type { StatementItem } from './api.ts'
import type { HttpContext } from './context.ts'
import { given, isCalendarDay, pageOf } from './filters.ts'
import { statementItems } from './statement-items.ts'
import { PredictionPage, PredictionQuery, PredictionSheet } from './woven-api.ts'

/** Milliseconds that one answer may look through statements for: whether one predicts is read when it is asked (0.3 ms a statement, measured). */
const patience = 1500

/** `GET /predictions` and `/predictions/:statement`. */
export function predictionRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/predictions', {
      schema: { summary: 'Predictions, commitments and threats in the order they were read: by when, how sure, and open, due or decided', querystring: PredictionQuery, response: { 200: PredictionPage } },
    }, async ({ query }) => {
      const { q, actor, kind, status } = query
      const on = dayOf(query.on)
      const { entries, next } = await predictionsOf(ledger, given({ words: q, actor, kind, status }), on, findDates, { ...pageOf(query), goOn: goOnFor(patience) })
      const [items, settling] = [await statementItems(ledger, entries.map(({ statement }) => statement), q), await settlingOf(ledger, entries)]
      return { on, items: entries.flatMap((entry, index) => (items[index] === undefined ? [] : [predictionItem(entry, items[index], settling(entry))])), next }
    })

    app.get('/predictions/:statement', {
      schema: {
        summary: 'One prediction with the later statements that may settle it, likeliest first',
        params: z.object({ statement: z.string().max(40) }), querystring: PredictionQuery.pick({ on: true }).strict(), response: { 200: PredictionSheet },
      },
    }, async ({ params, query }) => {
      const found = await predictionOf(ledger, params.statement, dayOf(query.on), findDates)
      if (found === null) throw new SaysoError('not-found', `"${params.statement}" is no statement of this ledger that says what will happen. GET /api/v1/predictions lists those that do.`)
      const { entry, proposals } = found
      const [first, ...later] = await statementItems(ledger, [entry.statement, ...proposals.map(({ statement }) => statement)])
      return {
        prediction: predictionItem(entry, first!, (await settlingOf(ledger, [entry]))(entry)),
        proposals: proposals.flatMap(({ proposal, statement }, index) => (later[index] === undefined ? [] : [proposalItem(proposal, later[index], [entry.statement, statement])])),
      }
    })
  }
}

/** Gives for each of the predictions the statement that settles it, looked up for all of them at once. */
async function settlingOf(ledger: LedgerStore, entries: readonly RegisterEntry[]): Promise<(entry: RegisterEntry) => StatementItem | null> {
  const ids = [...new Set(entries.flatMap(({ because }) => because?.statement ?? []))]
  const found = new Map((await statementItems(ledger, await ledger.statementsWith(ids))).map((item) => [item.id, item]))
  return ({ because }) => found.get(because?.statement ?? '') ?? null
}

/** Lets other requests have their turn; says no when the time is up. */
function goOnFor(milliseconds: number): () => Promise<boolean> {
  const end = performance.now() + milliseconds
  return async () => {
    await yieldToOthers()
    return performance.now() < end
  }
}

/** The day asked for; today where none is. */
function dayOf(on: string | undefined): string {
  if (on !== undefined && !isCalendarDay(on)) throw new SaysoError('bad-usage', `"on" is ${on}, a day that no calendar has. Write it as 2026-03-04.`)
  return on ?? new Date().toISOString().slice(0, 10)
}
