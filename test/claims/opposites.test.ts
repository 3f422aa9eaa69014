// Opposite words of one event, and those that only look so. Invented people.
import { expect, it } from 'vitest'
import { contrary, opposable } from '../../src/claims/opposites.ts'

function against(one: string, other: string): string | null {
  const found = contrary(opposable(one), opposable(other))
  return found && `${one.slice(...found.from)} / ${other.slice(...found.to)}`
}

it.each([
  ['who it was', 'the miller Teo Marrick was freed on Monday', 'that Marrick had been killed by the raiders', 'freed / killed'],
  ['whom somebody did it to', 'The Front released Teo Marrick at the ford', 'raiders killed Marrick', 'released / killed'],
  ['no verb of it', 'Marrick is alive and well', 'that Teo Marrick died in a fall', 'alive / died'],
  ['no name', 'the kidnapped ferry pilot was rescued at dawn', 'the ferry pilot who was kidnapped is dead', 'rescued / dead'],
])('what became of one is told in opposite words: %s', (_, one, other, found) => {
  expect(against(one, other)).toBe(found)
  expect(against(other, one)).toBe(found.split(' / ').toReversed().join(' / '))
})

it.each([
  ['another was killed', 'Marrick was freed on Monday', 'his guard Ivo Renn was killed'],
  ['one surname, two people', 'Teo Marrick was freed', 'Lena Marrick was killed'],
  ['it is yet to come', 'Marrick was freed', 'raiders had threatened that Marrick would be killed'],
  ['it is a condition', 'Marrick was freed', 'that if, in fact, the miller Marrick has been killed, nobody would know'],
  ['it is denied', 'Marrick is alive', 'Marrick was not killed'],
  ['the death is called a hoax', 'Marrick is alive', 'the “Marrick is dead” story is a hoax'],
  ['both are told of both', 'Marrick was freed', 'Marrick was freed and later killed'],
  ['several are counted', 'three potters of Sarvel were rescued', 'nine potters of Sarvel were killed'],
  ['a name stands before another', 'a Velmari hostage was rescued', 'a Velmari pilot was killed'],
])('no opposite where %s', (_, one, other) => {
  expect(against(one, other)).toBeNull()
})

it.each([
  ['that police at the Sarvel ford hold the son of Marrick', 'that police at the ford of Sarvel hold the daughter of Marrick', 'son / daughter'],
  ['the death of Orr at the Velmar quay was suicide', 'Orr’s death at the Velmar quay was murder', 'suicide / murder'],
  ['the film of a gull landing on Orr is real', 'the film of a gull landing on Orr was staged', 'real / staged'],
])('one word stands in the place of its opposite: %s', (one, other, found) => {
  expect(against(one, other)).toBe(found)
})

it.each([
  ['little else is the same', 'Orr’s son joined the harbour police', 'Orr’s daughter sells bread in Velmar'],
  ['both words stand in one', 'that police at the Sarvel ford hold the son and the daughter of Marrick', 'that police at the Sarvel ford hold the daughter of Marrick'],
  ['one is negated', 'the film of a gull landing on Orr is real', 'the film of a gull landing on Orr was not staged'],
])('no word stands for another where %s', (_, one, other) => {
  expect(against(one, other)).toBeNull()
})
