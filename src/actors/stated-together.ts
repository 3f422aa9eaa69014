// What a text states of several persons at once (“my parents, Jon and Ana Sol”, “Senators Ana Sol and Abel Tan”), so that “my father” or
// “the senator” may take one of them up. Reads the noun beside a group of names; decides nothing about whom a later word means.
import { isPerson } from './actor-register.ts'
import type { Together } from './antecedent-together.ts'
import { isPersonNoun, singular, type Gender } from './role-nouns.ts'
import { phrase, type Words } from './words.ts'

/** Gives each person of a group the noun that stands before it in the plural. */
export function stateTogether(words: Words, groups: readonly Together[]): void {
  for (const { entries, tokens: [first] } of groups) {
    if (!entries.every(isPerson)) continue
    const at = /^[,:—–-]$/.test(words.tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
    const plural = words.tokens[at]?.lower ?? ''
    const noun = singular(plural)
    if (noun === plural || !isPersonNoun(noun) || words.sentence[at] !== words.sentence[first]) continue
    // Of two parents, of whom one is known for a man, the other is the mother.
    const known = entries.find(({ gender }) => gender !== null)?.gender ?? null
    for (const entry of entries) {
      entry.kind ??= 'person'
      if (noun !== 'parent') {
        entry.heads.add(noun)
        entry.role ??= phrase(words, at, at + 1)
        continue
      }
      const gender = entry.gender ?? (entries.length === 2 && known !== null ? other[known] : null)
      if (gender !== null) entry.heads.add(parents[gender])
      entry.gender ??= gender
    }
  }
}

const parents: Readonly<Record<Gender, string>> = { female: 'mother', male: 'father' }
const other: Readonly<Record<Gender, Gender>> = { female: 'male', male: 'female' }
