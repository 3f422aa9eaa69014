import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightOf, isCornered, offsetShowing, placeAt, scrolledTo, tallest, viewAt, type Extent, type Place } from '../../web/list/row-scroll.ts'

const short: Extent = { rows: 300, rowHeight: 96, viewport: 800 }
const long: Extent = { rows: 250_000, rowHeight: 120, viewport: 800 }
const most = ({ rows, rowHeight, viewport }: Extent): number => rows * rowHeight - viewport

describe('a list that fits an element', () => {
  it('stands where its element stands', () => {
    expect(heightOf(short)).toBe(28_800)
    expect(placeAt(short, 5000)).toEqual({ scrollTop: 5000, offset: 5000 })
    expect(scrolledTo(short, { scrollTop: 0, offset: 0 }, 20_000)).toEqual({ scrollTop: 20_000, offset: 20_000 })
  })

  it('draws its rows at their own places, also while it is pulled beyond its end', () => {
    expect(viewAt(short, { scrollTop: 960, offset: 960 }, 2)).toEqual({ first: 8, end: 21, base: 0 })
    const pulled = scrolledTo(short, { scrollTop: 0, offset: 0 }, -40)
    expect(pulled.offset).toBe(0)
    expect(viewAt(short, pulled, 0).base).toBe(0)
  })

  it('has a place for no rows at all', () => {
    const none = { rows: 0, rowHeight: 96, viewport: 800 }
    expect(placeAt(none, 50)).toEqual({ scrollTop: 0, offset: 0 })
    expect(viewAt(none, { scrollTop: 0, offset: 0 }, 6)).toEqual({ first: 0, end: 0, base: 0 })
  })
})

describe('a list longer than a browser lets an element be', () => {
  it('has an element of the tallest height', () => {
    expect(heightOf(long)).toBe(tallest)
  })

  it('moves by the pixel under a wheel', () => {
    const before = placeAt(long, 12_345_678)
    const after = scrolledTo(long, before, before.scrollTop + 100)
    expect(after.offset - before.offset).toBe(100)
    expect(viewAt(long, after, 0).base).toBe(viewAt(long, before, 0).base)
  })

  it('moves in proportion under the bar', () => {
    const half = scrolledTo(long, placeAt(long, 0), (tallest - 800) / 2)
    expect(half.offset / most(long)).toBeCloseTo(0.5, 3)
    expect(scrolledTo(long, placeAt(long, 0), tallest - 800).offset).toBe(most(long))
    expect(scrolledTo(long, placeAt(long, most(long)), 0).offset).toBe(0)
  })

  it('scrolls to both ends by the wheel alone, put right wherever the element would end first', () => {
    for (const by of [-700, 700]) {
      let place = placeAt(long, 15_000_000)
      const end = by < 0 ? 0 : most(long)
      for (let events = 0; place.offset !== end; events++) {
        expect(events).toBeLessThan(25_000)
        const next = scrolledTo(long, place, Math.max(0, Math.min(place.scrollTop + by, tallest - 800)))
        expect(Math.abs(next.offset - place.offset)).toBeLessThanOrEqual(Math.abs(by))
        expect(next.offset).not.toBe(place.offset)
        place = isCornered(long, next) ? placeAt(long, next.offset) : next
      }
    }
  })

  const place = fc.integer({ min: 0, max: most(long) }).map((offset): Place => placeAt(long, offset))

  it('keeps its place when it is put right, and the bar keeps the order of places', () => {
    fc.assert(fc.property(place, place, (one, other) => {
      expect(placeAt(long, one.offset)).toEqual(one)
      expect(isCornered(long, one)).toBe(false)
      if (one.offset < other.offset) expect(one.scrollTop).toBeLessThanOrEqual(other.scrollTop)
      expect(one.scrollTop).toBeGreaterThanOrEqual(0)
      expect(one.scrollTop).toBeLessThanOrEqual(tallest - 800)
    }))
  })

  it('draws whole pixels within its element, whatever was scrolled', () => {
    fc.assert(fc.property(place, fc.array(fc.integer({ min: 0, max: tallest - 800 }), { maxLength: 12 }), (start, scrolls) => {
      let at = start
      for (const scrollTop of scrolls) {
        at = scrolledTo(long, at, scrollTop)
        const { first, end, base } = viewAt(long, at, 0)
        expect(Number.isInteger(base)).toBe(true)
        expect(first * 120 - base).toBeLessThanOrEqual(at.scrollTop)
        expect(end * 120 - base).toBeGreaterThanOrEqual(at.scrollTop + 800)
      }
    }))
  })
})

describe('showing a row', () => {
  it('scrolls no farther than it has to', () => {
    const at = placeAt(short, 960)
    expect(offsetShowing(short, at, 14)).toBe(960)
    expect(offsetShowing(short, at, 9)).toBe(9 * 96 - 48)
    expect(offsetShowing(short, at, 30)).toBe(31 * 96 + 48 - 800)
  })
})
