import { expect, test } from 'vitest'
import { byGravity, findDrift } from '../../src/copies/drift-find.ts'
import { quotationWords } from '../../src/copies/quotation-words.ts'

const item = (paper: string, text: string, speaker: string | null = null) => ({ paper, text, speaker, words: quotationWords(text, [[0, text.length]]) })
const shown = (items: readonly ReturnType<typeof item>[], most?: number) => findDrift(items, most)
  .map(({ one, other, drift }) => `${one.map(({ paper }) => paper).join('')}/${other.map(({ paper }) => paper).join('')} ${drift.severity ?? drift.class}`)

test('one pair for two wordings, whoever prints them, the gravest first; the same wording is no drift', () => {
  expect(shown([
    item('A', 'The dam may break before the spring.'), item('B', 'the dam may break before the spring'), item('C', 'The dam will break before the spring.'),
    item('D', 'We did not fire on the crowd at Kelmar.'), item('E', 'We did fire on the crowd at Kelmar.'), item('F', 'The neighbours left for Ostria in the night.'),
    item('G', 'The neighbors left for Ostria in the night.'), item('H', 'Nobody else has said anything of the kind.'),
  ])).toEqual(['D/E negation', 'AB/C modal', 'F/G spelling'])
})

test('among equals what most print comes first', () => {
  const pairs = findDrift([
    item('A', 'The blast was large and shook the street.'), item('B', 'The blast was big and shook the street.'),
    item('C', 'They burnt the old mill of Duvra last night.'), item('D', 'They burnt the new mill of Duvra last night.'), item('E', 'They burnt the new mill of Duvra last night.'),
  ])
  expect(pairs.map(({ one }) => one[0]?.paper)).toEqual(['C', 'A'])
  expect(pairs.toReversed().toSorted(byGravity)).toEqual(pairs)
})

test('a phrase that too many wordings share brings none together', () => {
  const many = Array.from({ length: 30 }, (_, i) => item(`${i}`, `the old bridge of Kelmar number ${'xabcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 3)]}`))
  expect(findDrift(many, 10)).toEqual([])
  expect(findDrift(many, 40).length).toBeGreaterThan(0)
})

test('a word alone drifts with its speaker only', () => {
  expect(shown([item('A', 'unfounded', 'a1'), item('B', 'The claims are unfounded and absurd.', 'a1'), item('C', 'These claims are unfounded, we say.', 'a2')])).toEqual(['A/B trimmed'])
})
