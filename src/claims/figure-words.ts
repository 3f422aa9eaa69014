// English words that make numbers, bounds, currencies and units. Lower case; tables only, no reading of what they mean in a sentence.

const table = <Value>(rows: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(rows).flatMap(([words, value]) => words.split(' ').map((word): [string, Value] => [word, value])))
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const units: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, i) => [word, i]),
)
export const tens: ReadonlyMap<string, number> = table({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 })
/** Words that multiply what stands before them. */
export const magnitudes: ReadonlyMap<string, number> = table({
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7, dozen: 12, mln: 1e6, bln: 1e9,
})
/** Abbreviations that stand on the digits (3k, $3.5m); `m` and `b` only with money or before a plural. */
export const shortMagnitudes: ReadonlyMap<string, number> = table({ k: 1e3, m: 1e6, mn: 1e6, mil: 1e6, bn: 1e9, b: 1e9, tn: 1e12, trn: 1e12 })
export const fractions: ReadonlyMap<string, number> = table({
  half: 1 / 2, 'third thirds': 1 / 3, 'quarter quarters': 1 / 4, 'fifth fifths': 1 / 5, 'sixth sixths': 1 / 6, 'seventh sevenths': 1 / 7, 'eighth eighths': 1 / 8, 'tenth tenths': 1 / 10,
})

export const currencySigns: ReadonlyMap<string, string> = table({ $: 'dollar', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₪': 'ILS', '₩': 'KRW', '₺': 'TRY', '₴': 'UAH', '₦': 'NGN', '؋': 'AFN' })
/** What stands before a dollar sign (US$, A$). */
export const dollarPrefixes: ReadonlyMap<string, string> = table({ us: 'USD', a: 'AUD', au: 'AUD', c: 'CAD', ca: 'CAD', nz: 'NZD', hk: 'HKD', s: 'SGD', r: 'BRL' })
/** Codes and abbreviations before or after the number. */
export const currencyCodes: ReadonlyMap<string, string> = table({
  USD: 'USD', EUR: 'EUR', GBP: 'GBP', JPY: 'JPY', CNY: 'CNY', INR: 'INR', RUB: 'RUB', CHF: 'CHF', AUD: 'AUD', CAD: 'CAD', AED: 'AED', SAR: 'SAR', AFN: 'AFN', PKR: 'PKR', Rs: 'rupee', SEK: 'SEK', NOK: 'NOK', DKK: 'DKK',
})
export const currencyNouns: ReadonlyMap<string, string> = table({
  'dollar dollars bucks': 'dollar', 'euro euros': 'EUR', 'rupee rupees': 'rupee', 'ruble rubles rouble roubles': 'RUB', yen: 'JPY', 'yuan renminbi': 'CNY', rand: 'ZAR', 'afghani afghanis': 'AFN',
  'franc francs': 'franc', 'peso pesos': 'peso', 'lira liras': 'TRY', 'dirham dirhams': 'dirham', 'riyal riyals rial rials': 'rial', 'dinar dinars': 'dinar', 'shekel shekels': 'ILS', 'krona kronor krone kroner': 'krone',
  'cent cents': 'cent', pence: 'penny', 'naira': 'NGN', 'hryvnia hryvnias': 'UAH', 'bitcoin bitcoins': 'bitcoin', 'zloty zlotys': 'PLN', 'quid': 'GBP', 'baht': 'THB', 'ringgit': 'MYR', 'real reais': 'BRL',
})
/** “500 pounds”, “3 won”: money only where the sentence speaks of money. */
export const moneyTalk = list('pay pays paid paying payment cost costs worth fine fined price priced prices spend spent salary earn earned earns sell sold sale sells buy bought bill bills loan loans grant fee fees donate donated wage wages raise raised bail ransom tax taxes sterling fund funding profit profits')

export const measureUnits: ReadonlyMap<string, string> = table({
  'kilometre kilometres kilometer kilometers km kms': 'kilometre', 'metre metres meter meters': 'metre', 'centimetre centimetres centimeter centimeters cm': 'centimetre', 'millimetre millimetres millimeter millimeters mm': 'millimetre',
  'mile miles': 'mile', 'foot feet ft': 'foot', 'inch inches': 'inch', 'yard yards': 'yard', 'acre acres': 'acre', 'hectare hectares ha': 'hectare', 'kilogram kilograms kilo kilos kg kgs': 'kilogram',
  'gram grams g': 'gram', 'tonne tonnes': 'tonne', 'ton tons': 'ton', 'pound pounds lb lbs': 'pound', 'ounce ounces oz': 'ounce', 'stone': 'stone', 'litre litres liter liters': 'litre', 'gallon gallons': 'gallon', 'barrel barrels': 'barrel',
  'degree degrees': 'degree', mph: 'mile per hour', 'kph kmh': 'kilometre per hour', 'knot knots': 'knot', 'megawatt megawatts mw': 'megawatt', 'gigawatt gigawatts gw': 'gigawatt', 'kilowatt kilowatts kw': 'kilowatt', 'watt watts': 'watt',
  'megabyte megabytes mb': 'megabyte', 'gigabyte gigabytes gb': 'gigabyte', 'terabyte terabytes tb': 'terabyte', magnitude: 'magnitude', 'kiloton kilotons': 'kiloton', 'calorie calories': 'calorie', 'milligram milligrams mg': 'milligram',
  'ghz': 'gigahertz', 'mhz': 'megahertz', 'karat karats carat carats': 'carat', 'megapixel megapixels': 'megapixel', 'millilitre millilitres milliliter milliliters ml': 'millilitre', 'decibel decibels db': 'decibel', 'tablespoon tablespoons': 'tablespoon',
})
export const timeUnits: ReadonlyMap<string, string> = table({
  'second seconds sec secs': 'second', 'minute minutes min mins': 'minute', 'hour hours hr hrs': 'hour', 'day days': 'day', 'night nights': 'night', 'week weeks': 'week', 'fortnight fortnights': 'fortnight', 'month months': 'month',
  'year years yr yrs': 'year', 'decade decades': 'decade', 'century centuries': 'century',
})
/** Adjectives of size between a measure and its noun (“16-foot deep crater”). */
export const sizeWords = list('deep high tall long wide thick away apart square cubic below above off worth old')

/** Nouns after which a number is a name or a place in a row, not a count: “Article 5”, “page 12”, “Flight 370”. */
export const numberedNouns = list(`
  article articles resolution chapter chapters section sections page pages paragraph paragraphs clause rule number no nos route flight highway interstate channel gate room rooms apartment apt suite step part
  act grade group item model phase season episode version volume zone district ward unit platform platforms level top title tier type stage size round game week day figure table appendix annex amendment proposition
  prop boeing airbus mig sukhoi tupolev ilyushin antonov cessna embraer bombardier iphone ipad ipod galaxy windows ios android studio pier terminal plot sector camp brigade division regiment battalion squadron exhibit category cat schedule
  mach formula precinct local verse psalm exit runway track lane bus apollo soyuz psa f1 playstation xbox ps covid mk nexus vol xi protocol lumia fortune`)
export const streetWords = list('street st avenue ave road rd lane ln drive dr boulevard blvd highway parkway place court square terrace way')

export const months = list('january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec')
export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun')
/** Words of time that end a noun phrase: “killed 12 people yesterday”. */
export const timeAdverbs = list('yesterday today tomorrow tonight overnight earlier ago later last next this now so since each every both all then there here alone apiece instead too also either')

/** Before a four-digit number that is then a year. */
export const yearLeads = list('in since of from until till by before after during early late mid around through year to and between the circa back spring summer autumn fall winter')
/** Words that tell a score, a vote or odds: “won 3-1”, “a 5-4 ruling”. */
export const scoreTalk = list('won win wins winning beat beats beating beaten lost loss lose defeat defeated defeats draw drew victory victories score scored scores scoreline lead leads led trailed trailing vote voted votes ruling match game season record set sets odds aggregate halftime goal goals')

/** Verbs and adverbs by which one number takes the place of another. */
export const changeWords = list(`rose rise rises risen rising climbed climb climbs climbing increased increase increases increasing raised raise raising revised revise revising grew grow grown growing fell fall falls fallen falling
  dropped drop drops dropping jumped jump jumps lowered lower upped updated update reduced reduce reducing cut cuts cutting up down soared surged declined decline shrank slipped doubled tripled quadrupled expanded corrected plunged dipped swelled mounted went going`)
