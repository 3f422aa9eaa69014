// Units of one dimension in a common one, so that kilometres and miles, or days and weeks, are compared. Reporters round what they
// convert: a converted interval is widened by a hundredth. Months and years are not days: calendars decide, so they stay apart.

const bases: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['metre', { metre: 1, kilometre: 1000, centimetre: 0.01, millimetre: 0.001, mile: 1609.344, foot: 0.3048, inch: 0.0254, yard: 0.9144, 'nautical mile': 1852 }],
  ['square metre', { 'square metre': 1, 'square kilometre': 1e6, 'square mile': 2_589_988.11, 'square foot': 0.092903, hectare: 10_000, acre: 4046.856 }],
  ['kilogram', { kilogram: 1, gram: 0.001, milligram: 1e-6, tonne: 1000, 'metric tonne': 1000, 'metric ton': 1000, pound: 0.45359237, ounce: 0.0283495, stone: 6.35029 }],
  ['litre', { litre: 1, millilitre: 0.001 }],
  ['kilometre per hour', { 'kilometre per hour': 1, 'mile per hour': 1.609344, knot: 1.852 }],
  ['watt', { watt: 1, kilowatt: 1000, megawatt: 1e6, gigawatt: 1e9 }],
  ['second', { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, fortnight: 1_209_600 }],
  ['month', { month: 1, year: 12, decade: 120, century: 1200 }],
]
const known = new Map(bases.flatMap(([base, row]) => Object.entries(row).map(([unit, factor]): [string, { readonly base: string; readonly factor: number }] => [unit, { base, factor }])))

/** “$” alone may be any dollar, and is held to be the one it is compared with. */
const dollars = new Set(['dollar', 'USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD'])

/** What one unit is in the other; null where they cannot be compared. Same unit: 1. */
export function factorBetween(from: string | null, to: string | null): number | null {
  if (from === to) return 1
  if (from === null || to === null) return null
  if ((from === 'dollar' || to === 'dollar') && dollars.has(from) && dollars.has(to)) return 1
  const [a, b] = [known.get(from), known.get(to)]
  return a === undefined || b === undefined || a.base !== b.base ? null : a.factor / b.factor
}
