// The words of an unnamed source as noun phrases joined by “and”: which group or role they name, how many people they can mean, whether
// they point back to somebody. Goes by the words alone: taggers take the capital that opens a sentence for a name.
import { containerNouns } from '../actors/role-nouns.ts'

/** How many people words can mean; `most` is null where the words set no bound. */
export interface People {
  readonly least: number
  readonly most: number | null
}

/** The lists of a house rule that counts. */
export interface Counting {
  readonly plurals: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
  readonly atLeast: Readonly<Record<string, number>>
}

/** The number of people that a source's words can mean: “two officials” 2, “a source” 1, “sources” 2 or more, “aides and a diplomat” 3 or more. */
export function peopleIn(source: string, counting: Counting): People {
  return phrasesOf(source).map((phrase) => peopleInPhrase(phrase, counting))
    .reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most === null || most === null ? null : sum.most + most }))
}

/** Whether a source's words are a plural from the list with no number to it (“officials”, “several aides”). */
export function isUncounted(source: string, counting: Counting): boolean {
  return phrasesOf(source).some((phrase) => hasPlural(phrase, counting.plurals) && numberIn(phrase, counting.numbers) === null)
}

/** Whether the words point to somebody whom the text has introduced before: a pronoun, “the official”, “one of those aides”. */
export function pointsBack(source: string): boolean {
  const words = source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const isPart = words[1] === 'of' && isQuantity(words[0] ?? '')
  return pointing.has(words[isPart ? 2 : 0] ?? '')
}

const pointing: ReadonlySet<string> = new Set('the this that these those both he she they it who whom which him her them we us i you'.split(' '))

/** The first noun phrase as written, up to the first preposition, relative pronoun, “and” or mark: “Rural voters” of “Rural voters in Sel”. */
export function firstPhrase(source: string): string {
  return phrasesOf(source)[0]?.words.join(' ') ?? ''
}

interface Phrase {
  readonly words: readonly string[]
  /** The words with the next few of the source, so that “people familiar with” can be found. */
  readonly onward: string
}

/** More than any phrase in a list needs; a source of a thousand “and”s must not cost their square. */
const onwardWords = 6

const stops: ReadonlySet<string> = new Set(
  ('in at from with for by on near across around inside outside within among under over to against between about through during after before since ' +
    'of who whom whose which that than as not').split(' '),
)

function phrasesOf(source: string): [Phrase, ...Phrase[]] {
  const tokens = source.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu) ?? []
  const phrases: Phrase[] = []
  let first = 0
  while (first < tokens.length) {
    let end = first + 1
    while (end < tokens.length && !endsPhrase(tokens, end)) end++
    phrases.push({ words: tokens.slice(first, end), onward: tokens.slice(first, end + onwardWords).join(' ') })
    // What stands behind a preposition or a mark tells more of the same people, and may hold an “and” of its own.
    if (tokens[end]?.toLowerCase() !== 'and') break
    first = end + 1
  }
  return phrases.length === 0 ? [{ words: [], onward: '' }] : phrases as [Phrase, ...Phrase[]]
}

function endsPhrase(tokens: readonly string[], at: number): boolean {
  const lower = (tokens[at] ?? '').toLowerCase()
  // “a number of officials”, “two of the aides”: the noun after “of” tells.
  if (lower === 'of') return !isQuantity((tokens[at - 1] ?? '').toLowerCase())
  if (lower === 'than' && /^(?:more|less|fewer)$/i.test(tokens[at - 1] ?? '')) return false
  return lower === 'and' || stops.has(lower) || !/[\p{L}\p{N}]/u.test(lower)
}

const numerals: ReadonlySet<string> = new Set('two three four five six seven eight nine ten eleven twelve dozen dozens scores hundreds thousands millions'.split(' '))

function isQuantity(word: string): boolean {
  return containerNouns.has(word) || numerals.has(word) || digits.test(word)
}

const digits = /^\d+(?:,\d{3})*$/

function peopleInPhrase(phrase: Phrase, { plurals, numbers, atLeast }: Counting): People {
  const number = numberIn(phrase, numbers)
  if (number !== null) return { least: number, most: /^(?:at least|more than|over|no fewer than)\b/i.test(phrase.onward) ? null : number }
  const least = phrase.words.map((word) => valueOf(atLeast, word)).find((value) => value !== null) ?? null
  if (least !== null) return { least, most: null }
  return hasPlural(phrase, plurals) ? { least: 2, most: null } : { least: 1, most: 1 }
}

function numberIn({ words }: Phrase, numbers: Counting['numbers']): number | null {
  for (const word of words) {
    const number = digits.test(word) ? Number(word.replaceAll(',', '')) : valueOf(numbers, word)
    if (number !== null) return number
  }
  return null
}

function valueOf(numbers: Counting['numbers'], word: string): number | null {
  const lower = word.toLowerCase()
  return Object.hasOwn(numbers, lower) ? numbers[lower] ?? null : null
}

function hasPlural({ words, onward }: Phrase, plurals: readonly string[]): boolean {
  const base = words.join(' ').toLowerCase()
  const whole = ` ${onward.toLowerCase()} `
  return plurals.some((plural) => {
    const at = whole.indexOf(` ${plural.toLowerCase()} `)
    return at >= 0 && at < base.length
  })
}
