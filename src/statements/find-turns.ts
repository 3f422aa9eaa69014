// Paragraphs that a label attributes: turns of an interview (“Q:”, “Vale:”) and headlines led by a name (“Minister: bridge unsafe”).
import type { Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'

export interface Turn {
  /** A turn of an interview, word for word; false for a headline's label. */
  readonly verbatim: boolean
  readonly source: Span
  readonly cue: Span
  readonly content: readonly Span[]
}

const label = /^(?<name>[\p{Lu}][\p{L}\p{M}\d.'’ -]{0,40}?)(?<colon>:)\s+(?=\S)/u
const furniture = /^(?:note|update|updated|correction|photo|image|picture|source|sources|read more|related|also read|watch|listen|date|location|time|where|when|contact|editor's note|editor’s note|edited by|author|opinion|analysis|live|video|warning|breaking|exclusive|subscribe|tags|topics|category)$/i

/** Turns by paragraph number, null for a paragraph that an earlier turn holds. A label counts as a speaker's where at least two labels in the text come back, as in an interview, or in a headline. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Turn | null> {
  const turns = new Map<number, Turn | null>()
  const labelled: { number: number; name: string; turn: Turn }[] = []
  for (const [number, paragraph] of paragraphs.entries()) {
    const [start, end] = paragraph.span
    const match = label.exec(text.slice(start, Math.min(end, start + 60)))
    const name = match?.groups?.['name']
    if (match === null || name === undefined || furniture.test(name.trim())) continue
    const colon = start + name.length
    const content: Span = [start + match[0].length, end]
    const turn: Turn = { source: [start, colon], cue: [colon, colon + 1], content: [content], verbatim: paragraph.kind !== 'headline' }
    labelled.push({ number, name: name.trim(), turn })
    if (paragraph.kind === 'headline') {
      // “Horror in Sarnet: governor says …” is no speaker.
      if (name.split(' ').length <= 4 && !/\b(?:in|on|at|after|for|as|over|amid)\b/.test(name) && hasVerb(paragraph, content[0])) turns.set(number, turn)
    }
  }
  const counts = new Map<string, number>()
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1)
  const speakers = [...counts.values()].filter((count) => count >= 2).length
  // One label that comes back is a list heading or a refrain; an interview has two speakers taking turns.
  if (speakers < 2 || labelled.length < 4) return turns
  const spoken = labelled.filter(({ name }) => (counts.get(name) ?? 0) >= 2)
  for (const [i, { number, turn }] of spoken.entries()) {
    // An answer goes on over paragraphs until the next label; after the last one the outlet may be speaking again.
    const next = spoken[i + 1]?.number ?? number + 1
    const more = paragraphs.slice(number + 1, next).filter(({ kind }) => kind === 'body').map(({ span }) => span)
    turns.set(number, { ...turn, content: [...turn.content, ...more], verbatim: true })
    for (let later = number + 1; later < next; later++) if (paragraphs[later]?.kind === 'body') turns.set(later, null)
  }
  return turns
}

function hasVerb(paragraph: Paragraph, from: number): boolean {
  return paragraph.tokens.some((token) => token.start >= from && (token.tag === 'VERB' || token.tag === 'AUX'))
}
