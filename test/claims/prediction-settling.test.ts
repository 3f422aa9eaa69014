import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleProposals, type SettlePrediction, type SettleStatement } from '../../src/claims/settle-proposals.ts'

const said = (id: string, content: string, more: Partial<SettleStatement> = {}): SettleStatement => ({
  id, document: `doc-${id}`, day: '2026-05-10', cue: 'said', content, actors: new Set(['orvane']), figures: [], ...more,
})
const reopening: SettlePrediction = {
  ...said('p', 'the Tolm bridge will reopen to pedestrians on May 4', { day: '2026-04-22' }), deed: 'reopen', negated: false, by: { from: '2026-05-04', to: '2026-05-04' },
}
const proposed = (later: readonly SettleStatement[], prediction = reopening) => settleProposals(prediction, later).map(({ statement, pointsTo }) => `${statement} ${pointsTo}`)

test('a later sentence in the past with the deed points to come true, and says why', () => {
  expect(settleProposals(reopening, [said('a', 'The Tolm bridge reopened to pedestrians on Monday')])).toMatchObject([{
    type: 'settle-proposal', statement: 'a', pointsTo: 'came-true',
    reasons: [{ why: 'words', words: ['bridg', 'pedestrian', 'reopen', 'tolm'] }, { why: 'actors', actors: ['orvane'] }, { why: 'past', words: 'reopened' }, { why: 'after-the-date' }],
  }])
})

describe('which way it points', () => {
  test.each([
    ['The Tolm bridge did not reopen to pedestrians', 'did-not'],
    ['Orvane failed to reopen the Tolm bridge to pedestrians', 'did-not'],
    ['The Tolm bridge reopened to pedestrians as promised', 'came-true'],
    ['The Tolm bridge reopened to pedestrians as planned, but not for long', 'unclear'],
  ])('%s: %s', (content, expected) => expect(proposed([said('a', content)])).toEqual([`a ${expected}`]))

  test('what was said not to be, and was, did not come true', () => {
    const never: SettlePrediction = { ...said('p', 'Orvane will never sell the Tolm ferry', { day: '2026-04-22' }), deed: 'sell', negated: true, by: null }
    expect(proposed([said('a', 'Orvane sold the Tolm ferry last week')], never)).toEqual(['a did-not'])
    expect(proposed([said('a', 'Orvane has not sold the Tolm ferry')], never)).toEqual(['a came-true'])
  })

  test('what was said to fail, and failed, came true', () => {
    const failing: SettlePrediction = { ...said('p', 'the old Tolm dam will fail in the spring flood', { day: '2026-04-22' }), deed: 'fail', negated: false, by: null }
    expect(proposed([said('a', 'The old Tolm dam failed in the flood on Monday')], failing)).toEqual(['a came-true'])
    expect(proposed([said('a', 'The old Tolm dam did not fail in the flood')], failing)).toEqual(['a did-not'])
  })

  test('a denial of it points the other way', () => {
    expect(proposed([said('a', 'that the Tolm bridge reopened to pedestrians', { cue: 'denied' })])).toEqual(['a did-not'])
  })

  test('figures that cannot both hold leave it unclear', () => {
    const housing: SettlePrediction = { ...said('p', 'Orvane will build 900 houses in Sarnet', { day: '2026-01-10', figures: [{ least: 900, most: 900, of: 'house' }] }), deed: 'build', negated: false, by: null }
    const built = (number: number) => said('a', `Orvane built ${number} houses in Sarnet`, { figures: [{ least: number, most: null, of: 'house' }] })
    expect(settleProposals(housing, [built(900)])).toMatchObject([{ pointsTo: 'came-true' }])
    expect(settleProposals(housing, [built(1200)])).toMatchObject([{ pointsTo: 'unclear', reasons: expect.arrayContaining([{ why: 'figures-differ', of: 'house' }]) as unknown }])
  })

  test('the deed may stand in the cue', () => {
    const signing: SettlePrediction = { ...said('p', 'Orvane will sign the river treaty with Kelmar', { day: '2026-01-10' }), deed: 'sign', negated: false, by: null }
    expect(proposed([said('a', 'the river treaty with Kelmar', { cue: 'has signed' })], signing)).toEqual(['a came-true'])
  })
})

describe('what is not proposed', () => {
  test.each([
    ['the same again, still ahead', said('a', 'The Tolm bridge will reopen to pedestrians')],
    ['a wish', said('a', 'Residents wanted the Tolm bridge to be reopened to pedestrians')],
    ['a promise of it', said('a', 'Orvane promised the Tolm bridge would have reopened to pedestrians')],
    ['the topic without the deed', said('a', 'Pedestrians crossed the Tolm bridge')],
    ['the deed done to something else', said('a', 'The mill reopened')],
    ['an earlier day', said('a', 'The Tolm bridge reopened to pedestrians', { day: '2026-04-21' })],
    ['the same day', said('a', 'The Tolm bridge reopened to pedestrians', { day: '2026-04-22T23:00:00Z' })],
    ['the same document', said('a', 'The Tolm bridge reopened to pedestrians', { document: 'doc-p' })],
  ])('%s', (_, later) => expect(proposed([later])).toEqual([]))

  test('half the words, from nobody concerned', () => {
    const half = 'The Tolm bridge reopened'
    expect(proposed([said('a', half)])).toEqual(['a came-true'])
    expect(proposed([said('a', half, { actors: new Set(['kelmar']) })])).toEqual([])
  })

  test('a prediction without a deed', () => {
    expect(settleProposals({ ...reopening, deed: null }, [said('a', 'The Tolm bridge reopened to pedestrians')])).toEqual([])
  })
})

test('words that are everywhere tie less', () => {
  const common = new Set(['tolm', 'bridg'])
  const later = [said('a', 'A shop on the Tolm bridge reopened')]
  expect(settleProposals(reopening, later)).toHaveLength(1)
  expect(settleProposals(reopening, later, { weightOf: (term) => (common.has(term) ? 0.1 : 5) })).toEqual([])
})

test('the best come first, and no more than asked for, in whatever order they are given', () => {
  const later = [
    said('far', 'The bridge reopened in Tolm'), said('near', 'The Tolm bridge reopened to pedestrians on May 4'), said('same', 'The Tolm bridge reopened to pedestrians on May 4', { day: '2026-05-08' }),
  ]
  fc.assert(fc.property(fc.shuffledSubarray(later, { minLength: 3 }), (order) => {
    expect(settleProposals(reopening, order).map(({ statement }) => statement)).toEqual(['same', 'near', 'far'])
    expect(settleProposals(reopening, order, { most: 1 })).toHaveLength(1)
  }))
})
