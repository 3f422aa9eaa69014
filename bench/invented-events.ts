// Short reports of events, invented from a seed, for timing how they are found and what asking for their figures costs: no reader runs. Half of the
// reports are of an event that nobody has told of, the others of one of the last three hundred; each has two tolls. They say nothing about how right it is.
import type { Actor } from '../src/actors/actor.ts'
import type { Figure } from '../src/claims/figure.ts'
import type { Part, Span } from '../src/document/span.ts'
import { sha256 } from '../src/model/sha256.ts'
import type { Statement } from '../src/statements/statement.ts'
import type { IncomingDocument, Outcome } from '../src/store/ledger-store.ts'
import { capital, invented, zipf } from './invented-ledger.ts'
import { seededRandom } from './random.ts'

const wordCount = 12_000
/** Events that more is told of, and the words that its reports have in common. */
const [openEvents, ownWords] = [300, 24]

interface Happening {
  readonly place: string
  readonly words: readonly string[]
  readonly speakers: readonly string[]
  readonly toll: number
  readonly day: number
}

/** Reports in order of day; the same seed gives the same ones. */
export function* inventedReports(count: number, seed: number): Generator<readonly [IncomingDocument, Outcome]> {
  const random = seededRandom(seed)
  const words = Array.from({ length: wordCount }, () => invented(random, 2))
  const open: Happening[] = []
  for (let number = 1; number <= count; number++) {
    const day = Math.floor(number / 100)
    const known = random() < 0.5 ? zipf(random, open.toReversed()) : undefined
    const event = known ?? {
      place: `${capital(invented(random, 3))} ${capital(invented(random, 2))}`, words: Array.from({ length: ownWords }, (_, at) => (at % 3 === 0 ? capital(invented(random, 3)) : invented(random, 3))),
      speakers: Array.from({ length: 3 }, () => `${capital(invented(random, 2))} ${capital(invented(random, 3))}`), toll: 5 + Math.floor(random() * 60), day,
    }
    if (known === undefined && open.push(event) > openEvents) open.shift()
    yield report(number, event, day, () => (random() < 0.3 ? event.words[Math.floor(random() * ownWords)]! : zipf(random, words)), random)
  }
}

function report(number: number, { place, speakers, toll }: Happening, day: number, word: () => string, random: () => number): readonly [IncomingDocument, Outcome] {
  let text = ''
  const say = (words: string): Part => {
    text += `${text === '' || /\s$/.test(text) ? '' : ' '}${words}`
    return { spans: [[text.length - words.length, text.length]], text: words }
  }
  const sentence = (length: number) => say(`${capital(Array.from({ length }, word).join(' '))} in ${place}.`)
  const figures: Figure[] = []
  const count = (part: Part, value: number, whole: Span): void => {
    const [start] = part.spans[0]!
    figures.push({ type: 'figure', kind: 'count', low: value, high: value, value, bound: 'exact', unit: null, counted: { head: 'people', group: 'person', qualifiers: [], outcome: 'killed' }, outOf: null, change: null, days: null, stated: String(value), span: [start, start + String(value).length], sentence: whole, convention: null })
  }
  for (let index = 0; index < 4; index++) sentence(14 + Math.floor(random() * 8))
  const told = toll + Math.floor(random() * 4)
  const narrated = say(`${told} people were killed in ${place}.`)
  count(narrated, told, narrated.spans[0]!)
  const name = speakers[Math.floor(random() * speakers.length)]!
  const source = say(name)
  const cue = say('said')
  const said = toll + Math.floor(random() * 8)
  const content = say(`${said} people were killed in ${place}`)
  count(content, said, [source.spans[0]![0], text.length])
  text += '.'
  const actor: Actor = { type: 'actor', name, kind: 'person', privacy: 'office-holder', role: null, mentions: source.spans }
  const statement: Statement = { type: 'statement', source, cue, content, form: 'indirect', act: 'assert', distance: 'neutral', confidence: 0.9, within: null, actor: 0, alsoActors: [], authority: 'named-person', evidence: [] }
  const bytes = Buffer.from(text)
  return [{
    address: `https://reports.example/${number}`, text, blocks: [], capture: { type: 'capture', sha256: sha256(bytes), bytes, mediaType: 'text/plain', capturedAt: '2031-05-05T10:00:00Z' },
    title: `${capital(word())} ${word()} in ${place}`, url: null, publisher: `Paper ${number % 80}`, author: null, published: new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10), language: 'en',
  }, { reading: { type: 'reading', reader: 'bench-1', statements: [statement], actors: [actor], links: [], narrator: narrated.spans as Span[], sentences: 6, notes: [], figures } }]
}
