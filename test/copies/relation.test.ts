import { describe, expect, test } from 'vitest'
import { alignTexts } from '../../src/copies/align-texts.ts'
import { comparedKeys, comparedText } from '../../src/copies/compared-text.ts'
import { commonLines } from '../../src/copies/find-furniture.ts'
import { relate, type Relation } from '../../src/copies/relation.ts'
import { reuseKeys } from '../../src/copies/reuse-keys.ts'
import { otherReport, rewritten, reworded, story, unrelated } from './story.ts'

interface Printed {
  readonly text: string
  readonly publisher?: string
  readonly published?: string
  readonly common?: ReadonlySet<number>
}

function related(one: Printed, other: Printed): Relation | null {
  const [a, b] = [one, other].map(({ text, publisher = null, published = null, common }) => comparedText({ text, publisher, published }, common))
  return relate(a!, b!, alignTexts(a!.words, b!.words))
}
const paragraphs = story.split('\n\n')

describe('kinds', () => {
  test('the same text, whatever the quotation marks and the line breaks', () => {
    expect(related({ text: story }, { text: story.replaceAll(/[“”]/g, '"').replaceAll('\n\n', '\n') })).toMatchObject({ relation: 'same-text', one: { verbatim: 1, any: 1 }, part: null, first: null, credited: false })
  })

  test('the same text with a page’s furniture about it', () => {
    const page = `Sign up for our daily newsletter\n${story}\nFollow us on Twitter\n© 2031 The Selmouth Echo. All rights reserved. This text may not be published or rewritten.`
    expect(related({ text: story }, { text: page })).toMatchObject({ relation: 'same-text', other: { verbatim: 1 } })
  })

  test('an excerpt, and which of them is the part', () => {
    const part = `${paragraphs.slice(0, 2).join('\n\n')}\n\n${paragraphs[3]}`
    expect(related({ text: story }, { text: part })).toMatchObject({ relation: 'excerpt', part: 'other', other: { verbatim: 1 } })
    expect(related({ text: part }, { text: `${unrelated}\n\n${part}\n\n${unrelated}` })).toMatchObject({ relation: 'excerpt', part: 'one' })
  })

  test('a wire story that one paper credits and one does not', () => {
    const relation = related({ text: `SELMOUTH (Reuters) — ${paragraphs.slice(0, 4).join('\n\n')}` }, { text: story })
    expect(relation).toMatchObject({ relation: 'wire-copy', credited: false })
    expect(relation!.why).toContainEqual({ type: 'agency', agency: 'Reuters', one: [10, 17], other: null })
  })

  test('a wire story that both credit, the agency being one that nobody has heard of', () => {
    const relation = related({ text: `${story}\n\nTern Wire` }, { text: `By Ana Perrin, Tern Wire\n\n${reworded}\n\n${paragraphs[5]}` })
    expect(relation).toMatchObject({ relation: 'wire-copy', credited: true })
  })

  test('an agency that one text cites for something makes no wire story', () => {
    expect(related({ text: story }, { text: `${story}\n\nA ferry will start on Friday, Sarn told Reuters.` })).toMatchObject({ relation: 'same-text' })
  })

  test('a rewording', () => {
    const relation = related({ text: story }, { text: reworded })
    expect(relation).toMatchObject({ relation: 'reworded', part: null })
    expect(relation!.other.reworded).toBeGreaterThan(0.8)
    expect(relation!.other.verbatim).toBeLessThan(0.6)
  })

  test('a rewriting with other words, which may be chance: only possible', () => {
    const relation = related({ text: story }, { text: rewritten })
    expect(relation).toMatchObject({ relation: 'possible-rewrite', one: { reworded: 0 } })
    expect(relation!.other.any).toBeGreaterThan(0.5)
  })
})

describe('nothing', () => {
  test('between texts on one matter with a quotation in common', () => {
    expect(alignTexts(comparedText({ text: story, publisher: null, published: null }).words, comparedText({ text: otherReport, publisher: null, published: null }).words)).toHaveLength(1)
    expect(related({ text: story }, { text: otherReport })).toBeNull()
  })

  test('between texts that quote the same speech at length', () => {
    const speech = `“${paragraphs[1]} ${paragraphs[4]} ${paragraphs[5]}”`
    const frame = (first: string, last: string) => `${first}\n\n${speech}\n\n${last}`
    expect(related({ text: frame('The minister spoke in Varn for an hour.', 'Nobody clapped.') }, { text: frame('Words were found at last in a full hall.', 'The applause was loud and long, and she smiled.') })).toBeNull()
  })

  test('but a speech printed twice is the same text', () => {
    const speech = `“${paragraphs.slice(0, 2).join(' ')} ${paragraphs.slice(3).join(' ')}”`
    expect(related({ text: speech }, { text: speech })).toMatchObject({ relation: 'same-text' })
  })

  test('between pages of one publisher that share a footer, once it is known', () => {
    const footer = 'The Selmouth Echo has been printed on the Orrin since the year of the great flood and is read in nine districts by people who like to know what the council does, what the mills pay and when the ferry leaves, and it belongs to its readers, of whom it has more every year and to whom it owes all that it is.'
    const pages = [story, unrelated, otherReport].map((text) => `${text}\n\n${footer}`)
    const common = commonLines(pages)
    const [one, other] = [{ text: pages[1]!, common }, { text: pages[2]!, common }]
    expect(related({ text: pages[1]! }, { text: pages[2]! })).not.toBeNull()
    expect(related(one, other)).toBeNull()
    const keys = comparedKeys(comparedText({ text: pages[1]!, publisher: null, published: null }, common))
    expect(keys).toEqual(reuseKeys(unrelated))
  })

  test('a story in three versions does not make its lines common', () => {
    expect(commonLines([story, `${story}\n\nMore follows.`, `Updated.\n\n${story}`]).size).toBe(0)
  })

  test('between unrelated texts', () => expect(related({ text: story }, { text: unrelated })).toBeNull())
})

test('naming the other’s publisher is a credit; naming one’s own is none', () => {
  const named = `${reworded}\n\nThe closure was first reported by the Varn Courier.`
  const relation = related({ text: story, publisher: 'The Varn Courier', published: '2031-03-04' }, { text: named, publisher: 'Radio Pell', published: '2031-03-05T10:00:00Z' })
  expect(relation).toMatchObject({ relation: 'reworded', credited: true, first: 'one' })
  expect(relation!.why.filter(({ type }) => type === 'names-publisher')).toEqual([{ type: 'names-publisher', side: 'other', span: [named.indexOf('Varn Courier'), named.length - 1] }])
  expect(related({ text: story, publisher: 'Varn Courier' }, { text: named, publisher: 'Varn Courier' })).toMatchObject({ credited: false })
})

test('both sides alike: exchanged texts give the relation exchanged', () => {
  const [there, back] = [related({ text: story, published: '2031-02-01' }, { text: reworded, published: '2031-01' }), related({ text: reworded, published: '2031-01' }, { text: story, published: '2031-02-01' })]
  expect([there!.first, back!.first]).toEqual(['other', 'one'])
  expect(back!.relation).toBe(there!.relation)
  for (const kind of ['verbatim', 'reworded', 'any'] as const) expect(back!.one[kind]).toBeCloseTo(there!.other[kind], 1)
})
