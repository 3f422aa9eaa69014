// Whether a name of which the text says nothing is a body's: only by the reader's word, and never where anything makes a person of it.
import { expect, it } from 'vitest'
import type { Authority } from '../../src/statements/attribution.ts'
import { resolve } from './resolved.ts'

const actorOf = (notation: string, reader: Authority) => resolve(notation, reader).actors.map(({ name, kind, privacy }) => `${name}: ${kind}, ${privacy}`)

it.each([
  '{source:Rivergate} {cue:reported} {content:it}.',
  '{source:PortWatch Nor} {cue:reported} {content:it}.',
  '{source:The Ostrian news site al-Marsad} {cue:reported} {content:it}.',
])('takes a name that the reader takes for a body for one: %s', (notation) => {
  expect(actorOf(notation, 'named-organisation')).toEqual([expect.stringMatching(/: (?:organisation|media-outlet), institution$/)])
  expect(actorOf(notation, 'named-person')).toEqual([expect.stringMatching(/: person, private-person$/)])
})

it.each([
  ['a first name', '{source:Anna Brell} {cue:said} {content:no}.'],
  ['a pronoun elsewhere', '{source:Brell} {cue:said} {content:no}. {source2:He} {cue2:wept over} {content2:it}.'],
  ['a family with a spokesperson', 'Brell Tovin left. {source:A Tovin family spokesperson} {cue:said} {content:no}. {source2:Brell Tovin} {cue2:said} {content2:so}.'],
  ['an Arabic name', '{source:Al Marsad} {cue:said} {content:no}.'],
  ['a name and surname of no known kind', '{source:Brell Tovin} {cue:said} {content:no}.'],
])('leaves a stranger private: %s', (_, notation) => {
  expect(actorOf(notation, 'named-organisation').filter((actor) => !actor.endsWith(': person, private-person'))).toEqual([])
})
