// linkStatements(document, paragraphs, statements, actors) → links inside one document: a denial to what it denies, agreement to what
// it agrees with, a repetition to what it repeats. Links only where words or an anaphor tie the two; unsure means no link, and
// no link says which side is right.
import type { Actor } from '../actors/actor.ts'
import type { Document } from '../document/document.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import type { Statement } from '../statements/statement.ts'
import type { Link } from './link.ts'
import { gistsOf, sharedLemmas, type Gist } from './statement-gist.ts'

// Thresholds set on the speaker layer's train split, for precision before recall.
const denialThreshold = 1.8
const repeatShare = 0.55
const repeatWords = 3
const repeatPlainWords = 2
const agreeShare = 0.3
/** How many statements back (and, for denials, ahead) a link may reach. */
const reach = 10

const nouns = 'accusations? allegations? claims? charges? reports? assertions? suggestions? criticisms? accounts? statements? rumou?rs? contentions? ' +
  'complaints? arguments? insinuations? attacks? remarks? comments? characteri[sz]ations? notion idea version proposals? requests? ' +
  'resolutions? demands? calls? offers? motions? recommendations? plans? findings? verdict conclusions?'
const noun = nouns.trim().split(/\s+/).join('|')
/** What one statement may call another. */
const claimNoun = new RegExp(`\\b(?:${noun})\\b`)
/** “these accusations”, “the council's claim”, “any such report” */
const anaphor = new RegExp(`\\b(?:the|these|those|this|that|such|all|any|its|his|her|their)\\s+(?:[\\w’']+\\s+){0,2}?(${noun})\\b`)
const denying = new RegExp(
  '\\b(?:' +
    'den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|rebut(?:s|ted|ting)?|' +
    'refut(?:es?|ed|ing)|repudiat(?:es?|ed|ing)|disavow(?:s|ed|ing)?' +
    ')\\b',
)
const opposing = new RegExp(
  '\\b(?:' +
    'refus(?:es?|ed|ing)|oppos(?:es?|ed|ing)|resist(?:s|ed|ing)?|counter(?:s|ed|ing)?|contradict(?:s|ed|ing)?|' +
    'push(?:es|ed|ing)? back|fir(?:es|ed|ing) back' +
    ')\\b',
)
const undenying = /\b(?:refus\w+|declin\w+|fail\w+|time|not|never|n't) (?:\w+ ){0,3}(?:den|reject|dismiss|disput|rebut|refut|repudiat|disavow)/
const falsity = new RegExp(
  '\\b(?:' +
    'false|falsely|untrue|not true|baseless|unfounded|groundless|fabricat\\w+|lies?|lying|nonsense|ludicrous|ridiculous|' +
    'absurd|pathetic|inaccurate|incorrect|wrong|misleading|hoax|smear|fiction|myth|no truth' +
    ')\\b',
)
const pointing = /^["“]?(?:that|this|it|so|the (?:idea|suggestion|proposal|offer|request|charge)|such)\b/
const agreeing = new RegExp(
  '\\b(?:' +
    'agree[sd]?|agreeing|echo(?:es|ed|ing)?|confirm(?:s|ed|ing)?|concur(?:s|red)?|endors(?:es?|ed|ing)|corroborat(?:es?|ed)|' +
    'second(?:s|ed)|support(?:s|ed|ing)|similarly|likewise' +
    ')\\b',
)

/** Links in order of `from`, then `to`; at most one denial and one agreement from a statement, and one repetition. */
export function linkStatements(
  _document: Document, paragraphs: readonly Paragraph[], statements: readonly Statement[], actors: readonly Actor[],
): readonly Link[] {
  const gists = gistsOf(paragraphs, statements, actors)
  const links: Link[] = []
  for (const from of gists) {
    const denied = isDenial(from) ? findDenied(gists, from) : null
    const agreed = denied ? null : findAgreed(gists, from)
    const repeated = findRepeated(gists, from)
    for (const link of [denied, agreed, repeated]) if (link) links.push(link)
  }
  return links.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

// “refused to disavow” denies nothing; “dismissed the mayor as weak” is criticism unless a claim is what is dismissed.
function isDenial({ statement, cue, content }: Gist): boolean {
  if (denying.test(cue) && undenying.test(cue)) return false
  if (statement.act === 'deny') return true
  if (denying.test(cue)) return claimNoun.test(content)
  return (statement.act === 'criticise' || statement.act === 'assert') && falsity.test(content) && claimNoun.test(content)
}

function findDenied(gists: readonly Gist[], from: Gist): Link | null {
  const words = `${from.cue} ${from.content}`
  const called = anaphor.exec(words)?.[1] ?? null
  const owned = claimNoun.test(words)
  const strong = denying.test(from.cue) || opposing.test(from.cue) || (called !== null && from.statement.act === 'deny')
  const points = pointing.test(from.content)
  const mild = from.statement.act !== 'deny' && !denying.test(from.cue)
  let best: Gist | null = null
  let bestScore = denialThreshold
  for (let j = Math.max(0, from.index - reach); j < Math.min(gists.length, from.index + 2); j++) {
    const to = gists[j] as Gist
    if (j === from.index || isSameHolder(from, to) || isNested(from, to) || to.inHeadline !== from.inHeadline) continue
    const distance = Math.abs(from.index - j)
    const named = (owned || strong) && to.names.some((name) => from.mentioned.has(name))
    const about = from.names.some((name) => to.mentioned.has(name))
    const shared = sharedLemmas(from, to).all
    const adjacent = from.index - j === 1 && strong && to.paragraph >= from.paragraph - 1 && actWeight(to) >= 0.5
    // Being near and an accusation is not enough: something has to tie the two.
    // Being what was spoken of ties a plain “said” only to blame.
    const blamed = about && (strong || called !== null || actWeight(to) >= 0.9)
    if (mild ? !named : !named && !blamed && shared < (strong ? 1 : 4) && !adjacent && !(called !== null && distance <= 3)) continue
    const ties = (named ? 2.5 : 0) + (about ? 1.2 : 0) + (called === null ? 0 : 1 + fits(called, to)) + Math.min(shared, 4) * 0.6
    const place = (from.paragraph === to.paragraph ? 0.4 : 0) + (adjacent ? 0.8 : 0) + (points && distance === 1 ? 1 : 0) - distance * 0.35
    const against = (j > from.index ? 1.5 : 0) + (to.statement.actor === null && called === null ? 0.6 : 0)
    const score = ties + place + actWeight(to) - against
    if (score > bestScore) {
      best = to
      bestScore = score
    }
  }
  return best && link('denies', from, best, 0.4 + Math.min(bestScore, 6) / 12)
}

/** How well what a noun calls a statement goes with its act: “these accusations” with accusing. */
function fits(called: string, { statement: { act } }: Gist): number {
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

function findAgreed(gists: readonly Gist[], from: Gist): Link | null {
  if (!agreeing.test(from.cue) || from.statement.act === 'deny') return null
  let best: Gist | null = null
  let bestShare = agreeShare
  for (let j = Math.max(0, from.index - 4); j < from.index; j++) {
    const to = gists[j] as Gist
    if (isSameHolder(from, to) || to.statement.act === 'deny' || to.inHeadline || (from.statement.actor === null && to.statement.actor === null)) continue
    const shared = sharedLemmas(from, to).all
    const share = shared / Math.max(1, Math.min(from.lemmas.size, to.lemmas.size))
    if (shared >= 2 && share > bestShare) {
      best = to
      bestShare = share
    }
  }
  return best && link('agrees', from, best, 0.3 + bestShare / 2)
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

function isNested(a: Gist, b: Gist): boolean {
  return a.statement.within === b.index || b.statement.within === a.index
}

function isSameHolder(a: Gist, b: Gist): boolean {
  return a.statement.actor !== null && a.statement.actor === b.statement.actor
}

function link(type: Link['link'], from: Gist, to: Gist, confidence: number): Link {
  return { type: 'link', link: type, from: from.index, to: to.index, confidence: Math.round(Math.min(confidence, 0.95) * 100) / 100 }
}
