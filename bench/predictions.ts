// `npm run bench -- predictions`: how well what is said of the future is found, its kind, its likelihood and its date, on labelled attributions of PolNeAR.
// Labels (prediction-labels.jsonl) are ids and marks, no text. Scored twice: from gold spans and acts, and from what the shipped reader reads.
// Options: --split dev|train, --errors N (prints them, on the terminal only), --gold-only, --json FILE.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPrediction } from '../src/claims/find-prediction.ts'
import type { LikelihoodBand } from '../src/claims/likelihood.ts'
import type { Prediction, PredictionKind, Said } from '../src/claims/prediction.ts'
import { hull, partOf } from '../src/document/span.ts'
import { findDates } from '../src/model/chrono-dates.ts'
import { createTools } from '../src/model/tools.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import { dataFolder, documentOf, layerLines, polnearLines, splits, type PolnearLine, type Split } from './data.ts'
import { pairUp, sharedTokens, type Marked } from './metric/marked.ts'
import { percent, scoreOf, type Score } from './metric/score.ts'
import { rangesAt, tokenGrid } from './metric/tokens.ts'
import { table, type Cell } from './table.ts'

/** How an attribution came into the sample: at random among those with a word that may look ahead, or without; among those with a word of likelihood; with a date. */
const strata = ['net', 'rest', 'likelihood', 'dated'] as const

interface LabelLine {
  readonly split: Split
  readonly stratum: (typeof strata)[number]
  readonly id: string
  /** Index among the attributions of the article's first line. */
  readonly i: number
  readonly future: boolean
  readonly kind: PredictionKind | null
  readonly band: LikelihoodBand | null
  readonly by: boolean
}

export interface PredictionsScore {
  readonly labelled: number
  /** Attributions that the reader found, by cue and content; all of them from gold spans. */
  readonly read: number
  readonly future: Score
  readonly strata: Readonly<Record<string, Score>>
  /** In per cent of what is rightly found to be ahead. */
  readonly kind: number | null
  /** Right bands in per cent of those labelled with one; bands given where none is said, as a count. */
  readonly band: number | null
  readonly bands: number
  readonly bandsInvented: number
  /** A date found in per cent of those that have one; found where there is none, as a count. */
  readonly by: number | null
  readonly dates: number
  readonly datesInvented: number
}

export interface PredictionsRun {
  readonly split: Split
  readonly gold: PredictionsScore
  readonly read: PredictionsScore | null
}

interface Case {
  readonly label: LabelLine
  readonly said: Said
  readonly found: Prediction | null
}

/** Runs with command line arguments; null, with a message, where the data is absent. */
export async function predictionsCommand(args: readonly string[]): Promise<PredictionsRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { split: { type: 'string', default: 'dev' }, errors: { type: 'string' }, 'gold-only': { type: 'boolean' }, json: { type: 'string' } },
  })
  const split = splits.find((one) => one === values.split)
  if (split === undefined) throw new Error(`predictions: there is no split "${values.split}". Use ${splits.join(' or ')}.`)
  const folder = dataFolder()
  if (folder === null) {
    console.error('predictions: skipped, no data. Set SAYSO_DATA to the folder that holds polnear/dev.jsonl.gz (see bench/README.md).')
    return null
  }
  const labels = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'prediction-labels.jsonl'), 'utf8').trim().split('\n')
    .map((line) => JSON.parse(line) as LabelLine).filter((label) => label.split === split)
  const lines = new Map<string, PolnearLine>()
  for (const line of polnearLines(folder, split)) if (!lines.has(line.id)) lines.set(line.id, line)
  const layer = layerLines(folder, split)
  const lineOf = ({ id }: LabelLine) => {
    const line = lines.get(id)
    if (line === undefined) throw new Error(`predictions: article "${id}" is not in the ${split} split. The labels are for PolNeAR 1.0.`)
    return line
  }
  const gold = labels.map((label): Case => {
    const line = lineOf(label)
    const act = layer.get(label.id)?.labels.find(({ i }) => i === label.i)?.act ?? 'assert'
    return caseOf(label, saidOf(line, line.attributions[label.i]!, act), line)
  })
  const read = values['gold-only'] ? null : await readCases(labels, lineOf)
  const run: PredictionsRun = { split, gold: scoreCases(gold, labels.length), read: read && scoreCases(read, labels.length) }
  console.log(predictionsReport(run))
  if (values.errors !== undefined) console.log(`\n${errorsIn(read ?? gold).slice(0, Number(values.errors)).join('\n')}`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

function saidOf(line: PolnearLine, { source, cue, content }: Marked, act: Said['act']): Said {
  return { source: source.length === 0 ? null : partOf(line.text, source), cue: partOf(line.text, cue), content: partOf(line.text, content), act }
}

function caseOf(label: LabelLine, said: Said, line: PolnearLine): Case {
  return { label, said, found: findPrediction(said, line.published, findDates) }
}

/** The labelled attributions as the shipped reader has them; those it did not find are left out. */
async function readCases(labels: readonly LabelLine[], lineOf: (label: LabelLine) => PolnearLine): Promise<readonly Case[]> {
  const tools = createTools()
  const cases: Case[] = []
  for (const own of Map.groupBy(labels, ({ id }) => id).values()) {
    const line = lineOf(own[0]!)
    const document = documentOf(line)
    const attributions = await tools.reader.attributions(document, findParagraphs(document, tools.tagger).paragraphs)
    const grid = tokenGrid(line.text)
    const inTokens = ({ cue, content }: Pick<Marked, 'cue' | 'content'>) => ({ cue: rangesAt(grid, cue), content: rangesAt(grid, content) })
    const gold = line.attributions.map(inTokens)
    const found = attributions.map(({ cue, content }) => inTokens({ cue: cue.spans, content: content.spans }))
    const pairs = new Map(pairUp(gold.length, found.length, (g, p) => {
      const [cue, content] = [sharedTokens(gold[g]!.cue, found[p]!.cue), sharedTokens(gold[g]!.content, found[p]!.content)]
      return cue > 0 && content > 0 ? cue + content : 0
    }))
    for (const label of own) {
      const said = attributions[pairs.get(label.i) ?? -1]
      if (said !== undefined) cases.push(caseOf(label, said, line))
    }
  }
  return cases
}

function scoreCases(cases: readonly Case[], labelled: number): PredictionsScore {
  const right = cases.filter(({ label, found }) => label.future && found !== null)
  const banded = right.filter(({ label }) => label.band !== null)
  const dated = right.filter(({ label }) => label.by)
  return {
    labelled, read: cases.length, future: scoreFuture(cases),
    strata: Object.fromEntries(strata.map((stratum) => [stratum, scoreFuture(cases.filter(({ label }) => label.stratum === stratum))])),
    kind: percent(right.filter(({ label, found }) => found?.kind === label.kind).length, right.length),
    band: percent(banded.filter(({ label, found }) => found?.likelihood?.band === label.band).length, banded.length), bands: banded.length,
    bandsInvented: right.filter(({ label, found }) => label.band === null && found?.likelihood).length,
    by: percent(dated.filter(({ found }) => found?.by).length, dated.length), dates: dated.length,
    datesInvented: right.filter(({ label, found }) => !label.by && found?.by).length,
  }
}

function scoreFuture(cases: readonly Case[]): Score {
  const right = cases.filter(({ label, found }) => label.future && found !== null).length
  return scoreOf({
    gold: cases.filter(({ label }) => label.future).length, predicted: cases.filter(({ found }) => found !== null).length, found: right, right,
  })
}

function predictionsReport({ split, gold, read }: PredictionsRun): string {
  const rows = (name: string, score: PredictionsScore): Cell[][] => [
    [name, `${score.read}/${score.labelled}`, score.future.precision, score.future.recall, score.kind, score.band, `${score.bands}+${score.bandsInvented}`, score.by, `${score.dates}+${score.datesInvented}`],
    ...strata.map((stratum): Cell[] => [`  ${stratum}`, '', score.strata[stratum]?.precision ?? null, score.strata[stratum]?.recall ?? null, null, null, '', null, '']),
  ]
  const head = ['', 'read', 'future P', 'R', 'kind', 'band', 'n+invented', 'date', 'n+invented']
  return `predictions, ${split}\n\n${table(head, [...rows('gold spans and acts', gold), ...(read === null ? [] : rows('shipped reader', read))])}`
}

function errorsIn(cases: readonly Case[]): readonly string[] {
  return cases.flatMap(({ label, said, found }) => {
    const wrong = [
      label.future === (found !== null) ? '' : found === null ? 'missed' : 'not ahead',
      label.future && found !== null && found.kind !== label.kind ? `kind ${found.kind}, labelled ${label.kind}` : '',
      label.future && found !== null && (found.likelihood?.band ?? null) !== label.band ? `band ${found.likelihood?.band}, labelled ${label.band}` : '',
      label.future && found !== null && (found.by !== null) !== label.by ? `date ${found.by?.words.text ?? 'none'}` : '',
    ].filter((one) => one !== '')
    const place = hull(said.content.spans)?.[0] ?? 0
    return wrong.length === 0 ? [] : [`${wrong.join('; ')} | ${said.act} | ${said.source?.text ?? '–'} | ${said.cue.text} | ${said.content.text.replaceAll(/\s+/g, ' ').slice(0, 300)} | ${found?.marker.text ?? ''} (${label.id}, ${place})`]
  })
}

if (import.meta.main) await predictionsCommand(process.argv.slice(2))
