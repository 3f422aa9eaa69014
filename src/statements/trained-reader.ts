// The trained reader: paragraphs in, attributions out. The model finds cues and, for each cue, its source and content; how a text is
// laid out (interviews, lists, quotations over paragraphs) is read by the rules around it. Decides nothing about who a source is.
import type { Document } from '../document/document.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Attribution, Reader } from './attribution.ts'
import { bestPath, runsOf } from './boundary-chain.ts'
import { dropTwins } from './drop-twins.ts'
import { joinAcrossParagraphs } from './join-across-paragraphs.ts'
import type { CueLabels, CuePlace, ReaderModel, ReaderSettings } from './reader-model.ts'
import { snapBoundaries } from './snap-boundaries.ts'
import { quoteStates, segmentsOf, type Segment } from './segment.ts'
import { freeSpokenOf } from './spoken-of.ts'
import { settleAttributions, type Found } from './settle-attributions.ts'
import { withTakenUp } from './taken-up.ts'
import { tileSegments, type Tile } from './tile-segments.ts'
import { shapes, type WordPieces } from './word-pieces.ts'

/** A reader over a model; `words` spells with the vocabulary the model learnt. */
export function createTrainedReader(model: ReaderModel, settings: ReaderSettings, words: WordPieces): Reader {
  const cueWords = new Set(settings.cueWords)
  return {
    version: settings.version,
    languages: settings.languages,
    async attributions(document: Document, paragraphs: readonly Paragraph[]): Promise<readonly Attribution[]> {
      let segments = segmentsOf(paragraphs, words).filter(({ paragraph }) => paragraphs[paragraph]?.kind !== 'byline')
      const outermost: Found[] = []
      const inner: Found[] = []
      // The model marks outermost attributions only, as it was taught; what a content reports in turn comes out when the content is read by itself.
      for (let level = 0; level <= deepest && segments.length > 0; level++) {
        const here = await readSegments(model, settings, words, segments)
        if (level === 0) outermost.push(...here.map(({ found }) => found))
        else inner.push(...here.filter((one) => !isOwnVoice(document.text, one)).map(({ found }) => found))
        segments = here.flatMap((one) => segmentsWithin(one, (start, end) => cueWords.has(document.text.slice(start, end).toLowerCase())))
      }
      const joined = dropTwins(joinAcrossParagraphs(document, paragraphs, outermost), inner)
      return settleAttributions(document, paragraphs, withTakenUp(document.text, snapBoundaries(document.text, paragraphs, freeSpokenOf(document.text, joined))))
    },
  }
}

/** “Smith said that Jones denied having told Lee …” */
const deepest = 2

/** Windows whose cues are read in one go, so that a text of any length stays within bounded memory: 2,048 pieces hold some 50 cues. */
const together = 8

async function readSegments(model: ReaderModel, settings: ReaderSettings, words: WordPieces, segments: readonly Segment[]): Promise<Read[]> {
  const tiles = tileSegments(segments, settings.window - 1)
  const found: Read[] = []
  for (let from = 0; from < tiles.length; from += together) found.push(...await readTiles(model, settings, words, segments, tiles.slice(from, from + together)))
  return found
}

/** “We think”, in somebody's quotation, is the speaker again. */
function isOwnVoice(text: string, { found: { source } }: Read): boolean {
  return source.length === 1 && /^(?:i|we|me|us|my|our)$/i.test(text.slice(...source[0]!))
}

/** The stretches of a content that may hold an attribution of their own, as segments outside quotation marks. */
function segmentsWithin({ segment, path }: Read, isCueWord: (start: number, end: number) => boolean): Segment[] {
  return runsOf(path, content).flatMap(([first, end]): Segment[] => {
    const starts = segment.starts.slice(first, end)
    if (end - first < shortest || !starts.some((start, i) => isCueWord(start, segment.ends[first + i]!))) return []
    const pieces = segment.pieces.slice(first, end)
    return [{
      paragraph: segment.paragraph, starts, ends: segment.ends.slice(first, end), pieces,
      quotes: starts.map(() => quoteStates.outside), features: segment.features.slice(first, end).map((feature) => feature % shapes), size: pieces.reduce((sum, ids) => sum + ids.length, 0), isLeadIn: false,
    }]
  })
}

/** Words a content has to have for another attribution in it. */
const shortest = 5

const [source, content] = [1, 2]

/** A cue with its segment, as words of the states at hand. */
interface Candidate {
  readonly segment: Segment
  readonly place: CuePlace
}

/** What was found, with its segment and what each of its words is. */
interface Read {
  readonly segment: Segment
  readonly path: Uint8Array
  readonly found: Found
}

async function readTiles(model: ReaderModel, settings: ReaderSettings, words: WordPieces, segments: readonly Segment[], tiles: readonly Tile[]): Promise<Read[]> {
  const encoded = []
  for (const tile of tiles) {
    const window = windowOf(words, segments.slice(tile.first, tile.end))
    encoded.push({ ...window, ...await model.encode(window.pieces, window.features, window.first) })
  }
  const states = joined(encoded.map((one) => one.states))
  const quotes = encoded.flatMap((one) => one.quotes)
  const candidates: Candidate[] = []
  let offset = 0
  for (const one of encoded) {
    const path = bestPath(settings.cueChain, one.cues, 0, one.quotes.length, settings.bias)
    for (const { segment, first, end } of one.places) {
      for (const [start, stop] of runsOf(path, 1, first, end)) candidates.push({ segment, place: { segment: [offset + first, offset + end], cue: [offset + start, offset + stop] } })
    }
    offset += one.quotes.length
  }
  return readCandidates(model, settings, states, quotes, candidates)
}

/** One encoder sequence over the segments: its pieces and features, the place of each word's first piece, and which words are each segment's. */
function windowOf(words: WordPieces, segments: readonly Segment[]) {
  const pieces = [words.begin]
  const features = [0]
  const first: number[] = []
  const quotes: number[] = []
  const places: { readonly segment: Segment; readonly first: number; readonly end: number }[] = []
  for (const segment of segments) {
    places.push({ segment, first: first.length, end: first.length + segment.starts.length })
    for (const [i, ids] of segment.pieces.entries()) {
      first.push(pieces.length)
      quotes.push(segment.quotes[i]!)
      for (const id of ids) {
        pieces.push(id)
        features.push(segment.features[i]!)
      }
    }
    pieces.push(words.separator)
    features.push(0)
  }
  return { pieces, features, first, quotes, places }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Source, content and labels of every cue that holds up; segments of like length are read together, since the shorter are padded. */
async function readCandidates(model: ReaderModel, settings: ReaderSettings, states: Float32Array, quotes: readonly number[], candidates: readonly Candidate[]): Promise<Read[]> {
  const found: Read[] = []
  for (const group of byLength(candidates)) {
    const { roles, longest, verdicts } = await model.readCues(states, quotes, group.map(({ place }) => place))
    const kept = group.flatMap((candidate, i): Kept[] => {
      const { scale, shift } = settings.calibration
      const confidence = 1 / (1 + Math.exp(-(scale * verdicts[i]! + shift)))
      const path = withOneSource(bestPath(settings.roleChain, roles, i * longest * 9, lengthOf(candidate)), candidate.place)
      // A cue whose content stands in the next paragraph looks like none from here; if nothing comes, it goes.
      const bar = path.includes(content) ? settings.bar : candidate.segment.isLeadIn && path.includes(source) ? settings.bar * leadInBar : Infinity
      return confidence >= bar ? [{ ...candidate, path, confidence }] : []
    })
    if (kept.length === 0) continue
    const padded = new Uint8Array(kept.length * longest)
    for (const [i, { path }] of kept.entries()) padded.set(path, i * longest)
    const labels = await model.labelCues(states, kept.map(({ place }) => place), padded, longest)
    found.push(...kept.map((one, row) => readingOf(settings, one, labels, row)))
  }
  return found
}

/** A source stands in one place (of PolNeAR's 22,501 all but ten): of several runs of words the one nearest the cue, with what only a comma parts from it. */
function withOneSource(path: Uint8Array, { segment, cue }: CuePlace): Uint8Array {
  const runs = runsOf(path, source).reduce<(readonly [number, number])[]>((all, [first, end]) => {
    const last = all.at(-1)
    return last !== undefined && first - last[1] === 1 ? [...all.slice(0, -1), [last[0], end] as const] : [...all, [first, end] as const]
  }, [])
  if (runs.length < 2) return path
  const [begin, stop] = [cue[0] - segment[0], cue[1] - segment[0]]
  const distance = ([first, end]: readonly [number, number]): number => (end <= begin ? begin - end : first - stop)
  const nearest = runs.reduce((best, run) => (distance(run) < distance(best) ? run : best))
  return path.map((state, at) => (state === source && (at < nearest[0] || at >= nearest[1]) ? 0 : state))
}

interface Kept extends Candidate {
  readonly path: Uint8Array
  readonly confidence: number
}

function readingOf(settings: ReaderSettings, { segment, place, path, confidence }: Kept, labels: CueLabels, row: number): Read {
  const spans = (runs: readonly (readonly [number, number])[]) => runs.map(([first, end]) => [segment.starts[first]!, segment.ends[end - 1]!] as const)
  const begin = place.segment[0]
  const found: Found = {
    paragraph: segment.paragraph,
    source: spans(runsOf(path, source)),
    cue: spans([[place.cue[0] - begin, place.cue[1] - begin]])[0]!,
    content: spans(runsOf(path, content)),
    confidence,
    ...labelsAt(settings, labels, row),
  }
  return { segment, path, found }
}

/** A guess: PolNeAR has too few such cues to set it by. What it lets through is dropped unless a quotation or a list follows. */
const leadInBar = 0.3

function lengthOf({ place }: Candidate): number {
  return place.segment[1] - place.segment[0]
}

/** Words up to which segments are read together; the last group takes the rest. */
const lengths = [28, 40, 56, 80, 120, Infinity]

function byLength(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = lengths.map(() => [])
  for (const candidate of candidates) groups[lengths.findIndex((longest) => lengthOf(candidate) <= longest)]!.push(candidate)
  return groups.filter(({ length }) => length > 0)
}

function labelsAt({ labels }: ReaderSettings, logits: CueLabels, row: number) {
  const best = <Label>(values: readonly Label[], of: Float32Array): Label => {
    let index = 0
    for (let i = 1; i < values.length; i++) if (of[row * values.length + i]! > of[row * values.length + index]!) index = i
    return values[index]!
  }
  const acts = logits.act.subarray(row * labels.act.length, (row + 1) * labels.act.length)
  const denial = share(acts, labels.act.indexOf('deny'))
  return { authority: best(labels.authority, logits.authority), act: best(labels.act, logits.act), distance: best(labels.distance, logits.distance), denial }
}

/** The softmax of one logit among its row. */
function share(logits: Float32Array, at: number): number {
  const most = logits.reduce((a, b) => Math.max(a, b), -Infinity)
  return at < 0 ? 0 : Math.exp(logits[at]! - most) / logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0)
}
