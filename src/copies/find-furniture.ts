// What stands in a text for the page's sake and not for the story's: copyright lines, invitations to subscribe, share and read on, and the
// lines that one publisher's pages have in common. Gives spans that a comparison leaves out; they remain in the text.
import type { Span } from '../document/span.ts'
import { beginningOf, wordsOf } from './words.ts'

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
/** Letters at its beginning by which a line is told from most others. */
const openingLetters = 32

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
  const pages = Array.from(texts, (text) => linesOf(text).map((span) => lineOf(text.slice(...span))).toSorted((a, b) => b.line.length - a.line.length))
  const pagesWith = new Map<string, number>()
  for (const lines of pages) for (const opening of new Set(lines.map((one) => one.opening))) if (opening !== null) pagesWith.set(opening, (pagesWith.get(opening) ?? 0) + 1)
  const stories = new Map<number, Set<number>>()
  for (const lines of pages) {
    // A page is one story, so that a line is common only where lines of so many pages begin as it does.
    const likely = lines.filter(({ opening }) => opening !== null && (pagesWith.get(opening) ?? 0) >= manyStories)
    if (likely.length === 0) continue
    const longest = keyOf(lines[0]!.line)
    let second: number | undefined
    for (const { line } of likely) {
      const key = keyOf(line)
      if (key === longest) second ??= firstOther(lines, longest)
      const story = key === longest ? second : longest
      if (story === undefined) continue
      const known = stories.get(key)
      if (known === undefined) stories.set(key, new Set([story]))
      else if (known.size < manyStories) known.add(story)
    }
  }
  return new Set([...stories].flatMap(([key, of]) => (of.size >= manyStories ? [key] : [])))
}

interface Line {
  readonly line: string
  /** null where it is too long to be common. */
  readonly opening: string | null
}

function lineOf(line: string): Line {
  return { line, opening: line.length > longestLine ? null : beginningOf(line, openingLetters) }
}

/** The key of the first line that has another. */
function firstOther(lines: readonly Line[], key: number): number | undefined {
  for (const { line } of lines) {
    const other = keyOf(line)
    if (other !== key) return other
  }
  return undefined
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
