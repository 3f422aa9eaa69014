// Where what a text counts happened: the places that its opening and its tolls name, as far as few texts of any news name them. Reports of one attack in
// quite other words have its place in common. Countries, capitals, regions and places of which the news is full are of too many events to tell one.
import { countryOf, governmentSeats, regions } from '../actors/places.ts'
import { commonTerms } from './claim-common-terms.ts'
import { stem } from './claim-terms.ts'
import { isOfAnyEvent } from './event-words.ts'

const located = /\b(?:in|at|on|near|outside|around|from|across|of|hit|struck|into|above|over)\s+(?:(?:the|a|an)\s+)?(?:(?:\p{Ll}[\p{L}'’-]*\s+){0,2}of\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:[ -]\p{Lu}[\p{L}'’-]+){0,2})/gu

/** The places in lower case; in no order. */
export function tollPlaces(passages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const passage of passages) {
    for (const [, name = ''] of passage.matchAll(located)) {
      const words = name.replace(/['’]s?$/, '').toLowerCase()
      const parts = words.split(/[ -]/)
      if (parts.some((part) => isOfAnyEvent(stem(part))) || countryOf(words) !== null || governmentSeats.has(words) || regions.has(words) || parts.every((part) => commonTerms.has(stem(part)))) continue
      found.add(words)
    }
  }
  return found
}
