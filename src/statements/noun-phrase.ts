// Where the words for a speaker begin and end: the subject to the left of a verb group with its appositions, the inverted
// subject to its right, the noun phrase after “according to”. Index ranges [first, last) into a unit's tokens.
import type { Token } from '../paragraphs/paragraph.ts'
import type { Unit, VerbGroup } from './unit.ts'

export type Range = readonly [first: number, last: number]

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
const inPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
const subjectPronouns = new Set(['i', 'he', 'she', 'they', 'we', 'you', 'it'])
const relatives = new Set(['who', 'which', 'that', 'whom', 'what'])
const objectPronouns = new Set(['him', 'her', 'them', 'me', 'us', 'it', 'itself', 'himself', 'herself', 'themselves'])
const dashes = new Set(['-', '–', '—', '--', '―'])

/** The subject of a verb group, with the appositions between them; null where the clause has none of its own. */
export function subjectLeft(unit: Unit, group: VerbGroup): Range | null {
  const { tokens } = unit
  let last = group.first
  while (last > 0 && isLooseAdverb(unit, last - 1)) last--
  const previous = tokens[last - 1]
  if (previous === undefined || unit.quoted[last - 1] !== -1) return null
  if (relatives.has(previous.lower) && last - 2 >= 0) return previous.lower === 'that' || previous.lower === 'what' ? null : [last - 1, last]
  if (previous.lower === ',' || dashes.has(previous.text)) {
    const apposition = openingOf(unit, last - 1)
    if (apposition !== null) {
      const head = phraseLeft(unit, apposition)
      return head === null ? null : [head, last]
    }
    // “Ms Vale, said” with nothing between: the comma is stray, or the subject is that of the verb before.
    return null
  }
  const first = phraseLeft(unit, last)
  return first === null ? null : [first, last]
}

/** The noun phrase that starts at `from`, with an apposition after it; null when none starts there. */
export function phraseRight(unit: Unit, from: number, options: { readonly apposition: boolean }): Range | null {
  const { tokens } = unit
  let last = from
  let head = false
  let relative = false
  while (last < tokens.length && unit.quoted[last] === -1) {
    const token = tokens[last] as Token
    if (inGroup(unit, last) && !(isParticipleModifier(unit, last) && !head)) {
      // “members who spoke with reporters” keeps its clause; a new verb otherwise ends the phrase.
      const opener = tokens[last - 1]
      if (!(opener && relatives.has(opener.lower)) && !isReducedRelative(unit, last)) break
      const group = unit.groups.find((candidate) => candidate.first <= last && last <= candidate.last)
      last = (group?.last ?? last) + 1
      continue
    }
    // “told reporters the plan …”: a new determiner or pronoun after a noun begins the next phrase.
    const afterNoun = last > from && nominal.has((tokens[last - 1] as Token).tag)
    if (afterNoun && (token.tag === 'DET' || (token.tag === 'PRON' && !relatives.has(token.lower)))) break
    if (inPhrase.has(token.tag)) head ||= nominal.has(token.tag) || token.tag === 'DET' || token.tag === 'ADJ'
    else if (token.tag === 'ADP' || token.tag === 'PART' || isJoiner(token, tokens, last) || token.tag === 'ADV') {
      if (token.tag === 'ADV' && timeAdverbs.has(token.lower)) break
      if (token.tag === 'ADP' && (!head || token.lower === 'as' || opensGerund(tokens, last + 1))) break
      if (token.tag === 'PART' && token.lower === 'to') break
    } else if (relative && token.lower === 'because') {
      // “officials who spoke anonymously because the plan was secret”
      while (last < tokens.length && unit.quoted[last] === -1 && !/^[.,;:]$/.test((tokens[last] as Token).text)) last++
      break
    } else break
    relative ||= token.lower === 'who' && head
    last++
  }
  while (last > from && (!endsPhrase(tokens[last - 1] as Token) || (tokens[last - 1] as Token).lower === 'not')) last--
  if (last === from || !head) return null
  if (options.apposition && tokens[last]?.text === ',') {
    const next = tokens[last + 1]
    const named = next?.tag === 'PROPN' && tokens[last - 1]?.tag === 'NOUN'
    const opens = next && unit.quoted[last + 1] === -1 && (named || next.tag === 'DET' || next.tag === 'ADJ' || next.tag === 'NOUN' || (relatives.has(next.lower) && next.lower !== 'that'))
    if (opens && !(next.tag === 'NOUN' && next.lower.endsWith('ing'))) {
      const end = closingOf(unit, last + 1)
      if (end !== null) return [from, end]
    }
  }
  return [from, last]
}

/**
 * Whether the phrase can hold words of its own: a name, a pronoun, a noun for people or for what people write. “The rise threatens
 * to …” and “their sympathy highlights …” are the narrator's own inference.
 */
export function canSpeak(unit: Unit, [first, last]: Range): boolean {
  const { tokens } = unit
  let end = first
  // The head stands before the first preposition, comma or relative.
  while (end < last && !(end > first && ((tokens[end] as Token).tag === 'ADP' || (tokens[end] as Token).text === ',' || relatives.has((tokens[end] as Token).lower)))) end++
  const head = tokens[end - 1]
  if (head === undefined) return false
  if (head.tag === 'VERB') return false
  return head.tag !== 'NOUN' || people.test(head.lower) || papers.has(head.lemma) || (tokens[end] !== undefined && end < last && relatives.has((tokens[end] as Token).lower))
}

const people = /(?:(?:er|or|ist|yst|ian|ant|ent|man|woman|ee|ief|ess|child|maid|crat|ate)s?|men|women|people|children|folk|police|staff|families|family|officials?|critics?|experts?|rebels?|guards?|allies|ally|aides?|sources?|members?|friends?|relatives?|council|government|ministry|party|group|army|forces?|military|company|court|panel|board|team|union|agency|office|bureau|department|commission|committee|campaign|church|charity|bank|firm|parliament|assembly|senate|embassy|alliance|coalition|association|administration|authority|authorities|network|majority|half|percent)$/
const papers = new Set(('report poll survey study datum data figure document record statement letter email mail inquiry investigation analysis result tally ad '
  + 'advertisement video film article book memo filing transcript review research evidence census count estimate index chart map image photo photograph '
  + 'picture message post tweet note text press paper newspaper website site law bill ruling indictment complaint lawsuit affidavit testimony dossier cable log '
  + 'diary speech interview quote headline sign banner account version story rumour rumor ballot finding test autopsy statistic audit forecast projection model').split(' '))

/** Whether the token is a word for time that may stand between cue and content: “said Tuesday that”. */
export function isTime(token: Token): boolean {
  return timeWords.test(token.lower) || timeAdverbs.has(token.lower)
}

const timeWords = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const timeAdverbs = new Set('today yesterday tomorrow tonight earlier later recently then again afterwards afterward repeatedly publicly also too'.split(' '))

// From `last` leftwards to where the phrase begins; null when no nominal word stands there.
function phraseLeft(unit: Unit, last: number): number | null {
  const { tokens } = unit
  let first = last
  let head = -1
  while (first > 0) {
    const i = first - 1
    const token = tokens[i] as Token
    if (unit.quoted[i] !== -1) {
      // Scare quotes inside the phrase: the “puppet” minister.
      const opening = scareQuotesBefore(unit, i)
      if (head < 0 || opening === null) break
      first = opening
      continue
    }
    if (inGroup(unit, i) && !isParticipleModifier(unit, i)) {
      // “a driver who posts as Axle claimed”, “officials who asked not to be named said”: the clause belongs to the phrase.
      const who = whoBefore(unit, i)
      if (who !== null) {
        first = who
        continue
      }
      if (!isReducedRelative(unit, i)) break
      first = i
      continue
    }
    if (subjectPronouns.has(token.lower) && head < 0) {
      // A subject pronoun is the whole phrase: what stands before it is another (“in September she said”).
      head = i
      first = i
      if (tokens[i - 1]?.tag !== 'CCONJ') break
      continue
    }
    if (inPhrase.has(token.tag) && !relatives.has(token.lower)) {
      if (objectPronouns.has(token.lower) && head >= 0 && token.lower !== 'her' && token.lower !== 'it') break
      if (nominal.has(token.tag) || (head < 0 && takesPreposition(token))) head = i
      first = i
      // “This week the minister”: a determiner begins the phrase; a noun right before it belongs to another.
      if (token.tag === 'DET' && head > i && ['NOUN', 'PROPN', 'NUM'].includes(tokens[i - 1]?.tag ?? '')) break
    } else if (token.tag === 'ADP' && head >= 0 && i > 0 && (takesPreposition(tokens[i - 1] as Token) || isReducedRelative(unit, i - 1) || followsWho(unit, i - 1)) && !splitters.has(token.lower)) first = i
    else if (token.tag === 'PART' && token.lower !== 'to') first = i
    else if (isJoiner(token, tokens, i) && head >= 0 && joinsNames(unit, i)) first = i
    else if (token.tag === 'ADV' && quantifiers.has(token.lower)) first = i
    else if (token.tag === 'VERB' && isParticipleModifier(unit, i)) first = i
    else {
      const who = head >= 0 ? whoBefore(unit, i) : null
      if (who === null) break
      first = who
    }
  }
  while (first < last && !startsPhrase(tokens[first] as Token)) first++
  // “In Paris officials said”, “On Monday the minister said”: an opening adverbial with no comma after it.
  return first < last && head >= 0 ? first : null
}

const splitters = new Set(['as', 'after', 'before', 'since', 'until', 'during', 'while', 'because', 'although', 'than', 'like', 'if'])
const clauseWords = new Set(['as', 'while', 'because', 'although', 'though', 'when', 'if', 'since', 'that', 'whether'])
const quantifiers = new Set('nearly almost about some many most several even roughly approximately over more'.split(' '))

// The “who” whose clause runs up to `at` without punctuation, null where there is none.
function whoBefore(unit: Unit, at: number): number | null {
  for (let i = at; i > 0 && i > at - 14; i--) {
    const token = unit.tokens[i] as Token
    if (unit.quoted[i] !== -1 || /^[,;:.—–]$/.test(token.text)) return null
    if (token.lower === 'who') return nominal.has((unit.tokens[i - 1] as Token).tag) ? i : null
  }
  return null
}

// “accused by two deputies of hiding the report”: the gerund is what they said, not who they are.
function opensGerund(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && /^\p{Ll}+ing$/u.test(token.text) && (token.tag === 'VERB' || ['DET', 'PRON'].includes(tokens[i + 1]?.tag ?? ''))
}

function followsWho(unit: Unit, i: number): boolean {
  return unit.groups.some((group) => group.last === i && unit.tokens[group.first - 1]?.lower === 'who')
}

function takesPreposition(token: Token): boolean {
  return nominal.has(token.tag) || token.tag === 'ADJ' || /^(?:those|these|some|many|most|all|few|one|each)$/.test(token.lower)
}

function startsPhrase(token: Token): boolean {
  return inPhrase.has(token.tag) || quantifiers.has(token.lower) || token.tag === 'VERB'
}

function endsPhrase(token: Token): boolean {
  return nominal.has(token.tag) || token.text === ')' || token.lower === "'s" || token.tag === 'ADJ' || token.tag === 'VERB' || token.tag === 'ADV'
}

// “and” joins two holders when what stands before it is a name or noun that no verb of its own clause governs.
function joinsNames(unit: Unit, at: number): boolean {
  const { tokens } = unit
  const before = tokens[at - 1]
  if (before === undefined || unit.quoted[at - 1] !== -1) return false
  if (tokens[at]?.text === ',') return false
  if (!nominal.has(before.tag) && before.text !== ')') return tokens[at]?.tag === 'PUNCT'
  const governing = unit.groups.findLast((group) => group.last < at)
  // A verb close before (“met Vale and officials said”) makes the noun its object.
  return governing === undefined || !(tokens.slice(governing.last + 1, at).every((token) => inPhrase.has(token.tag) || token.tag === 'ADP' || token.tag === 'PART'))
}

function isJoiner(token: Token, tokens: readonly Token[], i: number): boolean {
  // A hyphen joins words only where no space stands around it.
  if (token.text === '-') return tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end
  return token.lower === 'and' || token.lower === 'or' || token.text === '&' || token.text === '.' || token.text === '(' || token.text === ')' || token.text === '/'
}

// Where a few quoted words that end at `last` begin, when a determiner or adjective leads into them; null otherwise.
function scareQuotesBefore(unit: Unit, last: number): number | null {
  let first = last
  while (first > 0 && unit.quoted[first - 1] === unit.quoted[last]) first--
  const before = unit.tokens[first - 1]
  const leads = before !== undefined && ['DET', 'ADJ', 'PART'].includes(before.tag)
  return leads && last - first <= 6 ? first : null
}

function isLooseAdverb(unit: Unit, i: number): boolean {
  const token = unit.tokens[i] as Token
  return unit.quoted[i] === -1 && (token.tag === 'ADV' || token.lower === 'both' || token.lower === 'all') && unit.quoted[i - 1] === -1
}

function inGroup(unit: Unit, i: number): boolean {
  return unit.groups.some((group) => group.first <= i && i <= group.last)
}

// “armed forces”, “the elected council”, “the ruling party”.
function isParticipleModifier(unit: Unit, i: number): boolean {
  const token = unit.tokens[i] as Token
  const next = unit.tokens[i + 1]
  const before = unit.tokens[i - 1]
  return /(?:ed|ing|en)$/.test(token.lower) && next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.tag)
    && before !== undefined && ['DET', 'ADJ', 'NUM', 'PART', 'PROPN'].includes(before.tag)
}

// “a group based in Ostrava”, “officials briefed on the plan”, “a source speaking to the paper”.
function isReducedRelative(unit: Unit, i: number): boolean {
  const token = unit.tokens[i] as Token
  const before = unit.tokens[i - 1]
  const next = unit.tokens[i + 1]
  const goesOn = next !== undefined && (next.tag === 'ADP' || (token.lower.endsWith('ing') && next.tag === 'DET'))
  return /(?:ed|en|ing)$/.test(token.lower) && before !== undefined && nominal.has(before.tag) && goesOn
    && unit.groups.some((group) => group.first === i && group.last === i)
}

// The comma or dash that opens the apposition closing at `close`; null when what stands between is no apposition.
function openingOf(unit: Unit, close: number): number | null {
  const { tokens } = unit
  const mark = tokens[close]?.text
  const pair = mark === ',' ? (text: string) => text === ',' : (text: string) => dashes.has(text)
  let opening: number | null = null
  for (let i = close - 1, steps = 0; i > 0 && steps < 45; i--, steps++) {
    if (unit.quoted[i] !== -1) break
    const token = tokens[i] as Token
    if (token.text === ';' || token.text === ':') break
    if (!pair(token.text)) continue
    const before = tokens[i - 1] as Token
    const after = tokens[i + 1] as Token
    const opens = !splitters.has(after.lower)
      && (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'ADV', 'ADP', 'VERB'].includes(after.tag) || relatives.has(after.lower) || after.lower === 'whose')
    if (!opens || !endsPhrase(before)) continue
    opening = i
    // A name before the comma is the head; otherwise one apposition may stand on another.
    if (before.tag === 'PROPN' || (before.tag === 'NUM' && tokens[i - 2]?.text === ',')) {
      const start = phraseLeft(unit, i)
      if (start === null || tokens[start - 1]?.text !== ',' || start < 2) break
      // “a conservative group, Watchers, said”: go on outward only while appositions chain.
      if (tokens[start - 2]?.tag !== 'PROPN') break
    } else if (!inAdverbial(unit, i)) break
  }
  if (opening === null || inAdverbial(unit, opening)) return null
  return opening
}

// “On Tuesday, officials, …”: what stands before the comma opens with a preposition or a conjunction and is no subject.
function inAdverbial(unit: Unit, comma: number): boolean {
  const start = phraseLeft(unit, comma)
  if (start === null) return true
  const before = unit.tokens[start - 1]
  // After “as” or “while” it is the subject of a clause of its own.
  if (before !== undefined && clauseWords.has(before.lower)) return false
  return before !== undefined && unit.quoted[start - 1] === -1 && (before.tag === 'ADP' || before.tag === 'SCONJ') && (start === 1 || unit.tokens[start - 2]?.text === ',')
}

// The end of an apposition that starts at `from`: its closing comma or the end of the unit.
function closingOf(unit: Unit, from: number): number | null {
  const { tokens } = unit
  for (let i = from; i < tokens.length; i++) {
    if (unit.quoted[i] !== -1) return i - 1 > from && tokens[i - 1]?.text === ',' ? i - 1 : i
    const token = tokens[i] as Token
    if (token.text === ',') return i
    // A verb of its own makes it a clause: “in the words of one general, the two sides are …”.
    const clause = token.tag === 'AUX' || unit.groups.some((group) => group.first === i && (group.form === 'finite' || group.form === 'passive'))
    if (clause && !tokens.slice(from, i).some((before) => relatives.has(before.lower))) return null
    if (token.text === ';' || token.text === ':' || (token.text === '.' && i >= tokens.length - 1)) return i
    if (dashes.has(token.text) && token.text !== '-') return i
  }
  return tokens.length
}
