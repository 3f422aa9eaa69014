// The sourcing sheet of one article, as a standards editor asks for it: on whose authority its statements stand, who speaks, who
// is accused without being heard, who denies what, how much the outlet says in its own voice. It counts; it does not score.
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Authority } from '../statements/attribution.ts'
import { accusedIn, heardIn } from './accused.ts'

/** In the order sheets show them, strongest identification first. */
export const authorities = ['named-person', 'named-organisation', 'named-document', 'role', 'collective', 'unsourced', 'author'] as const satisfies readonly Authority[]

export interface Share {
  readonly authority: Authority
  readonly statements: number
  /** 0..1 of all statements; 0 where there are none. */
  readonly share: number
}

export interface Speaker {
  /** The actor's name as the article gives it in full, or as a person decided. */
  readonly name: string
  readonly authority: Authority
  /** Indices of the statements the speaker holds, alone or with others. */
  readonly statements: readonly number[]
}

export interface Accused {
  readonly name: string
  /** Indices of the accusing statements. */
  readonly accusedIn: readonly number[]
}

export interface SourcingSheet {
  readonly statements: number
  /** One for every authority, in the order of `authorities`. */
  readonly shares: readonly Share[]
  /** Those who hold most first, then in text order. */
  readonly speakers: readonly Speaker[]
  /** Named as the object of an accusation, with no statement of their own in the article. */
  readonly accusedNotHeard: readonly Accused[]
  /** `denies`: indices of what is denied; [] when that is not in the article. */
  readonly denials: readonly { readonly statement: number; readonly denies: readonly number[] }[]
  readonly narrator: { readonly sentences: number; readonly of: number; readonly share: number }
}

/** The sheet of a reading; `paragraphs` are those of the text it was made from. */
export function sourcingSheet(reading: DecidedReading, paragraphs: readonly Paragraph[]): SourcingSheet {
  const { statements, links, narrator, sentences } = reading
  const denying = Map.groupBy(links.filter(({ link }) => link === 'denies'), ({ from }) => from)
  return {
    statements: statements.length,
    shares: authorities.map((authority) => {
      const count = statements.filter((statement) => statement.authority === authority).length
      return { authority, statements: count, share: shareOf(count, statements.length) }
    }),
    speakers: speakersIn(reading),
    accusedNotHeard: accusedNotHeard(reading, paragraphs),
    denials: statements.flatMap(({ act }, index) => {
      const denies = (denying.get(index) ?? []).map(({ to }) => to)
      return act === 'deny' || denies.length > 0 ? [{ statement: index, denies }] : []
    }),
    narrator: { sentences: narrator.length, of: sentences, share: shareOf(narrator.length, sentences) },
  }
}

function speakersIn({ statements, actors }: DecidedReading): Speaker[] {
  const held = new Map<number, number[]>()
  for (const [index, { actor, alsoActors }] of statements.entries()) {
    for (const holder of new Set(actor === null ? alsoActors : [actor, ...alsoActors])) {
      const indices = held.get(holder)
      if (indices === undefined) held.set(holder, [index])
      else indices.push(index)
    }
  }
  return [...held].flatMap(([holder, indices]) => {
    const actor = actors[holder]
    const first = statements[indices[0] ?? -1]
    return actor === undefined || first === undefined ? [] : [{ name: actor.name, authority: first.authority, statements: indices }]
  }).toSorted((a, b) => b.statements.length - a.statements.length)
}

/** Names looked for among those who speak; no real article accuses more, and a hostile one must not cost their square. */
const mostAccused = 500

/** Whom the article names as accused and does not let speak, in the order of their first accusation; two names that a person merged are one. */
export function accusedNotHeard(reading: DecidedReading, paragraphs: readonly Paragraph[]): Accused[] {
  const accusations = new Map<string, number[]>()
  for (const [index, statement] of reading.statements.entries()) {
    if (statement.act !== 'accuse') continue
    const written = accusedIn(statement, paragraphs)
    if (written === null) continue
    const name = decidedName(written, reading)
    const before = accusations.get(name)
    if (before !== undefined) before.push(index)
    else if (accusations.size < mostAccused) accusations.set(name, [index])
  }
  const isHeard = heardIn(reading)
  return [...accusations].filter(([name]) => !isHeard(name)).map(([name, accused]) => ({ name, accusedIn: accused }))
}

/** The name that people decided on for whoever the text names so. */
function decidedName(name: string, { shownAs }: DecidedReading): string {
  return shownAs?.({ name, kind: 'person', privacy: 'private-person' }).name ?? name
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
