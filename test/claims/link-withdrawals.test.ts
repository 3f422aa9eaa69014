import { describe, expect, it } from 'vitest'
import { linksOf } from './links-of.ts'

describe('taking back', () => {
  const charge = '{source:Lena Orr} {cue/accuse:said} {content:the mayor had stolen the fund}. {source2:She} {cue2:added} {content2:that winter was near}. '

  it('links a withdrawn allegation to the allegation, not to what the same speaker said last', () => {
    expect(linksOf(`${charge}{source3:Orr} {cue3/deny:withdrew} {content3:the allegation}.`)).toEqual(['2 withdraws 0'])
    expect(linksOf(`${charge}{source3:Orr} {cue3:later retracted} {content3:her claim about the fund}.`)).toEqual(['2 withdraws 0'])
    expect(linksOf(`${charge}{source3:Orr} {cue3:said}: {content3:“I was wrong to say he took it”}.`)).toEqual(['2 withdraws 0'])
  })

  it('takes back an offer or a threat as well', () => {
    expect(linksOf('{source:Ostria} {cue/commit:offered} {content:to open the bridge}. {source2:Ostria} {cue2:withdrew} {content2:the offer}.')).toEqual(['1 withdraws 0'])
  })

  it('leaves alone what is no statement, what is not taken back, and another holder', () => {
    expect(linksOf('{source:Ostria} {cue/accuse:accused} {content:the Front of theft}. {source2:Ostria} {cue2:withdrew} {content2:its troops from the river}.')).toEqual([])
    expect(linksOf(`${charge}{source3:Orr} {cue3:refused to withdraw} {content3:the allegation}.`)).toEqual([])
    expect(linksOf(`${charge}{source3:Orr} {cue3:didn’t apologize for} {content3:her past statements}.`)).toEqual([])
    expect(linksOf(`${charge}{source3:Orr} {cue3:withdrew} {content3:the prediction}.`)).toEqual([])
    expect(linksOf(`${charge}{source3:The Daily Lantern} {cue3:retracted} {content3:its report on the harbour}.`)).not.toContain('2 withdraws 0')
  })
})

describe('correcting', () => {
  const count = '{source:Governor Ivo Renn} {cue:said} {content:14 people, six of them children, were killed in Dunmere}. '

  it('links a corrected figure, and a later one by the same source, to the figure it replaces', () => {
    expect(linksOf(`${count}{source2:Renn} {cue2:corrected} {content2:the toll to 11, four of them children}.`)).toEqual(['1 corrects 0'])
    expect(linksOf(`${count}Five days later {source2:he} {cue2:put} {content2:the toll at 11, four of them children}.`)).toEqual(['1 corrects 0'])
  })

  it('replaces no figure by one of a list of many', () => {
    expect(linksOf(`${count}Later {source2:he} {cue2:said} {content2:people were killed in houses 3, 7, 9, 12 and 31 of Dunmere}.`)).not.toContain('1 corrects 0')
  })

  it('leaves alone the same figure, another source, and a figure of something else', () => {
    expect(linksOf(`${count}Five days later {source2:he} {cue2:put} {content2:the toll at 14, six of them children}.`)).not.toContain('1 corrects 0')
    expect(linksOf(`${count}Five days later {source2:the Lantern Society} {cue2:put} {content2:the toll at 11, four of them children}.`)).toEqual([])
    expect(linksOf(`${count}Later {source2:he} {cue2:promised} {content2:90 lorries of flour for the valley}.`)).toEqual([])
  })
})
