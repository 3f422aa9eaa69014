// A small sign beside the line of each statement that the house rules ask about. For the pointer alone: keys and screen readers meet the same on the
// statement's card and in the panel.
import { memo } from 'react'
import { visibleLine } from '../../src/views/visible.ts'
import { askedOf, statementsAsked, type Found } from './house-rules.ts'
import classes from './rule-marks.module.css'

interface MarksProps {
  readonly found: Found
  readonly indexOf: (statement: string) => number | undefined
  /** Pixels from the top of the article to the line of each statement's first word. */
  readonly lines: readonly number[]
}

export const RuleMarks = memo(function RuleMarks({ found, indexOf, lines }: MarksProps) {
  const marks = statementsAsked(found).flatMap((id) => {
    const index = indexOf(id)
    const line = index === undefined ? undefined : lines[index]
    return index === undefined || line === undefined ? [] : [{ index, line, titles: [...new Set(askedOf(found, id).map(({ title }) => visibleLine(title)))] }]
  })
  // Statements that begin on one line have one sign, which leads to the first of them.
  return [...Map.groupBy(marks, ({ line }) => line)].map(([line, here]) => {
    const first = here.toSorted((a, b) => a.index - b.index)[0]
    return first === undefined ? null : (
      <span key={line} className={`${classes['mark']} no-print`} style={{ top: line }} data-s={here.map(({ index }) => index).toSorted((a, b) => a - b).join(' ')} data-rule-mark={first.index} title={[...new Set(here.flatMap(({ titles }) => titles))].join('\n')} aria-hidden />
    )
  })
})
