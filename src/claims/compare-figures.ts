// Two stated figures → whether they say the same: the same slot (what is counted, what happened, what narrows it), then their intervals.
// “Differ” only where intervals for one slot are disjoint and neither replaces the other. Civilians and people are two slots: a part may be
// smaller than its whole. About one event is for the caller to see to; which figure is right is not decided.
import { isDemonym } from '../actors/places.ts'
import { factorBetween } from './figure-conversion.ts'
import type { Figure } from './figure.ts'

/** A figure as somebody stated it in a document. */
export interface StatedFigure {
  /** Names the sentence behind the figure, so that a number can be opened to its words. */
  readonly id: string
  readonly figure: Figure
  /** Key of who holds it; null for nobody nameable. */
  readonly holder: string | null
  readonly document: string
  /** Where the reporting goes back to; reprints share it. */
  readonly origin: string
  /** When it was said, ISO 8601; null where not known. */
  readonly day: string | null
}

/** same: equal intervals. compatible: they overlap. revision: one holder, the later replaces. differ: disjoint, and neither replaces the other. */
export type Comparison = 'same' | 'compatible' | 'differ' | 'revision'

/** Words that make a part of what they narrow, so that a number with one and a number without are two things: of whom, of which side, of which kind. */
const partial = new Set(
  ('male female young younger old older elderly adult teenage teenaged underage pregnant married foreign domestic western eastern northern southern central government rebel opposition military civilian army navy police paramilitary armed unarmed ' +
    'muslim christian sunni shia shiite jewish hindu buddhist catholic black white senior junior first second third new old remaining living surviving dead wounded injured missing unknown newly other main major serious daily weekly monthly annual yearly average ' +
    'wide deep long tall high thick large larger small smaller big heavy light public private state federal').split(' '),
)

/** Words of an age that every child has: “teenage girls” are girls. */
const young = new Set('young younger teenage teenaged underage'.split(' '))

/** Whether the words of one narrow to the same as those of the other: all are the other's, and what only one has (“commercial”, “al-Rass”) makes no part. */
function areCompatible(one: readonly string[], other: readonly string[], group: string | null): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return fewer.every((word) => more.includes(word)) && more.every((word) => fewer.includes(word) || (group === 'child' && young.has(word)) || (!partial.has(word) && !isDemonym(word)))
}

/** Whether two figures measure one thing in comparable units; a figure that says nothing of what it counts has no slot. */
export function isSameSlot(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.counted === null || b.counted === null || factorBetween(a.unit, b.unit) === null) return false
  const { group, outcome, qualifiers } = a.counted
  return (
    (group !== null || outcome !== null) && group === b.counted.group && outcome === b.counted.outcome && areCompatible(qualifiers, b.counted.qualifiers, group)
  )
}

/** How the two compare; null where they are of different slots. Symmetric. */
export function compareFigures(a: StatedFigure, b: StatedFigure): Comparison | null {
  if (!isSameSlot(a.figure, b.figure)) return null
  const [one, other] = [intervalOf(a.figure), intervalIn(b.figure, a.figure.unit)]
  // Figures in two units meet where their rounded conversions do.
  if (a.figure.unit === b.figure.unit && one.low === other.low && one.high === other.high) return 'same'
  if (replaces(a, b) || replaces(b, a)) return 'revision'
  return meets(one, other) ? 'compatible' : 'differ'
}

/** Whether `later` takes the place of `earlier`: the same holder said it on a later day, or its words say so (“rose to 41 from 38”). */
export function replaces(later: StatedFigure, earlier: StatedFigure): boolean {
  if (later.holder === null || later.holder !== earlier.holder) return false
  if (earlier.figure.change === 'from' && later.figure.change !== 'from' && (later.day === null || earlier.day === null || later.day >= earlier.day)) return true
  return later.figure.change !== 'from' && later.day !== null && earlier.day !== null && earlier.day < later.day
}

/** Those that nobody has replaced, in their order; where a slot has none left, its last words stand. */
export function currentFigures(stated: readonly StatedFigure[]): readonly StatedFigure[] {
  return slotsOf(stated).flatMap((slot) => {
    const current = slot.filter((one) => one.figure.change !== 'from' && !slot.some((other) => other !== one && replaces(other, one)))
    return current.length > 0 ? current : slot
  })
}

/** Pairs of figures that hold now and cannot both be so, of two holders, in text order of the first. */
export function differingFigures(stated: readonly StatedFigure[]): readonly (readonly [StatedFigure, StatedFigure])[] {
  return slotsOf(currentFigures(stated)).flatMap((slot) =>
    slot.flatMap((one, i) => slot.slice(i + 1).flatMap((other): (readonly [StatedFigure, StatedFigure])[] =>
      (one.holder === null || one.holder !== other.holder) && compareFigures(one, other) === 'differ' ? [[one, other]] : [])))
}

/** Figures by slot, the slots in the order in which they first appear; figures without a slot are left out. */
export function slotsOf<Stated extends StatedFigure>(stated: readonly Stated[]): readonly (readonly Stated[])[] {
  interface Slot {
    readonly figures: Stated[]
    /** One for each wording of what is counted. */
    readonly worded: Map<string, Figure>
  }
  const slots: Slot[] = []
  const byThing = new Map<string, Slot[]>()
  for (const one of stated) {
    const { figure } = one
    if (!isSameSlot(figure, figure)) continue
    const thing = `${figure.kind} ${figure.counted?.group} ${figure.counted?.outcome}`
    const wording = `${figure.unit} ${figure.counted?.qualifiers.join(' ')}`
    // “Jets” may be the cargo jets of one and the jump jets of another, which are not each other's.
    let slot = byThing.get(thing)?.find(({ worded }) => worded.has(wording) || [...worded.values()].every((other) => isSameSlot(other, figure)))
    if (slot === undefined) {
      slot = { figures: [], worded: new Map() }
      slots.push(slot)
      byThing.set(thing, [...byThing.get(thing) ?? [], slot])
    }
    slot.figures.push(one)
    if (!slot.worded.has(wording)) slot.worded.set(wording, figure)
  }
  return slots.map(({ figures }) => figures)
}

interface Ends {
  readonly low: number
  readonly high: number
}

function intervalOf({ low, high }: Figure): Ends {
  return { low: low ?? -Infinity, high: high ?? Infinity }
}

/** The interval in another unit, widened where it was converted. */
function intervalIn(figure: Figure, unit: string | null): Ends {
  const factor = factorBetween(figure.unit, unit) ?? 1
  const { low, high } = intervalOf(figure)
  return factor === 1 ? { low, high } : { low: low * factor * 0.99, high: high * factor * 1.01 }
}

function meets(a: Ends, b: Ends): boolean {
  return a.low <= b.high && b.low <= a.high
}
