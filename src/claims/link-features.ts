// What speaks for and against one statement denying another: named yes/no features of the words, acts and places of both. The
// weights in denial-weights.ts add them up; nothing here decides.
import { absentThings } from './absent-things.ts'
import {
  anaphor, answering, apposedClaim, barePointer, belittling, claimNoun, contrasting, denying, disbelieving, falsity, inResponse, naming, nayStart,
  opposing, pointing, undenying, undone, unproven, untold, verdict, wholeAccount, withdrawing, withheld,
} from './claim-words.ts'
import { isOwner, matterOf, ownersOf, perhapsOwnersOf, placesOfClaim } from './claim-owner.ts'
import type { DenialFeature } from './denial-weights.ts'
import { concernsSide, isSameHolder, isSameSide, sharedLemmas, type Gist } from './statement-gist.ts'

/** How plainly a statement denies something, whatever that is: in so many words, perhaps, only in that a word of it negates, not. */
type Plainness = 'plain' | 'perhaps' | 'faint' | 'not'

/** One statement as the one that reacts. */
export interface Reaction {
  readonly features: readonly DenialFeature[]
  readonly plainness: Plainness
  /** Whether it denies, by the reader's word or its own. */
  readonly isDeny: boolean
  /** Whether its content is, or begins with, a pronoun for what was said. */
  readonly points: boolean
  /** The noun by which it takes up what was said (“these accusations”), null without one. */
  readonly called: string | null
  /** What it says there is none of, as stems. */
  readonly absent: ReadonlySet<string>
  /** Whose claim it names (“the council's report”), lower case; and words that may say so. */
  readonly owners: readonly string[]
  readonly places: readonly string[]
  readonly perhapsOwners: readonly string[]
  /** Lemmas of what the claim that it names was about: “theft” of “those claims of theft”. */
  readonly matter: ReadonlySet<string>
}

/** Lemmas of a content that says of what was told that it is not so, and no more. */
const mostUntold = 6

const nothing: ReadonlySet<string> = new Set()

/** Reads one statement as a reaction. */
export function reactionOf(from: Gist): Reaction {
  const { cue, content, lead, statement: { act, actor, denial } } = from
  const words = `${cue} ${content}`
  const phrase = anaphor.exec(words)
  // “The idea that I would leave is wrong” says what the idea is; it points to nothing.
  const called = phrase === null || /^ that\b/.test(words.slice(phrase.index + phrase[0].length)) ? null : (phrase[1] ?? null)
  const isUndone = undone.test(cue) || withdrawing.test(cue) || (denying.test(cue) && undenying.test(cue)) || /\bnot to (?:say|suggest|imply)\b/.test(cue)
  const denies = !isUndone && (denying.test(cue) || belittling.test(cue))
  const points = barePointer.test(content) || pointing.test(content)
  const takesUp = claimNoun.test(words) || points
  const isUntold = from.lemmas.size <= mostUntold && untold.test(content)
  const isDeny = (act === 'deny' || isUntold) && !isUndone
  const saysNo = nayStart.test(content) || isUntold
  const isFalse = falsity.test(content)
  const answers = answering.test(cue) || inResponse.test(lead)
  const hasNoProof = unproven.test(words)
  const judges = verdict.test(content)
  const isPlain = !isUndone && ((denies && (takesUp || isDeny)) || (isDeny && (isFalse || saysNo || called !== null || points || hasNoProof)) ||
    (naming.test(cue) && isFalse && (points || takesUp)) || (saysNo && answers) || (disbelieving.test(cue) && (points || called !== null)))
  const likely = denial ?? (act === 'deny' ? 0.5 : 0)
  const isPerhaps = !isUndone && (isDeny || likely >= 0.2 || denies || saysNo || isFalse || answers || hasNoProof || opposing.test(cue) || contrasting.test(lead) || disbelieving.test(cue) || judges)
  return {
    called, points, isDeny,
    absent: from.isNegated ? absentThings(from.statement.content.text) : nothing,
    owners: ownersOf(words),
    places: placesOfClaim(words),
    perhapsOwners: perhapsOwnersOf(words),
    matter: matterOf(from),
    plainness: isPlain ? 'plain' : isPerhaps ? 'perhaps' : !isUndone && (likely >= 0.05 || from.negated.size > 0) ? 'faint' : 'not',
    features: given({
      always: true,
      'act deny': isDeny,
      'may deny': likely >= 0.05,
      'rather denies': likely >= 0.1,
      'likely denies': likely >= 0.2,
      'surely denies': likely >= 0.5,
      'has not': holderNot.test(content),
      'act doubts': act === 'doubt' || act === 'criticise',
      'act accuse': act === 'accuse',
      'act idle': act === 'believe' || act === 'praise' || act === 'ask' || act === 'commit',
      plain: isPlain,
      faint: !isPlain && !isPerhaps,
      'denying cue': denies,
      'opposing cue': opposing.test(cue) && !isUndone,
      'answering cue': answering.test(cue),
      'disbelieving cue': disbelieving.test(cue),
      'disbelieves that': disbelieving.test(cue) && (points || called !== null),
      'denies what it calls': denies && (called !== null || points),
      // “called the accusation a story for children”: a name for what was said, by one who hardly praises it.
      'names what it calls': naming.test(cue) && called !== null && !/^had\b/.test(cue) && (isDeny || likely >= 0.2),
      'no proof': hasNoProof,
      'judges a claim': judges,
      'calls false': isFalse,
      'says no': saysNo,
      'claim noun': claimNoun.test(words),
      called: called !== null,
      points,
      withholds: /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?)\b/.test(cue) && withheld.test(content) && !claimNoun.test(content.slice(0, 40)),
      negates: from.isNegated,
      contrast: contrasting.test(lead),
      'in response': inResponse.test(lead),
      brief: from.lemmas.size < 3,
      'named by nobody': actor === null,
      'in headline': from.inHeadline,
      earlier: /^had\b/.test(cue),
      'takes back': withdrawing.test(cue),
    }),
  }
}

/** A denial as it was found: the statement that denies and what it denies. */
export interface Going {
  readonly by: Gist
  readonly to: Gist
}

/** What the two statements have to do with one another; `going` is the denial that the statement before made, if it made one. */
export function pairFeatures(from: Gist, to: Gist, reaction: Reaction, going: Going | null = null): readonly DenialFeature[] {
  const { plainness, points, called, owners, places, perhapsOwners, matter } = reaction
  const act = to.statement.act
  const gap = from.index - to.index
  const isAbout = concernsSide(from, to)
  const isNamed = to.names.some((name) => from.mentioned.has(name))
  const isOwned = [...owners, ...places].some((owner) => isOwner(owner, to))
  const isPerhapsOwned = !isOwned && perhapsOwners.some((owner) => isOwner(owner, to))
  const blames = act === 'accuse' || act === 'criticise'
  const shared = sharedLemmas(from, to)
  const share = shared.all / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
  const isNext = gap === 1
  const isNear = gap === 2 || gap === 3
  const isClear = plainness === 'plain'
  const isVague = plainness === 'perhaps'
  const negates = [...from.negated].filter((lemma) => to.lemmas.has(lemma) && !to.negated.has(lemma)).length
  const isTurned = [...to.negated].some((lemma) => from.lemmas.has(lemma) && !from.negated.has(lemma))
  const rare = [...from.rare].filter((lemma) => to.rare.has(lemma)).length
  const sameNo = [...from.negated].some((lemma) => to.negated.has(lemma))
  const spellsOut = (reaction.plainness === 'plain' || reaction.features.includes('likely denies')) && from.lemmas.size >= 4
  const isOneVoice = going !== null && (isSameHolder(from, going.by) || isSameSide(from, going.by))
  const goesOn = isOneVoice && going.to === to
  const isOf = to.isPerson && thirdPerson.test(from.content)
  const isOfHolder = from.isPerson && thirdPerson.test(to.content)
  const runs = Math.abs(from.run - to.run)
  return given({
    next: isNext,
    near: isNear,
    further: gap > 3 && gap <= 6,
    far: gap > 6 && gap <= 10,
    'very far': gap > 10,
    ahead: gap < 0,
    'far ahead': gap < -2,
    'points next': points && isNext,
    'plain next': isClear && isNext,
    'plain near': isClear && isNear,
    'perhaps next': isVague && isNext,
    'one paragraph': from.paragraph === to.paragraph,
    'paragraph before': from.paragraph - to.paragraph === 1,
    'one sentence': from.sentence === to.sentence,
    'last other holder': gap > 0 && runs === 1,
    'many holders between': runs > 3,
    'both nobody': from.statement.actor === null && to.statement.actor === null,
    'to nobody': to.statement.actor === null,
    'across headline': from.inHeadline !== to.inHeadline,
    about: isAbout,
    'plain about': isAbout && isClear,
    'blames whom it is about': isAbout && blames,
    named: isNamed,
    'plain named': isNamed && isClear,
    owned: isOwned,
    'owned ahead': isOwned && gap < 0,
    'owned by another': owners.length > 0 && !isOwned,
    'perhaps owned': isPerhapsOwned,
    'of its matter': matter.size > 0 && [...matter].some((lemma) => to.lemmas.has(lemma)),
    'of another matter': matter.size > 0 && !isOwned && !isPerhapsOwned && ![...matter].some((lemma) => to.lemmas.has(lemma)),
    'plainly to who blames it': isAbout && blames && isClear,
    'you asked': gap > 0 && gap <= 2 && /\b(?:you|your)\b/.test(to.content),
    'one word': shared.plain >= 1,
    'two words': shared.plain >= 2,
    'three words': shared.plain >= 3,
    'two words or names': shared.all >= 2,
    'large share': shared.all >= 2 && share >= 0.34,
    // “denied that the shells came from its camp”: the very proposition, which the corpus hardly has and disputes are made of.
    'word for word': denying.test(from.cue) && from.statement.act === 'deny' && shared.plain >= 2 && share >= 0.7,
    'plain one word': isClear && shared.plain >= 1,
    'plain two words': isClear && shared.plain >= 2,
    'perhaps two words': isVague && shared.plain >= 2,
    'about and words': isAbout && shared.plain >= 1,
    'says there is none of it': [...reaction.absent].some((thing) => to.lemmas.has(thing) && !to.negated.has(thing) && to.rare.has(thing)),
    'negates its word': negates > 0,
    'negates its words': negates > 1,
    'turns its no': isTurned,
    'both deny': reaction.features.includes('likely denies') && ((to.statement.denial ?? 0) >= 0.3 || act === 'deny'),
    'to cannot confirm': unproven.test(`${to.cue} ${to.content}`),
    'says the same no': sameNo,
    'says what and shares nothing': spellsOut && shared.all === 0,
    'says what and shares it': spellsOut && shared.all >= 2 && shared.plain >= 1,
    'goes on': goesOn,
    'goes on in the paragraph': goesOn && from.paragraph === going.by.paragraph,
    'goes on elsewhere': isOneVoice && going.to !== to,
    'rare word': rare > 0,
    'rare words': rare > 1,
    'may deny rare words': rare > 1 && reaction.features.includes('rather denies'),
    'name in common': shared.all > shared.plain,
    'of him': isOf,
    'of the one who reacts': isOfHolder,
    'about one another': isAbout && isNamed,
    'blames and answers': isAbout && blames && reaction.features.includes('may deny'),
    'asked and says no': to.statement.act === 'ask' && reaction.features.includes('says no') && (isNext || isNear),
    'both negated': from.isNegated && to.isNegated && shared.plain >= 1,
    'one negated': from.isNegated !== to.isNegated && shared.plain >= 2,
    'to blame': blames,
    'to urge': act === 'urge' || act === 'commit',
    'to say': act === 'assert' || act === 'predict',
    'to deny': act === 'deny',
    'to ask': act === 'ask' || act === 'doubt',
    'to claimed': to.statement.distance === 'distancing',
    'to brief': to.lemmas.size < 3,
    'called so': called !== null && fits(called, to) === 'well',
    'called so near': called !== null && fits(called, to) === 'well' && (isNext || isNear),
    'not called so': called !== null && fits(called, to) === 'ill',
    'whole account': called !== null && wholeAccount.test(called) && to.isOpening,
    'whole account about': called !== null && wholeAccount.test(called) && isAbout,
    apposed: isNext && from.sentence === to.sentence && apposedClaim.test(from.content),
  })
}

function given(features: { readonly [Name in DenialFeature]?: boolean }): readonly DenialFeature[] {
  return (Object.keys(features) as DenialFeature[]).filter((name) => features[name])
}

/** How well what a noun calls a statement goes with its act: “these accusations” with accusing. */
function fits(called: string, { statement: { act } }: Gist): 'well' | 'ill' | 'open' {
  if (/^(?:accus|alleg|charge|insinu)/.test(called)) return act === 'accuse' ? 'well' : act === 'criticise' ? 'open' : 'ill'
  if (/^(?:critic|critiq|complain|attack|concern)/.test(called)) return act === 'criticise' || act === 'accuse' ? 'well' : act === 'doubt' ? 'open' : 'ill'
  if (/^(?:propos|request|resol|demand|call|offer|motion|recommend|plan|idea|notion)/.test(called)) return act === 'urge' || act === 'commit' ? 'well' : 'ill'
  if (/^(?:report|account|version|statement|testimon|finding|stor)/.test(called)) return act === 'assert' || act === 'accuse' || act === 'criticise' ? 'well' : 'ill'
  if (called.startsWith('predict')) return act === 'predict' ? 'well' : 'ill'
  return act === 'assert' || act === 'accuse' || act === 'criticise' ? 'well' : 'open'
}

/** “I have never met”, “he did not know”: the holder's own no. */
const holderNot = /^["“'‘]*(?:(?:well|look|but|so|and),? )?(?:that )?(?:i|we|he|she|they|it)(?:'ve|'d|'s|'m|'re)? (?:\w+ )?(?:(?:have|has|had|did|do|does|was|were|am|is|are|would|will|could|ca|wo)(?: not|n't)|never|had nothing|have nothing|not)\b/
const thirdPerson = /\b(?:he|him|his|she|her|they|their|them)\b/
