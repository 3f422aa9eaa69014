// The comparer against readings made from the expected ledger itself: a perfect one shows nothing, and each kind of damage shows
// as what it is.
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/actors/actor.ts'
import { partOf } from '../../src/document/span.ts'
import type { Reading } from '../../src/ledger/reading.ts'
import type { Statement } from '../../src/statements/statement.ts'
import type { Expected } from './golden.ts'
import { compareReading, comparisonLines, featureCases } from './golden.ts'
import { locateExpected } from './locate-expected.ts'

const { expected, text } = featureCases().find(({ name }) => name === 'damaged-text')!
const perfect = readingOf(expected, text)

describe('compareReading', () => {
  it.each([...featureCases()])('finds nothing wrong with a reading that is the expected one ($name)', (golden) => {
    const reading = readingOf(golden.expected, golden.text)
    expect(comparisonLines(golden.expected, reading, compareReading(golden.expected, reading, golden.text))).toEqual([])
  })

  it('pairs by shared words, whatever the order, and leaves nested statements out where none is expected', () => {
    const statements = perfect.statements.toReversed()
    const last = statements.length - 1
    const links = perfect.links.map((link) => ({ ...link, from: last - link.from, to: last - link.to }))
    const reading = { ...perfect, statements: [...statements, { ...statements[0]!, within: 0 }], links }
    expect(comparisonLines(expected, reading, compareReading(expected, reading, text))).toEqual([])
  })

  it('ignores marks at the ends, case, titles and articles, and takes a surname for its full name', () => {
    const quoted = expected.statements.findIndex(({ actor }) => actor === 'Obren Tull')
    const content = perfect.statements[quoted]!.content.spans[0]!
    const reading = {
      ...changed(quoted, { content: partOf(text, [[content[0] + 1, content[1] - 2]]) }),
      actors: perfect.actors.map((actor) => ({ ...actor, name: actor.name === 'Obren Tull' ? 'Mr. tull' : `the ${actor.name}` })),
    }
    expect(comparisonLines(expected, reading, compareReading(expected, reading, text))).toEqual([])
  })

  it('reports what is missed, extra and different', () => {
    const dropped = { ...perfect, statements: perfect.statements.slice(1), links: [] }
    const missed = compareReading(expected, dropped, text)
    expect(missed.missed).toEqual([0])
    expect(missed.missedLinks).toEqual(expected.links)

    const added = { ...perfect.statements[0]!, cue: partOf(text, [[0, 7]]), content: partOf(text, [[8, 12]]) }
    expect(compareReading(expected, { ...perfect, statements: [...perfect.statements, added] }, text).extra).toEqual([perfect.statements.length])

    const other = changed(2, { act: 'assert', distance: 'rejecting', authority: 'role', form: 'direct', actor: null, source: null })
    const fields = compareReading(expected, other, text).pairs[2]!.differs.map(({ field }) => field)
    expect(fields).toEqual(['source', 'form', 'actor', 'authority', 'act', 'distance'])

    const spoken = { ...perfect, narrator: [], links: [...perfect.links, { type: 'link' as const, link: 'agrees' as const, from: 1, to: 3, confidence: 1 }] }
    const compared = compareReading(expected, spoken, text)
    expect(compared.extraLinks).toEqual([[1, 3, 'agrees']])
    expect(compared.missedNarrator).toEqual([0])
  })

  it('pairs nested statements with nested ones by their cue, and tells where one is missed or found besides', () => {
    const golden = featureCases().find(({ name }) => name === 'nested-attributions')!
    const whole = readingOf(golden.expected, golden.text)
    const lines = (statements: readonly Statement[]): readonly string[] => {
      const reading = { ...whole, statements }
      return comparisonLines(golden.expected, reading, compareReading(golden.expected, reading, golden.text))
    }
    const denial = whole.statements.findIndex(({ cue }) => cue.text === 'had denied')
    const words = 'that the Tessmoor Harbour Board ordered him to lock the gat…'
    const besides = { ...whole.statements[denial]!, cue: partOf(golden.text, [[0, 5]]) }
    expect(lines([...whole.statements, besides])).toEqual([`extra nested: Pell Hasko · First · ${words}`])
    const lifted = whole.statements.map((statement, at) => (at === denial ? { ...statement, within: null } : statement))
    expect(lines(lifted)).toEqual([`missed nested: Pell Hasko · had denied · ${words}`, `extra: Pell Hasko · had denied · ${words}`])
  })

  it('refuses an expected string that does not stand in the text', () => {
    expect(() => compareReading(expected, perfect, text.replace('Obren', 'Oben'))).toThrow(/not in the text: "Obren Tull/)
  })
})

function changed(index: number, part: Partial<Statement>): Reading {
  return { ...perfect, statements: perfect.statements.map((statement, at) => (at === index ? { ...statement, ...part } : statement)) }
}

/** What a reader without fault would give. */
function readingOf(ledger: Expected, words: string): Reading {
  const located = locateExpected(ledger, words)
  const names = [...new Set(ledger.statements.flatMap(({ actor }) => (actor === null || actor === 'author' ? [] : [actor])))]
  return {
    type: 'reading', reader: 'test', sentences: 0, notes: [], narrator: located.narrator,
    actors: names.map((name): Actor => ({ type: 'actor', name, kind: 'person', privacy: 'private-person', role: null, mentions: [] })),
    links: ledger.links.map(([from, to, link]) => ({ type: 'link', link, from, to, confidence: 1 })),
    statements: ledger.statements.map((statement, index) => {
      const { source, cue, content } = located.statements[index]!
      const actor = statement.actor === null ? -1 : names.indexOf(statement.actor)
      return {
        type: 'statement', source: source && partOf(words, [source]), cue: partOf(words, [cue]), content: partOf(words, content),
        form: statement.form, act: statement.act, distance: statement.distance, authority: statement.authority,
        actor: actor < 0 ? null : actor, alsoActors: [], evidence: [], confidence: 1, within: statement.within ?? null,
      }
    }),
  }
}
