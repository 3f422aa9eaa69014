// Numbers → a scale that holds all of them, with a little room at both ends and round marks. Pure; from nought where the numbers are near it.
export interface Scale {
  readonly from: number
  readonly to: number
  readonly marks: readonly number[]
  /** 0..1; what lies outside stands at the end. */
  readonly at: (value: number) => number
}

/** Marks wanted, more or less. */
const wanted = 5

/** The scale of at least one number. */
export function scaleOf(values: readonly number[]): Scale {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const low = least >= 0 && least < most * 0.5 ? 0 : least
  const fine = stepFor(most === low ? Math.max(1, Math.abs(most) / 2) : most - low)
  // Nobody counts half a person.
  const step = values.every(Number.isInteger) ? Math.max(1, fine) : fine
  // Nothing stands on the very edge; what counts things has nothing below nought.
  const under = Math.floor(low / step) * step
  const from = under === low && low !== 0 ? under - step : under
  const over = Math.ceil(most / step) * step
  const to = over === most ? over + step : over
  const first = least >= 0 ? Math.max(0, from) : from
  const marks = Array.from({ length: Math.round((to - first) / step) + 1 }, (_, index) => Number((first + index * step).toPrecision(12)))
  return { from: first, to, marks, at: (value) => Math.max(0, Math.min(1, (value - first) / (to - first))) }
}

/** 1, 2 or 5 times a power of ten. */
function stepFor(range: number): number {
  const raw = range / wanted
  const power = 10 ** Math.floor(Math.log10(raw))
  const times = [1, 2, 5, 10].find((one) => one * power >= raw) ?? 10
  return times * power
}
