// Which side a statement is on beside the others of its claim. Invented places and people.
import { describe, expect, it } from 'vitest'
import { linkHolds, Sides, type Standing } from '../../src/store/stance-in-claim.ts'

let last = 0
function said(cue: string, content: string, rest: Partial<Standing> = {}): Standing {
  return { statement: ++last, holder: `holder ${last}`, act: 'assert', cue, source: null, content, answers: null, spared: new Set(), ...rest }
}
const deny = { act: 'deny' } as const

describe('sides of a claim', () => {
  const sides = () => new Sides()

  it('set a denial in words of its own against who says so without the “no”', () => {
    const denial = said('said', 'no raiders were caught crossing the ford', deny)
    const claim = said('said', 'ten raiders were caught crossing the ford at Sarvel')
    expect(sides().stanceAmong(denial, [denial, claim]).stance).toBe('denies')
    expect(sides().isOpposed(denial, claim)).toBe(true)
  })

  it('are told apart by opposite words, those against the fewer', () => {
    const freed = ['the miller Teo Marrick was freed at the ford', 'that Marrick has been freed'].map((content) => said('said', content))
    const killed = said('reported', 'raiders killed Teo Marrick at the ford')
    const members = [killed, ...freed]
    expect(members.map((member) => sides().stanceAmong(member, members).stance)).toEqual(['denies', 'asserts', 'asserts'])
    expect(sides().isOpposed(killed, freed[0]!)).toBe(true)
    expect(sides().isOpposed({ ...killed, notApart: new Set([freed[0]!.statement]) }, freed[0]!)).toBe(false)
  })

  it('stay one where a detail differs of what others say too', () => {
    const members = ['that guards of the Sarvel ford hold the wife and son of Teo Marrick', 'that guards of the Sarvel ford hold the wife and child of Teo Marrick', 'that the child held by guards of the Sarvel ford is the daughter of Teo Marrick'].map((content) => said('said', content))
    expect(members.map((member) => sides().stanceAmong(member, members).stance)).toEqual(['asserts', 'asserts', 'asserts'])
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

  it('take an unsure link from words that say something else for nothing, and one that takes back for no dispute', () => {
    const target = said('said', 'shells had destroyed the pottery kilns at Old Sarvel')
    const alike = said('said', 'the pottery kilns of Old Sarvel were destroyed by shells')
    const answer = (link: string, confidence: number) => said('told', 'a visitor to wait for proof', { ...deny, answers: { statement: target.statement, content: target.content, link, confidence, accepted: false } })
    expect(sides().isOpposed(answer('denies', 0.3), target)).toBe(false)
    expect(sides().isOpposed(answer('denies', 0.3), alike)).toBe(false)
    expect(sides().isOpposed(answer('denies', 0.8), target)).toBe(true)
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

  it('let a link hold that is sure, that only points, or whose two have words in common', () => {
    const kilns = 'shells had destroyed the pottery kilns at Old Sarvel'
    expect(linkHolds('the ferry board is looking for a new pilot', kilns, 0.6, null)).toBe(false)
    expect(linkHolds('the ferry board is looking for a new pilot', kilns, 0.8, null)).toBe(true)
    expect(linkHolds('the ferry board is looking for a new pilot', kilns, 0.5, '[{"kind":"continuation","from":[],"to":[]}]')).toBe(true)
    for (const content of ['it', 'the accusation', 'the Aldem report was “hardly credible”', 'it “a tale of the long evenings”', '“No such order was drafted or given”', '“There was no warning and there were never any kilns”', 'no shell had fallen near the kilns']) expect(linkHolds(content, kilns, 0.3, null), content).toBe(true)
  })

  it('set nobody who leaves it open against another who does', () => {
    const unclear = said('said', 'it is unclear whether the barge sank or drifted to the weir')
    const unsure = said('do not know', 'whether the barge sank or drifted to the weir', { act: 'doubt', source: 'Boatmen' })
    const unverified = said('said', 'the barge has yet to be found and nobody has confirmed whether it sank at the weir')
    const sure = said('said', 'the barge sank at the weir')
    expect(sides().isOpposed(unsure, unclear)).toBe(false)
    expect(sides().isOpposed(unsure, unverified)).toBe(false)
    expect(sides().isOpposed(unclear, unsure)).toBe(false)
    expect(sides().isOpposed(unsure, sure)).toBe(true)
    expect(sides().stanceAmong(unclear, [unclear, unsure]).stance).toBe('doubts')
    expect(sides().stanceAmong(unclear, [unclear]).stance).toBe('asserts')
  })

  it('hold open what is not confirmed, and not what is said of it in passing', () => {
    const open = said('said', 'it had not confirmed that the cries on the reel were of the ferryman who drowned at Old Sarvel weir on Tuesday')
    expect(sides().isOpposed(open, said('said', 'he was mending nets as the ferryman drowned at Old Sarvel weir on Tuesday'))).toBe(false)
    expect(sides().isOpposed(open, said('said', 'the cries were those of the ferryman who drowned at the weir'))).toBe(true)
  })

  it('set a “not” in plain words against who says so, where it is of what both speak of', () => {
    const wife = said('said', 'the woman held at the ford is the wife of Oro Vint')
    const not = said('said', 'the woman held at the ford is not the wife of Oro Vint')
    expect(sides().stanceAmong(not, [not, wife]).stance).toBe('denies')
    expect(sides().isOpposed(not, wife)).toBe(true)
    const elsewhere = said('added', 'the woman held at the ford was the wife of Oro Vint and did not speak to clerks')
    expect(sides().stanceAmong(elsewhere, [elsewhere, wife]).stance).toBe('asserts')
    const denial = said('denied', 'that the woman is a wife of Oro Vint', deny)
    expect(sides().stanceAmong(not, [not, denial]).stance).toBe('denies')
  })

  it('hold “no evidence” against who says so, and not against who denies it', () => {
    const none = said('said', 'there is no firm evidence that raiders have taken Ilsa Dorn at the ford')
    const taken = said('claimed', 'raiders have taken Ilsa Dorn at the ford')
    expect(sides().stanceAmong(none, [none, taken]).stance).toBe('doubts')
    expect(sides().isOpposed(none, taken)).toBe(true)
    expect(sides().isOpposed(said('denied', 'that raiders have taken Ilsa Dorn at the ford', deny), none)).toBe(false)
  })

  it('set no hope that is dashed against a demand', () => {
    const dashed = said('dashed hopes for', 'an exchange of prisoners for the release of the girls', { act: 'believe' })
    expect(sides().isOpposed(dashed, said('demanded', 'the release of prisoners in exchange for the girls', { act: 'urge' }))).toBe(false)
    expect(sides().isOpposed(dashed, said('announced', 'the release of the girls in exchange for prisoners'))).toBe(true)
  })
})
