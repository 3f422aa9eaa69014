import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentWords, isAlike, isCutOf, isDeniedTurnedRound, isNegated, isNegatedAgainst, isOneMatter, isTurnedRound } from '../../src/claims/common-words.ts'

const of = contentWords

describe('what two contents have in common', () => {
  it('is no topic: names alone join nothing', () => {
    const wife = of('that a woman held in Sarvel was the wife of Reed Front leader Oro Vint')
    expect(isAlike(wife, of('allegiance to Oro Vint of the Reed Front in Sarvel'))).toBe(false)
    expect(isAlike(wife, of('the wife of Oro Vint, the leader of the Reed Front, was arrested'))).toBe(true)
  })

  it('needs a good part of the shorter one', () => {
    expect(isAlike(of('the kilns were shelled'), of('the shelled kilns stood by a river road that clerks, carters and neighbours used before noon'))).toBe(true)
    expect(isAlike(of('clerks with carts of quinces left the lower market before the rain came to the shelled quarter'), of('neighbours swept the shelled yard, covered a well, counted planks and wrote letters to their cousins before noon'))).toBe(false)
  })

  it('makes figures one matter by a name and a word', () => {
    expect(isOneMatter(of('eleven people died in the shelling of Sarvel'), of('shells killed 14 at Sarvel'))).toBe(true)
    expect(isOneMatter(of('eleven people drowned in Aldem'), of('shells killed 14 at Sarvel'))).toBe(false)
  })

  it('negates where the two meet, and nowhere else', () => {
    const caught = of('“Ten raiders were caught at the ford,” “There is nobody talking about it”')
    expect(isTurnedRound(of('no raiders were caught at the ford'), caught)).toBe(true)
    expect(isTurnedRound(of('raiders were caught at the ford'), caught)).toBe(false)
    expect(isTurnedRound(of('none of the raiders was caught at the ford'), of('no raiders were caught at the ford'))).toBe(false)
  })

  it('meets in the two clauses that have most in common', () => {
    const names = of('“The wives of Oro Vint are Ana Dorn and Lea Dorn, and there is no wife in the name of Ilsa Dorn,”')
    expect(isTurnedRound(names, of('that Oro Vint has two wives but neither is named Ilsa Dorn'))).toBe(false)
    expect(isTurnedRound(names, of('the woman, Ilsa Dorn, is believed to be a wife of the chief'))).toBe(true)
  })

  it('negates what stands behind the “not”, and not what is told beside it', () => {
    const raid = of('rowers raided the mill to free the ferryman')
    expect(isNegatedAgainst(of('rowers have not raided the mill to free the ferryman'), raid)).toBe(true)
    expect(isNegatedAgainst(of('that rowers raided the mill to free the ferryman who was not there'), raid)).toBe(false)
    expect(isNegatedAgainst(of('rowers not only raided the mill but took the ferryman'), raid)).toBe(false)
    expect(isNegatedAgainst(of('she has no radio at the mill'), of('she has no radio. Once she has a radio at the mill she will write'))).toBe(false)
  })

  it('counts a denial that calls what it denies baseless once', () => {
    const report = of('the report that raiders were caught at the ford as “baseless”')
    expect(isDeniedTurnedRound(report, of('raiders were caught at the ford'))).toBe(false)
    expect(isDeniedTurnedRound(report, of('no raiders were caught at the ford'))).toBe(true)
  })

  it('knows a cut', () => {
    expect(isCutOf(of('“I have never heard of him, and a truce would come from Oro Vint.”'), of('a truce would come from Oro Vint'))).toBe(true)
    expect(isCutOf(of('a truce would come'), of('a truce would not come'))).toBe(false)
  })

  it('hears what negates without “not”', () => {
    for (const text of ['none came', 'nobody came', 'they have yet to come', 'the tale is fabricated', 'she hasn’t come']) expect(isNegated(text), text).toBe(true)
    expect(isNegated('she came by noon')).toBe(false)
  })

  it('is the same from both sides, and every content is its own', () => {
    const text = fc.array(fc.constantFrom('the', 'kilns', 'Sarvel', 'were', 'not', 'shelled', 'on', 'Tuesday.', '14', 'potters', 'died,', '“no”'), { maxLength: 20 }).map((words) => words.join(' '))
    fc.assert(fc.property(text, text, (a, b) => {
      const [one, other] = [of(a), of(b)]
      expect(isAlike(one, other)).toBe(isAlike(other, one))
      expect(isOneMatter(one, other)).toBe(isOneMatter(other, one))
      expect(isTurnedRound(one, other)).toBe(isTurnedRound(other, one))
      expect(isTurnedRound(one, of(a))).toBe(false)
      expect(isCutOf(one, of(a))).toBe(true)
    }))
  })
})
