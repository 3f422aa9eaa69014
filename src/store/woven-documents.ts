// Documents and statements as weaving needs them: text, figures, links, and who holds each statement once what people decided is applied. Reads
// rows; decides nothing.
import type { Kysely } from 'kysely'
import type { Span } from '../document/span.ts'
import { rejectedLinks } from './judged-links.ts'
import { statementColumns, type StatementTable, type Tables } from './tables.ts'

/** A document with its current reading, as weaving needs it. */
export interface WovenDocument {
  readonly id: number
  readonly reading: number
  readonly address: string
  readonly title: string | null
  readonly text: string
  readonly publisher: string | null
  readonly published: string | null
  readonly day: string
  readonly figures: string | null
  readonly statements: readonly WovenStatement[]
  /** `rejected`: by a person. */
  readonly links: readonly { readonly link: string; readonly from: number; readonly to: number; readonly confidence: number; readonly why: string | null; readonly rejected: boolean }[]
}

export interface WovenStatement extends Pick<StatementTable, 'id' | 'cue_text' | 'cue_spans' | 'content_text' | 'form' | 'act' | 'distance' | 'authority' | 'within'> {
  readonly contentSpans: readonly Span[]
  /** What tells its holder from others: the name for whoever may be named, else one that no other document has; null for nobody. */
  readonly holder: string | null
  readonly holderName: string | null
  readonly holderKind: string | null
}

/** The documents with these numbers that are read, in order. */
export async function openDocuments(db: Kysely<Tables>, ids: readonly number[]): Promise<readonly WovenDocument[]> {
  if (ids.length === 0) return []
  const documents = await db.selectFrom('document').innerJoin('reading', (join) => join.onRef('reading.document', '=', 'document.id').on('reading.current', '=', 1)).innerJoin('body', 'body.document', 'document.id')
    .select(['document.id', 'document.address', 'document.title', 'document.publisher', 'document.published', 'document.day', 'body.text', 'reading.id as reading', 'reading.figures'])
    .where('document.id', 'in', ids).orderBy('document.id').execute()
  const readings = documents.map(({ reading }) => reading)
  const statements = await openStatements(db, readings)
  const links = Map.groupBy(await db.selectFrom('link').selectAll().where('reading', 'in', readings).orderBy('id').execute(), ({ reading }) => reading)
  const rejected = await rejectedLinks(db, readings)
  return documents.map((document) => ({
    ...document,
    statements: statements.get(document.reading) ?? [],
    links: (links.get(document.reading) ?? []).map(({ id, link, from_statement, to_statement, confidence, why }) => ({ link, from: from_statement, to: to_statement, confidence, why, rejected: rejected.get(document.reading)?.has(id) === true })),
  }))
}

/** The statements of readings with who holds them, by reading and in text order. */
export async function openStatements(db: Kysely<Tables>, readings: readonly number[]): Promise<ReadonlyMap<number, readonly WovenStatement[]>> {
  const rows = await db.selectFrom('statement').innerJoin('listing', 'listing.statement', 'statement.id')
    .leftJoin('actor', (join) => join.onRef('actor.reading', '=', 'statement.reading').onRef('actor.position', '=', 'listing.actor'))
    .select(statementColumns).select(['actor.position', 'actor.shown_name', 'actor.shown_folded', 'actor.shown_kind', 'actor.shown_privacy'])
    .where('statement.reading', 'in', readings).orderBy('statement.id').execute()
  const opened = rows.map((row) => ({ reading: row.reading, statement: wovenStatement(row) }))
  return new Map([...Map.groupBy(opened, ({ reading }) => reading)].map(([reading, those]) => [reading, those.map(({ statement }) => statement)]))
}

interface HeldRow extends StatementTable {
  readonly position: number | null
  readonly shown_name: string | null
  readonly shown_folded: string | null
  readonly shown_kind: string | null
  readonly shown_privacy: string | null
}

function wovenStatement(row: HeldRow): WovenStatement {
  const { id, cue_text, cue_spans, content_text, form, act, distance, authority, within } = row
  const nameable = row.shown_privacy !== null && row.shown_privacy !== 'private-person'
  return {
    id, cue_text, cue_spans, content_text, form, act, distance, authority, within, contentSpans: JSON.parse(row.content_spans) as Span[],
    holder: row.position === null ? null : nameable ? row.shown_folded : `${row.reading}#${row.position}`,
    holderName: nameable ? row.shown_name : null, holderKind: row.shown_kind,
  }
}
