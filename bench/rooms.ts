// Times each room by itself, in this process and on one thread, over the same invented articles: intake, paragraphs (with the
// tagger), statements, actors, links, store. The same calls as the engine's, without its threads; beside them, article by article in turn, the
// bare encoder over the same pieces, and afterwards wink splitting the same texts into tokens and nothing else.
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { resolveActors } from '../src/actors/resolve-actors.ts'
import { linkStatements } from '../src/claims/link-statements.ts'
import type { Document } from '../src/document/document.ts'
import { openPointer } from '../src/intake/open-pointer.ts'
import { findPointers } from '../src/intake/find-pointers.ts'
import type { Taken } from '../src/intake/taken.ts'
import type { Reading } from '../src/ledger/reading.ts'
import type { Tools } from '../src/ledger/read.ts'
import { openReaderParts, type ReaderParts } from '../src/model/open-reader.ts'
import { createWinkTagger } from '../src/model/wink-tagger.ts'
import { findParagraphs } from '../src/paragraphs/find-paragraphs.ts'
import type { Paragraph } from '../src/paragraphs/paragraph.ts'
import { segmentsOf } from '../src/statements/segment.ts'
import type { Statement } from '../src/statements/statement.ts'
import { tileSegments } from '../src/statements/tile-segments.ts'
import type { ReaderModel } from '../src/statements/reader-model.ts'
import { createTrainedReader } from '../src/statements/trained-reader.ts'
import { openLedger } from '../src/store/index.ts'
import type { IncomingDocument, LedgerStore, Outcome } from '../src/store/ledger-store.ts'
import { writeArticles } from './articles.ts'

/** As the engine hands documents to the store. */
const batch = 64
const warmUp = 100

export const rooms = ['intake', 'paragraphs', 'statements', 'actors', 'links', 'store'] as const
export type Room = (typeof rooms)[number]

export interface RoomTimes {
  readonly articles: number
  /** Milliseconds a document. */
  readonly milliseconds: Readonly<Record<Room, number>>
  readonly total: number
  /** The bare encoder over the windows that the reading gave it, milliseconds a document, and their pieces a document. */
  readonly encoder: number
  readonly pieces: number
  /** The encoder's time over that of paragraphs to store, in per cent. */
  readonly encoderShare: number
  /** The same for the windows of the article itself only, without the contents that are read once more. */
  readonly ownShare: number
  /** Plain tokenising of the same texts, milliseconds a document. */
  readonly winkTokenising: number
}

type Clock = Record<Room | 'encoder' | 'ownEncoder' | 'pieces', number>

/** The shipped reader with its parts, so that the encoder can be timed alone. */
interface TimedTools extends Tools {
  readonly parts: ReaderParts
  /** What the reader gave the encoder since this was last emptied. */
  readonly given: Parameters<ReaderModel['encode']>[]
}

/** Reads and stores `count` articles under `temporary`, after a warm-up that does not count. */
export async function timeRooms(temporary: string, count: number, seed: number): Promise<RoomTimes> {
  const parts = openReaderParts()
  const given: TimedTools['given'] = []
  const noted: ReaderModel = { ...parts.model, encode: (...window) => {
    given.push(window)
    return parts.model.encode(...window)
  } }
  const tools: TimedTools = { parts, given, tagger: createWinkTagger(), reader: createTrainedReader(noted, parts.settings, parts.words) }
  await timePass(join(temporary, 'rooms-warm-up'), warmUp, seed + 1, tools)
  const { clock, texts } = await timePass(join(temporary, 'rooms'), count, seed, tools)
  const milliseconds = Object.fromEntries(rooms.map((room) => [room, clock[room] / count])) as Record<Room, number>
  const total = rooms.reduce((sum, room) => sum + milliseconds[room], 0)
  const encoder = clock.encoder / count
  return { articles: count, milliseconds, total, encoder, pieces: clock.pieces / count, encoderShare: (100 * encoder) / (total - milliseconds.intake), ownShare: (100 * clock.ownEncoder) / count / (total - milliseconds.intake), winkTokenising: timeTokens(texts) / count }
}

async function timePass(folder: string, count: number, seed: number, tools: TimedTools): Promise<{ readonly clock: Clock; readonly texts: readonly string[] }> {
  writeArticles(folder, count, seed)
  const clock: Clock = { intake: 0, paragraphs: 0, statements: 0, actors: 0, links: 0, store: 0, encoder: 0, ownEncoder: 0, pieces: 0 }
  const texts: string[] = []
  const store = await openLedger(`${folder}.sayso`)
  try {
    let waiting: (readonly [IncomingDocument, Outcome])[] = []
    let at = performance.now()
    for await (const taken of takenFrom(folder)) {
      clock.intake += performance.now() - at
      texts.push(taken.text)
      waiting.push([incoming(taken), { reading: await timedReading(taken, tools, clock) }])
      if (waiting.length === batch) {
        await timedStore(store, waiting, clock)
        waiting = []
      }
      at = performance.now()
    }
    await timedStore(store, waiting, clock)
  } finally {
    await store.close()
  }
  if (texts.length !== count) throw new Error(`rooms: ${count} articles were written, intake gave ${texts.length}. The timing says nothing; find the lost ones first.`)
  return { clock, texts }
}

async function* takenFrom(folder: string): AsyncGenerator<Taken> {
  for await (const pointer of findPointers([folder])) {
    if (pointer.type === 'skipped') throw new Error(`rooms: intake skipped an article: ${pointer.message}`)
    for await (const taken of openPointer(pointer, { now: () => new Date().toISOString() })) {
      if (taken.type === 'skipped') throw new Error(`rooms: intake skipped an article: ${taken.message}`)
      yield taken
    }
  }
}

/** `readDocument` of the ledger room, step by step with a clock between the steps. */
async function timedReading(taken: Taken, tools: TimedTools, clock: Clock): Promise<Reading> {
  const { title, url, publisher, author, published, language, text, blocks, label } = taken
  const document: Document = { type: 'document', id: label, text, blocks, title, url, publisher, author, published, language }
  const start = performance.now()
  const { paragraphs } = findParagraphs(document, tools.tagger)
  const split = performance.now()
  const attributions = await tools.reader.attributions(document, paragraphs)
  const found = performance.now()
  const { actors, resolutions } = resolveActors(document, paragraphs, attributions)
  const resolved = performance.now()
  const statements = attributions.map((attribution, index): Statement => ({ ...attribution, ...resolutions[index]!, type: 'statement' }))
  const links = linkStatements(document, paragraphs, statements, actors)
  const linked = performance.now()
  await timedEncoder(paragraphs, tools, clock)
  clock.paragraphs += split - start
  clock.statements += found - split
  clock.actors += resolved - found
  clock.links += linked - resolved
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0)
  return { type: 'reading', reader: tools.reader.version, statements, actors, links, narrator: [], sentences, notes: [] }
}

async function timedEncoder(paragraphs: readonly Paragraph[], { parts: { model, settings, words }, given }: TimedTools, clock: Clock): Promise<void> {
  const own = tileSegments(segmentsOf(paragraphs, words), settings.window - 1).length
  let start = performance.now()
  for (const [index, window] of given.entries()) {
    await model.encode(...window)
    const now = performance.now()
    clock.encoder += now - start
    if (index < own) clock.ownEncoder += now - start
    clock.pieces += window[0].length
    start = now
  }
  given.length = 0
}

async function timedStore(store: LedgerStore, items: readonly (readonly [IncomingDocument, Outcome])[], clock: Clock): Promise<void> {
  const start = performance.now()
  await store.addAll(items)
  clock.store += performance.now() - start
}

function incoming(taken: Taken): IncomingDocument {
  const { title, url, publisher, author, published, language, text, blocks, capture, label } = taken
  return { title, url, publisher, author, published, language, text, blocks, capture, address: `file:${label}` }
}

function timeTokens(texts: readonly string[]): number {
  const nlp = winkNLP(model, [])
  const tokens = (text: string) => nlp.readDoc(text).tokens().out().length
  for (const text of texts.slice(0, warmUp)) tokens(text)
  const start = performance.now()
  for (const text of texts) tokens(text)
  return performance.now() - start
}
