// Links between statements of current readings that no person rejected: all of newest versions, page by page, and those of given statements. Decides
// nothing about what a link means.
import type { Reason } from '../claims/link.ts'
import type { Database } from './database.ts'
import { idOf, numberOf, pageStart } from './ids.ts'
import { linkStands } from './judged-links.ts'
import type { LinkRow, Page } from './ledger-store.ts'
import type { LinkTable } from './tables.ts'

/** Links between statements of current readings of newest versions. */
export async function listLinks(database: Database, page: Page): Promise<readonly LinkRow[]> {
  const { after, limit } = pageStart('l', page)
  const rows = await database.db.selectFrom('link')
    .innerJoin('reading', 'reading.id', 'link.reading')
    .innerJoin('document', 'document.id', 'reading.document')
    .selectAll('link').select('reading.document')
    .where('link.id', '>', after).where('reading.current', '=', 1).where('document.newest', '=', 1).where(linkStands)
    .orderBy('link.id').limit(limit)
    .execute()
  return rows.map(linkRowOf)
}

function linkRowOf(row: LinkTable & { readonly document: number }): LinkRow {
  return {
    id: idOf('l', row.id),
    link: row.link as LinkRow['link'],
    from: idOf('s', row.from_statement),
    to: idOf('s', row.to_statement),
    document: idOf('d', row.document),
    confidence: row.confidence,
    why: row.why === null ? [] : (JSON.parse(row.why) as Reason[]),
  }
}

/** Links of current readings that start or end at one of the statements, in id order. */
export async function linksOf(database: Database, statements: readonly string[]): Promise<readonly LinkRow[]> {
  const numbers = [...new Set(statements.flatMap((id) => numberOf('s', id) ?? []))]
  const found = new Map<number, LinkRow>()
  for (let from = 0; from < numbers.length; from += 500) {
    const part = numbers.slice(from, from + 500)
    const rows = await database.db.selectFrom('link').innerJoin('reading', 'reading.id', 'link.reading')
      .selectAll('link').select('reading.document')
      .where('reading.current', '=', 1).where(linkStands)
      .where('link.reading', 'in', (query) => query.selectFrom('statement').select('statement.reading').where('statement.id', 'in', part))
      .where((where) => where.or([where('link.from_statement', 'in', part), where('link.to_statement', 'in', part)]))
      .execute()
    for (const row of rows) found.set(row.id, linkRowOf(row))
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, row]) => row)
}
