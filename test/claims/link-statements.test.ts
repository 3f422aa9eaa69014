import { describe, expect, it } from 'vitest'
import { linksOf as links, wordsOfReasons } from './links-of.ts'

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

  it('does not tie a denial of earlier days to what stands nearest', () => {
    const opening = '{source:Mayor Ana Perrin} {cue/accuse:accused} {content:the harbour office of losing the reports on the flood}. '
    expect(links(`${opening}{source2:The harbour office} {cue2/deny:called} {content2:the accusation baseless}.`)).toEqual(['1 denies 0'])
    expect(links(`${opening}Tomas Hale, {source2:who} {cue2/deny:had called} {content2:the reports baseless}, resigned.`)).toEqual([])
  })

  it('does not take a refusal to deny for a denial', () => {
    expect(links('{source:Lena Orr} {cue/accuse:accused} {content:Hale of theft}. {source2:Tomas Hale} {cue2:refused to deny} {content2:the accusation of theft}.')).toEqual([])
  })

  it('never links a statement of one holder as denied by the same holder', () => {
    expect(links('{source:Tomas Hale} {cue:said} {content:the bridge was safe}. {source2:Hale} {cue2/deny:denied} {content2:that the bridge was safe}.')).toEqual([])
  })
})

describe('what a denial hangs on', () => {
  const blame = '{source:Lena Orr} {cue/accuse:said} {content:the ministry had hidden the reports on the dam}. {source2:She} {cue2:added} {content2:that winter was near}.'

  it('links “her version” to the statement about the denier, not to the nearest', () => {
    expect(links(`${blame}\n\n{source3:The Interior Ministry} {cue3/deny:disputed} {content3:her version}.`)).toEqual(['2 denies 0'])
  })

  it('goes on with the denial: the same holder saying why, and a spokesman of the same side', () => {
    expect(links(`${blame}\n\n{source3:The Interior Ministry} {cue3/deny:disputed} {content3:her version}, {cue4:saying} {content4:all gates had been checked}. ` +
      '{source5:Ivo Renn, a spokesman for the ministry,} {cue5:called} {content5:it “a fiction”}.')).toEqual(['2 denies 0', '3 denies 0', '4 denies 0'])
  })

  it('links what is owned to its owner, also to a class of people and further on', () => {
    expect(links('{source:Farmers along the Ostra} {cue:say} {content:the gates left their fields dry}. {source2:The Water Ministry} {cue2/deny:dismissed} {content2:the farmers’ complaints as “invented”}.')).toEqual(['1 denies 0'])
    expect(links('{source:The Velmari government} {cue/deny:dismissed} {content:Dorn’s assertions of a massacre}. Snow fell. {source2:Dorn’s army} {cue2:puts} {content2:the toll at nine}.')).toEqual(['0 denies 1'])
  })

  it('links “does not think so” to the sentence before', () => {
    expect(links('{cue:It is often claimed} {content:that small towns have no choice}. {source2:Lena Orr} {cue2/doubt:does not think} {content2:so}.')).toEqual(['1 denies 0'])
  })

  it('links what was said of an act without a speaker, and not “declined to say”', () => {
    expect(links('{cue/accuse:is accused of} {content:hiding the logs}. {source2:The harbour office} {cue2/deny:has always denied} {content2:this}.')).toEqual(['1 denies 0'])
    expect(links(
      '{source:Two pilots} {cue:said} {content:the order to sail had been drafted at noon}. {source2:A clerk} {cue2:declined to say} {content2:who signed it}. ' +
      '{source3:The Harbour Ministry} {cue3/deny:denied} {content3:the account}.',
    )).toEqual(['2 denies 0'])
  })

  it('links “That is false” and “No” to the question or charge before it', () => {
    expect(links('{source:Orr} {cue/ask:asked} {content:whether he had met the smugglers}. {source2:Tomas Hale} {cue2/deny:replied}: {content2:“No, never”}.')).toEqual(['1 denies 0'])
    expect(links('{source:Lena Orr} {cue/accuse:said} {content:Hale had sold the ferry}. {source2:Hale} {cue2/deny:responded}: {content2:“That is false”}.')).toEqual(['1 denies 0'])
  })

  it('does not take the speaker for what was said: “said it was not bound”', () => {
    expect(links('{source:Lena Orr} {cue/doubt:questioned} {content:whether Ostria would keep the truce}. {source2:The Velmar Front} {cue2/deny:said} {content2:it was not bound by the agreement}.')).toEqual([])
  })

  it('does not let a spokesman deny the body he speaks for', () => {
    expect(links('{source:The Interior Ministry} {cue/praise:welcomed} {content:her remarks} and {source2:a spokesman} {cue2/deny:said} {content2:it “had never doubted the lady’s honesty”}.')).toEqual([])
    expect(links('{source:The Ostrian government} {cue/deny:said} {content:every shell fell on a camp}. {source2:Ilsa Dorn, the government’s spokeswoman,} {cue2/deny:said} {content2:“No shell hit a house”}.')).toEqual([])
  })

  it('knows whose claim it is by who made it, by role, and by where it stood', () => {
    const other = '{source2:Tomas Hale, a rower,} {cue2:said} {content2:the weir had held all night}. '
    expect(links(`{source:Lena Orr} {cue/accuse:said} {content:the harbour office had sold its boats}. ${other}{source3:The council} {cue3/deny:said} {content3:there was no truth to the allegations made by Orr}.`)).toEqual(['2 denies 0'])
    expect(links(`{source:The mayor} {cue/accuse:said} {content:the harbour office had sold its boats}. ${other}{source3:The council} {cue3/deny:rejected} {content3:the mayor’s claims as “unfounded”}.`)).toEqual(['2 denies 0'])
    expect(links(`{source:A website} {cue:reported} {content:that the town of Dunmere had been sealed off}. ${other}{source3:The council} {cue3/deny:said} {content3:there is no truth to the claim on the website}.`)).toEqual(['2 denies 0'])
  })

  it('does not take what was taken back for a denial of what was said against it', () => {
    expect(links('{source:A paper} {cue:reported} {content:that Orr had sailed in another boat}. {source2:Orr} {cue2/deny:recanted} {content2:that story}.')).toEqual([])
    expect(links('{source:A paper} {cue:reported} {content:that Orr had sailed in another boat}. {source2:Orr} {cue2/deny:denied} {content2:that story}.')).toEqual(['1 denies 0'])
  })

  it('does not take “that” before a clause for what was said before', () => {
    expect(links('{source:Velmari officials} {cue:say} {content:smugglers cross the bridge at night}. {source2:Dorn’s government} {cue2/deny:has denied} {content2:that it shelters rebels}.')).toEqual([])
  })

  it('links “there was never any depot” to what struck a depot, and not to what has none either', () => {
    const said = '{source:Orr} {cue:told} {content:visitors: “There was never any depot in Dunmere”}.'
    expect(links(`{source2:Ostria} {cue2:says} {content2:it struck a depot}. Rain fell. ${said}`)).toEqual(['1 denies 0'])
    expect(links(`{source2:Ostria} {cue2:says} {content2:there was no depot}. Rain fell. ${said}`)).toEqual([])
    expect(links(`{source2:Ostria} {cue2:says} {content2:it has evidence of an attack}. {source:Orr} {cue:said} {content:there was no evidence}.`)).toEqual([])
  })

  it('takes a name given to an accusation for its denial', () => {
    expect(links('{source:Lena Orr} {cue/accuse:accused} {content:the harbour office of losing the logs}. {source2:Tomas Hale} {cue2/deny:called} {content2:the accusation “a tale for long evenings”}.')).toEqual(['1 denies 0'])
  })

  it('does not take for a denial what neither confirms nor denies, what has not answered, and what withholds something', () => {
    const report = '{source:The Daily Lantern} {cue:reported} {content:that the harbour office plans to close the ferry}. '
    expect(links(`${report}{source2:The harbour office} {cue2/deny:neither confirmed nor denied} {content2:the report}.`)).toEqual([])
    expect(links(`${report}{source2:The harbour office} {cue2:has not yet responded to} {content2:the report}.`)).toEqual([])
    expect(links(`${report}{source2:The harbour office} {cue2/deny:denied} {content2:entry to nine boats}.`)).toEqual([])
  })

  it('links a bare “the report”, “the rumours” to what is of that kind, however near another statement stands', () => {
    const said = '{source2:Lena Orr} {cue2/predict:said} {content2:the harbour would see fewer arrests}. '
    expect(links(`{source:The Daily Lantern} {cue:reported} {content:that boatmen would no longer be held}. ${said}{source3:Tomas Hale} {cue3/deny:called} {content3:the report “false”}.`)).toEqual(['2 denies 0'])
    expect(links(`${said}{source3:Tomas Hale} {cue3/deny:called} {content3:the article “false”}.`)).toEqual([])
    expect(links(`{cue/believe:is rumoured} {content:Ana Sol to have been taken at the ford}. ${said}{source3:The Velmar Front} {cue3/deny:has denied} {content3:the rumours}.`)).toEqual(['2 denies 0'])
    expect(links(`{source:Ivo Renn} {cue:claimed} {content:that ten smugglers were caught at the ford}. ${said}{source3:Two clerks} {cue3/deny:denied} {content3:the claim outright}.`)).toEqual(['2 denies 0'])
  })

  it('does not tie one denial to another', () => {
    const claim = '{source:Ivo Renn} {cue:claimed} {content:that ten smugglers were caught at the ford}. '
    expect(links(`${claim}{source2:The Velmar Harbour Authority} {cue2/deny:said} {content2:Renn’s claim was “false”}. Rain fell. {source3:Ilsa Dorn} {cue3/deny:told} {content3:visitors “The claim that smugglers were caught at the ford is false”}.`)).toEqual(['1 denies 0', '2 denies 0'])
    expect(links('{source:The Velmar Harbour Authority} {cue/accuse:said} {content:smugglers had crossed the ford}. {source2:A VHA clerk} {cue2/deny:denied} {content2:that smugglers had crossed the ford}.')).toEqual([])
  })

  it('does not let one side deny itself', () => {
    expect(links('{source:The Hale campaign} {cue/accuse:said} {content:Tomas Hale was robbed by the board}. {source2:Tomas Hale} {cue2/deny:rejected} {content2:the accusation}.')).toEqual([])
  })
})

describe('agreement and repetition', () => {
  it('links another holder who confirms the same', () => {
    expect(links(
      '{source:Lena Orr} {cue:said} {content:the dam released water without warning}. {source2:Tomas Hale} {cue2:confirmed} {content2:that the dam had released water}.',
    )).toEqual(['1 agrees 0'])
  })

  it('links whoever believes a named speaker to what others contradict of it', () => {
    expect(links(
      '{source:Lena Orr} {cue/accuse:said} {content:the ministry hid the reports}. {source2:Orr} {cue2:added} {content2:that winter was near}. ' +
      '{source3:The ministry} {cue3/deny:denied} {content3:hiding the reports}. {source4:The Open Bench} {cue4:said} {content4:it believed Orr and would ask for a hearing}.',
    )).toEqual(['2 denies 0', '3 agrees 0'])
    expect(links('{source:Lena Orr} {cue:said} {content:no}. {source2:Tomas Hale} {cue2:said} {content2:he believed Orr was ill}.')).toEqual([])
  })

  it('links “confirmed that it had taken place” to what told of it', () => {
    expect(links('{source:One official} {cue:described} {content:a telephone call}. {source2:A diplomat who knew of the call} {cue2:confirmed} {content2:that it had taken place}.')).toEqual(['1 agrees 0'])
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

describe('a claim that stands in its own denial', () => {
  it('is what is denied: “rejected allegations by Velmar that …”', () => {
    expect(links('{source:Dorn} {cue/deny:rejected} {content:{cue2/accuse:allegations} by {source2:Velmar} {content2:that its guns had fired on the ferry}}.')).toEqual(['0 denies 1'])
    expect(links('{source:Dorn} {cue/deny:said} {content:{cue2:claims} {content2:that it had mined the quay} were pure invention}.')).toEqual(['0 denies 1'])
  })

  it('gives way to what its holder said before in the text', () => {
    expect(links(
      '{source:Two boatmen} {cue:said} {content:Hale promised them that the gates would open}.\n\n' +
      '{source2:Hale’s lawyer} {cue2/deny:rejected} {content2:{source3:the boatmen’s} {cue3:claim} {content3:that he made any promise}}.',
    )).toEqual(['1 denies 0'])
  })

  it('is not where something else is denied of it', () => {
    expect(links('{source:The bank} {cue/deny:denied} {content:that {source2:press reports} {cue2:suggesting} {content2:it was short of cash} had hurt its business}.')).toEqual([])
  })
})

describe('what can be denied', () => {
  it('is nothing that is only mentioned, nor a denial of the same', () => {
    expect(links('{source:The page} {cue:include} {content:“Duke flees” and “Bridge stolen by gulls”}. {source2:His agent} {cue2/deny:has confirmed} {content2:it is a hoax}.')).toEqual([])
    expect(links('{source:The harbour police} {cue/deny:denied} {content:reports that a smuggler had been arrested}. {source2:An HP clerk} {cue2/deny:said} {content2:the force had no word of such an arrest}.')).toEqual([])
    expect(links('{source:The station} {cue/deny:said} {content:it did not blur the picture}. {source2:Lena Orr} {cue2/deny:said} {content2:the blurring was not real}.')).toEqual([])
  })

  it('is what was told, of which somebody says that it was not so, by whatever act', () => {
    expect(links('{cue:rumours began spreading} {content:that the duke would fly a balloon himself}. {content2:It made a great story, but it wasn’t true}, {source2:the palace} {cue2:said}.')).toEqual(['1 denies 0'])
  })

  it('is the whole of what a holder says, not the part within it', () => {
    expect(links('{source:Tomas Hale} {cue:told a crowd} {content:that ten raiders had crossed the Ostra, {cue2:saying} {content2:he had it from a guard}}. {source3:The ministry} {cue3/deny:said} {content3:that’s bogus}.')).toEqual(['2 denies 0'])
  })

  it('is a printed story where “the story” is called a hoax', () => {
    expect(links(
      '{source:The Velmar Gazette} {cue:says} {content:a priest met a goddess}. {source2:Lena Orr} {cue2/criticise:wrote} {content2:that the clergy wrung their hands}. {source3:Marn Toll} {cue3/deny:says} {content3:the story is a hoax}.\n\n{source4:Toll} {cue4/deny:told radio} {content4:“No priest has this name”}.',
    )).toEqual(['2 denies 0', '3 denies 0'])
  })
})

describe('opposites', () => {
  it('contradict where two tell of one event in opposite words, and neither answers the other', () => {
    expect(links('{source:The Velmar Gazette} {cue:reported} {content:that raiders killed Teo Marrick}. {source2:Lena Orr} {cue2:said} {content2:Marrick was freed at the ford}.')).toEqual(['1 contradicts 0'])
    expect(links('{source:The Velmar Gazette} {cue:reported} {content:that raiders killed Teo Marrick}. {source2:Lena Orr} {cue2/urge:demanded} {content2:that Marrick be freed}.')).toEqual([])
  })

  it('hang on the two words', () => {
    const { words } = wordsOfReasons('{source:The Velmar Gazette} {cue:reported} {content:that raiders killed Teo Marrick}. {source2:Lena Orr} {cue2:said} {content2:Marrick was freed at the ford}.')
    expect(words).toEqual({ from: ['freed'], to: ['killed'] })
  })
})
