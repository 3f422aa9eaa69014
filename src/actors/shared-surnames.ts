// “David and Jeanne Sol”: the surname is both's, unless the text knows the first by his own (“Clinton and Tim Orr”). Reads the names of a whole text;
// joins nobody.
import type { Token } from '../paragraphs/paragraph.ts'
import { firstNames } from './first-names.ts'
import type { Name } from './read-name.ts'
import { kinNouns, singular } from './role-nouns.ts'
import type { Words } from './words.ts'

/** First name and surname of those whose surname only the next one bears, by the token they stand at. */
export function sharedSurnames({ tokens }: Words, names: readonly Name[]): ReadonlyMap<number, readonly string[]> {
  const shared = new Map<number, readonly string[]>()
  const surnames = new Set(names.flatMap(({ words }) => (words.length > 1 ? [words.at(-1)?.toLowerCase() ?? ''] : [])))
  for (const [i, { words: [first = '', ...rest], tokens: [at, end], role }] of names.entries()) {
    const next = names[i + 1]
    const [given = '', surname = ''] = next?.words ?? []
    if (rest.length > 0 || role !== null || next?.words.length !== 2 || next.role !== null || next.tokens[0] !== end + 1 || tokens[end]?.lower !== 'and') continue
    const isPair = next.kind === 'person' ? firstNames.has(given.toLowerCase()) : next.kind === null && isKin(tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1])
    if (isPair && firstNames.has(first.toLowerCase()) && !surnames.has(first.toLowerCase())) shared.set(at, [first, surname])
  }
  return shared
}

const isKin = (token: Token | undefined) => kinNouns.has(singular(token?.lower ?? ''))
