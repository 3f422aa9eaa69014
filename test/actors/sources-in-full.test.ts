import { describe, expect, it } from 'vitest'
import { holders, resolve } from './resolved.ts'

const stated = (notation: string) => resolve(notation).actors.map(({ name, role, privacy }) => `${name}: ${role ?? '–'}, ${privacy}`)

describe('who a longer source names', () => {
  it('reads examples at its head, one of several by name, and both of “neither … nor”', () => {
    expect(holders('{source:Candidates like Orla Quist and Ivo Renn} {cue:said} {content:no}.')).toEqual(['Orla Quist & Ivo Renn'])
    expect(holders('{source:One of the authors, Orla Quist of Dunmere,} {cue:wrote} {content:no}.')).toEqual(['Orla Quist'])
    expect(holders('{source:Neither Orla Quist nor Ivo Renn} {cue:said} {content:no}.')).toEqual(['Orla Quist & Ivo Renn'])
    expect(resolve('{source:Fewer} {cue:said} {content:no}.').authorities).toEqual(['collective'])
  })

  it('runs a title without an article up to the name', () => {
    expect(holders('{source:Former head of rivers for the army Hamis Brett} {cue:said} {content:no}.')).toEqual(['Hamis Brett'])
    expect(holders('{source:The head of the army} {cue:said} {content:no}. Hamis Brett left.')).toEqual([null])
  })

  it('takes a kind of paper in capitals for no name, and its results for the paper', () => {
    expect(holders('{source:The Poll} {cue:shows} {content:no}. {source2:The movie} {cue2:says} {content2:so}.')).toEqual([null, null])
    expect(holders('{source:The results of the Dunmere Post poll} {cue:show} {content:no}.')).toEqual(['Dunmere Post poll'])
  })

  it('does not take where reports come from, nor whom their maker serves, for who made them', () => {
    expect(holders('{source:Reports from France} {cue:say} {content:no}.')).toEqual([null])
    expect(holders('{source:A video by a media group loyal to the Harbour Front} {cue:showed} {content:it}.')).toEqual([null])
    expect(holders('{source:A report by the Harbour Front} {cue:said} {content:it}.')).toEqual(['Harbour Front'])
  })

  it('knows whom an outlet’s name stands before for one of its reporters', () => {
    expect(stated('{source:CNN’s Orla Quist} {cue:said} {content:no}. {source2:The Harbour’s Ivo Renn} {cue2:said} {content2:so}.')).toEqual(['Orla Quist: CNN’s, expert', 'Ivo Renn: –, private-person'])
  })
})

describe('what a text takes up again', () => {
  it('takes “the paper” for the one that spoke, or for one that the text has just named', () => {
    expect(holders('{source:The Dunmere Post} {cue:reported} {content:it}. Much later it rained. It snowed. {source2:The paper} {cue2:said} {content2:so}. {source3:The publication} {cue3:added} {content3:more}.')).toEqual(['Dunmere Post', 'Dunmere Post', 'Dunmere Post'])
    expect(holders('{source:The Dunmere Post} {cue:reported} {content:it}. Then the Arian newspaper Corrente Sera reported on it. {source2:The newspaper} {cue2:withdrew} {content2:it}.')).toEqual(['Dunmere Post', 'Corrente Sera'])
    expect(holders('It rained. {source:The publication} {cue:said} {content:so}.')).toEqual([null])
  })

  it('gives no hostage a militant’s words by “he”', () => {
    expect(holders('A militant stands beside Ivo Renn. {source:He} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('Ivo Renn stood beside a militant. {source:He} {cue:said} {content:no}.')).toEqual(['Ivo Renn'])
  })

  it('finds the subject behind dashes, brackets and “both”', () => {
    for (const aside of ['—the port’s head—', '― the port’s head ―', '(Green)', '(Green), the port’s head,']) {
      expect(holders(`Anna Kell met Mia Lund. Orla Quist ${aside} left Ida Marn there. {source:She} {cue:said} {content:no}.`), aside).toEqual(['Orla Quist'])
    }
    expect(holders('Orla Quist and Mia Lund both agreed to it. {source:They} {cue:said} {content:no}.')).toEqual(['Orla Quist & Mia Lund'])
  })

  it('gives no claim of a headline to who denies it below', () => {
    const body = (cue: string) => `{source:A former harbour player} {cue:claims} {content:Renn was suspended under the doping rules}.\n\nIt rained in Dunmere. {source2:Ivo Hale} {${cue}} {content2:that he was suspended under some rules for speed}.`
    expect(holders(body('cue2:said'))[0]).toBe('Ivo Hale')
    expect(holders(body('cue2/deny:denied'))[0]).toBe(null)
  })
})
