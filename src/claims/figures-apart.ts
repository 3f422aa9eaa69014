// Two statements with their figures → whether they say different numbers of one thing. A statement may give several for one slot (“150 women, one
// of them …”, “two of Ebola and 26 of AIDS”): only where none of one's meets any of the other's do the two differ. Which is right is not decided.
import { isOneMatter, type ContentWords } from './common-words.ts'
import { compareFigures, isSameSlot, type StatedFigure } from './compare-figures.ts'

/** One statement's figures and words. */
export interface FiguredStatement {
  readonly figures: readonly StatedFigure[]
  readonly words: ContentWords
}

/** What sets two statements apart; `revision` where the later one takes the place of the earlier. */
export interface FiguresApart {
  readonly apart: 'differ' | 'revision'
  readonly later: StatedFigure
  readonly earlier: StatedFigure
}

/** The first slot in which the two are apart; null where they are in none, or where one holder's order in time is not known. */
export function figuresApart(later: FiguredStatement, earlier: FiguredStatement): FiguresApart | null {
  if (later.figures.length === 0 || earlier.figures.length === 0 || !isOneMatter(later.words, earlier.words)) return null
  for (const one of later.figures) {
    if (one.figure.change === 'from') continue
    const ours = later.figures.filter(({ figure }) => figure.change !== 'from' && isSameSlot(figure, one.figure))
    const theirs = earlier.figures.filter(({ figure }) => figure.change !== 'from' && isSameSlot(figure, one.figure))
    const other = theirs[0]
    if (other === undefined || ours.some((a) => theirs.some((b) => isMet(a, b)))) continue
    const replaced = later.figures.some((before) => before.figure.change === 'from' && theirs.some((b) => isMet(before, b)))
    if (replaced) return { apart: 'revision', later: one, earlier: other }
    const compared = compareFigures(one, other)
    // One holder's two numbers without days are no dispute, and which came later is not known.
    if (compared === 'differ' && (one.holder === null || one.holder !== other.holder)) return { apart: 'differ', later: one, earlier: other }
    if (compared === 'revision' && one.day !== null && other.day !== null && one.day > other.day) return { apart: 'revision', later: one, earlier: other }
  }
  return null
}

/** Whether both can hold: “over 300” and “300” are one round number. */
function isMet(a: StatedFigure, b: StatedFigure): boolean {
  const held = compareFigures({ ...a, holder: null }, { ...b, holder: null })
  if (held !== 'differ') return held !== null
  const open = [a, b].some(({ figure: { bound } }) => bound === 'more-than' || bound === 'fewer-than')
  return open && a.figure.value === b.figure.value && a.figure.unit === b.figure.unit
}
