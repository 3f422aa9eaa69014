import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stanceByLink, stanceOf, type Stance, type StancedWords, type StanceType } from '../../src/claims/find-stance.ts'
import { openStanceModel } from '../../src/model/stance-model.ts'

const model = openStanceModel()
const shelled = 'Soldiers fired on the crowd at Brenik'
const said: StancedWords = { cue: 'said', content: '', act: 'assert', distance: 'neutral', authority: 'named-person' }
const headline: StancedWords = { ...said, cue: '', authority: 'author' }

type Row = readonly [statement: Partial<StancedWords>, stance: StanceType, why: readonly string[]]

/** Holds for the weights and for the word lists alone. */
const ofSpeakers: readonly Row[] = [
  [{ content: 'soldiers fired on the crowd near the bridge' }, 'asserts', []],
  [{ cue: 'accused', act: 'accuse', content: 'soldiers of firing on the crowd' }, 'asserts', []],
  [{ cue: 'confirmed', distance: 'endorsing', content: 'that soldiers had fired on the crowd' }, 'asserts', []],
  [{ cue: 'claimed', distance: 'distancing', content: 'that soldiers had fired on the crowd' }, 'asserts', []],
  [{ cue: 'denied', act: 'deny', content: 'that soldiers fired on the crowd' }, 'denies', ['denied']],
  [{ cue: 'dismissed', act: 'deny', content: 'the report as baseless' }, 'denies', ['dismissed', 'baseless']],
  [{ cue: 'called', act: 'criticise', content: 'the report baseless' }, 'denies', ['baseless']],
  [{ content: 'no soldiers had fired on the crowd' }, 'denies', ['no']],
  [{ content: 'the soldiers did not fire on the crowd' }, 'denies', ['not']],
  [{ act: 'deny', content: 'every round had fallen on open ground' }, 'denies', ['said']],
  [{ cue: 'could not confirm', act: 'doubt', content: 'that soldiers had fired' }, 'doubts', ['not confirm']],
  [{ cue: 'has yet to verify', content: 'the reports' }, 'doubts', ['yet to verify']],
  [{ cue: 'questioned', act: 'doubt', content: 'whether soldiers had fired' }, 'doubts', ['questioned']],
  [{ cue: 'declined to comment on', content: 'the shooting' }, 'reports', ['declined to comment']],
  [{ cue: 'neither confirmed nor denied', content: 'that soldiers had fired' }, 'reports', ['neither confirmed nor denied']],
  [{ cue: 'did not deny', content: 'that soldiers fired on the crowd' }, 'reports', ['not deny']],
  [{ cue: 'asked', act: 'ask', content: 'if soldiers had fired on the crowd' }, 'reports', ['asked']],
  [{ content: 'soldiers may have fired on the crowd' }, 'reports', ['may']],
  [{ cue: 'reportedly', authority: 'unsourced', content: 'soldiers fired on the crowd' }, 'reports', ['reportedly']],
  [{ cue: 'is still disputed', authority: 'unsourced', content: 'The number of the dead' }, 'doubts', ['disputed']],
]

const ofHeadlines: readonly Row[] = [
  [{ content: 'Soldiers fire on crowd at Brenik' }, 'asserts', []],
  [{ content: 'Soldiers fire on Brenik crowd: reports' }, 'reports', ['reports']],
  [{ content: 'Army denies firing on crowd' }, 'denies', ['denies']],
  [{ content: 'That video of the Brenik crowd is a hoax' }, 'denies', ['hoax']],
  [{ content: 'Did soldiers fire on the crowd at Brenik?' }, 'reports', ['?']],
]

function words(statement: StancedWords, why: ReturnType<typeof stanceOf>['why']): string[] {
  return why.map(({ part, span }) => statement[part].slice(...span))
}

describe.each([['with the weights', model], ['with word lists alone', null]] as const)('%s', (_, weights) => {
  test('the weights are there to be tested', () => {
    expect(model?.places.size).toBeGreaterThan(1000)
  })

  test.each(ofSpeakers)('of a speaker: %o %s', (given, stance, why) => {
    const statement = { ...said, ...given }
    const found = stanceOf(statement, shelled, { model: weights })
    expect([found.stance, words(statement, found.why)]).toEqual([stance, why])
  })

  test.each(ofHeadlines)('of a headline: %o %s', (given, stance, why) => {
    const statement = { ...headline, ...given }
    const found = stanceOf(statement, shelled, { model: weights })
    expect(found.stance).toBe(stance)
    expect(words(statement, found.why)).toEqual(expect.arrayContaining([...why]))
  })

  test('a denied negation asserts what the claim says', () => {
    const denied: StancedWords = { ...said, cue: 'denied', act: 'deny', content: 'that no aid reached the camp' }
    expect(stanceOf(denied, 'Aid reached the camp', { model: weights }).stance).toBe('asserts')
    expect(stanceOf(denied, 'No aid reached the camp', { model: weights }).stance).toBe('denies')
  })

  test('what a claim says itself refutes nothing', () => {
    const statement = { ...said, content: 'the letter was a forgery and a hoax' }
    expect(stanceOf(statement, 'The letter was a hoax', { model: weights }).stance).toBe('asserts')
    expect(stanceOf(statement, 'The mayor wrote the letter', { model: weights }).stance).toBe('denies')
  })

  test('who says that nothing of the kind was done asserts a claim that says the same', () => {
    const statement: StancedWords = { ...said, act: 'deny', content: 'No such raid was planned' }
    expect(stanceOf(statement, 'No such raid was planned', { model: weights }).stance).toBe('asserts')
    expect(stanceOf(statement, 'The army planned a raid on Brenik', { model: weights }).stance).toBe('denies')
    const fell: StancedWords = { ...said, act: 'deny', content: 'that every round had fallen on a Front camp' }
    expect(stanceOf(fell, 'The army struck a Front camp', { model: weights }).stance).toBe('asserts')
    expect(stanceOf(fell, 'Shells killed nine villagers', { model: weights }).stance).toBe('denies')
  })

  test('a negation of something else in a long speech denies nothing', () => {
    const content = 'soldiers fired on the crowd at Brenik. “I have been a doctor here for twenty years. It is not my job to comment on elections.”'
    expect(stanceOf({ ...said, content }, shelled, { model: weights }).stance).toBe('asserts')
  })

  test('any words: spans lie in their part, apart and in order; confidence is a chance; the same words give the same answer', () => {
    const piece = fc.constantFrom('soldiers', 'Brenik', 'not', 'hoax', 'denied', 'claims', '?', ':', '“', 'n’t', 'neither confirmed nor', 'could not confirm', 'false', '\n', '𝛼', '14')
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(' ')))
    const statements = fc.record({
      cue: text, content: text, act: fc.constantFrom('assert', 'deny', 'doubt', 'ask'), distance: fc.constantFrom('neutral', 'distancing', 'rejecting', 'endorsing'),
      authority: fc.constantFrom('author', 'unsourced', 'named-person'),
    })
    fc.assert(fc.property(statements, text, (given, claim) => {
      const statement = given as StancedWords
      const found = stanceOf(statement, claim, { model: weights })
      expect(found.confidence).toBeGreaterThanOrEqual(0)
      expect(found.confidence).toBeLessThanOrEqual(1)
      for (const part of ['cue', 'content'] as const) {
        let end = 0
        for (const { span } of found.why.filter((one) => one.part === part)) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          end = span[1]
        }
        expect(end).toBeLessThanOrEqual(statement[part].length)
      }
      expect(stanceOf(statement, claim, { model: weights })).toEqual(found)
    }), { numRuns: 300, seed: 7 })
  })
})

test('a link to an assertion of the claim outweighs words that say nothing either way', () => {
  const own = (stance: StanceType, part: 'cue' | 'content' | null): Stance => ({ type: 'stance', stance, confidence: 0.6, why: part === null ? [] : [{ part, span: [0, 2] }] })
  expect(stanceByLink(own('asserts', null), 'denies', 'asserts').stance).toBe('denies')
  expect(stanceByLink(own('denies', 'content'), 'agrees', 'asserts')).toMatchObject({ stance: 'asserts', why: [] })
  expect(stanceByLink(own('denies', 'cue'), 'repeats', 'asserts')).toEqual(own('denies', 'cue'))
  expect(stanceByLink(own('doubts', 'cue'), 'denies', 'asserts')).toEqual(own('doubts', 'cue'))
  expect(stanceByLink(own('asserts', null), 'denies', 'denies')).toEqual(own('asserts', null))
})

test('a hostile length is read to a bound', () => {
  const long = 'not false ? '.repeat(100_000)
  const started = performance.now()
  stanceOf({ ...said, cue: long, content: long }, long, { model })
  expect(performance.now() - started).toBeLessThan(1000)
})
