// A text and where the words searched for stand in it → pieces to set, marked or not, and from where to begin so that the first of them can
// be seen in a room of few lines. Spans are as the API gives them; those that make no sense are left out.
import type { Span } from '../../src/document/span.ts'

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** The text from `from` on, cut at the spans; joined together the pieces are the text. */
export function piecesOf(text: string, spans: readonly Span[], from = 0): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const first = Math.max(start, at)
    const last = Math.min(end, text.length)
    if (first >= last) continue
    if (first > at) pieces.push({ text: text.slice(at, first), marked: false })
    pieces.push({ text: text.slice(first, last), marked: true })
    at = last
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** How much of the room may stand before the first mark where the beginning is left out. */
const before = 0.6

/** Where to begin so that the first span is among the first `room` units: 0, or the start of a word before it; no more is left out than has to be. */
export function beginningFor(text: string, spans: readonly Span[], room: number): number {
  const first = Math.min(...spans.map(([start]) => start))
  if (!Number.isFinite(first) || first < room) return 0
  const space = text.indexOf(' ', Math.min(first - room * before, text.length - room))
  return space < 0 || space >= first ? first : space + 1
}

/** The spans of `text` that lie in `part` of it, counted from the part's own start; [] where the part does not stand in the text. Any apostrophe is as good as another. */
export function spansWithin(text: string, part: string, spans: readonly Span[]): readonly Span[] {
  const start = plain(text).indexOf(plain(part))
  if (start < 0) return []
  return spans.filter((span) => span[0] >= start && span[1] <= start + part.length).map(([from, to]): Span => [from - start, to - start])
}

function plain(text: string): string {
  return text.replace(/[’‘]/g, "'")
}
