// What stands in a text for the page's sake and not for the story's: copyright lines, invitations to subscribe, share and read on, and the
// lines that one publisher's pages have in common. Gives spans that a comparison leaves out; they remain in the text.
import type { Span } from '../document/span.ts'
import { wordsOf } from './words.ts'

const furniture = new RegExp(
  [
    String.raw`all rights reserved`, String.raw`(?:©|\(c\)|copyright) ?\d{4}`, String.raw`(?:may|must) not be (?:published|reproduced|copied|broadcast|rewritten)`,
    String.raw`sign(?:ing)? up (?:for|to|here|now)`, String.raw`subscrib(?:e|ing) (?:to|now|today|here)`, String.raw`(?:our|free|daily|weekly) newsletters?\b`,
    String.raw`follow (?:us|me|him|her|@\w+|[\w .]{2,40}) on (?:twitter|facebook|instagram|x\b)`, String.raw`like us on facebook`,
    String.raw`share (?:this|on|your)`,
    String.raw`(?:click|tap) (?:here|to)`, String.raw`^\s*(?:read|see|watch|find out) (?:more|also|next|now)\b`, String.raw`scroll down`,
    String.raw`story continues below`,
    String.raw`^\s*(?:related|more|share this|advertisement|recommended|most read)\b[^.]*:?\s*$`, String.raw`download (?:our|the) (?:free )?app`,
    String.raw`terms (?:of use|and conditions)`, String.raw`privacy policy`, String.raw`cookie`, String.raw`^\s*(?:photo|image|picture|source)s?:`,
  ].join('|'),
  'imu',
)
/** A longer line, in UTF-16 units, is prose, in which such words may be part of the story. */
const longestLine = 400
/** A line that stands in so many of a publisher's stories is the publisher's. */
const manyStories = 3

/** Lines that are furniture: by what they say, or because they are among a publisher's `common` lines. */
export function findFurniture(text: string, common: ReadonlySet<number> = new Set()): readonly Span[] {
  return linesOf(text).filter(([start, end]) => {
    if (end - start > longestLine) return false
    const line = text.slice(start, end)
    return furniture.test(line) || (common.size > 0 && common.has(keyOf(line)))
  })
}

/**
 * Lines of up to 400 units that at least three stories of one publisher share, by a number for `findFurniture`. Texts whose longest
 * other line is the same are one story in several versions and count once.
 */
export function commonLines(texts: Iterable<string>): ReadonlySet<number> {
  const stories = new Map<number, Set<number>>()
  for (const text of texts) {
    const lines = linesOf(text).map((span) => ({ length: span[1] - span[0], key: keyOf(text.slice(...span)) })).toSorted((a, b) => b.length - a.length)
    const [longest] = lines
    const second = lines.find(({ key }) => key !== longest?.key)
    for (const { length, key } of lines) {
      const story = key === longest?.key ? second?.key : longest?.key
      if (length > longestLine || story === undefined) continue
      const known = stories.get(key)
      if (known === undefined) stories.set(key, new Set([story]))
      else if (known.size < manyStories) known.add(story)
    }
  }
  return new Set([...stories].flatMap(([key, of]) => (of.size >= manyStories ? [key] : [])))
}

/** Lines with words in them. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n\r\u2028]+/gu)].flatMap(({ 0: line, index }): Span[] => (line.trim() === '' ? [] : [[index, index + line.length]]))
}

/** The same for lines of the same words. */
function keyOf(line: string): number {
  const { count, hashes } = wordsOf(line)
  return hashes.reduce((key, hash) => Math.imul(key, 0x01000193) ^ hash, count) >>> 0
}
