// A reading that is in no ledger → the rows that a ledger would give for it, so that it is shown by the same code. What only a ledger has (an
// address, a capture, hashes, other versions) is empty. Ids count from 1: they lead from one to another inside these rows and mean nothing elsewhere.
import type { Document } from '../document/document.ts'
import type { Reading } from '../ledger/reading.ts'
import type { ActorRow, DocumentRow, LinkRow, StatementRow } from '../store/ledger-store.ts'
import type { ReadingRows } from './document-reading.ts'

/** What was made of a text: its reading, or why there is none (`language ps`). */
export type Unstored = { readonly reading: Reading } | { readonly notRead: string }

/** Units of a text without a title that stand for one, as in a ledger. */
const openingLength = 200

/** The rows; statements and links are [] where it was not read. */
export function unstoredRows(document: Document, outcome: Unstored): ReadingRows {
  const reading = 'reading' in outcome ? outcome.reading : null
  const row = documentRow(document, reading, 'reading' in outcome ? null : outcome.notRead)
  return { document: row, versions: [row], statements: reading === null ? [] : statementRows(document, reading), links: reading === null ? [] : linkRows(document, reading) }
}

function documentRow({ id, text, title, url, publisher, author, published, language }: Document, reading: Reading | null, notRead: string | null): DocumentRow {
  const statements = reading?.statements ?? []
  return {
    id, title, url, publisher, author, published, language, notRead,
    address: '', version: 1, previous: null, newest: true, textSha256: '', captureSha256: '', mediaType: 'text/plain', capturedAt: '',
    opening: title === null || title.trim() === '' ? text.slice(0, openingLength) : null,
    length: text.length,
    reader: reading?.reader ?? null,
    statements: statements.length,
    sentences: reading?.sentences ?? 0,
    narratorSentences: reading?.narrator.length ?? 0,
    byAuthority: Object.fromEntries([...Map.groupBy(statements, ({ authority }) => authority)].map(([authority, { length }]) => [authority, length])),
    denials: statements.filter(({ act }) => act === 'deny').length,
    links: reading?.links.length ?? 0,
  }
}

function statementRows({ id, title, url, publisher, published }: Document, { statements, actors }: Reading): StatementRow[] {
  const holders = actors.map(({ name, kind, privacy, role }): ActorRow => ({ name, kind, privacy, role }))
  const privatePersons = actors.filter(({ privacy }) => privacy === 'private-person').map(({ name, mentions }) => ({ name, mentions }))
  return statements.map(({ source, cue, content, form, act, distance, authority, confidence, within, actor, alsoActors, evidence }, index): StatementRow => ({
    id: statementId(index), document: id, index, within: within === null ? null : statementId(within),
    source, cue, content, form, act, distance, authority, confidence,
    actor: actor === null ? null : holders[actor] ?? null,
    alsoActors: alsoActors.flatMap((holder) => holders[holder] ?? []),
    evidence, privatePersons, documentTitle: title, publisher, published, url,
  }))
}

function linkRows({ id: document }: Document, { links }: Reading): LinkRow[] {
  return links.map(({ link, from, to, confidence, why = [] }, index) => ({ id: `l${index + 1}`, link, from: statementId(from), to: statementId(to), document, confidence, why }))
}

function statementId(index: number): string {
  return `s${index + 1}`
}
