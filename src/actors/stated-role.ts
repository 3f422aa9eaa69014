// What a text states about a named holder right beside the name: a role in front, an apposition after it, one before it, or
// “X, who was then head of …”. Gives the words as they stand; decides nothing about whether they are true.
import type { Token } from '../paragraphs/paragraph.ts'
import type { Name } from './read-name.ts'
import { genderTitles, isBodyNoun, isExpertNoun, isPersonNoun, officeNouns, singular, type Gender } from './role-nouns.ts'
import { isCapital, phrase, type Words } from './words.ts'

export interface StatedRole {
  /** The words of the text (“a former deputy interior minister”). */
  readonly text: string
  /** The noun the role turns on, singular, lower case. */
  readonly head: string
  /** Every noun a later description may pick the holder up by. */
  readonly heads: readonly string[]
  /** Whether the role is one of a person, not of a body. */
  readonly ofPerson: boolean
  readonly gender: Gender | null
}

/** The role stated beside a name, null where there is none; of two as high, the apposition after it wins, then the one before. */
export function statedRole(words: Words, name: Name): StatedRole | null {
  const stated = [appositionAfter(words, name.tokens[1]), appositionBefore(words, name.whole[0]), inFront(name)].filter((role) => role !== null)
  const [first] = stated
  if (first === undefined) return null
  // “Rep. Ana Sol, a Green from Tarn” holds an office, whatever else is said of her.
  const best = stated.reduce((one, other) => (other.ofPerson === one.ofPerson && rankOf(other.head) > rankOf(one.head) ? other : one), first)
  return { ...best, heads: [...new Set([...best.heads, ...stated.filter(({ ofPerson }) => ofPerson === best.ofPerson).flatMap(({ heads }) => heads)])] }
}

/** 2 for an office, 1 for an expert's trade, 0 for any other noun: what is stated of somebody by the higher beats the rest. */
export const rankOf = (head: string): number => (officeNouns.has(head) ? 2 : isExpertNoun(head) ? 1 : 0)

function inFront({ role }: Name): StatedRole | null {
  if (role === null) return null
  const nouns = role.toLowerCase().split(/[\s-]+/).map((word) => singular(word.replace(/\.$/, ''))).filter(isPersonNoun)
  const head = nouns.at(-1)
  return head === undefined ? null : { text: role, head, heads: nouns, ofPerson: true, gender: genderTitles.get(head) ?? null }
}

function appositionAfter(words: Words, end: number): StatedRole | null {
  const { tokens } = words
  let at = end
  const here = words.sentence[end - 1]
  const inSentence = (i: number) => i < tokens.length && words.sentence[i] === here
  if (!inSentence(at)) return null
  const copula = (i: number) => inSentence(i) && /^(?:is|was|are|were)$/.test((tokens[i] as Token).lower)
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') {
    at++
    // An age: “Lee, 49, a resident of …”.
    if (tokens[at]?.tag === 'NUM' && tokens[at + 1]?.text === ',') at += 2
    // A party and a region: “Sol, G-Tarn, the chairman of …”.
    if (/^[A-Z]-\p{Lu}/u.test(phrase(words, at, Math.min(at + 3, tokens.length)))) {
      const comma = [1, 2, 3, 4].find((i) => tokens[at + i]?.text === ',')
      if (comma !== undefined) at += comma + 1
    }
    if (tokens[at]?.lower === 'who' && copula(at + 1)) at += 2
  } else if (copula(at)) at++
  else return null
  while (inSentence(at) && (tokens[at]?.lower === 'then' || tokens[at]?.lower === 'now' || tokens[at]?.lower === 'also')) at++
  // “Sol is no stranger to …”
  if (tokens[at]?.lower === 'not' || tokens[at]?.lower === 'no') return null
  return roleAt(words, at, here)
}

function appositionBefore(words: Words, start: number): StatedRole | null {
  const { tokens } = words
  const here = words.sentence[start]
  if (tokens[start - 1]?.text !== ',' || words.sentence[start - 1] !== here) return null
  let from = start - 1
  while (from > 0 && words.sentence[from - 1] === here && start - from < 12 && !/^(?:,|["“”‘’«»„]|'')$/.test(tokens[from - 1]?.text ?? '')) from--
  const first = tokens[from]
  if (!first || !/^(?:the|a|an|another|his|her|its|their)$/.test(first.lower)) return null
  return roleAt(words, from, here) ?? plainRole(words, from, start - 1)
}

const placeNouns = new Set('village town city river island port capital district province region country nation state valley bridge road ship paper book film song report plan law bill treaty day night week year'.split(' '))

// “A baker, Ana Dell, said”: a short phrase of nouns between an article and a name is a role, whether or not the lists know its noun.
function plainRole(words: Words, from: number, to: number): StatedRole | null {
  const phraseTokens = words.tokens.slice(from, to)
  const last = phraseTokens.at(-1)
  const nominal = phraseTokens.every(({ tag, lower }) => ['DET', 'ADJ', 'NOUN', 'PRON', 'NUM'].includes(tag) || lower === "'s" || lower === '-')
  if (!nominal || last?.tag !== 'NOUN' || phraseTokens.length < 2 || phraseTokens.length > 6) return null
  const head = singular(last.lower)
  if (isBodyNoun(head) || placeNouns.has(head)) return null
  return { text: phrase(words, from, to), head, heads: [head], ofPerson: true, gender: null }
}

// A noun phrase that turns on a role noun, from `start` to the comma, relative clause or verb that ends it.
function roleAt(words: Words, start: number, sentence: number | undefined): StatedRole | null {
  const { tokens } = words
  let at = start
  let base = true
  const heads: string[] = []
  let head = ''
  let isOwned = false
  while (at < tokens.length && words.sentence[at] === sentence && at - start < 16) {
    const { lower, tag, text } = tokens[at] as Token
    if ((tag === 'PUNCT' && text !== '-' && text !== '.') || /^(?:who|whose|which|that|when|where)$/.test(lower)) break
    // “…, a spokesman said”, “…, the Front have set”: a clause of its own.
    if (/^(?:said|says|told|have|has|had|is|are|was|were|will|would)$/.test(lower)) return null
    if (base && (tag === 'ADP' || lower === 'of' || lower === 'for' || lower === 'and')) base = false
    const inside = isPersonNoun(lower) || /^(?:his|her|its|their|retired|appointed|elected)$/.test(lower)
    // “In Tarn, the governor's office thanked …”: the subject of a clause, no apposition.
    if (base && head !== '' && isBodyNoun(head) && (tag === 'VERB' || tag === 'AUX') && !lower.endsWith('ing')) return null
    if (base && (/^['’]s?$/.test(text) || /^(?:his|her|their|its)$/.test(lower))) isOwned = true
    // “According to Sol, his doctors believed …”, “Sol, the dead man's lawyer asked …”: whose subject is another.
    if (base && isOwned && tag === 'VERB' && !lower.endsWith('ing') && !inside) return null
    if (base && at > start && (tag === 'VERB' || tag === 'AUX' || tag === 'PRON') && !inside) break
    if (!base && tokens[at - 1]?.tag !== 'ADP' && (tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing')))) break
    const noun = singular(lower)
    if (base && (isPersonNoun(noun) || (isBodyNoun(noun) && !isCapital(tokens[at] as Token)))) {
      heads.push(noun)
      head = noun
      // “Vice President Sol, Defence Secretary Tan and …”: the next of a list.
      const next = tokens[at + 1]
      if (next && isCapital(next) && next.tag === 'PROPN' && isPersonNoun(noun) && !/^(?:DET|PRON)$/.test(tokens[start]?.tag ?? '') && tokens[start - 1]?.text === ',') return null
    }
    at++
  }
  if (head === '') return null
  const first = (tokens[start] as Token)
  if (first.tag === 'PRON' && !/^(?:his|her|its|their)$/.test(first.lower)) return null
  return { text: phrase(words, start, at), head, heads, ofPerson: isPersonNoun(head) && (!isBodyNoun(head)), gender: genderTitles.get(head) ?? null }
}
