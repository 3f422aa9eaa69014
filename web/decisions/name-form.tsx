// A line of words and, where one likes, a reason: what renaming asks for. Gives both trimmed; '' as a reason is none.
import { useState, type FormEvent } from 'react'
import classes from './forms.module.css'
import { decisionWords as page } from './words.ts'

interface NameFormProps {
  readonly label: string
  readonly help?: string
  readonly start: string
  /** Several lines for it. */
  readonly long?: boolean
  /** Names to offer. */
  readonly offered?: readonly string[]
  readonly onType?: (value: string) => void
  readonly onDone: (value: string, why: string) => void
  readonly onCancel: () => void
}

export function NameForm({ label, help, start, long = false, offered = [], onType, onDone, onCancel }: NameFormProps) {
  const [value, setValue] = useState(start)
  const [why, setWhy] = useState('')
  const done = (event: FormEvent): void => {
    event.preventDefault()
    if (value.trim() !== '' && value.trim() !== start) onDone(value.trim(), why.trim())
  }
  const type = (next: string): void => {
    setValue(next)
    onType?.(next)
  }
  return (
    <form className={classes['form']} onSubmit={done}>
      {help === undefined ? null : <p className={classes['hint']}>{help}</p>}
      <label className={classes['field']}>
        <span>{label}</span>
        {long ? <textarea value={value} maxLength={500} data-autofocus onChange={({ currentTarget }) => type(currentTarget.value)} />
          : <input value={value} maxLength={500} data-autofocus autoComplete="off" list={offered.length === 0 ? undefined : 'names-offered'} onChange={({ currentTarget }) => type(currentTarget.value)} />}
      </label>
      {offered.length === 0 ? null : <datalist id="names-offered">{offered.map((name) => <option key={name} value={name} />)}</datalist>}
      <label className={classes['field']}>
        <span>{page.why}</span>
        <input value={why} maxLength={2000} autoComplete="off" onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
      </label>
      <div className={classes['buttons']}>
        <button type="button" className={classes['button']} onClick={onCancel}>{page.cancel}</button>
        <button type="submit" className={classes['button']} data-first disabled={value.trim() === '' || value.trim() === start}>{page.save}</button>
      </div>
    </form>
  )
}
