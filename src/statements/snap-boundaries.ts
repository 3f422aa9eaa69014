// What typography knows better than the model: no dateline at the start of a content. In: what was found; out: the same, without what has no
// content. The comma that closes an apposition stays with its source, as PolNeAR's annotators have it.
import { firstEndingAfter, type Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Found } from './settle-attributions.ts'

// “KELMAR, Orvane (Pine Wire) — ”, “VELSK, May 3 -- ”: capitals first, then at most a place, a date and an agency before the dash.
const dateline = /^\p{Lu}[\p{Lu}.'’ -]+(?:,[^.!?“”"—–]{0,40})?(?:\([^()]{1,40}\))?\s*(?:—|–|--|-)\s+/u
const longestDateline = 110

/** Snaps every boundary; the order stays. */
export function snapBoundaries(text: string, paragraphs: readonly Paragraph[], found: readonly Found[]): Found[] {
  return found.flatMap((one): Found[] => {
    const content = one.content.map((span) => withoutDateline(text, paragraphs, span)).filter(([start, end]) => end > start)
    if (content.length === 0) return []
    return [{ ...one, content }]
  })
}

function withoutDateline(text: string, paragraphs: readonly Paragraph[], [start, end]: Span): Span {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, start, ({ span }) => span[1])]
  if (paragraph === undefined || paragraph.span[0] !== start) return [start, end]
  const line = dateline.exec(text.slice(start, Math.min(end, start + longestDateline)))
  return line === null ? [start, end] : [start + line[0].length, end]
}
