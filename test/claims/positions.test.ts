import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sideOfAct, sideOfClaim, type CoverageItem, type PositionPoint, type Positions, type Stance } from '../../src/claims/position.ts'
import { dayOf, periodOf, periodsBetween, unitFor } from '../../src/claims/position-periods.ts'
import { positionsOf } from '../../src/claims/positions-of.ts'

let number = 0
const point = (day: string | null, stance: Stance, more: Partial<PositionPoint> = {}): PositionPoint => {
  number++
  return { statement: `s${number}`, document: `d${number}`, origin: null, day, stance, ...more }
}
const read = (day: string, count: number, speaks = false): CoverageItem[] => Array.from({ length: count }, (_, i) => ({ document: `r${day}-${speaks}-${i}`, day, speaks }))
const shifts = ({ changes }: Positions) => changes.flatMap((change) => (change.type === 'shift' ? [change] : []))
const states = ({ periods }: Positions) => periods.map(({ state }) => state).join(' ')

describe('periods', () => {
  test('the unit follows the span', () => {
    expect(unitFor('2026-03-01', '2026-03-31')).toBe('day')
    expect(unitFor('2026-03-01', '2026-04-01')).toBe('week')
    expect(unitFor('2026-01-01', '2026-07-01')).toBe('week')
    expect(unitFor('2026-01-01', '2026-07-02')).toBe('month')
  })
  test('weeks run from Monday to Sunday, months to their last day', () => {
    expect(periodOf('2026-03-01', 'week')).toEqual({ from: '2026-02-23', to: '2026-03-01' })
    expect(periodOf('2024-02-11', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodsBetween('2025-12-15', '2026-01-02', 'month').map(({ from }) => from)).toEqual(['2025-12-01', '2026-01-01'])
  })
  test('what is no day is none', () => {
    expect([dayOf('2026-03-04T10:00:00Z'), dayOf('2026'), dayOf('soon'), dayOf(null), dayOf('2026-02-31')]).toEqual(['2026-03-04', null, null, null, null])
  })
})

describe('states and stances', () => {
  test('silence with coverage is told from silence without', () => {
    const points = [point('2026-01-10', 'for'), point('2026-01-11', 'for')]
    const coverage = [...read('2026-01-10', 3), ...read('2026-03-10', 4, true), ...read('2026-04-10', 2), ...read('2026-08-01', 1)]
    const positions = positionsOf(points, coverage)
    expect(positions.unit).toBe('month')
    expect(states(positions)).toBe('stated unread silent unheard unread unread unread unheard')
    expect(positions.periods.map(({ documentsRead, documentsSpeaking }) => `${documentsRead}/${documentsSpeaking}`)).toEqual(['5/2', '0/0', '4/4', '2/0', '0/0', '0/0', '0/0', '1/0'])
    expect(positions.periods.map(({ stance }) => stance)).toEqual(['for', null, null, null, null, null, null, null])
  })

  test('for and against in one period is mixed; what takes no side is neither', () => {
    const positions = positionsOf([point('2026-01-10', 'for'), point('2026-01-10', 'against'), point('2026-01-10', 'neither'), point('2026-01-11', 'neither')], [])
    expect(positions.periods.map(({ stance, stances }) => [stance, stances])).toEqual([
      ['mixed', { for: 1, against: 1, neither: 1 }], ['neither', { for: 0, against: 0, neither: 1 }],
    ])
  })

  test('reprints of one origin count once, and all can be opened', () => {
    const wire = (document: string) => [point('2026-01-10', 'for', { document, origin: 'wire' }), point('2026-01-10', 'for', { document, origin: 'wire' })]
    const positions = positionsOf([...wire('a'), ...wire('b'), ...wire('c'), point('2026-01-10', 'for')], [])
    expect(positions.periods[0]?.stances.for).toBe(3)
    expect(positions.periods[0]?.statements).toHaveLength(7)
    expect(positions.periods[0]?.documentsRead).toBe(4)
  })

  test('undated statements are listed and in no period', () => {
    const positions = positionsOf([point(null, 'for', { statement: 'x' })], [])
    expect([positions.periods, positions.undated]).toEqual([[], ['x']])
  })

  test('acts and stances have sides', () => {
    expect([sideOfClaim('asserts'), sideOfClaim('denies'), sideOfClaim('doubts'), sideOfClaim('reports')]).toEqual(['for', 'against', 'against', 'neither'])
    expect([sideOfAct('praise'), sideOfAct('accuse'), sideOfAct('criticise'), sideOfAct('deny'), sideOfAct('predict'), sideOfAct('assert', true)]).toEqual(['for', 'against', 'against', 'against', 'neither', 'for'])
  })
})

describe('changes', () => {
  const before = () => [point('2026-01-10', 'for', { statement: 'b1' }), point('2026-01-12', 'for', { statement: 'b2' })]
  const after = () => [point('2026-05-10', 'against', { statement: 'a1' }), point('2026-05-12', 'against', { statement: 'a2' })]
  const enough = [...read('2026-01-10', 3), ...read('2026-05-10', 3)]
  const options = { unit: 'month' } as const

  test('are told with the statements on both sides and the silence between', () => {
    expect(shifts(positionsOf([...before(), ...after()], [...enough, ...read('2026-03-01', 5, true), ...read('2026-04-01', 5)], options))).toEqual([
      { type: 'shift', from: 0, to: 4, before: 'for', after: 'against', evidenceBefore: ['b1', 'b2'], evidenceAfter: ['a1', 'a2'], between: { stated: 0, silent: 1, unheard: 1, unread: 1 } },
    ])
  })
  test('not where too little was read on one side', () => {
    expect(shifts(positionsOf([...before(), ...after()], [], options))).toEqual([])
    expect(shifts(positionsOf([...before(), ...after()], read('2026-01-10', 3), options))).toEqual([])
  })
  test('not where too little was stated on one side', () => {
    expect(shifts(positionsOf([...before(), ...after().slice(1)], enough, options))).toEqual([])
  })
  test('not by ten reprints of one report', () => {
    const reprints = Array.from({ length: 10 }, () => point('2026-05-10', 'against', { origin: 'wire' }))
    expect(shifts(positionsOf([...before(), ...reprints], enough, options))).toEqual([])
  })
  test('not where only coverage fell silent', () => {
    expect(shifts(positionsOf(before(), [...enough, ...read('2026-03-01', 20)], options))).toEqual([])
  })
  test('a thin period between is neither a side nor a bridge', () => {
    const thin = point('2026-03-10', 'against')
    expect(shifts(positionsOf([...before(), thin, ...after()], [...enough, ...read('2026-03-01', 9)], options))).toMatchObject([{ from: 0, to: 4, between: { stated: 1 } }])
  })
  test('what an actor takes back is told without any coverage', () => {
    const points = [point('2026-01-10', 'for', { statement: 'b1' }), point('2026-02-10', 'against', { statement: 'a1' })]
    const positions = positionsOf(points, [], { takenBack: [{ link: 'withdraws', from: 'a1', to: 'b1' }, { link: 'corrects', from: 'other', to: 'another' }] })
    expect(positions.changes).toEqual([{ type: 'stated-change', link: 'withdraws', day: '2026-02-10', from: 'a1', to: 'b1' }])
  })
})

describe('laws', () => {
  const days = fc.integer({ min: 0, max: 500 }).map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10))
  const points = fc.array(fc.record({
    statement: fc.integer({ min: 0, max: 60 }).map((id) => `s${id}`), document: fc.integer({ min: 0, max: 20 }).map((id) => `d${id}`),
    origin: fc.option(fc.constantFrom('wire', 'radio')), day: fc.option(days, { freq: 20 }), stance: fc.constantFrom<Stance[]>('for', 'against', 'neither'),
  }), { maxLength: 40 })
  const coverage = fc.array(fc.record({ document: fc.integer({ min: 0, max: 60 }).map((id) => `d${id}`), day: fc.option(days, { freq: 20 }), speaks: fc.boolean() }), { maxLength: 80 })
  const options = fc.record({ leastRead: fc.integer({ min: 0, max: 3 }), leastStatements: fc.integer({ min: 0, max: 3 }) })

  test('the order of what is given makes no difference', () => {
    const shuffled = fc.tuple(points, coverage, options).chain(([some, read, how]) => fc.tuple(
      fc.constant(some), fc.constant(read), fc.constant(how),
      fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }), fc.shuffledSubarray(read, { minLength: read.length, maxLength: read.length }),
    ))
    fc.assert(fc.property(shuffled, ([some, read, how, otherSome, otherRead]) => {
      expect(positionsOf(otherSome, otherRead, how)).toEqual(positionsOf(some, read, how))
    }))
  })

  test('periods in which nothing was read create no change', () => {
    fc.assert(fc.property(points, coverage, options, (some, read, how) => {
      const plain = positionsOf(some, read, how)
      const widened = positionsOf(some, read, { ...how, from: '2023-06-10', to: '2028-01-20' })
      expect(widened.unit).toBe(plain.unit)
      expect(shifts(widened).map(({ evidenceBefore, evidenceAfter }) => [evidenceBefore, evidenceAfter])).toEqual(shifts(plain).map(({ evidenceBefore, evidenceAfter }) => [evidenceBefore, evidenceAfter]))
    }))
  })

  test('a year of silence put between two halves creates no change', () => {
    const later = (day: string | null) => day !== null && day >= '2025-09-01' ? `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` : day
    fc.assert(fc.property(points, coverage, options, (some, read, how) => {
      // The earliest of a document's days counts, and moving keeps their order.
      const month = { ...how, unit: 'month' } as const
      const moved = positionsOf(some.map((one) => ({ ...one, day: later(one.day) })), read.map((one) => ({ ...one, day: later(one.day) })), month)
      const plain = positionsOf(some, read, month)
      expect(shifts(moved).length).toBe(shifts(plain).length)
    }))
  })

  test('every period can be opened: each dated statement stands in exactly one that holds its day, and periods tile', () => {
    fc.assert(fc.property(points, coverage, options, (some, read, how) => {
      const { periods, undated } = positionsOf(some, read, how)
      const shown = [...periods.flatMap(({ statements }) => statements), ...undated]
      expect(shown.toSorted()).toEqual([...new Set(some.map(({ statement }) => statement))].toSorted())
      for (const [i, period] of periods.entries()) {
        expect(period.documentsSpeaking).toBeLessThanOrEqual(period.documentsRead)
        expect(period.statements.length > 0).toBe(period.state === 'stated')
        const next = periods[i + 1]
        if (next) expect(Date.parse(next.from) - Date.parse(period.to)).toBe(86_400_000)
      }
    }))
  })

  test('more coverage without a statement never makes a stance', () => {
    fc.assert(fc.property(coverage, (read) => {
      const { periods, changes } = positionsOf([], read)
      expect(changes).toEqual([])
      expect(periods.every(({ stance, stances }) => stance === null && stances.for + stances.against + stances.neither === 0)).toBe(true)
    }))
  })
})
