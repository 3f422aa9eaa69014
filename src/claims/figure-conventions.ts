// The conventions by which words without a number become intervals, each printable beside the figure it made. A plural (“dozens”) is read
// as at least two of its unit; the ACLED codebook reads one (10 for “tens”, 12 for “dozens”, 100 for “hundreds”), which is kept as
// `conservative` for whoever counts by that rule. They are readings of words, not estimates of what happened.

export type ConventionId =
  | 'tens' | 'dozens' | 'scores' | 'hundreds' | 'thousands' | 'millions' | 'billions' | 'couple' | 'few' | 'several' | 'handful' | 'fraction' | 'about' | 'nearly'

export interface Convention {
  readonly id: ConventionId
  /** One sentence to print with the number. */
  readonly says: string
  /** Multiples of the unit that follows (“several hundred”), or values where none does; null is open. */
  readonly low: number
  readonly high: number | null
  /** The least under ACLED's rule. */
  readonly conservative: number
}

const plural = (id: ConventionId, unit: number): Convention => ({
  id, low: 2 * unit, high: null, conservative: unit, says: `“${id}” is at least ${(2 * unit).toLocaleString('en-US')}, two of its unit, and open above`,
})

/** Every convention by its id. */
export const conventions: Readonly<Record<ConventionId, Convention>> = {
  tens: plural('tens', 10),
  dozens: plural('dozens', 12),
  scores: plural('scores', 20),
  hundreds: plural('hundreds', 100),
  thousands: plural('thousands', 1e3),
  millions: plural('millions', 1e6),
  billions: plural('billions', 1e9),
  couple: { id: 'couple', low: 2, high: 3, conservative: 2, says: '“a couple” is two or three' },
  few: { id: 'few', low: 3, high: null, conservative: 3, says: '“a few” is at least 3 and open above' },
  several: { id: 'several', low: 3, high: null, conservative: 3, says: '“several” is at least 3 and open above' },
  handful: { id: 'handful', low: 3, high: 9, conservative: 3, says: '“a handful” is 3 to 9' },
  fraction: { id: 'fraction', low: 1, high: 1, conservative: 1, says: 'a fraction in words is read as per cent, to the whole points around it: “two thirds” is 66 to 67 %' },
  about: { id: 'about', low: 0.9, high: 1.1, conservative: 0.9, says: '“about” allows a tenth to either side' },
  nearly: { id: 'nearly', low: 0.9, high: 1, conservative: 0.9, says: '“nearly” allows a tenth below and nothing above' },
}
