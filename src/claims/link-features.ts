// What speaks for and against one statement denying another: named yes/no features of the words, acts and places of both. The
// weights in denial-weights.ts add them up; nothing here decides.
import {
  anaphor, answering, apposedClaim, barePointer, belittling, claimNoun, contrasting, denying, disbelieving, falsity, inResponse, naming, nayStart,
  opposing, ownedClaim, pointing, undenying, unproven, wholeAccount, withdrawing,
} from './claim-words.ts'
import type { DenialFeature } from './denial-weights.ts'
import { concernsSide, sharedLemmas, type Gist } from './statement-gist.ts'

/** How plainly a statement denies something, whatever that is: in so many words, perhaps, not. */
type Plainness = 'plain' | 'perhaps' | 'not'

/** One statement as the one that reacts. */
export interface Reaction {
  readonly features: readonly DenialFeature[]
  readonly plainness: Plainness
  /** Whether its content is, or begins with, a pronoun for what was said. */
  readonly points: boolean
  /** The noun by which it takes up what was said (“these accusations”), null without one. */
  readonly called: string | null
  /** Whose claim it names (“the council's report”), lower case. */
  readonly owner: string | null
}

/** Reads one statement as a reaction. */
export function reactionOf(from: Gist): Reaction {
  const { cue, content, lead, statement: { act, actor } } = from
  const words = `${cue} ${content}`
  const phrase = anaphor.exec(words)
  // “The idea that I would leave is wrong” says what the idea is; it points to nothing.
  const called = phrase === null || /^ that\b/.test(words.slice(phrase.index + phrase[0].length)) ? null : (phrase[1] ?? null)
  const isUndone = (denying.test(cue) && undenying.test(cue)) || /\bnot to (?:say|suggest|imply)\b/.test(cue)
  const denies = !isUndone && (denying.test(cue) || belittling.test(cue))
  const points = barePointer.test(content) || pointing.test(content)
  const takesUp = claimNoun.test(words) || points
  const isDeny = act === 'deny' && !isUndone
  const saysNo = nayStart.test(content)
  const isFalse = falsity.test(content)
  const answers = answering.test(cue) || inResponse.test(lead)
  const hasNoProof = unproven.test(words)
  const isPlain = !isUndone && ((denies && (takesUp || isDeny)) || (isDeny && (isFalse || saysNo || called !== null || points || hasNoProof)) ||
    (naming.test(cue) && isFalse && (points || takesUp)) || (saysNo && answers) || (disbelieving.test(cue) && (points || called !== null)))
  const isPerhaps = !isUndone && (isDeny || denies || saysNo || isFalse || answers || hasNoProof || opposing.test(cue) || contrasting.test(lead) || disbelieving.test(cue))
  return {
    called, points,
    owner: ownedClaim.exec(words)?.[1] ?? null,
    plainness: isPlain ? 'plain' : isPerhaps ? 'perhaps' : 'not',
    features: given({
      always: true,
      'act deny': isDeny,
      'act doubts': act === 'doubt' || act === 'criticise',
      'act accuse': act === 'accuse',
      'act idle': act === 'believe' || act === 'praise' || act === 'ask' || act === 'commit',
      plain: isPlain,
      'denying cue': denies,
      'opposing cue': opposing.test(cue) && !isUndone,
      'answering cue': answering.test(cue),
      'disbelieving cue': disbelieving.test(cue),
      'disbelieves that': disbelieving.test(cue) && (points || called !== null),
      'denies what it calls': denies && (called !== null || points),
      'no proof': hasNoProof,
      'calls false': isFalse,
      'says no': saysNo,
      'claim noun': claimNoun.test(words),
      called: called !== null,
      points,
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

/** What the two statements have to do with one another. */
export function pairFeatures(from: Gist, to: Gist, reaction: Reaction): readonly DenialFeature[] {
  const { plainness, points, called, owner } = reaction
  const act = to.statement.act
  const gap = from.index - to.index
  const isAbout = concernsSide(from, to)
  const isNamed = to.names.some((name) => from.mentioned.has(name))
  const isOwned = owner !== null && isOwner(owner, to)
  const blames = act === 'accuse' || act === 'criticise'
  const shared = sharedLemmas(from, to)
  const share = shared.all / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
  const isNext = gap === 1
  const isNear = gap === 2 || gap === 3
  const isClear = plainness === 'plain'
  const isVague = plainness === 'perhaps'
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
    'owned by another': owner !== null && !isOwned,
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

/** Whether the word names the holder of the statement: “Aria”, “farmers” of “the farmers' complaints”. */
export function isOwner(owner: string, to: Gist): boolean {
  const stem = owner.replace(/s$/, '')
  return to.names.includes(owner) || to.names.includes(stem) || to.said.includes(owner) || to.said.includes(`${stem}s`)
}

/** How well what a noun calls a statement goes with its act: “these accusations” with accusing. */
function fits(called: string, { statement: { act } }: Gist): 'well' | 'ill' | 'open' {
  if (/^(?:accus|alleg|charge|insinu)/.test(called)) return act === 'accuse' ? 'well' : act === 'criticise' ? 'open' : 'ill'
  if (/^(?:critic|critiq|complain|attack|concern)/.test(called)) return act === 'criticise' || act === 'accuse' ? 'well' : act === 'doubt' ? 'open' : 'ill'
  if (/^(?:propos|request|resol|demand|call|offer|motion|recommend|plan|idea|notion)/.test(called)) return act === 'urge' || act === 'commit' ? 'well' : 'ill'
  if (/^(?:report|account|version|statement|testimon|finding|stor)/.test(called)) return act === 'assert' || act === 'accuse' || act === 'criticise' ? 'well' : 'ill'
  if (called.startsWith('predict')) return act === 'predict' ? 'well' : 'ill'
  return act === 'assert' || act === 'accuse' || act === 'criticise' || act === 'predict' ? 'well' : 'open'
}
