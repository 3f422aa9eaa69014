import { describe, expect, it } from 'vitest'
import type { ActorRow, LinkRow, StatementRow } from '../../src/store/ledger-store.ts'
import { actorItem } from '../../src/views/actor-item.ts'
import { actorSheet } from '../../src/views/actor-sheet.ts'
import { tied } from '../../src/views/statement-item.ts'

const perrin: ActorRow = { name: 'Ana Perrin', kind: 'person', privacy: 'office-holder', role: 'the minister of rivers' }

function row(id: number, actor: ActorRow | null, rest: Partial<StatementRow> = {}): StatementRow {
  const part = { spans: [[0, 1] as const], text: 'x' }
  return {
    id: `s${id}`, document: 'd1', index: id, within: null, source: part, cue: part, content: part, form: 'indirect', act: 'assert', distance: 'neutral', confidence: 1,
    authority: 'named-person', actor, alsoActors: [], evidence: [], privatePersons: [], documentTitle: null, publisher: 'The Gazette', published: '2026-03-01', url: null, ...rest,
  }
}

function denial(from: number, to: number): LinkRow {
  return { id: `l${from}`, link: 'denies', from: `s${from}`, to: `s${to}`, document: 'd1', confidence: 1, why: [] }
}

describe('actorSheet', () => {
  it('keeps every role with where it was stated first, oldest first', () => {
    const former = { ...perrin, role: 'a former minister' }
    const rows = [
      row(9, former, { document: 'd3', published: '2026-05-01', publisher: 'Tern Wire' }),
      row(2, perrin), row(3, perrin), row(5, perrin, { document: 'd2', published: '2026-03-09' }),
    ]
    expect(actorSheet('ana perrin', rows, [], new Map())?.roles).toEqual([
      { role: 'the minister of rivers', document: 'd1', publisher: 'The Gazette', published: '2026-03-01', documents: 2 },
      { role: 'a former minister', document: 'd3', publisher: 'Tern Wire', published: '2026-05-01', documents: 1 },
    ])
  })

  it('orders statements by the day of their document, then as they stand in it; those without a date last', () => {
    const rows = [row(1, perrin, { published: null }), row(12, perrin), row(7, perrin), row(3, perrin, { published: '2026-01-04' })]
    expect(actorSheet('Ana Perrin', rows, [], new Map())?.statements.map(({ id }) => id)).toEqual(['s3', 's7', 's12', 's1'])
  })

  it('finds holders after the first, counts documents, and shows the most frequent spelling', () => {
    const other: ActorRow = { name: 'Dorn', kind: 'government', privacy: 'institution', role: null }
    const rows = [row(1, other, { alsoActors: [perrin] }), row(2, { ...perrin, name: 'ANA PERRIN' }), row(3, perrin, { document: 'd2' })]
    const sheet = actorSheet('ana PERRIN', rows, [], new Map())
    expect(sheet).toMatchObject({ name: 'Ana Perrin', kind: 'person', documents: 2, spellings: ['Ana Perrin', 'ANA PERRIN'] })
    expect(sheet?.statements).toHaveLength(3)
  })

  it('tells who answers from who is answered, and leaves out links to oneself', () => {
    const dorn: ActorRow = { name: 'Dorn', kind: 'government', privacy: 'institution', role: null }
    const others = new Map([['s8', row(8, dorn)], ['s9', row(9, null, { authority: 'unsourced', source: null })]])
    const sheet = actorSheet('Ana Perrin', [row(1, perrin), row(2, perrin)], [denial(1, 8), denial(9, 2), denial(1, 2)], others)
    expect(sheet?.answers).toEqual([
      { link: 'denies', direction: 'from', statement: 's1', other: 's8', document: 'd1', who: 'Dorn', content: 'x', confidence: 1 },
      { link: 'denies', direction: 'to', statement: 's2', other: 's9', document: 'd1', who: 'nobody named', content: 'x', confidence: 1 },
    ])
  })

  it('has no sheet for a private person, nor shows one by name at the far end of a link', () => {
    const witness: ActorRow = { name: 'Maro Lind', kind: 'person', privacy: 'private-person', role: 'a resident of Khelm' }
    expect(actorSheet('Maro Lind', [row(1, witness)], [], new Map())).toBeNull()
    const far = row(8, witness, { privatePersons: [{ name: 'Maro Lind', mentions: [] }] })
    expect(actorSheet('Ana Perrin', [row(1, perrin)], [denial(8, 1)], new Map([['s8', far]]))?.answers[0]?.who).toBe('a resident of Khelm')
  })

  it('shows no private person in a role, and has no sheet for what is called after one', () => {
    const privatePersons = [{ name: 'Maro Lind', mentions: [] }]
    const lawyer = { ...perrin, role: 'the lawyer of Maro Lind' }
    expect(actorSheet('Ana Perrin', [row(1, lawyer, { privatePersons })], [], new Map())?.roles[0]?.role).toBe('the lawyer of a private person')
    const family: ActorRow = { name: 'The family of Maro Lind', kind: 'organisation', privacy: 'institution', role: null }
    expect(actorSheet('The family of Maro Lind', [row(1, family, { privatePersons })], [], new Map())).toBeNull()
  })
})

describe('actorItem', () => {
  it('counts every statement, shows those that there is room for, and has the answers of these only', () => {
    const dorn: ActorRow = { name: 'Dorn', kind: 'government', privacy: 'institution', role: null }
    const rows = [row(1, perrin), row(2, perrin, { act: 'deny', published: '2026-04-01' }), row(3, perrin, { published: null })]
    const sheet = actorSheet('Ana Perrin', rows, [denial(1, 8), denial(8, 2)], new Map([['s8', row(8, dorn)]]))
    if (sheet === null) throw new Error('no sheet')
    const item = actorItem(sheet, tied(sheet.statements.slice(0, 1), []))
    expect(item).toMatchObject({ total: 3, byAct: { assert: 2, deny: 1 }, first: '2026-03-01', last: '2026-04-01', all: '/api/v1/statements?speaker=Ana+Perrin&sort=published' })
    expect(item.statements.map(({ id }) => id)).toEqual(['s1'])
    expect(item.answers).toMatchObject([{ link: 'denies', direction: 'to', statement: 's1', other: 's8', who: 'Dorn' }])
  })
})
