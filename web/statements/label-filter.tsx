// The labels of one kind to choose from, each with how many statements have it.
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import classes from './statement-filters.module.css'

interface LabelFilterProps<Label extends string> {
  readonly title: string
  readonly labels: Readonly<Record<Label, string>>
  readonly counts: Readonly<Record<string, number>> | undefined
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly sign?: (label: Label) => ReactNode
}

export function LabelFilter<Label extends string>({ title, labels, counts, chosen, onChange, sign }: LabelFilterProps<Label>) {
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['heading']}>{title}</legend>
      {(Object.keys(labels) as Label[]).map((label) => {
        const has = chosen.includes(label)
        const count = counts === undefined ? undefined : counts[label] ?? 0
        return (
          <label key={label} className={classes['choice']} data-none={(count === 0 && !has) || undefined}>
            <input type="checkbox" checked={has} onChange={() => onChange(has ? chosen.filter((other) => other !== label) : [...chosen, label])} />
            {sign?.(label)}
            <span>{labels[label]}</span>
            <span className={classes['count']}>{count === undefined ? '' : words.statements.number(count)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
