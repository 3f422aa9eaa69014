// The words by which a later text speaks of what has come about or has not: verbs in the past, and the turns for a promise kept, broken or dropped.
// English patterns over the words as written.

const pasts =
  'was:be were:be had:have did:do went:go came:come took:take gave:give made:make saw:see got:get left:leave lost:lose won:win met:meet held:hold kept:keep broke:break began:begin ' +
  'became:become built:build bought:buy brought:bring sent:send spent:spend paid:pay put:put cut:cut hit:hit led:lead felt:feel fell:fall rose:rise grew:grow fled:flee fought:fight ' +
  'found:find flew:fly drew:draw drove:drive chose:choose spoke:speak stood:stand sat:sit struck:strike shot:shoot sold:sell told:tell taught:teach threw:throw wore:wear wrote:write ' +
  'withdrew:withdraw overthrew:overthrow quit:quit shut:shut ran:run sank:sink swore:swear won:win taken:take given:give broken:break begun:begin driven:drive chosen:choose spoken:speak ' +
  'withdrawn:withdraw fallen:fall risen:rise grown:grow written:write drawn:draw'
const baseOf = new Map(pasts.split(' ').map((pair) => pair.split(':') as [string, string]))
const irregular = [...baseOf.keys()].filter((word) => !/(?:en|un|awn|own)$/.test(word)).join('|')
const irregularWord = new RegExp(`\\b(?:${[...baseOf.keys()].join('|')})\\b`, 'giu')

/** The text with irregular pasts in their base form, so that “sold” meets “sell”. */
export function withBaseForms(text: string): string {
  return text.replaceAll(irregularWord, (word) => baseOf.get(word.toLowerCase()) ?? word)
}

// “The closed road”, “undocumented people”, “the United States”: no verbs.
const regular = '(?<!\\b(?:the|an?|of|his|her|their|its|our|my|with|most|more|all|these|those|and|or|as|no)\\s)(?!un)\\p{Ll}{2,}(?<!e)ed(?!\\s+(?:to\\s+be|in\\s+order)\\b)'

/** A verb in the past, or a perfect. */
export const pastVerb = new RegExp(`\\b(?:(?:has|have|had)\\s+(?:(?:not|never|now|already|since|also)\\s+)?\\p{Ll}+(?:ed|en|ne|un|ot|ade|one|ut|et|it|id|ft|ld|st|pt|nt)|${irregular}|${regular})\\b`, 'u')

/** What is itself still ahead, wanted, promised or unreal settles nothing. */
export const stillAhead = new RegExp(
  "\\b(?:will|won['’]t|shall|going\\s+to|expect(?:s|ed)?|would|could|might|should|if|plan(?:s|ned|ning)?|propos(?:e|es|ed|al|als)|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|" +
    'want(?:s|ed)?|intend(?:s|ed)?|threaten(?:s|ed)?|call(?:s|ed|ing)?\\s+(?:on|for)|urg(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|likely|unlikely|predict(?:s|ed)?|whether)\\b|\\bmay\\b(?!\\s\\d)',
  'i',
)

/** Said not to have come about. */
export const cameToNothing = new RegExp(
  '\\b(?:fail(?:s|ed|ing|ure)?|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|cancel(?:s|led|ed|ling|ing)?|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|shelv(?:e|es|ed|ing)|' +
    '(?:dropped|dropping)\\s+(?:the|its|his|her|their)|br(?:eak|eaks|oke|oken|eaking)\\s+(?:\\p{L}+\\s+){0,2}(?:promise|pledge|vow|word|commitment)s?|reneg(?:e|es|ed|ing)|back(?:s|ed|ing)?\\s+(?:down|out|away)|' +
    'refus(?:e|es|ed|ing)|missed\\s+(?:\\p{L}+\\s+){0,2}deadline|fell\\s+short|unfulfilled|unmet|ha(?:s|ve|d)\\s+yet\\s+to)\\b',
  'iu',
)

/** Said to have come about as was said. */
export const cameAsSaid = /\b(?:as\s+(?:promised|pledged|planned|predicted|expected|announced|threatened|forecast)|kept\s+(?:\p{L}+\s+){0,2}(?:promise|pledge|vow|word)|made\s+good\s+on|followed\s+through|honou?red|fulfilled|went\s+ahead)\b/iu

/** Cues that only say: their tense is that of the saying. */
export const saying = /\b(?:said|says?|saying|told|tells?|telling|wrote|writes?|writing|added|according|announced|asked|claimed|insisted|argued|thought|believed|reported|noted|stated|tweeted|warned|predicted|confirmed|denied|acknowledged|admitted)\b|:|^\W*$/i
