// House rules over marked texts: what is to be looked at, and as carefully what is not; the reasons for anonymity; counting; the rules' file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import { linkStatements } from '../../src/claims/link-statements.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { anonymityReason } from '../../src/views/anonymity-reason.ts'
import { findBreaches } from '../../src/views/find-breaches.ts'
import { parseHouseRules, type HouseRule, type RuleKind } from '../../src/views/house-rule.ts'
import { isUncounted, peopleIn, pointsBack } from '../../src/views/source-phrase.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()
const file = JSON.parse(readFileSync(join(import.meta.dirname, '../../rules/house-rules.json'), 'utf8')) as { rules: Record<string, unknown>[] }
const rules = parseHouseRules(file, 'house-rules.json')

function ruleOf<Kind extends RuleKind>(kind: Kind): Extract<HouseRule, { kind: Kind }> {
  return rules.find((rule): rule is Extract<HouseRule, { kind: Kind }> => rule.kind === kind)!
}

/** The reading of a marked text, with the links that the texts of a test need beside those that are found. */
function readingOf(notation: string, agreed: readonly (readonly [from: number, to: number])[] = []) {
  const { document, attributions, text } = mark(notation)
  const { paragraphs } = findParagraphs(document, tagger)
  const { actors, resolutions } = resolveActors(document, paragraphs, attributions)
  const statements = attributions.map((attribution, i) => ({ ...attribution, ...resolutions[i]!, type: 'statement' as const }))
  const links = [
    ...linkStatements(document, paragraphs, statements, actors),
    ...agreed.map(([from, to]) => ({ type: 'link' as const, link: 'agrees' as const, from, to, confidence: 1 })),
  ]
  const reading: Reading = { type: 'reading', reader: 'marked', statements, actors, links, narrator: [], sentences: 0, notes: [] }
  return { reading, paragraphs, text }
}

/** The exact words that rules of a kind find. */
function found(kind: RuleKind, notation: string, agreed?: Parameters<typeof readingOf>[1]): string[] {
  const { reading, paragraphs } = readingOf(notation, agreed)
  return findBreaches(reading, paragraphs, [ruleOf(kind)]).flatMap(({ words }) => words.map(({ text }) => text))
}

describe('paraphrase-in-quotation-marks', () => {
  test('a sentence in the marks that speaks of its speaker is found', () => {
    expect(found('paraphrase-in-quotation-marks', '{source:Governor Lodo Brask} {cue:told reporters}: {content:“Brask stated that the road would reopen in May.”}')).toHaveLength(1)
    expect(found('paraphrase-in-quotation-marks', '{content:“He stated that the road would reopen in May,”} {source:he} {cue:said}.')).toHaveLength(1)
  })

  test.each([
    '{content:“I stated that the road would reopen in May,”} {source:Governor Lodo Brask} {cue:said}.',
    '{content:“The road will reopen in May,”} {source:Governor Lodo Brask} {cue:said}.',
    '{source:Governor Lodo Brask} {cue:said} {content:that he stated that the road would reopen}.',
  ])('%s is none', (notation) => expect(found('paraphrase-in-quotation-marks', notation)).toEqual([]))
})

describe('single-anonymous-source', () => {
  test.each([
    ['{source:Sources} {cue:said} {content:the lock was shut}.', ['Sources said the lock was shut'], '2 or more people'],
    ['{source:Several senior officials} {cue:said} {content:the lock was shut}.', ['Several senior officials said the lock was shut'], '3 or more people'],
    ['{source:Aides and a diplomat} {cue:said} {content:the lock was shut}.', ['Aides and a diplomat said the lock was shut'], '3 or more people'],
    ['{source:People familiar with the plan} {cue:said} {content:the lock was shut}.', ['People familiar with the plan said the lock was shut'], '2 or more people'],
  ])('%s', (notation, words, people) => {
    const { reading, paragraphs, text } = readingOf(notation)
    const [breach, ...others] = findBreaches(reading, paragraphs, [ruleOf('single-anonymous-source')])
    expect(others).toEqual([])
    expect(breach).toMatchObject({ rule: 'single-anonymous-source', statements: [0], reference: expect.stringMatching(/./) })
    expect(breach?.words.map((part) => part.text)).toEqual(words)
    expect(breach?.message).toContain(people)
    for (const part of breach?.words ?? []) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
  })

  test.each([
    ['with a number', '{source:Two officials} {cue:said} {content:the lock was shut}.'],
    ['with a number in digits', '{source:Some 12 officials} {cue:said} {content:the lock was shut}.'],
    ['one', '{source:A source at the port} {cue:said} {content:the lock was shut}.'],
    ['pointed back to', '{source:The officials} {cue:said} {content:the lock was shut}.'],
    ['one of those introduced before', '{source:One of the officials} {cue:said} {content:the lock was shut}.'],
    ['named', '{source:Minister Ana Perrin} {cue:said} {content:the lock was shut}.'],
    ['somebody else’s source', '{source:Minister Ana Perrin} {cue:said} {content:{source2:officials} {cue2:told} her {content2:the lock was shut}}.'],
    ['what is not asserted', '{source:Officials} {cue/urge:urged} {content:calm}.'],
  ])('not %s', (_, notation) => {
    expect(found('single-anonymous-source', notation)).toEqual([])
  })

  test('not where another source carries the same; the same words again are no other source', () => {
    const text = '{source:Officials} {cue:said} {content:the lock was shut}. {source2:SOURCE} {cue2:confirmed} {content2:that}.'
    expect(found('single-anonymous-source', text.replace('SOURCE', 'Minister Ana Perrin'), [[1, 0]])).toEqual([])
    expect(found('single-anonymous-source', text.replace('SOURCE', 'Officials'), [[1, 0]])).toHaveLength(2)
  })
})

describe('anonymous-opinion', () => {
  test.each([
    ['{source:A senior official} {cue/criticise:called} {content:the board a circus}.', ['A senior official called the board a circus']],
    ['{source:Barge owners} {cue/believe:fear} {content:that the river will rise}.', ['Barge owners fear that the river will rise']],
    ['{content:The board} {cue/believe:is believed} {content:to be broke}.', ['The board is believed to be broke']],
    ['{source:A senior official} {cue:said} {content:the board met on Monday}.', []],
    ['{source:Minister Ana Perrin} {cue/praise:praised} {content:the board}.', []],
    ['{source:Police} {cue/praise:praised} {content:the ferrymen}.', []],
  ])('%s', (notation, words) => {
    expect(found('anonymous-opinion', notation)).toEqual(words)
  })
})

describe('accusation-without-reply', () => {
  const accusation = '{source:The Harbour League} {cue/accuse:accused} {content:Osmark of shelling the town}.'
  test.each([
    ['nobody answers', '', ['The Harbour League accused Osmark of shelling the town']],
    ['the accused is heard', ' {source2:Osmark’s army} {cue2/deny:denied} {content2:that}.', []],
    ['a reply was sought', ' Osmark’s army did  not immediately respond to questions.', []],
    ['a reply was sought, in short', ' The army didn’t respond.', []],
    ['somebody answers for himself', ' {source2:Minister Ana Perrin} {cue2:said} {content2:she was at home}.', ['The Harbour League accused Osmark of shelling the town']],
  ])('%s', (_, next, words) => {
    expect(found('accusation-without-reply', accusation + next)).toEqual(words)
  })

  test('not where nobody is named', () => {
    expect(found('accusation-without-reply', '{content:Farmers} {cue/accuse:were accused of} {content:theft}.')).toEqual([])
  })

  test('one finding for one accused, and no name beside the exact words', () => {
    const { reading, paragraphs } = readingOf(
      '{source:The Harbour League} {cue/accuse:accused} {content:Maro Lind of theft}. {source2:The League} {cue2/accuse:accused} {content2:Maro Lind of arson too}.')
    const breaches = findBreaches(reading, paragraphs, rules)
    expect(breaches.map(({ statements }) => statements)).toEqual([[0, 1]])
    expect(JSON.stringify(breaches.map((breach) => ({ ...breach, words: [] })))).not.toContain('Lind')
  })
})

describe('some-to-group', () => {
  test.each([
    ['{source:Voters} {cue/believe:want} {content:a new bridge}.', true],
    ['{source:Rural voters in Sel} {cue/believe:want} {content:a new bridge}.', true],
    ['{source:Young people} {cue/believe:fear} {content:the river}.', true],
    ['{source:Some voters} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:A number of voters} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:Voters who spoke to the Gazette} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:40 voters} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:Ostravan officials} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:Local residents} {cue/believe:want} {content:a new bridge}.', false],
    ['{source:Voters} {cue/ask:asked} {content:when the bridge would open}.', false],
  ])('%s %s', (notation, isFound) => {
    expect(found('some-to-group', notation)).toHaveLength(isFound ? 1 : 0)
  })

  test('the name of a people, where the reading tells that it is a crowd', () => {
    const { reading, paragraphs } = readingOf('{source:Ostrians} {cue/believe:believe} {content:that the dam will burst}. {source2:Many Ostrians} {cue2/believe:hope} {content2:for rain}.')
    const crowds = { ...reading, statements: reading.statements.map((statement) => ({ ...statement, authority: 'collective' as const })) }
    expect(findBreaches(crowds, paragraphs, [ruleOf('some-to-group')]).map(({ statements }) => statements)).toEqual([[0]])
  })
})

describe('no-reason-for-anonymity', () => {
  const rule = ruleOf('no-reason-for-anonymity')
  /** The reason found for the first statement. */
  function reasonIn(notation: string): string | null {
    const { reading, paragraphs, text } = readingOf(notation)
    const span = anonymityReason(paragraphs, rule)(reading.statements[0]!)
    return span === null ? null : text.slice(...span)
  }

  test.each([
    ['{source:An official} {cue:said} on condition of anonymity {content:the lock was shut}.', 'on condition of anonymity'],
    ['{source:An official}, speaking on condition of anonymity because she feared reprisals, {cue:said} {content:the lock was shut}.', 'on condition of anonymity because she feared reprisals'],
    ['{content:“The lock was shut,”} {cue:said} {source:an official}. He was not  authorised to speak to the press.', 'was not  authorised to speak to the press'],
    ['{content:“The lock was shut,”} {cue:said} {source:an official}.\n\nHe asked not to be named for fear of losing his job.', 'not to be named for fear of losing his job'],
    ['{source:An official} {cue:said} {content:families had fled for fear of the flood}.', null],
    ['{source:An official} {cue:said} {content:the lock was shut}. It rained. He spoke on condition of anonymity.', null],
    ['{source:An official} {cue:said} {content:the lock was shut}.', null],
  ])('%s', (notation, reason) => {
    expect(reasonIn(notation)).toBe(reason)
    expect(found('no-reason-for-anonymity', notation)).toHaveLength(reason === null ? 1 : 0)
  })

  test.each([
    ['named', '{source:Minister Ana Perrin} {cue:said} {content:the lock was shut}.'],
    ['pointed back to', '{source:The official} {cue:said} {content:the lock was shut}.'],
    ['speaking for a body', '{source:Police} {cue:said} {content:the lock was shut}.'],
    ['a crowd', '{source:Barge owners} {cue:said} {content:the lock was shut}.'],
    ['silent', '{source:An official} {cue:declined} {content:to give a reason}.'],
    ['silent in its words', '{content:“We can’t confirm that,”} {source:an official} {cue:said}.'],
    ['told, and does not tell', '{source:A sailor} {cue:was told} {content:the lock was shut}.'],
    ['speaking to everybody', '{source:State officials} {cue:announced} {content:that the lock was shut}.'],
    ['named in its own words', '{source:An analyst named Ana Perrin} {cue:said} {content:the lock was shut}.'],
    ['named beside', '{source:One of her friends, Ana Perrin of the Courier,} {cue:said} {content:the lock was shut}.'],
    ['named right after the opening', '{source:A fisherman} {cue:says} {content:he caught a whale in the lock}. Odo Vance posted a picture of it.'],
    ['explained where it speaks again', '{source:An official} {cue:said} {content:the lock was shut}. It rained. It was cold. The official spoke on condition of anonymity.'],
  ])('not asked of a source that is %s', (_, notation) => {
    expect(found('no-reason-for-anonymity', notation)).toEqual([])
  })
})

describe('what is asked all the same', () => {
  test.each([
    ['an unnamed official at the opening', '{source:An official} {cue:said} {content:the lock was shut}. Odo Vance walked past.'],
    ['a reason that is another’s', '{source:An official} {cue:said} {content:the lock was shut}. It rained. It was cold. The sailors spoke on condition of anonymity.'],
    ['a place beside a role', '{source:An official in Upper Tarn} {cue:said} {content:the lock was shut}.'],
  ])('%s', (_, notation) => expect(found('no-reason-for-anonymity', notation)).toHaveLength(1))
})

test('several sources that say much the same support each other; those that speak of one thing only do not', () => {
  const text = (second: string) => `{source:Officials} {cue:said} {content:the upper lock was shut by the storm}. {source2:Minister Ana Perrin} {cue2:said} {content2:${second}}.`
  expect(found('single-anonymous-source', text('the storm had shut the upper lock'))).toEqual([])
  expect(found('single-anonymous-source', text('the upper lock was built by her father'))).toHaveLength(1)
})

test('what somebody wants or knows is no opinion', () => {
  expect(found('anonymous-opinion', '{source:Many} {cue/believe:hope} {content:the lock will open}.')).toEqual([])
  expect(found('anonymous-opinion', '{source:Doctors} {cue/believe:realised} {content:the leg was lost}.')).toEqual([])
  expect(found('anonymous-opinion', '{source:Many sailors} {cue/believe:believe} {content:the lock is cursed}.')).toHaveLength(1)
})

describe('all rules', () => {
  test('a rule that is off finds nothing, and a rule may come twice with lists of its own', () => {
    const { reading, paragraphs } = readingOf('{source:Lawyers} {cue:said} {content:the lock was shut}.')
    const base = ruleOf('single-anonymous-source')
    const own = { ...base, id: 'lawyers', plurals: ['lawyers'] }
    expect(findBreaches(reading, paragraphs, [base, own]).map(({ rule }) => rule)).toEqual(['lawyers'])
    expect(findBreaches(reading, paragraphs, [{ ...own, on: false }])).toEqual([])
  })

  test('a list may be empty, and its words may hold any character', () => {
    const { reading, paragraphs } = readingOf('{source:An official} {cue:said} {content:the lock was shut} (c++).')
    const rule = ruleOf('no-reason-for-anonymity')
    expect(findBreaches(reading, paragraphs, [{ ...rule, reasons: [], except: [] }])).toHaveLength(1)
    expect(findBreaches(reading, paragraphs, [{ ...rule, reasons: ['(c++)'] }])).toEqual([])
  })

  test('an empty text has none', () => {
    const { reading, paragraphs } = readingOf('')
    expect(findBreaches(reading, paragraphs, rules)).toEqual([])
  })

  test('a text that breaks them without end costs no more than its length', () => {
    const sentence = 'Officials said the lock was shut, '
    const text = sentence.repeat(4_000)
    const { paragraphs, reading } = readingOf(text)
    const at = (i: number, from: number, to: number) => ({ spans: [[i * sentence.length + from, i * sentence.length + to] as const], text: sentence.slice(from, to) })
    const statements = Array.from({ length: 4_000 }, (_, i) => ({
      type: 'statement' as const, source: at(i, 0, 9), cue: at(i, 10, 14), content: at(i, 15, 32), form: 'indirect' as const, act: 'assert' as const, distance: 'neutral' as const,
      authority: 'role' as const, confidence: 1, within: null, actor: null, alsoActors: [], evidence: [],
    }))
    const begun = performance.now()
    expect(findBreaches({ ...reading, statements }, paragraphs, rules)).toHaveLength(8_000)
    expect(performance.now() - begun).toBeLessThan(3_000)
  }, 30_000)
})

describe('counting', () => {
  const counting = ruleOf('single-anonymous-source')
  test.each([
    ['a source', 1, 1], ['two officials', 2, 2], ['sources', 2, null], ['at least three officials', 3, null], ['a dozen aides', 12, 12], ['dozens of aides', 24, null],
    ['1,200 officials', 1200, 1200], ['two of the three aides', 2, 2], ['a number of officials', 2, null], ['aides and two diplomats', 4, null],
    ['a spokesman for the officials', 1, 1], ['officials in the north and south', 2, null], ['', 1, 1],
  ])('%s', (source, least, most) => {
    expect(peopleIn(source, counting)).toEqual({ least, most })
  })

  test('words that count, and words that point back', () => {
    expect(['sources', 'some officials', 'two officials', 'an official', 'officials’ lawyer'].map((source) => isUncounted(source, counting))).toEqual([true, true, false, false, false])
    expect(['The official', 'one of the aides', 'They', 'Officials', 'critics of the plan', 'Theatre critics'].map(pointsBack)).toEqual([true, true, true, false, false, false])
  })
})

describe('the rules’ file', () => {
  const [first] = file.rules
  test('the one that is shipped has every kind once, all on', () => {
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(6)
    expect(rules.every(({ on }) => on)).toBe(true)
  })

  test.each([
    ['no list', {}, /ours\.json does not hold house rules: there is no list "rules" in it\. Mend it/],
    ['an unknown kind', { rules: [{ ...first, kind: 'constructor' }] }, /rule 1 \("single-anonymous-source"\) needs a "kind", one of single-anonymous-source, /],
    ['an unknown act', { rules: [{ ...first, acts: ['opine'] }] }, /"acts" of rule 1 \("single-anonymous-source"\) has to be a list of acts \(assert, /],
    ['a number in words', { rules: [{ ...first, numbers: { two: '2' } }] }, /"numbers" of rule 1 .* has to be an object of words, each with a whole number/],
    ['a missing text', { rules: [{ ...first, reference: undefined }] }, /"reference" of rule 1 .* has to be a text that is not empty/],
    ['a misspelt field', { rules: [{ ...first, plural: [] }] }, /has "plural", which is not a field of a rule of its kind \(id, /],
    ['an id twice', { rules: [first, first] }, /rule 2 \("single-anonymous-source"\) has the id of a rule before it/],
    ['no object', { rules: [null] }, /rule 1 is not an object/],
  ])('refuses %s', (_, value, message) => {
    expect(() => parseHouseRules(value, 'ours.json')).toThrow(expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }))
  })
})
