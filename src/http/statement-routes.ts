// The routes of statements: the list by filter and order, how long it is and where its blocks begin, and how many fall under each label.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Facets, Outline, OutlineQuery, PageQuery, StatementPage, StatementQuery } from './api.ts'
import type { HttpContext } from './context.ts'
import { pageOf, paged, statementList } from './filters.ts'
import { statementItems } from './statement-items.ts'

/** `GET /statements`, `/statements/outline` and `/statements/facets`. */
export function statementRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/statements', {
      schema: { summary: 'Statements of the newest versions, by filter and order', querystring: StatementQuery.extend(PageQuery.shape).strict(), response: { 200: StatementPage } },
    }, async ({ query }) => {
      const { filter, sorted } = statementList(query)
      const rows = await ledger.findStatements(filter, sorted, pageOf(query))
      return paged(await statementItems(ledger, rows, query.q), query.limit)
    })

    app.get('/statements/outline', {
      schema: { summary: 'How many statements pass the filter, and where every block of them begins', querystring: StatementQuery.extend(OutlineQuery.shape).strict(), response: { 200: Outline } },
    }, async ({ query }) => {
      const { filter, sorted } = statementList(query)
      const { total, starts } = await ledger.outlineStatements(filter, sorted, query.every)
      return { total, every: query.every, starts: [...starts] }
    })

    app.get('/statements/facets', {
      schema: { summary: 'How many statements pass the filter, by authority, act, distance and form', querystring: StatementQuery.strict(), response: { 200: Facets } },
    }, async ({ query }) => {
      const { total, authority, act, distance, form } = await ledger.facets(statementList(query).filter)
      return { total, authority: { ...authority }, act: { ...act }, distance: { ...distance }, form: { ...form } }
    })
  }
}
