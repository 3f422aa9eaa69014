// The metric on hand-computed cases over invented sentences.
import { describe, expect, test } from 'vitest'
import { formOf, quotedTokens } from '../../bench/metric/form.ts'
import { joinedOutcomes, joinedScore } from '../../bench/metric/joined.ts'
import { pairUp, type Item } from '../../bench/metric/marked.ts'
import { roleScore, spanOutcomes } from '../../bench/metric/role-spans.ts'
import { rangesAt, tokenGrid } from '../../bench/metric/tokens.ts'
import { polnearScores } from '../../bench/polnear-scores.ts'
import { itemOf, parse } from './item-of.ts'

const words = (text: string) => {
  const { starts, ends } = tokenGrid(text)
  return starts.map((start, index) => text.slice(start, ends[index]))
}

describe('tokens', () => {
  test.each([
    ["The mayor's well-known 1,200.50 crowns.", ['The', 'mayor', "'s", 'well-known', '1,200.50', 'crowns', '.']],
    ["''We left,'' she said.", ["''", 'We', 'left', ',', "''", 'she', 'said', '.']],
    ['“Don’t”—U.S. aide', ['“', 'Don', '’t', '”', '—', 'U', '.', 'S', '.', 'aide']],
    ['Żółć naïve', ['Żółć', 'naïve']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  test('a paragraph ends at a line break', () => {
    expect(tokenGrid('One two\n\nthree\nfour').paragraphs).toEqual([0, 0, 1, 2])
  })

  test('a span takes every token it touches, is cut at paragraphs and joined over white space', () => {
    const grid = tokenGrid('alpha beta gamma\ndelta epsilon')
    expect(rangesAt(grid, [[7, 9]])).toEqual([[1, 2]])
    expect(rangesAt(grid, [[6, 22]])).toEqual([[1, 3], [3, 4]])
    expect(rangesAt(grid, [[6, 10], [0, 5]])).toEqual([[0, 2]])
    expect(rangesAt(grid, [[0, 5], [11, 16]])).toEqual([[0, 1], [2, 3]])
    expect(rangesAt(grid, [[5, 6]])).toEqual([])
  })
})

describe('form', () => {
  test.each([
    ['{cue:said}: {content:“The dam holds.”}', 'direct'],
    ['{cue:said}: {content:"The dam holds."}', 'direct'],
    ["{cue:said}: {content:''The dam holds.''}", 'direct'],
    ['{content:“The dam,”} Orla Venn {cue:said}, {content:“holds.”}', 'direct'],
    ['She {cue:said} {content:the dam holds}', 'indirect'],
    ['“Odd.” She {cue:said} {content:the dam holds}', 'indirect'],
    ['She {cue:said} {content:the dam was “safe enough” for now}', 'mixed'],
    ['“Not closed\n\nShe {cue:said} {content:it leaks}', 'indirect'],
  ])('%s is %s', (notation, form) => {
    const { text, marked } = parse(notation)
    const grid = tokenGrid(text)
    expect(formOf(grid, quotedTokens(grid), rangesAt(grid, marked[0]!.content))).toBe(form)
  })
})

const gold = '{source:Mayor Orla Venn} {cue:said} {content:the dam held}. {source2:Engineers} {cue2:warned} {content2:it would leak by spring}.'

describe('a perfect prediction and an empty one', () => {
  const perfect = itemOf(gold, gold)
  const empty: Item = { ...perfect, predicted: [] }

  test('perfect is 100 everywhere', () => {
    const { all, publishers } = polnearScores([perfect], [])
    for (const group of [all, publishers['The Harbour Gazette']!]) {
      for (const role of ['source', 'cue', 'content'] as const) {
        expect(group.roles[role]).toMatchObject({ exact: { precision: 100, recall: 100, f1: 100 }, begin: { f1: 100 }, jaccard: 100 })
      }
      expect(group.joined).toMatchObject({ exact: { f1: 100, gold: 2, predicted: 2 }, overlap: { f1: 100 } })
    }
  })

  test('empty is 0 everywhere', () => {
    const { all } = polnearScores([empty], [])
    expect(all.roles.content).toMatchObject({ exact: { precision: null, recall: 0, f1: 0 }, begin: { f1: 0 }, jaccard: 0 })
    expect(all.joined).toMatchObject({ exact: { precision: null, recall: 0, f1: 0 }, overlap: { f1: 0 } })
  })

  test('nothing to find and nothing predicted is no figure', () => {
    expect(polnearScores([{ ...empty, gold: [] }], []).all.joined.exact.f1).toBeNull()
  })
})

describe('per role', () => {
  // Source 1 begins right and ends short (1 of 3 tokens), source 2 is right, one source is a stray: 2 gold, 3 predicted.
  const predicted = '{source:Mayor} Orla Venn {cue:said} {content:the dam held}. {source2:Engineers} {cue2:warned} it would leak {source3:by} spring.'
  const outcomes = spanOutcomes(itemOf(gold, predicted))

  test('exact, begin and Jaccard', () => {
    const { exact, begin, jaccard } = roleScore('source', outcomes)
    expect(exact).toMatchObject({ recall: 50, gold: 2, predicted: 3 })
    expect(exact.precision).toBeCloseTo(100 / 3)
    expect(exact.f1).toBeCloseTo(40)
    expect(begin).toMatchObject({ recall: 100 })
    expect(begin.f1).toBeCloseTo(80)
    // (1/3 + 1) over two gold spans and one stray.
    expect(jaccard).toBeCloseTo((100 * (1 / 3 + 1)) / 3)
  })

  test('a discontinuous role is several spans; a source of two attributions is one', () => {
    const split = '{content:“It held,”} {source:Venn} {cue:said}, {content:“and will”} and {cue2:denied} {content2:a leak}.'
    const item = itemOf(split, split)
    const shared: Item = { ...item, predicted: [], gold: item.gold.map((marked) => ({ ...marked, source: item.gold[0]!.source })) }
    expect(roleScore('content', spanOutcomes(shared)).exact.gold).toBe(3)
    expect(roleScore('source', spanOutcomes(shared)).exact.gold).toBe(1)
  })

  test('a content over two paragraphs is two spans', () => {
    const { text, marked } = parse('{source:Venn} {cue:said}: {content:“It held.\n\n“It will.”}')
    const outcome = roleScore('content', spanOutcomes({ text, publisher: 'x', gold: marked, predicted: marked }))
    expect(outcome.exact).toMatchObject({ gold: 2, predicted: 2, f1: 100 })
  })
})

describe('joined', () => {
  const score = (one: string, other: string) => joinedScore(joinedOutcomes(itemOf(one, other)))

  test('marks and closing punctuation at the ends do not matter', () => {
    const { exact } = score('{content:“The dam held,”} {source:she} {cue:said}.', '“{content:The dam held},” {source:she} {cue:said.}')
    expect(exact.f1).toBe(100)
  })

  test('marks inside do', () => {
    const { exact, overlap } = score('{source:She} {cue:said} {content:the dam “held” well}.', '{source:She} {cue:said} {content:the dam} “held” {content:well}.')
    expect(exact.f1).toBe(0)
    expect(overlap.f1).toBe(100)
  })

  test('overlap wants all three roles, or a source on neither side', () => {
    expect(score('{source:She} {cue:said} {content:it held}.', 'She {cue:said} {content:it} held.').overlap.f1).toBe(0)
    expect(score('It {cue:is said} {content:it held}.', 'It is {cue:said} {content:it} held.').overlap.f1).toBe(100)
    expect(score('{source:She} {cue:had said} {content:it held}.', '{source:She} {cue:had} said {content:it} held.')).toMatchObject({ exact: { f1: 0 }, overlap: { f1: 100 } })
  })

  test('an attribution without cue or content takes no part', () => {
    expect(score('{source:Venn}: {content:it held}. {source2:She} {cue2:said} {content2:so}.', '{source:Venn}: it held. {source2:She} {cue2:said} {content2:so}.').exact).toMatchObject({ gold: 1, predicted: 1, f1: 100 })
  })

  test('two predictions for one gold attribution: one counts, one is extra', () => {
    const { overlap } = score('{source:She} {cue:said} {content:it held and would hold}.', '{source:She} {cue:said} {content:it held} and {content2:would hold}{cue2:.}')
    expect(overlap).toMatchObject({ precision: 50, recall: 100 })
  })

  test('the pair that shares most goes first, whatever the order', () => {
    const pairs = (shares: readonly (readonly number[])[]) => pairUp(2, 2, (g, p) => shares[g]![p]!)
    expect(pairs([[2, 5], [0, 4]])).toEqual([[0, 1]])
    expect(pairs([[2, 3], [0, 4]])).toEqual([[1, 1], [0, 0]])
  })

  test('a group keeps its own side: gold direct, predicted mixed', () => {
    const item = itemOf('{source:She} {cue:said} {content:“it held”} today.', '{source:She} {cue:said} {content:“it held” today}.')
    const { forms } = polnearScores([item], [])
    expect(forms.direct.joined.overlap).toMatchObject({ gold: 1, predicted: 0, recall: 100, precision: null })
    expect(forms.mixed.joined.overlap).toMatchObject({ gold: 0, predicted: 1, recall: null, precision: 100 })
  })
})
