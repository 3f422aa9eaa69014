// Invented articles that copy from one another, out of a seed: for timing how copies are found, with the truth of who copied from whom. Words have
// a Zipf tail, stop words follow one another by habit as in prose, a few stories are carried by hundreds, pages of one publisher share a footer,
// and unrelated articles share quotations. They say that the rules hold at scale; how well copies are told on the news, bench/spin.ts measures.
import { seededRandom } from './random.ts'

export interface InventedCopy {
  readonly id: string
  readonly text: string
  readonly publisher: string
  /** ISO date; later articles have no earlier one. */
  readonly published: string
  /** Articles of one story have one number: its reporting is theirs. */
  readonly story: number
  readonly made: 'own' | 'reprint' | 'excerpt' | 'edited' | 'spun'
}

type Random = () => number

const stops = (
  'the of and a in to is was it for with he be on i that by at you are not his this from but had which she they or an were we their been has have ' +
  'will would her there can all as if who what its no when him them'
).split(' ')
const otherFunctionWords = 'about after over could than into said more also one two before between during against under while where how because through'.split(' ')
const vocabulary = 30_000
const nameCount = 20_000
const copied = 0.35

/** Articles in order; the same seed gives the same ones. */
export function inventedCopies(count: number, seed: number): readonly InventedCopy[] {
  const random = seededRandom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  /** In inverse proportion to the rank. */
  const zipf = <Value>(values: readonly Value[]): Value => values[Math.floor((values.length + 1) ** random()) - 1]!
  const words = Array.from({ length: vocabulary }, () => invented(random, 1 + pick(3)))
  const names = Array.from({ length: nameCount }, () => invented(random, 2).replace(/^./u, (letter) => letter.toUpperCase()))
  const publishers = Array.from({ length: 60 }, (_, number) => `${names[number]!} ${['Post', 'Courier', 'Gazette', 'Radio', 'Wire'][number % 5]}`)
  // After each stop word the others come in an order of habit of its own, the common ones first.
  const shuffled = () => stops.map((word, rank) => ({ word, at: rank + random() * 30 })).toSorted((a, b) => a.at - b.at).map(({ word }) => word)
  const habits = new Map(stops.map((word) => [word, shuffled()]))
  let last = 'the'
  const clause = (cast: readonly string[], length: number) => Array.from({ length }, () => {
    const kind = random()
    if (kind < 0.42) return (last = zipf(habits.get(last)!))
    if (kind < 0.5) return zipf(otherFunctionWords)
    if (kind < 0.6) return cast[pick(cast.length)]!
    if (kind < 0.63) return String(2 + Math.floor(10 ** (4 * random())))
    return zipf(words)
  }).join(' ')
  // What somebody said goes through half a dozen articles.
  const quotations = Array.from({ length: Math.max(20, Math.ceil(count / 12)) }, () => `“${clause(names.slice(0, 3), 18 + pick(25))},”`)
  const own = (): string[] => {
    const cast = Array.from({ length: 5 }, () => zipf(names))
    return Array.from({ length: 8 + pick(14) }, () => Array.from({ length: 1 + pick(2) }, () => {
      const way = random()
      const said = way < 0.02 ? `${quotations[pick(quotations.length)]!} ${cast[0]!} said`
        : way < 0.27 ? `“${clause(cast, 8 + pick(14))},” ${cast[pick(5)]!} said`
        : clause(cast, 10 + pick(20))
      return `${said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`
    }).join(' '))
  }
  const isStop = new Set(stops)
  const replace = (paragraph: string, share: number) =>
    paragraph.replaceAll(/[\p{L}\d]+/gu, (word) => (isStop.has(word.toLowerCase()) || random() >= share ? word : zipf(words)))
  const moved = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph) => ({ paragraph, at: random() })).toSorted((a, b) => a.at - b.at).map(({ paragraph }) => paragraph)
  const bodies: (readonly string[])[] = []
  const articles: InventedCopy[] = []
  for (let number = 0; number < count; number++) {
    const publisher = zipf(publishers)
    let made: InventedCopy['made'] = 'own'
    let story = number
    let body: readonly string[]
    if (number > 20 && random() < copied) {
      // Some are carried by many: the lower the number within its thousand, the more.
      const from = Math.max(0, number - 1 - Math.floor(random() ** 2 * Math.min(number - 1, 1000)))
      const base = random() < 0.4 ? from - (from % 50) : from
      const original = bodies[base]!
      story = articles[base]!.story
      const way = random()
      if (way < 0.45) [made, body] = ['reprint', original]
      else if (way < 0.65) [made, body] = ['excerpt', original.slice(0, Math.max(4, Math.ceil(original.length * (0.3 + 0.5 * random()))))]
      else if (way < 0.85) [made, body] = ['edited', original.map((paragraph) => replace(paragraph, 0.15)).filter(() => random() > 0.1)]
      else [made, body] = ['spun', moved(original.map((paragraph) => replace(paragraph, 0.7)))]
      if (body.length < 3) [made, body, story] = ['own', own(), number]
    } else body = own()
    bodies.push(body)
    const footer = `${publisher} is on air and in print in nine districts and may be reached at the desk by day and by night.\n` +
      `Sign up for the newsletter of ${publisher}. All rights reserved.`
    articles.push({
      id: `a${number}`, text: `${body.join('\n\n')}\n\n${footer}`, publisher, story, made,
      published: new Date(Date.UTC(2030, 0, 1 + Math.floor((number / count) * 700))).toISOString().slice(0, 10),
    })
  }
  return articles
}

function invented(random: Random, syllables: number): string {
  const of = (letters: readonly string[]) => letters[Math.floor(random() * letters.length)]!
  const onsets = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'st', 'tr', 'sh']
  return Array.from({ length: syllables }, () => of(onsets) + of(['a', 'e', 'i', 'o', 'u', 'ai', 'ou']) + of(['', 'n', 'r', 'l', 's', 'k'])).join('')
}
