// A reading as people decided: holders put right with the authority that they give, names merged, everything else as it was read.
import { describe, expect, test } from 'vitest'
import { decidedReading, type DecidedActors } from '../../src/ledger/decided-reading.ts'
import type { NamedActor } from '../../src/ledger/decision.ts'
import { bridgeReading } from '../contract/sample.ts'

const reading = bridgeReading()
const asRead: DecidedActors = { shown: reading.actors.map(({ name, kind, privacy }) => ({ name, kind, privacy })), holders: new Map(), shownAs: (actor) => actor }
const fold = (name: string) => name.toLowerCase()
const ministry: NamedActor = { name: 'Foreign Ministry of Orrin', kind: 'government', privacy: 'institution' }

test('where nothing was decided it is the reading', () => {
  expect(decidedReading(reading, asRead, fold)).toEqual({ ...reading, shownAs: asRead.shownAs })
})

describe('who is put right as the holder', () => {
  const heldBy = (holder: NamedActor | null, index: number) => {
    const shown = holder === null ? asRead.shown : [...asRead.shown, holder]
    return decidedReading(reading, { ...asRead, shown, holders: new Map([[index, holder === null ? null : shown.length - 1]]) }, fold)
  }

  test.each([
    [ministry, 'named-organisation'], [{ name: 'Ana Perrin', kind: 'person', privacy: 'office-holder' }, 'named-person'], [{ name: 'Sel Treaty', kind: 'document', privacy: 'institution' }, 'named-document'],
    [{ name: 'Residents of Sel', kind: 'collective', privacy: 'institution' }, 'collective'], [null, 'role'],
  ] as const)('%o gives %s', (holder, authority) => {
    const { statements, actors } = heldBy(holder, 2)
    expect(statements[2]).toMatchObject({ authority, alsoActors: [], evidence: [], actorDecided: true })
    expect(statements[2]?.actor === null ? null : actors[statements[2]!.actor]).toEqual(holder === null ? null : { type: 'actor', ...holder, role: null, mentions: [] })
    expect(statements.slice(0, 2)).toEqual(reading.statements.slice(0, 2))
  })

  test('whoever is named no longer leaves a source that is described, and no source leaves nobody', () => {
    expect(heldBy(null, 0).statements[0]).toMatchObject({ actor: null, authority: 'role' })
    const { statements } = decidedReading({ ...reading, statements: reading.statements.map((statement) => ({ ...statement, source: null })) }, { ...asRead, holders: new Map([[1, null]]) }, fold)
    expect(statements[1]).toMatchObject({ actor: null, alsoActors: [], authority: 'unsourced' })
  })

  test('a document speaks on its own authority, whoever made it', () => {
    const told = { ...reading, statements: reading.statements.map((statement) => ({ ...statement, authority: 'named-document' as const })) }
    expect(decidedReading(told, { ...asRead, shown: [...asRead.shown, ministry], holders: new Map([[0, 3]]) }, fold).statements[0]?.authority).toBe('named-document')
  })
})

test('two names that a person made one are one, but for somebody private; equal names that nobody touched stay apart', () => {
  const called = (...names: readonly string[]) => decidedReading(reading, { ...asRead, shown: asRead.shown.map((actor, position) => ({ ...actor, name: names[position] ?? actor.name })) }, fold)
  const { statements, actors } = called('Harbour board')
  expect(actors.map(({ name, written }) => [name, written])).toEqual([['Harbour board', 'Mara Telk'], ['Harbour Board', undefined], ['A resident of Ostrel', undefined]])
  expect(statements.map(({ actor, alsoActors }) => [actor, alsoActors])).toEqual([[0, []], [0, []], [2, []]])
  expect(called('Mara Telk', 'Harbour Board', 'Mara Telk').statements.map(({ actor }) => actor)).toEqual([0, 1, 2])
  const twice = { ...reading, actors: reading.actors.map((actor) => ({ ...actor, name: 'Mara Telk', privacy: 'office-holder' as const })) }
  expect(decidedReading(twice, { ...asRead, shown: twice.actors.map(({ name, kind, privacy }) => ({ name, kind, privacy })) }, fold).statements.map(({ actor }) => actor)).toEqual([0, 1, 2])
})
