import { describe, expect, test } from 'vitest'
import { createOrigins, isOneOrigin, type OriginDocument, type OriginTie } from '../../src/copies/origins.ts'
import type { Side } from '../../src/copies/earlier.ts'
import type { Relation, RelationKind } from '../../src/copies/relation.ts'

function relation(kind: RelationKind, shares: readonly [one: number, other: number] = [1, 1], more: { first?: Side | null; credited?: boolean; why?: Relation['why'] } = {}): Relation {
  const of = (share: number) => ({ verbatim: share, reworded: share, any: share })
  return { type: 'relation', relation: kind, one: of(shares[0]), other: of(shares[1]), first: null, part: null, credited: false, why: [], ...more }
}
const document = (id: string, published: string | null = null, versionOf: string | null = null): OriginDocument => ({ id, published, versionOf })
const tie = (one: string, other: string, of: Relation = relation('same-text')): OriginTie => ({ one, other, relation: of })

describe('what makes one origin', () => {
  test.each([
    ['the same text', relation('same-text'), true],
    ['an excerpt that is most of the later text', relation('excerpt', [0.2, 0.9], { first: 'one' }), true],
    ['a short early text that a later one takes in as a small part', relation('excerpt', [0.9, 0.2], { first: 'one' }), false],
    ['an excerpt, no dates', relation('excerpt', [0.9, 0.2]), true],
    ['a rewording of most', relation('reworded', [0.5, 0.6], { first: 'one' }), true],
    ['a rewording of a part', relation('reworded', [0.6, 0.3], { first: 'one' }), false],
    ['a wire copy of a part that both credit', relation('wire-copy', [0.3, 0.3], { credited: true }), true],
    ['a wire copy of a part that one credits', relation('wire-copy', [0.3, 0.3]), false],
    ['a possible rewriting', relation('possible-rewrite', [0.9, 0.9]), false],
    ['a possible rewriting with a credit', relation('possible-rewrite', [0.9, 0.9], { credited: true }), true],
    ['a possible rewriting of a part with a credit', relation('possible-rewrite', [0.3, 0.3], { credited: true }), false],
  ])('%s', (_, of, expected) => expect(isOneOrigin(of)).toBe(expected))
})

test('ten reprints are one origin, the earliest of them', () => {
  const origins = createOrigins()
  for (let i = 10; i >= 1; i--) origins.add(document(`d${i}`, `2031-03-${String(i).padStart(2, '0')}`), i === 10 ? [] : [tie(`d${i}`, 'd10')])
  origins.add(document('other', '2031-01-01'), [])
  expect(origins.groups().map((group) => [group.document, group.prints, group.dated])).toEqual([['d1', 10, true], ['other', 1, true]])
  expect(origins.originOf('d7')!.documents).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10'])
  expect(origins.originOf('unknown')).toBeNull()
})

test('a document says which groups it brought together', () => {
  const origins = createOrigins()
  expect(origins.add(document('a', '2031-01-02'), [])).toEqual([])
  expect(origins.add(document('b', '2031-01-03'), [])).toEqual([])
  expect(origins.add(document('c', '2031-01-01'), [tie('c', 'a'), tie('b', 'c', relation('possible-rewrite'))])).toEqual(['a'])
  expect(origins.add(document('d', '2031-01-04'), [tie('b', 'd'), tie('d', 'a')])).toEqual(['b', 'c'])
  expect(origins.groups().map(({ document: first, documents }) => [first, ...documents])).toEqual([['c', 'c', 'a', 'b', 'd']])
  expect(origins.originOf('a')!.ties.map(({ one, other }) => `${one}–${other}`)).toEqual(['c–a', 'd–a', 'b–d'])
})

test('a round-up does not bring its stories together', () => {
  const origins = createOrigins()
  for (const id of ['a', 'b', 'c']) origins.add(document(id, '2031-01-01'), [])
  origins.add(document('roundup', '2031-01-05'), ['a', 'b', 'c'].map((id) => tie('roundup', id, relation('excerpt', [0.3, 0.95], { first: 'other' }))))
  expect(origins.groups()).toHaveLength(4)
})

test('versions of one document are one print, in whichever order they come', () => {
  const versions = [document('v1', '2031-01-01'), document('v2', '2031-01-02', 'v1'), document('v3', '2031-01-03', 'v2')]
  for (const order of [versions, versions.toReversed()]) {
    const origins = createOrigins()
    for (const one of order) origins.add(one, [])
    expect(origins.groups()).toMatchObject([{ document: 'v1', prints: 1, dated: true, documents: ['v1', 'v2', 'v3'] }])
  }
})

test('versions that name one another in a ring end', () => {
  const origins = createOrigins()
  origins.add(document('a', null, 'b'), [])
  origins.add(document('b', null, 'a'), [])
  expect(origins.groups()).toHaveLength(1)
})

describe('where dates do not tell', () => {
  test('the one whose publisher others name is the origin, undated', () => {
    const names = relation('reworded', [0.9, 0.9], { credited: true, why: [{ type: 'names-publisher', side: 'one', span: [0, 4] }] })
    const origins = createOrigins()
    origins.add(document('a', '2031-01-01'), [])
    origins.add(document('b', '2031-01'), [tie('a', 'b', names)])
    expect(origins.groups()).toMatchObject([{ document: 'b', dated: false }])
  })

  test('else the first by id; without any date as well', () => {
    const origins = createOrigins()
    origins.add(document('b'), [])
    origins.add(document('a'), [tie('a', 'b')])
    expect(origins.groups()).toMatchObject([{ document: 'a', dated: false }])
  })
})

test('a tie to a document that was not added, a document tied to itself and one added twice change nothing', () => {
  const origins = createOrigins()
  origins.add(document('a'), [tie('a', 'z'), tie('a', 'a'), tie('y', 'z')])
  expect(origins.add(document('a', '2031-01-01'), [])).toEqual([])
  expect(origins.groups()).toMatchObject([{ document: 'a', documents: ['a'], ties: [] }])
})
