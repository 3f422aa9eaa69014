import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFrequencies, type Idf } from '../../src/claims/claim-frequencies.ts'
import { claimTerms } from '../../src/claims/claim-terms.ts'
import { assign, isSpecific, statementOptions, type Candidate } from '../../src/claims/cluster-assign.ts'
import { candidateClaims } from '../../src/claims/cluster-candidates.ts'
import { addToCentroid, createCentroid, removeFromCentroid, type Centroid, type ClaimStatement } from '../../src/claims/cluster-centroid.ts'
import { keyTerms, normOf, similarity, weigh } from '../../src/claims/cluster-similarity.ts'

const { idf } = createFrequencies()
const saying = (text: string, day: number | null = null, vector: Float32Array | null = null, context: readonly string[] = []): ClaimStatement => ({ terms: claimTerms(text), day, vector, context })
const centroidOf = (...statements: readonly ClaimStatement[]): Centroid => {
  const centroid = createCentroid()
  for (const statement of statements) addToCentroid(centroid, statement)
  return centroid
}
const candidate = (centroid: Centroid, isOwn = false): Candidate => ({ centroid, norm: normOf(centroid, idf), isOwn })
const alike = (one: ClaimStatement, centroid: Centroid, weights: Idf = idf): number => similarity(weigh(one, weights), centroid, normOf(centroid, weights)).similarity

const texts = fc.array(fc.constantFrom('Tarvo', 'shelled', 'the', 'harbour', 'of', 'Ostria', 'nine', 'fishermen', 'died', 'grain', 'silo', '12'), { maxLength: 12 }).map((some) => some.join(' '))

describe('the centroid', () => {
  test('what is added and taken out again leaves what was there', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), texts, fc.nat(3), (others, text, day) => {
        const before = centroidOf(...others.map((other) => saying(other, 1)))
        const after = centroidOf(...others.map((other) => saying(other, 1)))
        const one = saying(text, day, new Float32Array([0.6, 0.8]))
        addToCentroid(after, one)
        removeFromCentroid(after, one)
        expect(after.statements).toBe(before.statements)
        expect(after.days).toEqual(before.days)
        expect([...after.terms.keys()].toSorted()).toEqual([...before.terms.keys()].toSorted())
        for (const [term, { weight }] of after.terms) expect(weight).toBeCloseTo(before.terms.get(term)?.weight ?? NaN, 9)
      }),
    )
  })

  test('the order of its statements is no difference', () => {
    const three = [saying('Tarvo shelled the harbour'), saying('the harbour of Ostria was shelled'), saying('nine fishermen died')]
    const [one, other] = [centroidOf(...three), centroidOf(...three.toReversed())]
    expect(normOf(one, idf)).toBeCloseTo(normOf(other, idf), 9)
  })

  test('emptied, it is as new', () => {
    const one = saying('Tarvo shelled the harbour', 3, new Float32Array([1, 0]))
    const centroid = centroidOf(one)
    removeFromCentroid(centroid, one)
    expect(centroid).toEqual(createCentroid())
  })
})

describe('similarity', () => {
  test('lies between 0 and 1, and is 1 for the same words', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const value = alike(saying(one), centroidOf(saying(other)))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        if (claimTerms(one).length > 0) expect(alike(saying(one), centroidOf(saying(one)))).toBeCloseTo(1, 9)
      }),
    )
  })

  test('leaving a statement out of its own claim is comparing it with the others', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), texts, (others, text) => {
        const one = saying(text)
        const without = centroidOf(...others.map((other) => saying(other)))
        const expected = similarity(weigh(one, idf), without, normOf(without, idf))
        addToCentroid(without, one)
        const left = similarity(weigh(one, idf), without, normOf(without, idf), true)
        expect(left.similarity).toBeCloseTo(expected.similarity, 5)
        expect(left.shared).toBe(expected.shared)
        expect(left.mass).toBeCloseTo(expected.mass, 9)
      }),
    )
  })

  test('vectors count where both sides have them, and only there', () => {
    const [one, far] = [new Float32Array([1, 0]), new Float32Array([0, 1])]
    const words = alike(saying('Tarvo shelled the harbour'), centroidOf(saying('Tarvo shelled a market')))
    expect(alike(saying('Tarvo shelled the harbour', null, one), centroidOf(saying('Tarvo shelled a market')))).toBe(words)
    expect(alike(saying('Tarvo shelled the harbour', null, one), centroidOf(saying('Tarvo shelled a market', null, one)))).toBeCloseTo((words + 1) / 2, 6)
    expect(alike(saying('Tarvo shelled the harbour', null, one), centroidOf(saying('Tarvo shelled a market', null, far)))).toBeCloseTo(words / 2, 6)
  })

  test('key terms are the heaviest, words before pairs, under both caps', () => {
    const weighed = weigh(saying('people say the government shelled Tarvo harbour and Ostria'), idf)
    const keys = keyTerms(weighed, 2, 1)
    expect(keys).toHaveLength(3)
    expect(keys.slice(0, 2)).not.toContain('govern')
    expect(keys[2]).toContain(' ')
  })
})

describe('candidates', () => {
  const caps = { candidates: 2, claimsATerm: 3 }
  const posting = (idf: number, ...claims: readonly number[]) => ({ claims: () => claims, size: claims.length, idf })

  test('the most rarity in common first, then the older, no more than asked for', () => {
    expect(candidateClaims([posting(5, 7, 8), posting(3, 8, 9), posting(2, 9)], caps)).toEqual([8, 7])
    expect(candidateClaims([posting(5, 9, 8, 7)], caps)).toEqual([7, 8])
  })

  test('a term that everybody uses is passed over, unless there is no other', () => {
    expect(candidateClaims([posting(9, 1, 2, 3, 4), posting(1, 5)], caps)).toEqual([5])
    expect(candidateClaims([posting(9, 1, 2, 3, 4, 5), posting(1, 5, 6, 7, 8)], caps)).toEqual([5, 6])
    expect(candidateClaims([], caps)).toEqual([])
  })

  test('where two terms are asked for, the most crowded one counts for claims that have another, and brings none by itself', () => {
    const two = { candidates: 9, claimsATerm: 9, leastTerms: 2 }
    expect(candidateClaims([posting(2, 1, 2, 3, 4, 5), posting(5, 4, 6), posting(3, 5, 6)], two)).toEqual([6, 4, 5])
    expect(candidateClaims([posting(2, 1, 2, 3)], two)).toEqual([1, 2, 3])
  })
})

describe('assign', () => {
  const shelling = 'that Tarvo shelled the harbour of Ostria and killed nine fishermen'

  test('the same claim in other words meets', () => {
    expect(assign(weigh(saying('nine fishermen were killed when the Ostria harbour was shelled'), idf), [candidate(centroidOf(saying(shelling)))])?.claim).toBe(0)
  })

  test('the most alike is taken, the first of equals', () => {
    const claims = [candidate(centroidOf(saying('the grain silo of Ostria burned'))), candidate(centroidOf(saying(shelling))), candidate(centroidOf(saying(shelling)))]
    expect(assign(weigh(saying(shelling), idf), claims)?.claim).toBe(1)
  })

  test('a shared topic is no claim', () => {
    for (const [one, other] of [
      ['it is currently investigating the alleged breach of security', 'the security breach remains under ongoing investigation, and would not comment'],
      ['that the government will help people in the country', 'people want the country to have help from its government'],
      ['Tarvo was rebuilt', 'Tarvo shelled the harbour'],
      ['that Governor Lodo Brask of Ostria was safe after hours under guard', 'they would speak with Governor Lodo Brask of Ostria when they could'],
      ['she had no idea that she was pregnant', 'he had no idea at all that she was pregnant by then'],
    ] as const) {
      expect(assign(weigh(saying(one), idf), [candidate(centroidOf(saying(other)))]), one).toBeNull()
    }
  })

  test('what says nothing of its own is not specific', () => {
    for (const text of ['it was true', 'that the report is false', 'to comment', 'he would not do it again', '']) expect(isSpecific(weigh(saying(text), idf)), text).toBe(false)
    expect(isSpecific(weigh(saying(shelling), idf))).toBe(true)
  })

  test('far apart in time takes more', () => {
    const options = { ...statementOptions, far: { days: 60, raise: 1 } }
    const claims = [candidate(centroidOf(saying(shelling, 1000)))]
    const said = (day: number | null) => assign(weigh(saying('Tarvo shelled the Ostria harbour, nine fishermen died', day), idf), claims, options)
    expect(said(1060)?.claim).toBe(0)
    expect(said(null)?.claim).toBe(0)
    expect(said(1061)).toBeNull()
  })

  test('other names and figures take more', () => {
    const options = { ...statementOptions, shared: 1, sharedMass: 0, disjoint: 1 }
    const claims = [candidate(centroidOf(saying('that fishermen in Ostria burned the silo')))]
    expect(assign(weigh(saying('that fishermen in Ostria burned a silo'), idf), claims, options)?.claim).toBe(0)
    expect(assign(weigh(saying('that fishermen in Tarvo burned a silo'), idf), claims, options)).toBeNull()
    expect(assign(weigh(saying('that fishermen burned a silo'), idf), claims, options)?.claim).toBe(0)
  })

  test('without a name or figure in common, what they stand under has to tie them', () => {
    const breach = 'it is currently investigating the alleged breach of security'
    const claims = [candidate(centroidOf(saying(breach, null, null, ['tarvo'])))]
    const said = (context: readonly string[]) => assign(weigh(saying('the security breach remains under ongoing investigation', null, null, context), idf), claims)
    expect(said(['ostria', 'tarvo'])?.claim).toBe(0)
    expect(said(['ostria'])).toBeNull()
    expect(said([])).toBeNull()
    expect(assign(weigh(saying(breach), idf), claims)?.claim).toBe(0)
  })

  test('a statement alone in its claim finds nothing in itself', () => {
    expect(assign(weigh(saying(shelling), idf), [candidate(centroidOf(saying(shelling)), true)])).toBeNull()
    expect(assign(weigh(saying(shelling), idf), [])).toBeNull()
  })
})
