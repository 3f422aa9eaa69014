// Which statement of its text a denial denies. A linear model over the features of link-features.ts weighs every candidate against
// none (McFadden's conditional logit), as mention rankers do with antecedents; what it knows it learnt in train/links.ts. Nothing where it is unsure.
import { bareCalled, isAnybodys, isSaidOfKind } from './called-kind.ts'
import { claimNoun, denying, falsity, silent } from './claim-words.ts'
import { denialWeights, type DenialFeature } from './denial-weights.ts'
import { pairFeatures, reactionOf, type Going } from './link-features.ts'
import { holds, isNested, isSameHolder, isSameSide, type Gist } from './statement-gist.ts'

/**
 * How likely it has to be that what one holder says is denied; and, of a statement that takes up by name what was said, that anything is: “these
 * accusations” were made somewhere. On the 377 articles of train/links.ts, each scored by weights that had not seen it, 45 % of the links that pass the
 * first are right by the labels and 14 % of the marked ones are found; the other two were set by reading what comes out of news bodies.
 */
const denialBar = 0.35
/** The same where the statement plainly denies by the reader's word and its own: something is denied, and the likeliest is seldom far off. */
const plainBar = 0.25
const takenUpBar = 0.25
/** From here on “the claim” may be what nobody calls a claim: of 26 denials in 143 news bodies, the five above .8 were right. */
const sureBar = 0.6
/** How many statements back a denial may reach, and ahead. */
const reachBack = 16
const reachAhead = 3

interface Denied {
  readonly to: Gist
  /** 0..1 */
  readonly likelihood: number
}

/** What `from` denies; null where it denies nothing, or nothing in the text plainly answers to it. */
export function findDenied(gists: readonly Gist[], from: Gist, going: Going | null): Denied | null {
  const reaction = reactionOf(from)
  if (reaction.plainness === 'not') return null
  const own = weigh(reaction.features)
  const candidates = deniable(gists, from).filter((to) => !isDenial(to) && !isOneNo(from, to))
  const odds = candidates.map((to) => Math.exp(own + weigh(pairFeatures(from, to, reaction, going))))
  const called = bareCalled(from)
  const all = sumOf(odds)
  // What is no report does not vie to be “the story”.
  const vying = called === null || isAnybodys(called) ? all : sumOf(odds.filter((_, i) => isSaidOfKind(called, candidates[i] as Gist)))
  const isFit = (to: Gist, odd: number): boolean => called === null || isSaidOfKind(called, to) || (isAnybodys(called) && odd / (1 + all) >= sureBar)
  const likeliest = (isLookedAt: (to: Gist, odd: number) => boolean): number => odds.reduce((at, one, i) => (isLookedAt(candidates[i] as Gist, one) && one > (odds[at] ?? -1) ? i : at), -1)
  const fitting = likeliest(isFit)
  const best = fitting < 0 && called !== null && isAnybodys(called) ? likeliest(() => true) : fitting
  const to = candidates[best]
  if (!to) return null
  // “said that raiders crossed, citing a guard who saw them”: a part of what a holder says is denied with the whole.
  const whole = candidates.find((other) => isSameHolder(other, to) && other.sentence === to.sentence && other !== to && holds(other, to)) ?? to
  // Several statements of one holder that say about the same share what speaks for each of them.
  const ofHolder = sumOf(odds.filter((_, i) => i === best || isSameHolder(candidates[i] as Gist, to)))
  const isTakenUp = reaction.features.includes('denies what it calls')
  const isSure = ofHolder / (1 + all) >= (reaction.plainness === 'plain' && reaction.isDeny ? plainBar : denialBar) || ofHolder / (1 + vying) >= denialBar || (isTakenUp && all / (1 + all) >= takenUpBar)
  return isSure ? { to: whole, likelihood: ofHolder / (1 + vying) } : null
}

/** The claim that a denial holds in its own content: “allegations by X that …”, “Claims that … were false”; null where it holds none, or says more of it. */
export function findTakenUp(text: string, gists: readonly Gist[], from: Gist): Gist | null {
  const span = from.statement.content.spans[0]
  if (span === undefined || reactionOf(from).plainness !== 'plain') return null
  return gists.slice(Math.max(0, from.index - reachAhead), from.index + reachAhead + 1).find((to) => {
    const [start, end] = to.statement.content.spans.at(-1) ?? [0, 0]
    if (to === from || start < span[0] || end > span[1] || !holds(from, to)) return false
    const [before, after] = [text.slice(span[0], start).toLowerCase(), text.slice(end, span[1]).toLowerCase()]
    if (!claimNoun.test(before) || before.split(/\s+/).length > mostBefore) return false
    // “denied that reports of a leak had hurt it”: there the hurt is denied.
    return falsity.test(after.slice(0, mostAfter)) || (!/^["“‘']?that\b/.test(before) && (/^\W*$/.test(after) || /^,? ["“]?as\b|^,? (?:made|brought|raised|levell?ed|published)\b.* by\b/.test(after)))
  }) ?? null
}

/** Words and units that may stand around what is taken up. */
const [mostBefore, mostAfter] = [18, 60]

/** The statements in reach that `from` could deny, in text order: none of its own holder or side, none within the other, no “declined to say”. */
export function deniable(gists: readonly Gist[], from: Gist): readonly Gist[] {
  return gists.slice(Math.max(0, from.index - reachBack), from.index + reachAhead + 1).filter((to) => from !== to && !isOneCue(from, to) && !silent.test(to.cue) && !mentioning.test(to.cue) && !isNested(from, to) && !isOneParty(from, to))
}

/** “other headlines include”, “referring to Orr, who died on Monday”: things are named there, and nothing is said of them that could be denied. */
const mentioning = /^(?:also )?(?:includ(?:e|es|ed|ing)|referr(?:ed|ing) to|refers? to)\b/

/** Two contents of one saying are parts of it. */
function isOneCue({ statement: { cue: a } }: Gist, { statement: { cue: b } }: Gist): boolean {
  return a.spans[0] !== undefined && a.spans[0][0] === b.spans[0]?.[0]
}

// Who holds what has no source is a guess, too weak to rule out that it is denied.
function isOneParty(from: Gist, to: Gist): boolean {
  return to.statement.source !== null && (isSameHolder(from, to) || isSameSide(from, to))
}

/** “has rejected the allegations”, “said the claim was false”: whoever else denies denies with it, and not that one. */
function isDenial(to: Gist): boolean {
  const { isDeny, plainness } = reactionOf(to)
  return isDeny && plainness === 'plain'
}

/** “The smuggling isn't real” and “did not smuggle”: two who say no to the same say one thing. */
function isOneNo(from: Gist, to: Gist): boolean {
  return from.isNegated && !denying.test(from.cue) && [...to.negated].some((lemma) => from.lemmas.has(lemma))
}

/** Whether `from` goes on with the denial made by `before`: “rejects this, saying …”, “denied it. “Nobody was there,” she said”. */
export function goesOnDenying(from: Gist, before: Gist): boolean {
  const { act, form } = from.statement
  if (from.inHeadline || silent.test(from.cue)) return false
  // Where every sentence is a paragraph of its own, the next of them goes on.
  if (from.paragraph !== before.paragraph) return from.paragraph - before.paragraph === 1 && from.sentence - before.sentence === 1 && isSameHolder(from, before) && act === 'deny'
  const isOneHolder = isSameHolder(from, before) || (from.statement.actor === null && before.statement.actor === null && from.sentence === before.sentence)
  if (isOneHolder && from.sentence === before.sentence) return act === 'deny' || explaining.test(from.cue)
  if (isOneHolder && from.sentence - before.sentence === 1) return act === 'deny' || (form === 'direct' && (act === 'assert' || act === 'criticise'))
  // “Its spokesman called it fiction”: another voice of the same side on the same matter.
  const isOneSide = isSameSide(from, before) || from.side.some((noun) => before.side.includes(noun))
  return isOneSide && reactionOf(from).plainness === 'plain'
}

const explaining = /^(?:stating|saying|arguing|insisting|maintaining|claiming|contending)\b/

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function weigh(features: readonly DenialFeature[]): number {
  let sum = 0
  for (const feature of features) sum += denialWeights[feature]
  return sum
}
