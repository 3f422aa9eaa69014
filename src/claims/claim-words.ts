// The words by which one statement takes up another: nouns for what somebody said, verbs that deny or affirm it, words that call it
// false. English patterns over lower-case text; they say what is written, not which statement is meant.

const nouns = 'accusations? allegations? claims? charges? reports? assertions? suggestions? criticisms? accounts? statements? rumou?rs? contentions? ' +
  'complaints? arguments? insinuations? attacks? remarks? comments? characteri[sz]ations? notion idea version proposals? requests? ' +
  'resolutions? demands? calls? offers? motions? recommendations? plans? findings? verdict conclusions? testimony stor(?:y|ies)'
const noun = nouns.split(/\s+/).join('|')

/** What one statement may call another. */
export const claimNoun = new RegExp(`\\b(?:${noun})\\b`)

/** “these accusations”, “the council's claim”, “any such report”; the noun is the first group. */
export const anaphor = new RegExp(`\\b(?:the|these|those|this|that|such|all|any|its|his|her|their)\\s+(?:[\\w’']+\\s+){0,2}?(${noun})\\b`)

/** “a claim that the family dismissed as …”: the noun takes up what the sentence has just reported. */
export const apposedClaim = new RegExp(`^["“”'’‘]*an? (${noun})\\b`)

/** “Ostria's assertions”, “the farmers’ complaints”: whose claim it is, in the first group. */
export const ownedClaim = new RegExp(`([\\p{L}-]+)(?:['’]s|s['’])\\s+(?:[\\w’'-]+\\s+){0,2}?(?:${noun})\\b`, 'u')

/** Verbs that alone deny. */
export const denying = new RegExp(
  '\\b(?:' +
    'den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?|' +
    'refut(?:es?|ed|ing)|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?' +
    ')\\b',
)

/** Verbs that set one statement against another without denying it. */
export const opposing = new RegExp(
  '\\b(?:' +
    'refus(?:es?|ed|ing)|oppos(?:es?|ed|ing)|resist(?:s|ed|ing)?|counter(?:s|ed|ing)?|contradict(?:s|ed|ing)?|' +
    'push(?:es|ed|ing)? back|fir(?:es|ed|ing) back' +
    ')\\b',
)

/** “refused to disavow” denies nothing. */
export const undenying = /\b(?:refus\w+|declin\w+|fail\w+|time|not|never|n't) (?:\w+ ){0,3}(?:den|reject|dismiss|disput|rebut|refut|repudiat|disavow)/

/** Verbs by which a speaker takes back what the same speaker said. */
export const withdrawing = new RegExp(
  '\\b(?:withdr(?:ew|aws?|awn|awing)|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|t(?:ook|akes?|aken|aking) back|disown(?:s|ed|ing)?)\\b',
)

/** What a speaker may take back. */
export const ownClaims = new RegExp(
  '\\b(?:accusations?|allegations?|claims?|charges?|statements?|remarks?|comments?|criticisms?|assertions?|accounts?|testimony|stances?)\\b',
)

/** “his past statements”: what the speaker said before. */
export const ownPast = new RegExp(
  '^(?:his|her|its|their) (?:own |past |earlier |previous |prior ){1,2}' +
    '(?:statements?|remarks?|comments?|claims?|assertions?|words|accounts?|positions?)\\b',
)

/** “does not think so”, “didn't buy it”. */
export const disbelieving = /\b(?:not|n['’]t|never)\b(?: \w+){0,2}? (?:think|believe|buy|accept|agree)\b/

/** Words that call what was said untrue. */
export const falsity = new RegExp(
  '\\b(?:' +
    'false|falsely|untrue|not true|baseless|unfounded|groundless|fabricat\\w+|lies?|lying|nonsense|ludicrous|ridiculous|' +
    'absurd|pathetic|inaccurate|incorrect|wrong|misleading|hoax|smear|fiction|myth|no truth|invented|invention|fairy tale' +
    ')\\b',
)

/** Verbs that give something a name. */
export const naming = /\b(?:call|describ|label|brand|dubb?|term|characteri[sz])(?:s|es|ed|ing|e)?\b/

/** A content that begins with a pronoun for what was said; “that” before a clause is none. */
export const pointing = new RegExp(
  '^["“]?(?:' +
    'that(?=\\W*$|\\W+as\\b| (?:is|was)\\b)|' +
    '(?:this|it|so)(?=\\W*$|\\W+(?:as|an?|the|is|was)\\b| ["“‘\'])|' +
    '(?:the (?:idea|suggestion|proposal|offer|request|charge)|such)\\b' +
    ')',
)
/** A content that is nothing but such a pronoun. */
export const barePointer = /^["“]?(?:that|this|it|so|something)["”,.]*$/

/** Nouns for the whole of what a text reports. */
export const wholeAccount = /^(?:accounts?|versions?|reports?|stor(?:y|ies)|accusations|allegations)$/

/** Verbs that affirm what another said. */
export const agreeing = new RegExp(
  '\\b(?:' +
    'agree[sd]?|agreeing|echo(?:es|ed|ing)?|confirm(?:s|ed|ing)?|concur(?:s|red)?|endors(?:es?|ed|ing)|corroborat(?:es?|ed)|' +
    'second(?:s|ed)|support(?:s|ed|ing)|similarly|likewise' +
    ')\\b',
)

/** “believed Sol”, “agreed with the ministry”: whom is affirmed, in the first group. */
export const affirmed = new RegExp(
  '\\b(?:believe[sd]?|agree[sd]? with|side[sd]? with|back(?:s|ed)|echo(?:es|ed|ing)) (?:the )?' +
    '(?:\\p{Lu}[\\p{L}-]+ )*(\\p{Lu}[\\p{L}-]+)' +
    // “believed Sol was ill” affirms nothing.
    '(?=[,.;”"’]|$| (?:and|over|about|on|when|in)\\b)',
  'u',
)
