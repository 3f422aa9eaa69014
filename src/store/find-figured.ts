// Documents with the figures of their current readings, page by page, for comparing what several texts count. Gives rows; compares nothing.
import type { Kysely } from 'kysely'
import type { Figure } from '../claims/figure.ts'
import { idOf, pageStart } from './ids.ts'
import type { FiguredRow, Page } from './ledger-store.ts'
import type { Tables } from './tables.ts'

/** In id order. */
export async function findFigured(db: Kysely<Tables>, page: Page): Promise<readonly FiguredRow[]> {
  const { after, limit } = pageStart('d', page)
  const rows = await db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).innerJoin('body', 'body.document', 'document.id').leftJoin('origin', 'origin.document', 'document.id')
    .select(['document.id', 'document.title', 'document.publisher', 'document.published', 'origin.origin', 'body.text', 'reading.figures'])
    .where('document.newest', '=', 1).where('reading.figures', 'is not', null).where('document.id', '>', after).orderBy('document.id').limit(limit).execute()
  return rows.map(({ id, origin, figures, ...row }) => ({ ...row, id: idOf('d', id), origin: idOf('d', origin ?? id), figures: JSON.parse(figures as string) as Figure[] }))
}
