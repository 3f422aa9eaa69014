// Those whom a text names together (“Ana Sol and Abel Tan”, “Sol (Green), Tan and Orr”), so that “the two” or “they” may take them up. Persons
// with persons, bodies with bodies. Says who stands side by side; not who is meant.
import { isPerson, type ActorRegister, type Entry } from './actor-register.ts'
import { isSubject, spanOf } from './clause.ts'
import type { Search } from './find-antecedent.ts'
import { someone, type Found } from './found.ts'
import { genderTitles, isBodyNoun, isPersonNoun, singular } from './role-nouns.ts'
import type { Words } from './words.ts'

export interface Together {
  readonly entries: readonly Entry[]
  /** Token range from the first name to the last. */
  readonly tokens: readonly [first: number, last: number]
}

/** The groups of a document, in text order. */
export function findTogether(words: Words, { mentions, entries }: ActorRegister): readonly Together[] {
  const groups: Together[] = []
  let run: Entry[] = []
  let first = 0
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [one, other] = [mentions[i], mentions[i + 1]]
    const [entry, next] = [one && entries[one.entry], other && entries[other.entry]]
    if (!one || !other || !entry || !next) continue
    const joint = one.modifier || other.modifier || entry === next || isPerson(entry) !== isPerson(next) ? null : jointOf(words, one.tokens[1], other.tokens[0])
    if (joint === null || run.length >= mostTogether) {
      run = []
      continue
    }
    if (run.length === 0) {
      run = [entry]
      first = one.tokens[0]
    }
    run.push(next)
    if (joint === 'and') {
      groups.push({ entries: [...new Set(run)], tokens: [first, other.tokens[1]] })
      run = []
    }
  }
  return groups
}

/** The last group before the token that has `size` members (any number for null), at most `reach` sentences back; null for none. */
export function lastTogether(words: Words, groups: readonly Together[], at: number, size: number | null, reach: number): Together | null {
  let low = 0
  let high = groups.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.tokens[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const here = words.sentence[at] ?? 0
  for (let i = low - 1; i >= 0 && i >= low - mostBack; i--) {
    const group = groups[i] as Together
    if (here - (words.sentence[group.tokens[0]] ?? 0) > reach) return null
    if (size === null || group.entries.length === size) return group
  }
  return null
}

const mostTogether = 6
/** Groups looked back through, so that one endless sentence stays linear. */
const mostBack = 12
const mostBetween = 9

// What joins two names: “and”, or a comma in a list that may end with one; brackets and titles aside.
function jointOf({ tokens, sentence }: Words, from: number, to: number): 'and' | 'comma' | null {
  if (to < from || to - from > mostBetween || sentence[from] !== sentence[to]) return null
  let depth = 0
  const left: string[] = []
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === '(' || lower === '[') depth++
    else if (lower === ')' || lower === ']') depth--
    else if (depth === 0 && lower !== 'the') left.push(lower)
  }
  const between = left.join(' ')
  return between === 'and' || between === ', and' || between === '&' ? 'and' : between === ',' ? 'comma' : null
}

/** “They”, “the two senators”: those who held the last statement together, or two whom the text has named side by side. */
export function together(search: Search, reach: number): Found | null {
  const { words, spoken, groups, at } = search
  const last = spoken.findLast((one) => one.at < at)
  if (last?.entry && last.others.length > 0 && (words.sentence[at] ?? 0) - (words.sentence[last.at] ?? 0) <= reach) {
    return { entries: [last.entry, ...last.others], authority: last.authority, evidence: last.entry.mentions.slice(0, 1) }
  }
  const isThey = /^the(?:y|m|ir|irs|mselves)$/.test(words.tokens[at]?.lower ?? '')
  const said = words.tokens.slice(at, at + 4).map(({ lower }) => lower)
  const size = said.slice(0, 2).includes('three') ? 3 : 2
  if (!isThey && !said.slice(0, 2).some((word) => /^(?:two|three|both|each|pair|couple|duo)$/.test(word))) return null
  const group = lastTogether(words, groups, at, isThey ? null : size, isThey ? 1 : reach)
  if (!group || (isThey && !isSubject(words, ...group.tokens))) return null
  // “Both candidates” are no two countries, “both countries” no two persons.
  const noun = singular(said.slice(1).find((word) => isPersonNoun(singular(word)) || isBodyNoun(singular(word))) ?? '')
  if (!isThey && noun !== '' && group.entries.some((entry) => isPerson(entry) !== isPersonNoun(noun))) return null
  const found = someone(group.entries[0] as Entry, [spanOf(words, ...group.tokens)])
  // “Both women”, “the two bodies”
  const gender = genderTitles.get(singular(said.find((word) => genderTitles.has(singular(word))) ?? '')) ?? null
  if (gender !== null && group.entries.some((entry) => entry.gender !== null && entry.gender !== gender)) return null
  return { ...found, entries: group.entries }
}
