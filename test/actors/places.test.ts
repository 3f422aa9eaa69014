import { describe, expect, it } from 'vitest'
import { firstNames } from '../../src/actors/first-names.ts'
import { countryOf, governmentSeats, isDemonym } from '../../src/actors/places.ts'

const seatsIn = (words: string) => words.split(',').filter((word) => governmentSeats.has(word))
const peoplesIn = (words: string) => words.split(',').filter((word) => isDemonym(word))

describe('seats of government', () => {
  it('has countries and capitals, under other names and with and without accents', () => {
    const words = 'afghanistan,kabul,united kingdom,uk,u.k.,scotland,london,us,u.s.,usa,america,washington,burma,ivory coast,holland,türkiye,turkey,' +
      'brasília,brasilia,bogota,yaounde,kyiv,kiev,la paz,tel aviv,delhi,congo,kinshasa,korea,soviet union,sanaa,holy see'
    expect(seatsIn(words)).toEqual(words.split(','))
  })

  it('has places whose standing is disputed', () => {
    const words = 'taiwan,taipei,palestine,ramallah,kosovo,pristina,western sahara,somaliland,hargeisa'
    expect(seatsIn(words)).toEqual(words.split(','))
  })

  it('leaves out what mostly names a person, a company or another place', () => {
    expect(seatsIn('victoria,douglas,stanley,hamilton,diego garcia,charlotte amalie,sucre,jersey,reunion,emirates,drc,gold coast,san juan')).toEqual([])
  })

  it('shares with first names only two, which are a country and a capital first', () => {
    expect([...governmentSeats].filter((word) => firstNames.has(word)).toSorted()).toEqual(['georgia', 'sofia'])
    expect([...firstNames.keys()].filter((name) => isDemonym(name))).toEqual([])
  })
})

describe('words for peoples', () => {
  it('has adjectives and persons, singular and plural', () => {
    const words = 'afghan,afghans,danish,dane,danes,croat,serbs,turks,poles,briton,scots,argentine,kazakh,emirati,kosovar,palestinian,dutch,swiss,chinese,costa rican'
    expect(peoplesIn(words)).toEqual(words.split(','))
  })

  it('has regions and peoples without a state', () => {
    expect(peoplesIn('western,european,arab,kurds,somalilander,soviet')).toHaveLength(6)
  })

  it('takes no country’s name for its people', () => {
    expect(peoplesIn('bermuda,djibouti,vanuatu,kosovo,south sudan,curacao,curaçao,pitcairn,puerto rico,falkland islands')).toEqual([])
  })
})

describe('the country of a word', () => {
  it('is one for the country, its capital and its people', () => {
    expect(['france', 'paris', 'french'].map(countryOf)).toEqual(['FR', 'FR', 'FR'])
    expect(['burma', 'naypyidaw', 'burmese'].map(countryOf)).toEqual(['MM', 'MM', 'MM'])
    expect(['u.s.', 'washington', 'americans'].map(countryOf)).toEqual(['US', 'US', 'US'])
    expect(['kosovo', 'pristina', 'kosovars'].map(countryOf)).toEqual(['XK', 'XK', 'XK'])
  })

  it('is the one mostly meant where several claim the word', () => {
    expect(['dominican', 'congolese', 'welsh', 'kingston', 'georgetown', 'samoan', 'guinean'].map(countryOf)).toEqual(['DO', 'CD', 'GB', 'JM', 'GY', 'WS', 'GN'])
  })

  it('is null for what has no code and for other words', () => {
    expect(['western', 'kurds', 'soviet', 'somaliland', 'victoria', 'bridge', ''].map(countryOf)).toEqual([null, null, null, null, null, null, null])
  })
})
