// One run of capitalised words read as a name: cut at titles and roles (“Foreign Minister Ana Sol”), with the role in lower case
// before it, and what kind of name its words make it. Says what it looks like; not who it is.
import type { Token } from '../paragraphs/paragraph.ts'
import type { ActorKind } from './actor.ts'
import { firstNames } from './first-names.ts'
import { knownKind } from './known-bodies.ts'
import { isOutletNoun } from './outlets.ts'
import { governmentSeats, isDemonym, regions } from './places.ts'
import {
  armedNouns, courtesyTitles, documentNouns, firmNouns, genderTitles, governmentNouns, isBodyNoun, isPersonNoun, officeNouns, partyAdjectives, roleNouns, singular, type Gender,
} from './role-nouns.ts'
import { bare, isAcronym, isCapital, phrase, type Words } from './words.ts'

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

/** What tells a son from his father at the end of a name. */
export const generations: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
/** Titles that stand inside names as well. */
const givenTitles = new Set(['sheikh', 'sheik', 'imam', 'prince', 'king', 'malik', 'emir', 'mullah', 'haji'])
const officesOf = new Set(['secretary', 'minister', 'speaker', 'chief', 'director', 'governor'])

/** Whether “of” and more may follow as part of the office (“secretary of state”). */
export const isOfficeOf = (word: string): boolean => officesOf.has(word)

// “secretary of State Sol” is Sol; “governor of Upper Tarn” names a place.
const isSecretary = (word: string) => word === 'secretary' || word === 'minister'
const portfolioWords = new Set(
  'state defense defence education energy labor labour commerce agriculture interior health transportation treasury justice'.split(' '),
)

/** Reads the run of capitalised tokens [start, end), of a text with the words `inside` capitalised within sentences: titles and roles in front, then the name; null where nothing is left that names. */
export function readName(words: Words, inside: ReadonlySet<string>, start: number, end: number): Name | null {
  const { tokens } = words
  const lowerAt = (i: number) => (tokens[i] as Token).lower
  const next = tokens[end]
  // “the Sols' house”; in “the 'Ana Sol' ward” the mark only closes.
  const possessive = next !== undefined && (/^['’]s$/.test(next.lower) || (/^['’]$/.test(next.lower) && /s$/i.test(tokens[end - 1]?.text ?? ''))) && next.start === tokens[end - 1]?.end
  let nameStart = start
  let gender: Gender | null = null
  // “Website RiverWatch said …”: what it is, in the capital of the sentence.
  const opening = lowerAt(start)
  if (end - start > 1 && start === words.sentenceStarts[words.sentence[start] ?? 0] && namingNouns.has(opening) && !inside.has(opening)) nameStart = start + 1
  let person = false
  let role: string | null = null
  const lastWord = bare(lowerAt(end - 1))
  const isBody = end - start > 1 && (isBodyNoun(lastWord) || hasBodyOf(words, start, end)) && !isOfficeOfBody(words, start, end)
  if (!isBody || courtesyTitles.has(bare(lowerAt(start)))) {
    let roleEnd = start
    for (let i = start; i < end; i++) {
      const word = end - start > 1 ? singular(bare(lowerAt(i))) : bare(lowerAt(i))
      // “Dean Orr”, “Imam Tan”: an office word that is a first name too opens a name.
      const opensFullName = i === start && end - start > 1 && firstNames.has(word) && isCapital(tokens[i + 1] as Token)
      // “John Tan Jr.”, “President Hassan Sheikh Mohamud”
      if (i > start && (generations.has(word) || (givenTitles.has(word) && firstNames.has(bare(lowerAt(i - 1)))))) break
      if (courtesyTitles.has(word) || (isPersonNoun(word) && !partyAdjectives.has(word) && !opensFullName)) {
        gender = genderTitles.get(word) ?? gender
        roleEnd = i + 1
        if (i + 1 < end && lowerAt(i + 1) === 'of') roleEnd = Math.min(end, i + (lowerAt(i + 2) === 'the' ? 4 : 3))
        if (courtesyTitles.has(word)) person = true
        i = roleEnd - 1
      }
    }
    // “Representative Peter King”: an office word at the end of a full name is a surname.
    if (roleEnd === end && end - start > 2 && officeSurnames.has(lastWord)) {
      const before = lastRoleBefore(words, start, end - 1)
      if (end - before > 1) roleEnd = before
    }
    // “Amy Pope”, “Mr. Singer”: after a first name or a courtesy title a word of trade is a surname.
    if (roleEnd === end && end - start > 1 && isSurnameAfter(bare(lowerAt(end - 2)), lastWord)) {
      const isTitled = courtesyTitles.has(bare(lowerAt(end - 2)))
      roleEnd = isTitled ? end - 1 : lastRoleBefore(words, start, end - 2)
    }
    // “Adela Mayor, a historian”: who is something else has the office for a surname.
    if (roleEnd === end && end - start === 2 && next?.text === ',' && /^an?$/.test(tokens[end + 1]?.lower ?? '') && !isDemonym(lowerAt(start)) && !regions.has(lowerAt(start)) && !governmentSeats.has(lowerAt(start))) {
      const other = tokens.slice(end + 2, end + 6).find(({ lower }) => isPersonNoun(singular(lower)))
      if (other !== undefined && other.lower !== lastWord) roleEnd = start
    }
    // “Cleveland Governors Association” is a body; “Governors” alone a class.
    if (roleEnd > start) {
      if (roleEnd >= end) {
        // “The Harbour Reporter”, a paper: its article and the capital before its last word tell.
        if (end - start > 1 && outletRoles.has(lastWord) && /^the$/i.test(tokens[start - 1]?.text ?? '') && !isDemonym(lowerAt(end - 2)) && !isPersonNoun(lowerAt(end - 2)) && !possessive) {
          return { kind: 'media-outlet', gender: null, role: null, possessive, tokens: [start, end], whole: [start, end], words: textOf(words, start, end) }
        }
        const office = { kind: 'role', gender, role: phrase(words, start, end), possessive } as const
        return { ...office, tokens: [start, end], whole: [start, end], words: textOf(words, start, end) }
      }
      person = true
      role = roleOf(words, start, roleEnd)
      nameStart = roleEnd
    }
  }
  while (tokens[nameStart]?.text === '.' && nameStart < end - 1) nameStart++
  while (end - nameStart > 2 && tokens[nameStart + 1]?.text !== '-' && !isBody && !documentNouns.has(lastWord) && !/^(?:1[89]|20)\d\d$/.test(lastWord) && (partyAdjectives.has(lowerAt(nameStart)) || isDemonym(lowerAt(nameStart)))) nameStart++
  // “Ostrian-Arian Ana Sol”
  if (end - nameStart > 4 && !isBody && tokens[nameStart + 1]?.text === '-' && isDemonym(lowerAt(nameStart)) && isDemonym(lowerAt(nameStart + 2))) nameStart += 3
  if (end - nameStart === 2 && !isBody && person === false && partyAdjectives.has(lowerAt(nameStart)) && !isBodyNoun(lastWord)) nameStart++
  let ofOffice = -1
  // “who was secretary of State at the time”
  if (end - start === 1 && start > 1 && lowerAt(start - 1) === 'of' && isSecretary(lowerAt(start - 2)) && portfolioWords.has(lowerAt(start))) return null
  const afterOf = start > 1 && lowerAt(start - 1) === 'of' && isSecretary(lowerAt(start - 2))
  if (nameStart === start && end - start > 1 && afterOf && portfolioWords.has(lowerAt(start))) {
    // “former secretary of State Sol”: the first capital belongs to the office.
    nameStart = start + 1
    person = true
    ofOffice = start - 2
    role = phrase(words, ofOffice, nameStart)
  }
  // “House Republican Abel Tan”, “Director of River Affairs Ana Sol”: what stands before a first name and a surname describes.
  const given = isBody ? -1 : givenNameIn(words, nameStart, end, person)
  if (given > nameStart) {
    // What turns on no person (“Mayor Assault Accuser …”) is no role, and must not raise anybody's privacy class.
    const before = phrase(words, person ? start : nameStart, given)
    role = isPersonNoun(singular(lowerAt(given - 1))) || (person && before.includes(' of ')) ? before : null
    person = true
    nameStart = given
  }
  // “Minister of State for Special Duties Ana Sol”, “River Foundation Ana M. Sol”: the last words are the person.
  const initial = tokens.slice(nameStart + 2, end - 1).findIndex(({ text }) => /^\p{Lu}\.$/u.test(text)) + nameStart + 2
  if (!isBody && end - nameStart > 3 && (/^(?:for|of|and)$/.test(lowerAt(nameStart)) || (initial > nameStart + 2 && isBodyNoun(lowerAt(initial - 2))))) {
    nameStart = initial > nameStart + 2 ? initial - 1 : end - 2
    person = true
  }
  const name = textOf(words, nameStart, end)
  // “Officials Say …”: in a headline a class of people has a capital too.
  const only = name.length === 1 && nameStart === start ? lowerAt(start) : ''
  if (only !== '' && singular(only) !== only && !partyAdjectives.has(singular(only)) && (isPersonNoun(singular(only)) || roleNouns.has(singular(only)))) {
    return { tokens: [start, end], whole: [start, end], words: name, kind: 'role', gender: null, role: null, possessive }
  }
  if (only !== '' && ofBodies.has(only)) return null
  // “Tarn, Fla.”: an abbreviated region is no holder.
  // “Sol (R-Tarn)”: a party and a region.
  if (/^[RDI]-\p{Lu}/u.test(name[0] ?? '')) return null
  if (name.length === 0 || (name.length === 1 && /^\p{L}{3,5}\.$/u.test(name[0] ?? ''))) return null
  const whole: [number, number] = [ofOffice < 0 ? start : ofOffice, end]
  const isFirm = !isBody && !person && isFirmBefore(words, start, end, name)
  // “press secretary Rear Adm. Ana Sol”: a rank is not all that is said of her.
  if (!isBody) {
    const before = isFirm ? null : roleBefore(words, start)
    if (before) {
      person = true
      role = before.text
      gender = before.gender
      whole[0] = before.start
    }
  }
  const first = name[0]?.toLowerCase() ?? ''
  gender ??= firstNames.get(first) ?? null
  // “the 34th Street Partnership”
  if (isBody && nameStart === start && /^\d+(?:st|nd|rd|th)$/.test(tokens[start - 1]?.text ?? '')) name.unshift(tokens[start - 1]?.text ?? '')
  // “the 1951 River Convention”
  const year = tokens[nameStart - 1]
  if (isDated(name.at(-1)?.toLowerCase() ?? '') && name.length > 1 && /^(?:1[89]|20)\d\d$/.test(year?.text ?? '')) name.unshift(year?.text ?? '')
  const plain = kindOf(words, inside, nameStart, end, name) ?? (isFirm ? 'organisation' : null)
  // “Fellow Greens” are a class, whatever stands before.
  const isClass = plain === 'people' && singular(first) !== first
  return { tokens: [nameStart, end], whole, words: name, kind: person && !isClass ? 'person' : plain, gender, role, possessive }
}

// “Developer TripleWave Apps”, “the official Dunmere Sun daily”: nouns of firms, and those that are adjectives too, make no person of a body.
function isFirmBefore({ tokens }: Words, start: number, end: number, name: readonly string[]): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  const last = name.at(-1)?.toLowerCase() ?? ''
  if (firmNouns.has(before) && !firstNames.has(name[0]?.toLowerCase() ?? '')) return name.some((word) => innerCapital.test(word)) || (name.length > 1 && singular(last) !== last && !/[aeiou]s$/.test(last))
  const next = tokens[end]
  return alsoAdjectives.has(before) && next !== undefined && !isCapital(next) && (isBodyNoun(next.lower) || isOutletNoun(next.lower))
}

/** Nouns of persons that stand before bodies as adjectives do. */
const alsoAdjectives = new Set('official independent liberal conservative socialist moderate rebel militant insurgent republican democrat extremist'.split(' '))

/** Nouns of persons that papers are called by. */
const outletRoles = new Set(['reporter', 'pundit', 'advocate', 'economist', 'spectator', 'investor', 'enquirer', 'scotsman', 'independent', 'correspondent'])

/** What comes again in other years. */
const isDated = (word: string): boolean => agreements.has(word) || /^(?:survey|census|index|olympics|report)$/.test(word)
const agreements = new Set(['convention', 'treaty', 'protocol', 'covenant', 'accord', 'agreement', 'act', 'declaration', 'plan', 'bill', 'pact', 'deal', 'amendment', 'resolution', 'law'])

// Where a first name with one or two words after it ends a run that opens otherwise; `start` for nowhere.
function givenNameIn(words: Words, start: number, end: number, isTitled: boolean): number {
  const { tokens } = words
  const lower = (i: number) => (tokens[i] as Token).lower
  if (firstNames.has(lower(start)) || isAcronym((tokens[start] as Token).text.slice(0, 2))) return start
  for (let i = Math.max(start + 1, end - 3); i <= end - 2; i++) {
    // One unknown word before it may be a first name too (“Billie Jean Orr”).
    const isUnknown = i === start + 1 && !isTrade(words, start) && !isTitled && !isPersonNoun(lower(start)) && !isDemonym(lower(start)) && !regions.has(lower(start)) && !partyAdjectives.has(lower(start))
    const isLed = isUnknown || beforeGiven.has(bare(lower(i - 1))) || !/^\p{L}{3,}$/u.test(lower(i - 1)) || insideNames.has(lower(i - 1))
    if (firstNames.has(lower(i)) && !isLed && tokens.slice(i, end).every((token) => isCapital(token) && /^\p{L}[\p{L}'’.-]*$/u.test(token.text)) && !isBodyNoun(lower(end - 1))) return i
  }
  return start
}

// “Homeowner Ana Sol said …”: what ends as trades do and only the sentence gives a capital.
function isTrade({ tokens, sentenceStarts, sentence }: Words, at: number): boolean {
  return at === sentenceStarts[sentence[at] ?? 0] && /^\p{Lu}\p{Ll}{2,}(?:owner|keeper|maker|holder|worker|woman|man|ist|eer|ian|ent|ant)$/u.test(tokens[at]?.text ?? '')
}

/** Words of places that go on with a first name (“San Jose”, “Fort Wayne”). */
const beforeGiven = new Set('san santa sant santo saint st fort port lake mount mt new el la los las rio cape point camp king queen hotel university'.split(' '))
const insideNames = new Set('de la del da dos du van von der den bin bint ibn al el di ben abu ul le of and the for'.split(' '))

// “Tarn Conference of Mayors”, “Alliance to Save the Tarn”: a body noun before “of” makes the whole a body.
function hasBodyOf({ tokens }: Words, start: number, end: number): boolean {
  for (let i = start; i + 1 < end; i++) if (/^(?:of|for|to|on)$/.test(tokens[i + 1]?.lower ?? '') && isBodyNoun((tokens[i] as Token).lower)) return true
  return false
}

// “Ohio Secretary of State”: the body noun belongs to an office.
function isOfficeOfBody({ tokens }: Words, start: number, end: number): boolean {
  for (let i = start; i + 1 < end; i++) {
    const { lower } = tokens[i] as Token
    if (tokens[i + 1]?.lower === 'of') return isOfficeOf(lower)
    if (isBodyNoun(lower)) return false
  }
  return false
}

function kindOf(words: Words, inside: ReadonlySet<string>, start: number, end: number, name: readonly string[]): Name['kind'] {
  const joined = name.length === 1 ? (name[0] as string).toLowerCase() : name.join(' ').toLowerCase()
  const last = bare(name.at(-1)?.toLowerCase() ?? '')
  if (governmentSeats.has(joined) || regions.has(joined)) return 'seat'
  // “Alliance to Reclaim Our Schools” is no class of schools.
  if (name.length > 3 && /^(?:to|for)$/.test(name[1] ?? '') && isBodyNoun(name[0]?.toLowerCase() ?? '')) return 'organisation'
  if (name.length === 1 && (isDemonym(last) || partyAdjectives.has(singular(last)))) return 'people'
  // A body noun in the plural (“Networks”, “Member States”) is a class, unless the plural itself is a body's name (“Times”).
  if (singular(last) !== last && (isBodyNoun(singular(last)) || partyAdjectives.has(singular(last))) && !isBodyNoun(last)) return 'people'
  // “North Ostrian”
  if (name.length === 2 && isDemonym(last) && /^(?:north|south|east|west|northern|southern|eastern|western)$/i.test(name[0] ?? '')) return 'people'
  // “African Americans”
  if (name.length === 2 && last.endsWith('s') && isDemonym(last) && isDemonym(name[0]?.toLowerCase() ?? '')) return 'people'
  if (partyAdjectives.has(last) && name.length > 1 && !firstNames.has(name[0]?.toLowerCase() ?? '')) return 'people'
  if (/^\p{Lu}{2,}s$/u.test(name.at(-1) ?? '')) return 'people'
  if (name.length === 1 && (isPeopleOf(words, end, last) || isFollowing(inside, last))) return 'people'
  const known = knownKind(name)
  if (known !== null) return known
  // “Facebook Live”: what a firm's name stands before is the firm's.
  if (name.length > 1 && knownKind(name.slice(0, 1)) === 'organisation' && !firstNames.has(name[1]?.toLowerCase() ?? '')) return 'organisation'
  // “the 1967 River Act”
  if (name.length > 1 && agreements.has(last) && last !== 'convention') return 'document'
  if (last === 'police' || last === 'constabulary') return 'government'
  if (armedNouns.has(last)) return 'armed-group'
  if (governmentNouns.has(last) || name.some((word) => word === 'Ministry' || word === 'Department')) return 'government'
  if (isBodyNoun(last)) return 'organisation'
  if (name.some((word, i) => i > 0 && /^(?:of|for|to|on)$/.test(word)) || name.some((word) => word === '&')) return 'organisation'
  if (name.slice(0, -1).some((word) => bodyInside.has(word.toLowerCase()))) return 'organisation'
  if (isAcronym(name.at(-1) ?? '') && name.length === 1) return 'organisation'
  // “RiverWatch”, “tarnnews.org”: written as no person is.
  if (name.length === 1 && (siteName.test(name[0] ?? '') || innerCapital.test(name[0] ?? ''))) return 'organisation'
  const before = words.tokens[start - 1]
  // “the opposition Tarn Bench”, “the charity Open Hands”: a body's noun before the name.
  if (before && !isCapital(before) && words.sentence[start - 1] === words.sentence[start] && (namingNouns.has(before.lower))) return 'organisation'
  const first = name[0]?.toLowerCase() ?? ''
  if (name.length > 1 && name.length < 5 && firstNames.has(first)) return 'person'
  // “the Taliban”, “the White House”: people carry no article, unless it belongs to a noun after them.
  const next = words.tokens[end]
  const nounAfter = next !== undefined && (next.tag === 'NOUN' || next.tag === 'ADJ') && next.lower !== 'said'
  if (before?.lower === 'the' && !nounAfter) return 'organisation'
  return null
}

// “Ostrians believe”: a plural that takes a plural verb; “Sanders believes” is one person.
function isPeopleOf({ tokens }: Words, end: number, word: string): boolean {
  return /[^suie]s$/.test(word) && word.length > 4 && pluralVerbs.has(tokens[end]?.lower ?? '')
}

// “Solers”, where the text has a Sol: those who follow him.
function isFollowing(inside: ReadonlySet<string>, word: string): boolean {
  const stem = word.replace(/(?:er|it|ist|ian)s$/, '')
  return stem !== word && stem.length > 3 && (inside.has(stem) || inside.has(`${stem}e`))
}

/** What bodies are, before their noun (“Federal court rules …”); alone it names nobody. */
const ofBodies = new Set('federal national supreme royal provincial regional municipal presidential parliamentary military foreign top senior'.split(' '))

const pluralVerbs = new Set(
  ('are were have do say believe think want fear hope claim argue insist support oppose see view know feel call accuse deny need love hate prefer expect ask demand describe ' +
    'consider regard worry complain agree doubt suspect reject remember remain').split(' '),
)

/** Nouns of bodies that stand before a body's name. */
export const namingNouns = new Set(
  ('opposition charity party movement newspaper magazine watchdog broadcaster network group company firm ngo agency website daily weekly ' +
    'outlet coalition alliance tabloid publication').split(' '),
)
const siteName = /\p{L}\.\p{L}{2,4}$/u
const innerCapital = /^(?!Mc|Mac|De|Di|La|Le|Du|Fitz|Van|Von|O['’])\p{Lu}\p{Ll}+\p{Lu}/u
const bodyInside = new Set(
  ('university ministry department institute center centre committee council commission association federation college bank ' +
    'foundation society bureau party union').split(' '),
)

const phraseStopTags = new Set(['DET', 'PUNCT', 'PRON', 'VERB', 'AUX', 'CCONJ', 'ADV', 'ADP', 'SCONJ'])
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
    if (phraseStopTags.has(token.tag) || phraseStops.has(token.lower)) break
    from--
  }
  return { text: phrase(words, from, start), start: from, gender: genderTitles.get(last.lower) ?? null }
}

// Index of the office noun of “secretary of state” that ends right before `start`; -1 for none.
function tokenBeforeOf({ tokens }: Words, start: number): number {
  const object = tokens[start - 1]
  const office = tokens[start - 3]
  if (tokens[start - 2]?.lower !== 'of' || !office || !object) return -1
  // “master of ceremonies Ana Sol”; “a friend of actor Ana Sol” is somebody else.
  if (!isOfficeOf(office.lower) && (!isPersonNoun(office.lower) || isPersonNoun(object.lower) || object.tag !== 'NOUN')) return -1
  return object.tag === 'NOUN' || object.tag === 'PROPN' ? start - 3 : -1
}

function isSurnameAfter(before: string, word: string): boolean {
  if (firstNames.has(before)) return !isPersonNoun(before)
  return /^(?:mr|mrs|ms|miss|dr)$/.test(before) && singular(word) === word && (!officeNouns.has(word) || officeSurnames.has(word))
}

const officeSurnames = new Set(
  'king pope prince bishop dean major judge marshal justice sheikh imam lord cardinal driver farmer miner singer priest guard star'.split(' '),
)

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

function textOf(words: Words, from: number, to: number): string[] {
  return phrase(words, from, to).replace(/['’]s$/, '').split(' ').filter((word, i) => !(i === 0 && word.toLowerCase() === 'the'))
}
