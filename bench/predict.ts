// Runs a reading over one article and lays the result out as the metric wants it. Drops what PolNeAR does not mark: statements
// within another's content, and the author's own words without a cue.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Document } from '../src/document/document.ts'
import { hull, partOf } from '../src/document/span.ts'
import { readDocument } from '../src/ledger/read.ts'
import type { Reading } from '../src/ledger/reading.ts'
import { createTools } from '../src/model/tools.ts'
import type { Attribution, Reader } from '../src/statements/attribution.ts'
import type { Statement } from '../src/statements/statement.ts'
import { documentOf, type LayerLine, type PolnearLine } from './data.ts'
import type { Marked } from './metric/marked.ts'
import type { LabelledSide } from './metric/speaker.ts'

export interface Prediction {
  readonly marked: readonly Marked[]
  /** 0..1, parallel to `marked`. */
  readonly confidences: readonly number[]
  /** Parallel to `marked`; null where only attributions were asked for. */
  readonly side: LabelledSide | null
}

export interface Predictor {
  readonly version: string
  /** Reads one article. */
  predict(line: PolnearLine): Promise<Prediction>
}

/** What a file named by `--reader` exports: attributions of one text, for a reader that is not wired in yet. */
export interface AttributionsOf {
  (document: Document): Promise<readonly Attribution[]>
}

/** The reading that `sayso` ships. */
export function shippedPredictor(): Predictor {
  const tools = createTools()
  return { version: tools.reader.version, predict: async (line) => predictionOf(await readDocument(documentOf(line), tools)) }
}

/** The shipped reading after a perfect reader: gold spans, and gold acts and distances where labelled. What goes wrong then is the doing of actors and links. */
export function goldSpansPredictor(layer: ReadonlyMap<string, LayerLine>): Predictor {
  const { tagger } = createTools()
  return {
    version: 'gold spans',
    async predict(line) {
      const attributions = goldAttributions(line, layer.get(line.id))
      const reader: Reader = { version: 'gold spans', languages: ['en'], attributions: () => Promise.resolve(attributions) }
      return predictionOf(await readDocument(documentOf(line), { tagger, reader }))
    },
  }
}

/** The line's attributions as a reader gives them, in text order; those with no content are left out. */
function goldAttributions(line: PolnearLine, layer: LayerLine | undefined): readonly Attribution[] {
  const first = ({ source, cue, content }: Marked) => hull([...source, ...cue, ...content])?.[0] ?? 0
  return line.attributions
    .map((marked, index) => ({ marked, labels: layer?.labels.find(({ i }) => i === index) }))
    .filter(({ marked }) => marked.content.length > 0)
    .toSorted((a, b) => first(a.marked) - first(b.marked))
    .map(({ marked: { source, cue, content }, labels }) => ({
      type: 'attribution',
      source: source.length === 0 ? null : partOf(line.text, source),
      cue: partOf(line.text, cue),
      content: partOf(line.text, content),
      form: 'indirect',
      act: labels?.act ?? 'assert',
      distance: labels?.distance ?? 'neutral',
      authority: null,
      confidence: 1,
      within: null,
    }))
}

/** A reader from a file whose default export is an `AttributionsOf`. */
export async function predictorFrom(file: string): Promise<Predictor> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { default: AttributionsOf }
  return {
    version: file,
    async predict(line) {
      const found = (await module.default(documentOf(line))).filter(({ within }) => within === null)
      return { marked: found.map(markedOf), confidences: found.map(({ confidence }) => confidence), side: null }
    },
  }
}

/** The statements of a reading that the corpus would mark, and the links among them. */
export function predictionOf(reading: Reading): Prediction {
  const kept = reading.statements.flatMap((statement, index) => (isMarkable(statement) ? [index] : []))
  const place = new Map(kept.map((index, at) => [index, at]))
  const labels = kept.map((index) => {
    const statement = reading.statements[index]!
    return { marked: markedOf(statement), actors: namesOf(reading, statement), authority: statement.authority, act: statement.act, distance: statement.distance }
  })
  const links = reading.links.flatMap(({ from, to, link }) => (place.has(from) && place.has(to) ? [{ from: place.get(from)!, to: place.get(to)!, link }] : []))
  return { marked: labels.map(({ marked }) => marked), confidences: kept.map((index) => reading.statements[index]!.confidence), side: { labels, links } }
}

function isMarkable(statement: Statement): boolean {
  return statement.within === null && !(statement.authority === 'author' && statement.cue.spans.length === 0)
}

function markedOf({ source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>): Marked {
  return { source: source?.spans ?? [], cue: cue.spans, content: content.spans }
}

function namesOf(reading: Reading, statement: Statement): readonly string[] {
  if (statement.authority === 'author') return ['author']
  return [statement.actor, ...statement.alsoActors].flatMap((index) => (index === null ? [] : [reading.actors[index]!.name]))
}
