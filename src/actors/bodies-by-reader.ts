// Names that the text never says anything about (“IHS Denes said”, “Metro reported”): bodies or people. The reader's authority is a vote; it makes a
// body of a name only where nothing makes a person of it, since a stranger must not become a public body (DESIGN.md, privacy).
import type { Attribution } from '../statements/attribution.ts'
import type { Entry } from './actor-register.ts'
import { firstNames } from './first-names.ts'
import type { Found } from './found.ts'
import { isBodyNoun, singular } from './role-nouns.ts'

/** What stands beside the name of something that reports, guards or sells. */
const beside = /\b(?:site|website|service|agency|publication|blog|app|daily|weekly|newspaper|paper|magazine|channel|network|station|broadcaster|company|firm|group|movement|party|charity|ngo|union|organi[sz]ation|portal|platform|outlet|sponsor|maker|think tank|watchdog)\b/i
/** Words that names of people begin with in many languages. */
const personal = /^(?:al|el|abu|abd|bin|ibn|umm|de|van|von|la|mc)$/i

/** Gives the kind of a body to every holder of unknown kind that the reader always takes for one. */
export function findBodiesByReader(attributions: readonly Attribution[], found: readonly Found[]): void {
  const votes = new Map<Entry, { bodies: number; people: number; isBeside: boolean }>()
  for (const [i, { entries: [entry, ...others] }] of found.entries()) {
    const { source, authority } = attributions[i] as Attribution
    if (entry === undefined || others.length > 0 || entry.kind !== null || entry.placed > 0 || source === null) continue
    if (!entry.words.some((word) => source.text.includes(word))) continue
    const vote = votes.get(entry) ?? { bodies: 0, people: 0, isBeside: false }
    votes.set(entry, vote)
    if (authority === 'named-organisation') vote.bodies++
    else if (authority === 'named-person' || authority === 'role') vote.people++
    vote.isBeside ||= beside.test(source.text)
  }
  for (const [entry, { bodies, people, isBeside }] of votes) {
    if (bodies === 0 || people > 0 || entry.gender !== null || entry.role !== null) continue
    const [first = ''] = entry.words
    const isPersonal = firstNames.has(first.toLowerCase()) || personal.test(first)
    if (isPersonal ? isBeside && entry.words.length > 1 && !firstNames.has(first.toLowerCase()) : isOdd(entry.words) || isBeside) entry.kind = 'organisation'
  }
}

// One word alone, letters or capitals inside, a plural or a body's noun at the end: hardly anybody is introduced so.
function isOdd(words: readonly string[]): boolean {
  const last = words.at(-1)?.toLowerCase() ?? ''
  return words.length === 1 || words.some((word) => /^\p{Lu}{2,}$|\p{Ll}\p{Lu}|\d/u.test(word)) || isBodyNoun(singular(last)) || (last.endsWith('s') && singular(last) !== last && words.length > 2)
}
