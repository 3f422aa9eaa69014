// linkStatements(document, paragraphs, statements, actors) → links inside one document: a denial to what it denies, agreement to what
// it agrees with, a repetition to what it repeats, a withdrawal or correction to what it replaces, each with the words it hangs on.
// Links only where words tie the two; unsure means no link, and no link says which side is right.
import type { Actor } from '../actors/actor.ts'
import type { Document } from '../document/document.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import { findAgreed, findRepeated, type Tie } from './find-agreed.ts'
import { findDenied, findTakenUp, goesOnDenying } from './find-denied.ts'
import type { Going } from './link-features.ts'
import { Opposed } from './find-opposed.ts'
import { findCorrected, findWithdrawn } from './find-withdrawn.ts'
import type { Link, LinkType } from './link.ts'
import { continuationReason, denialReasons, sharedReasons } from './link-reasons.ts'
import { gistsOf, isNested, isSameHolder, type Gist } from './statement-gist.ts'

/** Links in order of `from`, then `to`; at most one of each type from a statement, each with at least one reason. */
export function linkStatements(
  { text }: Document, paragraphs: readonly Paragraph[], statements: readonly Statement[], actors: readonly Actor[],
): readonly Link[] {
  const gists = gistsOf(text, paragraphs, statements, actors)
  const links: Link[] = []
  const opposites = new Opposed()
  // The denial that the statement before made or went on with.
  let going: Going | null = null
  /** The same, where a paragraph has ended since. */
  let last: Going | null = null
  for (const from of gists) {
    const own = ownReplaced(text, gists, from)
    const denied: Tie | null = own ? null : surer(deniedBy(text, gists, from, going), goneOnWith(text, from, going ?? last))
    if (denied) going = last = { by: from, to: denied.to }
    else if (going && going.by.paragraph !== from.paragraph) going = null
    const opposed = own || denied ? null : opposites.find(gists, from)
    const agreed = own || denied || opposed ? null : findAgreed(text, gists, from, links)
    const repeated = own ? null : findRepeated(text, gists, from)
    if (own) links.push(link(own.type, from, own))
    if (denied) links.push(link('denies', from, denied))
    if (opposed) links.push(link('contradicts', from, { ...opposed, confidence: sureOfOpposed }))
    if (agreed) links.push(link('agrees', from, agreed))
    if (repeated && repeated.to !== denied?.to) links.push(link('repeats', from, repeated))
  }
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

function ownReplaced(text: string, gists: readonly Gist[], from: Gist): (Tie & { readonly type: LinkType }) | null {
  const withdrawn = findWithdrawn(text, gists, from)
  if (withdrawn) return { ...withdrawn, type: 'withdraws', confidence: 0.7 }
  const corrected = findCorrected(text, gists, from)
  return corrected && { ...corrected, type: 'corrects', confidence: 0.7 }
}

/** Of six pairs in 360 news bodies all were right; who says the opposite answers nobody. */
const sureOfOpposed = 0.7

/** Grammar alone ties the two: “rejected the claim by X that …”. */
const sureOfTakenUp = 0.95

function deniedBy(text: string, gists: readonly Gist[], from: Gist, going: Going | null): Tie | null {
  const within = findTakenUp(text, gists, from)
  const found = findDenied(gists, from, going)
  // “rejected the boatmen's claim that …”: what the boatmen said before is meant, where the text has it.
  const isTheirs = within !== null && found !== null && (isSameHolder(within, found.to) || within.said.some((word) => word.length > 3 && found.to.said.includes(word)))
  if (within && !isTheirs) return { to: within, confidence: sureOfTakenUp, why: denialReasons(text, from, within) }
  return found && { to: found.to, confidence: found.likelihood, why: denialReasons(text, from, found.to) }
}

/** What its own words deny, unless going on with the denial before is surer; both together are as sure as the surer. */
function surer(denied: Tie | null, on: Tie | null): Tie | null {
  if (!denied || !on) return denied ?? on
  if (denied.to === on.to) return { ...denied, confidence: Math.max(denied.confidence, on.confidence), why: [...denied.why, ...on.why.filter(({ kind }) => kind === 'continuation')] }
  return denied.confidence < on.confidence ? on : denied
}

function goneOnWith(text: string, from: Gist, going: Going | null): Tie | null {
  if (!going || from === going.to || isNested(from, going.to) || !goesOnDenying(from, going.by)) return null
  return { to: going.to, confidence: 0.5, why: [continuationReason(going.by, going.to), ...sharedReasons(text, from, going.to)] }
}

function link(type: LinkType, from: Gist, { to, confidence, why }: Tie): Link {
  return { type: 'link', link: type, from: from.index, to: to.index, confidence: Math.round(Math.min(confidence, 0.95) * 100) / 100, why }
}
