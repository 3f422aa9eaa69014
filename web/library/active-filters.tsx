// The filters that hold, each in words with a way to take it away.
import { IconX } from '@tabler/icons-react'
import type { DocumentQuery } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { sayDay, words } from '../words.ts'
import { activeFilters, dayTyped, withoutFilters, type ActiveFilter } from './document-list.ts'
import classes from './library.module.css'
import { nameLanguage } from './say-language.ts'

interface ActiveFiltersProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery) => void
}

export function ActiveFilters({ query, onChange }: ActiveFiltersProps) {
  const filters = activeFilters(query)
  if (filters.length === 0) return null
  return (
    <ul className={classes['active']} aria-label={words.library.filters}>
      {filters.map((filter) => {
        const said = sayFilter(filter)
        return (
          <li key={`${filter.name} ${filter.value}`}>
            <button type="button" className={classes['pill']} onClick={() => onChange(filter.without)} aria-label={words.library.remove(said)} title={said}>
              <bdi>{said}</bdi>
              <IconX size={13} stroke={2} aria-hidden />
            </button>
          </li>
        )
      })}
      <li><button type="button" className={classes['clear']} onClick={() => onChange(withoutFilters(query))}>{words.shell.clearFilters}</button></li>
    </ul>
  )
}

function sayFilter({ name, value }: ActiveFilter): string {
  switch (name) {
    case 'since':
    case 'until': return words.library.active[name](dayTyped(value) === null ? visibleLine(value) : sayDay(value) ?? value)
    case 'language': return words.library.active.language(nameLanguage(value))
    default: return words.library.active[name](visibleLine(value))
  }
}
