import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows, halvesOf, type Headline } from '../../bench/emergent.ts'
import { bCubed } from '../../bench/metric/b-cubed.ts'

describe('B-cubed', () => {
  test('the paper’s example: mixing a small class costs less than mixing two large ones', () => {
    const classes = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]
    const small = bCubed(classes, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2])
    const large = bCubed(classes, [1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1])
    expect(small.precision).toBeCloseTo((5 + (4 + 25) / 7) / 12, 9)
    expect(large.precision).toBeCloseTo((2 + 50 / 10) / 12, 9)
    expect(small.recall).toBe(1)
    expect(small.f).toBeGreaterThan(large.f)
  })

  test('all apart is precise, all together is complete', () => {
    const classes = ['a', 'a', 'b', 'c']
    expect(bCubed(classes, [1, 2, 3, 4])).toMatchObject({ precision: 1, recall: 0.75 })
    expect(bCubed(classes, [1, 1, 1, 1])).toMatchObject({ recall: 1, precision: (2 + 2 + 1 + 1) / 16 })
  })

  test('the names of classes and clusters are no difference, and the sides change places', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 20 }), (items) => {
        const [classes, clusters] = [items.map(([one]) => one), items.map(([, one]) => one)]
        const score = bCubed(classes, clusters)
        expect(bCubed(classes.map((one) => `c${one}`), clusters.map((one) => 9 - one)).f).toBeCloseTo(score.f, 12)
        expect(bCubed(clusters, classes).precision).toBeCloseTo(score.recall, 12)
        expect(bCubed(classes, classes).f).toBe(1)
      }),
    )
  })

  test('items without a cluster are an error', () => {
    expect(() => bCubed([1, 2], [1])).toThrow(RangeError)
    expect(bCubed([], []).f).toBe(1)
  })
})

describe('claims cut in two', () => {
  const headlines = Array.from({ length: 40 }, (_, i): Headline => ({ text: `headline ${i}`, stance: 'for', claimId: `c${i % 9}`, claim: '' }))

  test('a claim’s headlines stay together, none is lost, and the seed says how', () => {
    const { training, test: scored } = halvesOf(headlines, 1)
    expect([...training, ...scored].map(({ text }) => text).toSorted()).toEqual(headlines.map(({ text }) => text).toSorted())
    expect(training.filter(({ claimId }) => scored.some((one) => one.claimId === claimId))).toEqual([])
    expect(halvesOf(headlines, 1)).toEqual({ training, test: scored })
    expect(halvesOf(headlines, 2)).not.toEqual({ training, test: scored })
  })

  test('cells hold commas, quotation marks and lines', () => {
    expect(csvRows('a,b\r\n"1, ""one""",\n"two\nlines",x\n')).toEqual([['a', 'b'], ['1, "one"', ''], ['two\nlines', 'x']])
    expect(csvRows('a')).toEqual([['a']])
    expect(csvRows('')).toEqual([])
  })
})
