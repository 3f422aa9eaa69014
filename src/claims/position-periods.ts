// Days, ISO weeks (Monday to Sunday) and months as periods of positions, by calendar arithmetic in UTC on ISO 8601 days; no clock.

export type PeriodUnit = 'day' | 'week' | 'month'

/** First and last day, inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

const dayLength = 86_400_000
/** Longest span in days that is shown by the day, and by the week. */
const longest = { day: 31, week: 182 }

/** The day of an ISO 8601 date or date-time; null for what is none. */
export function dayOf(date: string | null): string | null {
  const day = date?.slice(0, 10) ?? ''
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) || isoDay(time) !== day ? null : day
}

/** The unit in which a span of days is best looked at: days up to a month, weeks up to half a year, else months. */
export function unitFor(first: string, last: string): PeriodUnit {
  const days = (timeOf(last) - timeOf(first)) / dayLength + 1
  if (days <= longest.day) return 'day'
  return days <= longest.week ? 'week' : 'month'
}

/** The period that holds a day. */
export function periodOf(day: string, unit: PeriodUnit): Period {
  if (unit === 'day') return { from: day, to: day }
  if (unit === 'month') {
    const [year = 0, month = 0] = day.split('-').map(Number)
    return { from: `${day.slice(0, 7)}-01`, to: isoDay(Date.UTC(year, month, 0)) }
  }
  const sinceMonday = (new Date(timeOf(day)).getUTCDay() + 6) % 7
  const monday = timeOf(day) - sinceMonday * dayLength
  return { from: isoDay(monday), to: isoDay(monday + 6 * dayLength) }
}

/** All periods from the one that holds `first` to the one that holds `last`, in order, without a gap. */
export function periodsBetween(first: string, last: string, unit: PeriodUnit): readonly Period[] {
  const periods: Period[] = []
  for (let period = periodOf(first, unit); period.from <= last; period = periodOf(isoDay(timeOf(period.to) + dayLength), unit)) periods.push(period)
  return periods
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
