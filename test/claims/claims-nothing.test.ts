// Which statements stand in no claim. Invented places and people.
import { expect, test } from 'vitest'
import { claimsNothing } from '../../src/claims/claims-nothing.ts'

test.each([
  ['also known as', 'The ford of Velmar the Old Crossing', true],
  ['was dubbed', 'The mill at Sarvel “the widow of the valley”', true],
  ['are referred to collectively as', 'The five villages the Kilns', true],
  ['asked', 'not to be named because the talks are secret', false],
  ['declined', 'to comment on the shells found at the mill', false],
  ['was not available', 'for comment on the talks', false],
] as const)('“%s” with “%s” claims nothing', (cue, content, isUnsourced) => {
  expect(claimsNothing(cue, content, isUnsourced)).toBe(true)
})

test.each([
  ['dubbed', 'the mill “a death trap”', false],
  ['is known for', 'The guild hiding grain', true],
  ['is known', 'Harn to have hidden grain', true],
  ['was called', 'Harn a traitor', true],
  ['refused', 'to open the sluices at Sarvel', false],
  ['said', 'to comment is to lie', false],
  ['could not say', 'that the ford was open', false],
] as const)('“%s” with “%s” may be claimed', (cue, content, isUnsourced) => {
  expect(claimsNothing(cue, content, isUnsourced)).toBe(false)
})
