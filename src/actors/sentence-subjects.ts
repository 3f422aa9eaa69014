// What the sentence around a pronoun tells of whom it takes up: the subject that follows a phrase which opens it, the one word that begins it, or a
// thing that it is all about. Reads one sentence; looks no further back.
import { isPerson } from './actor-register.ts'
import { spanOf } from './clause.ts'
import { lastBefore, type Search } from './find-antecedent.ts'
import { someone, type Found } from './found.ts'
import { documentNouns, isBodyNoun, isPersonNoun, singular, type Gender } from './role-nouns.ts'

/** “According to his own email, Ana Sol wrote …”: what opens with a phrase takes up the subject that follows it. */
export function subjectAhead({ words, register, at }: Search, gender: Gender | null): Found | null {
  const first = words.sentenceStarts[words.sentence[at] ?? 0] ?? at
  if (at - first > 2 || !/^(?:according to|in|on|from|by)$/.test(words.tokens.slice(first, at).map(({ lower }) => lower).join(' '))) return null
  const mention = register.mentions[lastBefore(register.mentions, at) + 1]
  const entry = mention && register.entries[mention.entry]
  if (!entry || words.sentence[mention.tokens[0]] !== words.sentence[at] || mention.tokens[0] - at > mostWordsAhead) return null
  const isAfterComma = /^(?:,|the)$/.test(words.tokens[mention.tokens[0] - 1]?.text ?? '')
  const fits = isPerson(entry) && (entry.gender === null || entry.gender === gender)
  return fits && isAfterComma && mention.subject && !mention.modifier ? someone(entry, [spanOf(words, ...mention.tokens)]) : null
}

/** Words from a phrase that opens a sentence to the subject it belongs to. */
const mostWordsAhead = 10

/** “The rate is a common term: it refers to …”: the sentence is about a thing, and names nobody before. */
export function isOfThing({ words: { tokens, sentence, sentenceStarts }, register, at }: Search): boolean {
  const first = sentenceStarts[sentence[at] ?? 0] ?? at
  if (tokens[first]?.tag !== 'DET' || (register.mentions[lastBefore(register.mentions, at)]?.tokens[0] ?? -1) >= first) return false
  let end = first + 1
  while (end < at && end - first < 6 && /^(?:NOUN|ADJ)$/.test(tokens[end]?.tag ?? '')) end++
  const head = singular(tokens[end - 1]?.lower ?? '')
  return end < at && tokens[end]?.tag === 'AUX' && !isBodyNoun(head) && !isPersonNoun(head) && !documentNouns.has(head)
}

/** “Ostria is blamed for …, which it has denied”: a one-word subject that “it” takes up in the same sentence is no person. */
export function unknownSubject({ words, register, at }: Search): Found | null {
  const first = words.sentenceStarts[words.sentence[at] ?? 0] ?? at
  const mention = register.mentions[lastBefore(register.mentions, first + 1)]
  const entry = mention && register.entries[mention.entry]
  if (!entry || mention.tokens[0] !== first || !mention.subject || mention.modifier) return null
  if (entry.kind !== null || entry.words.length > 1 || entry.gender !== null) return null
  entry.kind = 'organisation'
  return someone(entry, [spanOf(words, ...mention.tokens)])
}
