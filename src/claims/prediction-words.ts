// The words by which a statement speaks of what is to come: modals, plans, expectations, verbs that promise, threaten and foretell, and the turns
// that only look like them. English patterns; they say what is written, not whether it will be so.

/** What every marker in a sentence has one of: most sentences have none and are not looked at further. */
export const mayLookAhead = /\b(?:will|won|shall|shan|going|gonna|would|plan|intend|intention|aim|prepar|expect|set|schedul|slated|poised|about|bound|likely|unlikely|certain|sure|destined|project|forecast|predict|foresee|anticipat|on (?:track|course)|due|agreed|promised|vowed|pledged|threatened|sworn|may|might|could|chance|odds|probab|improbab|inevitab|impossib|tomorrow|tonight|next|later|remote|even|fifty|more|almost|nearly|virtually|not)|['’](?:ll|d)\b|\d/i

/** Words between a modal and its verb: “will likely not be”. */
const between = "(?:(?:not|never|also|still|then|only|just|soon|now|all|both|\\p{L}+ly|even|ever|once again|again|no longer)\\s+){0,4}"

/** “will”, “won't”, “'ll”, “shall”; not the noun, nor what belongs to the talk itself (“I will say”, “you will recall”). */
export const willModal = new RegExp(
  "(?<!\\b(?:the|a|free|good|ill|political|living|of|his|their|her|its|whose|public|popular)\\s)(?:\\b(?:will|won['’]t|shall|shan['’]t|cannot and will)\\b|(?<=\\p{L})['’]ll\\b)" +
    `(?!['’])(?=\\s+${between}(\\p{L}[\\p{L}'’-]*)|\\W*$|[,.])`,
  'giu',
)

/** Ahead of “will”: who talks, or is talked to. */
export const talking = /\b(?:I|we|you)\s*$/i

/** What follows “I will” where a speaker only goes on talking: “I will say this”, “you will recall”, “we’ll see”. */
export const talkVerbs = new RegExp(
  '^(?:say|tell\\s+you|never\\s+know|admit|concede|note|recall|remember|bet|repeat|confess|notice|be\\s+(?:honest|frank|clear|blunt|candid)|' +
    '(?:add|grant)(?=\\s+(?:that|this|you)\\b|[,:])|put\\s+it|(?:see|find)(?=\\s+(?:what|how|if|whether|who|where|that|as)\\b|\\W*$|[.,;]))(?![\\p{L}’\'-])',
  'iu',
)

/** “is going to”, “gonna” before a verb; the second group is what follows. */
export const goingTo = /\b(?:(?<tense>am|is|are|was|were|be|been)\s+|['’](?<short>s|re|m)\s+|(?<neg>isn|aren|ain|wasn|weren)['’]t\s+)?(?:\p{L}+ly\s+|not\s+|still\s+|never\s+|all\s+|just\s+){0,3}(?:going\s+to|gonna)\s+(?!the\b|an?\b|our\b|their\b|his\b|her\b|my\b|your\b|its\b|this\b|that\b|these\b|those\b|church\b|school\b|jail\b|prison\b|college\b|bed\b|hell\b|court\b|war\b|waste\b|\p{Lu})(?=\p{Ll})/gu

/** “I'm going to”, at the end of what is said. */
export const goingToAtEnd = /\b(?:am|is|are|['’](?:s|re|m))\s+(?:not\s+)?(?:going\s+to)(?=[\s."”'’]*$)/giu

/** “would”, “'d”: what was still to come when it was said; not the unreal past, a wish or a preference. */
export const wouldModal = new RegExp(
  "(?:\\bwould(?:n['’]t)?\\b|(?<=\\b(?:he|she|they|it|we|I|you))['’]d\\b)" +
    `(?!['’])(?!\\s+${between}(?:have\\s+\\p{L}+(?:ed|en|wn|ne|ught|ost|on|ad|ut|een|un|eft|eld|ept|old|aid|ade|et|it)\\b|['’]ve|have\\s+(?:been|had)|like\\b|love\\b|rather\\b|prefer\\b|want\\b|seem\\b|appear\\b|argue\\b|say\\b|suggest\\b|hope\\b|think\\b|imagine\\b|better\\b))` +
    `(?=\\s+["“'‘]{0,2}${between}(\\p{L}[\\p{L}'’-]*))`,
  'giu',
)

/** “would be wrong”, “would violate the law”: a judgement, not an event. */
export const judged = new RegExp(
  '^(?:be\\s+(?:an?\\s+|the\\s+|very\\s+|so\\s+|too\\s+|even\\s+|more\\s+|really\\s+|quite\\s+){0,3}' +
    '(?:wrong|right|good|great|better|best|worse|worst|nice|bad|fair|unfair|illegal|legal|appropriate|inappropriate|unconstitutional|unacceptable|ideal|ironic|' +
    'insulting|foolish|stupid|wise|unwise|helpful|hard to (?:believe|imagine)|mistake|disaster|shame|disgrace|violation|honou?r|pleasure|betrayal|tragedy|fan|happy|glad|remiss|surprised|concerned|worried|grateful|delighted|pleased|disappointed|shocked|horrified|sorry|sad)\\b' +
    '|(?:violate|contradict|constitute|amount|mean|require|entail|need|depend|imply|suffice|allow|prohibit|forbid|ban|permit|enable|prevent|authori[sz]e)\\b)',
  'i',
)

/** “wouldn't say”, “would not be drawn”: withheld then, not ahead. */
export const withheld = /^(?:neither\s+confirm|say|comment|confirm|be\s+drawn|discuss|elaborate|disclose|reveal|give|name|identify|speculate|answer|budge|let|listen|speak|talk)\b/i

/** After “'d”: had, not would. */
export const participle = /(?:ed|en|wn|ought|aught)$|^(?:been|had|got|met|made|said|told|heard|held|left|lost|kept|sent|spent|put|cut|hit|set|found|won|become|come|run|begun|sat|stood|understood|felt|built|paid|done|gone|better)$/i

/** May, might and could: ahead only where the cue warns or foretells. */
export const mayModal = new RegExp(`\\b(?:may|might|could|couldn['’]t)\\b(?!['’])(?!\\s+${between}have\\b(?!\\s+to\\b))(?=\\s+${between}(\\p{L}[\\p{L}'’-]*))`, 'gu')

/** “plans to”, “has no plans to”: what somebody means to do. */
export const planning = new RegExp(
  "\\b(?:(?<tense>plan|plans|planned|intend|intends|intended|aim|aims|aimed)\\s+(?:on\\s+\\p{L}+ing\\b|to\\s+(?=\\p{Ll}))|" +
    '(?:am|is|are|was|were|be|been|[’\']s|[’\']re|[’\']m)\\s+(?:now\\s+|also\\s+|still\\s+|not\\s+|already\\s+){0,3}(?:planning|intending|preparing)\\s+(?:to\\s+(?=\\p{Ll})|on\\s+\\p{L}+ing\\b)|' +
    '(?:has|have|had|with|having|of|no|any)\\s+(?:no\\s+|any\\s+)?(?:plans?|intentions?)\\s+(?:to\\s+(?=\\p{Ll})|of\\s+\\p{L}+ing\\b|for\\s+))',
  'giu',
)

/** “has agreed to”, “had vowed not to”: a promise that is told of. */
export const promised = /\b(?:has|have|had)\s+(?:\p{L}+ly\s+|already\s+|also\s+|twice\s+)?(?:agreed|promised|vowed|pledged|threatened|sworn)\s+(?:not\s+)?to\s+(?!the\b|an?\b|all\b|any\b|its\b|their\b|his\b|her\b|some\b|that\b|this\b)(?=\p{Ll})/giu

/** “is expected to”, “is set to”, “is likely to”, “is about to”: what is held to be coming. */
export const expecting = new RegExp(
  "(?:\\b(?<tense>am|is|are|was|were|been|remains?|remained|seems?|seemed|looks?|looked|appears?|appeared|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\\s+|[’'](?:s|re|m)\\s+|,\\s+|\\b(?:and|but|or)\\s+)" +
    '(?:(?:not|also|now|still|already|\\p{L}+ly|very|all|but|almost|far|from)\\s+){0,3}' +
    '(?:(?:expected|set|scheduled|slated|poised|about|bound|(?<likely>likely|unlikely)|certain|sure|destined|projected|forecast|predicted|on\\s+(?:track|course))\\s+(?:to\\s+(?=\\p{Ll}))|' +
    '(?:expected|set|scheduled|slated)\\s+(?:for\\s+(?=\\p{L})|in\\s+(?=\\d))|' +
    'due\\s+(?:to\\s+(?=(?:be|meet|vote|arrive|begin|start|speak|release|report|testify|appear|take|end|expire|visit|return|open|give|hold|decide|leave|travel|sign|host)\\b)|in\\s+|on\\s+|by\\s+))',
  'giu',
)

/** “expect X to”, “I predict that”. */
export const foretellingVerb = new RegExp(
  "\\b(?:I|we|they|he|she|it|who|and|also|now|no\\s+one|nobody|none|few|many|most|some|\\p{Lu}[\\p{L}-]+|(?<!\\b(?:than|as|like)\\s)(?:\\p{Ll}{2,}s(?=\\s+(?:\\p{L}+\\s+)?(?:expect|predict|foresee|anticipate)\\b)|\\p{Ll}{3,}(?=\\s+(?:\\p{L}+\\s+)?(?:expects|predicts|foresees|anticipates)\\b)))\\s+(?:(?:do|does|did|don['’]t|doesn['’]t|fully|also|now|not|still)\\s+){0,3}(?<tense>expects?|predicts?|foresees?|forecasts?|anticipates?|expected)\\s+(?!.{0,4}$)",
  'gu',
)

/** “War is inevitable”, “looks almost certain”: held to be coming, or all but ruled out. */
export const inevitable = /\b(?<tense>is|are|was|were|looks?|looked|seems?|seemed|appears?|appeared|be)\s+(?:(?:also|now)\s+)?(?:(?:almost|nearly|virtually|practically|all but|next to)\s+(?:certain|inevitable|impossible|guaranteed|assured)|inevitable)\b(?=\W*$|\s*[,;.—–]|\s+(?:given|because|after|if|unless|in|by|before|this|next)\b)/giu

/** “We leave tomorrow”, “the hearing starts next week”: the present with a day to come. */
export const futurate = new RegExp(
  "(?<!\\b(?:to|not|will|would|can|could|may|might|must|should|do|does|did|n['’]t)\\s)" +
    "(?:(?:\\b(?:am|is|are)|['’](?:s|re|m))\\s+(?:\\p{L}+ly\\s+|also\\s+|not\\s+|all\\s+|still\\s+|now\\s+){0,2}(?!going\\s+to\\b)\\p{L}{2,}ing\\b|" +
    '\\b(?:begins?|starts?|opens?|ends?|closes|meets?|leaves?|arrives?|returns?|resumes?|expires?|launches|takes?\\s+(?:place|office|effect)|goes|flies|votes?|marche?s?|sails?|departs?|retires?|kicks\\s+off|gets\\s+under\\s+way))' +
    "(?=\\s(?:(?!\\b(?:\\p{L}+ed|was|were|said|had|did)\\b)[^.;!?\"”]){0,60}?\\b(?:tomorrow|tonight|next\\s+(?:week|month|year|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)|later\\s+(?:today|this\\s+(?:week|month|year)))\\b)",
  'giu',
)

/** “is likely”, “looks unlikely” with nothing after it, or before “that … will”. */
export const likelyAlone = /\b(?:is|are|was|were|looks?|looked|seems?|seemed|appears?|appeared|be)\s+(?:(?:not|also|now|very|highly|increasingly|extremely|more|all but|almost|still|quite)\s+){0,3}(?:un)?likely\b(?=\W*$|\s*[,;.—–]|\s+(?:given|because|after|if|unless|in|by|before|this|next)\b)|\bno chance (?:of|that|for)\b/giu

/** Cues that promise or plan, before “to …” or what is promised. */
export const promising = new RegExp(
  '\\b(?:vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|sw(?:ear|ears|ore|earing)|sworn|guarantee(?:s|d|ing)?|commit(?:s|ted|ting|ment)?|dedicated|' +
    '(?:plan|intend)(?:s|ned|ed|ning|ing)?|intentions?|aim(?:s|ed|ing)?|agree[sd]?|agreeing|agreement|offer(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|undert(?:ake|akes|ook)|' +
    'determined|resolved?|rul(?:es|ed|ing)?\\s+out|prepar(?:e|es|ed|ing)|decid(?:e|es|ed|ing))\\b',
  'i',
)

/** Cues that promise whatever follows: “pledged her vote”. */
export const pledging = /\b(?:vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|guarantee(?:s|d|ing)?)\b/i

/** Cues that threaten. */
export const threatening = /\bthreat(?:en|ens|ened|ening|s)?\b/i

/** Cues that foretell whatever follows. */
export const foretelling = new RegExp(
  '(?<!\\b(?:in|of|at|by|for|after|before|without)\\s)\\b(?:predict(?:s|ed|ing|ion|ions)?|forecast(?:s|ed|ing)?|fores(?:ee|ees|aw|een|eeing)|anticipat(?:e|es|ed|ing)|expect(?:s|ed|ing)?|' +
    '(?:expectation|projection|estimate|anticipation)s?\\s+(?:that|of)|prophes(?:y|ies|ied)|envision(?:s|ed)?|' +
    '(?:is|are|was|were)\\s+(?:\\p{L}+\\s+){0,2}(?:(?:set|due|scheduled|slated|poised|bound|likely|unlikely|sure|certain)(?:\\s+to)?|about\\s+to)$)',
  'iu',
)

/** Cues that warn or fear: may and could after them are ahead. */
export const warning = /\b(?:warn(?:s|ed|ing|ings)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying)|caution(?:s|ed|ing)?|concern(?:s|ed)?|suspects?|alarm(?:s|ed)?|apprehensi\p{L}+)\b/iu

/** Cues that wish, ask or withhold: what follows is nobody's word that it will be. */
export const wishing = /\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?|want(?:s|ed|ing)?|long(?:s|ed)?\s+for|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:on|for|upon)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|question(?:s|ed|ing)?|wonder(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|debat(?:e|es|ed|ing))\b/i

/** Cues of speech in the past: “would” after them looks ahead. A present cue leaves it unreal. */
export const pastCue = new RegExp(
  '\\b(?:\\p{L}+ed|said|told|wrote|made|thought|knew|held|swore|foresaw|saw|went|gave|put|came|took|left|began|had|was|were|did|heard|felt|read|spoke|' +
    'found|according to|\\p{L}+ing)\\b',
  'iu',
)

/** “denied that he would”: what is denied is said not to be. */
export const denyingCue = /\b(?:den(?:y|ies|ied|ying)|(?<!\b(?:no|not|never|without|little)\s|n['’]t\s)doubt(?:s|ed|ing)?|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing)\s+out|dismiss(?:es|ed|ing)?|decided\s+(?:not|against)|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:\p{L}+\s+)?(?:think|believe|expect|plan|intend|foresee|anticipate|see|agree))\b/iu

/** Verbs for what happens to one rather than what one does: “we will win” foretells. */
export const befalling = new RegExp(
  '^(?:win|lose|have|get|need|become|find|benefit|suffer|prevail|succeed|fail|survive|like|love|want|miss|feel|think|know|understand|remember|regret|take\\s+(?:\\p{L}+\\s+){0,4}(?:time|hours|days|weeks|months|years|longer)|' +
    'see|hear|face|grow|rise|fall|lead|beat|defeat|earn|gain|receive|be(?!\\s+(?:\\p{L}+ing|there|back|here)\\b)|last|die|outlast|pass|perform|fare|do\\s+(?:well|better|fine|great|very)|look(?!\\s+(?:after|into|at|for|to)\\b)|seem|prove|end|emerge|carry|cost|start\\s+at|include|apply|remain|extend|affect|create|result|cause|increase|reduce|expand|make\\s+it|allow|help)\\b',
  'iu',
)

/** Deeds that harm whom they are done to, by their verb. */
export const harming = new RegExp(
  '^(?:retaliat\\p{L}+|reveng\\p{L}+|aveng\\p{L}+|punish\\p{L}*|bomb(?:s|ed|ing)?|attack(?:s|ed|ing)?|destroy\\p{L}*|crush\\p{L}*|annihilat\\p{L}+|obliterat\\p{L}+|kill(?:s|ed|ing)?|murder\\p{L}*|slaughter\\p{L}*|massacre\\p{L}*|behead\\p{L}*|tortur\\p{L}+|drown|strangle|stab|poison|maim|exterminat\\p{L}+|execut(?:e|ed|ing)|' +
    'strike(?:s)?\\s+(?:back|at|against)|hit\\s+back|shoot|invade|shell(?:ing)?|jail|imprison|lock\\s+(?:\\p{L}+\\s+)?up|sue|suing|prosecut(?:e|ed|ing)|pay\\s+(?:the|a|dearly|for)|respond\\s+(?:with\\s+force|forcefully|harshly|decisively)|' +
    'expel|burn\\s+down|wipe\\s+out|cut\\s+off|sanction(?:s|ed)?|make\\s+(?:them|him|her|it)\\s+(?:pay|suffer|regret))\\b',
  'iu',
)

/** Words that turn a statement into its opposite, near a marker. */
export const negating = /(?:\bnot|n['’]t|\bnever|\bno longer|\bno one|\bnobody|\bnone|\bneither|\bnor|\bno(?=\s+(?:plans?|intentions?|chance))|\bcannot)\b/i
