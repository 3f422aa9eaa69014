// From when to when: days, months or years as people type them, said at once where they are none.
import { useId, useState } from 'react'
import type { DocumentQuery } from '../../src/http/api.ts'
import { words } from '../words.ts'
import { dayTyped, withValue } from './document-list.ts'
import classes from './library.module.css'

interface DateFilterProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery) => void
  readonly onDone: () => void
}

export function DateFilter({ query, onChange, onDone }: DateFilterProps) {
  const [since, setSince] = useState(query.since ?? '')
  const [until, setUntil] = useState(query.until ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const hint = useId()
  const apply = (): boolean => {
    const [from, to] = [dayTyped(since), dayTyped(until)]
    const wrong = from === null || to === null ? words.library.noDay : from !== '' && to !== '' && from > to && !from.startsWith(to) ? words.library.wrongWay : null
    setFault(wrong)
    if (from === null || to === null || wrong !== null) return false
    if (from !== (query.since ?? '') || to !== (query.until ?? '')) onChange(withValue(withValue(query, 'since', from), 'until', to))
    return true
  }
  return (
    <form
      className={classes['picker']}
      onSubmit={(event) => {
        event.preventDefault()
        if (apply()) onDone()
      }}
    >
      <div className={classes['range']}>
        {([[words.library.since, since, setSince], [words.library.until, until, setUntil]] as const).map(([name, value, set]) => (
          <label key={name} className={classes['labelled']}>
            <span>{name}</span>
            <input
              type="text" className={classes['field']} value={value} inputMode="numeric" placeholder="2026-03-04" maxLength={10} autoComplete="off"
              aria-describedby={hint} aria-invalid={fault !== null} onChange={(event) => set(event.currentTarget.value)} onBlur={apply}
            />
          </label>
        ))}
      </div>
      {/* Without a button to press, Enter sends no form of two fields. */}
      <input type="submit" hidden />
      <p id={hint} className={classes['hint']} data-fault={fault !== null || undefined} role={fault === null ? undefined : 'alert'}>{fault ?? words.library.dayHint}</p>
    </form>
  )
}
