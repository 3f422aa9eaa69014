// What a number counts, put together from the phrase after it, the noun before it, what is said to have happened, and the figure it is joined
// to; and whether a number that counts nothing named is a quantity at all.
import type { Atom } from './figure-atoms.ts'
import type { Interval } from './figure-bounds.ts'
import { groupOf, nounBefore, nounLemma, nounPhraseAt, type NounPhrase } from './figure-counted.ts'
import { isHyphen, type ParsedNumber } from './figure-number.ts'
import { outcomeOf } from './figure-outcome.ts'
import type { FoundUnit } from './figure-units.ts'
import { sizeWords } from './figure-words.ts'
import type { Counted, Figure, Outcome } from './figure.ts'

const ratioWords = /^(?:more|as|larger|bigger|higher|the|faster|greater|better|that|its|his|her)$/
const members = /^(?:member|person|people|nation|country|vehicle|strong|point|odd|plus)$/

/** “two-bedroom”, “three-storey”: no count, but for those of people and states. */
export function isCompound(atoms: readonly Atom[], last: number): boolean {
  const part = atoms[last + 1]
  return isHyphen(atoms[last]) && part?.kind === 'word' && !part.apart && !members.test(part.lower)
}

/** The noun phrase a number counts, from atom `at` on, past hyphens and words of size (“16-foot deep crater”); null where its unit takes none. */
export function countedFrom(atoms: readonly Atom[], at: number, unit: FoundUnit | null): NounPhrase | null {
  if (unit === null) {
    // “the twelve-member council” counts members.
    const member = isHyphen(atoms[at]) ? atoms[at + 1] : undefined
    if (member?.kind === 'word' && !member.apart && !/^(?:strong|odd|plus)$/.test(member.lower)) {
      const head = nounLemma(member)
      return { head, group: groupOf(head), qualifiers: [], outcome: null, last: at + 2, borrowed: false, ofThem: false }
    }
    const from = isHyphen(atoms[at]) ? at + 1 : at
    return nounPhraseAt(atoms, atoms[from]?.lower === 'out' && atoms[from + 1]?.lower === 'of' ? from + 1 : from)
  }
  let from = at
  while (from < at + 3 && (isHyphen(atoms[from]) || sizeWords.has(atoms[from]?.lower ?? ''))) from++
  const of = atoms[from]?.lower === 'of'
  // “12 percent voters” is none, “a 12 percent stake” and “a $3m contract” are.
  if (of || unit.tied || unit.kind === 'percentage' || (unit.kind === 'money' && atoms[from]?.tag === 'NOUN')) {
    return nounPhraseAt(atoms, from)
  }
  // “20 million euros in aid”
  return unit.kind === 'money' && /^(?:in|worth)$/.test(atoms[from]?.lower ?? '') && /^(?:NOUN|ADJ|ADP)$/.test(atoms[from + 1]?.tag ?? '') ? nounPhraseAt(atoms, from + 1) : null
}

export interface Counting {
  readonly phrase: NounPhrase | null
  readonly kind: Figure['kind']
  readonly first: number
  readonly floor: number
  /** The figure before it, where commas, “and” or “including” tie the two. */
  readonly joined: Figure | undefined
  /** The outcome said after it. */
  readonly after: Outcome | null
  readonly before: Outcome | null
  /** Whether a verb of its own follows (“and dozens of students rounded up”), so that it shares no outcome. */
  readonly ownVerb: boolean
  /** The word of size that says along which side is measured (“12 metres wide”); null for none. */
  readonly size: string | null
}

/** Whether the atom is a verb, as far as tag and ending tell. */
export function isVerb(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && (atom.tag === 'VERB' || atom.tag === 'AUX' || atom.lower.endsWith('ed'))
}

/** What the whole of a partitive counts: “nine of the ten died” says nothing of what happened to the ten, “one of 150 women released” does of the 150. */
export function wholeCounted(phrase: NounPhrase | null, after: Outcome | null): Counted {
  return { head: phrase?.head ?? null, group: phrase?.group ?? null, qualifiers: phrase?.qualifiers ?? [], outcome: phrase?.outcome ?? after }
}

/** What a number counts and what happened to it; null where neither is said. */
export function countedOf(atoms: readonly Atom[], { phrase, kind, first, floor, joined, after, before, ownVerb, size }: Counting): Counted | null {
  // “shot six times” counts the times and not who was shot.
  const people = (kind === 'count' || kind === 'percentage') && phrase?.head !== 'time'
  // A stretch of time is that of what follows it, or of what “of” ties it to.
  const mayMeasure = kind !== 'duration' || atoms[first - 1]?.lower === 'of'
  const back = phrase?.head == null && !phrase?.borrowed && mayMeasure ? nounBefore(atoms, first, floor) : null
  const inherits = joined?.counted ?? null
  const outcome = people
    ? phrase?.outcome ?? after ?? before ?? back?.outcome ?? (joined?.kind === 'count' && !ownVerb ? inherits?.outcome : null) ?? null
    : null
  // “six of whom had not reached twelve”: a part by something else than its name or fate, so it is no figure of the same thing.
  if (phrase?.ofThem && phrase.head === null && phrase.outcome === null && after === null && before === null) return { head: inherits?.head ?? null, group: null, qualifiers: [], outcome: null }
  // “claimed 15 lives”
  if (phrase?.head === 'life' && outcome === null && /^(?:claim|cost|took|tak|lost|lose)/.test(atoms[first - 1]?.lower ?? '')) return { head: 'life', group: 'person', qualifiers: [], outcome: 'killed' }
  if (phrase?.head != null) return { head: phrase.head, group: phrase.group, qualifiers: size === null ? phrase.qualifiers : [...phrase.qualifiers, size].toSorted(), outcome }
  if (size !== null) {
    // “a crater 12 metres wide and 5 metres deep”
    const noun = sizedBefore(atoms, first) ?? (joined?.kind === kind && inherits?.head != null ? { head: inherits.head, group: inherits.group } : back)
    if (noun !== null) return { head: noun.head, group: noun.group, qualifiers: [size], outcome: null }
  }
  // “spoke of 14 dead”: what is said right after it tells who, not the noun before.
  if (back !== null && after === null) return { head: back.head, group: back.group, qualifiers: back.qualifiers, outcome }
  if (phrase?.borrowed && joined === undefined) return { head: null, group: outcome === null ? null : 'person', qualifiers: [], outcome }
  if (inherits !== null && joined?.kind === kind && (kind === 'count' || joined.change === 'from')) {
    // “12 bodies and 31 wounded”: the wounded are no bodies.
    const named = inherits.head !== null && outcomeOf(inherits.head === 'body' ? 'bodies' : inherits.head)?.noun !== true
    return { head: named ? inherits.head : null, group: inherits.group, qualifiers: phrase?.borrowed ? [] : inherits.qualifiers, outcome }
  }
  return outcome === null ? null : { head: null, group: /^(?:destroyed|damaged)$/.test(outcome) ? null : 'person', qualifiers: [], outcome }
}

const sides = /^(?:wide|deep|long|tall|high|thick)$/

/** The word of size that stands after a measure, from atom `at` on, past a hyphen; null for none. */
export function sizeAt(atoms: readonly Atom[], at: number): string | null {
  const { lower = '' } = atoms[isHyphen(atoms[at]) ? at + 1 : at] ?? {}
  return sides.test(lower) ? lower : null
}

/** “a crater 12 metres wide”: the common noun right before what measures it. */
function sizedBefore(atoms: readonly Atom[], first: number): { readonly head: string; readonly group: string } | null {
  const noun = atoms[first - 1]
  if (noun?.tag !== 'NOUN') return null
  const head = nounLemma(noun)
  return { head, group: groupOf(head) }
}

export interface Candidate {
  readonly kind: Figure['kind']
  readonly counted: Counted | null
  readonly phrase: NounPhrase | null
  readonly interval: Interval
  readonly last: number
}

/** Whether it is a quantity: a bare number that counts nothing named is one where it is bounded, or where a verb makes it those who do something. */
export function isQuantity(atoms: readonly Atom[], own: ParsedNumber, { kind, counted, phrase, interval, last }: Candidate): boolean {
  if (kind !== 'count') return true
  const after = phrase?.last ?? last
  // “three times as many” is a ratio; “forty-one times as a girl” counts.
  if (counted?.head === 'time' && ratioWords.test(atoms[after]?.lower ?? '') && !/^an?$/.test(atoms[after + 1]?.lower ?? '')) return false
  if (counted !== null && (counted.head !== null || counted.outcome !== null)) return true
  if (phrase?.borrowed) return true
  const next = atoms[last]
  if (interval.bound !== 'exact' && own.inDigits) return true
  // “hundreds marched”, “17 were”, “two said”; but “the two said” takes up two who are known.
  const takesUp = /^(?:the|these|those|all)$/.test(atoms[own.first - 1]?.lower ?? '') || (own.value === 1 && !own.inDigits)
  return !takesUp && next !== undefined && (next.tag === 'AUX' || next.tag === 'VERB') && next.kind === 'word'
}
