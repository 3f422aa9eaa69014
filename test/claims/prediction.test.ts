import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPrediction } from '../../src/claims/find-prediction.ts'
import { statusOn, type DateFinder, type Prediction } from '../../src/claims/prediction.ts'
import { mark } from '../mark.ts'

/** Knows a few dates in full, as a finder would give them for March 2026. */
const findDates: DateFinder = (text) =>
  [['Friday', '2026-03-06', '2026-03-06'], ['May 4', '2026-05-04', '2026-05-04'], ['April', '2026-04-01', '2026-04-30'], ['Monday', '2026-03-02', '2026-03-02'], ['this year', '2026-01-01', '2026-12-31'], ['two days', '2026-03-05', '2026-03-05'], ['2027', '2027-01-01', '2027-12-31'], ['noon', '', '']].flatMap(([words = '', from = '', to = '']) => {
    const start = text.indexOf(words)
    return start < 0 ? [] : [{ start, end: start + words.length, from, to }]
  }).toSorted((a, b) => a.start - b.start)

const day = '2026-03-03'

function predictionIn(notation: string, documentDay: string | null = day): Prediction | null {
  const { attributions } = mark(notation)
  return findPrediction(attributions[0]!, documentDay, findDates)
}

/** Kind, “not”, and the words that point ahead. */
function shown(notation: string): string {
  const found = predictionIn(notation)
  return found === null ? '–' : `${found.kind}${found.negated ? ' not' : ''}: ${found.marker.text}`
}

describe('what looks ahead', () => {
  test.each([
    ['{source:Sol} {cue:said} {content:the Tolm bridge will reopen}.', 'prediction: will'],
    ['{source:Sol} {cue:said} {content:the dam would hold}.', 'prediction: would'],
    ['{source:Sol} {cue:said}, {content:“The dam’s going to break.”}', 'prediction: ’s going to'],
    ['{source:The council} {cue:plans} {content:to sell the ferry}.', 'commitment: plans'],
    ['{source:Aria Sol} {cue:says} {content:the council plans to sell the ferry}.', 'commitment: plans to'],
    ['{cue:are expected} {content:observers to reach Sarnet}.', 'prediction: are expected'],
    ['{source:Analysts} {cue:say} {content:the ferry is likely to sink}.', 'prediction: is likely to'],
    ['{source:Analysts} {cue:warned} {content:that the truce could fail}.', 'prediction: could'],
    ['{source:Sol} {cue/predict:thinks} {content:the truce might hold}.', 'prediction: might'],
    ['{source:The mayor} {cue:vowed} {content:to keep the bridge shut}.', 'commitment: vowed'],
    ['{source:The Marn Front} {cue:threatened} {content:to close the river}.', 'threat: threatened'],
    ['{source:A commander} {cue:threatened} {content:that the captives would die}.', 'threat: would'],
    ['{source:Sol} {cue:said} {content:“We will retaliate.”}', 'threat: will'],
    // A thing threatens nobody.
    ['{cue:threatens} {content:to flood the valley}.', 'prediction: threatens'],
    ['{source:Aria Sol} {cue:said} {content:Kelmar had agreed to open the locks}.', 'commitment: had agreed to'],
    ['{source:Ryke} {cue:announced} {content:that Ryke will meet the miners}.', 'commitment: will'],
    ['{source:Sol} {cue:said} {content:he would resign}.', 'commitment: would'],
    ['{source:Sol} {cue:said} {content:“I’ll be elected.”}', 'prediction: ’ll'],
    ['{source:The mill} {cue:said} {content:it will add a night shift}.', 'commitment: will'],
    ['{source:Sol} {cue:said} {content:“One day we will see the bells again.”}', 'prediction: will'],
    ['{source:Sol} {cue:said} {content:war is almost inevitable}.', 'prediction: is almost inevitable'],
    ['{source:Sol} {cue:said}, {content:“We march tomorrow.”}', 'commitment: march'],
    ['{source:Sol} {cue:said} {content:the trial opens next week}.', 'prediction: opens'],
    ['{source:Sol} {cue:said} {content:analysts expect the dam to fail}.', 'prediction: analysts expect'],
    ['{source:Sol} {cue:said} {content:the city was about to fall}.', 'prediction: was about to'],
    ['{source:Analysts} {cue:warned} {content:that the ferry could be attacked}.', 'prediction: could'],
    ['{source:Sol} {cue/predict:said} {content:the ferry may be late again next week}.', 'prediction: may'],
    ['{source:Sol} {cue/predict:said}, {content:“The cut would close two schools.”}', 'prediction: would'],
  ])('%s', (notation, expected) => expect(shown(notation)).toBe(expected))
})

describe('what does not', () => {
  test.each([
    '{source:Sol} {cue:said} {content:the dam held}.',
    '{source:Sol} {cue:said} {content:the dam would have held without the flood}.',
    '{source:Sol} {cue:said}, {content:“I would call that a mistake.”}',
    '{source:Sol} {cue:said} {content:it would be wrong to sell the ferry}.',
    '{source:Sol} {cue/ask:asked} {content:whether the bridge will reopen}.',
    '{source:Sol} {cue:asked}, {content:“Will the bridge reopen?”}',
    '{source:Sol} {cue:said} {content:she had planned to leave}.',
    '{source:Sol} {cue:would not say} {content:what he will do}.',
    '{source:Sol} {cue:praised} {content:those who will decide}.',
    '{source:Sol} {cue:hopes} {content:the bridge will reopen}.',
    '{source:Sol} {cue:said} {content:she hopes the bridge will reopen soon}.',
    '{source:Sol} {cue:urged} {content:that the ferry be sold}.',
    '{source:Sol} {cue:read} {content:the will of Aria Trell}.',
    '{source:Sol} {cue:said}, {content:“I will say this: the dam held.”}',
    '{source:Sol} {cue:said} {content:he wouldn’t be drawn on the shelling}.',
    '{source:A witness} {cue:said} {content:she’d seen the ferry sink}.',
    '{source:The photograph} {cue:showed} {content:the drummer Will Trell}.',
    '{source:The council} {cue:made no commitment} {content:to repair the dam}.',
    '{source:The mayor} {cue:decided to} {content:leave the hall}.',
    '{source:Sol} {cue:said} {content:the road is due to pressure from the mill}.',
    // Habit, courtesy, a case put.
    '{source:Sol} {cue:said} {content:the guards would often beat him}.',
    '{source:Sol} {cue:said} {content:every night the miners would sing}.',
    '{source:Sol} {cue:said} {content:he used to come down and would sit by the weir}.',
    '{source:The police} {cue/commit:said}, {content:“We would ask anyone who saw it to call.”}',
    '{source:The police} {cue:said} {content:they would urge anyone who saw it to call}.',
    '{source:Sol} {cue/commit:said}, {content:“If anyone struck me I would strike back.”}',
    '{source:Sol} {cue:said} {content:if the letter is genuine it would be the oldest in Tarn}.',
    // A mind before the talk, a plan cut short.
    "{source:Sol} {cue:said}, {content:'I thought the dam would hold.'}",
    '{source:Sol} {cue:said} {content:nobody could have known the dam was going to break}.',
    '{source:Sol} {cue:said} {content:the ferry was about to sail when the lamps went out}.',
    '{source:Sol} {cue:said} {content:he was about to leave}.',
    '{source:Sol} {cue:said}, {content:“I didn’t expect him to leave.”}',
    // A guess at what is so, and words withheld.
    '{source/x:Officials} {cue/predict:estimate} {content:that forty men could be hiding in Marn}.',
    '{source:Sol} {cue:fears} {content:the ferry may be sinking}.',
    '{source:Sol} {cue/predict:said} {content:twins may make good rowers}.',
    '{source:The police} {cue:said}, {content:“We are not going to confirm the names.”}',
    '{source:The police} {cue:said} {content:they will not comment on the raid}.',
    // A cue that is none.
    '{source:Sol} {cue/predict:according to} {content:the bells rang at Tarn}.',
    '{source:Analysts} {cue:were cautious about} {content:the truce}.',
    '{source:Sol} {cue:has been right in predicting} {content:the last floods}.',
    '{source:A gunman} {cue/commit:threatened} {content:the mayor of Tarn}.',
    '{cue:As expected} {content:the dam held}.',
    '{source:Sol} {cue:is pretty certain} {content:that the miller was one of the men who closed the dam last week}.',
    '{source:Sol} {cue/commit:her decision} {content:to leave the hall}.',
    '{source:Sol} {cue:said}, {content:“How it got there I’ll never know.”}',
    '{source:The police} {cue:fear} {content:the pits may contain powder}.',
    // Nobody's word, what is felt about or meant, what is asked.
    '{source:Nobody} {cue:said} {content:he plans to leave}.',
    '{source:Sol} {cue:said} {content:it was silly that anyone would moan about it}.',
    '{source:Sol} {cue:said} {content:she sold it so that both would eat}.',
    '{source:Sol} {cue:was joking about} {content:whether he’ll grow wings}.',
    '{source:The police} {cue:fear} {content:a gang could be behind the fire}.',
  ])('%s', (notation) => expect(shown(notation)).toBe('–'))
})

describe('whose deed, and whether it harms', () => {
  test.each([
    ['{source:Sol} {cue:said} {content:“We will stop the attacks on the mill.”}', 'commitment: will'],
    ['{source:Sol} {cue:said} {content:“We will send attack boats.”}', 'commitment: will'],
    ['{source:Sol} {cue:said} {content:“We will continue to bomb the port.”}', 'threat: will'],
    ['{source:Sol} {cue:said} {content:“We will hunt them down and destroy them.”}', 'threat: will'],
    ['{source:The storm} {cue:threatened} {content:to flood the valley}.', 'prediction: threatened'],
    ['{source:The rebels} {cue:threatened} {content:to flood the valley}.', 'threat: threatened'],
    ['{source:Mr. Sol} {cue:said} {content:it would close the lower hall}.', 'prediction: would'],
    ['{source:The mill} {cue:said} {content:it would close the lower hall}.', 'commitment: would'],
    ['{source:The mill} {cue/commit:said} {content:it would allow dogs into the hall}.', 'commitment: would'],
    ['{source:The executioner} {cue:threatened} {content:to burn the mill}.', 'threat: threatened'],
    ['{source:The rebels} {cue:threatened} {content:the mayor of Tarn if the mill opens}.', 'threat: threatened'],
    ['{source:The rebels} {cue/commit:said} {content:“We will drown all of you.”}', 'threat: will'],
    ['{source:She} {cue/commit:said} {content:it would bring the town together}.', 'prediction: would'],
    ['{source:Sol} {cue/commit:said}, {content:“I will be judged.”}', 'prediction: will'],
    ['{source:Sol} {cue:said}, {content:“We know the mill and will go on working there.”}', 'commitment: will'],
    ['{source:The mayor} {cue:vowed} {content:to mend the road that will lead to Tarn}.', 'commitment: vowed'],
    ['{source:The Courier} {cue:said} {content:it would make the town poorer}.', 'prediction: would'],
  ])('%s', (notation, expected) => expect(shown(notation)).toBe(expected))
})

describe('negation', () => {
  test.each([
    ['{source:Sol} {cue:said} {content:“We will never sell the ferry.”}', 'commitment not: will'],
    ['{source:Sol} {cue:said} {content:the bridge won’t reopen}.', 'prediction not: won’t'],
    ['{source:Sol} {cue:denied} {content:that the bridge would reopen}.', 'prediction not: would'],
    ['{source:Sol} {cue:denied} {content:that the bridge would not reopen}.', 'prediction: would'],
    ['{cue:is not expected} {content:the ferry to sail}.', 'prediction not: is not expected'],
    ['{source:The mayor} {cue:vowed} {content:not to sell the ferry}.', 'commitment not: vowed'],
    ['{source:Sol} {cue:does not expect} {content:the dam to break}.', 'prediction not: does not expect'],
    ['{source:Sol} {cue:said} {content:no one expects the dam to break}.', 'prediction not: no one expects'],
    ['{source:Nobody} {cue:expects} {content:the dam to break}.', 'prediction not: expects'],
    ['{source:Sol} {cue:said} {content:it was clear that the dam would not break}.', 'prediction not: would'],
    ['{source:Sol} {cue:ruled out} {content:sending troops to Marn}.', 'commitment not: ruled out'],
    ['{source:Sol} {cue:ruled out} {content:that the bridge would reopen}.', 'prediction not: would'],
    ['{source:Sol} {cue:doubted} {content:that the bridge would reopen}.', 'prediction not: would'],
    ['{source:Sol} {cue:did not doubt} {content:that the bridge would reopen}.', 'prediction: would'],
    // What is unlikely is not said not to be: that is its likelihood.
    ['{source:Sol} {cue:said} {content:the ferry is unlikely to sail}.', 'prediction: is unlikely to'],
    ['{source:Sol} {cue:said} {content:the miners, who do not vote, will strike}.', 'prediction: will'],
  ])('%s', (notation, expected) => expect(shown(notation)).toBe(expected))
})

describe('by when', () => {
  const by = (notation: string) => {
    const found = predictionIn(notation)?.by
    return found == null ? null : `${found.words.text} ${found.from} ${found.to}`
  }
  test.each([
    ['{source:Sol} {cue:said} {content:the bridge will reopen on May 4}.', 'May 4 2026-05-04 2026-05-04'],
    ['{source:Sol} {cue:said} {content:the bridge will reopen by Friday}.', 'Friday 2026-03-03 2026-03-06'],
    ['{source:Sol} {cue:said} {content:the bridge will reopen before April}.', 'April 2026-03-03 2026-03-31'],
    ['{source:Sol} {cue:said} {content:the bridge will reopen this year}.', 'this year 2026-03-03 2026-12-31'],
    ['{source:Sol} {cue:said} {content:the bridge will reopen in April}.', 'April 2026-04-01 2026-04-30'],
    ['{source:Sol} {cue:said} {content:a vote set for Monday will go ahead}.', 'Monday 2026-03-09 2026-03-09'],
    ['{source:Sol} {cue:said} {content:the council had agreed to mend the bridge by Friday}.', 'Friday 2026-03-03 2026-03-06'],
    ['{source:Sol} {cue:said} {content:the bridge will be closed and mended Friday}.', 'Friday 2026-03-06 2026-03-06'],
    ['{source:Sol} {cue:said} {content:in coming weeks the bridge will reopen}.', 'coming weeks 2026-03-03 2026-04-28'],
    // What was, and a year in a name.
    ['{source:Sol} {cue:said} {content:the court will free those arrested on Friday}.', null],
    ['{source:Sol} {cue:said} {content:the mill will replace the weir lost in April}.', null],
    ['{source:Sol} {cue:said} {content:Kelmar will repeal the Harbours Act of 2027}.', null],
    ['{source:Sol} {cue:said} {content:Kelmar will carry out Agenda 2027}.', null],
    ['{source:Sol} {cue:said} {content:Kelmar will vote in 2027}.', '2027 2027-01-01 2027-12-31'],
    // Past, open at its end, a condition's, a duration, a time of day.
    ['{source:Sol} {cue:said} {content:the bridge that fell on Monday will reopen}.', null],
    ['{source:Sol} {cue:said} {content:the bridge will reopen after April}.', null],
    ['{source:Sol} {cue:said} {content:the bridge will reopen if the rain stops by Friday}.', null],
    ['{source:Sol} {cue:said} {content:the bridge will stay shut for two days}.', null],
    ['{source:Sol} {cue:said} {content:the bridge will need two days of work}.', null],
    ['{source:Sol} {cue:said} {content:the bridge will reopen at noon}.', null],
  ])('%s', (notation, expected) => expect(by(notation)).toBe(expected))

  test('an undated text has no date, and its prediction stays', () => {
    const found = predictionIn('{source:Sol} {cue:said} {content:the bridge will reopen by Friday}.', null)
    expect(found?.marker.text).toBe('will')
    expect(found?.by).toBeNull()
  })
})

describe('conditions', () => {
  const conditions = (notation: string) => predictionIn(notation)?.conditions.map(({ text }) => text)
  test.each([
    ['{source:Sol} {cue:said} {content:that if the dam breaks, the mill will close}.', ['if the dam breaks']],
    ['{source:Sol} {cue:said} {content:the mill will close unless the council pays}.', ['unless the council pays']],
    ['{source:Sol} {cue:said} {content:“If the dam breaks we will leave.”}', ['If the dam breaks']],
    ['{source:Sol} {cue:said} {content:the mill will close even if the council pays}.', []],
    ['{source:Sol} {cue:said} {content:the mill will close as if nothing had been}.', []],
  ])('%s', (notation, expected) => expect(conditions(notation)).toEqual(expected))
})

describe('likelihood and confidence', () => {
  test.each([
    ['{source:Sol} {cue:said} {content:in all likelihood the dam will break}.', 'very-likely'],
    ['{source:Sol} {cue:said} {content:war is almost inevitable}.', 'almost-certain'],
    ['{source:Sol} {cue:said} {content:a truce is next to impossible}.', 'almost-no-chance'],
  ])('%s', (notation, band) => expect(predictionIn(notation)?.likelihood?.band).toBe(band))
  test('words of the table give a band, with their place', () => {
    const found = predictionIn('{source:Sol} {cue:said} {content:the ferry is very unlikely to sail}.')
    expect(found?.likelihood).toMatchObject({ band: 'very-unlikely', words: { text: 'very unlikely' } })
  })
  test('no such word, no band', () => {
    expect(predictionIn('{source:Sol} {cue:said} {content:the ferry will certainly sail}.')?.likelihood).toBeNull()
  })
  test('“probably won’t” is likely not to be', () => {
    const found = predictionIn('{source:Sol} {cue:said} {content:the ferry probably won’t sail}.')
    expect([found?.likelihood?.band, found?.negated]).toEqual(['likely', true])
  })
  test('a band of another sentence is none of this one', () => {
    expect(predictionIn('{source:Sol} {cue:said} {content:“The fire was probably set. The mill will reopen.”}')?.likelihood).toBeNull()
  })
  test('confidence stands apart', () => {
    const found = predictionIn('{source:The office} {cue:said} {content:with moderate confidence that the truce will likely fail}.')
    expect([found?.confidence?.level, found?.likelihood?.band]).toEqual(['moderate', 'likely'])
  })
})

test('the deed is the word for what is to happen', () => {
  const deed = (notation: string) => predictionIn(notation)?.deed
  expect(deed('{source:Sol} {cue:said} {content:the bridge will soon be reopened}.')).toBe('reopened')
  expect(deed('{source:The mayor} {cue:vowed} {content:not to sell the ferry}.')).toBe('sell')
  expect(deed('{cue:is expected} {content:the old ferry to sail}.')).toBe('sail')
  expect(deed('{source:Sol} {cue:said} {content:analysts expect the dam to break}.')).toBe('break')
  expect(deed('{source:Sol} {cue:said}, {content:“We march tomorrow.”}')).toBe('march')
})

test('words are the document’s, also where the content is in two pieces', () => {
  const { text, attributions } = mark('{content:“The dam will hold,”} {source:Sol} {cue:said}, {content:“unless it rains until Friday.”}')
  const found = findPrediction(attributions[0]!, day, findDates)
  expect(found).not.toBeNull()
  const parts = [found!.marker, found!.what, ...found!.conditions]
  for (const part of parts) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
  expect(found!.marker.text).toBe('will')
})

test('open until its last day is past; a person’s word stands above it', () => {
  const by = { to: '2026-03-06' }
  expect(statusOn('2026-03-06', by, null)).toBe('open')
  expect(statusOn('2026-03-07T08:00:00Z', by, null)).toBe('due')
  expect(statusOn('2030-01-01', null, null)).toBe('open')
  expect(statusOn('2026-03-01', by, 'came-true')).toBe('came-true')
})

test('never throws, and every part lies at its words, whatever is said', () => {
  const word = fc.constantFrom('will', 'would', 'not', 'if', 'unless', 'Friday', 'by', 'likely', 'going', 'to', 'plans', '“', '”', '?', '.', ',', 'Sol', 'we', 'that', 'close', 'who', 'have', 'is', 'expected', "''", '’ll', 'only', 'really')
  const words = fc.array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 }).map((all) => all.join(' ').replaceAll(/[{}]/g, ''))
  fc.assert(fc.property(words, words, fc.constantFrom('assert', 'predict', 'commit', 'deny'), (first, second, act) => {
    const { text, attributions } = mark(`{source:Sol} {cue/${act}:said} {content:x ${first}} rest {content:${second} y}`)
    const found = findPrediction(attributions[0]!, day, findDates)
    if (found === null) return
    const parts = [found.marker, found.what, ...found.conditions, ...(found.by ? [found.by.words] : []), ...(found.likelihood ? [found.likelihood.words] : [])]
    for (const part of parts) expect(part.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(part.text)
    if (found.by) expect(found.by.from <= found.by.to && found.by.to >= day).toBe(true)
  }))
})

test.each(['we will only really not ever ', '“We would go.” ', 'if it is … ', '........', 'was going to the ', 'whether '])('time is linear in a long content of “%s”', (piece) => {
  const milliseconds = (count: number) => {
    const { attributions } = mark(`{source:Sol} {cue:said} {content:${piece.repeat(count)}}`)
    const started = performance.now()
    findPrediction(attributions[0]!, day, () => [])
    return performance.now() - started
  }
  milliseconds(200)
  // Eight times the text; quadratic time would be 64-fold.
  expect(milliseconds(16_000)).toBeLessThan(Math.max(30, milliseconds(2000)) * 24)
})
