// Whose claim a statement takes up, and what that claim was about, as far as it says so: “the council's report on the dam”, “allegations of theft
// made by Orr”. English, over lower-case text with straight apostrophes.
import { outlet } from './called-kind.ts'
import { claimNoun, claimNouns } from './claim-words.ts'
import type { Gist } from './statement-gist.ts'

const made = '(?:made|brought|raised|levell?ed|lodged|published|aired|put about|spread)'

/** “Ostria's assertions”, “the farmers' complaints”, “the allegations made by Ostria”: whose claim it is, in either group. */
export const ownedClaim = new RegExp(
  `(?<![\\p{L}-])([\\p{L}-]+)(?:'s|(?<=s)')\\s+(?:[\\w'-]+\\s+){0,2}?(?:${claimNouns})\\b|\\b(?:${claimNouns})\\s+(?:${made}\\s+)?by\\s+((?:[\\p{L}.'-]+\\s*){1,5})`,
  'u',
)
/** “the claim on the website”: where it stood, or on what day. */
const placed = new RegExp(`\\b(?:${claimNouns})\\s+(?:on|in|from)\\s+((?:[\\p{L}.'-]+\\s*){1,4})`, 'u')
/** “Ostrian criticism”, “fresh criticism”. */
const perhapsOwned = new RegExp(`([\\p{L}-]+)\\s+(?:${claimNouns})\\b`, 'u')
const nameless = /^(?:the|these|those|this|that|such|any|all|his|her|its|their|our|some|many|other|both|and|but|for|with|who|which|what|was|were|has|had|have|are|not|false|new|own|recent|earlier|latest|former)$/

/** The words that name whose claim is taken up. */
export function ownersOf(text: string): readonly string[] {
  return wordsBy(ownedClaim, text)
}

/** Words that name in print where it stood: who is called so made it. None where it stood on no page (“the claims on Monday”). */
export function placesOfClaim(text: string): readonly string[] {
  const words = wordsBy(placed, text)
  return words.some((word) => outlet.test(word)) ? words : []
}

/** Words that may name it; most name nobody. */
export function perhapsOwnersOf(text: string): readonly string[] {
  return wordsBy(perhapsOwned, text)
}

function wordsBy(pattern: RegExp, text: string): readonly string[] {
  const matches = [...text.matchAll(new RegExp(pattern.source, 'gu'))]
  return [...new Set(matches.flatMap(([, one = '', others = '']) => `${one} ${others}`.match(/[\p{L}-]{3,}/gu) ?? []))].filter((word) => !nameless.test(word))
}

/** Whether the word names the holder of the statement: “Aria”, “farmers” of “the farmers' complaints”, “president” where that is the holder's role. */
export function isOwner(owner: string, { names, said, roles }: Gist): boolean {
  const stem = owner.replace(/s$/, '')
  return names.includes(owner) || names.includes(stem) || said.includes(owner) || said.includes(`${stem}s`) || roles.includes(owner)
}

/** Lemmas of what the claim that a content names was about, as far as its clause goes: “theft” of “denied claims of theft by the crew”; none where it does not say. */
export function matterOf({ words }: Gist): ReadonlySet<string> {
  const at = words.findIndex(({ part, lower }, i) => part === 'content' && claimNoun.test(lower) && /^(?:of|that|about|on|over|regarding|concerning)$/.test(words[i + 1]?.lower ?? ''))
  if (at < 0) return new Set()
  const rest = words.slice(at + 2)
  const end = rest.findIndex(({ lower }) => /^[.;:!?,“”"—–-]$|^(?:as|is|are|was|were|but|by|made)$/.test(lower))
  return new Set(rest.slice(0, end < 0 ? rest.length : end).filter(({ counts }) => counts).map(({ lemma }) => lemma))
}
