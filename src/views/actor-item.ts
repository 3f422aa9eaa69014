// The sheet of one actor → the actor as the API gives them, with the statements that one answer has room for. Decides nothing about who may be
// named (actor-sheet.ts).
import type { ActorItem, StatementItem } from '../http/api.ts'
import type { ActorSheet } from './actor-sheet.ts'

/** `statements` are the sheet's first, in its order. */
export function actorItem(sheet: ActorSheet, statements: StatementItem[]): ActorItem {
  const { name, kind, class: privacy, spellings, roles, documents } = sheet
  const shown = new Set(statements.map(({ id }) => id))
  const days = sheet.statements.flatMap(({ published }) => published ?? [])
  return {
    name, kind, class: privacy, spellings: [...spellings],
    roles: roles.map((role) => ({ ...role })), known: sheet.known.map((role) => ({ ...role })),
    documents, total: sheet.statements.length,
    byAct: Object.fromEntries([...Map.groupBy(sheet.statements, ({ act }) => act)].map(([act, { length }]) => [act, length])),
    first: days[0] ?? null, last: days.at(-1) ?? null,
    statements,
    // Told as the links of statements are: `to` is from the actor's statement to the other.
    answers: sheet.answers.filter(({ statement }) => shown.has(statement)).map(({ direction, ...answer }) => ({ ...answer, direction: direction === 'from' ? 'to' : 'from' })),
    all: `/api/v1/statements?${new URLSearchParams({ speaker: name, sort: 'published' }).toString()}`,
  }
}
