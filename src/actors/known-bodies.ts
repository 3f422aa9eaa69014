// Bodies that texts name without ever saying what they are: armed groups, firms and platforms that go by a word or two. A hint for the kind of a
// name, so that nobody takes an army for a private person; it says nothing about any of them. Names that people bear too (“Ford”) are left out, since a
// stranger must not become a public body; letters stand in capitals and are met in capitals only (“IRA” is not Ira).
import type { ActorKind } from './actor.ts'

const armed = `
  boko haram|ISWAP|hamas|hezbollah|hizbollah|hizbullah|ISIS|ISIL|daesh|islamic state|IS|islamic state group|islamic state of iraq|islamic state of iraq and syria|islamic state of iraq and the levant|al-qaeda|al-qaida|al qaeda|qaeda|qaida|al-shabaab|al shabaab|shabaab|al-shabab|shabab|taliban|tehrik-i-taliban pakistan|TTP|
  haqqani network|houthis|houthi|ansar allah|YPG|YPJ|PKK|SDF|peshmerga|FARC|ELN|ETA|IRA|LTTE|tamil tigers|M23|ADF|FDLR|LRA|RSF|rapid support forces|janjaweed|JNIM|ansaru|ansaroullah|wagner group|
  al-nusra front|nusra front|jabhat al-nusra|hayat tahrir al-sham|HTS|ahrar al-sham|free syrian army|islamic jihad|palestinian islamic jihad|fatah al-islam|lashkar-e-taiba|jaish-e-mohammed|abu sayyaf|
  shining path|hurras al-din|séléka|seleka|anti-balaka|NPA|AQIM|MUJAO|ansar dine|ansar al-sharia|popular mobilization forces|hashd al-shaabi|kataib hezbollah|revolutionary guards|IRGC|quds force|azov`
const firms = `
  apple|google|microsoft|amazon|facebook|meta|twitter|instagram|youtube|whatsapp|telegram|tiktok|linkedin|reddit|netflix|uber|tesla|spacex|samsung|huawei|sony|intel|IBM|oracle|nokia|comcast|verizon|AT&T|t-mobile|
  vodafone|boeing|airbus|lufthansa|ryanair|walmart|wal-mart|starbucks|mcdonald’s|mcdonald's|pepsi|pepsico|coca-cola|nike|adidas|toyota|volkswagen|BMW|nestlé|nestle|unilever|pfizer|moderna|novartis|
  monsanto|exxon|exxonmobil|chevron|shell|BP|gazprom|rosneft|aramco|saudi aramco|goldman sachs|jpmorgan|citigroup|deutsche bank|HSBC|KPMG|deloitte|blackwater|academi|wikipedia|wikileaks|snopes|change.org|
  united nations|WHO|FIFA|UEFA|NBA|NFL|NASA|ESA|CERN|OPEC|oxfam|UNICEF|UNESCO|UNHCR|greenpeace|amnesty|amnesty international|human rights watch|médecins sans frontières|doctors without borders|red crescent|red cross|interpol|europol`

const offices = `
  downing street|scotland yard|city hall|town hall|MI5|MI6|mossad|shin bet|pentagon|white house|kremlin|customs and border protection|border patrol`

const entries = (list: string, kind: ActorKind): (readonly [string, ActorKind])[] => list.split(/[|\n]/).map((name) => [name.trim(), kind] as const).filter(([name]) => name !== '')
const kinds: ReadonlyMap<string, ActorKind> = new Map([...entries(firms, 'organisation'), ...entries(offices, 'government'), ...entries(armed, 'armed-group')])

/** The kind of a body known by that name (words of a name, without an article), in any case but for letters; null for every other name. */
export function knownKind(words: readonly string[]): ActorKind | null {
  const name = words.join(' ')
  return kinds.get(name) ?? kinds.get(name.toLowerCase()) ?? null
}
