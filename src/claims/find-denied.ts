// Which earlier (seldom later) statement a denial denies: by what it calls it (“these accusations”, “Aria's claim”), by who is blamed in
// it, by shared words, and by going on from a denial just made. Nothing where no word ties the two.
import {
  anaphor, apposedClaim, barePointer, claimNoun, denying, disbelieving, falsity, naming, opposing, ownClaims, ownedClaim, ownPast, pointing,
  undenying, wholeAccount, withdrawing,
} from './claim-words.ts'
import { concernsSide, isNested, isSameHolder, isSameSide, sharedLemmas, type Gist } from './statement-gist.ts'

// Thresholds set on the speaker layer's train split, for precision before recall.
const denialThreshold = 1.8
/** How many statements back a denial may reach; ahead only to a claim whose owner it names. */
const reach = 10
const reachAhead = 12

export interface Denied {
  readonly to: Gist
  readonly score: number
}

/** What `from` denies; null where it denies nothing or nothing in the text answers to it. */
export function findDenied(gists: readonly Gist[], from: Gist): Denied | null {
  if (withdrawing.test(from.cue)) return ownClaim(gists, from)
  // “contradicted his past statements”, “disavowed his stances”: the speaker's own.
  if (ownPast.test(from.content)) return ownClaim(gists, from)
  const own = /\bdisavow/.test(from.cue) ? ownClaim(gists, from) : null
  if (own) return own
  if (!isDenial(from)) return null
  // “who had called the reports baseless”: what was denied back then need not stand in this text; only a named owner ties it.
  const earlier = /^had\b/.test(from.cue)
  return apposed(gists, from) ?? owned(gists, from) ?? (earlier ? null : tied(gists, from))
}

/** Whether `from` goes on with the denial made by `before`: “rejects this, saying …”, “denied it. “Nobody was there,” she said”. */
export function goesOnDenying(from: Gist, before: Gist): boolean {
  const { statement } = from
  const nearby = from.paragraph - before.paragraph <= 1 && !from.inHeadline && statement.act === 'deny'
  if (nearby && (isSameHolder(from, before) || from.side.some((noun) => before.side.includes(noun)))) return true
  if (from.paragraph !== before.paragraph || from.inHeadline || !/^(?:assert|deny|criticise)$/.test(statement.act)) return false
  const sameHolder = isSameHolder(from, before) || (statement.actor === null && before.statement.actor === null && from.sentence === before.sentence)
  // “Its spokesman called it fiction”: another voice of the same side on the same matter.
  const sameSide = from.side.some((noun) => before.side.includes(noun))
  if (sameSide && (barePointer.test(from.content.split(' ')[0] ?? '') && naming.test(from.cue))) return true
  if (!sameHolder) return false
  if (from.sentence === before.sentence) return statement.act === 'deny' || explaining.test(from.cue)
  return from.sentence - before.sentence <= 1 && statement.form === 'direct'
}

const explaining = /^(?:stating|saying|arguing|insisting|maintaining|claiming|contending)\b/

// “refused to disavow” denies nothing; “dismissed the mayor as weak” is criticism unless a claim is what is dismissed.
function isDenial({ statement, cue, content }: Gist): boolean {
  if ((denying.test(cue) && undenying.test(cue)) || /\bnot to (?:say|suggest|imply)\b/.test(cue)) return false
  if (statement.act === 'deny') return true
  if (denying.test(cue)) return claimNoun.test(content) || barePointer.test(content)
  if (disbelieving.test(cue)) return barePointer.test(content) || anaphor.test(content)
  if (naming.test(cue) && pointing.test(content) && falsity.test(content)) return true
  return (statement.act === 'criticise' || statement.act === 'assert') && falsity.test(content) && claimNoun.test(content)
}

function apposed(gists: readonly Gist[], from: Gist): Denied | null {
  const called = apposedClaim.exec(from.content)
  const to = gists[from.index - 1]
  return called && to && to.sentence === from.sentence && !isSameHolder(from, to) ? { to, score: 4 } : null
}

// “dismissed Aria's assertions of a massacre”: Aria's nearest statement, before if there is one.
function owned(gists: readonly Gist[], from: Gist): Denied | null {
  const owner = ownedClaim.exec(`${from.cue} ${from.content}`)?.[1]
  if (owner === undefined) return null
  const stem = owner.replace(/s$/, '')
  let best: Denied | null = null
  for (let j = Math.max(0, from.index - reach); j < Math.min(gists.length, from.index + reachAhead); j++) {
    const to = gists[j] as Gist
    const isOwners = to.names.includes(owner) || to.names.includes(stem) || to.said.includes(owner) || to.said.includes(`${stem}s`)
    if (!isOwners || !mayBeDenied(from, to)) continue
    const score = 4 + actWeight(to) + Math.min(sharedLemmas(from, to).all, 4) * 0.4 - Math.abs(from.index - j) * 0.15 - (j > from.index ? 1 : 0)
    if (!best || score > best.score) best = { to, score }
  }
  return best
}

function ownClaim(gists: readonly Gist[], from: Gist): Denied | null {
  if (!ownClaims.test(from.content) || from.statement.actor === null || from.statement.within !== null) return null
  for (let j = from.index - 1; j >= Math.max(0, from.index - reach); j--) {
    const to = gists[j] as Gist
    const couldBe = isSameHolder(from, to) && !to.inHeadline && !isNested(from, to)
    if (couldBe && /^(?:accuse|assert|criticise|praise)$/.test(to.statement.act)) return { to, score: 3 }
  }
  return null
}

function tied(gists: readonly Gist[], from: Gist): Denied | null {
  const words = `${from.cue} ${from.content}`
  const phrase = anaphor.exec(words)
  // “The idea that I would leave is wrong” says what the idea is; it points to nothing.
  const called = phrase === null || /^ that\b/.test(words.slice(phrase.index + phrase[0].length)) ? null : (phrase[1] ?? null)
  const isOwned = phrase !== null && /^(?:its|his|her|their)\b/.test(phrase[0])
  const calls = claimNoun.test(words)
  const isDenied = from.statement.act === 'deny'
  const strong = denying.test(from.cue) || opposing.test(from.cue) || disbelieving.test(from.cue) || (called !== null && isDenied)
  const isShort = called !== null || from.lemmas.size < 2
  const points = pointing.test(from.content)
  const mild = !isDenied && !denying.test(from.cue) && !disbelieving.test(from.cue) && !points
  const first = gists.findIndex(({ inHeadline }) => !inHeadline)
  let best: Denied | null = null
  for (let j = Math.max(0, from.index - reach); j < Math.min(gists.length, from.index + 2); j++) {
    const to = gists[j] as Gist
    if (!mayBeDenied(from, to)) continue
    const distance = Math.abs(from.index - j)
    const named = (calls || strong) && to.names.some((name) => from.mentioned.has(name))
    const about = concernsSide(from, to)
    const shared = sharedLemmas(from, to)
    const runs = Math.abs(from.run - to.run) * 0.35 + distance * 0.08
    const adjacent = from.index - j === 1 && strong && to.paragraph >= from.paragraph - 1 && actWeight(to) >= 0.5 && to.statement.act !== 'predict'
    // Being near and an accusation is not enough: something has to tie the two.
    // Being what was spoken of ties a plain “said” only to blame, or to the same matter.
    const blamed = about && (strong || called !== null || actWeight(to) >= 0.9 || (isDenied && shared.plain > 0 && to.statement.act === 'assert'))
    const answers = isDenied && from.cue === ':' && to.cue === ':' && shared.all > 0
    const pointed = from.index - j === 1 && ((points && to.paragraph >= from.paragraph - 1) || answers)
    const lead = called !== null && !isOwned && wholeAccount.test(called) && j === first ? 1.2 : 0
    const near = (adjacent && (shared.all > 0 || isShort)) || (called !== null && distance <= 3)
    const ties = named || lead > 0 || blamed || pointed || near || shared.all >= (strong ? 1 : 4)
    if (mild ? !(named && called !== null) : !ties) continue
    const matter = about && isDenied && shared.plain > 0 ? 0.4 : 0
    const said = lead + matter + (named ? 2.5 : 0) + (about ? 1.2 : 0) + (called === null ? 0 : 1 + fits(called, to)) + Math.min(shared.all, 4) * 0.6
    const far = about && shared.plain > 0 ? runs / 2 : runs
    const place = (from.paragraph === to.paragraph ? 0.4 : 0) + (adjacent ? 0.8 : 0) + (points && distance === 1 ? 1 : 0) - far
    const against = (j > from.index ? 1.5 : 0) + (to.statement.actor === null && called === null && !pointed ? 0.6 : 0)
    const score = said + place + actWeight(to) - against
    if (score > (best?.score ?? denialThreshold)) best = { to, score }
  }
  return best
}

function mayBeDenied(from: Gist, to: Gist): boolean {
  return from !== to && !isSameHolder(from, to) && !isSameSide(from, to) && !isNested(from, to) && to.inHeadline === from.inHeadline
}

/** How well what a noun calls a statement goes with its act: “these accusations” with accusing. */
function fits(called: string, { statement: { act } }: Gist): number {
  if (act === 'predict' && called.startsWith('report')) return -1
  if (/^(?:accus|alleg|charge|insinu)/.test(called)) return act === 'accuse' ? 1 : act === 'criticise' ? 0.4 : -0.5
  if (/^(?:critic|complain|attack)/.test(called)) return act === 'criticise' || act === 'accuse' ? 1 : -0.5
  if (/^(?:propos|request|resol|demand|call|offer|motion|recommend|plan)/.test(called)) return act === 'urge' || act === 'commit' ? 1 : -0.5
  return act === 'assert' || act === 'accuse' ? 0.4 : 0
}

function actWeight({ statement }: Gist): number {
  switch (statement.act) {
    case 'accuse': return 1.2
    case 'criticise': return 0.9
    case 'assert': case 'doubt': case 'urge': case 'predict': return 0.5
    case 'believe': case 'commit': return 0.1
    case 'ask': case 'praise': return -0.4
    case 'deny': return -0.5
  }
}
