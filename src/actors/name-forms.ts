// The forms that one name goes by within a text: its surname, its initials, the words that are mostly left out, what a describing word before it is.
// Compares words; joins nobody.
import { generations } from './read-name.ts'
import { bare } from './words.ts'

/** Whether the longer name ends in the words of the shorter. */
export function endsIn(longer: readonly string[], shorter: readonly string[]): boolean {
  return longer.length > shorter.length && shorter.every((word, i) => longer[longer.length - shorter.length + i] === word)
}

/** The surname in lower case, past “Jr.”; “al-Abadi” and “Abadi” are one. */
export function surnameOf(name: readonly string[]): string {
  const isGeneration = generations.has(bare(name.at(-1)?.toLowerCase() ?? ''))
  return (name.at(isGeneration ? -2 : -1)?.toLowerCase() ?? '').replace(/^(?:al|el|ul|as|ash|ad|an|ar|at)-(?=\p{L}{3})/u, '')
}

/** The first letters of its capitalised words, in lower case. */
export function initialsOf(name: readonly string[]): string {
  return name.filter(isCapitalWord).map((word) => word[0]).join('').toLowerCase()
}

function isCapitalWord(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase()
}

/** What firms are called by in full only. */
export const legalForms = /^(?:inc|corp|ltd|llc|company|corporation|limited|plc|co|group|holdings)\.?$/i
/** Head nouns that, alone with a capital, stand for a body named in full before. */
export const partialHeads = new Set(
  ('ministry department agency bureau commission council committee court front movement society association union federation foundation ' +
    'institute institution university college academy bank company corporation board league centre center group organisation organization party fund observatory hospital museum trust authority').split(' '),
)

/** Adjectives that stand before a surname with a capital in titles, and at the start of a sentence. */
export const describing = new Set('young old elder big little former pro anti never team candidate mogul nominee hopeful'.split(' '))
/** Last words of firms that are mostly left out. */
export const firmEndings = new Set(
  ('news inc inc. corp corp. ltd llc company corporation pharmaceuticals motors airlines airways industries networks group holdings capital partners technologies technology systems laboratories energy oil steel ' +
    'stores foods entertainment pictures bank media international brothers').split(' '),
)
/** Last words that papers are called by alone. */
export const outletNouns = new Set('times post journal herald guardian globe tribune observer telegraph'.split(' '))
/** Last words of broadcasters. */
export const broadcastNouns = new Set('news tv television network radio fox cnn msnbc cbs nbc abc bbc'.split(' '))

/** What tells one name of the register from another. */
export function keyOf(name: readonly string[]): string {
  return name.join(' ').toLowerCase().replaceAll(/['’]s(?= )/g, '')
}
