// Selectors after the W3C Web Annotation Data Model: a span as its words, the words around it and its position, so that it can be
// found again in a changed text. Gives back a place or null; decides nothing about whether changed words mean the same.
// Positions count UTF-16 units as all of Sayso does (the W3C counts code points: the two differ after an emoji).
import type { Span } from './span.ts'

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

export interface Selector {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
}

const contextLength = 32
// Contexts this alike (of 0..1) count as equal, and the nearer place wins: a changed comma must not send a note to another page.
const tie = 0.1
// A quote of one letter stands in a hundred thousand places; only the nearest are compared.
const mostPlaces = 1000

/** The selector of a span; a span that reaches beyond the text is cut to it. */
export function selectorOf(text: string, [from, to]: Span): Selector {
  const start = Math.min(Math.max(from, 0), text.length)
  const end = Math.min(Math.max(to, start), text.length)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength))),
    },
    position: { type: 'TextPositionSelector', start, end },
  }
}

/** Where the selector's exact words stand in `text` (white space may differ); null when they do not. Of several places the one whose surroundings are most alike, then the nearest. Never throws; an empty quote has no place. */
export function anchor(text: string, { quote, position }: Selector): Span | null {
  const { exact, prefix, suffix } = quote
  if (exact.trim() === '') return null
  const { start } = position
  const end = start + exact.length
  const untouched = text.startsWith(exact, start) && text.startsWith(suffix, end) && text.slice(Math.max(0, start - prefix.length), start) === prefix
  if (start >= 0 && untouched) return [start, end]
  const target = Number.isFinite(start) ? start : 0
  const distance = (span: Span) => Math.abs(span[0] - target)
  const places = placesOf(text, exact).toSorted((a, b) => distance(a) - distance(b)).slice(0, mostPlaces)
  const likenesses = places.map(([from, to]) =>
    likeness(prefix, text.slice(Math.max(0, from - prefix.length), from)) + likeness(suffix, text.slice(to, to + suffix.length)))
  const best = likenesses.reduce((most, alike) => Math.max(most, alike), 0)
  return places[likenesses.findIndex((alike) => alike >= best - tie)] ?? null
}

/** Every place of the exact words; where there is none, every place that differs in white space only. */
function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push([at, at + exact.length])
  if (places.length > 0) return places
  // RegExp.escape is not in Node 22.
  const words = exact.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  for (const match of text.matchAll(new RegExp(words.join('\\s+'), 'g'))) places.push([match.index, match.index + match[0].length])
  return places
}

/** Share of character pairs in common (Dice), 0..1; 0 where there was no context. */
function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const pairs = new Map<string, number>()
  for (let i = 1; i < a.length; i++) pairs.set(a.slice(i - 1, i + 1), (pairs.get(a.slice(i - 1, i + 1)) ?? 0) + 1)
  let shared = 0
  for (let i = 1; i < b.length; i++) {
    const left = pairs.get(b.slice(i - 1, i + 1)) ?? 0
    if (left > 0) shared++
    pairs.set(b.slice(i - 1, i + 1), left - 1)
  }
  return a.length + b.length < 3 ? 0 : (2 * shared) / (a.length + b.length - 2)
}

/** The same offset, or one back where it would cut a surrogate pair in two. */
function wholeCharacter(text: string, at: number): number {
  const cuts = /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
  return cuts ? at - 1 : at
}
