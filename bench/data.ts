// Loads the PolNeAR lines and the speaker layer from the data folder (environment variable SAYSO_DATA, else ../shared/data
// beside the repository). The texts belong to their publishers: nothing here writes them anywhere.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { LinkType } from '../src/claims/link.ts'
import type { Document } from '../src/document/document.ts'
import type { Span } from '../src/document/span.ts'
import type { Act, Authority, Distance } from '../src/statements/attribution.ts'
import type { LabelledSide } from './metric/speaker.ts'

export const splits = ['dev', 'train'] as const
export type Split = (typeof splits)[number]

/** One annotator's line of one article. */
export interface PolnearLine {
  readonly id: string
  readonly publisher: string
  readonly published: string
  readonly title: string
  readonly annotator: string
  readonly text: string
  readonly attributions: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[]
}

/** Labels of the first annotator's attributions of one article, in their order. */
export interface LayerLine {
  readonly id: string
  readonly labels: readonly { readonly i: number; readonly actor: string | null; readonly authority: Authority; readonly act: Act; readonly distance: Distance }[]
  readonly links: readonly (readonly [from: number, to: number, type: LinkType])[]
}

/** The data folder, or null with nothing there. */
export function dataFolder(): string | null {
  const folder = process.env['SAYSO_DATA'] ?? join(dirname(fileURLToPath(import.meta.url)), '../../shared/data')
  return existsSync(join(folder, 'polnear/dev.jsonl.gz')) ? folder : null
}

/** All lines of a split, in the file's order. */
export function polnearLines(folder: string, split: Split): readonly PolnearLine[] {
  return jsonLines<PolnearLine>(gunzipSync(readFileSync(join(folder, `polnear/${split}.jsonl.gz`))).toString('utf8'))
}

/** The speaker layer of a split by article id; empty when the folder has none. */
export function layerLines(folder: string, split: Split): ReadonlyMap<string, LayerLine> {
  const path = join(folder, `layer/${split}.jsonl`)
  if (!existsSync(path)) return new Map()
  return new Map(jsonLines<LayerLine>(readFileSync(path, 'utf8')).map((line) => [line.id, line]))
}

/** The article as the reader gets it: the text as given, the title not said twice. */
export function documentOf(line: PolnearLine): Document {
  return { type: 'document', id: line.id, text: line.text, blocks: [], title: null, url: null, publisher: line.publisher, author: null, published: line.published, language: 'en' }
}

/** The gold side of the speaker layer. */
export function labelledSide(line: PolnearLine, layer: LayerLine): LabelledSide {
  const labels = layer.labels.map(({ i, actor, authority, act, distance }) => ({
    marked: line.attributions[i]!,
    actors: actor === null ? [] : actor.split(' & '),
    authority,
    act,
    distance,
  }))
  const place = new Map(layer.labels.map(({ i }, index) => [i, index]))
  return { labels, links: layer.links.map(([from, to, link]) => ({ from: place.get(from)!, to: place.get(to)!, link })) }
}

function jsonLines<Line>(text: string): readonly Line[] {
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}
