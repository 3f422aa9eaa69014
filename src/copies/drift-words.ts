// The words that decide how much a changed quotation matters: negations, modals, figures, and the function words whose change matters
// least. English, in lower case, contractions undone. They say what kind a word is, not what the change means.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that turn a sentence round. */
export const negations = list('not no never none nothing nobody nowhere neither nor without')

/** What may, must or will be (“would” and “had” when contracted come as 'd). */
export const modals = list("may might will would can could must shall should ought 'd")

/** Verbs that are function words and still make a clause. */
export const auxiliaries = list("am is are was were has have had do does did will would can could may might must shall should 'd")

/** Words that carry no content of their own, with the adverbs that quotations lose first and the particles of names. */
export const functionWords = list(
  'a an the this that these those and or but so if then than as because while though although when where which who whom whose what how why there here ' +
    'of to in on at for with by from about into onto over under up down out off upon towards toward through between among against during before after ' +
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves one's 's " +
    'am is are was were be been being have has had having do does did doing done get gets got ' +
    'just very also too even still really quite pretty rather well all any some both each every much many more most such only own same again ever now yes oh okay ok um uh ' +
    'al el bin ibn bint de la le du van von der den',
)

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** Number words up to ninety and their digits; “first” and “second” are left alone, as they are more often not figures. */
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...units.map((word, value): [string, string] => [word, `${value}`]),
  ...tens.map((word, place): [string, string] => [word, `${(place + 2) * 10}`]),
  ...ordinals.map((word, place): [string, string] => [word, `${place + 3}`]),
])

/** “twenties”, “mid-20s”: decades and their digits. */
export const decades: ReadonlyMap<string, string> = new Map(tens.map((word, place) => [`${word.slice(0, -1)}ies`, `${(place + 2) * 10}`]))

/** Words that are part of a figure though no digits write them. */
export const figureWords = list('hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens scores half third quarter percent twice thrice double triple')

/** Contractions that no rule undoes. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']], ["won't", ['will', 'not']], ["shan't", ['shall', 'not']], ["ain't", ['is', 'not']], ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']], ['wanna', ['want', 'to']], ['gotta', ['got', 'to']], ["y'all", ['you', 'all']], ["'em", ['them']], ["'cause", ['because']],
])

/** The ends of contractions and what they stand for; 's and 'd stand for several and are compared as such. */
export const contractedEnds: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'], ["'re", 'are'], ["'ve", 'have'], ["'ll", 'will'], ["'m", 'am'], ["'s", "'s"], ["'d", "'d"],
])

/** What 's and 'd may stand for. */
export const openEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([["'s", list('is has us')], ["'d", list('would had')]])

/** Abbreviations whose full stop ends no sentence. */
export const abbreviations = list('mr mrs ms dr gen sen rep gov lt col sgt capt cmdr maj prof rev st jr sr vs v no jan feb mar apr aug sept oct nov dec inc ltd co corp')
