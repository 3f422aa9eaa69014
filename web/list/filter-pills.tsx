// The filters of a list that hold, each in words with a way to take it away, and one way to take all of them.
import { IconX } from '@tabler/icons-react'
import { words } from '../words.ts'
import classes from './filter-pills.module.css'

interface FilterPillsProps<Filter extends { readonly name: string; readonly value: string }> {
  readonly filters: readonly Filter[]
  readonly say: (filter: Filter) => string
  readonly onRemove: (filter: Filter) => void
  readonly onClear: () => void
  readonly label: string
  /** Its place. */
  readonly className?: string | undefined
}

export function FilterPills<Filter extends { readonly name: string; readonly value: string }>({ filters, say, onRemove, onClear, label, className = '' }: FilterPillsProps<Filter>) {
  if (filters.length === 0) return null
  return (
    // Safari takes a list without bullets for none.
    <ul className={`${classes['pills']} ${className}`} role="list" aria-label={label}>
      {filters.map((filter) => {
        const said = say(filter)
        return (
          <li key={`${filter.name} ${filter.value}`}>
            <button type="button" className={classes['pill']} onClick={() => onRemove(filter)} aria-label={words.list.remove(said)} title={said}>
              <bdi>{said}</bdi>
              <IconX size={13} stroke={2} aria-hidden />
            </button>
          </li>
        )
      })}
      <li><button type="button" className={classes['clear']} onClick={onClear}>{words.shell.clearFilters}</button></li>
    </ul>
  )
}
