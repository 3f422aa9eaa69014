// The words by which one statement takes up another: nouns for what somebody said, verbs that deny or affirm it, words that call it
// false. English patterns over lower-case text with straight apostrophes; they say what is written, not which statement is meant.

const nouns = 'accusations? allegations? claims? charges? reports? assertions? suggestions? criticisms? critiques? accounts? statements? rumou?rs? contentions? ' +
  'complaints? arguments? insinuations? attacks? remarks? comments? characteri[sz]ations? notion idea version proposals? requests? ' +
  'resolutions? demands? calls? offers? motions? recommendations? plans? findings? verdict conclusions? testimony stor(?:y|ies) ' +
  'predictions? concerns? sentiments? points? implications? narratives? decisions? rationales? reasoning explanations? theor(?:y|ies) ' +
  'depictions? portrayals? excuses? assessments? tales?'
/** Nouns for what somebody said, as alternatives of a pattern. */
export const claimNouns = nouns.split(/\s+/).join('|')

/** What one statement may call another. */
export const claimNoun = new RegExp(`\\b(?:${claimNouns})\\b`)

/** “these accusations”, “the council's claim”, “any such report”; the noun is the first group. */
export const anaphor = new RegExp(`\\b(?:the|these|those|this|that(?! (?:the|an?|any|all|no|every|its|his|her|their|these|those)\\b)|such|both|its|his|her|their)\\s+(?:[\\w']+\\s+){0,2}?(${claimNouns})\\b`)

/** “a claim that the family dismissed as …”: the noun takes up what the sentence has just reported. */
export const apposedClaim = new RegExp(`^["“”'‘]*an? (${claimNouns})\\b`)

/** Verbs that alone deny. */
export const denying = new RegExp(
  '\\b(?:' +
    'den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?|' +
    'refut(?:es?|ed|ing)|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?|debunk(?:s|ed|ing)?|disprov(?:es?|ed|ing)|rubbish(?:es|ed|ing)?|' +
    'contradict(?:s|ed|ing)?|contest(?:s|ed|ing)|disagree[sd]?|' +
    'push(?:es|ed|ing)? back|t(?:ook|akes?|aking) issue|bristl(?:es?|ed|ing)' +
    ')\\b',
)

/** Verbs that make little of something: a denial when what they take is a claim. */
export const belittling = new RegExp(
  '\\b(?:' +
    '(?:brush|shrug|laugh|wav|sho(?:o|u))\\w* (?:it |them |that |this )?(?:off|aside|away)|play(?:s|ed|ing)? down|downplay(?:s|ed|ing)?|' +
    'str(?:uck|ikes?|iking) down|sho(?:t|ots?|oting) down|rebuff(?:s|ed|ing)?|scoff(?:s|ed|ing)?|discredit(?:s|ed|ing)?|mak(?:es?|ing) light of|made light of' +
    ')\\b',
)

/** Verbs that set one statement against another without denying it. */
export const opposing = new RegExp(
  '\\b(?:' +
    'refus(?:es?|ed|ing|al)|oppos(?:es?|ed|ing|ition)|resist(?:s|ed|ing)?|counter(?:s|ed|ing)?|object(?:s|ed|ing)?|challeng(?:es?|ed|ing)|' +
    'balk(?:s|ed|ing)?|question(?:s|ed|ing)|criticiz(?:es?|ed|ing)|doubt(?:s|ed|ing)?|rul(?:es?|ed|ing) out|voted against' +
    ')\\b',
)

/** Verbs that answer. */
export const answering = new RegExp(
  '\\b(?:' +
    'respon(?:ds?|ded|ding|se)|repl(?:y|ies|ied|ying)|retort(?:s|ed|ing)?|sh(?:ot|oots?|ooting) back|(?:fir|hit)(?:es?|ed|s|ing|ting)? back|' +
    'snap(?:s|ped|ping)?|counter(?:s|ed|ing)?|answer(?:s|ed|ing)?|retaliat(?:es?|ed|ing)|rejoin(?:s|ed)' +
    ')\\b',
)

/** “refused to disavow” denies nothing. */
export const undenying = /\b(?:refus\w+|declin\w+|fail\w+|time|not|never|n't) (?:\w+ ){0,3}(?:den|reject|dismiss|disput|rebut|refut|repudiat|disavow)|\bconfirm\w* (?:n?or|and) den(?:y|ied|ies)|\bden(?:y|ied|ies) n?or confirm/

/** “has no evidence that”, “could not corroborate”: what is denied stands behind it. */
export const unproven = /\b(?:no|not|n't|never|without|little|nor|neither) (?:[\w']+ ){0,3}?(?:evidence|proof|record|corroborat\w*|confirm\w*|substantiat\w*|basis|merit|truth)\b|\blittle agreement\b/

/** “declined to say”, “would not comment”: nothing is said that could be denied. */
export const silent = /\b(?:declin\w+ to|refus\w+ to (?:say|comment|answer|discuss)|(?:would|could|will|can|did|do|does|has|have)(?: not|n't) (?:yet |immediately |publicly )?(?:sa(?:y|id)|comment(?:ed)?|answer(?:ed)?|respond(?:ed)?|return(?:ed)?|discuss(?:ed)?|repl(?:y|ied)|elaborate|specify|spoken|make (?:it )?clear))\b/

/** “has not yet responded to”, “did not rule out”, “never formally accused”, “largely ignored”: what was not done, and so answers nothing. */
export const undone = /\bignor(?:es?|ed|ing)\b|\b(?:not|n't|never|failed|yet) (?:[\w']+ ){0,3}?(?:respond|repl|answer|revisit|rule|rebut|accus|criticiz|challeng|repeat|address|mention|explicitly|dispute)/

/** “denied them entry”, “denied mooring rights to”: something was withheld, and nothing that was said is denied. */
export const withheld = /^(?:["“]?(?:his|her|its|their|the|a|an|some|many|more)? ?(?:[\w'-]+ ){0,6})(?:status|entry|access|permission|visas?|permits?|requests?|bail|asylum|parole|rights?|victory|chance|opportunity|appeals?|licen[cs]es?|motion|petition|cases)\b/

/** Verbs by which a speaker takes back what the same speaker said. */
export const withdrawing = new RegExp(
  '\\b(?:withdr(?:ew|aws?|awn|awing)|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|t(?:ook|akes?|aken|aking) back|disown(?:s|ed|ing)?|' +
    'walk(?:s|ed|ing)? back|back(?:s|ed|ing)? (?:away|down) from|backtrack(?:s|ed|ing)?|backpedal(?:s|ed|l?ing)?|apologi[sz](?:es?|ed|ing) for)\\b',
)

/** What a speaker may take back. */
export const ownClaims = new RegExp(
  '\\b(?:accusations?|allegations?|claims?|charges?|statements?|remarks?|comments?|criticisms?|assertions?|accounts?|testimony|stances?|words|predictions?|' +
    'offers?|threats?|proposals?|demands?|requests?)\\b',
)

/** “I was wrong to say”, “I misspoke”: a speaker takes back in so many words. */
export const owningUp = /\b(?:i|we) (?:was|were) (?:wrong|mistaken) to (?:say|claim|suggest|accuse|call)|\b(?:i|we) (?:misspoke|spoke too soon|take (?:it|that|this) back|take back|should(?: not|n't) have (?:said|claimed|accused))\b/

/** Verbs that go against what one said before. */
export const undoing = /\b(?:contradict|disavow|repudiat|disown|den(?:y|ies|ied)|revers|abandon|regret|apologi[sz]e)/

/** Verbs that put one figure or fact in the place of another. */
export const correcting = /\b(?:correct(?:s|ed|ing)?|revis(?:es?|ed|ing)|amend(?:s|ed|ing)?|updat(?:es?|ed|ing)|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?)\b/

/** Words beside a figure that say it is a later one. */
export const revising = /\b(?:later|now|since|meanwhile|then|updated|revised)\b/
/** The same within what is said. */
export const replacing = /\b(?:up from|down from|revised|updated|risen (?:to|from)|ros?e (?:to|from)|climbed to|fallen to|not \d+ as)\b/

/** “his past statements”: what the speaker said before. */
export const ownPast = new RegExp(
  '^(?:his|her|its|their) (?:own |past |earlier |previous |prior ){1,2}' +
    '(?:statements?|remarks?|comments?|claims?|assertions?|words|accounts?|positions?)\\b',
)

/** “does not think so”, “didn't buy it”. */
export const disbelieving = /\b(?:not|n't|never)\b(?: \w+){0,2}? (?:think|believe|buy|accept|agree|see)\b/

/** Words that call what was said untrue. */
export const falsity = new RegExp(
  '\\b(?:' +
    'false|falsely|untrue|not true|(?:is|was|are|were)n\'t true|baseless|unfounded|groundless|fabricat\\w+|lies?|lying|nonsense|ludicrous|ridiculous|' +
    'absurd|pathetic|inaccurate|incorrect|wrong|misleading|hoax|smear|fiction|myth|no truth|invented|invention|fairy tale|' +
    'propaganda|bogus|fake|phon(?:e)?y|spurious|erroneous|rubbish|garbage|without foundation|made (?:it|that|this|the story|them) up|made up|malarkey|delusional|not (?:at all )?accurate|mistaken|unfair|out of touch' +
    ')\\b',
)

/** “Sol's claims about the dam are unfounded”, “such arguments don't hold water”: a verdict on what somebody said. */
export const verdict = new RegExp(
  `\\b(?:${claimNouns})\\b[^.;!?]*?(?:\\b(?:is|are|was|were|has been|have been|seems?|sounds?)|'(?:s|re)) (?:[\\w-]+ ){0,3}?${falsity.source}|` +
    `\\b(?:${claimNouns})\\b[^.;!?]*?(?:n't| not|never) (?:hold|stand|add) (?:up|water|weight|any (?:water|weight))\\b`,
)

/** A content that begins by saying no. */
export const nayStart = new RegExp(
  '^["“”\'‘\\s]*(?:(?:well|look|oh|look here),? )?(?:' +
    'no\\b(?! (?:one|matter|doubt|question|major|longer|party|to|thanks))|nope\\b|nonsense|wrong\\b|never\\b|absolutely not|certainly not|of course not|' +
    '(?:that|it|this)(?:\'s| is| was| are)(?: just| simply| absolutely| totally| completely| all)?(?: not (?:true|so|the case|correct|accurate|right|fair|what)| false| wrong| untrue| nonsense| ridiculous| absurd| bogus| fake| rubbish| baseless| unfounded| an? (?:lie|hoax|fake|fiction|invention)| lies| fiction)\\b|' +
    'that (?:wo|is|was|does|did|would)n\'t\\b' +
    ')',
)

/** “It made a good story, but it wasn't true”: a clause says so of what was told. */
export const untold = /\b(?:it|that|this|none of (?:it|this|that)) (?:(?:is|was|has been)(?:n't| not) (?:at all |actually |simply |remotely )?(?:true|so|the case|correct|accurate)|(?:is|was) (?:\w+ly |all |just |simply )?(?:false|untrue|bogus|nonsense|a lie|a hoax|fiction)|(?:never happened|did(?:n't| not) happen))\b/

/** A connective that sets a sentence against what went before. */
export const contrasting = /\b(?:but|however|yet|though|although|while|whereas|instead|nevertheless|nonetheless|in fact|actually|on the contrary|by contrast|on the other hand|still|rather|despite)\b/

/** A connective that makes a sentence an answer. */
export const inResponse = /\b(?:in (?:response|reply|return|reaction)|respond\w*|asked (?:about|to|whether|if)|when asked|for (?:his|her|its|their) part|confronted|pressed)\b/

/** Verbs that give something a name. */
export const naming = /\b(?:call|describ|label|brand|dubb?|term|characteri[sz])(?:s|es|ed|ing|e)?\b/

/** A content that begins with a pronoun for what was said; “that” before a clause is none. */
export const pointing = new RegExp(
  '^["“]?(?:' +
    'that(?=\\W*$|\\W+as\\b| (?:is|was)\\b)|' +
    'this(?=\\W*$|\\W+(?:as|an?|the|is|was)\\b| ["“‘\'])|' +
    // “said it was not bound”: there the pronoun is the speaker.
    '(?:it|so)(?=\\W*$|\\W+(?:as|an?|the)\\b| ["“‘\'])|' +
    '(?:the (?:idea|suggestion|proposal|offer|request|charge)|such)\\b' +
    ')',
)
/** A content that is nothing but such a pronoun. */
export const barePointer = /^["“]?(?:that|this|it|so|something|them|these|those)["”,.]*$/

/** Nouns for the whole of what somebody tells. */
export const wholeAccount = /^(?:accounts?|versions?|stor(?:y|ies)|narratives?|testimony|tales?)$/

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
