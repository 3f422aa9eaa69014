// The speaker layer's scores on hand-computed cases over invented sentences.
import { describe, expect, test } from 'vitest'
import { sameName, sameNames } from '../../bench/metric/names.ts'
import { speakerOutcomes, speakerScore, type LabelledSide, type Labels } from '../../bench/metric/speaker.ts'
import { parse } from './item-of.ts'

describe('names', () => {
  test.each([
    ['Orla Venn', 'orla venn'],
    ['Mayor Orla Venn', 'Orla Venn'],
    ['Venn', 'Orla Venn'],
    ['Venn', 'Mr. Orla Venn Jr.'],
    ['the Harbour Office', 'Harbour Office'],
    ['the mayor', 'Mayor'],
    ['Orla Venn’s', 'Orla Venn'],
    ['U.N.', 'UN'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true)
    expect(sameName(b, a)).toBe(true)
  })

  test.each([
    ['Orla Venn', 'Mira Venn'],
    ['Venn', 'Venn campaign'],
    ['Orla', 'Orla Venn'],
    ['Justice Department', 'Harbour Department'],
    ['Justice Department', 'Department'],
    ['Mayor', 'Orla Venn'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false))

  test('several holders match as a whole', () => {
    expect(sameNames(['Orla Venn', 'Tam Roe'], ['Roe', 'Venn'])).toBe(true)
    expect(sameNames(['Orla Venn', 'Tam Roe'], ['Venn'])).toBe(false)
    expect(sameNames(['Orla Venn'], ['Venn', 'Roe'])).toBe(false)
    expect(sameNames([], [])).toBe(true)
    expect(sameNames([], ['Venn'])).toBe(false)
  })
})

const { text, marked } = parse(
  '{source:Orla Venn} {cue:claimed} {content:the dam held}. {source2:Tam Roe} {cue2:denied} {content2:that}. {source3:Officials} {cue3:feared} {content3:a flood}. {source4:Venn} {cue4:repeated} {content4:that it held}.',
)

const labels = (index: number, changes: Partial<Labels> = {}): Labels => ({ marked: marked[index]!, actors: ['Orla Venn'], authority: 'named-person', act: 'assert', distance: 'neutral', ...changes })
const gold: LabelledSide = {
  labels: [
    labels(0, { distance: 'distancing' }),
    labels(1, { actors: ['Tam Roe'], act: 'deny' }),
    labels(2, { actors: [], authority: 'role', act: 'believe' }),
    labels(3),
  ],
  links: [{ from: 1, to: 0, link: 'denies' }, { from: 3, to: 0, link: 'repeats' }],
}

describe('speaker layer', () => {
  test('a perfect prediction is 100 everywhere', () => {
    const score = speakerScore([speakerOutcomes({ text, gold, predicted: gold })])
    expect(score).toMatchObject({ gold: 4, matched: 4, actor: 100, authority: 100, act: 100, distance: 100, nameInvented: 0 })
    expect(score.links).toMatchObject({ denies: { f1: 100 }, agrees: { f1: null }, repeats: { f1: 100 } })
  })

  test('an empty one matches nothing and finds no link', () => {
    const score = speakerScore([speakerOutcomes({ text, gold, predicted: { labels: [], links: [] } })])
    expect(score).toMatchObject({ gold: 4, matched: 0, actor: null, act: null, nameInvented: null })
    expect(score.links.denies).toMatchObject({ recall: 0, f1: 0 })
  })

  test('accuracy is over the matched; links follow the match, type and direction', () => {
    // The first gold statement is missed; the rest come in another order. Statement 2 wrongly gets a name, 3 none.
    const predicted: LabelledSide = {
      labels: [labels(3, { actors: [] }), labels(2, { authority: 'role', act: 'predict' }), labels(1, { actors: ['Roe'], act: 'deny' })],
      links: [{ from: 2, to: 1, link: 'denies' }, { from: 0, to: 2, link: 'repeats' }],
    }
    const score = speakerScore([speakerOutcomes({ text, gold, predicted })])
    expect(score.matched).toBe(3)
    expect(score.actor).toBeCloseTo(100 / 3)
    expect(score.named).toEqual({ right: 50, wrong: 0, missing: 50 })
    expect(score.nameInvented).toBe(100)
    expect(score.authority).toBe(100)
    expect(score.act).toBeCloseTo(200 / 3)
    expect(score.acts.deny).toMatchObject({ precision: 100, recall: 100 })
    expect(score.acts.predict).toMatchObject({ precision: 0, gold: 0, predicted: 1 })
    expect(score.links.denies).toMatchObject({ precision: 0, recall: 0, gold: 1, predicted: 1 })
    const right = speakerScore([speakerOutcomes({ text, gold, predicted: { ...gold, links: [{ from: 1, to: 0, link: 'denies' }, { from: 0, to: 3, link: 'repeats' }] } })])
    expect(right.links.denies.f1).toBe(100)
    expect(right.links.repeats.f1).toBe(0)
  })

  test('a match shares both cue and content', () => {
    const elsewhere: Labels = labels(0, { marked: { source: [], cue: marked[0]!.cue, content: marked[1]!.content } })
    expect(speakerOutcomes({ text, gold, predicted: { labels: [elsewhere], links: [] } }).matches).toEqual([])
  })
})
