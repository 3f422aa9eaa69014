// Words of likelihood in a text, in the seven bands of Intelligence Community Directive 203, “Analytic Standards” (Office of the Director of
// National Intelligence, 2 January 2015, section D.6.e(2)(a)), and its levels of confidence, which the directive keeps apart: likelihood is how
// probable the event is, confidence how well founded the judgement. Words outside the table (may, could, possible, certainly, no chance) get no
// band; nothing here says how probable anything is, only what was said.

export type LikelihoodBand = 'almost-no-chance' | 'very-unlikely' | 'unlikely' | 'roughly-even-chance' | 'likely' | 'very-likely' | 'almost-certain'

export interface BandRow {
  readonly band: LikelihoodBand
  /** The directive's two sets of terms for it. */
  readonly terms: readonly [string, string]
  /** Per cent, as printed: neighbours share a bound. */
  readonly least: number
  readonly most: number
}

/** The directive's table, least likely first. */
export const likelihoodBands: readonly BandRow[] = [
  { band: 'almost-no-chance', terms: ['almost no chance', 'remote'], least: 1, most: 5 },
  { band: 'very-unlikely', terms: ['very unlikely', 'highly improbable'], least: 5, most: 20 },
  { band: 'unlikely', terms: ['unlikely', 'improbable (improbably)'], least: 20, most: 45 },
  { band: 'roughly-even-chance', terms: ['roughly even chance', 'roughly even odds'], least: 45, most: 55 },
  { band: 'likely', terms: ['likely', 'probable (probably)'], least: 55, most: 80 },
  { band: 'very-likely', terms: ['very likely', 'highly probable'], least: 80, most: 95 },
  { band: 'almost-certain', terms: ['almost certain(ly)', 'nearly certain'], least: 95, most: 99 },
]

/** Offsets are into the text given, half-open. */
export interface FoundLikelihood {
  readonly band: LikelihoodBand
  readonly start: number
  readonly end: number
}

export type ConfidenceLevel = 'low' | 'moderate' | 'high'

export interface FoundConfidence {
  readonly level: ConfidenceLevel
  readonly start: number
  readonly end: number
}

const degree = 'very|highly|extremely|overwhelmingly|exceedingly'
const chance = '(?:chances?|odds|probability|likelihood|possibility|prospect)'
// “likely voters”, “a likely nominee”, “probable cause”: who or what is thought to be something, not whether something will happen.
const ofThing = '(?:voters?|voting|nominees?|candidates?|opponents?|rivals?|picks?|suspects?|successors?|winners?|targets?|causes?|explanations?|reasons?|' +
  'culprits?|contenders?|scenarios?|outcomes?|primary|caucus|general)\\b'

interface Pattern {
  readonly pattern: RegExp
  readonly band: LikelihoodBand | null
}

// In this order, at one place the first that fits counts; null takes words out of the count.
const patterns: readonly Pattern[] = [
  { pattern: new RegExp(`\\b(?:un)?(?:likely|probable) ${ofThing}`, 'gi'), band: null },
  { pattern: /\b(?:more|less|as|so|equally|how) (?:un)?(?:likely|probable)\b(?! than not)/gi, band: null },
  { pattern: /(?:\bnot|n['’]t|\bnever) (?:at all |exactly )?(?:unlikely|improbable|impossible)\b/gi, band: null },
  { pattern: /\bnot (?:\w+ )?almost (?:certain(?:ly)?|inevitabl[ey])\b/gi, band: null },
  { pattern: /\b(?:an?|the|his|her|its|their|this|that) (?:most |increasingly |very |highly )?(?:im)?probable (?=\p{L})/giu, band: null },
  { pattern: new RegExp(`\\b(?:almost|virtually|practically|next to) no ${chance}\\b`, 'gi'), band: 'almost-no-chance' },
  { pattern: /\b(?:almost|nearly|virtually|practically|next to|all but) impossible\b/gi, band: 'almost-no-chance' },
  { pattern: new RegExp(`\\bremote(?:st)? ${chance}\\b|\\b${chance} (?:is|are|was|were|seems?|looks?|remains?) (?:very |extremely |quite )?remote\\b`, 'gi'), band: 'almost-no-chance' },
  { pattern: /\b(?:almost|nearly|virtually|practically|all but) (?:certain(?:ly|ty)?|inevitabl[ey]|guaranteed|assured)\b|\bnear[- ]certain(?:ly|ty)?\b/gi, band: 'almost-certain' },
  // Dictionaries give both as “very probably”.
  { pattern: /\bin all (?:likelihood|probability)\b/gi, band: 'very-likely' },
  { pattern: new RegExp(`\\b(?:${degree}) (?:unlikely|improbabl[ey])\\b`, 'gi'), band: 'very-unlikely' },
  { pattern: new RegExp(`(?:\\bnot|n['’]t) (?:(?:${degree}|at all|all that|too|really|even|particularly) )?(?:likely|probable)\\b`, 'gi'), band: 'unlikely' },
  { pattern: /\b(?:un)likely\b|\bimprobabl[ey]\b/gi, band: 'unlikely' },
  { pattern: new RegExp(`\\b(?:${degree}) (?:likely|probabl[ey])\\b`, 'gi'), band: 'very-likely' },
  { pattern: new RegExp(`\\b(?:roughly |about |approximately )?even ${chance}\\b|\\b(?:50[-–/]50|fifty[- ]fifty)\\b`, 'gi'), band: 'roughly-even-chance' },
  { pattern: /\bmore likely than not\b|\b(?:quite |most )?(?:likely|probabl[ey])\b(?! cause\b)/gi, band: 'likely' },
]

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten'
const percentage = new RegExp(`\\b(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per ?cent) ${chance}\\b`, 'gi')
const oneIn = new RegExp(`\\b(${numbers}|\\d+)[- ](?:in|out of)[- ](${numbers}|\\d+) ${chance}\\b`, 'gi')

/** Words of likelihood in text order, none overlapping; [] where none stands. A stated percentage goes to the band that holds it, on a bound to the one nearer to even. */
export function findLikelihoods(text: string): readonly FoundLikelihood[] {
  const taken: { readonly band: LikelihoodBand | null; readonly start: number; readonly end: number }[] = []
  const take = (band: LikelihoodBand | null, start: number, end: number) => {
    if (!taken.some((one) => one.start < end && start < one.end)) taken.push({ band, start, end })
  }
  for (const { pattern, band } of patterns) for (const match of text.matchAll(pattern)) take(band, match.index, match.index + match[0].length)
  for (const match of text.matchAll(percentage)) take(bandOf(Number(match[1])), match.index, match.index + match[0].length)
  for (const match of text.matchAll(oneIn)) take(bandOf((100 * numberOf(match[1])) / numberOf(match[2])), match.index, match.index + match[0].length)
  return taken.flatMap(({ band, start, end }) => (band === null ? [] : [{ band, start, end }])).toSorted((a, b) => a.start - b.start)
}

/** The band that holds a probability in per cent; null below 1, above 99 and for what is no number. */
export function bandOf(percent: number): LikelihoodBand | null {
  const holding = likelihoodBands.filter(({ least, most }) => least <= percent && percent <= most)
  const distance = ({ least, most }: BandRow) => Math.abs((least + most) / 2 - 50)
  return holding.toSorted((a, b) => distance(a) - distance(b))[0]?.band ?? null
}

/** A level of confidence in a judgement (“with high confidence”), the first in the text; null where none is stated. “Is confident” states none. */
export function findConfidence(text: string): FoundConfidence | null {
  const match = /\b(high|moderate|low)(?:[- ]to[- ](?:high|moderate))?(?: (?:level|degree) of)?[- ]confidence\b/i.exec(text)
  if (match === null) return null
  return { level: (match[1] ?? '').toLowerCase() as ConfidenceLevel, start: match.index, end: match.index + match[0].length }
}

function numberOf(word: string | undefined): number {
  const place = numbers.split('|').indexOf((word ?? '').toLowerCase())
  return place < 0 ? Number(word) : place + 1
}
