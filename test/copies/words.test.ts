import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, foldedWord, nameMark, numberMark, stopMark, wordsOf } from '../../src/copies/words.ts'

const shown = (text: string) => {
  const words = wordsOf(text)
  return Array.from({ length: words.count }, (_, i) => foldedWord(words, i)).join(' ')
}
const marked = (text: string, mark: number) => {
  const words = wordsOf(text)
  return Array.from({ length: words.count }, (_, i) => i).filter((i) => ((words.marks[i] as number) & mark) !== 0).map((i) => text.slice(words.starts[i], words.ends[i]))
}

test.each([
  ['The mayor’s “bridge” didn\'t fall.', 'the mayors bridge didnt fall'],
  ['1,200 people, 3.5 km, 5 p.m.', '1200 people 3.5 km 5 pm'],
  ['U.S. and US; U.S.A.', 'us and us usa'],
  ['casualties.Both sides', 'casualties both sides'],
  ['Áine Ó NÉILL e\u0301t ﬁn STRASSE Straße', 'aine o neill et fin strasse strasse'],
  ['co-\u00ADoperate soft\u00ADened zero\u200Bwidth', 'co operate softened zerowidth'],
  ['橋は安全', '橋 は 安 全'],
  ['мост الوزير', 'мост الوزير'],
  ['', ''],
  ['\u0000 … — “ ”', ''],
  ['\uD83C lone \uDF09 🌉', 'lone'],
])('%s', (text, words) => expect(shown(text)).toBe(words))

test('spans are the words as they stand', () => {
  const text = ' “Gen. Odo Sarn’s 4,200 men” '
  const { count, starts, ends } = wordsOf(text)
  expect(Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))).toEqual(['Gen', 'Odo', 'Sarn’s', '4,200', 'men'])
})

test('names are words with a capital that no full stop explains', () => {
  expect(marked('Bridges fell. Engineers and Odo Sarn of Varn watched. Varn is near. Gen. Quell left, “Fools” he said.', nameMark)).toEqual(['Odo', 'Sarn', 'Varn', 'Varn', 'Quell'])
})

test('numbers are figures only', () => expect(marked('In 2031 about 4,200 of 3rd, A4 and 7.5 came', numberMark)).toEqual(['2031', '4,200', '7.5']))

test('a stop word stays one with a capital', () => expect(marked('The end Of IT', stopMark)).toEqual(['The', 'Of', 'IT']))

test('law: a beginning is the first letters and digits of the words', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ a-zA-Z0-9.,'’“”ßΣσςéİıﬁ´`ʼ½-]*$/))
  fc.assert(fc.property(text, fc.integer({ min: 1, max: 12 }), (given, letters) => {
    const words = wordsOf(given)
    const all = Array.from({ length: words.count }, (_, i) => foldedWord(words, i).replaceAll('.', '')).join('')
    expect(beginningOf(given, letters).replaceAll('ς', 'σ')).toBe(all.slice(0, letters))
  }), { numRuns: 2000 })
})
