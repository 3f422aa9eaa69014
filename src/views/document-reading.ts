// One document with its reading as its page shows it, its sourcing sheet and what the house rules ask about it, all as the API gives them: from the rows of a ledger, or from a
// reading that is in none (unstored-rows.ts). Decides nothing about where they are from.
import type { Document } from '../document/document.ts'
import type { BreachList, DocumentReading, Sheet } from '../http/api.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import { findParagraphs } from '../paragraphs/find-paragraphs.ts'
import type { Tagger } from '../paragraphs/paragraph.ts'
import type { DocumentRow, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { breachItems } from './breach-item.ts'
import { documentItem, versionItem } from './document-item.ts'
import { findBreaches } from './find-breaches.ts'
import type { HouseRule } from './house-rule.ts'
import { shownSheet } from './shown-sheet.ts'
import { linkItem, spansOf, tied } from './statement-item.ts'

type Text = Pick<Document, 'text' | 'blocks' | 'title'>

export interface ReadingRows {
  readonly document: DocumentRow
  readonly statements: readonly StatementRow[]
  readonly links: readonly LinkRow[]
  /** Oldest first, the document included. */
  readonly versions: readonly DocumentRow[]
}

/** All that the page of a document shows, on the authority that people decided where they did; `reading` is null where it was not read. */
export function documentReading({ document, statements, links, versions }: ReadingRows, text: Text, reading: DecidedReading | null): DocumentReading {
  // The cards and the bar say of a statement what the sheet beside them says.
  const labelled = statements.map((row) => ({ ...row, authority: reading?.statements[row.index]?.authority ?? row.authority }))
  const byAuthority = Object.fromEntries([...Map.groupBy(labelled, ({ authority }) => authority)].map(([authority, { length }]) => [authority, length]))
  // Where paragraphs begin and what they are does not hang on their words.
  const { paragraphs } = findParagraphs(text, untagged)
  return {
    document: documentItem({ ...document, byAuthority }),
    text: text.text,
    paragraphs: paragraphs.map(({ kind, span: [start, end] }) => ({ kind, span: [start, end] })),
    statements: tied(labelled, links),
    links: links.map(linkItem),
    narrator: spansOf(reading?.narrator ?? []),
    notes: (reading?.notes ?? []).map(({ code, message, span }) => ({ code, message, span: span === null ? null : [span[0], span[1]] })),
    versions: versions.map(versionItem),
  }
}

/** The sourcing sheet of a reading, as people decided where they did, private persons by role; `statements` are the reading's, in its order. */
export function documentSheet(document: string, statements: readonly Pick<StatementRow, 'id'>[], text: Text, reading: DecidedReading, tagger: () => Tagger): Sheet {
  // Only an accusation has to be looked at word by word.
  const accuses = reading.statements.some(({ act }) => act === 'accuse')
  const sheet = shownSheet(reading, findParagraphs(text, accuses ? tagger() : untagged).paragraphs)
  const ids = (indices: readonly number[]): string[] => indices.flatMap((index) => statements[index]?.id ?? [])
  return {
    document,
    statements: sheet.statements,
    shares: sheet.shares.map((share) => ({ ...share })),
    speakers: sheet.speakers.map((speaker) => ({ name: speaker.name, authority: speaker.authority, statements: ids(speaker.statements) })),
    accusedNotHeard: sheet.accusedNotHeard.map(({ name, accusedIn }) => ({ name, accusedIn: ids(accusedIn) })),
    denials: sheet.denials.flatMap(({ statement, denies }) => ids([statement]).map((denial) => ({ statement: denial, denies: ids(denies) }))),
    narrator: { ...sheet.narrator },
  }
}

/** What the rules ask about a reading, as people decided where they did; `statements` are the reading's, in its order. */
export function documentBreaches(statements: readonly Pick<StatementRow, 'id'>[], text: Text, reading: DecidedReading, rules: readonly HouseRule[], tagger: () => Tagger): BreachList['items'] {
  // Every rule is about a statement.
  if (statements.length === 0) return []
  return breachItems(findBreaches(reading, findParagraphs(text, tagger()).paragraphs, rules), statements)
}

const untagged: Tagger = () => ({ tokens: [], sentences: [] })
