// One actor over a ledger: what roles the documents state for them, how the name is written, what they said in the order it was published,
// and who answers them or is answered. Takes an actor's statements and their links; joins no two names, and judges nobody.
import type { LinkType } from '../claims/link.ts'
import type { KnownRole } from '../ledger/decision.ts'
import type { ActorRow, LinkRow, StatementRow } from '../store/ledger-store.ts'
import { mayBeNamed, shownActor, shownRole, shownSource } from './shown-actor.ts'

/** A role as stated, and where it was stated first. */
export interface StatedRole {
  readonly role: string
  readonly document: string
  readonly publisher: string | null
  readonly published: string | null
  /** Documents that state it in these words. */
  readonly documents: number
}

/** A link between a statement of the actor and one of somebody else. */
export interface Answer {
  readonly link: LinkType
  /** Whether the actor answers, or is answered. */
  readonly direction: 'from' | 'to'
  readonly statement: string
  readonly other: string
  /** Of the other statement. */
  readonly document: string
  /** Who holds the other statement, as it may be shown. */
  readonly who: string
  /** What the other statement says; '' where it is not at hand. */
  readonly content: string
  readonly confidence: number
}

export interface ActorSheet {
  readonly name: string
  readonly kind: ActorRow['kind']
  readonly class: ActorRow['privacy']
  /** Every way the name is written, most frequent first. */
  readonly spellings: readonly string[]
  /** Oldest first; none is overwritten by a later one. */
  readonly roles: readonly StatedRole[]
  /** Roles that people supplied, beside what documents state. */
  readonly known: readonly (KnownRole & { readonly source: string })[]
  readonly documents: number
  /** Oldest document first, then in text order. */
  readonly statements: readonly StatementRow[]
  readonly answers: readonly Answer[]
}

/** By the day of their documents, those without one last; then as they were read. */
export function oldestFirst(rows: readonly StatementRow[]): StatementRow[] {
  return rows.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || numberIn(a.id) - numberIn(b.id))
}

/**
 * The sheet of the actor of that name; `others` holds the statements at the far ends of the links. null where no row has that actor, they are a
 * private person, or their name has one's in it.
 */
export function actorSheet(name: string, rows: readonly StatementRow[], links: readonly LinkRow[], others: ReadonlyMap<string, StatementRow>, known: ActorSheet['known'] = []): ActorSheet | null {
  const wanted = name.toLowerCase()
  const held = oldestFirst(rows).flatMap((row) => {
    const actor = [row.actor, ...row.alsoActors].find((one) => one !== null && one.name.toLowerCase() === wanted && mayBeNamed(one, row))
    return actor ? [{ row, actor }] : []
  })
  const [most] = mostFrequent(held.map(({ actor }) => actor.name))
  const shown = held.find(({ actor }) => actor.name === most)?.actor
  const spellings = [...new Set([...(most === undefined ? [] : [most]), ...mostFrequent(held.map(({ actor }) => actor.written ?? actor.name))])]
  if (shown === undefined) return null
  const own = new Set(held.map(({ row }) => row.id))
  return {
    name: shown.name,
    kind: mostFrequent(held.map(({ actor }) => actor.kind))[0] ?? shown.kind,
    class: mostFrequent(held.map(({ actor }) => actor.privacy))[0] ?? shown.privacy,
    spellings,
    roles: rolesOf(held),
    known,
    documents: new Set(held.map(({ row }) => row.document)).size,
    statements: held.map(({ row }) => row),
    answers: links.flatMap(({ link, from, to, document, confidence }): Answer[] => {
      if (own.has(from) === own.has(to)) return []
      const [statement, other] = own.has(from) ? [from, to] : [to, from]
      const far = others.get(other)
      return [{ link, direction: own.has(from) ? 'from' : 'to', statement, other, document: far?.document ?? document, who: whoHolds(far), content: far?.content.text ?? '', confidence }]
    }),
  }
}

function rolesOf(held: readonly { readonly row: StatementRow; readonly actor: ActorRow }[]): StatedRole[] {
  const stated = held.flatMap(({ row, actor }) => {
    const role = shownRole(actor, row)
    return role === null ? [] : [{ row, role }]
  })
  return [...Map.groupBy(stated, ({ role }) => role)].map(([role, those]) => {
    const { document, publisher, published } = those[0]!.row
    return { role, document, publisher, published, documents: new Set(those.map(({ row }) => row.document)).size }
  })
}

function whoHolds(row: StatementRow | undefined): string {
  if (row === undefined) return 'somebody'
  return shownActor(row) ?? shownSource(row) ?? (row.authority === 'author' ? 'the author' : 'nobody named')
}

function mostFrequent<Value>(values: readonly Value[]): Value[] {
  return [...Map.groupBy(values, (value) => value)].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
}

// A document without a date comes last.
function dayOf({ published }: StatementRow): string {
  return published ?? '\uffff'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function numberIn(id: string): number {
  return Number(id.slice(1))
}
