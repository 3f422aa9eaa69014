// linkStatements(document, paragraphs, statements, actors) → links inside one document: a denial to what it denies, agreement to what
// it agrees with, a repetition to what it repeats. Links only where words or an anaphor tie the two; unsure means no link, and
// no link says which side is right.
import type { Actor } from '../actors/actor.ts'
import type { Document } from '../document/document.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import type { Link } from './link.ts'
import { affirmed, agreeing } from './claim-words.ts'
import { findDenied, goesOnDenying, type Denied } from './find-denied.ts'
import { gistsOf, isNested, isSameHolder, sharedLemmas, type Gist } from './statement-gist.ts'

// Thresholds set on the speaker layer's train split, for precision before recall.
const repeatShare = 0.55
const repeatWords = 3
const repeatPlainWords = 2
const agreeShare = 0.3
/** How many statements back a repetition may reach, and an agreement. */
const reach = 10
const reachAgreed = 4

/** Links in order of `from`, then `to`; at most one denial and one agreement from a statement, and one repetition. */
export function linkStatements(
  _document: Document, paragraphs: readonly Paragraph[], statements: readonly Statement[], actors: readonly Actor[],
): readonly Link[] {
  const gists = gistsOf(paragraphs, statements, actors)
  const links: Link[] = []
  // The denial that the statement before made or went on with.
  let going: { readonly by: Gist; readonly to: Gist } | null = null
  for (const from of gists) {
    const continued: Denied | null = going !== null && goesOnDenying(from, going.by) && !isNested(from, going.to) ? { to: going.to, score: 2 } : null
    const found: Denied | null = findDenied(gists, from) ?? continued
    const denied = found && link('denies', from, found.to, 0.4 + Math.min(found.score, 6) / 12)
    if (found) going = { by: from, to: found.to }
    else if (going && (going.by.paragraph !== from.paragraph || !isSameHolder(going.by, from))) going = null
    const agreed = denied ? null : findAgreed(gists, from, links)
    const repeated = findRepeated(gists, from)
    for (const link of [denied, agreed, repeated]) if (link) links.push(link)
  }
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

function findAgreed(gists: readonly Gist[], from: Gist, links: readonly Link[]): Link | null {
  if (from.statement.act === 'deny') return null
  const name = affirmed.exec(`${from.statement.cue.text} ${from.statement.content.text}`)?.[1]?.toLowerCase()
  const believed = name === undefined ? null : findBelieved(gists, from, name, links)
  if (believed) return believed
  if (!agreeing.test(from.cue)) return null
  // “confirmed that it had taken place”: what was reported just before.
  if (/\bconfirm/.test(from.cue) && happened.test(from.content)) {
    const near = gists.slice(Math.max(0, from.index - 3), from.index).filter((to) =>
      to.paragraph >= from.paragraph - 1 && !isSameHolder(from, to) && !isNested(from, to) && to.statement.act !== 'ask')
    // “a diplomat who knows of the call confirmed”: the one that told of a call.
    const meant = near.findLast((to) => from.said.some((word) => word.length > 3 && to.content.includes(word))) ?? near.at(-1)
    if (meant) return link('agrees', from, meant, 0.6)
  }
  let best: Gist | null = null
  let bestShare = agreeShare
  for (let j = Math.max(0, from.index - reachAgreed); j < from.index; j++) {
    const to = gists[j] as Gist
    const isNameless = from.statement.actor === null && to.statement.actor === null
    if (isSameHolder(from, to) || to.statement.act === 'deny' || to.inHeadline || isNameless) continue
    const shared = sharedLemmas(from, to).all
    const share = shared / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
    if (shared >= 2 && share > bestShare) {
      best = to
      bestShare = share
    }
  }
  return best && link('agrees', from, best, 0.3 + bestShare / 2)
}

/** “that it had taken place” */
const happened = /^(?:that )?(?:it|this|that) (?:had |has |did )?(?:taken place|took place|happened|happen|occurred|occur|was true|is true|was so|is so)\b/

// “said it believed Sol”: what Sol said last that blames or states something.
function findBelieved(gists: readonly Gist[], from: Gist, name: string, links: readonly Link[]): Link | null {
  let best: Gist | null = null
  for (let j = from.index - 1; j >= Math.max(0, from.index - reach); j--) {
    const to = gists[j] as Gist
    const { act, actor } = to.statement
    if (actor === null || !to.names.includes(name) || to.inHeadline || isNested(from, to) || isSameHolder(from, to)) continue
    if (act !== 'assert' && act !== 'accuse') continue
    // Whom others contradict is believed in what they contradict.
    if (links.slice(-reach).some((one) => one.link === 'denies' && one.to === j)) return link('agrees', from, to, 0.6)
    if (!best && !/ing\b/.test(to.cue)) best = to
  }
  return best && link('agrees', from, best, 0.5)
}

function findRepeated(gists: readonly Gist[], from: Gist): Link | null {
  if (from.statement.actor === null || from.inHeadline) return null
  let best: Gist | null = null
  let bestShare = repeatShare
  for (let j = Math.max(0, from.index - reach); j < from.index; j++) {
    const to = gists[j] as Gist
    if (to.statement.actor !== from.statement.actor || to.inHeadline || isNested(from, to)) continue
    const shared = sharedLemmas(from, to)
    const share = shared.all / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
    // A speaker goes on about the same people without repeating himself: names alone do not count.
    const enough = shared.all >= repeatWords && shared.plain >= repeatPlainWords
    if (enough && share >= bestShare && (to.statement.act === from.statement.act || shared.plain >= 4)) {
      best = to
      bestShare = share
    }
  }
  return best && link('repeats', from, best, Math.min(0.95, 0.3 + bestShare / 2))
}

function link(type: Link['link'], from: Gist, to: Gist, confidence: number): Link {
  return { type: 'link', link: type, from: from.index, to: to.index, confidence: Math.round(Math.min(confidence, 0.95) * 100) / 100 }
}
