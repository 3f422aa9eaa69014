// The statements of claims with what comparing them needs: who holds them, when and where they were printed, where the reporting goes back to,
// and the figures in them. Read in one go for many claims; nothing is decided here.
import type { Kysely } from 'kysely'
import type { Figure } from '../claims/figure.ts'
import { figuresIn } from '../claims/find-figures.ts'
import type { StatedFigure } from '../claims/compare-figures.ts'
import type { Span } from '../document/span.ts'
import { inParts } from './in-parts.ts'
import type { Tables } from './tables.ts'
import type { Stance } from './woven-rows.ts'

export interface ClaimMember {
  readonly statement: number
  readonly claim: number
  readonly reading: number
  readonly document: number
  readonly origin: number
  /** When it was published, else captured. */
  readonly day: string
  readonly published: string | null
  readonly stance: Stance
  readonly act: string
  readonly content: string
  readonly spans: readonly Span[]
  readonly cue: readonly Span[]
  /** As weave.ts tells holders apart; null for nobody. */
  readonly holder: string | null
  readonly figures: readonly Figure[]
}

/** The members of the claims, by claim, oldest day first and at most so many of each, the newest where there are more. */
export async function membersOfClaims(db: Kysely<Tables>, claims: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ClaimMember[]>> {
  const found = new Map<number, readonly ClaimMember[]>()
  for (const part of inParts(claims, 100)) {
    const rows = await db.selectFrom('member').innerJoin('statement', 'statement.id', 'member.statement').innerJoin('listing', 'listing.statement', 'member.statement')
      .innerJoin('reading', 'reading.id', 'member.reading').innerJoin('document', 'document.id', 'reading.document').leftJoin('origin', 'origin.document', 'document.id')
      .leftJoin('actor', (join) => join.onRef('actor.reading', '=', 'member.reading').onRef('actor.position', '=', 'listing.actor'))
      .select(['member.statement', 'member.claim', 'member.reading', 'member.stance', 'document.id as document', 'document.day', 'document.published', 'origin.origin', 'statement.act', 'statement.content_text', 'statement.content_spans', 'statement.cue_spans',
        'reading.figures', 'actor.position', 'actor.shown_folded', 'actor.shown_privacy'])
      .where('member.claim', 'in', part).orderBy('document.day').orderBy('member.statement').execute()
    for (const [claim, those] of Map.groupBy(rows, (row) => row.claim)) {
      found.set(claim, those.slice(-most).map((row): ClaimMember => {
        const spans = JSON.parse(row.content_spans) as Span[]
        const nameable = row.shown_privacy !== null && row.shown_privacy !== 'private-person'
        return {
          statement: row.statement, claim, reading: row.reading, document: row.document, origin: row.origin ?? row.document, day: row.day, published: row.published, stance: row.stance as Stance, act: row.act,
          content: row.content_text, spans, cue: JSON.parse(row.cue_spans) as Span[],
          holder: row.position === null ? null : nameable ? row.shown_folded : `${row.reading}#${row.position}`,
          figures: row.figures === null ? [] : figuresIn(JSON.parse(row.figures) as Figure[], spans),
        }
      }))
    }
  }
  return found
}

/** The figures that a member states, as they are compared. */
export function statedFigures({ statement, figures, holder, document, origin, published }: ClaimMember): readonly StatedFigure[] {
  return figures.map((figure) => ({ id: String(statement), figure, holder, document: String(document), origin: String(origin), day: published?.slice(0, 10) ?? null }))
}
