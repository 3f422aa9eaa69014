// The figures told of one event, whoever tells them and in whichever text → what is counted, thing by thing, where two of them are apart: disjoint,
// and neither replaces the other (“differ”), or the later of one source in the place of its earlier (“revision”). Two numbers that one voice gives
// in one text are of two things; a part of a whole is no other count of it. Which is right is not decided.
import { compareFigures, slotsOf, type StatedFigure } from './compare-figures.ts'
import { isOneTelling, type FigureContext } from './event-words.ts'

/** A figure told of an event: in a statement's content, or in the publication's own voice. */
export interface ToldFigure extends StatedFigure {
  readonly context: FigureContext
  /** Whether somebody else than the publication tells it. */
  readonly isSaid: boolean
}

/** One thing counted, with the figures that may be of it. */
export interface EventSlot<Told extends ToldFigure = ToldFigure> {
  readonly apart: 'differ' | 'revision'
  readonly figures: readonly Told[]
}

/** How far apart in one text what answers or adds to each other may begin. */
const reach = 300
/** Figures of a slot that are compared, the first where there are more: a thing that so many count is no longer one thing. */
const mostCompared = 60

/** The things counted whose figures are apart, in the order of their first figures. `core`: terms that most texts of the event open with. */
export function figuresOfEvent<Told extends ToldFigure>(told: readonly Told[], core: ReadonlySet<string>): readonly EventSlot<Told>[] {
  return slotsOf(wholes(withoutMore(told)).filter(isComparable)).flatMap((slot) => {
    const figures = slot.slice(0, mostCompared)
    const voices = Map.groupBy(figures, voiceOf)
    const apart = new Set<Told>()
    let isDiffering = false
    for (const [index, one] of figures.entries()) {
      for (const other of figures.slice(0, index)) {
        if (!areTwoVoices(one, other) || isLoose(one) || isLoose(other)) continue
        const compared = compareFigures(one, other)
        if (compared !== 'differ' && compared !== 'revision') continue
        if ((voices.get(voiceOf(one)) ?? []).some((a) => (voices.get(voiceOf(other)) ?? []).some((b) => isMet(a, b)))) continue
        if (!isOneTelling(one.context, other.context, [one.figure, other.figure], core, placeOf(one, other))) continue
        apart.add(one).add(other)
        isDiffering ||= compared === 'differ'
      }
    }
    if (apart.size === 0) return []
    const kept = figures.filter((one) => apart.has(one) || [...apart].some((other) => isOneTelling(one.context, other.context, [one.figure, other.figure], core, placeOf(one, other))))
    return [{ apart: isDiffering ? 'differ' : 'revision', figures: kept } satisfies EventSlot<Told>]
  })
}

/** “one student”, “two friends” single somebody out; “one was killed” counts. */
function isComparable({ figure: { kind, counted, outOf, change, value } }: ToldFigure): boolean {
  return kind !== 'date' && kind !== 'time-of-day' && counted !== null && outOf === null && change !== 'from' && (value > 1 || counted.outcome !== null)
}

// “Three students were killed. Another three people died”: more of the same, and no count of all. “12 were killed and 30 others wounded” are all of these.
function withoutMore<Told extends ToldFigure>(told: readonly Told[]): readonly Told[] {
  const fateOf = ({ document, figure: { counted } }: Told): string => `${document} ${counted?.outcome ?? counted?.group}`
  const alike = Map.groupBy(told, fateOf)
  return told.filter((one) => !isMore(one) || !(alike.get(fateOf(one)) ?? []).some((other) => other !== one && Math.abs(other.figure.span[0] - one.figure.span[0]) <= reach))
}

function isMore({ figure, context: { words: { text } } }: ToldFigure): boolean {
  const [start, end] = figure.span.map((at) => at - figure.sentence[0]) as [number, number]
  return /\b(?:another|additional|further|extra|other)\s+$/i.test(text.slice(Math.max(0, start - 20), start)) || /^\s+(?:more|others?|additional|further)\b/i.test(text.slice(end, end + 20))
}

/** Without those that are a part of another in the same sentence and voice (“11 shots: five at the door …”). */
function wholes<Told extends ToldFigure>(told: readonly Told[]): readonly Told[] {
  const bySentence = Map.groupBy(told, (one) => `${voiceOf(one)} ${one.figure.sentence[0]}`)
  return told.filter((one) => !(bySentence.get(`${voiceOf(one)} ${one.figure.sentence[0]}`) ?? []).some((other) => other !== one && other.figure.value > one.figure.value && one.figure.change === null && compareFigures(one, other) !== null))
}

function voiceOf({ document, holder, isSaid }: ToldFigure): string {
  return `${document} ${isSaid ? holder ?? 'nobody' : 'publication'}`
}

/** “several”, “a couple”: words that count nothing, so that no number contradicts them. */
function isLoose({ figure: { convention } }: ToldFigure): boolean {
  return convention === 'couple' || convention === 'few' || convention === 'several' || convention === 'handful'
}

/** Whether two tell: two texts of two origins, or in one text two who may be told apart. */
function areTwoVoices(one: ToldFigure, other: ToldFigure): boolean {
  if (one.document !== other.document) return one.origin !== other.origin
  return one.isSaid && other.isSaid && one.holder !== null && other.holder !== null && one.holder !== other.holder
}

function placeOf(one: ToldFigure, other: ToldFigure): 'near' | 'far' | 'other' {
  if (one.document !== other.document) return 'other'
  return Math.abs(one.figure.sentence[0] - other.figure.sentence[0]) <= reach ? 'near' : 'far'
}

/** Whether both can hold; a bound that stops short of the number it names does not part the two. */
function isMet(a: ToldFigure, b: ToldFigure): boolean {
  const compared = compareFigures({ ...a, holder: null }, { ...b, holder: null })
  if (compared !== 'differ') return compared !== null
  return a.figure.value === b.figure.value && a.figure.unit === b.figure.unit
}
