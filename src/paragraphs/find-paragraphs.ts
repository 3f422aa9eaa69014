// Paragraphs of a stored text with their kind, sentences, tokens and quotations. Markup's blocks decide where intake knew them;
// plain text is cut at blank lines, or at every line break where lines are not hard-wrapped. Offsets are into the stored text.
import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { findQuotations, type QuotationScan } from './find-quotations.ts'
import type { Paragraph, ParagraphKind, Sentence, Tagger, Token } from './paragraph.ts'
import { repairText, storedEnd, storedStart, type RepairedText } from './repair-text.ts'

/** What a text's typography hides from the reader, by offset. */
export interface Damage {
  readonly code: 'missing-space' | 'odd-quotation-mark' | 'mojibake'
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
  for (const [i, { kind, span }] of stretches.entries()) {
    const [start, end] = span
    const own = text.slice(start, end)
    // A caption or subheading between two paragraphs of one quotation does not end it.
    const repaired = repairText(own)
    const scan: QuotationScan = isProse(kind) ? findQuotations(repaired.text, continued, nextProse(text, stretches, i)) : findQuotations(repaired.text, false)
    if (isProse(kind)) continued = scan.open
    const found: Damage[] = [
      ...scan.odd.map((at): Damage => ({ code: 'odd-quotation-mark', at: start + storedStart(repaired, at) })),
      ...[...own.matchAll(mojibake)].map(({ index }): Damage => ({ code: 'mojibake', at: start + index })),
      ...repaired.missingSpaces.map((at): Damage => ({ code: 'missing-space', at: start + at })),
    ]
    for (const damaged of found.toSorted((a, b) => a.at - b.at)) damage.push(damaged)
    const tagged = tagger(repaired.text)
    const tokens: Token[] = tagged.tokens.map((token) => ({
      ...token, start: start + storedStart(repaired, token.start), end: start + storedEnd(repaired, token.end),
    }))
    const sentences: Sentence[] = tagged.sentences.map(([first, last]) => ({
      type: 'sentence', tokens: [first, last], span: [(tokens[first] as Token).start, (tokens[last - 1] as Token).end],
    }))
    const quotations = scan.quotations.map((quotation) => ({
      ...quotation, span: stored(repaired, quotation.span, start), inner: stored(repaired, quotation.inner, start),
    }))
    paragraphs.push({ type: 'paragraph', kind, span, sentences, tokens, quotations, view: repaired })
  }
  return { paragraphs, damage }
}

function isProse(kind: ParagraphKind): boolean {
  return kind === 'body' || kind === 'list-item'
}

/** The start of the next paragraph of prose, '' where there is none near. */
function nextProse(text: string, stretches: readonly Stretch[], i: number): string {
  const next = stretches.slice(i + 1, i + 5).find(({ kind }) => isProse(kind))
  return next === undefined ? '' : text.slice(next.span[0], Math.min(next.span[1], next.span[0] + 8))
}

/** UTF-8 read as windows-1252 (“â€™”, “Ã©”), and units that no character set explained. */
const mojibake = /(?:\u00C3[\u0080-\u00BF\u0192\u2013-\u203A]|\u00C2[\u00A0-\u00BF]|\u00E2\u20AC.?|\uFFFD)+/g

interface Stretch {
  readonly kind: ParagraphKind
  readonly span: Span
}

function fromBlocks(document: Pick<Document, 'text' | 'title' | 'blocks'>): Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const block of document.blocks) {
    if (block.start < done || block.end <= block.start) continue
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
  const line = /[^\n\r\u2028\u2029]+/g
  line.lastIndex = from
  for (let match = line.exec(text); match !== null && match.index < to; match = line.exec(text)) {
    const own = text.slice(match.index, Math.min(line.lastIndex, to))
    const length = own.trim().length
    const start = match.index + own.length - own.trimStart().length
    if (length > 0) spans.push([start, start + length])
  }
  return spans
}

/** Whether the line at `second` stands directly under the one at `first`, without a blank line between. */
function isUnder(text: string, first: Span, second: Span): boolean {
  return /^[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])[^\n\r\u2028\u2029]*$/.test(text.slice(first[1], second[0]))
}

// Mail and plain-text wires break lines at a column: most lines that another follows directly could not have held its first
// word too, and a good part of those end in mid-sentence. A list of headlines, or paragraphs of a line each, is not so.
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const followed = lines.flatMap((span, i): [Span, Span][] => {
    const next = lines[i + 1]
    return next && isUnder(text, span, next) ? [[span, next]] : []
  })
  let column = 0
  for (const [[start, end]] of followed) {
    // A long address alone on its line stands out of the column.
    if (end - start <= 120 && /\s/.test(text.slice(start, end))) column = Math.max(column, end - start)
  }
  let forced = 0
  let midSentence = 0
  for (const [[start, end], next] of followed) {
    const word = /^\S*/.exec(text.slice(next[0], Math.min(next[1], next[0] + column)))?.[0] ?? ''
    if (end - start > column || end - start + 1 + word.length <= column) continue
    forced++
    if (!/[.!?:"”’]/.test(text.slice(end - 1, end)) && !/^\p{Lu}/u.test(word)) midSentence++
  }
  return column >= 40 && followed.length >= 2 && forced > followed.length / 2 && midSentence > forced / 3
}

function stanzasOf(text: string, lines: readonly Span[]): Span[] {
  const spans: [number, number][] = []
  for (const [i, [start, end]] of lines.entries()) {
    const last = spans.at(-1)
    const before = lines[i - 1]
    const joined = last && before && isUnder(text, before, [start, end]) && !listMark.test(text.slice(start, end))
    if (joined) last[1] = end
    else spans.push([start, end])
  }
  return spans
}

const listMark = /^(?:[-–—•*·▪◦]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)\S/i
const byline = /^(?:[Bb]y|BY|(?:[Aa]uthor|[Ee]dited by|[Ww]ritten by|[Rr]eporting by|[Ee]diting by|[Pp]hoto(?:graph)? by)\s*:?)\s+\p{Lu}/u

function kindOf(line: string, index: number, count: number, title: string | null): ParagraphKind {
  if (listMark.test(line)) return 'list-item'
  if (line.length <= 120 && byline.test(line) && !/[.!?]$/.test(line)) return 'byline'
  if (title !== null && index < 3 && sameWords(line, title)) return 'headline'
  const bare = line.length <= 160 && !/[.:;,"”’…]$/.test(line) && !/[.!?]\s+\p{Lu}/u.test(line) && /\p{L}/u.test(line)
  // A first line may end in a quotation and still be a headline: “Minister: port ‘will reopen’”.
  const quoted = index === 0 && line.length <= 120 && /[^.!?,…]["”’]$/.test(line) && !/^["“'‘«„]/.test(line) && !/[.!?]\s/.test(line)
  if (!bare && !quoted) return 'body'
  if (index === 0 && count > 1) return 'headline'
  // Quoted, or long: a paragraph. Short and without an end: a heading.
  return line.length <= 80 && !/^["“'‘«„]/.test(line) ? 'subheading' : 'body'
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words(a) === words(b)
}

/** A span of the repaired paragraph in the stored text. */
function stored(repaired: RepairedText, [start, end]: Span, offset: number): Span {
  return [offset + storedStart(repaired, start), offset + storedEnd(repaired, end)]
}
