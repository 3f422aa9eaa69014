// Statement rows of the store → the API's statements, each with its ties and with where the search words stand. A private person is
// shown by role here as everywhere (views/shown-actor.ts).
import type { Part, Span } from '../document/span.ts'
import type { LedgerStore, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { maySourceBeQuoted, shownActor, shownSource } from '../views/shown-actor.ts'
import type { LinkItem, StatementItem } from './api.ts'
import { matchesOf, type FindMatches } from './search-matches.ts'

/** The rows with their links, looked up for all of them at once; `query` is what was searched for. */
export async function statementItems(ledger: LedgerStore, rows: readonly StatementRow[], query?: string): Promise<StatementItem[]> {
  if (rows.length === 0) return []
  return tied(rows, await ledger.linksOf(rows.map(({ id }) => id)), query)
}

/** The rows with those of the links that start or end at them. */
export function tied(rows: readonly StatementRow[], links: readonly LinkRow[], query?: string): StatementItem[] {
  const ties = new Map<string, StatementItem['links']>(rows.map(({ id }) => [id, []]))
  for (const { id, link, from, to, confidence } of links) {
    ties.get(from)?.push({ id, link, direction: 'to', statement: to, confidence })
    ties.get(to)?.push({ id, link, direction: 'from', statement: from, confidence })
  }
  const find = matchesOf(query)
  return rows.map((row) => statementItem(row, ties.get(row.id) ?? [], find))
}

/** A link as the API gives it. */
export function linkItem({ id, link, from, to, document, confidence }: LinkRow): LinkItem {
  return { id, link, from, to, document, confidence }
}

/** Spans as plain arrays. */
export function spansOf(spans: readonly Span[]): [number, number][] {
  return spans.map(([start, end]) => [start, end])
}

function statementItem(row: StatementRow, links: StatementItem['links'], find: FindMatches): StatementItem {
  const { id, document, index, within, actor, authority, act, distance, form, confidence, cue, content, publisher, published } = row
  const name = shownActor(row)
  const source = shownSource(row)
  return {
    id, document, index, within, who: name ?? source,
    actor: actor === null ? null : { name: name ?? '', kind: actor.kind, class: actor.privacy },
    authority, act, distance, form, confidence,
    source: row.source === null ? null : { spans: spansOf(row.source.spans), text: source ?? '' },
    cue: partOf(cue), content: partOf(content),
    title: row.documentTitle, publisher, published, links,
    // Words of a source that stands for a private person are not searched, so none of them were found.
    matches: { source: source !== null && maySourceBeQuoted(row) ? find(source) : [], cue: find(cue.text), content: find(content.text) },
  }
}

function partOf({ spans, text }: Part): { spans: [number, number][]; text: string } {
  return { spans: spansOf(spans), text }
}
