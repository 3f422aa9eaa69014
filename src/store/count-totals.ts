// The counts of a whole ledger, or of the documents named. Decides nothing about what they are held against.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from './database.ts'
import { addTo } from './found-statements.ts'
import { numberOf } from './ids.ts'
import { linkStands } from './judged-links.ts'
import type { Facets, Totals } from './ledger-store.ts'

/** Parameters in one look-up. */
const atOnce = 1000

/** Counts over newest versions; `facets` are those of all their statements. */
export async function totalsOfAll(database: Database, facets: Facets): Promise<Totals> {
  return totalsFrom(facets, [await countDocuments(database, sql`document.newest = 1`)])
}

/** Counts over exactly the documents named, whichever version; ids of none are passed over. */
export async function totalsOf(database: Database, documents: readonly string[]): Promise<Totals> {
  const numbers = [...new Set(documents.flatMap((id) => numberOf('d', id) ?? []))]
  const facets = { authority: {}, act: {}, distance: {}, form: {} }
  let total = 0
  const counts: DocumentCounts[] = []
  for (let from = 0; from < numbers.length; from += atOnce) {
    const which = sql<SqlBool>`document.id in (${sql.join(numbers.slice(from, from + atOnce))})`
    counts.push(await countDocuments(database, which))
    const { rows } = await sql<{ act: string; authority: string; distance: string; form: string; number: number }>`
      select label_set.act, label_set.authority, label_set.distance, label_set.form, count(*) as number
      from document cross join reading cross join listing cross join label_set
      where reading.document = document.id and reading.current = 1 and ${which}
        and ${database.ofReading('listing')} and label_set.id = listing.label_set
      group by label_set.id, label_set.act, label_set.authority, label_set.distance, label_set.form`.execute(database.db)
    for (const { number, ...labels } of rows) {
      addTo(facets, labels, number)
      total += number
    }
  }
  return totalsFrom({ total, ...facets }, counts)
}

interface DocumentCounts {
  readonly documents: number
  readonly read: number
  readonly links: readonly { readonly link: string; readonly number: number }[]
}

async function countDocuments({ db }: Database, which: RawBuilder<SqlBool>): Promise<DocumentCounts> {
  const { documents, read } = await db.selectFrom('document')
    .leftJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1))
    .select(({ fn }) => [fn.countAll<number>().as('documents'), fn.count<number>('reading.id').as('read')])
    .where(which).executeTakeFirstOrThrow()
  const links = await db.selectFrom('link')
    .innerJoin('reading', 'reading.id', 'link.reading').innerJoin('document', 'document.id', 'reading.document')
    .select('link.link').select(({ fn }) => fn.countAll<number>().as('number'))
    .where('reading.current', '=', 1).where(which).where(linkStands)
    .groupBy('link.link').execute()
  return { documents, read, links }
}

function totalsFrom({ total, form, authority, act }: Facets, counts: readonly DocumentCounts[]): Totals {
  const links: Record<string, number> = {}
  for (const { link, number } of counts.flatMap((part) => part.links)) links[link] = (links[link] ?? 0) + number
  const documents = counts.reduce((sum, part) => sum + part.documents, 0)
  const notRead = counts.reduce((sum, part) => sum + part.documents - part.read, 0)
  return { documents, notRead, statements: total, denials: act['deny'] ?? 0, byForm: form, byAuthority: authority, byAct: act, links }
}
