// A spinner for news: replaces a share of a text's words of content by other words of the corpus with the same rough tag, drops sentences and
// moves others about. Measures on the shared news bodies how many of the originals are found again from the spun text, and how often two texts
// are tied that have nothing to do with one another, beside naive peers. Texts stay in memory; only figures are given.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { alignTexts } from '../src/copies/align-texts.ts'
import { chooseCandidates } from '../src/copies/choose-candidates.ts'
import { comparedText, type ComparedText } from '../src/copies/compared-text.ts'
import { relate } from '../src/copies/relation.ts'
import { reuseKeys, type ReuseKeys } from '../src/copies/reuse-keys.ts'
import { createReuseIndex } from '../src/copies/reuse-postings.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'
import type { Tagger } from '../src/paragraphs/paragraph.ts'
import { containmentOf, minHashes, sameHashes, shingleSet } from './reuse-peers.ts'
import { seededRandom } from './random.ts'

export interface SpinRow {
  /** Of the words of content, in per cent. */
  readonly replaced: number
  /** Per cent of spun texts whose original is found through the index and related to them. */
  readonly found: number
  /** The same without the index: aligned with the original at once. */
  readonly aligned: number
  /** Per cent of spun texts tied to a text drawn at random, and to one on the same matter that shares nothing with their original. */
  readonly falseRandom: number
  readonly falseSameTopic: number
  /** Peers at the threshold that lets 1 % of random pairs through. */
  readonly minHash: number
  readonly shingles: number
  /** The relation most of them were tied by, and its share in per cent. */
  readonly mostAs: string
}

export interface SpinRun {
  readonly bodies: number
  readonly spun: number
  readonly randomPairs: number
  readonly sameTopicPairs: number
  readonly rows: readonly SpinRow[]
}

export interface SpinOptions {
  readonly shares: readonly number[]
  /** How many bodies are spun; all are in the index. */
  readonly spun: number
  readonly seed: number
}

const dropped = 0.15
const moved = 0.2
const leastWords = 100
const falseRate = 0.01
/** Other texts that each spun one is compared with, at random and on one matter. */
const pairsEach = 20

/** The texts of the shared news bodies, or null where they are not here. */
export function newsBodies(folder: string): readonly string[] | null {
  const path = join(folder, 'news/fnc1-train-bodies.csv.gz')
  if (!existsSync(path)) return null
  const csv = gunzipSync(readFileSync(path)).toString('utf8')
  return [...csv.slice(csv.indexOf('\n') + 1).matchAll(/^\d+,(?:"((?:[^"]|"")*)"|([^\n]*))$/gm)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'))
}

/** What is replaced by what: words by rough tag. */
export type Lexicon = ReadonlyMap<string, readonly string[]>

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])

interface Spinnable {
  /** `opens` on the first of a paragraph. */
  readonly sentences: readonly { readonly opens: boolean; readonly pieces: readonly { readonly text: string; readonly kind: string | null }[] }[]
}

/** Tag and ending, so that a plural is replaced by a plural and a past tense by one. */
function kindOf(tag: string, word: string): string | null {
  if (!contentTags.has(tag)) return null
  if (tag === 'NUM') return /^\d/u.test(word) ? 'NUM digits' : 'NUM word'
  return `${tag} ${/(?:ing|ed|ly|s)$/u.exec(word.toLowerCase())?.[0] ?? ''}`
}

function spinnable(text: string, tagger: Tagger): Spinnable {
  const sentences = text.split(/\n+/u).filter((line) => line.trim() !== '').flatMap((line) => {
    const { tokens, sentences } = tagger(line)
    return sentences.map(([first, last], number) => ({
      opens: number === 0,
      pieces: tokens.slice(first, last).flatMap((token, k) => {
        const before = k === 0 ? undefined : tokens[first + k - 1]
        const gap = before === undefined ? '' : line.slice(before.end, token.start)
        return [...(gap === '' ? [] : [{ text: gap, kind: null }]), { text: token.text, kind: kindOf(token.tag, token.text) }]
      }),
    }))
  })
  return { sentences }
}

function lexiconOf(texts: readonly Spinnable[]): Lexicon {
  const words = new Map<string, string[]>()
  for (const { sentences } of texts) {
    for (const { pieces } of sentences) {
      for (const { text, kind } of pieces) if (kind !== null) (words.get(kind) ?? words.set(kind, []).get(kind)!).push(text)
    }
  }
  return words
}

/** The text with this share of its words of content replaced, names and numbers too, some sentences gone and some moved. */
function spin({ sentences }: Spinnable, share: number, lexicon: Lexicon, random: () => number): string {
  const kept = sentences.filter(() => random() >= dropped)
  for (let at = 0; at < kept.length; at++) {
    if (random() >= moved) continue
    const [sentence] = kept.splice(at, 1)
    kept.splice(Math.floor(random() * (kept.length + 1)), 0, sentence!)
  }
  return kept.map(({ opens, pieces }) => (opens ? '\n\n' : ' ') + pieces.map(({ text, kind }) => {
    if (kind === null || random() >= share) return text
    const others = lexicon.get(kind)!
    return others[Math.floor(random() * others.length)]!
  }).join('')).join('')
}

/** Spins the bodies at each share and measures. */
export function runSpin(bodies: readonly string[], { shares, spun, seed }: SpinOptions): SpinRun {
  const tagger = createWinkTagger()
  const spinnables = bodies.map((text) => spinnable(text, tagger))
  const lexicon = lexiconOf(spinnables)
  const texts = bodies.map((text) => comparedOf(text))
  const keys = texts.map(({ words }) => reuseKeys(words))
  const index = createReuseIndex<number>()
  for (const [number, one] of keys.entries()) index.add(number, one)
  const random = seededRandom(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const long = texts.flatMap(({ words }, number) => (words.count >= leastWords ? [number] : []))
  const chosen = Array.from({ length: Math.min(spun, long.length) }, (_, k) => long[Math.floor((k * long.length) / Math.min(spun, long.length))]!)
  // Bodies on one matter share names; those that share words as well may be true copies of one another and are left out.
  const unrelated = (a: number, b: number) => a !== b && alignTexts(texts[a]!.words, texts[b]!.words).length === 0
  const draw = (from: (number: number) => readonly number[]) => chosen.flatMap((number) => {
    const others = from(number)
    const drawn = Array.from({ length: others.length === 0 ? 0 : pairsEach }, () => others[pick(others.length)]!)
    return drawn.filter((other) => unrelated(number, other)).map((other) => [number, other] as const)
  })
  const everybody = bodies.map((_, number) => number)
  const randomPairs = draw(() => everybody)
  const sameTopic = draw((number) => index.hitsOf(keys[number]!).hits.filter(({ shared }) => shared.names >= 4).map(({ document }) => document))
  const sets = texts.map(({ words }) => shingleSet(words))
  const signatures = sets.map(minHashes)
  const rows = shares.map((share): SpinRow => {
    const copies = new Map(chosen.map((number) => {
      const copy = comparedOf(spin(spinnables[number]!, share, lexicon, random))
      return [number, { copy, keys: reuseKeys(copy.words), set: shingleSet(copy.words) }] as const
    }))
    const relationOf = (copy: ComparedText, number: number) => relate(texts[number]!, copy, alignTexts(texts[number]!.words, copy.words))?.relation ?? null
    const kinds: string[] = []
    const foundAt = (copyKeys: ReuseKeys, number: number) => chooseCandidates(index.hitsOf(copyKeys)).some(({ document }) => document === number)
    let [found, aligned] = [0, 0]
    for (const [number, { copy, keys: copyKeys }] of copies) {
      const relation = relationOf(copy, number)
      if (relation === null) continue
      kinds.push(relation)
      aligned++
      if (foundAt(copyKeys, number)) found++
    }
    const isTied = ([number, other]: readonly [number, number]) => relationOf(copies.get(number)!.copy, other) !== null
    const falsely = (pairs: readonly (readonly [number, number])[]) => (100 * pairs.filter(isTied).length) / pairs.length
    const peer = (score: (set: ReadonlySet<number>, number: number) => number) => {
      const noise = randomPairs.map(([number, other]) => score(copies.get(number)!.set, other)).toSorted((a, b) => b - a)
      const bar = noise[Math.floor(noise.length * falseRate)] ?? 0
      return (100 * [...copies].filter(([number, { set }]) => score(set, number) > bar).length) / copies.size
    }
    const [most] = [...Map.groupBy(kinds, (kind) => kind)].toSorted(([, a], [, b]) => b.length - a.length)
    return {
      mostAs: most === undefined ? '' : `${most[0]} ${((100 * most[1].length) / kinds.length).toFixed(0)}`,
      replaced: 100 * share, found: (100 * found) / copies.size, aligned: (100 * aligned) / copies.size,
      falseRandom: falsely(randomPairs), falseSameTopic: falsely(sameTopic),
      minHash: peer((set, number) => sameHashes(minHashes(set), signatures[number]!)), shingles: peer((set, number) => containmentOf(set, sets[number]!)),
    }
  })
  return { bodies: bodies.length, spun: chosen.length, randomPairs: randomPairs.length, sameTopicPairs: sameTopic.length, rows }
}

function comparedOf(text: string): ComparedText {
  return comparedText({ text, publisher: null, published: null })
}
