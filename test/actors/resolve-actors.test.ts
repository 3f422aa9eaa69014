import { describe, expect, it } from 'vitest'
import { holders, resolve } from './resolved.ts'

const authorities = (notation: string) => resolve(notation).authorities

describe('names', () => {
  it('joins a surname to the full name, later or earlier, and strips titles', () => {
    expect(holders('{source:Mujan Rahal}, a baker, {cue:said} {content:no}. {source2:Gen. Rahal} {cue2:said} {content2:yes}.')).toEqual(['Mujan Rahal', 'Mujan Rahal'])
    expect(holders('{source:Mr. Rahal} {cue:said} {content:no}. Later Mujan Rahal left. {source2:President Rahal} {cue2:said} {content2:so}.')).toEqual(['Mujan Rahal', 'Mujan Rahal'])
  })

  it('shows the full name that a surname hung on as evidence', () => {
    const { resolutions, text } = resolve('Mujan Rahal spoke in Dunmere. {source:Rahal} {cue:said} {content:no}.')
    expect(resolutions[0]?.evidence.map(([start, end]) => text.slice(start, end))).toEqual(['Mujan Rahal'])
  })

  it('keeps two bearers of one surname apart by title', () => {
    expect(holders('Anna Kell and Robert Kell met. Robert Kell spoke first. {source:Mrs. Kell} {cue:said} {content:no}. {source2:Mr. Kell} {cue2:said} {content2:yes}.')).toEqual(['Anna Kell', 'Robert Kell'])
  })

  it('takes a surname that is also an office for a surname', () => {
    expect(holders('{source:Representative Peter King} {cue:said} {content:no}.')).toEqual(['Peter King'])
  })

  it('joins acronyms to the name they were introduced with', () => {
    expect(holders('The Northern Fishing Council (NFC) met. {source:The NFC} {cue:said} {content:quotas fell}.')).toEqual(['Northern Fishing Council'])
  })
})

describe('pronouns', () => {
  it('follows the speaker of the attribution before', () => {
    expect(holders('{source:Lena Orr} {cue:said} {content:Tomas Hale was late}. {source2:She} {cue2:said} {content2:he always was}.')).toEqual(['Lena Orr', 'Lena Orr'])
  })

  it('lets gender choose among those before', () => {
    expect(holders('Mr. Hale met Anna Orr at the port. {source:He} {cue:said} {content:it went well}. {source2:She} {cue2:said} {content2:it did not}.')).toEqual(['Hale', 'Anna Orr'])
  })

  it('reads a relative “who” as the name right before it', () => {
    expect(holders('The prize went to Lena Orr, {source:who} {cue:said} {content:she was glad}.')).toEqual(['Lena Orr'])
  })

  it('does not give an unnamed speaker the name of somebody else', () => {
    const { holders: found, authorities: on } = resolve('Tomas Hale visited the market. {source:A cashier} {cue:said} {content:prices rose}. {source2:She} {cue2:said} {content2:nobody bought}.')
    expect(found).toEqual([null, null])
    expect(on).toEqual(['role', 'role'])
  })

  it('gives the first person to the author', () => {
    expect(authorities('{source:I} {cue:think} {content:the bridge will hold}.')).toEqual(['author'])
  })
})

describe('descriptions', () => {
  it('picks a holder up by the role stated in an apposition', () => {
    const { holders: found, actors } = resolve('Lena Orr, a former deputy minister of works who fled the capital, spoke to Tomas Hale. {source:The former minister} {cue:said} {content:the dam was weak}.')
    expect(found).toEqual(['Lena Orr'])
    expect(actors[0]).toMatchObject({ role: 'a former deputy minister of works', privacy: 'office-holder', kind: 'person' })
  })

  it('reads the role in front of a name', () => {
    const { actors } = resolve('{source:former transport minister Lena Orr} {cue:said} {content:no}. {source2:Foreign Minister Abel Tan} {cue2:said} {content2:yes}.')
    expect(actors.map(({ name, role }) => [name, role])).toEqual([['Lena Orr', 'former transport minister'], ['Abel Tan', 'Foreign Minister']])
  })

  it('gives an unnamed spokesperson’s words to the institution, a named one’s to the person', () => {
    const { holders: found, authorities: on } = resolve(
      '{source:A spokesman for the Ministry of Rivers} {cue:said} {content:no}. {source2:Lena Orr, a spokeswoman for the Ministry of Rivers,} {cue2:said} {content2:maybe}.',
    )
    expect(found).toEqual(['Ministry of Rivers', 'Lena Orr'])
    expect(on).toEqual(['named-organisation', 'named-person'])
  })

  it('names a body by its owner, also of a country that does not exist', () => {
    const { actors, authorities: on } = resolve('{source:Ostria’s armed forces} {cue:said} {content:no}. {source2:Velmar’s foreign ministry} {cue2:said} {content2:yes}. {source3:The Afghan government} {cue3:said} {content3:so}.')
    expect(on).toEqual(['named-organisation', 'named-organisation', 'named-organisation'])
    expect(actors.map(({ name, kind, privacy }) => [name, kind, privacy])).toEqual([
      ['Ostria’s armed forces', 'armed-group', 'institution'], ['Velmar’s foreign ministry', 'government', 'institution'], ['Afghan government', 'government', 'institution'],
    ])
  })

  it('reads a country or capital that speaks as a government', () => {
    const { actors } = resolve('{source:Tehran} {cue:said} {content:no}.')
    expect(actors[0]).toMatchObject({ name: 'Tehran', kind: 'government', privacy: 'institution' })
  })
})

describe('states, offices and sides told from the whole text', () => {
  it('takes a one-word name for a state where its army, people or government stands anywhere in the text', () => {
    const { authorities: on, actors } = resolve('{source:Velmar} {cue:says} {content:no}. {source2:Dorn} {cue2:denies} {content2:it}. The Velmari coast was quiet. Dorn’s army left. {source3:Hale} {cue3:said} {content3:so}.')
    expect(on).toEqual(['named-organisation', 'named-organisation', 'named-person'])
    expect(actors.map(({ kind }) => kind)).toEqual(['government', 'government', 'person'])
  })

  it('does not take a surname with an “-an” neighbour for a state once a first name stands before it', () => {
    expect(authorities('Governor Ivo Marten met Martenian weavers. {source:Marten} {cue:said} {content:no}.')).toEqual(['named-person'])
  })

  it('takes a one-word subject that “it” takes up for a body', () => {
    const { holders: found, authorities: on } = resolve('Quorvo is blamed for the spill, {content:something} {source:it} {cue:has denied}.')
    expect([found, on]).toEqual([['Quorvo'], ['named-organisation']])
  })

  it('names the holder of an office that the opening describes and the next paragraph names', () => {
    expect(holders('{content:The dam held}, {source:the governor of Lower Dorn province} {cue:said}.\n\n{content2:“We were lucky,”} {source2:Ivo Renn} {cue2:told} reporters.')).toEqual(['Ivo Renn', 'Ivo Renn'])
  })

  it('names the holder of an office stated elsewhere, and keeps the ministers of two states apart', () => {
    const text = 'Rain fell. Dorn’s army left. The Velmari coast slept. Velmar watched. Mia Lund, the Velmari foreign minister, arrived.\n\n'
    expect(holders(`${text}{source:Velmar’s foreign minister} {cue:said} {content:no}.`)).toEqual(['Mia Lund'])
    expect(holders(`${text}{source:Dorn’s foreign minister} {cue:said} {content:no}.`)).toEqual([null])
  })

  it('does not take the firm for a person of the sentence before', () => {
    expect(authorities('Engineer Tomas Hale wept. {source:The contractor} {cue:said} {content:no}.')).toEqual(['role'])
  })

  it('takes up a body by its noun with a capital, and its press office for itself', () => {
    expect(holders('The Ministry of River Affairs of the Republic of Dorn met. {source:The Ministry} {cue:said} {content:no}.')).toEqual(['Ministry of River Affairs of the Republic of Dorn'])
    expect(holders('Velmar’s army fired. In a note to the Monitor, {source:the army’s press office} {cue:said} {content:no}.')).toEqual(['Velmar’s army'])
  })

  it('gives “the spokeswoman” to the body for which one was said to speak', () => {
    expect(holders('Remarks by the spokeswoman of the Velmari government were read. Minister Mia Lund was out. {source:The spokeswoman} {cue:said} {content:no}.')).toEqual(['Velmari government'])
  })

  it('takes neither a class of people in a headline nor a trade before a name for a name', () => {
    expect(authorities('{source:Officials} {cue:Say} {content:Dam Was Weak}\n\nThe dam broke on Monday, and water reached the mill.')).toEqual(['role'])
    expect(holders('{source:Footballer Ivo Renn} {cue:said} {content:no}.')).toEqual(['Ivo Renn'])
  })

  it('takes staff of a named body for a role and a body named after its kind for a body', () => {
    expect(authorities('{source:Economists at the Bank of Dorn} {cue:said} {content:no}. {source2:The opposition Open Bench} {cue2:said} {content2:yes}.')).toEqual(['role', 'named-organisation'])
  })

  it('reads “who” after an apposition as its owner', () => {
    expect(holders('The figure came from Ivo Renn, the governor of Upper Dorn, {source:who} {cue:said} {content:it was low}.')).toEqual(['Ivo Renn'])
  })

  it('does not take who saw a paper for who wrote it', () => {
    expect(holders('{content:The toll fell}, {cue:according to} {source:a text seen by Coast Wire}.')).toEqual([null])
  })
})

it('gives an interviewer’s turns to the author and the answers to whom the introduction names', () => {
  const { holders: found, authorities: on } = resolve(
    'Mia Lund draws maps. Lund met us in Dunmere.\n\n{source:Q}{cue::} {content:Does it worry you?}\n\n{source2:A}{cue2::} {content2:It should worry everyone.}\n\n' +
    '{source3:Q}{cue3::} {content3:Which one?}\n\n{source4:A}{cue4::} {content4:The old one.}',
  )
  expect(found).toEqual([null, 'Mia Lund', null, 'Mia Lund'])
  expect(on).toEqual(['author', 'named-person', 'author', 'named-person'])
})

it('does not take the clause after a name for its role', () => {
  const { actors } = resolve('{source:Lena Orr} {cue:said} {content:no}. After talks with Lena Orr, the minister said nothing. Near Orr, a soldier had fallen asleep.')
  expect(actors[0]).toMatchObject({ role: null, privacy: 'private-person' })
})

it('keeps a country apart from a movement with its name', () => {
  expect(holders('{source:The Lantern Movement of Nepal, a banned party,} {cue:said} {content:no}. {source2:Nepal} {cue2:said} {content2:yes}.')).toEqual(['Lantern Movement of Nepal', 'Nepal'])
})

describe('authority without a name', () => {
  it.each([
    ['{source:Two officials} {cue:said} {content:no}.', 'role'],
    ['{source:A source close to the family} {cue:said} {content:no}.', 'role'],
    ['{source:Many voters} {cue:believe} {content:so}.', 'collective'],
    ['{source:Experts} {cue:warn} {content:of floods}.', 'collective'],
    ['{source:Some 53 percent of voters} {cue:said} {content:no}.', 'collective'],
    ['{cue:It is believed} {content:that the dam is weak}.', 'unsourced'],
    ['{source:Reports} {cue:indicate} {content:that the dam is weak}.', 'unsourced'],
    ['{source:A Ministry of Rivers report} {cue:said} {content:the dam is weak}.', 'named-document'],
  ])('%s → %s', (notation, authority) => expect(authorities(notation)).toEqual([authority]))

  it('lets the named holder decide where others are joined to it', () => {
    const { holders: found, authorities: on } = resolve('Mujan Rahal spoke. {source:Rahal and other former officials} {cue:claim} {content:so}. {source2:Lena Orr and Abel Tan} {cue2:agree} {content2:with that}.')
    expect(found).toEqual(['Mujan Rahal', 'Lena Orr & Abel Tan'])
    expect(on).toEqual(['named-person', 'named-person'])
  })

  it('gives a participle without a source to the sentence’s speaker', () => {
    expect(holders('{source:Lena Orr} {cue:said} {content:the dam held}, {cue2:noting} {content2:that rain was coming}.')).toEqual(['Lena Orr', 'Lena Orr'])
  })
})

describe('privacy', () => {
  it('holds everyone for private unless an office or an expertise is stated', () => {
    const { actors } = resolve(
      '{source:Ana Sol, a resident of Dunmere,} {cue:said} {content:no}. {source2:Professor Abel Tan} {cue2:said} {content2:no}. {source3:Senator Mia Lund} {cue3:said} {content3:no}. ' +
      '{source4:Ivo Renn} {cue4:said} {content4:no}. {source5:Edda Fenn, a supporter of the president,} {cue5:said} {content5:no}.',
    )
    expect(actors.map(({ name, privacy }) => [name, privacy])).toEqual([
      ['Ana Sol', 'private-person'], ['Abel Tan', 'expert'], ['Mia Lund', 'office-holder'], ['Ivo Renn', 'private-person'], ['Edda Fenn', 'private-person'],
    ])
  })
})

it('stays silent on odd prose', () => {
  expect(resolve('{source:—} {cue:…} {content:""}').authorities).toEqual(['unsourced'])
  expect(resolve('').resolutions).toEqual([])
})

describe('roles and classes', () => {
  const actor = (notation: string) => resolve(notation).actors[0]

  it.each([
    ['{source:Rep. Anna Kell, a Green from Dunmere,} {cue:said} {content:no}.', 'office-holder'],
    ['{source:Robert Kell, R-Dunmere, the chairman of the harbour board,} {cue:said} {content:no}.', 'office-holder'],
    ['{source:Port press secretary Rear Adm. Robert Kell} {cue:said} {content:no}.', 'office-holder'],
    ['{source:Anna Kell, an arachnologist,} {cue:said} {content:no}.', 'expert'],
    ['{source:Anna Kell, a cosmetologist,} {cue:said} {content:no}.', 'private-person'],
    ['According to {source:Robert Kell}, his doctors believed {content:it}. {cue:He said}.', 'private-person'],
    ['{source:Robert Kell}, the dead man’s lawyer asked, {cue:had said} {content:no}.', 'private-person'],
  ])('%s → %s', (notation, privacy) => {
    expect(actor(notation)).toMatchObject({ privacy })
  })

  it('takes no role from the next of a list', () => {
    expect(actor('{source:Vice President Robert Kell, Harbour Secretary Thomas Hale and General Lena Orr} {cue:said} {content:no}.')).toMatchObject({ name: 'Robert Kell', role: 'Vice President' })
  })

  it('takes police for an office of state, and a militant group for an armed one', () => {
    expect(actor('{source:The Dunmere Police} {cue:said} {content:no}.')).toMatchObject({ kind: 'government' })
    expect(holders('Boko Haram fled. The Dunmere River Fund wept. {source:The militant group} {cue:said} {content:no}. {source2:The relief group} {cue2:said} {content2:so}.')).toEqual(['Boko Haram', 'Dunmere River Fund'])
  })

  it('does not take one spokesperson for another’s', () => {
    expect(holders('Anna Kell, a spokeswoman for the port, left. Robert Hale stayed. {source:Hale’s spokeswoman} {cue:said} {content:no}.')).toEqual([null])
  })

  it('reads letters that make a small word', () => {
    expect(holders('{source:WHO} {cue:warned of} {content:it}. {source2:Who} {cue2:knows} {content2:it}?')).toEqual(['WHO', null])
  })
})

describe('what a text takes for granted', () => {
  it('joins a surname that is one letter off to the only person named in full who comes near', () => {
    expect(holders('Leona Wimmes spoke in Dunmere. {source:Winmes} {cue:said} {content:no}.')).toEqual(['Leona Wimmes'])
    expect(holders('Leona Wimmes met Abel Wirmes. {source:Winmes} {cue:said} {content:no}.')).toEqual(['Winmes'])
  })

  it('makes no names of a sentence set as a headline', () => {
    expect(holders('Grieving Mother Corners Sol On His Refusal To Use The Word.\nAna Sol spoke on Monday. {source:Sol} {cue:said} {content:no}.')).toEqual(['Ana Sol'])
  })

  it('keeps what a body is for in its name, and joins its acronym', () => {
    expect(holders('The Alliance to Reclaim Our Rivers (AROR) met. {source:AROR} {cue:said} {content:no}.')).toEqual(['Alliance to Reclaim Our Rivers'])
    expect(holders('They met. A report by {source:Citizens for Open Rivers} {cue:said} {content:no}.')).toEqual(['Citizens for Open Rivers'])
  })

  it('gives what a report or letter says to who made it, and leaves a poll to itself', () => {
    expect(holders('{source:A Ferry Society report} {cue:said} {content:no}. {source2:The report} {cue2:added} {content2:yes}.')).toEqual(['Ferry Society', 'Ferry Society'])
    expect(holders('{source:A study by Dorn University and the Ferry Society} {cue:found} {content:cracks}.')).toEqual(['Dorn University & Ferry Society'])
    expect(holders('{source:A Coast Wire poll} {cue:found} {content:no change}.')).toEqual(['Coast Wire poll'])
  })

  it('has no name for a document that nothing tells apart', () => {
    const { holders: found, authorities: on } = resolve('{source:A letter} {cue:said} {content:no}.')
    expect([found, on]).toEqual([[null], ['named-document']])
  })

  it('takes a people for one where its verb is plural, and a surname for a person', () => {
    expect(resolve('{source:Ostrians} {cue:believe} {content:so}.')).toMatchObject({ holders: [null], authorities: ['collective'] })
    expect(holders('{source:Sanders} {cue:believes} {content:so}.')).toEqual(['Sanders'])
  })

  it('takes up several who spoke together', () => {
    expect(holders('{source:Ana Sol and Abel Tan} {cue:wrote} {content:to the board}. {source2:They} {cue2:said} {content2:no}. {source3:The two} {cue3:left} {content3:it there}.'))
      .toEqual(['Ana Sol & Abel Tan', 'Ana Sol & Abel Tan', 'Ana Sol & Abel Tan'])
  })

  it('reads the names that a description spells out', () => {
    expect(holders('{source:A lawyer for the outlets, Ana Sol,} {cue:said} {content:no}.')).toEqual(['Ana Sol'])
    expect(holders('{source:Critics of the dam, including Ana Sol and Abel Tan,} {cue:said} {content:no}.')).toEqual(['Ana Sol & Abel Tan'])
  })

  it('takes a judge for the justice whom the opening has not named yet', () => {
    expect(holders('{source:A Dunmere judge} {cue:rejected} {content:the plea}.\nThe port closed.\nJustice Ana Sol ruled on Monday.')).toEqual(['Ana Sol'])
  })
})

describe('bodies', () => {
  it('reads two fields of one body as one name', () => {
    expect(holders('{source:The Food and Water Agency} {cue:said} {content:wells were safe}. {source2:The Port Authority and the Harbour Office} {cue2:said} {content2:no}.'))
      .toEqual(['Food and Water Agency', 'Port Authority & Harbour Office'])
  })

  it('reads what a body is for, and its letters', () => {
    expect(holders('{source:The organizer Alliance to Restore Our Rivers (AROR)} {cue:said} {content:no}. {source2:AROR} {cue2:said} {content2:so}. {source3:The alliance} {cue3:said} {content3:more}.'))
      .toEqual(['Alliance to Restore Our Rivers', 'Alliance to Restore Our Rivers', 'Alliance to Restore Our Rivers'])
  })

  it('takes a noun that only says what a name is for no part of it', () => {
    expect(holders('{source:The Open Tarn movement} {cue:said} {content:no}. {source2:The Selmer newspaper chain} {cue2:said} {content2:yes}.')).toEqual(['Open Tarn', 'Selmer'])
  })

  it('tells one court from another', () => {
    expect(holders('The Tarn Court of Appeals met. A Tarn district court had ruled in May. {source:The appeals court} {cue:said} {content:it erred}.')).toEqual(['Tarn Court of Appeals'])
  })

  it('names the site and the panel’s court', () => {
    expect(holders('{source:RiverTrade.com} {cue:said} {content:no}.')).toEqual(['RiverTrade.com'])
    expect(holders('{source:A three-judge panel of the Tarn Court of Appeals} {cue:ruled} {content:so}.')).toEqual(['Tarn Court of Appeals'])
  })

  it('gives no name to what any text might call so', () => {
    expect(holders('{source:The alliance} {cue:said} {content:no}. {source2:The harbour office} {cue2:said} {content2:yes}.')).toEqual([null, 'harbour office'])
  })

  it('takes the editorial board for the paper named last', () => {
    expect(holders('The Dunmere Courier has a view. {source:The editorial board} {cue:wrote} {content:no}.')).toEqual(['Dunmere Courier'])
  })
})

describe('documents', () => {
  it('gives no name to what only describes one', () => {
    const { holders: found, authorities: on } = resolve('{source:A review of records} {cue:shows} {content:so}. {source2:Monday’s results} {cue2:show} {content2:more}. {source3:Footage from the match} {cue3:shows} {content3:it}.')
    expect(found).toEqual([null, null, null])
    expect(on).toEqual(['named-document', 'named-document', 'named-document'])
  })

  it('knows a poll by its makers, with or without “opinion”', () => {
    expect(holders('{source:The Courier/Tarnwatch opinion poll} {cue:found} {content:a lead}. {source2:A national Courier/Tarnwatch poll} {cue2:found} {content2:none}.'))
      .toEqual(['Courier/Tarnwatch poll', 'Courier/Tarnwatch poll'])
  })

  it('takes “a new poll” of the opening for the one that the text goes on to name', () => {
    expect(holders('{source:A new poll} {cue:shows} {content:a lead for Sol}. It is small.\n\n{source2:The Courier/Tarnwatch poll} {cue2:found} {content2:a lead of two points}.')).toEqual(['Courier/Tarnwatch poll', 'Courier/Tarnwatch poll'])
  })

  it('finds whose paper or page a text stood in, and the person a body only describes', () => {
    expect(holders('{source:A study that appeared in the Dunmere Medical Journal} {cue:found} {content:no}.')).toEqual(['Dunmere Medical Journal'])
    expect(holders('{source:A 2014 study by Dunmere Law School professor Justin Orr} {cue:found} {content:no}.')).toEqual(['Justin Orr'])
  })

  it('keeps the year that tells a treaty', () => {
    expect(holders('{source:The 1951 River Convention} {cue:obliges} {content:states to share}.')).toEqual(['1951 River Convention'])
  })
})

describe('who is meant', () => {
  it('does not take the one who asked for the one who answers', () => {
    expect(holders('Herman Caine, a radio host, was on air. {source:Greta Bell} {cue/ask:asked} {content:why they came}. {source2:Caine} {cue2:thought} {content2:long}. {source3:He} {cue3:said} {content3:nobody knew}.').at(-1)).toBe('Herman Caine')
  })

  it('follows whose subject a sentence opens with', () => {
    expect(holders('{source:Mina Gang} {cue:said} {content:votes were lost}. Sukey Aarle’s fate is unclear, but {source2:she} {cue2:said} {content2:she would govern}.')).toEqual(['Mina Gang', 'Sukey Aarle'])
  })

  it('does not take two countries for two candidates', () => {
    expect(holders('Trade between Ostria and Tarnland has slowed. {source:Both candidates} {cue:oppose} {content:the pact}.')).toEqual([null])
  })

  it('takes “the chairmen” for two named together as chairmen', () => {
    expect(holders('Works Committee Chairman Jason Chaff and Budget Committee Chairman Rob Good met. {source:The committee chairmen} {cue:wrote} {content:no}.')).toEqual(['Jason Chaff & Rob Good'])
  })

  it('finds whose remarks “according to which” takes up', () => {
    expect(holders('The Port Ministry read the remarks of the spokesman of the Harl Council, {cue:according to} {content:which the pier served smugglers}.')).toEqual(['Harl Council'])
  })

  it('passes over the place that a “who” follows', () => {
    expect(authorities('Older Greens in Ostria, {source:who} {cue:believe} {content:so}, left. The government of Ostria stayed.')).toEqual(['collective'])
  })

  it('takes a town that one comes to for no person', () => {
    expect(holders('Luay Samir, 33, a teacher, came to Clarkmere in May. {source:Samir} {cue:said} {content:no}. It rained. Clarkmere became his home. {source2:He} {cue2:said} {content2:so}.')).toEqual(['Luay Samir', 'Luay Samir'])
  })

  it('reads “I” outside quotation marks as the writer', () => {
    expect(authorities('{source:I} {cue:accept} {content:that}.')).toEqual(['author'])
  })
})

describe('what a name is', () => {
  const kinds = (notation: string) => resolve(notation).actors.map(({ name, kind, privacy }) => `${name}: ${kind}, ${privacy}`)

  it('knows armed groups, firms and outlets that go by a word or two', () => {
    expect(kinds('{source:Boko Haram} {cue:said} {content:no}. {source2:Facebook} {cue2:said} {content2:so}. {source3:Al Jazeera} {cue3:reported} {content3:more}.'))
      .toEqual(['Boko Haram: armed-group, institution', 'Facebook: organisation, institution', 'Al Jazeera: media-outlet, institution'])
  })

  it('takes nobody whose name a body has too for that body', () => {
    expect(kinds('{source:Ira} {cue:told} {content:police no}. {source2:Ford} {cue2:said} {content2:so}.')).toEqual(['Ira: person, private-person', 'Ford: person, private-person'])
    expect(kinds('{source:The IRA} {cue:denied} {content:it}.')).toEqual(['IRA: armed-group, institution'])
  })

  it('takes an outlet by its last word, and a stranger for a private person', () => {
    expect(kinds('{source:The Dunmere Free Beacon} {cue:reported} {content:no}. {source2:Quorl} {cue2:said} {content2:so}.')).toEqual(['Dunmere Free Beacon: media-outlet, institution', 'Quorl: person, private-person'])
  })

  it('reads a name as far as its letters go, and the other name of an act', () => {
    expect(holders('{source:The Free State of Ostria and Tarnland (FSOT)} {cue:said} {content:no}. {source2:FSOT} {cue2:said} {content2:so}.')).toEqual(['Free State of Ostria and Tarnland', 'Free State of Ostria and Tarnland'])
    expect(holders('{source:The River Sanctions Act, or RSA,} {cue:forbids} {content:trade}. {source2:The RSA} {cue2:allows} {content2:aid}.')).toEqual(['River Sanctions Act', 'River Sanctions Act'])
  })

  it('finds the person at the end of an office or a body', () => {
    expect(holders('{source:Minister of State for Special Duties Tamin Turak} {cue:said} {content:no}.')).toEqual(['Tamin Turak'])
    expect(holders('{source:Dunmere Pacific Foundation Sajj M. Cohl} {cue:said} {content:no}.')).toEqual(['Sajj M. Cohl'])
  })

  it('takes a page on a platform for its owner’s', () => {
    expect(holders('{source:The Harbour Court’s Facebook page} {cue:says} {content:no}.')).toEqual(['Harbour Court'])
  })

  it('takes the Arabic article for part of the name, and leaves it out of who is whom', () => {
    expect(holders('{source:Haidar al-Tarni} {cue:said} {content:no}. {source2:Mr Tarni} {cue2:added} {content2:so}. {source3:Al-Tarni} {cue3:left} {content3:it}. In Dunmere {source4:al-Tarni} {cue4:said} {content4:more}.'))
      .toEqual(['Haidar al-Tarni', 'Haidar al-Tarni', 'Haidar al-Tarni', 'Haidar al-Tarni'])
    expect(kinds('{source:The station al-Jazeera} {cue:said} {content:no}. Later {source2:al-Shabaab} {cue2:said} {content2:so}.')).toEqual(['al-Jazeera: media-outlet, institution', 'al-Shabaab: armed-group, institution'])
  })

  it('gives no name to a country’s newspaper or the first word of a sentence', () => {
    expect(holders('{source:A French newspaper} {cue:said} {content:no}. {source2:Various reports} {cue2:said} {content2:so}. {source3:Voice of Tarnland} {cue3:said} {content3:more}.')).toEqual([null, null, 'Voice of Tarnland'])
  })

  it('reads ranks cut off by their stop, titles inside names, and what follows a surname', () => {
    expect(holders('President Bram Obeck spoke. {source:The Harbour’s press secretary, Navy Rear Adm. John Kirb,} {cue:announced} {content:it}.')).toEqual(['John Kirb'])
    expect(holders('{source:President Hassan Sheikh Mohand} {cue:said} {content:no}. {source2:US Rep. Peter King (R-NY)} {cue2:said} {content2:so}.')).toEqual(['Hassan Sheikh Mohand', 'Peter King'])
    expect(holders('{source:Rep. Duncan Hurst Jr.} {cue:said} {content:no}. {source2:Hurst} {cue2:added} {content2:so}.')).toEqual(['Duncan Hurst Jr.', 'Duncan Hurst Jr.'])
  })

  it('takes “the 26-year-old” for whom the text speaks of, and her town for a place', () => {
    expect(holders('Kayla Muller, of Pressel, Arizona, worked there. {source:The 26-year-old} {cue:said} {content:no}. {source2:She} {cue2:said} {content2:so}.')).toEqual(['Kayla Muller', 'Kayla Muller'])
  })

  it('does not take the platform of a video for the group', () => {
    expect(holders('{source:The Islamic State of Iraq and Syria} {cue:claimed} {content:it}. The video was posted on YouTube. {source2:The group} {cue2:said} {content2:he is next}.')).toEqual(['Islamic State of Iraq and Syria', 'Islamic State of Iraq and Syria'])
  })
})
