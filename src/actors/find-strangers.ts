// Private persons who hold nothing, and whom the words of a source or a stated role name all the same (“a lawyer for Maro Lind”, “Orla Venn's son”): known so
// that they can be hidden wherever those words are shown. Only who is told to be a person counts, or every unknown place would be hidden too.
import { firstEndingAfter, type Span } from '../document/span.ts'
import type { Attribution } from '../statements/attribution.ts'
import type { Actor } from './actor.ts'
import type { Entry } from './actor-register.ts'
import { privacyOf } from './privacy.ts'

/** The strangers in a text's sources and in the roles and names of its actors, in the order in which the text first names them; mentions in text order. */
export function findStrangers(entries: readonly Entry[], holders: ReadonlySet<Entry>, attributions: readonly Attribution[], actors: readonly Actor[]): readonly Actor[] {
  const sources = attributions.flatMap(({ source }) => source?.spans ?? []).toSorted((a, b) => a[1] - b[1])
  const isInSource = ([start, end]: Span) => {
    for (let i = firstEndingAfter(sources, start, (span) => span[1]), seen = 0; i < sources.length && seen < mostNested; i++, seen++) if ((sources[i] as Span)[0] < end) return true
    return false
  }
  const shown = new Set(actors.flatMap(({ role, name, kind }) => `${role ?? ''} ${kind === 'person' ? '' : name}`.split(/[^\p{L}\p{N}-]+/u)))
  const isStranger = (entry: Entry) => !holders.has(entry) && (entry.kind === 'person' || (entry.kind === null && entry.placed <= 0 && (entry.gender !== null || goesBySurname(entry)))) && privacyOf('person', entry.role) === 'private-person'
  return entries
    .filter((entry) => isStranger(entry) && (shown.has(entry.words.at(-1) ?? '') || entry.mentions.some(isInSource)))
    .map((entry): Actor => ({ type: 'actor', name: entry.words.join(' '), kind: 'person', privacy: 'private-person', role: entry.role, mentions: entry.mentions.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) }))
    .toSorted((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0))
}

// “Orla Venn”, later “Venn”: as texts go on with persons.
function goesBySurname({ words, mentions }: Entry): boolean {
  const surname = words.at(-1) ?? ''
  return words.length > 1 && words.length < 4 && mentions.some(([start, end]) => end - start === surname.length)
}

/** Sources looked at from one place on, since they lie within one another; more than any text has. */
const mostNested = 8
