// A reading as rows, and the reading rebuilt from them. `rowsOfReading` and `readingOfRows` undo each other exactly; what is hashed is the
// rebuilt reading, so that a column changed by hand shows. Decides nothing about which reading is current.
import type { Actor } from '../actors/actor.ts'
import type { Figure } from '../claims/figure.ts'
import type { Link, Reason } from '../claims/link.ts'
import { overlaps, type Part, type Span } from '../document/span.ts'
import type { Hash } from '../ledger/entry.ts'
import type { NamedActor } from '../ledger/decision.ts'
import type { Note, Reading } from '../ledger/reading.ts'
import type { Statement } from '../statements/statement.ts'
import { noOverlay, overlaid, type Overlay } from './overlay.ts'
import { fold } from './search-words.ts'
import type { ActorTable, LinkTable, ReadingTable, StatementTable } from './tables.ts'

export interface ReadingRows {
  readonly reading: ReadingTable
  /** In order of position. */
  readonly actors: readonly ActorTable[]
  /** In order of id. */
  readonly statements: readonly StatementTable[]
  /** In order of id. */
  readonly links: readonly LinkTable[]
  /** Statements whose holder a person decided, in order of id: the position of that actor, null for nobody. */
  readonly heldByDecision: readonly { readonly statement: number; readonly actor: number | null }[]
}

/** Where a reading's rows go. */
export interface ReadingPlace {
  readonly id: number
  readonly entry: number
  readonly document: number
  readonly current: number
  readonly firstStatement: number
  readonly firstLink: number
}

/** The rows that hold the reading, and what people decided about its actors where they did. */
export function rowsOfReading(reading: Reading, place: ReadingPlace, hash: Hash, decided: Overlay = noOverlay): ReadingRows {
  const { id, firstStatement, firstLink } = place
  const { shown, holders } = overlaid(reading, decided)
  const privateMentions = shown.flatMap(({ privacy }, position) => (privacy === 'private-person' ? reading.actors[position]?.mentions ?? [] : []))
  const held: number[] = []
  for (const [index, { actor, alsoActors }] of reading.statements.entries()) {
    const corrected = holders.get(index)
    const all = corrected === undefined ? (actor === null ? alsoActors : [actor, ...alsoActors]) : corrected === null ? [] : [corrected]
    for (const position of new Set(all)) held[position] = (held[position] ?? 0) + 1
  }
  return {
    reading: {
      id,
      entry: place.entry,
      document: place.document,
      current: place.current,
      reader: reading.reader,
      sha256: hashOfReading(reading, hash),
      first_statement: firstStatement,
      statements: reading.statements.length,
      first_link: firstLink,
      links: reading.links.length,
      sentences: reading.sentences,
      narrator: JSON.stringify(reading.narrator),
      narrator_sentences: reading.narrator.length,
      notes: JSON.stringify(reading.notes.map(({ code, message, span }) => ({ code, message, span }))),
      denials: reading.statements.filter(({ act }) => act === 'deny').length,
      unsourced: reading.statements.filter(({ authority }) => authority === 'unsourced' || authority === 'collective').length,
      figures: reading.figures === undefined ? null : JSON.stringify(reading.figures.map(figureFields)),
    },
    actors: shown.map((now, position) => {
      const { name, kind, privacy, role, mentions } = reading.actors[position] ?? { ...now, role: null, mentions: [] }
      return {
        reading: id,
        position,
        name,
        folded: fold(name),
        kind,
        privacy,
        role,
        mentions: JSON.stringify(mentions),
        statements: held[position] ?? 0,
        shown_name: now.name,
        shown_folded: fold(now.name),
        shown_kind: now.kind,
        shown_privacy: now.privacy,
        decided: position < reading.actors.length ? 0 : 1,
      }
    }),
    statements: reading.statements.map((statement, index) => ({
      id: firstStatement + index,
      reading: id,
      source_spans: statement.source && JSON.stringify(statement.source.spans),
      source_text: statement.source && statement.source.text,
      searchable_source: searchableSource(statement, holders.get(index), shown, privateMentions),
      cue_spans: JSON.stringify(statement.cue.spans),
      cue_text: statement.cue.text,
      content_spans: JSON.stringify(statement.content.spans),
      content_text: statement.content.text,
      form: statement.form,
      act: statement.act,
      distance: statement.distance,
      authority: statement.authority,
      confidence: statement.confidence,
      within: statement.within,
      actor: statement.actor,
      also_actors: JSON.stringify(statement.alsoActors),
      evidence: JSON.stringify(statement.evidence),
    })),
    links: reading.links.map((link, index) => ({
      id: firstLink + index,
      reading: id,
      link: link.link,
      from_statement: firstStatement + link.from,
      to_statement: firstStatement + link.to,
      confidence: link.confidence,
      why: link.why === undefined ? null : JSON.stringify(reasons(link.why)),
    })),
    heldByDecision: [...holders].toSorted(([a], [b]) => a - b).map(([index, actor]) => ({ statement: firstStatement + index, actor })),
  }
}

/** The reading that the rows hold; throws on a column that is not the JSON it should be. */
export function readingOfRows(rows: ReadingRows): Reading {
  const { reading } = rows
  return {
    type: 'reading',
    reader: reading.reader,
    statements: rows.statements.map((row): Statement => ({
      type: 'statement',
      ...attributionOfRow(row),
      within: row.within,
      actor: row.actor,
      alsoActors: JSON.parse(row.also_actors) as number[],
      authority: row.authority as Statement['authority'],
      evidence: JSON.parse(row.evidence) as Span[],
    })),
    actors: rows.actors.filter(({ decided }) => decided === 0).map((row): Actor => ({
      type: 'actor',
      name: row.name,
      kind: row.kind as Actor['kind'],
      privacy: row.privacy as Actor['privacy'],
      role: row.role,
      mentions: JSON.parse(row.mentions) as Span[],
    })),
    links: rows.links.map((row): Link => ({
      type: 'link',
      link: row.link as Link['link'],
      from: row.from_statement - reading.first_statement,
      to: row.to_statement - reading.first_statement,
      confidence: row.confidence,
      ...(row.why === null ? {} : { why: JSON.parse(row.why) as Reason[] }),
    })),
    narrator: JSON.parse(reading.narrator) as Span[],
    sentences: reading.sentences,
    notes: JSON.parse(reading.notes) as Note[],
    ...(reading.figures === null ? {} : { figures: JSON.parse(reading.figures) as Figure[] }),
  }
}

/** The parts and labels of a statement's row. */
export function attributionOfRow(row: StatementTable): Pick<Statement, 'source' | 'cue' | 'content' | 'form' | 'act' | 'distance' | 'confidence'> {
  return {
    source: row.source_spans === null ? null : partOfColumns(row.source_spans, row.source_text ?? ''),
    cue: partOfColumns(row.cue_spans, row.cue_text),
    content: partOfColumns(row.content_spans, row.content_text),
    form: row.form as Statement['form'],
    act: row.act as Statement['act'],
    distance: row.distance as Statement['distance'],
    confidence: row.confidence,
  }
}

/** The hash that history holds for a reading: over exactly the fields that are stored, whatever else the value carries. */
export function hashOfReading(reading: Reading, hash: Hash): string {
  // Keys stand in sorted order, so that this is canonical JSON (a test holds it to that) without sorting them each time: a tenth of the time of adding.
  const part = (part: Part | null) => part && { spans: part.spans, text: part.text }
  const { narrator, reader, sentences } = reading
  return hash(JSON.stringify({
    actors: reading.actors.map(({ kind, mentions, name, privacy, role }) => ({ kind, mentions, name, privacy, role })),
    ...(reading.figures === undefined ? {} : { figures: reading.figures.map(figureFields) }),
    links: reading.links.map(({ confidence, from, link, to, why }) => ({ confidence, from, link, to, ...(why === undefined ? {} : { why: reasons(why) }) })),
    narrator,
    notes: reading.notes.map(({ code, message, span }) => ({ code, message, span })),
    reader,
    sentences,
    statements: reading.statements.map((statement) => {
      const { act, actor, alsoActors, authority, confidence, distance, evidence, form, within } = statement
      const { source, cue, content } = { source: part(statement.source), cue: part(statement.cue), content: part(statement.content) }
      return { act, actor, alsoActors, authority, confidence, content, cue, distance, evidence, form, source, within }
    }),
  }))
}

/** Exactly the fields that are stored, keys in sorted order. */
function figureFields({ bound, change, convention, counted, days, high, kind, low, outOf, sentence, span, stated, type, unit, value }: Figure): Figure {
  const what = counted && { group: counted.group, head: counted.head, outcome: counted.outcome, qualifiers: counted.qualifiers }
  return { bound, change, convention, counted: what, days, high, kind, low, outOf, sentence, span, stated, type, unit, value }
}

/** Exactly the fields that are stored, keys in sorted order. */
function reasons(why: readonly Reason[]): readonly Reason[] {
  return why.map(({ from, kind, to }) => ({ from, kind, to }))
}

/** The source's words where no holder is a private person and none is named in them; an actor that is not there counts as private, as all unknown do. */
function searchableSource({ source, actor, alsoActors }: Statement, decided: number | null | undefined, actors: readonly NamedActor[], privateMentions: readonly Span[]): string {
  // Whoever the reading took for the holder is named in the words, whatever was decided since.
  const holders = [...(actor === null ? alsoActors : [actor, ...alsoActors]), ...(typeof decided === 'number' ? [decided] : [])]
  const mayBeFound = holders.every((holder) => (actors[holder]?.privacy ?? 'private-person') !== 'private-person')
  return source && mayBeFound && !source.spans.some((span) => privateMentions.some((mention) => overlaps(span, mention))) ? source.text : ''
}

function partOfColumns(spans: string, text: string): Part {
  return { spans: JSON.parse(spans) as Span[], text }
}
