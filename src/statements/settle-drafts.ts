// Which draft holds which: contents to the right run to the end of the unit at first; here they end where a cue begins beside
// them, and hold what stands inside.
import type { Draft } from './draft.ts'
import type { Range } from './noun-phrase.ts'
import { word, type Unit } from './unit.ts'

/** Drafts in order of their cues, cut and nested. */
export function settle(unit: Unit, drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = []
  const postponed: (readonly [Draft, Draft])[] = []
  for (const [i, draft] of drafts.entries()) {
    let contents = [...draft.contents]
    for (const later of drafts.slice(i + 1)) {
      const begins = Math.min(later.cue[0], later.borrowed ? Infinity : (later.source?.[0] ?? Infinity), ...later.contents.map(([first]) => first))
      const holder = contents.findIndex(([first, last]) => first < begins && begins < last)
      if (holder < 0 || !isBeside(unit, draft, later, begins)) continue
      contents = contents.map((range, k): Range => (k === holder ? [range[0], boundaryBefore(unit, begins)] : range)).filter(([first, last]) => last > first)
    }
    const inverted = drafts.slice(i + 1).find((later) => isInverted(later) && later.contents.some(([first, last]) => first <= draft.cue[0] && draft.cue[1] <= last))
    if (inverted !== undefined) {
      // “One offered to help, Vale said, while …”: the cue that stands after holds it all.
      postponed.push([draft, inverted])
      continue
    }
    const holder = settled.findLast((other) => other.contents.some(([first, last]) => first <= draft.cue[0] && draft.cue[1] <= last))
    if (holder !== undefined) {
      const nested = nestedIn(holder, { ...draft, contents })
      if (nested !== null) settled.push(nested)
      continue
    }
    // A draft that swallows one found before (“Officials said the plan, according to Vale, …”) gives way.
    if (contents.length === 0 && !(draft.evidence === 'quotation')) continue
    const swallowed = settled.some((other) => other.contents.some(([first, last]) => contents.some((range) => range[0] < last && first < range[1])))
    if (swallowed && draft.evidence !== 'quotation') continue
    settled.push({ ...draft, contents })
  }
  for (const [draft, inverted] of postponed) {
    const holder = settled.find((other) => other.cue[0] === inverted.cue[0])
    const nested = holder === undefined ? null : nestedIn(holder, draft)
    if (nested !== null) settled.push(nested)
  }
  return settled
}

// Inside another's words only a new named speaker is worth a line: “Vale said Orsk denied it”, not “he said he thought”.
function nestedIn(holder: Draft, draft: Draft): Draft | null {
  if (draft.source === null || draft.borrowed || isPronoun(draft.unit, draft.source) || holder.within !== null || showing.has(draft.lemma)) return null
  const contents = draft.contents.map(([first, last]): Range => clip(holder, draft, first, last)).filter(([first, last]) => last > first)
  return contents.length > 0 ? { ...draft, contents, within: holder } : null
}

/** What things do as well as people: inside another's words “the figures suggest” is argument, not a second speaker. */
const showing = new Set('show suggest indicate imply signal demonstrate illustrate depict prove mean reveal highlight underline underscore reflect'.split(' '))

function clip(holder: Draft, draft: Draft, first: number, last: number): Range {
  const range = holder.contents.find(([from, to]) => from <= draft.cue[0] && draft.cue[1] <= to) as Range
  return [Math.max(first, range[0]), Math.min(last, range[1])]
}

// A comma or semicolon and a new subject, a participle after a comma, or a shared subject after “and”: beside, not inside.
function isBeside(unit: Unit, draft: Draft, later: Draft, begins: number): boolean {
  // “… ‘murder,’ calling on”: the comma stands inside the quotation marks.
  const comma = (unit.quoted[begins - 1] ?? -1) !== -1 && word(unit, begins - 2) === ','
  const before = comma ? ',' : word(unit, begins - 1)
  const beforeThat = word(unit, begins - 2)
  if (later.evidence === 'phrase') return false
  if (before === ';' || before === '—' || before === '–') return true
  if (/^(?:but|while|whereas|although|though)$/.test(before)) return true
  // “said none of its men were there and promised to answer”: a second act of speech is its own, a second thought is not.
  if (later.borrowed && (before === 'and' || before === 'but') && later.entry.act !== 'believe' && ['that', 'quotation', 'complement'].includes(later.evidence)) return true
  if (later.borrowed) return before === ',' || beforeThat === ',' || (before === 'and' && draft.evidence === 'complement')
  if (before === 'and' || before === 'or') return beforeThat === ','
  // “said the plan, Vale added, would …”
  return before === ',' && (draft.evidence === 'complement' || draft.evidence === 'passive' || (unit.quoted[begins - 2] ?? -1) !== -1)
}

function boundaryBefore(unit: Unit, at: number): number {
  let last = at
  while (last > 0 && unit.quoted[last - 1] === -1 && /^(?:[,;—–-]|and|but|or|while|whereas|although|though|also)$/.test(word(unit, last - 1))) last--
  return last
}

/** Whether the two share a token of cue or content. */
export function meets(a: Draft, b: Draft): boolean {
  const ranges = (draft: Draft): readonly Range[] => [draft.cue, ...draft.contents]
  return ranges(a).some(([first, last]) => ranges(b).some((range) => range[0] < last && first < range[1]))
}

/** Content before cue: such a draft holds what stands before it, also drafts found there. */
export function isInverted(draft: Draft): boolean {
  return draft.contents.some(([first]) => first < draft.cue[0]) && draft.evidence !== 'passive'
}

function isPronoun(unit: Unit, [first, last]: Range): boolean {
  return last - first === 1 && unit.tokens[first]?.tag === 'PRON'
}
