// What a statement does to its own content, by the words of its cue and of the content. Invented places and people.
import { describe, expect, it } from 'vitest'
import { isPlainDenial, ownStance, type StancedStatement } from '../../src/store/own-stance.ts'

function said(cue: string, content: string, rest: Partial<StancedStatement> = {}): StancedStatement {
  return { act: 'assert', cue, source: '', content, ...rest }
}
const deny = { act: 'deny' } as const
const stance = (one: StancedStatement) => ownStance(one).stance

describe('what a statement does to its content', () => {
  it('is told by the cue', () => {
    expect(stance(said('denied', 'that shells had hit the kilns', deny))).toBe('denies')
    expect(stance(said('took to the radio to publicly counter', 'claims that raiders were caught at the ford'))).toBe('denies')
    expect(stance(said('said, playing down speculation over', 'the mayor’s health'))).toBe('denies')
    expect(stance(said('could not confirm', 'the death of Oro Vint', { source: 'The council' }))).toBe('doubts')
    expect(stance(said('is not known', 'how many rowers the Reed Front has', { source: 'It' }))).toBe('reports')
    expect(stance(said('confirms', 'that raiders were caught at the ford', { source: 'No agency' }))).toBe('doubts')
    expect(stance(said('has emerged to indicate', 'that raiders were at the ford', { source: 'No evidence' }))).toBe('doubts')
    expect(stance(said('showed', 'raiders at the ford', { source: 'The evidence' }))).toBe('asserts')
    expect(stance(said('declined', 'to comment on reports of the stolen barges'))).toBe('reports')
    expect(stance(said('refused to deny', 'that the kilns were hit'))).toBe('reports')
    expect(stance(said('responded to', 'allegations made by a rival'))).toBe('reports')
    expect(stance(said('said', 'the kilns were hit'))).toBe('asserts')
  })

  it('is told by a speaker who owns up to not knowing', () => {
    expect(stance(said('said', 'it could not confirm reports of the death “in any way”'))).toBe('doubts')
    expect(stance(said('said', 'the letter could reach Sarvel by noon'))).toBe('asserts')
  })

  it('is left open by what is unknown, and not by unknown men', () => {
    expect(stance(said('said', 'the whereabouts of the barge are unknown'))).toBe('doubts')
    expect(stance(said('said', 'unknown men set fire to the barge'))).toBe('asserts')
    expect(stance(said('wrote', '“The Unknown will be the last song I sing in Sarvel”'))).toBe('asserts')
  })

  it('is not left open by a bare “I don’t know”, which may be of anything', () => {
    expect(ownStance(said('said', 'they don’t know where the barges went'))).toMatchObject({ stance: 'doubts' })
    expect(ownStance(said('said', '“All I can do is weep, because I don’t know,”')).stance).not.toBe('doubts')
  })

  it('tells whom one questions from what one questions', () => {
    expect(stance(said('has questioned', 'a man who recorded the shots', { act: 'doubt' }))).toBe('reports')
    expect(stance(said('questioned', 'whether the truce would hold', { act: 'doubt' }))).toBe('doubts')
  })

  it('leaves a denial that negates nothing to be what it says', () => {
    expect(ownStance(said('insisted', 'that every round had fallen on the camp by the mill', deny))).toMatchObject({ stance: 'asserts' })
    expect(ownStance(said('said', 'none of the rounds had fallen on the mill', deny))).toMatchObject({ stance: 'denies', inside: true })
    expect(ownStance(said('disputed', 'her version', deny))).toMatchObject({ stance: 'denies', inside: false })
  })

  it('is told by a “not” in the cue', () => {
    expect(stance(said('didn’t think', 'the Reed Front had agreed to a truce', { act: 'believe' }))).toBe('denies')
    expect(stance(said('dashed hopes for', 'a truce by winter', { act: 'believe' }))).toBe('denies')
    expect(stance(said('are not believed', 'to be at the ford', { act: 'believe', source: null }))).toBe('denies')
    expect(stance(said('not only believes', 'that the kilns were hit', { act: 'believe' }))).toBe('asserts')
    expect(stance(said('did not disclose', 'the terms of the truce'))).toBe('reports')
    expect(stance(said('has refused to confirm', 'that the mayor is ill'))).toBe('reports')
    expect(stance(said('Unconfirmed', 'reports tell of raiders at the ford', { source: null }))).toBe('reports')
  })

  it('is told by a denial at the head of the cue, whatever the reader took it for, and not by being withheld or resented', () => {
    expect(stance(said('denied late on Sunday', 'that raiders were at the ford'))).toBe('denies')
    expect(stance(said('was denied', 'entry to the quay'))).toBe('asserts')
    expect(stance(said('has dismissed', 'forty cases of poaching', deny))).toBe('reports')
    expect(stance(said('bristled at', 'reports that raiders were at the ford', deny))).toBe('reports')
  })

  it('is told by a content that calls a claim false, denies it for another or says nothing', () => {
    expect(ownStance(said('told', 'the rumours of the mayor rowing out to the wreck were “charming”, but untrue', deny))).toMatchObject({ stance: 'denies', inside: false })
    expect(ownStance(said('said', '“The claim is entirely false, and Sarvel has no weir”', deny))).toMatchObject({ stance: 'denies', inside: true })
    expect(ownStance(said('said', 'the allegation that the accounts were false was read out'))).toMatchObject({ inside: true })
    expect(stance(said('according to', 'the council later disputed the report, saying no boat had sunk'))).toBe('reports')
    expect(stance(said('said', 'the boat was denied entry to the quay'))).not.toBe('reports')
    expect(stance(said('said', 'it would neither confirm nor deny reports of the wreck'))).toBe('reports')
  })

  it('says no, or that it is not known, inside a plain content', () => {
    expect(ownStance(said('said', 'it was not aware of any raiders at the ford'))).toMatchObject({ stance: 'doubts', inside: true })
    expect(ownStance(said('said', 'the reel has yet to be verified'))).toMatchObject({ stance: 'doubts', inside: true })
    expect(stance(said('said', 'an unverified reel of the raid is being looked at'))).toBe('asserts')
    expect(ownStance(said('said', 'no barge was lost'))).toMatchObject({ stance: 'denies', inside: true })
  })
})

describe('a plain denial', () => {
  it('is half of a dispute', () => {
    const plain = (cue: string, content: string, act = 'deny') => isPlainDenial(said(cue, content, { act }))
    expect(plain('denied', 'that it had shelled the mill')).toBe(true)
    expect(plain('rejected allegations', 'that it had shelled the mill')).toBe(true)
    expect(plain('denied', 'reports that the mayor was hurt')).toBe(true)
    expect(plain('rejected', 'an offer of barges')).toBe(false)
    expect(plain('was denied', 'entry to the quay')).toBe(false)
    expect(plain('said', 'no barge had come')).toBe(false)
    expect(plain('denied', 'that it had shelled the mill', 'assert')).toBe(true)
    expect(plain('told', 'the rumours of the mayor rowing out to the wreck were “charming”, but untrue')).toBe(true)
  })
})
