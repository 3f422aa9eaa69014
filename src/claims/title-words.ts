// Whether words can be read alone, in a list of claims: a clause with a subject that says whom it means and a finite verb. Reads closed classes of
// words and their endings, since a ledger keeps no tags; in doubt a content is no clause, and its title then says who says it. English.

/**
 * alone: a clause that needs nothing before it; pointing: a clause whose subject, or speaker, only its own text knows (“he was”, “we have”);
 * part: no clause (“to resign”, “of taking bribes”, “whether it may”), which goes on from what stands before it.
 */
export type Reading = 'alone' | 'pointing' | 'part'

/** Words and marks that are looked at: by then a clause has its verb. */
const mostWords = 60

const mark = /[,;:()“”"—–]/

/** `saying`: what stands around it is a verb that takes clauses only (“said”, “according to”), so that it needs no verb that is known. */
export function readingOf(content: string, saying = false): Reading {
  const bare = content.replace(/^[\s"“‘'([]+/, '')
  // “That sounds right” points, “that it sounds right” does not.
  const isThat = /^that\s/.test(bare)
  const words = wordsOf(isThat ? bare.slice(4) : bare)
  const [first = '', second = ''] = words.filter((word) => !mark.test(word))
  // “that proposed a levy”: whatever did so stands before it.
  if (first === '' || (isThat && isFinite(first, '', second))) return 'part'
  const asks = /\?["”’')\]]*$/.test(content)
  if (!asks && (relatives.has(first) || questions.has(first) || objects.has(first))) return 'part'
  if (first === 'to' && !determiners.has(second)) return 'part'
  if (!asks && auxiliaries.has(first)) return 'part'
  const isClause = asks || ((saying || isThat) ? !isStump(words) : hasVerb(words))
  if (!isClause) return 'part'
  if (saysI.test(/^["“‘']/.test(content) ? content : content.replaceAll(/[“"][^”"]*[”"]?/g, ''))) return 'pointing'
  if (/^it\b/.test(first) && impersonal.test(words.slice(0, 8).join(' '))) return 'alone'
  const subject = opening.has(first) ? pronounAfterComma(words) : first
  return subjects.has(subject.replace(/'.*/, '')) ? 'pointing' : 'alone'
}

/** Whether the source of words has to be looked up elsewhere: “he”, “which”. */
export function isPronoun(source: string): boolean {
  return /^(?:(?:both|all) )?(?:i|we|you|he|she|it|they|who|which|that|this|these|those|one|others?|some|many|him|her|them|himself|herself|itself|themselves)\.?$/i.test(source.trim())
}

/** Whether nobody, or nothing, says so: “no credible report”. */
export function isNobody(source: string): boolean {
  return /^(?:no|none|nobody|neither|nothing|few)\b/i.test(source.trim())
}

/** Whether a cue takes clauses only, so that what it holds is one. */
export function isSaying(cue: string): boolean {
  return saying.test(cue) && !/\b(?:to|of|as|for|with|in|at|about)$/i.test(cue.replace(/\baccording to$/i, ''))
}

/** Whether the words of a cue turn round, or leave open, what it holds: “refused”, “did not say”, “is unlikely”. */
export function turnsRound(cue: string): boolean {
  return turning.test(cue.replaceAll('’', '\''))
}

/** In lower case but for abbreviations: “IS” is no verb, “US” no pronoun. */
function wordsOf(text: string): readonly string[] {
  return Array.from(text.slice(0, 600).replaceAll('’', '\'').matchAll(/[\p{L}\p{N}][\p{L}\p{N}'.-]*|[,;:()“”"—–]/gu), ([word]) => (/^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase().replace(/\.$/, ''))).slice(0, mostWords)
}

/** Too short to be a clause, and without a verb: “dubious credibility”. */
function isStump(words: readonly string[]): boolean {
  return words.filter((word) => !mark.test(word)).length < 5 && !hasVerb(words)
}

/** Whether a finite verb stands in it that belongs to no clause within it, with something before it. */
function hasVerb(words: readonly string[]): boolean {
  // “having crossed the ford”
  let inside = participle.test(words[0] ?? '')
  let wasInside = false
  let before = 0
  let verb = -2
  let group = -1
  for (const [index, word] of words.entries()) {
    if (mark.test(word)) continue
    const [last = '', next = ''] = [words[index - 1], words[index + 1]]
    // “a paper it had obtained”: a clause begins with the pronoun, too.
    if (subordinating.has(word) || (before > 0 && personal.has(word) && !mark.test(last) && !joining.has(last))) inside = true
    else if (index > group && isFinite(word, last, next)) {
      // “who fled and was caught”, “it said had come” are one clause.
      const isInside: boolean = inside || (wasInside && (joining.has(last) || verb === index - 1))
      if (!isInside && before > 0) return true
      // “was”, “also”, “hit” are one verb.
      group = auxiliaries.has(word) ? index + 3 : index
      wasInside = isInside
      inside = false
      verb = index
    }
    before += 1
  }
  return false
}

function isFinite(word: string, last: string, next: string): boolean {
  if (auxiliaries.has(word) || /n't$|'(?:s|re|ve|ll|d)$/.test(word)) return !word.endsWith('\'s') || /^(?:it|he|she|that|there|what|who|this)'s$/.test(word)
  if (determiners.has(last) || prepositions.has(last) || last === 'to') return false
  if (pasts.has(word) || presents.has(word)) return true
  // “the army fired the shells” is a clause, “shells fired by the army” is none, of “shells fired at the mill” only the rest would tell.
  const isPast = participles.has(word) || (word.length > 4 && /[^e]ed$/.test(word) && !nounsInEd.has(word))
  return isPast && !joining.has(last) && !mark.test(last) && (determiners.has(next) || personal.has(next) || objects.has(next) || next === 'to')
}

/** The word after the first comma: “If it fails, they will”. */
function pronounAfterComma(words: readonly string[]): string {
  const comma = words.indexOf(',')
  return comma < 0 ? '' : words[comma + 1] ?? ''
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

const determiners = set('the a an this that these those his her its their our my your no any some every each all both another')
const prepositions = set('of in on at by for with from into over under about against between through during without within as than')
const relatives = set('which who whom whose where')
const questions = set('whether if how why what when')
const objects = set('him them me us himself herself itself themselves')
const subjects = set('i we he she it they this these those that his her their its my our one')
const personal = set('i we he she it they you')
const joining = set('and or but that because if when as while until since after before than so nor')
const opening = set('in on at by for with from if when after before because while since until although though once as even during under despite and but or so then also')
const subordinating = set('who which whose whom that where when as after before because while since until if although though once than what how why whether')
const auxiliaries = set('is are was were am be been has have had will would can could may might must shall should do does did cannot ought')
const participle = /^(?!(?:no|any|some|every)thing|during|evening|morning|spring|building|meeting|king$)\p{Ll}{2,}ing$/u
const nounsInEd = set('hundred indeed speed breed bleed crossbred biped sacred naked wicked united alleged')
const pasts = set('said became began broke came chose did drew drove fell fled flew forbade forgot froze gave got grew knew lay let lit meant quit ran rang rose sank sat saw shook showed slept spoke stole stood swore took threw went wore wrote ' +
  'agreed appeared arrived asked collapsed continued decided died happened lived managed occurred refused remained resigned returned seemed started tried wanted')
const participles = set('told bought brought built caught cost cut dealt fought found heard held hid hit hurt kept laid led left lent lost made met paid put read sent set shot shut sold sought spent split struck taught thought understood won ended failed')
const presents = set('says shows wants needs means makes takes gives goes comes seems appears remains believes thinks knows expects claims plans hopes holds keeps puts gets finds lives works uses includes becomes calls looks continues begins faces fails leads plays runs sees stands tells tries turns understands wins ' +
  'carries represents contains belongs depends deserves exists happens intends lacks matters owes owns poses proves provides refuses requires seeks suggests supports suffers think believe know want need')
/** “It is clear that”, “it takes years to”: it stands for what follows. */
const impersonal = /^it(?:'s| (?:is|was|will be|would be|has been|had been|may be|might be|could be|seems|appears|remains|takes|took))? (?:(?:not|now|still|also|never|very|too|more|\w+ly) )*(?:\w+ )?(?:that|whether|how|why|what|who|where|when)\b|^it(?:'s| (?:is|was|will be|would be|may be|might be))? (?:(?:not|now|still|also|very|too|\w+ly) )*(?:possible|impossible|hard|harder|difficult|easy|easier|necessary|important|time|better|best|wrong|right|safe|common|illegal|unfair|too)\b/
const saysI = /(?<!\p{L}['’]?|\.)(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|myself|ourselves)(?![\p{L}.])/u
const saying = /(?:^|\s)(?:say|says|said|saying|according to|add|adds|added|adding|insist\w*|argue[sd]?|arguing|believe[sd]?|think|thinks|thought|note[sd]?|wrote|writes|warn(?:ed|s|ing)? that|estimate[sd]?|explain(?:ed|s)|reportedly|allegedly|apparently|reckon\w*|conclude[sd]?)$/i
const turning = /\b(?:not|never|no|neither|nor|cannot|without|den(?:y|ies|ied|ying)|refus\w+|declin\w+|fail\w*|reject\w*|dismiss\w*|doubt\w*|unlikely|unclear|unknown|disput\w+|rul(?:e|ed|es|ing) out|withdr[ae]w\w*|retract\w*|unable|stopp?\w* short|disavow\w*|refut\w+)\b|n't\b/i
