// Why a source is not named, where the text says so near its words: “on condition of anonymity because she feared reprisals”. Looks in the
// sentence of the attribution and in those after it, never in what the source says; does not judge whether a reason is good.
import { contains, firstEndingAfter, hull, type Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import { findPhrases } from './find-phrases.ts'
import { firstPhrase } from './source-phrase.ts'

export interface ReasonWords {
  /** Phrases that give a reason or say that anonymity was granted. */
  readonly reasons: readonly string[]
  /** How many sentences after the attribution's own may hold one. */
  readonly sentencesAfter: number
}

/** Gives the reason for a statement's source to be unnamed: from the phrase to the end of its clause; null where none is given. */
export function anonymityReason(paragraphs: readonly Paragraph[], { reasons, sentencesAfter }: ReasonWords): (statement: Pick<Statement, 'source' | 'cue' | 'content'>) => Span | null {
  // Found once for all statements: a sentence may hold any number of them.
  const phrases = findPhrases(paragraphs, reasons)
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ span }) => ({ span, paragraph })))
  return ({ source, cue, content }) => {
    const attribution = hull([...(source?.spans ?? []), ...cue.spans])
    if (attribution === null) return null
    const first = firstEndingAfter(sentences, attribution[0], ({ span }) => span[1])
    const last = firstEndingAfter(sentences, attribution[1] - 1, ({ span }) => span[1]) + sentencesAfter
    const from = sentences[first]?.span[0] ?? 0
    const to = sentences[Math.min(last, sentences.length - 1)]?.span[1] ?? 0
    for (let i = firstEndingAfter(phrases, from, ([, end]) => end); i < phrases.length; i++) {
      const phrase = phrases[i] as Span
      if (phrase[1] > to) return null
      if (content.spans.some((span) => contains(span, phrase))) continue
      const parts = [...(source?.spans ?? []), ...cue.spans, ...content.spans]
      return [phrase[0], clauseEnd(phrase, parts, sentences)]
    }
    return null
  }
}

/** Tells whether the reason of an unnamed source stands where it speaks again, or where the text comes back to it (“the official spoke on condition of anonymity”). */
export function explainedElsewhere(
  { statements }: DecidedReading, paragraphs: readonly Paragraph[], { reasons }: ReasonWords, reasonFor: ReturnType<typeof anonymityReason>,
): (statement: Statement) => boolean {
  const holders = new Set(statements.flatMap((statement) => (statement.actor !== null && reasonFor(statement) !== null ? [statement.actor] : [])))
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ span }) => ({ span, paragraph })))
  const heads = new Map<string, number>()
  for (const [start] of findPhrases(paragraphs, reasons)) {
    const sentence = sentences[firstEndingAfter(sentences, start, ({ span }) => span[1])]
    if (sentence === undefined) continue
    const { paragraph: { view, span: [from] }, span } = sentence
    const back = comingBack.exec(view.text.slice(Math.max(0, span[0] - from), Math.max(0, start - from)))?.[1]
    if (back !== undefined) heads.set(back.toLowerCase(), span[0])
  }
  return ({ actor, source, cue }) => {
    if (actor !== null && holders.has(actor)) return true
    const head = firstPhrase(source?.text ?? '').split(' ').at(-1)?.toLowerCase() ?? ''
    return (heads.get(head) ?? -1) > (cue.spans[0]?.[0] ?? 0)
  }
}

const comingBack = /^\W*(?:the|both|all|these|those)\s+(?:\p{L}+\s+){0,3}?(\p{L}+)(?:,|\s+(?:who|all|both|each|was|were|is|are|spoke|speak|speaks|asked|requested|insisted|declined|had|has|have)\b)/iu

/** Where the clause ends that a phrase stands in: at a mark, at the sentence's end, or where the next part of the attribution begins. */
function clauseEnd([start, end]: Span, parts: readonly Span[], sentences: readonly { readonly span: Span; readonly paragraph: Paragraph }[]): number {
  const sentence = sentences[firstEndingAfter(sentences, start, ({ span }) => span[1])]
  if (sentence === undefined) return end
  const { tokens } = sentence.paragraph
  const limit = Math.min(sentence.span[1], ...parts.filter(([from]) => from >= end).map(([from]) => from))
  let at = end
  for (let i = firstEndingAfter(tokens, end, (token) => token.end); i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.end > limit || token.tag === 'PUNCT') break
    at = token.end
  }
  return at
}
