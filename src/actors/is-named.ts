// Whether what a source was resolved to has a name of its own, or only a description that holds within its text. Reads words; knows nobody.
import type { Entry } from './actor-register.ts'
import { governmentSeats, isDemonym, regions } from './places.ts'
import { singular } from './role-nouns.ts'

/** Whether the words could be known again elsewhere: “a leaked review”, “the alliance” are taken up again within a text only, “the harbour office” is a name. */
export function isNamed({ words, kind }: Entry): boolean {
  // “Monday's results”, “Ostrian news reports”, “a review of Tarn papers”: a day, a people or what it is about names no document.
  const isPlural = singular(words.at(-1) ?? '') !== words.at(-1)
  const naming = kind === 'document' ? words.slice(0, words.includes('of') ? words.indexOf('of') : words.length) : words
  // “A US website”, “a Tarnish newspaper”
  const last = words.at(-1) ?? ''
  if (words.length > 1 && anyBody.test(last) && !last.includes('party') && words.slice(0, -1).every((word) => isOfPlace(word.toLowerCase().replace(/['’]s$/, '')))) return false
  if (naming.some((word) => /\p{Lu}/u.test(word) && !(kind === 'document' && (days.test(word) || (isPlural && isDemonym(word.toLowerCase())))))) return true
  return kind !== 'document' && !/^\d/.test(words[0] ?? '') && (words.length > 1 || !anyBody.test(words[0] ?? ''))
}

const isOfPlace = (word: string) => isDemonym(word) || regions.has(word) || governmentSeats.has(word) || /^(?:north|south|east|west|state|national|local|web)$/.test(word)

const days = /^(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)(?:['’]s)?$/u

const anyBody = /^(?:alliance|state|bureau|coalition|board|committee|panel|commission|group|agency|website|site|party|company|team|network|hospital|magazine|newspaper|paper|university|school|college|church|mosque|bank|club|court|council|association|union|hotel|museum|channel|station|league|camp|organi[sz]ation|firm|corporation|institute|foundation|movement|media|outlet|publication|tabloid|daily|weekly|charity|society|centre|center)$/
