// Scores per role, after CofeNet (Wang et al., COLING 2022): spans decoded per paragraph, a discontinuous role giving several,
// the same span marked twice (one source of two attributions) counting once. Exact, begin, and Jaccard, micro-averaged.
import type { Form } from '../../src/statements/attribution.ts'
import { quotedTokens } from './form.ts'
import { gridded, roles, type Item, type Marked, type Role } from './marked.ts'
import { countsOf, scoreOf, type Score } from './score.ts'
import { tokenGrid, type TokenGrid, type TokenRange } from './tokens.ts'

/** One span and how the other side met it. */
export interface SpanOutcome {
  readonly role: Role
  readonly form: Form
  readonly publisher: string
  /** The other side has a span with the same first and last token. */
  readonly exact: boolean
  /** The other side has a span with the same first token. */
  readonly begin: boolean
  /** Best Jaccard overlap in tokens with a span of the other side, 0..1. */
  readonly jaccard: number
}

export interface SpanOutcomes {
  readonly gold: readonly SpanOutcome[]
  readonly predicted: readonly SpanOutcome[]
}

export interface RoleScore {
  readonly exact: Score
  readonly begin: Score
  /** Mean of the best overlap per gold span, with a 0 for every predicted span that meets none; per cent, null for no spans. */
  readonly jaccard: number | null
}

interface Spot {
  readonly role: Role
  readonly range: TokenRange
  readonly form: Form
}

/** Every span of the item, gold and predicted, with what the other side made of it. */
export function spanOutcomes(item: Item): SpanOutcomes {
  const grid = tokenGrid(item.text)
  const quoted = quotedTokens(grid)
  const gold = spotsOf(grid, quoted, item.gold)
  const predicted = spotsOf(grid, quoted, item.predicted)
  return { gold: compared(gold, predicted, item.publisher), predicted: compared(predicted, gold, item.publisher) }
}

/** The scores of one role over the outcomes given. */
export function roleScore(role: Role, outcomes: SpanOutcomes): RoleScore {
  const gold = outcomes.gold.filter((spot) => spot.role === role)
  const predicted = outcomes.predicted.filter((spot) => spot.role === role)
  const strays = predicted.filter((spot) => spot.jaccard === 0).length
  const overlap = gold.reduce((sum, spot) => sum + spot.jaccard, 0)
  const exact = (spot: SpanOutcome) => spot.exact
  const begin = (spot: SpanOutcome) => spot.begin
  return {
    exact: scoreOf(countsOf(gold, predicted, exact, exact)),
    begin: scoreOf(countsOf(gold, predicted, begin, begin)),
    jaccard: gold.length + strays === 0 ? null : (100 * overlap) / (gold.length + strays),
  }
}

function spotsOf(grid: TokenGrid, quoted: readonly boolean[], marked: readonly Marked[]): readonly Spot[] {
  const spots = new Map<string, Spot>()
  for (const attribution of marked) {
    const inTokens = gridded(grid, quoted, attribution)
    for (const role of roles) {
      for (const range of inTokens[role]) {
        const key = `${role} ${range[0]} ${range[1]}`
        if (!spots.has(key)) spots.set(key, { role, range, form: inTokens.form })
      }
    }
  }
  return [...spots.values()]
}

function compared(side: readonly Spot[], other: readonly Spot[], publisher: string): readonly SpanOutcome[] {
  return side.map(({ role, range, form }) => {
    let exact = false
    let begin = false
    let best = 0
    for (const spot of other) {
      if (spot.role !== role) continue
      if (spot.range[0] === range[0]) {
        begin = true
        if (spot.range[1] === range[1]) exact = true
      }
      best = Math.max(best, jaccard(range, spot.range))
    }
    return { role, form, publisher, exact, begin, jaccard: best }
  })
}

function jaccard(a: TokenRange, b: TokenRange): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return shared <= 0 ? 0 : shared / (a[1] - a[0] + b[1] - b[0] - shared)
}
