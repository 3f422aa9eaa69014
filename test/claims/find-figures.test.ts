import { expect, test } from 'vitest'
import { figuresIn, findFigures } from '../../src/claims/find-figures.ts'
import { createWinkTagger } from '../../src/model/wink-tagger.ts'
import { findParagraphs } from '../../src/paragraphs/find-paragraphs.ts'
import { figuresOf, shownFigure } from './figure-shown.ts'

/** A sentence and its figures: interval, unit, qualifiers, group, outcome, `of` its whole, change, `~` convention, «exact words». */
const golden: readonly (readonly [string, readonly string[]])[] = [
  ['The attack killed 12 people and wounded 30 others.', ['12 person killed «12»', '30 person wounded «30»']],
  ['The Velmar Front alleged that Ostria shelled Dunmere, killing a minimum of 10 civilians, among them nine minors.', ['10.. civilian killed «a minimum of 10»', '9 child killed «nine»']],
  ['At least 14 people, six of them children, were killed in Sarnet.', ['14.. person killed «At least 14»', '6 child killed «six»']],
  ['12 people were killed and 30 wounded.', ['12 person killed «12»', '30 person wounded «30»']],
  ['Twelve soldiers and three civilians died.', ['12 soldier killed «Twelve»', '3 civilian killed «three»']],
  ['Nine fighters and no civilians were killed.', ['9 fighter killed «Nine»']],
  ['The death toll rose to 41 from 38.', ['41 person killed to «41»', '38 person killed from «38»']],
  ['The ministry revised the toll to 52, down from 60.', ['52 person killed to «52»', '60 person killed from «60»']],
  ['The Sarnet toll is 11, not 14, the governor said.', ['11 person killed «11»', '14 person killed from «14»']],
  ['Ostria put the number of wounded soldiers at 17.', ['17 soldier wounded «17»']],
  ['The hospital received 12 bodies and 31 wounded.', ['12 person killed «12»', '31 person wounded «31»']],
  ['Seventeen villagers were missing, including four children.', ['17 person missing «Seventeen»', '4 child missing «four»']],
  ['Some 40 families fled the valley.', ['36..44 family displaced ~about «Some 40»']],
  ['The blast left 12 dead and 40 injured.', ['12 person killed «12»', '40 person wounded «40»']],
  ['Police arrested 25 protesters in Dunmere.', ['25 protester arrested «25»']],
  ['More than 3,000 villagers were displaced.', ['3001.. person displaced «More than 3,000»']],
  ['The army said 200 militants had been killed.', ['200 fighter killed «200»']],
  ['Twelve militants killed three soldiers.', ['12 fighter «Twelve»', '3 soldier killed «three»']],
  ['300 wounded police officers were evacuated.', ['300 police wounded «300»']],
  ['The shelling claimed 15 lives.', ['15 person killed «15»']],
  ['The strike caused 20 deaths and 45 injuries.', ['20 person killed «20»', '45 person wounded «45»']],
  ['Rebels abducted 30 schoolgirls.', ['30 child abducted «30»']],
  ['Fighters released 13 hostages.', ['13 hostage released «13»']],
  ['The fire destroyed 120 homes and damaged 45 shops.', ['120 house destroyed «120»', '45 shop damaged «45»']],
  ['At least 1,200 people and 10 soldiers were killed.', ['1200.. person killed «At least 1,200»', '10 soldier killed «10»']],
  ['Nine of the ten died.', ['9 person killed of 10 «Nine»']],
  ['Six of the twelve hostages were freed.', ['6 hostage released of 12 «Six»', '12 hostage «twelve»']],
  ['Two of them were women.', ['2 woman «Two»']],
  ['Three soldiers, two of whom were officers, were wounded.', ['3 soldier wounded «Three»', '2 officer wounded «two»']],
  ['The gunman shot five people.', ['5 person shot «five»']],
  ['There were 12 death threats.', ['12 death threat «12»']],
  ['No fewer than 20 soldiers died.', ['20.. soldier killed «No fewer than 20»']],
  ['Up to 50 fighters were killed.', ['..50 fighter killed «Up to 50»']],
  ['As many as 264 others were injured.', ['..264 person wounded «As many as 264»']],
  ['Fewer than 10 cows drowned.', ['..9 cow killed «Fewer than 10»']],
  ['No more than 5 people were hurt.', ['..5 person wounded «No more than 5»']],
  ['Nearly 100 trucks crossed.', ['90..100 truck ~nearly «Nearly 100»']],
  ['About 70 tents burned.', ['63..77 tent ~about «About 70»']],
  ['Roughly 1.4-1.8 million refugees crossed.', ['1400000..1800000 refugee «Roughly 1.4-1.8 million»']],
  ['An estimated 5,000 people marched.', ['4500..5500 person ~about «An estimated 5,000»']],
  ['Just over 200 voters came.', ['201.. voter «Just over 200»']],
  ['The crowd numbered 300 or more people.', ['300.. person «300 or more»']],
  ['Three or so villages were hit.', ['2..4 village ~about «Three or so»']],
  ['Some 20-odd goats were lost.', ['18..22 goat ~about «Some 20-odd»']],
  ['More than 50,000 people fled.', ['50001.. person displaced «More than 50,000»']],
  ['In excess of 400 shells fell.', ['401.. shell «In excess of 400»']],
  ['Between 10 and 12 houses burned.', ['10..12 house «Between 10 and 12»']],
  ['From 10 to 12 men left.', ['10..12 man «From 10 to 12»']],
  ['10–12 soldiers were killed.', ['10..12 soldier killed «10–12»']],
  ['Two or three witnesses spoke.', ['2..3 witness «Two or three»']],
  ['The number of refugees rose from 100 to 250.', ['100 refugee from «100»', '250 refugee to «250»']],
  ['3 to 5 million people live there.', ['3000000..5000000 person «3 to 5 million»']],
  ['Dozens of civilians were killed.', ['24.. civilian killed ~dozens «Dozens»']],
  ['Tens of thousands of people fled.', ['20000.. person displaced ~tens «Tens of thousands»']],
  ['Hundreds marched in Cardell.', ['200.. ~hundreds «Hundreds»']],
  ['Hundreds of thousands were displaced.', ['200000.. person displaced ~hundreds «Hundreds of thousands»']],
  ['Scores of villagers were wounded.', ['40.. person wounded ~scores «Scores»']],
  ['Several hundred protesters gathered.', ['300.. protester ~several «Several hundred»']],
  ['Several people were hurt.', ['3.. person wounded ~several «Several»']],
  ['A handful of men stayed.', ['3..9 man ~handful «A handful»']],
  ['A couple of shops opened.', ['2..3 shop ~couple «A couple»']],
  ['A few dozen students marched.', ['36.. student ~few «A few dozen»']],
  ['Half a dozen guards slept.', ['6 guard «Half a dozen»']],
  ['Half a million refugees crossed the Ashil.', ['500000 refugee «Half a million»']],
  ['A dozen trucks burned.', ['12 truck «A dozen»']],
  ['Two dozen sheep died.', ['24 sheep killed «Two dozen»']],
  ['Twenty-one schools closed.', ['21 school «Twenty-one»']],
  ['Two hundred and six workers struck.', ['206 worker «Two hundred and six»']],
  ['One hundred and thirty people drowned.', ['130 person killed «One hundred and thirty»']],
  ['Three and a half million people voted.', ['3500000 person «Three and a half million»']],
  ['Ten thousand soldiers paraded.', ['10000 soldier «Ten thousand»']],
  ['A hundred goats were sold.', ['100 goat «A hundred»']],
  ['1 200 voters came.', ['1200 voter «1 200»']],
  ['1.2 million voters came.', ['1200000 voter «1.2 million»']],
  ['3k fans came.', ['3000 fan «3k»']],
  ['5m people watched.', ['5000000 person «5m»']],
  ['One soldier was injured.', ['1 soldier wounded «One»']],
  ['Millions of people watched.', ['2000000.. person ~millions «Millions»']],
  ['12 % of voters agreed.', ['12 % voter «12 %»']],
  ['12 percent of the voters stayed home.', ['12 % voter «12 percent»']],
  ['Turnout fell by 3 percentage points.', ['3 percentage-point turnout «3 percentage points»']],
  ['Turnout rose from 40 to 45 percent.', ['40 % turnout from «40»', '45 % turnout to «45 percent»']],
  ['Two-thirds of farmers signed.', ['66..67 % farmer ~fraction «Two-thirds»']],
  ['A third of the harvest was lost.', ['33..34 % harvest ~fraction «A third»']],
  ['More than half of the voters stayed home.', ['50.. % voter ~fraction «More than half»']],
  ['Less than a quarter of the donors answered.', ['..25 % donor ~fraction «Less than a quarter»']],
  ['10 to 12 per cent of pupils were absent.', ['10..12 % student «10 to 12 per cent»']],
  ['One in five children is hungry.', ['20 % child ~fraction «One in five»']],
  ['9 out of 10 voters agree.', ['90 % voter ~fraction «9 out of 10»']],
  ['Unemployment reached 9.5%.', ['9.5 % unemployment «9.5%»']],
  ['The bridge cost $3.5m.', ['3500000 dollar «$3.5m»']],
  ['Ostria paid 20 million euros in aid.', ['20000000 EUR aid «20 million euros»']],
  ['He was fined £500.', ['500 GBP «£500»']],
  ['The contract is worth $12 million.', ['12000000 dollar contract «$12 million»']],
  ['They offered a $7 million reward.', ['7000000 dollar reward «$7 million»']],
  ['Damage was put at US$40 billion.', ['40000000000 USD «US$40 billion»']],
  ['He paid between $4,000 and $5,000.', ['4000..5000 dollar «between $4,000 and $5,000»']],
  ['The fine was 500 pounds.', ['500 GBP «500 pounds»']],
  ['The bomb held 500 pounds of powder.', ['500 pound powder «500 pounds»']],
  ['The state lost billions of dollars.', ['2000000000.. dollar ~billions «billions of dollars»']],
  ['Bread costs 80 cents.', ['80 cent «80 cents»']],
  ['The crater had a radius of 39 feet.', ['39 foot radius «39 feet»']],
  ['A 16-foot deep crater opened.', ['16 foot crater «16-foot»']],
  ['The road is 2.5 miles long.', ['2.5 mile road «2.5 miles»']],
  ['A 7.8-magnitude quake hit Cardell.', ['7.8 magnitude quake «7.8-magnitude»']],
  ['Guns will be pulled back by six kilometres.', ['6 kilometre «six kilometres»']],
  ['They burned 98kg of powder.', ['98 kilogram powder «98kg»']],
  ['The farm covers 40 square kilometres.', ['40 square kilometre «40 square kilometres»']],
  ['Winds reached 120 mph.', ['120 mile per hour wind «120 mph»']],
  ['The truce lasted nine days.', ['9 day «nine days»']],
  ['He was jailed for 12 years.', ['12 year «12 years»']],
  ['They agreed a 30-day truce.', ['30 day truce «30-day»']],
  ['The siege lasted more than seven hours.', ['7.. hour «more than seven hours»']],
  ['It took about six weeks.', ['5.4..6.6 week ~about «about six weeks»']],
  ['He waited a couple of hours.', ['2..3 hour ~couple «a couple of hours»']],
  ['The court sat for two and a half hours.', ['2.5 hour «two and a half hours»']],
  ['The shelling began at 5:30 p.m. and ended at 23:15.', ['17:30 «5:30 p.m.»', '23:15 «23:15»']],
  ["The bells rang at six o'clock.", ["06:00 «six o'clock»"]],
  ['The attack took place on Tuesday.', ['2026-03-17 «Tuesday»']],
  ['The treaty was signed on 3 March 2019.', ['2019-03-03 «3 March 2019»']],
  ['The war began in 2014.', ['2014-01-01..2014-12-31 «2014»']],
  ['He has ruled since 2019.', ['2019-01-01..2026-03-18 «since 2019»']],
  ['Fighting resumed in early 2022.', ['2022-01-01..2022-04-30 «early 2022»']],
  ['They fought between 2007 and 2015.', ['2007-01-01..2015-12-31 «between 2007 and 2015»']],
  ['The party won power in the 1990s.', ['1990-01-01..1999-12-31 «the 1990s»']],
  ['Talks will resume on Friday.', ['2026-03-20 «Friday»']],
  ['The mill burned down in late November.', ['2025-11-21..2025-11-30 «late November»']],
  ['It happened two days ago.', ['2026-03-16 «two days ago»']],
  ['A 12-year-old boy spoke.', []],
  ['Ana Perrin, 42, a farmer, left.', []],
  ['A woman, 33, was there.', []],
  ['The girl, aged 9, was there.', []],
  ['Children under 12 may enter.', []],
  ['The pensioner is 81 years old.', []],
  ['Two 12-year-olds were wounded.', ['2 person wounded «Two»']],
  ['He flew a Boeing 747.', []],
  ['Article 5 was read aloud.', []],
  ['The G7 met in Cardell.', []],
  ['Resolution 1701 was ignored.', []],
  ['Room 12 was locked.', []],
  ['He came 3rd and she 21st.', []],
  ['Call 555-0199 for help.', []],
  ['Use version 1.2.3 of it.', []],
  ['She lives at 221 Baker Street.', []],
  ['The shop is open 24/7.', []],
  ['Dunmere won 3-1.', []],
  ['The court voted 5-4 to stay.', []],
  ['2) The bridge is safe.', []],
  ['No one came.', []],
  ['One of the men left.', []],
  ['He is the one who knows.', []],
  ['One day he left.', []],
  ['It is a two-bedroom house.', []],
  ['The twelve-member council met.', ['12 member «twelve»']],
  ['Flight 370 vanished.', []],
  ['Page 12 is torn.', []],
  ['The unit was named Company 9.', []],
  ['Mail him at 12@dunmere.example today.', ['2026-03-18 «today»']],
  ['Ground zero was quiet.', []],
  ['The strike hit the mill andkilling a minimum of 10 civilians is a crime.', ['10.. civilian killed «a minimum of 10»']],
  ['A lorry ran over two soldiers.', ['2 soldier «two»']],
  ['Six people were killed, 25 wounded and dozens of students rounded up.', ['6 person killed «Six»', '25 person wounded «25»', '24.. student ~dozens «dozens»']],
  ['There have been at least six attacks that have killed several dozen people.', ['6.. attack «at least six»', '36.. person killed ~several «several dozen»']],
  ['The raid led to the death of three hundreds of them.', ['300 person killed «three hundreds»']],
  ['Boys as young as ten were armed.', []],
  ['The screen shows 1366 x 768 dots.', []],
  ['It comes with a 38mm or 42mm face.', ['38 millimetre «38mm»', '42 millimetre «42mm»']],
  ['Two IS fighters were seen.', ['2 is fighter «Two»']],
  ['Several U.S. officials spoke.', ['3.. official ~several «Several»']],
  ['The jar holds 29g of fat.', ['29 gram «29g»']],
  ['A family of five drowned.', ['5 person killed «five»']],
  ['The population of Ostria is 177 million.', ['177000000 person «177 million»']],
  ['The past dozen years were dry.', ['12 year «dozen years»']],
  ['Kai is around two to three years old.', []],
  ['They have waited for the past six months.', ['6 month «six months»']],
  ['Turnout was 40 percent in 2008 and 2012.', ['40 % «40 percent»', '2008-01-01..2008-12-31 «2008»', '2012-01-01..2012-12-31 «2012»']],
  ['Emissions fell by 32 percent below 2005 levels.', ['32 % emission «32 percent»', '2005-01-01..2005-12-31 «2005»']],
  ['An additional 14 officers had been arrested.', ['14 officer arrested «14»']],
  ['Some 500 of them are expected to cross.', ['450..550 - ~about «Some 500»']],
  ['It has killed dozens of guards.', ['24.. guard killed ~dozens «dozens»']],
  ['The five militants, including two leaders, were released.', ['5 fighter released «five»', '2 leader released «two»']],
  ['Police detained 22 city police officers.', ['22 city police arrested «22»']],
  ['The group freed 27 hostages, including 10 workers.', ['27 hostage released «27»', '10 worker released «10»']],
  ['The bounty was put at 1m pesos.', ['1000000 peso bounty «1m pesos»']],
  ['The camp holds 45,000 refugees, 60 percent of them children.', ['45000 refugee «45,000»', '60 % child «60 percent»']],
  ['The road is closed for 12 km (7.5 miles).', ['12 kilometre «12 km»', '7.5 mile «7.5 miles»']],
  [`At 5'10" he is tall.`, []],
  ['He was born in 1973 and left in 1991.', ['1973-01-01..1973-12-31 «1973»', '1991-01-01..1991-12-31 «1991»']],
  ['“Nobody saw 12 tanks,” she said.', ['12 tank «12»']],
  ["Twelve of the bridge's 40 lamps were broken.", ['12 lamp of 40 «Twelve»', '40 lamp «40»']],
  ['One to two million people watched.', ['1000000..2000000 person «One to two million»']],
  ['The offer rose from $3m to $5m.', ['3000000 dollar offer from «$3m»', '5000000 dollar offer to «$5m»']],
  ['It was not one but three shells.', ['3 shell «three»']],
  ['He has 12 years’ experience.', ['12 year «12 years»']],
  ['Casualties: 12 killed, 30 wounded.', ['12 person killed «12»', '30 person wounded «30»']],
  ['Dead: 12', ['12 person killed «12»']],
  ['The raid claimed the lives of at least six people.', ['6.. person killed «at least six»']],
  ['He was shot six times.', ['6 time «six»']],
  ['One account said the boy was killed.', ['1 account «One»']],
  ['A man of 31 died.', []],
  ['He is a father of four.', ['4 child «four»']],
  ["They reported 16,389 total branches and ''27 firms closed''.", ['16389 branch «16,389»', '27 firm «27»']],
  ['They have fought for four-and-a-half years.', ['4.5 year «four-and-a-half years»']],
  ['Nine of 10 limes and half of all tomatoes are grown there.', ['9 lime of 10 «Nine»', '10 lime «10»', '50 % ~fraction «half»']],
  ['It owes $65.4 billion in taxes.', ['65400000000 dollar tax «$65.4 billion»']],
  ['All Fortune 500 firms pay.', []],
  ["It was made back in '08.", []],
  ['Twelve villagers are said to be dead.', ['12 person killed «Twelve»']],
  ['Fourteen persons died, six of whom had not reached the age of twelve.', ['14 person killed «Fourteen»', '6 - «six»']],
  ['Eleven people died, the governor said, lowering the toll of 14.', ['11 person killed «Eleven»', '14 person killed from «14»']],
  ['It replaced an earlier estimate of 30 dead.', ['30 person killed from «30»']],
  ['Police initially said 12 people had died.', ['12 person killed from «12»']],
  ['The governor first spoke of 14 dead and then of 11.', ['14 person killed from «14»']],
  ['Nine of them died.', ['9 person killed «Nine»']],
  ['She is one of 150 women released from jail.', ['1 woman released of 150 «one»', '150 woman released «150»']],
  ['It went to one Dun Mere driver.', ['1 dun mere driver «one»']],
  ['One Direction sang.', []],
  ['Approximately one in eight arrests was lawful.', ['11..14 % arrest ~about «Approximately one in eight»']],
  ['Nearly one in five children is hungry.', ['18..20 % child ~nearly «Nearly one in five»']],
  ['The guard overpowered one Velmar Service officer.', ['1 service velmar officer «one»']],
  ['Turnout went from 40 to 45 percent.', ['40 % turnout from «40»', '45 % turnout to «45 percent»']],
]

test.each(golden)('%s', (sentence, expected) => {
  expect(figuresOf(sentence).map(shownFigure)).toEqual(expected)
})

test('no sentence of the table stands twice', () => {
  expect(new Set(golden.map(([sentence]) => sentence)).size).toBe(golden.length)
})

test('a figure has what it counts as said, and the group it compares under', () => {
  const [figure] = figuresOf('At least nine Afghan minors were killed.')
  expect(figure).toMatchObject({
    kind: 'count', low: 9, high: null, value: 9, bound: 'at-least', counted: { head: 'minor', group: 'child', qualifiers: ['afghan'], outcome: 'killed' }, stated: 'At least nine', span: [0, 13],
  })
})

test.each([
  ['exactly', '12 men came.', 'exact'],
  ['at least', 'At least 12 men came.', 'at-least'],
  ['at most', 'At most 12 men came.', 'at-most'],
  ['about', 'About 12 men came.', 'about'],
  ['between', 'Between 10 and 12 men came.', 'between'],
  ['more than', 'More than 12 men came.', 'more-than'],
  ['fewer than', 'Fewer than 12 men came.', 'fewer-than'],
])('the bound of “%s” is named', (_, sentence, bound) => {
  expect(figuresOf(sentence).map((figure) => figure.bound)).toEqual([bound])
})

test('a date is dated by the verb before it', () => {
  const [date] = figuresOf('The army attacked the village on Tuesday.')
  expect(date?.counted?.head).toBe('attack')
})

test('without a day of publication only dates that name their year are found', () => {
  expect(figuresOf('It fell on Tuesday, in May 2019 and last year.', null).map(shownFigure)).toEqual(['2019-05-01..2019-05-31 «May 2019»'])
})

test('without a date finder no year becomes a count', () => {
  const text = 'It began in 2014, on 3 March 2019 at 5:30 p.m., and 12 people died.'
  const { paragraphs } = findParagraphs({ text, title: null, blocks: [] }, createWinkTagger())
  expect(findFigures(text, paragraphs).map(shownFigure)).toEqual(['17:30 «5:30 p.m.»', '12 person killed «12»'])
})

test('a byline has no figures', () => {
  const text = 'By Ana Perrin, Desk 12'
  const blocks = [{ kind: 'byline', start: 0, end: text.length }] as const
  expect(findFigures(text, findParagraphs({ text, title: null, blocks }, createWinkTagger()).paragraphs)).toEqual([])
})

test('the figures in a content are those that lie wholly in it', () => {
  const text = 'Five villagers said that 12 men came and 30 left.'
  const figures = figuresOf(text)
  expect(figuresIn(figures, [[text.indexOf('that'), text.length]]).map(({ stated }) => stated)).toEqual(['12', '30'])
  expect(figuresIn(figures, [[0, 4], [text.indexOf('30'), text.length]]).map(({ stated }) => stated)).toEqual(['Five', '30'])
  expect(figuresIn(figures, [])).toEqual([])
})
