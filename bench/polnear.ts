// Scores the reader on PolNeAR: reads every article once, scores it against every annotator's line of it, prints the tables.
// `node bench/polnear.ts [--split dev|train] [--only PUBLISHER] [--errors N] [--people] [--gold-spans] [--reader FILE] [--no-peers] [--json FILE]`
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { dataFolder, labelledSide, layerLines, polnearLines, splits, type PolnearLine, type Split } from './data.ts'
import type { Item } from './metric/marked.ts'
import type { LabelledItem } from './metric/speaker.ts'
import { peers, timePeer } from './peers.ts'
import { polnearErrors } from './polnear-errors.ts'
import { peersReport, polnearReport } from './polnear-report.ts'
import { agreementItems, itemOf, polnearScores, type GroupScore, type PolnearScores } from './polnear-scores.ts'
import { goldSpansPredictor, predictorFrom, shippedPredictor, type Prediction } from './predict.ts'

export interface PolnearOptions {
  readonly split: Split
  /** One publisher's articles only, as the lines name it (`usa-today`). */
  readonly only?: string | undefined
  /** How many errors of each kind to print. */
  readonly errors?: number | undefined
  /** A file with a reader to be measured in place of the shipped one. */
  readonly reader?: string | undefined
  /** Read on from gold spans, to measure actors and links apart from the reader. */
  readonly goldSpans?: boolean | undefined
  /** Score people against each other in place of a reader. */
  readonly people?: boolean | undefined
  /** Reads the same articles with other readers too. */
  readonly peers?: boolean | undefined
}

/** How another reader does on the same articles. */
export interface PeerRun {
  readonly reader: string
  readonly scores: GroupScore
  /** Milliseconds an article, one thread. */
  readonly milliseconds: number
}

export interface PolnearRun {
  readonly reader: string
  readonly split: Split
  readonly articles: number
  readonly lines: number
  readonly scores: PolnearScores
  /** Milliseconds an article, one thread; null where no reader was run. */
  readonly milliseconds: number | null
  readonly peers: readonly PeerRun[]
}

/** Runs the scoring and prints it; null, with a message on standard error, where the data is absent. */
export async function runPolnear(options: PolnearOptions): Promise<PolnearRun | null> {
  const folder = dataFolder()
  if (folder === null) {
    console.error('polnear: skipped, no data. Set SAYSO_DATA to the folder that holds polnear/dev.jsonl.gz (see bench/README.md).')
    return null
  }
  const lines = polnearLines(folder, options.split).filter(({ publisher }) => options.only === undefined || publisher === options.only)
  if (lines.length === 0) {
    console.error(`polnear: no article of "${options.only}" in ${options.split}. Leave --only out to see the publishers' names.`)
    return null
  }
  const articles = new Set(lines.map(({ id }) => id)).size
  const { version, items, labelled, milliseconds } = options.people ? { version: 'people against each other', items: agreementItems(lines), labelled: [], milliseconds: null } : await predicted(folder, lines, options)
  const scores = polnearScores(items, labelled)
  console.log(`PolNeAR ${options.split}: ${articles} articles, ${lines.length} annotators' lines, ${options.people ? version : `reader ${version}`}\n`)
  console.log(polnearReport(scores))
  if (options.errors !== undefined) console.log(`\n${polnearErrors(items, labelled, options.errors)}`)
  const beside = options.peers === true && !options.people ? await peerRuns(lines) : []
  if (beside.length > 0) console.log(`\n${peersReport([{ reader: version, scores: scores.all, milliseconds: milliseconds ?? 0 }, ...beside])}`)
  return { reader: version, split: options.split, articles, lines: lines.length, scores, milliseconds, peers: beside }
}

async function peerRuns(lines: readonly PolnearLine[]): Promise<PeerRun[]> {
  const first = [...new Map(lines.map((line) => [line.id, line])).values()]
  const runs: PeerRun[] = []
  for (const peer of await peers()) {
    const { found, milliseconds } = await timePeer(peer, first)
    const byId = new Map(first.map(({ id }, index) => [id, found[index]!]))
    runs.push({ reader: peer.version, scores: polnearScores(lines.map((line) => itemOf(line, byId.get(line.id)!)), []).all, milliseconds })
  }
  return runs
}

async function predicted(folder: string, lines: readonly PolnearLine[], options: PolnearOptions): Promise<{ version: string; items: Item[]; labelled: LabelledItem[]; milliseconds: number }> {
  const layer = layerLines(folder, options.split)
  const predictor = options.reader !== undefined ? await predictorFrom(options.reader) : options.goldSpans ? goldSpansPredictor(layer) : shippedPredictor()
  const known = new Map<string, Prediction>()
  const items: Item[] = []
  const labelled: LabelledItem[] = []
  let milliseconds = 0
  for (const line of lines) {
    const isFirst = !known.has(line.id)
    const start = performance.now()
    const prediction = known.get(line.id) ?? (await predictor.predict(line))
    milliseconds += performance.now() - start
    known.set(line.id, prediction)
    items.push(itemOf(line, prediction.marked, prediction.confidences))
    // The layer labels the attributions of an article's first line only.
    const labels = layer.get(line.id)
    if (isFirst && labels && prediction.side) labelled.push({ text: line.text, gold: labelledSide(line, labels), predicted: prediction.side })
  }
  return { version: predictor.version, items, labelled, milliseconds: milliseconds / known.size }
}

/** Runs with command line arguments; `--json` writes the figures, never a text. */
export async function polnearCommand(args: readonly string[]): Promise<PolnearRun | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { split: { type: 'string', default: 'dev' }, only: { type: 'string' }, errors: { type: 'string' }, reader: { type: 'string' }, people: { type: 'boolean' }, 'gold-spans': { type: 'boolean' }, 'no-peers': { type: 'boolean' }, json: { type: 'string' } },
  })
  const split = splits.find((name) => name === values.split)
  if (split === undefined) throw new Error(`polnear: no split "${values.split}". Use --split dev or --split train.`)
  const run = await runPolnear({ split, only: values.only, errors: values.errors === undefined ? undefined : Number(values.errors), reader: values.reader, people: values.people, goldSpans: values['gold-spans'], peers: !values['no-peers'] })
  if (run !== null && values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  return run
}

if (import.meta.main) await polnearCommand(process.argv.slice(2))
