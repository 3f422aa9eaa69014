// findFigures(text, paragraphs, options) → every quantity the text states, in text order: counts, money, percentages, measures, durations,
// dates and times of day, each with its interval, its exact words and what is counted. Dates come from an injected finder. Who holds
// a figure is its statement's affair (`figuresIn`); whether it is right is nobody's here. Linear in the text's length.
import { firstEndingAfter, type Span } from '../document/span.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { atomsOf, type Atom } from './figure-atoms.ts'
import { boundAfter, boundBefore, bounded } from './figure-bounds.ts'
import { nounPhraseAt } from './figure-counted.ts'
import { countedFrom, countedOf, isCompound, isQuantity, isVerb, sizeAt, wholeCounted } from './figure-counting.ts'
import { clockAt, dateFigures } from './figure-dates.ts'
import { excludedTo, type SentenceTalk } from './figure-exclusions.ts'
import { isHyphen, numberAt, type ParsedNumber } from './figure-number.ts'
import { isJoined, outcomeAfter, outcomeBefore } from './figure-outcome.ts'
import { inPercent, wholeAt } from './figure-partitive.ts'
import { ranged, rangeAt } from './figure-range.ts'
import { currencyBefore, settleShort, unitOf, type FoundUnit } from './figure-units.ts'
import { changeWords, moneyTalk, scoreTalk } from './figure-words.ts'
import type { DateFinder, Figure } from './figure.ts'

export interface FigureOptions {
  readonly dates?: DateFinder
  /** The day of publication, ISO 8601; null where it is not known: then only dates that name their year are found. */
  readonly published?: string | null
}

/** All figures of a text, in text order and disjoint. Never throws. */
export function findFigures(text: string, paragraphs: readonly Paragraph[], { dates, published = null }: FigureOptions = {}): readonly Figure[] {
  const figures: Figure[] = []
  for (const { kind, sentences, tokens } of paragraphs) {
    if (kind === 'byline') continue
    for (const sentence of sentences) {
      const [start, end] = sentence.span
      const words = text.slice(start, end)
      const found = dates === undefined ? [] : dateFigures(words, sentence.span, tokens.slice(...sentence.tokens), dates, published)
      if (!mayCount.test(words)) {
        for (const one of found) figures.push(one)
        continue
      }
      const atoms = atomsOf(text, sentence.span, tokens.slice(...sentence.tokens))
      for (const one of besideDates(found, sentenceFigures(text, atoms, sentence.span, found))) figures.push(one)
    }
  }
  return figures
}

/** Those that lie wholly in the spans (a statement's content). `figures` in text order. */
export function figuresIn(figures: readonly Figure[], spans: readonly Span[]): readonly Figure[] {
  return spans.flatMap(([start, end]) => {
    const inside: Figure[] = []
    for (let i = firstEndingAfter(figures, start, ({ span }) => span[1]); i < figures.length; i++) {
      const figure = figures[i] as Figure
      if (figure.span[0] >= end) break
      if (figure.span[0] >= start && figure.span[1] <= end) inside.push(figure)
    }
    return inside
  })
}

/** Dates and numbers of one sentence in text order; where the two overlap (“5:30 March”) the date stays. */
function besideDates(dated: readonly Figure[], numbers: readonly Figure[]): readonly Figure[] {
  let d = 0
  const free = numbers.filter(({ span }) => {
    while (d < dated.length && (dated[d] as Figure).span[1] <= span[0]) d++
    return (dated[d]?.span[0] ?? Infinity) >= span[1]
  })
  return [...dated, ...free].toSorted((a, b) => a.span[0] - b.span[0])
}

const numberWords = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?|half|tens|thirds?|quarters?|several|couple|few|handful|fifth|tenth'
const mayCount = new RegExp(`[\\d½¼¾⅓⅔]|\\b(?:${numberWords})\\b`, 'i')

/** One figure in the making, with the atoms it takes up. */
interface Draft {
  readonly figure: Figure
  readonly first: number
  /** One past the noun phrase it counts and what is said of it. */
  readonly last: number
  /** One past the noun phrase alone. */
  readonly named: number
  /** Whether its outcome stands after it with an auxiliary (“were killed”). */
  readonly said: boolean
  readonly ofThem: boolean
}

function sentenceFigures(text: string, atoms: readonly Atom[], sentence: Span, dated: readonly Figure[]): readonly Figure[] {
  const talk: SentenceTalk = {
    ofScores: atoms.some(({ lower }) => scoreTalk.has(lower)), ofMoney: atoms.some(({ lower }) => moneyTalk.has(lower)),
    isTitled: atoms.filter(({ kind, text: word }) => kind === 'word' && word.length > 3).every(({ text: word }) => /^\p{Lu}/u.test(word)),
  }
  const drafts: Draft[] = []
  let floor = 0
  let changed = -1
  for (let i = 0, d = 0; i < atoms.length;) {
    const atom = atoms[i] as Atom
    if (changeWords.has(atom.lower)) changed = i
    while (d < dated.length && (dated[d] as Figure).span[1] <= atom.start) d++
    const date = dated[d]
    if (date !== undefined && date.span[0] <= atom.start) {
      floor = i + 1
      i++
      continue
    }
    const clock = clockAt(text, atoms, i, sentence)
    if (clock !== null) {
      drafts.push({ figure: clock.figure, first: i, last: clock.last, named: clock.last, said: false, ofThem: false })
      i = clock.last
      floor = i
      continue
    }
    const number = numberAt(atoms, i)
    if (number === null) {
      i++
      continue
    }
    const money = currencyBefore(atoms, number.first)
    const skip = excludedTo(atoms, number, money !== null, talk)
    const made = skip === null ? figuresAt(text, atoms, number, { sentence, talk, drafts, floor, changed, money, until: date?.span[0] ?? Infinity }) : []
    for (const draft of made) drafts.push(draft)
    const end = made.at(-1)?.figure.span[1]
    i = Math.max(skip ?? number.last, number.first + 1)
    if (end !== undefined) while (i < atoms.length && (atoms[i] as Atom).start < end) i++
    floor = i
  }
  return drafts.map(({ figure }, k) => sharedAhead(atoms, drafts, k) ?? figure)
}

// “1,200 people and ten soldiers were killed”: what is said after the last holds for those it is joined to.
function sharedAhead(atoms: readonly Atom[], drafts: readonly Draft[], k: number): Figure | null {
  const { figure, last } = drafts[k] as Draft
  const next = drafts[k + 1]
  if (next === undefined || !next.said || figure.kind !== 'count' || next.figure.kind !== 'count' || figure.counted === null || figure.counted.outcome !== null) return null
  if (!/^(?:and|or|,)$/.test(atoms[last]?.lower ?? '') || !isJoined(atoms, last, next.first)) return null
  return { ...figure, counted: { ...figure.counted, outcome: next.figure.counted?.outcome ?? null } }
}

interface Around {
  readonly sentence: Span
  readonly talk: SentenceTalk
  readonly drafts: readonly Draft[]
  /** No bound or noun before this atom belongs to the number. */
  readonly floor: number
  /** Index of the last word of change before it, -1 for none. */
  readonly changed: number
  readonly money: { readonly unit: string; readonly first: number } | null
  /** Offset where the next date begins. */
  readonly until: number
}

function figuresAt(text: string, atoms: readonly Atom[], number: ParsedNumber, around: Around): readonly Draft[] {
  const { talk, floor, money } = around
  let own = number
  let unit: FoundUnit | null = money === null ? unitOf(atoms, number, talk.ofMoney) : { kind: 'money', unit: money.unit, last: number.last, tied: isHyphen(atoms[number.last]) }
  if (money === null && number.short !== null) {
    const settled = settleShort(atoms, number)
    if (settled === null) return []
    own = settled.number
    unit = settled.unit ?? unit
  }
  if (own.isFraction) unit = { kind: 'percentage', unit: 'percent', last: own.last, tied: false }
  const range = rangeAt(atoms, own, unit, { changed: around.changed, money, speaksOfMoney: talk.ofMoney })
  const last = range?.last ?? Math.max(own.last, unit?.last ?? 0)
  unit = range?.unit ?? unit
  if (unit === null && isCompound(atoms, last)) return []

  const start = money?.first ?? own.first
  const between = range !== null && /^(?:between|from)$/.test(atoms[start - 1]?.lower ?? '') && start - 1 >= floor ? start - 1 : start
  const bound = boundBefore(atoms, between, floor)
  const after = boundAfter(atoms, last) ?? (unit !== null ? boundAfter(atoms, own.last) : null)
  const first = bound?.first ?? between
  const ends = Math.max(after?.last ?? last, last)
  const kind = unit?.kind ?? 'count'
  const whole = kind === 'count' || kind === 'percentage' ? wholeAt(atoms, ends) : null
  const ofDate = (atoms[ends] as Atom | undefined)?.start !== undefined && (atoms[ends] as Atom).start >= around.until
  const phrase = ofDate ? null : whole === null ? countedFrom(atoms, ends, unit) : nounPhraseAt(atoms, whole.last)
  const interval = range === null ? bounded(own, bound?.bound ?? after?.bound ?? null, kind === 'count') : ranged(range, bound?.bound ?? null)
  const change = changeOf(atoms, first, around.changed, floor)
  const previous = around.drafts.at(-1)
  const isListed = previous !== undefined && (isJoined(atoms, previous.last, first) || isJoined(atoms, previous.named, first))
  const isTied = isListed || change === 'from' || (change === 'to' && previous?.figure.change === 'from')
  // “six of them” are of those counted before, who cannot be fewer.
  const whose = phrase?.ofThem ? around.drafts.slice(-8).findLast(({ figure: { kind: other, value }, ofThem }) => other === 'count' && !ofThem && value >= own.value) : undefined
  const joined = phrase?.ofThem ? whose : isTied ? previous : undefined
  const size = kind === 'measure' ? sizeAt(atoms, ends) : null
  const named = phrase?.last ?? (size === null ? last : ends + 1)
  const isDenied = isNoneOf(atoms, first)
  const preceding = isDenied ? null : outcomeBefore(atoms, first, Math.min(floor, first))
  const following = isDenied ? null : outcomeAfter(atoms, named, preceding === null)
  const isWhole = previous?.figure.outOf != null && previous.named > own.first
  const counted = isWhole
    ? wholeCounted(phrase, following?.passive === false ? following.outcome : null)
    : countedOf(atoms, {
      phrase, kind, first, floor, joined: joined?.figure, after: following?.outcome ?? null, before: preceding, ownVerb: phrase?.ofThem !== true && isVerb(atoms[named]), size,
    })
  const span: Span = [(atoms[first] as Atom).start, (atoms[ends - 1] as Atom).end]
  const figure: Figure = {
    type: 'figure', kind, ...interval, value: range?.low ?? own.value, unit: unit?.unit ?? null, counted, outOf: whole?.value ?? null, change, days: null,
    stated: text.slice(...span), span, sentence: around.sentence,
  }
  const proportion = inPercent(text, figure, atoms, own, last)
  if (proportion === null && whole === null && !isQuantity(atoms, own, { kind, counted, phrase, interval, last })) return []
  const past = kind === 'count' && following !== null && phrase?.outcome == null ? following.last : named
  return [{ figure: proportion ?? figure, first, last: past, named, said: past === following?.last && following.passive, ofThem: phrase?.ofThem ?? false }]
}

// “none of the 12 miners was killed”
function isNoneOf(atoms: readonly Atom[], first: number): boolean {
  const of = /^(?:the|these|those|its|his|her|their)$/.test(atoms[first - 1]?.lower ?? '') ? first - 2 : first - 1
  return atoms[of]?.lower === 'of' && /^(?:none|neither)$/.test(atoms[of - 1]?.lower ?? '')
}

/** Adverbs that say a figure held before: “initially said 12 had died”. */
const formerly = new Set(['initially', 'originally', 'previously'])
const formerWords = /^(?:earlier|previous|initial|original|former|first|old)$/
const tallies = new Set(['toll', 'count', 'figure', 'estimate', 'number', 'tally', 'total'])
const replacing = /^(?:lower|rais|revis|correct|updat|replac|reduc)ing$/

// “rose to 41 from 38”, “down from 38”, “revised the toll to 41”, “lowering the toll of 14”, “an earlier toll of 14”, “initially said 14”.
function changeOf(atoms: readonly Atom[], first: number, changed: number, floor: number): 'to' | 'from' | null {
  const lead = atoms[first - 1]?.lower
  // “11, not 14”: what is said not to hold.
  if (lead === 'not' && atoms[first - 2]?.text === ',') return 'from'
  const near = atoms.slice(Math.max(floor, first - 7), first)
  if (lead === 'of' && near.some(({ lower }) => replacing.test(lower) || formerWords.test(lower)) && tallies.has(atoms[first - 2]?.lower ?? '')) return 'from'
  if (near.some(({ lower }, i) => formerly.has(lower) || (lower === 'first' && (near[i + 1]?.tag === 'VERB' || /^(?:spoke|said|put|gave)$/.test(near[i + 1]?.lower ?? ''))))) return 'from'
  if ((lead !== 'to' && lead !== 'from') || changed < 0 || first - changed > 12) return null
  // “went to one driver” changes no number, “went from ten to twelve” does.
  const isMove = lead === 'to' && /^(?:went|going)$/.test(atoms[changed]?.lower ?? '') && !near.some(({ lower }) => lower === 'from') && floor <= changed
  return isMove || (lead === 'to' && first - 1 < floor - 1) ? null : lead
}
