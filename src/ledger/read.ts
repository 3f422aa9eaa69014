// read(document) → reading: the first of the three pure functions that carry the work. Takes one document and the tools (tagger,
// reader); gives its statements, actors, links and narrator sentences. Deterministic for a reader version; decides nothing
// about who is right, and leaves a text in a language the reader does not know to the caller.
import { resolveActors } from '../actors/resolve-actors.ts'
import { findFigures } from '../claims/find-figures.ts'
import { linkStatements } from '../claims/link-statements.ts'
import type { Document } from '../document/document.ts'
import { overlaps, type Span } from '../document/span.ts'
import { findParagraphs } from '../paragraphs/find-paragraphs.ts'
import type { Paragraph, Tagger } from '../paragraphs/paragraph.ts'
import type { Reader } from '../statements/attribution.ts'
import type { Statement } from '../statements/statement.ts'
import type { Note, Reading } from './reading.ts'

export interface Tools {
  readonly tagger: Tagger
  readonly reader: Reader
}

/** Reads one document. Never throws on odd prose: what is odd stands in `notes`. */
export async function readDocument(document: Document, tools: Tools): Promise<Reading> {
  const { paragraphs, damage } = findParagraphs(document, tools.tagger)
  const attributions = await tools.reader.attributions(document, paragraphs)
  const { actors, resolutions } = resolveActors(document, paragraphs, attributions)
  const statements: Statement[] = attributions.map((attribution, i) => {
    const resolution = resolutions[i]
    if (resolution === undefined) throw new RangeError(`no resolution for attribution ${i}`)
    return { ...attribution, ...resolution, type: 'statement' }
  })
  return {
    type: 'reading',
    reader: tools.reader.version,
    statements,
    actors,
    links: linkStatements(document, paragraphs, statements, actors),
    narrator: narratorSentences(paragraphs, statements),
    figures: findFigures(document.text, paragraphs).filter(({ kind }) => kind !== 'date' && kind !== 'time-of-day'),
    sentences: paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0),
    notes: damage.slice(0, mostNotes).map(({ code, at }): Note => ({ code, message: damageMessages[code], span: characterAt(document.text, at) })),
  }
}

/** The span of one whole character: an emoji takes two units. */
function characterAt(text: string, at: number): Span {
  return [at, Math.min(at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), text.length)]
}

/** Past this many a text is damaged throughout, and the rest says nothing new. */
const mostNotes = 100

const damageMessages = {
  mojibake: 'characters were lost when this text was decoded or copied',
  'missing-space': 'two words or sentences run together here',
  'odd-quotation-mark': 'this quotation mark has no partner; where the quotation ends is a guess',
} as const

// A sentence is the narrator's when no part of a statement lies in it. Headings and bylines are furniture, not voice.
function narratorSentences(paragraphs: readonly Paragraph[], statements: readonly Statement[]): Span[] {
  const attributed = statements
    .flatMap(({ source, cue, content }) => [...(source?.spans ?? []), ...cue.spans, ...content.spans])
    .toSorted((a, b) => a[0] - b[0])
  const spoken: Span[] = []
  let from = 0
  for (const { kind, sentences } of paragraphs) {
    if (kind === 'byline' || kind === 'subheading') continue
    for (const { span } of sentences) {
      while (from < attributed.length && (attributed[from] as Span)[1] <= span[0]) from++
      let i = from
      let found = false
      while (!found && i < attributed.length && (attributed[i] as Span)[0] < span[1]) found = overlaps(attributed[i++] as Span, span)
      if (!found) spoken.push(span)
    }
  }
  return spoken
}
