// The stance a statement takes towards a claim it was put under: its holder asserts it, denies it, doubts it, or passes it on. In: the statement's
// words and labels, the claim's title; out: a stance, how sure, and the words it hangs on. What the content says of the claim is read first,
// then what the cue does to the content. Decides neither whether the statement belongs to the claim nor who is right.
import type { Span } from '../document/span.ts'
import type { Act, Authority, Distance } from '../statements/attribution.ts'
import { claimNoun } from './claim-words.ts'
import type { LinkType } from './link.ts'
import { longestClaim, longestText } from './stance-features.ts'
import { readStance, type StanceModel, type StanceReading } from './stance-model.ts'
import { denyingCue, doubtingWords, hedgingWords, negatingWords, notCommenting, notConfirming, placesOf, refutingWords, stanceWords, undenyingCue } from './stance-words.ts'

/** asserts: takes the claim for true; denies: for untrue; doubts: holds it open or unlikely; reports: passes it on without taking a side. */
export type StanceType = 'asserts' | 'denies' | 'doubts' | 'reports'

/** What is looked at of a statement; a headline or a narrator's sentence has no cue and the authority `author`. */
export interface StancedWords {
  readonly cue: string
  readonly content: string
  readonly act: Act
  readonly distance: Distance
  readonly authority: Authority
}

/** A stretch of the cue or the content, in UTF-16 units of that part's own text. */
export interface StanceWhy {
  readonly part: 'cue' | 'content'
  readonly span: Span
}

export interface Stance {
  readonly type: 'stance'
  readonly stance: StanceType
  /** 0..1; fitted on headlines where weights were given (bench/stance.ts), set by hand for what the cue adds. */
  readonly confidence: number
  /** In text order, the cue's first; [] where nothing but agreement with the claim speaks for the stance. */
  readonly why: readonly StanceWhy[]
}

export interface StanceOptions {
  /** Learnt weights; without them word lists alone decide. */
  readonly model?: StanceModel | null
}

/** The stance of a statement towards a claim it belongs to. Same words, same answer; never throws. */
export function stanceOf(statement: StancedWords, claimTitle: string, { model = null }: StanceOptions = {}): Stance {
  const read = { ...statement, cue: statement.cue.slice(0, longestCue), content: statement.content.slice(0, longestText) }
  const claim = claimTitle.slice(0, longestClaim)
  const inContent = contentStance(read, claim, model === null ? null : readStance(model, claim, read.content))
  return isOwnVoice(read) ? inContent : withCue(read, claim, inContent)
}

const longestCue = 300

/**
 * The stance after a link to another statement of the claim, whose own stance is known: what denies an assertion denies the claim, though no word in
 * it says so (“they let nobody use their soil”), and what agrees with or repeats one does not deny for a negation in it.
 */
export function stanceByLink(own: Stance, link: LinkType, other: StanceType): Stance {
  if (other !== 'asserts') return own
  if (link === 'denies') return own.stance === 'asserts' || own.stance === 'reports' ? { ...own, stance: 'denies', confidence: linkedConfidence } : own
  const byCue = own.why.some(({ part }) => part === 'cue')
  return (link === 'agrees' || link === 'repeats') && own.stance === 'denies' && !byCue ? { ...own, stance: 'asserts', confidence: linkedConfidence, why: [] } : own
}

/** The precision that denies links are held to (speaker layer). */
const linkedConfidence = 0.75

/** Nobody's words but the writer's: a headline, a sentence of the narrator. */
function isOwnVoice({ cue, authority }: StancedWords): boolean {
  return authority === 'author' && cue.trim() === ''
}

/** What the content by itself says of the claim. */
function contentStance(statement: StancedWords, claim: string, read: StanceReading | null): Stance {
  const { content } = statement
  const own = (pattern: RegExp): readonly Span[] => placesOf(pattern, content).filter(([start, end]) => !hasWord(claim, content.slice(start, end)))
  const [bears, bearsOrNames] = isOwnVoice(statement) ? [() => true, () => true] : [bearingOn(claim, content, null), bearingOn(claim, content, claimNoun)]
  const [refutes, negates, hedges, doubts] = [own(refutingWords).filter(bearsOrNames), own(negatingWords).filter(bears), own(hedgingWords), own(doubtingWords)]
  const asks = /\?["”’']?\s*$/.test(content) ? [[content.lastIndexOf('?'), content.lastIndexOf('?') + 1] as const] : []
  const unlike = placesOf(negatingWords, claim).length > 0 !== placesOf(negatingWords, content).length > 0
  const parity = unlike && (isOwnVoice(statement) || covered(content, claim) >= leastCovered) ? negates : []
  if (read === null) {
    if (doubts.length > 0) return stance('doubts', 0.6, doubts)
    if (refutes.length > 0) return stance('denies', 0.65, refutes)
    if (hedges.length + asks.length > 0) return stance('reports', 0.55, [...hedges, ...asks])
    return parity.length > 0 ? stance('denies', 0.5, parity) : stance('asserts', 0.6, [])
  }
  const [asserted, denied, reported] = read.chances
  const against = [...refutes, ...parity]
  const open = [...hedges, ...asks]
  if (isOwnVoice(statement)) {
    if (read.class === 'for') return stance('asserts', asserted, [])
    if (read.class === 'against') return stance('denies', denied, against.length > 0 ? against : read.words)
    return doubts.length > 0 ? stance('doubts', reported, doubts) : stance('reports', reported, open.length > 0 ? open : read.words)
  }
  // The weights learnt from headlines, where a plain sentence about a rumoured matter is often only passed on. Somebody's own words take the claim
  // for true unless a word in them says otherwise.
  if (read.class === 'against' && against.length > 0) return stance('denies', denied, against)
  if (read.class !== 'for' && doubts.length > 0) return stance('doubts', denied + reported, doubts)
  if (read.class === 'observing' && open.length > 0) return stance('reports', reported, open)
  // A refuting word that is not the claim's own outweighs the table where that is torn.
  if (refutes.length > 0 && denied > 0.25) return stance('denies', denied, refutes)
  return stance('asserts', Math.max(asserted, 1 - denied - reported / 2), [])
}

/** What the cue does to it: a denial turns it round, a doubt or a question holds it open, “allegedly” keeps it at a distance. */
function withCue(statement: StancedWords, claim: string, inContent: Stance): Stance {
  const { cue, act, distance, authority } = statement
  const cueWhy = (spans: readonly Span[]): StanceWhy[] => (spans.length > 0 ? spans : cue === '' ? [] : [[0, cue.length] as const]).map((span) => ({ part: 'cue', span }))
  const silent = placesOf(notCommenting, cue)
  if (silent.length > 0) return { type: 'stance', stance: 'reports', confidence: 0.7, why: cueWhy(silent) }
  const open = placesOf(notConfirming, cue)
  if (open.length > 0) return { type: 'stance', stance: 'doubts', confidence: 0.7, why: cueWhy(open) }
  const denies = placesOf(denyingCue, cue)
  const undenies = placesOf(undenyingCue, cue)
  if (undenies.length > 0) return { type: 'stance', stance: 'reports', confidence: 0.5, why: cueWhy(undenies) }
  if (act === 'deny' || denies.length > 0) {
    // “denied that no aid came” towards “Aid came” asserts it; “dismissed the report as baseless” says the same twice and turns nothing round.
    const turned = inContent.stance === 'denies' && turnsRound(statement, claim)
    const confidence = turned ? 0.5 : denies.length > 0 && act === 'deny' ? 0.9 : 0.75
    if (denies.length === 0 && inContent.stance === 'denies') return { ...inContent, confidence: Math.max(inContent.confidence, 0.8) }
    // “said no such order was given” denies what others claim, and asserts the claim that says the same.
    if (denies.length === 0 && inContent.stance === 'asserts' && covered(statement.content, claim) >= mostCovered) return inContent
    // “The number is still disputed”: somebody denies it, but nobody here.
    if (authority === 'unsourced') return { type: 'stance', stance: 'doubts', confidence: 0.6, why: cueWhy(denies) }
    return { type: 'stance', stance: turned ? 'asserts' : 'denies', confidence, why: [...cueWhy(denies), ...(inContent.stance === 'denies' ? inContent.why : [])] }
  }
  if (distance === 'rejecting') return { type: 'stance', stance: inContent.stance === 'denies' ? 'denies' : 'asserts', confidence: Math.min(inContent.confidence, 0.6), why: inContent.why }
  if (inContent.stance === 'denies') return inContent
  const doubts = placesOf(doubtingWords, cue)
  if (act === 'doubt' || doubts.length > 0) return { type: 'stance', stance: 'doubts', confidence: act === 'doubt' ? 0.75 : 0.6, why: cueWhy(doubts) }
  if (act === 'ask') return inContent.stance === 'doubts' ? inContent : { type: 'stance', stance: 'reports', confidence: 0.6, why: cueWhy([]) }
  // Nobody stands behind it (“reportedly”, “it is said”): the text passes it on.
  if ((authority === 'unsourced' || authority === 'author') && distance !== 'endorsing' && inContent.stance === 'asserts') return { type: 'stance', stance: 'reports', confidence: 0.65, why: cueWhy(placesOf(hedgingWords, cue)) }
  return inContent
}

/** Whether a word of a speech bears on the claim: words close to it in its sentence are the claim's, or name it (“the report”), or the speech is short. */
function bearingOn(claim: string, content: string, naming: RegExp | null): (span: Span) => boolean {
  const stems = new Set(stanceWords(claim).filter(({ isEmpty }) => !isEmpty).map(({ stem }) => stem))
  const words = stanceWords(content)
  return ([start, end]) => {
    const at = words.findIndex(({ span }) => span[1] > start)
    const next = words.slice(at, at + reach).filter(({ span }) => !/[.;!?]/.test(content.slice(end, Math.max(end, span[0]))))
    const before = words.slice(Math.max(0, at - reach), at).filter(({ span }) => !/[.;!?]/.test(content.slice(span[1], start)))
    return words.length <= short || [...before.slice(-reachBack), ...next].some(({ stem }) => stems.has(stem)) || [...before, ...next].some(({ lower }) => naming?.test(lower))
  }
}

/** Words that a negation or a refuting word reaches on, and back; and how short a content is all of one piece (speaker layer, train). */
const [reach, reachBack, short] = [7, 4, 9]

/** Whether the content denies by negating the claim's own words, not by a word for untruth that repeats the cue's denial. */
function turnsRound({ content }: StancedWords, claim: string): boolean {
  const negated = placesOf(negatingWords, content).length > 0 !== placesOf(negatingWords, claim).length > 0
  return negated && placesOf(refutingWords, content).every(([start, end]) => /^(?:not|no|never|n['’]t)/i.test(content.slice(start, end)))
}

/** The share of the claim's words that stand in the content. */
function covered(content: string, claim: string): number {
  const stems = new Set(stanceWords(content).map(({ stem }) => stem))
  const asked = stanceWords(claim).filter(({ isEmpty }) => !isEmpty)
  return asked.length === 0 ? 0 : asked.filter(({ stem }) => stems.has(stem)).length / asked.length
}

/**
 * Below the first a negation is of something else (speaker layer, train: of 114 that agree or repeat, 7 are taken to deny; without it 17); from the
 * second a denying content says what the claim says (“every round fell on a Front camp” towards “the army struck a Front camp”).
 */
const [leastCovered, mostCovered] = [0.3, 0.4]

function stance(type: StanceType, confidence: number, spans: readonly Span[]): Stance {
  const ordered = spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const apart = ordered.filter(([start], i) => ordered.slice(0, i).every((other) => other[1] <= start))
  return { type: 'stance', stance: type, confidence: Math.round(Math.min(confidence, 0.99) * 100) / 100, why: apart.map((span) => ({ part: 'content', span })) }
}

function hasWord(text: string, found: string): boolean {
  const [first] = stanceWords(found)
  return first !== undefined && stanceWords(text).some(({ stem }) => stem === first.stem)
}
