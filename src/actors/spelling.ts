// How a word of a name sounds, for names that reach the news through several transliterations (Arabic, Persian, Pashto, Urdu, Russian):
// its consonants in one writing and the vowels between them in classes. Says whether two words may be one; not whether they name one.

export interface Sound {
  /** One character a consonant, without doubles: the key that variants share. */
  readonly consonants: string
  /** Classes of the vowels before each consonant and after the last. */
  readonly vowels: readonly string[]
}

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** In lower case, without accents, apostrophes and Arabic half-rings. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}'’‘ʿʾʼ`´]/gu, '').replaceAll(/[øłđðþßæœı]/g, (letter) => letters[letter] ?? letter)
}

const consonantSpellings: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj/g, 'j'], [/tsch|tch/g, 'ch'], [/sch|sh/g, 'S'], [/ch(?=r)/g, 'k'], [/ch/g, 'C'], [/ph/g, 'f'], [/kh/g, 'h'], [/gh/g, 'g'], [/th/g, 't'],
  [/dh/g, 'd'], [/zh/g, 'j'], [/ck|q/g, 'k'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'], [/x/g, 'ks'], [/tz/g, 'ts'], [/off$/g, 'ov'], [/ohn$/g, 'on'], [/ij$/g, 'i'],
  [/^y(?=e)/g, ''], [/^y(?=[aou])/g, 'Y'], [/(?<=^|[^aeiouyw])w/g, 'v'], [/(?<=[aeiouyw])h$/g, ''],
]

/** The sound of a plain word. */
export function soundOf(word: string): Sound {
  let text = word
  for (const [spelling, one] of consonantSpellings) text = text.replaceAll(spelling, one)
  let consonants = ''
  const vowels: string[] = []
  let cluster = ''
  for (const letter of text) {
    if ('aeiouyw'.includes(letter)) cluster += letter
    else if (cluster !== '' || letter !== consonants.at(-1)) {
      vowels.push(vowelClass(cluster))
      consonants += letter
      cluster = ''
    }
  }
  vowels.push(vowelClass(cluster))
  return { consonants, vowels }
}

function vowelClass(cluster: string): string {
  if (cluster === '') return ''
  const text = cluster.replaceAll('y', 'i').replaceAll('w', 'u')
  if (/^(?:ee|i+|ie)$/.test(text)) return 'i'
  if (/^(?:o+u*|u+|oe)$/.test(text)) return 'u'
  if (/^(?:a[ei]+|ei+e?)$/.test(text)) return 'D'
  if (/^a[ou]+$/.test(text)) return 'W'
  return text.replaceAll(/(.)\1+/g, '$1').replaceAll('o', 'u')
}

/** Key under which a sound meets its variants. */
export function skeletonOf({ consonants, vowels }: Sound): string {
  return vowels[0] === '' ? consonants : `a${consonants}`
}

/** How surely two plain words with these sounds are one word spelled differently: 1 for the same letters, 0 for different words. */
export function likenessOf(one: string, oneSound: Sound, other: string, otherSound: Sound): number {
  if (one === other) return 1
  if (oneSound.consonants !== otherSound.consonants) return 0
  const last = oneSound.vowels.length - 1
  let least = 0.98
  for (let i = 0; i <= last; i++) {
    const [a = '', b = ''] = [oneSound.vowels[i], otherSound.vowels[i]]
    if (a === b) continue
    // Ends tell men from women (“Karim”, “Karima”); in short words every vowel tells names apart (“Jan”, “Jen”).
    if (i === last || oneSound.consonants.length < 3 || !areNear(a, b)) return 0
    least = 0.95
  }
  return least
}

// Alif and short vowels are written a or e, e or i; a and i are two names (“Rashid”, “Rashad”).
function areNear(a: string, b: string): boolean {
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`
  return pair === 'a e' || pair === 'e i' || pair === ' e' || pair === 'D e' || pair === 'W u' || pair === 'e iu'
}

// “Orvane”, “Orvanese”: the endings by which peoples are called after their country.
const demonymEnding = /(?:ese|ish|ians?|eans?|ans?|ns?|ic|ite|i|s)$/
const onlyDemonymEnding = new RegExp(`^[aeiou]?${demonymEnding.source}`)

/** Both forms of a plain word by which a place and its people can meet: as it is, and without an ending of peoples. */
export function demonymStems(word: string): readonly string[] {
  const whole = word.replace(/[aeiou]+$/, '')
  const cut = word.replace(demonymEnding, '').replace(/[aeiou]+$/, '')
  return [...new Set([whole, cut])].filter((stem) => stem.length >= 3)
}

/** Whether one plain word is the other with an ending of peoples. */
export function isDemonymPair(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const stem = short.replace(/[aeiou]+$/, '')
  return stem.length >= 3 && long !== short && long.startsWith(stem) && onlyDemonymEnding.test(long.slice(stem.length))
}

/** Whether one letter more, less or other makes one word of the other. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let same = 0
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++
  return one.slice(same + (one.length >= other.length ? 1 : 0)) === other.slice(same + (other.length >= one.length ? 1 : 0))
}
