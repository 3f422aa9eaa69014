// A reading as people decided: who holds what, on whose authority, and what everybody in it is called. Takes the reading and what was decided
// about its actors; gives one of its own, in the same order of statements, and leaves the reading as it is. Resolves nobody by itself.
import type { Actor } from '../actors/actor.ts'
import type { Authority } from '../statements/attribution.ts'
import type { Statement } from '../statements/statement.ts'
import type { NamedActor } from './decision.ts'
import type { Reading } from './reading.ts'

/** Any reading is one, in which nothing was decided. */
export interface DecidedReading extends Reading {
  readonly statements: readonly DecidedStatement[]
  readonly actors: readonly DecidedActor[]
  /** What an actor of this name, kind and class is shown as in this document, also one who holds nothing in it; not there where nothing was decided. */
  readonly shownAs?: (actor: NamedActor) => NamedActor
}

export interface DecidedStatement extends Statement {
  /** There where a person decided who holds it. */
  readonly actorDecided?: true
}

export interface DecidedActor extends Actor {
  /** The name in the document where people decided on another; left out where it is the same. */
  readonly written?: string
}

export interface DecidedActors {
  /** What each actor of the reading is shown as, then those that only a decision knows. */
  readonly shown: readonly NamedActor[]
  /** By index of the statement: the position in `shown` of the holder decided on, null for nobody. */
  readonly holders: ReadonlyMap<number, number | null>
  readonly shownAs: (actor: NamedActor) => NamedActor
}

/** The reading with the decisions on it; `fold` gives the form under which two spellings of a name are one. */
export function decidedReading(reading: Reading, { shown, holders, shownAs }: DecidedActors, fold: (name: string) => string): DecidedReading {
  const actors = shown.map((now, position): DecidedActor => {
    const own = reading.actors[position] ?? { type: 'actor', ...now, role: null, mentions: [] }
    return { ...own, ...now, ...(now.name === own.name ? {} : { written: own.name }) }
  })
  const merged = positionsOf(actors, fold)
  const holderAt = (position: number): number => merged[position] ?? position
  return {
    ...reading, actors, shownAs,
    statements: reading.statements.map((statement, index): DecidedStatement => {
      const holder = holders.get(index)
      if (holder === undefined) {
        const [actor = null, ...alsoActors] = new Set((statement.actor === null ? statement.alsoActors : [statement.actor, ...statement.alsoActors]).map(holderAt))
        return statement.actor === null ? { ...statement, alsoActors: actor === null ? [] : [actor, ...alsoActors] } : { ...statement, actor, alsoActors }
      }
      const authority = authorityOf(statement, holder === null ? null : shown[holder] ?? null)
      return { ...statement, actor: holder === null ? null : holderAt(holder), alsoActors: [], authority, evidence: [], actorDecided: true }
    }),
  }
}

/** On whose authority a statement stands once a person has said who holds it, or that nobody nameable does. */
function authorityOf({ authority, source }: Statement, holder: NamedActor | null): Authority {
  // Whoever made a document speaks through it.
  if (authority === 'named-document') return authority
  if (holder === null) return source === null ? 'unsourced' : isNamed(authority) ? 'role' : authority
  switch (holder.kind) {
    case 'person': return 'named-person'
    case 'document': return 'named-document'
    case 'collective': return 'collective'
    case 'organisation': case 'government': case 'armed-group': case 'media-outlet': return 'named-organisation'
  }
}

function isNamed(authority: Authority): boolean {
  return authority === 'named-person' || authority === 'named-organisation'
}

/** For each actor the first of those who are one with it: of one name, of whom a person gave at least one that name. Who is private stays apart. */
function positionsOf(actors: readonly DecidedActor[], fold: (name: string) => string): readonly number[] {
  const renamed = new Set(actors.flatMap((actor) => (actor.written === undefined ? [] : [keyOf(actor, fold)])))
  const first = new Map<string, number>()
  return actors.map((actor, position) => {
    const key = keyOf(actor, fold)
    if (!renamed.has(key)) return position
    const known = first.get(key)
    if (known === undefined) first.set(key, position)
    return known ?? position
  })
}

function keyOf({ name, privacy }: NamedActor, fold: (name: string) => string): string {
  return `${privacy === 'private-person' ? 'private' : 'named'} ${fold(name)}`
}
