// Values to choose from with how many documents each has, narrowed by typing. Arrow keys go through them, Enter in the field takes the first.
import { useState, type KeyboardEvent } from 'react'
import { words } from '../words.ts'
import classes from './library.module.css'

export interface Choice {
  readonly value: string
  readonly name: string
  readonly documents: number
}

/** More are found by typing. */
const shownAtOnce = 100

interface ChoiceFilterProps {
  readonly label: string
  readonly find: string
  readonly none: string
  readonly choices: readonly Choice[] | undefined
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export function ChoiceFilter({ label, find, none, choices, chosen, onChange }: ChoiceFilterProps) {
  const [typed, setTyped] = useState('')
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = (choices ?? []).filter(({ value, name }) => wanted.every((word) => `${name} ${value}`.toLocaleLowerCase().includes(word)))
  const toggle = (value: string): void => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <div className={classes['picker']} onKeyDown={moveThrough}>
      <input
        type="text" data-autofocus className={classes['field']} value={typed} placeholder={find} aria-label={find} autoComplete="off" spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && typed !== '' && first !== undefined) toggle(first.value)
        }}
      />
      <ul className={classes['options']} aria-label={label}>
        {found.slice(0, shownAtOnce).map(({ value, name, documents }) => (
          <li key={value}>
            <label className={classes['choose']} title={name}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <bdi className={classes['name']}>{name}</bdi>
              <span className={classes['of']}>{words.library.number(documents)}</span>
            </label>
          </li>
        ))}
      </ul>
      {choices !== undefined && found.length === 0 ? <p className={classes['hint']} role="status">{none}</p> : null}
    </div>
  )
}

function moveThrough(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  const next = stops[stops.indexOf(event.target as HTMLInputElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
