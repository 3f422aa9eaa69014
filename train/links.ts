// Learns the weights of src/claims/denial-weights.ts: the speaker layer's train articles and those of links.jsonl (denials we marked in 257
// more articles of train), each read by the shipped reader and from people's spans, to the features of src/claims/link-features.ts; a
// conditional logit over the candidates and none, with a ridge. Prints what weights that have not seen an article make of it; nothing of dev is read.
// `node train/links.ts --readings FOLDER [--write]`; the folder keeps the readings, which hold texts: outside the repository.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, documentOf, layerLines, polnearLines, type LayerLine, type PolnearLine } from '../bench/data.ts'
import { pairUp, sharedTokens, type Marked } from '../bench/metric/marked.ts'
import { rangesAt, tokenGrid } from '../bench/metric/tokens.ts'
import { denialWeights, type DenialFeature } from '../src/claims/denial-weights.ts'
import { deniable } from '../src/claims/find-denied.ts'
import { pairFeatures, reactionOf } from '../src/claims/link-features.ts'
import { gistsOf } from '../src/claims/statement-gist.ts'
import { hull, partOf } from '../src/document/span.ts'
import { readDocument } from '../src/ledger/read.ts'
import type { Reading } from '../src/ledger/reading.ts'
import { createTools } from '../src/model/tools.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import type { Attribution } from '../src/statements/attribution.ts'

const ridge = 6
/** The same where something is taken for granted. */
const firmRidge = 10
const folds = 10
const steps = 400
/** What people's spans weigh beside the reader's own, which are what it will meet. */
const goldShare = 0.5

/** What is taken for granted where the labels are too few to say: the ridge pulls towards these, in place of 0. */
const prior: { readonly [Name in DenialFeature]?: number } = {
  always: -4, 'denies what it calls': 2.5, 'whole account': 3, 'whole account about': 3.5, owned: 2.5, 'owned ahead': 3, 'disbelieves that': 2.5, apposed: 3, 'points next': 1, 'plain next': 1, 'plain near': 0.5, 'plain about': 0.7, 'plain named': 0.7, 'says no': 1, 'calls false': 0.5,
  'word for word': 3.5, 'says there is none of it': 3.5, 'names what it calls': 2.5, 'no proof': 0.5, 'answering cue': 0.5, 'disbelieving cue': 0.7, 'act deny': 1, 'called so': 2, 'called so near': 1, 'not called so': -0.8, 'large share': 0.7, 'one negated': 0.5,
  'judges a claim': 0.7, 'perhaps owned': 0.7, 'of its matter': 1.2, 'of another matter': -0.7, 'plainly to who blames it': 0.5,
  'you asked': 0.5, earlier: -3.5, 'takes back': -2, withholds: -2, 'both deny': -0.7, 'to cannot confirm': -1, 'says the same no': -1, 'owned by another': -1, 'to claimed': 0.7, 'far ahead': -0.5, ahead: -1, far: -1, 'very far': -1.5,
}

interface Labelled {
  readonly line: PolnearLine
  readonly links: readonly (readonly [from: number, to: number])[]
  /** Acts and distances by attribution. */
  readonly labels: ReadonlyMap<number, Pick<Attribution, 'act' | 'distance'>>
}

/** One statement that may deny: its candidates' features by number, and which of them it denies. */
interface Choice {
  readonly candidates: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  readonly holders: readonly (number | null)[]
  /** The features of each candidate, by what the statement before denies (its index, null for nothing). */
  readonly on: (to: number | null) => readonly (readonly number[])[]
  readonly from: number
  /** Whether people marked the statement too; of others nobody has said what they deny. */
  readonly isMarked: boolean
  /** Whether each is right, or stands by one that is and has its holder. */
  readonly beside: readonly boolean[]
  readonly to: readonly number[]
}

/** One article in one reading. */
interface Example {
  readonly id: string
  readonly fromReader: boolean
  readonly choices: readonly Choice[]
  /** Links of the labels, found or not. */
  readonly gold: number
}

const features = Object.keys(denialWeights) as readonly DenialFeature[]
const numberOf = new Map(features.map((name, i) => [name, i]))

function labelled(folder: string): readonly Labelled[] {
  const layer = layerLines(folder, 'train')
  const ours = new Map(jsonLines<{ id: string; links: [number, number, string][] }>('links.jsonl').map((line) => [line.id, line.links]))
  const acts = new Map(jsonLines<{ id: string; labels: [Attribution['act'], string, Attribution['distance']][] }>('labels.jsonl').map((line) => [line.id, line.labels]))
  const first = new Map(polnearLines(folder, 'train').toReversed().map((line) => [line.id, line]))
  return [...first.values()].toReversed().flatMap((line): Labelled[] => {
    const given: LayerLine | undefined = layer.get(line.id)
    // What we marked in an article of the layer adds to what stands there.
    const links = given === undefined ? ours.get(line.id) : [...given.links, ...(ours.get(line.id) ?? [])]
    if (links === undefined) return []
    const labels = given ? given.labels.map(({ i, act, distance }) => [i, { act, distance }] as const) : (acts.get(line.id) ?? []).map(([act, , distance], i) => [i, { act, distance }] as const)
    return [{ line, labels: new Map(labels), links: links.flatMap(([from, to, type]) => ((type as string) === 'denies' ? [[from, to] as const] : [])) }]
  })
}

function jsonLines<Line>(name: string): readonly Line[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}

async function readings(all: readonly Labelled[], file: string): Promise<readonly { readonly raw: Reading; readonly gold: Reading }[]> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const tools = createTools()
  const read = []
  for (const { line, labels } of all) {
    const raw = await readDocument(documentOf(line), tools)
    const attributions = peoplesAttributions(line, labels, raw.statements)
    const people = { ...tools, reader: { version: 'people', languages: ['en'], attributions: () => Promise.resolve(attributions) } }
    read.push({ raw, gold: await readDocument(documentOf(line), people) })
  }
  writeFileSync(file, JSON.stringify(read))
  return read
}

/** People's spans and labels; how likely a denial is, as the reader has it of what it read in their place. */
function peoplesAttributions(line: PolnearLine, labels: Labelled['labels'], raw: readonly Attribution[]): readonly Attribution[] {
  const placeOf = placed(line, raw)
  const first = ({ source, cue, content }: Marked) => hull([...source, ...cue, ...content])?.[0] ?? 0
  return line.attributions
    .map((marked, i) => ({ marked, i }))
    .filter(({ marked }) => marked.content.length > 0)
    .toSorted((a, b) => first(a.marked) - first(b.marked))
    .map(({ marked: { source, cue, content }, i }): Attribution => ({
      type: 'attribution', source: source.length === 0 ? null : partOf(line.text, source), cue: partOf(line.text, cue), content: partOf(line.text, content),
      form: 'indirect', act: labels.get(i)?.act ?? 'assert', denial: raw[placeOf.get(i) ?? -1]?.denial ?? (labels.get(i)?.act === 'deny' ? 0.5 : 0.03), distance: labels.get(i)?.distance ?? 'neutral', authority: null, confidence: 1, within: null,
    }))
}

function exampleOf({ line, links }: Labelled, reading: Reading, fromReader: boolean, tagger: ReturnType<typeof createTools>['tagger']): Example {
  const document = documentOf(line)
  const gists = gistsOf(line.text, findParagraphs(document, tagger).paragraphs, reading.statements, reading.actors)
  // What the corpus would not mark is neither taught nor counted.
  const kept = gists.filter(({ statement }) => statement.within === null && !(statement.authority === 'author' && statement.cue.spans.length === 0))
  const at = placed(line, kept.map(({ statement }) => statement))
  const placeOf = new Map([...at].map(([g, r]) => [g, kept[r]!.index]))
  const marked = new Set(placeOf.values())
  const keys = new Set(links.map(([from, to]) => `${placeOf.get(from)} ${placeOf.get(to)}`))
  const choices = kept.flatMap((from): Choice[] => {
    const reaction = reactionOf(from)
    if (reaction.plainness === 'not') return []
    const candidates = deniable(gists, from).filter((to) => kept.includes(to))
    const own = reaction.features.map((name) => numberOf.get(name)!)
    const before = gists[from.index - 1]
    const featuresAfter = (denied: number | null) => candidates.map((to) => [
      ...own, ...pairFeatures(from, to, reaction, denied === null || before === undefined ? null : { by: before, to: gists[denied]! }).map((name) => numberOf.get(name)!)])
    const goldGoing = gists.findIndex((to) => keys.has(`${from.index - 1} ${to.index}`))
    const made = new Map<number | null, readonly (readonly number[])[]>()
    const on = (denied: number | null) => {
      const known = made.get(denied) ?? featuresAfter(denied)
      made.set(denied, known)
      return known
    }
    return [{
      on, from: from.index, isMarked: marked.has(from.index),
      beside: candidates.map((to) => candidates.some((right) => keys.has(`${from.index} ${right.index}`) && (right === to || (right.statement.actor !== null && right.statement.actor === to.statement.actor && Math.abs(right.index - to.index) <= 2)))),
      to: candidates.map(({ index }) => index),
      candidates: on(goldGoing < 0 ? null : goldGoing),
      holders: candidates.map(({ statement }) => statement.actor),
      right: candidates.map((to) => keys.has(`${from.index} ${to.index}`)),
    }]
  })
  return { id: line.id, fromReader, choices, gold: links.length }
}

/** Which of those read stands for each of the line's attributions. */
function placed(line: PolnearLine, found: readonly Attribution[]): ReadonlyMap<number, number> {
  const grid = tokenGrid(line.text)
  const inTokens = ({ cue, content }: Pick<Marked, 'cue' | 'content'>) => ({ cue: rangesAt(grid, cue), content: rangesAt(grid, content) })
  const gold = line.attributions.map(inTokens)
  const read = found.map(({ cue, content }) => inTokens({ cue: cue.spans, content: content.spans }))
  const pairs = pairUp(gold.length, read.length, (g, r) => {
    const cue = sharedTokens(gold[g]!.cue, read[r]!.cue)
    const content = sharedTokens(gold[g]!.content, read[r]!.content)
    // A cue alone is the statement too: people and reader cut contents differently (“denied that”, “a charge”).
    return cue > 0 ? 2 * cue + content : 0
  })
  return new Map(pairs)
}

const scoreOf = (weights: Float64Array, candidate: readonly number[]) => candidate.reduce((sum, i) => sum + weights[i]!, 0)

/** Adam on the whole set; the loss is convex, so it ends where any other would. */
function fit(examples: readonly Example[]): Float64Array {
  const expected = features.map((name) => prior[name] ?? 0)
  const firm = features.map((name) => name !== 'always' && prior[name] !== undefined)
  const weights = Float64Array.from(expected)
  const mean = new Float64Array(features.length)
  const square = new Float64Array(features.length)
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, i) => (firm[i] ? firmRidge : ridge) * (weight - expected[i]!))
    for (const { choices, fromReader } of examples) {
      const share = fromReader ? 1 : goldShare
      for (const { candidates, right, isMarked } of choices) {
        if (!isMarked) continue
        const odds = candidates.map((candidate) => Math.exp(scoreOf(weights, candidate)))
        const all = 1 + odds.reduce((sum, one) => sum + one, 0)
        const good = odds.reduce((sum, one, i) => sum + (right[i] ? one : 0), 0)
        for (const [i, candidate] of candidates.entries()) {
          const pull = odds[i]! / all - (right[i] ? odds[i]! / good : 0)
          if (Math.abs(pull) > 1e-7) for (const feature of candidate) slope[feature]! += share * pull
        }
      }
    }
    const rate = 0.1 * Math.min(1, (steps - step + 1) / (steps / 2))
    for (let i = 0; i < weights.length; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!
      square[i] = 0.99 * square[i]! + 0.01 * slope[i]! ** 2
      weights[i]! -= (rate * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-9)
    }
  }
  return weights
}

function chosen(weights: Float64Array, { right, beside, holders }: Choice, candidates: readonly (readonly number[])[]): { best: number; readonly likelihood: number; readonly isRight: boolean; readonly isBeside: boolean } {
  const odds = candidates.map((candidate) => Math.exp(scoreOf(weights, candidate)))
  const best = odds.reduce((at, one, i) => (one > (odds[at] ?? -1) ? i : at), 0)
  const all = odds.reduce((sum, one) => sum + one, 0)
  const same = odds.reduce((sum, one, i) => sum + (i === best || (holders[best] !== null && holders[i] === holders[best]) ? one : 0), 0)
  return { best, likelihood: same / (1 + all), isRight: right[best] ?? false, isBeside: beside[best] ?? false }
}

/** Precision and recall at several bars, every article scored by weights that have not seen it. */
function crossValidated(examples: readonly Example[]): void {
  const ids = [...new Set(examples.map(({ id }) => id))].toSorted()
  const foldOf = new Map(ids.map((id, i) => [id, i % folds]))
  const made = Array.from({ length: folds }, (_, fold) => {
    const weights = fit(examples.filter(({ id }) => foldOf.get(id) !== fold))
    return examples.filter(({ id }) => foldOf.get(id) === fold).flatMap(({ fromReader, choices }) => {
      let going: { readonly by: number; readonly to: number } | null = null
      return choices.map((choice) => {
        const one = chosen(weights, choice, choice.on(going?.by === choice.from - 1 ? going.to : null))
        going = one.likelihood >= 0.3 ? { by: choice.from, to: choice.to[one.best]! } : null
        return { fromReader, ...one }
      })
    })
  }).flat()
  for (const fromReader of [true, false]) {
    const gold = examples.reduce((sum, one) => sum + (one.fromReader === fromReader ? one.gold : 0), 0)
    // The most that any bar gives while every second link is right.
    const ranked = made.filter((one) => one.fromReader === fromReader).toSorted((a, b) => b.likelihood - a.likelihood)
    let hits = 0
    let best = 0
    for (const [i, { isRight }] of ranked.entries()) {
      if (isRight) hits++
      if (hits / (i + 1) >= 0.5) best = hits
    }
    console.log(`${fromReader ? 'reader' : 'people'}: recall at precision one half ${(best / gold).toFixed(2)}`)
    for (const bar of [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
      const links = made.filter((one) => one.fromReader === fromReader && one.likelihood >= bar)
      const right = links.filter(({ isRight }) => isRight).length
      console.log(`${fromReader ? 'reader' : 'people'} bar ${bar}: ${links.length} links of ${gold}, precision ${(right / links.length).toFixed(2)}, recall ${(right / gold).toFixed(2)}; beside it ${(links.filter(({ isBeside }) => isBeside).length / links.length).toFixed(2)}`)
    }
  }
}

const { values } = parseArgs({ options: { readings: { type: 'string' }, write: { type: 'boolean' } } })
const folder = dataFolder()
if (folder === null || values.readings === undefined) throw new Error('links: needs the data folder (SAYSO_DATA) and --readings FOLDER for the readings, outside the repository.')
const all = labelled(folder)
const { tagger } = createTools()
const examples = (await readings(all, join(values.readings, 'link-readings.json'))).flatMap(({ raw, gold }, i) => [exampleOf(all[i]!, raw, true, tagger), exampleOf(all[i]!, gold, false, tagger)])
crossValidated(examples)
const weights = fit(examples)
const lines = features.map((name, i) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Math.round(weights[i]! * 100) / 100},`)
const header = `// How much each feature of link-features.ts speaks for one statement denying another, in natural logarithms of the odds against no link.
// Learnt by train/links.ts, which writes this file; not to be edited by hand.

export const denialWeights = {
${lines.join('\n')}
} as const satisfies Readonly<Record<string, number>>

export type DenialFeature = keyof typeof denialWeights
`
if (values.write) writeFileSync(join(import.meta.dirname, '../src/claims/denial-weights.ts'), header)
else console.log(header)
