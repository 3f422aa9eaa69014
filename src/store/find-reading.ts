// The current reading of a document as it is shown: without the links that a person rejected and, where asked for, with what people decided about
// its actors. The rows themselves stay as they are.
import type { Kysely } from 'kysely'
import { decidedReading, type DecidedReading } from '../ledger/decided-reading.ts'
import { decisionsOf } from './decide.ts'
import { fetchReading } from './fetch-reading.ts'
import { numberOf } from './ids.ts'
import { rejectedLinks } from './judged-links.ts'
import { overlaid, overlaysOf, type Overlay } from './overlay.ts'
import { readingOfRows, type ReadingRows } from './reading-rows.ts'
import { fold } from './search-words.ts'
import type { Tables } from './tables.ts'

/** The rows of the document's current reading, links that a person rejected left out; null where there is none. */
export async function standingRows(db: Kysely<Tables>, document: string): Promise<ReadingRows | null> {
  const number = numberOf('d', document)
  const rows = number === null ? null : await fetchReading(db, { document: number })
  if (rows === null) return null
  const rejected = (await rejectedLinks(db, [rows.reading.id])).get(rows.reading.id)
  return { ...rows, links: rows.links.filter(({ id }) => rejected?.has(id) !== true) }
}

/** The decisions in force that concern the address of the document that was read. */
export async function overlayOf(db: Kysely<Tables>, { reading: { document } }: ReadingRows): Promise<Overlay> {
  const { address } = await db.selectFrom('document').select('address').where('id', '=', document).executeTakeFirstOrThrow()
  return overlaysOf(await decisionsOf(db)).at(address)
}

/** The reading of the rows with the decisions laid on it; throws on a column that is not the JSON it should be. */
export function decidedReadingOfRows(rows: ReadingRows, overlay: Overlay): DecidedReading {
  const reading = readingOfRows(rows)
  return decidedReading(reading, { ...overlaid(reading, overlay), shownAs: overlay.shownAs }, fold)
}
