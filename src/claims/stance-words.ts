// Words by which a text takes a side towards a claim, as English headlines and attributions use them: refuting (debunk, hoax, not),
// hedging (reportedly, rumour, may) and doubting (unlikely, sceptical). Lower-case patterns; they say what is written, not who is right.
import type { Span } from '../document/span.ts'

/** A word or mark of a text, by its place in it. */
export interface StanceWord {
  readonly span: Span
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  /** Without its common ending, so that “behead”, “beheads” and “beheaded” meet. */
  readonly stem: string
  /** Whether it says little by itself (articles, prepositions, auxiliaries) or is a mark. */
  readonly isEmpty: boolean
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]{0,60}[\p{L}\p{N}]|[\p{L}\p{N}]|[?!:"“”‘’']/gu
const empty = new Set(
  ('a an the of to in on at for and or is are was were be been by with from as that this it its his her their he she they has have had ' +
    'will would after who which not no').split(' '),
)

/** The words of a text in its order. */
export function stanceWords(text: string): readonly StanceWord[] {
  return Array.from(text.matchAll(word), (match): StanceWord => {
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    const stem = stemOf(lower)
    return { span: [match.index, match.index + match[0].length], lower, stem, isEmpty: empty.has(stem) || !/[\p{L}\p{N}]/u.test(lower) }
  })
}

/** A lower-case word without its common ending. */
export function stemOf(lower: string): string {
  const bare = lower.replace(/'s$/, '')
  const ending = ['ing', 'edly', 'ed', 'es', 'ly', 's'].find((one) => bare.endsWith(one) && bare.length - one.length >= 3)
  return ending === undefined ? bare : bare.slice(0, -ending.length)
}

const pattern = (words: string): RegExp => new RegExp(`\\b(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})(?![\\p{L}])`, 'giu')

/** Words that call something untrue or set themselves against it. */
export const refutingWords = pattern(`
  fake[ds]? faking hoax\\w* den(?:y|ies|ied|ying|ials?) debunk\\w* false(?:ly|hoods?)? untrue inaccurate incorrect not_true refut\\w+ rebut\\w* rebuff\\w* dismiss\\w* disput\\w*
  disprov\\w+ bogus retract\\w* wrong(?:ly)? lie[sd]? lying rubbish nope satir\\w+ pranks?(?:ed|ter)? fabricat\\w+ myths? fooled fiction\\w* made[-_]up baseless unfounded
  groundless nonsense joke ridiculous absurd quash\\w* shoots?_down shot_down contrary_to no_truth no_evidence misinformation misleading reject(?:s|ed|ing|ion)? repudiat\\w+
  disinformation smears? invented invention fairy_tale contradict\\w* pathetic ludicrous preposterous laughable`)

/** Negations of a clause. */
export const negatingWords = /\b(?:not|no|nor|neither|never|without|cannot)\b|n['’]t\b/giu

/** Words by which something is passed on without being made one's own. */
export const hedgingWords = pattern(`
  report(?:s|ed|edly)? claim(?:s|ed|ing)? alleg(?:e|es|ed|edly|ing|ations?) rumou?r\\w* may might could appears?_to appear(?:s|ed)? apparent(?:ly)? possib(?:le|ly) likely
  sources? suspect(?:s|ed)? suggest(?:s|ed)? (?:is|are|was|were|be|been)_(?:widely_)?(?:believed|thought) thought_to seem(?:s|ed|ingly)? unconfirmed unverified purported(?:ly)? supposed(?:ly)? according_to speculat\\w+ maybe
  perhaps said_to whether potential(?:ly)? presum(?:ed|ably) feared`)

/** Words that hold something to be unlikely or open. */
export const doubtingWords = pattern(`
  doubt(?:s|ed|ful|ing)? unlikely scept\\w+ skept\\w+ dubious implausible unproven exaggerat\\w+ unconvinc\\w+ questions? question(?:ed|ing|able) unclear unsubstantiated
  uncertain hard_to_believe no_proof unverified unconfirmed`)

/** A source that is none: “no evidence” has emerged, “little proof” shows. */
export const absentEvidence = /^(?:no|little|scant|hardly any) (?:[\w-]+ ){0,2}(?:evidence|proof|signs?|indications?|records?|data|trace)$/i

/** Cues that leave a thing open: “could not confirm”, “has yet to verify”, “no confirmation”. */
export const notConfirming =
  /(?:\b(?:not|cannot|never|unable|yet|refused?|fail(?:s|ed)?|impossible|difficult)\b|n['’]t\b)(?:\s[\w'’-]+){0,3}\s(?:confirm|verif|corroborat|establish|substantiat|determin|know|sure|say whether)\w*|\bno (?:independent )?(?:confirmation|verification)\b/giu

/** Cues that say nothing either way: “declined to comment”, “neither confirmed nor denied”, “could not say”. */
export const notCommenting = /\bneither confirm\w*(?:\s\w+)? (?:n?or) den\w+|\b(?:declin|refus)\w* (?:to |any )?(?:immediate )?(?:comment|confirm or deny|discuss|say)\w*|(?:\bnot|n['’]t) (?:immediately |yet )?(?:comment|respond|say|mention|elaborate|specify)\b\w*|\bcannot say\b|\bno (?:immediate )?comment\b/giu

/** Cues that deny by themselves. */
export const denyingCue = /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?|refut(?:es?|ed|ing)|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?|debunk(?:s|ed|ing)?|disprov(?:es?|ed|ing)|contradict(?:s|ed|ing)?|ruled? out|ruling out)\b/giu

/** “did not deny”, “refused to rule out”, “stopped short of denying”: no denial. */
export const undenyingCue = /(?:\b(?:not|never|cannot|without|refus\w+|declin\w+|fail\w+|short of)\b|n['’]t\b)(?:\s[\w'’-]+){0,3}\s(?:den|reject|dismiss|disput|rebut|refut|repudiat|disavow|debunk|rul)\w*/giu

/** Where a pattern stands in a text, in order. */
export function placesOf(pattern: RegExp, text: string): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match): Span => [match.index, match.index + match[0].length])
}
