import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPath, runsOf, type BoundaryChain } from '../../src/statements/boundary-chain.ts'

const number = fc.float({ min: -4, max: 4, noNaN: true })

/** Score of a whole path, written as the definition has it. */
function scoreOf(chain: BoundaryChain, evidence: Float32Array, path: readonly number[], bias: number): number {
  const states = chain.first.length
  const at = (t: number, kind: number, state: number): number => evidence[t * 3 * states + kind * states + state]!
  let sum = chain.first[path[0]!]! + at(0, 1, path[0]!) + chain.last[path.at(-1)!]! + at(path.length - 1, 2, path.at(-1)!)
  for (const [t, state] of path.entries()) {
    sum += at(t, 0, state) + (state === 0 ? 0 : bias)
    const before = path[t - 1]
    if (before === undefined) continue
    sum += chain.transition[before]![state]! + (before === state ? 0 : at(t - 1, 2, before) + at(t, 1, state))
  }
  return sum
}

function allPaths(states: number, length: number): number[][] {
  return length === 0 ? [[]] : allPaths(states, length - 1).flatMap((path) => Array.from({ length: states }, (_, state) => [...path, state]))
}

describe('bestPath', () => {
  it('finds a path that no other path beats', () => {
    const chains = fc.integer({ min: 2, max: 3 }).chain((states) => fc.record({
      transition: fc.array(fc.array(number, { minLength: states, maxLength: states }), { minLength: states, maxLength: states }),
      first: fc.array(number, { minLength: states, maxLength: states }),
      last: fc.array(number, { minLength: states, maxLength: states }),
    }))
    fc.assert(fc.property(chains, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(number), fc.float({ min: -2, max: 2, noNaN: true }), (chain, length, numbers, bias) => {
      const states = chain.first.length
      const evidence = Float32Array.from({ length: length * 3 * states }, () => numbers.next().value as number)
      const best = Math.max(...allPaths(states, length).map((path) => scoreOf(chain, evidence, path, bias)))
      expect(scoreOf(chain, evidence, [...bestPath(chain, evidence, 0, length, bias)], bias)).toBeCloseTo(best, 3)
    }), { seed: 11, numRuns: 200 })
  })

  it('reads from an offset, and nothing of no positions', () => {
    const chain: BoundaryChain = { transition: [[0, 0], [0, 0]], first: [0, 0], last: [0, 0] }
    const evidence = Float32Array.from([9, 9, 9, 9, 9, 9, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect([...bestPath(chain, evidence, 6, 2)]).toEqual([1, 0])
    expect([...bestPath(chain, evidence, 6, 2, -3)]).toEqual([0, 0])
    expect(bestPath(chain, evidence, 0, 0)).toHaveLength(0)
  })
})

describe('runsOf', () => {
  it('gives half-open ranges inside the bounds', () => {
    const path = Uint8Array.from([1, 1, 0, 2, 1, 1])
    expect(runsOf(path, 1)).toEqual([[0, 2], [4, 6]])
    expect(runsOf(path, 1, 1, 5)).toEqual([[1, 2], [4, 5]])
    expect(runsOf(path, 3)).toEqual([])
  })
})
