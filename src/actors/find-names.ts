// Names in a row of tokens: runs of capitalised words with the small words that belong inside (“Department of Justice”, “Ursula
// von Aar”), cut at titles and roles (“Foreign Minister Ana Sol”). Says what kind of name it looks like; not who it is.
import type { Token } from '../paragraphs/paragraph.ts'
import type { ActorKind } from './actor.ts'
import { firstNames } from './first-names.ts'
import { governmentSeats, isDemonym } from './places.ts'
import {
  armedNouns, collectiveNouns, courtesyTitles, documentNouns, genderTitles, governmentNouns, isBodyNoun, isPersonNoun, partyAdjectives, roleNouns, singular, type Gender,
} from './role-nouns.ts'
import type { Words } from './words.ts'

export interface Name {
  /** Token ranges [first, last): of the name alone, and with titles and the role before it. */
  readonly tokens: readonly [first: number, last: number]
  readonly whole: readonly [first: number, last: number]
  /** The words of the name, titles and articles left out. */
  readonly words: readonly string[]
  /** `people` is a class (“Republicans”, “Afghans”); `role` an office without a name (“the Foreign Minister”); null where the name alone does not tell. */
  readonly kind: ActorKind | 'people' | 'role' | 'seat' | null
  readonly gender: Gender | null
  /** Titles and role words before the name (“Foreign Minister”, “former deputy minister”), without courtesy titles; null for none. */
  readonly role: string | null
  /** Stands before another noun or an 's: “Sol's party”, “the Sol campaign”. */
  readonly possessive: boolean
}

const insidePeople = new Set(['de', 'la', 'del', 'da', 'dos', 'du', 'van', 'von', 'der', 'den', 'bin', 'bint', 'ibn', 'al', 'el', 'di', 'ben', 'abu', 'ul', 'le', 'st.', 'j.'])
const neverNames = new Set(
  ('the a an this that these those it its he she they we i you his her their our my your who whom whose which what when where why how there here if and or but nor so yet as at by for from in into of off on onto out over to up with ' +
    'after before since until while although though because however meanwhile moreover nevertheless still also even just only not no yes then now some many most all both each every any few several other another such one two three ' +
    'four five six seven eight nine ten more less first second third last next earlier later despite during under without within among against between about according once whether instead indeed perhaps maybe ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday tomorrow tonight nobody everyone everybody nothing something ' +
    'none hundreds thousands dozens millions scores anyone anybody somebody someone others people networks god in addition let well oh ok thanks please asked speaking citing like unlike given based currently recently previously finally eventually ultimately similarly separately additionally').split(' '),
)

/** What the whole text tells about a word: whether it occurs capitalised inside a sentence, or in lower case. */
export interface Capitals {
  readonly inside: ReadonlySet<string>
  readonly lower: ReadonlySet<string>
}

/** Collects how words of the text are capitalised where a sentence does not force it. */
export function capitalsOf(words: Words): Capitals {
  const { tokens } = words
  const inside = new Set<string>()
  const forced = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!isCapital(token)) continue
    if (startsSentence(words, i)) forced.add(token.lower)
    else if (!isTitleCased(words, i)) inside.add(token.lower)
  }
  // Only the few words that begin a sentence are ever asked for in lower case.
  const lower = new Set<string>()
  for (const token of tokens) if (forced.has(token.lower) && !isCapital(token)) lower.add(token.lower)
  return { inside, lower }
}

/** Finds the names among tokens [from, to), in order; they do not overlap. */
export function findNames(words: Words, capitals: Capitals, from: number, to: number): Name[] {
  const names: Name[] = []
  let i = from
  while (i < to) {
    if (!opensName(words, capitals, i)) {
      i++
      continue
    }
    const end = endOfRun(words, i, to)
    const name = end.adjective ? null : readRun(words, i, end.at)
    if (name) names.push(name)
    i = Math.max(end.at, i + 1)
  }
  return names
}

/** Whether the word starts with a capital letter. */
export function isCapital({ text }: Token): boolean {
  const code = text.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 191 && text[0] !== text[0]?.toLowerCase())
}

function opensName(words: Words, { inside, lower }: Capitals, i: number): boolean {
  const token = words.tokens[i] as Token
  if (!isCapital(token) || token.lower.startsWith("i'") || neverNames.has(token.lower) || (token.tag === 'PRON' && token.text.length < 5)) return false
  if (!startsSentence(words, i)) return true
  if (inside.has(token.lower)) return true
  const next = words.tokens[i + 1]
  // “Secretary of State Ana Sol”
  if (next?.lower === 'of' && isOfficeOf(token.lower) && words.tokens[i + 2] && isCapital(words.tokens[i + 2] as Token)) return true
  // A capital that the sentence forces counts only where something else speaks for a name.
  if (lower.has(token.lower)) return next !== undefined && isCapital(next) && token.tag === 'PROPN'
  if (next && isCapital(next) && !neverNames.has(next.lower)) return token.tag === 'PROPN' || token.tag === 'NOUN' || token.tag === 'ADJ' || courtesyTitles.has(bare(token.lower))
  if (isAcronym(token.text)) return true
  const noun = singular(token.lower)
  if (documentNouns.has(noun) || collectiveNouns.has(noun) || roleNouns.has(noun)) return false
  return token.tag === 'PROPN' && !isPersonNoun(noun) && !isBodyNoun(noun) && !token.lower.endsWith('ing') && !token.lower.endsWith('ly')
}

function startsSentence(words: Words, i: number): boolean {
  const before = words.tokens[i - 1]
  return before === undefined || words.sentence[i - 1] !== words.sentence[i] || (before.text.length === 1 && '"“”‘\'«:—–-'.includes(before.text))
}

// In a headline in title case a capital tells nothing.
function isTitleCased(words: Words, i: number): boolean {
  const kind = words.paragraphs[words.paragraph[i] ?? 0]?.kind
  return kind === 'headline' || kind === 'subheading'
}

function endOfRun({ tokens }: Words, start: number, to: number): { at: number; adjective: boolean } {
  let at = start + 1
  let ofBody = false
  let capitals = 1
  while (at < to) {
    const token = tokens[at] as Token
    const before = tokens[at - 1] as Token
    const next = at + 1 < to ? tokens[at + 1] : undefined
    const touches = token.start === before.end && next !== undefined && next.start === token.end
    if ((token.text === '-' || token.text === '/' || token.text === '&') && next && (touches || token.text === '&')) {
      // “Western-backed” is no name; “Tehrik-i-Sol”, “Al-Tabchi” and “Tan Ki-moon” are.
      if (!isCapital(next) && next.text.length > 2 && (capitals < 2 || /(?:ed|ing|led|born|era|style|wide|area|friendly|owned|language|backed)$/.test(next.lower))) return { at: at + 2, adjective: true }
      at += 2
    } else if (isCapital(token) && !neverNames.has(token.lower)) {
      at++
      capitals++
    } else if (!next) break
    else if (insidePeople.has(token.lower) && (isCapital(next) || next.text === '-' || insidePeople.has(next.lower)) && token.start > before.end) at++
    else if ((token.lower === 'of' || token.lower === 'for') && (isBodyNoun(before.lower) || isOfficeOf(before.lower) || (capitals > 1 && (ofBody || isBodyNoun((tokens[start] as Token).lower))))) {
      const after = next.lower === 'the' ? tokens[at + 2] : next
      if (!after || !isCapital(after) || at + (next.lower === 'the' ? 2 : 1) >= to) break
      ofBody = true
      at += next.lower === 'the' ? 3 : 2
    } else if (ofBody && (token.lower === 'and' || token.lower === '&') && isCapital(next) && !isAcronym(next.text) && tokens[at + 2] && (isCapital(tokens[at + 2] as Token) || before.tag === 'ADJ')) at += 2
    else break
  }
  return { at, adjective: false }
}

const isOfficeOf = (word: string) => word === 'secretary' || word === 'minister' || word === 'speaker' || word === 'chief' || word === 'director' || word === 'governor'

// Reads a run of capitalised words: titles and roles in front, then the name.
function readRun(words: Words, start: number, end: number): Name | null {
  const { tokens } = words
  const lowerAt = (i: number) => (tokens[i] as Token).lower
  const next = tokens[end]
  const possessive = next !== undefined && (next.lower === "'s" || next.lower === "'" || next.lower === '’') && next.start === tokens[end - 1]?.end
  let nameStart = start
  let gender: Gender | null = null
  let person = false
  let role: string | null = null
  const lastWord = bare(lowerAt(end - 1))
  const isBody = end - start > 1 && (isBodyNoun(lastWord) || hasBodyOf(words, start, end))
  if (!isBody || courtesyTitles.has(bare(lowerAt(start)))) {
    let roleEnd = start
    for (let i = start; i < end; i++) {
      const word = end - start > 1 ? singular(bare(lowerAt(i))) : bare(lowerAt(i))
      if (courtesyTitles.has(word) || (isPersonNoun(word) && !partyAdjectives.has(word) && !(i === start && end - start > 1 && firstNames.has(word) && isCapital(tokens[i + 1] as Token)))) {
        gender = genderTitles.get(word) ?? gender
        roleEnd = i + 1
        if (i + 1 < end && lowerAt(i + 1) === 'of') roleEnd = Math.min(end, i + (lowerAt(i + 2) === 'the' ? 4 : 3))
        if (courtesyTitles.has(word)) person = true
        i = roleEnd - 1
      }
    }
    // “Representative Peter King”: an office word at the end of a full name is a surname.
    if (roleEnd === end && end - start > 2 && royalSurnames.has(lastWord)) {
      const before = lastRoleBefore(words, start, end - 1)
      if (end - before > 1) roleEnd = before
    }
    // “Cleveland Governors Association” is a body; “Governors” alone a class.
    if (roleEnd > start) {
      if (roleEnd >= end) {
        return { tokens: [start, end], whole: [start, end], words: textOf(words, start, end), kind: 'role', gender, role: phrase(words, start, end), possessive }
      }
      person = true
      role = roleOf(words, start, roleEnd)
      nameStart = roleEnd
    }
  }
  while (end - nameStart > 2 && !isBody && (partyAdjectives.has(lowerAt(nameStart)) || isDemonym(lowerAt(nameStart)))) nameStart++
  if (end - nameStart === 2 && !isBody && person === false && partyAdjectives.has(lowerAt(nameStart)) && !isBodyNoun(lastWord)) nameStart++
  let ofOffice = -1
  if (nameStart === start && end - start > 1 && lowerAt(start - 1 < 0 ? start : start - 1) === 'of' && start > 1 && isOfficeOf(lowerAt(start - 2))) {
    // “former secretary of State Sol”: the first capital belongs to the office.
    nameStart = start + 1
    person = true
    ofOffice = start - 2
    role = phrase(words, ofOffice, nameStart)
  }
  const name = textOf(words, nameStart, end)
  // “Tarn, Fla.”: an abbreviated region is no holder.
  // “Sol (R-Tarn)”: a party and a region.
  if (/^[RDI]-\p{Lu}/u.test(name[0] ?? '')) return null
  if (name.length === 0 || (name.length === 1 && /^\p{L}{3,5}\.$/u.test(name[0] ?? ''))) return null
  const whole: [number, number] = [ofOffice < 0 ? start : ofOffice, end]
  if (!isBody && !person) {
    const before = roleBefore(words, start)
    if (before) {
      person = true
      role = before.text
      gender = before.gender
      whole[0] = before.start
    }
  }
  const first = name[0]?.toLowerCase() ?? ''
  gender ??= firstNames.get(first) ?? null
  return { tokens: [nameStart, end], whole, words: name, kind: person ? 'person' : kindOf(words, nameStart, end, name), gender, role, possessive }
}

// “Tarn Conference of Mayors”: a body noun before “of” makes the whole a body.
function hasBodyOf({ tokens }: Words, start: number, end: number): boolean {
  for (let i = start; i + 1 < end; i++) if (tokens[i + 1]?.lower === 'of' && isBodyNoun((tokens[i] as Token).lower)) return true
  return false
}

function kindOf(words: Words, start: number, end: number, name: readonly string[]): Name['kind'] {
  const joined = name.length === 1 ? (name[0] as string).toLowerCase() : name.join(' ').toLowerCase()
  const last = bare(name.at(-1)?.toLowerCase() ?? '')
  if (governmentSeats.has(joined)) return 'seat'
  if (name.length === 1 && (isDemonym(last) || partyAdjectives.has(singular(last)))) return 'people'
  // A body noun in the plural (“Networks”, “Member States”) is a class, unless the plural itself is a body's name (“Times”).
  if (singular(last) !== last && (isBodyNoun(singular(last)) || partyAdjectives.has(singular(last))) && !isBodyNoun(last)) return 'people'
  if (partyAdjectives.has(last) && name.length > 1 && !firstNames.has(name[0]?.toLowerCase() ?? '')) return 'people'
  if (/^\p{Lu}{2,}s$/u.test(name.at(-1) ?? '')) return 'people'
  if (armedNouns.has(last)) return 'armed-group'
  if (governmentNouns.has(last) || name.some((word) => word === 'Ministry' || word === 'Department')) return 'government'
  if (isBodyNoun(last)) return 'organisation'
  if (name.some((word, i) => i > 0 && word === 'of') || name.some((word) => word === '&')) return 'organisation'
  if (name.slice(0, -1).some((word) => bodyInside.has(word.toLowerCase()))) return 'organisation'
  if (isAcronym(name.at(-1) ?? '') && name.length === 1) return 'organisation'
  // “RiverWatch”, “tarnnews.org”: written as no person is.
  if (name.length === 1 && (/\.(?:com|org|net|gov)$/i.test(name[0] ?? '') || /^(?!Mc|Mac|De|Di|La|Le|Du|Fitz|Van|Von|O['’])\p{Lu}\p{Ll}+\p{Lu}/u.test(name[0] ?? ''))) return 'organisation'
  const before = words.tokens[start - 1]
  const first = name[0]?.toLowerCase() ?? ''
  if (name.length > 1 && name.length < 5 && firstNames.has(first)) return 'person'
  // “the Taliban”, “the White House”: people carry no article, unless it belongs to a noun after them.
  const next = words.tokens[end]
  const nounAfter = next !== undefined && (next.tag === 'NOUN' || next.tag === 'ADJ') && next.lower !== 'said'
  if (before?.lower === 'the' && !nounAfter) return 'organisation'
  return null
}

const bodyInside = new Set('university ministry department institute center centre committee council commission association federation college bank foundation society bureau party union'.split(' '))

const phraseStops = new Set(['said', 'says', 'and', 'or', 'but', 'of', 'to', 'in', 'by', 'with', 'from', 'that', 'for', 'on', 'at'])

// The role in lower case right before a name: “former deputy minister Ana Sol”, “spokesman Lee”.
function roleBefore(words: Words, start: number): { text: string; start: number; gender: Gender | null } | null {
  const last = words.tokens[start - 1]
  if (!last || words.sentence[start - 1] !== words.sentence[start] || last.tag === 'VERB') return null
  let from = start - 1
  // “former secretary of state Ana Sol”
  const office = tokenBeforeOf(words, start)
  if (office >= 0 && words.sentence[office] === words.sentence[start]) from = office
  else if (!isPersonNoun(last.lower)) return null
  while (from > 0 && words.sentence[from - 1] === words.sentence[start] && start - from < 8) {
    const token = words.tokens[from - 1] as Token
    if (token.tag === 'DET' || token.tag === 'PUNCT' || token.tag === 'PRON' || token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'CCONJ' || token.tag === 'ADV' || phraseStops.has(token.lower)) break
    from--
  }
  return { text: phrase(words, from, start), start: from, gender: genderTitles.get(last.lower) ?? null }
}

// Index of the office noun of “secretary of state” that ends right before `start`; -1 for none.
function tokenBeforeOf({ tokens }: Words, start: number): number {
  const object = tokens[start - 1]
  const office = tokens[start - 3]
  return tokens[start - 2]?.lower === 'of' && office && isOfficeOf(office.lower) && object && (object.tag === 'NOUN' || object.tag === 'PROPN') ? start - 3 : -1
}

const royalSurnames = new Set('king pope prince bishop dean major judge marshal price justice sheikh imam lord chambers cardinal page driver baker farmer fisher miner singer priest guard star'.split(' '))

// One past the last title or office word in tokens [start, end); `start` where there is none.
function lastRoleBefore({ tokens }: Words, start: number, end: number): number {
  for (let i = end; i > start; i--) {
    const word = bare((tokens[i - 1] as Token).lower)
    if (courtesyTitles.has(word) || isPersonNoun(word)) return i
  }
  return start
}

function roleOf(words: Words, start: number, end: number): string | null {
  let from = start
  while (from < end && courtesyTitles.has(bare((words.tokens[from] as Token).lower))) from++
  return from < end ? phrase(words, from, end) : null
}

/** The text of tokens [from, to) with the spaces it has in the document made single. */
export function phrase({ tokens }: Words, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (i > from && token.start > (tokens[i - 1] as Token).end) text += ' '
    text += token.text
  }
  return text
}

function textOf(words: Words, from: number, to: number): string[] {
  return phrase(words, from, to).replace(/['’]s$/, '').split(' ').filter((word, i) => !(i === 0 && word.toLowerCase() === 'the'))
}

/** Two to six capitals, as in CNN, NATO or U.N. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(text)
}

/** A title or word without its closing full stop. */
export function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}
