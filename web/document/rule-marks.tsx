// A small sign beside the line of each statement that the house rules ask about. For the pointer alone: keys and screen readers meet the same on the
// statement's card and in the panel.
import { memo } from 'react'
import type { StatementItem } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import classes from './rule-marks.module.css'

interface MarksProps {
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
  readonly statements: readonly Pick<StatementItem, 'id'>[]
  /** Pixels from the top of the article to the line of each statement's first word. */
  readonly lines: readonly number[]
}

export const RuleMarks = memo(function RuleMarks({ asked, statements, lines }: MarksProps) {
  const marks = statements.flatMap(({ id }, index) => {
    const [titles, line] = [asked.get(id), lines[index]]
    return titles === undefined || line === undefined ? [] : [{ index, line, titles }]
  })
  // Statements that begin on one line have one sign, which leads to the first of them.
  return [...Map.groupBy(marks, ({ line }) => line)].map(([line, here]) => (
    <span
      key={line} className={`${classes['mark']} no-print`} style={{ top: line }} data-s={here.map(({ index }) => index).join(' ')} data-rule-mark={here[0]?.index}
      title={[...new Set(here.flatMap(({ titles }) => [...titles]))].map(visibleLine).join('\n')} aria-hidden
    />
  ))
})
