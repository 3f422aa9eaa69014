// A name taken apart for comparison: the words that carry it, with small words, titles and legal forms left out, numbers and generations
// told apart, places by their country. Decides nothing about any other name.
import type { Actor, ActorKind } from './actor.ts'
import { countryOf, isDemonym } from './places.ts'
import { courtesyTitles, isBodyNoun, officeNouns, singular } from './role-nouns.ts'
import { plainWord, soundOf, type Sound } from './spelling.ts'
import { isAcronym } from './words.ts'

export type NamedActor = Pick<Actor, 'name' | 'kind'>

export interface NameWord {
  readonly text: string
  readonly sound: Sound
  /** A single letter of a person's name. */
  readonly initial: boolean
  /** An English word of bodies or a number, which has one spelling only. */
  readonly fixed: boolean
  /** ISO 3166-1 code where the word is a country, its seat or its people. */
  readonly country: string | null
}

export interface NameParts {
  readonly kind: ActorKind
  /** What may be one: persons, bodies of any kind, documents. */
  readonly family: 'person' | 'body' | 'document'
  readonly words: readonly NameWord[]
  /** All words but titles as one, small ones included (“Zia ul-Haq”, “Ziaul Haq”). */
  readonly joined: NameWord
  /** “jr”, “iii”; '' for none. */
  readonly generation: string
  /** In plain letters: the whole name, or what stands in brackets after it. */
  readonly acronym: string | null
  /** First letters that an acronym of this body may have; [] for persons and acronyms. */
  readonly initials: readonly string[]
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const smallInBodies = set('the of and for in at on to a an de la le les du des el al ul i e ye ve wa')
const smallInPersons = set('al el ul ur ad ed as es ash an bin ibn ben i e y ye de la le du da di dos von van der den ter the')
const legalForms = set('inc ltd llc corp co plc gmbh ag sa limited incorporated corporation affairs')
const generations = set('jr sr junior senior ii iii iv elder younger')
const honours = set('mullah mulla maulana mawlana maulvi mawlawi molvi haji hajji hajj sheikh shaikh shaykh sheik qari ustad ayatollah imam mr mrs dr gen col maj lt capt')

/** Words of bodies besides the nouns of role-nouns.ts: spelled one way, so that “police” and “policy” stay two. */
const bodyWords = set(`
  foreign interior internal external defence finance health education justice labour trade transport agriculture energy water environment culture sport sports housing planning tourism industry commerce mining
  police policy policies public private national international federal provincial regional local municipal central general special joint royal popular people united free new old young upper lower inner outer great
  north south east west northern southern eastern western deputy former acting vice assistant shadow high supreme first second third human rights civil social economic political democratic islamic christian
  peace war security border coast guard air naval marine marina river harbour port ports grain fishing farmers workers teachers women men youth children medical legal media news information science research market
  food power rail road roads land forest park space nuclear statistics elections electoral relief rescue aid fire customs revenue tax tariff prison prisons court courts action union onion liberation`)

/** Nouns of bodies that themselves have several spellings. */
const transliterated = set('taliban mujahideen duma knesset jihad')

/** One spelling for what two countries spell, and two offices call, differently. */
const sameWord: Readonly<Record<string, string>> = {
  defense: 'defence', labor: 'labour', center: 'centre', harbor: 'harbour', theater: 'theatre', program: 'programme', guards: 'guard', internal: 'interior', md: 'muhammad', mohd: 'muhammad', saint: 'st',
}
const numerals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const romans = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii']
const romanNumbers = [2, 3, 4, 5, 6, 7, 8, 9, 11, 12]

/** Takes a name apart. Words are in the order in which they stand, a surname before a comma at the end. */
export function partsOf({ name, kind }: NamedActor): NameParts {
  return kind === 'person' ? personParts(name) : bodyParts(name, kind)
}

function personParts(name: string): NameParts {
  const comma = /^([^,]+), ([^,]+)$/.exec(name)
  const turned = comma && !generations.has(bareWord(comma[2] ?? '')) ? `${comma[2]} ${comma[1]}` : name
  // A nickname in quotation marks or brackets is no part of the name that others write.
  const tokens = turned.replaceAll(/\([^()]*\)|["“][^"”]*["”]/g, ' ').split(/[\s,\-–—]+/).filter((token) => /[\p{L}\p{N}]/u.test(token))
  let from = 0
  while (tokens.length - from > 2 && isTitle(bareWord(tokens[from] ?? ''))) from++
  const all: string[] = []
  let generation = ''
  for (const token of tokens.slice(from)) {
    const word = bareWord(token)
    if (all.length > 1 && generations.has(word)) generation = word.replace('junior', 'jr').replace('senior', 'sr')
    else if (/^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(token)) all.push(...(token.match(/\p{L}/gu) ?? []).map((letter) => `${plainWord(letter)}.`))
    else all.push(/^\p{Lu}$/u.test(token) ? `${word}.` : (sameWord[word] ?? word))
  }
  const divided = asOneWord(all)
  const words = divided.filter((word, i) => !smallInPersons.has(word) || (i === 0 && divided.length < 3))
  return {
    kind: 'person', family: 'person', generation, acronym: null, initials: [],
    words: words.map((word) => (word.endsWith('.') ? nameWord(word.slice(0, -1), true, false) : nameWord(word, false, false))),
    joined: nameWord(divided.join('').replaceAll('.', ''), false, false),
  }
}

function isTitle(word: string): boolean {
  return courtesyTitles.has(word) || honours.has(word) || officeNouns.has(word)
}

// “Abd al-Rahman”, “Abdul Rahman”, “Abdur Rahman”, “Abdulrahman” are one word.
function asOneWord(words: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    const skipped = word === 'abd' && smallInPersons.has(words[i + 1] ?? '') ? 1 : 0
    const next = words[i + 1 + skipped]
    if (/^abd(?:[aeu][lr])?$/.test(word) && next !== undefined && i + 1 + skipped < words.length) {
      out.push(`abdul${next}`)
      i += 1 + skipped
    } else out.push(word.replace(/^abd[ae]l(?=..)/, 'abdul').replace(/^abd[uea]rr?ahm/, 'abdulrahm'))
  }
  return out
}

function bodyParts(name: string, kind: ActorKind): NameParts {
  const bracketed = /\(((?:\p{Lu}\.?){2,6})\)/u.exec(name)?.[1]
  const plain = name.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/['’]s(?=\s|$)|(?<=s)['’](?=\s|$)/gu, ' ').trim()
  const tokens = plain.split(/[\s,/&\-–—]+/).filter((token) => /[\p{L}\p{N}]/u.test(token))
  const lone = tokens.length === 1 && isAcronym(plain)
  const words: NameWord[] = []
  const letters: string[] = []
  const longLetters: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const country = countryAt(tokens, i)
    const word = bareWord(tokens[i] as string)
    const length = country?.length ?? 1
    for (const token of tokens.slice(i, i + length)) {
      const first = bareWord(token)[0] ?? ''
      longLetters.push(first)
      if (!smallInBodies.has(bareWord(token))) letters.push(first)
    }
    if (country) words.push({ ...nameWord(country.text, false, false), country: country.code })
    else if (!smallInBodies.has(word) && !legalForms.has(word)) words.push(bodyWord(word, i))
    i += length - 1
  }
  const acronym = lone ? bareWord(plain) : bracketed === undefined ? null : bareWord(bracketed)
  return {
    kind, family: kind === 'document' ? 'document' : 'body', words, generation: '', acronym,
    joined: nameWord(words.map(({ text }) => text).join(''), false, words.every(({ fixed }) => fixed)),
    initials: lone || tokens.length < 2 ? [] : [...new Set([letters.join(''), longLetters.join('')])].filter((some) => some.length > 1),
  }
}

// Up to three words name a country; the longest counts (“South Sudanese”, “United Arab Emirates”).
function countryAt(tokens: readonly string[], at: number): { readonly text: string; readonly code: string; readonly length: number } | null {
  for (let length = Math.min(3, tokens.length - at); length > 0; length--) {
    const text = tokens.slice(at, at + length).join(' ').toLowerCase()
    const code = countryOf(text)
    // “us” is a word; “US” a state.
    if (code !== null && (text.length > 2 || tokens[at] === tokens[at]?.toUpperCase())) return { text, code, length }
  }
  return null
}

function bodyWord(word: string, at: number): NameWord {
  const ordinal = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1]
  if (ordinal !== undefined) return nameWord(`#${Number(ordinal)}`, false, true)
  if (numerals.includes(word)) return nameWord(`#${numerals.indexOf(word) + 1}`, false, true)
  if ((at > 0 || word.length > 1) && romans.includes(word)) return nameWord(`#${romanNumbers[romans.indexOf(word)]}`, false, true)
  const one = singular(word.replace(/is(?=ation|ations$)/, 'iz'))
  const known = sameWord[one] ?? one
  return nameWord(known, false, (isBodyNoun(known) && !transliterated.has(known)) || bodyWords.has(known) || bodyWords.has(word) || /\d/.test(known))
}

function nameWord(text: string, initial: boolean, fixed: boolean): NameWord {
  return { text, sound: soundOf(text), initial, fixed, country: null }
}

function bareWord(token: string): string {
  return plainWord(token).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Whether two words for one country name it alike: “France” and “French”, not “Paris”; a seat only where a state itself speaks. */
export function isSameCountry(one: NameWord, other: NameWord, ofState: boolean): boolean {
  if (one.country === null || one.country !== other.country) return false
  return one.text.slice(0, 3) === other.text.slice(0, 3) || (ofState && isDemonym(one.text) !== isDemonym(other.text))
}
