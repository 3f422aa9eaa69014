// Whom a description means where the text states no such office of anybody: a person it has named in full and said nothing else of. Reads what the register
// knows; where a description fits two, the caller gives nobody.
import { isPerson, type Entry } from './actor-register.ts'
import { findAntecedent, nearestBefore, type Antecedent, type Search } from './find-antecedent.ts'
import type { RoleHolder } from './read-holder.ts'
import { genderTitles, isPersonNoun, kinNouns, officeNouns } from './role-nouns.ts'

/** “President Sol met Abel Tan. The Ostrian president …”: the last person named in full and without an office, a sentence back. */
export function lastUntitled(search: Search): Antecedent | null {
  const { words, at } = search
  const last = nearestBefore(search, (entry) => isPerson(entry) && entry.words.length > 1)
  const isNear = last?.tokens != null && (words.sentence[at] ?? 0) - (words.sentence[last.tokens[0]] ?? 0) === 1
  return isNear && last.entry?.role === null && last.entry.heads.size === 0 ? last : null
}

/** “The Ostrian president” may be another than President Sol, of whom no state is told. */
export function isOfNoState({ register }: Search, { words }: RoleHolder, { role }: Entry): boolean {
  const capitals = (text: string) => (text.match(/\p{Lu}\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase())
  return role !== null && capitals(words).some((word) => register.stateOf(word) !== null) && capitals(role).every((word) => isPersonNoun(word) || /^(?:prime|foreign|vice|former)$/.test(word))
}

/** The likeliest person of whom nothing else is said, and not somebody whom the statement itself is about. */
export function nearUntitled(search: Search, { head, words }: RoleHolder): Antecedent | null {
  const said = words.split(/[^\p{L}-]+/u)
  const gender = genderTitles.get(head) ?? null
  // “The widow of Sol” is not Sol.
  const isOther = (entry: Entry) => said.includes(entry.words.at(-1) ?? '') || (gender !== null && entry.gender !== null && entry.gender !== gender)
  const near = findAntecedent(search, (entry) => entry !== null && isUntitled(entry, head) && !isOther(entry) && !(officeNouns.has(head) && isOfNoOffice(entry)), gender)
  return near?.tokens != null && search.inOwnContent(near.tokens[0]) ? null : near
}

// “The prime minister” is no student.
function isOfNoOffice({ heads }: Entry): boolean {
  return heads.size > 0 && ![...heads].some((head) => officeNouns.has(head))
}

// A person in full whom the text has given no role yet, or one known for a person.
function isUntitled(entry: Entry, head: string): boolean {
  // Somebody's wife is not the nominee; somebody's daughter may be the mother of three.
  if (!kinNouns.has(head) && entry.heads.size > 0 && [...entry.heads].every((head) => kinNouns.has(head))) return false
  return entry.kind === 'person' || (isPerson(entry) && (entry.acts || entry.gender !== null) && entry.words.length === 2 && entry.role === null && !entry.words[1]?.endsWith('s'))
}
