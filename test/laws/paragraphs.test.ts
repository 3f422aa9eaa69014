// What holds for the paragraphs of every text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, BlockKind } from '../../src/document/document.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs, type ParagraphScan } from '../../src/paragraphs/find-paragraphs.ts'
import { prose, runs, spansIn } from './prose.ts'

const tagger = createWinkTagger()
const kinds: readonly BlockKind[] = ['headline', 'byline', 'body', 'list-item', 'caption', 'subheading', 'quotation']

// Half with blocks from markup, which may overlap or be out of order.
const document = prose.chain((text) => fc.record({
  text: fc.constant(text),
  title: fc.option(fc.constant(text.slice(0, 20))),
  blocks: fc.oneof(fc.constant([]), spansIn(text.length).chain((spans) =>
    fc.tuple(...spans.map(([start, end]) => fc.constantFrom(...kinds).map((kind): Block => ({ kind, start, end })))))),
}))

function holds(law: (scan: ParagraphScan, text: string) => void) {
  fc.assert(fc.property(document, (made) => law(findParagraphs(made, tagger), made.text)), runs(400))
}

test('paragraphs are in order, not empty, and only white space lies between them', () => {
  holds(({ paragraphs }, text) => {
    let done = 0
    for (const { span: [start, end] } of paragraphs) {
      expect(start).toBeGreaterThanOrEqual(done)
      expect(text.slice(done, start).trim()).toBe('')
      expect(text.slice(start, end).trim().length).toBe(end - start)
      expect(end).toBeGreaterThan(start)
      done = end
    }
    expect(text.slice(done).trim()).toBe('')
  })
})

test('sentences and the gaps between them tile each paragraph, and every token is in exactly one', () => {
  holds(({ paragraphs }) => {
    for (const { span, sentences, tokens } of paragraphs) {
      let done = span[0]
      let first = 0
      for (const sentence of sentences) {
        expect(sentence.span[0]).toBeGreaterThanOrEqual(done)
        expect(sentence.span[1]).toBeGreaterThan(sentence.span[0])
        expect(sentence.tokens[0]).toBe(first)
        expect(tokens[sentence.tokens[0]]?.start).toBe(sentence.span[0])
        expect(tokens[sentence.tokens[1] - 1]?.end).toBe(sentence.span[1])
        done = sentence.span[1]
        first = sentence.tokens[1]
      }
      expect(done).toBeLessThanOrEqual(span[1])
      expect(first).toBe(tokens.length)
    }
  })
})

test('tokens are in order, disjoint, in their paragraph, and say what the text says up to the repair', () => {
  holds(({ paragraphs }, text) => {
    for (const { span, tokens } of paragraphs) {
      let done = span[0]
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(done)
        expect(token.end).toBeGreaterThan(token.start)
        const there = text.slice(token.start, token.end)
        expect(there.replaceAll(/''|``|‘‘|’’/g, '"').replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')).toBe(token.text)
        done = token.end
      }
      expect(done).toBeLessThanOrEqual(span[1])
    }
  })
})

test('every letter and digit of a paragraph is in a token', () => {
  holds(({ paragraphs }, text) => {
    for (const { span, tokens } of paragraphs) {
      let done = span[0]
      for (const { start, end } of [...tokens, { start: span[1], end: span[1] }]) {
        expect(text.slice(done, start)).not.toMatch(/[\p{L}\p{N}]/u)
        done = end
      }
    }
  })
})

test('quotations lie in their paragraph, ordered and disjoint, with their words inside their marks', () => {
  holds(({ paragraphs }) => {
    for (const { span, quotations } of paragraphs) {
      let done = span[0]
      for (const [i, quotation] of quotations.entries()) {
        expect(quotation.span[0]).toBeGreaterThanOrEqual(done)
        expect(quotation.inner[0]).toBeGreaterThanOrEqual(quotation.span[0])
        expect(quotation.inner[1]).toBeGreaterThan(quotation.inner[0])
        expect(quotation.inner[1]).toBeLessThanOrEqual(quotation.span[1])
        expect(quotation.opened).toBe(quotation.inner[0] > quotation.span[0])
        expect(quotation.closed).toBe(quotation.inner[1] < quotation.span[1])
        if (quotation.continues) expect(i).toBe(0)
        done = quotation.span[1]
      }
      expect(done).toBeLessThanOrEqual(span[1])
    }
  })
})

test('damage is in text order and inside the text', () => {
  holds(({ damage }, text) => {
    let done = 0
    for (const { at } of damage) {
      expect(at).toBeGreaterThanOrEqual(done)
      expect(at).toBeLessThan(text.length)
      done = at
    }
  })
})

test('the same text gives the same paragraphs', () => {
  fc.assert(fc.property(document, (made) => {
    expect(findParagraphs(made, tagger)).toEqual(findParagraphs(made, tagger))
  }), runs(100))
})
