// From when to when: a year, a month or a day as people type it. It holds as soon as it is whole; what is no day is said when the field is left.
import { useId, useState } from 'react'
import type { StatementQuery } from '../../src/http/api.ts'
import { dayTyped } from '../library/document-list.ts'
import { useTyped } from '../list/use-typed.ts'
import { words } from '../words.ts'
import classes from './statement-filters.module.css'
import { withValue } from './statement-search.ts'

interface DateRangeProps {
  readonly query: StatementQuery
  readonly onChange: (query: StatementQuery, replace?: boolean) => void
}

const whole = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/

export function DateRange({ query, onChange }: DateRangeProps) {
  const hint = useId()
  const [fault, setFault] = useState<string | null>(null)
  const put = (name: 'since' | 'until', text: string): void => {
    const day = dayTyped(text)
    const other = (name === 'since' ? query.until : query.since) ?? ''
    const [from, to] = name === 'since' ? [day ?? '', other] : [other, day ?? '']
    const wrong = day === null ? words.statements.noDay : from !== '' && to !== '' && from > to && !from.startsWith(to) ? words.statements.wrongWay : null
    setFault(wrong)
    if (day !== null && wrong === null && day !== (query[name] ?? '')) onChange(withValue(query, name, day), true)
  }
  return (
    <div role="group" aria-labelledby={`${hint}-title`} className={classes['field']}>
      <span id={`${hint}-title`} className={classes['heading']}>{words.statements.published}</span>
      <div className={classes['range']}>
        <Day name={words.statements.since} value={query.since ?? ''} hint={hint} wrong={fault !== null} onWhole={(text) => (whole.test(text) ? put('since', text) : undefined)} onLeave={(text) => put('since', text)} />
        <Day name={words.statements.until} value={query.until ?? ''} hint={hint} wrong={fault !== null} onWhole={(text) => (whole.test(text) ? put('until', text) : undefined)} onLeave={(text) => put('until', text)} />
      </div>
      <p id={hint} className={classes['hint']} data-fault={fault !== null || undefined} role={fault === null ? undefined : 'alert'}>{fault ?? words.statements.dayHint}</p>
    </div>
  )
}

interface DayProps {
  readonly name: string
  readonly value: string
  readonly hint: string
  readonly wrong: boolean
  readonly onWhole: (text: string) => void
  readonly onLeave: (text: string) => void
}

function Day({ name, value, hint, wrong, onWhole, onLeave }: DayProps) {
  const [text, type] = useTyped(value, onWhole)
  return (
    <input
      type="text" className={classes['day']} value={text} placeholder={name} aria-label={name} aria-describedby={hint} aria-invalid={wrong} inputMode="numeric" maxLength={10}
      autoComplete="off" onChange={(event) => type(event.currentTarget.value)} onBlur={() => onLeave(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onLeave(text)
      }}
    />
  )
}
