// The routes of documents: the list by filter and order, how long it is, and all that there is to know of one of them. What a text was
// read from is handed out as a file to be kept, never to be shown: it is somebody else's page.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Tagger } from '../paragraphs/paragraph.ts'
import { createWinkTagger } from '../model/wink-tagger.ts'
import { SaysoError } from '../sayso-error.ts'
import type { DocumentRow, LedgerStore } from '../store/ledger-store.ts'
import { documentItem, versionItem } from '../views/document-item.ts'
import { documentBreaches, documentReading, documentSheet } from '../views/document-reading.ts'
import type { HouseRule } from '../views/house-rule.ts'
import { BreachList, Changes, DocumentItem, DocumentPage, DocumentQuery, DocumentReading, Outline, OutlineQuery, PageQuery, Sheet, VersionItem } from './api.ts'
import { changesBetween } from './changes.ts'
import type { HttpContext } from './context.ts'
import { documentList, pageOf, paged } from './filters.ts'
import { knownDocument } from './known-document.ts'

const params = z.object({ id: z.string().max(40) })

/** `GET /documents`, `/documents/outline`, `/documents/:id` and what hangs on it. */
export function documentRoutes({ ledger, rules }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/documents', {
      schema: { summary: 'Newest versions of documents, by filter and order', querystring: DocumentQuery.extend(PageQuery.shape).strict(), response: { 200: DocumentPage } },
    }, async ({ query }) => {
      const { filter, sorted } = documentList(query)
      const rows = await ledger.findDocuments(filter, sorted, pageOf(query))
      return paged(rows.map(documentItem), query.limit)
    })

    app.get('/documents/outline', {
      schema: { summary: 'How many documents pass the filter, and where every block of them begins', querystring: DocumentQuery.extend(OutlineQuery.shape).strict(), response: { 200: Outline } },
    }, async ({ query }) => {
      const { filter, sorted } = documentList(query)
      const { total, starts } = await ledger.outlineDocuments(filter, sorted, query.every)
      return { total, every: query.every, starts: [...starts] }
    })

    app.get('/documents/:id', { schema: { summary: 'One document, in whichever version', params, response: { 200: DocumentItem } } }, async ({ params: { id } }) =>
      documentItem(await knownDocument(ledger, id)))

    app.get('/documents/:id/reading', { schema: { summary: 'A text with its paragraphs, statements, links, narrator and versions', params, response: { 200: DocumentReading } } }, async ({ params: { id } }) =>
      readingOf(ledger, await knownDocument(ledger, id)))

    let tagger: Tagger | null = null
    // Loaded once it is needed: it takes 70 ms and some 50 MB.
    const words = (): Tagger => tagger ??= createWinkTagger()
    app.get('/documents/:id/sheet', { schema: { summary: 'The sourcing sheet of one document; private persons by role', params, response: { 200: Sheet } } }, async ({ params: { id } }) =>
      sheetOf(ledger, await knownDocument(ledger, id), words))

    app.get('/documents/:id/house-rules', { schema: { summary: 'What the house rules ask a person to look at in one document, each at its words', params, response: { 200: BreachList } } }, async ({ params: { id } }) =>
      breachesIn(ledger, await knownDocument(ledger, id), rules, words))

    app.get('/documents/:id/versions', {
      schema: { summary: 'Every version of the text at the document’s address, oldest first', params, response: { 200: z.object({ items: z.array(VersionItem) }) } },
    }, async ({ params: { id } }) => {
      await knownDocument(ledger, id)
      return { items: (await ledger.versionsOf(id)).map(versionItem) }
    })

    app.get('/documents/:id/changes', {
      schema: {
        summary: 'What changed, by words, against another version of the same text; the one before it unless told',
        params, querystring: z.strictObject({ against: z.string().max(40).optional() }), response: { 200: Changes },
      },
    }, async ({ params: { id }, query: { against } }) => {
      const to = await knownDocument(ledger, id)
      const versions = await ledger.versionsOf(id)
      const wanted = against ?? to.previous
      if (wanted === null) throw new SaysoError('bad-usage', `${id} is the first version of its text, and there is nothing to compare it with. Name another of its versions with "against".`)
      const from = versions.find((version) => version.id === wanted)
      if (from === undefined) throw new SaysoError('bad-usage', `"against": ${wanted} is no version of the text that ${id} is of. GET /api/v1/documents/${id}/versions lists them.`)
      const [before, after] = [await textOf(ledger, from), await textOf(ledger, to)]
      return { from: versionItem(from), to: versionItem(to), ...changesBetween(before.text, after.text) }
    })

    app.get('/documents/:id/capture', {
      schema: {
        summary: 'The bytes that a document was read from, as a file to be kept', params,
        response: { 200: { description: 'The bytes, as an attachment', content: { 'application/octet-stream': { schema: z.any() } } } },
      },
    }, async ({ params: { id } }, reply) => {
      const { captureSha256, mediaType } = await knownDocument(ledger, id)
      const capture = await ledger.capture(captureSha256)
      if (capture === null) throw new SaysoError('ledger-damaged', `the bytes of ${id} are not in ${ledger.where}. Run "sayso verify" and go back to a copy that holds.`)
      // No type that a browser would show: the file's name says what it is.
      return reply.type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${id}-${captureSha256.slice(0, 12)}${extensionOf(mediaType)}"`)
        .send(Buffer.from(capture.bytes.buffer, capture.bytes.byteOffset, capture.bytes.byteLength))
    })
  }
}

async function textOf(ledger: LedgerStore, { id }: DocumentRow): ReturnType<typeof ledgerText> {
  return ledgerText(ledger, id)
}

async function ledgerText(ledger: LedgerStore, id: string): Promise<NonNullable<Awaited<ReturnType<LedgerStore['text']>>>> {
  const found = await ledger.text(id)
  if (found !== null) return found
  throw new SaysoError('ledger-damaged', `the text of ${id} is not in ${ledger.where}. Run "sayso verify" and go back to a copy that holds.`)
}

async function readingOf(ledger: LedgerStore, document: DocumentRow): Promise<DocumentReading> {
  const { id, title } = document
  const stored = await textOf(ledger, document)
  const [reading, statements, versions] = [await ledger.readingAsDecided(id), await ledger.statementsOf(id), await ledger.versionsOf(id)]
  const links = statements.length === 0 ? [] : await ledger.linksOf(statements.map((statement) => statement.id))
  return documentReading({ document, statements, links, versions }, { ...stored, title }, reading)
}

async function sheetOf(ledger: LedgerStore, row: DocumentRow, tagger: () => Tagger): Promise<Sheet> {
  const { id, title } = row
  const reading = await ledger.readingAsDecided(id)
  if (reading === null) throw new SaysoError('not-found', `${id} was not read${row.notRead === null ? '' : ` (${row.notRead})`}, so it has no sourcing sheet.`)
  return documentSheet(id, await ledger.statementsOf(id), { ...await textOf(ledger, row), title }, reading, tagger)
}

async function breachesIn(ledger: LedgerStore, row: DocumentRow, rules: readonly HouseRule[], tagger: () => Tagger): Promise<BreachList> {
  const { id, title } = row
  const reading = await ledger.readingAsDecided(id)
  return { document: id, items: reading === null ? [] : documentBreaches(await ledger.statementsOf(id), { ...await textOf(ledger, row), title }, reading, rules, tagger) }
}

const extensions: Readonly<Record<string, string>> = {
  'text/html': '.html', 'application/xhtml+xml': '.xhtml', 'text/plain': '.txt', 'text/markdown': '.md', 'application/pdf': '.pdf', 'application/json': '.json',
  'application/x-ndjson': '.ndjson', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/rss+xml': '.xml', 'application/atom+xml': '.xml', 'application/feed+json': '.json', 'text/xml': '.xml', 'application/xml': '.xml',
}

function extensionOf(mediaType: string): string {
  return extensions[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '.bin'
}
