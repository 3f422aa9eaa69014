// A day as a number, for telling how far two texts are apart.

/** Days since 1970 (UTC) of an ISO 8601 day, or of the first of a month or year; null where there is none. */
export function dayNumber(day: string | null): number | null {
  const at = day === null ? NaN : Date.parse(day.slice(0, 10))
  return Number.isNaN(at) ? null : Math.floor(at / 86_400_000)
}
