// Which side a statement is on: by its cue, by its own words, and beside the others of its claim. Invented places and people.
import { describe, expect, it } from 'vitest'
import { ownStance, Sides, type Standing } from '../../src/store/stance-in-claim.ts'

let last = 0
function said(cue: string, content: string, rest: Partial<Standing> = {}): Standing {
  return { statement: ++last, holder: `holder ${last}`, act: 'assert', cue, source: null, content, answers: null, spared: new Set(), ...rest }
}
const deny = { act: 'deny' } as const
const stance = (one: Standing) => ownStance(one).stance

describe('what a statement does to its content', () => {
  it('is told by the cue', () => {
    expect(stance(said('denied', 'that shells had hit the kilns', deny))).toBe('denies')
    expect(stance(said('took to the radio to publicly counter', 'claims that raiders were caught at the ford'))).toBe('denies')
    expect(stance(said('said, playing down speculation over', 'the mayor’s health'))).toBe('denies')
    expect(stance(said('could not confirm', 'the death of Oro Vint', { source: 'The council' }))).toBe('doubts')
    expect(stance(said('is not known', 'how many rowers the Reed Front has', { source: 'It' }))).toBe('reports')
    expect(stance(said('confirms', 'that raiders were caught at the ford', { source: 'No agency' }))).toBe('doubts')
    expect(stance(said('declined', 'to comment on reports of the stolen barges'))).toBe('reports')
    expect(stance(said('refused to deny', 'that the kilns were hit'))).toBe('reports')
    expect(stance(said('responded to', 'allegations made by a rival'))).toBe('reports')
    expect(stance(said('said', 'the kilns were hit'))).toBe('asserts')
  })

  it('is told by a speaker who owns up to not knowing', () => {
    expect(stance(said('said', 'it could not confirm reports of the death “in any way”'))).toBe('doubts')
    expect(stance(said('said', 'the letter could reach Sarvel by noon'))).toBe('asserts')
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
})

describe('sides of a claim', () => {
  const sides = () => new Sides()

  it('set a denial in words of its own against who says so without the “no”', () => {
    const denial = said('said', 'no raiders were caught crossing the ford', deny)
    const claim = said('said', 'ten raiders were caught crossing the ford at Sarvel')
    expect(sides().stanceAmong(denial, [denial, claim]).stance).toBe('denies')
    expect(sides().isOpposed(denial, claim)).toBe(true)
  })

  it('have no dispute in two who say the same no, whatever the reader took one for', () => {
    const one = said('told', '“We have no official notice from the council that it is the fever”', deny)
    const other = said('said', 'that there had been no official notice from the council that it was the fever')
    expect(sides().stanceAmong(one, [one, other]).stance).toBe('asserts')
    expect(sides().isOpposed(one, other)).toBe(false)
  })

  it('go with the many where most say no', () => {
    const no = ['none of the missing potters was among the bodies in the pit', 'the bodies in the pit are not those of the missing potters', 'the missing potters were not found in the pit'].map((content) => said('said', content))
    const fear = said('said', 'some of the missing potters may be among the bodies in the pit')
    const denial = said('said', 'no body in the pit was one of the missing potters', deny)
    expect(sides().stanceAmong(denial, [...no, fear, denial]).stance).toBe('asserts')
  })

  it('do not set what is denied against who denies it too', () => {
    const denial = said('denied', 'that raiders were caught crossing the ford', deny)
    expect(sides().isOpposed(denial, said('said', 'raiders are not crossing the ford'))).toBe(false)
    expect(sides().isOpposed(denial, said('said', 'raiders were caught as they crossed the ford'))).toBe(true)
    expect(sides().isOpposed(denial, said('said', 'raiders were caught as they crossed the ford', { holder: denial.holder }))).toBe(false)
  })

  it('need more than names', () => {
    const denial = said('denied', 'that the wife of Oro Vint had been arrested', deny)
    expect(sides().isOpposed(denial, said('pledged', 'allegiance to Oro Vint and the Reed Front'))).toBe(false)
  })

  it('follow a link to what like statements say, and not a link between two who say the same', () => {
    const target = said('said', 'shells had destroyed the pottery kilns at Old Sarvel')
    const denial = said('denied', 'it', { ...deny, answers: { statement: target.statement, content: target.content, link: 'denies', confidence: 0.3, accepted: false } })
    expect(sides().isOpposed(denial, target)).toBe(true)
    expect(sides().isOpposed(denial, said('said', 'the pottery kilns of Old Sarvel were destroyed by shells'))).toBe(true)
    expect(sides().isOpposed(denial, said('said', 'quinces would be late in the lower valley'))).toBe(false)
    const same = said('told', 'that the port was “not aware of any barges moving at Sarvel”', { ...deny, answers: { statement: 999, content: 'We are not aware of any barges moving at Sarvel', link: 'denies', confidence: 0.9, accepted: false } })
    expect(sides().stanceAmong(same, [same, said('said', 'it was not aware of any barges moving at Sarvel')]).stance).toBe('asserts')
  })

  it('reach no further than its target by an unsure link from words that do not deny outright, and by none that takes back', () => {
    const target = said('said', 'shells had destroyed the pottery kilns at Old Sarvel')
    const alike = said('said', 'the pottery kilns of Old Sarvel were destroyed by shells')
    const answer = (link: string, confidence: number) => said('told', 'a visitor to wait for proof', { ...deny, answers: { statement: target.statement, content: target.content, link, confidence, accepted: false } })
    expect(sides().isOpposed(answer('denies', 0.3), target)).toBe(true)
    expect(sides().isOpposed(answer('denies', 0.3), alike)).toBe(false)
    expect(sides().isOpposed(answer('denies', 0.8), alike)).toBe(true)
    expect(sides().isOpposed(answer('withdraws', 0.8), target)).toBe(false)
    expect(sides().stanceAmong(answer('withdraws', 0.8), [target]).stance).toBe('denies')
  })

  it('trust a link over a guess at who holds what has no source', () => {
    const target = said('according to', 'shells had destroyed the kilns', { holder: 'the board' })
    const denial = said('rejects', 'these accusations', { ...deny, holder: 'the board', answers: { statement: target.statement, content: target.content, link: 'denies', confidence: 0.3, accepted: false } })
    expect(sides().isOpposed(denial, target)).toBe(true)
    expect(sides().isOpposed(denial, { ...target, source: 'The board' })).toBe(false)
  })

  it('take a plain denial for half of a dispute', () => {
    const plain = (cue: string, content: string, act = 'deny') => sides().isPlainDenial(said(cue, content, { act }))
    expect(plain('denied', 'that it had shelled the mill')).toBe(true)
    expect(plain('rejected allegations', 'that it had shelled the mill')).toBe(true)
    expect(plain('denied', 'reports that the mayor was hurt')).toBe(true)
    expect(plain('rejected', 'an offer of barges')).toBe(false)
    expect(plain('was denied', 'entry to the quay')).toBe(false)
    expect(plain('said', 'no barge had come')).toBe(false)
    expect(plain('denied', 'that it had shelled the mill', 'assert')).toBe(false)
  })
})
