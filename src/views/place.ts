// Offsets → places that a person can find in a text: the paragraph's and the line's number.
import type { Paragraph } from '../paragraphs/paragraph.ts'

export interface Place {
  /** From 1, over all paragraphs, headline included. */
  readonly paragraph: number
  /** From 1. */
  readonly line: number
}

/** Gives the place of any offset into the text; before the first paragraph counts as in it. */
export function placesIn(text: string, paragraphs: readonly Pick<Paragraph, 'span'>[]): (offset: number) => Place {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const paragraphStarts = paragraphs.map(({ span }) => span[0])
  return (offset) => ({
    paragraph: Math.max(1, countUpTo(paragraphStarts, offset)),
    line: countUpTo(lineStarts, offset),
  })
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
