import { describe, expect, test } from 'vitest'
import { contextOf } from '../../src/claims/event-words.ts'
import { figuresOfEvent, type ToldFigure } from '../../src/claims/figures-of-event.ts'
import { figuresOf } from './figure-shown.ts'

/** The figures of a sentence as `holder` tells them; null: in the publication's own words. */
function told(document: string, sentence: string, holder: string | null = null, { day = '2026-03-04', at = 0 }: { readonly day?: string; readonly at?: number } = {}): readonly ToldFigure[] {
  return figuresOf(sentence).map((figure, index) => ({
    id: `${document}#${at + index}`, figure: { ...figure, sentence: [at, at + sentence.length] }, holder, document, origin: document, day, isSaid: holder !== null, context: contextOf(sentence, holder ?? ''),
  }))
}

const core = new Set(['sarnet', 'market', 'shell'])
const found = (...those: readonly (readonly ToldFigure[])[]) => figuresOfEvent(those.flat(), core).map(({ apart, figures }) => [apart, ...figures.map(({ figure }) => figure.stated)])

describe('figures of two texts', () => {
  test('an outlet’s own toll and a ministry’s differ, in whatever words', () => {
    expect(found(told('a', 'Shells killed 12 people.'), told('b', 'The toll is 30.', 'ministry'))).toEqual([['differ', '12', '30']])
  })

  test('a later number of one source is a revision', () => {
    expect(found(told('a', 'Shells killed 12 people.', 'ministry'), told('b', 'The shells killed 19 villagers.', 'ministry', { day: '2026-03-06' }))).toEqual([['revision', '12', '19']])
  })

  test('numbers that may both hold are not apart', () => {
    expect(found(told('a', 'Shells killed at least 12 people.'), told('b', 'The toll is 30.', 'ministry'))).toEqual([])
  })

  test('where one of a text’s numbers is the other’s, the rest are of other things', () => {
    expect(found(told('a', 'Shells killed 12 people.'), told('a', 'The flood killed 67 people.', null, { at: 400 }), told('b', 'The toll is 12.'))).toEqual([])
  })

  test('an earlier year, or another place on both sides, is another event', () => {
    expect(found(told('a', 'Shells killed 12 people.'), told('b', 'In 2011 shells killed 67 people.'))).toEqual([])
    expect(found(told('a', 'A raid on the harbour of Brackwater killed 12 people.'), told('b', 'A fire at Tarrow killed 67 people.'))).toEqual([])
  })

  test('a part is no count of the whole', () => {
    expect(found(told('a', 'The guard fired 11 shots: five shots at the door and six shots at the wall.'), told('b', 'The guard fired 11 shots at the door.'))).toEqual([])
    expect(found(told('a', 'One of the five hostages was released.'), told('b', 'Five hostages were released.'))).toEqual([])
  })

  test('nor is what comes on top, or a number of a whole year', () => {
    expect(found(told('a', 'Three students were killed and another three people died.'), told('b', 'Six people died at the market.'))).toEqual([])
    expect(found(told('a', 'Police arrested eight more people over the market, adding to the 22 people arrested on Monday.'), told('b', 'Over the market 22 people were arrested.'))).toEqual([])
    expect(found(told('a', 'Shells killed 12 people and wounded 30 others.'), told('b', 'The shells wounded 45 people.'))).toEqual([['differ', '30', '45']])
    expect(found(told('a', 'Shells have killed 90 people this year.'), told('b', 'Six people died at the market.'))).toEqual([])
  })

  test('things that are only counted need more in common, and numbers of one size', () => {
    expect(found(told('a', 'Rebels hold 11 commercial jetliners at the airport.'), told('b', 'Some 20 airliners stood at the airport.'))).toEqual([['differ', '11', 'Some 20']])
    expect(found(told('a', 'Rebels hold 11 jetliners.'), told('b', 'The company sold 20 airliners.'))).toEqual([])
    expect(found(told('a', 'A donation of $100 for food was made by a baker.'), told('b', 'A donation of $130,000 for food was made.'))).toEqual([])
  })

  test('loose words and sums of many events contradict no number', () => {
    expect(found(told('a', 'Shells killed two people.'), told('b', 'Several people died at the market.'))).toEqual([])
    expect(found(told('a', 'Shells killed eight people.'), told('b', 'The shells have killed thousands of people.'))).toEqual([])
    expect(found(told('a', 'Shells killed eight people.'), told('b', 'The shells have killed dozens of people.'))).toEqual([['differ', 'eight', 'dozens']])
  })

  test('a reprint differs from nothing', () => {
    const reprint = told('b', 'The toll is 30.', 'ministry').map((one) => ({ ...one, origin: 'a' }))
    expect(found(told('a', 'Shells killed 12 people.', 'army'), reprint)).toEqual([])
  })
})

describe('figures of one text', () => {
  const guest = told('a', 'A guest put the party at 25 people.', 'guest', { at: 60 })

  test('two voices side by side differ', () => {
    expect(found(told('a', 'The hotel said it was a party of 12 people.', 'hotel'), guest)).toEqual([['differ', '12', '25']])
  })

  test('but not one voice, the outlet itself, or two far from each other', () => {
    expect(found(told('a', 'The hotel said it was a party of 12 people.', 'guest'), guest)).toEqual([])
    expect(found(told('a', 'It was a party of 12 people.'), guest)).toEqual([])
    expect(found(told('a', 'The hotel said it was a party of 12 people.', 'hotel', { at: 2000 }), guest)).toEqual([])
  })
})
