// A claim as a board: what stands on which side, what counts as corroboration, who is silent, which figures differ, and that nobody private is named.
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/claims/figure.ts'
import type { ActorRow, StatementRow } from '../../src/store/ledger-store.ts'
import type { ClaimRow, MemberRow, Stance, TieRow } from '../../src/store/woven-rows.ts'
import { claimFigures, claimSheet, holderOf } from '../../src/views/claim-sheet.ts'
import { whatOf } from '../../src/views/figure-label.ts'

const telk: ActorRow = { name: 'Mara Telk', kind: 'person', privacy: 'office-holder', role: 'the mayor of Sarvel' }
const board: ActorRow = { name: 'Harbour Board', kind: 'organisation', privacy: 'institution', role: null }
const lind: ActorRow = { name: 'Maro Lind', kind: 'person', privacy: 'private-person', role: 'a potter of Sarvel' }
const claim: ClaimRow = {
  id: 'c1', title: 'shells hit the kilns', titleStatement: 's1', statements: 3, documents: 3, origins: 2, byStance: { asserts: 2, denies: 1, doubts: 0, reports: 0 },
  firstDay: '2031-05-01', lastDay: '2031-05-03', disputed: true, figuresDiffer: false,
}

interface Given {
  readonly actor?: ActorRow | null
  readonly stance?: Stance
  readonly content?: string
  readonly document?: string
  readonly origin?: string
  readonly source?: string | null
  readonly figures?: readonly Figure[]
  readonly day?: string | null
  readonly privatePersons?: StatementRow['privatePersons']
}

function member(number: number, { actor = telk, stance = 'asserts', content = 'shells hit the kilns', source = null, day = '2031-05-01', figures = [], privatePersons = [], ...rest }: Given = {}): MemberRow {
  const document = rest.document ?? `d${number}`
  const part = (text: string) => ({ spans: [[0, text.length] as const], text })
  return {
    claim: 'c1', stance, confidence: 0.8, why: [], origin: rest.origin ?? document, figures, decided: false,
    statement: {
      id: `s${number}`, document, index: 0, within: null, source: source === null ? null : part(source), cue: part('said'), content: part(content), form: 'indirect', act: 'assert', distance: 'neutral', confidence: 1,
      authority: actor === null ? 'unsourced' : 'named-person', actor, alsoActors: [], evidence: [], privatePersons, documentTitle: null, publisher: null, published: day, url: null,
    },
  }
}

function dead(value: number, rest: Partial<Figure> = {}): Figure {
  return {
    type: 'figure', kind: 'count', low: value, high: value, value, bound: 'exact', unit: null, counted: { head: 'potter', group: 'potter', qualifiers: [], outcome: 'killed' },
    outOf: null, change: null, days: null, stated: String(value), span: [0, 2], sentence: [0, 2], convention: null, ...rest,
  }
}

function tie(from: string, to: string): TieRow {
  return { link: 'denies', from, to, confidence: 0.8, why: [], accepted: null }
}

describe('claimSheet', () => {
  it('has the sides in one order and leaves out those nobody takes', () => {
    const { sides } = claimSheet(claim, [member(1, { stance: 'doubts', actor: board }), member(2, { stance: 'denies', actor: board }), member(3)], [], [], 'ucdp')
    expect(sides.map(({ stance }) => stance)).toEqual(['asserts', 'denies', 'doubts'])
  })

  it('counts origins for corroboration: three reprints of one report are one', () => {
    const { sides: [side] } = claimSheet(claim, [member(1), member(2, { origin: 'd1' }), member(3, { origin: 'd1' }), member(4, { actor: board }), member(5, { actor: board })], [], [], 'ucdp')
    expect(side).toMatchObject({ statements: 5, documents: 5, origins: 3 })
    // The board has two origins, the mayor one in three prints.
    expect(side?.holders.map(({ name, origins, statements }) => [name, origins, statements.length])).toEqual([['Harbour Board', 2, 2], ['Mara Telk', 1, 3]])
  })

  it('gives one holder one line however the name is written large', () => {
    const { sides: [side] } = claimSheet(claim, [member(1), member(2, { actor: { ...telk, name: 'MARA TELK' } })], [], [], 'ucdp')
    expect(side?.holders).toEqual([{ name: 'Mara Telk', named: true, statements: ['s1', 's2'], origins: 2 }])
  })

  it('shows a private person by role, without a page, also in the words of a source', () => {
    const sheet = claimSheet(claim, [
      member(1, { actor: lind, source: 'Maro Lind', privatePersons: [{ name: 'Maro Lind', mentions: [[0, 9]] }] }),
      member(2, { actor: null, source: 'a cousin of Maro Lind', privatePersons: [{ name: 'Maro Lind', mentions: [[12, 21]] }] }),
    ], [], [], 'ucdp')
    expect(sheet.sides[0]?.holders.map(({ name, named }) => [name, named])).toEqual([['a potter of Sarvel', false], ['a cousin of a private person', false]])
    expect(JSON.stringify([sheet.sides, sheet.silent])).not.toContain('Lind')
  })

  it('calls a holder that is only pointed at nobody', () => {
    for (const source of ['It', 'who', 'they']) expect(holderOf(member(1, { actor: null, source }).statement)).toBe('nobody named')
    expect(holderOf(member(1, { actor: null, source: 'two guards' }).statement)).toBe('two guards')
    expect(holderOf(member(1, { actor: null, source: 'a guard in Sel, Orvane,' }).statement)).toBe('a guard in Sel, Orvane')
    expect(holderOf({ ...member(1, { actor: null }).statement, authority: 'author' })).toBe('the author')
  })

  it('lists who is spoken of and says nothing, as whole names, and not who is heard under a longer one', () => {
    const members = [member(1, { content: 'the Harbour Board and the Sarvel Guild let the Reed Front store shells beside Telk Hall' }), member(2, { actor: { ...board, name: 'Sarvel Guild of Potters' }, stance: 'denies' })]
    expect(claimSheet(claim, members, [], ['Harbour Board', 'Sarvel Guild', 'Reed Front', 'Reed', 'Mara Telk', 'Board', 'Eastern Reed'], 'ucdp').silent).toEqual(['Harbour Board', 'Reed Front'])
  })

  it('lists nobody whom one statement of many happens to name, nor an initial more or less for another person', () => {
    const many = [1, 2, 3, 4, 5].map((number) => member(number, { content: 'Oro K. Vint had the kilns shelled', actor: board }))
    const aside = member(6, { content: 'the Reed Front has kilns too', actor: board })
    expect(claimSheet(claim, [...many, aside], [], ['Oro K. Vint', 'Reed Front', 'kilns'], 'ucdp').silent).toEqual(['Oro K. Vint'])
    expect(claimSheet(claim, [...many, member(7, { actor: { ...telk, name: 'Oro Vint' } })], [], ['Oro K. Vint'], 'ucdp').silent).toEqual([])
    expect(claimSheet(claim, [...many, member(7, { actor: { ...board, name: 'Vint’s harbour guard' } })], [], ['Oro K. Vint', 'Vint'], 'ucdp').silent).toEqual(['Oro K. Vint'])
  })

  it('keeps ties between its statements apart from those that lead into another claim', () => {
    const { ties, elsewhere } = claimSheet(claim, [member(1), member(2)], [tie('s2', 's1'), tie('s9', 's1'), tie('s8', 's9')], [], 'ucdp')
    expect([ties, elsewhere].map((those) => those.map(({ from, to }) => `${from} ${to}`))).toEqual([['s2 s1'], ['s9 s1']])
  })
})

describe('claimFigures', () => {
  it('tells figures of two origins that cannot both hold, lowest first', () => {
    const [figure] = claimFigures([member(1, { figures: [dead(31)] }), member(2, { actor: board, figures: [dead(12)] })], 'ucdp')
    expect(figure).toMatchObject({ what: 'potters killed', differ: true, stated: [{ statement: 's2', value: 12 }, { statement: 's1', value: 31 }] })
  })

  it('finds no difference in two prints of one report, nor in what one holder said later', () => {
    expect(claimFigures([member(1, { figures: [dead(31)] }), member(2, { actor: board, origin: 'd1', figures: [dead(12)] })], 'ucdp')).toMatchObject([{ differ: false }])
    const [revised] = claimFigures([member(1, { figures: [dead(31)] }), member(2, { figures: [dead(12)], day: '2031-05-09' })], 'ucdp')
    expect(revised).toMatchObject({ differ: false, stated: [{ value: 12, replaced: false }, { value: 31, replaced: true }] })
  })

  it('finds no difference where each of two statements counts a part and the whole', () => {
    const both = [dead(27), dead(10)]
    expect(claimFigures([member(1, { figures: both }), member(2, { actor: board, figures: both })], 'ucdp')).toMatchObject([{ differ: false }])
  })

  it('puts what differs first and says what is counted', () => {
    const houses = { head: 'house', group: 'house', qualifiers: ['stone'], outcome: 'destroyed' as const }
    const found = claimFigures([member(1, { figures: [dead(12), dead(3, { counted: houses })] }), member(2, { actor: board, figures: [dead(12), dead(8, { counted: houses })] })], 'ucdp')
    expect(found.map(({ what, differ }) => [what, differ])).toEqual([['stone houses destroyed', true], ['potters killed', false]])
    expect(whatOf(dead(5, { kind: 'money', unit: 'EUR', counted: null }))).toBe('EUR')
    expect(whatOf(dead(5, { counted: null }))).toBe('unnamed')
  })
})
