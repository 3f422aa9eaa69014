// The words of a source read as a noun phrase: a pronoun, a name, a body with its owner, a role, a class of people, a document,
// or a thing that cannot hold anything. Several where they are joined. Says what the words are, not whom they mean.
import type { Token } from '../paragraphs/paragraph.ts'
import { findNames, type Capitals } from './find-names.ts'
import { madeBy, publishedIn } from './read-makers.ts'
import { isDemonym } from './places.ts'
import type { Name } from './read-name.ts'
import { isNarrowed, spelledOut, withoutDescribing } from './spelled-out.ts'
import {
  anybodyNouns, armedNouns, collectiveNouns, containerNouns, documentNouns, governmentNouns, isBodyNoun, isPersonNoun, partyAdjectives, roleNouns, singular, spokesNouns,
  ownWordsNouns, utteranceNouns,
} from './role-nouns.ts'
import { isCapital, phrase, type Words } from './words.ts'

export type Holder =
  | { readonly type: 'pronoun'; readonly word: string; readonly at: number }
  | { readonly type: 'name'; readonly name: Name; readonly at: number }
  | BodyHolder
  | RoleHolder
  | DocumentHolder
  | { readonly type: 'class'; readonly at: number; /** “the two”, “both women”: those the text before has named. */ readonly definite?: boolean; /** “the chairmen”: what those would be. */ readonly office?: string; /** A people's or party's word that may be a surname (“Green”). */ readonly name?: Name }
  | { readonly type: 'thing'; readonly at: number }

export interface BodyHolder {
  readonly type: 'body'
  /** Who it belongs to: a name or a possessive pronoun. */
  readonly owner: Name | string | null
  /** Ends in the head noun. */
  readonly words: string
  readonly head: string
  readonly definite: boolean
  readonly at: number
}

export interface RoleHolder {
  readonly type: 'role'
  readonly head: string
  /** The noun phrase with what follows “of” (“the governor of Upper Tarn”). */
  readonly words: string
  readonly definite: boolean
  readonly plural: boolean
  /** “the candidate”: one that the text before should have named. */
  readonly unique: boolean
  /** A word of trade that may be a surname (“Singer”). */
  readonly name?: Name
  /** The body of an unnamed spokesperson. */
  readonly speaksFor: Holder | null
  readonly at: number
}

export interface DocumentHolder {
  readonly type: 'document'
  readonly words: readonly string[]
  readonly head: string
  readonly definite: boolean
  /** Whether it is one document that can be told from others. */
  readonly named: boolean
  /** Who made it. */
  readonly by: readonly Name[]
  readonly at: number
}

const platforms = /^(?:Facebook|Twitter|LinkedIn|Instagram|YouTube|Telegram|WhatsApp|TikTok|Wikipedia|Weibo|MySpace|Snapchat|Reddit)$/
const pronouns = new Set(
  ('he she him her his hers himself herself they them their theirs themselves it its itself who whom whose which that i me my mine myself ' +
    'we us our ours ourselves let').split(' '),
)
const possessives = new Set('his her their its my our whose'.split(' '))
const selves = new Set('himself herself itself themselves'.split(' '))
const quantifiers = new Set(
  ('some many most all both several few fewer others other everyone everybody anyone anybody nobody none those half thousands hundreds dozens ' +
    'millions plenty people more someone somebody whoever').split(' '),
)
/** Words that a text gives or leaves out before one and the same poll. */
const ofPolls = new Set(['opinion', 'national', 'nationwide', 'statewide', 'online', 'telephone'])
/** Documents that a word before them tells apart even in the plural (“tax records”). */
const identifiable = new Set('record document filing file transcript result rule guideline'.split(' '))
const openers = new Set('neither but and or even indeed so yet also only just still perhaps meanwhile according'.split(' '))
const plainAdjectives = new Set(
  'new recent latest own same another one first second last brief short other earlier previous separate initial official written public joint so-called'.split(' '),
)

/** Reads tokens [first, last); at least one holder. */
export function readHolders(words: Words, capitals: Capitals, first: number, last: number, depth = 0): readonly Holder[] {
  const { tokens } = words
  const lower = (i: number) => (tokens[i] as Token | undefined)?.lower ?? ''
  while (first < last - 1 && (openers.has(lower(first)) || tokens[first]?.tag === 'PUNCT')) first++
  while (last > first + 1 && tokens[last - 1]?.tag === 'PUNCT') last--
  // “Sol herself”
  if (last > first + 1 && selves.has(lower(last - 1))) last--
  if (first >= last) return [{ type: 'thing', at: first }]
  const names = withoutDescribing(findNames(words, capitals, first, last))
  const joined = (end: number): readonly Holder[] => (depth < 6 && end + 1 < last ? readHolders(words, capitals, end + 1, last, depth + 1) : [])

  const opening = lower(first)
  if (pronouns.has(opening) && !/^(?:US|WHO)$/.test(tokens[first]?.text ?? '') && isAlone(words, first, last)) {
    const pronoun: Holder = { type: 'pronoun', word: opening, at: first }
    return isAnd(lower(first + 1)) ? [pronoun, ...joined(first + 1)] : [pronoun]
  }

  const end = baseEnd(words, names, first, last)
  // “a group of officials”, “one of the experts”: the second noun tells.
  if (lower(end) === 'of' && end + 1 < last && depth < 4 && containerNouns.has(singular(lower(end - 1))) && !names.some((name) => name.tokens[1] === end)) {
    const inner = readHolders(words, capitals, end + 1, last, depth + 1)
    const one = inner[0]
    if (one?.type === 'class' && lower(end - 1) === 'one') return [someRole('one', first)]
    // “One of the authors, Ana Sol, wrote …”
    if (one?.type === 'name' && /^[,—–―]$/.test(tokens[lower(one.name.whole[0] - 1) === 'the' ? one.name.whole[0] - 2 : one.name.whole[0] - 1]?.text ?? '')) return inner
    if (one && (one.type === 'role' || one.type === 'class' || (one.type === 'document' && one.named))) return [one]
  }
  // “A lesson from Ana Sol: …”
  if (lower(end) === 'from' && depth < 4 && (utteranceNouns.has(lower(end - 1)) || givenNouns.has(lower(end - 1)))) {
    const giver = readHolders(words, capitals, end + 1, last, depth + 1)
    if (giver[0]?.type === 'name') return giver
  }
  // “the account of the Ministry of Rivers posted”: whose account it is speaks.
  if (lower(end) === 'of' && channels.has(lower(end - 1)) && depth < 4) {
    const owner = readHolders(words, capitals, end + 1, last, depth + 1)
    if (owner[0]?.type === 'name' || owner[0]?.type === 'body') return owner
  }
  const plain = readBase(words, capitals, names, first, end, last, depth)
  // “Former head of rivers for the army Ana Sol”: a title without an article runs up to the name.
  const titled = plain.type === 'role' && !plain.definite && tokens[first]?.tag !== 'DET' && lower(end) === 'of' ? names.find(({ tokens: [at, stop], words: full, kind }) => stop === last && at > end && full.length > 1 && (kind === 'person' || kind === null)) : undefined
  if (titled && !/^(?:DET|ADP|CCONJ|PUNCT)$/.test(tokens[titled.whole[0] - 1]?.tag ?? '')) return [{ type: 'name', name: titled, at: first }]
  const base = plain.type === 'class' && isNarrowed(words, names, end, last) ? { ...someRole(lower(end - 1), first), plural: true } : plain
  let stopAt = end
  // “Ana Sol (Green-Tarn) and Abel Tan”
  if (lower(end) === '(' || lower(end) === '[') while (stopAt < last && !/^[)\]]$/.test(lower(stopAt++)));
  // “Senator Ana Sol of Tarn and Senator Abel Tan of Aria”
  if (base.type === 'name' && /^(?:of|from)$/.test(lower(stopAt))) {
    const place = names.find(({ whole: [start] }) => start > stopAt && start - stopAt < 3)
    if (place && isAnd(lower(place.tokens[1]))) stopAt = place.tokens[1]
  }
  // “a complaint filed by the commission and another by Ostria”
  const maker = base.type === 'document' ? base.by.at(-1)?.tokens[1] : undefined
  if (maker !== undefined && maker > stopAt && isAnd(lower(maker)) && tokens[maker + 1]?.tag === 'DET') stopAt = maker
  const stop = lower(stopAt)
  if (isAnd(stop)) {
    const others = joined(stopAt)
    const [other] = others
    // “The former first lady and senator” is one, “the principal and the bishop” are two.
    const isOne = base.type === 'role' && base.unique && others.length === 1 && other?.type === 'role' && !other.plural && !/^(?:DET|PRON|NUM)$/.test(tokens[stopAt + 1]?.tag ?? '')
    return isOne ? [base] : [base, ...others]
  }
  if (stop === ',' || stop === '—' || stop === '–' || stop === '―' || stop === '-' || stop === ':') {
    // “…, First Lady Ana Sol”
    const nextStart = lower(end + 1) === 'the' || /^(?:First|Second|Acting)$/.test(tokens[end + 1]?.text ?? '') ? end + 2 : end + 1
    const next = names.find((name) => name.whole[0] === nextStart || name.tokens[0] === nextStart)
    // “Another delegate, Ana Sol of Tarn” is Ana Sol; “A, B and C” are three; “The networks — A, B and C —” are those.
    if (next && isDescription(base, stop) && next.kind !== 'people' && next.kind !== 'role') return joined(end)
    const closes = next?.tokens[1] === last && next.kind !== 'seat' && next.kind !== 'role' && next.kind !== 'people' && base.type === 'name' && base.name.kind !== 'organisation'
    if (next && base.type === 'name' && next.role === null && next.kind !== 'people' && next.kind !== 'role' && (closes || hasLater(words, end + 1, last))) return [base, ...joined(end)]
    // “Ana Sol, head of the port, and Abel Tan”
    const second = names.find(({ whole: [start] }) => start > end && lower(start - 1) === 'and' && lower(start - 2) === ',')
    if (second && base.type === 'name') return [base, ...joined(second.whole[0] - 1)]
  }
  if (base.type === 'role' || base.type === 'class') {
    const at = spelledOut(words, names, end, last, base.type === 'class' || base.plural)
    if (at > 0) return joined(at - 1)
  }
  // “A small group led by Ana Sol”
  if (base.type === 'body' && base.owner === null && !base.definite && /^(?:led|headed)$/.test(lower(end)) && lower(end + 1) === 'by') return joined(end + 1)
  return [base]
}

// What a name after a comma or dash may spell out.
function isDescription(base: Holder, stop: string): boolean {
  return base.type === 'role' || base.type === 'class' || (base.type === 'thing' && stop !== ':') || (base.type === 'body' && base.owner === null)
}

/** What comes from somebody in his own words. */
const givenNouns = new Set(['lesson', 'advice', 'warning', 'word', 'words', 'reaction', 'quote', 'comment'])

const channels = new Set(['account', 'profile', 'channel', 'page', 'handle', 'feed'])

function someRole(head: string, at: number): RoleHolder {
  return { type: 'role', head, words: head, definite: false, plural: false, unique: false, speaksFor: null, at }
}

// A pronoun by itself or before a verb, not a determiner (“that report”, “her advisers”).
function isAlone({ tokens }: Words, at: number, last: number): boolean {
  const { lower } = tokens[at] as Token
  const next = at + 1 < last ? tokens[at + 1] : undefined
  if (!next || next.tag === 'PUNCT' || isAnd(next.lower)) return true
  if (possessives.has(lower)) return false
  if (lower === 'that') return next.tag === 'VERB' || next.tag === 'AUX'
  return true
}

const isAnd = (word: string) => word === 'and' || word === '&' || word === 'or' || word === 'nor'

function hasLater({ tokens }: Words, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (isAnd((tokens[i] as Token).lower)) return true
  return false
}

const phraseEnds = new Set('who whose which that to as not now then said'.split(' '))

// Where the noun phrase proper ends: before a preposition, relative clause, comma, dash or “and” that no name contains.
function baseEnd(words: Words, names: readonly Name[], first: number, last: number): number {
  let at = first
  let nextName = 0
  while (at < last) {
    while (nextName < names.length && (names[nextName] as Name).tokens[1] <= at) nextName++
    const name = names[nextName]
    if (name && name.whole[0] <= at && at < name.tokens[1]) {
      at = name.tokens[1]
      continue
    }
    const { lower, tag, text } = words.tokens[at] as Token
    if (at > first) {
      const before = words.tokens[at - 1] as Token
      // “secretary of state Ana Sol”: the office runs up to the name.
      if (lower === 'of' && isPersonNoun(before.lower)) {
        const name = names.find((one) => one.whole[0] < at && one.tokens[0] > at)
        if (name) {
          at = name.tokens[0]
          continue
        }
      }
      if (tag === 'ADJ' && lower !== 'general' && before.tag === 'NOUN' && /^(?:ADP|PART)$/.test(words.tokens[at + 1]?.tag ?? '')) break
      if ((tag === 'ADP' && before.tag !== 'DET') || tag === 'SCONJ' || tag === 'AUX' || isAnd(lower) || phraseEnds.has(lower)) break
      if (tag === 'PUNCT' && text !== '.' && text !== "'" && text !== '’' && !/^["“”]$/.test(text) && !touches(words, at)) break
      // “a Tarn poll last month”
      if (/^(?:this|last)$/.test(lower) && /^(?:week|month|year|spring|summer|fall|autumn|winter|\p{L}+day)$/u.test(words.tokens[at + 1]?.lower ?? '')) break
      // “records made public by …” ends at the verb; “a retired judge” and “a Tarn-based judge” do not.
      const participle = before.tag !== 'DET' && before.tag !== 'PART' && before.tag !== 'ADJ' && before.text !== '-' && (before.tag === 'NOUN' || /(?:ing|ed)$/.test(lower))
      // “Guidelines recently issued by …”
      if (tag === 'ADV' && words.tokens[at + 1]?.tag === 'VERB' && (words.tokens[at + 1]?.lower ?? '').endsWith('ed') && (before.tag === 'NOUN' || before.tag === 'PROPN')) break
      if (tag === 'VERB' && participle && !isPersonNoun(singular(lower))) break
    }
    at++
  }
  return at
}

function touches({ tokens }: Words, at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end
}

function readBase(words: Words, capitals: Capitals, names: readonly Name[], first: number, end: number, last: number, depth: number): Holder {
  const { tokens } = words
  while (end > first + 1 && /^(?:'s|'|’|"|”|\.)$/.test((tokens[end - 1] as Token).lower)) end--
  const opening = (tokens[first] as Token).lower
  const ending = names.find((name) => name.tokens[1] === end)
  // “New Poll shows …”: a capital for the kind of paper makes no name.
  const isPaper = ending?.words.length === 1 && /^(?:poll|survey|study|report|movie|film)$/i.test(ending.words[0] ?? '')
  const named = isPaper ? undefined : ending
  if (named && !(named.kind === 'role')) return named.kind === 'people' ? readPeople(words, named, first, last) : { type: 'name', name: named, at: first }

  // “His ex-wife”
  const head = (tokens[end - 1] as Token).lower.replace(/^ex-/, '')
  const noun = singular(head)
  const plural = noun !== head || head === 'people' || head === 'police' || head === 'officials'
  const owners = names.filter((name) => name.tokens[1] < end && name.kind !== 'role')
  // “Sol's Facebook page” is hers.
  const owner = (platforms.test(owners.at(-1)?.words.join(' ') ?? '') && owners.at(-2)?.possessive ? owners.at(-2) : owners.at(-1)) ?? null
  const definite = /^(?:the|this|that|these|those|his|her|their|its|our|my|both)$/.test(opening) || ((owner !== null || named !== undefined) && !/^(?:an?|one|another|some|any|no)$/.test(opening))
  const counted = tokens[first]?.tag === 'NUM'
  // “The 26-year-old said …”
  if (opening === 'the' && head === 'old' && /^\d+$/.test(tokens[first + 1]?.text ?? '')) return { ...someRole('year-old', first), definite: true, unique: true }
  const isPair = opening === 'both' || opening === 'each' || (opening === 'the' && /^(?:two|three|pair|couple|duo)$/.test(tokens[first + 1]?.lower ?? ''))
  if (counted && head === 'others') return { ...someRole('other', first), plural: true }
  const share = /^(?:%|percent|per)$/.test(head) || /^(?:%|percent)$/.test(tokens[first + 1]?.lower ?? '')
  // “The other described …”: the second of two that the text told apart.
  if (head === 'other' && opening === 'the' && end - first === 2) return someRole('other', first)
  if (isPair && end - first <= 3 && !share) return { type: 'class', at: first, definite: true }
  if (share || quantifiers.has(head) || (quantifiers.has(opening) && end - first === 1)) return { type: 'class', at: first }
  if (head === 'family' && possessives.has(opening)) return { ...someRole(head, first), plural: true }
  if (head === 'one' || head === 'another') return someRole(head, first)
  // “her remarks”, “Sol's criticism”: whose words they are holds them.
  if (possessives.has(opening) && opening !== 'whose' && (utteranceNouns.has(noun) || ownWordsNouns.has(noun))) return { type: 'pronoun', word: opening, at: first }
  if (utteranceNouns.has(noun)) {
    if (owner?.possessive && owner.kind !== 'people') return { type: 'name', name: owner, at: first }
  }
  if (documentNouns.has(noun) && !(named && isPersonNoun(noun))) {
    const start = contentStart(words, first, end)
    const maker = owner !== null && (owner.tokens[1] + (owner.possessive ? 1 : 0) === end - 1 || platforms.test(owners.at(-1)?.words.join(' ') ?? '')) && (owner.kind !== 'people' && owner.kind !== 'role') ? owner : null
    const isUnowned = owner === null || maker === null
    const made = isUnowned ? madeBy(words, names, end, last) : []
    const published = made.length === 0 && isUnowned ? publishedIn(words, names, end, last) : null
    const by = made.length > 0 ? made : published !== null ? [published] : maker !== null && ownWordsNouns.has(noun) ? [maker] : []
    const toldApart = (end - first > 1 && identifiable.has(noun)) || (definite && opening !== 'these' && opening !== 'those')
    // “Green statements” are nobody's in particular.
    const isNamed = (owner !== null && !(plural && owner.kind === 'people')) || by.length > 0 || !plural || toldApart
    const stop = by.length === 0 && maker === null ? endOfSubject(words, end, last) : end
    // “the Tarn Post opinion poll” is the Tarn Post poll.
    const said = phrase(words, start, stop).split(' ')
    // “Footage from the game shows”: the sentence gives the capital.
    const isBare = start === words.sentenceStarts[words.sentence[start] ?? 0] && !capitals.inside.has(tokens[start]?.lower ?? '') && documentNouns.has(singular(tokens[start]?.lower ?? ''))
    if (isBare || isPaper) said[said.length - 1] = said.at(-1)?.toLowerCase() ?? ''
    if (isBare) said[0] = said[0]?.toLowerCase() ?? ''
    const plain = /^(?:poll|survey)$/.test(noun) && owner !== null && !owner.possessive ? said.filter((word) => !ofPolls.has(word)) : said
    return { type: 'document', words: plain, head: noun, definite: definite || (isBare && !plural), named: isNamed, by, at: first }
  }
  if (spokesNouns.has(noun) || isPersonNoun(noun) || (roleNouns.has(noun) && (plural || !isBodyNoun(noun)))) {
    const staff = singular(tokens[end - 2]?.lower ?? '')
    const isStaff = end - first > 1 && tokens[end - 2]?.tag === 'NOUN' && (governmentNouns.has(staff) || armedNouns.has(staff))
    if (plural && !counted && !isStaff && !isRolePlural(noun, first, end)) return { type: 'class', at: first, definite: isPair, ...(opening === 'the' ? { office: noun } : {}) }
    // “the Tarnish president” need not be the president named before.
    const foreign = owner?.kind === 'people' && isDemonym(owner.words[0]?.toLowerCase() ?? '')
    const unique = !plural && opening === 'the' && !anybodyNouns.has(noun) && !foreign && !isToldOf(words, end, last)
    const speaksFor = spokesNouns.has(noun) ? spokenFor(words, capitals, owner, first, end, last, depth) : null
    const whole = phrase(words, first, /^(?:of|for)$/.test(tokens[end]?.lower ?? '') ? Math.min(last, end + 6) : end)
    const surname = named?.words.length === 1 && named.tokens[0] === first && end - first === 1 ? { name: named } : {}
    return { type: 'role', head: noun, words: whole, definite, plural, unique, speaksFor, at: first, ...surname }
  }
  // “Green groups”, “Tarn companies”: several bodies that nobody names.
  if (head !== noun && isBodyNoun(noun) && !isBodyNoun(head) && head !== 'forces' && owner && !owner.possessive) return { type: 'class', at: first }
  // “The news media”, “Ostrian media”: no body, unless it has a name.
  if (head === 'media' && named === undefined) return { type: 'class', at: first }
  if (isBodyNoun(noun) && (!plural || isBodyNoun(head) || owner !== null || head === 'forces')) {
    const possessive = possessives.has(opening) ? opening : null
    // “the army's press office” speaks as the army.
    let own = first + 1
    while (own < end && !/^['’]s?$/.test((tokens[own] as Token).text)) own++
    if (owner === null && own < end && mouthpieces.test(phrase(words, own + 1, end)) && depth < 4) {
      return readBase(words, capitals, names, first, own, own, depth + 1)
    }
    const start = owner ? owner.tokens[1] + (owner.possessive ? 1 : 0) : contentStart(words, first, end)
    const isOf = owner === null && possessive === null && tokens[end]?.lower === 'of'
    // “the council of the Ostrian Front”; in “the register of the hospital at Tarn” the town owns nothing.
    const of = isOf ? (findNames(words, capitals, end + 1, Math.min(last, end + 12)).find(({ whole: [at] }) => !tokens.slice(end + 1, at).some(({ tag }) => tag === 'ADP')) ?? null) : null
    // “a three-judge panel of the Tarn Court of Appeals” is that court.
    if (noun === 'panel' && of !== null && of.kind !== 'people' && of.kind !== 'role') return { type: 'name', name: of, at: first }
    const stop = isOf && of === null ? endOfSubject(words, end, last) : end
    return { type: 'body', owner: owner ?? possessive ?? of, words: phrase(words, start, stop), head: noun, definite: definite || of !== null, at: first }
  }
  if (plural || isDemonym(head) || partyAdjectives.has(head) || collectiveNouns.has(noun)) return { type: 'class', at: first }
  if (/(?:er|or|ist|ian|man|woman|ee|ant|eur)$/.test(noun) && noun.length > 4 && end - first > 1 && tokens[end - 1]?.tag === 'NOUN') {
    return { type: 'role', head: noun, words: phrase(words, first, end), definite, plural: false, unique: opening === 'the', speaksFor: null, at: first }
  }
  // “Sol's fire-breathing vows”, cut short: whose they are.
  if (owner?.possessive && owner.whole[0] === first && owner.kind === 'person') return { type: 'name', name: owner, at: first }
  return { type: 'thing', at: first }
}

// “a summary of their findings, seen by …”: what a document is of belongs to its name.
function endOfSubject({ tokens }: Words, end: number, last: number): number {
  if (tokens[end]?.lower !== 'of') return end
  let at = end + 1
  while (at < last && at - end < 9 && !/^(?:VERB|AUX|PUNCT|SCONJ|ADP|CCONJ)$/.test(tokens[at]?.tag ?? '') && !phraseEnds.has(tokens[at]?.lower ?? '')) at++
  return at > end + 1 ? at : end
}

// “Greens” are a class, “a Green” one of them, “the Tarn Green” somebody named before.
function readPeople(words: Words, name: Name, first: number, last: number): Holder {
  const { tokens } = words
  const word = name.words.at(-1)?.toLowerCase() ?? ''
  const opening = (tokens[first] as Token).lower
  if (singular(word) === word && first === name.tokens[0] && name.words.length === 1) return { type: 'class', at: first, name }
  if (singular(word) !== word || !/^(?:a|an|another|one|the)$/.test(opening)) return { type: 'class', at: first }
  return { type: 'role', head: word, words: word, definite: opening === 'the', plural: false, unique: opening === 'the' && !isToldOf(words, name.tokens[1], last), speaksFor: null, at: first }
}

// “The lifelong Green who wrote the speech” is told of here, not taken up.
function isToldOf({ tokens }: Words, end: number, last: number): boolean {
  return end < last && tokens[end]?.lower === 'who'
}

// “Some advisers” are described by their role; “some experts” are a crowd, unless something narrows them.
function isRolePlural(noun: string, first: number, end: number): boolean {
  if (!roleNouns.has(noun)) return false
  return !collectiveNouns.has(noun) || end - first > 2
}

function spokenFor(words: Words, capitals: Capitals, owner: Name | null, first: number, end: number, last: number, depth: number): Holder | null {
  const { tokens } = words
  if (depth > 3) return null
  if (/^(?:for|of|at|from|with)$/.test(tokens[end]?.lower ?? '') && end + 1 < last) {
    return readHolders(words, capitals, end + 1, last, depth + 1)[0] ?? null
  }
  const before = tokens[end - 2]
  // “a campaign spokeswoman”
  if (end - first >= 2 && before && isBodyNoun(singular(before.lower)) && owner?.tokens[1] !== end - 1) {
    return readBase(words, capitals, findNames(words, capitals, first, end - 1), first, end - 1, last, depth + 1)
  }
  if (owner) return { type: 'name', name: owner, at: first }
  return null
}

/** Parts of a body that only speak for it. */
const mouthpieces = /^(?:press|media|information|public affairs|communications|public relations) (?:office|service|department|team|desk|bureau|centre|center)$/i

const leadingTags = new Set(['DET', 'PRON', 'ADV', 'NUM', 'CCONJ'])

function contentStart({ tokens }: Words, first: number, end: number): number {
  let at = first
  // “the 1951 River Convention”, “a New Tarn law”, “the 90-second advertisement”: capitals and counted words belong to the name.
  const leads = (i: number) => {
    const { tag, text, lower } = tokens[i] as Token
    if ((i > first && isCapital(tokens[i] as Token)) || (/^(?:1[89]|20)\d\d$/.test(text) && isCapital(tokens[end - 1] as Token)) || (tag === 'NUM' && tokens[i + 1]?.text === '-')) return false
    return leadingTags.has(tag) || /^["“”]$/.test(text) || plainAdjectives.has(lower)
  }
  while (at < end - 1 && leads(at)) at++
  return at
}
