// Scores of the speaker layer: who holds each content, on what authority, in what act, at what distance, and the links between
// attributions of one document. Predicted statements are first matched to gold by cue and content; whoever is not matched is
// the business of the joined score, not of this one.
import type { Link, LinkType } from '../../src/claims/link.ts'
import type { Act, Authority, Distance } from '../../src/statements/attribution.ts'
import { sameNames } from './names.ts'
import { pairUp, sharedTokens, type Marked } from './marked.ts'
import { percent, scoreOf, type Counts, type Score } from './score.ts'
import { rangesAt, tokenGrid } from './tokens.ts'

/** One attribution's labels. Several holders are several names; the author of the text is the name `author`. */
export interface Labels {
  readonly marked: Marked
  /** [] where nobody nameable holds the content. */
  readonly actors: readonly string[]
  readonly authority: Authority
  readonly act: Act
  readonly distance: Distance
}

export type LabelledLink = Pick<Link, 'from' | 'to' | 'link'>

export interface LabelledSide {
  readonly labels: readonly Labels[]
  /** Indices into `labels`. */
  readonly links: readonly LabelledLink[]
}

export interface LabelledItem {
  readonly text: string
  readonly gold: LabelledSide
  readonly predicted: LabelledSide
}

/** The types that the layer labels. */
export const linkTypes = ['denies', 'agrees', 'repeats'] as const satisfies readonly LinkType[]
export type LabelledLinkType = (typeof linkTypes)[number]

/** A matched pair of labels. */
export interface Match {
  readonly gold: Labels
  readonly predicted: Labels
  readonly actorRight: boolean
}

export interface SpeakerOutcomes {
  /** Gold attributions with labels. */
  readonly gold: number
  readonly matches: readonly Match[]
  readonly links: Readonly<Record<LabelledLinkType, Counts>>
}

export interface SpeakerScore {
  readonly gold: number
  readonly matched: number
  /** Accuracy in per cent of the matched. */
  readonly actor: number | null
  readonly authority: number | null
  readonly act: number | null
  readonly distance: number | null
  /** Where gold gives a name: right, another name, or none, in per cent. */
  readonly named: { readonly right: number | null; readonly wrong: number | null; readonly missing: number | null }
  /** Where gold gives none: a wrong name given where none should be, in per cent. */
  readonly nameInvented: number | null
  /** Acts one by one among the matched. */
  readonly acts: Readonly<Partial<Record<Act, Score>>>
  readonly authorities: Readonly<Partial<Record<Authority, Score>>>
  readonly distances: Readonly<Partial<Record<Distance, Score>>>
  readonly links: Readonly<Record<LabelledLinkType, Score>>
}

/** Matches one item's statements, one to one, most shared tokens of cue and content first; a match shares a token in both. */
export function speakerOutcomes({ text, gold, predicted }: LabelledItem): SpeakerOutcomes {
  const grid = tokenGrid(text)
  const inTokens = (side: LabelledSide) => side.labels.map(({ marked }) => ({ cue: rangesAt(grid, marked.cue), content: rangesAt(grid, marked.content) }))
  const goldSpans = inTokens(gold)
  const predictedSpans = inTokens(predicted)
  const pairs = pairUp(goldSpans.length, predictedSpans.length, (g, p) => {
    const cue = sharedTokens(goldSpans[g]!.cue, predictedSpans[p]!.cue)
    const content = sharedTokens(goldSpans[g]!.content, predictedSpans[p]!.content)
    return cue > 0 && content > 0 ? cue + content : 0
  })
  const matches = pairs.map(([g, p]) => {
    const one = gold.labels[g]!
    const other = predicted.labels[p]!
    return { gold: one, predicted: other, actorRight: sameNames(one.actors, other.actors) }
  })
  return { gold: gold.labels.length, matches, links: linkCounts(gold.links, predicted.links, new Map(pairs.map(([g, p]) => [p, g]))) }
}

/** The scores over many items. */
export function speakerScore(outcomes: readonly SpeakerOutcomes[]): SpeakerScore {
  const matches = outcomes.flatMap((one) => one.matches)
  const named = matches.filter(({ gold }) => gold.actors.length > 0)
  const nameless = matches.filter(({ gold }) => gold.actors.length === 0)
  const share = (list: readonly Match[], holds: (match: Match) => boolean) => percent(list.filter(holds).length, list.length)
  return {
    gold: outcomes.reduce((sum, one) => sum + one.gold, 0),
    matched: matches.length,
    actor: share(matches, (match) => match.actorRight),
    authority: share(matches, ({ gold, predicted }) => gold.authority === predicted.authority),
    act: share(matches, ({ gold, predicted }) => gold.act === predicted.act),
    distance: share(matches, ({ gold, predicted }) => gold.distance === predicted.distance),
    named: {
      right: share(named, (match) => match.actorRight),
      wrong: share(named, (match) => !match.actorRight && match.predicted.actors.length > 0),
      missing: share(named, (match) => match.predicted.actors.length === 0),
    },
    nameInvented: share(nameless, (match) => match.predicted.actors.length > 0),
    acts: byLabel(matches, (labels) => labels.act),
    authorities: byLabel(matches, (labels) => labels.authority),
    distances: byLabel(matches, (labels) => labels.distance),
    links: linkScores(outcomes.map((one) => one.links)),
  }
}

function byLabel<L extends string>(matches: readonly Match[], labelOf: (labels: Labels) => L): Partial<Record<L, Score>> {
  const counts = new Map<L, { gold: number; predicted: number; both: number }>()
  const at = (label: L) => counts.get(label) ?? counts.set(label, { gold: 0, predicted: 0, both: 0 }).get(label)!
  for (const match of matches) {
    const gold = labelOf(match.gold)
    const predicted = labelOf(match.predicted)
    at(gold).gold++
    at(predicted).predicted++
    if (gold === predicted) at(gold).both++
  }
  const scores: Partial<Record<L, Score>> = {}
  for (const [label, { gold, predicted, both }] of counts) scores[label] = scoreOf({ gold, predicted, found: both, right: both })
  return scores
}

/** A predicted link is right when both its ends are matched to the ends of a gold link of its type, in its direction. */
function linkCounts(gold: readonly LabelledLink[], predicted: readonly LabelledLink[], goldOf: ReadonlyMap<number, number>): Record<LabelledLinkType, Counts> {
  const counts = (type: LabelledLinkType): Counts => {
    const keys = new Set(gold.filter(({ link }) => link === type).map(({ from, to }) => `${from} ${to}`))
    const guesses = new Set(predicted.filter(({ link }) => link === type).map(({ from, to }) => `${goldOf.get(from) ?? `p${from}`} ${goldOf.get(to) ?? `p${to}`}`))
    const right = [...guesses].filter((key) => keys.has(key)).length
    return { gold: keys.size, predicted: guesses.size, found: right, right }
  }
  return { denies: counts('denies'), agrees: counts('agrees'), repeats: counts('repeats') }
}

function linkScores(all: readonly Readonly<Record<LabelledLinkType, Counts>>[]): Record<LabelledLinkType, Score> {
  const sum = (type: LabelledLinkType, field: keyof Counts) => all.reduce((total, counts) => total + counts[type][field], 0)
  const score = (type: LabelledLinkType) => scoreOf({ gold: sum(type, 'gold'), predicted: sum(type, 'predicted'), found: sum(type, 'found'), right: sum(type, 'right') })
  return { denies: score('denies'), agrees: score('agrees'), repeats: score('repeats') }
}
