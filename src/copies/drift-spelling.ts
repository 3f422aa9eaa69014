// When two words are one word written differently: British and American spelling, transliterated names, letters masked with stars, a
// doubled letter. A word that is another English word (“thread”, “threat”) is never a spelling, even where a misprint is likely: what was
// meant is not decided here.
import { likenessOf } from '../actors/spelling.ts'
import { openEnds } from './drift-words.ts'
import type { QuotedWord } from './quotation-words.ts'

const whole: Readonly<Record<string, string>> = {
  gray: 'grey', whisky: 'whiskey', tyre: 'tire', cheque: 'check', programme: 'program', mum: 'mom', whilst: 'while', amongst: 'among', towards: 'toward', kerb: 'curb',
  plough: 'plow', sceptic: 'skeptic', sceptical: 'skeptical', sceptics: 'skeptics', scepticism: 'skepticism', jewellery: 'jewelry', moustache: 'mustache', pyjamas: 'pajamas',
  ageing: 'aging', judgement: 'judgment', licence: 'license', practise: 'practice', enrol: 'enroll', fulfil: 'fulfill', instal: 'install', skilful: 'skillful', wilful: 'willful',
  manoeuvre: 'maneuver', draught: 'draft', cosy: 'cozy', storey: 'story', afterwards: 'afterward', backwards: 'backward', forwards: 'forward', learnt: 'learned', burnt: 'burned',
  spelt: 'spelled', dreamt: 'dreamed', leant: 'leaned', koran: 'quran', daash: 'daesh', shiite: 'shia', moslem: 'muslim', moslems: 'muslims', alright: 'allright',
  ok: 'okay', tv: 'television', feb: 'february', aug: 'august', sept: 'september', oct: 'october', nov: 'november', dec: 'december',
  sgt: 'sergeant', gov: 'governor', lt: 'lieutenant', capt: 'captain', col: 'colonel', dr: 'doctor', prof: 'professor', govt: 'government', dept: 'department',
}

/** The plain word in one spelling of several: “behaviour”, “behavior”; “memorised”, “memorized”. Only to compare by: the result need not be a word. */
export function plainSpelling(plain: string): string {
  const known = Object.hasOwn(whole, plain) ? whole[plain] : undefined
  if (known !== undefined) return known
  if (plain.length < 5) return plain
  return plain
    .replace(/(?<=[a-z]{2})our(?=$|s$|ed$|ing|able|ite|ful|less|hood|s?m[ae]n|ly|ist)/, 'or')
    .replace(/(?<=[a-z]{2})ys(?=e[ds]?$|ing$|er)/, 'yz')
    .replace(/(?<=[a-z]{3})is(?=e[drs]?$|ing$|ation|ab)/, 'iz')
    .replace(/(?<=[a-z]{2}[bt])re(?=s?$|d$)/, 'er')
    .replace(/(?<=[a-z]{2})ogue(?=s?$)/, 'og')
    .replace(/(?<=[a-z]{3})ence$/, 'ense')
    .replace(/(?<=[aeiou])ll(?=ed$|ing$|er|ous|or)/, 'l')
    .replace(/ae(?=[a-z]{2})|oe(?=[a-z]{3})/, 'e')
}

/** Whether two words whose keys differ are one word written differently. */
export function isSpelling(one: QuotedWord, other: QuotedWord): boolean {
  if (one.spelling === other.spelling) return true
  if (one.sound !== null && other.sound !== null && one.sound.skeleton === other.sound.skeleton) {
    // In the same place of the same quotation the consonants of a longer name suffice: “Kovane”, “Kovani”. “Stop” and “Step” are no names.
    return (one.kind === 'name' && other.kind === 'name' && one.sound.consonants.length >= 3) || likenessOf(one.sound.plain, one.sound, other.sound.plain, other.sound) >= 0.9
  }
  if (one.open) return isOpen(one.key, other.key) || (other.open && isOpen(other.key, one.key))
  if (other.open) return isOpen(other.key, one.key)
  return isDoubled(one.spelling, other.spelling)
}

/** Whether a key stands for several words: stars for letters, or a contraction's 's and 'd. */
export function isOpenKey(key: string): boolean {
  return key.includes('*') || openEnds.has(key)
}

function isOpen(key: string, word: string): boolean {
  return openEnds.get(key)?.has(word) ?? isMask(key, word)
}

function isMask(mask: string, word: string): boolean {
  const star = mask.indexOf('*')
  if (star < 0) return false
  const tail = mask.slice(mask.lastIndexOf('*') + 1)
  return word.length > mask.length - 1 && word.startsWith(mask.slice(0, star)) && word.endsWith(tail)
}

// “occured”: one letter doubled or not. In short words that makes another word (“later”, “latter”).
function isDoubled(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.length !== short.length + 1 || short.length < 7) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return at > 0 && long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1)
}

/** Whether a word is the initials of several: “UN”, “United Nations”; function words may have none. */
export function isAcronym(word: QuotedWord, others: readonly QuotedWord[]): boolean {
  if (others.length < 2 || word.key.length > others.length) return false
  const initials = (words: readonly QuotedWord[]) => words.map(({ key }) => key[0]).join('')
  return word.key === initials(others) || word.key === initials(others.filter(({ kind }) => kind !== 'function'))
}
