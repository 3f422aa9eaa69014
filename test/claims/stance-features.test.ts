import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestText, stanceFeatures } from '../../src/claims/stance-features.ts'
import { hedgingWords, notConfirming, placesOf, refutingWords, stanceWords, stemOf } from '../../src/claims/stance-words.ts'

const claim = 'The Tolm ferry sank with 12 aboard'

function valuesOf(text: string, of = claim): ReadonlyMap<string, number> {
  return new Map(stanceFeatures(of, text).map(({ name, value }) => [name, value]))
}

test('endings are cut so that forms of a word meet', () => {
  expect(['beheads', 'beheaded', 'beheading'].map(stemOf)).toEqual(['behead', 'behead', 'behead'])
  expect(['is', 'its', "mayor's", 'reportedly'].map(stemOf)).toEqual(['is', 'its', 'mayor', 'report'])
})

test('words keep their places, whatever the apostrophe', () => {
  const text = 'It didn’t sink – “never”?'
  expect(stanceWords(text).map(({ span, lower }) => [text.slice(...span), lower])).toEqual([
    ['It', 'it'], ['didn’t', "didn't"], ['sink', 'sink'], ['“', '“'], ['never', 'never'], ['”', '”'], ['?', '?'],
  ])
})

test('what the text adds stands before, between or after what both share', () => {
  const names = [...valuesOf('Rumor: Tolm ferry reportedly sank, says captain').keys()]
  expect(names).toEqual(expect.arrayContaining(['new rumor', 'before rumor', 'between reportedly', 'after captain', 'lead rumor', 'first rumor', 'last captain', '=hedges', '=colon']))
  expect(names).not.toContain('new ferry')
})

test('likeness, figures and negation are of both sides', () => {
  const same = valuesOf(claim)
  expect([same.get('=claim covered'), same.get('=overlap'), same.get('=pairs covered')]).toEqual([1, 1, 1])
  expect([same.has('=figures differ'), same.has('=negates on one side')]).toEqual([false, false])
  const other = valuesOf('The Tolm ferry did not sink with 14 aboard')
  expect([other.get('=figures differ'), other.get('=figure missing'), other.get('=negates on one side')]).toEqual([1, 1, 1])
  expect(valuesOf('The ferry did not sink', 'The ferry did not sink').has('=negates on one side')).toBe(false)
})

test('lists find whole words only', () => {
  const found = (pattern: RegExp, text: string): string[] => placesOf(pattern, text).map((span) => text.slice(...span))
  expect(found(refutingWords, 'A falsehood; the Denison lieutenant, denies it. Shot down as MADE UP')).toEqual(['falsehood', 'denies', 'Shot down', 'MADE UP'])
  expect(found(hedgingWords, 'Mayor might resign, according to reports; the mighty reporter')).toEqual(['might', 'according to', 'reports'])
  expect(found(notConfirming, 'could not independently verify')).toEqual(['not independently verify'])
  expect(found(notConfirming, 'confirmed')).toEqual([])
})

test('each name once, finite, with its place in the text; past the bound nothing is read', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('ferry', 'Tolm', 'not', '12', '13', ':', '?', 'hoax', '“', 'report'), { maxLength: 30 }).map((all) => all.join(' ')))
  fc.assert(fc.property(text, text, (title, said) => {
    const features = stanceFeatures(title, said)
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length)
    for (const { value, span } of features) {
      expect(Number.isFinite(value)).toBe(true)
      if (span !== null) expect([span[0] >= 0, span[0] < span[1], span[1] <= said.length]).toEqual([true, true, true])
    }
  }), { numRuns: 300, seed: 5 })
  const filled = 'ferry '.repeat(longestText / 6)
  expect(stanceFeatures(claim, `${filled}hoax`)).toEqual(stanceFeatures(claim, filled))
})
