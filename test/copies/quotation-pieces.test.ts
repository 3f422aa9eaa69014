import { describe, expect, test } from 'vitest'
import { isTitle, quotationsByMarks, quotationsOfStatements } from '../../src/copies/quotation-pieces.ts'
import { findQuotations } from '../../src/paragraphs/find-quotations.ts'
import { formOf } from '../../src/statements/form-of.ts'
import { mark } from '../mark.ts'

/** Each quotation's pieces, joined by `||`. */
function byMarks(text: string): readonly string[] {
  return quotationsByMarks(text, findQuotations(text, false).quotations).map(({ pieces }) => pieces.map(([start, end]) => text.slice(start, end)).join('||'))
}

describe('by the marks alone', () => {
  test('an attribution in mid-sentence parts one quotation, a full stop two', () => {
    expect(byMarks('“We will,” she said, “go to Kelmar.” “And stay,” she added.')).toEqual(['We will,||go to Kelmar.', 'And stay,'])
    expect(byMarks('“We will go,” she said. “They will stay.”')).toEqual(['We will go,', 'They will stay.'])
    expect(byMarks("''We will,'' she said, ''go to Kelmar.''")).toEqual(['We will,||go to Kelmar.'])
  })
  test('two fragments of a reporter’s sentence are two', () => {
    expect(byMarks('He called it “a disgrace” and “the end of Duvra”.')).toEqual(['a disgrace', 'the end of Duvra'])
    expect(byMarks('“We will,” said the mayor of Sel: “Go!”')).toEqual(['We will,', 'Go!'])
  })
  test('“I” goes on with a sentence, another capital does not', () => {
    expect(byMarks('“If they come,” he said, “I will go.”')).toEqual(['If they come,||I will go.'])
    expect(byMarks('“If they come,” he said, “Kelmar falls.”')).toEqual(['If they come,', 'Kelmar falls.'])
  })
  test('the span runs from the first piece to the last, without the marks', () => {
    const text = 'Sol said: “We will,” and paused, “go.”'
    const [found] = quotationsByMarks(text, findQuotations(text, false).quotations)
    expect(found && text.slice(...found.span)).toBe('We will,” and paused, “go.')
    expect(found?.statement).toBeNull()
  })
})

describe('of statements', () => {
  const ofStatements = (notation: string) => {
    const { text, attributions } = mark(notation)
    const { quotations } = findQuotations(text, false)
    const statements = attributions.map((attribution) => ({ ...attribution, form: formOf(text, attribution.content.spans, quotations) }))
    return quotationsOfStatements(statements, quotations).map(({ pieces, statement }) => `${statement}: ${pieces.map(([start, end]) => text.slice(start, end)).join('||')}`)
  }
  test('direct in pieces, mixed only inside the marks, indirect not at all', () => {
    expect(ofStatements('{content:“We will,”} {source:Sol} {cue:said}, {content:“go.”}')).toEqual(['0: We will,||go.'])
    expect(ofStatements('{source:Sol} {cue:said} {content:the report was “unfounded and absurd”}.')).toEqual(['0: unfounded and absurd'])
    expect(ofStatements('{source:Sol} {cue:said} {content:the report was wrong}. “Kelmar” is a film.')).toEqual([])
  })
  test('a content that cuts a quotation takes its own part, and each statement knows its number', () => {
    expect(ofStatements('“{content:It is raining}”, {source:Sol} {cue:said}. {source2:Mira} {cue2:added} {content2:“and cold”}.')).toEqual(['0: It is raining', '1: and cold'])
  })
})

test.each([
  ['Tides of Dunmere', true], ['The Harbour Has Eyes', true], ['Meet the Harbour,', true], ['Dunmere: A Life', true],
  ['We will go', false], ['Never again', false], ['Dunmere', false], ['Never Again!', false], ['NEVER AGAIN', false], ['of Dunmere and Sel', false], ['', false],
])('%s is a title: %s', (words, expected) => {
  expect(isTitle(words)).toBe(expected)
})
