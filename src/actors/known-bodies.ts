// Bodies that texts name without ever saying what they are: armed groups, firms and platforms that go by a word or two. A hint for the kind of a
// name, so that nobody takes an army for a private person; it says nothing about any of them.
import type { ActorKind } from './actor.ts'

const armed = `
  boko haram|iswap|hamas|hezbollah|hizbollah|hizbullah|isis|isil|daesh|islamic state|islamic state of iraq and syria|islamic state of iraq and the levant|al-qaeda|al-qaida|al qaeda|qaeda|qaida|al-shabaab|al shabaab|shabaab|al-shabab|shabab|taliban|tehrik-i-taliban pakistan|ttp|
  haqqani network|houthis|houthi|ansar allah|ypg|ypj|pkk|sdf|peshmerga|farc|eln|eta|ira|ltte|tamil tigers|m23|adf|fdlr|lra|rsf|rapid support forces|janjaweed|jnim|ansaru|ansaroullah|wagner|wagner group|
  al-nusra front|nusra front|jabhat al-nusra|hayat tahrir al-sham|hts|ahrar al-sham|free syrian army|islamic jihad|palestinian islamic jihad|fatah al-islam|lashkar-e-taiba|jaish-e-mohammed|abu sayyaf|
  shining path|hurras al-din|séléka|seleka|anti-balaka|npa|aqim|mujao|ansar dine|ansar al-sharia|popular mobilization forces|hashd al-shaabi|kataib hezbollah|revolutionary guards|irgc|quds force|azov`
const firms = `
  apple|google|microsoft|amazon|facebook|meta|twitter|instagram|youtube|whatsapp|telegram|tiktok|linkedin|reddit|netflix|uber|tesla|spacex|samsung|huawei|sony|intel|ibm|oracle|nokia|comcast|verizon|at&t|t-mobile|
  vodafone|boeing|airbus|lufthansa|ryanair|walmart|wal-mart|starbucks|mcdonald’s|mcdonald's|pepsi|pepsico|coca-cola|nike|adidas|toyota|volkswagen|bmw|ford|nestlé|nestle|unilever|pfizer|moderna|novartis|bayer|
  monsanto|exxon|exxonmobil|chevron|shell|bp|gazprom|rosneft|aramco|saudi aramco|goldman sachs|jpmorgan|citigroup|deutsche bank|hsbc|kpmg|deloitte|mckinsey|blackwater|academi|wikipedia|wikileaks|snopes|change.org|
  fifa|uefa|nba|nfl|nasa|esa|cern|opec|oxfam|unicef|unesco|unhcr|greenpeace|amnesty|amnesty international|human rights watch|médecins sans frontières|doctors without borders|red crescent|red cross|interpol|europol`

const entries = (list: string, kind: ActorKind): (readonly [string, ActorKind])[] => list.split(/[|\n]/).map((name) => [name.trim(), kind] as const).filter(([name]) => name !== '')
const kinds: ReadonlyMap<string, ActorKind> = new Map([...entries(firms, 'organisation'), ...entries(armed, 'armed-group')])

/** The kind of a body known by that name (words of a name, without an article); null for every other name. */
export function knownKind(words: readonly string[]): ActorKind | null {
  return kinds.get(words.join(' ').toLowerCase()) ?? null
}
