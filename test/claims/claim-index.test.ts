import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFrequencies } from '../../src/claims/claim-frequencies.ts'
import { createClaimIndex, type ClaimIndex } from '../../src/claims/claim-index.ts'
import { claimTerms } from '../../src/claims/claim-terms.ts'
import type { ClaimStatement } from '../../src/claims/cluster-centroid.ts'

const saying = (text: string): ClaimStatement => ({ terms: claimTerms(text), vector: null, day: null, context: [] })

const harbour = [
  'that Tarvo shelled the harbour of Ostria and killed nine fishermen',
  'nine fishermen were killed when the Ostria harbour was shelled',
  'the shelling of the Ostria harbour killed nine fishermen',
]
const silo = ['militants burned the grain silo at Lowport', 'the grain silo at Lowport was burned by militants']
const all = [...harbour, ...silo, 'it was true', 'it was true', 'the ferry to Cardell will not run in winter']

function filled(texts: readonly string[]): ClaimIndex {
  const index = createClaimIndex()
  for (const [i, text] of texts.entries()) index.add(String(i), saying(text))
  return index
}

/** The statements grouped, whatever the numbers of the claims. */
function groups(index: ClaimIndex): string[] {
  return index.claims().map((claim) => index.statementsOf(claim).toSorted().join(' ')).toSorted()
}

describe('a ledger’s claims', () => {
  test('statements meet by what they assert, generic ones by nothing', () => {
    expect(groups(filled(all))).toEqual(['0 1 2', '3 4', '5', '6', '7'])
  })

  test('the order they come in is no difference here', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all.map((_, i) => i), { minLength: all.length }), (order) => {
        const index = createClaimIndex()
        for (const i of order) index.add(String(i), saying(all[i] as string))
        index.settle()
        expect(groups(index)).toEqual(['0 1 2', '3 4', '5', '6', '7'])
      }),
    )
  })

  test('whatever comes and goes, every statement is in one claim, and no claim is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(all.length - 1)), { maxLength: 30 }), (steps) => {
        const index = createClaimIndex()
        const here = new Set<string>()
        for (const [id, text] of steps) {
          if (here.delete(String(id))) expect(index.remove(String(id))).toBe(true)
          else {
            index.add(String(id), saying(all[text] as string))
            here.add(String(id))
          }
        }
        const held = index.claims().flatMap((claim) => index.statementsOf(claim))
        expect(held.toSorted()).toEqual([...here].toSorted())
        for (const claim of index.claims()) for (const id of index.statementsOf(claim)) expect(index.claimOf(id)).toBe(claim)
      }),
    )
  })

  test('a document read anew takes its statements out and leaves the claim to the others', () => {
    const index = filled(all)
    const claim = index.claimOf('0')
    expect(index.remove('0')).toBe(true)
    expect(index.remove('0')).toBe(false)
    expect(index.claimOf('0')).toBeNull()
    expect(groups(index)).toContain('1 2')
    index.add('0', saying(harbour[0] as string))
    expect(index.claimOf('0')).toBe(index.claimOf('1'))
    expect(index.claimOf('0')).toBe(claim)
  })

  test('the most central statement comes first', () => {
    const index = filled([...harbour, 'nine fishermen were killed in the shelled Ostria harbour, said to be near the old customs house with its long closed market hall'])
    const [first] = index.statementsOf(index.claimOf('0') as number)
    expect(index.claimOf('3')).toBe(index.claimOf('0'))
    expect(first).not.toBe('3')
  })

  test('a chain of neighbours is no claim', () => {
    const step = (i: number): string => Array.from({ length: 6 }, (_, j) => `w${String.fromCharCode(97 + i + j).repeat(4)}`).join(' ')
    const index = filled(Array.from({ length: 14 }, (_, i) => step(i)))
    expect(index.claimOf('0')).not.toBe(index.claimOf('13'))
  })

  test('a statement that opened a claim too early is drawn to the one that grew beside it', () => {
    const frequencies = createFrequencies()
    for (const text of all) frequencies.add(claimTerms(text))
    const index = createClaimIndex({ threshold: 0.75, shared: 2, sharedMass: 0 }, frequencies)
    const [early, ...later] = ['Tarvo shelled Ostria harbour', 'Tarvo shelled Ostria harbour fishermen', 'Tarvo shelled Ostria harbour fishermen dead']
    index.add('early', saying(early as string))
    for (const [i, text] of later.entries()) index.add(String(i), saying(text))
    expect(index.claimOf('early')).toBe(index.claimOf('0'))
  })

  test('an id stands once', () => {
    const index = filled(all)
    expect(() => index.add('0', saying('Tarvo'))).toThrow(RangeError)
  })

  test('unknown ids and claims are nothing', () => {
    const index = createClaimIndex()
    expect(index.claimOf('none')).toBeNull()
    expect(index.statementsOf(7)).toEqual([])
    expect(index.claims()).toEqual([])
    expect(index.settle()).toBe(0)
  })
})
