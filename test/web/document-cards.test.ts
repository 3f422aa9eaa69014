import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardsBetween, layOutCards, type CardPlace } from '../../web/document/lay-out-cards.ts'

const at = (lines: readonly number[], height = 40): CardPlace[] => lines.map((line) => ({ line, height }))

describe('cards in the margin', () => {
  it('stand at their lines where there is room', () => {
    expect(layOutCards(at([0, 100, 300]), { gap: 4, top: 0, active: null })).toEqual([0, 100, 300])
  })

  it('are pushed down where another stands', () => {
    expect(layOutCards(at([0, 0, 30, 300]), { gap: 4, top: 0, active: null })).toEqual([0, 44, 88, 300])
  })

  it('make room above for the active one', () => {
    expect(layOutCards(at([100, 100, 100]), { gap: 4, top: 0, active: 2 })).toEqual([12, 56, 100])
  })

  it('push the active one from its line only where those before it reach the top', () => {
    expect(layOutCards(at([0, 0, 10]), { gap: 4, top: 0, active: 2 })).toEqual([0, 44, 88])
  })

  it('go back to their lines below the active one', () => {
    expect(layOutCards(at([100, 100, 100, 150, 400]), { gap: 4, top: 0, active: 1 })).toEqual([56, 100, 144, 188, 400])
  })
})

const column = fc.array(fc.record({ line: fc.nat(2000), height: fc.integer({ min: 10, max: 200 }) }), { minLength: 1, maxLength: 40 }).chain((cards) => fc.record({
  cards: fc.constant(cards.toSorted((a, b) => a.line - b.line)),
  gap: fc.nat(10),
  active: fc.option(fc.nat(cards.length - 1)),
}))

describe('laws of cards', () => {
  it('none overlaps another, their order is kept, none stands above the top', () => {
    fc.assert(fc.property(column, ({ cards, gap, active }) => {
      const tops = layOutCards(cards, { gap, top: 0, active })
      tops.forEach((top, i) => {
        expect(top).toBeGreaterThanOrEqual(i === 0 ? 0 : (tops[i - 1] ?? 0) + (cards[i - 1]?.height ?? 0) + gap)
      })
    }), { seed: 20261121 })
  })

  it('the active one stands at its line, or as near below as those before it leave room', () => {
    fc.assert(fc.property(column, ({ cards, gap, active }) => {
      fc.pre(active !== null)
      const tops = layOutCards(cards, { gap, top: 0, active })
      const before = cards.slice(0, active).reduce((sum, { height }) => sum + height + gap, 0)
      expect(tops[active]).toBe(Math.max(cards[active]?.line ?? 0, before))
    }), { seed: 20261121 })
  })

  it('without an active one each stands at its line or right under the one before it', () => {
    fc.assert(fc.property(column, ({ cards, gap }) => {
      const tops = layOutCards(cards, { gap, top: 0, active: null })
      tops.forEach((top, i) => expect(top).toBe(Math.max(cards[i]?.line ?? 0, i === 0 ? 0 : (tops[i - 1] ?? 0) + (cards[i - 1]?.height ?? 0) + gap)))
    }), { seed: 20261121 })
  })

  it('those on the screen are those that reach into it', () => {
    fc.assert(fc.property(column, fc.nat(2500), fc.nat(600), ({ cards, gap }, from, length) => {
      const tops = layOutCards(cards, { gap, top: 0, active: null })
      const [first, end] = cardsBetween(cards, tops, from, from + length)
      const reaching = tops.flatMap((top, i) => (top + (cards[i]?.height ?? 0) > from && top < from + length ? [i] : []))
      expect(Array.from({ length: end - first }, (_, i) => first + i)).toEqual(reaching)
    }), { seed: 20261121 })
  })
})
