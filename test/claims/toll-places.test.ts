import { expect, test } from 'vitest'
import { tollPlaces } from '../../src/claims/toll-places.ts'

test.each([
  ['Eleven people died in the shelling of Sarvel last week', ['sarvel']],
  ['shells hit the village of Old Tarrow and struck Brennick’s mill', ['old tarrow', 'brennick']],
  ['14 were killed near Upper-Velm on Tuesday', ['upper-velm']],
])('the places of %s', (sentence, places) => {
  expect([...tollPlaces([sentence])].toSorted()).toEqual([...places].toSorted())
})

test.each(['12 people died in France on Monday', '12 people died in Paris in March', '12 people died in New York', '12 people died in Texas', 'killed by Sarvel fighters, Velm said'])('no place that tells one event: %s', (sentence) => {
  expect([...tollPlaces([sentence])]).toEqual([])
})
