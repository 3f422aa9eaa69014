// What stands around a name in its clause: the noun that makes a body of it, whether it is the subject, the stretch it covers. Reads tags; resolves nobody.
import type { Span } from '../document/span.ts'
import type { Token } from '../paragraphs/paragraph.ts'
import type { Name } from './read-name.ts'
import { isBodyNoun, isPersonNoun, ofPersons, singular } from './role-nouns.ts'
import { isCapital, type Words } from './words.ts'

/** The noun run after a name that makes it a body: “Sol *campaign*”, “Aria's *foreign ministry*”; null where there is none. */
export function bodyAfter(words: Words, name: Name): readonly [first: number, last: number] | null {
  const { tokens } = words
  let at = name.tokens[1]
  if (name.possessive) at++
  const first = at
  let found = -1
  while (at < tokens.length && at - first < 4) {
    const token = tokens[at] as Token
    if (isCapital(token) && name.possessive === false) break
    // “Sol's news conference” is no body.
    if (token.lower === 'conference' && /^(?:news|press|video|phone)$/.test(tokens[at - 1]?.lower ?? '')) return null
    const body = isBodyNoun(singular(token.lower))
    if (!body && token.tag !== 'NOUN' && token.tag !== 'ADJ' && token.tag !== 'PROPN') break
    if (isPersonNoun(token.lower)) break
    if (body && words.sentence[at] === words.sentence[name.tokens[0]]) found = at
    at++
  }
  return found < 0 ? null : [first, found + 1]
}

/** Whether what the name owns or is owned by makes a person of it: “Ana Sol's mother”, “the widow of Sol”. */
export function isOfPerson({ tokens }: Words, { tokens: [, end], whole: [start], possessive }: Name): boolean {
  if (/^(?:of|to)$/.test(tokens[start - 1]?.lower ?? '') && ofPersons.has(tokens[start - 2]?.lower ?? '')) return true
  return possessive && [1, 2].some((far) => ofPersons.has(tokens[end + far]?.lower ?? ''))
}

/** Whether the noun phrase at [first, last) looks like the subject of its clause: a verb follows, or a speech verb stands before. */
export function isSubject({ tokens, sentence }: Words, first: number, last: number): boolean {
  const here = sentence[first]
  // “In both Ostria and Aria”
  if (sentence[first - 1] === here && /^(?:both|all|the)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.tag === 'ADP') first--
  const before = tokens[first - 1]
  const prepositioned = before !== undefined && sentence[first - 1] === here && before.tag === 'ADP' && !clauseOpeners.has(before.lower)
  if (prepositioned) return false
  let at = last
  // “Colonel Sol of the Tarn army draws …”
  if (tokens[at]?.lower === 'of' && sentence[first - 1] !== here) {
    const limit = Math.min(tokens.length, at + 8)
    at++
    while (at < limit && (tokens[at]?.lower === 'the' || tokens[at]?.tag === 'PROPN' || tokens[at]?.tag === 'ADJ' || tokens[at]?.tag === 'NOUN')) at++
  }
  const closing = closings.get(tokens[at]?.text ?? '')
  if (closing !== undefined) {
    const limit = Math.min(tokens.length, at + 24)
    const opened = at
    at++
    while (at < limit && sentence[at] === here && tokens[at]?.text !== closing) at++
    if (tokens[at]?.text !== closing) at = opened
    at++
    // “Sol, of Tarn, Ostria, said”: a region in commas goes with the place.
    while (closing === ',' && tokens[at] && isCapital(tokens[at] as Token)) {
      const comma = tokens[at + 1]?.text === ',' ? at + 1 : tokens[at + 2]?.text === ',' && isCapital(tokens[at + 1] as Token) ? at + 2 : 0
      if (comma === 0 || sentence[comma] !== here) break
      at = comma + 1
    }
    // “Sol (Green), the mayor of Tarn, said”
    if (closing === ')' && tokens[at]?.text === ',') return isSubject({ tokens, sentence } as Words, first, at)
  }
  while (tokens[at]?.tag === 'ADV' || /^(?:both|all|each|themselves|himself|herself|itself)$/.test(tokens[at]?.lower ?? '')) at++
  const verb = tokens[at]
  if (verb && sentence[at] === here && (verb.tag === 'VERB' || verb.tag === 'AUX') && !verb.lower.endsWith('ing')) return true
  return before !== undefined && sentence[first - 1] === here && /^(?:said|says|added)$/.test(before.lower)
}

/** What ends an aside, by what opens it. */
const closings: ReadonlyMap<string, string> = new Map([[',', ','], ['(', ')'], ['[', ']'], ['—', '—'], ['–', '–'], ['―', '―'], ['--', '--']])

/** What may stand before a clause as well as before a noun. */
export const clauseOpeners: ReadonlySet<string> = new Set('as whether after before since until till while than because though although if when'.split(' '))

/** “came to Tarn”: what goes before where somebody goes. */
export const goings: ReadonlySet<string> = new Set('came come coming comes moved move moving went go going gone travelled traveled travelling traveling returned return returning fled flee flew fly immigrated emigrated migrated trip trips visit visits flight flights road roads way access'.split(' '))

/** The stretch of text that tokens [first, last) cover. */
export function spanOf({ tokens }: Words, first: number, last: number): Span {
  return [(tokens[first] as Token).start, (tokens[last - 1] as Token).end]
}
