// Scores of whole attributions: source, cue and content joined. Those with a cue and a content take part, matched one to one, most
// shared tokens first. Exact: the same tokens in all three roles, quotation marks and closing punctuation at the ends of a span
// ignored. Overlap: all three roles share a token, or neither side has a source.
import type { Form } from '../../src/statements/attribution.ts'
import { quotedTokens } from './form.ts'
import { gridded, pairUp, roles, sharedTokens, type Gridded, type Item, type Marked } from './marked.ts'
import { countsOf, scoreOf, type Score } from './score.ts'
import { tokenGrid, type TokenGrid, type TokenRange } from './tokens.ts'

/** One attribution and how its partner on the other side met it. */
export interface JoinedOutcome {
  readonly form: Form
  readonly publisher: string
  readonly exact: boolean
  readonly overlap: boolean
  /** Index into the item's list of the same side, for people to look at. */
  readonly index: number
}

export interface JoinedOutcomes {
  readonly gold: readonly JoinedOutcome[]
  readonly predicted: readonly JoinedOutcome[]
}

export interface JoinedScore {
  readonly exact: Score
  readonly overlap: Score
}

/** Every attribution of the item that has a cue and a content, with what became of it. */
export function joinedOutcomes(item: Item): JoinedOutcomes {
  const grid = tokenGrid(item.text)
  const quoted = quotedTokens(grid)
  const gold = joinable(grid, quoted, item.gold)
  const predicted = joinable(grid, quoted, item.predicted)
  const goldOut = gold.map(({ index, spans }) => ({ form: spans.form, publisher: item.publisher, exact: false, overlap: false, index }))
  const predictedOut = predicted.map(({ index, spans }) => ({ form: spans.form, publisher: item.publisher, exact: false, overlap: false, index }))
  const pairs = pairUp(gold.length, predicted.length, (g, p) => roles.reduce((sum, role) => sum + sharedTokens(gold[g]!.spans[role], predicted[p]!.spans[role]), 0))
  for (const [g, p] of pairs) {
    const exact = roles.every((role) => sameTokens(grid, gold[g]!.spans[role], predicted[p]!.spans[role]))
    const overlap = roles.every((role) => meets(gold[g]!.spans, predicted[p]!.spans, role))
    Object.assign(goldOut[g]!, { exact, overlap })
    Object.assign(predictedOut[p]!, { exact, overlap })
  }
  return { gold: goldOut, predicted: predictedOut }
}

/** The scores over the outcomes given. */
export function joinedScore({ gold, predicted }: JoinedOutcomes): JoinedScore {
  const exact = (one: JoinedOutcome) => one.exact
  const overlap = (one: JoinedOutcome) => one.overlap
  return { exact: scoreOf(countsOf(gold, predicted, exact, exact)), overlap: scoreOf(countsOf(gold, predicted, overlap, overlap)) }
}

function joinable(grid: TokenGrid, quoted: readonly boolean[], marked: readonly Marked[]): readonly { readonly index: number; readonly spans: Gridded }[] {
  return marked.map((one, index) => ({ index, spans: gridded(grid, quoted, one) })).filter(({ spans }) => spans.cue.length > 0 && spans.content.length > 0)
}

function meets(gold: Gridded, predicted: Gridded, role: 'source' | 'cue' | 'content'): boolean {
  if (gold[role].length === 0 && predicted[role].length === 0) return true
  return sharedTokens(gold[role], predicted[role]) > 0
}

function sameTokens(grid: TokenGrid, a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  const left = trimmed(grid, a)
  const right = trimmed(grid, b)
  return left.length === right.length && left.every((range, index) => range[0] === right[index]![0] && range[1] === right[index]![1])
}

function trimmed(grid: TokenGrid, ranges: readonly TokenRange[]): readonly TokenRange[] {
  return ranges.map((range) => trimEnds(grid, range)).filter(([first, end]) => end > first)
}

function trimEnds(grid: TokenGrid, [first, end]: TokenRange): TokenRange {
  let start = first
  let stop = end
  while (start < stop && grid.classes[start] === 'quotation-mark') start++
  while (stop > start && grid.classes[stop - 1] !== 'other') stop--
  return [start, stop]
}
