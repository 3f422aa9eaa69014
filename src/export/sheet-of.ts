// The sheet of one actor out of an open ledger: every statement that they hold, what it is tied to, and who holds the far ends. Finds by the
// whole name; a private person is found by none.
import type { LedgerStore, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { actorSheet, oldestFirst, type ActorSheet } from '../views/actor-sheet.ts'
import { pagesOf } from './pages.ts'

/** Statements whose links are asked for at once. */
const size = 500

/** null where nobody who may be named has the name. Answers are looked for at the oldest `answered` statements only, at all of them unless told. */
export async function sheetOf(ledger: LedgerStore, name: string, answered = Infinity): Promise<ActorSheet | null> {
  const rows: StatementRow[] = []
  for await (const page of pagesOf((part) => ledger.statements({ speaker: [name] }, part))) rows.push(...page)
  const ids = oldestFirst(rows).slice(0, answered).map(({ id }) => id)
  const links: LinkRow[] = []
  for (let from = 0; from < ids.length; from += size) links.push(...await ledger.linksOf(ids.slice(from, from + size)))
  const others = new Map<string, StatementRow>()
  for (const document of new Set(links.map((link) => link.document))) for (const row of await ledger.statementsOf(document)) others.set(row.id, row)
  const ties: LinkRow[] = []
  for (let from = 0; from < ids.length; from += size) {
    for (const { link, from: reacting, to, confidence, why } of await ledger.tiesOf(ids.slice(from, from + size))) ties.push({ id: `${reacting} ${link} ${to}`, link, from: reacting, to, document: '', confidence, why })
  }
  const missing = new Set(ties.flatMap(({ from, to }) => [from, to]).filter((id) => !others.has(id)))
  for (const id of missing) {
    const document = others.has(id) ? null : await ledger.documentOfStatement(id)
    if (document !== null) for (const row of await ledger.statementsOf(document)) others.set(row.id, row)
  }
  const known = (await ledger.decisions()).flatMap(({ decision }) =>
    (decision.decision === 'describe-actor' && decision.name.toLowerCase() === name.trim().toLowerCase() ? decision.roles.map((role) => ({ ...role, source: decision.source })) : []))
  return actorSheet(name, rows, [...new Map([...links, ...ties].map((link) => [link.id, link])).values()], others, known)
}
