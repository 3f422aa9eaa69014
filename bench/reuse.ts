// `npm run bench -- reuse`: how long it takes to find copies and origins among invented articles, how often that is right, and how many spun news
// bodies are found again. Options: --articles 1000,10000,100000, --spun 400, --seed 1, --json FILE. Each size runs in a process of its own.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { alignWith } from '../src/copies/align-texts.ts'
import { chooseCandidates } from '../src/copies/choose-candidates.ts'
import { comparedKeys, comparedText, type ComparedText } from '../src/copies/compared-text.ts'
import { commonLines } from '../src/copies/find-furniture.ts'
import { createOrigins, type OriginTie } from '../src/copies/origins.ts'
import { relate } from '../src/copies/relation.ts'
import { createReuseIndex } from '../src/copies/reuse-postings.ts'
import { wordsOf } from '../src/copies/words.ts'
import { dataFolder } from './data.ts'
import { inventedCopies, type InventedCopy } from './invented-copies.ts'
import { linearityOf } from './linearity.ts'
import { runMeasured } from './measured-process.ts'
import { jaccardOf, shingleSet } from './reuse-peers.ts'
import { newsBodies, runSpin, type SpinRun } from './spin.ts'
import { table, type Cell } from './table.ts'

interface SizeRun {
  readonly articles: number
  /** From the texts in memory to the origins: as the clock says, and what of it this process worked. */
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMegabytes: number | null
  readonly aligned: number
  readonly relations: number
  readonly origins: number
  /** Pairs of articles of one story that are in one group, and of one group that are of one story, in per cent. */
  readonly precision: number
  readonly recall: number
  /** Per cent of the copies that are related to another text of their story. */
  readonly tied: number
  /** Processor milliseconds for one more article among all others: the median and the slowest of 200. */
  readonly addedMilliseconds: number
  readonly slowestMilliseconds: number
  /** Processor seconds for all pairs of 5-word shingle sets by Jaccard of the same articles; null above 1,000 articles. */
  readonly allPairsSeconds: number | null
}

export interface ReuseRun {
  readonly sizes: readonly SizeRun[]
  /** Processor seconds for each further article at the last step over the first; 1 is linear. */
  readonly linearity: number | null
  /** null where the news bodies are not here. */
  readonly spin: SpinRun | null
}

const bars = { seconds: 480, megabytes: 3000, milliseconds: 300, found: { upTo70: 97, at90: 90 }, falsePairs: 1 }
const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
const lastDocuments = 200
/** Prepared texts that are kept, as a store would keep those lately used. */
const kept = 20_000

/** Runs one size in this process and prints its figures as JSON, without the peak. */
function runSize(count: number, seed: number): Omit<SizeRun, 'peakMegabytes'> {
  const articles = inventedCopies(count, seed)
  const started = performance.now()
  const worked = processorSeconds()
  const index = createReuseIndex<number>()
  const origins = createOrigins()
  const common = new Map<string, ReadonlySet<number>>()
  for (const [publisher, those] of Map.groupBy(articles, (article) => article.publisher)) {
    common.set(publisher, commonLines(those.slice(0, 50).map(({ text }) => text)))
  }
  const storyOf = new Map(articles.map(({ id, story }) => [id, story]))
  const prepared = new Map<number, ComparedText>()
  const prepare = (number: number): ComparedText => {
    const known = prepared.get(number)
    if (known !== undefined) return known
    const article = articles[number]!
    const text = comparedText(article, common.get(article.publisher))
    prepared.set(number, text)
    if (prepared.size > kept) prepared.delete(prepared.keys().next().value!)
    return text
  }
  let aligned = 0
  let relations = 0
  let tied = 0
  let copies = 0
  const times: number[] = []
  for (const [number, article] of articles.entries()) {
    if (number === count - lastDocuments) prepared.clear()
    const isLast = number >= count - lastDocuments
    const began = isLast ? processorSeconds() : 0
    const one = prepare(number)
    const keys = comparedKeys(one)
    const ties: OriginTie[] = []
    const candidates = chooseCandidates(index.hitsOf(keys))
    if (candidates.length > 0) {
      const align = alignWith(one.words)
      for (const { document } of candidates) {
        const other = prepare(document)
        const relation = relate(one, other, align(other.words))
        if (relation !== null) ties.push({ one: article.id, other: articles[document]!.id, relation })
      }
      aligned += candidates.length
    }
    relations += ties.length
    if (article.made !== 'own') {
      copies++
      if (ties.some(({ other }) => storyOf.get(other) === article.story)) tied++
    }
    index.add(number, keys)
    origins.add({ id: article.id, published: article.published, versionOf: null }, ties)
    if (isLast) times.push(1000 * (processorSeconds() - began))
  }
  const groups = origins.groups()
  const seconds = (performance.now() - started) / 1000
  const processor = processorSeconds() - worked
  times.sort((a, b) => a - b)
  return {
    articles: count, seconds, processorSeconds: processor, tied: (100 * tied) / Math.max(1, copies), aligned, relations, origins: groups.length,
    ...scoreOf(articles, groups.map(({ documents }) => documents)),
    addedMilliseconds: times[times.length >> 1] ?? 0, slowestMilliseconds: times.at(-1) ?? 0, allPairsSeconds: count > 1000 ? null : allPairs(articles),
  }
}

function scoreOf(articles: readonly InventedCopy[], groups: readonly (readonly string[])[]): { readonly precision: number; readonly recall: number } {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const storyOf = new Map(articles.map(({ id, story }) => [id, story]))
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + pairs(count), 0)
  const together = sum(groups.map((documents) => documents.length))
  const right = groups.reduce((all, documents) => all + sum(sizesOf(documents, (id) => storyOf.get(id))), 0)
  const truth = sum(sizesOf(articles, ({ story }) => story))
  return { precision: (100 * right) / Math.max(1, together), recall: (100 * right) / Math.max(1, truth) }
}

function sizesOf<Item>(items: readonly Item[], by: (item: Item) => unknown): readonly number[] {
  return [...Map.groupBy(items, by).values()].map((those) => those.length)
}

/** What this process worked so far, by the processor's count: a busy machine does not lengthen it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function allPairs(articles: readonly InventedCopy[]): number {
  const started = processorSeconds()
  const sets = articles.map(({ text }) => shingleSet(wordsOf(text)))
  let alike = 0
  for (let i = 0; i < sets.length; i++) for (let j = 0; j < i; j++) if (jaccardOf(sets[i]!, sets[j]!) > 0.1) alike++
  if (alike < 0) throw new Error('reuse: counted less than nothing')
  return processorSeconds() - started
}

function reuseReport({ sizes, linearity, spin }: ReuseRun): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  const parts = [
    table(
      [
        'articles', 'seconds', 'processor s', 'peak MB', 'aligned', 'relations', 'origins', 'precision %', 'recall %', 'tied %', 'one more ms', 'slowest ms',
        'all pairs s', '× faster',
      ],
      sizes.map((run): Cell[] => [
        run.articles.toLocaleString('en'), run.seconds, run.processorSeconds, run.peakMegabytes === null ? null : run.peakMegabytes.toFixed(0),
        run.aligned.toLocaleString('en'), run.relations.toLocaleString('en'), run.origins.toLocaleString('en'), run.precision, run.recall, run.tied,
        run.addedMilliseconds, run.slowestMilliseconds, run.allPairsSeconds, run.allPairsSeconds === null ? null : run.allPairsSeconds / run.processorSeconds,
      ]),
    ),
    `time per further article, last step over first: ${linearity === null ? '–' : linearity.toFixed(2)}`,
  ]
  const largest = sizes.at(-1)
  if (largest !== undefined) {
    parts.push([
      `bars: < ${bars.seconds} s by the lower of clock and processor ${verdict(Math.min(largest.seconds, largest.processorSeconds) < bars.seconds)}`,
      `< ${bars.megabytes} MB ${verdict((largest.peakMegabytes ?? 0) < bars.megabytes)}`,
      `one article < ${bars.milliseconds} ms ${verdict(largest.slowestMilliseconds < bars.milliseconds)}`,
    ].join(', '))
  }
  if (spin === null) return [...parts, 'spin: the news bodies are not here'].join('\n\n')
  const barOf = (replaced: number) => (replaced > 70 ? bars.found.at90 : bars.found.upTo70)
  const holds = spin.rows.every(({ replaced, found, falseRandom, falseSameTopic }) => Math.max(falseRandom, falseSameTopic) <= bars.falsePairs && found >= barOf(replaced))
  return [
    ...parts,
    `spun news bodies (${spin.bodies} in the index, ${spin.spun} spun; false pairs of ${spin.randomPairs} at random and ${spin.sameTopicPairs} on one matter):`,
    table(
      ['replaced %', 'found %', 'aligned %', 'false random %', 'false one matter %', '5-grams %', 'MinHash %', 'most as'],
      spin.rows.map((row): Cell[] => [
        row.replaced.toFixed(0), row.found, row.aligned, row.falseRandom.toFixed(2), row.falseSameTopic.toFixed(2), row.shingles, row.minHash, row.mostAs,
      ]),
    ),
    `bars: found ≥ ${bars.found.upTo70} up to 70, ≥ ${bars.found.at90} at 90, at ≤ ${bars.falsePairs} % false pairs ${verdict(holds)}`,
  ].join('\n\n')
}

/** Runs with command line arguments. */
export async function reuseCommand(args: readonly string[]): Promise<ReuseRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000,10000,100000' }, spun: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' },
      only: { type: 'boolean' }, json: { type: 'string' },
    },
  })
  const seed = Number(values.seed)
  if (values.only) {
    console.log(JSON.stringify(runSize(Number(values.articles), seed)))
    return null
  }
  const sizes: SizeRun[] = []
  for (const articles of values.articles.split(',').filter((one) => one !== '')) {
    console.log(`reuse: ${Number(articles).toLocaleString('en')} articles`)
    const { exit, tail, peakMegabytes } = await runMeasured([fileURLToPath(import.meta.url), '--only', '--articles', articles, '--seed', values.seed], 3600)
    if (exit !== 0) throw new Error(`reuse: the run of ${articles} articles failed. It ended with:\n${tail}`)
    sizes.push({ ...(JSON.parse(tail.trim().split('\n').at(-1) ?? '') as Omit<SizeRun, 'peakMegabytes'>), peakMegabytes })
  }
  const folder = dataFolder()
  const bodies = folder === null ? null : newsBodies(folder)
  const spin = bodies === null || Number(values.spun) === 0 ? null : runSpin(bodies, { shares, spun: Number(values.spun), seed })
  const run = { sizes, linearity: linearityOf(sizes.map(({ articles, processorSeconds }) => ({ documents: articles, seconds: processorSeconds }))), spin }
  console.log(reuseReport(run))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await reuseCommand(process.argv.slice(2))
