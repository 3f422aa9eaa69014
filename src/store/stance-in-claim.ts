// The stance that a statement takes in its claim: what it does to its own content (own-stance.ts), what a link in its text says of it, and what comes
// of that beside the other statements of the claim. Gives the words it hangs on, as spans of the document.
import { absentThings } from '../claims/absent-things.ts'
import { denying } from '../claims/claim-words.ts'
import { contentWords, isAlike, isCutOf, isDeniedTurnedRound, isMostlyOne, isNegatedAgainst, isOneMatter, isTurnedRound, type ContentWords } from '../claims/common-words.ts'
import { contrary, opposable, type Opposable } from '../claims/opposites.ts'
import type { Span } from '../document/span.ts'
import { isBareDenial, isOpen, isUnproven, ownStance, unconfirmedIn, type OwnStance, type StancedStatement } from './own-stance.ts'
import type { WovenStatement } from './woven-documents.ts'
import type { Stance } from './woven-rows.ts'

export interface StanceInClaim {
  readonly stance: Stance
  /** 0..1 */
  readonly confidence: number
  readonly why: readonly Span[]
}

/** Who says the opposite denies it without a word for that. */
const opposedConfidence = 0.6

/** As a statement comes into its claim; `link` is what it does to another of its text in the same claim, null where it stands by itself. */
export function stanceInClaim({ act, cue_text, cue_spans, content_text }: WovenStatement, link: string | null): StanceInClaim {
  const cue = JSON.parse(cue_spans) as Span[]
  if (link === 'contradicts') return { stance: 'denies', confidence: opposedConfidence, why: cue }
  if (link === 'denies' || link === 'withdraws') return { stance: 'denies', confidence: 0.9, why: cue }
  if (link === 'agrees') return { stance: 'asserts', confidence: 0.8, why: cue }
  const { stance, confidence } = ownStance({ act, cue: cue_text, source: '', content: content_text })
  return { stance, confidence, why: stance === 'asserts' ? [] : cue }
}

/** A statement among those of its claim. */
export interface Standing extends StancedStatement {
  readonly statement: number
  readonly holder: string | null
  /** The statement of its own text, or where a person said so of another, that it denies or takes back, with that one's content; null where it does neither. */
  readonly answers: { readonly statement: number; readonly content: string; readonly link: string; readonly confidence: number; readonly why?: string | null; readonly accepted: boolean } | null
  /** Statements that it does not deny, as a person said. */
  readonly spared: ReadonlySet<number>
  /** Statements that it does not contradict, as a person said. */
  readonly notApart?: ReadonlySet<number>
}

export interface Side {
  readonly stance: Stance
  readonly confidence: number
}

/** From here on a link stands by itself: of 24 in 143 news bodies the five above were right, of the others half. */
const sureLink = 0.65

/**
 * Whether a denial found in a text holds beyond it: it is sure, it only points at what it denies or goes on with such a denial, it says that there is
 * none of what the other speaks of, or the two have words in common. `why`: the link's reasons as they are stored.
 */
export function linkHolds(content: string, answered: string, confidence: number, why: string | null): boolean {
  if (confidence >= sureLink || isBareDenial(content) || why?.includes('"continuation"') === true) return true
  const [ours, theirs] = [contentWords(content), contentWords(answered)]
  return isAlike(ours, theirs) || (isOneMatter(ours, theirs) && isMostlyOne(ours, theirs)) || [...absentThings(content)].some((thing) => theirs.terms.has(thing))
}

/** Reads sides in one claim; keeps what it made of each content. */
export class Sides {
  readonly #words = new Map<string, ContentWords>()
  readonly #opposables = new Map<string, Opposable>()
  readonly #own = new Map<number, OwnStance & { readonly linked: boolean }>()

  /** The stance beside the others: who says no, or that it is open, in words of their own tells only against what somebody says without them. */
  stanceAmong(member: Standing, members: readonly Standing[]): Side {
    const own = this.#ownOf(member)
    if (own.stance === 'asserts' && !own.inside) return this.#isOutnumbered(member, members) ? { stance: 'denies', confidence: opposedConfidence } : { stance: own.stance, confidence: own.confidence }
    if (!own.inside || own.linked) return { stance: own.stance, confidence: own.confidence }
    let [against, along] = [0, 0]
    for (const other of members) {
      if (other.statement === member.statement) continue
      const theirs = this.#ownOf(other)
      if (theirs.stance === 'asserts' || (theirs.inside && other.act !== 'deny')) {
        if (this.isOpposed(member, other)) against += 1
        else if (!member.spared.has(other.statement) && isAlike(this.words(member.content), this.words(other.content))) along += 1
      } else if (!theirs.inside && theirs.stance === own.stance && this.#isWith(member, other)) return { stance: own.stance, confidence: own.confidence }
    }
    // Where most say the same no, the claim is that no.
    return against > along ? { stance: own.stance, confidence: own.confidence } : { stance: 'asserts', confidence: Math.max(own.confidence, 0.7) }
  }

  /** Whether the first, which denies or doubts, does so with what the second asserts. */
  isOpposed(member: Standing, other: Standing): boolean {
    const { answers } = member
    // Who holds what has no source is a guess, as find-denied.ts has it.
    const isOne = member.holder !== null && member.holder === other.holder && !(answers?.statement === other.statement && other.source === null)
    if (member.statement === other.statement || isOne || member.spared.has(other.statement)) return false
    const own = this.#ownOf(member)
    if (own.stance === 'asserts' && !own.inside) return this.isContrary(member, other)
    const [ours, theirs] = [this.words(member.content), this.words(other.content)]
    if (answers !== null && own.linked) {
      // Who takes back what was one's own disputes with nobody.
      if (answers.link === 'withdraws') return false
      if (answers.statement === other.statement) return true
      const answered = this.words(answers.content)
      // A link that is not sure, from words that do not deny outright, reaches what it points at and no further.
      const reaches = answers.confidence >= sureLink || denying.test(member.cue.toLowerCase())
      if (reaches && isAlike(answered, theirs) && !isTurnedRound(answered, theirs)) return true
    }
    if (own.inside && own.stance === 'denies' && contrary(this.#opposable(member.content), this.#opposable(other.content)) !== null) return true
    if (!isAlike(ours, theirs)) return false
    // “no evidence that raiders crossed” holds “raiders crossed” without saying it.
    if (own.inside && isCutOf(ours, theirs) && !isUnproven(member.content)) return false
    // A “not” that the reader took for no denial is often of something else: then most of the words have to be the other's.
    const isReaders = member.act === 'deny' || member.act === 'doubt'
    if (own.inside && !isReaders && !isMostlyOne(ours, theirs)) return false
    if (own.stance === 'doubts') return !isOpen(other.content) && this.#ownOf(other).stance !== 'doubts' && this.#isOfWhatIsOpen(member, theirs)
    if (!own.inside) return !isDeniedTurnedRound(ours, theirs) && !isUnproven(other.content) && (own.linked || member.act === 'deny' || other.act !== 'urge')
    return isReaders ? isTurnedRound(ours, theirs) : isNegatedAgainst(ours, theirs)
  }

  /** Whether both tell of one event in opposite words, “freed” and “killed”, and neither in answer to the other. */
  isContrary(member: Standing, other: Standing): boolean {
    if (member.notApart?.has(other.statement) === true || other.notApart?.has(member.statement) === true) return false
    return this.#tells(member) && this.#tells(other) && contrary(this.#opposable(member.content), this.#opposable(other.content)) !== null
  }

  /** Whether fewer say it than say the opposite; of as many, those that came later. */
  #isOutnumbered(member: Standing, members: readonly Standing[]): boolean {
    const ours = this.#opposable(member.content)
    if (ours.fates.length + ours.kinds.length === 0) return false
    const against = members.filter((other) => other.holder !== member.holder || other.holder === null ? this.isContrary(member, other) : false)
    const [first] = against
    // Who says what others say too, but for one word of it, stands with them.
    const isWith = (other: Standing): boolean => other.statement !== member.statement && this.#tells(other) && !against.includes(other) && isMostlyOne(this.words(member.content), this.words(other.content))
    if (first === undefined || members.some((other) => isWith(other) && !this.isContrary(first, other))) return false
    const along = members.filter((other) => this.isContrary(first, other))
    return along.length < against.length || (along.length === against.length && Math.min(...along.map(({ statement }) => statement)) > Math.min(...against.map(({ statement }) => statement)))
  }

  /** Whether it tells of what happened, in its holder's own words. */
  #tells(member: Standing): boolean {
    const own = this.#ownOf(member)
    return own.stance === 'asserts' && !own.inside && (member.act === 'assert' || member.act === 'accuse' || member.act === 'believe' || member.act === 'criticise')
  }

  #opposable(content: string): Opposable {
    const known = this.#opposables.get(content) ?? opposable(content)
    this.#opposables.set(content, known)
    return known
  }

  words(content: string): ContentWords {
    const known = this.#words.get(content) ?? contentWords(content)
    this.#words.set(content, known)
    return known
  }

  /** Whether the first, which says no or not known in its content, says what the cue of the second does: “it was not her”, “denied that it was she”. */
  #isWith(member: Standing, other: Standing): boolean {
    const [ours, theirs] = [this.words(member.content), this.words(other.content)]
    if (this.#ownOf(member).stance === 'doubts') return isAlike(ours, theirs)
    return isOneMatter(ours, theirs) && (isNegatedAgainst(ours, theirs) || isUnproven(member.content))
  }

  /** “had not confirmed that the shots were from the mill”: of the shots, not of all that was said of the mill. */
  #isOfWhatIsOpen({ content }: Standing, theirs: ContentWords): boolean {
    const open = unconfirmedIn(content)
    const first = open === null ? [] : [...this.words(open).terms.keys()].slice(0, 2)
    return first.length === 0 || first.some((term) => theirs.terms.has(term))
  }

  #ownOf(member: Standing): OwnStance & { readonly linked: boolean } {
    const known = this.#own.get(member.statement) ?? linkedStance(member)
    this.#own.set(member.statement, known)
    return known
  }
}

/** A link says that it denies, unless it is the reader's and does not hold, or the two say the same in about the same words; its own words then say only how. */
function linkedStance(member: Standing): OwnStance & { readonly linked: boolean } {
  const own = ownStance(member)
  const { answers, content } = member
  if (answers === null || (!answers.accepted && answers.link === 'denies' && !linkHolds(content, answers.content, answers.confidence, answers.why ?? null))) return { ...own, linked: false }
  const [ours, theirs] = [contentWords(content), contentWords(answers.content)]
  if (!answers.accepted && own.inside && isAlike(ours, theirs) && isMostlyOne(ours, theirs) && !isTurnedRound(ours, theirs)) return { ...own, linked: false }
  return { stance: 'denies', confidence: 0.9, inside: own.inside || own.stance !== 'denies', linked: true }
}
