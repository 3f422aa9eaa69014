// Countries, their capitals and the words for their people, in lower case: `countries-list` and `i18n-nationality`, and by hand what
// these lack. Used to read a country or capital that speaks as its government, and to tell two states apart. Codes are those of
// ISO 3166-1 alpha-2, with XK for Kosovo. Includes places whose standing is disputed, without a view on it.
import { countries } from 'countries-list'
import english from 'i18n-nationality/langs/en.json' with { type: 'json' }

/**
 * What the packages lack, `code|seats|people`, several of one kind by a comma: persons beside the adjective (“Dane”, “Serb”), the words that
 * news uses (“Kazakh” for “Kazakhstani”), people that the package has no word for, parts that speak as their country, second seats of
 * government, and other spellings. Without a code where there is none: regions, peoples of several states, former and disputed states.
 * Stands before the packages: “Welsh” is theirs for Wallis and Futuna, “Dominican” and “Congo” have two countries.
 */
const byHand = `
||western,european,african,asian,arab,kurdish,kurd,latin,northern,southern,eastern;|soviet union|soviet;|somaliland,hargeisa|somalilander
AE||emirati;AG||antiguan,barbudan;AR||argentine,argentinian;AZ||azeri;BA|bosnia|;BO|la paz|;BW||botswanan;CD|congo|congolese;DJ||djiboutian;DK||dane
DO||dominican;EC||ecuadorian;EH||sahrawi;ES||spaniard;FI||finn;GB|u.k.,england,scotland,wales|briton,english,scottish,scot,welsh;HR||croat;IL|tel aviv|
IN|delhi|;IS||icelander;KM||comorian;KR|korea|korean;KZ||kazakh;LS||basotho;MC||monegasque;MN|ulaanbaatar|;MV||maldivian;NL|the hague|;NP||nepali
PG||papuan;PH||philippine;PL||pole;PS||palestinian;RS||serb;SE||swede;SI||slovene;SK||slovak;SR||surinamese;SS||south sudanese;SZ|mbabane|;TM||turkmen
TR||turk;UA|kiev|;US|u.s.,washington|;UZ||uzbek;VC||vincentian;VU||ni-vanuatu;XK||kosovar;YE|sanaa|yemeni`

/** Names in the packages that in the news are mostly somebody or something else: a person, an airline, a relief body, another place. */
const mostlyOthers = new Set("victoria,douglas,sucre,cayenne,saint john's,saint martin,montserrat,pitcairn,formosa,gold coast,jersey,reunion,emirates,drc".split(','))

/** Code of each word; null for what has none. The first country to claim a word keeps it. */
const seats = new Map<string, string | null>()
const peoples = new Map<string, string | null>()
const withPeople = new Set<string>()

for (const row of byHand.trim().split(/[;\n]/)) {
  const [code = '', places = '', people = ''] = row.split('|')
  for (const word of places.split(',')) claim(seats, word, code || null)
  for (const word of people.split(',')) claim(peoples, word, code || null)
  if (people !== '') withPeople.add(code)
}
const nationalities: Readonly<Record<string, string>> = english.nationalities
for (const [code, country] of Object.entries(countries)) {
  if (country.partOf !== undefined) continue
  const names = [country.name, ...(country.alias ?? [])].map((name) => plain(name))
  for (const name of names) claim(seats, name, code)
  const people = plain(nationalities[code] ?? '')
  // Where the package has no word for the people, it gives the country's name again.
  if (people !== '' && !/,|islands?$/.test(people) && !names.some((name) => unaccented(name) === unaccented(people))) {
    for (const word of people.split(/ (?:and|or|-) /)) claim(peoples, word, code)
    withPeople.add(code)
  }
  // The seats of dependencies, whose people mostly have no word, are names of persons and of larger towns: Hamilton, Stanley, San Juan.
  if (withPeople.has(code)) claim(seats, plain(country.capital), code)
}

/** Parts of countries that the news takes for places and that no list above has; a state that speaks is its government. */
export const regions: ReadonlySet<string> = new Set(
  ('alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,' +
    'mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,' +
    'tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,puerto rico,ontario,quebec,british columbia,manitoba,nova scotia,new south wales,queensland,tasmania,bavaria,saxony,catalonia,' +
    'middle east,far east,west bank,gaza strip,north africa,west africa,east africa,southeast asia,south asia,central asia,latin america,central america,north america,south america,eastern europe,western europe,balkans,caucasus,sahel,maghreb,andalusia,lombardy,sicily,crimea,chechnya,dagestan,donbas,punjab,sindh,balochistan,khyber pakhtunkhwa,kashmir,kandahar,helmand,nangarhar,darfur,tigray,amhara,oromia,kivu,kurdistan,rakhine,kachin').split(','),
)

/** Countries and capitals in lower case: whoever says something under this name is a government. */
export const governmentSeats: ReadonlySet<string> = new Set(seats.keys())

/** Whether a word in lower case names a people, singular or plural. */
export function isDemonym(word: string): boolean {
  return peopleIn(word) !== undefined
}

/** ISO 3166-1 alpha-2 code of a country, a capital or a people, singular or plural, in lower case; null for others and for what has no code (“western”). */
export function countryOf(word: string): string | null {
  return seats.get(word) ?? peopleIn(word) ?? null
}

function peopleIn(word: string): string | null | undefined {
  const code = peoples.get(word)
  return code === undefined && word.endsWith('s') ? peoples.get(word.slice(0, -1)) : code
}

function claim(words: Map<string, string | null>, word: string, code: string | null): void {
  for (const form of [word, unaccented(word)]) if (form !== '' && !mostlyOthers.has(form) && !words.has(form)) words.set(form, code)
}

/** In lower case, without what stands in brackets (“Congolese (Republic of the Congo)”). */
function plain(name: string): string {
  return name.replaceAll(/ ?\([^)]*\)/g, '').toLowerCase()
}

function unaccented(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
