// What a text states about a named holder right beside the name: a role in front, an apposition after it, one before it, or
// “X, who was then head of …”. Gives the words as they stand; decides nothing about whether they are true.
import type { Token } from '../paragraphs/paragraph.ts'
import type { Name } from './read-name.ts'
import { armedNouns, genderTitles, governmentNouns, isBodyNoun, isExpertNoun, isPersonNoun, officeNouns, singular, type Gender } from './role-nouns.ts'
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
  const stated = [appositionAfter(words, name.tokens[1]), appositionBefore(words, name.whole[0], name.tokens[1]), inFront(name)].filter((role) => role !== null)
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
  let isSaidOf = copula(at)
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(') {
    at++
    // An age: “Lee, 49, a resident of …”.
    if (tokens[at]?.tag === 'NUM' && tokens[at + 1]?.text === ',') at += 2
    // A party and a region: “Sol, G-Tarn, the chairman of …”.
    if (/^[A-Z]-\p{Lu}/u.test(phrase(words, at, Math.min(at + 3, tokens.length)))) {
      const comma = [1, 2, 3, 4].find((i) => tokens[at + i]?.text === ',')
      if (comma !== undefined) at += comma + 1
    }
    if (tokens[at]?.lower === 'who') {
      const leads = leadershipAt(words, at, here)
      if (leads !== null) return leads
      isSaidOf = copula(at + 1)
      if (isSaidOf) at += 2
    }
  } else if (isSaidOf) at++
  else return null
  while (inSentence(at) && (tokens[at]?.lower === 'then' || tokens[at]?.lower === 'now' || tokens[at]?.lower === 'also')) at++
  // “Sol is no stranger to …”
  if (tokens[at]?.lower === 'not' || tokens[at]?.lower === 'no') return null
  // “The masked man is Wolf Tan”: another name, no role.
  if (isSaidOf && tokens[at] && isCapital(tokens[at] as Token)) return null
  if (tokens[end]?.text === ',' && isFirstOfClause(words, end)) return roleAt(words, at, here, null, true)
  // “According to Ana Sol, army officials suspect …”: who follows is the clause's own subject unless a comma ends what is said of her.
  return roleAt(words, at, here, isOfOpening(words, end) ? 'comma' : null)
}

// “… is safe,” Ana Sol, the port's director told us: before the name stands no verb that it could end the clause of.
function isFirstOfClause({ tokens, sentence }: Words, end: number): boolean {
  for (let i = end - 1; i >= 0 && end - i < mostBefore && sentence[i] === sentence[end - 1]; i--) {
    const { tag, text, lower } = tokens[i] as Token
    if (/^["”»]$/.test(text)) return true
    if (tag === 'VERB' || tag === 'AUX' || tag === 'ADP' || text === ',' || lower === 'that') return false
  }
  return true
}

// “According to Ana Sol, …” at the head of a sentence.
function isOfOpening({ tokens, sentence, sentenceStarts }: Words, end: number): boolean {
  const first = sentenceStarts[sentence[end - 1] ?? 0] ?? end
  return end - first < 14 && /^(?:according|per|for|in|to|like|unlike|besides)$/.test(tokens[first]?.lower ?? '') && !tokens.slice(first + 1, end).some(({ tag, text }) => tag === 'VERB' || text === ',')
}

/** What one who heads a body does. */
const leading = new Set('runs ran heads headed leads led chairs chaired directs directed commands commanded oversees oversaw'.split(' '))

// “Ana Sol, who runs the Tarn Observatory, …”: the head of a body that has a name or a public office; “who runs a bakery” is nobody's business.
function leadershipAt(words: Words, who: number, sentence: number | undefined): StatedRole | null {
  const { tokens } = words
  if (!leading.has(tokens[who + 1]?.lower ?? '')) return null
  let at = who + 2
  let isBody = false
  while (at < tokens.length && words.sentence[at] === sentence && at - who < 14) {
    const token = tokens[at] as Token
    if ((token.tag === 'PUNCT' && token.text !== '-') || (!isCapital(token) && /^(?:VERB|AUX|PRON|SCONJ)$/.test(token.tag) && tokens[at - 1]?.text !== '-') || token.lower === 'and') break
    const noun = singular(token.lower)
    isBody ||= isBodyNoun(noun) && (isCapital(token) || governmentNouns.has(noun) || armedNouns.has(noun))
    at++
  }
  return isBody ? { text: phrase(words, who, at), head: 'head', heads: ['head'], ofPerson: true, gender: null } : null
}

function appositionBefore(words: Words, start: number, end: number): StatedRole | null {
  const { tokens } = words
  const here = words.sentence[start]
  const comma = start - 1
  if (tokens[comma]?.text !== ',' || words.sentence[comma] !== here) return null
  let from = comma
  while (from > 0 && words.sentence[from - 1] === here && start - from < mostBefore && !isBoundary(tokens[from - 1] as Token)) from--
  const isArticle = (i: number) => /^(?:the|a|an|another|his|her|its|their)$/.test(tokens[i]?.lower ?? '')
  const before = tokens[from - 1]
  const isWhole = before === undefined || words.sentence[from - 1] !== here || /^(?:,|["“”‘’«»„]|'')$/.test(before.text)
  if (isWhole && isArticle(from)) return roleAt(words, from, here, comma) ?? plainRole(words, from, comma)
  // “By an official, Ana Sol was told …”: where the name does not end what is said of it, it begins a clause.
  if (!/^(?:[,.;:()"”’—–-]|and|who|whose)$/.test(tokens[end]?.lower ?? '')) return null
  let first = from
  if (tokens[first]?.tag === 'ADP') {
    if (isWhole || !tokens.slice(Math.max(words.sentenceStarts[here ?? 0] ?? 0, first - mostWordsBefore), first).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return null
    first++
  }
  // “The Front's leader, Ana Sol, …”, “… that an analyst, Ana Sol, …”
  if (isArticle(first) || tokens.slice(first, comma).some(({ text }) => /^['’]s?$/.test(text))) return roleAt(words, first, here, comma)
  return null
}

/** Words looked back over from a name to where what is said of it begins. */
const mostBefore = 14
/** Words before a phrase that are looked through for a verb, so that an endless sentence stays linear. */
const mostWordsBefore = 40

// Where a noun phrase that ends before a name cannot go on.
function isBoundary({ tag, text, lower }: Token): boolean {
  if (/^(?:,|["“”‘«»„]|'')$/.test(text) || (tag === 'PUNCT' && !/^(?:[-.’']|['’]s)$/.test(text))) return true
  return lower === 'that' || tag === 'SCONJ' || tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing'))
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

/** Participles that stand before an office as adjectives do. */
const ofOffices = new Set('retired appointed elected acting visiting sitting outgoing incoming ruling reigning serving leading aspiring disgraced exiled named re-elected'.split(' '))

// A noun phrase that turns on a role noun, from `start` to the comma, relative clause or verb that ends it; null where it does not reach the token `reach`, or any comma.
function roleAt(words: Words, start: number, sentence: number | undefined, reach: number | 'comma' | null = null, endsAtSaid = false): StatedRole | null {
  const { tokens } = words
  let at = start
  let base = true
  const heads: string[] = []
  let head = ''
  let isOwned = false
  const opening = tokens[start]
  // “was taken hostage”, “who was visiting a patient”: what befell or busied somebody is no role.
  if (opening?.tag === 'VERB' && !isCapital(opening) && !isPersonNoun(opening.lower) && (!ofOffices.has(opening.lower) || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[start + 1]?.tag ?? ''))) return null
  while (at < tokens.length && words.sentence[at] === sentence && at - start < 16) {
    const { lower, tag, text } = tokens[at] as Token
    if ((tag === 'PUNCT' && text !== '-' && text !== '.') || /^(?:who|whose|which|that|when|where)$/.test(lower)) break
    if (endsAtSaid && head !== '' && /^(?:said|says|told)$/.test(lower)) break
    // “…, a spokesman said”, “…, the Front have set”: a clause of its own.
    if (/^(?:said|says|told|have|has|had|is|are|was|were|will|would)$/.test(lower)) return null
    if (base && (tag === 'ADP' || lower === 'of' || lower === 'for' || lower === 'and')) base = false
    // Taggers take names for verbs (“head of the Tarn Watch”, “the Met's counter terrorism command”).
    const isNamed = at > start && (isCapital(tokens[at] as Token) || /^['’]s?$/.test(tokens[at - 1]?.text ?? ''))
    const inside = isNamed || isPersonNoun(lower) || /^(?:his|her|its|their|retired|appointed|elected)$/.test(lower)
    // “In Tarn, the governor's office thanked …”: the subject of a clause, no apposition.
    if (base && head !== '' && isBodyNoun(head) && (tag === 'VERB' || tag === 'AUX') && !lower.endsWith('ing')) return null
    if (base && (/^['’]s?$/.test(text) || /^(?:his|her|their|its)$/.test(lower))) {
      // “the mayor's wife”, “the mayor's warnings”: what follows tells.
      isOwned = true
      heads.length = 0
      head = ''
    }
    // “According to Sol, his doctors believed …”, “Sol, the dead man's lawyer asked …”: whose subject is another.
    if (base && isOwned && tag === 'VERB' && !lower.endsWith('ing') && !inside) return null
    if (base && at > start && (tag === 'VERB' || tag === 'AUX' || tag === 'PRON') && !inside) break
    if (!base && tokens[at - 1]?.tag !== 'ADP' && (tag === 'AUX' || (tag === 'VERB' && !inside && !lower.endsWith('ing')))) break
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
  if (head === '' || (reach === 'comma' && tokens[at]?.text !== ',')) return null
  if (typeof reach === 'number' && at < reach && !(tokens[at]?.tag === 'VERB' && tokens[at]?.lower.endsWith('ing'))) return null
  while (tokens[at - 1]?.text === '.') at--
  const first = (tokens[start] as Token)
  if (first.tag === 'PRON' && !/^(?:his|her|its|their)$/.test(first.lower)) return null
  return { text: phrase(words, start, at), head, heads, ofPerson: isPersonNoun(head) && (!isBodyNoun(head)), gender: genderTitles.get(head) ?? null }
}
