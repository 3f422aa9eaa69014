// The conditions a sentence sets: “if …”, “unless …”, by offset. From the word to the comma, the end of a quotation or the clause that hangs on it.
// “As if”, “even if”, “see if” and “if anything” set none.
import type { Span } from '../document/span.ts'

const begins = /\b(?:if|unless|as long as|so long as|provided(?: that)?|providing that|on (?:the )?condition (?:that|of)|in the event (?:that|of)|assuming(?: that)?)\b/giu
const noneBefore = /\b(?:as|even|see|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|know|sure|decide|determine|question|what|tell|clear|say)\s+$/i
const noneAfter = /^if\s+(?:anything|not\b|so\b|any\b|ever|you will|possible|necessary|at all)/i
const opening = /^\W*(?:(?:and|but|that|so|then|because|think|believe)\W+)*$/i
const mainClause = /\s["“”]?(?:I|we|he|she|they|it|you|there|then)\s+(?:will|would|won['’]t|can|could|might|may|(?:is|are|was|were|['’](?:s|re))\s+(?:likely|unlikely|expected|going|sure|certain|bound)|must|should)\b|(?<=\p{L})\s(?:I|we|he|she|they|it|you)['’]ll\b|(?<=\p{L})\sthen\b/u
const stops = /[,;:—–)]|\s-\s|["”](?=\s|$)|\.(?=\s|$)/

/** Spans of the conditions in one sentence, in text order, each with its “if”. */
export function conditionsIn(words: string): readonly Span[] {
  const found: Span[] = []
  for (const match of words.matchAll(begins)) {
    const start = match.index
    if ((found.at(-1)?.[1] ?? 0) > start || noneBefore.test(words.slice(Math.max(0, start - 20), start)) || noneAfter.test(words.slice(start))) continue
    const rest = words.slice(start)
    const clauseAhead = words.slice(0, start).split(/[,;—]/).at(-1) ?? ''
    const main = opening.test(clauseAhead.slice(-40)) ? mainClause.exec(rest)?.index : undefined
    const length = Math.min(rest.length, stops.exec(rest)?.index ?? Infinity, main ?? Infinity)
    if (length > match[0].length + 2) found.push([start, start + rest.slice(0, length).trimEnd().length])
  }
  return found
}
