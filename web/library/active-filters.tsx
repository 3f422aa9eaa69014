// The filters that hold, each in words with a way to take it away.
import type { DocumentQuery } from '../../src/http/api.ts'
import { visibleLine } from '../../src/views/visible.ts'
import { FilterPills } from '../list/filter-pills.tsx'
import { sayDay, words } from '../words.ts'
import { activeFilters, dayTyped, withoutFilters, type ActiveFilter } from './document-list.ts'
import classes from './library.module.css'
import { nameLanguage } from './say-language.ts'

interface ActiveFiltersProps {
  readonly query: DocumentQuery
  readonly onChange: (query: DocumentQuery) => void
}

export function ActiveFilters({ query, onChange }: ActiveFiltersProps) {
  return (
    <FilterPills
      filters={activeFilters(query)} say={sayFilter} onRemove={({ without }) => onChange(without)} onClear={() => onChange(withoutFilters(query))}
      label={words.library.filters} className={classes['active']}
    />
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
