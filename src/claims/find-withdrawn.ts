// Which earlier statement its own holder takes back, or puts another figure in the place of. Rules over words: a verb of taking back
// or of correcting, the same holder, and what is taken up. It does not ask which of the two is right.
import { correcting, nayStart, ownClaims, owningUp, ownPast, replacing, revising, undoing, withdrawing } from './claim-words.ts'
import type { Reason } from './link.ts'
import { matchesIn, sharedReasons, spansOf } from './link-reasons.ts'
import { isNested, isSameHolder, sharedLemmas, type Gist, type GistWord } from './statement-gist.ts'

/** How many statements back a holder may take something back. */
const reach = 20
/** A statement with more numbers is a list, and which of them another replaces is a guess. */
const mostFigures = 4

interface Withdrawn {
  readonly to: Gist
  readonly why: readonly Reason[]
}

/** The earlier statement of the same holder that `from` withdraws; null for none. */
export function findWithdrawn(text: string, gists: readonly Gist[], from: Gist): Withdrawn | null {
  const takesBack = withdrawing.test(from.cue) && ownClaims.test(`${from.cue} ${from.content}`)
  const turns = ownPast.test(from.content) && undoing.test(from.cue)
  const ownsUp = from.statement.form !== 'indirect' && owningUp.test(from.content)
  if ((!takesBack && !turns && !ownsUp) || refusing.test(from.cue)) return null
  const noun = ownClaims.exec(`${from.cue} ${from.content}`)?.[0] ?? ''
  let best: Gist | null = null
  let most = -Infinity
  for (const to of earlierOfHolder(gists, from)) {
    const { act } = to.statement
    if (act === 'ask' || act === 'believe' || act === 'deny' || nayStart.test(to.content) || (isOfOneKind.test(noun) && !goesBy(noun, act))) continue
    const near = 1 - (from.index - to.index) / reach
    const score = sharedLemmas(from, to).plain + (ownsUp ? (act === 'accuse' ? 2 : 0) : goesBy(noun, act) ? 1.5 : 0) + near
    if (score > most) {
      most = score
      best = to
    }
  }
  if (!best) return null
  const { cue, content } = from.statement
  const verb = ownsUp ? matchesIn(text, content.spans, owningUp) : matchesIn(text, cue.spans, takesBack ? withdrawing : undoing)
  const called = ownsUp ? [] : matchesIn(text, [...cue.spans, ...content.spans], ownClaims)
  return {
    to: best,
    why: [
      { kind: 'cue', from: verb.length > 0 ? verb : spansOf(from), to: [] },
      ...(called.length > 0 ? [{ kind: 'reference', from: called, to: best.statement.content.spans } as const] : []),
      ...sharedReasons(text, from, best).filter(({ kind }) => kind === 'words'),
    ],
  }
}

/** The earlier statement of the same holder whose figure `from` replaces; null for none. */
export function findCorrected(text: string, gists: readonly Gist[], from: Gist): Withdrawn | null {
  const figures = numbersOf(from)
  const isCorrection = correcting.test(from.cue)
  if (figures.length === 0 || figures.length > mostFigures) return null
  if (!isCorrection && !revising.test(`${from.lead} ${from.cue}`) && !replacing.test(from.content)) return null
  for (const to of earlierOfHolder(gists, from).toReversed()) {
    const before = numbersOf(to)
    const differs = before.length > 0 && before.length <= mostFigures && !before.some((one) => figures.some((other) => other.lower === one.lower))
    const shared = sharedLemmas(from, to)
    // A corrector names the thing; one who only says a later number has to say it of the same thing in the same words.
    const isSame = shared.plain >= (isCorrection ? 1 : 2) || (shared.all >= 1 && (countsSame(from, to) || (countsDead(from) && countsDead(to))))
    if (!differs || !isSame) continue
    const verbs = matchesIn(text, from.statement.cue.spans, isCorrection ? correcting : revising)
    return {
      to,
      why: [
        { kind: 'cue', from: verbs.length > 0 ? verbs : spansOf(from), to: [] },
        { kind: 'figures', from: figures.map(({ span }) => span), to: before.map(({ span }) => span) },
        ...sharedReasons(text, from, to).filter(({ kind }) => kind === 'words'),
      ],
    }
  }
  return null
}

const refusing = /(?:\b(?:refus\w+|declin\w+|fail\w+|not|never|no|without)|n't) (?:[\w']+ ){0,3}(?:withdr|retract|recant|t(?:ake|ook|aking)|disown|walk|back|apolog|disavow|contradict)/

/** What only a statement of one kind can be called; “comments” and “claims” are of any. */
const isOfOneKind = /^(?:predict|offer|threat|proposal|demand|request)/

function earlierOfHolder(gists: readonly Gist[], from: Gist): readonly Gist[] {
  return gists.slice(Math.max(0, from.index - reach), from.index).filter((to) => isSameHolder(from, to) && !to.inHeadline && !from.inHeadline && !isNested(from, to))
}

function goesBy(noun: string, act: string): boolean {
  if (/^(?:accus|alleg|charge)/.test(noun)) return act === 'accuse'
  if (noun.startsWith('critic')) return act === 'criticise' || act === 'accuse'
  if (/^(?:offer|threat|proposal|demand|request)/.test(noun)) return act === 'commit' || act === 'urge'
  if (noun.startsWith('predict')) return act === 'predict'
  return act === 'accuse' || act === 'assert'
}

function numbersOf(gist: Gist): readonly GistWord[] {
  return gist.words.filter(({ isNumber, part, lower }) => isNumber && part === 'content' && !/^(?:1[6-9]|20)\d\d$/.test(lower) && lower !== 'one')
}

const deathWords = new Set('toll dead death kill die casualty victim fatality body'.split(' '))

// “put the toll at 11” and “14 people had been killed” count the same.
function countsDead(gist: Gist): boolean {
  return gist.words.some(({ lemma, lower }) => deathWords.has(lemma) || deathWords.has(lower))
}

// “12 people”, “twelve soldiers”: the word that a number counts.
function countsSame(from: Gist, to: Gist): boolean {
  const counted = (gist: Gist) => new Set(gist.words.flatMap(({ isNumber }, i) => (isNumber ? [gist.words[i + 1]?.lemma ?? ''] : [])).filter((lemma) => /^\p{L}{3,}/u.test(lemma)))
  const those = counted(to)
  return [...counted(from)].some((lemma) => those.has(lemma))
}
