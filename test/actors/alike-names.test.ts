// Proposals that two names are one actor, held to labelled pairs, and the index that finds them.
import { describe, expect, test } from 'vitest'
import type { ActorKind } from '../../src/actors/actor.ts'
import { judge } from '../../src/actors/alike-names.ts'
import { createAlikeIndex, keysOf, proposeAlike } from '../../src/actors/propose-alike.ts'
import { different, same, unsure, type LabelledPair } from './alike-pairs.ts'

const named = (name: string, kind: ActorKind = 'person') => ({ name, kind })
const sides = ({ kind, one, other }: LabelledPair) => [named(one, kind), named(other, kind)] as const

/** What is proposed: only a pair that meets under a key is judged. */
function confidenceOf(pair: LabelledPair): number {
  return proposeAlike(sides(pair))[0]?.confidence ?? 0
}

describe('labelled pairs', () => {
  test('are enough, half of them the same', () => {
    expect(same.length + different.length + unsure.length).toBeGreaterThan(150)
    expect(Math.abs(same.length - different.length)).toBeLessThan(10)
  })

  test('precision at 0.8 is 0.97 at least, recall 0.9', () => {
    const missed = same.filter((pair) => confidenceOf(pair) < 0.8)
    const wrong = [...different, ...unsure].filter((pair) => confidenceOf(pair) >= 0.8)
    const right = same.length - missed.length
    const shown = ({ one, other }: LabelledPair) => `${one} | ${other}`
    expect(right / (right + wrong.length), `wrong: ${wrong.map(shown).join('; ')}`).toBeGreaterThanOrEqual(0.97)
    expect(right / same.length, `missed: ${missed.map(shown).join('; ')}`).toBeGreaterThanOrEqual(0.9)
  })

  test('what nobody could tell is proposed, as unsure', () => {
    expect(unsure.filter((pair) => confidenceOf(pair) >= 0.8 || confidenceOf(pair) === 0)).toEqual([])
  })

  test('every pair that is judged meets under a key, in either order', () => {
    for (const pair of [...same, ...different, ...unsure]) {
      const [one, other] = sides(pair)
      const judgement = judge(one, other)
      expect(judge(other, one)?.confidence, `${pair.one} | ${pair.other}`).toBe(judgement?.confidence)
      if (judgement) expect(keysOf(one).filter((key) => keysOf(other).includes(key)), `${pair.one} | ${pair.other}`).not.toEqual([])
    }
  })
})

test('a surname alone never suffices, and has no key', () => {
  expect(keysOf(named('Perrin'))).toEqual([])
  expect(judge(named('Perrin'), named('Ana Perrin'))).toBeNull()
  expect(judge(named('Minister Perrin'), named('Mayor Perrin'))).toBeNull()
})

test('a person is no body, a body no document', () => {
  expect(judge(named('Ana Tarn'), named('Anna Tarn', 'organisation'))).toBeNull()
  expect(judge(named('Tarn Report', 'organisation'), named('the Tarn Report', 'document'))).toBeNull()
  expect(judge(named('Orvanese Army', 'armed-group'), named('Army of Orvane', 'government'))?.confidence).toBeGreaterThan(0.7)
})

test('initials that fit two names are doubtful', () => {
  const sure = proposeAlike([named('J. Sellory'), named('Jon Sellory')])[0]
  const doubtful = proposeAlike([named('J. Sellory'), named('Jon Sellory'), named('Jack Sellory')])
  expect(doubtful).toHaveLength(2)
  for (const { confidence, why } of doubtful) {
    expect(confidence).toBeLessThan(sure?.confidence ?? 0)
    expect(why).toContain('another name')
  }
})

test('says why', () => {
  expect(judge(named('Mohammed Orr'), named('Muhammad Orr'))?.why).toBe('mohammed and muhammad may be one spelling and another')
  expect(judge(named('Orvanese Army', 'armed-group'), named('Army of Orvane', 'armed-group'))?.why).toContain('may be one place')
})

test('names with nothing to compare, and odd ones, are proposed as nothing', () => {
  const odd = ['', ' ', '—', '(QI)', '‘’', 'J.', 'J. R.', '100', '١٢٣', 'ق', 'مدينة الصول', '张伟', 'a'.repeat(10_000), 'the of and', 'Jr.', '.,.,']
  const kinds: readonly ActorKind[] = ['person', 'organisation', 'government', 'document']
  for (const kind of kinds) expect(proposeAlike(odd.map((name) => named(name, kind))).filter(({ one, other }) => one.name === other.name)).toEqual([])
  expect(proposeAlike(odd.map((name) => named(name)))).toEqual([])
})

test('an index gives what is new by each name; its order makes no difference to which pairs are found', () => {
  const names = ['Mohammed Orr', 'Ana Perrin', 'Muhammad Orr', 'Mohamad Orr'].map((name) => named(name))
  const index = createAlikeIndex()
  expect(names.map((one) => index.add(one).map(({ one: known }) => known.name))).toEqual([[], [], ['Mohammed Orr'], ['Muhammad Orr', 'Mohammed Orr']])
  const found = (pairs: ReturnType<typeof proposeAlike>) => pairs.map(({ one, other }) => [one.name, other.name].toSorted().join(' = ')).toSorted()
  expect(found(proposeAlike(names.toReversed()))).toEqual(found(proposeAlike(names)))
})

test('thousands of names under one key do not cost their square', () => {
  const given = Array.from({ length: 5000 }, (_, number) => named(`Mohammed Ali ${number.toString(36).replaceAll(/\d/g, (digit) => 'bdfgklmnrs'[Number(digit)] ?? '')}`))
  const started = performance.now()
  proposeAlike(given)
  expect(performance.now() - started).toBeLessThan(10_000)
})
