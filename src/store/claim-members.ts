// The statements of claims with what comparing them needs: who holds them, when and where they were printed, where the reporting goes back to,
// the figures in them, and the side each takes beside the others. Read in one go for many claims; nothing is written here.
import type { Kysely } from 'kysely'
import type { Figure } from '../claims/figure.ts'
import { figuresIn } from '../claims/find-figures.ts'
import type { StatedFigure } from '../claims/compare-figures.ts'
import type { Span } from '../document/span.ts'
import { inParts } from './in-parts.ts'
import { judgedLinks, linkStands } from './judged-links.ts'
import { Sides, type Standing } from './stance-in-claim.ts'
import type { Tables } from './tables.ts'
import type { Stance } from './woven-rows.ts'

/** A statement is set beside so many others of its claim. */
const mostBeside = 400

export interface ClaimMember extends Standing {
  readonly claim: number
  readonly reading: number
  readonly document: number
  readonly origin: number
  /** When it was published, else captured. */
  readonly day: string
  readonly published: string | null
  /** Beside the others of the claim (stance-in-claim.ts). */
  readonly stance: Stance
  /** 0..1, of the stance. */
  readonly confidence: number
  /** As the row has it, which may be older than the others. */
  readonly stored: Stance
  readonly spans: readonly Span[]
  readonly cueSpans: readonly Span[]
  readonly sourceSpans: readonly Span[]
  /** Whether the source's words may be shown as they stand. */
  readonly mayQuoteSource: boolean
  /** What its one holder goes by, a private person's role instead; null where there is none or there are several. */
  readonly holderShown: string | null
  readonly figures: readonly Figure[]
  /** Statements whose figures do not contradict its own, as a person said. */
  readonly notApart: ReadonlySet<number>
}

/** The members of the claims, by claim, oldest day first and at most so many of each, the newest where there are more. */
export async function membersOfClaims(db: Kysely<Tables>, claims: readonly number[], most: number): Promise<ReadonlyMap<number, readonly ClaimMember[]>> {
  const found = new Map<number, readonly ClaimMember[]>()
  for (const part of inParts(claims, 100)) {
    const rows = await db.selectFrom('member').innerJoin('statement', 'statement.id', 'member.statement').innerJoin('listing', 'listing.statement', 'member.statement')
      .innerJoin('reading', 'reading.id', 'member.reading').innerJoin('document', 'document.id', 'reading.document').leftJoin('origin', 'origin.document', 'document.id')
      .leftJoin('actor', (join) => join.onRef('actor.reading', '=', 'member.reading').onRef('actor.position', '=', 'listing.actor'))
      .select(['member.statement', 'member.claim', 'member.reading', 'member.stance', 'statement.cue_text', 'statement.source_text', 'document.id as document', 'document.day', 'document.published', 'origin.origin', 'statement.act', 'statement.content_text', 'statement.content_spans', 'statement.cue_spans', 'statement.source_spans', 'statement.searchable_source', 'listing.more',
        'reading.figures', 'actor.position', 'actor.role', 'actor.shown_name', 'actor.shown_folded', 'actor.shown_privacy'])
      .where('member.claim', 'in', part).orderBy('document.day').orderBy('member.statement').execute()
    const corrected = await correctedAmong(db, rows.flatMap(({ statement, figures }) => (figures === null ? [] : [statement])))
    const answered = await answeredBy(db, rows.flatMap(({ statement, stance }) => (stance === 'denies' ? [statement] : [])))
    const judged = await judgedLinks(db, rows.map(({ statement }) => statement))
    for (const [claim, those] of Map.groupBy(rows, (row) => row.claim)) {
      const kept = those.slice(-most)
      const inside = new Map(kept.map(({ statement, content_text }) => [statement, content_text]))
      const members = kept.map((row): ClaimMember => {
        const spans = JSON.parse(row.content_spans) as Span[]
        const own = answered.get(row.statement)
        const said = judged.get(row.statement) ?? []
        const rejected = (link: string): ReadonlySet<number> => new Set(said.flatMap((one) => (one.link === link && !one.holds ? [one.to] : [])))
        // Figures that contradict deny nothing; what is denied in another claim says nothing of the side in this one.
        const accepted = said.findLast(({ to, link, holds }) => holds && (link === 'denies' || link === 'withdraws') && inside.has(to))
        const nameable = row.shown_privacy !== null && row.shown_privacy !== 'private-person'
        return {
          statement: row.statement, claim, reading: row.reading, document: row.document, origin: row.origin ?? row.document, day: row.day, published: row.published, stance: row.stance as Stance, confidence: 0, stored: row.stance as Stance, act: row.act,
          cue: row.cue_text, source: row.source_text, content: row.content_text,
          answers: accepted ? { statement: accepted.to, content: inside.get(accepted.to) ?? '', link: accepted.link, confidence: 1, accepted: true } : own && inside.has(own.statement) ? own : null,
          spared: rejected('denies'), notApart: rejected('contradicts'), spans, cueSpans: JSON.parse(row.cue_spans) as Span[], sourceSpans: row.source_spans === null ? [] : JSON.parse(row.source_spans) as Span[],
          mayQuoteSource: row.source_text !== null && row.searchable_source === row.source_text, holderShown: row.position === null || row.more === 1 ? null : nameable ? row.shown_name : describedAs(row.role),
          holder: row.position === null ? null : nameable ? row.shown_folded : `${row.reading}#${row.position}`,
          figures: figuresOf(row.figures, spans, corrected.has(row.statement)),
        }
      })
      const sides = new Sides()
      const beside = members.slice(0, mostBeside)
      found.set(claim, members.map((member) => ({ ...member, ...sides.stanceAmong(member, beside) })))
    }
  }
  return found
}

/** The role of a private person, where no name can be in it. */
function describedAs(role: string | null): string {
  return role !== null && /^(?:a|an|the|one) (?!.*(?:\p{Lu}|\b(?:to|of|for|with|in|at|by|and|who|that|the|a)$))/u.test(role) ? role : 'a private person'
}

/** Those of the statements in whose place another of their text puts other figures (“put the toll at 11”). */
export async function correctedAmong(db: Kysely<Tables>, statements: readonly number[]): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const part of inParts(statements, 400)) {
    for (const { to_statement } of await db.selectFrom('link').select('to_statement').where('to_statement', 'in', part).where('link', '=', 'corrects').where(linkStands).execute()) found.add(to_statement)
  }
  return found
}

/** The figures in the spans, by the reading's JSON; of a corrected statement they are such as were replaced. */
export function figuresOf(json: string | null, spans: readonly Span[], isCorrected: boolean): readonly Figure[] {
  const figures = json === null ? [] : figuresIn(JSON.parse(json) as Figure[], spans)
  return isCorrected ? figures.map((figure) => ({ ...figure, change: 'from' as const })) : figures
}

/** The statement of its own text that each of these denies, where it denies one; the likeliest of several. The reader set the bar: “these accusations” has small odds and plain words. */
async function answeredBy(db: Kysely<Tables>, statements: readonly number[]): Promise<ReadonlyMap<number, NonNullable<Standing['answers']>>> {
  const found = new Map<number, NonNullable<Standing['answers']>>()
  for (const part of inParts(statements, 400)) {
    const rows = await db.selectFrom('link').innerJoin('statement', 'statement.id', 'link.to_statement').select(['link.from_statement', 'link.to_statement', 'link.link', 'link.confidence', 'link.why', 'statement.content_text'])
      .where('link.from_statement', 'in', part).where('link.link', 'in', ['denies', 'contradicts', 'withdraws']).where(linkStands).orderBy('link.confidence').orderBy('link.id').execute()
    for (const { from_statement, to_statement, link, confidence, why, content_text } of rows) found.set(from_statement, { statement: to_statement, content: content_text, link, confidence, why, accepted: false })
  }
  return found
}

/** The figures that a member states, as they are compared. */
export function statedFigures({ statement, figures, holder, document, origin, published }: ClaimMember): readonly StatedFigure[] {
  return figures.map((figure) => ({ id: String(statement), figure, holder, document: String(document), origin: String(origin), day: published?.slice(0, 10) ?? null }))
}
