// The register of one document's named holders: every name joined to its fullest form (surnames, first names, acronyms, short
// forms of bodies), with stated roles, gender hints and every place it is mentioned. Names only; pronouns come later.
import type { Span } from '../document/span.ts'
import type { ActorKind } from './actor.ts'
import { capitalsOf, findNames, type Capitals } from './find-names.ts'
import { firstNames } from './first-names.ts'
import { knownKind } from './known-bodies.ts'
import { governmentSeats, isDemonym, regions } from './places.ts'
import { armedNouns, governmentNouns, isBodyNoun, isPersonNoun, officeNouns, singular, type Gender } from './role-nouns.ts'
import { isOutlet } from './outlets.ts'
import { broadcastNouns, describing, endsIn, firmEndings, initialsOf, keyOf, legalForms, outletNouns, partialHeads, surnameOf } from './name-forms.ts'
import { namingNouns, type Name } from './read-name.ts'
import { bodyAfter, goings, isOfPerson, isSubject, spanOf } from './clause.ts'
import { findStates } from './find-states.ts'
import { sharedSurnames } from './shared-surnames.ts'
import { isOneLetterOff } from './spelling.ts'
import { privacyOf } from './privacy.ts'
import { rankOf, statedRole } from './stated-role.ts'
import { bare, isAcronym, phrase, type Words } from './words.ts'

/** Bearers of one surname that are told apart; no real text has more, a hostile one must not cost their square. */
const mostBearers = 32
/** Mentions of one body that are looked through for the one last before a place. */
const mostMentions = 100

/** A named holder while the document is being read. */
export interface Entry {
  readonly id: number
  /** The fullest form so far. */
  words: readonly string[]
  kind: ActorKind | 'seat' | null
  gender: Gender | null
  role: string | null
  /** Head nouns that a description may pick it up by (“the minister”, “the group”). */
  readonly heads: Set<string>
  readonly mentions: Span[]
  /** How often it stands where places stand (“in Tarn”) less how often it acts; above 0 it is no person. */
  placed: number
  /** Whether it anywhere does or owns something, or something is done to it or with it, as with people. */
  acts: boolean
}

/** One place a named holder is mentioned, in text order. */
export interface Mention {
  readonly entry: number
  /** Token range of the name with its titles. */
  readonly tokens: readonly [first: number, last: number]
  readonly subject: boolean
  /** Modifies another noun, so is a poor antecedent for a pronoun. */
  readonly modifier: boolean
  /** Owns what its sentence opens with (“Sol's fate is unclear”). */
  readonly topic: boolean
}

export class ActorRegister {
  readonly entries: Entry[] = []
  readonly mentions: Mention[] = []
  readonly capitals: Capitals
  readonly #words: Words
  readonly #states: ReadonlySet<string>
  /** “David” of “David and Jeanne Sol” with his surname, by the token it stands at. */
  readonly #shared: ReadonlyMap<number, readonly string[]>
  /** Token at which a word first stands as a name by itself. */
  readonly #alone = new Map<string, number>()
  /** Token at which an entry's name first stands in full. */
  readonly #inFull: number[] = []
  /** Whether the whole text has been gone through for names. */
  #settled = false
  readonly #byKey = new Map<string, number>()
  readonly #bySurname = new Map<string, number[]>()
  readonly #byHead = new Map<string, number[]>()
  readonly #byShort = new Map<string, number>()
  /** Persons named in full, by the first letter of their surname. */
  readonly #byLetter = new Map<string, Entry[]>()

  constructor(words: Words) {
    this.#words = words
    this.capitals = capitalsOf(words)
    this.#states = findStates(words)
    const names: Name[] = []
    for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
      const from = words.sentenceStarts[s] as number
      // Title case makes names of everything; what it mentions is found again in the body.
      if (words.titled[s] || words.paragraphs[words.paragraph[from] ?? 0]?.kind === 'headline') continue
      names.push(...findNames(words, this.capitals, from, words.sentenceStarts[s + 1] as number))
    }
    this.#shared = sharedSurnames(words, names)
    // Who has a first name comes first: “Old Sol” and “Upper Tarn Sol” are then known for one of them.
    const isGiven = ({ words: [first = ''] }: Name) => firstNames.has(first.toLowerCase()) && !isPersonNoun(first.toLowerCase())
    const isGlued = ({ words: [first = ''] }: Name) => isAcronym(first) || knownKind([first]) !== null
    for (const { words: [word = '', ...rest], tokens: [at] } of names) if (rest.length === 0 && !this.#alone.has(word.toLowerCase())) this.#alone.set(word.toLowerCase(), at)
    // “Sol River Networks” comes before the “Sol River” that is short for it.
    for (const name of [...names.filter(isGiven), ...names.filter((one) => !isGiven(one)).toSorted((a, b) => Number(isGlued(a)) - Number(isGlued(b)) || b.words.length - a.words.length)]) {
      if (name.words.length > 1 || this.#shared.has(name.tokens[0])) this.entryOf(name)
    }
    for (const name of names) this.#mention(name)
    // A place that speaks does so as its government; a person stands where places stand only now and then.
    for (const entry of this.entries) if (entry.kind === null && (entry.placed > 0 || this.#isState(entry.words))) entry.kind = 'seat'
    this.#settled = true
  }

  /** The entry of a name, made where the document has not had it; null for classes of people and offices without a name. */
  entryOf(given: Name): Entry | null {
    const full = this.#shared.get(given.tokens[0])
    const name: Name = full === undefined || given.words.length > 1 ? given : { ...given, words: full, kind: 'person' }
    if (name.kind === 'people' || name.kind === 'role') return null
    const known = this.#known(name)
    const entry = known ?? this.#add(name.words, name.kind ?? (this.#settled && this.#isState(name.words) ? 'seat' : null))
    if (known === null) this.#inFull[entry.id] = given.tokens[0]
    if (known && name.words.length > known.words.length && known.kind !== 'seat' && !this.#isDescribed(name, known)) known.words = name.words
    // A title or a role makes a person of a name that alone told nothing.
    if (name.kind === 'person' && (entry.kind === null || entry.kind === 'seat')) entry.kind = 'person'
    else if (known === null || !isSetInCapitals(name, known)) entry.kind ??= name.kind
    // “Joseph” of an Ana Joseph tells nothing of her, “Mr. Joseph” does.
    const isSurname = name.words.length === 1 && entry.words.length > 1 && name.whole[0] === name.tokens[0] && entry.words[0] !== name.words[0]
    if ((entry.kind === 'person' || entry.kind === null) && !isSurname) entry.gender ??= name.gender
    return entry
  }

  /** Whether the text has the name, or one it is short for. */
  knows(name: Name): boolean {
    return this.#known(name) !== null
  }

  /** The one person named in full whose surname the word is; null for none or several. */
  bearerOf({ words }: Name): Entry | null {
    const bearers = (this.#bySurname.get(surnameOf(words)) ?? []).map((id) => this.entries[id] as Entry).filter((entry) => entry.words.length > 1 && isPerson(entry))
    return bearers.length === 1 ? (bearers[0] as Entry) : null
  }

  /** What tells one state's name or people from another's, in lower case (“ostria” for “ostrian”); null where the word is of none. */
  stateOf(word: string): string | null {
    if (this.#states.has(word)) return word
    for (const state of this.#states) if (state.length > 3 && word.length - state.length < 5 && word.startsWith(state.slice(0, -1))) return state
    return governmentSeats.has(word) || isDemonym(word) ? word.slice(0, 4) : null
  }

  #isState(name: readonly string[]): boolean {
    return name.length === 1 && this.#states.has(name[0]?.toLowerCase() ?? '')
  }

  /** The entry of a body named by an owner and a head noun (“the Sol campaign”, “Aria's foreign ministry”). */
  bodyOf(owner: Name, rest: string): Entry {
    const known = owner.kind === 'people' ? null : this.entryOf(owner)
    // “the Black Tarn movement”, “the Sentinel newspaper chain”: the noun only says what the name is.
    if (known !== null && !owner.possessive && isApposed(known, rest)) {
      if (known.kind === null || known.kind === 'government') known.kind = 'organisation'
      known.heads.add(rest.split(' ').at(-1) ?? '')
      return known
    }
    // “the Sol camp” is the Sol campaign.
    const surname = known?.words.at(-1)?.toLowerCase() ?? ''
    if (known?.kind === 'person' && /^(?:camp|presidential campaign)$/.test(rest)) rest = 'campaign'
    // “Sol's team” is her campaign where the text speaks of one.
    if (known?.kind === 'person' && rest === 'team' && this.#byKey.has(`${surname} campaign`)) rest = 'campaign'
    const ownerWords = known?.kind === 'person' ? [/^(?:team|office)$/.test(rest) ? `${known.words.at(-1)}’s` : (known.words.at(-1) ?? '')] : (owner.words.length > 0 ? owner.words : [])
    // “Sol's campaign” and “the Sol campaign” are one body; a country keeps its 's (“Aria’s foreign ministry”).
    const owned = owner.possessive && known?.kind !== 'person' ? [...ownerWords.slice(0, -1), `${ownerWords.at(-1)}’s`] : ownerWords
    const body = this.body([...owned, ...rest.split(' ')])
    // “Ana Sol's office” where the text gives the whole name.
    if (rest === 'office' && known?.kind === 'person' && owner.words.length > 1) body.words = [...owner.words.slice(0, -1), `${owner.words.at(-1)}’s`, rest]
    return body
  }

  /** The entry of a body by its words; the last is its head noun. */
  body(name: readonly string[]): Entry {
    const key = keyOf(name)
    const index = this.#byKey.get(key)
    if (index !== undefined) return this.entries[index] as Entry
    const head = singular(name.at(-1)?.toLowerCase() ?? '')
    const kind = armedNouns.has(head) ? 'armed-group' : governmentNouns.has(head) ? 'government' : 'organisation'
    return this.#add(name, kind)
  }

  /** The entry of a document by its words. */
  document(name: readonly string[]): Entry {
    const index = this.#byKey.get(keyOf(name))
    return index === undefined ? this.#add(name, 'document') : (this.entries[index] as Entry)
  }

  #known(name: Name): Entry | null {
    const only = name.words.length === 1 ? this.#partial(name) : null
    if (only) return only
    const exact = this.#byKey.get(keyOf(name.words))
    if (exact !== undefined) return this.entries[exact] as Entry
    const last = name.words.at(-1)?.toLowerCase() ?? ''
    const first = name.words[0]?.toLowerCase() ?? ''
    if (name.words.length === 1) {
      // “Quorvo” is nobody's surname where everybody knows it for a firm.
      const isKnown = knownKind(name.words) !== null && !isAcronym(name.words[0] ?? '')
      const person = isKnown ? null : this.#bearer(this.#bySurname.get(surnameOf(name.words)) ?? [], name)
      // “Tarn” the country is not “Free Tarn” the movement; “Jordan” may be Ana Jordan.
      if (name.kind === 'seat') return person?.kind === 'person' ? person : null
      if (person) return person
      const short = this.#byShort.get(isAcronym(name.words[0] ?? '') ? last.replaceAll('.', '') : last)
      return short === undefined ? this.#misspelt(name) : this.#isOther(name, this.entries[short] as Entry) ? null : (this.entries[short] as Entry)
    }
    if (name.kind === 'person' || name.kind === null) {
      // “Ana M. Sol” and “Ana Sol”: same first and last word.
      const same = (this.#bySurname.get(surnameOf(name.words)) ?? []).map((i) => this.entries[i] as Entry)
      const fits = ({ words }: Entry) => words[0]?.toLowerCase() === first || endsIn(words, name.words) || endsIn(name.words, words)
      const person = same.find((entry) => entry.words.length > 1 && fits(entry))
        ?? same.find((entry) => entry.words.length === 1) ?? same.find((entry) => this.#isDescribed(name, entry)) ?? null
      if (person !== null || name.kind === 'person') return person
    }
    const short = this.#byShort.get(name.words.join(' ').toLowerCase())
    return short === undefined ? null : (this.entries[short] as Entry)
  }

  // “Rivergate”, of which the text speaks before it has a “Rivergate Phone Stores”: no short form of that.
  #isOther({ words: [word = ''] }: Name, entry: Entry): boolean {
    const lower = word.toLowerCase()
    if (entry.words[0]?.toLowerCase() !== lower || entry.kind === 'person' || firstNames.has(lower)) return false
    if (legalForms.test(entry.words.at(-1) ?? '')) return false
    return knownKind([word]) !== null || ((entry.words.length > 2 || entry.kind !== null) && (this.#alone.get(lower) ?? Infinity) < (this.#inFull[entry.id] ?? 0))
  }

  // “Upper Tarn Sol”, “Oscar-winner Sol”, “Dean Sol”: before the surname of somebody named in full stands no first name but what describes.
  #isDescribed({ words }: Name, entry: Entry): boolean {
    const before = words.slice(0, -1)
    if (entry.words.length < 2 || entry.kind !== 'person' || words.at(-1) !== entry.words.at(-1) || entry.words.some((word) => word === words[0])) return false
    if (endsIn(words, entry.words)) return true
    return before.every((word) => {
      const lower = word.toLowerCase()
      return (!firstNames.has(lower) || isPersonNoun(lower)) && (describing.has(lower) || isAcronym(word) || knownKind([word]) !== null || /-\p{Ll}/u.test(word) || isDemonym(lower) || governmentSeats.has(lower) || regions.has(lower) || isPersonNoun(singular(lower)))
    })
  }

  // “The Ministry” is the Ministry of Rivers: the body with that head noun, of several the one mentioned last.
  #partial({ words, tokens: [at] }: Name): Entry | null {
    const ids = this.#byHead.get(words[0]?.toLowerCase() ?? '') ?? []
    if (ids.length < 2) return ids[0] === undefined ? null : (this.entries[ids[0]] as Entry)
    const offset = this.#words.tokens[at]?.start ?? 0
    const last = (id: number) => this.entries[id]?.mentions.slice(-mostMentions).findLast(([start]) => start < offset)?.[0] ?? -1
    return this.entries[ids.reduce((best, id) => (last(id) > last(best) ? id : best))] as Entry
  }

  // Two bearers of one surname: the first named in full whose gender the title does not rule out, as news goes on with whom it began.
  #bearer(candidates: readonly number[], name: Name): Entry | null {
    const isGiven = firstNames.has(name.words[0]?.toLowerCase() ?? '')
    return candidates.map((index) => this.entries[index] as Entry).find(({ gender }) => !name.gender || !gender || gender === name.gender || isGiven) ?? null
  }

  // “Wimes”, once “Wines”: a surname that nobody bears, but for one letter the one of somebody named in full.
  #misspelt({ words: [word = ''], kind }: Name): Entry | null {
    if (word.length < shortestMisspelt || (kind !== null && kind !== 'person') || this.#isState([word])) return null
    const bearers = (this.#byLetter.get(word[0] ?? '') ?? []).filter((entry) => isPerson(entry) && entry.words.length < 5 && isOneLetterOff((entry.words.at(-1) ?? '').toLowerCase(), word.toLowerCase()))
    return bearers.length === 1 ? (bearers[0] as Entry) : null
  }

  #add(name: readonly string[], kind: Name['kind']): Entry {
    const entry: Entry = {
      id: this.entries.length, words: name, kind: kind === 'people' || kind === 'role' ? null : kind,
      gender: null, role: null, heads: new Set(), mentions: [], placed: 0, acts: false,
    }
    this.entries.push(entry)
    this.#byKey.set(keyOf(name), entry.id)
    const last = name.at(-1)?.toLowerCase() ?? ''
    if (kind === 'person' || (kind === null && name.length < 5)) {
      const surname = surnameOf(name)
      const bearers = this.#bySurname.get(surname)
      if (bearers === undefined) this.#bySurname.set(surname, [entry.id])
      else if (bearers.length < mostBearers) bearers.push(entry.id)
      if (name.length > 1) {
        this.#short(name[0]?.toLowerCase() ?? '', entry.id)
        if (name.length > 2 && kind === null) this.#short(initialsOf(name), entry.id)
        const letter = name.at(-1)?.[0] ?? ''
        this.#byLetter.set(letter, [...(this.#byLetter.get(letter) ?? []).slice(-mostBearers), entry])
      }
      return entry
    }
    if (isBodyNoun(singular(last))) entry.heads.add(singular(last))
    const of = name.findIndex((word) => word === 'of' || word === 'to')
    const ofHead = name[of - 1]?.toLowerCase() ?? ''
    if (of > 0 && isBodyNoun(ofHead)) entry.heads.add(ofHead)
    for (const head of entry.heads) {
      if (kind === 'document' || !partialHeads.has(head)) continue
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []).slice(0, mostBearers), entry.id])
    }
    if (outletNouns.has(last)) for (const head of ['newspaper', 'paper']) entry.heads.add(head)
    if (broadcastNouns.has(last)) for (const head of ['network', 'channel', 'station', 'broadcaster']) entry.heads.add(head)
    if (kind === 'document' && name.length > 2) this.#short(initialsOf(name), entry.id)
    // “Homeland Security” of a Department of Homeland Security
    if (name.length > 3 && name[1] === 'of' && partialHeads.has(name[0]?.toLowerCase() ?? '')) this.#short(name.slice(2).join(' ').toLowerCase(), entry.id)
    if (name.length > 1 && kind !== 'document') {
      // “the Post”, “Pershing Square”, “the RNC”: the last word, the words before the head, the initials.
      if (of < 0 && !isAcronym(name.at(-1) ?? '')) this.#short(last, entry.id)
      // “Tarn Sentinel” is not called “Tarn”.
      if (name.every((word) => word[0] !== word[0]?.toLowerCase()) && (name.length > 2 || firmEndings.has(last))) this.#short(name.slice(0, -1).join(' ').toLowerCase(), entry.id)
      if (name.length > 3) this.#short(name.slice(0, 2).join(' ').toLowerCase(), entry.id)
      this.#short(initialsOf(name), entry.id)
      // “the Health Department” of a Dunmere City Health Department
      if (name.length > 2 && of < 0 && isBodyNoun(last)) this.#short(name.slice(-2).join(' ').toLowerCase(), entry.id)
    }
    return entry
  }

  #short(form: string, id: number): void {
    if (form.length > 1 && !this.#byShort.has(form) && !isBodyNoun(form)) this.#byShort.set(form, id)
    else if (form.length > 1 && outletNouns.has(form) && !this.#byShort.has(form)) this.#byShort.set(form, id)
  }

  #mention(name: Name): void {
    const words = this.#words
    const [, end] = name.tokens
    const after = bodyAfter(words, name)
    const body = after && this.bodyOf(name, phrase(words, ...after))
    const entry = this.entryOf(name)
    // “the Sentinel newspaper chain” is the Sentinel.
    const rest = body === entry ? null : after
    if (body && rest) {
      body.mentions.push(spanOf(words, name.whole[0], rest[1]))
      // Who has a campaign is a candidate, who has an administration presides.
      if (entry?.kind === 'person' && body.heads.has('campaign')) entry.heads.add('candidate')
      if (entry?.kind === 'person' && body.heads.has('administration')) entry.heads.add('president')
      this.mentions.push({ entry: body.id, tokens: [name.whole[0], rest[1]], subject: isSubject(words, name.whole[0], rest[1]), modifier: false, topic: false })
    }
    if (!entry) return
    const acronym = words.tokens[end + 1]
    const bracketed = words.tokens[end]?.text === '(' && words.tokens[end + 2]?.text === ')'
    if (bracketed && acronym && isAcronym(acronym.text)) this.#byShort.set(acronym.lower.replaceAll('.', ''), entry.id)
    // “the River Sanctions Act, or RSA,”
    const other = words.tokens[end + 2]
    if (words.tokens[end]?.text === ',' && acronym?.lower === 'or' && other && isAcronym(other.text)) this.#byShort.set(other.lower.replaceAll('.', ''), entry.id)
    entry.mentions.push(spanOf(words, name.tokens[0], name.tokens[1]))
    const subject = isSubject(words, name.whole[0], end)
    const topic = rest === null && name.possessive && words.sentenceStarts[words.sentence[name.whole[0]] ?? 0] === name.whole[0]
    this.mentions.push({ entry: entry.id, tokens: name.whole, subject, modifier: rest !== null || name.possessive, topic })
    const before = words.tokens[name.whole[0] - 1]
    entry.acts ||= subject || name.possessive || (name.words.length > 1 && !rest && before !== undefined && (before.tag === 'VERB' || /^(?:by|with|and)$/.test(before.lower)))
    if (entry.kind === null && isOfPerson(words, name)) entry.kind = 'person'
    // “CNN's Ana Sol” reports for it.
    const owner = this.mentions.at(-2)
    const outlet = owner?.tokens[1] === name.whole[0] - 1 && before !== undefined && /^['’]s$/.test(before.text) ? this.entries[owner.entry] : undefined
    if (outlet && isOutlet(outlet.words) && (entry.kind === null || entry.kind === 'person') && name.words.length > 1) {
      entry.kind = 'person'
      entry.role ??= `${outlet.words.join(' ')}’s`
      entry.heads.add('reporter')
    }
    // “the Italian daily Corriere Sol” is the daily.
    if (before && namingNouns.has(before.lower) && entry.kind === 'organisation') entry.heads.add(before.lower)
    const isGoal = before?.lower === 'to' && goings.has(words.tokens[name.whole[0] - 2]?.lower ?? '')
    // “of Dunmere, Arizona, …”
    const region = words.tokens[end + 1]?.lower ?? ''
    const isInRegion = words.tokens[end]?.text === ',' && (regions.has(region) || governmentSeats.has(region)) && words.tokens[end + 2]?.tag !== 'NOUN'
    const isPlaced = isInRegion || (before !== undefined && (placePrepositions.has(before.lower) || isGoal) && words.sentence[name.whole[0] - 1] === words.sentence[name.whole[0]])
    if (entry.kind === null) {
      // One “in Tarn” says more than one “Tarn is”.
      if (isPlaced) entry.placed += 2
      else if (subject) entry.placed--
    }
    // “Dr. Ana Sol” is “the doctor”.
    if (entry.kind === 'person' && words.tokens.slice(name.whole[0], name.tokens[0]).some(({ lower }) => bare(lower) === 'dr')) entry.heads.add('doctor')
    // “President Sol's council”: an office stands wherever the name does.
    if (entry.kind === 'person' && name.role !== null && privacyOf('person', name.role) === 'office-holder') entry.role ??= name.role
    if (rest) return
    // “Ana Sol, 18, from Tarn”
    const age = words.tokens[end]?.text === ',' ? (words.tokens[end + 1]?.text ?? '') : ''
    if ((entry.kind === null || entry.kind === 'seat') && /^\d{1,2}$/.test(age) && /^[,.]$/.test(words.tokens[end + 2]?.text ?? '') && name.words.length > 1) entry.kind = 'person'
    const stated = statedRole(words, name)
    // “In Tarn, refugees from the war …”: after a place begins the clause.
    if (!stated || (stated.ofPerson && entry.kind !== 'person' && isPlaced)) return
    // “Ossa Brand, the last deckhand”: a body's noun that is a surname too.
    const isSurname = stated.ofPerson && name.words.length === 2 && bodySurnames.has(name.words[1]?.toLowerCase() ?? '')
    if (entry.kind === null || isSurname) entry.kind = stated.ofPerson ? 'person' : 'organisation'
    if (stated.ofPerson !== (entry.kind === 'person')) return
    // The longest statement of an office beats a courtesy or a trade named first.
    if (entry.role === null || (rankOf(stated.head) > rankOf(headIn(entry)))) entry.role = stated.text
    entry.gender ??= stated.gender
    for (const head of stated.heads) entry.heads.add(head)
  }
}

/** Nouns of bodies that people are called by as well. */
const bodySurnames = new Set(['brand', 'church', 'post', 'star', 'park', 'house', 'college', 'mission', 'power', 'guard', 'board', 'press', 'chambers', 'banks', 'parish', 'mills'])
const shortestMisspelt = 5

/** Whether the entry may be a person: known for one, or nothing told otherwise. */
export function isPerson(entry: Entry): boolean {
  return entry.kind === 'person' || (entry.kind === null && entry.placed <= 0)
}

// “SOL”, of an Ana Sol, in a line of capitals: no acronym.
function isSetInCapitals({ words: [word = ''] }: Name, known: Entry): boolean {
  return isAcronym(word) && known.words.some((one) => one !== word && one.toUpperCase() === word)
}

function headIn(entry: Entry): string {
  return [...entry.heads].find((head) => officeNouns.has(head)) ?? [...entry.heads][0] ?? ''
}

/** What stands before where something is. */
export const placePrepositions: ReadonlySet<string> = new Set(['in', 'at', 'near', 'across', 'outside', 'throughout', 'around', 'inside'])

function isApposed({ kind, placed, words }: Entry, rest: string): boolean {
  // “the Ostrian State group”
  if (kind === 'government') return words.length > 1 && /^(?:militant |armed |rebel )?(?:group|militia)$/.test(rest)
  const isBody = kind === 'organisation' || kind === 'armed-group' || (kind === null && placed <= 0)
  return isBody && /^(?:(?:news|newspaper|advocacy|activist|militant|militia|rebel|protest|media|rights|political|armed|hacker|lobby|trade|labor|labour) )?(?:group|movement|chain|magazine|newspaper|website|firm|company|organi[sz]ation|union|militia|news agency)$/.test(rest)
}
