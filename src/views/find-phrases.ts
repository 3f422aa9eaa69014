// Phrases in prose: whole words, in any letter case, with either form of apostrophe and across line breaks. Used with lists that people
// edit, so every character of a phrase stands for itself.
import type { Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { storedEnd, storedStart } from '../paragraphs/repair-text.ts'

/** Matches any of the phrases, the longest where several begin; nothing where there are none. With the flags given. */
export function phrasePattern(phrases: readonly string[], flags = ''): RegExp {
  const alternatives = phrases.toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, '[\'’]').replace(/\s+/g, '\\s+'))
  return new RegExp(alternatives.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, `iu${flags}`)
}

/** Where the phrases stand, in text order. */
export function findPhrases(paragraphs: readonly Paragraph[], phrases: readonly string[]): Span[] {
  const pattern = phrasePattern(phrases, 'g')
  return paragraphs.flatMap(({ span: [start], view }) => [...view.text.matchAll(pattern)].map((match): Span =>
    [start + storedStart(view, match.index), start + storedEnd(view, match.index + match[0].length)]))
}
