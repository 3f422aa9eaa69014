import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driftOf, type Drift } from '../../src/copies/drift-class.ts'
import { quotationWords } from '../../src/copies/quotation-words.ts'
import type { Span } from '../../src/document/span.ts'
import { prose, runs } from '../laws/prose.ts'

/** The words of what stands inside marks; `||` parts pieces between which the reporter spoke. */
function quoted(text: string, speaker: string | null = null) {
  const pieces: Span[] = []
  let at = 0
  for (const piece of text.split('||')) {
    pieces.push([at, at + piece.length])
    at += piece.length + 2
  }
  return { words: quotationWords(text, pieces), speaker }
}

function between(a: string, b: string): Drift | null {
  return driftOf(quoted(a), quoted(b))
}

/** “class severity: a → b; …”, changes that are only omissions or spellings included. */
function shown(a: string, b: string): string {
  const drift = between(a, b)
  if (drift === null) return 'different'
  const changes = drift.changes.map(({ kind, severity, a: inA, b: inB }) => `${severity ?? kind} «${a.slice(...inA)}» «${b.slice(...inB)}»`)
  return [drift.class, ...changes].join(' · ')
}

const bridge = 'We will reopen the bridge before the harvest, because the farmers cannot wait.'

describe('same', () => {
  test.each([
    [bridge, 'we will reopen the bridge before the harvest because the farmers cannot wait'],
    [bridge, 'We will reopen the bridge before the harvest — because the farmers cannot wait!'],
    ['The council called it "a disgrace" and left.', 'The council called it ‘a disgrace’ and left,'],
    ['Kelmar’s mayor has left the city.', "Kelmar's mayor has left the city"],
    ['It was raining. We left the camp at night.', 'It was raining.||We left the camp at night.'],
  ])('%s = %s', (a, b) => expect(shown(a, b)).toBe('same'))
})

describe('trimmed', () => {
  test('at either end, at both, and where two extracts overlap', () => {
    expect(shown(bridge, 'reopen the bridge before the harvest')).toBe('trimmed · omitted «We will» «» · omitted «because the farmers cannot wait» «»')
    expect(shown('The wells are dry. We will reopen the bridge before the harvest', 'reopen the bridge before the harvest, because the farmers cannot wait.')).toMatch(/^trimmed/)
  })
  test('at dots, at an attribution in the middle, and by whole sentences', () => {
    expect(shown(bridge, 'We will reopen the bridge … because the farmers cannot wait.')).toBe('trimmed · omitted «before the harvest» «»')
    expect(shown(bridge, 'We will reopen the bridge . . . because the farmers cannot wait.')).toMatch(/^trimmed/)
    expect(shown(bridge, 'We will reopen the bridge,||because the farmers cannot wait.')).toMatch(/^trimmed/)
    expect(shown('The wells are dry. Nobody came to help us. We will leave the valley.', 'The wells are dry. We will leave the valley.')).toBe('trimmed · omitted «Nobody came to help us» «»')
  })
  test('words lost without a mark inside a sentence are changed words', () => {
    expect(shown(bridge, 'We will reopen the bridge because the farmers cannot wait.')).toBe('words-changed · content «before the harvest» «»')
  })
})

describe('spelling', () => {
  test.each([
    ['The neighbours recognised his behaviour at the theatre.', 'The neighbors recognized his behavior at the theater.'],
    ['Commander Mohammed Darwish has crossed the river.', 'Commander Muhammad Darwish has crossed the river.'],
    ['They have taken Kovane and the villages around it.', 'They have taken Kovani and the villages around it.'],
    ['There were twelve of us and three horses in the boat.', 'There were 12 of us and 3 horses in the boat.'],
    ['The health care workers cannot be paid any more.', 'The healthcare workers can not be paid anymore.'],
    ["We're going to pay every one of the fishermen.", 'We are gonna pay every one of the fishermen.'],
    ['That is bullshit and the whole harbour knows it.', 'That is bulls**t and the whole harbour knows it.'],
    ['United Nations trucks are waiting at the crossing.', 'UN trucks are waiting at the crossing.'],
    ['The ceasefire ends on Sept. 12 at the latest.', 'The ceasefire ends on September 12 at the latest.'],
  ])('%s ≈ %s', (a, b) => expect(between(a, b)?.class).toBe('spelling'))
  test('another English word is none, even where a misprint is likely', () => {
    expect(shown('This is a thread that holds the valley together.', 'This is a threat that holds the valley together.')).toBe('words-changed · content «thread» «threat»')
  })
})

describe('brackets', () => {
  test.each([
    ['They have closed the mine without a word to us.', '[The owners] have closed the mine without a word to us.', 'brackets · brackets «They» «The owners»'],
    ['We have no report from the valley yet.', 'We [the ministry] have no report from the valley yet.', 'brackets · brackets «» «the ministry»'],
    ['The garison has left the town for good.', 'The garison [sic] has left the town for good.', 'brackets · brackets «» «sic»'],
    ['We saw the commander near the old mill.', 'We saw (Darwish) near the old mill.', 'brackets · brackets «the commander» «Darwish»'],
    ['We are placing the guns on the hill tonight.', 'We are place[d] the guns on the hill tonight.', 'brackets · brackets «placing» «place[d]»'],
    ['We left the street to the soldiers last night.', 'We left [the] street to the soldiers last night.', 'brackets · brackets «the» «the»'],
  ])('%s | %s', (a, b, expected) => expect(shown(a, b)).toBe(expected))
})

describe('words changed, by severity', () => {
  test.each([
    ['The army did not fire on the crowd.', 'The army did fire on the crowd.', 'negation «not» «»'],
    ['An attack on the harbour is likely this week.', 'An attack on the harbour is unlikely this week.', 'negation «likely» «unlikely»'],
    ['We buried 30 people behind the school.', 'We buried 13 people behind the school.', 'figure «30» «13»'],
    ['The dam may break before the spring.', 'The dam will break before the spring.', 'modal «may» «will»'],
    ['We will hand the prisoners to Ostria tomorrow.', 'We will hand the prisoners to Orvane tomorrow.', 'name «Ostria» «Orvane»'],
    ['The blast was large and it shook the whole street.', 'The blast was big and it shook the whole street.', 'content «large» «big»'],
    ['They stood on the bridge for two days without water.', 'They stood at the bridge for two days without water.', 'function «on» «at»'],
  ])('%s | %s', (a, b, expected) => expect(shown(a, b)).toBe(`words-changed · ${expected}`))
  test('the gravest counts for the pair, and each place keeps its own', () => {
    const a = 'We did not see the large boats leave the harbour of Duvra.'
    expect(shown(a, 'We did see the big boats leave the harbour of Duvra.')).toBe('words-changed · negation «not» «» · content «large» «big»')
    expect(between(a, 'We did see the big boats leave the harbour of Duvra.')?.severity).toBe('negation')
  })
  test('a negation beyond the words that were exchanged is not said to be lost', () => {
    const drift = between('Nobody asked us, and we do not want a single soldier more in this valley.', 'any soldier more in this valley.')
    expect(drift?.severity).not.toBe('negation')
  })
})

describe('two quotations', () => {
  test.each([
    ['Thieves broke into the mill for the first time.', 'This is the first time in my life that I have felt safe.'],
    ['We will study the samples because they could be salt or sand.', 'We will study what the other side has offered since then.'],
    ['I was running and I could not breathe.', 'She held my arm so that I could not breathe under water.'],
    ['On Monday (May 4, 2031) our beloved singer Tarn Olveth passed away.', 'On Friday (June 19, 2033) our beloved painter Mira Sandoval passed away.'],
  ])('%s | %s', (a, b) => expect(between(a, b)).toBeNull())

  test('short ones are one only where one speaker is known to hold both', () => {
    expect(driftOf(quoted('unfounded'), quoted('unfounded'))).toBeNull()
    expect(driftOf(quoted('unfounded', 'a1'), quoted('unfounded', 'a2'))).toBeNull()
    expect(driftOf(quoted('unfounded', 'a1'), quoted('unfounded', 'a1'))?.class).toBe('same')
    expect(driftOf(quoted('unfounded', 'a1'), quoted('These claims are unfounded and absurd.', 'a1'))?.class).toBe('trimmed')
    expect(driftOf(quoted('it is', 'a1'), quoted('it is a long way to the river', 'a1'))).toBeNull()
  })
  test('a weak likeness does not do where others are known to hold the two', () => {
    const [a, b] = ['They have agreed to release the fishermen of Duvra', 'to the release of the fishermen of Duvra']
    expect(driftOf(quoted(a), quoted(b))).not.toBeNull()
    expect(driftOf(quoted(a, 'a1'), quoted(b, 'a2'))).toBeNull()
    expect(driftOf(quoted(bridge, 'a1'), quoted(bridge, 'a2'))?.class).toBe('same')
  })
  test('a name in quotation marks is no saying that holds the name', () => {
    expect(between('Tarn al-Olveth Darwish', 'We saw how Tarn al-Olveth Darwish left the harbour.')).toBeNull()
  })
  test('nothing is one with nothing', () => expect(driftOf(quoted(''), quoted(''))).toBeNull())
})

describe('laws', () => {
  const word = fc.constantFrom(
    ...'we will not reopen the old bridge before harvest because farmers of Kelmar and Ostria cannot wait 12 days [sic] (Darwish) may never … . "so" it’s they were in a colour color any more anymore'.split(' '),
  )
  const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '))
  /** A second wording: words dropped, doubled or exchanged. */
  const pair = fc.tuple(sentence, fc.array(fc.tuple(fc.nat(24), fc.option(word)), { maxLength: 5 })).map(([a, edits]): [string, string] => {
    const words = a.split(' ')
    for (const [at, put] of edits) words.splice(at % words.length, 1, ...(put === null ? [] : [put]))
    return [a, words.join(' ') || 'we']
  })

  test('with the sides exchanged the same is found, the sides exchanged', () => {
    fc.assert(fc.property(pair, ([a, b]) => {
      const [there, back] = [between(a, b), between(b, a)]
      expect(back && { ...back, changes: back.changes.map(({ a: inA, b: inB, ...rest }) => ({ ...rest, a: inB, b: inA })) }).toEqual(there)
    }), runs(500))
  })

  test('quotation marks’ style and the case of the first letter change no class', () => {
    fc.assert(fc.property(pair, ([a, b]) => {
      const other = b.replace(/^\p{L}/u, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())).replaceAll('"', '”').replaceAll('’', "'")
      expect(between(a, other)?.class).toBe(between(a, b)?.class)
    }), runs(500))
  })

  test('odd prose never throws, whatever stands in the marks', () => {
    fc.assert(fc.property(prose, prose, (a, b) => {
      expect(driftOf(quoted(a, 'a1'), quoted(b, 'a1'))?.likeness ?? 1).toBeLessThanOrEqual(1)
    }), runs(300))
  })

  test('a quotation of four words and more is the same as itself, and changes lie within it in text order', () => {
    fc.assert(fc.property(pair, ([a, b]) => {
      if (quoted(a).words.length >= 4) expect(between(a, a)).toMatchObject({ class: 'same', changes: [] })
      const drift = between(a, b)
      for (const [side, text] of [['a', a], ['b', b]] as const) {
        let at = 0
        for (const change of drift?.changes ?? []) {
          expect(change[side][0]).toBeLessThanOrEqual(change[side][1])
          expect(change[side][1]).toBeLessThanOrEqual(text.length)
          expect(change[side][0]).toBeGreaterThanOrEqual(at)
          at = change[side][0]
        }
      }
    }), runs(500))
  })
})

describe('long and hostile quotations', () => {
  const hostile: Readonly<Record<string, (words: number) => readonly [string, string]>> = {
    'one word over and over': (words) => ['so '.repeat(words), 'so '.repeat(words + 7)],
    'two in turn, against the turn': (words) => ['grain water '.repeat(words / 2), 'water grain '.repeat(words / 2)],
    'brackets that never close': (words) => ['[grain ('.repeat(words), '(grain ['.repeat(words)],
    'all other words': (words) => [
      Array.from({ length: words }, (_, i) => `grain${i.toString(36).replaceAll(/\d/g, 'q')}`).join(' '),
      Array.from({ length: words }, (_, i) => `water${i.toString(36).replaceAll(/\d/g, 'q')}`).join(' '),
    ],
    'the same with every ninth changed': (words) => [
      Array.from({ length: words }, (_, i) => `grain${i}`).join(' '),
      Array.from({ length: words }, (_, i) => (i % 9 === 0 ? 'sand' : `grain${i}`)).join(' '),
    ],
  }

  test.each(Object.keys(hostile))('%s: time is linear', (name) => {
    const time = (words: number) => {
      const [a, b] = (hostile[name] as (words: number) => readonly [string, string])(words)
      let least = Infinity
      for (let round = 0; round < 5; round++) {
        const started = performance.now()
        between(a, b)
        least = Math.min(least, performance.now() - started)
      }
      return least
    }
    time(2_000)
    // Quadratic would be 64 times; what runs beside may double a figure.
    expect(time(16_000) / Math.max(time(2_000), 4)).toBeLessThan(30)
  })

  test('long wordings are aligned past a change', () => {
    const speech = Array.from({ length: 1_500 }, (_, i) => `grain${i}`)
    const other = speech.with(700, 'sand')
    expect(shown(speech.join(' '), other.join(' '))).toBe('words-changed · figure «grain700» «sand»')
  })
})
