// Disputes of one quarrel stand together: by who is on their sides, in either direction, and by nothing else.
import { describe, expect, it } from 'vitest'
import type { ActorRow } from '../../src/store/ledger-store.ts'
import type { ClaimRow, MemberRow, Stance } from '../../src/store/woven-rows.ts'
import { claimSheet, type ClaimSheet } from '../../src/views/claim-sheet.ts'
import { quarrelsOf } from '../../src/views/quarrels.ts'

const telk: ActorRow = { name: 'Mara Telk', kind: 'person', privacy: 'office-holder', role: 'the mayor of Sarvel' }
const board: ActorRow = { name: 'Harbour Board', kind: 'organisation', privacy: 'institution', role: null }
const union: ActorRow = { name: 'Dockers’ Union', kind: 'organisation', privacy: 'institution', role: null }
const lind: ActorRow = { name: 'Maro Lind', kind: 'person', privacy: 'private-person', role: 'a potter of Sarvel' }

let count = 0

function member(stance: Stance, holder: ActorRow | string | null, document = 'd1'): MemberRow {
  const part = (text: string) => ({ spans: [[0, text.length] as const], text })
  const actor = typeof holder === 'string' ? null : holder
  return {
    claim: 'c1', stance, confidence: 0.8, why: [], origin: document, figures: [], decided: false,
    statement: {
      id: `s${++count}`, document, index: 0, within: null, source: typeof holder === 'string' ? part(holder) : null, cue: part('said'), content: part('the sluice was shut'), form: 'indirect', act: 'assert', distance: 'neutral', confidence: 1,
      authority: typeof holder === 'string' ? 'role' : actor === null ? 'unsourced' : 'named-person', actor, alsoActors: [], evidence: [], privatePersons: [], documentTitle: null, publisher: null, published: null, url: null,
    },
  }
}

function dispute(id: string, ...members: readonly MemberRow[]): ClaimSheet {
  const claim: ClaimRow = { id, title: id, titleStatement: null, statements: members.length, documents: 1, origins: 1, byStance: { asserts: 1, denies: 1, doubts: 0, reports: 0 }, firstDay: '', lastDay: '', disputed: true, figuresDiffer: false }
  return claimSheet(claim, members, [], [], 'ucdp')
}

const groups = (...sheets: readonly ClaimSheet[]) => quarrelsOf(sheets).map((quarrel) => quarrel.map(({ claim }) => claim.id).join(' '))

describe('quarrelsOf', () => {
  it('puts together what the same parties dispute, whoever asserts, across documents', () => {
    expect(groups(
      dispute('c1', member('asserts', telk), member('denies', board)),
      dispute('c2', member('asserts', telk), member('denies', union)),
      dispute('c3', member('asserts', board, 'd2'), member('doubts', telk, 'd2')),
    )).toEqual(['c1 c3', 'c2'])
  })

  it('has a party on both sides, not one alone', () => {
    expect(groups(dispute('c1', member('asserts', telk), member('denies', board)), dispute('c2', member('asserts', union), member('denies', board)))).toEqual(['c1', 'c2'])
  })

  it('takes a denial that nobody asserted to the quarrel of its denier in that document', () => {
    const first = () => dispute('c1', member('asserts', telk), member('denies', board))
    expect(groups(first(), dispute('c2', member('denies', board)))).toEqual(['c1 c2'])
    expect(groups(first(), dispute('c2', member('denies', board, 'd2')))).toEqual(['c1', 'c2'])
  })

  it('takes officials, a private person and nobody for one party within a document at most', () => {
    for (const holder of ['two officials', lind]) {
      expect(groups(dispute('c1', member('asserts', telk), member('denies', holder)), dispute('c2', member('asserts', telk), member('denies', holder)))).toEqual(['c1 c2'])
      expect(groups(dispute('c1', member('asserts', telk), member('denies', holder)), dispute('c2', member('asserts', telk), member('denies', holder, 'd2')))).toEqual(['c1', 'c2'])
    }
    expect(groups(dispute('c1', member('asserts', null), member('denies', board)), dispute('c2', member('asserts', null), member('denies', board)))).toEqual(['c1', 'c2'])
  })
})
