// The stance that a statement takes in its claim, in two steps: what it does to its own content (its cue turns it round, its words say no, it is
// left open), and what comes of that beside the other statements of the claim. Gives the words it hangs on, as spans of the document.
import { belittling, claimNoun, denying, falsity } from '../claims/claim-words.ts'
import { contentWords, isAlike, isCutOf, isDeniedTurnedRound, isMostlyOne, isNegated, isTurnedRound, type ContentWords } from '../claims/common-words.ts'
import { doubtingWords, notCommenting, notConfirming, placesOf, undenyingCue } from '../claims/stance-words.ts'
import type { Span } from '../document/span.ts'
import type { WovenStatement } from './woven-documents.ts'
import type { Stance } from './woven-rows.ts'

export interface StanceInClaim {
  readonly stance: Stance
  /** 0..1 */
  readonly confidence: number
  readonly why: readonly Span[]
}

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

/** As a statement comes into its claim; `link` is what it does to another of its text in the same claim, null where it stands by itself. */
export function stanceInClaim({ act, cue_text, cue_spans, content_text }: WovenStatement, link: string | null): StanceInClaim {
  const cue = JSON.parse(cue_spans) as Span[]
  if (link === 'denies' || link === 'contradicts' || link === 'withdraws') return { stance: 'denies', confidence: 0.9, why: cue }
  if (link === 'agrees') return { stance: 'asserts', confidence: 0.8, why: cue }
  const { stance, confidence } = ownStance({ act, cue: cue_text, source: '', content: content_text })
  return { stance, confidence, why: stance === 'asserts' ? [] : cue }
}

/** What a statement does to its own content. */
export function ownStance({ act, cue, source, content }: StancedStatement): OwnStance {
  const words = cue.toLowerCase().replaceAll('’', '\'')
  const told = content.toLowerCase().replaceAll('’', '\'')
  if (placesOf(notCommenting, cue).length > 0 || (refusing.test(words) && commenting.test(told))) return { stance: 'reports', confidence: 0.7, inside: false }
  // “It is not known how many”: nobody holds that open against anybody.
  if (placesOf(notConfirming, cue).length > 0 && (source === null || /^it$/i.test(source))) return { stance: 'reports', confidence: 0.5, inside: false }
  if (placesOf(notConfirming, cue).length > 0 || (confirming.test(words) && nobody.test(source ?? ''))) return { stance: 'doubts', confidence: 0.7, inside: false }
  if (confessing.test(told)) return { stance: 'doubts', confidence: 0.6, inside: false }
  if (placesOf(undenyingCue, cue).length > 0) return { stance: 'reports', confidence: 0.5, inside: false }
  const ofClaim = assertion.test(told.slice(0, headLength)) || takenUp.test(words)
  if (denying.test(words) && (act === 'deny' || ofClaim)) return { stance: 'denies', confidence: 0.9, inside: false }
  if ((belittling.test(words) || countering.test(words)) && (act === 'deny' || ofClaim)) return { stance: 'denies', confidence: 0.75, inside: false }
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
    return openWords.test(told) || placesOf(doubtingWords, content).length > 0 ? { stance: 'doubts', confidence: 0.6, inside: true } : { stance: 'reports', confidence: 0.5, inside: false }
  }
  // “responded to allegations by”: whose they are is said, not that they hold.
  if (act === 'ask' || (answering.test(words) && ofClaim)) return { stance: 'reports', confidence: 0.7, inside: false }
  return { stance: 'asserts', confidence: 0.7, inside: false }
}

/** A statement among those of its claim. */
export interface Standing extends StancedStatement {
  readonly statement: number
  readonly holder: string | null
  /** The statement of its own text, or where a person said so of another, that it denies or takes back, with that one's content; null where it does neither. */
  readonly answers: { readonly statement: number; readonly content: string; readonly link: string; readonly confidence: number; readonly accepted: boolean } | null
  /** Statements that it does not deny, as a person said. */
  readonly spared: ReadonlySet<number>
}

export interface Side {
  readonly stance: Stance
  readonly confidence: number
}

/** Reads sides in one claim; keeps what it made of each content. */
export class Sides {
  readonly #words = new Map<string, ContentWords>()
  readonly #own = new Map<number, OwnStance & { readonly linked: boolean }>()

  /** The stance beside the others: who says no in words of their own denies only what somebody says without them. */
  stanceAmong(member: Standing, members: readonly Standing[]): Side {
    const own = this.#ownOf(member)
    if (!own.inside || own.linked) return { stance: own.stance, confidence: own.confidence }
    const asserting = members.filter((other) => other.statement !== member.statement && this.#ownOf(other).stance === 'asserts')
    const against = asserting.filter((other) => this.isOpposed(member, other)).length
    // Where most say the same no, the claim is that no.
    const along = against === 0 ? 0 : asserting.filter((other) => !member.spared.has(other.statement) && !this.isOpposed(member, other) && isAlike(this.words(member.content), this.words(other.content))).length
    return { stance: against > along ? own.stance : 'asserts', confidence: own.confidence }
  }

  /** Whether the first, which denies or doubts, does so with what the second asserts. */
  isOpposed(member: Standing, other: Standing): boolean {
    const { answers } = member
    // Who holds what has no source is a guess, as find-denied.ts has it.
    const isOne = member.holder !== null && member.holder === other.holder && !(answers?.statement === other.statement && other.source === null)
    if (member.statement === other.statement || isOne || member.spared.has(other.statement)) return false
    const [ours, theirs] = [this.words(member.content), this.words(other.content)]
    const own = this.#ownOf(member)
    if (answers !== null && own.linked) {
      // Who takes back what was one's own disputes with nobody.
      if (answers.link === 'withdraws') return false
      if (answers.statement === other.statement) return true
      const answered = this.words(answers.content)
      // A link that is not sure, from words that do not deny outright, reaches what it points at and no further.
      const reaches = answers.confidence >= sureLink || denying.test(member.cue.toLowerCase())
      if (reaches && isAlike(answered, theirs) && !isTurnedRound(answered, theirs)) return true
    }
    if (!isAlike(ours, theirs)) return false
    if (own.inside && isCutOf(ours, theirs)) return false
    if (own.stance === 'doubts') return !own.inside || (!openWords.test(theirs.text.toLowerCase()) && placesOf(doubtingWords, theirs.text).length === 0)
    return own.inside ? isTurnedRound(ours, theirs) : !isDeniedTurnedRound(ours, theirs)
  }

  /** Whether it denies in so many words what others must have said, whoever they are: “denied that it had shelled the mill”, “rejected allegations of”. */
  isPlainDenial(member: Standing): boolean {
    const { stance, inside } = this.#ownOf(member)
    if (stance !== 'denies' || inside || member.act !== 'deny') return false
    const [cue, content] = [member.cue.toLowerCase(), member.content.toLowerCase()]
    const ofSaying = assertion.test(content) || assertion.test(cue)
    return ofSaying ? denying.test(cue) : denyingFacts.test(cue) && !passive.test(cue) && (clause.test(content) || this.words(content).terms.size >= leastClause)
  }

  words(content: string): ContentWords {
    const known = this.#words.get(content) ?? contentWords(content)
    this.#words.set(content, known)
    return known
  }

  #ownOf(member: Standing): OwnStance & { readonly linked: boolean } {
    const known = this.#own.get(member.statement) ?? linkedStance(member)
    this.#own.set(member.statement, known)
    return known
  }
}

/** A link says that it denies, unless it is the reader's and the two say the same in about the same words; its own words then say only how. */
function linkedStance(member: Standing): OwnStance & { readonly linked: boolean } {
  const own = ownStance(member)
  if (member.answers === null) return { ...own, linked: false }
  const [ours, theirs] = [contentWords(member.content), contentWords(member.answers.content)]
  if (!member.answers.accepted && own.inside && isAlike(ours, theirs) && isMostlyOne(ours, theirs) && !isTurnedRound(ours, theirs)) return { ...own, linked: false }
  return { stance: 'denies', confidence: 0.9, inside: own.inside || own.stance !== 'denies', linked: true }
}

const sureLink = 0.6
/** A claim that is taken up by name is so within the first words. */
const headLength = 60
/** Fewer terms than this only point at what is denied: “her version”, “it”. */
const leastTerms = 3
/** What is said to be so; offers and requests are rejected without anybody's saying so. */
const assertion = /\b(?:accusations?|allegations?|claims?|reports?|rumou?rs?|stor(?:y|ies)|suggestions?|charges?|assertions?|notion|theor(?:y|ies)|speculation)\b/
const denyingFacts = /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?)\b/
const clause = /^["“‘']?(?:that|any|ever|having|being|he|she|it|they|there|doing|[a-z]+ing)\b/
const refusing = /\b(?:declin|refus)\w*/
const commenting = /^["“‘']?to (?:comment|say|discuss|confirm|answer|elaborate)\b/
const answering = /\brespon(?:ds?|ded|ding)\b|\banswer(?:s|ed|ing)?\b|\breact(?:s|ed|ing)?\b/
/** “it could not confirm reports of”: who says so holds it open. */
const confessing = /^["“‘'(]*(?:that )?(?:the )?(?:[\w.-]+ ){1,2}(?:can ?not|could not|can't|couldn't|has not|have not|had not|hasn't|haven't|was unable to|were unable to) (?:\w+ )?(?:confirm|verif|corroborat)/
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
const openWords = /\b(?:not (?:yet |still )?(?:clear|known|certain|sure)|unclear|unknown|don't know|do not know|difficult to (?:say|confirm|know)|hard to (?:say|believe|know))\b/
