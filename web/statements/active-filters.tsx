// The filters that hold, each in words with a way to take it away.
import { useQuery } from '@tanstack/react-query'
import type { StatementQuery } from '../../src/http/api.ts'
import { documentQuery } from '../api/queries.ts'
import { FilterPills } from '../list/filter-pills.tsx'
import { sayTitle } from '../shell/say-title.ts'
import { words } from '../words.ts'
import { sayFilter } from './say-filter.ts'
import { activeFilters } from './statement-search.ts'
import classes from './statements.module.css'

interface ActiveFiltersProps {
  readonly query: StatementQuery
  readonly onLoosen: (query: StatementQuery) => void
  readonly onClear: () => void
}

export function ActiveFilters({ query, onLoosen, onClear }: ActiveFiltersProps) {
  const title = useDocumentTitle(query)
  // What was searched for stands in its box.
  const filters = activeFilters(query).filter(({ name }) => name !== 'q')
  return (
    <FilterPills
      filters={filters} say={(filter) => sayFilter(filter, title)} onRemove={({ without }) => onLoosen(without)} onClear={onClear}
      label={words.statements.filters} className={classes['active']}
    />
  )
}

/** The title of the document that is filtered by; null where there is none, or it has not come yet. */
export function useDocumentTitle({ document }: StatementQuery): string | null {
  const { data } = useQuery({ ...documentQuery(document ?? ''), enabled: document !== undefined, retry: false })
  return data === undefined ? null : sayTitle(data)
}
