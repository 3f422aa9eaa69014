// What a content says there is none of: “there was never any camp there” → camp. Nouns as stems, read off a few plain constructions; words
// like “evidence” or “doubt”, of which there being none denies nothing by itself, are left out.
import { stem } from './claim-terms.ts'

/** Stems of the things that the text, a content in any case, says are not there; empty for most texts. */
export function absentThings(text: string): ReadonlySet<string> {
  const things = new Set<string>()
  for (const [, after] of text.toLowerCase().replaceAll('’', '\'').matchAll(absence)) {
    const word = after!.trim().split(' ').findLast((one) => !modifying.test(one)) ?? ''
    if (word.length > 3 && !empty.has(word)) things.add(stem(word))
  }
  return things
}

/** The words after “no”, as far as a preposition, an adverb, a verb's form or a mark. */
const run = '((?:(?!(?:in|at|on|of|for|to|that|from|with|by|there|here|when|who|which|and|or|but|near|left|was|were|is|are|has|had|have|been|being|could|would|will|hit|fell|came)\\b)[a-z-]+ ?){1,3})'
const absence = new RegExp(`(?:\\bthere(?: is|'s| are| was| were| has been| have been| had been)(?: simply| absolutely)? (?:no|never an?y?|not an?y?|not a single)|there (?:is|was|are|were)n't (?:any|an?)|(?<=^|[.;“"'] ?)not (?:one|a single)) ${run}`, 'g')
const modifying = /^(?:such|other|more|single|new|any)$|ly$/
const empty = new Set(('evidence proof doubt question reason need response comment indication sign word time place choice point problem chance person record truth basis ' +
  'plan plans alternative agreement answer excuse difference guarantee hurry surprise secret money link links mention longer better greater bigger good easy clear').split(' '))
