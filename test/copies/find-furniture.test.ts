import { expect, test } from 'vitest'
import { comparedText, furniturePart, quotationSpans, quotedPart } from '../../src/copies/compared-text.ts'
import { commonLines, findFurniture } from '../../src/copies/find-furniture.ts'

const shown = (text: string, common?: ReadonlySet<number>) => findFurniture(text, common).map((span) => text.slice(...span))

test.each([
  '© 2031 The Selmouth Echo', 'All Rights Reserved.', 'This material may not be published, broadcast or rewritten.', 'Sign up for our weekly letter', 'Follow us on Facebook',
  'Follow @odo_sarn on Twitter', 'Click here to read on', 'Read more: the bridge in pictures', 'Related stories:', 'ADVERTISEMENT', 'Share this article', 'Photo: Ana Perrin', 'Scroll down for video',
])('%s', (line) => expect(shown(`The bridge fell.\n${line}\r\nIt was old.`)).toEqual([line]))

test.each([
  'The council reserved the right to all of it.', 'He signed up in 1931.', 'More followed on Monday.', 'Related to the mayor by marriage, she said nothing.', 'They read more than others did.',
  `${'The mayor spoke for an hour. '.repeat(15)}He asked them to subscribe to the fund.`,
])('is part of the story: %s', (line) => expect(shown(line)).toEqual([]))

test('a line is common from three stories on, whatever its spacing and case', () => {
  const footer = 'The Echo is printed on the Orrin.'
  const stories = ['The bridge at Selmouth fell into the river.', 'Barley was sown in the valley of the Pell.', 'The ferry sank on its first day.']
  expect(shown(`A fourth.\n${footer}`, commonLines(stories.slice(0, 2).map((story) => `${story}\n${footer}`)))).toEqual([])
  const common = commonLines(stories.map((story) => `${story}\n${footer}`))
  expect(shown(`A fourth.\nTHE  ECHO is printed on the “Orrin”\n${stories[0]!}`, common)).toEqual(['THE  ECHO is printed on the “Orrin”'])
})

test('a line is common also where marks stand before its words, and not where only its beginning is', () => {
  const footer = 'Nine words and more begin this line of the Echo, which is printed on the Orrin'
  const stories = ['The bridge at Selmouth fell into the river.', 'Barley was sown in the valley of the Pell.', 'The ferry sank on its first day, as had been feared by all who knew the captain and the old quay.']
  const common = commonLines([`${stories[0]}\n${footer}.`, `${stories[1]}\n${'– '.repeat(60)}${footer.replaceAll(' ', '   ')}`, `${stories[2]}\n“${footer.toUpperCase()}”`])
  expect(shown(`A fourth.\n${footer}`, common)).toEqual([footer])
  expect(commonLines(stories.map((story, number) => `${story}\n${footer} since 193${number}.`)).size).toBe(0)
})

test('quotations go on over paragraphs; words know that they are quoted or furniture', () => {
  const text = 'He said: “It fell.\n\n“It was old,” and went.\n\nAll rights reserved.'
  expect(quotationSpans(text).map((span) => text.slice(...span))).toEqual(['“It fell.', '“It was old,”'])
  const { words, parts, counted, unquoted } = comparedText({ text, publisher: null, published: null })
  const of = (part: number) => [...parts.keys()].filter((i) => ((parts[i] as number) & part) !== 0).map((i) => text.slice(words.starts[i], words.ends[i])).join(' ')
  expect([of(quotedPart), of(furniturePart), counted, unquoted]).toEqual(['It fell It was old', 'All rights reserved', 9, 4])
})
