import { describe, expect, it } from 'vitest'
import { holders, resolve } from './resolved.ts'

const stated = (notation: string) => resolve(notation).actors.map(({ name, role, privacy }) => `${name}: ${role ?? '–'}, ${privacy}`)

describe('what a text states of a name beside it', () => {
  it('reads what stands between an owner or a clause and the name, as far as the name ends it', () => {
    expect(stated('{source:The Harbour Front’s leader, Orla Quist,} {cue:denied} {content:it}.')).toEqual(['Orla Quist: The Harbour Front’s leader, office-holder'])
    expect(stated('The paper wrote that {source:a tide expert, Orla Quist,} {cue:feared} {content:floods}.')).toEqual(['Orla Quist: a tide expert, expert'])
    expect(stated('She was seen by {source:a harbour official, Orla Quist,} {cue:who said} {content:no}.')).toEqual(['Orla Quist: a harbour official, office-holder'])
  })

  it('makes no office of a clause that a name only reports, nor of one that begins with the name', () => {
    expect(stated('A harbour official declined comment, {source:Orla Quist} {cue:reported}. {content:No}.')).toEqual(['Orla Quist: –, private-person'])
    expect(stated('According to a police spokesman, {source:Orla Quist} {cue:said} {content:no}.')).toEqual(['Orla Quist: –, private-person'])
    expect(stated('Despite the mayor’s warnings, {source:Orla Quist} {cue:said} {content:no}.')).toEqual(['Orla Quist: –, private-person'])
  })

  it('takes the noun after an owner for the role, not the owner', () => {
    expect(stated('{source:Orla Quist, the mayor’s wife,} {cue:said} {content:no}.')).toEqual(['Orla Quist: the mayor’s wife, private-person'])
  })

  it('takes nothing that befell somebody, nor another name, for a role', () => {
    expect(stated('Orla Quist was taken hostage. {source:Quist} {cue:said} {content:no}.')).toEqual(['Orla Quist: –, private-person'])
    expect(stated('{source:Orla Quist, who was visiting a patient,} {cue:said} {content:no}.')).toEqual(['Orla Quist: –, private-person'])
    expect(stated('The masked man is Captain Wolf. Ivo Renn is Captain Wolf. {source:Renn} {cue:said} {content:no}.')[0]).toContain('Ivo Renn: –')
    expect(stated('Orla Quist was elected mayor. {source:Quist} {cue:said} {content:no}.')).toEqual(['Orla Quist: elected mayor, office-holder'])
  })

  it('reads who runs a named body as its head, and who runs a bakery as nobody’s business', () => {
    expect(stated('{source:Orla Quist, who runs the Dunmere-based Harbour Observatory,} {cue:said} {content:no}.')).toEqual(['Orla Quist: who runs the Dunmere-based Harbour Observatory, office-holder'])
    expect(stated('{source:Orla Quist, who runs a bakery,} {cue:said} {content:no}.')).toEqual(['Orla Quist: –, private-person'])
  })

  it('does not cut a role at a name that looks like a verb, nor keep the stop that ends its sentence', () => {
    expect(stated('{source:Orla Quist, director at the Harbour Rights Watch,} {cue:said} {content:no}.')).toEqual(['Orla Quist: director at the Harbour Rights Watch, office-holder'])
    expect(stated('{content:No}, {cue:said} {source:Orla Quist, director of the harbour}.')).toEqual(['Orla Quist: director of the harbour, office-holder'])
  })

  it('does not take the subject after “according to” for what the outlet is', () => {
    expect(stated('{cue:According to} {source:CNN}, {content:army officials now suspect a leak}.')).toEqual(['CNN: –, institution'])
  })

  it('gives a man’s words to no mother and a woman’s to no father', () => {
    expect(holders('Robert Hale spoke in Dunmere. Hale left. {source:The mother of three} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('Ivanna Hale, the mayor’s eldest daughter, spoke. Anna Hale left. {source:The 34-year-old mother of three} {cue:said} {content:no}.')).toEqual(['Anna Hale'])
  })

  it('keeps what is said of a name at the head of its clause, up to the verb', () => {
    expect(stated('It rained. “{content:No},” {source:Orla Quist, the harbour’s director of rivers} {cue:told} us.')).toEqual(['Orla Quist: the harbour’s director of rivers, office-holder'])
    expect(stated('After they met {source:Orla Quist}, the director said so. {source2:Quist} {cue2:said} {content2:no}.')).toEqual(['Orla Quist: –, private-person'])
  })
})
