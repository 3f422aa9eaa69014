import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOf, type Span } from '../../src/document/span.ts'
import { blocksOf, firstOffset, pressed, segmentsOf, statementsAt, type Marked, type Segment } from '../../web/document/segments.ts'
import { mark } from '../mark.ts'

/** `[text]` for every segment under marks, the marks before it: `1source 2content[Lee]`. */
function show(text: string, segments: readonly Segment[]): string {
  return segments.map(({ start, end, marks }) => (marks.length === 0 ? text.slice(start, end) : `${marks.map(({ statement, role }) => `${statement + 1}${role}`).join(' ')}[${text.slice(start, end)}]`)).join('')
}

function segmentsIn(notation: string): string {
  const { text, attributions } = mark(notation)
  return show(text, segmentsOf({ text, statements: attributions, narrator: [] }))
}

describe('segments of a text', () => {
  it('cuts at the ends of source, cue and content', () => {
    expect(segmentsIn('{source:Officials} {cue:said} {content:the road was open}.')).toBe('1source[Officials] 1cue[said] 1content[the road was open].')
  })

  it('names the innermost statement first where one stands in another', () => {
    expect(segmentsIn('{source:Orla} {cue:said} {content:{source2:Lee} {cue2:denied} {content2:it}}.'))
      .toBe('1source[Orla] 1cue[said] 2source 1content[Lee]1content[ ]2cue 1content[denied]1content[ ]2content 1content[it].')
  })

  it('keeps a part in several pieces together under one statement', () => {
    expect(segmentsIn('{content:“The road,”} {source:she} {cue:said}, {content:“is open.”}')).toBe('1content[“The road,”] 1source[she] 1cue[said], 1content[“is open.”]')
  })

  it('tells statements that overlap apart', () => {
    const text = 'one two three'
    const statements: Marked[] = [{ source: null, cue: partOf(text, [[0, 3]]), content: partOf(text, [[4, 13]]) }, { source: null, cue: partOf(text, [[4, 7]]), content: partOf(text, [[8, 13]]) }]
    expect(show(text, segmentsOf({ text, statements, narrator: [] }))).toBe('1cue[one] 2cue 1content[two]1content[ ]2content 1content[three]')
  })

  it('says where a statement ends, once', () => {
    const { text, attributions } = mark('{content:Yes}, {source:he} {cue:said}. {content2:No}, {source2:she} {cue2:said}.')
    const segments = segmentsOf({ text, statements: attributions, narrator: [] })
    expect(segments.filter(({ ends }) => ends.length > 0).map(({ end, ends }) => [text.slice(0, end), ends])).toEqual([['Yes, he said', [0]], ['Yes, he said. No, she said', [1]]])
  })

  it('marks where each sentence in the narrator’s voice begins', () => {
    const text = 'Rain fell. It was cold. Lee spoke.'
    const voices = segmentsOf({ text, statements: [], narrator: [[0, 10], [11, 23]] }).map(({ start, end, narrator }) => [text.slice(start, end), narrator])
    expect(voices).toEqual([['Rain fell.', 'start'], [' ', null], ['It was cold.', 'start'], [' Lee spoke.', null]])
  })

  it('leaves out spans that are not in the text', () => {
    const text = 'short'
    const statements: Marked[] = [{ source: { spans: [[-1, 3]], text: '' }, cue: { spans: [[2, 2]], text: '' }, content: { spans: [[3, 99]], text: '' } }]
    expect(segmentsOf({ text, statements, narrator: [] })).toEqual([{ start: 0, end: 5, marks: [], narrator: null, ends: [] }])
  })
})

describe('blocks', () => {
  const text = 'Title\n\nOne line.\n\nA stray one.\n\nTwo.'
  const paragraphs = [{ kind: 'headline' as const, span: [0, 5] as [number, number] }, { kind: 'body' as const, span: [7, 16] as [number, number] }, { kind: 'list-item' as const, span: [32, 36] as [number, number] }]

  it('has one for each paragraph and for words that no paragraph holds, none for blank stretches', () => {
    const blocks = blocksOf({ text, paragraphs, statements: [], narrator: [] })
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([['headline', 'Title'], ['body', 'One line.'], ['body', 'A stray one.'], ['list-item', 'Two.']])
  })

  it('cuts a content that runs over paragraphs', () => {
    const statements: Marked[] = [{ source: null, cue: { spans: [], text: '' }, content: partOf(text, [[0, 36]]) }]
    const blocks = blocksOf({ text, paragraphs, statements, narrator: [] })
    expect(blocks.flatMap(({ segments }) => segments).map(({ start, end, marks }) => [text.slice(start, end), marks.length])).toEqual([['Title', 1], ['One line.', 1], ['A stray one.', 1], ['Two.', 1]])
  })

  it('makes paragraphs of lines where the text has none', () => {
    expect(blocksOf({ text: 'a\n\nb', paragraphs: [], statements: [], narrator: [] }).map(({ start, end }) => [start, end])).toEqual([[0, 1], [3, 4]])
  })
})

describe('a press', () => {
  it('means the innermost first, then the next outwards, then the innermost again', () => {
    expect(pressed([4, 2], null)).toBe(4)
    expect(pressed([4, 2], 4)).toBe(2)
    expect(pressed([4, 2], 2)).toBe(4)
    expect(pressed([4, 2], 7)).toBe(4)
    expect(pressed([], 7)).toBeNull()
  })
})

const spansIn = (length: number): fc.Arbitrary<Span[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]), { maxLength: 3 })

const reading = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', 'ن'), maxLength: 120 }).chain((text) => {
  const part = spansIn(text.length).map((spans) => partOf(text, spans))
  return fc.record({
    text: fc.constant(text),
    statements: fc.array(fc.record({ source: fc.option(part), cue: part, content: part }), { maxLength: 8 }),
    cuts: fc.array(fc.nat(text.length), { maxLength: 5 }),
    narrator: fc.array(fc.nat(text.length), { maxLength: 6 }).map((ends) => {
      const ordered = [...new Set(ends)].toSorted((a, b) => a - b)
      return ordered.slice(1).map((end, i): [number, number] => [ordered[i] ?? 0, end])
    }),
  })
})

describe('laws of segments', () => {
  it('they tile the text', () => {
    fc.assert(fc.property(reading, ({ cuts, ...read }) => {
      const segments = segmentsOf(read, cuts)
      expect(segments.map(({ start, end }) => read.text.slice(start, end)).join('')).toBe(read.text)
      segments.forEach(({ start, end }, i) => {
        expect(start).toBe(i === 0 ? 0 : segments[i - 1]?.end)
        expect(end).toBeGreaterThan(start)
      })
    }), { seed: 20261121 })
  })

  it('those under a part’s mark are its words, and no others', () => {
    fc.assert(fc.property(reading, ({ cuts, ...read }) => {
      const segments = segmentsOf(read, cuts)
      for (const [index, statement] of read.statements.entries()) {
        for (const role of ['source', 'cue', 'content'] as const) {
          const under = segments.filter(({ marks }) => marks.some((one) => one.statement === index && one.role === role))
          const spans = partOf(read.text, under.map(({ start, end }): Span => [start, end]))
          expect(spans.text).toBe(statement[role]?.text ?? '')
        }
      }
    }), { seed: 20261121 })
  })

  it('each statement is named once on a segment, ends on one, and begins at its first word', () => {
    fc.assert(fc.property(reading, ({ cuts, ...read }) => {
      const segments = segmentsOf(read, cuts)
      for (const segment of segments) expect(new Set(statementsAt(segment)).size).toBe(statementsAt(segment).length)
      for (const [index, statement] of read.statements.entries()) {
        const first = segments.find((segment) => statementsAt(segment).includes(index))
        expect(first?.start ?? null).toBe(firstOffset(statement))
        expect(segments.filter(({ ends }) => ends.includes(index)).length).toBe(first === undefined ? 0 : 1)
      }
    }), { seed: 20261121 })
  })
})
