// What a figure counts, in a few words for a heading: “civilians killed”, “craters, in metres”. English; lemmas in, plurals out.
import type { Figure } from '../claims/figure.ts'

/** “civilians killed”, “percent of voters”, “homes, in dollars”; “unnamed” where its words say nothing of what it counts. */
export function whatOf({ counted, unit, kind }: Figure): string {
  const noun = counted === null ? null : counted.head ?? counted.group
  const head = counted === null ? '' : [...counted.qualifiers, ...(noun === null ? [] : [plural(noun)])].join(' ')
  const outcome = counted?.outcome ?? ''
  const measure = kind === 'count' || unit === null ? '' : unit === 'percent' ? 'percent' : plural(unit)
  const what = measure === '' ? head : head === '' ? measure : unit === 'percent' ? `percent of ${head}` : `${head}, in ${measure}`
  return [what, outcome].filter((part) => part !== '').join(' ') || 'unnamed'
}

const irregular: Readonly<Record<string, string>> = {
  person: 'people', child: 'children', foot: 'feet', tooth: 'teeth', mouse: 'mice', ox: 'oxen', crisis: 'crises', medium: 'media', criterion: 'criteria', phenomenon: 'phenomena', fungus: 'fungi', passerby: 'passers-by', 'mile per hour': 'miles per hour', 'kilometre per hour': 'kilometres per hour',
  life: 'lives', wife: 'wives', knife: 'knives', thief: 'thieves', leaf: 'leaves', loaf: 'loaves', half: 'halves', shelf: 'shelves', wolf: 'wolves', calf: 'calves', potato: 'potatoes', tomato: 'tomatoes', hero: 'heroes', cargo: 'cargoes', echo: 'echoes', veto: 'vetoes', volcano: 'volcanoes', mosquito: 'mosquitoes', embargo: 'embargoes',
}
/** Words that end in “man” and are no men. */
const noMan = /(?:^|[^a-z])(?:human|german|roman|ottoman|norman|talisman|shaman|caiman)$/
/** One and many alike: by their ending the names of peoples (“British”, “Chinese”), and these. Currency codes stay as they are. */
const alike = /(?:craft|ish|ese|series|species|headquarters)$|^(?:police|personnel|staff|cattle|sheep|deer|offspring|dead|french|dutch|swiss|taliban|hertz|percent|media|data|graffiti|[A-Z]{3})$/

/** “child” → “children”, “gunman” → “gunmen”, “British” → “British”. */
function plural(noun: string): string {
  const known = irregular[noun]
  if (known !== undefined) return known
  if (alike.test(noun)) return noun
  if (noun.endsWith('man') && !noMan.test(noun)) return noun.replace(/man$/, 'men')
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
