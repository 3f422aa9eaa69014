import { describe, expect, it } from 'vitest'
import { contentWords } from '../../src/claims/common-words.ts'
import type { StatedFigure } from '../../src/claims/compare-figures.ts'
import type { Figure } from '../../src/claims/figure.ts'
import { figuresApart, type FiguredStatement } from '../../src/claims/figures-apart.ts'

interface Given {
  readonly holder?: string | null
  readonly day?: string | null
  readonly words?: string
}

function stated(figures: readonly Partial<Figure>[], { holder = null, day = null, words = 'potters were killed at the Sarvel kilns' }: Given = {}): FiguredStatement {
  return {
    words: contentWords(words),
    figures: figures.map((figure): StatedFigure => ({
      id: 's', holder, document: 'd', origin: 'd', day,
      figure: {
        type: 'figure', kind: 'count', low: figure.value ?? 0, high: figure.value ?? 0, value: 0, bound: 'exact', unit: null, counted: { head: 'potter', group: 'potter', qualifiers: [], outcome: 'killed' },
        outOf: null, change: null, days: null, stated: '', span: [0, 1], sentence: [0, 1], convention: null, ...figure,
      },
    })),
  }
}

describe('figuresApart', () => {
  it('sets two holders apart whose numbers cannot both hold', () => {
    expect(figuresApart(stated([{ value: 31 }]), stated([{ value: 12 }]))).toMatchObject({ apart: 'differ', later: { figure: { value: 31 } }, earlier: { figure: { value: 12 } } })
    expect(figuresApart(stated([{ value: 12 }]), stated([{ value: 12 }]))).toBeNull()
  })

  it('leaves parts of a whole together where one number of each is the same', () => {
    expect(figuresApart(stated([{ value: 27 }, { value: 10 }]), stated([{ value: 10 }]))).toBeNull()
    expect(figuresApart(stated([{ value: 27 }, { value: 10 }]), stated([{ value: 11 }]))).toMatchObject({ apart: 'differ' })
  })

  it('takes “over 300” and “300” for one round number, and not 301 and 300', () => {
    expect(figuresApart(stated([{ value: 300, low: 301, high: null, bound: 'more-than' }]), stated([{ value: 300 }]))).toBeNull()
    expect(figuresApart(stated([{ value: 301 }]), stated([{ value: 300 }]))).toMatchObject({ apart: 'differ' })
  })

  it('reads a later number of one holder as a revision, and none where the days are not known', () => {
    const [first, second] = [{ holder: 'telk', day: '2031-05-01' }, { holder: 'telk', day: '2031-05-04' }]
    expect(figuresApart(stated([{ value: 11 }], second), stated([{ value: 14 }], first))).toMatchObject({ apart: 'revision' })
    expect(figuresApart(stated([{ value: 11 }], first), stated([{ value: 14 }], second))).toBeNull()
    expect(figuresApart(stated([{ value: 11 }], { holder: 'telk' }), stated([{ value: 14 }], { holder: 'telk' }))).toBeNull()
  })

  it('takes the text’s word that one number replaces another: “11, down from 14”', () => {
    const lowered = stated([{ value: 11 }, { value: 14, change: 'from' }])
    expect(figuresApart(lowered, stated([{ value: 14, high: null, bound: 'at-least' }]))).toMatchObject({ apart: 'revision', later: { figure: { value: 11 } }, earlier: { figure: { value: 14 } } })
    expect(figuresApart(lowered, stated([{ value: 20 }]))).toMatchObject({ apart: 'differ' })
  })

  it('compares nothing across matters', () => {
    expect(figuresApart(stated([{ value: 31 }]), stated([{ value: 12 }], { words: 'weavers drowned off Aldem in a storm' }))).toBeNull()
  })
})
