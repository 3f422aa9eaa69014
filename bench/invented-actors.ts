// Actors invented from a seed, and mentions of them with the noise of the news: other transliterations, word orders, initials, small words.
// Surnames, given names, places and bodies are shared by many, so that names alike but not the same meet. For timing and for counting.
import type { ActorKind } from '../src/actors/actor.ts'
import { seededRandom } from './random.ts'

export interface Mention {
  readonly name: string
  readonly kind: ActorKind
  /** Number of the actor that is meant. */
  readonly actor: number
}

type Random = () => number

const given = `Mohammed Hussein Yousuf Khalid Rahim Karim Tariq Faisal Nasir Bashir Qasim Ibrahim Zakir Sharif Latif Habib Wahid Sergei Dmitry Aleksandr Nikolai Vasily Grigory Fyodor Yevgeny Anatoly
  Ana Corin Orla Tarek Mira Jonas Philip Stefan Catherine Lukas Marta Helena Viktor Pavel Noor Shukria Farida Samina Gulnara Tatiana`.split(/\s+/)
const heads: readonly (readonly [string, ActorKind])[] = [
  ['Foreign Ministry', 'government'], ['Interior Ministry', 'government'], ['Supreme Court', 'government'], ['Water Council', 'government'], ['Port Authority', 'government'], ['Fishing Union', 'organisation'],
  ['Relief Society', 'organisation'], ['Grain Company', 'organisation'], ['Workers Party', 'organisation'], ['Liberation Army', 'armed-group'], ['Border Guard', 'armed-group'], ['Defence Ministry', 'government'],
]
/** Variants as they stand in the news; each is undone by another rule. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/oha(?=mm)/, 'uha'], [/mm/, 'm'], [/ed$/, 'ad'], [/ei/, 'ai'], [/ou/, 'u'], [/id$/, 'eed'], [/im$/, 'eem'], [/q/i, 'K'], [/ph/, 'f'], [/kh/, 'h'], [/gh/, 'g'], [/ey$/, 'ei'], [/y$/, 'iy'],
  [/ks/, 'x'], [/oo/, 'u'], [/ov$/, 'off'], [/ia$/, 'iya'], [/ll/, 'l'], [/ss/, 's'], [/rr/, 'r'], [/a(?=d)/, 'e'],
]

/** So many mentions of the actors, the first of them often, most of them seldom (1 over rank). The same seed gives the same ones. */
export function* inventedMentions(mentions: number, actors: number, seed: number): Generator<Mention> {
  const random = seededRandom(seed)
  const places = Array.from({ length: Math.ceil(actors / 40) }, () => invented(random, 3))
  const surnames = Array.from({ length: Math.ceil(actors / 12) }, () => invented(random, 2 + Math.floor(random() * 2)))
  const taken = new Set<string>()
  const made = Array.from({ length: actors }, () => inventedActor(random, places, surnames, taken))
  for (let i = 0; i < mentions; i++) {
    // Every actor once, then by rank.
    const actor = i < actors ? i : Math.floor(actors ** random()) - 1
    const { words, kind, place } = made[actor] as Invented
    yield { name: i < actors ? plainForm(words, place) : variant(random, words, kind, place), kind, actor }
  }
}

interface Invented {
  readonly words: readonly string[]
  readonly kind: ActorKind
  /** The place of a body, null for persons. */
  readonly place: string | null
}

function inventedActor(random: Random, places: readonly string[], surnames: readonly string[], taken: Set<string>): Invented {
  for (;;) {
    const person = random() < 0.6
    const [head, bodyKind] = pick(random, heads)
    const words = person ? [pick(random, given), ...(random() < 0.3 ? [pick(random, given)] : []), pick(random, surnames)] : random() < 0.1 ? [`${2 + Math.floor(random() * 98)}th`, 'Brigade'] : head.split(' ')
    const place = person ? null : pick(random, places)
    const name = plainForm(words, place)
    if (taken.has(name)) continue
    taken.add(name)
    return { words, kind: person ? 'person' : bodyKind, place }
  }
}

function plainForm(words: readonly string[], place: string | null): string {
  return place === null ? words.join(' ') : `${place} ${words.join(' ')}`
}

function variant(random: Random, words: readonly string[], kind: ActorKind, place: string | null): string {
  if (random() < 0.5) return plainForm(words, place)
  if (place === null) {
    const respelled = words.map((word) => respell(random, word))
    return random() < 0.1 ? `${respelled[0]} ${words.length > 2 ? `${words[1]?.[0]}. ` : 'al-'}${respelled.at(-1)}` : respelled.join(' ')
  }
  const [first, ...rest] = words
  const forms = [`the ${place} ${words.join(' ')}`, `${place}'s ${words.join(' ')}`, `${words.join(' ')} of ${place}`, `${respell(random, place)} ${words.join(' ')}`, `${rest.join(' ')} of ${first} of ${place}`]
  return kind === 'government' && random() < 0.2 ? `${place.replace(/[aeiou]$/, '')}ese ${words.join(' ')}` : pick(random, forms)
}

function respell(random: Random, word: string): string {
  const [pattern, other] = pick(random, spellings)
  const changed = word.replace(pattern, other)
  return changed === word && random() < 0.7 ? respell(random, word) : changed
}

function invented(random: Random, syllables: number): string {
  let word = ''
  for (let i = 0; i < syllables; i++) word += pick(random, ['b', 'br', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'tr', 'v', 'z', 'ph', 'gh', 'sh', 'll', 'rr', 'q']) + pick(random, ['a', 'e', 'i', 'o', 'u', 'ou', 'ei'])
  word += pick(random, ['n', 'r', 'd', 'l', 'v', 'sk', 'zai', 'ov', 'ad', 'ey'])
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value
}
