// Whom descriptions, relatives, plurals and documents point to, and where they point to nobody.
import { describe, expect, it } from 'vitest'
import { holders, resolve } from './resolved.ts'

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

describe('kin', () => {
  const parents = 'My parents, Robert and Olva Kell, were no readers. '

  it('takes up father and mother from the names of both parents', () => {
    expect(holders(`${parents}{source:My father} {cue:said} {content:no}. {source2:My mother} {cue2:agreed} {content2:so}.`)).toEqual(['Robert Kell', 'Olva Kell'])
  })

  it('takes up a former wife, and never for somebody’s office', () => {
    const both = 'Thomas Hale left his wife Anna in May. Lawyers for both Thomas and Anna Hale wrote. '
    expect(holders(`${both}{source:His ex-wife} {cue:agreed} {content:to it}.`)).toEqual(['Anna Hale'])
    expect(holders(`${both}{source:The nominee} {cue:argued} {content:for it}.`)).toEqual(['Thomas Hale'])
  })

  it('does not share the surname of the second with a first known by his own', () => {
    expect(holders('Lena Clinton met Thomas Hale. {source:Clinton and Thomas Hale} {cue:said} {content:no}.')).toEqual(['Lena Clinton & Thomas Hale'])
  })

  it('counts the writer among his own', () => {
    expect(resolve('{source:My sisters and I} {cue:knew} {content:it}.')).toMatchObject({ holders: [null], authorities: ['author'] })
  })
})

describe('who is named after a description', () => {
  it.each([
    ['{source:Critics of the dam, such as senator Bob Orr, R-Dun., and Lindsey Hale, R-Var.,} {cue:said} {content:no}.', ['Bob Orr & Lindsey Hale']],
    ['{source:A small group led by Harbour Chairman Bob Orr} {cue:asks for} {content:a vote}.', ['Bob Orr']],
    ['{source:A complaint filed by the Northern Fishing Council and another by Ostria} {cue:says} {content:no}.', ['Northern Fishing Council & Ostria']],
    ['{source:The authors of the report, which include the Dunmere River Fund and Citizens for Clean Rivers,} {cue:found} {content:it}. {source2:The report} {cue2:says} {content2:so}. {source3:It} {cue3:adds} {content3:more}.',
      ['Dunmere River Fund & Citizens for Clean Rivers', 'Dunmere River Fund & Citizens for Clean Rivers', 'Dunmere River Fund & Citizens for Clean Rivers']],
    ['{source:A lesson from Lena Orr}{cue::} {content:“Be heard.”}', ['Lena Orr']],
    ['Anna Kell wrote a memoir. According to {source:her account}, {content:it rained}, {cue:she wrote}.', ['Anna Kell']],
  ])('%s', (notation, expected) => {
    expect(holders(notation)).toEqual(expected)
  })

  it('lets what opens a sentence take up the subject that follows', () => {
    expect(holders('Thomas Hale left. According to {source:his own email}, Robert Orr {cue:wrote} {content:that it rained}.')).toEqual(['Robert Orr'])
  })

  it('does not keep “such as” in a role', () => {
    const { actors } = resolve('{source:Critics, such as senator Bob Orr and Lena Hale,} {cue:said} {content:no}.')
    expect(actors[0]).toMatchObject({ name: 'Bob Orr', role: 'senator' })
  })
})

describe('what acts and what does not', () => {
  it('reads “which together” as all who stand side by side', () => {
    expect(holders('It came from Ostria and Aria, the two largest, {source:which together} {cue:vowed} {content:to pay}.')).toEqual(['Ostria & Aria'])
  })

  it('completes a list that was cut, and leaves a place out of it', () => {
    expect(holders('The war went on as the Ostrian Front, {source:Anna Kell and Lena Orr} {cue:support} {content:the talks}.')).toEqual(['Ostrian Front & Anna Kell & Lena Orr'])
    expect(holders('In Dunmere, {source:Anna Kell and Lena Orr} {cue:support} {content:the talks}.')).toEqual(['Anna Kell & Lena Orr'])
  })

  it('lets no plan pledge, and takes no event for a body', () => {
    expect(holders('The Clean River Plan helps the Northern Fishing Council meet the target {source:it} {cue:pledged} {content:to reach}.')).toEqual(['Northern Fishing Council'])
    expect(holders('The Northern Fishing Council won. {source:It} {cue:showed} {content:that votes count}.')).toEqual([null])
    expect(holders('The Northern Fishing Council won. The toll is a common term: {source:It} {cue:means} {content:a fee}.')).toEqual([null])
  })

  it('finds the subject after “whether” and the like', () => {
    expect(holders('As to whether Robert Orr still fears Thomas Hale, {source:the Dunmere fisherman} {cue:said} {content:no}.')).toEqual(['Robert Orr'])
  })

  it('takes a line of capitals for no name and no acronym', () => {
    const text = 'EVEN ORR’S BOSS THINKS HE IS WRONG — Robert Orr went on. {source:Orr} {cue:said} {content:no}. {source2:He} {cue2:said} {content2:so}.'
    expect(resolve(text)).toMatchObject({ holders: ['Robert Orr', 'Robert Orr'], actors: [{ kind: 'person' }] })
  })

  it('takes followers for a class, and no news conference for a body', () => {
    expect(holders('The Birch Society met. {source:Birchers} {cue:viewed} {content:it so}.')).toEqual([null])
    expect(holders('Lena Orr spoke first. Thomas Hale’s news conference, in which {source:he} {cue:said} {content:no}, was late.')).toEqual(['Thomas Hale'])
  })

  it('reads “the data” and “the website” as those who gave them a sentence before', () => {
    expect(holders('{source:The Dunmere River Centre} {cue:said} {content:98 per cent are safe}. According to {source2:the data}, {content2:2 per cent are not}.')).toEqual(['Dunmere River Centre', 'Dunmere River Centre'])
    expect(holders('{source:Rivergate Hedge} {cue:asked} {content:why}. {source2:The website} {cue2:noted} {content2:so}.')).toEqual(['Rivergate Hedge', 'Rivergate Hedge'])
  })
})

describe('who is near, and who is meant', () => {
  it('goes back to who speaks, past who is only spoken of', () => {
    expect(holders('{source:Robert Orr} {cue:said} {content:{source2:Thomas Hale} {cue2:can say} {content2:he won}}. {content3:It is over}, {source3:he} {cue3:said}.')).toEqual(['Robert Orr', 'Thomas Hale', 'Robert Orr'])
    expect(holders('{content:“{source2:Lena Orr} {cue2:wrote} {content2:so},”} {source:Kell’s office} {cue:said in a statement}. Anna Kell left. {source3:The statement} {cue3:added} {content3:more}.')).toEqual(['Kell’s office', 'Lena Orr', 'Kell’s office'])
  })

  it('knows a body by what its name is short for', () => {
    expect(holders('A clerk of Rivergate Stone left. {source:Rivergate Stone} {cue:said} {content:no}. Rivergate Stone Capital Partners owns it.')).toEqual(['Rivergate Stone Capital Partners'])
  })

  it('takes up nobody by a description that tells who he is', () => {
    expect(holders('Anna Kell lost. {source:The lifelong fisherman who wrote the song} {cue:said} {content:no}.')).toEqual([null])
  })

  it('tells a foreign office-holder from the one named by office', () => {
    expect(holders('The army of Ostria drilled. President Robert Orr met Thomas Hale at noon. {source:The Ostrian president} {cue:said} {content:no}.')).toEqual(['Thomas Hale'])
    expect(holders('The army of Ostria drilled. President Robert Orr left at noon. {source:The Ostrian president} {cue:said} {content:no}.')).toEqual(['Robert Orr'])
  })

  it('takes all of whom for all who stand before', () => {
    expect(holders('They met Lena Orr and Thomas Hale, {source:both of whom} {cue:opposed} {content:it}.')).toEqual(['Lena Orr & Thomas Hale'])
  })

  it('gives no words of a militant or prisoner to whoever stands near', () => {
    const beside = 'The raider stood beside Thomas Hale. '
    expect(holders(`${beside}{content:“This is a warning,”} {source:the militant} {cue:said}. {source2:He} {cue2:added} {content2:more}.`)).toEqual([null, null])
    expect(holders(`${beside}{source:The prisoner} {cue:said} {content:no}.`)).toEqual([null])
    expect(holders('The militant Thomas Hale left. {source:The militant} {cue:said} {content:no}.')).toEqual(['Thomas Hale'])
  })

  it('takes no student for the prime minister, and nobody for who speaks of him', () => {
    expect(holders('Thomas Hale, a student, fled. {source:The prime minister} {cue:said} {content:no}.')).toEqual([null])
    expect(holders('{source:The fisherman} {cue:said} {content:that Thomas Hale drowned}.')).toEqual([null])
  })

  it('knows who has an administration for a president', () => {
    expect(holders('The Hale administration fell. Thomas Hale wept. Lena Orr smiled. {source:The president} {cue:said} {content:no}.')).toEqual(['Thomas Hale'])
  })

  it('keeps a people in the name of a law with its year', () => {
    expect(holders('{source:The American River Safety Act of 2009} {cue:says} {content:no}.')).toEqual(['American River Safety Act of 2009'])
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
