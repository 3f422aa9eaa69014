// Documents with readings, invented from a seed, for timing the store alone: no reader runs. About 600 words and 25 statements each; speakers,
// publishers and words have a Zipf tail; a few texts are not read, read again or have a newer version. They say nothing about reading.
import type { Actor } from '../src/actors/actor.ts'
import type { Figure } from '../src/claims/figure.ts'
import type { Part, Span } from '../src/document/span.ts'
import type { Reading } from '../src/ledger/reading.ts'
import { sha256 } from '../src/model/sha256.ts'
import type { Act, Authority, Distance, Form } from '../src/statements/attribution.ts'
import type { Statement } from '../src/statements/statement.ts'
import type { IncomingDocument, Outcome } from '../src/store/ledger-store.ts'
import { seededRandom } from './random.ts'

export const statementsEach = 25
const publisherCount = 80
const speakerCount = 20_000
const wordCount = 12_000

/** A word of every content, one of a twentieth of them and one of a single content, whose speaker says nothing else. */
const fixed = { everyWord: 'the', commonWord: 'harbour', rareWord: 'quillonade', rareSpeaker: 'Zoltana Quern' } as const

type Random = () => number
type Speaker = Omit<Actor, 'type' | 'mentions'> & { readonly authority: Authority }

interface World {
  readonly random: Random
  readonly names: readonly Speaker[]
  readonly words: readonly string[]
  readonly publishers: readonly string[]
}

/** Documents in order; the same seed gives the same ones. */
export function* inventedDocuments(count: number, seed: number): Generator<readonly [IncomingDocument, Outcome]> {
  const world = inventedWorld(seed)
  for (let number = 1; number <= count; number++) {
    // Every fiftieth is a newer version of the one before it.
    yield inventedDocument(world, number, number % 50 === 0 ? number - 1 : number)
  }
}

/** The document with figures in every sixth of its sentences, a word of each counting the dead: what the number is changes with the place of the sentence. */
export function withFigures([document, outcome]: readonly [IncomingDocument, Outcome]): readonly [IncomingDocument, Outcome] {
  if (!('reading' in outcome)) return [document, outcome]
  const figures = outcome.reading.statements.flatMap(({ content: { spans: [span] } }, index): readonly Figure[] => {
    if (index % 6 !== 0 || span === undefined) return []
    const value = 3 + ((document.text.length + 7 * index) % 40)
    return [{ type: 'figure', kind: 'count', low: value, high: value, value, bound: 'exact', unit: null, counted: { head: 'people', group: 'person', qualifiers: [], outcome: 'killed' }, outOf: null, change: null, days: null, stated: document.text.slice(span[0], span[0] + 4), span: [span[0], span[0] + 4], sentence: span, convention: null }]
  })
  return [document, { reading: { ...outcome.reading, figures } }]
}

/** What to look for in the documents of a seed: the most and the least frequent of each kind. */
export function landmarksOf(seed: number) {
  const { names, publishers } = inventedWorld(seed)
  const commonSpeaker = names.find(({ privacy }) => privacy !== 'private-person')!.name
  return { ...fixed, commonSpeaker, commonPublisher: publishers[0]!, rarePublisher: publishers.at(-1)! }
}

function inventedWorld(seed: number): World {
  const random = seededRandom(seed)
  const names = Array.from({ length: speakerCount }, () => inventedSpeaker(random))
  const words = Array.from({ length: wordCount }, () => invented(random, 2))
  const publishers = Array.from({ length: publisherCount }, (_, number) => `${capital(invented(random, 2))} ${['Courier', 'Post', 'Gazette', 'Radio', 'Agency'][number % 5]}`)
  return { random, names, words, publishers }
}

function inventedDocument({ random, names, words, publishers }: World, number: number, place: number): readonly [IncomingDocument, Outcome] {
  const publisher = zipf(random, publishers)
  const actors: Actor[] = []
  const authorities: Authority[] = []
  const known = new Map<Speaker, number>()
  const statements: Statement[] = []
  const narrator: Span[] = []
  let text = ''
  const say = (words: string): Part => {
    text += `${text === '' || text.endsWith('\n') ? '' : ' '}${words}`
    return { spans: [[text.length - words.length, text.length]], text: words }
  }
  const sentence = (length: number) => [fixed.everyWord, ...Array.from({ length }, () => zipf(random, words)), ...(random() < 0.05 ? [fixed.commonWord] : [])].join(' ')

  for (let index = 0; index < statementsEach; index++) {
    const authority = pick<Authority>(random, [['unsourced', 8], ['collective', 8], ['named-person', 84]])
    const rare = number === 777 && index === 3
    let actor: number | null = null
    let source: Part | null = null
    if (authority === 'collective') source = say('Officials')
    else if (authority !== 'unsourced') {
      const speaker: Speaker = rare ? { name: fixed.rareSpeaker, kind: 'person', privacy: 'expert', role: null, authority: 'named-person' } : zipf(random, names)
      source = say(speaker.name)
      actor = known.get(speaker) ?? actors.length
      if (actor === actors.length) {
        known.set(speaker, actor)
        actors.push({ type: 'actor', name: speaker.name, kind: speaker.kind, privacy: speaker.privacy, role: speaker.role, mentions: [] })
        authorities.push(speaker.authority)
      }
      ;(actors[actor]!.mentions as Span[]).push(source.spans[0]!)
    }
    const act = pick<Act>(random, [['assert', 70], ['accuse', 8], ['deny', 5], ['urge', 4], ['predict', 4], ['commit', 3], ['ask', 2], ['criticise', 2], ['doubt', 1], ['praise', 0.9], ['believe', 0.1]])
    const distance = pick<Distance>(random, [['neutral', 84], ['distancing', 13], ['endorsing', 2.8], ['rejecting', 0.2]])
    const form = pick<Form>(random, [['indirect', 55], ['direct', 33], ['mixed', 12]])
    const cue = say(act === 'deny' ? 'denied' : distance === 'distancing' ? 'claimed' : 'said')
    const content = say(`that ${sentence(12 + Math.floor(random() * 14))}${rare ? ` ${fixed.rareWord}` : ''}`)
    text += '.'
    const second = actor !== null && actors.length > 1 && random() < 0.03 ? [actor === 0 ? 1 : 0] : []
    statements.push({
      type: 'statement', source, cue, content, form, act, distance, confidence: Math.round(random() * 100) / 100, within: null, actor, alsoActors: second,
      authority: actor === null ? authority : authorities[actor]!, evidence: [],
    })
    if (random() < 0.3) {
      narrator.push(say(capital(sentence(10))).spans[0]!)
      text += '.'
    }
    if (random() < 0.4) text += '\n\n'
  }
  const denials = statements.flatMap(({ act }, index) => (act === 'deny' && index > 0 ? [index] : []))
  const reading: Reading = {
    type: 'reading', reader: 'bench-1', statements, actors, narrator, sentences: statements.length + narrator.length, notes: [],
    links: denials.map((index) => ({ type: 'link', link: 'denies', from: index, to: index - 1, confidence: 0.5 })),
  }
  const bytes = Buffer.from(text)
  const day = new Date(Date.UTC(2028, 0, 1 + Math.floor(1095 * random() ** 0.7))).toISOString().slice(0, 10)
  const document: IncomingDocument = {
    address: `https://news.example/${publisher.replace(' ', '-').toLowerCase()}/${place}`, text, blocks: [],
    capture: { type: 'capture', sha256: sha256(bytes), bytes, mediaType: 'text/plain', capturedAt: '2031-01-05T10:00:00Z' },
    title: random() < 0.02 ? null : capital(sentence(7)), url: `https://news.example/${place}`, publisher: random() < 0.03 ? null : publisher, author: null,
    published: random() < 0.05 ? null : random() < 0.02 ? day.slice(0, 7) : day, language: random() < 0.03 ? 'ps' : 'en',
  }
  return [document, document.language === 'ps' ? { notRead: 'language ps' } : { reading }]
}

function inventedSpeaker(random: Random): Speaker {
  const name = `${capital(invented(random, 2))} ${capital(invented(random, 2))}`
  const kind = pick<'person' | 'body' | 'private'>(random, [['person', 55], ['body', 25], ['private', 20]])
  if (kind === 'private') return { name: `A resident of ${name}`, kind: 'person', privacy: 'private-person', role: 'resident', authority: 'role' }
  if (kind === 'body') return { name: `The ${name} Board`, kind: 'organisation', privacy: 'institution', role: null, authority: 'named-organisation' }
  return { name, kind: 'person', privacy: random() < 0.5 ? 'office-holder' : 'expert', role: random() < 0.5 ? 'minister' : null, authority: 'named-person' }
}

/** A word that there is not. */
export function invented(random: Random, syllables: number): string {
  const of = (letters: readonly string[]) => letters[Math.floor(random() * letters.length)]!
  return Array.from({ length: syllables }, () => of(['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'st', 'tr', 'sh']) + of(['a', 'e', 'i', 'o', 'u', 'ai', 'ou']) + of(['', 'n', 'r', 'l', 's', 'k'])).join('')
}

/** With a capital. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One of the values, the first most often, in inverse proportion to the rank. */
export function zipf<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor((values.length + 1) ** random()) - 1]!
}

function pick<Value>(random: Random, weighted: readonly (readonly [Value, number])[]): Value {
  let at = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of weighted) {
    at -= weight
    if (at < 0) return value
  }
  return weighted[0]![0]
}
