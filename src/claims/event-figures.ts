// The figures stated about one event → for each slot a low, a stated and a high number under a rule the user picks, the rule in words and
// the sentences behind each number. Figures that their holder replaced are set aside and named. No rule knows who is right; each only says
// how it counts. Rules after the UCDP GED codebook (Högbladh) and ACLED's fatality methodology.
import { conventions } from './figure-conventions.ts'
import { factorBetween } from './figure-conversion.ts'
import type { Figure } from './figure.ts'
import { currentFigures, slotsOf, type StatedFigure } from './compare-figures.ts'

export type EventRule = 'ucdp' | 'most-conservative' | 'majority'

/** What each rule does, in words to print beside its numbers. */
export const eventRules: Readonly<Record<EventRule, string>> = {
  ucdp:
    'UCDP: low is the lowest and high the highest number given by any holder’s latest figure. Best is the lower where no source can be told to be more reliable; Sayso ranks no sources, so it is always the lowest number stated as a count or a minimum.',
  'most-conservative':
    'Most conservative (ACLED): the least number any holder’s latest figure allows; words without a number count one of their unit (tens 10, dozens 12, hundreds 100). High is the highest number given.',
  majority: 'Majority: the figure that most origins carry, an origin counting once however often it is reprinted; none where two figures have equally many. Low and high are the lowest and highest numbers given.',
}

/** A number with the ids of the sentences behind it. */
export interface BackedNumber {
  readonly value: number
  readonly ids: readonly string[]
}

export interface EventFigure {
  /** A figure of the slot, to show what is counted; numbers are in its unit. */
  readonly like: Figure
  /** null where no figure gives one: “up to 50” has no low. */
  readonly low: BackedNumber | null
  readonly stated: BackedNumber | null
  readonly high: BackedNumber | null
  readonly rule: EventRule
  /** The rule in words. */
  readonly says: string
  /** How many origins, documents and holders stand behind the figures that hold now. */
  readonly origins: number
  readonly documents: number
  readonly holders: number
  /** Ids of figures that their holder has replaced; they count in no number. */
  readonly replaced: readonly string[]
}

/** One entry per slot, in the order in which the slots first appear. Dates and times of day are left out. */
export function eventFigures(stated: readonly StatedFigure[], rule: EventRule): readonly EventFigure[] {
  return slotsOf(stated.filter(({ figure: { kind } }) => kind !== 'date' && kind !== 'time-of-day')).map((slot) => eventFigure(slot, rule))
}

interface Vote {
  readonly id: string
  readonly origin: string
  /** In the slot's unit; null where the words leave it open. */
  readonly low: number | null
  readonly high: number | null
  /** The number the words name. */
  readonly named: number
  readonly figure: Figure
}

function eventFigure(slot: readonly StatedFigure[], rule: EventRule): EventFigure {
  const like = (slot[0] as StatedFigure).figure
  const held = currentFigures(slot)
  const votes = held.map((one) => voteOf(one, like))
  // “up to 50” names a most and no least, “at least 10” a least and no most; a number it names is still a number given.
  const from = votes.filter(({ figure: { bound } }) => bound !== 'at-most' && bound !== 'fewer-than')
  // “more than 200” is a 201 to nobody: the number it gives is 200.
  const low = extreme(from.map((vote): Given => [vote, Math.min(vote.low ?? vote.named, vote.named)]), Math.min)
  const high = extreme(votes.map((vote): Given => [vote, Math.max(vote.high ?? vote.named, vote.named)]), Math.max)
  return {
    like, rule, says: eventRules[rule],
    low: rule === 'most-conservative' ? conservative(votes) : low,
    high,
    stated: rule === 'ucdp' ? extreme(from.map((vote): Given => [vote, vote.named]), Math.min) : rule === 'majority' ? majority(votes) : conservative(votes),
    origins: new Set(held.map(({ origin }) => origin)).size,
    documents: new Set(held.map(({ document }) => document)).size,
    // Nobody nameable: each origin then speaks for itself.
    holders: new Set(held.map(({ holder, origin }) => holder ?? `origin ${origin}`)).size,
    replaced: slot.filter((one) => !held.includes(one)).map(({ id }) => id),
  }
}

function voteOf({ id, origin, figure }: StatedFigure, like: Figure): Vote {
  const factor = factorBetween(figure.unit, like.unit) ?? 1
  const scaled = (value: number | null) => (value === null ? null : value * factor)
  return { id, origin, figure, low: scaled(figure.low), high: scaled(figure.high), named: figure.value * factor }
}

function conservative(votes: readonly Vote[]): BackedNumber | null {
  return extreme(votes.flatMap((vote): Given[] => {
    if (vote.low === null) return []
    const convention = vote.figure.convention === null ? null : conventions[vote.figure.convention]
    const isWord = convention !== null && convention.id !== 'about' && convention.id !== 'nearly' && convention.id !== 'fraction'
    return [[vote, isWord ? (vote.low * convention.conservative) / convention.low : Math.min(vote.low, vote.named)]]
  }), Math.min)
}

// One vote an origin for each figure it carries; a figure is its interval, so that “at least 10” and “10” are two.
function majority(votes: readonly Vote[]): BackedNumber | null {
  const byInterval = Map.groupBy(votes, ({ low, high }) => `${low} ${high}`)
  const counted = [...byInterval.values()].map((those) => ({ those, origins: new Set(those.map(({ origin }) => origin)).size })).toSorted((a, b) => b.origins - a.origins)
  const [first, second] = counted
  if (first === undefined || (second !== undefined && second.origins === first.origins)) return null
  return { value: (first.those[0] as Vote).named, ids: first.those.map(({ id }) => id) }
}

type Given = readonly [vote: Vote, value: number]

function extreme(numbers: readonly Given[], choose: (a: number, b: number) => number): BackedNumber | null {
  const [first] = numbers
  if (first === undefined) return null
  const value = numbers.reduce((chosen, [, number]) => choose(chosen, number), first[1])
  return { value, ids: numbers.flatMap(([{ id }, number]) => (number === value ? [id] : [])) }
}
