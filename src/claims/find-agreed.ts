// Which earlier statement another one affirms, or says again. Only where a verb of agreeing and shared words tie the two, or one
// holder uses the same words twice; the same subject is not enough.
import { affirmed, agreeing } from './claim-words.ts'
import type { Link, Reason } from './link.ts'
import { matchesIn, sharedReasons, spansOf } from './link-reasons.ts'
import { isNested, isSameHolder, sharedLemmas, type Gist } from './statement-gist.ts'

// Thresholds set on the speaker layer's train split, for precision before recall.
const repeatShare = 0.55
const repeatWords = 3
const repeatPlainWords = 2
const agreeShare = 0.3
/** How many statements back a repetition may reach, and an agreement. */
const reach = 10
const reachAgreed = 4

export interface Tie {
  readonly to: Gist
  /** 0..1 */
  readonly confidence: number
  readonly why: readonly Reason[]
}

/** The earlier statement by another holder that `from` affirms; `links` are those found before it. Null for none. */
export function findAgreed(text: string, gists: readonly Gist[], from: Gist, links: readonly Link[]): Tie | null {
  if (from.statement.act === 'deny') return null
  const name = affirmed.exec(`${from.statement.cue.text} ${from.statement.content.text}`)?.[1]?.toLowerCase()
  const believed = name === undefined ? null : findBelieved(gists, from, name, links)
  if (believed) return tie(text, from, believed.to, believed.confidence)
  if (!agreeing.test(from.cue)) return null
  // “confirmed that it had taken place”: what was reported just before.
  if (/\bconfirm/.test(from.cue) && happened.test(from.content)) {
    const near = gists.slice(Math.max(0, from.index - 3), from.index).filter((to) =>
      to.paragraph >= from.paragraph - 1 && !isSameHolder(from, to) && !isNested(from, to) && to.statement.act !== 'ask')
    // “a diplomat who knows of the call confirmed”: the one that told of a call.
    const meant = near.findLast((to) => from.said.some((word) => word.length > 3 && to.content.includes(word))) ?? near.at(-1)
    if (meant) return tie(text, from, meant, 0.6)
  }
  let best: Gist | null = null
  let bestShare = agreeShare
  for (const to of gists.slice(Math.max(0, from.index - reachAgreed), from.index)) {
    const isNameless = from.statement.actor === null && to.statement.actor === null
    if (isSameHolder(from, to) || to.statement.act === 'deny' || to.inHeadline || isNameless || isNested(from, to)) continue
    const shared = sharedLemmas(from, to).all
    const share = shared / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
    if (shared >= 2 && share > bestShare) {
      best = to
      bestShare = share
    }
  }
  return best && tie(text, from, best, 0.3 + bestShare / 2)
}

/** The nearest earlier statement of the same holder that `from` says again; null for none. */
export function findRepeated(text: string, gists: readonly Gist[], from: Gist): Tie | null {
  if (from.statement.actor === null || from.inHeadline) return null
  let best: Gist | null = null
  let bestShare = repeatShare
  for (const to of gists.slice(Math.max(0, from.index - reach), from.index)) {
    // The very same words are a headline or teaser said twice by the page, not by the speaker.
    if (to.statement.actor !== from.statement.actor || to.inHeadline || isNested(from, to) || to.content === from.content) continue
    const shared = sharedLemmas(from, to)
    const share = shared.all / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
    // A speaker goes on about the same people without repeating himself: names alone do not count.
    const enough = shared.all >= repeatWords && shared.plain >= repeatPlainWords
    if (enough && share >= bestShare && (to.statement.act === from.statement.act || shared.plain >= 4)) {
      best = to
      bestShare = share
    }
  }
  if (!best) return null
  return { to: best, confidence: Math.min(0.95, 0.3 + bestShare / 2), why: sharedReasons(text, from, best).filter(({ kind }) => kind === 'words') }
}

/** “that it had taken place” */
const happened = /^(?:that )?(?:it|this|that) (?:had |has |did )?(?:taken place|took place|happened|happen|occurred|occur|was true|is true|was so|is so)\b/

// “said it believed Sol”: what Sol said last that blames or states something.
function findBelieved(gists: readonly Gist[], from: Gist, name: string, links: readonly Link[]): { readonly to: Gist; readonly confidence: number } | null {
  let best: Gist | null = null
  for (const to of gists.slice(Math.max(0, from.index - reach), from.index).toReversed()) {
    const { act, actor } = to.statement
    if (actor === null || !to.names.includes(name) || to.inHeadline || isNested(from, to) || isSameHolder(from, to)) continue
    if (act !== 'assert' && act !== 'accuse') continue
    // Whom others contradict is believed in what they contradict.
    if (links.slice(-reach).some((one) => one.link === 'denies' && one.to === to.index)) return { to, confidence: 0.6 }
    if (!best && !/ing\b/.test(to.cue)) best = to
  }
  return best && { to: best, confidence: 0.5 }
}

function tie(text: string, from: Gist, to: Gist, confidence: number): Tie {
  const { cue, content } = from.statement
  const verb = [agreeing, believing].flatMap((pattern) => matchesIn(text, [...cue.spans, ...content.spans], pattern)).slice(0, 1)
  const cueReason: Reason = { kind: 'cue', from: verb.length > 0 ? verb : spansOf(from), to: [] }
  return { to, confidence, why: [cueReason, ...sharedReasons(text, from, to)] }
}

const believing = /\b(?:believe[sd]?|side[sd]? with|back(?:s|ed))\b/
