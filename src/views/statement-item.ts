// Statement and link rows → statements and links as the API gives them, each statement with its ties. A private person is shown by role here
// as everywhere (shown-actor.ts).
import type { Part, Span } from '../document/span.ts'
import type { LinkItem, StatementItem } from '../http/api.ts'
import type { LinkRow, StatementRow } from '../store/ledger-store.ts'
import { maySourceBeQuoted, shownActor, shownSource } from './shown-actor.ts'

/** Gives where the words searched for stand in a text: in text order, not overlapping. */
export interface FindMatches {
  (text: string): [start: number, end: number][]
}

/** The rows with those of the links that start or end at them; `find` looks for what was searched for. */
export function tied(rows: readonly StatementRow[], links: readonly LinkRow[], find: FindMatches = () => []): StatementItem[] {
  const ties = new Map<string, StatementItem['links']>(rows.map(({ id }) => [id, []]))
  for (const { id, link, from, to, confidence } of links) {
    ties.get(from)?.push({ id, link, direction: 'to', statement: to, confidence })
    ties.get(to)?.push({ id, link, direction: 'from', statement: from, confidence })
  }
  return rows.map((row) => statementItem(row, ties.get(row.id) ?? [], find))
}

/** A link as the API gives it. */
export function linkItem({ id, link, from, to, document, confidence, why }: LinkRow): LinkItem {
  return { id, link, from, to, document, confidence, why: why.map((reason) => ({ kind: reason.kind, from: spansOf(reason.from), to: spansOf(reason.to) })) }
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
    actor: actor === null ? null : {
      name: name ?? '', kind: actor.kind, class: actor.privacy, evidence: spansOf(row.evidence),
      written: actor.privacy === 'private-person' ? null : actor.written ?? null, decided: row.actorDecided ?? false,
    },
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
