// The routes about the ledger as a whole: the session of this server, its house rules, totals, links, publishers, speakers and the history.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { linkItem } from '../views/statement-item.ts'
import { EntryPage, HouseRules, LanguageItem, LinkPage, PageQuery, PublisherItem, Session, SpeakerItem, Totals } from './api.ts'
import type { HttpContext } from './context.ts'
import { pageOf, paged } from './filters.ts'

/** `GET /session`, `/house-rules`, `/totals`, `/links`, `/publishers`, `/speakers` and `/entries`. */
export function ledgerRoutes({ ledger, rules, session }: HttpContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/session', { schema: { summary: 'This start of the server: its ledger, its limits and the token that writes need', response: { 200: Session } } }, () => session)

    app.get('/house-rules', { schema: { summary: 'The house rules in force, those that come with Sayso or the newsroom’s own', response: { 200: HouseRules } } }, () => ({ rules: rules.map((rule) => ({ ...rule })) }))

    app.get('/totals', { schema: { summary: 'Counts over the whole ledger, newest versions only', response: { 200: Totals } } }, async () => {
      const { documents, notRead, statements, denials, byForm, byAuthority, byAct, links } = await ledger.totals()
      return { documents, notRead, statements, denials, byForm: { ...byForm }, byAuthority: { ...byAuthority }, byAct: { ...byAct }, links: { ...links } }
    })

    app.get('/links', { schema: { summary: 'Links between statements, in id order', querystring: PageQuery.strict(), response: { 200: LinkPage } } }, async ({ query }) => {
      const rows = await ledger.links(pageOf(query))
      return paged(rows.map(linkItem), query.limit)
    })

    app.get('/publishers', { schema: { summary: 'Publishers, those with most documents first', response: { 200: z.object({ items: z.array(PublisherItem) }) } } }, async () => {
      const rows = await ledger.publishers()
      return { items: rows.map(({ publisher, documents }) => ({ publisher, documents })) }
    })

    app.get('/languages', { schema: { summary: 'Languages of documents, those with most documents first', response: { 200: z.object({ items: z.array(LanguageItem) }) } } }, async () => {
      const rows = await ledger.languages()
      return { items: rows.map(({ language, documents }) => ({ language, documents })) }
    })

    app.get('/speakers', {
      schema: {
        summary: 'Speakers by the beginnings of words of their names, those with most statements first; never a private person',
        querystring: z.strictObject({ q: z.string().max(200).default(''), limit: z.coerce.number().int().min(1).max(200).default(20) }),
        response: { 200: z.object({ items: z.array(SpeakerItem) }) },
      },
    }, async ({ query: { q, limit } }) => {
      const rows = await ledger.speakers(q, limit)
      return { items: rows.map(({ name, kind, statements }) => ({ name, kind, statements })) }
    })

    app.get('/entries', {
      schema: {
        summary: 'The history of the ledger, oldest first, each entry with the hash of the one before it',
        querystring: z.strictObject({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
        response: { 200: EntryPage },
      },
    }, async ({ query: { after, limit } }) => {
      const items = (await ledger.entries({ after, limit })).map((entry) => ({ ...entry }))
      return { items, next: items.length < limit ? null : items.at(-1)?.number ?? null }
    })
  }
}
