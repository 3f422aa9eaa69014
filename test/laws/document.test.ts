// What holds for spans and selectors over every text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, selectorOf } from '../../src/document/selector.ts'
import { contains, hull, partOf, wordsAt } from '../../src/document/span.ts'
import { prose, runs, spansIn } from './prose.ts'

const textAndSpans = prose.chain((text) => fc.tuple(fc.constant(text), spansIn(text.length)))
// A span with words in it.
const textAndSpan = textAndSpans.map(([text, spans]) => ({ text, span: spans.find(([start, end]) => text.slice(start, end).trim() !== '') }))

test('a part is ordered, disjoint, and says the words at its spans', () => {
  fc.assert(fc.property(textAndSpans, ([text, spans]) => {
    const part = partOf(text, spans)
    let done = -1
    for (const [start, end] of part.spans) {
      expect(start).toBeGreaterThan(done)
      expect(end).toBeGreaterThan(start)
      done = end
    }
    expect(part.text).toBe(wordsAt(text, part.spans))
  }), runs(500))
})

test('a part of a part is the same part, and the order of spans does not matter', () => {
  fc.assert(fc.property(textAndSpans, ([text, spans]) => {
    const part = partOf(text, spans)
    expect(partOf(text, part.spans)).toEqual(part)
    expect(partOf(text, spans.toReversed())).toEqual(part)
  }), runs(500))
})

test('a part covers just the units of its spans', () => {
  fc.assert(fc.property(textAndSpans, ([text, spans]) => {
    const units = (of: readonly (readonly [number, number])[]) => new Set(of.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)))
    expect(units(partOf(text, spans).spans)).toEqual(units(spans))
  }), runs(200))
})

test('the hull holds every span', () => {
  fc.assert(fc.property(textAndSpans, ([, spans]) => {
    const whole = hull(spans)
    for (const span of spans) expect(whole !== null && contains(whole, span)).toBe(true)
  }), runs(200))
})

test('select then anchor gives the span back', () => {
  fc.assert(fc.property(textAndSpan, ({ text, span }) => {
    fc.pre(span !== undefined)
    expect(anchor(text, selectorOf(text, span))).toEqual(span)
  }), runs(1000))
})

test('select, put words in before or after, then anchor gives the same words', () => {
  fc.assert(fc.property(textAndSpan, prose, fc.boolean(), ({ text, span }, more, before) => {
    fc.pre(span !== undefined)
    const changed = before ? `${more}${text}` : `${text}${more}`
    const found = anchor(changed, selectorOf(text, span))
    expect(found && changed.slice(...found)).toBe(text.slice(...span))
  }), runs(500))
})

test('what anchor finds are the exact words, up to white space; it never throws', () => {
  fc.assert(fc.property(textAndSpan, prose, ({ text, span }, other) => {
    fc.pre(span !== undefined)
    const found = anchor(other, selectorOf(text, span))
    const bare = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
    if (found !== null) expect(bare(other.slice(...found))).toBe(bare(text.slice(...span)))
  }), runs(500))
})
