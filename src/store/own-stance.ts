// What a statement does to its own content: its cue turns it round, its words say no, it is left open. By the words of cue and content alone; what
// comes of that beside the other statements of a claim is read in stance-in-claim.ts.
import { belittling, claimNoun, denying, falsity, pointing, untold, withheld } from '../claims/claim-words.ts'
import { contentWords, isNegated } from '../claims/common-words.ts'
import { absentEvidence, doubtingWords, notCommenting, notConfirming, placesOf, undenyingCue } from '../claims/stance-words.ts'
import type { Stance } from './woven-rows.ts'

/** What the words of a statement do to its content; `inside`: they stand in the content, which therefore says it, and only others tell against what. */
export interface OwnStance {
  readonly stance: Stance
  readonly confidence: number
  readonly inside: boolean
}

/** What is read of a statement. */
export interface StancedStatement {
  readonly act: string
  readonly cue: string
  readonly source: string | null
  readonly content: string
}

/** What a statement does to its own content. */
export function ownStance({ act, cue, source, content }: StancedStatement): OwnStance {
  const words = cue.toLowerCase().replaceAll('’', '\'')
  const told = content.toLowerCase().replaceAll('’', '\'')
  if (saysNothing(words, cue, told)) return { stance: 'reports', confidence: 0.7, inside: false }
  const isOpenCue = placesOf(notConfirming, cue).length > 0
  // “It is not known how many”, “Unconfirmed reports”: nobody holds that open against anybody.
  if ((isOpenCue && (source === null || /^it$/i.test(source))) || (source === null && adjective.test(words))) return { stance: 'reports', confidence: 0.5, inside: false }
  // “No evidence has emerged to suggest that”: what it would suggest is left open.
  if (isOpenCue || absentEvidence.test(source ?? '') || (confirming.test(words) && nobody.test(source ?? ''))) return { stance: 'doubts', confidence: 0.7, inside: false }
  if (sayingNothing.test(told)) return { stance: 'reports', confidence: 0.7, inside: false }
  if (confessing.test(told)) return { stance: 'doubts', confidence: 0.6, inside: false }
  // “bristled at reports that”: what angers them may be so.
  if (placesOf(undenyingCue, cue).length > 0 || notExcluding.test(words) || resenting.test(words)) return { stance: 'reports', confidence: 0.5, inside: false }
  if (hopeless.test(words)) return { stance: 'denies', confidence: 0.7, inside: false }
  const ofClaim = assertion.test(told.slice(0, headLength)) || takenUp.test(words)
  if (denying.test(words) && (act === 'deny' || ofClaim)) {
    const isWithheld = !ofClaim && withheld.test(told) && !clause.test(told)
    return isWithheld ? { stance: 'reports', confidence: 0.5, inside: false } : { stance: 'denies', confidence: 0.9, inside: false }
  }
  if (deniesAtHead(words) && clause.test(told)) return { stance: 'denies', confidence: 0.85, inside: false }
  if ((belittling.test(words) || countering.test(words)) && (act === 'deny' || ofClaim)) return { stance: 'denies', confidence: 0.75, inside: false }
  if (unbelieving.test(words)) return { stance: act === 'doubt' || /convinc/.test(words) ? 'doubts' : 'denies', confidence: 0.6, inside: false }
  // “The suggestion that raiders were caught is categorically false”: what it suggests is denied, whatever else the claim is made of.
  if (callsFalse(act, told)) return { stance: 'denies', confidence: 0.85, inside: false }
  if (act === 'deny') {
    // “said the claim was false”: what is denied is the claim, whoever repeats these words denies it too.
    if (falsity.test(told) && claimNoun.test(told)) return { stance: 'denies', confidence: 0.85, inside: true }
    if (isNegated(content)) return { stance: 'denies', confidence: 0.7, inside: true }
    return contentWords(content).terms.size < leastTerms ? { stance: 'denies', confidence: 0.6, inside: false } : { stance: 'asserts', confidence: 0.5, inside: false }
  }
  if (act === 'doubt' || placesOf(doubtingWords, cue).length > 0) {
    // “questioned a man” doubts nothing.
    if (questioning.test(words) && !/^["“‘']?(?:whether|that|if|how|why)\b/.test(told) && !claimNoun.test(told)) return { stance: 'reports', confidence: 0.6, inside: false }
    if (placesOf(doubtingWords, cue).length > 0 || openCue.test(words)) return { stance: 'doubts', confidence: 0.7, inside: false }
    return isOpen(content) ? { stance: 'doubts', confidence: 0.6, inside: true } : { stance: 'reports', confidence: 0.5, inside: false }
  }
  // “responded to allegations by”: whose they are is said, not that they hold.
  if (act === 'ask' || (answering.test(words) && ofClaim)) return { stance: 'reports', confidence: 0.7, inside: false }
  // “The ministry later disputed the report”, said by another: a denial passed on.
  const [, denied = ''] = deniedWithin.exec(told) ?? []
  if (denied !== '' && (clause.test(denied) || !withheld.test(denied))) return { stance: 'reports', confidence: 0.6, inside: false }
  if (leavesOpen(told)) return { stance: 'doubts', confidence: 0.6, inside: true }
  return isNegated(content) ? { stance: 'denies', confidence: 0.6, inside: true } : { stance: 'asserts', confidence: 0.7, inside: false }
}

/** Whether it says in so many words that something is not known; an “unverified tape” may be told of for sure. */
function leavesOpen(told: string): boolean {
  return openWords.test(told) || leftOpen.test(told) || isUnproven(told)
}

/** Whether a content leaves open what it speaks of: “it is unclear whether”, “the tape has yet to be verified”, “no evidence that”. */
export function isOpen(content: string): boolean {
  const told = content.toLowerCase().replaceAll('’', '\'')
  return leavesOpen(told) || placesOf(doubtingWords, content).length > 0
}

/** “no hard evidence that”, “was not aware of”. */
export function isUnproven(content: string): boolean {
  return unproved.test(content.toLowerCase().replaceAll('’', '\''))
}

/** What it owns up to not having confirmed, in the words from there on; null where it owns up to nothing. */
export function unconfirmedIn(content: string): string | null {
  const told = content.toLowerCase().replaceAll('’', '\'')
  const found = confessing.exec(told)
  return found === null ? null : content.slice(found.index + found[0].length)
}

/** Whether it denies in so many words what others must have said, whoever they are: “denied that it had shelled the mill”, “rejected allegations of”, “the rumour that it had is false”. */
export function isPlainDenial(statement: StancedStatement): boolean {
  const { stance, inside } = ownStance(statement)
  const [cue, content] = [statement.cue.toLowerCase(), statement.content.toLowerCase()]
  if (statement.act === 'deny' && callsFalse('deny', content.replaceAll('’', '\''))) return true
  if (stance !== 'denies' || inside || (statement.act !== 'deny' && !deniesAtHead(cue))) return false
  const ofSaying = assertion.test(content) || assertion.test(cue)
  return ofSaying ? denying.test(cue) : denyingFacts.test(cue) && !passive.test(cue) && (clause.test(content) || contentWords(content).terms.size >= leastClause)
}

/** Whether a statement only points at what it denies: “it”, “these accusations”, “the council's report was not credible”. */
export function isBareDenial(content: string): boolean {
  const { size } = contentWords(content).terms
  const told = content.toLowerCase().replaceAll('’', '\'')
  return size < leastTerms || (size <= mostTakenUp && (takenUpAtHead.test(told) || pointing.test(told) || untold.test(told) || noSuch.test(told)))
}

function saysNothing(words: string, cue: string, told: string): boolean {
  return placesOf(notCommenting, cue).length > 0 || undisclosing.test(words) || (refusing.test(words) && (commenting.test(told) || requested.test(told)))
}

function deniesAtHead(words: string): boolean {
  return denyingHead.test(words) && !passive.test(words)
}

function callsFalse(act: string, told: string): boolean {
  const head = claimAtHead.exec(told)
  if (head === null) return false
  const [sentence = ''] = told.slice(head[0].length).split(/[.!?;]\s/)
  const found = isFalse.exec(sentence)
  // Of a bare “the claim is false” the rest of what is said tells what it is about.
  if (found === null || contentWords(sentence.slice(0, found.index + found[0].length)).terms.size <= leastTerms) return false
  // “the allegation that the accounts were false was under review” calls nothing false.
  return act === 'deny' || !/\bthat\b/.test(sentence.slice(0, found.index))
}

/** A claim that is taken up by name is so within the first words. */
const headLength = 60
/** Fewer terms than this only point at what is denied: “her version”, “it”. */
const leastTerms = 3
/** What is said to be so; offers and requests are rejected without anybody's saying so. */
const assertion = /\b(?:accusations?|allegations?|claims?|reports?|rumou?rs?|stor(?:y|ies)|suggestions?|charges?|assertions?|notion|theor(?:y|ies)|speculation)\b/
const denyingFacts = /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?)\b/
const saying = '(?:accusations?|allegations?|claims?|reports?|rumou?rs?|stor(?:y|ies)|suggestions?|charges?|assertions?|notion|idea|theor(?:y|ies)|speculation)'
const claimAtHead = new RegExp(`^["“‘']*(?:that )?(?:(?:the|this|these|those|any|all|such|his|her|its|their|[\\w-]+'s?) )?(?:[\\w-]+ ){0,2}?${saying}\\b`)
const takenUpAtHead = new RegExp(`${claimAtHead.source}(?! (?:that|of|about)\\b)`)
/** Terms of a content that takes up a claim by name and says no more of it than that it does not hold. */
const mostTakenUp = 5
const noSuch = /^["“‘']*(?:that )?(?:there (?:is|was) )?no such\b/
const isFalse = new RegExp(`\\b(?:is|are|was|were|be|been|as)\\b.{0,60}?${falsity.source}`)
const denyingHead = /^(?:(?:has|have|had|is|are|also|later|since|then|again|both|\w+ly) ){0,4}(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?)\b/
/** Somebody's denial told by another; what is denied is the group. */
const deniedWithin = /^["“‘']*(?:that )?(?:[\w.'-]+ ){1,6}?(?<!\b(?:was|were|been|being|be|is|are) )(?:has |have |had )?(?:since |later |also |already |\w+ly )?(?:denied|denies|disputed|disputes|rejected|rejects|dismissed|dismisses|refuted)\b ?(.*)/
const hopeless = /\b(?:dash|crush|shatter)\w* (?:\w+ ){0,2}?(?:hopes?|expectations?)\b/
const unbelieving = /(?:\bnot|n't|\bnever|\bno longer)(?: (?!only|just|merely)\w+){0,2}? (?:believ|think|thought|expect|seem|appear|buy|accept|agree|blam|suspect|consider|convinc)\w*/
const notExcluding = /(?:\bnot|n't|\bnever|\bcannot)(?: \w+){0,2}? exclud/
const resenting = /\bbristl/
const adjective = /^(?:as yet |so far |still )?un\w+$/
const unproved = /(?:\b(?:no|not|without|never|little|lack(?:s|ed|ing)?|lack of)\b|n't\b) (?:["“]?[\w'-]+["”]? ){0,3}?["“]?(?:evidence|proof|indications?|reason to believe)\b|\bno (?:\w+ ){0,2}(?:records?|signs?|information|knowledge|intelligence) (?:that|of|to)\b|\b(?:not|n't) (?:\w+ )?aware of\b|\bunaware of\b/
const leftOpen = /\b(?:is|are|was|were|be|been|remain\w*|it's|as yet|still) ["“‘]?(?:\w+ )?(?:unclear|uncertain|unconfirmed|unverified|unsubstantiated|unproven|doubtful|unlikely)\b|(?:\b(?:not|cannot|never|unable|yet|nobody|no one)|n't)(?: [\w'-]+){0,3} (?:confirm|verif|corroborat|determin|substantiat)|(?:\bnot|n't) (?:\w+ )?know (?:whether|if|how|what|who|where|when|why)\b/
const sayingNothing = /^["“‘']*(?:that )?(?:the )?(?:[\w.-]+ ){1,2}(?:(?:would|could|can|will) ?(?:neither|not)|cannot|can't|couldn't|wouldn't|won't|declin\w+ to|refus\w+ to)(?: ["“‘']?\w+)? ?["“‘']?(?:confirm (?:n?or|and) deny|comment)/
const undisclosing = /(?:\bnot|n't|\bnever|\brefus\w+|\bdeclin\w+|\bfail\w*)(?: to)?(?: \w+){0,2}? (?:disclos|reveal|identif|name\b|named\b|provid|specif|comment|explain|discuss)|\bno (?:immediate |further |other )?(?:details|word)\b|\b(?:refus|declin)\w* to (?:\w+ )?confirm/
const requested = /^["“]?(?:an?|the|all|several|repeated|his|her|its|their|any)? ?(?:[\w'-]+ ){0,3}?(?:requests?|interviews?|comment|invitations?)\b/
const clause = /^["“‘']?(?:that|any|ever|having|being|he|she|it|they|there|doing|[a-z]+ing)\b/
const refusing = /\b(?:declin|refus)\w*/
const commenting = /^["“‘']?to (?:comment|say|discuss|confirm|answer|elaborate)\b/
const answering = /\brespon(?:ds?|ded|ding)\b|\banswer(?:s|ed|ing)?\b|\breact(?:s|ed|ing)?\b/
/** “it could not confirm reports of”: who says so holds it open. */
const confessing = /^["“‘'(]*(?:that )?(?:the )?(?:[\w.-]+ ){1,2}(?:can ?not|could not|can't|couldn't|has not|have not|had not|hasn't|haven't|was unable to|were unable to) (?:\w+ )?(?:confirm|verif|corroborat)\w*/
const takenUp = /\b(?:speculation|rumou?rs?|claims?|reports?|suggestions?|allegations?|accusations?)\b/
/** “was denied entry”: nobody is answered. */
const passive = /\b(?:was|were|been|being|be|is|are) (?:\w+ )?denied\b/
/** Terms from which what is denied says something without a “that”. */
const leastClause = 5
const confirming = /\b(?:confirm|verif|corroborat)/
const nobody = /^(?:no|none|neither|nobody)\b/i
const countering = /\b(?:counter(?:s|ed|ing)?|knock(?:s|ed|ing)?|discredit(?:s|ed|ing)?)\b/
const questioning = /\bquestion(?:s|ed|ing)?\b/
const openCue = /\bn(?:ot|ever|o longer)\b (?:\w+ )?(?:known|clear|certain|sure)\b|\bunknown\b/
const openWords = /\b(?:not (?:yet |still )?(?:clear|known|certain|sure)|unclear|(?:is|are|was|were|remain\w*|still|yet|currently|it's) unknown|unknown (?:whether|if|how|what|who|where|when|why)|(?:don't|do not) know(?!\s*(?:[,.;!?"”’]|$))|difficult to (?:say|confirm|know)|hard to (?:say|believe|know))\b/
