import { describe, expect, it } from 'vitest'
import { holders, resolve } from './resolved.ts'

const kinds = (notation: string) => resolve(notation).actors.map(({ name, kind }) => `${name}: ${kind}`)

describe('names kept apart and whole', () => {
  it('joins no firm to a longer name that only begins with its own', () => {
    expect(holders('Apple Watch Sport costs more. {source:Apple} {cue:said} {content:no}. Apple Stores open at nine.')).toEqual(['Apple'])
    expect(holders('{source:Quorvo} {cue:said} {content:no}. The Quorvo Harbour Festival begins. {source2:Quorvo} {cue2:added} {content2:so}.')).toEqual(['Quorvo', 'Quorvo'])
    expect(holders('The Quorvo Motors Company sank. {source:Quorvo Motors} {cue:said} {content:no}.')).toEqual(['Quorvo Motors Company'])
  })

  it('takes a body’s letters before a surname for no first name', () => {
    expect(holders('Kayla Mundt died. In the ISIS Mundt case, {source:Mundt} {cue:said} {content:no}.')).toEqual(['Kayla Mundt'])
  })

  it('opens a sentence with an outlet, an office or a body named by what it is for', () => {
    expect(kinds('{source:Bloomberg} {cue:originally reported} {content:it}. {source2:Downing Street} {cue2:declined} {content2:to say}. {source3:The Centers for Disease Control and Prevention} {cue3:warned} {content3:us}.'))
      .toEqual(['Bloomberg: media-outlet', 'Downing Street: government', 'Centers for Disease Control and Prevention: organisation'])
  })

  it('reads an address on the web as one name, with or without a capital', () => {
    expect(kinds('{source:The French website iGate.fr} {cue:reports} {content:no}. {source2:Harborwire.es} {cue2:said} {content2:so}.')).toEqual(['iGate.fr: organisation', 'Harborwire.es: organisation'])
  })

  it('cuts a member of parliament and a trade off a name', () => {
    expect(holders('{source:Ostrian Member of Parliament Ivo Renn} {cue:said} {content:no}. {source2:Renn} {cue2:said} {content2:so}.')).toEqual(['Ivo Renn', 'Ivo Renn'])
    expect(holders('It rained. {source:Homeowner Andrei Kolb} {cue:said} {content:no}.')).toEqual(['Andrei Kolb'])
  })

  it('makes no person of a firm that a trade stands before, nor of an official paper', () => {
    expect(kinds('{source:The developer TripleWave Apps} {cue:said} {content:no}. {source2:The official Dunmere Sund daily} {cue2:said} {content2:so}.')).toEqual(['TripleWave Apps: organisation', 'Dunmere Sund daily: media-outlet'])
  })

  it('takes up a body by its last two words', () => {
    expect(holders('The Dunmere City Health Department met. {source:The Health Department} {cue:said} {content:no}.')).toEqual(['Dunmere City Health Department'])
  })

  it('takes what only stands before a noun, or in quotation marks, for no “he”', () => {
    expect(holders('He wore a Kevlon helmet. {source:He} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('She was brought to the ward of ‘Bartolo Eustach’ there. {source:She} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('Mujan Rahel, 18, from Upper Dunmere, disagreed. {source:He} {cue:said} {content:no}.')).toEqual(['Mujan Rahel'])
  })

  it('does not give an unnamed user the name of the page', () => {
    expect(holders('It was posted by Reddit user frod_, {source:who} {cue:said} {content:no}.')).toEqual([null])
  })

  it('reads a Sunday paper whole, and what a paper or site is apart from its name', () => {
    expect(kinds('{source:The Sunday Times} {cue:reported} {content:no}. On Sunday Times Square was closed.')).toEqual(['Sunday Times: media-outlet'])
    expect(holders('It rained. {source:Website RiverGate} {cue:said} {content:no}. It was in the newspaper al Tarnah. {source2:Al Tarnah} {cue2:said} {content2:so}.')).toEqual(['RiverGate', 'al Tarnah'])
  })

  it('joins the two fields of an office', () => {
    expect(holders('{source:The Harbour Aeronautics and Space Administration} {cue:said} {content:no}.')).toEqual(['Harbour Aeronautics and Space Administration'])
  })

  it('gives the words of a district’s pensioner to no district, nor an embassy’s director’s to somebody near', () => {
    expect(holders('They met Robert Hale of North Dunmere. {source:The pensioner} {cue:said} {content:no}.')).not.toEqual(['North Dunmere'])
    expect(holders('Anna Kell arrived in Dunmere. {source:The embassy’s information director} {cue:said} {content:no}.')).toEqual([null])
  })

  it('takes a paper that is called after a trade for no holder of it', () => {
    expect(kinds('Ivo Renn, a reporter, left. {source:The Dunmere Reporter} {cue:said} {content:no}. {source2:The reporter} {cue2:said} {content2:so}.')).toEqual(['Dunmere Reporter: media-outlet', 'Ivo Renn: person'])
  })
})
