// The search box of a list: what is typed is searched for a moment after the last key, at once with Enter. Escape empties it, then leaves it;
// the arrow down goes into the list. `/` finds it by its mark.
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { words } from '../words.ts'
import classes from './search-box.module.css'
import { useTyped } from './use-typed.ts'

interface SearchBoxProps {
  /** What is searched for, as the address has it. */
  readonly value: string
  readonly onSearch: (value: string) => void
  readonly label: string
  /** The id of what explains it. */
  readonly describedBy?: string
  /** Its place and width. */
  readonly className?: string | undefined
}

export function SearchBox({ value, onSearch, label, describedBy, className = '' }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const [text, type] = useTyped(value, onSearch)
  const unset = (): void => {
    type('', 'at once')
    box.current?.focus()
  }
  return (
    <span className={`${classes['search']} ${className}`}>
      <IconSearch size={16} stroke={1.8} aria-hidden />
      <input
        ref={box} data-search type="search" className={classes['box']} value={text} placeholder={label} aria-label={label} aria-describedby={describedBy}
        maxLength={500} autoComplete="off" spellCheck={false} onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') type(text, 'at once')
          else if (event.key === 'Escape' && text !== '') unset()
          else if (event.key === 'Escape') event.currentTarget.blur()
          else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus()
          else return
          event.preventDefault()
        }}
      />
      {text === '' ? <kbd aria-hidden>/</kbd> : <button type="button" className={classes['unset']} onClick={unset} aria-label={words.list.clearSearch}><IconX size={15} stroke={2} aria-hidden /></button>}
    </span>
  )
}
