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

it.each([
  ['The council’s plan was called reckless', 'The council’s plan', 'was called', 'reckless'],
  ['Most of the claims were rated as false', 'Most of the claims', 'were rated', 'as false'],
  ['The port came under fire for its failure', 'The port', 'came under fire for', 'its failure'],
  ['They met Orr, who took heat for his questions', 'who', 'took heat for', 'his questions'],
])('whoever is judged is part of what is said: %s', (text, source, cue, content) => {
  const [one] = freeSpokenOf(text, [found(text, source, cue, content)])
  expect(one?.source).toEqual([])
  expect(one?.content.map((span) => text.slice(...span))).toEqual([source, content])
})

it.each([
  ['A caller was asked why it rained', 'A caller', 'was asked', 'why it rained'],
  ['She smiled, and when pressed on why it rained, she left', 'She', 'pressed on', 'why it rained'],
  ['Parents sent a letter to the port board urging it to think', 'the port board', 'urging', 'it to think'],
])('whoever is asked or written to says nothing: %s', (text, source, cue, content) => {
  const [one] = freeSpokenOf(text, [found(text, source, cue, content)])
  expect(one?.source).toEqual([])
  expect(one?.content.map((span) => text.slice(...span))).toEqual([content])
})

it.each([
  ['The port board has called the plan reckless', 'The port board', 'has called', 'the plan reckless'],
  ['Orr drew a contrast between both', 'Orr', 'drew', 'a contrast between both'],
  ['The board wrote, urging it to think', 'The board', 'urging', 'it to think'],
])('who judges or writes keeps the statement: %s', (text, source, cue, content) => {
  const before = found(text, source, cue, content)
  expect(freeSpokenOf(text, [before])).toEqual([before])
})

it.each([
  ['The army prepared a strike and called it off hours before dawn', 'The army', 'called', 'it off hours before dawn'],
  ['The ministry had called up reserves along the river', 'The ministry', 'had called', 'up reserves along the river'],
  ['The union called the long strike off', 'The union', 'called', 'the long strike off'],
])('whoever calls something off or up says nothing: %s', (text, source, cue, content) => {
  expect(freeSpokenOf(text, [found(text, source, cue, content)])).toEqual([])
})

it.each([
  ['The union called the offer an insult', 'The union', 'called', 'the offer an insult'],
  ['The mayor called off-road driving a menace', 'The mayor', 'called', 'off-road driving a menace'],
  ['The mayor called on both sides to stop', 'The mayor', 'called on', 'both sides to stop'],
])('whoever calls something something says so: %s', (text, source, cue, content) => {
  const before = found(text, source, cue, content)
  expect(freeSpokenOf(text, [before])).toEqual([before])
})
