// Which of two documents came first, so far as their dates tell: ISO 8601 dates and times as precise as a publication states them.
// A month is neither before nor after one of its days; a time without its zone is no more than its day.

export type Side = 'one' | 'other'

/** Which of two ISO 8601 dates is earlier; null where one is missing or they agree as far as both are precise. */
export function earlier(one: string | null, other: string | null): Side | null {
  if (one === null || other === null) return null
  const [a, b] = [inUtc(one), inUtc(other)]
  const length = Math.min(a.length, b.length)
  if (a.slice(0, length) === b.slice(0, length)) return null
  return a < b ? 'one' : 'other'
}

/** An order that agrees with `earlier` and settles what it leaves open: the less precise first, those without a date last. */
export function byDate(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const [a, b] = [inUtc(one), inUtc(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

function inUtc(date: string): string {
  const time = /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(date) ? Date.parse(date) : NaN
  return Number.isNaN(time) ? date.slice(0, 10) : new Date(time).toISOString()
}
