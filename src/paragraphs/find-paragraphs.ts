// Paragraphs of a stored text with their kind, sentences, tokens and quotations. Markup's blocks decide where intake knew them;
// plain text is cut at blank lines, or at every line break where lines are not hard-wrapped. Offsets are into the stored text.
import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { findQuotations } from './find-quotations.ts'
import type { Paragraph, ParagraphKind, Sentence, Tagger, Token } from './paragraph.ts'
import { repairText } from './repair-text.ts'

/** What a text's typography hides from the reader, by offset. */
export interface Damage {
  readonly code: 'missing-space' | 'odd-quotation-mark'
  readonly at: number
}

export interface ParagraphScan {
  /** In text order; they do not overlap, and only white space lies between them. */
  readonly paragraphs: readonly Paragraph[]
  readonly damage: readonly Damage[]
}

/** Finds every paragraph; an empty text has none. Deterministic, never throws on odd prose. */
export function findParagraphs(document: Pick<Document, 'text' | 'title' | 'blocks'>, tagger: Tagger): ParagraphScan {
  const { text } = document
  const stretches = document.blocks.length > 0 ? fromBlocks(document) : fromLines(document)
  const paragraphs: Paragraph[] = []
  const damage: Damage[] = []
  let continued = false
  for (const { kind, span } of stretches) {
    const [start, end] = span
    const own = text.slice(start, end)
    const scan = findQuotations(own, continued)
    // A caption or subheading between two paragraphs of one quotation does not end it.
    if (kind === 'body' || kind === 'list-item') continued = scan.open
    for (const at of scan.odd) damage.push({ code: 'odd-quotation-mark', at: start + at })
    const repaired = repairText(own)
    for (const at of repaired.missingSpaces) damage.push({ code: 'missing-space', at: start + at })
    const tagged = tagger(repaired.text)
    const tokens: Token[] = tagged.tokens.map((token) => ({
      ...token, start: start + repaired.start(token.start), end: start + repaired.end(token.end),
    }))
    const sentences: Sentence[] = tagged.sentences.map(([first, last]) => ({
      type: 'sentence', tokens: [first, last], span: [(tokens[first] as Token).start, (tokens[last - 1] as Token).end],
    }))
    const quotations = scan.quotations.map((quotation) => ({
      ...quotation, span: shift(quotation.span, start), inner: shift(quotation.inner, start),
    }))
    paragraphs.push({ type: 'paragraph', kind, span, sentences, tokens, quotations })
  }
  return { paragraphs, damage }
}

interface Stretch {
  readonly kind: ParagraphKind
  readonly span: Span
}

function fromBlocks(document: Pick<Document, 'text' | 'title' | 'blocks'>): Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const block of document.blocks) {
    if (block.start < done) continue
    // Text that no block covers is still text.
    for (const span of linesOf(document.text, done, block.start)) stretches.push({ kind: 'body', span })
    const kind = block.kind === 'quotation' ? 'body' : block.kind
    for (const span of linesOf(document.text, block.start, block.end)) stretches.push({ kind, span })
    done = block.end
  }
  for (const span of linesOf(document.text, done, document.text.length)) stretches.push({ kind: 'body', span })
  return stretches
}

function fromLines(document: Pick<Document, 'text' | 'title'>): Stretch[] {
  const { text, title } = document
  const lines = linesOf(text, 0, text.length)
  const spans = isHardWrapped(text, lines) ? stanzasOf(text, lines) : lines
  return spans.map((span, i) => ({ kind: kindOf(text.slice(span[0], span[1]), i, spans.length, title), span }))
}

/** Non-blank lines, trimmed. */
function linesOf(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let start = from
  while (start < to) {
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 || newline > to ? to : newline
    const line = text.slice(start, stop)
    const lead = line.length - line.trimStart().length
    const length = line.trim().length
    if (length > 0) spans.push([start + lead, start + lead + length])
    start = stop + 1
  }
  return spans
}

// Mail and plain-text wires break lines at a column: most lines that another follows directly then end in mid-sentence and
// are about as long as the longest.
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let followed = 0
  let broken = 0
  for (const [i, [start, end]] of lines.entries()) {
    const next = lines[i + 1]
    if (!next || text.slice(end, next[0]).split('\n').length !== 2) continue
    followed++
    const length = end - start
    if (length >= 40 && length <= 100 && !/[.!?:"”’]$/.test(text.slice(end - 1, end))) broken++
  }
  return followed >= 2 && broken > followed / 2
}

function stanzasOf(text: string, lines: readonly Span[]): Span[] {
  const spans: [number, number][] = []
  for (const [i, [start, end]] of lines.entries()) {
    const last = spans.at(-1)
    const before = lines[i - 1]
    const joined = last && before && text.slice(before[1], start).split('\n').length === 2 && !listMark.test(text.slice(start, end))
    if (joined) last[1] = end
    else spans.push([start, end])
  }
  return spans
}

const listMark = /^(?:[-–—•*·▪◦]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)\S/i
const byline = /^(?:by\s+\p{Lu}|(?:author|edited by|written by|reporting by|editing by|photo(?:graph)? by)\s*:?\s+\p{Lu})/iu

function kindOf(line: string, index: number, count: number, title: string | null): ParagraphKind {
  if (listMark.test(line)) return 'list-item'
  if (line.length <= 120 && byline.test(line) && !/[.!?]$/.test(line)) return 'byline'
  if (title !== null && index < 3 && sameWords(line, title)) return 'headline'
  const bare = line.length <= 160 && !/[.:;,"”’…]$/.test(line) && !/[.!?]\s+\p{Lu}/u.test(line) && /\p{L}/u.test(line)
  if (!bare) return 'body'
  if (index === 0 && count > 1) return 'headline'
  // Quoted or asked in full, or long: a paragraph. Short and without an end: a heading.
  return line.length <= 80 && !/^["“'‘«„]/.test(line) ? 'subheading' : 'body'
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words(a) === words(b)
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by]
}
