// Names beside a description of a source: those that spell it out (“critics, including Ana Sol”), that only describe who follows (“Tarn Law School
// professor Ana Sol”), or that narrow it down (“economists at the Bank of Tarn”). Reads words; resolves nobody.
import type { Token } from '../paragraphs/paragraph.ts'
import type { Name } from './read-name.ts'
import type { Words } from './words.ts'

/** “Tarn Law School professor Ana Sol”: the school only describes her. */
export function withoutDescribing(names: readonly Name[]): readonly Name[] {
  return names.filter(({ tokens: [at] }, i) => !names.slice(i + 1, i + 3).some(({ whole: [start], tokens: [first] }) => start <= at && at < first))
}

/**
 * Where the names begin that a description further on spells out: “a lawyer for the outlets, Ana Sol”, “critics of the plan, including Ana Sol
 * and Abel Tan”; 0 for nowhere.
 */
export function spelledOut({ tokens }: Words, names: readonly Name[], from: number, last: number, plural: boolean): number {
  for (const { whole: [start], tokens: [, stop], kind } of names) {
    if (start <= from || kind === 'people' || kind === 'role') continue
    const before = (tokens[start - 1] as Token).lower === 'the' ? start - 2 : start - 1
    const word = (tokens[before] as Token).lower
    if (word === ',' && stop >= last - 1 && kind !== 'seat' && !plural) return before + 1
    if (!plural) continue
    // “…, including the prize-winning baker Ana Sol”
    for (let at = before; at >= from && at > before - 6 && !/^(?:,|and|or)$/.test((tokens[at] as Token).lower); at--) {
      const opening = (tokens[at] as Token).lower
      if (/^(?:including|includes?|like)$/.test(opening) || /^(?:such as|led by|headed by)$/.test(`${tokens[at - 1]?.lower ?? ''} ${opening}`)) return at + 1
    }
  }
  return 0
}

/** “Economists at the Bank of Tarn”, “observers from the River Commission”: staff of a named body, no crowd. */
export function isNarrowed({ tokens }: Words, names: readonly Name[], end: number, last: number): boolean {
  if (!/^(?:at|from|with)$/.test(tokens[end]?.lower ?? '')) return false
  const next = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const name = names.find(({ tokens: [start] }) => start === next && start < last)
  return name !== undefined && (name.kind === 'organisation' || name.kind === 'government' || name.kind === 'armed-group')
}
