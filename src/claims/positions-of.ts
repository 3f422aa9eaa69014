// positionsOf(points, coverage, options): an actor's stances towards one target as periods with what was read in each, and the changes that can be
// told. Nothing is carried through silence, and nothing is told where too little was read or stated; what made an actor move is not asked.
// The order of what is given makes no difference.
import type { CoverageItem, PeriodState, PositionPeriod, PositionPoint, Positions, Shift, Stance, StatedChange, TakenBack } from './position.ts'
import { dayOf, periodOf, periodsBetween, unitFor, type PeriodUnit } from './position-periods.ts'

export interface PositionOptions {
  /** null, or left out: chosen from the span of what is given. */
  readonly unit?: PeriodUnit | null
  /** Show periods from and to these days also where nothing was read; they never narrow the span nor change the unit. */
  readonly from?: string | null
  readonly to?: string | null
  /** Documents that must have been read in a period to compare it; 3 unless told. */
  readonly leastRead?: number
  /** Statements with a side, reprints counted once, that a period must have to be compared; 2 unless told. */
  readonly leastStatements?: number
  readonly takenBack?: readonly TakenBack[]
}

/** The positions of one actor towards one target. `coverage` lists every document read, also those in which the actor is not heard. */
export function positionsOf(points: readonly PositionPoint[], coverage: readonly CoverageItem[], options: PositionOptions = {}): Positions {
  const { leastRead = 3, leastStatements = 2, takenBack = [] } = options
  const distinct = [...new Map(points.toSorted(byStatement).map((point) => [point.statement, point])).values()]
  const read = readDocuments(distinct, coverage)
  const dated = distinct.flatMap((point) => {
    const day = read.get(point.document)?.day
    return day === undefined ? [] : [{ ...point, day }]
  })
  const days = [...read.values()].map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const undated = distinct.filter(({ document }) => !read.has(document)).map(({ statement }) => statement)
  const stated = statedChanges(distinct, takenBack)
  if (first === undefined || last === undefined) return { type: 'positions', unit: options.unit ?? 'day', periods: [], changes: stated, undated }
  const unit = options.unit ?? unitFor(first, last)
  const from = [first, dayOf(options.from ?? null) ?? first].toSorted()[0] ?? first
  const to = [last, dayOf(options.to ?? null) ?? last].toSorted()[1] ?? last
  const pointsBy = Map.groupBy(dated, ({ day }) => periodOf(day, unit).from)
  const readBy = Map.groupBy(read.values(), ({ day }) => periodOf(day, unit).from)
  const periods = periodsBetween(from, to, unit).map((period): PositionPeriod => {
    const own = pointsBy.get(period.from) ?? []
    const documents = readBy.get(period.from) ?? []
    const speaking = documents.filter(({ speaks }) => speaks).length
    const stances = countStances(own)
    const state: PeriodState = own.length > 0 ? 'stated' : speaking > 0 ? 'silent' : documents.length > 0 ? 'unheard' : 'unread'
    return {
      type: 'period', ...period, state, documentsRead: documents.length, documentsSpeaking: speaking, stances,
      stance: own.length === 0 ? null : stanceOf(stances),
      statements: own.toSorted((a, b) => compare(a.day, b.day) || byStatement(a, b)).map(({ statement }) => statement),
      comparable: documents.length >= leastRead && stances.for + stances.against >= Math.max(1, leastStatements),
    }
  })
  return { type: 'positions', unit, periods, changes: [...shiftsBetween(periods, distinct), ...stated], undated }
}

interface ReadDocument {
  readonly day: string
  readonly speaks: boolean
}

// A document in which the actor states something was read, whatever the coverage lists. It has one day, and with it all its statements: the
// earliest that a statement gives, else that the coverage gives.
function readDocuments(points: readonly PositionPoint[], coverage: readonly CoverageItem[]): ReadonlyMap<string, ReadDocument> {
  const days = new Map<string, string>()
  const speaking = new Set([...points, ...coverage.filter(({ speaks }) => speaks)].map(({ document }) => document))
  for (const items of [points, coverage]) {
    const own = new Map<string, string>()
    for (const { document, day: date } of items) {
      const day = dayOf(date)
      const known = own.get(document)
      if (day !== null && (known === undefined || day < known)) own.set(document, day)
    }
    for (const [document, day] of own) if (!days.has(document)) days.set(document, day)
  }
  return new Map([...days].map(([document, day]) => [document, { day, speaks: speaking.has(document) }]))
}

// Ten reprints of one wire story say a thing once: of each origin counts the document that has most statements of the stance.
function countStances(points: readonly PositionPoint[]): Record<Stance, number> {
  const counts: Record<Stance, number> = { for: 0, against: 0, neither: 0 }
  const byOrigin = Map.groupBy(points, ({ origin, document, stance }) => JSON.stringify([stance, origin ?? `document ${document}`]))
  for (const group of byOrigin.values()) {
    const perDocument = [...Map.groupBy(group, ({ document }) => document).values()].map(({ length }) => length)
    const stance = group[0]?.stance
    if (stance !== undefined) counts[stance] += Math.max(...perDocument)
  }
  return counts
}

function stanceOf(stances: Readonly<Record<Stance, number>>): Stance | 'mixed' {
  if (stances.for > 0 && stances.against > 0) return 'mixed'
  if (stances.for > 0) return 'for'
  return stances.against > 0 ? 'against' : 'neither'
}

function shiftsBetween(periods: readonly PositionPeriod[], points: readonly PositionPoint[]): readonly Shift[] {
  const sideOf = new Map(points.map(({ statement, stance }) => [statement, stance]))
  const sided = ({ statements }: PositionPeriod) => statements.filter((statement) => sideOf.get(statement) !== 'neither')
  const shifts: Shift[] = []
  let from = -1
  for (const [to, after] of periods.entries()) {
    if (!after.comparable) continue
    const before = periods[from]
    if (before !== undefined && isSide(before.stance) && isSide(after.stance) && before.stance !== after.stance) {
      const between: Record<PeriodState, number> = { stated: 0, silent: 0, unheard: 0, unread: 0 }
      for (const { state } of periods.slice(from + 1, to)) between[state]++
      shifts.push({
        type: 'shift', from, to, before: before.stance, after: after.stance, evidenceBefore: sided(before), evidenceAfter: sided(after), between,
      })
    }
    from = to
  }
  return shifts
}

function isSide(stance: PositionPeriod['stance']): stance is 'for' | 'against' | 'mixed' {
  return stance === 'for' || stance === 'against' || stance === 'mixed'
}

function statedChanges(points: readonly PositionPoint[], takenBack: readonly TakenBack[]): readonly StatedChange[] {
  const byId = new Map(points.map((point) => [point.statement, point]))
  return takenBack
    .filter(({ from, to }) => byId.has(from) || byId.has(to))
    .map(({ link, from, to }): StatedChange => ({ type: 'stated-change', link, day: dayOf(byId.get(from)?.day ?? null), from, to }))
    .toSorted((a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.from, b.from) || compare(a.to, b.to) || compare(a.link, b.link))
}

function byStatement(a: PositionPoint, b: PositionPoint): number {
  return compare(a.statement, b.statement) || compare(a.document, b.document) || compare(a.day ?? '', b.day ?? '') || compare(a.stance, b.stance)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
