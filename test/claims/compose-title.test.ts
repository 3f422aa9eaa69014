// What a claim is called by one of its statements: what can be read alone, in the text's own words. Invented places and people.
import { describe, expect, it } from 'vitest'
import { composeTitle, titleForm, type TitledStatement } from '../../src/claims/compose-title.ts'
import { mark } from '../mark.ts'

/** The title of the first statement in the mini-notation. */
function title(notation: string, rest: Partial<TitledStatement> = {}): string {
  const { text, attributions: [said] } = mark(notation)
  const statement: TitledStatement = {
    source: said?.source?.text ?? null, sourceSpans: said?.source?.spans ?? [], cue: said?.cue.text ?? '', cueSpans: said?.cue.spans ?? [], content: said?.content.text ?? '', spans: said?.content.spans ?? [],
    mayQuoteSource: said?.source !== null, holderShown: null, isDenial: false, ...rest,
  }
  return composeTitle(text, statement, titleForm(statement))
}

describe('a title', () => {
  it('is the content where that is a clause with a subject of its own', () => {
    expect(title('{source:The ministry} {cue:said} {content:that the pass at Velmar was closed}.')).toBe('the pass at Velmar was closed')
    expect(title('{content:“The kilns are cold,”} {source:Harn} {cue:said}.')).toBe('“The kilns are cold”')
    expect(title('{source:Harn} {cue:noted} {content:it is unclear whether the ferry sank}.')).toBe('it is unclear whether the ferry sank')
  })

  it('has the words that a cue split, with the cue, and what the cue denies', () => {
    expect(title('{content:The fleet} {cue:is not expected} {content:to return before spring}.')).toBe('The fleet is not expected to return before spring')
    expect(title('Orla Venn took up a version {cue:according to} {content:which the mill at Velmar had burnt twice}.')).toBe('the mill at Velmar had burnt twice')
    expect(title('{content:The mill} {cue:is said} {content:to have burnt twice}.')).toBe('The mill is said to have burnt twice')
  })

  it('goes on from its source where the content is no clause', () => {
    expect(title('{source:The guild} {cue:refused} {content:to open the sluices}.')).toBe('The guild refused to open the sluices')
    expect(title('{source:The council} {cue:accused} {content:the millers of hiding grain}.')).toBe('The council accused the millers of hiding grain')
    expect(title('{source:The film} {cue:shows} {content:a barge that was towed into Sarvel and sank}.')).toBe('The film shows a barge that was towed into Sarvel and sank')
    expect(title('{source:The council} {cue:asked} {content:whether the dyke had held}.')).toBe('The council asked whether the dyke had held')
    expect(title('{source:Brask} {cue:condemned} {content:the IS raiders as “monsters”}.')).toBe('Brask condemned the IS raiders as “monsters”')
  })

  it('names its source where the content says only “it”, “we” or “they”', () => {
    expect(title('{source:The ministry} {cue:said} {content:it had closed the pass}.')).toBe('The ministry said it had closed the pass')
    expect(title('{content:“We are leaving Velmar,”} {source:the guild} {cue:said}.')).toBe('“We are leaving Velmar,” the guild said')
    expect(title('{source:She} {cue:said} {content:her office had closed the pass}.', { holderShown: 'Orla Venn' })).toBe('[Orla Venn] said her office had closed the pass')
    expect(title('{source:The guild} {cue:said} {content:it’s a record for the valley}.')).toBe('The guild said it’s a record for the valley')
    expect(title("{content:'I’ve opened the sluices,'} {source:Harn} {cue:said}.")).toBe("'I’ve opened the sluices,' Harn said")
    expect(title('{content:“That sounds like the end of Velmar,”} {source:Harn} {cue:said}.')).toBe('“That sounds like the end of Velmar,” Harn said')
    expect(title('{source:The potters} {cue:recalled} {content:a lorry it said had been stolen}.')).toBe('The potters recalled a lorry it said had been stolen')
  })

  it('keeps a cue that turns the content round, but for a denial, which is of the claim', () => {
    expect(title('{source:The ministry} {cue:could not confirm} {content:that raiders had crossed the ford}.')).toBe('The ministry could not confirm that raiders had crossed the ford')
    expect(title('{source:No report} {cue:says} {content:that raiders had crossed the ford}.')).toBe('No report says that raiders had crossed the ford')
    expect(title('{source:Harn} {cue/deny:denied} {content:that raiders had crossed the ford}.', { isDenial: true })).toBe('raiders had crossed the ford')
    expect(title('{source:Harn} {cue/deny:denied} {content:having crossed the ford}.', { isDenial: true })).toBe('Harn denied having crossed the ford')
  })

  it('marks what it leaves out where a name may be in it', () => {
    expect(title('{source:The guild}, which Maro Lind founded, {cue:wants} {content:to open the sluices}.')).toBe('The guild … wants to open the sluices')
    expect(title('{source:The guild} met on Friday and {cue:agreed} {content:to open the sluices}.')).toBe('The guild met on Friday and agreed to open the sluices')
    expect(title('{content:“The sluices are open,”} {source:Harn} {cue:said}. {content:“The pass is not.”}')).toBe('“The sluices are open … The pass is not.”')
    expect(title('{content:“The sluices are open,”} {source:Harn} {cue:said}, {content:“and the pass is not.”}')).toBe('“The sluices are open, and the pass is not.”')
  })

  it('puts no private person’s name before a content', () => {
    const hidden = { mayQuoteSource: false, holderShown: 'a private person' }
    expect(title('{source:Maro Lind} {cue:said} {content:he had seen nothing}.', hidden)).toBe('[a private person] said he had seen nothing')
    expect(title('{source:Maro and Orla Lind} {cue:said} {content:they had seen nothing}.', { ...hidden, holderShown: null })).toBe('[a private person] said they had seen nothing')
    expect(title('{source:A baker in Velmar} {cue:said} {content:he had seen nothing}.', hidden)).toBe('[a private person] said he had seen nothing')
    expect(title('{source:The baker} {cue:said} {content:he had seen nothing}.', hidden)).toBe('The baker said he had seen nothing')
    expect(title('Maro Lind {cue:was accused} {content:of hiding grain}.', hidden)).toBe('was accused of hiding grain')
    expect(title('It rained. The porter {cue:was accused} {content:of hiding grain}.')).toBe('The porter was accused of hiding grain')
  })

  it('goes on over a paragraph to what is said, and no further', () => {
    expect(title('{source:The guild of Velmar} {cue:said}:\n\n{content:“We have opened the sluices.”}')).toBe('The guild of Velmar said: “We have opened the sluices.”')
    expect(title('{content:“The sluices are open in the valley.}\n\n{content:“So is the pass,”} {source:Harn} {cue:said}.')).toBe('The sluices are open in the valley.')
    expect(title('{source:The guild} {cue:said} {content:the man was “at least sixty″ and a potter}.')).toBe('the man was “at least sixty″ and a potter')
  })

  it('is one sentence of a long content, one that can be read alone', () => {
    const long = '“It was a long night for all of them and nobody slept a wink, not even the children. The guild will rebuild the kilns before the frost comes. They have done so before and they will do so again, he was told.”'
    expect(title(`{content:${long}} {source:Harn} {cue:said}.`)).toBe('“The guild will rebuild the kilns before the frost comes.”')
  })
})

it('costs no more than the length of the text', () => {
  const content = 'which the guild said it had that '.repeat(20_000)
  const started = performance.now()
  title(`{source:Harn} {cue:said} {content:${content}}.`)
  title(`${'a '.repeat(200_000)}{cue:was} {content:${'to go, '.repeat(50_000)}}`)
  expect(performance.now() - started).toBeLessThan(2000)
})
