// The routes of claims: the list by filter and order, one as a board, those of a document, and those whose figures differ. Corroboration is counted in origins; a
// private person appears by role and is found by no name.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { claimSheetOf, claimSheetsOf } from '../export/claim-sheet-of.ts'
import { claimsOfDocument } from '../export/claims-of-document.ts'
import { differingFiguresOf } from '../export/differing-figures-of.ts'
import { SaysoError } from '../sayso-error.ts'
import type { ClaimFilter } from '../store/woven-rows.ts'
import { claimFigureItem, claimItem, claimSheetItem, disputeItems, eventItem, tieItem } from '../views/claim-item.ts'
import { claimFigures } from '../views/claim-sheet.ts'
import type { HttpContext } from './context.ts'
import { given, nextOffset, refuseOddRange } from './filters.ts'
import { knownDocument } from './known-document.ts'
import { statementItems } from './statement-items.ts'
import { ClaimPage, ClaimQuery, ClaimSheetItem, DisputePage, DisputeQuery, DocumentClaims, EventFigureList, EventFigureQuery, FigurePage, FigureQuery, RuleQuery } from './woven-api.ts'

/** `GET /claims`, `/claims/:id`, `/documents/:id/claims`, `/disputes`, `/figures` and `/figures/events`. */
export function claimRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/claims', {
      schema: { summary: 'What several statements assert in common, by filter and order; disputes with disputed=yes', querystring: ClaimQuery, response: { 200: ClaimPage } },
    }, async ({ query }) => {
      const { disputed, figures, documents, sort, offset, limit } = query
      const filter = { ...filterOf(query), documents: documents ?? (disputed === 'yes' ? 1 : 2), ...(disputed === 'yes' ? { disputed: true } : {}), ...(figures === 'differ' ? { figuresDiffer: true } : {}) }
      const { total, rows } = await ledger.claims(filter, sort ?? (disputed === 'yes' ? 'disputed' : 'origins'), { offset, limit })
      return { total, items: rows.map(claimItem), next: nextOffset(offset, rows.length, total) }
    })

    app.get('/claims/:id', {
      schema: { summary: 'One claim as a board: sides, figures, every statement with its stance, and what ties them', params: z.object({ id: z.string().max(40) }), querystring: RuleQuery, response: { 200: ClaimSheetItem } },
    }, async ({ params: { id }, query: { rule } }) => {
      const sheet = await claimSheetOf(ledger, id, rule)
      if (sheet === null) throw new SaysoError('not-found', `there is no claim "${id}" in this ledger. GET /api/v1/claims?documents=1 lists what there is.`)
      return claimSheetItem(sheet, await statementItems(ledger, sheet.members.map(({ statement }) => statement)))
    })

    app.get('/documents/:id/claims', {
      schema: { summary: 'What a document has in common with others: the claims that its statements share, and what ties them to statements elsewhere', params: z.object({ id: z.string().max(40) }), response: { 200: DocumentClaims } },
    }, async ({ params: { id } }) => {
      const { claims, ties, others, rejected } = await claimsOfDocument(ledger, await knownDocument(ledger, id), (await ledger.statementsOf(id)).map((statement) => statement.id))
      return { items: claims.map(({ claim, statements }) => ({ claim: claimItem(claim), statements: [...statements] })), ties: ties.map(tieItem), others: await statementItems(ledger, others), rejected: rejected.map((link) => ({ ...link })) }
    })

    app.get('/disputes', {
      schema: { summary: 'Disputes, each with its sides, the origins on each, who stays silent, its figures that differ, and the one before it between the same parties', querystring: DisputeQuery, response: { 200: DisputePage } },
    }, async ({ query }) => {
      const { rule, sort, offset, limit } = query
      const { total, rows } = await ledger.claims({ ...filterOf(query), documents: 1, disputed: true }, sort, { offset, limit })
      const sheets = []
      for await (const sheet of claimSheetsOf(ledger, rows, rule)) sheets.push(sheet)
      return { total, items: disputeItems(sheets), next: nextOffset(offset, rows.length, total) }
    })

    app.get('/figures', {
      schema: { summary: 'Claims whose figures differ, each with those figures: low, stated and high under a rule', querystring: FigureQuery, response: { 200: FigurePage } },
    }, async ({ query }) => {
      const { rule, documents, offset, limit } = query
      const { total, rows } = await ledger.claims({ ...filterOf(query), documents: documents ?? 2, figuresDiffer: true }, 'origins', { offset, limit })
      const items = []
      for (const row of rows) items.push({ claim: claimItem(row), figures: claimFigures(await ledger.membersOf(row.id), rule).filter(({ differ }) => differ).map(claimFigureItem) })
      return { total, items, next: nextOffset(offset, rows.length, total) }
    })

    app.get('/figures/events', {
      schema: { summary: 'Figures told of one event that differ or were revised, in whichever claims and in outlets’ own words', querystring: EventFigureQuery, response: { 200: EventFigureList } },
    }, async ({ query }) => {
      const { events, claims } = await differingFiguresOf(ledger, filterOf(query), query.rule, query.limit)
      return { items: events.map(eventItem), claims: claims.map(({ claim, figures }) => ({ claim: claimItem(claim), figures: figures.map(claimFigureItem) })) }
    })
  }
}

function filterOf({ q, actor, since, until }: Pick<z.output<typeof ClaimQuery>, 'q' | 'actor' | 'since' | 'until'>): ClaimFilter {
  refuseOddRange(since, until)
  return given({ words: q, actor, since, until })
}
