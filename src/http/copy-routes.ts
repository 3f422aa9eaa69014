// The routes of copies and drift: what shares passages with a document, which documents go back to one origin, two texts side by side, and
// quotations in several wordings. Says what stands where; which printing is right it does not say.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { tracing } from '../export/tracing.ts'
import { voicesOf } from '../export/voices-of.ts'
import { SaysoError } from '../sayso-error.ts'
import type { DocumentRow, LedgerStore } from '../store/ledger-store.ts'
import type { CopyRow } from '../store/woven-rows.ts'
import { copyItem, copyView, driftItem, originItem } from '../views/copy-item.ts'
import type { HttpContext } from './context.ts'
import { given, nextOffset } from './filters.ts'
import { knownDocument } from './known-document.ts'
import { statementItems } from './statement-items.ts'
import { CopyPage, CopyView, DriftPage, DriftQuery, OriginPage, StretchQuery } from './woven-api.ts'

const id = z.string().max(40)
const nothing = z.strictObject({})

/** `GET /documents/:id/copies`, `/origins`, `/copies/:one/:other` and `/drift`. */
export function copyRoutes({ ledger }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/documents/:id/copies', {
      schema: { summary: 'Documents that share passages with this one, likest first, and where its reporting goes back to', params: z.object({ id }), querystring: nothing, response: { 200: CopyPage } },
    }, async ({ params }) => {
      const document = await knownDocument(ledger, params.id)
      const [copies, origins] = [await ledger.copiesOf(document.id), await ledger.originsOf([document.id])]
      return { document: document.id, origin: origins.get(document.id) ?? document.id, items: copies.map(copyItem) }
    })

    app.get('/origins', {
      schema: { summary: 'Groups of documents that go back to the same reporting, largest first', querystring: StretchQuery, response: { 200: OriginPage } },
    }, async ({ query: { offset, limit } }) => {
      const { total, rows } = await ledger.origins({ offset, limit })
      const documents = new Map<string, DocumentRow>()
      for (const one of new Set(rows.flatMap((row) => row.documents))) {
        const row = await ledger.document(one)
        if (row !== null) documents.set(one, row)
      }
      return { total, items: rows.map((row) => originItem(row, documents)), next: nextOffset(offset, rows.length, total) }
    })

    app.get('/copies/:one/:other', {
      schema: { summary: 'Two texts side by side: what both have, what was changed, and what one states and the other attributes', params: z.object({ one: id, other: id }), querystring: nothing, response: { 200: CopyView } },
    }, async ({ params }) => {
      const asked = [await knownDocument(ledger, params.one), await knownDocument(ledger, params.other)] as const
      const copy = await ledger.copy(asked[0].id, asked[1].id)
      if (copy === null) throw new SaysoError('not-found', `${asked[0].id} and ${asked[1].id} share no passage. GET /api/v1/documents/${asked[0].id}/copies lists what does.`)
      return viewOf(ledger, copy, asked)
    })

    app.get('/drift', {
      schema: { summary: 'Quotations that stand in several wordings, the gravest changes first', querystring: DriftQuery, response: { 200: DriftPage } },
    }, async ({ query: { document, actor, offset, limit } }) => {
      if (document !== undefined) await knownDocument(ledger, document)
      const { total, rows } = await ledger.drift(given({ document, actor }), { offset, limit })
      const items = await statementItems(ledger, rows.flatMap(({ one, other }) => [one, other]))
      const trace = tracing(ledger)
      const drifts = []
      for (const [index, row] of rows.entries()) {
        const [one, other] = [items[2 * index], items[2 * index + 1]]
        const texts = { one: (await trace.text(row.one.document)).text, other: (await trace.text(row.other.document)).text }
        if (one !== undefined && other !== undefined) drifts.push(driftItem(row, one, other, texts))
      }
      return { total, items: drifts, next: nextOffset(offset, rows.length, total) }
    })
  }
}

async function viewOf(ledger: LedgerStore, copy: CopyRow, documents: readonly DocumentRow[]): Promise<CopyView> {
  const side = async (document: string) => {
    const [row, stored] = [documents.find((one) => one.id === document), await ledger.text(document)]
    if (row === undefined || stored === null) throw new SaysoError('ledger-damaged', `the text of ${document} is not in ${ledger.where}. Run "sayso verify" and go back to a copy that holds.`)
    return { document: row, text: stored.text }
  }
  const [one, other] = [await side(copy.one), await side(copy.other)]
  return copyView(copy, one, other, await voicesOf(ledger, copy))
}
