// The sourcing sheet as it may be shown to anybody: private persons by role, also those who are accused. Takes what sourcing-sheet.ts
// takes; an accused whom neither the text nor a person tells to be a body or to hold an office is private, as everybody unknown is.
import { ActorRegister } from '../actors/actor-register.ts'
import { kindOf, privacyOf } from '../actors/privacy.ts'
import { wordsOf } from '../actors/words.ts'
import type { DecidedReading } from '../ledger/decided-reading.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Held } from './shown-actor.ts'
import { shownActor } from './shown-actor.ts'
import { sourcingSheet, type SourcingSheet, type Speaker } from './sourcing-sheet.ts'

/** The sheet of a reading with nobody's name in it who is private. */
export function shownSheet(reading: DecidedReading, paragraphs: readonly Paragraph[]): SourcingSheet {
  const sheet = sourcingSheet(reading, paragraphs)
  const privatePersons = reading.actors.filter(({ privacy }) => privacy === 'private-person').map(({ name, written, mentions }) => ({ name: written ?? name, mentions }))
  return {
    ...sheet,
    speakers: sheet.speakers.map((speaker) => ({ ...speaker, name: shownSpeaker(speaker, reading, privatePersons) })),
    accusedNotHeard: sheet.accusedNotHeard.length === 0 ? [] : joinedByName(sheet.accusedNotHeard, accusedNames(paragraphs, reading)),
  }
}

function shownSpeaker({ name, statements }: Speaker, { statements: all, actors }: DecidedReading, privatePersons: Held['privatePersons']): string {
  const first = all[statements[0] ?? -1]
  const holders = first === undefined ? [] : [...(first.actor === null ? [] : [first.actor]), ...first.alsoActors].flatMap((holder) => actors[holder] ?? [])
  const same = holders.filter((actor) => actor.name === name)
  // Of two holders with one name, the private one decides.
  const actor = same.find(({ privacy }) => privacy === 'private-person') ?? same[0]
  return actor === undefined ? name : shownActor({ actor, privatePersons }) ?? name
}

/** Gives for an accused name the name to show: itself for bodies and holders of offices, the role or nothing but “a private person” for others. */
function accusedNames(paragraphs: readonly Paragraph[], { shownAs = (actor) => actor }: DecidedReading): (name: string) => string {
  const { entries } = new ActorRegister(wordsOf(paragraphs))
  const known = entries.map((entry) => {
    const kind = kindOf(entry)
    const written = entry.words.join(' ')
    return { written, role: entry.role, ...shownAs({ name: written, kind, privacy: privacyOf(kind, entry.role) }) }
  })
  return (name) => {
    const fits = known.filter((one) => one.name === name || hasWords(name, one.written) || hasWords(one.written, name)).toSorted((a, b) => b.written.length - a.written.length)
    const actor = fits.find(({ privacy }) => privacy === 'private-person') ?? fits.find((one) => one.name === name || one.written === name) ?? fits[0]
      ?? { written: name, role: null, ...shownAs({ name, kind: 'person', privacy: 'private-person' }) }
    const { written, kind, privacy } = actor
    if (privacy === 'private-person') return shownActor({ actor, privatePersons: [name, written, actor.name].map((hidden) => ({ name: hidden, mentions: [] })) }) ?? name
    // “Osmark” is not what a person called the “Ministry of Osmark”.
    return actor.name !== written && (kind === 'person' || hasWords(name, written)) ? actor.name : name
  }
}

function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

function joinedByName(accused: SourcingSheet['accusedNotHeard'], shown: (name: string) => string): SourcingSheet['accusedNotHeard'] {
  const found = new Map<string, number[]>()
  for (const { name, accusedIn } of accused) {
    const as = shown(name)
    found.set(as, (found.get(as) ?? []).concat(accusedIn))
  }
  return [...found].map(([name, accusedIn]) => ({ name, accusedIn: [...new Set(accusedIn)].toSorted((a, b) => a - b) }))
}
