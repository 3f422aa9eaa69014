import { expect, it } from 'vitest'
import { freeSpokenOf } from '../../src/statements/spoken-of.ts'
import type { Found } from '../../src/statements/settle-attributions.ts'

function found(text: string, source: string, cue: string, content: string): Found {
  const spanOf = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length]
  return { paragraph: 0, source: [spanOf(source)], cue: spanOf(cue), content: [spanOf(content)], confidence: 0.9, authority: 'collective', act: 'assert', distance: 'neutral' }
}

it.each([
  ['Fourteen Reported Killed as Shells Hit the Ferry', 'Fourteen', 'Reported', 'Killed as Shells Hit the Ferry'],
  ['Dozens of miners feared dead after a landslide', 'Dozens of miners', 'feared', 'dead after a landslide'],
  ['At least 40 people are believed to have drowned', 'At least 40 people', 'are believed', 'to have drowned'],
])('whoever is counted is part of what is reported: %s', (text, source, cue, content) => {
  const [one] = freeSpokenOf(text, [found(text, source, cue, content)])
  expect(one?.source).toEqual([])
  expect(one?.content.map((span) => text.slice(...span))).toEqual([source, content])
  expect(one?.authority).toBe('unsourced')
})

it.each([
  ['Three officials confirmed killed hostages were moved', 'Three officials', 'confirmed', 'killed hostages were moved'],
  ['Two ministers said the road is closed', 'Two ministers', 'said', 'the road is closed'],
  ['The harbour office reported killed birds', 'The harbour office', 'reported', 'killed birds'],
])('who speaks stays who speaks: %s', (text, source, cue, content) => {
  const before = found(text, source, cue, content)
  expect(freeSpokenOf(text, [before])).toEqual([before])
})
