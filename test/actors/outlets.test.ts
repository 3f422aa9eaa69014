// What counts as a body that reports, by its name.
import { expect, test } from 'vitest'
import { isOutlet } from '../../src/actors/outlets.ts'

const words = (name: string): string[] => name.split(' ')

test.each(['The Harbour Gazette', 'Tern Wire', 'Radio Pell', 'Merrow Daily', 'Voice of Orvane', 'Reuters', 'BBC', 'Associated Press', 'The Tarn Observer'])('%s reports', (name) => {
  expect(isOutlet(words(name))).toBe(true)
})

test.each(['Press', 'Press Council', 'Harbour Board', 'National Press Club', 'Radio Workers Union', 'Ministry of News', 'Times', 'Observer mission', 'Tern River'])('%s does not', (name) => {
  expect(isOutlet(words(name))).toBe(false)
})
