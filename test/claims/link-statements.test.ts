import { describe, expect, it } from 'vitest'
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import { linkStatements } from '../../src/claims/link-statements.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()

function links(notation: string): string[] {
  const { document, attributions } = mark(notation)
  const { paragraphs } = findParagraphs(document, tagger)
  const { actors, resolutions } = resolveActors(document, paragraphs, attributions)
  const statements = attributions.map((attribution, i): Statement => ({ ...attribution, ...resolutions[i]!, type: 'statement' }))
  return linkStatements(document, paragraphs, statements, actors).map(({ from, link, to }) => `${from} ${link} ${to}`)
}

describe('denials', () => {
  it('links a denial that names the holder of the claim', () => {
    expect(links(
      '{source:The Velmar Front} {cue/accuse:alleged} {content:that Ostria shelled the village of Dunmere}.\n\n' +
      'Rain fell on the coast. {source2:Ostria’s armed forces} {cue2/deny:dismissed} {content2:the Velmar Front’s assertions of shelling as “unfounded”}.',
    )).toEqual(['1 denies 0'])
  })

  it('links “these accusations” to the accusation, not to the nearer praise', () => {
    expect(links(
      '{source:Ostria} {cue/accuse:claims} {content:that the Velmar Front lets smugglers cross the river}. ' +
      '{source2:Bankers} {cue2/praise:welcomed} {content2:the new harbour}. {source3:The Velmar Front} {cue3/deny:rejects} {content3:these accusations}.',
    )).toEqual(['2 denies 0'])
  })

  it('links a bare denial to what was said about the denier', () => {
    expect(links(
      '{source:Prosecutors} {cue/accuse:said} {content:Tomas Hale stole the harbour fund}.\n\n{source2:Hale} {cue2/deny:denied} {content2:taking money from the fund}.',
    )).toEqual(['1 denies 0'])
  })

  it('does not link a denial that nothing in the text answers to', () => {
    expect(links(
      '{source:Lena Orr} {cue:said} {content:the ferry would sail at noon}.\n\nThe weather was fine. Crowds came early.\n\n{source2:Tomas Hale} {cue2/deny:said} {content2:he had never met a lobbyist}.',
    )).toEqual([])
  })

  it('does not take a refusal to deny for a denial', () => {
    expect(links('{source:Lena Orr} {cue/accuse:accused} {content:Hale of theft}. {source2:Tomas Hale} {cue2:refused to deny} {content2:the accusation of theft}.')).toEqual([])
  })

  it('never links a statement of one holder as denied by the same holder', () => {
    expect(links('{source:Tomas Hale} {cue:said} {content:the bridge was safe}. {source2:Hale} {cue2/deny:denied} {content2:that the bridge was safe}.')).toEqual([])
  })
})

describe('agreement and repetition', () => {
  it('links another holder who confirms the same', () => {
    expect(links(
      '{source:Lena Orr} {cue:said} {content:the dam released water without warning}. {source2:Tomas Hale} {cue2:confirmed} {content2:that the dam had released water}.',
    )).toEqual(['1 agrees 0'])
  })

  it('links one holder who says the same again, and leaves another holder alone', () => {
    const first = '{source:Lena Orr} {cue:said} {content:the northern dam released toxic water overnight}.'
    expect(links(`${first} {source2:She} {cue2:said} {content2:toxic water was released from the northern dam}.`)).toEqual(['1 repeats 0'])
    expect(links(`${first} {source2:Tomas Hale} {cue2:said} {content2:toxic water was released from the northern dam}.`)).toEqual([])
  })

  it('does not take the same names for the same statement', () => {
    expect(links(
      '{source:Lena Orr} {cue:said} {content:Tomas Hale met Ana Sol in Dunmere}. {source2:Orr} {cue2:said} {content2:Tomas Hale owes Ana Sol an apology in Dunmere}.',
    )).toEqual([])
  })
})
