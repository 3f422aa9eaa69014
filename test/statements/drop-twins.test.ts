import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/document/span.ts'
import { dropTwins } from '../../src/statements/drop-twins.ts'
import type { Found } from '../../src/statements/settle-attributions.ts'

const found = (source: Span, cue: Span, content: Span, confidence: number): Found =>
  ({ paragraph: 0, source: [source], cue, content: [content], confidence, authority: null, act: 'assert', distance: 'neutral' })

describe('one saying found twice', () => {
  it('is one where two cues have one source and one content: “released a statement saying …”', () => {
    const [released, saying] = [found([0, 9], [10, 30], [38, 90], 0.8), found([0, 9], [31, 37], [38, 90], 0.9)]
    expect(dropTwins([released, saying], [])).toEqual([saying])
  })

  it('is one where two contents hold it, or one stands in a content and by itself too', () => {
    const [sure, unsure] = [found([40, 44], [45, 49], [50, 80], 0.9), found([40, 44], [45, 49], [50, 78], 0.6)]
    const outer = found([0, 4], [5, 9], [10, 90], 0.9)
    expect(dropTwins([outer], [unsure, sure])).toEqual([outer, sure])
    expect(dropTwins([outer, sure], [unsure])).toEqual([outer, sure])
  })

  it('is two where one says more than the other, or another says the same', () => {
    const all = [found([0, 9], [10, 14], [15, 90], 0.9), found([0, 9], [20, 24], [30, 90], 0.9), found([16, 19], [20, 24], [30, 90], 0.5)]
    expect(dropTwins(all, [])).toEqual(all)
  })

  it('leaves of any findings some, in their order, and none of what it leaves is a twin', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 })).map(([start, length]): Span => [start, start + length])
    const any = fc.array(fc.tuple(span, span, span, fc.constantFrom(0.5, 0.7, 0.9)).map((parts) => found(...parts)), { maxLength: 3 })
    fc.assert(fc.property(any, any, (outermost, inner) => {
      const left = dropTwins(outermost, inner)
      expect([...outermost, ...inner].filter((one) => left.includes(one))).toEqual(left)
      expect(dropTwins(left.filter((one) => outermost.includes(one)), left.filter((one) => inner.includes(one)))).toEqual(left)
      if (outermost.length > 0) expect(left.length).toBeGreaterThan(0)
    }))
  })
})
