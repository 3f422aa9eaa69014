// Whom descriptions, relatives, plurals and documents point to, and where they point to nobody.
import { describe, expect, it } from 'vitest'
import { resolveActors } from '../../src/actors/resolve-actors.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { mark } from '../mark.ts'

const tagger = createWinkTagger()

function resolve(notation: string) {
  const { document, attributions } = mark(notation)
  const { actors, resolutions } = resolveActors(document, findParagraphs(document, tagger).paragraphs, attributions)
  const holders = resolutions.map(({ actor, alsoActors }) => (actor === null ? [] : [actor, ...alsoActors]).map((i) => actors[i]?.name).join(' & ') || null)
  return { actors, holders, authorities: resolutions.map(({ authority }) => authority) }
}

const holders = (notation: string) => resolve(notation).holders

describe('what stands before a name', () => {
  it.each([
    ['{source:House Republican Thomas Orr} {cue:said} {content:no}.', ['Thomas Orr']],
    ['{source:Dunmere Port Director of River Affairs Anna Kell} {cue:said} {content:no}.', ['Anna Kell']],
    ['Robert Kell ran the port. {source:Young Kell} {cue:said} {content:no}. {source2:Kell} {cue2:said} {content2:so}.', ['Robert Kell', 'Robert Kell']],
    ['Crowds met at an Ohio Kell rally. Robert Kell came late. {source:Kell} {cue:said} {content:no}.', ['Robert Kell']],
    ['{source:Anna Kell herself} {cue:said} {content:no}.', ['Anna Kell']],
  ])('%s', (notation, expected) => {
    expect(holders(notation)).toEqual(expected)
  })

  it('leaves a person private whom no office describes', () => {
    const { actors } = resolve('{source:Mayor Assault Accuser Anna Kell} {cue:said} {content:no}.')
    expect(actors).toMatchObject([{ name: 'Anna Kell', privacy: 'private-person' }])
  })

  it('does not make one person of two first names with one surname', () => {
    expect(holders('{source:Robert Kell} {cue:said} {content:no}. {source2:Anna Kell} {cue2:said} {content2:yes}.')).toEqual(['Robert Kell', 'Anna Kell'])
  })

  it('gives both of a pair the surname that stands once', () => {
    expect(holders('{source:David and Anna Kell} {cue:said} {content:no}.')).toEqual(['David Kell & Anna Kell'])
  })

  it('takes a word of trade after a first name or a courtesy title for a surname', () => {
    expect(holders('{source:Amy Pope} {cue:said} {content:no}. {source2:Ms. Pope} {cue2:said} {content2:so}.')).toEqual(['Amy Pope', 'Amy Pope'])
    expect(holders('{source:Mark Singer} {cue:said} {content:no}. {source2:Mr. Singer} {cue2:said} {content2:so}. {source3:Singer} {cue3:left} {content3:it there}.')).toEqual(['Mark Singer', 'Mark Singer', 'Mark Singer'])
    expect(holders('{source:Mr. President} {cue:said} {content:no}.')).toEqual([null])
  })

  it('takes a word of a people for a surname where the text has its bearer', () => {
    expect(holders('Mark Cuban came early. {source:Cuban} {cue:said} {content:no}.')).toEqual(['Mark Cuban'])
    expect(holders('The hall was full. {source:Cubans} {cue:said} {content:no}.')).toEqual([null])
  })
})

describe('bodies', () => {
  it('calls a team a campaign only where the text speaks of one', () => {
    expect(holders('Anna Kell spoke. {source:Kell’s team} {cue:said} {content:no}.')).toEqual(['Kell’s team'])
    expect(holders('The Kell campaign met, and Anna Kell spoke. {source:Kell’s team} {cue:said} {content:no}.')).toEqual(['Kell campaign'])
  })

  it('does not call a paper by the town it is named after', () => {
    expect(holders('The Dunmere Sentinel printed it. {source:Dunmere} {cue:said} {content:no}.')).not.toContain('Dunmere Sentinel')
  })

  it('takes the news media for a crowd', () => {
    expect(resolve('{source:The news media} {cue:said} {content:no}.')).toMatchObject({ holders: [null], authorities: ['collective'] })
  })
})

describe('documents', () => {
  it.each([
    ['{source:A statement from Kell’s office} {cue:said} {content:no}. Anna Kell was away.', ['Kell’s office']],
    ['{source:Guidelines recently issued by the Northern Fishing Council} {cue:say} {content:no}.', ['Northern Fishing Council']],
    ['{source:A Dunmere Sentinel poll} {cue:found} {content:no}. {source2:The survey} {cue2:showed} {content2:so}.', ['Dunmere Sentinel poll', 'Dunmere Sentinel poll']],
    ['{source:A Dunmere Sentinel poll last month} {cue:found} {content:no}.', ['Dunmere Sentinel poll']],
    ['{source:A letter by Anna Kell and Robert Orr} {cue:asks} {content:for more}. {source2:The letter} {cue2:adds} {content2:so}.', ['Anna Kell & Robert Orr', 'Anna Kell & Robert Orr']],
  ])('%s', (notation, expected) => {
    expect(holders(notation)).toEqual(expected)
  })
})

describe('relatives', () => {
  it.each([
    ['The prize went to Senator Lena Orr of Ostria, {source:who} {cue:said} {content:she was glad}.', ['Lena Orr']],
    ['They chose Lena Orr, {source:who} {cue:praised} {content:the dam} and {source2:who} {cue2:wants} {content2:another}.', ['Lena Orr', 'Lena Orr']],
  ])('%s', (notation, expected) => {
    expect(holders(notation)).toEqual(expected)
  })
})

describe('several', () => {
  it('takes up two who are named side by side', () => {
    expect(holders('Anna Kell met Lena Orr and Mary Hale at noon. {source:Both women} {cue:said} {content:no}.')).toEqual(['Lena Orr & Mary Hale'])
    expect(holders('Lena Orr and Tomas Hale met. {source:The two} {cue:said} {content:no}.')).toEqual(['Lena Orr & Tomas Hale'])
  })

  it('does not take two men for both women, nor two for three', () => {
    expect(holders('David Orr and Thomas Hale met. {source:Both women} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('David Orr and Thomas Hale met. {source:The three men} {cue:said} {content:no}.')).toEqual([null])
  })

  it('reads “they” as a body that the sentence is about, not one that only stands there', () => {
    expect(holders('The Northern Fishing Council met. {source:They} {cue:said} {content:no}.')).toEqual(['Northern Fishing Council'])
    expect(holders('Farmers marched past the Northern Fishing Council. {source:They} {cue:said} {content:no}.')).toEqual([null])
  })
})

describe('nobody', () => {
  it.each([
    ['Anna Kell was spokeswoman then. {source:One Dunmere lawyer} {cue:said} {content:no}.', 'role'],
    ['The dam {cue:seemed} {content:to hold}.', 'unsourced'],
  ])('%s → %s', (notation, authority) => {
    expect(resolve(notation)).toMatchObject({ holders: [null], authorities: [authority] })
  })
})
